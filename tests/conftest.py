"""What holds for every test: in CI (environment CI=true) nothing is skipped, so a skip there is a failure.

Checks against the services' published documents exist where the documents are; elsewhere the run's last lines say that
they do not.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Generator
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

DOCUMENTS = Path(__file__).parents[2] / "shared" / "specs"
_OF_DOCUMENTS = (
    "cards/test_requests_fit_the_published_schemas.py",
    "paid_service_itself/test_documents_are_kept.py",
)
_CHECKED = DOCUMENTS.is_dir()
# MoviePy has an environment of its own, in which `make test` runs its tests.
_ELSEWHERE = () if find_spec("moviepy") else ("moviepy",)
collect_ignore = [*(() if _CHECKED else _OF_DOCUMENTS), *_ELSEWHERE]

IN_CI = os.environ.get("CI", "").lower() in {"1", "true", "yes"}

# Whoever starts the tests in the background (`make test &`, many a CI) has them ignore Ctrl-C, and so would every
# command that they start; tests of Ctrl-C are about commands in a terminal.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A slow machine says nothing about the code. CI must say the same of the same code twice; elsewhere we search.
settings.register_profile("search", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("search"), derandomize=True)
settings.load_profile("ci" if IN_CI else "search")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was not checked."""
    if not _CHECKED:
        terminalreporter.line(
            "Not checked against the services' published documents: they are not beside this checkout."
        )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skipped test into a failed one in CI; what is expected to fail is not a skip."""
    report = yield
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome, report.longrepr = "failed", f"in CI nothing is skipped: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Do the same for a whole module that skips itself."""
    report = yield
    if IN_CI and report.skipped:
        report.outcome, report.longrepr = "failed", f"in CI nothing is skipped: {report.longrepr}"
    return report
