"""Which models and providers a brief may name: each is there, makes what is wanted of it, in the film's shape."""

from __future__ import annotations

from client_generate.errors import Rejected, UsageError
from client_generate.film.plan import REHEARSAL
from client_generate.providers.cards import Card, Cards
from client_generate.providers.local.writing.tasks import check_brief
from client_generate.providers.registry import Registry
from client_generate.sessions.interactive.brief import Makes, Wanted
from client_generate.sessions.interactive.writing import OFFLINE, provider_of


def check(wanted: Wanted, cards: Cards, registry: Registry) -> None:
    """Raise `UsageError`, `NotFound`, `PlanError`, `Rejected` where a model cannot make what a session wants of it."""
    named: tuple[tuple[Makes, str], ...] = (("still", wanted.still_model), ("video", wanted.video_model))
    for what, model in named:
        card = cards.get(model)
        _makes(card, what)
        registry.require(wanted.who_makes(what))
        card.wire(wanted.who_makes(what))
    _check_writer(wanted, cards)
    _makes(cards.get(wanted.inpaint_model), "inpaint")  # who can run it is seen when somebody paints
    card = cards.get(wanted.video_model)
    shapes = card.limits_for(wanted.provider).aspect_ratios
    if shapes is not None and wanted.aspect_ratio not in shapes:
        told = f"{card.id} does not make {wanted.aspect_ratio}."
        raise UsageError(told, code="model-aspect-ratio", hint=f"it makes {', '.join(shapes)}")
    if not card.takes.start_frame and not card.takes.text_to_video:
        told = f"{card.id} makes no films of pictures."
        raise UsageError(told, code="wrong-model", hint="choose another video model")


def providers(wanted: Wanted, cards: Cards) -> frozenset[str]:
    """Return everyone whom a session calls, also a writer that is asked where it is. Raises `NotFound`."""
    return frozenset({wanted.who_makes("still"), wanted.who_makes("video"), provider_of(wanted, cards)})


def _check_writer(wanted: Wanted, cards: Cards) -> None:
    """Raise what the writer would say: it is known here what the one that ships can write."""
    card = cards.get(wanted.text_model or OFFLINE)
    _makes(card, "text")
    provider = provider_of(wanted, cards)
    card.wire(provider)
    if provider == REHEARSAL:
        try:
            check_brief(wanted.brief)
        except Rejected as error:  # nothing was sent anywhere: it is the brief that is wrong
            raise UsageError(error.message, code=error.code, hint=error.hint) from error


def _makes(card: Card, what: Makes) -> None:
    if card.makes != what:
        raise UsageError(
            f"{card.id} makes {card.makes}s, and is named as the {what} model.".replace("videos", "films"),
            code="wrong-model",
            hint="`client_generate models` lists what each makes",
        )
