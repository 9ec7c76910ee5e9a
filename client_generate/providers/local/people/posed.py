"""Somebody in action: any pose, any clothes, seen from the side, the front or between; lit as walkers are."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, capsule, ellipse, soften, spline
from client_generate.providers.local.drawing.forms import limb
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people import faces as fronts
from client_generate.providers.local.people import figures, heads, marks, outfits, profiles, skeleton
from client_generate.providers.local.people.outfits import Outfit
from client_generate.providers.local.people.person import Person
from client_generate.providers.local.people.skeleton import Pose

Prop = Callable[["Posed"], None]
"""Draws what somebody holds, when all is drawn but the near arm; it is told where the joints are."""


class Posed(msgspec.Struct, frozen=True):
    """Somebody in a pose on a plate: `joints` are places on the plate by name, as in skeleton.joints.

    `foot` is the ground below; `tall` is the body's height in frame heights, `half` half their head's as a part of it,
    `faces` 1 for right.
    """

    plate: Plate
    look: Look
    whom: Person
    outfit: Outfit
    pose: Pose
    joints: dict[str, Point]
    foot: Point
    tall: float
    half: float
    faces: int

    def at(self, name: str) -> Point:
        """Return where a joint is."""
        return self.joints[name]

    def by(self, name: str, u: float, v: float) -> Point:
        """Return a place near a joint: u ahead and v up from it, in the body's heights."""
        x, y = self.joints[name]
        return x + self.faces * u * self.tall, y - v * self.tall

    def solid(self, shapes: Sequence[Pixels], natural: Pixels, round_: float, *, dim: float = 1.0) -> None:
        """Draw a lit body in a natural colour, inflated by `round_` heights; `dim` is for what lies behind."""
        p, seen = self.look.palette, figures.lit(natural, self.look) * np.float32(dim)
        self.plate.solid(
            self.plate.shapes(shapes, 0.01), seen * 0.5, mix(seen * 1.06, p.key, 0.13 * dim), (self.look.light, -0.7),
            round_=max(round_ * self.tall, 0.003), rim=p.key * (0.5 * dim),
        )  # fmt: skip


def draw(
    plate: Plate,
    look: Look,
    foot: Point,
    tall: float,
    pose: str = "stand",
    *,
    salt: int = 0,
    faces: int = 1,
    outfit: str = "",
    coat: Pixels | None = None,
    prop: Prop | None = None,
    behind: Prop | None = None,
    shadow: bool = True,
) -> Posed:
    """Draw somebody in a pose of poses.toml and return where their joints are.

    `foot` is the ground under their hips, `tall` how high an adult would stand, both in frame heights. `salt` is who
    (look.whom), `faces` 1 for right and -1 for left. `outfit` is a name of outfits.py, empty for everyday clothes or
    those of their work; `coat` the colour of them where no words say one. `prop` is drawn before the near arm goes over
    it, `behind` before the whole body.
    """
    body = place(plate, look, foot, tall, pose, salt=salt, faces=faces, outfit=outfit, coat=coat)
    plate.met.append((salt, body.at("head"), body.at("hand0")))
    if shadow:
        _shadow(body, foot)
    if behind is not None:
        behind(body)
    front = body.pose.view in {"front", "back"}
    under = [n for n in (1, 0) if (_beside(body, n) if front else n)]
    for n in under:
        _arm(body, n, 1.0 if front else 0.78)
    _leg(body, 1, 0.8 if not front else 0.95)
    _leg(body, 0, 1.0)
    if body.pose.view == "side":
        _neck(body)
    _trunk(body)
    if front and 1 not in under:
        _arm(body, 1, 1.0)
    _head(body)
    if prop is not None:
        prop(body)
    if 0 not in under:
        _arm(body, 0, 1.0)
    return body


def _beside(body: Posed, n: int) -> bool:
    """Whether an arm is nowhere before the trunk or the head."""
    far = [abs(body.at(f"{joint}{n}")[0] - body.at("waist")[0]) for joint in ("elbow", "hand")]
    return min(far) > 0.1 * body.tall and body.at(f"hand{n}")[1] > body.at("neck")[1] - 0.4 * body.tall


def place(
    plate: Plate,
    look: Look,
    foot: Point,
    tall: float,
    pose: str = "stand",
    *,
    salt: int = 0,
    faces: int = 1,
    outfit: str = "",
    coat: Pixels | None = None,
) -> Posed:
    """Return where somebody's joints would be, drawing nothing; the arguments are those of `draw`."""
    whom = look.whom(salt)
    dressed = outfits.of(whom, outfit, coat, look)
    if dressed.hat is not None:
        whom = msgspec.structs.replace(whom, hat=dressed.hat)
    tall *= whom.height if whom.named else 1.0
    half = {"child": 0.095, "teen": 0.079}.get(whom.age, 0.072)
    held = skeleton.poses()[pose]
    joints = {
        name: (foot[0] + faces * u * tall, foot[1] - v * tall) for name, (u, v) in skeleton.joints(held, half).items()
    }
    return Posed(plate, look, whom, dressed, held, joints, foot, tall, half, faces)


