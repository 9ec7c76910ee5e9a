"""From what is asked to files: a still, a grid, an animatic, each marked as rehearsal in its metadata."""

from __future__ import annotations

import importlib
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec

from client_generate.media.heavy import Image, Picture
from client_generate.media.images import open_still
from client_generate.providers.base import Progress
from client_generate.providers.local.artist import Painting, Scene, flat, paint, paint_plates, whole
from client_generate.providers.local.asked import Animatic, Draft, Inpaint, Shot, Still
from client_generate.providers.local.moving import animatic, furniture, pinned, spoken
from client_generate.providers.local.moving.animatic import PARALLAX
from client_generate.providers.local.moving.draft import DRAFT, PART
from client_generate.providers.local.moving.furniture import Slate
from client_generate.providers.local.people.person import number
from client_generate.providers.local.reading import casting, continuity, words
from client_generate.providers.local.reading.continuity import Going

MARK = "Rehearsal: drawn by client_generate's local provider, not by a film model"
_FREE = re.compile(
    rf"^{re.escape(MARK)} \[free of words at the end: (\d{{1,5}}) (\d{{1,5}}) (\d{{1,5}}) (\d{{1,5}})\]$"
)


def still(asked: Still, into: Path, progress: Progress) -> None:
    """Write one picture, or four candidates as a grid."""
    size = (asked.width, asked.height)
    picture = paint(_scene(asked, size)) if asked.panels == 1 else _grid(asked, progress)
    progress(0.9)
    save(picture, into, asked)


def save(picture: Picture, into: Path, asked: Still | Inpaint) -> None:
    """Write a PNG with the mark of a rehearsal."""
    text = importlib.import_module("PIL.PngImagePlugin").PngInfo()
    text.add_text("Comment", MARK)
    text.add_text("Software", "client_generate local")
    text.add_itxt("Description", asked.prompt[:500])
    picture.save(into, "PNG", compress_level=1, pnginfo=text)


def film(asked: Animatic, into: Path, progress: Progress) -> None:
    """Write the animatic."""
    shared = _whole_of(asked)
    firsts = (0, *asked.ends[:-1])
    sections = tuple(
        _section(asked, shared, shot, place, first, end)
        for place, (shot, first, end) in enumerate(zip(asked.shots, firsts, asked.ends, strict=True))
    )
    size = (asked.width, asked.height)
    left, top, right, bottom = furniture.free(size, sections[-1].slate)
    comment = f"{MARK} [free of words at the end: {left} {top} {right} {bottom}]"
    making = DRAFT if isinstance(asked, Draft) else PARALLAX
    with spoken.voiced(asked, into, progress) as silent:
        animatic.render(sections, silent, size=size, rate=asked.rate, comment=comment, progress=progress, making=making)


def _grid(asked: Still, progress: Progress) -> Picture:
    """Draw four candidates; on odd sides the right or lower ones are a pixel larger."""
    grid = Image.new("RGB", (asked.width, asked.height))
    half = (asked.width // 2, asked.height // 2)
    corners = [(candidate % 2, candidate // 2) for candidate in range(4)]
    sizes = [
        (asked.width - half[0] if right else half[0], asked.height - half[1] if low else half[1])
        for right, low in corners
    ]
    scenes = [_scene(asked, size, candidate) for candidate, size in enumerate(sizes)]
    with ThreadPoolExecutor(2) as pool:
        for candidate, panel in enumerate(pool.map(paint, scenes)):
            grid.paste(panel, (corners[candidate][0] * half[0], corners[candidate][1] * half[1]))
            progress(0.05 + 0.2 * (candidate + 1))
    return grid


def _scene(asked: Still, size: tuple[int, int], candidate: int = 0) -> Scene:
    """Return a still's scene: the hour, weather and light of the sequence that it is the start of."""
    around = [casting.spoken(prompt, asked.elements) for prompt in (asked.prompt, *asked.around)]
    name = _sequence(asked.label)
    return Scene(
        prompt=asked.prompt, size=size, seed=asked.seed, candidate=candidate, elements=asked.elements,
        mood=" ".join(asked.around), going=continuity.through(around)[0], who=name,
        light=number(name) if name else None,
    )  # fmt: skip


class _Whole(msgspec.Struct, frozen=True):
    """What the shots of a sequence share: all their words, and by index what goes on in each."""

    mood: str
    going: dict[int, Going]


def _whole_of(asked: Animatic | Draft) -> _Whole:
    prompts = dict(enumerate(asked.around)) | {shot.index: shot.prompt for shot in asked.shots}
    told = [casting.spoken(prompts[index], asked.elements) for index in sorted(prompts)]
    going = dict(zip(sorted(prompts), continuity.through(told), strict=True))
    return _Whole(" ".join([asked.prompt, *prompts.values()]), going)


def _section(asked: Animatic, shared: _Whole, shot: Shot, place: int, first: int, end: int) -> animatic.Section:
    size = (asked.width, asked.height)
    name = _sequence(asked.label)

    def painting() -> Painting:
        if place == 0 and asked.start_frame is not None:
            with open_still(asked.start_frame) as picture:
                return flat(clean(picture), size)
        seed = asked.seed * 1000 + shot.index
        scene = Scene(
            prompt=shot.prompt, size=size, seed=seed, mood=shared.mood, going=shared.going[shot.index],
            light=number(name) if name else asked.seed, who=name, elements=asked.elements,
        )  # fmt: skip
        if isinstance(asked, Draft):
            small = (max(size[0] // PART, 16), max(size[1] // PART, 16))
            return whole(paint(msgspec.structs.replace(scene, size=small)), size)
        return paint_plates(scene)

    move = words.move_of(shot.prompt)
    slate = Slate(
        shot=_number(asked.label, shot),
        prompt=casting.written(shot.prompt, asked.elements),
        move=words.move_said(shot.prompt),
        cards=pinned.cards(asked.elements, shot.prompt, size),
        mark="REHEARSAL DRAFT" if isinstance(asked, Draft) else "REHEARSAL",
    )
    return animatic.Section(first=first, end=end, move=move, slate=slate, painting=painting)


def clean(picture: Picture) -> Picture:
    """Return a start frame without the words that a rehearsal film burns in: the part the film says is free of them."""
    said = _FREE.search(str(picture.info.get("Comment", "")))
    if said is None or picture.info.get("Source") != "film":
        return picture
    left, top, right, bottom = (int(number) for number in said.groups())
    whole = left < right <= picture.width and top < bottom <= picture.height
    return picture.crop((left, top, right, bottom)) if whole else picture


def _number(label: str, shot: Shot) -> str:
    sequence = _sequence(label)[:40]
    return f"{sequence} / SH {shot.index:02d}" if sequence else f"SH {shot.index:02d}"


def _sequence(label: str) -> str:
    """Return the sequence of a take's, shot's, grid's or start frame's label."""
    return re.split(r"_(?:take|shot|grid|start)", label, maxsplit=1)[0]
