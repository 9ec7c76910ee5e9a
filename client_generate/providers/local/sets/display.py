"""A screen larger than a telephone's, or a chart that fills the frame: laptop, television, tablet, monitors."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Plate, Point, box, capsule, ellipse, soften
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.sign import show
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.hands import around
from client_generate.providers.local.people import busts, figures, nearby
from client_generate.providers.local.people.fingers import Hand
from client_generate.providers.local.places import framings
from client_generate.providers.local.things import abstracts, cards, charts

_USUAL = {
    "laptop": "mail content", "tv": "film content", "tablet": "drawing content", "control room": "lines content",
    "video wall": "news content", "kiosk": "map app", "full frame": "bars content",
}  # fmt: skip
"""What a screen shows when no word says it."""
_SHOWN = {"city map": "city map", "video faces": "meeting content"}
_WHITE = np.ones(3, np.float32)


def build(stage: Stage, look: Look) -> None:
    """Draw the screen that the words name, as far off as they ask for."""
    if look.scene in cards.CARDS:
        cards.CARDS[look.scene](stage, look)
        return
    if look.scene in abstracts.EVERY:
        abstracts.EVERY[look.scene](stage, look)
        return
    kind = look.first(_KINDS, "laptop screen" if look.scene == "video faces" else "full frame")
    _KINDS[kind](stage, look)


def content_of(look: Look, usual: str) -> charts.Content:
    """Return what stands on the screen, by the words."""
    if look.has("storm app"):  # a warning goes before the weather's map
        return charts.EVERY["storm app"]
    if look.scene in _SHOWN:
        return charts.EVERY[_SHOWN[look.scene]]
    return charts.EVERY["photo app" if look.scene == "photo on a screen" else look.first(charts.EVERY, usual)]


def _shown(look: Look, kind: str) -> charts.Content:
    return content_of(look, _USUAL[kind])


def _screen(plate: Plate, look: Look, at: Point, size: tuple[float, float], kind: str, rim: float = 0.014) -> None:
    """Draw a flat screen in its dark frame, its light around it."""
    (x, y), (wide, high) = at, size
    case = box(x - wide / 2 - rim, y - high / 2 - rim, x + wide / 2 + rim, y + high / 2 + rim, 0.02)
    dark = colour("16181d")
    plate.solid(plate.shape(case, 0.02), dark * 0.7, dark * 1.6, (look.light, -0.8), round_=0.01)
    show(plate, look, at, size, _shown(look, kind))
    plate.glow(at, max(size) * 0.8, mix(look.palette.cool, _WHITE, 0.5), 0.1 if look.palette.bright else 0.22)


def _full(stage: Stage, look: Look) -> None:
    """Fill the frame with a chart; or show it on a wall, on a tablet, and a part of it."""
    if look.candidate == 1:
        _wall(stage, look, "full frame")
        return
    if look.candidate == 2:
        _tablet(stage, look, "full frame")
        return
    stage.gradient(0.0, [(stage.top, look.palette.ink), (stage.bottom, look.palette.ink)])
    if look.detail:
        stage.aim(1.8, (look.side * stage.half * 0.35, 0.55))
    middle, high = (stage.top + stage.bottom) / 2, stage.bottom - stage.top
    plate = stage.plate(0.4)
    show(plate, look, (0.0, middle), (stage.edge * 2.04, high * 1.04), _shown(look, "full frame"))


def _wall(stage: Stage, look: Look, kind: str = "video wall") -> None:
    """Hang a huge screen in a dark hall, people before it."""
    p, h = look.palette, stage.half
    dark = mix(p.ink, p.sky_top, 0.14 if p.bright else 0.3) * 0.8
    stage.gradient(0.0, [(stage.top, dark * 0.7), (0.78, dark * 1.2), (0.79, dark * 0.7), (stage.bottom, dark * 0.5)])
    plate = stage.plate(0.3)
    grow = {"wide": 0.78, "medium": 0.9, "close": 1.04, "over": 0.86, "aerial": 0.7}[look.size]
    wide = h * 2 * grow
    high = min(wide / 1.7, 0.72)
    _screen(plate, look, (0.0, 0.06 + high / 2), (wide, high), kind, 0.008)
    rows, columns, mask = plate.shape(ellipse((0.0, 0.88), h * 0.8, 0.06), 0.1)
    plate.light((rows, columns, soften(mask, 0.04 * plate.unit)), mix(p.cool, _WHITE, 0.3), 0.25)
    if look.size == "over" or look.people == 0:
        busts.shoulder(stage.plate(1.0), look, look.side, look.side * h * 0.6, 0.2, 0)
        return
    heads, size = stage.plate(0.8), min(0.085, h * 0.13)
    for number, x in enumerate(np.arange(-h + size * 2, h, size * 4.6).tolist()):
        busts.behind(heads, look, (x, 0.9 + 0.03 * (number % 2)), size, salt=20 + number)
    heads.blur(0.004)


def _laptop(stage: Stage, look: Look) -> None:
    """Stand an open laptop on a table: its screen before us, its keys below; a mug beside it."""
    h = stage.half
    if look.size == "aerial":
        _laptop_above(stage, look)
        return
    line = {"wide": 0.66, "medium": 0.68, "close": 0.8, "over": 0.66}[look.size]
    around.room(stage, look, line)
    around.table(stage, look, line)
    if look.detail:
        stage.aim(1.7, (look.side * h * 0.3, 0.42))
    high = {"wide": 0.34, "medium": 0.46, "close": 0.66, "over": 0.4}[look.size]
    wide = min(high * 1.56, h * 1.76)
    high, x = wide / 1.56, 0.0 if look.size == "close" else -look.side * h * (0.1 if h > 0.62 else 0.0)
    foot = line + 0.1
    plate = stage.plate(0.5)
    around.shadow(plate, look, (x, foot + 0.05), wide * 0.66, 0.05)
    _screen(plate, look, (x, foot - high / 2 - 0.015), (wide, high), "laptop")
    keys = [
        (x - wide * 0.5, foot),
        (x + wide * 0.5, foot),
        (x + wide * 0.6, foot + 0.13),
        (x - wide * 0.6, foot + 0.13),
    ]
    steel = figures.graded(colour("b4b8be"), look)
    plate.solid(plate.shape(keys), steel * 0.6, mix(steel, look.palette.key, 0.1), (look.light, -0.8), round_=0.012)
    rows = [
        [(x + u * wide * (0.44 + 0.1 * v), foot + 0.012 + 0.07 * v) for u, v in corners]
        for corners in (((-1, 0), (1, 0), (1, 1), (-1, 1)),)
    ]
    plate.fill(plate.shapes(rows), steel * 0.25, 0.9)
    plate.fill(plate.shape(box(x - wide * 0.12, foot + 0.09, x + wide * 0.12, foot + 0.124, 0.006)), steel * 0.75)
    if look.size != "close" and h > 0.62:
        around.mug(stage.plate(0.62), look, (x + look.side * wide * 0.92, line + 0.2), 0.045, 0.12, handle=look.side)
    if look.size == "over":
        busts.behind(stage.plate(0.85), look, (look.side * h * 0.34, 0.42), min(0.22, h * 0.36), salt=0)


def _laptop_above(stage: Stage, look: Look) -> None:
    h = stage.half
    around.desk(stage, look)
    wide = min(0.72, h * 1.2)
    high, at = wide / 1.56, (look.side * h * 0.1, 0.33)
    plate = stage.plate(0.5)
    around.shadow(plate, look, (at[0], 0.55), wide * 0.62, 0.46, 0.5)
    _screen(plate, look, at, (wide, high), "laptop")
    steel = figures.graded(colour("b4b8be"), look)
    top = at[1] + high / 2 + 0.016
    base = box(at[0] - wide / 2 - 0.012, top, at[0] + wide / 2 + 0.012, top + high * 0.86, 0.02)
    plate.solid(plate.shape(base, 0.02), steel * 0.7, steel, (look.light, -0.8), round_=0.012)
    cell = wide / 14
    caps = [
        box(
            at[0] - wide / 2 + cell * (i + 0.56),
            top + 0.02 + j * cell,
            at[0] - wide / 2 + cell * (i + 1.44),
            top + 0.02 + j * cell + cell * 0.86,
            0.006,
        )
        for i in range(13)
        for j in range(4)
    ]
    plate.fill(plate.shapes(caps), steel * 0.22)
    plate.fill(
        plate.shape(box(at[0] - wide * 0.15, top + 0.04 + 4 * cell, at[0] + wide * 0.15, top + high * 0.82, 0.01)),
        steel * 0.85,
    )
    around.lens(stage, look)


def _tablet(stage: Stage, look: Look, kind: str = "tablet") -> None:
    """Hold a tablet in two hands, or lay it on a table."""
    h, flat = stage.half, look.size == "aerial" or look.candidate == 2
    sizes = {"wide": 0.66, "medium": 0.8, "close": 1.06, "over": 0.62, "aerial": 0.78}
    sizes["aerial"] = 0.56 if look.turned else 0.78
    wide = min(sizes[look.size], h * 1.5)
    if flat:
        _tablet_above(stage, look, kind, wide)
        return
    around.room(stage, look, 0.9)
    if look.detail:
        stage.aim(1.7, (look.side * h * 0.32, 0.6))
    high, plate = wide / 1.42, stage.plate(0.5)
    at = (0.0, 0.5 if look.size != "over" else 0.6)
    hands = [((side * (wide / 2 + 0.03), at[1] + high * 0.18), side) for side in (-1, 1)]
    for place, side in hands:
        _grip(plate, look, place, side, high, thumb=False)
    _screen(plate, look, at, (wide, high), kind, 0.03)
    for place, side in hands:
        _grip(plate, look, place, side, high, thumb=True)
    if look.has("stylus"):
        _stylus(stage.plate(0.55), look, (at[0] + 0.12 * wide, at[1]), wide)
    if look.size == "over":
        busts.shoulder(stage.plate(1.0), look, look.side, look.side * h * 0.62, min(0.22, h * 0.34), 0)


def _tablet_above(stage: Stage, look: Look, kind: str, wide: float) -> None:
    at, high = (look.side * stage.half * 0.1, 0.5), wide / 1.42
    around.desk(stage, look)
    plate = stage.plate(0.5)
    around.shadow(plate, look, (at[0], at[1] + 0.03), wide * 0.56, high * 0.56)
    _screen(plate, look, at, (wide, high), kind, 0.03)
    if look.has("stylus"):
        _stylus(stage.plate(0.55), look, (at[0] + 0.12 * wide, at[1]), wide)
    around.lens(stage, look)


def _stylus(plate: Plate, look: Look, tip: Point, wide: float) -> None:
    """Let a hand hold a drawing pen to the screen."""
    hand = Hand(plate, look, (tip[0] + 0.17 * wide, tip[1] + 0.15 * wide), wide * 0.15)
    hand.grasp()
    pen = [capsule(tip, 0.006 * wide, (tip[0] + 0.3 * wide, tip[1] + 0.05 * wide), 0.016 * wide)]
    plate.solid(plate.shapes(pen), colour("2a2e34"), colour("f4f6f8"), (look.light, -0.8), round_=0.012 * wide)
    hand.fingers(0.22)


def _grip(plate: Plate, look: Look, at: Point, side: int, high: float, *, thumb: bool) -> None:
    """Draw a hand that holds a tablet's edge: what lies behind it, or the thumb upon it."""
    tone, k = figures.graded(figures.skin(look), look), high * 0.13
    x, y = at
    if not thumb:
        palm = [
            capsule((x - side * 0.1 * k, y + 0.2 * k), 0.9 * k, (x + side * 0.5 * k, y + 1.6 * k), 0.9 * k),
            capsule((x + side * 0.4 * k, y + 1.5 * k), 0.72 * k, (x + side * 1.4 * k, y + 5.0 * k), 0.95 * k),
        ]
        plate.solid(plate.shapes(palm, 0.02), tone * 0.5, tone, (look.light, -0.6), round_=0.5 * k)
        return
    shape = [capsule((x + side * 0.2 * k, y + 0.9 * k), 0.42 * k, (x - side * 0.75 * k, y - 0.1 * k), 0.32 * k)]
    plate.fill(plate.shapes([shape[0] + np.array([0.0, 0.006])]), tone * 0.2, 0.5)
    plate.solid(
        plate.shapes(shape, 0.02), tone * 0.55, mix(tone, look.palette.key, 0.14), (look.light, -0.7), round_=0.22 * k
    )
    nail = ellipse((x - side * 0.8 * k, y - 0.16 * k), 0.18 * k, 0.22 * k, 0.6 * side)
    plate.solid(plate.shape(nail), mix(tone, _WHITE, 0.3), mix(tone, _WHITE, 0.55), (look.light, -0.7), round_=0.05 * k)


