"""Food on a table: bread, fruit, coffee, burger, pasta, cake, vegetables, salad, pizza, soup; from beside and above."""

from __future__ import annotations

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, box, soften, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.things import display, layers, meals, servings, splashes, tableware
from client_generate.providers.local.things.tableware import Dish

_TILT = {"wide": 0.36, "medium": 0.42, "close": 0.48, "over": 0.6, "aerial": 1.0}
_SIZE = {"wide": 0.25, "medium": 0.37, "close": 0.5, "over": 0.38, "aerial": 0.34}
# What nobody eats from with a knife and fork.
_BARE = frozenset(
    {
        "pot",
        "grill",
        "dough",
        "whisk",
        "salt",
        "picnic",
        "crate",
        "pumpkin",
        "spices",
        "oranges",
        "banana",
        "avocado",
        "tomatoes",
        "carrots",
        "honey",
        "nuts",
        "watermelon",
        "doughnuts",
        "cookies",
        "cupcakes",
        "cheeseboard",
        "tapas",
        "sushi",
        "tacos",
        "brownies",
        "potatoes",
        "apples",
        "pie",
        "wedding cake",
        "frying pan",
        "fried eggs",
        "lunch box",
    }
)
_CUT = frozenset({"tomatoes", "carrots", "avocado", "oranges", "banana", "watermelon", "bread", "cheeseboard"})
_WHITE = np.ones(3, np.float32)


def build(stage: Stage, look: Look) -> None:
    """Draw the room out of focus, the table, the dish and what is beside it, a leaf at the lens."""
    if look.scene == "falling burger":
        layers.falling(stage, look)
        return
    kind = "fruit salad" if look.has("fruit salad") else look.first(servings.names(), "meal")
    tilt = _TILT[look.size]
    edge = {"wide": 0.5, "medium": 0.46, "close": 0.3, "over": 0.12, "aerial": stage.top}[look.size]
    if look.size != "aerial":
        _room(stage, look, edge)
    _table(stage, look, edge, tilt)
    size = min(_SIZE[look.size], stage.half * (0.8 if look.size == "close" else 0.66))
    x = look.side * stage.half * (0.12 if look.size != "wide" else 0.2) * (stage.half > 0.62)
    y = {"wide": 0.76, "medium": 0.77, "close": 0.8, "over": 0.62, "aerial": 0.5}[look.size]
    if kind not in _BARE:
        _beside(stage, look, (x, y), size, tilt)
    plate = stage.plate(0.55)
    dish = Dish(plate, look, (x, y), size, tilt)
    servings.put(dish, kind)
    _happens(dish, kind)
    if look.size in {"wide", "medium", "aerial"} and stage.half > 0.62:
        scenery.foreground_leaves(
            stage, look, -look.side, blur=0.02, colour=mix(graded(colour("4c7a44"), look), look.palette.ink, 0.2)
        )


def _happens(dish: Dish, kind: str) -> None:
    """Let what is poured run down on the dish, and a knife lie by what is sliced."""
    look = dish.look
    if look.has("jam") and dish.tilt >= 0.8:
        dish.solid(dish.ring(0.2, 0.0, -0.1, -0.2), colour("7a1028"), 0.06)
    if look.has("poured") and kind not in {"pancakes", "waffles", "honey", "cerealbowl"} and dish.tilt < 0.8:
        if look.has("jam"):
            splashes.from_a_spoon(dish.plate, look, dish.at(0.06, 0.0, 0.6), 0.5 * dish.size, dish.tone("7a1028"))
            display.stand(dish.plate, look, "jam", dish.at(-look.side * 1.25, 0.1), 0.9 * dish.size)
            return
        natural = "f8f4ea" if look.has("white") else "5a3018" if look.has("dark") else "e0a42c"
        top = dish.at(0.06, 0.0, 0.6)
        splashes.poured(dish.plate, look, top, min(-0.12, top[1] - 0.8), 0.04 * dish.size, dish.tone(natural))
    if kind == "pizza" and look.has("pulled"):
        meals.slice_pulled(dish)
    if look.has("knife") and kind in _CUT:
        meals.knife(dish)


