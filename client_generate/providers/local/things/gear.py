"""What people in action hold, wear, ride on or stand at: sport."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Point, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.people import figures
from client_generate.providers.local.people.posed import Posed, between

WHITE = np.ones(3, np.float32)


class Kit(msgspec.Struct, frozen=True):
    """Draws things beside a body; lengths in its heights, places on the plate."""

    body: Posed

    def on(self, u: float, v: float) -> Point:
        """Return a place by the ground under the body: u ahead, v up."""
        x, y = self.body.foot
        return x + self.body.faces * u * self.body.tall, y - v * self.body.tall

    def by(self, joint: str, u: float = 0.0, v: float = 0.0) -> Point:
        """Return a place by a joint."""
        return self.body.by(joint, u, v)

    def rod(self, points: Sequence[Point], wide: float, tone: str, end: float | None = None) -> None:
        """Draw a bar along points."""
        line = stroke(list(points), wide * self.body.tall, None if end is None else end * self.body.tall)
        self.body.solid([line], colour(tone), min(wide, 0.02) * 0.5)

    def disc(self, at: Point, radius: float, tone: str, down: float | None = None, turn: float = 0.0) -> None:
        """Draw a round thing."""
        r, t = radius * self.body.tall, self.body.tall
        self.body.solid([ellipse(at, r, r if down is None else down * t, turn)], colour(tone), radius * 0.6)

    def block(self, points: Sequence[Point], tone: str, round_: float = 0.02) -> None:
        """Draw a thing with corners."""
        self.body.solid([np.array(points)], colour(tone), round_)

    def blob(self, points: Sequence[Point], tone: str, round_: float = 0.03) -> None:
        """Draw a thing with a smooth outline."""
        self.body.solid([spline(list(points), steps=6)], colour(tone), round_)

    def mark(self, shapes: Sequence[Pixels], tone: str, strength: float = 1.0) -> None:
        """Lay flat colour."""
        self.body.plate.fill(self.body.plate.shapes(shapes), figures.lit(colour(tone), self.body.look), strength)

    def thread(self, points: Sequence[Point], wide: float, tone: str) -> None:
        """Draw a thin line."""
        self.mark([stroke(list(points), max(wide * self.body.tall, 0.0022))], tone)


def along(kit: Kit, n: int, far: float) -> Point:
    """Return the place that far from a hand, the way the forearm points."""
    elbow, hand = kit.body.at(f"elbow{n}"), kit.body.at(f"hand{n}")
    long = math.dist(elbow, hand) or 1.0
    part = far * kit.body.tall / long
    return hand[0] + (hand[0] - elbow[0]) * part, hand[1] + (hand[1] - elbow[1]) * part


def barbell(kit: Kit) -> None:
    """Draw a heavy barbell across both hands."""
    a, b = kit.body.at("tip0"), kit.body.at("tip1")
    y = (a[1] + b[1]) / 2
    x, t = (a[0] + b[0]) / 2, kit.body.tall
    kit.rod([(x - 0.62 * t, y), (x + 0.62 * t, y)], 0.02, "c8ccd0")
    for s in (-1, 1):
        for far, high, tone in ((0.42, 0.13, "b8202c"), (0.47, 0.13, "20242c"), (0.52, 0.1, "e0b030")):
            kit.block(
                [
                    (x + (s * far - 0.02) * t, y - high * t),
                    (x + (s * far + 0.02) * t, y - high * t),
                    (x + (s * far + 0.02) * t, y + high * t),
                    (x + (s * far - 0.02) * t, y + high * t),
                ],
                tone,
                0.012,
            )


def dumbbell(kit: Kit) -> None:
    """Draw a dumbbell in the near hand."""
    x, y = kit.body.at("tip0")
    t = kit.body.tall
    kit.rod([(x - 0.06 * t, y), (x + 0.06 * t, y)], 0.02, "c8ccd0")
    for s in (-1, 1):
        kit.block(
            [
                (x + (s * 0.07 - 0.025) * t, y - 0.05 * t),
                (x + (s * 0.07 + 0.025) * t, y - 0.05 * t),
                (x + (s * 0.07 + 0.025) * t, y + 0.05 * t),
                (x + (s * 0.07 - 0.025) * t, y + 0.05 * t),
            ],
            "2a2c34",
            0.012,
        )


def skis(kit: Kit) -> None:
    """Skis under the feet, poles in the hands, powder behind."""
    for n in (1, 0):
        heel, toe = kit.body.at(f"heel{n}"), kit.body.at(f"toe{n}")
        c = between(heel, toe, 0.5)
        long = math.dist(heel, toe) or 1
        d = ((toe[0] - heel[0]) / long * kit.body.tall, (toe[1] - heel[1]) / long * kit.body.tall)
        down = 0.032 * kit.body.tall
        line = [
            (c[0] + d[0] * k, c[1] + d[1] * k + down - (0.05 * kit.body.tall if k > 0.5 else 0))
            for k in (-0.46, -0.2, 0.2, 0.46, 0.56)
        ]
        kit.rod(line, 0.024, "e8302c" if n else "f0c030")
        hand = kit.body.at(f"tip{n}")
        kit.rod(
            [kit.by(f"tip{n}", 0.03, 0.03), (hand[0] - 0.42 * d[0] - 0.05 * d[1], hand[1] + 0.3 * kit.body.tall)],
            0.012,
            "30343c",
        )
    spray(kit, "heel1", "f4f8fc")


def spray(kit: Kit, joint: str, tone: str, much: int = 46) -> None:
    """Powder, water or dust that flies up behind a joint."""
    chance = kit.body.look.chance(71)
    x, y = kit.body.at(joint)
    t, f = kit.body.tall, kit.body.faces
    dots = []
    for _ in range(much):
        far = float(chance.uniform(0, 1))
        r = t * float(chance.uniform(0.008, 0.045)) * (1 - 0.5 * far)
        dots.append(
            ellipse(
                (x - f * t * (0.08 + 0.6 * far), y + 0.03 * t - t * float(chance.uniform(0, 0.34)) * far**0.7),
                r,
                r * 0.8,
                steps=10,
            )
        )
    kit.mark(dots[: much // 2], tone, 0.55)
    kit.mark(dots[much // 2 :], tone, 0.85)


def board(kit: Kit, tone: str, reach: float = 0.2, thick: float = 0.03, up: float = 0.04) -> None:
    """Put a board under both feet."""
    a, b = kit.body.at("heel1"), kit.body.at("toe0")
    if (b[0] - a[0]) * kit.body.faces < 0:
        a, b = kit.body.at("heel0"), kit.body.at("toe1")
    long, t = math.dist(a, b) or 1.0, kit.body.tall
    d = ((b[0] - a[0]) / long * t, (b[1] - a[1]) / long * t)
    low = 0.035 * t
    back, front = (a[0] - d[0] * reach, a[1] - d[1] * reach + low), (b[0] + d[0] * reach, b[1] + d[1] * reach + low)
    kit.rod(
        [
            (back[0] - d[0] * 0.05, back[1] - up * t),
            back,
            between(back, front, 0.5),
            front,
            (front[0] + d[0] * 0.05, front[1] - up * t),
        ],
        thick,
        tone,
    )


def snowboard(kit: Kit) -> None:
    """Draw a snowboard."""
    board(kit, "3a9ae8", 0.16, 0.03)
    spray(kit, "heel1", "f4f8fc")


def surfboard(kit: Kit) -> None:
    """Draw a surfboard and white water behind it."""
    spray(kit, "heel1", "f0f8fa", 70)
    board(kit, "f4ecd0", 0.3, 0.045, 0.05)
    board(kit, "e8583a", 0.3, 0.012, 0.05)


def skateboard(kit: Kit) -> None:
    """Draw a skateboard with wheels."""
    board(kit, "2a2c34", 0.06, 0.022, 0.05)
    for joint in ("heel1", "toe0"):
        x, y = kit.body.at(joint)
        kit.disc((x, y + 0.07 * kit.body.tall), 0.027, "f0c030")


def mat(kit: Kit) -> None:
    """Draw a mat on the floor."""
    kit.block([kit.on(-0.55, 0.035), kit.on(0.55, 0.035), kit.on(0.66, -0.045), kit.on(-0.66, -0.045)], "8a5ab0", 0.01)


def gloves(kit: Kit) -> None:
    """Boxing gloves."""
    for n in (1, 0):
        kit.disc(kit.body.at(f"tip{n}"), 0.055, "c82a30" if kit.body.outfit.bottom != "20408a" else "2f5fb8")


def skates(kit: Kit) -> None:
    """Blades under the shoes."""
    for n in (1, 0):
        heel, toe = kit.body.at(f"heel{n}"), kit.body.at(f"toe{n}")
        long = math.dist(heel, toe) or 1.0
        t = kit.body.tall
        n_ = (
            -(toe[1] - heel[1]) / long * 0.04 * t * kit.body.faces,
            (toe[0] - heel[0]) / long * 0.04 * t * kit.body.faces,
        )
        kit.rod([(heel[0] + n_[0], heel[1] + n_[1]), (toe[0] + n_[0], toe[1] + n_[1])], 0.012, "d8dce0")


def hurdle(kit: Kit) -> None:
    """Draw a hurdle under whoever clears it."""
    for u in (-0.02, 0.34):
        kit.rod([kit.on(u, 0.0), kit.on(u, 0.5)], 0.02, "d8dce0")
    for n in range(6):
        u = -0.04 + 0.07 * n
        kit.block(
            [kit.on(u, 0.55), kit.on(u + 0.07, 0.55), kit.on(u + 0.07, 0.47), kit.on(u, 0.47)],
            "f4f4f0" if n % 2 else "d8302c",
            0.005,
        )


def crossbar(kit: Kit) -> None:
    """Draw a bar between posts, and a thick mat."""
    kit.rod([kit.on(-0.75, 0), kit.on(-0.75, 0.74)], 0.022, "d8dce0")
    kit.rod([kit.on(0.62, 0), kit.on(0.62, 0.74)], 0.022, "d8dce0")
    kit.block([kit.on(-1.5, 0.3), kit.on(-0.1, 0.3), kit.on(0.0, -0.04), kit.on(-1.6, -0.04)], "2f5fb8", 0.03)
    kit.rod([kit.on(-0.8, 0.72), kit.on(0.66, 0.72)], 0.02, "e8402c")


def javelin(kit: Kit) -> None:
    """Draw a javelin in the drawn-back hand, pointing up and ahead."""
    x, y = kit.body.at("tip0")
    t, f = kit.body.tall, kit.body.faces
    kit.rod([(x - f * 0.5 * t, y + 0.13 * t), (x + f * 0.95 * t, y - 0.26 * t)], 0.016, "f0d040")


def beam(kit: Kit) -> None:
    """Draw a balance beam on two feet, under whoever stands on it."""
    kit.block([kit.on(-1.25, 0.0), kit.on(1.25, 0.0), kit.on(1.25, -0.085), kit.on(-1.25, -0.085)], "c8905c", 0.02)
    kit.block([kit.on(-1.25, 0.0), kit.on(1.25, 0.0), kit.on(1.25, -0.02), kit.on(-1.25, -0.02)], "ecd0a4", 0.006)
    for u in (-0.85, 0.85):
        kit.rod([kit.on(u, -0.08), kit.on(u, -0.58)], 0.06, "8a9098")
        kit.rod([kit.on(u - 0.22, -0.6), kit.on(u + 0.22, -0.6)], 0.05, "5a6068")


def bow(kit: Kit) -> None:
    """Draw a drawn bow with its arrow."""
    x, y = kit.body.at("tip1")
    t, f = kit.body.tall, kit.body.faces
    arc = spline(
        [
            (x - f * 0.1 * t, y - 0.42 * t),
            (x + f * 0.04 * t, y - 0.22 * t),
            (x + f * 0.06 * t, y),
            (x + f * 0.04 * t, y + 0.22 * t),
            (x - f * 0.1 * t, y + 0.42 * t),
        ],
        closed=False,
    )
    kit.rod(arc.tolist(), 0.026, "8a4a24")
    hand = kit.body.at("tip0")
    kit.thread([(x - f * 0.1 * t, y - 0.42 * t), hand, (x - f * 0.1 * t, y + 0.42 * t)], 0.006, "f4f0e0")
    kit.rod([hand, (x + f * 0.14 * t, y)], 0.012, "d8b074")
    kit.block(
        [(x + f * 0.2 * t, y), (x + f * 0.13 * t, y - 0.02 * t), (x + f * 0.13 * t, y + 0.02 * t)], "c8ccd0", 0.004
    )


def foil(kit: Kit) -> None:
    """Draw a fencer's foil from the near hand."""
    x, y = kit.body.at("tip0")
    t, f = kit.body.tall, kit.body.faces
    kit.rod([(x - f * 0.03 * t, y), (x + f * 0.52 * t, y - 0.05 * t)], 0.014, "d8dce4", 0.007)
    kit.disc((x + f * 0.02 * t, y), 0.014, "c8ccd4", 0.034)