def _tv(stage: Stage, look: Look) -> None:
    """Watch television from a sofa: the set on its board, heads before it."""
    p, h = look.palette, stage.half
    if look.turned and look.people != 0:
        _watchers(stage, look)
        return
    around.room(stage, look, 0.8)
    floor = stage.plate(0.2)
    wood = around.wood(look)
    grow = {"wide": 0.5, "medium": 0.6, "close": 0.82, "over": 0.52, "aerial": 0.42}[look.size]
    wide = min(grow * 1.72, h * 1.7)
    high, y = wide / 1.72, 0.09 + wide / 1.72 / 2
    x = look.side * h * (0.1 if h > 0.62 else 0.0)
    floor.fill(floor.shape(box(-stage.edge, 0.84, stage.edge, stage.bottom)), mix(wood, p.ink, 0.3))
    board = box(x - wide * 0.66, y + high / 2 + 0.05, x + wide * 0.66, y + high / 2 + 0.17, 0.01)
    floor.solid(floor.shape(board), wood * 0.5, wood, (look.light, -0.7), round_=0.02)
    plate = stage.plate(0.4)
    plate.fill(plate.shape(box(x - wide * 0.14, y + high / 2, x + wide * 0.14, y + high / 2 + 0.052)), colour("16181d"))
    _screen(plate, look, (x, y), (wide, high), "tv")
    _sofa(stage, look)
    if look.framed:
        framings.put(stage, look, "doorway")


