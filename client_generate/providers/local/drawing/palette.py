"""The colours of a picture: ten named roles, everything else is mixed from them."""

from __future__ import annotations

import msgspec

from client_generate.media.heavy import Pixels, np

ROLES = ("sky_top", "sky_mid", "horizon", "haze", "ink", "key", "ambient", "accent", "cool", "ground")

# One line a palette: the roles in the order above. `bright` ones get less vignette and bloom.
_TABLE: dict[str, str] = {
    "dusk": "141b38 54466e e58a5a 9a5f6b 0b0d1a ffb27a 6b5a86 ff8a4c 7f8fd0 241f35",
    "night": "0a1024 16244a 2c4472 2a3d63 070a15 ffd9a0 3a5080 ffb050 6fb2ff 131a2c",
    "moon": "10142e 262c56 4a5088 3c4272 0a0c1c e4e6ff 565c94 e8c070 8ca0f0 2c3054",
    "neon": "120a2a 2a1650 6a2a78 4a2a6a 0a0716 ff5a8a 5a46a0 ff3f7f 3fd7ff 171028",
    "teal": "08242e 12404a 3a8288 2f6a72 06141a d8f0e0 3f7f86 ffb45a 6fe0e0 0f2e36",
    "ember": "2a0a10 6a1a18 ff9a48 a8482e 180608 ffc27a 8a3a2e ffd070 b06a8a 3a1412",
    "dawn": "4a6a9a b497b4 ffd2a8 dcb8b4 2a2838 ffe0b4 a89ab4 ff9a6a 8fb4dc 6a6470",
    "golden": "6a8ab0 d8b48a ffdf9a e8c090 33241c ffd98a b89a7a e8703a 7aa0b8 8a6a44",
    "day": "3f86c8 86b8e0 dcecf4 bcd4e2 22303c fff4dc 9ab4c8 e8643a 4a90c8 6f7f5c",
    "overcast": "7a8a98 a4b0ba d0d6da b8c2c8 262c32 eef2f4 96a2ac d8783a 6a94b4 62686a",
    "forest": "5c8a86 a4c4a4 e8f0c8 b4cca8 14241c fff0b4 6a8c6e e8a03a 6ab0a0 3c5038",
    "snow": "7c9cc4 b8cce4 f2f4fa d4e0ee 24303f ffeedc a8bcd8 e8584a 6a9ad8 c8d4e4",
    "desert": "3c7cb0 a8b8b8 ffd8a0 e4b88a 3a2018 ffe4b0 b88a6a e05a2c 5a9ab8 b8804c",
    "sea": "2c6ca0 78b4d0 e4f0ec a8d0d8 10283a fff0d0 78a8b8 ff8a5a 3aa8c0 2c6a80",
    "clinic": "e6f0f2 dcebec f6faf8 cfe2e4 22343c ffffff b4ccd0 22a08e 62b4c8 d4e0e0",
    "home": "efe0c8 e4cda8 fff2d8 dcc09a 33221c ffe2b0 b89878 d8663a 6a94a0 a87a54",
    "evening": "2c2030 4a3038 ffb46a 6a4440 140c10 ffc884 7a5048 ff9a4a 5a7ab0 46302c",
    "office": "dce4ea cfd9e2 f4f8fc bfccd8 202a38 ffffff a4b4c4 2f6fd0 58a0d0 9aa4b0",
    "studio": "f4efe6 ece3d4 fffaf0 ddd0bc 3a322c ffffff c4b8a8 1f9a86 8ab4c8 e8e0d4",
    "blush": "fbe4d8 f4c8b4 fff0e6 e8b09a 4a2420 fff4e8 d8a48e d84a3a b48ac0 f0c4ac",
    "lilac": "e8e0f4 d4c8ea fff4ea c0b4dc 2a2440 ffffff b0a4cc 5a48c8 f0b48a d8d0e8",
    "onyx": "0c1216 141c22 24343c 1c2a30 060a0c ffe6c0 3a4a52 e0a040 4ad0b0 10181c",
    "crimson": "2a060a 7a1418 ff8a70 a8262a 1a0406 ffc4b0 8a2a2c ffc040 48c0d8 4a0c10",
}
BRIGHT = frozenset({"dawn", "golden", "day", "overcast", "forest", "snow", "desert", "sea", "clinic", "home", "office"})
BRIGHT |= {"studio", "blush", "lilac"}

# What stands in for a palette in a grid's other candidates: a family that differs clearly and fits the place.
KIN: dict[str, tuple[str, str, str]] = {
    "dusk": ("teal", "night", "ember"),
    "night": ("neon", "teal", "ember"),
    "moon": ("lilac", "onyx", "teal"),
    "neon": ("night", "ember", "teal"),
    "teal": ("night", "dusk", "ember"),
    "ember": ("dusk", "teal", "night"),
    "dawn": ("golden", "overcast", "teal"),
    "golden": ("dawn", "dusk", "day"),
    "day": ("golden", "overcast", "dawn"),
    "overcast": ("day", "teal", "dawn"),
    "forest": ("golden", "teal", "dawn"),
    "snow": ("dawn", "dusk", "overcast"),
    "desert": ("golden", "ember", "dusk"),
    "sea": ("golden", "teal", "dusk"),
    "clinic": ("office", "home", "evening"),
    "home": ("evening", "clinic", "office"),
    "evening": ("home", "night", "ember"),
    "office": ("clinic", "evening", "home"),
    "studio": ("onyx", "blush", "lilac"),
    "blush": ("studio", "onyx", "lilac"),
    "lilac": ("blush", "onyx", "studio"),
    "onyx": ("ember", "studio", "neon"),
    "crimson": ("ember", "onyx", "neon"),
}


class Palette(msgspec.Struct, frozen=True):
    """Ten colours by role, each three numbers from 0 to 1, and whether the picture is a bright one."""

    name: str
    sky_top: Pixels
    sky_mid: Pixels
    horizon: Pixels
    haze: Pixels
    ink: Pixels
    key: Pixels
    ambient: Pixels
    accent: Pixels
    cool: Pixels
    ground: Pixels
    bright: bool


def palette(name: str) -> Palette:
    """Return a palette by name."""
    colours = {role: colour(text) for role, text in zip(ROLES, _TABLE[name].split(), strict=True)}
    return Palette(name, **colours, bright=name in BRIGHT)


def colour(text: str) -> Pixels:
    """Return a colour spelled as six hexadecimal digits."""
    return np.array([int(text[i : i + 2], 16) / 255 for i in (0, 2, 4)], np.float32)


def mix(one: Pixels, other: Pixels, part: float) -> Pixels:
    """Return a colour between two."""
    return one + (other - one) * np.float32(part)


def names() -> tuple[str, ...]:
    """Return all palettes' names."""
    return tuple(_TABLE)