def between(one: Point, other: Point, part: float) -> Point:
    """Return the point this part of the way from one to the other."""
    return one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part


def _shadow(body: Posed, foot: Point) -> None:
    xs = [body.at(n)[0] for n in ("heel0", "heel1", "toe0", "toe1", "hip", "neck")]
    middle, wide = (min(xs) + max(xs)) / 2, (max(xs) - min(xs)) / 2 + 0.1 * body.tall
    shape = ellipse((middle - body.look.light * 0.06 * body.tall, foot[1]), wide, 0.022 * body.tall)
    rows, columns, mask = body.plate.shape(shape, 0.02)
    body.plate.fill((rows, columns, soften(mask, 0.007 * body.plate.unit)), body.look.palette.ink, 0.4)


def _leg(body: Posed, n: int, dim: float) -> None:
    """Draw a leg: bare, with what of the trousers covers it over that, and the shoe."""
    fit, t = body.outfit, body.tall
    hip, knee, heel = body.at(f"thigh{n}"), body.at(f"knee{n}"), body.at(f"heel{n}")
    low = (1 - 2.06 * body.half) / (1 - 2.06 * 0.067)
    if fit.leg < 1:
        calf = limb([knee, between(knee, heel, 0.3), heel], [0.037 * t * low, 0.041 * t * low, 0.022 * t * low])
        bare = [capsule(hip, 0.058 * t * low, knee, 0.038 * t * low), calf]
        body.solid(bare, body.whom.skin if not fit.tights else colour(fit.tights), 0.03, dim=dim)
    _shoe(body, n, dim)
    if fit.leg <= 0:
        return
    wide = fit.loose * t * low
    tone = outfits.bottom(fit)
    if fit.leg < 1:
        end = between(hip, knee, min(fit.leg * 2, 1.0))
        body.solid([capsule(hip, 0.066 * wide, end, 0.056 * wide)], tone, 0.035, dim=dim)
        return
    legs = [
        capsule(hip, 0.064 * wide, knee, 0.046 * wide),
        capsule(knee, 0.046 * wide, between(knee, heel, 0.94), 0.033 * wide),
    ]
    body.solid(legs, tone, 0.03, dim=dim)


def _shoe(body: Posed, n: int, dim: float) -> None:
    t = body.tall * (1 - 2.06 * body.half) / (1 - 2.06 * 0.067)
    heel, toe = body.at(f"heel{n}"), body.at(f"toe{n}")
    back = between(heel, toe, -0.12)
    if not body.outfit.shoes:
        body.solid([capsule(heel, 0.022 * t, toe, 0.013 * t)], body.whom.skin, 0.015, dim=dim)
        return
    shapes = [capsule(back, 0.027 * t, toe, 0.02 * t)]
    if body.outfit.boots:
        shapes.append(capsule(heel, 0.03 * t, between(heel, body.at(f"knee{n}"), body.outfit.boots), 0.036 * t))
    body.solid(shapes, colour(body.outfit.shoes), 0.015, dim=dim)


def _neck(body: Posed) -> None:
    t, whom = body.tall, body.whom
    thick = {"child": 0.024, "teen": 0.026}.get(whom.age, 0.033 if whom.sex == "man" else 0.027)
    body.solid(
        [capsule(between(body.at("neck"), body.at("head"), 0.75), thick * t, body.at("neck"), thick * 1.15 * t)],
        whom.skin, 0.02, dim=0.8,
    )  # fmt: skip


def _trunk(body: Posed) -> None:
    """Draw the trunk in the colour of the top, with the skirt that hangs from it."""
    fit, side = body.outfit, body.pose.view == "side"
    low = (1 - 2.06 * body.half) / (1 - 2.06 * 0.067)
    t = body.tall * low * (0.6 + 0.4 * fit.loose)
    hip, waist, neck = body.at("hip"), body.at("waist"), body.at("neck")
    bent = max(abs(legs[0] - body.pose.spine[0] * 0.5) for legs in body.pose.legs)
    tail = between(hip, waist, -0.24 - (fit.hem if bent < 36 else min(fit.hem, 0.12)))
    line = [tail, hip, waist, between(waist, neck, 0.62), between(waist, neck, 0.93)]
    if side:
        radii = [0.066, 0.07, 0.064, 0.076, 0.052]
    elif body.pose.view == "quarter":
        radii = [0.076, 0.082, 0.07, 0.089, 0.062]
    else:
        radii = [0.084, 0.088, 0.078, 0.104, 0.084]
    if body.whom.sex == "woman":
        radii = [r * f for r, f in zip(radii, (1.02, 1.02, 0.86, 0.92, 0.88), strict=True)]
    if "pregnant" in body.whom.marks:
        radii[2] *= 1.3
    shape = limb(line, [r * t for r in radii], flat=not fit.tucked or not fit.leg)
    if fit.skirt:
        _skirt(body, t)
    if fit.skirt and fit.top == fit.bottom:
        line, radii = line[1:], radii[1:]
        shape = limb(line, [r * t for r in radii])
    body.solid([shape], outfits.top(fit, body.whom), 0.06)
    if fit.leg and fit.tucked:
        seat = limb(
            [between(hip, waist, 0.3), hip, tail], [r * t * 1.03 for r in (radii[2] * 1.02, *radii[1::-1])], flat=True
        )
        body.solid([seat], outfits.bottom(fit), 0.05)
    marks.draw(body.plate, body.look, fit, body.whom, hip, neck, t, body.pose.view, body.faces)


