"""Parts of a face close to us: an eye, a tear, lips, an ear, and hands that make them up and help them."""

from __future__ import annotations

from client_generate.providers.local.drawing.brush import soften
from client_generate.providers.local.hands import grounds, visages
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.people import figures, grips

ACTIONS = Deeds()
_TILT = 0.35


def _of_skin(bench: Bench) -> None:
    visages.cheek(bench)


def _iris(bench: Bench) -> str:
    words = {"blue eyes": "4a8ac8", "green eyes": "4a9a5a", "brown eyes": "7a4a24"}
    return next((tone for word, tone in words.items() if bench.look.has(word)), "6a5a34")


def _eyeball(bench: Bench, *, tear: bool = False) -> None:
    bench.plate = bench.stage.plates[-2] if len(bench.stage.plates) > 1 else bench.plate
    size = 2.2 if not bench.far else 1.5
    visages.eye(bench, 0.2, -0.1, size, visages.skin(bench), _iris(bench), tear=tear)
    if bench.far:
        visages.eye(bench, -4.2, -0.1, size, visages.skin(bench), _iris(bench))


@ACTIONS.draws("eye", ground=_of_skin, tilts=_TILT, lens=False)
def _eye(bench: Bench) -> None:
    """Show an eye as large as the picture."""
    _eyeball(bench)


@ACTIONS.draws("tear", ground=_of_skin, tilts=_TILT, lens=False, shift=(0.0, -0.6), focus=(-0.3, 1.3))
def _tear(bench: Bench) -> None:
    """Let a tear run from an eye."""
    _eyeball(bench, tear=True)


@ACTIONS.draws("mascara", ground=_of_skin, tilts=_TILT, lens=False)
def _mascara(bench: Bench) -> None:
    """Put mascara on lashes."""
    _eyeball(bench)
    bench.layer(0.66)

    def wand() -> None:
        bench.pipe((0.0, -1.35), (1.1, -1.2), 0.16, "16120f")
        for n in range(12):
            bench.flat(
                bench.line([(0.0 + n * 0.09, -1.62 + n * 0.012), (0.03 + n * 0.09, -1.1 + n * 0.012)], 0.03), "16120f"
            )
        bench.pipe((1.1, -1.2), (1.5, -1.14), 0.05, "c8a850")
        bench.pipe((1.5, -1.14), (3.6, -0.85), 0.2, "d8a83a")

    bench.hand(2.2, -0.9, 0.1).pinch(wand)


@ACTIONS.draws("eye drops", ground=_of_skin, tilts=_TILT, lens=False, shift=(0.0, 0.4))
def _drops(bench: Bench) -> None:
    """Let drops fall into an eye."""
    _eyeball(bench)
    bench.layer(0.66)
    visages.drop(bench, 0.2, -1.0, 0.16)

    def flask() -> None:
        bench.pipe((0.2, -1.3), (0.3, -1.65), 0.09, "f4f6f8")
        bench.pipe((0.3, -1.65), (0.6, -2.9), 0.36, "f4f8fa")
        bench.pipe((0.4, -2.0), (0.55, -2.6), 0.37, "3a9ad0")

    bench.hand(0.95, -2.0, -0.2).pinch(flask)


@ACTIONS.draws("contact lens", ground=_of_skin, tilts=_TILT, lens=False)
def _lens(bench: Bench) -> None:
    """Bring a contact lens to an eye on a fingertip."""
    _eyeball(bench)
    bench.layer(0.66)
    grips.point(bench.hand(0.9, 0.55, 0.35, size=1.15))
    bench.glass(bench.curve((0.35, 0.25), (0.55, 0.05), (0.95, 0.2), (1.05, 0.5), (0.85, 0.55), (0.5, 0.5)), 0.4)
    bench.shine(bench.line([(0.4, 0.25), (0.6, 0.1), (0.95, 0.25)], 0.05), 0.6, "a8e0ff")


@ACTIONS.draws("lips", ground=_of_skin, tilts=_TILT, lens=False)
def _lips(bench: Bench) -> None:
    """Show a mouth as large as the picture."""
    bench.plate = bench.stage.plates[-2]
    visages.lips(bench, 0.0, 0.1, 1.7, "b82c3a" if bench.look.has("woman") else "b8685a")


