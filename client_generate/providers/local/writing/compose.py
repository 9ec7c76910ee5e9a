"""From a brief to a story: beats of a framework, a moment for each, and sentences that fit its seconds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from client_generate.film.pacing import spread
from client_generate.film.story import Brief, Scene, Story, spoken_words, words_that_fit
from client_generate.providers.local.writing import camera, english, setting, shelf
from client_generate.providers.local.writing.desk import Desk, is_doing
from client_generate.providers.local.writing.dice import Dice
from client_generate.providers.local.writing.grammar import can_fill, fill, told
from client_generate.providers.local.writing.shelf import Beat, Framework, Line, Moment
from client_generate.providers.local.writing.telling import Telling, settle
from client_generate.providers.local.writing.words import data

_SCENES = ((12, 3), (18, 4), (26, 5), (40, 6), (50, 7), (60, 8))
_LOCAL = frozenset({"thing", "place", "app"})
_LONG = Decimal(9)
_ENOUGH = 4
_OWN = frozenset({"it", "name", "noun", "a_noun", "promise", "does", "price", "audience", "town"})
_TELLING = frozenset({"promise", "promise2", "does", "price", "when"})


def write(brief: Brief, seed: int) -> Story:
    """Write a story. The brief has been found good; its framework is one that is there, or empty."""
    telling = settle(brief, seed)
    desk = Desk(telling, seed)
    framework = shelf.frameworks().get(brief.framework) or choose(telling, desk.dice)
    beats = chosen_beats(framework, brief.seconds)
    seconds = spread([Decimal(beat.weight) for beat in beats], brief.seconds, _needed(brief, len(beats)))
    scenes = tuple(
        scene_for(desk, beat, f"s{place}", length, must=brief.must_say if place == len(beats) else ())
        for place, (beat, length) in enumerate(zip(beats, seconds, strict=True), 1)
    )
    scenes = _all_told(scenes, telling)
    return Story(
        title=brief.title.strip() or title(desk, scenes),
        framework=framework.id,
        narrative=narrative(desk, framework.id),
        seconds=brief.seconds,
        scenes=scenes,
        last_id=len(scenes),
        seed=seed,
    )


def _all_told(scenes: tuple[Scene, ...], telling: Telling) -> tuple[Scene, ...]:
    """Write on pictures what the brief says and nobody said: the price last, promises where a picture is free."""
    said = " ".join(f"{scene.narration} {scene.on_screen}" for scene in scenes).lower()
    price = english.capital(telling.facts.price)
    left = [english.capital(one) for one in telling.facts.promises if one.lower() not in said]
    free = [at for at, scene in enumerate(scenes[1:-1], 1) if not scene.on_screen][1:]
    written = dict(zip(free, left, strict=False))
    if price and price.lower() not in said:
        written[len(scenes) - 1] = price
    return tuple(
        msgspec.structs.replace(scene, on_screen=written.get(at, scene.on_screen)[:60])
        for at, scene in enumerate(scenes)
    )


def choose(telling: Telling, dice: Dice) -> Framework:
    """Choose a framework by the brief's words, else by what kind of brief it is."""
    said = telling.facts.said
    form, known = telling.facts.form, shelf.frameworks().values()
    fitting = [entry for entry in known if shelf.suits(entry.forms, form) and not entry.asked]
    for entry in known:
        if any(re.search(rf"\b{word.replace('_', ' ')}\b", said) for word in entry.words.split()):
            return entry
    own = [entry for entry in fitting if form not in _LOCAL and entry.forms.split()[:1] == [form]]
    return dice.pick("framework", own or fitting)


def chosen_beats(framework: Framework, seconds: Decimal) -> tuple[Beat, ...]:
    """Return the beats that a film of this length has time for, in order."""
    count = scenes_for(seconds)
    kept = sorted(sorted(framework.beats, key=lambda beat: beat.rank)[:count], key=framework.beats.index)
    return tuple(kept)


def scenes_for(seconds: Decimal) -> int:
    """Return how many scenes a film of this length has."""
    return next(count for most, count in _SCENES if seconds <= most)


def scene_for(desk: Desk, beat: Beat, scene_id: str, seconds: Decimal, must: Sequence[str] = ()) -> Scene:
    """Write one scene for a beat."""
    role = beat.voice if any(moment.role == beat.voice for moment in all_moments()) else beat.role
    moment = moment_for(desk, role, scene_id)
    words = desk.words
    plural = desk.telling.facts.plural
    narration = narration_for(desk, beat, moment, seconds, must)
    return Scene(
        id=scene_id,
        title=english.as_title(fill(moment.title, words, plural=plural)),
        seconds=seconds,
        visual=visual_for(desk, moment, scene_id),
        motion=camera.motion(desk, moment, scene_id),
        narration=narration,
        on_screen=screen_for(desk, beat, moment, words),
        purpose=beat.purpose,
    )


