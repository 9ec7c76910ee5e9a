"""What a plan must also be, beyond types: pure rules over a whole plan. Each finding's `field` is its place in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import chain, islice

from client_generate.errors import Finding
from client_generate.film.plan import LONGEST_SHOT, REHEARSAL, Budget, Element, Plan, Sequence, Shot
from client_generate.film.rate import RATES
from client_generate.film.slate import MAX_SLUG, RESERVED, slug_problem
from client_generate.handwritten.refusal import MOST, nearest, quote

LARGEST_AMOUNT = Decimal(10**9)
_MILLISECOND, _SMALLEST_AMOUNT = Decimal("0.001"), Decimal("0.0001")
_RESOLUTION = r"[0-9]{2,4}p"
_MODEL = r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?"
_CONTROL = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
# What cannot stand on one line of a text file. Odd spaces may: macOS puts them into the names of screenshots.
NOT_ON_A_LINE = r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"


def problems(plan: Plan) -> list[Finding]:
    """Return what is wrong, in the plan's order; of very many the first."""
    found = chain(_head(plan), _budget(plan.budget), _elements(plan.elements), _sequences(plan))
    return list(islice(found, MOST + 1))


def _found(field: str, code: str, message: str, hint: str = "") -> Finding:
    return Finding(field=field, code=code, message=message, hint=hint)


def _head(plan: Plan) -> Iterator[Finding]:
    for field, text in (("client", plan.client), ("title", plan.title)):
        yield from _text(field, text, field, needed=True)
    if not plan.fps.is_finite() or plan.fps not in {Decimal(name) for name in RATES}:
        yield _found("fps", "plan-bad-fps", f"fps cannot be {_number(plan.fps)}.", "one of " + ", ".join(RATES))
    lines = int(plan.resolution[:-1]) if re.fullmatch(_RESOLUTION, plan.resolution) else 0
    if not 72 <= lines <= 2160 or lines % 2:
        message = f"resolution cannot be {quote(plan.resolution)}."
        yield _found("resolution", "plan-bad-resolution", message, "an even number from 72p to 2160p, such as 1080p")
    if problem := slug_problem(plan.provider):
        yield _found("provider", "plan-bad-id", f"The provider {quote(plan.provider)} {problem}.", "for example local")
    yield from _still_provider(plan)
    for field, model in (("still_model", plan.still_model), ("video_model", plan.video_model)):
        if not re.fullmatch(_MODEL, model) or len(model) > MAX_SLUG:
            yield _found(field, "plan-bad-id", f"{field} cannot be {quote(model)}.", _MODELS)
    yield from _fallbacks(plan)


def _still_provider(plan: Plan) -> Iterator[Finding]:
    field, named = "still_provider", plan.still_provider
    if named is None:
        return
    if problem := slug_problem(named):
        yield _found(field, "plan-bad-id", f"The provider {quote(named)} {problem}.", "for example openai")
    elif named == REHEARSAL != plan.provider:
        message = f"Films of {plan.provider} would begin with rehearsed stills."
        yield _found(field, "plan-rehearsed-stills", message, f"leave it out; `--provider {REHEARSAL}` rehearses")


_MODELS = "`client_generate models` lists them"


def _fallbacks(plan: Plan) -> Iterator[Finding]:
    for field, model, first in (
        ("fallback_still_model", plan.fallback_still_model, plan.still_model),
        ("fallback_video_model", plan.fallback_video_model, plan.video_model),
    ):
        if model is not None and (not re.fullmatch(_MODEL, model) or len(model) > MAX_SLUG):
            yield _found(field, "plan-bad-id", f"{field} cannot be {quote(model)}.", _MODELS)
        elif model == first:
            message = f"{field} is {first}, which is what it stands in for."
            yield _found(field, "plan-bad-fallback", message, "name another model, or remove it")


def _budget(budget: Budget) -> Iterator[Finding]:
    for name, amount in (("project", budget.project), ("sequence", budget.sequence), ("day", budget.day)):
        if amount is not None and not _is_amount(amount):
            message = f"The budget of a {name} cannot be {_number(amount)}."
            yield _found(f"budget.{name}", "plan-bad-budget", message, "US dollars, 0 or more, for example 25.00")


def _is_amount(amount: Decimal) -> bool:
    return amount.is_finite() and 0 <= amount <= LARGEST_AMOUNT and amount == amount.quantize(_SMALLEST_AMOUNT)