def mask(kit: Kit) -> None:
    """Draw a fencer's mask."""
    x, y = kit.body.at("head")
    r, f = kit.body.half * kit.body.tall, kit.body.faces
    kit.blob(
        [
            (x + f * 0.9 * r, y - 0.3 * r),
            (x + f * 0.3 * r, y - 1.1 * r),
            (x - f * 0.7 * r, y - 0.8 * r),
            (x - f * 0.7 * r, y + 0.4 * r),
            (x + f * 0.1 * r, y + 1.15 * r),
            (x + f * 0.9 * r, y + 0.7 * r),
        ],
        "3a4048",
        0.03,
    )
    kit.blob(
        [(x - f * 0.2 * r, y + 0.5 * r), (x + f * 0.2 * r, y + 1.3 * r), (x + f * 0.7 * r, y + 1.0 * r)], "f4f4f2", 0.02
    )


def boulder(kit: Kit) -> None:
    """Draw a rock under whoever stands on it."""
    kit.block(
        [
            kit.on(-0.34, 0.0),
            kit.on(0.1, 0.02),
            kit.on(1.2, -0.01),
            kit.on(1.4, -0.6),
            kit.on(-0.42, -0.6),
            kit.on(-0.4, -0.3),
        ],
        "8a8078",
        0.08,
    )


