"""Who signs: the workspace's own key and certificates, or a pair made once and kept out of the way.

The made one is a leaf certificate under an authority whose key is thrown away at once, so that nobody can make a
second leaf under it. Source: the certificate profile of C2PA 2.2, section 14.5; RFC 5280 for the fields.
"""

from __future__ import annotations

import re
import secrets
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from client_generate import files
from client_generate.errors import Conflict, NotMade, StateError, UsageError
from client_generate.film.layout import Workspace
from client_generate.settings import Access

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey, EllipticCurvePublicKey

KEY, CHAIN = "CLIENT_GENERATE_SIGNING_KEY", "CLIENT_GENERATE_SIGNING_CERT"
_YEARS = 30
_MOST = 256 * 1024
_BLOCK = re.compile(rb"-----BEGIN ([A-Z ]+)-----\r?\n.+?-----END \1-----\r?\n?", re.DOTALL)


class Identity(msgspec.Struct, frozen=True, kw_only=True):
    """A key and its certificates as PEM, the signer's first. `made` says that it is the workspace's self-made one."""

    algorithm: str
    key: bytes
    chain: bytes
    made: bool

    def __repr__(self) -> str:
        return "Identity(…)"

    @property
    def anchors(self) -> str:
        """Return the certificates by which our own signatures are known again."""
        return self.chain.decode()


def identity(workspace: Workspace, access: Access) -> Identity:
    """Return who signs for a workspace; a pair is made at the first time when none is named in the environment.

    Raises `UsageError` (signing-key) for a named one that cannot sign, `StateError` (signing-key-spoiled) for a made
    one that is no longer whole.
    """
    return named(workspace, access) or known(workspace) or _first(workspace)


def known(workspace: Workspace) -> Identity | None:
    """Return the made identity of a workspace; None when none was made yet. Raises `StateError`."""
    files.within(workspace.root, workspace.signing.parent)
    data = files.load(workspace.signing)
    return None if data is None else _split(data, workspace.signing)


def named(workspace: Workspace, access: Access) -> Identity | None:
    """Return the identity that the environment names; None when it names none. Raises `UsageError`."""
    key, chain = access.get(KEY), access.get(CHAIN)
    if key is None and chain is None:
        return None
    if key is None or chain is None:
        raise _cannot_sign(f"{KEY if key is None else CHAIN} is not set, and the other of the two is")
    secret, certificates = _read(workspace.root / key, KEY), _read(workspace.root / chain, CHAIN)
    return Identity(algorithm=_algorithm(secret, certificates), key=secret, chain=certificates, made=False)


def anchors(workspace: Workspace, access: Access) -> str:
    """Return the certificates by which this workspace's signatures are known again, PEM; empty when it never signed.

    Raises as `named` and `known` do.
    """
    return "".join(one.anchors for one in (named(workspace, access), known(workspace)) if one is not None)


def open_to_others(workspace: Workspace) -> bool:
    """Whether somebody else on this machine can read the made key."""
    with suppress(OSError):
        return bool(workspace.signing.stat().st_mode & 0o077)
    return False


def _first(workspace: Workspace) -> Identity:
    """Make an identity and keep it, unless another process was first: then return that one."""
    with suppress(Conflict):  # a person's own .gitignore stays
        files.write_once(workspace.signing.with_name(".gitignore"), b"*\n")
    with suppress(Conflict):
        files.write_once(workspace.signing, _made(), private=True)
    there = known(workspace)
    assert there is not None  # noqa: S101 - it was written, by us or by another
    return there


def _made() -> bytes:
    """Return a new key and its two certificates, as PEM in one piece."""
    try:
        from cryptography.hazmat.primitives import serialization
        from cryptography.hazmat.primitives.asymmetric import ec
    except ImportError as error:
        raise NotMade("No signing key can be made here.", code="credential-library", hint=_REINSTALL) from error

    authority, leaf = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    number = secrets.token_hex(3)
    root, name = f"client_generate authority {number}", f"client_generate self-signed {number}"
    certificates = (
        _certificate(name, root, leaf.public_key(), authority, is_authority=False),
        _certificate(root, root, authority.public_key(), authority, is_authority=True),
    )
    secret = leaf.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return secret + b"".join(one.public_bytes(serialization.Encoding.PEM) for one in certificates)


