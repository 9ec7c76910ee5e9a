"""Hand-made timelines: one that is easy to read, and any that Hypothesis can think of."""

from __future__ import annotations

from fractions import Fraction
from typing import get_args

import msgspec
from hypothesis import strategies as st

from client_generate.film.rate import RATES, day_of, drops
from client_generate.film.timeline import Alternate, Clip, Footage, Marker, MarkerKind, Timeline

KINDS = [(name, False) for name in RATES] + [(name, True) for name, rate in RATES.items() if drops(rate)]
"""Every rate, non-drop and where there is one drop-frame."""
IDS = [f"{name}{'df' if drop else ''}" for name, drop in KINDS]
HOSTILE = (
    "\"quotes\" 'n' <tags> & &amp; ]]> \r\n* FROM CLIP: x\x00\x1b[31m\x85\u2028 "
    "🎬 שלום \u202etxt\ud800 \ufffe " + "x" * 9_950
)


def footage(take: str, rate: Fraction, frames: int = 240, *, sound: bool = True) -> Footage:
    sequence = take.partition("_")[0]
    path = f"{sequence}/takes/{take}.mp4"
    return Footage(path=path, sha256="ab" * 32, width=1280, height=720, rate=rate, frames=frames, sound=sound)


def driver(name: str = "24", *, drop: bool = False) -> Timeline:
    """Three sequences: a take in two shots with notes and alternates, a missing one, and one of a child take."""
    rate = RATES[name]
    first = footage("SEQ01_take002", rate)
    other = footage("SEQ01_take001", rate, 100)
    child = footage("SEQ03_shot00_take004", rate, 48, sound=False)
    clips = (
        Clip(
            name="SEQ01_shot00",
            sequence="SEQ01",
            frames=60,
            shots=(0,),
            take="SEQ01_take002",
            footage=first,
            handles=(0, 180),
            markers=(
                Marker(kind="shot", first=0, frames=60, name="shot 0"),
                Marker(kind="note", first=12, frames=3, name="note", text="Too dark", who="Mia"),
            ),
            alternates=(Alternate(take="SEQ01_take001", footage=other, first=0),),
            facts={"title": "The garage", "prompt 0": "A car in the dark", "model": "kling-o3"},
        ),
        Clip(
            name="SEQ01_shot01",
            sequence="SEQ01",
            frames=72,
            shots=(1,),
            take="SEQ01_take002",
            footage=first,
            first=60,
            handles=(60, 108),
            markers=(Marker(kind="shot", first=0, frames=72, name="shot 1"),),
            alternates=(Alternate(take="SEQ01_take001", footage=other, first=60),),
            facts={"prompt 1": "It drives off"},
        ),
        Clip(
            name="SEQ02",
            sequence="SEQ02",
            frames=50,
            markers=(Marker(kind="note", first=0, frames=50, name="MISSING", text="SEQ02 has no circle take"),),
            facts={"missing": "no circle take"},
        ),
        Clip(
            name="SEQ03_shot00",
            sequence="SEQ03",
            frames=48,
            shots=(0,),
            take="SEQ03_shot00_take004",
            footage=child,
            facts={"prompt 0": "Dawn"},
        ),
    )
    hour = day_of(rate, drop=drop) // 24
    return Timeline(
        project="driver", title="Driver Beware", rate=rate, size=(1280, 720), clips=clips, start=hour, drop_frame=drop
    )


def hostile(name: str = "25") -> Timeline:
    """The same film, with everything that a person can type written by an enemy."""
    plain = driver(name)
    clips = tuple(
        msgspec.structs.replace(
            clip,
            name=HOSTILE,
            facts={"prompt 0": HOSTILE, "title": HOSTILE},
            markers=tuple(msgspec.structs.replace(m, name=HOSTILE, text=HOSTILE, who=HOSTILE) for m in clip.markers),
        )
        for clip in plain.clips
    )
    return msgspec.structs.replace(plain, title=HOSTILE, clips=clips)


TEXTS = st.text(st.characters(), max_size=40)


@st.composite
def clips(draw: st.DrawFn, rate: Fraction, number: int, *, mixed: bool = False) -> Clip:
    """A clip as a timeline holds it: inside its footage, its handles what is left, its markers inside it.

    `mixed`: its footage may run at another rate, and end up to half a timeline frame before the clip does.
    """
    frames, first, after = draw(st.integers(1, 500)), draw(st.integers(0, 300)), draw(st.integers(0, 300))
    sequence = f"SEQ{number:02d}"
    name = f"{sequence}_take{draw(st.integers(1, 999)):03d}"
    own = draw(st.sampled_from(list(RATES.values()))) if mixed else rate
    needed = frames if own == rate else max(int((frames - Fraction(1, 2)) / rate * own) + 1, 1)
    source = footage(name, own, first + needed + after, sound=draw(st.booleans()))
    markers = draw(st.lists(markers_in(frames), max_size=3))
    if draw(st.integers(0, 4)) == 0:
        return Clip(name=sequence, sequence=sequence, frames=frames, markers=tuple(markers), facts={"missing": "none"})
    return Clip(
        name=name,
        sequence=sequence,
        frames=frames,
        shots=(0,),
        take=name,
        footage=source,
        first=first,
        handles=(int(first / own * rate), int(after / own * rate)),
        markers=tuple(markers),
        alternates=tuple(draw(st.lists(alternates(sequence, own), max_size=2, unique_by=lambda other: other.take))),
        facts={"prompt 0": draw(TEXTS)},
    )


@st.composite
def markers_in(draw: st.DrawFn, frames: int) -> Marker:
    first = draw(st.integers(0, frames - 1))
    length = draw(st.integers(1, frames - first))
    kind: MarkerKind = draw(st.sampled_from(get_args(MarkerKind)))
    return Marker(kind=kind, first=first, frames=length, name=f"{kind} {first}", text=draw(TEXTS), who="Mia")


@st.composite
def alternates(draw: st.DrawFn, sequence: str, rate: Fraction) -> Alternate:
    frames = draw(st.integers(1, 600))
    take = f"{sequence}_take{draw(st.integers(1000, 1999))}"
    return Alternate(take=take, footage=footage(take, rate, frames), first=draw(st.integers(0, frames - 1)))


@st.composite
def timelines(draw: st.DrawFn, kinds: list[tuple[str, bool]] = KINDS, *, mixed: bool = False) -> Timeline:
    name, drop = draw(st.sampled_from(kinds))
    rate = RATES[name]
    made = tuple(draw(clips(rate, number, mixed=mixed)) for number in range(draw(st.integers(1, 6))))
    start = draw(st.integers(0, day_of(rate, drop=drop) - 1 - sum(clip.frames for clip in made)))
    return Timeline(
        project="film", title=draw(TEXTS), rate=rate, size=(1920, 1080), clips=made, start=start, drop_frame=drop
    )
