"""The one door to the artist: a scene in words goes in, a painting comes out.

Callers know `Scene`, `Painting` and `paint`; how pictures are made can change behind them.
"""

from __future__ import annotations

import hashlib
import importlib
from types import ModuleType

import msgspec

from client_generate.media.heavy import Image, Picture
from client_generate.providers.local.asked import Element
from client_generate.providers.local.drawing import finish
from client_generate.providers.local.drawing.finish import Fall, Sheet
from client_generate.providers.local.drawing.palette import KIN, colour, palette
from client_generate.providers.local.drawing.stage import OVERSCAN, Look, Stage
from client_generate.providers.local.people import person
from client_generate.providers.local.places import framings
from client_generate.providers.local.reading import beasts, casting, choosing, portraits, titles, wares, words
from client_generate.providers.local.reading.continuity import Going
from client_generate.providers.local.reading.vocabulary import Picture as Sight
from client_generate.providers.local.reading.vocabulary import vocabulary

# What each candidate of a grid does otherwise than A: B far through something near, C from above or behind, D a
# detail; besides the size another key light, side and scale. The palette is the place's kin.
_SIZES: dict[str, tuple[str, str, str]] = {
    "wide": ("medium", "aerial", "close"),
    "medium": ("wide", "over", "close"),
    "close": ("wide", "over", "close"),
    "over": ("wide", "aerial", "close"),
    "aerial": ("wide", "over", "close"),
}


# How much farther away than A the grid's picture through something near is taken.
_FAR = 1.35
# The hour of a picture whose words name none: by the seed alone, so that the pieces of one take match.
_HOURS = ("golden", "dawn", "day", "dusk", "overcast")
_OPEN_AIR = frozenset(
    {"beach", "sea", "mountain", "mountains", "garden", "park", "grass", "sky", "sand", "field", "lawn"}
)
_WHO = frozenset({"woman", "man", "old", "child"})
_LIVING = frozenset({"woman", "man", "old", "child", "walker", "driver", "doctor", "empty"})


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """What a picture shall show. `candidate` 0 obeys the prompt exactly, 1 to 3 are the other ways of a grid.

    `size` in pixels. `mood` are the words of the whole sequence, which tell of its people; `going` is what this shot
    has from those around it. `light` is the seed of the key light's side and of an hour that no words name, `seed`
    itself without. `who` is the sequence's name: people without an element look alike in all its pictures.
    Of the `elements` those that the prompt names by `@id` give their words, their colours and their faces.
    """

    prompt: str
    size: tuple[int, int]
    seed: int
    candidate: int = 0
    mood: str = ""
    going: Going = Going()
    light: int | None = None
    who: str = ""
    elements: tuple[Element, ...] = ()


class Painting(msgspec.Struct, frozen=True):
    """Plates for a moving camera, on a canvas larger than the frame; sizes in pixels, the frame in the middle."""

    frame: tuple[int, int]
    canvas: tuple[int, int]
    sheets: tuple[Sheet, ...]
    falls: tuple[Fall, ...] = ()


def paint(scene: Scene) -> Picture:
    """Return the scene as one finished picture."""
    look, stage = _built(scene, 0.0)
    return finish.still(stage, bright=look.palette.bright, seed=look.seed)


def paint_plates(scene: Scene) -> Painting:
    """Return the scene as plates in depth."""
    look, stage = _built(scene, OVERSCAN)
    sheets = finish.sheets(stage, bright=look.palette.bright, seed=look.seed)
    return Painting(scene.size, stage.canvas, tuple(sheets), finish.falls(stage))


def whole(picture: Picture, size: tuple[int, int]) -> Painting:
    """Return a picture of about the frame's shape, of any size, as one plate that stands for all of the canvas."""
    canvas = (round(size[0] * (1 + OVERSCAN)), round(size[1] * (1 + OVERSCAN)))
    return Painting(size, canvas, (Sheet(picture, 0, 0, 0.5),))


def flat(picture: Picture, size: tuple[int, int]) -> Painting:
    """Return a finished picture (a start frame) as a painting of one plate: all of it is the canvas."""
    canvas = (round(size[0] * (1 + OVERSCAN)), round(size[1] * (1 + OVERSCAN)))
    scale = max(canvas[0] / picture.width, canvas[1] / picture.height)
    # Rounding must not put the box a hair outside: then nothing would be drawn at all.
    width, height = min(canvas[0] / scale, picture.width), min(canvas[1] / scale, picture.height)
    left, top = (picture.width - width) / 2, (picture.height - height) / 2
    box = (left, top, min(left + width, picture.width), min(top + height, picture.height))
    part = picture.convert("RGB").resize(canvas, Image.Resampling.BICUBIC, box=box)
    return whole(part, size)