def _certificate(
    name: str, issuer: str, key: EllipticCurvePublicKey, signed_by: EllipticCurvePrivateKey, *, is_authority: bool
) -> x509.Certificate:
    """Return a certificate as C2PA asks for it; by this machine's clock, which is what readers compare with."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.x509.oid import ExtendedKeyUsageOID

    begins = datetime.now(UTC) - timedelta(days=1)
    uses = dict.fromkeys(_KEY_USES, False)
    uses |= {"key_cert_sign": True, "crl_sign": True} if is_authority else {"digital_signature": True}
    builder = (
        x509.CertificateBuilder()
        .subject_name(_named(name))
        .issuer_name(_named(issuer))
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(begins + timedelta(days=365 * _YEARS))
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=0 if is_authority else None), critical=True)
        .add_extension(x509.KeyUsage(**uses), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signed_by.public_key()), critical=False
        )
    )  # fmt: skip
    if not is_authority:
        signs_documents = [ExtendedKeyUsageOID.EMAIL_PROTECTION]
        builder = builder.add_extension(x509.ExtendedKeyUsage(signs_documents), critical=False)
    return builder.sign(signed_by, hashes.SHA256())


_KEY_USES = (
    "digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
    "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
)  # fmt: skip
_REINSTALL = "reinstall client_generate with its dependencies"


def _named(name: str) -> x509.Name:
    from cryptography import x509

    who = x509.NameAttribute(x509.NameOID.COMMON_NAME, name)
    return x509.Name([x509.NameAttribute(x509.NameOID.ORGANIZATION_NAME, "client_generate"), who])


def _split(data: bytes, path: Path) -> Identity:
    blocks = [(match[1], match[0]) for match in _BLOCK.finditer(data)]
    keys = [block for kind, block in blocks if kind == b"PRIVATE KEY"]
    chain = [block for kind, block in blocks if kind == b"CERTIFICATE"]
    if len(keys) != 1 or len(chain) != 2:
        raise StateError(
            f"{path} is not whole.",
            code="signing-key-spoiled",
            hint="restore it from a copy; or move it away, and a new one is made, whose signatures are another's",
        )
    return Identity(algorithm="es256", key=keys[0], chain=b"".join(chain), made=True)


def _read(path: Path, setting: str) -> bytes:
    try:
        with files.open_regular(path) as file:
            return file.read(_MOST)
    except (OSError, StateError) as error:
        raise _cannot_sign(f"the file that {setting} names cannot be read") from error


def _algorithm(key: bytes, chain: bytes) -> str:
    """Return C2PA's name of what a key signs with. Raises `UsageError` unless it fits the first certificate."""
    try:
        from cryptography import x509
        from cryptography.hazmat.primitives import serialization

        secret: Any = serialization.load_pem_private_key(key, None)
        signer: Any
        signer, *above = x509.load_pem_x509_certificates(chain)
    except ImportError as error:
        raise NotMade("No signing key can be read here.", code="credential-library", hint=_REINSTALL) from error
    except (ValueError, TypeError, IndexError):  # what it says may quote the key
        raise _cannot_sign("one of the two files is no PEM without a passphrase") from None
    if not above:
        raise _cannot_sign("the certificate of who issued the signer's is missing")
    if secret.public_key() != signer.public_key():
        raise _cannot_sign("the key does not belong to the first certificate")
    kind = getattr(getattr(secret, "curve", None), "name", type(secret).__name__.lstrip("_"))
    if kind not in _ALGORITHMS:
        raise _cannot_sign("C2PA knows no signature by this kind of key")
    return _ALGORITHMS[kind]


_ALGORITHMS = {
    "secp256r1": "es256", "secp384r1": "es384", "secp521r1": "es512",
    "Ed25519PrivateKey": "ed25519", "RSAPrivateKey": "ps256",
}  # fmt: skip


def _cannot_sign(why: str) -> UsageError:
    return UsageError(
        f"Content credentials cannot be signed: {why}.",
        code="signing-key",
        hint=f"{KEY} names a PEM file with the key, {CHAIN} one with the signer's certificate and its issuer's",
    )
