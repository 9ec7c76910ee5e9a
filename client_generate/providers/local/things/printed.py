"""What is printed on wares: a short word of their kind or of the prompt's, a mark where letters were too small."""

from __future__ import annotations

from client_generate.media.heavy import Pixels
from client_generate.media.lettering import font, readable
from client_generate.providers.local.drawing.brush import Plate, Point, ellipse, spline
from client_generate.providers.local.drawing.sign import lettered
from client_generate.providers.local.drawing.stage import Look

_LEAST = 0.036
"""Letters that are smaller, in heights of the picture, are a mark instead."""
_LONGEST = 10
_WORDS = {
    "bottle": "VITA", "jar": "BALM", "tube": "GEL", "carton": "PLUS", "pouch": "TEA", "can": "FIZZ", "tin": "BEANS",
    "perfume": "EAU", "serum": "SERUM", "dropper": "OIL", "cream": "CREAM", "shampoo": "CARE", "pill bottle": "CALM",
    "medicine": "SYRUP", "vaccine": "DOSE", "cleaner": "CLEAN", "collecting tin": "HELP", "deodorant": "FRESH",
    "whisky bottle": "OAK 12", "sunscreen": "SUN 50", "toothpaste": "MINT", "inhaler": "AIR", "coffee bag": "COFFEE",
    "cement bag": "CEMENT", "rice bag": "RICE", "flour bag": "FLOUR", "cereal": "OATS", "milk": "MILK",
    "nasal spray": "AQUA", "thermos": "TRAIL", "juice": "JUICE", "honey": "HONEY",
}  # fmt: skip


def word(look: Look, name: str) -> str:
    """Return what is printed on a ware of this name: what the prompt spells, else a word of its kind."""
    said = readable(look.spelt).upper()
    return said if 0 < len(said) <= _LONGEST else _WORDS.get(name, "ALBA")


def put(plate: Plate, look: Look, name: str, at: Point, size: tuple[float, float], tone: Pixels) -> None:
    """Print a ware's word about `at`, inside of a width and a height in frame heights."""
    text, (wide, high) = word(look, name), size
    letters = min(high, wide * 100 / float(font(100).getlength(text)))
    if letters * plate.unit < _LEAST * plate.alpha.shape[0]:
        _mark(plate, at, min(wide, high * 1.6) * 0.42, tone)
        return
    plate.fill(lettered(plate, text, at, letters), tone, 0.95)


def _mark(plate: Plate, at: Point, size: float, tone: Pixels) -> None:
    """Draw three leaves on a dot, as makers have them."""
    x, y = at
    leaves = []
    for side in (-1, 0, 1):
        tip = (x + side * size * 0.85, y - size * (0.95 if not side else 0.5))
        middle = ((x + tip[0]) / 2, (y + size * 0.3 + tip[1]) / 2)
        across = (0.24 * size, 0.0) if not side else (0.12 * size, side * 0.22 * size)
        leaves.append(
            spline(
                [
                    (x, y + size * 0.35),
                    (middle[0] - across[0], middle[1] - across[1]),
                    tip,
                    (middle[0] + across[0], middle[1] + across[1]),
                ],
                steps=6,
            )
        )
    plate.fill(plate.shapes([*leaves, ellipse((x, y + size * 0.62), size * 0.16, size * 0.16)]), tone, 0.95)
