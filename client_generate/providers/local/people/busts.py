"""People from the chest up: facing us, and from behind over a shoulder."""

from __future__ import annotations

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, spline
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people import clothes, figures


def seated(
    plate: Plate, look: Look, at: Point, size: float, *, salt: int, turn: float = 0, coat: Pixels | None = None
) -> None:
    """Draw somebody from the chest up, facing us; `at` is the middle of an adult's face, `size` half their head.

    `coat` is what they wear when nothing tells it.
    """
    whom = look.whom(salt)
    plate.met.append((salt, at, (at[0], at[1] + 3 * size)))
    tone = figures.worn(look, salt, coat)
    chest = clothes.Chest(plate, look, whom, (at[0], at[1] - 0.17 * size), size, tone)
    clothes.trunk(chest)
    clothes.dressed(chest)
    figures.head(plate, look, at, size, face=True, turn=turn, salt=salt)


def behind(plate: Plate, look: Look, at: Point, size: float, *, salt: int) -> None:
    """Draw somebody from the chest up who looks away from us; measures as for `seated`."""
    whom = look.whom(salt)
    tone = figures.worn(look, salt)
    if not whom.long:  # the collar lies over the neck, long hair over the collar
        figures.head(plate, look, at, size, face=False, salt=salt)
    chest = clothes.Chest(plate, look, whom, (at[0], at[1] - 0.17 * size), size, tone)
    clothes.trunk(chest)
    chest.seam([(-0.5, 1.3), (-0.2, 1.4), (0.2, 1.4), (0.5, 1.3)], 0.12, tone * 0.6, 0.8)
    if whom.long:
        figures.head(plate, look, at, size, face=False, salt=salt)


def backlight(plate: Plate, look: Look, at: Point, size: float) -> None:
    """Put the light behind whoever is at `at`, where the words ask for it."""
    if look.has("silhouette", "backlit"):
        p = look.palette
        plate.glow(at, size * 5.0, p.key, 0.55)
        plate.glow(at, size * 2.6, mix(p.key, np.ones(3, np.float32), 0.4), 0.5)


def shoulder(plate: Plate, look: Look, side: int, x: float, size: float, salt: int = 3) -> None:
    """Draw the back of a head and a shoulder at the lens, out of focus, on the side `side`."""
    p = look.palette
    turned = look.lit_from(-side)
    usual = mix(np.ones(3, np.float32), p.ambient, 0.25) if look.has("doctor") and salt == 3 else p.cool
    tone = figures.worn(look, salt, usual)
    coat = spline(
        [
            (x - 2.6 * size, 1.6),
            (x - 1.9 * size, 0.55 + 1.45 * size),
            (x - 0.6 * size, 0.55 + 1.05 * size),
            (x + 0.6 * size, 0.55 + 1.05 * size),
            (x + 1.9 * size, 0.55 + 1.45 * size),
            (x + 2.6 * size, 1.6),
        ]
    )
    if not look.whom(salt).long:
        figures.head(plate, turned, (x, 0.5), size, face=False, salt=salt)
    plate.solid(plate.shape(coat, 0.05), tone * 0.4, tone, (-side, -0.6), round_=0.3 * size, rim=p.key * 0.5)
    if look.whom(salt).long:
        figures.head(plate, turned, (x, 0.5), size, face=False, salt=salt)
    plate.blur(0.007)
