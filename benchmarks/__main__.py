"""`python -m benchmarks NAME`: prints one line of JSON, then a table; `all` runs every one, no name lists them."""

from __future__ import annotations

import sys
from collections.abc import Callable

import msgspec

from benchmarks import assembly, inflight, pictures, plans, sets, start_up, state
from benchmarks.measure import Row, table

BENCHMARKS: dict[str, Callable[[], list[Row]]] = {
    "start-up": start_up.commands,
    "imports": start_up.imports,
    "plan": plans.read,
    "status": state.status,
    "change": state.change,
    "batch": inflight.batch,
    "inflight": inflight.inflight,
    "pictures": pictures.rehearsal,
    "inpaint": pictures.repair,
    "sets": sets.sets,
    "assembly": assembly.equal,
    "unequal": assembly.unequal,
}


def main(names: list[str]) -> int:
    """Run the named benchmarks."""
    known = "\n".join(f"  {name:10} {(run.__doc__ or '').splitlines()[0]}" for name, run in BENCHMARKS.items())
    wanted = list(BENCHMARKS) if names == ["all"] else names
    if not wanted or not set(wanted) <= set(BENCHMARKS):
        print(f"python -m benchmarks NAME, or all:\n{known}", file=sys.stderr)
        return 2
    for name in wanted:
        rows = BENCHMARKS[name]()
        print(msgspec.json.encode({"benchmark": name, "rows": rows}).decode())
        print(f"\n{table(rows)}\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