def moment_for(desk: Desk, role: str, scene_id: str) -> Moment:
    """Choose what is filmed: of the brief's own world where that has it, never the same twice."""
    fitting = [
        moment for moment in moments(desk, role) if can_fill(moment.seen + moment.title + moment.does, desk.words)
    ]
    order = desk.dice.order(f"moment {role} {scene_id}", [moment.title for moment in fitting])
    title = next((title for title in order if title not in desk.used), order[0])
    desk.used.add(title)
    return next(moment for moment in fitting if moment.title == title)


def all_moments() -> Iterator[Moment]:
    """Yield the moments of all worlds."""
    for world in shelf.worlds().values():
        yield from world.moments


def moments(desk: Desk, role: str) -> list[Moment]:
    """Return the moments of a role, those of the brief's world alone where there are enough."""
    form = desk.telling.facts.form
    world = desk.telling.world
    local = form in _LOCAL or form in {"cause", "appeal"}
    own = [m for m in world.moments if m.role == role and local and shelf.suits(m.forms, form)]
    own = [] if world.id == shelf.GENERAL else own
    if form in {"cause", "appeal"}:  # what sells a bowl asks for no bowl
        own = [m for m in own if form in m.forms.split()] or own
    general = [m for m in shelf.worlds()[shelf.GENERAL].moments if m.role == role and shelf.suits(m.forms, form)]
    exact = [m for m in general if form in m.forms.split()]
    return own or exact or general


def visual_for(desk: Desk, moment: Moment, scene_id: str) -> str:
    """Say what is seen: the shot, the subject, then where and in what light."""
    telling = desk.telling
    inside = telling.shelter
    if inside is None:
        inside = moment.at == "in" or (moment.at != "out" and desk.dice.between(f"in {scene_id}", 0, 2) > 0)
    place, touch = (telling.inside if inside else telling.outside), telling.touches[0 if inside else 1]
    if moment.place and telling.shelter is None:
        place = (
            f"{moment.place} in {telling.facts.town}" if telling.facts.town and not telling.world.away else moment.place
        )
        touch = telling.touches[2 if inside else 1]
    light = setting.lit(telling.hour, inside, desk.dice, scene_id, desk.used)
    desk.used.add(light)
    form = next((f for f in desk.dice.order(f"form {scene_id}", range(4)) if f"form {f}" not in desk.used), None)
    if form is None:
        desk.used -= {f"form {f}" for f in range(4)}
        form = desk.dice.between(f"form {scene_id}", 0, 3)
    desk.used.add(f"form {form}")
    seen = camera.opened(desk, moment, scene_id)
    if not shelf.blanks(seen):
        seen = f"{seen}, {_behind(desk, scene_id, inside, touch)} out of focus behind"
    seen = desk.told(seen)
    sky = setting.sky(telling.sky, desk.dice, scene_id, inside=inside) if telling.sky else ""
    extra = f"{touch}, {sky}" if sky else touch
    return (
        f"{seen} {setting.Setting(place=place, hour=telling.hour, light=light, inside=inside, extra=extra, form=form)}"
    )


def _behind(desk: Desk, scene_id: str, inside: bool, besides: str) -> str:
    """Choose something to stand behind what is seen, where that alone could be in any film."""
    known: list[str] = data("light")["touches"]["indoors" if inside else "outdoors"]
    return next(one for one in desk.dice.order(f"behind {scene_id}", known) if one != besides)


def narration_for(desk: Desk, beat: Beat, moment: Moment, seconds: Decimal, must: Sequence[str] = ()) -> str:
    """Say as much as fits well: one sentence of each source, the best first, before what must be said."""
    ends = [english.sentence(text) for text in must]
    said: list[str] = []
    most = 1 if beat.role == "close" else 2 if seconds < _LONG else 3
    for source in sources(desk, beat, moment):
        room = words_that_fit(seconds) - sum(map(spoken_words, [*said, *ends]))
        text = next((one for one in source if desk.fits(one, room) and (not said or _adds(desk, one))), None)
        if text is not None and len(said) < most:
            desk.used.add(text)
            said.append(desk.told(_by_pronoun(text, desk, said)))
    return " ".join([*said, *ends])


def _by_pronoun(text: str, desk: Desk, said: Sequence[str]) -> str:
    """Say she where a sentence begins with somebody named in the one before, if it tells something of the brief."""
    named = bool(said) and desk.telling.person.name in said[-1] and bool(_OWN & shelf.blanks(text.lower()))
    return "{She} " + text.removeprefix("{Who} ") if named and text.startswith("{Who} ") else text


def _adds(desk: Desk, text: str) -> bool:
    """Whether a sentence says enough to stand behind another one."""
    return bool(_TELLING & shelf.blanks(text.lower())) or spoken_words(fill(text, desk.words)) >= _ENOUGH