def _elements(elements: tuple[Element, ...]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for number, element in enumerate(elements):
        at = f"elements[{number}]"
        # An element makes no folder of its own, so "delivery" may well be a van.
        if element.id.lower() not in RESERVED and (problem := slug_problem(element.id)):
            yield _found(
                f"{at}.id", "plan-bad-id", f"The element id {quote(element.id)} {problem}.", "for example sedan"
            )
        yield from _unique(f"{at}.id", element.id, number, first, "element")
        yield from _text(f"{at}.description", element.description, f"The description of {quote(element.id)}")
        for index, path in enumerate(element.references):
            yield from _path(f"{at}.references[{index}]", path)


def _sequences(plan: Plan) -> Iterator[Finding]:
    known = frozenset(element.id for element in plan.elements)
    first: dict[str, int] = {}
    for number, sequence in enumerate(plan.sequences):
        at = f"sequences[{number}]"
        if problem := slug_problem(sequence.id):
            yield _found(
                f"{at}.id", "plan-bad-id", f"The sequence id {quote(sequence.id)} {problem}.", "for example SEQ08"
            )
        yield from _unique(f"{at}.id", sequence.id, number, first, "sequence")
        yield from _sequence(at, sequence, known)
        for index, shot in enumerate(sequence.shots):
            yield from _shot(f"{at}.shots[{index}]", f"{sequence.id} shot {index}", shot, plan, known)
        if sequence.shots[0].continue_:
            message = f"{sequence.id} shot 0 cannot continue: no shot comes before it."
            yield _found(f"{at}.shots[0].continue", "plan-bad-continue", message, "remove it, or give a start_frame")


def _sequence(at: str, sequence: Sequence, known: frozenset[str]) -> Iterator[Finding]:
    yield from _text(f"{at}.title", sequence.title, f"The title of {sequence.id}")
    yield from _uses(f"{at}.elements", sequence.id, sequence.elements, known)
    if sequence.grid_prompt is not None:
        yield from _text(f"{at}.grid_prompt", sequence.grid_prompt, f"The grid prompt of {sequence.id}", needed=True)
    if sequence.start_frame is not None:
        yield from _path(f"{at}.start_frame", sequence.start_frame)


def _shot(at: str, name: str, shot: Shot, plan: Plan, known: frozenset[str]) -> Iterator[Finding]:
    yield from _text(f"{at}.prompt", shot.prompt, f"The prompt of {name}", needed=True)
    for field in ("negative_prompt", "camera", "dialogue", "narration"):
        if text := getattr(shot, field):
            yield from _text(f"{at}.{field}", text, f"The {field} of {name}")
    if problem := _duration_problem(shot.duration, plan):
        message = f"The duration of {name} {problem}."
        yield _found(f"{at}.duration", "plan-bad-duration", message, "seconds, for example 3 or 2.5")
    if shot.elements is not None:
        yield from _uses(f"{at}.elements", name, shot.elements, known)
    if shot.start_frame is not None:
        yield from _path(f"{at}.start_frame", shot.start_frame)
        if shot.continue_:
            message = f"{name} has a start frame and continues the shot before, which exclude each other."
            yield _found(f"{at}.continue", "plan-bad-continue", message, "keep one of them")


def _duration_problem(seconds: Decimal, plan: Plan) -> str:
    if not seconds.is_finite() or seconds <= 0:
        return f"is {_number(seconds)}, not more than 0"
    if seconds > LONGEST_SHOT:
        return f"is {_number(seconds)}, more than {LONGEST_SHOT} seconds"
    if seconds != seconds.quantize(_MILLISECOND):
        return f"is {_number(seconds)}, finer than a millisecond"
    rate = RATES.get(str(plan.fps))
    if rate and Fraction(seconds) * rate < 1:
        return f"is {seconds}, less than one frame"
    return ""


def _uses(at: str, name: str, used: tuple[str, ...], known: frozenset[str]) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, element in enumerate(used):
        field = f"{at}[{index}]"
        if element not in known:
            message = f"{name} uses element {quote(element)}, which the plan does not define."
            near = nearest(element, known)
            hint = f'did you mean "{near}"?' if near else "define it under elements, with its id and kind"
            yield _found(field, "plan-unknown-element", message, hint)
        elif element in seen:
            yield _found(field, "plan-element-twice", f"{name} uses element {quote(element)} twice.", "name it once")
        seen.add(element)


def _unique(field: str, name: str, number: int, first: dict[str, int], what: str) -> Iterator[Finding]:
    earlier = first.setdefault(name.lower(), number)
    if earlier != number:
        message = f"The {what} id {quote(name)} is taken already, by {what}s[{earlier}]."
        yield _found(field, "plan-duplicate-id", message, "ids are unique, whether in capitals or not")


def _text(field: str, text: str, name: str, *, needed: bool = False) -> Iterator[Finding]:
    if needed and not text.strip():
        yield _found(field, "plan-blank-text", f"{name} is blank.", "say what is meant")
    if not text.isprintable() and re.search(_CONTROL, text):
        message = f"{name} holds a control character."
        yield _found(field, "plan-control-character", message, "remove it; only line breaks and tabs may stand there")


_PATH_RULES: tuple[tuple[Callable[[str], bool], str], ...] = (
    (lambda path: not path.strip(), "is blank"),
    (lambda path: bool(re.search(NOT_ON_A_LINE, path)), "holds a control character or a line break"),
    (lambda path: "://" in path, "is an address"),
    (lambda path: any(len(part.encode()) > 255 for part in path.split("/")), "has a name of more than 255 bytes"),
)


def _path(field: str, path: str) -> Iterator[Finding]:
    problem = next((words for broken, words in _PATH_RULES if broken(path)), "")
    if problem:
        hint = "name a file on this machine, relative to the plan's folder"
        yield _found(field, "plan-bad-path", f"The path {quote(path)} {problem}.", hint)


def _number(number: Decimal) -> str:
    """Spell a number that may be absurdly long."""
    text = str(number)
    return text if len(text) <= 20 else text[:17] + "..."