def _room(stage: Stage, look: Look, edge: float) -> None:
    """Lay a kitchen far out of focus: a window, shelves with jars, warm lights."""
    p = look.palette
    wall = stage.gradient(
        0.0, [(stage.top, mix(p.sky_top, p.ambient, 0.25)), (edge, mix(p.sky_mid, p.haze, 0.4)), (1.2, p.ground)]
    )
    x, high = look.light * stage.half * 0.48, edge - stage.top
    wide = min(0.3, stage.half * 0.45)
    panes = [
        box(x - wide + i * wide + 0.008, stage.top + high * 0.12, x + i * wide - 0.008, edge - high * 0.2)
        for i in range(2)
    ]
    out = mix(p.horizon, _WHITE, 0.5) if p.bright else mix(p.cool, p.sky_mid, 0.5)
    wall.fill(wall.shapes(panes), out)
    wall.glow((x, edge - high * 0.45), 0.7, p.key if p.bright else p.cool, 0.3)
    wood = mix(graded(colour("8a6a4c"), look), p.haze, 0.25)
    left = -look.light * stage.half * 0.5
    for row in (0.42, 0.74):
        y = stage.top + high * row
        wall.fill(wall.shape(box(left - 0.34, y, left + 0.34, y + 0.016)), wood)
        for number, u in enumerate(np.linspace(-0.28, 0.28, 7).tolist()):
            tone = graded(
                colour(
                    ("c8643c", "6a8a5a", "e0c078", "8a4a3c", "d8d0c0", "4c6a7a", "b08a4c")[
                        (number * 3 + int(row * 10)) % 7
                    ]
                ),
                look,
            )
            tall = 0.05 + 0.03 * ((number * 5) % 3)
            wall.fill(wall.shape(box(left + u - 0.024, y - tall, left + u + 0.024, y, 0.01)), mix(tone, p.haze, 0.25))
    wall.blur(0.014)
    if not p.bright:
        scenery.bokeh(stage.plate(0.1), look, [p.key, p.accent], 12, stage.top, edge, size=0.05)


def _table(stage: Stage, look: Look, edge: float, tilt: float) -> None:
    """Lay boards that run away from us, or cloth, or stone; the window shines on them."""
    p, plate = look.palette, stage.plate(0.3)
    stone = (look.seed + look.candidate) % 3 == 2
    tone = mix(graded(colour("d8d2c8" if stone else ("b07c4c", "8a5c3a")[look.seed % 2]), look), p.ground, 0.15)
    rows, columns, mask = plate.shape(box(-stage.edge, edge, stage.edge, stage.bottom + 0.02))
    _, y = plate.grid()
    depth = np.clip((y[rows] - edge) / (1.05 - edge), 0, 1)[..., None]
    noise = scenery.cloud_noise(mask.shape, look.chance(7), 9.0, 6)[..., None] - 0.5
    far, near = mix(mix(tone, p.key, 0.28), p.haze, 0.15), mix(tone, p.ink, 0.18 if p.bright else 0.3)
    plate.fill((rows, columns, mask), far + (near - far) * depth + noise * (0.07 if not stone else 0.05))
    joints = []
    for u in np.linspace(-2.4, 2.4, 15).tolist() if not stone else []:
        top = u * (0.5 + 0.5 * tilt) if tilt < 0.9 else u
        joints.append(stroke([(top, edge), (u * 1.25 if tilt < 0.9 else u, stage.bottom + 0.1)], 0.003))
    plate.tint(plate.shapes(joints), p.ink, 0.35)
    _sunlight(plate, stage, look, edge)
    if edge > stage.top:
        plate.light(plate.shape(box(-stage.edge, edge, stage.edge, edge + 0.004)), p.key, 0.25)


def _sunlight(plate: Plate, stage: Stage, look: Look, edge: float) -> None:
    """Let a window's light lie on the table in bars."""
    bars: list[Pixels] = []
    for number in range(3):
        x = look.light * stage.half * 0.6 - look.light * 0.3 * number
        low, slope = stage.bottom, -look.light * 0.5
        bars.append(np.array([(x, edge), (x + 0.16, edge), (x + 0.16 + slope, low), (x + slope - 0.06, low)]))
    rows, columns, mask = plate.shapes(bars, 0.05)
    plate.light(
        (rows, columns, soften(mask, 0.014 * plate.unit)), look.palette.key, 0.1 if look.palette.bright else 0.06
    )


def _beside(stage: Stage, look: Look, at: tuple[float, float], size: float, tilt: float) -> None:
    """Put what belongs beside a dish: cutlery, a glass, a napkin; they stay inside the frame."""
    plate = stage.plate(0.45)
    dish = Dish(plate, look, at, size, tilt)
    p = look.palette
    if look.has("coffee", "cake", "bread", "vegetables"):
        if look.size in {"wide", "aerial"} and stage.half > 0.62:
            meals.glass(dish, (-look.side * 2.0, -0.5), "e8a040")
        return
    room = stage.half - abs(at[0]) > size * 1.55
    if room:
        cloth = mix(mix(p.accent, p.ambient, 0.3), _WHITE, 0.3)
        napkin = [dish.at(-1.62, -0.55), dish.at(-1.02, -0.6), dish.at(-0.98, 0.85), dish.at(-1.66, 0.9)]
        plate.solid(plate.shape(napkin), cloth * 0.75, cloth, (look.light, -0.7), round_=0.02)
        meals.cutlery(dish)
    if room and look.size in {"wide", "medium", "aerial"}:
        meals.glass(dish, (-look.side * 1.75, -0.75), "b8d4dc" if p.bright else "a83c34")
    if look.size == "wide":
        other = Dish(plate, look, (at[0] - look.side * stage.half * 0.9, 0.6), size * 0.62, tilt * 0.9)
        tableware.crockery(other)
