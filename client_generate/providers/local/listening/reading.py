"""What was read in a message, put together: one intent, the changes, and what stays. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from client_generate.film.conversation import Situation
from client_generate.film.story import Change, Intent, Understood
from client_generate.providers.local.listening.phrases import ChangeRule, Table
from client_generate.providers.local.listening.references import Picked
from client_generate.providers.local.listening.wording import Wording

MOST_CHANGES = 40


class Reader:
    """What was read so far.

    `lost` is what was not understood, `vague` what goes to the writer in the person's words, `missing` what was pointed
    at and is not there, `refrains` orders and praise that were ruled out, `refused` what cannot be.
    """

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
        self.vague: list[str] = []
        self.refrains: list[Intent] = []
        self.remarks: list[str] = []
        self.missing: list[tuple[str, str]] = []
        self.ruled_out: list[str] = []
        self.refused: list[str] = []
        self.questions: list[str] = []
        self.corrected: list[tuple[str, str]] = []
        self.stage = ""
        self.cut = False
        self.points_at_rest = any(picked.rest for picked in found)

    def add(
        self,
        change: Change,
        rule: ChangeRule,
        items: Iterable[str],
        keep: Iterable[str] = (),
        shown: tuple[str, str] = ("", ""),
    ) -> None:
        """Take a change in, once; `shown` are its value and what it is of in the person's words."""
        items = tuple(items)
        self.items += items
        self.keep += keep
        if change not in self.changes and len(self.changes) < MOST_CHANGES:
            self.changes.append(change)
            if said := self.wording.change(change, rule, items, shown):
                self.told.append(said)

    @property
    def is_understood(self) -> bool:
        """Whether anything was."""
        wanted = self.changes or self.keep or self.kept_words or self.ruled_out or self.refused
        return bool(wanted or self.intents or self.refrains or self.remarks)

    @property
    def doubts(self) -> int:
        """How much of it may have been meant otherwise."""
        return len(self.lost) + len(self.vague) + len(self.missing)

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

    def answer(self) -> Understood:
        """Return what the message means as a whole, without a reply."""
        intent = self._intent()
        changes = tuple(self.changes) if intent in {"feedback", "order_regenerate"} else ()
        keep = tuple(dict.fromkeys(name for name in self.keep if not self._is_changed(name)))
        items = [name for name in self.items if name not in keep] or self.items
        return Understood(
            intent=intent, reply="", changes=changes, keep=keep, items=tuple(dict.fromkeys(items)),
            stage=self.stage if intent.startswith("order") else "",
        )  # fmt: skip

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
        stays = self.keep or self.kept_words or self.ruled_out
        if self.changes or (stays and not said & {"approve_hint", "order_accept"}):
            return "feedback"
        order: tuple[Intent, ...] = ("order_accept", "question", "approve_hint")
        return next((one for one in order if one in said), "unclear")
