"""A phone with a map in a car."""

from __future__ import annotations

from collections.abc import Sequence

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.fingers import Hand
from client_generate.providers.local.places import ahead
from client_generate.providers.local.places.wheelhouse import back_seat, cockpit, glass, wipers


def navigation(stage: Stage, look: Look) -> None:
    """Show a phone with a map and a blue route on the dashboard, or in a hand, the road soft behind."""
    close = look.size == "close"
    soft = 0.0 if look.framed or look.turned else 0.012
    gone = (-look.side * stage.half * 0.2, 0.4)
    with stage.out_of_focus(soft):
        r = ahead.road(stage, look, gone)
        ahead.traffic(r)
        glass(stage, look)
        wipers(stage, look, sweep=bool(look.weather))
        if not look.framed:
            cockpit(stage, look, hands=False, wheel=not close)
        if look.framed:
            back_seat(stage, look)
    tall = 0.74 if close or look.detail else 0.5
    at = (look.side * stage.half * (0.12 if tall > 0.6 else -0.16), 0.5 if tall > 0.6 else 0.66)
    if look.turned:
        tall, at = 0.34, (-look.side * stage.half * 0.2, 0.74)
    if look.framed:
        tall, at = 0.3, (0.0, 0.66)
    if look.detail:
        stage.aim(1.5, at)
    if look.has("held") and not look.framed:
        size, under = tall * 0.3, stage.plate(0.84)
        hand = Hand(under, look, (at[0] + tall * 0.2, at[1] + tall * 0.2), size)
        hand.grasp()
        phone_map(stage.plate(0.86), look, at, tall, mount=False)
        hand.plate = stage.plate(0.88)
        hand.fingers(0.22)
    else:
        phone_map(stage.plate(0.86), look, at, tall)
    stage.aim(1.0)


def phone_map(plate: Plate, look: Look, at: Point, tall: float, *, mount: bool = True) -> None:
    """Draw a phone on its mount with streets, a park, a river, the route and an arrow on it."""
    p, (x, y), half = look.palette, at, tall * 0.27
    arm = [
        stroke([(x, y + tall * 0.3), (x, y + tall * 0.72)], tall * 0.09),
        ellipse((x, y + tall * 0.74), tall * 0.2, tall * 0.06),
    ]
    dark = mix(p.ink, p.ambient, 0.25)
    if mount:
        plate.solid(plate.shapes(arm), dark * 0.5, dark, (look.light, -1), round_=0.02)
    plate.solid(
        plate.shape(box(x - half, y - tall / 2, x + half, y + tall / 2, 0.06 * tall)),
        p.ink,
        mix(p.ink, p.ambient, 0.6),
        (look.light, -0.8),
        round_=0.015,
        rim=p.key * 0.6,
    )
    rows, columns, screen = plate.shape(
        box(x - half * 0.93, y - tall * 0.47, x + half * 0.93, y + tall * 0.47, 0.045 * tall)
    )
    plate.fill((rows, columns, screen), colour("dfe2da") * 0.86)

    def lay(shapes: Sequence[Sequence[Point] | Pixels], tone: str, strength: float = 1.0) -> None:
        r, c, mask = plate.shapes(shapes)
        full = np.zeros(plate.alpha.shape, np.float32)
        full[rows, columns] = screen
        plate.fill((r, c, mask * full[r, c]), colour(tone) * 0.86, strength)

    def on(u: float, v: float) -> Point:
        return x + u * half, y + v * tall * 0.5

    lay([spline([on(-1.2, -0.9), on(-0.2, -0.7), on(0.0, -0.2), on(-1.2, -0.1)])], "b8dcae")
    lay(
        [stroke(spline([on(1.2, -0.5), on(0.5, 0.1), on(0.7, 0.5), on(0.2, 1.2)], closed=False), tall * 0.09)], "a8d0ee"
    )
    grid = [stroke([on(-1.2, v), on(1.2, v - 0.25)], tall * 0.028) for v in (-0.45, 0.0, 0.42, 0.8)]
    grid += [stroke([on(u, -1.2), on(u + 0.2, 1.2)], tall * 0.028) for u in (-0.7, -0.15, 0.45)]
    lay(list(grid), "aab0b8")
    lay(
        [stroke(line, tall * 0.02) for line in ([on(-1.2, 0.2), on(1.2, -0.05)], [on(0.15, -1.2), on(0.35, 1.2)])],
        "ffffff",
    )
    route = spline(
        [on(0.0, 0.62), on(-0.06, 0.2), on(-0.05, -0.02), on(0.5, -0.2), on(0.42, -0.5), on(0.3, -0.62)], closed=False
    )
    lay([stroke(route, tall * 0.068)], "1a4ac0")
    lay([stroke(route, tall * 0.046)], "2f7af4")
    lay([ellipse(on(0.3, -0.6), tall * 0.045, tall * 0.045)], "e0302c")
    lay([ellipse(on(0.3, -0.6), tall * 0.018, tall * 0.018)], "ffffff")
    lay([ellipse(on(0.0, 0.6), tall * 0.075, tall * 0.075)], "ffffff")
    lay([[on(0.0, 0.48), on(0.16, 0.7), on(0.0, 0.64), on(-0.16, 0.7)]], "2f7af4")
    lay([box(*on(-1.0, -0.98), *on(1.0, -0.74))], "1f8a54")
    turn = [on(-0.7, -0.78), on(-0.7, -0.88), on(-0.44, -0.88)]
    lay(
        [
            stroke(turn, tall * 0.022),
            [on(-0.46, -0.94), on(-0.3, -0.88), on(-0.46, -0.82)],
            box(*on(-0.1, -0.9), *on(0.7, -0.86)),
            box(*on(-0.1, -0.83), *on(0.4, -0.8)),
        ],
        "ffffff",
    )
    plate.glow(at, tall * 0.9, mix(p.cool, WHITE, 0.4), 0.1 if p.bright else 0.22)


SCENES = {"phone nav": navigation}
"""What this draws, by name."""
