"""A key fob that opens a car."""

from __future__ import annotations

from client_generate.providers.local.drawing.brush import capsule, ellipse
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.fingers import Hand
from client_generate.providers.local.places import ways
from client_generate.providers.local.things import coaches, rolling


def key_fob(stage: Stage, look: Look) -> None:
    """Press a key fob: the car's lamps blink behind."""
    p, s = look.palette, look.side
    near = look.size == "close" or look.detail
    with stage.out_of_focus(0.008 if near else 0.0):
        scene = ways.shot(stage, look, 7.0 if near else 8.0, 3.0)
        stage.aim(1.0)
        ways.street(scene)
        car = scene.pen(0.5, 0.4, 0.0, 1.0)
        coaches.painted(car, "3a5a8a", driven=False)
        for u in (2.1, -2.15):
            rolling.lamp(car, u, 0.74, rolling.AMBER, 0.2, strong=1.4)
    k = 0.26 if near else 0.17
    at = (s * stage.half * 0.26, 0.58)
    if look.turned:
        k, at = 0.13, (s * stage.half * 0.5, 0.7)
    if look.detail:
        stage.aim(1.7, at)
    plate = stage.plate(0.7)
    hand = Hand(plate, look, at, k, 0.0, s)

    def fob() -> None:
        shell = capsule(
            (at[0] - s * k * 1.15, at[1] - k * 0.35), k * 0.42, (at[0] + s * k * 0.1, at[1] + k * 0.1), k * 0.36
        )
        dark = colour("22262c") if p.bright else colour("383e46")
        plate.solid(
            plate.shape(shell, 0.02), dark * 0.5, mix(dark, WHITE, 0.3), (look.light, -1), round_=0.03, rim=p.key * 0.6
        )
        for n, tone in enumerate(("e8e8e8", "e8e8e8", "d8302c")):
            spot = (at[0] - s * k * (1.25 - 0.42 * n), at[1] - k * (0.4 - 0.15 * n))
            plate.solid(
                plate.shape(ellipse(spot, k * 0.13, k * 0.11)),
                colour(tone) * 0.6,
                colour(tone),
                (look.light, -1),
                round_=0.01,
            )
        blade = [
            (at[0] - s * k * 1.5, at[1] - k * 0.62),
            (at[0] - s * k * 2.3, at[1] - k * 0.92),
            (at[0] - s * k * 2.36, at[1] - k * 0.76),
            (at[0] - s * k * 1.55, at[1] - k * 0.42),
        ]
        plate.solid(plate.shape(blade), colour("8a9096"), colour("e0e4e8"), (look.light, -1), round_=0.01)

    hand.pinch(fob)
    stage.aim(1.0)


SCENES = {"key fob": key_fob}
"""What this draws, by name."""
