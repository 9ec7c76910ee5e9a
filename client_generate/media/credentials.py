"""Content credentials (C2PA): the only door to the library that signs and reads them. It makes no connection.

A sidecar holds the signed statement beside media whose bytes never change; an embedded one travels inside a copy. The
library's own hash of a film leaves out boxes that an editor may rewrite, so a statement also names the SHA-256 of the
whole file, which `check` compares. Source: C2PA 2.2; https://opensource.contentauthenticity.org for the library.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from io import SEEK_CUR, SEEK_SET, BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

import msgspec

from client_generate import __version__, files
from client_generate.errors import MediaError, NotMade
from client_generate.media.signing import Identity

Source = Literal["trainedAlgorithmicMedia", "algorithmicMedia", "compositeSynthetic", "composite"]
"""How something came to be, in IPTC's words: by a trained model, by a rule, or put together with made parts."""
Standing = Literal["ours", "other", "changed", "broken", "none"]
KINDS = {
    ".mp4": "video/mp4", ".m4v": "video/mp4", ".mov": "video/quicktime", ".png": "image/png", ".jpg": "image/jpeg",
}  # fmt: skip
"""What the library can sign and read, by ending. Matroska and WebM are not among it: C2PA says nothing about them."""
_MADE = "client_generate.made"
_IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/"


class Ingredient(msgspec.Struct, frozen=True, kw_only=True):
    """What a thing was made with: a file, its hash, and the bytes of its own sidecar where it has one."""

    title: str
    path: Path
    sha256: str
    manifest: bytes | None = None
    part: bool = False
    """Whether it can be seen or heard in the result, as a take in a film."""


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """What is said about a file. `source` None: nothing is said about how it was made, as of an import.

    `agent` is the model and who ran it, `made` the facts that anybody may read: no prompts, no prices, no keys.
    """

    title: str
    source: Source | None
    agent: str
    at: datetime | None = None
    said: str = ""
    made: dict[str, Any] = {}
    ingredients: tuple[Ingredient, ...] = ()


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """What a file's credentials are worth.

    `standing`: signed by `ours` and unchanged; by an `other` signer and unchanged; the file `changed` since; the
    statement itself `broken`; or `none`. `made` are the facts of a statement of this tool.
    """

    standing: Standing
    signer: str = ""
    problems: tuple[str, ...] = ()
    made: dict[str, Any] = {}
    ingredients: tuple[str, ...] = ()


def sidecar(media: Path, sha256: str, claim: Claim, identity: Identity) -> bytes:
    """Return the signed statement about a file, to stand beside it; the file is read and never written.

    Raises `NotMade` (credential-not-made, credential-library).
    """
    with _signing(media, claim, {"sha256": sha256}, identity) as (builder, signer), media.open("rb") as source:
        builder.set_no_embed()
        return bytes(builder.sign(signer, KINDS[media.suffix], source, _Nowhere()))


def embed(media: Path, into: Path, claim: Claim, identity: Identity) -> None:
    """Write a copy of a file with its signed statement inside, flushed, at a name that nobody reads yet.

    The pictures and sounds are the same. Raises `NotMade` (credential-not-made, credential-library).
    """
    facts = {"sha256_before": files.sha256(media)}
    with _signing(media, claim, facts, identity) as (builder, signer), media.open("rb") as source:
        with into.open("w+b") as target:
            builder.sign(signer, KINDS[media.suffix], source, target)
        files.flush(into)