@ACTIONS.draws("lipstick applied", ground=_of_skin, tilts=_TILT, lens=False)
def _lipstick(bench: Bench) -> None:
    """Put on red lipstick."""
    bench.plate = bench.stage.plates[-2]
    visages.lips(bench, -0.3, 0.1, 1.7, "c8182c")
    bench.layer(0.66)

    def stick() -> None:
        bench.solid(bench.limb([(0.35, 0.4), (1.1, 0.62)], (0.2, 0.26)), "d81c30", 0.14)
        bench.pipe((1.0, 0.6), (1.5, 0.74), 0.3, "e8c060")
        bench.pipe((1.5, 0.74), (2.9, 1.14), 0.38, "1c1c22")

    bench.hand(1.95, 0.95, 0.0).pinch(stick)


@ACTIONS.draws("hearing aid", ground=grounds.bare, above=grounds.outdoors, tilts=0.2, lens=False, shift=(-0.4, 0.0))
def _hearing(bench: Bench) -> None:
    """Put a hearing aid behind an ear."""
    tone = visages.skin(bench)
    bench.layer(0.5)
    hair = figures.graded(figures.hair(bench.look), bench.look)
    bench.plate.fill(
        bench.plate.shape(bench.curve((-7, -6), (3.2, -6), (4.2, -2.6), (3.6, 0.6), (2.2, 3.0), (1.6, 6), (-7, 6))),
        tone * 0.8,
    )
    bench.solid(
        bench.curve((-7, -4), (1.6, -3.8), (2.2, 0.0), (1.0, 3.4), (-2, 6), (-7, 6)),
        figures.skin(bench.look),
        1.2,
        dark=0.6,
    )
    locks = bench.curve(
        (-7, -7),
        (4.4, -7),
        (5.0, -2.0),
        (3.9, 1.6),
        (2.6, 3.4),
        (1.9, 1.6),
        (1.6, -1.2),
        (0.2, -2.0),
        (-1.4, -2.2),
        (-4, -3.4),
    )
    bench.plate.solid(bench.plate.shape(locks), hair * 0.5, hair, bench.light, round_=0.8 * bench.k)
    for n in range(14):
        u = -1.0 + n * 0.4
        bench.mark(bench.line([(u - 0.8, -6), (u, -3.6), (u + 0.8, -1.0)], 0.05), hair * 1.5, 0.4)
    _ear(bench)
    bench.layer(0.6)
    bench.solid(
        bench.limb([(0.5, -1.6), (1.3, -1.2), (1.55, -0.3), (1.4, 0.5)], (0.12, 0.24, 0.3, 0.26)), "c8ccd4", 0.14
    )
    bench.flat(bench.line([(0.5, -1.6), (-0.1, -1.5), (-0.4, -0.6), (-0.2, 0.0)], 0.08), "e4ecf2")
    bench.solid(bench.disc(-0.15, 0.08, 0.18), "e4e8ec", 0.1)
    bench.layer(0.66)
    bench.hand(2.0, -0.1, -0.05).pinch()


def _ear(bench: Bench) -> None:
    tone = figures.skin(bench.look)
    outer = bench.curve(
        (-0.6, -0.9),
        (-0.2, -1.6),
        (0.6, -1.75),
        (1.15, -1.2),
        (1.15, -0.3),
        (0.7, 0.5),
        (0.4, 1.3),
        (-0.1, 1.55),
        (-0.45, 1.2),
        (-0.4, 0.4),
    )
    bench.shadow(0.6, 0.0, 1.0, 1.5, 0.4)
    bench.solid(outer, tone, 0.3, dark=0.5)
    dark = visages.skin(bench) * 0.4
    inner = [bench.line([(-0.2, -1.1), (0.3, -1.4), (0.8, -1.0), (0.75, -0.3), (0.4, 0.3)], 0.22, 0.1),
             bench.curve((-0.3, -0.4), (0.2, -0.6), (0.45, -0.1), (0.2, 0.5), (-0.2, 0.4))]  # fmt: skip
    rows, columns, mask = bench.plate.shapes(inner, 0.05)
    bench.plate.tint((rows, columns, soften(mask, 0.06 * bench.k * bench.plate.unit)), dark, 0.75)
