"""Another process sees and steers the service; it starts by hand; it speaks TLS; its files live as they should."""

from __future__ import annotations

import signal
import ssl
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

import httpx
import pytest

from tests.paid_service import PaidService, paid_service
from tests.paid_service_itself.clients import FILL, FLUX, fetch, order, plain

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def service() -> Iterator[PaidService]:
    with paid_service() as service:
        yield service


@pytest.fixture
def client(service: PaidService) -> Iterator[httpx.Client]:
    with plain(service) as client:
        yield client


def test_the_ledger_faults_and_requests_are_seen_from_outside(service: PaidService, client: httpx.Client) -> None:
    fault = {"on": "submit", "kind": "answer", "status": 502, "charged": True}
    assert client.post("/_admin/faults", json=fault).json()[0]["kind"] == "answer"
    assert order(client).status_code == 502
    order(client)
    ledger = client.get("/_admin/ledger").json()
    assert (ledger["charges"], ledger["total"], len(ledger["paid_twice"])) == (2, "0.110", 1)
    assert [one["subject"] for one in ledger["lines"]] == [
        one["id"] for one in client.get("/_admin/predictions").json()
    ]
    requests = client.get("/_admin/requests").json()
    assert [(one["operation"], one["status"], one["fault"]) for one in requests] == [
        ("submit", 502, "answer"),
        ("submit", 201, ""),
    ]


def test_time_settings_and_words_are_set_from_outside(service: PaidService, client: httpx.Client) -> None:
    before = service.clock.now()
    assert client.post("/_admin/clock", json={"advance": 3600}).json()["now"] >= before + 3600
    client.post("/_admin/settings", json={"job_seconds": 7, "credit": "12.50"})
    assert (service.settings.job_seconds, service.settings.credit) == (7, Decimal("12.50"))
    assert client.post("/_admin/said", json=["a", {"b": 1}]).json() == ["a", '{"b": 1}']
    client.post("/_admin/faults", json={"on": "submit", "kind": "drop"})
    assert client.delete("/_admin/faults").json() == []


@pytest.mark.parametrize(
    ("method", "what", "body", "status"),
    [
        ("POST", "faults", {"on": "submit", "kind": "nonsense"}, 400),
        ("POST", "faults", {"on": "submit", "kind": "drop", "typo": 1}, 400),
        ("POST", "settings", {"nonsense": 1}, 400),
        ("POST", "clock", {"advance": -1}, 400),
        ("POST", "ledger", {}, 405),
        ("GET", "nonsense", None, 404),
    ],
)
def test_wrong_steering_is_refused(client: httpx.Client, method: str, what: str, body: object, status: int) -> None:
    assert client.request(method, f"/_admin/{what}", json=body).status_code == status


def test_what_is_nowhere_is_said_so(service: PaidService, client: httpx.Client) -> None:
    for path in ("/v1/trainings", "/", "/v1/predictions/none", "/v1/models/a/b", "/v1/files/none"):
        assert client.get(path).status_code == 404
    assert fetch(f"{service.delivery_url}/v1/predictions").status_code == 404


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_it_starts_by_hand_and_says_how_to_use_it(tmp_path: Path, end: signal.Signals) -> None:
    ledger = tmp_path / "ledger.jsonl"
    command = [sys.executable, "-m", "tests.paid_service", "--ledger", str(ledger), "--job-seconds", "0"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=REPOSITORY, stdout=pipe, stderr=pipe, text=True) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(5)]
        found = dict(line.removeprefix("export ").strip().split("=", 1) for line in lines)
        assert {"REPLICATE_API_TOKEN", "REPLICATE_BASE_URL", "OPENAI_BASE_URL"} < set(found)
        assert found["CLIENT_GENERATE_ALLOW_LOCAL_SERVICES"] == "1"
        head = {"authorization": f"Bearer {found['REPLICATE_API_TOKEN']}"}
        with httpx.Client(base_url=found["REPLICATE_BASE_URL"], headers=head, trust_env=False, timeout=30) as client:
            assert order(client).status_code == 201
        process.send_signal(end)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 0
    assert "charged: 0.055 in 1 charges" in said
    assert ledger.read_bytes().count(b"\n") == 1


