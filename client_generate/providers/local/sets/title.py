"""A title card: words in large type with a rule and a small line, on a lit ground; and supers over a picture."""

from __future__ import annotations

import msgspec

from client_generate.media.heavy import Image, ImageDraw, Pixels, np
from client_generate.media.lettering import font
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Patch, Plate, box, capsule, ellipse, soften
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.sign import Sign
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts
from client_generate.providers.local.reading import titles
from client_generate.providers.local.reading.titles import Line, Words
from client_generate.providers.local.reading.vocabulary import vocabulary
from client_generate.providers.local.things import cards, drifts, grounds, lettered
from client_generate.providers.local.things.marks import MARKS

_OPEN = {"on a blackboard": "Our Story", "of sandstone": "1924"}
_TOP = 0.05  # nothing is written above this part of the height
_TALL_FOOT = 0.65
_WHITE = np.ones(3, np.float32)


class Layout(msgspec.Struct, frozen=True):
    """How a card is set: capitals or not, how large and wide at most (parts of the frame), where its middle is.

    `aside` is how far right its middle is, a part of the width.
    """

    caps: bool
    big: float
    wide: float
    middle: float
    left: bool = False
    frame: bool = False
    aside: float = 0.0


_LAYOUTS = (
    Layout(caps=True, big=0.1, wide=0.8, middle=0.5),
    Layout(caps=False, big=0.17, wide=0.66, middle=0.5, left=True),
    Layout(caps=True, big=0.075, wide=0.62, middle=0.5, frame=True),
    Layout(caps=False, big=0.24, wide=0.84, middle=0.56),
)


_MARKED = (
    (Layout(caps=True, big=0.1, wide=0.8, middle=0.71), (0.0, 0.33), 0.36),
    (Layout(caps=False, big=0.13, wide=0.46, middle=0.5, aside=0.17), (-0.62, 0.5), 0.56),
    (Layout(caps=True, big=0.075, wide=0.62, middle=0.78), (0.0, 0.38), 0.54),
    (Layout(caps=False, big=0.15, wide=0.5, middle=0.56, aside=-0.17), (0.74, 0.54), 0.95),
)
"""How each candidate sets a card with a mark: its words, the mark's middle (x in half widths) and height."""


def layout_of(words: Words, candidate: int) -> Layout:
    """Return how candidate 0 to 3 sets a card: tracked capitals for few letters, a large title for more."""
    if len(words.title) <= 2 and words.title.isdigit():  # it counts down
        return Layout(caps=False, big=(0.8, 0.5, 0.65, 0.9)[candidate], wide=0.84, middle=0.5)
    if len(words.title) <= 8 and any(letter.isdigit() for letter in words.title):
        return Layout(caps=False, big=(0.42, 0.3, 0.34, 0.55)[candidate], wide=0.84, middle=0.5, left=candidate == 1)
    if candidate == 0 and len(words.title) > 26:
        return Layout(caps=False, big=0.13, wide=0.78, middle=0.5)
    return _LAYOUTS[candidate]


def build(stage: Stage, look: Look) -> None:
    """Draw the ground and set the words on it, a mark beside or above them; with no word, a mark alone."""
    if look.has("split card") and not (look.title and look.title.title):
        cards.split_card(stage, look)
        return
    stuff = next((name for name in _STUFFS if look.has(name)), "")
    if stuff:
        _STUFFS[stuff](stage, look)
        _written(stage, look, stuff)
        return
    ground, p, mark = _laid(stage, look), look.palette, mark_of(look)
    layout, at, size = _arranged(stage, look, mark)
    bright = ground == "paper" or (ground == "haze" and p.bright)
    tone = mix(p.ink, p.ambient, 0.08) if bright else mix(_WHITE, p.key, 0.18)
    layout = msgspec.structs.replace(layout, caps=layout.caps or look.title.caps)
    tone, rule = _inks(look, tone)
    lines = placed(stage.size, look.title, layout)
    plate = stage.plate(0.5)
    if mark or not lines:
        _shown(plate, look, mark or "emblem", at, size if lines else (0.34, 0.26, 0.42, 0.7)[look.candidate])
    if lines and not bright and ground != "flat":
        _scrim(plate, stage, lines)
    drifts.lay(stage, look, _corner(stage, lines) if lines else ((-0.3, 0.3), (0.3, 0.7)), bright=bright)
    plate = stage.plate(0.5)
    _set(plate, stage, lines, tone, mix(tone, rule, 0.3))
    if lines and not mark and not any(look.has(name) for name in drifts.LINES):
        _rule(plate, stage, lines, layout, rule)


