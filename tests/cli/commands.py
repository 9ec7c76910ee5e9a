"""Commands as a shell runs them, in this process."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from typer.testing import CliRunner

from client_generate.cli.app import app


class Ran(NamedTuple):
    """What a command left: exit status, standard output, standard error."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on standard output. Raises when there is anything else."""
        return json.loads(self.out)


def run(root: Path, *words: str) -> Ran:
    """Run a command in a workspace."""
    result = CliRunner().invoke(app, [*words], env={"CLIENT_GENERATE_ROOT": str(root)})
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Ran(result.exit_code, result.stdout, result.stderr)
