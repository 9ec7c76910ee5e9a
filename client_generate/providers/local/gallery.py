"""What a word does: a page with a picture of every set, palette, framing, weather and move, made from the tables.

`python -m client_generate.providers.local.gallery docs` writes `gallery.md` and `pictures/gallery/`.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from io import BytesIO
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.media.heavy import Image, Picture
from client_generate.providers.local import artist
from client_generate.providers.local.artist import Scene
from client_generate.providers.local.asked import Element
from client_generate.providers.local.drawing import finish, palette
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.moving import animatic, furniture, moves, pinned
from client_generate.providers.local.reading import words
from client_generate.providers.local.reading.rows import Scenery, Words
from client_generate.providers.local.reading.vocabulary import Picture as Asking
from client_generate.providers.local.reading.vocabulary import vocabulary

PLACE = "pictures/gallery"
"""Where the page's pictures lie, beside it."""
_TILE, _SMALL, _STAMP = (400, 225), (256, 144), (144, 81)
_COLUMNS, _WAYS = 8, 200
_GAP, _QUALITY = 6, 74
_COARSE = 38  # two thousand stamps are looked over, not into
_SEED = 11
# A sentence for a set shows more than a word; a set without one is asked for by the first of its words.
_SAID = {
    "cabin": "Through the windscreen at dusk, a man behind the wheel",
    "road": "A red car brakes at a wet crossing at dusk",
    "city": "Wide shot of a city at dusk, towers and streets",
    "town": "A market square in a village, morning light",
    "product": "A jar of balm on a pedestal, soft studio light",
    "room": "Two people talk at a table in a clinic",
    "close": "Close-up of a woman's face by a window",
    "phone": "Insert: a phone lights up in the dark, a new message",
    "body": "Red blood cells drift through a vessel",
    "hands": "Close-up of hands on a steering wheel at dusk",
    "landscape": "A walker on a path through the hills at dawn",
    "crowd": "A crowd crosses a street at rush hour",
    "place": "A woman waits in @bedroom, evening",
    "indoors": "A teacher in front of a class of pupils",
    "macro": "Macro of a bee on a yellow flower",
    "traffic": "A delivery van parked in front of a bakery, morning",
    "site": "A house with a garden on a sunny day",
    "hall": "A factory hall, robot arms at the assembly line",
    "title": 'Title card: "Every third accident is close to home"',
}
_VIEW = "A red car on a forest road"
_DAY = "A red car on a country road by day"
_ROOM, _JAR = "A woman at a table in a room", "A jar on a table"
_CAST = (
    Element(id="driver", kind="character", description="a man of about forty, short dark hair, full dark beard"),
    Element(id="sedan", kind="product", description="a red four-door saloon car with silver wheels"),
    Element(id="bedroom", kind="place", description="a quiet bedroom"),
)
_SHOTS = (
    "Medium close-up through the windscreen at dusk. @driver behind the wheel of @sedan",
    "Close-up of @driver in the kitchen at night",
    "Wide shot, @sedan alone on a forest road in the morning",
)
Drawing = tuple[str, Callable[..., Picture], tuple[object, ...]]
"""A picture's name, what draws it, and from what."""

_PAGE = """\
# What a word does

Every picture below was drawn by the built-in provider, offline, from the words beside it. A prompt may hold any of
these words: the artist takes set, palette, framing, weather and camera move from them, and passes over words that it
does not know. They stand in the files of `reading/data`.

<!-- Written by `python -m client_generate.providers.local.gallery docs` -->
"""


def main(folder: Path) -> None:
    """Write the page and its pictures into a folder; pictures of rows that are gone are removed."""
    drawings = tuple(_drawings(folder.parent / "plans"))
    place = folder / PLACE
    place.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(2) as pool:
        for (name, *_), data in zip(drawings, pool.map(_encoded, drawings), strict=True):
            files.replace(place / name, data)
    for left in place.glob("*.jpg"):
        if left.name not in {name for name, *_ in drawings}:
            files.remove(left)
    files.replace(folder / "gallery.md", page().encode())