def _watchers(stage: Stage, look: Look) -> None:
    """Look from the set at those who watch: a sofa, faces in its light, its dark edge before us."""
    h, p = stage.half, look.palette
    around.room(stage, look, 0.9)
    plate = stage.plate(0.5)
    count = 1 if look.people == 1 else max(min(len(look.cast), 4), 2)
    size = min(0.13, h * 0.2)
    seat = figures.graded(colour("5a6a7a"), look)
    back = box(-h * 0.85, 0.42, h * 0.85, stage.bottom + 0.2, 0.08)
    plate.solid(plate.shape(back, 0.02), seat * 0.5, mix(seat, p.key, 0.1), (look.light, -0.8), round_=0.06)
    for number in range(count):
        x = (number - (count - 1) / 2) * size * 4.1
        busts.seated(plate, look, (x, 0.45), size, salt=number, turn=0.2 - 0.2 * number)
    plate.glow((0.0, 0.9), h * 0.9, mix(p.cool, _WHITE, 0.4), 0.35)
    near = stage.plate(0.9)
    near.fill(near.shape(box(-h * 0.7, 0.9, h * 0.7, stage.bottom + 0.1, 0.02)), colour("101216"))
    near.blur(0.006)


def _sofa(stage: Stage, look: Look) -> None:
    """Draw the back of a sofa near the lens, who sits on it seen from behind."""
    if look.size == "close" and look.candidate != 3:
        return
    h, near = stage.half, stage.plate(0.8)
    top = 0.87
    count = 0 if look.people == 0 else max(min(len(look.cast), 4), 1 if look.people == 1 else 2)
    size = min(0.105, h * 0.16)
    for number in range(count):
        x = (number - (count - 1) / 2) * size * 4.4 - look.side * h * 0.06
        busts.behind(near, look, (x, top - size * 1.15), size, salt=number)
    seat = figures.graded(colour("5a6a7a"), look)
    shape = box(-h * 0.82, top, h * 0.82, stage.bottom + 0.2, 0.06)
    near.solid(near.shape(shape, 0.02), seat * 0.5, mix(seat, look.palette.key, 0.1), (look.light, -0.8), round_=0.05)
    near.blur(0.002)


