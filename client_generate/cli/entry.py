"""Where a process begins: it listens for Ctrl-C before it loads anything else."""

from __future__ import annotations

from client_generate.cli.interrupts import hear, leave_before


def main() -> None:
    """Run the command line of this process; ends with its exit status."""
    hear(leave_before)
    from client_generate.cli.app import main as run

    run()
