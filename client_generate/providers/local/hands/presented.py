"""Two hands that hold up a thing whose picture is given."""

from __future__ import annotations

from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.things import exhibits

ACTIONS = Deeds()


def is_shown(look: Look) -> bool:
    """Whether there is a picture of what the hands hold."""
    return look.shown is not None and exhibits.exhibit(look.shown) is not None


@ACTIONS.draws("presented", ground=grounds.sitter, above=grounds.bare, tilts=0.0, shift=(0.0, 0.2))
def _hold(bench: Bench) -> None:
    """Hold the thing between two hands, the fingers before it."""
    look = bench.look
    shown = None if look.shown is None else exhibits.exhibit(look.shown)
    rows, columns = (1, 1) if shown is None else shown.cover.shape
    tall = min(3.4, 2.9 * rows / columns)
    half = tall * columns / rows / 2
    sides = [bench.hand(side * (half - 0.3), 0.35 - 0.2 * side, 0.05 * side, flip=side) for side in (-1, 1)]
    for hand in sides:
        hand.grasp(wrist=((0.85, 0.16), (1.62, 0.66), (2.2, 1.1)))
    if shown is not None:
        exhibits.stand(bench.plate, look, shown, bench.to(0.0, tall / 2), tall * bench.k, 2 * half * bench.k * 1.02)
    bench.layer(0.68)
    for side in (-1, 1):
        hand = bench.hand(side * (half - 0.3), 0.35 - 0.2 * side, 0.05 * side, flip=side)
        hand.fingers(0.2)
