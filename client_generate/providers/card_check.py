"""What a model card must also be, beyond types."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from client_generate.errors import Finding
from client_generate.providers.card_facts import CardFacts, Limits, Prices, Wire
from client_generate.providers.card_wire import TEMPLATE_WORDS, unknown_blanks

_LONGEST, _DEAREST = 86_400, 10_000


def mistakes(facts: CardFacts, stem: str) -> list[Finding]:
    """Return everything that is wrong with a card that was read from the file `stem`.yaml."""
    found = []
    if facts.id != stem:
        message = f"The card in {stem}.yaml calls itself {facts.id}."
        found.append(Finding(code="card-id", message=message, hint=f"write id: {stem}", field="id"))
    found += _limits("limits", facts.limits)
    for provider, wire in facts.providers.items():
        at = f"providers.{provider}"
        found += [*_limits(f"{at}.limits", wire.limits.over(facts.limits)), *_wire(at, wire)]
        found += [] if wire.prices is None else _prices(f"{at}.prices", wire.prices)
    return found


def _limits(at: str, limits: Limits) -> Iterator[Finding]:
    for name in ("seconds_min", "seconds_max", "seconds_step", "shot_seconds_min"):
        seconds = getattr(limits, name)
        if seconds is not None and not 0 < seconds <= _LONGEST:
            message, hint = f"{name} cannot be {seconds}.", f"seconds, more than 0, at most {_LONGEST}"
            yield Finding(code="card-limits", message=message, hint=hint, field=f"{at}.{name}")
    if (limits.seconds_min or 0) > (limits.seconds_max or _LONGEST):
        message = "seconds_min is more than seconds_max."
        yield Finding(code="card-limits", message=message, hint="exchange them", field=f"{at}.seconds_min")
    multiple = limits.side_multiple or 1
    if limits.side_max and -(-(limits.side_min or 1) // multiple) * multiple > limits.side_max:
        message, hint = "No size fits side_min and side_max.", "a multiple of side_multiple must lie between them"
        yield Finding(code="card-limits", message=message, hint=hint, field=f"{at}.side_min")
    if limits.pixels_max and (limits.pixels_min or 0) > limits.pixels_max:
        message = "pixels_min is more than pixels_max."
        yield Finding(code="card-limits", message=message, hint="exchange them", field=f"{at}.pixels_min")


def _wire(at: str, wire: Wire) -> Iterator[Finding]:
    for name, blank in unknown_blanks(wire):
        message = f"{name} has {{{blank}}}, which stands for nothing."
        hint = "known: " + ", ".join(f"{{{word}}}" for word in sorted(TEMPLATE_WORDS[name]))
        yield Finding(code="card-template", message=message, hint=hint, field=f"{at}.{name}")
    for place, field in enumerate(wire.input):
        if (field.order is None) == (field.value is None):
            message = f"The input {field.name} has {'both' if field.order else 'neither'} of order and value."
            yield Finding(code="card-field", message=message, hint="give one of them", field=f"{at}.input[{place}]")


def _prices(at: str, prices: Prices) -> Iterator[Finding]:
    if not _is_date(prices.as_of):
        message = f"{prices.as_of} is not a day."
        yield Finding(code="card-date", message=message, hint="such as 2026-11-01", field=f"{at}.as_of")
    for place, rate in enumerate(prices.rates):
        if not 0 <= rate.amount <= _DEAREST:
            message, field = f"A price cannot be {rate.amount}.", f"{at}.rates[{place}].amount"
            yield Finding(code="card-price", message=message, hint=f"from 0 to {_DEAREST}", field=field)


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