def check(media: Path, manifest: bytes | None, anchors: str) -> Verdict:
    """Read and verify the credentials of a file: those beside it (`manifest`), or those inside it.

    `anchors` are the certificates (PEM) that count as ours. Raises `NotMade` (credential-library) without the library.
    """
    c2pa = _library()
    with ExitStack() as stack:
        try:
            context = stack.enter_context(c2pa.Context.from_dict(_settings(anchors)))
            source = stack.enter_context(media.open("rb"))
            reader = stack.enter_context(c2pa.Reader(KINDS[media.suffix], source, manifest, context=context))
            verdict = _verdict(json.loads(reader.json()))
        except c2pa.C2paError as error:
            gone = isinstance(error, c2pa.C2paError.ManifestNotFound)
            return Verdict(standing="none" if gone else "broken", problems=() if gone else (str(error)[:200],))
    told = verdict.made.get("sha256")
    if verdict.standing in {"ours", "other"} and manifest is not None and told and told != files.sha256(media):
        return msgspec.structs.replace(verdict, standing="changed", problems=("sha256",))
    return verdict


def _verdict(report: dict[str, Any]) -> Verdict:
    active = report["manifests"][report["active_manifest"]]
    results = report.get("validation_results", {}).get("activeManifest", {})
    problems = tuple(one["code"] for one in results.get("failure", ()) if one["code"] != "signingCredential.untrusted")
    assertions = {one["label"]: one["data"] for one in active.get("assertions", ())}
    standing: Standing = "ours" if report["validation_state"] == "Trusted" else "other"
    if report["validation_state"] == "Invalid":
        standing = "changed" if any("Hash.mismatch" in problem for problem in problems) else "broken"
    return Verdict(
        standing=standing,
        signer=active.get("signature_info", {}).get("common_name", ""),
        problems=problems,
        made=assertions.get(_MADE, {}),
        ingredients=tuple(one.get("title", "") for one in active.get("ingredients", ())),
    )


@contextmanager
def _signing(media: Path, claim: Claim, facts: dict[str, str], identity: Identity) -> Iterator[tuple[Any, Any]]:
    """Lay out the statement and the signer. What the library says of a key is never passed on."""
    c2pa = _library()
    with ExitStack() as stack:
        try:
            settings = _settings(identity.anchors) | {"builder": {"thumbnail": {"enabled": False}}}
            settings["verify"]["verify_after_sign"] = False  # whoever publishes it reads it again
            context = stack.enter_context(c2pa.Context.from_dict(settings))
            info = c2pa.C2paSignerInfo(identity.algorithm.encode(), identity.chain, identity.key, None)
            try:
                signer = stack.enter_context(c2pa.Signer.from_info(info))
            except c2pa.C2paError:
                raise _not_made(claim, "its certificates are not what C2PA asks of a signer") from None
            builder = stack.enter_context(c2pa.Builder(_definition(claim, facts), context))
            for number, one in enumerate(claim.ingredients):
                _add(builder, number, one, _known(c2pa, context, one))
            if claim.source is None:
                _open(c2pa, builder, claim, media)
            yield builder, signer
        except (c2pa.C2paError, ValueError, TypeError, KeyError) as error:
            raise _not_made(claim, str(error)[:200].rstrip(".")) from error


def _definition(claim: Claim, facts: dict[str, str]) -> dict[str, Any]:
    ours: dict[str, Any] = {**claim.made, **facts, "made_with": [_hashed(one) for one in claim.ingredients]}
    assertions: list[dict[str, Any]] = [{"label": _MADE, "created": True, "data": ours}]
    if claim.source is not None:
        actions = [_created(claim), *_placed(claim.ingredients)]
        assertions.insert(0, {"label": "c2pa.actions.v2", "created": True, "data": {"actions": actions}})
    return {
        "claim_generator_info": [{"name": "client_generate", "version": __version__}],
        "title": claim.title,
        "assertions": assertions,
    }


def _created(claim: Claim) -> dict[str, Any]:
    action: dict[str, Any] = {
        "action": "c2pa.created",
        "digitalSourceType": f"{_IPTC}{claim.source}",
        "softwareAgent": {"name": claim.agent},
    }
    if claim.at:
        action["when"] = f"{claim.at:%Y-%m-%dT%H:%M:%SZ}"
    return action | ({"description": claim.said} if claim.said else {})


