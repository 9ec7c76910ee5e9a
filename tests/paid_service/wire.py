"""The bytes: HTTP/1.1 over asyncio, parsed by h11, answered by hand, so that it can also be answered wrongly.

One thread holds every connection; a job in flight, a client that waits and one that hangs cost no thread.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import struct
from collections.abc import Callable

import h11
import msgspec

from tests.paid_service.calls import Answer
from tests.paid_service.faults import Fault
from tests.paid_service.routes import Door

_CHUNK = 65536
_MOST_BODY = 120_000_000


class Head(msgspec.Struct, frozen=True):
    """The first lines of a request; header names are lower case."""

    door: Door
    method: str
    target: str
    headers: dict[str, str]


class Exchanges:
    """What a connection asks about each request: see `answering.Answering`."""

    def strikes_at_head(self, head: Head) -> bool:
        """Whether to reset the connection before the body is read."""
        raise NotImplementedError

    async def answer(self, head: Head, body: bytes) -> tuple[Answer | None, Fault | None]:
        """Return the answer, none for never, and the fault that the line itself shall suffer."""
        raise NotImplementedError


class Gone(Exception):
    """The client has left, or was thrown out."""


class Connection:
    """One client, request after request, until either side ends it."""

    def __init__(
        self, exchanges: Exchanges, door: Door, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._exchanges, self._door = exchanges, door
        self._reader, self._writer = reader, writer
        self._http = h11.Connection(h11.SERVER)

    async def serve(self) -> None:
        """Answer until the line is closed; never raises."""
        try:
            while await self._one():
                self._http.start_next_cycle()
        except h11.RemoteProtocolError:
            await self._bad_request()
        except (Gone, OSError):
            pass
        finally:
            await self._close()

    async def _one(self) -> bool:
        """Serve one request; returns whether another may follow."""
        event = await self._event()
        if not isinstance(event, h11.Request):
            return False
        headers = {name.decode().lower(): value.decode("latin-1") for name, value in event.headers}
        head = Head(self._door, event.method.decode(), event.target.decode("latin-1"), headers)
        if self._exchanges.strikes_at_head(head):
            self._reset()
        body = await self._body()
        answer, fault = await self._exchanges.answer(head, body)
        if answer is None:
            await self._hang(fault.seconds if fault else None)
        else:
            await self._send(answer, fault)
        return self._http.our_state is h11.DONE and self._http.their_state is h11.DONE

    async def _body(self) -> bytes:
        if self._http.they_are_waiting_for_100_continue:
            await self._write(self._http.send(h11.InformationalResponse(status_code=100, headers=[])))
        body = bytearray()
        while isinstance(event := await self._event(), h11.Data):
            body += event.data
            if len(body) > _MOST_BODY:
                self._reset()
        return bytes(body)

    async def _event(self) -> object:
        while (event := self._http.next_event()) is h11.NEED_DATA:
            data = await self._reader.read(_CHUNK)
            if not data and self._http.their_state is not h11.IDLE:
                raise Gone
            self._http.receive_data(data)
        return event

    async def _send(self, answer: Answer, fault: Fault | None) -> None:
        kind = fault.kind if fault else ""
        if kind == "drop":
            self._reset()
        if kind == "slow" and fault:
            await asyncio.sleep(fault.seconds or 1)
        data = self._framed(answer)
        if kind == "drop-reply":
            await self._write(data[: len(data) - len(answer.body) // 2 - 1])
            self._reset()
        if kind == "trickle" and fault:
            return await self._trickle(data, fault.seconds or 0.1)
        await self._write(data)
        if answer.length is not None and answer.length != len(answer.body):
            raise Gone  # the promised rest never comes
        return None

    def _framed(self, answer: Answer) -> bytes:
        """Return head and body. h11 is told of the length that is sent, the client perhaps of another."""
        body = answer.body
        claimed = len(body) if answer.length is None else answer.length
        bare = answer.status == 204
        names = {**answer.headers} | ({} if bare else {"content-length": str(claimed)})
        response = h11.Response(status_code=answer.status, headers=list(names.items()))
        data = self._http.send(response) or b""
        if claimed != len(body):
            return data + body
        if body:
            data += self._http.send(h11.Data(data=body)) or b""
        return data + (self._http.send(h11.EndOfMessage()) or b"")

    async def _trickle(self, data: bytes, seconds: float) -> None:
        for number in range(len(data)):
            await self._write(data[number : number + 1])
            await asyncio.sleep(seconds)

    async def _hang(self, seconds: float | None) -> None:
        """Say nothing until the client gives up, or for so long."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while await self._reader.read(_CHUNK):
                    pass
        raise Gone

    async def _write(self, data: bytes | None) -> None:
        self._writer.write(data or b"")
        await self._writer.drain()

    async def _bad_request(self) -> None:
        with contextlib.suppress(OSError):
            await self._write(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")

    def _reset(self) -> None:
        """Throw the client out with a reset, as a load balancer does that dies."""
        sock: socket.socket | None = self._writer.get_extra_info("socket")
        with contextlib.suppress(OSError):
            if sock is not None:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._writer.transport.abort()
        raise Gone

    async def _close(self) -> None:
        self._writer.close()
        with contextlib.suppress(OSError, asyncio.CancelledError):
            await self._writer.wait_closed()


class Listener:
    """One address that can be closed, so that connections are refused, and opened again. Only for the loop's thread."""

    def __init__(self, exchanges: Exchanges, door: Door, port: int, context: ssl.SSLContext | None) -> None:
        self._exchanges, self._door, self._context = exchanges, door, context
        self.port = port
        self._server: asyncio.Server | None = None
        self._clients: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        """Listen; the port is chosen at the first time and kept."""
        self._server = await asyncio.start_server(
            self._serve, "127.0.0.1", self.port, ssl=self._context, backlog=2048, limit=2**20
        )
        self.port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        """Refuse new clients and drop the present ones."""
        if self._server is not None:
            self._server.close()
        for client in list(self._clients):
            client.cancel()
        await asyncio.gather(*self._clients, return_exceptions=True)
        self._server = None

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task: Callable[[], asyncio.Task[None] | None] = asyncio.current_task
        if (current := task()) is not None:
            self._clients.add(current)
            current.add_done_callback(self._clients.discard)
        with contextlib.suppress(asyncio.CancelledError):
            await Connection(self._exchanges, self._door, reader, writer).serve()
