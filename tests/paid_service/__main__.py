"""Start it by hand: `python -m tests.paid_service --job-seconds 5`, and try the commands against it."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path

from tests.paid_service import PaidService


def main(arguments: list[str] | None = None) -> int:
    """Serve until Ctrl-C; the lines on standard output can be pasted into a shell."""
    parser = argparse.ArgumentParser(prog="python -m tests.paid_service", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="default: a free one")
    parser.add_argument("--ledger", type=Path, help="keep the ledger in this file")
    parser.add_argument("--queue-seconds", type=float, default=1.0, help="how long a prediction is starting")
    parser.add_argument("--job-seconds", type=float, default=3.0, help="how long it then runs")
    parser.add_argument("--credit", help="US dollars on the account; default: enough")
    given = parser.parse_args(arguments)
    ends = {signal.SIGINT, signal.SIGTERM}
    signal.pthread_sigmask(signal.SIG_BLOCK, ends)  # before there are threads, so that they reach `sigwait` alone
    settings = {"queue_seconds": given.queue_seconds, "job_seconds": given.job_seconds, "credit": given.credit}
    service = PaidService(port=given.port, ledger=given.ledger, **settings).start()
    for name, value in service.environment.items():
        print(f"export {name}={value}")
    print(f"# ledger, faults, clock, settings, requests, predictions: curl {service.url}/_admin/ledger", flush=True)
    try:
        signal.sigwait(ends)
    finally:
        service.stop()
    print(f"# charged: {service.ledger.total} in {len(service.ledger.charges)} charges", file=sys.stderr)
    for complaint in service.complaints:
        print(f"# {complaint}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
