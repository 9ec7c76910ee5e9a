"""Changes to which scenes there are, in what order, and how long they last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from client_generate.film.story import SCENE_MAX, SCENE_MIN, SECONDS_MAX, SECONDS_MIN, ChangeKind, Scene, Story
from client_generate.providers.local.writing import camera, compose, english, revise_pictures, shelf
from client_generate.providers.local.writing.cutting_room import (
    Room,
    Work,
    cannot,
    replace,
    retimed,
    trimmed,
    with_words,
)
from client_generate.providers.local.writing.grammar import fill
from client_generate.providers.local.writing.shelf import Beat, Framework, Moment

_PRODUCT = re.compile(r"(?i)^(?:(?:a|the|our|its)\s+)?(?:product|packshot|pack shot|logo|brand|name|label|app|item)s?$")
_FRAMED = re.compile(
    r"(?i)^(?:an?\s+)?(?:extreme\s+|tight\s+)?(?:close-?\s?up|wide|medium|macro|overhead|aerial|establishing)\b"
)
_EXTRA = ("change", "detail", "use", "proof", "after")


def remove(room: Room) -> Story:
    """Take scenes out; the others share their time and keep their words."""
    left = [scene for scene in room.story.scenes if scene.id not in room.change.scenes]
    if not room.change.scenes:
        raise cannot("It is not said which scene is to go.", "name it: remove scene 2")
    if not left or len(left) * SCENE_MAX < SECONDS_MIN:
        raise cannot("The last scene cannot be removed.", "ask for another scene first")
    return retimed(room.story, left, room.story.seconds)


def add(room: Room) -> Story:
    """Put a new scene behind the one that is named, else before the last."""
    scenes, desk = list(room.story.scenes), room.desk()
    roles = {room.beat(scene).role for scene in scenes}
    framework = shelf.frameworks().get(room.story.framework)
    free = [beat for beat in (framework.beats if framework else ()) if beat.role not in roles]
    role = next((role for role in _EXTRA if role not in roles), "change")
    beat = min(free, key=lambda one: one.rank, default=Beat(role=role, purpose="an added scene", rank=9))
    at = len(scenes) - 1
    if room.change.scenes:
        at = [scene.id for scene in scenes].index(room.change.scenes[-1]) + 1
    average = room.story.seconds / (len(scenes) + 1)
    new = compose.scene_for(desk, beat, room.story.next_id, max(SCENE_MIN, min(average, SCENE_MAX)))
    if room.change.value:
        new = _showing(room, new, room.change.value)
    scenes.insert(at, revise_pictures.as_it_stands(room, new))
    return retimed(room.story, scenes, room.story.seconds, grow=True)


def move(room: Room) -> Story:
    """Put a scene elsewhere; nothing else about it changes."""
    if not room.targets or not room.change.scenes:
        raise cannot("It is not said which scene is to move.", "name it: put scene 3 first")
    scene = room.targets[0]
    others = [one for one in room.story.scenes if one.id != scene.id]
    words = room.change.value.split() or [""]
    names = [one.id for one in others]
    at = {"first": 0, "last": len(others)}.get(words[0])
    if at is None and words[-1] in names:
        at = names.index(words[-1]) + (words[0] != "before")
    if at is None:
        raise cannot("It is not said where the scene is to go.", "first, last, before s2 or after s2")
    return replace(room.story, scenes=(*others[:at], scene, *others[at:]))


def begin(room: Room) -> Story:
    """Show something first: the first scene gets another picture and other words."""
    first = room.story.scenes[0]
    new = _showing(room, first, room.change.value)
    line = _presenting(room, first)
    return room.edited(lambda scene: replace(new, narration=line or scene.narration), [first.id])


def end(room: Room) -> Story:
    """Show something last: the last scene gets another picture, and keeps its words."""
    last = room.story.scenes[-1]
    return room.edited(lambda _: _showing(room, last, room.change.value), [last.id])


def shorter(room: Room) -> Story:
    """Take time away: of the film, or of the scenes that are meant."""
    if room.change.scenes:
        return _scenes_last(room, Decimal("0.75"))
    wanted = _seconds(room) or max(SECONDS_MIN, _half(room.story.seconds * Decimal("0.75")))
    if wanted >= room.story.seconds and not _seconds(room):
        raise cannot("It is as short as a film can be.", f"at least {SECONDS_MIN} seconds; ask for fewer words")
    return _lasting(room, wanted)


def longer(room: Room) -> Story:
    """Give it time: the film, with another scene where there is room for one, or the scenes that are meant."""
    if room.change.scenes:
        return _scenes_last(room, Decimal("1.25"))
    wanted = _seconds(room) or min(SECONDS_MAX, _half(room.story.seconds * Decimal("1.25")))
    if wanted <= room.story.seconds and not _seconds(room):
        raise cannot("It is as long as a film can be.", f"at most {SECONDS_MAX} seconds")
    return _lasting(room, wanted)


def _lasting(room: Room, wanted: Decimal) -> Story:
    if not SECONDS_MIN <= wanted <= SECONDS_MAX:
        raise cannot(f"A film lasts from {SECONDS_MIN} to {SECONDS_MAX} seconds, not {wanted}.")
    scenes = list(room.story.scenes)
    while len(scenes) > 2 and wanted / len(scenes) < 3:
        scenes.pop(-2)
    if wanted > room.story.seconds and len(scenes) < compose.scenes_for(wanted):
        grown = replace(room.story, seconds=wanted)
        plain = replace(room.change, value="", scenes=())
        return replace(add(Room(grown, room.brief, plain, room.seed)), standing=room.story.standing)
    told = _spoken_whole(room, retimed(room.story, scenes, wanted))
    while len(scenes) > 3 and _silenced(room.story, told) > 1:  # rather a scene less than a film without its voice
        scenes.pop(-2)
        told = _spoken_whole(room, retimed(room.story, scenes, wanted))
    return told


def _silenced(before: Story, after: Story) -> int:
    """Return how many scenes have lost their voice."""
    spoken = {scene.id for scene in before.scenes if scene.narration}
    return sum(not scene.narration and scene.id in spoken for scene in after.scenes)


def _spoken_whole(room: Room, story: Story) -> Story:
    """Say a shorter sentence, and a whole one, where the old one has no time any more."""
    for scene in () if room.change.keep else story.scenes:  # what is kept may need the time
        before = room.story.scene(scene.id)
        if before is None or scene.narration == before.narration:
            continue
        kept = scene.narration and {*english.sentences(before.narration)} >= {*english.sentences(scene.narration)}
        said = scene.narration if kept else Room(story, room.brief, room.change, room.seed).said_anew(scene)
        story = with_words(story, scene.id, said)
    return story


def _scenes_last(room: Room, factor: Decimal) -> Story:
    """Change the seconds of some scenes; all others keep theirs, so the film's change with them."""

    def timed(scene: Scene) -> Scene:
        wanted = _seconds(room) or _half(scene.seconds * factor)
        return trimmed(replace(scene, seconds=min(max(wanted, SCENE_MIN), SCENE_MAX)))

    story = room.edited(timed)
    total = sum((scene.seconds for scene in story.scenes), Decimal(0))
    if not SECONDS_MIN <= total <= SECONDS_MAX:
        raise cannot(f"The film would last {total} seconds.", f"it may last {SECONDS_MIN} to {SECONDS_MAX}")
    return replace(story, seconds=total)