def look_of(scene: Scene) -> Look:
    """Read the words: the set, palette, camera, weather and things that the picture needs."""
    written = casting.spoken(scene.prompt, scene.elements)
    ground = titles.ground_of(written)
    if not ground:
        return _read(scene)
    look = _read(msgspec.structs.replace(scene, prompt=ground))
    return msgspec.structs.replace(look, title=titles.of_card(written), things=look.things | {"card"})


def _read(scene: Scene) -> Look:
    said, told = _words(scene)
    who = scene.who or scene.mood or scene.prompt
    cast = casting.cast(beasts.kinless(scene.prompt), scene.elements, mood=scene.mood, who=who)
    written = casting.spoken(scene.prompt, scene.elements)
    parts = words.parts_of(beasts.unnamed(beasts.kinless(words.weatherless(written))))
    chosen = choosing.chosen(written, said, told, cast, parts)
    known, kind, doing = chosen.known, chosen.set, chosen.doing
    goods = wares.shown(written, parts.head or words.lone_of(words.weatherless(written), said)[1])
    if kind == "title":  # what the title says is written, not shown
        plain = words.weatherless(titles.unquoted(written))
        said, parts = words.tokens(plain), words.parts_of(plain)
    hour = _HOURS[(scene.seed if scene.light is None else scene.light) % len(_HOURS)]
    roofed = bool(doing.pose) and doing.place in _module("deeds").ROOFED
    colours = _palette_name("room" if roofed else kind, (*said, *told), scene.going, hour)
    seed = int.from_bytes(hashlib.sha256(f"{scene.seed}|{scene.prompt}".encode()).digest()[:6], "big")
    setting = vocabulary().settings[kind]
    usual = (known.size if known else "") or setting.size
    size = asked = words.best(vocabulary().sizes, _framing(said, parts.head)) or usual
    side, light = (1 if seed & 1 else -1), (1 if seed & 2 else -1)
    if scene.light is not None:  # one sequence, one key light
        light = (1 if person.number(str(scene.light)) & 2 else -1) * (-1 if scene.going.turned else 1)
    weather = words.every(vocabulary().weather, said)
    if setting.outdoors or kind == "close":
        weather |= scene.going.weather
    if scene.candidate:
        turn = scene.candidate - 1
        colours = KIN[colours][turn]
        size = setting.others.get(size, _SIZES[size])[turn]
        side, light = (-side, side, -side)[turn], (-light, light, -light)[turn]
    return Look(
        set=kind,
        palette=palette(colours),
        size=size,
        told=asked,
        side=side,
        light=light,
        scale=(1.0, 1.25, 0.8, 1.1)[scene.candidate],
        seed=seed,
        candidate=scene.candidate,
        weather=weather,
        things=_things(said, told, cast) | (known.things if known else set()),
        scene=known.name if known else "",
        about=(*([known.name] if known else []), *words.things_of(parts)),
        person=person.number(who),
        cast=cast.people,
        unseen=cast.unseen,
        people=words.people(said),
        ware=casting.ware(scene.prompt, scene.elements) or _ware(known) or goods.name or words.ware_of(said, "bottle"),
        count=goods.count,
        beside=goods.beside,
        mood=next((mood for mood, named in vocabulary().looks["moods"].items() if named & set(said)), ""),
        paint=cast.paint if cast.paint is not None or not goods.tone else colour(vocabulary().tones[goods.tone]),
        title=_inked(titles.of_card(written, scene.candidate), written)
        if kind == "title"
        else titles.of_super(written),
        shown=cast.shown,
        place=cast.place,
        doing=doing,
        portrait=portraits.portrait_of(written) if kind == "close" else portraits.PLAIN,
        spelt=titles.spelt(written),
    )


def _inked(card: titles.Words, written: str) -> titles.Words:
    """Return a card's words with the colours and the capitals that the prompt asks for."""
    ink, line = titles.inks_of(written, {*vocabulary().tones, *titles.INKS})
    caps = "capital" in titles.unquoted(written).lower()
    return msgspec.structs.replace(card, ink=ink, line=line, caps=caps)


def _framing(said: tuple[str, ...], head: str) -> tuple[str, ...]:
    """Return the words that say how near and from where: a drone that is filmed films nothing."""
    return tuple(word for word in said if word != "drone") if head == "drone" else said


def _ware(known: Sight | None) -> str:
    """Return the ware that a scene is named after."""
    return known.name if known is not None and known.name in vocabulary().wares else ""


