"""A session's models must be run by who is named for them: refused at the door, before anything is paid."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from client_generate.errors import ClientGenerateError
from tests.paid_service import paid_service
from tests.sessions.paid.parlour import Parlour


@pytest.mark.parametrize("wrong", [{"text_model": "flux-pro"}, {"provider": "openai"}, {"still_model": "gpt-image-2"}])
def test_a_model_nobody_there_runs_is_refused_at_the_door(tmp_path: Path, wrong: dict[str, Any]) -> None:
    with paid_service() as service:
        with pytest.raises(ClientGenerateError) as told:
            Parlour(tmp_path, service).begin(text_provider=None, **wrong)
        assert told.value.exit_status == 2
        assert not service.ledger.charges