def change_framework(room: Room) -> Story:
    """Tell it by another framework; scenes that both have stay, with their ids."""
    framework = framework_of(room.change.value)
    if framework is None:
        raise cannot(f"There is no framework {room.change.value[:60]!a}.", f"one of {', '.join(shelf.frameworks())}")
    beats = compose.chosen_beats(framework, room.story.seconds)
    left, desk, number = list(room.story.scenes), room.desk(), int(room.story.next_id[1:])
    scenes: list[Scene] = []
    for beat in beats:
        old = next((one for one in left if room.beat(one).role == beat.role and not beat.voice), None)
        if old:
            left.remove(old)
            scenes.append(replace(old, purpose=beat.purpose))
            continue
        new = compose.scene_for(desk, beat, f"s{number}", room.story.seconds / len(beats))
        scenes.append(revise_pictures.as_it_stands(room, new))
        number += 1
    return replace(retimed(room.story, scenes, room.story.seconds), framework=framework.id)


def framework_of(words: str) -> Framework | None:
    """Return the framework that words name: its id, its title, or a word that asks for it."""
    said = re.sub(r"[^a-z]+", " ", words.lower()).strip()
    known = shelf.frameworks().values()
    exact = [one for one in known if said in {one.id.replace("-", " "), re.sub(r"[^a-z]+", " ", one.title.lower())}]
    near = [one for one in known if one.id.replace("-", " ") in said or said in one.words.replace("_", " ").split()]
    return next(iter(exact or near), None)


