"""A pipeline as small as can be, to test the engine with: it writes a few words, and may ask the desk for texts."""

from __future__ import annotations

from client_generate.sessions.pipeline import Context, Outputs, Pipeline, Stage


def words(context: Context) -> Outputs:
    """Make items a, b and c; those that were not asked for stay as they are."""
    before = context.previous.data["words"] if context.previous else {}
    said = "+".join(one.text for one in context.feedback)
    made = {}
    for place, item in enumerate(("a", "b", "c")):
        context.progress(place / 3, "writing", item)
        kept = bool(before) and bool(context.items) and item not in context.items
        made[item] = before[item] if kept else f"{context.stage} {item} v{context.version} {said}".strip()
    return Outputs(data={"words": made, "order": context.order}, items=("a", "b", "c"), message="three words")


def joined(context: Context) -> Outputs:
    """Put together what was accepted and selected."""
    found = {}
    for name, outputs in context.accepted.items():
        wanted = context.selected[name]
        found[name] = [text for item, text in outputs.data["words"].items() if item in wanted]
    return Outputs(data={"words": {"film": str(found)}, "from": found}, items=("film",))


def pipeline(**changes: object) -> Pipeline:
    """Return draft, picture (may be skipped) and film (no gate); `changes` are the draft's."""
    draft = {"name": "draft", "run": words, "regenerates": 1000, "edits": True, **changes}
    return Pipeline(
        name="tiny",
        stages=(
            Stage(**draft),  # type: ignore[arg-type]
            Stage(name="picture", run=words, needs=("draft",), skippable=True, edits=True),
            Stage(name="film", run=joined, gate=False),
        ),
    )