def test_it_speaks_tls_to_whom_trusts_it_and_plain_http_breaks_a_handshake() -> None:
    with paid_service(tls=True) as service:
        authority = service.environment["SSL_CERT_FILE"]
        assert service.url.startswith("https://")
        with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
            httpx.get(f"{service.url}/_admin/ledger", trust_env=False)
        trusting = ssl.create_default_context(cafile=authority)
        assert httpx.get(f"{service.url}/_admin/ledger", verify=trusting, trust_env=False).is_success
    assert not Path(authority).exists()
    with paid_service() as service, pytest.raises(httpx.ConnectError, match="SSL"):
        fetch(service.url.replace("http:", "https:"))


def upload(client: httpx.Client, content: bytes, name: str = "a.png") -> httpx.Response:
    return client.post("/v1/files", files={"content": (name, content, "image/png")})


def test_an_upload_lives_for_a_day(service: PaidService, client: httpx.Client, png: bytes) -> None:
    file = upload(client, png).json()
    given = {"prompt": "a hat", "image": file["urls"]["get"], "output_format": "png"}
    assert order(client, FILL, given, prefer="wait").json()["status"] == "succeeded"
    service.clock.advance(86_401)
    assert client.get(f"/v1/files/{file['id']}").status_code == 404
    assert client.get("/v1/files").json()["results"] == []
    late = order(client, FILL, given, prefer="wait").json()
    assert (late["status"], "404" in late["error"]) == ("failed", True)


def test_uploads_come_back_byte_for_byte_by_their_signed_link_alone(service: PaidService, client: httpx.Client) -> None:
    content = bytes(range(256)) * 3 + b"\r\n--boundary\r\n\r\n"
    file = service.state.uploads.get(upload(client, content, "drei Bücher.bin").json()["id"], service.clock.now())
    assert file is not None
    assert file.name == "drei Bücher.bin"
    link = file.link(service.url, int(service.clock.now()) + 60)
    assert fetch(link).content == content
    parts = urlsplit(link)
    for name in ("owner", "expiry", "signature"):
        forged = urlencode(dict(parse_qsl(parts.query)) | {name: "1"})
        assert fetch(parts._replace(query=forged).geturl()).status_code == 404
    service.clock.advance(61)
    assert fetch(link).status_code == 404


def test_what_is_no_upload_is_refused() -> None:
    with paid_service(upload_bytes=1000, complain=False) as service, plain(service) as client:
        large = upload(client, b"a" * 1001)
        assert (large.status_code, large.json()["detail"]) == (413, "Files must be less than 100MB in size")
        assert client.post("/v1/files", json={}).status_code == 400
        assert client.post("/v1/files", files={"other": b"a"}).status_code == 400
        assert upload(client, b"a", "n" * 300).status_code == 400
        torn = {"content-type": "multipart/form-data; boundary=x"}
        assert client.post("/v1/files", content=b"--x\r\nno end", headers=torn).status_code == 400
        assert service.state.uploads.all == ()


def test_pictures_may_be_sent_inside_the_request(client: httpx.Client, png: bytes) -> None:
    inside = f"data:image/png;base64,{b64encode(png).decode()}"
    given = {"prompt": "a hat", "image": inside, "mask": inside}
    assert order(client, FILL, given, prefer="wait").json()["status"] == "succeeded"
    broken = order(client, FILL, {**given, "image": inside[:60]}, prefer="wait").json()
    assert broken["status"] == "failed"


def test_a_model_shows_the_version_and_schema_it_reads(client: httpx.Client) -> None:
    model = client.get(f"/v1/models/{FLUX}").json()
    version = model["latest_version"]
    assert client.get(f"/v1/models/{FLUX}/versions/{version['id']}").json() == version
    assert "prompt" in version["openapi_schema"]["components"]["schemas"]["Input"]["properties"]
    assert client.get(f"/v1/models/{FLUX}/versions/none").status_code == 404