def _words(scene: Scene) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of the prompt, and of the places and things it names."""
    texts = (
        casting.spoken(scene.prompt, scene.elements),
        casting.described(scene.prompt, scene.elements),
    )
    said, told = (words.tokens(beasts.unnamed(beasts.kinless(words.weatherless(text)))) for text in texts)
    return said, told


def _things(said: tuple[str, ...], told: tuple[str, ...], cast: casting.Cast) -> frozenset[str]:
    """Return the things of the picture, and what whoever it is about is: a woman, old, a child."""
    about = cast.people[0] if cast.people else None
    who = {about.sex, about.age, *about.marks} if about is not None else set()
    return (
        ((words.every(vocabulary().things, said) - _WHO) if who else words.every(vocabulary().things, said))
        | (words.every(vocabulary().things, told) - _LIVING)
        | who
        | ({"thing"} if cast.thing else set())
    )


def _built(scene: Scene, overscan: float) -> tuple[Look, Stage]:
    look = look_of(scene)
    return look, staged(look, scene.size, overscan)


def staged(look: Look, size: tuple[int, int], overscan: float = 0.0) -> Stage:
    """Return the stage of a look, its words laid over it."""
    setting = vocabulary().settings[look.set]
    lettered = look.set == "title" or look.has("card")  # what is to be read stays as large
    stage = Stage(size, overscan, _FAR if look.framed and not lettered else 1.0)
    if look.detail:
        zoom, x, y = setting.detail
        stage.aim(zoom, (look.side * stage.half * x, y))
    _module(look.set).build(stage, look)
    if look.has("shallow"):  # what lies far behind the subject is only soft light
        for plate in (plate for plate in stage.plates if plate.near <= 0.3):
            plate.blur(0.012)
    stage.aim(1.0)
    if look.framed:
        framings.put(stage, look, setting.frame)
    if look.set != "title" and look.title.title:
        _module("title").over(stage, look)
    return stage


def _module(kind: str) -> ModuleType:
    return importlib.import_module(f"client_generate.providers.local.sets.{kind}")


_NO_BLOOD = frozenset({"crimson"})  # blood pressure is not red: only titles are, and the sets that name it


def _palette_name(kind: str, said: tuple[str, ...], going: Going, usual: str) -> str:
    """Return the palette of the hour, else of the place, each as said here or going on, else the seed's."""
    known = vocabulary()
    setting = known.settings[kind]
    unfit = (known.indoor if setting.outdoors else frozenset()) | (_NO_BLOOD if kind != "title" else frozenset())
    fitting = [p for p in known.palettes if p not in unfit]
    hours, places = [p for p in fitting if p in known.hours], [p for p in fitting if p not in known.hours]
    hour = _hour(said, going, hours, outdoors=setting.outdoors)
    daylight = () if going.hour != "day" else ("day",)
    near = (one for one in (*daylight, *going.places) if one in places)
    place = words.best(known.palettes, said, places) or next(near, None)
    if setting.palettes:  # no hour reaches there
        return words.best(known.palettes, said, setting.palettes.split()) or setting.usual
    if kind in {"hall", "food", "clinic", "pets"}:  # lamps burn there all day: only words make it dark
        return _in_a_hall(hour, place) or setting.usual
    if kind == "indoors" and hour in {*known.dark, "dusk"}:  # lamps are lit, or the moon shines in
        return "moon" if {"moonlit", "moonlight"} & set(said) else "evening"
    if kind == "room":
        return _indoors(hour, place, set(said), usual)
    if kind == "product" and "seamless" in said:
        return "studio"
    if kind == "product":
        if place == "day" and not _OPEN_AIR & set(said):  # daylight falls on a table indoors
            place = "home"
        place = None if place == "ember" else place  # an extinguisher is no fire
        return "moon" if hour in known.dark and place not in {"blush", "onyx"} else place or hour or setting.usual
    return hour or place or (setting.usual if kind == "phone" else usual)


def _hour(said: tuple[str, ...], going: Going, hours: list[str], *, outdoors: bool) -> str | None:
    """Return the hour as said here or going on; weather alone makes a grey day."""
    known = vocabulary()
    hour = words.best(known.palettes, said, hours) or (going.hour if going.hour in hours else None)
    return hour or ("overcast" if outdoors and known.grey & set(said) else None)


def _in_a_hall(hour: str | None, place: str | None) -> str | None:
    known = vocabulary()
    if hour in known.dark:
        return "moon"
    indoors = known.indoors.get(hour or "")
    return indoors if indoors == "evening" or place not in known.indoor else place


def _indoors(hour: str | None, place: str | None, said: set[str], usual: str) -> str:
    known = vocabulary()
    if hour in known.dark and said & known.things["unlit"]:
        return "moon"
    indoors = known.indoors.get(hour or "") or known.indoors.get(place or "")  # by day is no hour, and says enough
    if indoors == "evening" or place not in known.rooms:
        return indoors or known.indoors[usual]
    return place