def candidates(desk: Desk, beat: Beat, moment: Moment, tone: str | None = None) -> Iterator[str]:
    """Yield sentences to try, the best first; those of a tone before all others where one is named."""
    for source in sources(desk, beat, moment, tone):
        yield from source


def sources(desk: Desk, beat: Beat, moment: Moment, tone: str | None = None) -> list[list[str]]:
    """Return sentences by where they come from, each source the best first."""
    wanted = desk.telling.tone if tone is None else tone
    role, form = beat.voice or beat.role, desk.telling.facts.form
    spoken = [line for line in shelf.lines() if line.role == role and shelf.suits(line.forms, form)]
    toned = [
        line
        for line in shelf.lines()
        if line.role == beat.role and line.tone == wanted and shelf.suits(line.forms, form)
    ]
    own = [] if beat.voice else sorted(moment.said, key=len, reverse=True)
    in_tone, plain = (
        _shuffled(desk, toned if wanted else [], role),
        _shuffled(desk, [x for x in spoken if not x.tone], role),
    )
    if tone is not None:
        return [in_tone, own, plain]
    if beat.voice:
        return [plain, in_tone]
    named = beat.role == "close" or (beat.role == "meet" and form in _LOCAL)
    return [in_tone, plain, own] if named else [own, in_tone, plain]


def _shuffled(desk: Desk, lines: list[Line], role: str) -> list[str]:
    said = [text for line in lines for text in line.says]
    order = desk.dice.order(f"line {role}", said)
    return sorted(
        order, key=lambda text: not ({"promise", "does", "price", "audience", "when"} & shelf.blanks(text.lower()))
    )


def screen_for(desk: Desk, beat: Beat, moment: Moment, words: dict[str, str]) -> str:
    """Return what is written on the picture: mostly nothing."""
    if moment.screen and can_fill(moment.screen, words):
        return english.capital(fill(moment.screen, words, plural=desk.telling.facts.plural))[:60]
    if beat.role == "close":
        return words["name"] or english.capital(words["noun"])[:60]
    return ""


def title(desk: Desk, scenes: Sequence[Scene]) -> str:
    """Name the film after what it is about and one of its scenes."""
    label, form = desk.telling.facts.name or desk.telling.facts.noun, desk.telling.facts.form
    middle = desk.dice.pick("title", [scene.title for scene in scenes[:-1]] or [scenes[0].title])
    if form in {"tale", "how"} or not label:
        own = [
            text
            for line in shelf.lines()
            if line.role == "title" and shelf.suits(line.forms, form)
            for text in line.says
        ]
        fitting = [text for text in own if can_fill(text, desk.words)]
        return english.as_title(fill(desk.dice.pick("own title", fitting), desk.words))[:120] if fitting else middle
    return f"{english.as_title(english.capital(label))}: {middle}"[:120]


def narrative(desk: Desk, framework: str) -> str:
    """Tell the whole film in one paragraph: how it opens, how it turns, how it ends."""
    telling, general = desk.telling, shelf.worlds()[shelf.GENERAL]
    plight = desk.dice.pick("plight", telling.world.plight or general.plight)
    relief = desk.dice.pick("relief", telling.world.relief or general.relief)
    words = {**telling.words, "promises": _as_clause(telling.facts.promises), "person": _person(desk)}
    words |= {"plight": fill(plight, words), "relief": fill(relief, words)}
    parts = [_part(desk, name, framework, words) for name in ("narrative_open", "narrative_turn", "narrative_end")]
    return " ".join(told(part, words, plural=telling.facts.plural) for part in parts)


def _part(desk: Desk, name: str, framework: str, words: dict[str, str]) -> str:
    """Choose a part of the narrative: of its framework where that has one, and rather one that tells of the brief."""
    form = desk.telling.facts.form
    known = [line for line in shelf.lines() if line.role == name and shelf.suits(line.forms, form)]
    known = [line for line in known if line.framework == framework] or [line for line in known if not line.framework]
    fitting = [text for line in known for text in line.says if can_fill(text, words)]
    rich = [text for text in fitting if {"promises", "audience", "price"} & shelf.blanks(text)]
    return desk.dice.pick(name, rich or fitting)


def _as_clause(promises: Sequence[str]) -> str:
    """Return promises as they can stand behind a colon: it folds in ten seconds; painless, open on Saturdays."""
    doing = [promise for promise in promises if is_doing(promise)]
    return f"it {' and '.join(doing[:2])}" if doing else ", ".join(promises[:3])


def _person(desk: Desk) -> str:
    """Return the look without clothes: Ines, a night-shift nurse of thirty-four."""
    return re.sub(r",? with .*$", "", desk.telling.person.look)


def _needed(brief: Brief, count: int) -> list[Decimal]:
    if not brief.must_say:
        return []
    words = sum(map(spoken_words, brief.must_say))
    return [Decimal(2)] * (count - 1) + [Decimal(words) / Decimal("2.6") + Decimal("0.5")]