def _control(stage: Stage, look: Look) -> None:
    """Draw a wall of monitors, each with something else, operators at their desks before it."""
    p, h = look.palette, stage.half
    dark = mix(p.ink, p.sky_top, 0.12 if p.bright else 0.3)
    stage.gradient(0.0, [(stage.top, dark * 0.8), (0.7, dark * 1.3), (stage.bottom, dark * 0.6)])
    names = (
        "world content",
        "lines content",
        "pins content",
        "bars content",
        "net content",
        "map app",
        "camera app",
        "sheet content",
    )
    plate = stage.plate(0.3)
    across = {"wide": 4, "medium": 3, "close": 2, "over": 3, "aerial": 5}[look.size]
    if look.detail and look.people != 0:  # whose face the screens light
        across = 3
    across = across if h > 0.62 else 2
    wide = (h * 2 - 0.06) / across
    high, number = wide * 0.58, 0
    top = 0.04 if look.size != "close" else -0.04
    while top < 0.56:
        for column in range(across):
            at = (-h + 0.03 + wide * (column + 0.5), top + high / 2)
            case = box(at[0] - wide * 0.485, at[1] - high * 0.48, at[0] + wide * 0.485, at[1] + high * 0.48, 0.01)
            plate.fill(plate.shape(case), colour("0c0e12"))
            show(plate, look, at, (wide * 0.93, high * 0.9), charts.EVERY[names[(number * 3 + look.candidate) % 8]])
            number += 1
        top += high
    plate.glow((0.0, 0.3), h * 1.1, mix(p.cool, _WHITE, 0.3), 0.12)
    if look.detail and look.people != 0:
        nearby.face(stage, look)
        return
    desk = stage.plate(0.6)
    size = {"wide": 0.075, "medium": 0.1, "close": 0.15, "over": 0.1, "aerial": 0.06}[look.size] * min(1.0, h * 1.3)
    line = 0.8
    for place, x in enumerate(np.arange(-h + size * 2.6, h, size * 5.6).tolist() if look.people != 0 else []):
        busts.behind(desk, look, (x, line - size * 1.2), size, salt=place if place < len(look.cast) else 20 + place)
        desk.fill(desk.shape(box(x - size * 0.9, line - size * 1.9, x - size * 0.78, line - size * 0.9)), dark)
    top_ = figures.graded(colour("3a4450"), look)
    desk.solid(
        desk.shape(box(-stage.edge, line, stage.edge, stage.bottom)), top_ * 0.4, top_, (look.light, -0.8), round_=0.06
    )
    desk.light(desk.shape(box(-stage.edge, line, stage.edge, line + 0.006)), mix(p.cool, _WHITE, 0.3), 0.5)
    if look.size == "over":
        busts.shoulder(stage.plate(1.0), look, look.side, look.side * h * 0.62, min(0.22, h * 0.34), 0)


