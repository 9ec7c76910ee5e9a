"""The service's own price table. It never reads a model card: a wrong price on either side must show."""

from __future__ import annotations

from decimal import Decimal

import msgspec


class Rate(msgspec.Struct, frozen=True):
    """US dollars for each unit of one thing that is counted, such as `second`."""

    per: str
    amount: Decimal


def _rates(**amounts: str) -> tuple[Rate, ...]:
    return tuple(Rate(per.replace("_", " "), Decimal(amount)) for per, amount in amounts.items())


_KLING = {
    "second standard": "0.168",
    "second standard audio": "0.252",
    "second pro": "0.224",
    "second pro audio": "0.336",
}
_PICTURE = {"image low": "0.011", "image medium": "0.042", "image high": "0.167"}

TABLE: dict[str, tuple[Rate, ...]] = {
    "black-forest-labs/flux-pro": _rates(image="0.055"),
    "black-forest-labs/flux-1.1-pro": _rates(image="0.04"),
    "black-forest-labs/flux-1.1-pro-ultra": _rates(image="0.06"),
    "black-forest-labs/flux-2-pro": _rates(call="0.015", megapixel="0.015", reference="0.015"),
    "black-forest-labs/flux-fill-pro": _rates(image="0.05"),
    "black-forest-labs/flux-fill-dev": _rates(image="0.04"),
    "stability-ai/sdxl": _rates(image="0.0025"),
    "minimax/video-01": _rates(call="0.5"),
    "minimax/speech-2.8-turbo": _rates(character="0.00006"),
    "kwaivgi/kling-v3-omni-video": tuple(Rate(per, Decimal(amount)) for per, amount in _KLING.items()),
    "kwaivgi/kling-v3-video": tuple(Rate(per, Decimal(amount)) for per, amount in _KLING.items()),
    "gpt-image-2": tuple(Rate(per, Decimal(amount)) for per, amount in _PICTURE.items()),
    "gpt-image-1.5": tuple(Rate(per, Decimal(amount)) for per, amount in _PICTURE.items()),
    "gpt-5.6": _rates(token_in="0.00000125", token_out="0.00001"),
    "gpt-5.6-mini": _rates(token_in="0.00000025", token_out="0.000002"),
    "gpt-4o-mini-tts": _rates(character="0.000015"),
    "tts-1": _rates(character="0.000015"),
}


class Prices:
    """The table, which a test can make differ from what the cards say."""

    def __init__(self) -> None:
        self._table = dict(TABLE)

    def __contains__(self, model: str) -> bool:
        return model in self._table

    def set(self, model: str, **amounts: str) -> None:
        """Replace the rates of a model, as `set("owner/name", image="0.06")`; `_` stands for a space."""
        self._table[model] = _rates(**amounts)

    def of(self, model: str, counted: dict[str, Decimal | int]) -> Decimal:
        """Price what was counted, such as `{"second pro": 12}`; what has no rate costs nothing."""
        rates = {rate.per: rate.amount for rate in self._table.get(model, ())}
        return sum((rates.get(per, Decimal(0)) * count for per, count in counted.items()), Decimal(0))
