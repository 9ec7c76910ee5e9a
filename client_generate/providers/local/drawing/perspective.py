"""Big rooms in one-point perspective: metres become places on a plate, boxes become lit faces that fade with depth."""

from __future__ import annotations

import math
from itertools import pairwise

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import Palette, mix
from client_generate.providers.local.drawing.stage import Look, Stage

_NEAREST = 0.45  # metres before the lens at which things are cut


class View(msgspec.Struct, frozen=True):
    """A camera in a room: where all lines meet on the frame, its height over the floor, how far right, its lens.

    Metres: x to the right of the room's middle, v up from the floor, z away from the camera. `deep` is how far the
    room goes.
    """

    meet: Point
    eye: float
    aside: float
    lens: float
    deep: float

    def at(self, x: float, v: float, z: float) -> Point:
        """Return where a place in the room is seen."""
        z = max(z, _NEAREST)
        return self.meet[0] + self.lens * (x - self.aside) / z, self.meet[1] + self.lens * (self.eye - v) / z

    def size(self, metres: float, z: float) -> float:
        """Return how large something is seen."""
        return self.lens * metres / max(z, _NEAREST)

    def haze(self, z: float) -> float:
        """Return how much of the haze lies before something."""
        return 0.55 * min(max(z / self.deep, 0.0), 1.0)


class Boxes:
    """Boxes and flat things in a room, drawn from far to near."""

    def __init__(self, view: View, look: Look) -> None:
        self.view, self.look = view, look
        self._faces: list[tuple[float, list[Pixels], Pixels]] = []

    def box(self, x: tuple[float, float], v: tuple[float, float], z: tuple[float, float], tone: Pixels) -> None:
        """Add a box from its sides in metres: the faces that the camera sees."""
        view, light = self.view, self.look.light
        z0, z1 = max(z[0], _NEAREST), max(z[1], _NEAREST)
        if z1 <= _NEAREST:
            return
        if x[0] > view.aside or x[1] < view.aside:
            side = x[0] if x[0] > view.aside else x[1]
            lit = 0.8 if (light < 0) == (side > view.aside) else 0.62
            self.quad([(side, v[0], z0), (side, v[1], z0), (side, v[1], z1), (side, v[0], z1)], tone * lit, z1)
        if v[1] < view.eye or v[0] > view.eye:
            level = v[1] if v[1] < view.eye else v[0]
            flat = [(x[0], level, z0), (x[1], level, z0), (x[1], level, z1), (x[0], level, z1)]
            self.quad(flat, tone * (1.16 if v[1] < view.eye else 0.55), z1 - 0.001)
        self.quad([(x[0], v[0], z0), (x[1], v[0], z0), (x[1], v[1], z0), (x[0], v[1], z0)], tone, z0)

    def quad(self, corners: list[tuple[float, float, float]], tone: Pixels, z: float | None = None) -> None:
        """Add a flat thing; `z` is how far off it counts as."""
        far = max(c[2] for c in corners) if z is None else z
        self.flat([np.array([self.view.at(*corner) for corner in corners])], tone, far)

    def facing(self, x: tuple[float, float], v: tuple[float, float], z: float, tone: Pixels, far: float) -> None:
        """Add a sheet that faces the camera; `far` is how far off it counts as."""
        self.quad([(x[0], v[0], z), (x[1], v[0], z), (x[1], v[1], z), (x[0], v[1], z)], tone, far)

    def on_wall(self, x: float, v: tuple[float, float], z: tuple[float, float], tone: Pixels, far: float) -> None:
        """Add a sheet along a side wall; `far` is how far off it counts as."""
        self.quad([(x, v[0], z[0]), (x, v[1], z[0]), (x, v[1], z[1]), (x, v[0], z[1])], tone, far)

    def on_floor(self, x: tuple[float, float], z: tuple[float, float], tone: Pixels, far: float) -> None:
        """Add a sheet that lies on the floor; `far` is how far off it counts as."""
        self.quad([(x[0], 0.005, z[0]), (x[1], 0.005, z[0]), (x[1], 0.005, z[1]), (x[0], 0.005, z[1])], tone, far)

    def flat(self, shapes: list[Pixels], tone: Pixels, z: float) -> None:
        """Add shapes that are already on the frame."""
        p = self.look.palette
        self._faces.append((z, shapes, mix(tone, p.haze, self.view.haze(z))))

    def lay(self, stage: Stage, bands: tuple[float, ...] = (3.2, 6.5)) -> list[Plate]:
        """Draw everything on plates in depth, cut at these distances; returns them from far to near."""
        faces = sorted(self._faces, key=lambda face: -face[0])
        plates = []
        edges = (math.inf, *sorted(bands, reverse=True), 0.0)
        for number, (far, near) in enumerate(pairwise(edges)):
            plate = stage.plate(0.16 + 0.42 * number / max(len(edges) - 2, 1))
            cut = Cutouts(plate, (self.look.light, -0.7))
            for z, shapes, tone in faces:
                if near < z <= far or (z == near == 0):
                    cut.fill(shapes, tone)
            cut.lay()
            plates.append(plate)
        return plates


