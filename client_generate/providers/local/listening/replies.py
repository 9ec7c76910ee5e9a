"""The reply to a message: what will change, what stays, what was not understood, in plain words. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from client_generate.film.story import SECONDS_MAX, SECONDS_MIN, Intent, Understood
from client_generate.providers.local.listening.phrases import listed
from client_generate.providers.local.listening.reading import Reader
from client_generate.providers.local.listening.tokens import MOST
from client_generate.providers.local.listening.wording import STAGES, first_large, gathered, joined, short
from client_generate.providers.local.writing import shelf


def reply(read: Reader, meant: Understood) -> str:
    """Return the reply to what was read."""
    said, replies = set(read.intents), read.table.replies
    before = list(_how_read(read))
    if meant.intent == "stop":
        return " ".join([*before, replies["stop"]])
    if {"order_regenerate", "order_accept"} <= said:
        return " ".join([*before, replies["both_orders"]])
    about = [*_changing(read, meant), *read.refused, *_lost(read)]
    return " ".join([*before, *about, *_closing(read, meant.intent, told=bool(about))])


def _how_read(read: Reader) -> Iterator[str]:
    if read.corrected:
        pairs = joined([f"“{typed}” as “{meant}”" for typed, meant in read.corrected])
        yield read.table.replies["corrected"].format(corrected=pairs)
    if read.cut:
        yield read.table.replies["cut"].format(most=f"{MOST:,}")


def _changing(read: Reader, meant: Understood) -> Iterator[str]:
    replies = read.table.replies
    if read.told:
        yield replies["will"].format(changes=joined(gathered(read.told)))
    yield from (replies["ruled_out"].format(ruled=sentence) for sentence in dict.fromkeys(read.ruled_out))
    kept = [*read.wording.kept(meant.keep), *read.kept_words]
    if kept and meant.intent != "order_accept":
        several = len(kept) > 1 or (kept[0].endswith("s") and not kept[0].startswith(("scene", "image")))
        yield first_large(replies["stay" if several else "stays"].format(kept=joined(kept)))
    if read.told and not read.points_at_rest:
        yield _rest(read)
    if meant.intent == "feedback":
        yield replies["noted"]
    if meant.intent == "order_regenerate":
        yield _order(read, meant)


def _closing(read: Reader, intent: Intent, *, told: bool) -> Iterator[str]:
    """Yield what is said besides: about going on, to a question, or how to say it otherwise."""
    replies = read.table.replies
    closings = {"order_accept": replies["accept"], "approve_hint": replies["approve"]}
    if intent in closings:
        yield closings[intent]
    elif "order_accept" in read.intents and read.changes:
        yield replies["accept_with_changes"]
    elif intent == "question":
        yield _answered(read)
    elif intent == "unclear" and not read.missing:
        yield from _unclear(read, told=told)


def _unclear(read: Reader, *, told: bool) -> Iterator[str]:
    if read.remarks:
        yield read.remarks[0]
    elif read.refrains:
        yield read.table.remarks[0].reply if "approve_hint" in read.refrains else read.table.replies["nothing"]
    elif not told:
        yield read.table.replies["unclear"]


def _rest(read: Reader) -> str:
    whole = any(not change.scenes for change in read.changes)
    scenes = read.situation.story is not None and not whole and read.situation.stage == "story"
    return read.table.replies["rest_scenes" if scenes else "rest"]


def _order(read: Reader, meant: Understood) -> str:
    replies = read.table.replies
    if meant.stage:
        return replies["order_stage"].format(stage=STAGES.get(meant.stage, meant.stage))
    again = [name for name in meant.items if name not in meant.keep]
    if again and not read.changes:
        return replies["order_items"].format(items=read.wording.named(again))
    return replies["order"]


def _lost(read: Reader) -> Iterator[str]:
    replies = read.table.replies
    for kind, missing in dict.fromkeys(read.missing):
        known = read.wording.known(kind)
        yield replies["no_such" if known else "none_known"].format(what=missing, known=known)
    if read.lost and (read.is_understood or read.missing):
        quoted = joined([f"“{short(clause)}”" for clause in read.lost[:5]])
        yield replies["not_understood"].format(clauses=quoted)


def _answered(read: Reader) -> str:
    """Return the answer whose words the questions have most of."""
    words = {word.strip("?.,!").lower() for question in read.questions for word in question.split()}
    scores = [(len(words & set(listed(answer.about))), answer.reply) for answer in read.table.answers]
    best = max(scores, key=lambda one: one[0])
    return (best[1] if best[0] else read.table.answers_else.reply).format_map(_facts(read))


def _facts(read: Reader) -> Mapping[str, str]:
    story = read.situation.story
    if story is None:
        return dict.fromkeys(("framework_told", "length_told", "scenes_told"), "There is no story yet.")
    known = shelf.frameworks().get(story.framework)
    length = f"The film lasts {story.seconds} seconds, in {len(story.scenes)} scenes"
    return {
        "framework_told": f"{known.title}: {known.about}" if known else f"It is told as {story.framework}.",
        "length_told": f"{length}; from {SECONDS_MIN} to {SECONDS_MAX} are possible.",
        "scenes_told": f"The scenes are {read.wording.scenes}.",
    }