def rewrite(room: Room) -> Story:
    """Write scenes, or the whole story, anew; ids, seconds and purposes stay."""
    desk = room.desk(room.ids)
    desk.used |= {moment.title for moment in compose.all_moments() if room._shows(moment.title, room.targets)}
    desk.heard |= {said for scene in room.targets for said in english.sentences(scene.narration)}

    def anew(scene: Scene) -> Scene:
        must = [said for said in room.brief.must_say if english.sentence(said) in scene.narration]
        new = compose.scene_for(desk, room.beat(scene), scene.id, scene.seconds, must)
        return replace(revise_pictures.as_it_stands(room, new), purpose=scene.purpose)

    return room.edited(anew)


def _showing(room: Room, scene: Scene, what: str) -> Scene:
    """Return a scene with another picture in the old place and light."""
    words, product = room.telling.words, not what.strip() or bool(_PRODUCT.match(what.strip()))
    seen = "{thing}, filling the frame, every edge of it sharp" if product else what.strip(" .")
    label = words["name"] or words["noun"] if product else what
    moment = Moment(
        role="", title=label[:60], seen=seen, does="nothing else moves" if product else "it unfolds in one take",
        shot="close" if product else "wide",
    )  # fmt: skip
    desk = room.desk([scene.id])
    seen = fill(seen, words) if product else seen
    opened = (
        seen if _FRAMED.match(seen) else camera.opened(desk, replace(moment, seen="@"), scene.id).replace("@", seen)
    )
    return replace(
        scene,
        title=english.as_title(english.capital(re.sub(r"^(?:the|a|an)\s+", "", label[:60])) or scene.title),
        visual=" ".join([english.sentence(opened), *english.sentences(scene.visual)[1:]]),
        motion=camera.motion(desk, moment, scene.id),
        on_screen=words["name"] if product else scene.on_screen,
    )


def _presenting(room: Room, scene: Scene) -> str:
    """Return words to begin with: a line that presents the product."""
    beat = Beat(role="meet", purpose=scene.purpose, rank=9)
    desk = room.desk([scene.id])
    if room.change.value.strip() and not _PRODUCT.match(room.change.value.strip()):
        return ""
    options: Sequence[str] = list(compose.candidates(desk, beat, Moment(role="meet", title="", seen="", does="")))
    most = int(scene.seconds * Decimal("2.6"))
    return next((desk.told(text) for text in options if desk.fits(text, most)), "")


def _seconds(room: Room) -> Decimal | None:
    found = re.search(r"\d+(?:\.\d{1,2})?", room.change.value)
    try:
        return Decimal(found[0]) if found else None
    except InvalidOperation:
        return None


def _half(seconds: Decimal) -> Decimal:
    return (seconds * 2).quantize(Decimal(1)) / 2


WORKS: dict[ChangeKind, Work] = {
    "remove_scene": remove,
    "add_scene": add,
    "move_scene": move,
    "begin_with": begin,
    "end_with": end,
    "shorter": shorter,
    "longer": longer,
    "framework": change_framework,
    "rewrite": rewrite,
}
