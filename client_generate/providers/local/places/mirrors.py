"""What comes up behind: a lorry in a side mirror, and from the front."""

from __future__ import annotations

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, box, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import ahead
from client_generate.providers.local.places.cabins import zoomed


def mirror_truck(stage: Stage, look: Look) -> None:
    """Show what comes up behind in a side mirror: a lorry, large."""
    p, h, s = look.palette, stage.half, look.side
    k = zoomed(stage, look, (s * 0.1, 0.48))
    with stage.out_of_focus(0.0 if look.framed or look.turned else 0.012):
        r = ahead.road(stage, look, (-s * h * 0.7, 0.36), 2.2)
        ahead.traffic(r)
        door, e = stage.plate(0.5), stage.edge + 0.1
        paint = graded(colour("9a2c2c"), look)
        side = [(s * h * 0.25, 1.2), (s * h * 0.4, 0.74), (s * e, 0.66), (s * e, 1.3)]
        door.solid(door.shape(side), paint * 0.4, paint, (look.light, -1), round_=0.06, rim=p.horizon * 0.4)
        post = [(s * h * 0.62, -0.1), (s * h * 0.76, -0.1), (s * h * 0.5, 0.74), (s * h * 0.42, 0.74)]
        door.fill(door.shape(post), mix(p.ink, p.ambient, 0.2))
    at, wide, tall = (s * 0.1, 0.48), 0.44 * k, 0.32 * k
    plate = stage.plate(0.7)
    case = [
        box(at[0] - wide * 1.06, at[1] - tall * 1.06, at[0] + wide * 1.06, at[1] + tall * 1.12, 0.2 * k),
        stroke([(at[0] + s * wide, at[1] + tall * 0.7), (at[0] + s * 0.9, at[1] + 0.42)], 0.2),
    ]
    dark = mix(graded(colour("7a2424"), look), p.ink, 0.3)
    plate.solid(
        plate.shapes(case, 0.02),
        dark * 0.4,
        mix(dark, p.horizon, 0.25),
        (look.light, -1),
        round_=0.05,
        rim=p.horizon * 0.6,
    )
    shape = box(at[0] - wide * 0.94, at[1] - tall * 0.9, at[0] + wide * 0.94, at[1] + tall * 0.96, 0.16 * k)
    rows, columns, mask = plate.shape(shape)
    inner = Stage((stage.size[0] // 2, stage.size[1] // 2))  # seen small
    inner.plates = []
    scenery.sky(inner, look, 0.5)
    back = ahead.road(inner, look, (s * 0.1 - s * 0.1, 0.4), 2.0, oncoming=False)
    truck = inner.plate(0.6)
    lorry_front(truck, look, back.at(0.05, 0.76), 0.42 * k)
    flat = inner.plates[0]
    for one in inner.plates[1:]:
        flat.lay(one)
    small = _lensed(flat, plate)
    plate.fill((rows, columns, mask), small[rows, columns])
    plate.light((rows, columns, mask), p.horizon, 0.04)
    stage.aim(1.0)


def _lensed(flat: Plate, plate: Plate) -> Pixels:
    """Return a picture's light as it lies on another plate, which may be enlarged."""
    rows, columns = plate.alpha.shape
    y = (np.arange(rows) + 0.5 - plate.origin[1]) / plate.unit
    x = (np.arange(columns) + 0.5 - plate.origin[0]) / plate.unit
    v = np.clip((y * flat.unit + flat.origin[1]).astype(int), 0, flat.alpha.shape[0] - 1)
    u = np.clip((x * flat.unit + flat.origin[0]).astype(int), 0, flat.alpha.shape[1] - 1)
    return np.ascontiguousarray(flat.rgb[v][:, u])


def lorry_front(plate: Plate, look: Look, foot: Point, wide: float, tone: str = "2f6ab8") -> None:
    """Draw a lorry that comes towards us, its lamps on."""
    pen, p = Pen(plate, look, foot, wide / 2.5), look.palette
    pen.flat([pen.disc(0, 0, 1.5, 0.14)], "14161a", 0.6)
    pen.flat([pen.box(u - 0.28, 0, u + 0.28, 0.9, 0.06) for u in (-0.9, 0.9)], "14161a")
    pen.solid([pen.box(-1.28, 1.0, 1.28, 4.0, 0.06)], "e4e2dc", 0.2)
    pen.solid([pen.box(-1.22, 0.42, 1.22, 3.5, 0.2)], tone, 0.3)
    pen.glass([pen.poly([(-1.08, 1.95), (-1.0, 3.0), (1.0, 3.0), (1.08, 1.95)])])
    pen.flat([pen.box(-0.8, 0.95, 0.8, 1.7, 0.08)], "1c1f26")
    pen.flat([pen.box(-0.74, 1.06 + i * 0.16, 0.74, 1.13 + i * 0.16) for i in range(4)], "a8aeb6", 0.8)
    pen.flat([pen.box(-1.2, 0.42, 1.2, 0.6, 0.06)], "24262c")
    pen.solid([pen.box(k * 1.42 - 0.14, 2.1, k * 1.42 + 0.14, 2.9, 0.06) for k in (-1, 1)], "24262c", 0.05)
    for k in (-1, 1):
        pen.flat([pen.box(k * 0.96 - 0.2, 0.68, k * 0.96 + 0.2, 0.9, 0.06)], "fff4d8")
        plate.glow(pen.at(k * 0.96, 0.8), wide * 0.55, p.key, 0.7)
        plate.glow(pen.at(k * 0.96, 0.8), wide * 0.14, WHITE, 1.0)


SCENES = {"mirror truck": mirror_truck}
"""What this draws, by name."""
