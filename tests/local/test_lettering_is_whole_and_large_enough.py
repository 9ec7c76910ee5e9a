"""All letters of an animatic, measured in its pixels: random prompts (500 in the long run), three shapes of frame."""

from __future__ import annotations

import math
import random
from functools import cache
from itertools import combinations

import msgspec
import numpy as np
import pytest
from PIL import Image

from client_generate.providers.local.asked import Element
from client_generate.providers.local.moving import furniture, moves, pinned
from client_generate.providers.local.moving.furniture import Chip, Slate
from client_generate.providers.local.reading import casting, titles
from client_generate.providers.local.sets import title

SHAPES = {"16:9": (854, 480), "9:16": (480, 854), "1:1": (640, 640)}
PROMPTS = [60, pytest.param(500, marks=pytest.mark.torture)]
LEAST = 0.03
CAPITAL = 0.66  # of a letter's size, in the packaged font
LONGEST = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"
_PLAIN = "a the of at dusk dawn driver wet @sedan @a-rather-long-name-of-a-character @boy close-up wide night looks so"
_ODD = "東京 🎬 → “quoted” café naïve № 5 — - ... ! ? jjjj ÅÉÎ gypsy , ; (so)"
WORDS = [*_PLAIN.split(), *_ODD.split(), LONGEST, "W" * 80, "\t", "\n"]
SEQUENCES = ("SEQ08", "S", "the-twelve-minutes-before-anybody-knew", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "")


def faults(size: tuple[int, int], chips: list[Chip]) -> list[str]:
    """Tell what is wrong with the boxes and letters of a frame."""
    left, top, right, bottom = furniture.safe(size)
    told = [
        f"{chip.name} is cut off by the frame's edge"
        for chip in chips
        if chip.left < left or chip.top < top or chip.box[2] > right or chip.box[3] > bottom
    ]
    told += [f"{one.name} lies on {other.name}" for one, other in combinations(chips, 2) if meet(one.box, other.box)]
    return told + [fault for chip in chips for fault in letter_faults(size, chip)]


def meet(one: tuple[int, int, int, int], two: tuple[int, int, int, int]) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


def letter_faults(size: tuple[int, int], chip: Chip) -> list[str]:
    """Measure the ink of a chip's letters: the tallest line must hold a capital of 3 % of the height."""
    picture = chip.picture
    if chip.name.startswith("card"):  # a print, its name under it
        below = furniture.label("name", furniture.letter_size(size)).height
        picture = picture.crop((0, picture.height - below, *picture.size))
    # Only letters are light in their blue, the mark beside a chip is not.
    ink = np.asarray(picture)[..., 2] > 128
    rows = np.asarray(ink.any(axis=1))
    if not rows.any():
        return [f"{chip.name} has no letters"]
    cut = rows[0] or rows[-1] or ink[:, 0].any() or ink[:, -1].any()
    edges = np.flatnonzero(np.diff(np.concatenate([[0], rows.astype(np.int8), [0]]))).tolist()
    tallest = max(end - start for start, end in zip(edges[::2], edges[1::2], strict=True))
    small = tallest < round(size[1] * LEAST * CAPITAL)
    return [f"letters of {chip.name} are cut off"] * bool(cut) + [f"letters of {chip.name} are small"] * small


@pytest.fixture(scope="module")
def elements(tmp_path_factory: pytest.TempPathFactory) -> tuple[Element, ...]:
    path = tmp_path_factory.mktemp("elements") / "one.png"
    Image.new("RGB", (64, 48), (40, 90, 160)).save(path)
    names = ("sedan", "boy", "a-rather-long-name-of-a-character")
    return tuple(Element(id=name, kind="prop", images=(path,)) for name in names)


def lettered(size: tuple[int, int], slate: Slate) -> list[Chip]:
    chips, clock = furniture.furnish(size, slate)
    if clock is not None:
        clock = msgspec.structs.replace(clock, picture=furniture.clock("01:23:45:19", furniture.letter_size(size)))
    return [*chips, *([clock] if clock else [])]


