"""What people wear on their heads, from the front, from behind and from the side."""

from __future__ import annotations

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import box, ellipse, spline
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people.heads import Head
from client_generate.providers.local.people.person import Person

_TONES = {"helmet": "e8a020", "chef": "eceae4", "police": "1c2440"}
_CHOICE = ("7a2c34", "2c4a6a", "4a5a3a", "8a6a44", "4a3a5a")


def tone(whom: Person, look: Look) -> Pixels:
    """Return the colour of somebody's hat in this light."""
    p = look.palette
    own = colour(_TONES.get(whom.hat) or _CHOICE[whom.number % len(_CHOICE)])
    return (own * (0.55 + 0.45 * p.key) if p.bright else own * (mix(p.ambient, p.key, 0.55) * 1.05)).astype(np.float32)


def front(head: Head) -> None:
    """Put the hat on a head that faces us."""
    worn = head.whom.hat
    if worn == "scarf":
        _scarf(head)
    elif worn:
        _worn(head, worn)
        _brim(head, worn)


def back(head: Head) -> None:
    """Put the hat on a head seen from behind."""
    if head.whom.hat == "scarf":
        veil = [(0, -1.16), (0.66, -0.95), (0.9, -0.3), (0.86, 0.6), (1.15, 1.5), (0, 1.75)]
        head.solid(_mirrored(head, veil), tone(head.whom, head.look), round_=0.35)
    elif head.whom.hat:
        _worn(head, head.whom.hat)
        if head.whom.hat == "hat":
            _brim(head, "hat")


def _mirrored(head: Head, half: list[tuple[float, float]]) -> Pixels:
    return spline([head.on(*q) for q in half] + [head.on(-u, v) for u, v in reversed(half) if u])


def _worn(head: Head, worn: str) -> None:
    own = tone(head.whom, head.look)
    if worn == "chef":
        head.solid(_mirrored(head, [(0, -2.1), (0.6, -2.0), (1.0, -1.6), (0.82, -1.15), (0, -1.1)]), own, round_=0.3)
        head.solid(box(*head.on(-0.76, -1.25), *head.on(0.76, -0.55), 0.08 * head.size), own, round_=0.3)
    elif worn == "police":
        head.solid(_mirrored(head, [(0, -1.5), (0.7, -1.4), (1.08, -1.08), (0.8, -0.75), (0, -0.7)]), own, round_=0.3)
        head.solid(box(*head.on(-0.8, -0.82), *head.on(0.8, -0.52), 0.06 * head.size), own * 0.6, round_=0.2)
    else:
        high = {"helmet": -1.28, "hat": -1.42, "beanie": -1.3}.get(worn, -1.22)
        dome = [(0, high), (0.6, high + 0.14), (0.86, -0.82), (0.87, -0.42), (0, -0.48)]
        head.solid(_mirrored(head, dome), own, round_=0.4)
        if worn == "helmet":
            ridge = box(*head.on(-0.14, high - 0.05), *head.on(0.14, -0.6), 0.1 * head.size)
            head.solid(ridge, own, round_=0.1, rim=0.3)
        if worn == "beanie":
            head.solid(box(*head.on(-0.9, -0.72), *head.on(0.9, -0.4), 0.12 * head.size), own * 0.8, round_=0.14)


def _brim(head: Head, worn: str) -> None:
    own = tone(head.whom, head.look)
    if worn in {"cap", "helmet", "police"}:
        dark = own * (0.35 if worn == "police" else 0.8)
        shade = [(0, -0.5), (0.6, -0.52), (0.86, -0.42), (0.5, -0.26), (0, -0.2)]
        head.solid(_mirrored(head, shade), dark, round_=0.1)
    elif worn == "hat":
        head.solid(ellipse(head.on(0, -0.52), 1.5 * head.size, 0.24 * head.size), own, round_=0.1)
    if worn == "police":
        badge = ellipse(head.on(0, -1.02), 0.14 * head.size, 0.17 * head.size)
        head.plate.solid(head.plate.shape(badge), colour("8a6a20"), colour("f0d070"), (head.look.light, -0.6))


def _scarf(head: Head) -> None:
    """Wrap a scarf around a face."""
    own = tone(head.whom, head.look)
    over = [(0, -1.18), (0.66, -1.0), (0.94, -0.35), (0.88, 0.5), (0.66, 1.0), (0.5, 0.84), (0.66, 0.45), (0.68, -0.1),
            (0.5, -0.55), (0, -0.7)]  # fmt: skip
    for s in (-1, 1):
        head.solid(spline([head.on(s * u, v) for u, v in over]), own, round_=0.25)
    fold = [(0.74, 0.6), (0.98, 1.3), (0.5, 1.75), (-0.5, 1.75), (-0.98, 1.3), (-0.74, 0.6), (-0.4, 1.02), (0.4, 1.02)]
    head.solid(spline([head.on(*q) for q in fold]), own * 0.9, round_=0.25)
