"""A service that cannot tell how our job is: how long it is asked again, and what whoever waits is told meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from client_generate.errors import ProviderError, Throttled
from client_generate.film import events

OUTAGE = 600.0
"""Seconds that a provider may be out of reach while our job runs there; then we stop following. `resume` goes on."""

UNSAID = 30.0
"""Seconds of an outage that nobody is told of: most are over by then. That a job is not known is told at once."""

_UNKNOWN = "job-unknown"


class Patience:
    """How long one job has not been heard of; `clock` is the time of day, `ticks` counts seconds."""

    def __init__(self, clock: Callable[[], datetime], ticks: Callable[[], float]) -> None:
        self._clock = clock
        self._ticks = ticks
        self._heard = ticks()
        self._said = ""

    @property
    def is_over(self) -> bool:
        """Whether nothing was heard for as long as an outage may last."""
        return self._waited > OUTAGE

    def heard(self) -> None:
        """Begin anew: the service told how the job is."""
        self._heard, self._said = self._ticks(), ""

    def told(self, subject: str, provider: str, error: ProviderError) -> events.StepProgress | None:
        """Return what is to be told of it now; None while it is short, and when it was told before."""
        if error.code == self._said or (error.code != _UNKNOWN and self._waited < UNSAID):
            return None
        self._said = error.code
        until = self._clock() + timedelta(seconds=OUTAGE - self._waited)
        stage = f"{_why(provider, error)}; asking again until {until:%H:%M} UTC"
        return events.StepProgress(subject=subject, stage=stage, until=until)

    @property
    def _waited(self) -> float:
        return self._ticks() - self._heard


def _why(provider: str, error: ProviderError) -> str:
    if error.code == _UNKNOWN:
        return f"not known to {provider}"
    return f"{provider} is asked too often" if isinstance(error, Throttled) else f"{provider} gives no answer"
