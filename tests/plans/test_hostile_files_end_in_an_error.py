from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from client_generate.errors import PlanError
from client_generate.film.plan import Plan
from client_generate.handwritten.document import parse
from client_generate.handwritten.reader import MAX_BYTES
from tests.plans.writing import GOOD, HEAD, refused

LAUGHS = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 25)
)
LONG_LAUGHS = f"a: &a {'x' * 1_000_000}\nb: [{', '.join(['*a'] * 100_000)}]\n"
LADDER = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 20_000))
BOMBS = {
    "brackets": ("[" * 1_000_000, "plan-too-deep"),
    "braces": ("{a: " * 1_000_000, "plan-too-deep"),
    "dashes": ("- " * 1_000_000, "plan-too-deep"),
    "questions": ("? " * 1_000_000, "plan-too-deep"),
    "laughs": (LAUGHS, "plan-bomb"),
    "long laughs": (LONG_LAUGHS, "plan-bomb"),
    "a ladder of aliases": (LADDER, "plan-too-deep"),
    "itself": ("a: &a [*a]\n", "plan-bomb"),
    "itself as a field": ("&a {b: *a}\n", "plan-bomb"),
    "merging": ("a: &a {x: 1}\nb:\n  <<: *a\n", "plan-merge"),
    "size": ("#" * (MAX_BYTES + 1), "plan-too-large"),
    "exponent": (GOOD.replace("duration: 3", "duration: 1e999999999"), "plan-bad-number"),
    "strangers": (GOOD + "".join(f"titl{n}: 1\n" for n in range(100_000)), "plan-unknown-field"),
    "twins": (GOOD + "title: x\n" * 100_000, "plan-duplicate-field"),
    "unknown elements": (
        "elements:\n"
        + "".join(f"  - {{id: e{n}, kind: prop}}\n" for n in range(20_000))
        + GOOD
        + "    elements:\n"
        + "".join(f"    - x{n}\n" for n in range(20_000)),
        "plan-unknown-element",
    ),
    "digits": (GOOD.replace("duration: 3", "duration: " + "9" * 1_000_000), "plan-bad-number"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_an_error_at_once(tmp_path: Path, name: str) -> None:
    text, code = BOMBS[name]
    begun = time.process_time()
    error = refused(tmp_path, text)
    assert code in {f.code for f in error.findings}
    assert time.process_time() - begun < 10  # unfolded, each would take minutes or all memory


def test_a_bomb_does_not_take_the_process_or_its_memory(tmp_path: Path) -> None:
    program = (
        "import sys\nfrom client_generate.film.plan import Plan\n"
        "from client_generate.handwritten.document import parse\n"
        "from client_generate.errors import PlanError\nfrom pathlib import Path\n"
        "try:\n    parse(sys.stdin.buffer.read(), Path('x'), Plan)\nexcept PlanError as e:\n    print(e.code)\n"
    )

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))

    for text, code in (BOMBS["brackets"], BOMBS["long laughs"], BOMBS["laughs"]):
        done = subprocess.run(
            [sys.executable, "-c", program], input=text.encode(), capture_output=True, preexec_fn=limit, check=False
        )
        assert done.returncode == 0, done.stderr.decode()[-500:]
        assert code in done.stdout.decode() or "plan-" in done.stdout.decode()


def test_aliases_that_unfold_to_little_are_taken(tmp_path: Path) -> None:
    text = HEAD + (
        "sequences:\n  - id: A\n    shots: &shots\n      - {prompt: &words A road, duration: 2}\n"
        "  - id: B\n    shots: *shots\n    title: *words\n"
    )
    plan = parse(text.encode(), tmp_path, Plan).value
    assert plan.sequences[0].shots == plan.sequences[1].shots
    assert plan.sequences[1].title == "A road"


SIGNS = (
    "&a |*a|[|]|{|}|- |: |? |!!int |<<|'|\"|\n|  |\t|#|>-\n|%YAML 1.1\n|---\n|...\n|"
    "\ufeff|\x85|\u2028|\x00|~|.inf|1e5|0x1F|é|😀|@|`|\\"
)
PIECES = st.lists(st.sampled_from([*GOOD.splitlines(keepends=True), "|\n", *SIGNS.split("|")]), max_size=30).map(
    "".join
)


def _refusal(data: bytes) -> PlanError | None:
    try:
        parse(data, Path("film.yaml"), Plan)
    except PlanError as error:
        return error
    return None


def _only_plan_errors(data: bytes) -> None:
    if error := _refusal(data):
        assert error.findings
        assert all(f.where.startswith("film.yaml:") and f.message and f.code for f in error.findings)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbf" + GOOD.encode())
@example(GOOD.encode("utf-16"))
def test_any_bytes_are_a_plan_or_a_plan_error(data: bytes) -> None:
    _only_plan_errors(data)


@settings(max_examples=500, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(PIECES)
@example("? {}\n")
@example("{[a]: b}")
@example("? |\n  a\n: b")
def test_any_pile_of_yaml_is_a_plan_or_a_plan_error(text: str) -> None:
    _only_plan_errors(text.encode())


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_good_plan_with_one_spot_changed_is_a_plan_or_a_plan_error(data: st.DataObject) -> None:
    spot = data.draw(st.integers(0, len(GOOD) - 1))
    _only_plan_errors((GOOD[:spot] + data.draw(st.text(max_size=4)) + GOOD[spot + 1 :]).encode())