class Shell(msgspec.Struct, frozen=True):
    """A room's size in metres and its colours."""

    wide: float
    high: float
    floor: Pixels
    wall: Pixels
    ceiling: Pixels


def shell(stage: Stage, view: View, shell_: Shell, look: Look) -> Plate:
    """Draw floor, walls, ceiling and the end wall, lighter towards the far end."""
    p, plate, half = look.palette, stage.plate(0.1), shell_.wide / 2
    cut = Cutouts(plate, (look.light, -0.7))
    steps = view.deep / (1 + np.arange(15) * 1.0) * 1.0
    cuts = [view.deep, *[float(z) for z in steps[1:] if z > _NEAREST], _NEAREST, _NEAREST * 0.8]
    ends = view.deep
    corners = [view.at(x, v, ends) for x, v in ((-half, 0), (half, 0), (half, shell_.high), (-half, shell_.high))]
    cut.fill([np.array(corners)], mix(shell_.wall, p.haze, 0.6))
    for far, near in pairwise(cuts):
        far, near = max(far, _NEAREST), max(near, 0.3)
        fog = view.haze((far + near) / 2)
        lit = 0.92 + 0.16 * fog
        for x, sign in ((-half, -1), (half, 1)):
            strip = [_raw(view, x, v, z) for v, z in ((0, far), (0, near), (shell_.high, near), (shell_.high, far))]
            tone = shell_.wall * (lit * (1.02 if sign != look.light else 0.84))
            cut.fill([np.array(strip)], mix(tone, p.haze, fog))
        for v, colour, bright in ((0.0, shell_.floor, 1.0), (shell_.high, shell_.ceiling, 0.9)):
            strip = [_raw(view, x, v, z) for x, z in ((-half, far), (-half, near), (half, near), (half, far))]
            cut.fill([np.array(strip)], mix(colour * (bright * lit), p.haze, fog))
    cut.lay()
    return plate


def _raw(view: View, x: float, v: float, z: float) -> Point:
    """Return a place nearer than things are drawn, so that walls reach beyond the frame."""
    z = max(z, 0.12)
    return view.meet[0] + view.lens * (x - view.aside) / z, view.meet[1] + view.lens * (view.eye - v) / z


def dim(p: Palette, tone: Pixels, part: float) -> Pixels:
    """Return a natural colour as it looks in a room of this palette: darker where the palette is dark."""
    light = mix(p.ambient, p.key, 0.6) if not p.bright else mix(np.ones(3, np.float32), p.key, 0.4)
    shaded: Pixels = tone * light * (1.0 if p.bright else 0.92)
    return mix(shaded, p.ink, part)