def page() -> str:
    """Return the page, with a row for every entry of the tables."""
    known = vocabulary()
    told = [
        _PAGE,
        "## Sets",
        "",
        "A set is the place or subject. Four pictures are the four candidates of a grid, the first as asked.",
    ]
    for name, named in known.sets.items():
        by_words = (
            _words(named)
            if named
            else "Asked for by a place that the prompt names by `@id`, with its reference picture."
        )
        told += ["", f"### {name}", "", f"> {said(name)}", "", _shown(f"set-{name}", said(name)), "", by_words]
        told += _told_scenes(name)
    told += [
        "",
        "## Palettes",
        "",
        "Hours and moods go before places. Indoors the hour is lamplight or light from a window.",
    ]
    told += ["", *_table("palette", {name: known.palettes.get(name, frozenset()) for name in palette.names()})]
    told += ["", "## Framing", "", f"> {_VIEW}", "", *_table("size", known.sizes)]
    told += ["", "## Weather", "", *_table("weather", known.weather)]
    told += [
        "",
        "## Moves",
        "",
        "The beginning, the middle and the end of a shot; near things move more than far ones.",
        "",
    ]
    for name, named in known.moves.items():
        told += [f"**{name}**: {_words(named)}", "", _shown(f"move-{_file(name)}", name), ""]
    told += [
        "## Elements",
        "",
        "Who is named by `@id` looks the same in every shot; reference pictures hang beside the action.",
        "",
    ]
    told += [f"> {shot}" + "\n>" * (shot != _SHOTS[-1]) for shot in _SHOTS]
    return "\n".join([*told, "", _shown("elements", "three shots with the same two elements"), ""])


def asked(scene: Scenery) -> str:
    """Return a few words that ask for a scene, one of each of its lines, and for no other where that can be."""
    ways = (" ".join(way).replace("-", " ") for way in itertools.product(*(line.split() for line in scene.needs)))
    found = list(itertools.islice(ways, _WAYS))
    own = (way for way in found if (one := words.scene_of(way)) and _same(one, scene))
    return next(own, found[0])


def _same(one: Asking, scene: Scenery) -> bool:
    return one.needs == tuple(frozenset(line.split()) for line in scene.needs)


def _told_scenes(name: str) -> list[str]:
    scenes = vocabulary().settings[name].scenes
    if not scenes:
        return []
    rows = [
        f"| {number} | {scene} | {' **and** '.join(_words(frozenset(line.split())) for line in row.needs)} |"
        for number, (scene, row) in enumerate(scenes.items(), 1)
    ]
    told = "Words that together ask for a picture of their own, in the order of the rows below."
    return [
        "",
        told,
        "",
        _shown(f"scenes-{name}", f"{len(rows)} scenes"),
        "",
        "| | scene | words |",
        "|---|---|---|",
        *rows,
    ]


def said(name: str) -> str:
    """Return the words by which a set is shown: a sentence, else the first of its words that asks for it."""
    sentence, alone = (
        _SAID.get(name, name),
        [word.replace("-", " ") for word in vocabulary().settings[name].words.split()],
    )
    return next((text for text in (sentence, *alone) if not alone or _look(text).set == name), sentence)


def _look(text: str, size: tuple[int, int] = _SMALL, candidate: int = 0) -> Look:
    return artist.look_of(Scene(prompt=text, size=size, seed=_SEED, candidate=candidate))


def _drawings(plans: Path) -> Iterator[Drawing]:
    known = vocabulary()
    found = {path.stem: path for path in sorted(plans.glob("*/*.png"))}
    cast = tuple(msgspec.structs.replace(e, images=(found[e.id],) if e.id in found else ()) for e in _CAST)
    yield from ((f"set-{name}.jpg", _candidates, (said(name), cast)) for name in known.sets)
    yield from ((f"scenes-{name}.jpg", _stamps, (name,)) for name, row in known.settings.items() if row.scenes)
    yield from ((f"palette-{name}.jpg", _toned, (name,)) for name in palette.names())
    yield from ((f"size-{name}.jpg", _one, (f"{name} shot. {_VIEW} at dusk", name)) for name in known.sizes)
    yield from ((f"weather-{name}.jpg", _one, (f"{_DAY}, {name}", "")) for name in known.weather)
    yield from ((f"move-{_file(name)}.jpg", _moved, (name,)) for name in known.moves)
    yield "elements.jpg", _cast_in, (cast,)


