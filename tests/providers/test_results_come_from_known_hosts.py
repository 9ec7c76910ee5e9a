"""What is fetched comes from the service's own hosts, whole, without the key, and never out of this network."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from client_generate.errors import ProviderError, Unavailable
from client_generate.providers.base import Job, Marker
from client_generate.providers.download import Downloads
from client_generate.providers.replicate import Replicate
from client_generate.providers.web import Waits
from client_generate.settings import Access
from tests.paid_service import PaidService, paid_service
from tests.providers.test_paid_providers_conform import STILL

QUICK = Waits(connect=1.0, answer=2.0, upload=2.0, whole=2.0)


def fetched(downloads: Downloads, url: str, into: Path) -> Path:
    return downloads.fetch(url, into, lambda _: None).path


def refused(downloads: Downloads, url: str, into: Path) -> ProviderError:
    with pytest.raises(ProviderError) as caught:
        fetched(downloads, url, into)
    assert list(into.iterdir()) == []
    assert caught.value.hint
    return caught.value


@pytest.mark.parametrize(
    "url",
    [
        "https://replicate.delivery.example.com/a.mp4", "https://notreplicate.delivery/a.mp4", "http://replicate.delivery/",
        "https://replicate.delivery:8443/a.mp4", "https://you:me@replicate.delivery/a.mp4", "file:///etc/passwd",
        "ftp://replicate.delivery/a", "https://[/a", "https://replicate.delivery:x/", "//replicate.delivery/a", "", "a",
        "http://127.0.0.1/a.mp4", "https://replicate.delivery\\@10.0.0.1/", "https://10.0.0.1/replicate.delivery",
    ],
)  # fmt: skip
def test_other_addresses_are_refused_before_anything_is_asked(tmp_path: Path, url: str) -> None:
    assert refused(Downloads(["replicate.delivery"], Access(tmp_path, {})), url, tmp_path).code == "result-refused"


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "[::1]", "10.0.0.1", "169.254.169.254", "[::ffff:10.0.0.1]", "0.0.0.0"]
)  # fmt: skip
def test_a_known_name_that_leads_into_this_network_is_refused(tmp_path: Path, host: str) -> None:
    downloads = Downloads([host.strip("[]")], Access(tmp_path, {}), QUICK)
    assert refused(downloads, f"https://{host}/a.mp4", tmp_path).code == "result-refused"


class Ready:
    """A still that is ready at a service of this machine, and where it lies."""

    def __init__(self, service: PaidService, folder: Path) -> None:
        self.service = service
        self.access = Access(folder, service.environment)
        self.into = folder / "into"
        self.into.mkdir()
        provider = Replicate(self.access)
        self.url = provider.check(provider.submit(STILL, _marker())).outputs[0]

    def downloads(self, most_bytes: int = 1 << 20) -> Downloads:
        return Downloads(["replicate.delivery"], self.access, QUICK, most_bytes=most_bytes)


def _marker() -> Marker:
    now, minute = datetime.now(UTC), timedelta(minutes=1)
    return Marker(token="cg-test", request=STILL, sent_after=now - minute, sent_before=now + minute)


@pytest.fixture
def ready(tmp_path: Path) -> Iterator[Ready]:
    with paid_service(job_seconds=0) as service:
        yield Ready(service, tmp_path)


@pytest.mark.parametrize(
    "location",
    ["http://10.0.0.1/latest", "https://10.0.0.1/", "file:///etc/passwd", "https://example.com/a", "http://[", ""],
)  # fmt: skip
def test_a_redirect_leads_to_no_other_host(ready: Ready, location: str) -> None:
    ready.service.fail_next("fetch", "redirect", location=location, times=None)
    assert refused(ready.downloads(), ready.url, ready.into).code == "result-refused"


def test_a_redirect_to_a_known_host_is_followed(ready: Ready) -> None:
    ready.service.fail_next("fetch", "redirect", location=ready.url)
    assert fetched(ready.downloads(), ready.url, ready.into).stat().st_size > 100


def test_more_than_it_may_weigh_is_refused(ready: Ready) -> None:
    assert refused(ready.downloads(most_bytes=100), ready.url, ready.into).code == "result-refused"


@pytest.mark.parametrize("fault", ["cut-off", "empty", "html"])
def test_what_is_not_whole_is_fetched_again_later(ready: Ready, fault: str) -> None:
    ready.service.fail_next("fetch", fault)
    assert isinstance(refused(ready.downloads(), ready.url, ready.into), Unavailable)
    assert fetched(ready.downloads(), ready.url, ready.into).exists()


def test_the_key_is_not_sent_to_who_delivers(ready: Ready) -> None:
    fetched(ready.downloads(), ready.url, ready.into)
    assert [one.token_sent for one in ready.service.asked("fetch")] == [False]
    assert all(one.token_sent for one in ready.service.requests if one.operation != "fetch")


def test_the_api_of_another_server_never_gets_the_key(tmp_path: Path) -> None:
    with paid_service(job_seconds=0) as service, paid_service() as other:
        provider = Replicate(Access(tmp_path, service.environment))
        elsewhere = f'{{"results": [], "next": "{other.url}/v1/predictions?cursor=x", "previous": null}}'
        service.fail_next("list", "answer", status=200, body=elsewhere, headers={"content-type": "application/json"})
        with pytest.raises(ProviderError) as caught:
            provider.find(_marker())
        assert caught.value.code == "foreign-address"
        assert other.requests == ()


def test_over_tls_only_whom_we_are_told_to_trust_is_believed(tmp_path: Path) -> None:
    with paid_service(job_seconds=0, tls=True) as service:
        job = _made(Access(tmp_path, service.environment), tmp_path)
        strangers = {name: text for name, text in service.environment.items() if name != "SSL_CERT_FILE"}
        with pytest.raises(Unavailable):
            Replicate(Access(tmp_path, strangers)).check(job)


def _made(access: Access, into: Path) -> Job:
    """Make and fetch a still, and let go of the connections."""
    provider = Replicate(access)
    job = provider.check(provider.submit(STILL, _marker()))
    assert provider.fetch(job, into, lambda _: None).path.exists()
    return job
