"""The key is made once, readable by this account alone, and named in no output."""

from __future__ import annotations

import errno
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from client_generate import files
from client_generate.errors import StateError, UsageError
from client_generate.film.layout import Workspace
from client_generate.media import signing
from client_generate.settings import Access

SIGN = """
import hashlib, sys
from pathlib import Path
from client_generate.film.layout import Workspace
from client_generate.media import signing
from client_generate.settings import Access
root = Path(sys.argv[1])
input()
print(hashlib.sha256(signing.identity(Workspace(root), Access(root, {})).key).hexdigest())
"""


def mine(root: Path, **environ: str) -> signing.Identity:
    return signing.identity(Workspace(root), Access(root, environ))


def test_it_is_for_this_account_alone_and_stays_out_of_git(tmp_path: Path) -> None:
    first = mine(tmp_path)
    place = tmp_path / ".credentials" / "signing.pem"
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert (place.parent / ".gitignore").read_text() == "*\n"
    assert mine(tmp_path) == first
    assert "PRIVATE" not in repr(first)
    assert not signing.open_to_others(Workspace(tmp_path))
    place.chmod(0o644)
    assert signing.open_to_others(Workspace(tmp_path))


def test_it_is_private_from_its_first_byte_where_files_cannot_be_linked(tmp_path: Path) -> None:
    def no_links(_source: Path, _path: Path) -> None:
        raise OSError(errno.EPERM, "no links here")

    source, place = tmp_path / "source", tmp_path / "place"
    files.write_once(source, b"secret", private=True)
    files.publish(source, place, link=no_links)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_processes_that_need_it_at_once_use_one(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SIGN, str(tmp_path)]
    both = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    for one in both:
        assert one.stdin is not None
        one.stdin.write("\n")
        one.stdin.flush()
    assert len({one.communicate()[0] for one in both}) == 1
    assert [one.returncode for one in both] == [0, 0, 0]


def test_a_spoiled_one_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    mine(tmp_path)
    place = tmp_path / ".credentials" / "signing.pem"
    half = place.read_bytes()[:300]
    place.write_bytes(half)
    with pytest.raises(StateError) as told:
        mine(tmp_path)
    assert told.value.code == "signing-key-spoiled"
    assert place.read_bytes() == half


def test_it_is_never_kept_outside_the_workspace(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "workspace").mkdir()
    (tmp_path / "workspace" / ".credentials").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StateError) as told:
        mine(tmp_path / "workspace")
    assert told.value.code == "path-escapes"


@pytest.fixture
def own(tmp_path: Path) -> dict[str, str]:
    """Return the settings of a person's own key and chain, which are those of another workspace."""
    other = tmp_path / "other"
    other.mkdir()
    made = mine(other)
    (tmp_path / "key.pem").write_bytes(made.key)
    (tmp_path / "chain.pem").write_bytes(made.chain)
    return {signing.KEY: "key.pem", signing.CHAIN: str(tmp_path / "chain.pem")}


def test_a_persons_own_is_used_and_no_other_is_made(tmp_path: Path, own: dict[str, str]) -> None:
    found = mine(tmp_path, **own)
    assert (found.algorithm, found.made) == ("es256", False)
    assert not (tmp_path / ".credentials").exists()


def test_one_of_the_two_alone_is_a_mistake(tmp_path: Path, own: dict[str, str]) -> None:
    for name in own:
        with pytest.raises(UsageError) as told:
            mine(tmp_path, **{name: own[name]})
        assert told.value.code == "signing-key"


def leaf(chain: bytes) -> bytes:
    return x509.load_pem_x509_certificates(chain)[0].public_bytes(serialization.Encoding.PEM)


def test_what_does_not_fit_is_refused_without_a_word_of_the_key(tmp_path: Path, own: dict[str, str]) -> None:
    key, chain = (tmp_path / "key.pem").read_bytes(), (tmp_path / "chain.pem").read_bytes()
    stranger = ec.generate_private_key(ec.SECP256R1())
    locked = serialization.BestAvailableEncryption(b"word")
    pem, pkcs8 = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    wrong = {
        "another's key": (stranger.private_bytes(pem, pkcs8, serialization.NoEncryption()), chain),
        "a passphrase": (stranger.private_bytes(pem, pkcs8, locked), chain),
        "the issuer is missing": (key, leaf(chain)),
        "no certificate": (key, b""),
        "no key": (b"no key", chain),
        "both in the wrong place": (chain, key),
        "another's certificates": (key, mine(tmp_path).chain),
    }  # fmt: skip
    for name, (secret, certificates) in wrong.items():
        (tmp_path / "key.pem").write_bytes(secret)
        (tmp_path / "chain.pem").write_bytes(certificates)
        with pytest.raises(UsageError) as told:
            mine(tmp_path, **own)
        assert told.value.code == "signing-key", name
        assert not any(line and line in str(told.value) for line in secret.decode().splitlines()[1:-1])


def test_a_file_that_is_not_there_is_named_by_its_setting(tmp_path: Path, own: dict[str, str]) -> None:
    (tmp_path / "key.pem").unlink()
    with pytest.raises(UsageError, match=signing.KEY):
        mine(tmp_path, **own)
