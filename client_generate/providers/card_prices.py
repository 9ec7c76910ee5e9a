"""What an order will cost, from a card's dated price table. Exact decimals, never too little."""

from __future__ import annotations

from decimal import ROUND_UP, Decimal

import msgspec

from client_generate.providers.card_facts import CardFacts, Prices, Rate, Wire
from client_generate.providers.card_wire import answer_format, messages, mode_of, share_references
from client_generate.providers.order import Order

_MEGAPIXEL = 1024 * 1024
_MANY_TOKENS = 16_000
_CENT_OF_A_CENT = Decimal("0.0001")


class Estimate(msgspec.Struct, frozen=True, kw_only=True):
    """What a call is expected to cost. `as_of` is the day the prices were looked up, empty when it is free."""

    amount: Decimal
    currency: str = "USD"
    as_of: str = ""
    basis: str = ""


def estimate(facts: CardFacts, wire: Wire, order: Order) -> Estimate:
    """Price an order; a provider's entry without prices is free."""
    if wire.prices is None:
        return Estimate(amount=Decimal(0), basis="free")
    lines = [(rate, _units(rate, facts, wire, order)) for rate in _chosen(wire.prices, facts, order)]
    amount = sum((rate.amount * units for rate, units in lines), Decimal(0))
    return Estimate(
        amount=amount.quantize(_CENT_OF_A_CENT, rounding=ROUND_UP),
        currency=wire.prices.currency,
        as_of=wire.prices.as_of,
        basis=" + ".join(_spell(rate, units) for rate, units in lines if units),
    )


def by_token(wire: Wire) -> dict[str, Decimal]:
    """Return what one token read and one written costs, where the provider counts by them and by nothing else."""
    rates = wire.prices.rates if wire.prices else ()
    found: dict[str, Decimal] = {rate.per: rate.amount for rate in rates}
    return found if found.keys() == {"token_in", "token_out"} and len(found) == len(rates) else {}


def _chosen(prices: Prices, facts: CardFacts, order: Order) -> list[Rate]:
    """Take one line for each `per`: the first that fits, or the dearest when the table does not know the case."""
    mode, audio = mode_of(facts, order), order.audio
    chosen = []
    for per in dict.fromkeys(rate.per for rate in prices.rates):
        lines = [rate for rate in prices.rates if rate.per == per]
        fitting = [rate for rate in lines if rate.mode in {None, mode} and rate.audio in {None, audio}]
        chosen.append(fitting[0] if fitting else max(lines, key=lambda rate: rate.amount))
    return chosen


def _units(rate: Rate, facts: CardFacts, wire: Wire, order: Order) -> Decimal:
    match rate.per:
        case "second":
            return order.seconds
        case "megapixel":
            return Decimal(-(-order.width * order.height // _MEGAPIXEL))
        case "reference":
            limits = wire.limits.over(facts.limits)
            return Decimal(len(share_references(order, limits, facts.takes.frames_count_as_references)))
        case "token_in":
            return _tokens_in(order)
        case "token_out":
            return Decimal(wire.limits.over(facts.limits).answer_tokens or _MANY_TOKENS)
        case "call" | "image":
            return Decimal(1)


def _tokens_in(order: Order) -> Decimal:
    """Return the most tokens that an order's words can be: tokenizers need more bytes than one and a half for each."""
    sent = msgspec.json.encode([messages(order), answer_format(order)])
    return Decimal(len(sent) * 2 // 3 + 100)


def _spell(rate: Rate, units: Decimal) -> str:
    told = [rate.mode or "", {None: "", True: "with audio", False: ""}[rate.audio]]
    kind = " ".join(word for word in told if word)
    return f"{units.normalize():f} {rate.per}{'' if units == 1 else 's'} x ${rate.amount}{f' ({kind})' if kind else ''}"