def _inks(look: Look, usual: Pixels) -> tuple[Pixels, Pixels]:
    """Return the colours of the letters and of the rule: as the words say, else what the ground asks for."""
    tones, said = {**vocabulary().tones, **titles.INKS}, look.title
    tone = colour(tones[said.ink]) if said.ink else usual
    dark_ground = float(usual.mean()) > 0.5
    if said.ink and (float(tone.mean()) < 0.2 if dark_ground else titles.is_bright(said.ink)):  # not to be read here
        tone = usual
    elif said.ink and dark_ground and not titles.is_bright(said.ink):
        tone = mix(tone, _WHITE, 0.38)
    return tone, colour(tones[said.line]) if said.line else look.palette.accent


def _laid(stage: Stage, look: Look) -> str:
    """Lay the ground that the words ask for and return its name; a bright flat one counts as paper."""
    plain = look.first(grounds.COLOURS)
    if plain:
        return "paper" if grounds.flat(stage, look, plain) else "flat"
    ground = _ground_of(look)
    {"haze": _haze, "studio": _studio, "leak": _leak, "paper": _paper}[ground](stage, look)
    return ground


def _arranged(stage: Stage, look: Look, mark: str) -> tuple[Layout, tuple[float, float], float]:
    """Return how the words are set, and the mark's middle and height."""
    layout = layout_of(look.title, look.candidate)
    if not mark or not look.title.title:
        return layout, (0.0, 0.47), 0.4
    if stage.half <= 0.62:
        return msgspec.structs.replace(layout, middle=0.66), (0.0, 0.3), 0.3
    beside = look.candidate == 0 and look.has("beside the words")
    layout, (x, y), size = _MARKED[1 if beside else look.candidate]
    return layout, (x * stage.half, y), size


def mark_of(look: Look) -> str:
    """Return the mark that the words ask for beside the title; empty when they ask for none."""
    named = (thing for thing in grounds.MARK_THINGS if look.has(thing))
    fitting = [thing for thing in named if not drifts.replaced(look, grounds.MARK_THINGS[thing])]
    return grounds.MARK_THINGS[look.first(fitting, fitting[0])] if fitting else ""


def _shown(plate: Plate, look: Look, mark: str, at: tuple[float, float], size: float) -> None:
    """Draw a mark with a soft light behind it and its shadow below."""
    plate.glow(at, size, mix(_WHITE, look.palette.key, 0.4), 0.16)
    shade = plate.shape(ellipse((at[0], at[1] + size * 0.56), size * 0.3, size * 0.025), 0.05)
    plate.fill((shade[0], shade[1], soften(shade[2], size * 0.03 * plate.unit)), look.palette.ink, 0.3)
    MARKS[mark](Sign(plate, look, at, size))


_STUFFS = {
    "on a blackboard": grounds.blackboard, "in neon": grounds.bricks, "sprayed": grounds.bricks,
    "on wood": grounds.planks,
    "embroidered": grounds.cloth, "in watercolour": grounds.rough, "of sandstone": lettered.desert,
    "in the sand": grounds.sand,
    "film leader": grounds.leader,
}  # fmt: skip
"""What words can be written on, by what the prompt calls it."""


def _written(stage: Stage, look: Look, stuff: str) -> None:
    """Write the words as one does on this ground."""
    if stuff == "film leader":
        return
    big = (0.17, 0.13, 0.14, 0.34)[look.candidate] * (1.0 if look.title.title else 1.5)
    wide, middle = (0.62, 0.56, 0.5, 0.9)[look.candidate], (0.5, 0.54, 0.44, 0.52)[look.candidate]
    aside = look.side * (0.0, 0.1, -0.12, 0.0)[look.candidate] * (stage.half > 0.62)
    layout = Layout(caps=stuff in {"in neon", "sprayed"}, big=big, wide=wide, middle=middle, aside=aside)
    lines = placed(stage.size, _words(look, stuff), layout)
    plate = stage.plate(0.5)
    for line in lines:
        lettered.put(stage, look, plate, letters(stage, line), stuff, sub=line.sub)
    if stuff == "on a blackboard":
        drifts.lay(stage, look, _corner(stage, lines) if lines else ((-0.3, 0.3), (0.3, 0.7)), bright=False)
    if look.candidate == 1:  # somebody reads it
        busts.shoulder(stage.plate(1.0), look, -look.side, -look.side * stage.half * 0.66, min(0.24, stage.half * 0.4))
    if stuff == "in neon" and lines:
        (x0, y0), (x1, y1) = _corner(stage, lines)
        plate.glow(((x0 + x1) / 2, (y0 + y1) / 2), 0.9, colour("ff4a8a"), 0.22)


