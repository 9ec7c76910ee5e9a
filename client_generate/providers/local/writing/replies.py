"""What was read in a message, put together: one intent, the changes, and a reply that says what changes and stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from client_generate.film.conversation import Situation
from client_generate.film.story import PARTS, Change, Intent, Understood
from client_generate.providers.local.writing.phrases import ChangeRule, Table, listed
from client_generate.providers.local.writing.references import Picked

Reply = str
MOST_CHANGES = 40
_STAGES = {"story": "the story", "reference_image": "the pictures", "storyboard": "the storyboard", "video": "the film"}
_PARTS = {"on_screen": "the text on the screen", "seconds": "the length", "visual": "what is seen", "motion": "the movement"}
_QUOTED = 60


class Wording:
    """Names for scenes and pictures as the person sees them."""

    def __init__(self, situation: Situation) -> None:
        scenes = situation.story.scenes if situation.story else ()
        self._scenes = {scene.id: (place, scene.title) for place, scene in enumerate(scenes, 1)}
        self._images = {image.id: (place, image.title) for place, image in enumerate(situation.images, 1)}
        self._whole = "the story" if situation.stage == "story" else _STAGES.get(situation.stage, "it")

    def named(self, ids: Iterable[str]) -> str:
        """Return names in a row: `scene 2 (“Rain”) and image 1`."""
        return joined([self._name(name) for name in ids])

    def change(self, change: Change, rule: ChangeRule, items: Iterable[str]) -> str:
        """Return what will be done, as it goes on after "I will"."""
        about = self.named(self._shown(change, items))
        value = _short(change.value)
        told = {
            "it": about or self._whole,
            "in": f" in {about}" if about else "",
            "value": value,
            "of": _short(change.of) or "the product",
            "with": f" with {value}" if value else "",
            "so": f": “{value}”" if value else "",
        }
        return rule.will.format_map(told) if rule.will else ""

    def ruled_out(self, rule: ChangeRule, value: str, items: Iterable[str]) -> str:
        """Return a sentence about what will not be done."""
        told = {"it": self.named(items) or self._whole, "value": _short(value) or "that"}
        return first_large((rule.wont or "{it} stays as it is there").format_map(told))

    def kept(self, names: Iterable[str]) -> list[str]:
        """Return what stays, in words: `s2` is a scene, `narration` a part, `s2.visual` a part of one."""
        return [self._part(name) for name in names]

    @property
    def whole(self) -> str:
        """What the stage makes, in words."""
        return self._whole

    @property
    def scenes(self) -> str:
        """All scenes with their titles."""
        return joined([f"{place} “{title}”" for place, title in self._scenes.values()])

    def known(self, kind: str) -> str:
        """Return what there is of a kind, in words; empty for nothing."""
        if kind == "scene":
            return f"scene {self.scenes}" if self._scenes else ""
        count = len(self._images)
        return "" if not count else "image 1" if count == 1 else f"image 1 to {count}"

    def _shown(self, change: Change, items: Iterable[str]) -> tuple[str, ...]:
        """Return the scenes a change names, else the pictures: never both for one thing."""
        return change.scenes or tuple(name for name in items if name in self._images)

    def _name(self, name: str) -> str:
        if name in self._scenes:
            place, title = self._scenes[name]
            return f"scene {place} (“{_short(title)}”)"
        return f"image {self._images[name][0]}" if name in self._images else name

    def _part(self, name: str) -> str:
        of, _, part = name.rpartition(".")
        if part not in PARTS:
            return self._name(name)
        said = _PARTS.get(part, f"the {part}")
        return f"{said} of {self._name(of)}" if of else said


class Reader:
    """What was read so far. `lost` is what was not understood, `missing` what was pointed at and is not there."""

    def __init__(self, table: Table, situation: Situation, found: list[Picked]) -> None:
        self.table = table
        self.situation = situation
        self.wording = Wording(situation)
        self.intents: list[Intent] = []
        self.changes: list[Change] = []
        self.told: list[str] = []
        self.keep: list[str] = []
        self.kept_words: list[str] = []
        self.keeps_rest = False
        self.items: list[str] = []
        self.lost: list[str] = []
        self.missing: list[tuple[str, str]] = []
        self.ruled_out: list[str] = []
        self.refused: list[str] = []
        self.questions: list[str] = []
        self.corrected: list[tuple[str, str]] = []
        self.stage = ""
        self.cut = False
        self._found = found

    def add(self, change: Change, rule: ChangeRule, items: Iterable[str], keep: Iterable[str]) -> None:
        """Take a change in, once."""
        items = tuple(items)
        self.items += items
        self.keep += keep
        if change not in self.changes and len(self.changes) < MOST_CHANGES:
            self.changes.append(change)
            if said := self.wording.change(change, rule, items):
                self.told.append(said)

    @property
    def is_understood(self) -> bool:
        """Whether anything was."""
        return bool(self.changes or self.intents or self.keep or self.kept_words or self.ruled_out or self.refused)

    @property
    def is_mostly_lost(self) -> bool:
        """Whether more words were lost than understood."""
        return not self.changes and not self.missing and bool(self.lost)

    def seconds(self, scenes: Iterable[str]) -> Decimal | None:
        """Return how long the film, or the first of some scenes, lasts; None when nobody knows."""
        story = self.situation.story
        named = next(iter(scenes), "")
        scene = story.scene(named) if story and named else None
        return scene.seconds if scene else story.seconds if story else None

    def all_ids(self, kind: str) -> tuple[str, ...]:
        """Return the ids of all scenes or all pictures."""
        scenes = self.situation.story.scenes if self.situation.story else ()
        return tuple(s.id for s in scenes) if kind == "scene" else tuple(i.id for i in self.situation.images)

    # --- the answer ----------------------------------------------------------------------------------------------------

    def answer(self) -> Understood:
        """Return what the message means, as a whole."""
        intent = self._intent()
        changes = tuple(self.changes) if intent in {"feedback", "order_regenerate"} else ()
        keep = tuple(dict.fromkeys(name for name in self.keep if not self._is_changed(name)))
        items = tuple(dict.fromkeys(self.items))
        stage = self.stage if intent.startswith("order") else ""
        return Understood(intent=intent, reply=self._reply(intent, keep), changes=changes, keep=keep, items=items, stage=stage)  # noqa: E501

    def _is_changed(self, name: str) -> bool:
        """Whether something that shall stay is to be changed too: the wish for a change is the stronger."""
        return any(name in change.scenes for change in self.changes)

    def _intent(self) -> Intent:
        said = set(self.intents)
        if "stop" in said:
            return "stop"
        if {"order_regenerate", "order_accept"} <= said or (self.missing and not self.changes):
            return "unclear"
        if "order_regenerate" in said:
            return "order_regenerate"
        if self.changes or ((self.keep or self.kept_words or self.ruled_out) and "approve_hint" not in said and "order_accept" not in said):  # noqa: E501
            return "feedback"
        order: tuple[Intent, ...] = ("order_accept", "question", "approve_hint")
        return next((one for one in order if one in said), "unclear")

    def _reply(self, intent: Intent, keep: tuple[str, ...]) -> str:
        replies, said = self.table.replies, set(self.intents)
        parts: list[str] = []
        if self.corrected:
            pairs = [f"“{typed}” as “{meant}”" for typed, meant in self.corrected]
            parts.append(replies["corrected"].format(corrected=joined(pairs)))
        if self.cut:
            parts.append(replies["cut"].format(most="6,000"))
        if intent == "stop":
            return " ".join([*parts, replies["stop"]])
        if {"order_regenerate", "order_accept"} <= said:
            return " ".join([*parts, replies["both_orders"]])
        parts += [*self._changing(intent, keep), *self.refused, *self._lost()]
        if intent == "order_accept":
            parts.append(replies["accept"])
        elif "order_accept" in said and self.changes:
            parts.append(replies["accept_with_changes"])
        elif intent == "question":
            parts.append(self._answered())
        elif intent == "approve_hint":
            parts.append(replies["approve"])
        elif intent == "unclear" and not parts[bool(self.corrected) :]:
            parts.append(replies["unclear"])
        return " ".join(parts)

    def _changing(self, intent: Intent, keep: tuple[str, ...]) -> list[str]:
        replies, parts = self.table.replies, []
        if self.told:
            parts.append(replies["will"].format(changes=joined(self.told)))
        parts += [replies["ruled_out"].format(ruled=sentence) for sentence in dict.fromkeys(self.ruled_out)]
        kept = [*self.wording.kept(keep), *self.kept_words]
        if kept and intent != "order_accept":
            several = len(kept) > 1 or kept[0].endswith("s") and not kept[0].startswith(("scene", "image"))
            word = "kept"
            parts.append(first_large(replies["stay" if several else "stays"].format(**{word: joined(kept)})))
        if self.told:
            parts.append(self._rest())
        if intent == "feedback":
            parts.append(replies["noted"])
        if intent == "order_regenerate":
            parts.append(self._order())
        return parts

    def _rest(self) -> str:
        whole = any(not change.scenes for change in self.changes)
        some = self.situation.story is not None and not whole and self.situation.stage == "story"
        return self.table.replies["rest_scenes" if some else "rest"]

    def _order(self) -> str:
        replies = self.table.replies
        if self.stage:
            return replies["order_stage"].format(stage=_STAGES.get(self.stage, self.stage))
        if self.items and not self.changes:
            return replies["order_items"].format(items=self.wording.named(dict.fromkeys(self.items)))
        return replies["order"]

    def _lost(self) -> list[str]:
        replies, parts = self.table.replies, []
        for kind, missing in dict.fromkeys(self.missing):
            known = self.wording.known(kind)
            told = replies["no_such" if known else "none_known"]
            parts.append(told.format(what=missing, known=known))
        if self.lost and (self.is_understood or self.missing):
            quoted = joined([f"“{_short(clause)}”" for clause in self.lost[:5]])
            parts.append(replies["not_understood"].format(clauses=quoted))
        return parts

    def _answered(self) -> str:
        """Return the answer whose words the questions have most of."""
        words = {word.strip("?.,!").lower() for question in self.questions for word in question.split()}
        scores = [(len(words & set(listed(answer.about))), answer.reply) for answer in self.table.answers]
        best = max(scores, key=lambda one: one[0])
        reply = best[1] if best[0] else self.table.answers_else.reply
        return reply.format_map(self._facts())

    def _facts(self) -> Mapping[str, str]:
        story = self.situation.story
        if story is None:
            return {"framework_told": "There is no story yet.", "length_told": "There is no story yet.", "scenes_told": "There is no story yet."}  # noqa: E501
        about = self.table.frameworks.get(story.framework, f"It is told as {story.framework}.")
        length = f"The film lasts {story.seconds} seconds, in {len(story.scenes)} scenes; from 9 to 60 are possible."
        return {"framework_told": about, "length_told": length, "scenes_told": f"The scenes are {self.wording.scenes}."}


def joined(parts: Iterable[str]) -> str:
    """Return texts in a row, as a sentence lists them."""
    listed_parts = list(parts)
    if len(listed_parts) < 2:
        return "".join(listed_parts)
    return f"{', '.join(listed_parts[:-1])} and {listed_parts[-1]}"


def first_large(text: str) -> str:
    """Return a sentence with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def _short(text: str) -> str:
    return text if len(text) <= _QUOTED else text[: _QUOTED - 1].rstrip() + "…"