def _skirt(body: Posed, t: float) -> None:
    fit, hip, waist = body.outfit, body.at("hip"), body.at("waist")
    along = (waist[0] - hip[0], waist[1] - hip[1])
    far = math.hypot(*along) or 1.0
    across = (-along[1] / far, along[0] / far)

    def off(at: Point, much: float) -> Point:
        return at[0] + across[0] * much * t, at[1] + across[1] * much * t

    hems = []
    for n in (0, 1):
        thigh, knee, heel = body.at(f"thigh{n}"), body.at(f"knee{n}"), body.at(f"heel{n}")
        at = between(thigh, knee, fit.skirt) if fit.skirt <= 1 else between(knee, heel, fit.skirt - 1)
        hems.append(at)
    hems.sort(key=lambda q: (q[0] - hip[0]) * across[0] + (q[1] - hip[1]) * across[1])
    flare = 0.07 + fit.flare
    middle = between(between(hems[0], hems[1], 0.5), hip, -0.06)
    points = [
        off(between(hip, waist, 0.75), -0.07), off(hip, -0.09), off(hems[0], -flare), middle, off(hems[1], flare),
        off(hip, 0.09), off(between(hip, waist, 0.75), 0.07),
    ]  # fmt: skip
    body.solid([spline(points, steps=6)], outfits.bottom(fit) if fit.bottom else outfits.top(fit, body.whom), 0.05)


def _arm(body: Posed, n: int, dim: float) -> None:
    """Draw an arm, bare below its sleeve, and the hand."""
    fit = body.outfit
    low = (1 - 2.06 * body.half) / (1 - 2.06 * 0.067)
    t = body.tall * low * (0.9 if body.whom.sex == "woman" else 1.0)
    top, elbow, hand, tip = (body.at(f"{j}{n}") for j in ("shoulder", "elbow", "hand", "tip"))
    palm = [capsule(between(elbow, hand, 0.9), 0.017 * t, between(hand, tip, 0.45), 0.021 * t)]
    palm.append(capsule(between(hand, tip, 0.45), 0.019 * t, tip, 0.012 * t))
    side = (hand[1] - tip[1], tip[0] - hand[0])
    thumb = (hand[0] + (tip[0] - hand[0]) * 0.5 + side[0] * 0.5 * body.faces,
             hand[1] + (tip[1] - hand[1]) * 0.5 + side[1] * 0.5 * body.faces)  # fmt: skip
    palm.append(capsule(hand, 0.01 * t, thumb, 0.007 * t))
    bare = fit.sleeve < 1
    skin = [capsule(top, 0.036 * t, elbow, 0.027 * t), capsule(elbow, 0.027 * t, hand, 0.019 * t)] if bare else []
    gloves = colour(fit.gloves) if fit.gloves else body.whom.skin
    if skin:
        body.solid(skin, body.whom.skin, 0.022, dim=dim)
    body.solid(palm, gloves, 0.014, dim=dim)
    if fit.sleeve <= 0:
        return
    wide = t * (0.5 + 0.5 * fit.loose)
    if bare:
        sleeve = [capsule(top, 0.044 * wide, between(top, elbow, fit.sleeve * 2), 0.038 * wide)]
    else:
        sleeve = [capsule(top, 0.042 * wide, elbow, 0.033 * wide),
                  capsule(elbow, 0.033 * wide, between(elbow, hand, 0.97), 0.025 * wide)]  # fmt: skip
    body.solid(sleeve, outfits.top(fit, body.whom) * 0.95, 0.025, dim=dim)


def _head(body: Posed) -> None:
    """Draw the head as it sits on the neck: in profile, from the front, from behind or between."""
    at, size = body.at("head"), body.half * body.tall
    tilt = body.pose.spine[1] * 0.7 if body.pose.head is None else body.pose.head
    lean = math.radians(tilt)
    whom, look = body.whom, body.look
    if body.pose.view == "side":
        profiles.head(body.plate, look, whom, at, size, body.faces, lean)
        return
    turn = {"quarter": 0.85, "front": 0.15, "back": 0.0}[body.pose.view] * body.faces
    drawn = heads.Head(
        body.plate, look, whom, at, size, turn, figures.lit(whom.skin, look), figures.lit(whom.hair, look),
        lean * body.faces,
    )  # fmt: skip
    (fronts.back if body.pose.view == "back" else fronts.front)(drawn)