def sledge(kit: Kit) -> None:
    """Draw a wooden sledge in flying snow."""
    spray(kit, "hip", "f4f8fc")
    for v in (0.06, 0.0):
        kit.rod([kit.on(-0.26, v), kit.on(0.42, v), kit.on(0.52, v + 0.06)], 0.03, "b87838" if v else "8a5428")


def punchbag(kit: Kit) -> None:
    """Draw a heavy bag on a chain, struck by the near hand."""
    x, y = kit.by("tip0", 0.15, 0.0)
    t = kit.body.tall
    kit.thread([(x, y - 0.34 * t), (x - 0.06 * t, y - 1.6 * t)], 0.016, "c8ccd0")
    bag = [(-0.12, -0.36), (0.12, -0.36), (0.14, 0.3), (0.1, 0.42), (-0.1, 0.42), (-0.14, 0.3)]
    kit.block([(x + u * t, y + v * t) for u, v in bag], "8a1c20", 0.09)
    for v in (-0.28, 0.3):
        kit.thread([(x - 0.13 * t, y + v * t), (x + 0.13 * t, y + v * t)], 0.03, "20242c")


SPORT: dict[str, Callable[[Kit], None]] = {
    "punchbag": punchbag,
    "barbell": barbell,
    "dumbbell": dumbbell,
    "skis": skis,
    "snowboard": snowboard,
    "surfboard": surfboard,
    "skateboard": skateboard,
    "mat": mat,
    "gloves": gloves,
    "skates": skates,
    "hurdle": hurdle,
    "crossbar": crossbar,
    "javelin": javelin,
    "beam": beam,
    "bow": bow,
    "foil": foil,
    "mask": mask,
    "boulder": boulder,
    "sledge": sledge,
}
"""What belongs to a sport."""