def _placed(ingredients: tuple[Ingredient, ...]) -> Iterator[dict[str, Any]]:
    """Yield an action for every part of the result; what it was merely made from needs none."""
    for number, one in enumerate(ingredients):
        if one.part:
            yield {"action": "c2pa.placed", "parameters": {"ingredientIds": [f"part{number}"]}}


def _hashed(one: Ingredient) -> dict[str, str]:
    return {"title": one.title, "sha256": one.sha256}


def _add(builder: Any, number: int, one: Ingredient, known: dict[str, Any]) -> None:
    """Name an ingredient, with what is known of it by its own credentials."""
    label = f"part{number}"
    said: dict[str, Any] = {"title": one.title, "relationship": "componentOf" if one.part else "inputTo"}
    if known and one.manifest is not None:
        builder.add_resource(f"{label}.c2pa", BytesIO(one.manifest))
        said["manifest_data"] = {"format": "application/c2pa", "identifier": f"{label}.c2pa"}
    with one.path.open("rb") as source:
        builder.add_ingredient(said | known | {"label": label}, KINDS[one.path.suffix], source)


def _known(c2pa: ModuleType, context: Any, one: Ingredient) -> dict[str, Any]:
    """Return an ingredient's own credentials as verified now; nothing when they do not hold."""
    if one.manifest is None:
        return {}
    try:
        with ExitStack() as stack:
            source = stack.enter_context(one.path.open("rb"))
            kind = KINDS[one.path.suffix]
            report = json.loads(stack.enter_context(c2pa.Reader(kind, source, one.manifest, context=context)).json())
    except c2pa.C2paError:
        return {}
    holds = report["validation_state"] != "Invalid"
    return {key: report[key] for key in ("active_manifest", "validation_results")} if holds else {}


def _open(c2pa: ModuleType, builder: Any, claim: Claim, media: Path) -> None:
    """Say only that the file was taken as it came: it is its own parent, and nothing is said about its making."""
    builder.set_intent(c2pa.C2paBuilderIntent.EDIT)
    with media.open("rb") as source:
        builder.add_ingredient({"title": claim.title, "relationship": "parentOf"}, KINDS[media.suffix], source)


def _settings(anchors: str) -> dict[str, Any]:
    """Return settings under which nothing is fetched, and the certificates that count as ours, if any."""
    settings: dict[str, Any] = {"verify": {"remote_manifest_fetch": False, "ocsp_fetch": False, "verify_trust": True}}
    return settings | ({"trust": {"user_anchors": anchors}} if anchors else {})


def _library() -> ModuleType:
    """Return the library, loaded by what signs or verifies alone. Raises `NotMade` (credential-library)."""
    try:
        import c2pa
    except (ImportError, OSError, RuntimeError, AttributeError) as error:
        raise NotMade(
            "The library for content credentials cannot be loaded.",
            code="credential-library",
            hint="reinstall client_generate with its dependencies; `resume` writes what is missing then",
        ) from error
    module: ModuleType = c2pa
    return module


def _not_made(claim: Claim, why: str) -> MediaError:
    return NotMade(
        f"The content credentials of {claim.title} were not made: {why}.",
        code="credential-not-made",
        hint="`client_generate doctor` helps; `resume` writes what is missing",
    )


class _Nowhere:
    """Where the library copies a film to that is only looked at: keeps the place, holds nothing."""

    def __init__(self) -> None:
        self._at = self._end = 0

    def write(self, data: bytes) -> int:
        self._at += len(data)
        self._end = max(self._end, self._at)
        return len(data)

    def seek(self, offset: int, whence: int = SEEK_SET) -> int:
        self._at = offset + (0 if whence == SEEK_SET else self._at if whence == SEEK_CUR else self._end)
        return self._at

    def tell(self) -> int:
        return self._at

    def read(self, _size: int = -1) -> bytes:
        return b""

    def flush(self) -> None:
        """Nothing is held."""
