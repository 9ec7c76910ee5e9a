"""What figures of deeds hold, and how far it reaches: things of their own by name, and sketches at a joint."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Point
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.stage import Stage
from client_generate.providers.local.people.posed import Posed, Prop
from client_generate.providers.local.places.ground import MAN
from client_generate.providers.local.things import gear, props, sketches

_ROWS = 54  # of the trial picture that tells how far a thing reaches


def with_(names: str) -> Prop | None:
    """Return what draws things by their names, joined by +; nothing where none are named."""
    if not names:
        return None

    def drawn(body: Posed) -> None:
        for name in names.split("+"):
            if name in props.PROPS:
                props.PROPS[name](gear.Kit(body))
            else:
                _held(body, name)

    return drawn


def _held(body: Posed, row: str) -> None:
    """Draw a sketch at the near hand, or at the joint after the @."""
    name, _, joint = row.partition("@")
    spot = Spot(foot=body.at(joint or "hand0"), metre=body.tall / MAN, faces=body.faces)
    sketches.put(body.plate, body.look, name, spot)


def trial(stage: Stage) -> Stage:
    """Return a small stage on which things are drawn only to see how far they reach."""
    return Stage((max(round(stage.size[0] * _ROWS / stage.size[1]), 8), _ROWS))


def reach(body: Posed) -> list[Point]:
    """Return the middle, the left and the right end of all that is drawn on a body's plate."""
    rows, columns = np.nonzero(body.plate.alpha > 0.3)
    if not rows.size:
        return []
    x, y = (np.broadcast_to(one, body.plate.alpha.shape) for one in body.plate.grid())
    xs, ys = x[rows, columns], y[rows, columns]
    low, high, level = float(xs.min()), float(xs.max()), float((ys.min() + ys.max()) / 2)
    return [((low + high) / 2, level), (low, level), (high, level)]
