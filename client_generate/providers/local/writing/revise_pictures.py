"""Changes to what is seen: time, weather, place, colours, style, camera, and more or less of something."""

from __future__ import annotations

import re
from collections.abc import Callable

from client_generate.film.story import Change, ChangeKind, Scene, Story
from client_generate.providers.local.writing import camera, english, revise_words, setting
from client_generate.providers.local.writing.cutting_room import Room, Work, cannot, replace
from client_generate.providers.local.writing.setting import Setting
from client_generate.providers.local.writing.shelf import Moment
from client_generate.providers.local.writing.telling import hour_of, is_town, sky_of, spoken_place, tone_of
from client_generate.providers.local.writing.words import data

_SEASONS = frozenset({"winter", "spring", "summer", "autumn"})
_WORDS = re.compile(r"(?i)\b(?:words|narration|dialogue|talking|talk|voice|voice-?over|speech|speaking)\b")
_WRITTEN = re.compile(r"(?i)\b(?:text|titles?|captions?|on-?screen|writing|letters|supers?)\b")
_SIZES = {
    "close": r"close|macro|detail",
    "wide": r"wide|establishing|landscape|panorama",
    "medium": r"medium|mid-?shots?",
}
_MOVING = re.compile(r"(?i)\b(?:movement|motion|camera|action|dynamic|energy|pace)\b")


def time_of_day(room: Room) -> Story:
    """Light the scenes for another hour; all else stays."""
    hour = hour_of(room.change.value)
    if not hour:
        raise cannot(f"There is no time of day {room.change.value[:60]!a}.", f"one of {', '.join(setting.hours())}")
    used = set[str]()

    def lit(scene: Scene) -> Scene:
        def changed(where: Setting) -> Setting:
            light = setting.lit(hour, where.inside, room.desk().dice, scene.id, used)
            used.add(light)
            return replace(where, hour=hour, light=light)

        plain = f"{english.capital(setting.hours()[hour]['said'])}, {setting.lights(hour, inside=False)[0]}."
        return _reset(scene, changed, lambda text: f"{_without_hours(text)} {plain}")

    return room.edited(lit)


def weather(room: Room) -> Story:
    """Put weather, or a season, into the scenes; another of its kind goes."""
    name = sky_of(room.change.value)
    if not name:
        raise cannot(f"There is no weather {room.change.value[:60]!a}.", f"one of {', '.join(setting.skies())}")
    dice = room.desk().dice

    def under(scene: Scene) -> Scene:
        def changed(where: Setting) -> Setting:
            left = _extra_without(where.extra, (name in _SEASONS))
            phrase = setting.sky(name, dice, scene.id, inside=where.inside)
            return replace(where, extra=", ".join(filter(None, [left, phrase])))

        phrase = english.sentence(setting.sky(name, dice, scene.id, inside=False))
        return _reset(scene, changed, lambda text: f"{text} {phrase}")

    return room.edited(under)


def place(room: Room) -> Story:
    """Set the scenes elsewhere: in another town, or in another kind of place."""
    told = spoken_place(room.change.value)
    if not told:
        raise cannot("It is not said where.", "set it on a beach")
    town, old = is_town(room.change.value), room.telling.facts.town

    def moved(where: Setting) -> Setting:
        if not town:
            return replace(where, place=told)
        bare = re.sub(rf" in {re.escape(old)}$", "", where.place) if old else re.sub(r" in [A-Z]\w+$", "", where.place)
        return replace(where, place=f"{bare} in {told}")

    return room.edited(lambda scene: _reset(scene, moved, lambda text: f"{text} Set in {told}."))


def palette(room: Room) -> Story:
    """Name the colours."""
    return room.edited(lambda scene: _labelled(scene, "Colours", _told(room.change)))


def style(room: Room) -> Story:
    """Name the style."""
    return room.edited(lambda scene: _labelled(scene, "Style", _told(room.change)))


def motion(room: Room) -> Story:
    """Move the camera otherwise; who moves before it stays."""
    told = english.capital(_told(room.change))
    return room.edited(lambda scene: replace(scene, motion=_moved(scene.motion, told)))


def more(room: Room) -> Story:
    """More of something: words, writing, a size of shot, movement, a tone, or anything to be seen."""
    what = _told(room.change)
    if tone_of(what) and not room.change.of:
        return revise_words.tone(Room(room.story, room.brief, replace(room.change, value=what), room.seed))
    if _WORDS.search(what):
        return revise_words.more_words(room)
    if _WRITTEN.search(what):
        return revise_words.titles_on_screen(room)
    if _MOVING.search(what):
        return room.edited(lambda scene: replace(scene, motion=_moved(scene.motion, "Handheld, following close")))
    for size, named in _SIZES.items():
        if re.search(rf"(?i)\b(?:{named})", what):
            return _sized(room, size)
    thing = room.telling.words["thing"]
    seen = thing if re.fullmatch(r"(?i)(?:of\s+)?(?:the\s+)?(?:product|brand|app)s?", what) else what
    return _somewhere(room, f"More of {seen} in the frame." if seen == thing else f"More {seen} in the frame.")