def _words(look: Look, stuff: str) -> Words:
    """Return the words of a card, or what stands for them where the prompt leaves them open."""
    return look.title if look.title and look.title.title else Words(_OPEN.get(stuff, ""))


def placed(size: tuple[int, int], words: Words, layout: Layout) -> tuple[Line, ...]:
    """Return the lines of a card with their boxes in the frame's pixels."""
    lines = titles.set_lines(words, size, caps=layout.caps, big=layout.big, wide=layout.wide)
    if not lines:
        return ()
    high, widest = lines[-1].box[3], max(line.box[2] - line.box[0] for line in lines)
    top = size[1] * layout.middle - high / 2
    if size[1] > size[0]:  # an animatic writes its prompt higher in a tall frame
        top = min(top, size[1] * _TALL_FOOT - high)
    if top < size[1] * _TOP and layout.big > _TOP:  # a letter or two, as wide as the frame, are too high for it
        return placed(size, words, msgspec.structs.replace(layout, big=layout.big * 0.85))
    left = min(size[0] * 0.1, (size[0] - widest) / 2)
    middle = size[0] * (0.5 + layout.aside)
    return tuple(
        msgspec.structs.replace(
            line,
            box=(
                left if layout.left else line.box[0] + middle,
                line.box[1] + top,
                (left + line.box[2] - line.box[0]) if layout.left else line.box[2] + middle,
                line.box[3] + top,
            ),
        )
        for line in lines
    )


def over(stage: Stage, look: Look) -> None:
    """Lay a super over a finished picture, or a card's words, large, where the picture is a title's ground."""
    if look.has("card"):
        big = (0.15, 0.17, 0.12, 0.24)[look.candidate]
        layout = msgspec.structs.replace(
            _LAYOUTS[look.candidate], big=big, frame=False, middle=(0.46, 0.5, 0.4, 0.62)[look.candidate]
        )
        lines = placed(stage.size, look.title, layout)
    else:
        lines = placed_over(stage.size, look.title)
    if not lines:
        return
    plate = stage.plate(0.5)
    _scrim(plate, stage, lines, 0.5)
    _set(plate, stage, lines, mix(_WHITE, look.palette.key, 0.1), look.palette.accent)


def placed_over(size: tuple[int, int], words: Words) -> tuple[Line, ...]:
    """Return the lines of a super: low, but above what an animatic writes below; what would stand too high is left out.

    In a tall, narrow frame the prompt stands above the timecode, so there is less room.
    """
    foot = size[1] * (_TALL_FOOT if size[1] > size[0] else 0.8)
    lines = placed(size, words, Layout(caps=False, big=0.09, wide=0.74, middle=0.5))
    high = [line for line in lines if line.box[3] - lines[0].box[1] <= foot - size[1] * 0.22]
    down = foot - high[-1].box[3] if high else 0.0
    boxes = [(x0, y0 + down, x1, y1 + down) for x0, y0, x1, y1 in (line.box for line in high)]
    return tuple(msgspec.structs.replace(line, box=box) for line, box in zip(high, boxes, strict=True))


def letters(stage: Stage, line: Line) -> Patch:
    """Return the patch that a line's letters cover, drawn at twice the size."""
    (x0, y0, x1, y1), pad = line.box, 4
    left, top = (stage.canvas[0] - stage.size[0]) / 2 + x0, (stage.canvas[1] - stage.size[1]) / 2 + y0
    column, row = int(left) - pad, int(top) - pad
    wide, high = int(x1 - x0) + 3 * pad, int(y1 - y0) + 3 * pad
    big = Image.new("L", (wide * 2, high * 2))
    draw, type_ = ImageDraw.Draw(big), font(line.letters * 2)
    heavy = max(round(line.letters * (0.02 if line.sub else 0.028)), 0)
    x, y = (left - column) * 2, (top - row) * 2
    for place, letter in enumerate(line.text):
        ahead = titles.length(line.text[:place], line.letters * 2, line.track * 2) + (line.track * 2 if place else 0)
        draw.text((x + ahead, y), letter, 255, type_, stroke_width=heavy, stroke_fill=255)
    mask = np.asarray(big.reduce(2), np.float32) / 255
    cut_y, cut_x = max(-row, 0), max(-column, 0)
    mask = mask[cut_y : max(stage.canvas[1] - row, 0), cut_x : max(stage.canvas[0] - column, 0)]
    row, column = max(row, 0), max(column, 0)
    return slice(row, row + mask.shape[0]), slice(column, column + mask.shape[1]), mask