def _encoded(drawing: Drawing) -> bytes:
    _, draw, given = drawing
    data = BytesIO()
    quality = _COARSE if draw is _stamps else _QUALITY
    draw(*given).save(data, "JPEG", quality=quality, optimize=True)
    return data.getvalue()


def _candidates(text: str, cast: tuple[Element, ...]) -> Picture:
    scene = Scene(prompt=text, size=_TILE, seed=_SEED, elements=cast)
    return _row(artist.paint(msgspec.structs.replace(scene, candidate=number)) for number in range(4))


def _stamps(name: str) -> Picture:
    """Draw all scenes of a set on one sheet, row by row."""
    scenes = vocabulary().settings[name].scenes
    wide, high = _STAMP
    columns = min(_COLUMNS, len(scenes))
    sheet = Image.new("RGB", (columns * (wide + 2) - 2, -(-len(scenes) // columns) * (high + 2) - 2), "white")
    for place, scene in enumerate(scenes.values()):
        picture = artist.paint(Scene(prompt=asked(scene), size=_STAMP, seed=_SEED))
        sheet.paste(picture, (place % columns * (wide + 2), place // columns * (high + 2)))
    return sheet


def _toned(name: str) -> Picture:
    """Draw a view in a palette, whatever the words say: outdoors if it has a sky, else a room or a table."""
    known = vocabulary()
    look = _look(_ROOM if name in known.rooms else _JAR if name in known.indoor else f"{_VIEW}, wide")
    look = msgspec.structs.replace(look, palette=palette.palette(name))
    return finish.still(artist.staged(look, _SMALL), bright=look.palette.bright, seed=look.seed)


def _one(text: str, size: str) -> Picture:
    look = _look(text)
    look = msgspec.structs.replace(look, size=size or look.size)
    return finish.still(artist.staged(look, _SMALL), bright=look.palette.bright, seed=look.seed)


def _moved(move: str) -> Picture:
    painting = artist.paint_plates(Scene(prompt="A red car waits at a crossing at dusk, wide", size=_TILE, seed=_SEED))
    return _row(animatic.seen(painting, moves.camera(move, part, part * 4), part * 4) for part in (0.0, 0.5, 1.0))


def _cast_in(cast: tuple[Element, ...]) -> Picture:
    return _row(_carded(shot, cast) for shot in _SHOTS)


def _carded(shot: str, cast: tuple[Element, ...]) -> Picture:
    """Draw a shot with the cards of its elements where an animatic has them."""
    picture = artist.paint(Scene(prompt=shot, size=_TILE, seed=_SEED, elements=cast))
    chips, _ = furniture.furnish(_TILE, furniture.Slate(shot="", prompt="", cards=pinned.cards(cast, shot, _TILE)))
    for chip in chips:
        if chip.name.startswith("card"):
            picture.paste(chip.picture, (chip.left, chip.top), chip.picture)
    return picture


def _row(pictures: Iterable[Picture]) -> Picture:
    tiles = list(pictures)
    wide, high = tiles[0].size
    row = Image.new("RGB", (len(tiles) * (wide + _GAP) - _GAP, high), "white")
    for place, tile in enumerate(tiles):
        row.paste(tile, (place * (wide + _GAP), 0))
    return row


def _table(kind: str, entries: Mapping[str, Words]) -> Iterator[str]:
    yield f"| {kind} | | words |"
    yield "|---|---|---|"
    for name, named in entries.items():
        yield f"| {name} | {_shown(f'{kind}-{_file(name)}', name)} | {_words(named)} |"


def _shown(name: str, what: str) -> str:
    plain = what.replace('"', "").replace("|", " ")
    return f"![{plain}]({PLACE}/{name}.jpg)"


def _words(named: Words) -> str:
    return ", ".join(sorted(word.replace("-", " ") for word in named)) or "none"


def _file(name: str) -> str:
    return name.replace(" ", "-")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
