"""What sessions, the projects begun with them, and the pictures put into them are called."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import PurePath
from typing import Any

from client_generate.film.slate import RESERVED
from client_generate.film.spelling import in_ascii
from client_generate.sessions.pipeline import Pipeline


def titled(pipeline: Pipeline, brief: dict[str, Any]) -> str:
    """Return what a session is called by its brief; empty when that says nothing."""
    named = (str(brief[field]).strip() for field in pipeline.titled if brief.get(field))
    return " ".join(next((name for name in named if name), "").split())[:120]


def slug_from(text: str, fallback: str = "session") -> str:
    """Make a slug of a few words from a title; `fallback` where nothing of it can stand in one."""
    letters = "".join(c if c.isascii() and c.isalnum() else "-" for c in text.lower())
    words = [word for word in letters.split("-") if word][:5]
    slug = "-".join(words)[:32].strip("-") or fallback
    return f"{slug}-film" if slug in RESERVED else slug


def fresh_id(title: str) -> str:
    """Return an id for a session that no other has: words of its title, then six letters by chance."""
    chance = "".join("23456789abcdefghjkmnpqrstuvwxyz"[byte % 31] for byte in os.urandom(6))
    return f"{slug_from(title)}-{chance}"


def image_id(name: str, taken: Collection[str]) -> str:
    """Return an id for a picture from its file's name: `Anna's Küche.JPG` is `anna-s-kuche`, or that with a number."""
    letters = "".join(c if c.isalnum() else " " for c in in_ascii(PurePath(name).stem[:200]).lower())
    slug = "-".join(letters.split())[:32].strip("-") or "picture"
    slug = f"{slug}-picture" if slug in RESERVED else slug
    numbered = (slug if n == 1 else f"{slug}-{n}" for n in range(1, len(taken) + 2))
    lower = {one.casefold() for one in taken}
    return next(one for one in numbered if one not in lower)