def _set(plate: Plate, stage: Stage, lines: tuple[Line, ...], tone: Pixels, small: Pixels) -> None:
    for line in lines:
        patch = letters(stage, line)
        down = np.linspace(0, 1, max(patch[2].shape[0], 1), dtype=np.float32)[:, None, None]
        colour = small if line.sub else tone
        plate.fill(patch, colour * (1.03 - 0.13 * down))


def _scrim(plate: Plate, stage: Stage, lines: tuple[Line, ...], strength: float = 0.3) -> None:
    """Darken softly behind light letters, so that they read on anything."""
    (x0, y0), (x1, y1) = _corner(stage, lines)
    shape = box(x0 - 0.05, y0 - 0.02, x1 + 0.05, y1 + 0.02, 0.08)
    rows, columns, mask = plate.shape(shape, 0.2)
    plate.fill((rows, columns, soften(mask, 0.06 * plate.unit)), np.full(3, 0.03, np.float32), strength)


def _corner(stage: Stage, lines: tuple[Line, ...]) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the box of all lines in frame heights."""
    boxes = np.array([line.box for line in lines])
    shift = np.array([(stage.canvas[i] - stage.size[i]) / 2 - stage.origin[i] for i in (0, 1)])
    low, high = (boxes[:, :2].min(axis=0) + shift) / stage.unit, (boxes[:, 2:].max(axis=0) + shift) / stage.unit
    return (float(low[0]), float(low[1])), (float(high[0]), float(high[1]))


def _rule(plate: Plate, stage: Stage, lines: tuple[Line, ...], layout: Layout, tone: Pixels) -> None:
    """Draw the rule below the title, or beside it, or a thin frame around everything."""
    (x0, y0), (x1, y1) = _corner(stage, lines)
    title = [line for line in lines if not line.sub]
    y = _corner(stage, tuple(title))[1][1] + title[-1].letters / stage.unit * 0.3
    if layout.frame:
        out, thin = (x0 - 0.08, y0 - 0.09, x1 + 0.08, y1 + 0.09), 0.0035
        edges = [box(out[0], out[1], out[2], out[1] + thin), box(out[0], out[3] - thin, out[2], out[3])]
        edges += [box(out[0], out[1], out[0] + thin, out[3]), box(out[2] - thin, out[1], out[2], out[3])]
        plate.fill(plate.shapes(edges), tone, 0.9)
    elif layout.left:
        plate.fill(plate.shape(box(x0 - 0.035, y0 + 0.012, x0 - 0.027, y1)), tone)
    else:
        wide = min((x1 - x0) * 0.2, 0.16)
        plate.fill(plate.shape(box(-wide / 2, y, wide / 2, y + 0.006)), tone)


def _ground_of(look: Look) -> str:
    if look.has("black ground", "dark ground"):
        first = "studio"
    elif look.has("paper", "white ground"):
        first = "paper"
    elif look.has("trees", "mountain", "water", "lamps", "vehicle", "walker") or look.palette.bright:
        first = "haze"
    else:
        first = ("haze", "leak", "studio")[look.seed % 3]
    order = ("haze", "studio", "paper", "leak")
    return order[(order.index(first) + look.candidate) % 4]


def _haze(stage: Stage, look: Look) -> None:
    """Lay a landscape far out of focus, the low sun behind the words."""
    p = look.palette
    scenery.sky(stage, look, 0.86, clouds=0.5, sun=(look.light * stage.half * 0.34, 0.72))
    for near, base, tall, haze, salt in (
        (0.08, 0.88, 0.12, 0.7, 3),
        (0.16, 0.94, 0.1, 0.45, 4),
        (0.24, 1.02, 0.1, 0.2, 5),
    ):
        scenery.ridge(stage, look, near, base, tall, haze, salt=salt).blur(0.012)
    lights = stage.plate(0.34)
    warm = [p.key, p.accent, mix(p.key, p.horizon, 0.5)]
    scenery.bokeh(lights, look, warm, 16, 0.82, max(1.05, stage.bottom), size=0.05)


def _studio(stage: Stage, look: Look) -> None:
    """Draw a dark room: a pool of light on the wall behind the words, its shine on the floor."""
    p = look.palette
    dark = mix(p.ink, p.sky_top, 0.12 if p.bright else 0.35) * 0.8
    wall = stage.gradient(
        0.0, [(stage.top, dark * 0.7), (0.8, dark * 1.15), (0.805, dark * 0.75), (stage.bottom, dark * 0.45)]
    )
    wall.glow((look.light * 0.1, 0.42), 0.95, mix(p.key, p.cool, 0.5), 0.16)
    wall.glow((look.light * 0.1, 0.42), 0.5, mix(p.key, p.accent, 0.3), 0.12)
    shine = stage.plate(0.15)
    rows, columns, mask = shine.shape(ellipse((0.0, 0.83), min(stage.half * 0.8, 0.8), 0.03), 0.08)
    shine.light((rows, columns, soften(mask, 0.03 * shine.unit)), mix(p.key, p.accent, 0.3), 0.16)
    beam = [(look.light * 0.75, stage.top - 0.1), (look.light * 0.6, stage.top - 0.1), (-0.55, 0.82), (0.55, 0.82)]
    rows, columns, mask = shine.shape(beam if look.light < 0 else [beam[1], beam[0], beam[3], beam[2]], 0.1)
    shine.light((rows, columns, soften(mask, 0.05 * shine.unit)), p.key, 0.045)


def _leak(stage: Stage, look: Look) -> None:
    """Draw a dark gradient into which light leaks from the sides, as into a camera; large soft discs."""
    p = look.palette
    dark, deep = mix(p.ink, p.sky_top, 0.45), mix(p.ink, p.sky_mid, 0.6 if not p.bright else 0.3)
    stage.gradient(0.0, [(stage.top, dark * 0.8), (0.5, mix(dark, deep, 0.5)), (stage.bottom, deep * 0.8)])
    leak, side = stage.plate(0.12), look.light
    for x, y, radius, tone, strength in (
        (1.0, 0.1, 0.8, p.accent, 0.7), (1.05, 0.55, 0.55, p.key, 0.7), (0.75, 1.1, 0.6, p.accent, 0.4),
        (-1.05, 0.95, 0.6, p.cool, 0.4), (-0.9, 0.0, 0.4, p.sky_mid, 0.5),
    ):  # fmt: skip
        leak.glow((side * stage.half * x, y), radius, tone, strength)
    for number in range(3):
        x = side * stage.half * (0.62 + 0.16 * number)
        rows, columns, mask = leak.shape(
            capsule((x, stage.top - 0.1), 0.03, (x - side * 0.3, stage.bottom + 0.1), 0.09), 0.12
        )
        leak.light((rows, columns, soften(mask, 0.04 * leak.unit)), mix(p.accent, p.key, 0.5), 0.13)
    scenery.bokeh(stage.plate(0.3), look, [p.key, p.accent, p.cool], 12, stage.top, stage.bottom, size=0.08)


def _paper(stage: Stage, look: Look) -> None:
    """Fine paper in window light, the shadow of a plant over one corner."""
    p = look.palette
    sheet = mix(np.array([0.955, 0.94, 0.91], np.float32), p.key, 0.12)
    ground = stage.gradient(0.0, [(stage.top, sheet), (stage.bottom, mix(sheet, p.ambient, 0.16))])
    noise = np.random.default_rng(look.seed % 2**32).standard_normal(ground.alpha.shape, dtype=np.float32)
    ground.rgb += soften(noise, 0.7)[..., None] * np.float32(0.018)
    ground.glow((look.light * stage.half, 0.0), 1.3, p.key, 0.1)
    shade, chance = stage.plate(0.2), look.chance(33)
    x0, leaves = look.light * (stage.half + 0.05), []
    for number in range(16):
        along = number / 15
        x, y = x0 - look.light * along * 0.62, stage.top - 0.05 + 0.5 * along * along
        turn = (2.2 if look.light > 0 else 0.9) + float(chance.uniform(-0.9, 0.9))
        leaves.append(scenery.leaf((x, y), 0.2 * (1.2 - 0.6 * along), turn, 0.2))
    rows, columns, mask = shade.shapes(leaves, 0.05)
    shade.fill((rows, columns, soften(mask, 0.012 * shade.unit)), mix(p.ink, p.ambient, 0.5), 0.2)
    bars = [
        [(x, stage.top), (x + 0.05, stage.top), (x - 0.5, stage.bottom), (x - 0.55, stage.bottom)]
        for x in (-0.5 * look.light, 0.3 * look.light)
    ]
    rows, columns, mask = shade.shapes(bars, 0.05)
    shade.fill((rows, columns, soften(mask, 0.014 * shade.unit)), mix(p.ink, p.ambient, 0.6), 0.07)
