"""Letters of stone that crumble in the desert; others are put as their ground wants them."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Patch, Plate, ellipse
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import habitats
from client_generate.providers.local.things import grounds


def put(stage: Stage, look: Look, plate: Plate, patch: Patch, stuff: str, *, sub: bool) -> None:
    """Put one line's letters on the ground that `stuff` names."""
    if stuff == "of sandstone":
        _crumbling(stage, look, plate, patch)
    else:
        grounds.letter(plate, patch, look, stuff, sub=sub)


def desert(stage: Stage, look: Look) -> None:
    """Lay dunes behind."""
    habitats.dunes(stage, look)


def _crumbling(stage: Stage, look: Look, plate: Plate, patch: Patch) -> None:
    """Stand letters of stone, eaten away at the lee side, their grains blown off."""
    rows, columns, mask = patch
    high, wide = mask.shape
    chance = look.chance(61)
    grain = np.kron(chance.random((high // 3 + 1, wide // 3 + 1)), np.ones((3, 3)))[:high, :wide]
    lee = np.linspace(0, 1, wide)[None, :] if look.side > 0 else np.linspace(1, 0, wide)[None, :]
    left = (grain > np.clip((lee - 0.62) * 2.2, 0, 0.9)).astype(np.float32)
    whole = mask * left
    deep = max(int(plate.unit * 0.02), 2)
    side = np.zeros_like(mask)
    for n in range(1, deep):
        side[n:, n:] = np.maximum(side[n:, n:], whole[:-n, :-n])
    plate.fill((rows, columns, side), graded(colour("8a5428"), look))
    plate.fill((rows, columns, whole), graded(colour("e0a860"), look))
    plate.fill((rows, columns, whole * (grain > 0.72)), graded(colour("c48a48"), look), 0.6)
    end = (columns.stop if look.side > 0 else columns.start) / plate.unit - stage.canvas[0] / 2 / plate.unit
    low = rows.start / plate.unit, rows.stop / plate.unit
    spots = chance.uniform((-0.25, low[0]), (0.75, low[1] + 0.05), (170, 3 - 1)).tolist()
    dust = [ellipse((end + look.side * u, v - 0.12 * max(u, 0)), r, r) for (u, v), r in
            zip(spots, chance.uniform(0.003, 0.011, 170).tolist(), strict=True)]  # fmt: skip
    plate.fill(plate.shapes(dust), graded(colour("d09850"), look), 0.9)