@pytest.mark.parametrize("prompts", PROMPTS)
@pytest.mark.parametrize("shape", list(SHAPES))
def test_no_letters_overlap_or_are_cut_or_small(shape: str, prompts: int, elements: tuple[Element, ...]) -> None:
    size, chance = SHAPES[shape], random.Random(500)
    cards = cache(lambda names: pinned.cards(elements, " ".join(f"@{name}" for name in names), size))
    known = sorted(moves.NAMES)
    for _ in range(prompts):
        # A capital first, so that every prompt has something tall to measure.
        prompt = "H" + " ".join(chance.choices(WORDS, k=chance.randint(1, 25)))
        named = tuple(element.id for element in casting.mentioned(elements, prompt))
        shot = " / ".join(filter(None, (chance.choice(SEQUENCES), f"SH {chance.randrange(200):02d}")))
        slate = Slate(shot=shot, prompt=prompt, move=chance.choice(["", *known]), cards=cards(named))
        chips = lettered(size, slate)
        assert faults(size, chips) == [], slate
        assert {"rehearsal", "shot", "timecode", "prompt"} <= {chip.name for chip in chips}, slate


@pytest.mark.parametrize("shape", list(SHAPES))
def test_words_of_a_picture_keep_clear_of_what_is_burnt_in(shape: str) -> None:
    size, chance = SHAPES[shape], random.Random(7)
    for _ in range(10):
        said = " ".join(chance.choices(_PLAIN.replace("@", "").split(), k=chance.randint(1, 16)))
        for prompt in (f'Title card: "{said}"', f"Wide shot of a road at dusk. Super: {said}"):
            words = titles.of_card(prompt) if titles.is_card(prompt) else titles.of_super(prompt)
            card = title.placed(size, words, title.layout_of(words, 0))
            lines = card if titles.is_card(prompt) else title.placed_over(size, words)
            assert lines, prompt
            chips = lettered(size, Slate(shot="SEQ08 / SH 03", prompt=prompt, move="push in"))
            for line in lines:
                left, top, right, bottom = line.box
                box = (math.floor(left), math.floor(top), math.ceil(right), math.ceil(bottom))
                assert [chip.name for chip in chips if meet(box, chip.box)] == [], prompt
                assert line.letters >= size[1] * LEAST


def spoilt(size: tuple[int, int], how: str) -> list[Chip]:
    chips = lettered(size, Slate(shot="SEQ08 / SH 03", prompt="Hands on a wheel", move="push in"))
    first, letters = chips[0], furniture.letter_size(size)
    match how:
        case "lies on":
            bad = msgspec.structs.replace(first, left=chips[1].left, top=chips[1].top)
        case "frame's edge":
            bad = msgspec.structs.replace(first, top=0)
        case "are small":
            bad = msgspec.structs.replace(first, picture=furniture.label("REHEARSAL", round(letters * 0.75)))
        case _:
            cropped = first.picture.crop((0, 0, first.picture.width // 2, first.picture.height))
            bad = msgspec.structs.replace(first, picture=cropped)
    return [bad, *chips[1:]]


@pytest.mark.parametrize("how", ["lies on", "frame's edge", "are small", "are cut off"])
@pytest.mark.parametrize("shape", list(SHAPES))
def test_a_planted_fault_is_seen(shape: str, how: str) -> None:
    found = faults(SHAPES[shape], spoilt(SHAPES[shape], how))
    assert any(how in fault for fault in found), found
    assert how == "lies on" or len(found) == 1


def test_a_sequences_long_name_gives_way_to_the_shots_number() -> None:
    size = SHAPES["9:16"]
    shot = next(c for c in lettered(size, Slate(shot=f"{'W' * 40} / SH 07", prompt="H")) if c.name == "shot")
    short = next(c for c in lettered(size, Slate(shot=f"{'W' * 7} / SH 07", prompt="H")) if c.name == "shot")
    tail = furniture.label("7", round(furniture.letter_size(size) * 1.15)).width // 2
    ends = [np.asarray(c.picture.crop((c.picture.width - tail, 0, *c.picture.size))) for c in (shot, short)]
    assert (ends[0] == ends[1]).all()