def _kiosk(stage: Stage, look: Look) -> None:
    """Stand an upright screen in a hall, somebody before it who points."""
    h = stage.half
    around.room(stage, look, 0.85)
    floor = stage.plate(0.2)
    tone = figures.graded(colour("9aa2aa"), look)
    floor.fill(floor.shape(box(-stage.edge, 0.85, stage.edge, stage.bottom)), tone * 0.6)
    high = {"wide": 0.5, "medium": 0.66, "close": 0.9, "over": 0.56, "aerial": 0.44}[look.size]
    x, wide = -look.side * h * 0.24, high * 0.56
    plate = stage.plate(0.5)
    foot = 0.95
    case = box(x - wide / 2 - 0.03, foot - high * 1.5, x + wide / 2 + 0.03, foot, 0.02)
    plate.solid(plate.shape(case, 0.02), tone * 0.4, tone, (look.light, -0.7), round_=0.03)
    _screen(plate, look, (x, foot - high * 0.94), (wide, high), "kiosk", 0.01)
    if look.people != 0:
        busts.behind(stage.plate(0.8), look, (look.side * h * 0.3, 0.52), min(0.17, h * 0.3), salt=0)


_KINDS: dict[str, Callable[[Stage, Look], None]] = {
    "laptop screen": _laptop, "tv screen": _tv, "tablet screen": _tablet, "control room": _control,
    "video wall": _wall, "kiosk": _kiosk, "full frame": _full,
}  # fmt: skip
