"""Changes to what is said and written: tone, focus, names, sentences, titles."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress

from client_generate.errors import Rejected
from client_generate.film.story import ChangeKind, Scene, Story, spoken_words, words_that_fit
from client_generate.providers.local.writing import camera, compose, english, shelf
from client_generate.providers.local.writing.cutting_room import (
    Room,
    Work,
    cannot,
    needed,
    replace,
    retimed,
    trimmed,
    with_words,
)
from client_generate.providers.local.writing.grammar import fill
from client_generate.providers.local.writing.shelf import Beat, Moment
from client_generate.providers.local.writing.telling import tone_of
from client_generate.providers.local.writing.words import data

_MIDDLE = ("proof", "detail", "use", "change", "meet", "trouble")
_PERSON = re.compile(
    r"(?i)^(?:the\s+)?(?:her|him|she|he|woman|man|girl|boy|person|hero|heroine|character|protagonist)$"
)
_PRICE = re.compile(r"(?i)\b(?:price|prices|cost|costs|money|offer|discount|cheap|value)\b")


def tone(room: Room) -> Story:
    """Say it in another tone; what is seen, and how long, stays."""
    wanted = tone_of(room.change.value)
    if not wanted:
        raise cannot(f"There is no tone {room.change.value[:60]!a}.", f"one of {', '.join(data('tones')['tones'])}")
    story = room.story
    for scene in room.targets:
        here = Room(story, room.brief, room.change, room.seed)
        story = with_words(story, scene.id, here.said_anew(scene, wanted))
    if [scene.narration for scene in story.scenes] == [scene.narration for scene in room.story.scenes]:
        raise cannot(f"It is as {wanted} as it can be.", "name another tone")
    return story


def focus(room: Room) -> Story:
    """Make one scene of the middle about a topic: its picture, its title, its words; the others stay."""
    topic = re.sub(r"(?i)^(?:more\s+)?(?:on\s+)?(?:the|our|its|his|her)\s+", "", room.change.value.strip(" ."))
    if not topic:
        raise cannot("It is not said what to focus on.", "name it: focus on the price")
    scene = room.targets[0] if room.change.scenes else _middle(room)
    told = _told_of(room, topic)
    line = _focusing(room, scene, topic, told)
    words = room.telling.words
    if _PRICE.search(topic):
        told = told or english.capital(topic)
    moment = Moment(role="", title=topic, seen="@", does="the focus moves to it and holds", shot="close")
    desk = room.desk([scene.id])
    picture = _picture(topic, told, words["thing"])
    seen = english.sentence(camera.opened(desk, moment, scene.id).replace("@", picture))
    new = replace(
        scene, title=english.as_title(english.capital(topic)), narration=line,
        on_screen=(told or english.capital(topic))[:60],
        visual=" ".join([seen, *english.sentences(scene.visual)[1:]]), motion=camera.motion(desk, moment, scene.id),
    )  # fmt: skip
    story = room.edited(lambda _: trimmed(new), [scene.id])
    return replace(story, narrative=f"{story.narrative} At the heart of it is the {topic}.")


def _picture(topic: str, told: str, thing: str) -> str:
    if _PRICE.search(topic):
        return f'a small card that reads "{told}" leaning against {thing}' if told else f"a price tag tied to {thing}"
    if thing.lower() in {topic.lower(), f"the {topic.lower()}"} or topic.lower() in {"product", "brand"}:
        return f"{thing}, filling most of the frame"
    return f"the {topic}, sharp in the foreground, {thing} soft behind it"


def _told_of(room: Room, topic: str) -> str:
    """Return what the brief says about a topic, in its own words."""
    facts = room.telling.facts
    if _PRICE.search(topic) and facts.price:
        return english.capital(facts.price)
    stems = {english.singular(word) for word in re.findall(r"[a-z]{3,}", topic.lower())}
    for promise in facts.promises:
        if stems & {english.singular(word) for word in re.findall(r"[a-z]{3,}", promise.lower())}:
            return english.capital(promise)
    return ""


def _focusing(room: Room, scene: Scene, topic: str, told: str) -> str:
    desk = room.desk([scene.id])
    words = {**desk.words, "topic": topic, "told": told}
    options = [text for line in shelf.lines() if line.role == ("focus_told" if told else "focus") for text in line.says]
    most = words_that_fit(scene.seconds)
    for text in desk.dice.order(f"focus {topic}", options):
        said = english.sentence(fill(text, words, plural=room.telling.facts.plural))
        if spoken_words(said) <= most:
            return said
    return english.sentence(f"The {topic}")


def _middle(room: Room) -> Scene:
    inner = room.story.scenes[1:-1] or room.story.scenes[-1:]
    return min(inner, key=lambda scene: (*_MIDDLE, room.beat(scene).role).index(room.beat(scene).role))


def say(room: Room) -> Story:
    """Have exactly these words said, in the scenes that are meant or in the last; they stay whole."""
    words = room.change.value.strip().strip("\"'")
    if not spoken_words(words):
        raise cannot("It is not said what is to be said.", 'put it in quotation marks: say "come home"')
    said = english.sentence(words) if words[:1].islower() else words if words[-1] in ".!?" else f"{words}."
    scene = room.targets[0] if room.change.scenes else room.story.scenes[-1]
    kept = [one for one in english.sentences(scene.narration) if said.rstrip(".").lower() not in one.lower()]
    while kept and spoken_words(" ".join([*kept, said])) > words_that_fit(scene.seconds):
        kept.pop()
    new = replace(scene, narration=" ".join([*kept, said]))
    story = room.edited(lambda _: new, [scene.id])
    if needed(new) <= scene.seconds:
        return story
    grown = retimed(story, story.scenes, story.seconds, grow=True)
    if said not in (grown.scene(scene.id) or scene).narration:
        raise cannot("That is too long to be said in a scene.", "at most 39 words")
    return grown


def drop_words(room: Room) -> Story:
    """Leave words out wherever they stand: the sentence that is said, the part of the picture, the line on it."""
    words = room.change.value.strip(" .\"'")
    if not words:
        raise cannot("It is not said which words are to go.", 'put them in quotation marks: drop "amazing"')
    pattern = _whole(words)

    def dropped(scene: Scene) -> Scene:
        said = [one for one in english.sentences(scene.narration) if not pattern.search(one)]
        narration = " ".join(said) if len(said) < len(english.sentences(scene.narration)) else scene.narration
        if scene.narration and not narration:
            anew = room.said_anew(scene)
            narration = "" if pattern.search(anew) else anew
        return replace(
            scene, narration=narration, on_screen="" if pattern.search(scene.on_screen) else scene.on_screen,
            visual=_without(scene.visual, pattern), motion=_without(scene.motion, pattern),
            title=_title_without(scene.title, pattern),
        )  # fmt: skip

    story = room.edited(dropped)
    if room.change.scenes:
        return story
    left = [one for one in english.sentences(story.narrative) if not pattern.search(one)]
    narrative = " ".join(left) if left and len(left) < len(english.sentences(story.narrative)) else story.narrative
    return replace(story, narrative=narrative, title=_title_without(story.title, pattern))


def _without(text: str, pattern: re.Pattern[str]) -> str:
    """Take out the part between commas that has the words; of a sentence that has no commas, the words alone."""
    if not pattern.search(text):
        return text
    found = []
    for sentence in english.sentences(text):
        parts = sentence.rstrip(".").split(", ")
        left = [part for part in parts if not pattern.search(part)]
        if not pattern.search(sentence):
            found.append(sentence)
        elif left and left[0] is parts[0]:
            found.append(english.sentence(", ".join(left)))
        else:
            found.append(english.sentence(pattern.sub("", sentence)))
    return " ".join(found)


def _title_without(title: str, pattern: re.Pattern[str]) -> str:
    left = re.sub(r"\s+", " ", pattern.sub("", title)).strip(" :,")
    return title if not pattern.search(title) else left or "Untitled"


def rename(room: Room) -> Story:
    """Call the product, or somebody, by another name, everywhere."""
    new, told = room.change.value.strip(" .\"'"), room.telling.facts
    old = room.change.of.strip(" .\"'")
    old = room.telling.person.name if _PERSON.match(old) else old
    old = old if old and not re.match(r"(?i)^(?:it|the\s+(?:product|brand|app)|product|brand)$", old) else told.name
    if not new:
        raise cannot("It is not said what the new name is.", "call it Lumi")
    if not old:
        return _replaced(room, _whole(f"the {told.noun}"), lambda _: new, f"the {told.noun}")
    return _replaced(room, _whole(old), lambda found: new.upper() if found.isupper() and len(found) > 2 else new, old)


def swap_words(room: Room) -> Story:
    """Replace words wherever they stand, in the scenes that are meant."""
    old, new = room.change.of.strip(" \"'"), room.change.value.strip(" \"'")
    if not old:
        raise cannot("It is not said which words are to be replaced.", 'put them in quotation marks: "x" by "y"')
    return _replaced(room, _whole(old), lambda found: english.capital(new) if found[:1].isupper() else new, old)


def _replaced(room: Room, pattern: re.Pattern[str], new: Callable[[str], str], old: str) -> Story:
    def put(text: str) -> str:
        changed = pattern.sub(lambda found: new(found[0]), text)
        return text if changed == text else re.sub(r"\b([Aa])n? (?=(\w[\w'-]*))", _article, changed)

    def edited(scene: Scene) -> Scene:
        parts = ("title", "visual", "motion", "narration", "on_screen")
        return replace(scene, **{part: put(getattr(scene, part)) for part in parts})

    story = room.edited(edited)
    if not room.change.scenes:
        story = replace(story, title=put(story.title), narrative=put(story.narrative))
    if story == room.story:
        raise cannot(f"There is no {old[:60]!a} in it.", "look at the words of the story")
    late = any(needed(scene) > scene.seconds for scene in story.scenes)
    return retimed(story, story.scenes, story.seconds, grow=True) if late else story


def _article(found: re.Match[str]) -> str:
    right = english.article(found[2])
    return f"{right.capitalize() if found[1] == 'A' else right} "


def title(room: Room) -> Story:
    """Give the film, or a scene, a title."""
    told = room.change.value.strip(" \"'")
    if not told:
        raise cannot("It is not said what the title is.", 'put it in quotation marks: call the film "Lumi"')
    if room.change.scenes:
        return room.edited(lambda scene: replace(scene, title=told))
    return replace(room.story, title=told)


def on_screen(room: Room) -> Story:
    """Write exactly these words on the picture of the scenes that are meant, or of the last."""
    ids = room.ids if room.change.scenes else frozenset({room.story.scenes[-1].id})
    return room.edited(lambda scene: replace(scene, on_screen=room.change.value.strip(" \"'")), ids)


def audience(room: Room) -> Story:
    """Speak to somebody else: the old audience's words become the new one's, or a scene says who it is for."""
    new, old = room.change.value.strip(" ."), room.telling.facts.audience
    if not new:
        raise cannot("It is not said for whom.", "make it for students")
    if old:
        with suppress(Rejected):
            return _replaced(room, _whole(old), lambda found: english.capital(new) if found[:1].isupper() else new, old)
    scene = next((one for one in room.story.scenes if room.beat(one).role == "meet"), room.story.scenes[-1])
    said = english.sentence(f"{english.capital(room.telling.facts.label)}, for {new}")
    kept = english.sentences(scene.narration)
    while kept and spoken_words(" ".join([said, *kept])) > words_that_fit(scene.seconds):
        kept.pop()
    return room.edited(lambda one: trimmed(replace(one, narration=" ".join([said, *kept]))), [scene.id])


def fewer_words(room: Room) -> Story:
    """Say about half as much; what is seen, and how long, stays."""
    story = room.edited(lambda scene: trimmed(scene, max(3, -(-spoken_words(scene.narration) * 3 // 5))))
    if story == room.story:
        raise cannot("There are hardly any words in it.", "name the scene, or the words that are to go")
    return story


def more_words(room: Room) -> Story:
    """Say more, as far as it fits."""
    story = room.story
    for scene in room.targets:
        here = Room(story, room.brief, room.change, room.seed)
        space = words_that_fit(scene.seconds) - spoken_words(scene.narration)
        more = _another(here, scene, space)
        story = with_words(story, scene.id, f"{scene.narration} {more}".strip())
    if story == room.story:
        raise cannot("No more words fit its seconds.", "make it longer first")
    return story


def _another(room: Room, scene: Scene, space: int) -> str:
    desk, beat = room.desk(), room.beat(scene)
    plain = Beat(role="change" if beat.role == "close" else beat.role, purpose="", rank=9, voice=beat.voice)
    empty = Moment(role="", title="", seen="", does="")
    return next((desk.told(t) for t in compose.candidates(desk, plain, empty) if desk.fits(t, space)), "")


def titles_on_screen(room: Room) -> Story:
    """Write on more pictures: what the brief promises, else the scene's title."""
    promises = [english.capital(one) for one in (*room.telling.facts.promises, room.telling.facts.price) if one]

    def written(scene: Scene) -> Scene:
        return (
            scene if scene.on_screen else replace(scene, on_screen=(promises.pop(0) if promises else scene.title)[:60])
        )

    return room.edited(written)


def no_titles(room: Room) -> Story:
    """Write on no picture."""
    return room.edited(lambda scene: replace(scene, on_screen=""))


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<!\w){re.escape(words)}(?!\w)")


WORKS: dict[ChangeKind, Work] = {
    "tone": tone,
    "focus": focus,
    "say": say,
    "drop_words": drop_words,
    "rename": rename,
    "replace": swap_words,
    "title": title,
    "on_screen": on_screen,
    "audience": audience,
}