def less(room: Room) -> Story:
    """Less of something, or none."""
    what = _told(room.change)
    if _WORDS.search(what):
        return revise_words.fewer_words(room)
    if _WRITTEN.search(what):
        return revise_words.no_titles(room)
    if _MOVING.search(what):
        return room.edited(lambda scene: replace(scene, motion=_moved(scene.motion, "Static, locked off")))
    if re.search(rf"(?i)\b(?:{_SIZES['close']})", what):
        return _sized(room, "medium", only="close")
    if re.search(rf"(?i)\b(?:{_SIZES['wide']})", what):
        return _sized(room, "medium", only="wide")
    fewer = "Fewer" if english.is_plural(what) else "Less"
    return room.edited(lambda scene: replace(scene, visual=f"{scene.visual} {fewer} {what} in the frame."))


def as_it_stands(room: Room, scene: Scene) -> Scene:
    """Return a new scene with the colours and the style that stand for the story."""
    for change in room.story.standing:
        if change.kind in {"palette", "style"}:
            scene = _labelled(scene, "Colours" if change.kind == "palette" else "Style", change.value)
    return scene


def _told(change: Change) -> str:
    told = change.value.strip(" .")
    if not told:
        raise cannot("It is not said what.", "name it")
    return told


def _reset(scene: Scene, change: Callable[[Setting], Setting], otherwise: Callable[[str], str]) -> Scene:
    """Change the sentence that says where and in what light; add one where none is known."""
    said = english.sentences(scene.visual)
    for at, sentence in enumerate(said):
        if (where := setting.read(sentence)) is not None:
            said[at] = str(change(where))
            return replace(scene, visual=" ".join(said))
    return replace(scene, visual=otherwise(scene.visual))


def _without_hours(text: str) -> str:
    known = sorted((entry["said"] for entry in setting.hours().values()), key=len, reverse=True)
    bare = re.sub(rf"(?i),?\s*\b(?:{'|'.join(map(re.escape, known))})\b", "", text)
    return bare if english.sentences(bare) else text


def _extra_without(extra: str, season: bool) -> str:
    for name, entry in setting.skies().items():
        if (name in _SEASONS) == season:
            for phrase in (*entry["indoors"], *entry["outdoors"]):
                extra = extra.replace(phrase, "")
    return re.sub(r"(?:,\s*)+", ", ", extra).strip(" ,")


def _labelled(scene: Scene, label: str, told: str) -> Scene:
    bare = re.sub(rf" ?{label}: [^.]*\.", "", scene.visual)
    return replace(scene, visual=f"{bare} {label}: {told}.")


def _moved(motion_: str, camera_: str) -> str:
    _, mark, action = motion_.partition("; ")
    return f"{camera_}; {action}" if mark else f"{camera_}."


def _sized(room: Room, size: str, only: str = "") -> Story:
    """Frame scenes by another size: those of one size only, or every other one that is not of it already."""
    shots: dict[str, list[str]] = data("camera")["shots"]
    desk, turned = room.desk(), 0

    def framed(scene: Scene) -> Scene:
        nonlocal turned
        now = next((name for name, known in shots.items() for one in known if scene.visual.startswith(one)), "")
        if now in {"", size} or (only and now != only):
            return scene
        turned += 1
        if not only and not room.change.scenes and turned % 2 == 0:
            return scene
        old = max((one for one in shots[now] if scene.visual.startswith(one)), key=len)
        moment = Moment(role="", title="", seen="", does="", shot=size)
        return replace(scene, visual=camera.opened(desk, moment, scene.id).strip() + scene.visual[len(old) :])

    story = room.edited(framed)
    if story == room.story:
        raise cannot("No scene could be framed otherwise.", "name a scene and what is to be seen")
    return story


def _somewhere(room: Room, sentence: str) -> Story:
    """Add a sentence to the pictures that are meant; without any named, to those of the middle."""
    ids = room.ids if room.change.scenes else {scene.id for scene in room.story.scenes[1:-1]} or room.ids
    return room.edited(lambda scene: replace(scene, visual=f"{scene.visual} {sentence}"), ids)


WORKS: dict[ChangeKind, Work] = {
    "time_of_day": time_of_day,
    "weather": weather,
    "season": weather,
    "place": place,
    "palette": palette,
    "style": style,
    "motion": motion,
    "more": more,
    "less": less,
}
