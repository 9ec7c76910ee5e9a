"""How an action comes by its ground and its bench: a table of names, filled by what draws them."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Point
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.hands import around, grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.grounds import Ground

Deed = Callable[[Stage, Look], None]
Draw = Callable[[Bench], None]
_OPEN = (grounds.street, grounds.outdoors, grounds.sky, grounds.earth, grounds.grain)


class Deeds(dict[str, Deed]):
    """What hands can do, by the names of scenes."""

    def draws(
        self, *names: str, ground: Ground, above: Ground | None = None, zoom: float = 1.0, shift: Point = (0.0, 0.0),
        tilts: float = 1.0, lens: bool = True, focus: Point = (0.0, 0.0),
    ) -> Callable[[Draw], Draw]:  # fmt: skip
        """Take in an action: `ground` behind it, another one for the picture from `above`; it may tilt less.

        The detail shows what is at `focus`.
        """

        def take(draw: Draw) -> Draw:
            def deed(stage: Stage, look: Look) -> None:
                moved = (-focus[0], -focus[1]) if look.detail and focus != (0.0, 0.0) else shift
                bench = Bench(stage, look, zoom=zoom, shift=moved, tilts=tilts)
                under = above if above is not None and bench.above else ground
                under(bench)
                bench.layer()
                draw(bench)
                if under in _OPEN:
                    scenery.weather(stage, look)
                if lens and look.size in {"over", "medium"}:
                    around.lens(stage, look)

            for name in names:
                self[name] = deed
            return draw

        return take
