"""What sessions have open after a crash: brought to its end by `resume`, without a pipeline and without submitting."""

from __future__ import annotations

import threading

from client_generate.errors import ClientGenerateError
from client_generate.execution.loop import Loop, Outcome, with_mistakes
from client_generate.sessions.desk import Bench, collect_items


def collect(bench: Bench, stop: threading.Event) -> tuple[Outcome, ...]:
    """Collect what is in flight or was made and not fetched; what fails stops no other."""
    try:
        loop = Loop(most=bench.jobs, workers=min(bench.jobs, 32), stop=stop)
        ended = tuple(with_mistakes(loop.run(collect_items(bench))))
    except ClientGenerateError as error:
        return (Outcome(bench.layout.name, None, error, bench.layout.name),)
    return tuple(one._replace(project=bench.layout.name) for one in ended)
