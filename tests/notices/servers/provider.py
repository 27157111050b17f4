"""A provider on the loopback that counts what it accepts and fails on purpose.

    python provider.py [--tls CERT KEY] [--faults JSON] [--cheap]

It prints its port and serves until it is ended. POST /v3/mail/send is SendGrid's, POST /notices the
webhook's, POST /v1/projects/…/messages:send FCM's, POST /token Google's. GET /_state tells the
counts, GET /_bodies the last bodies; POST /_faults sets the faults: `{"429": 0.1, …}`, each with its
probability, by the seed in `seed`. POST /_pages says which file each other GET answers with, 404 where
it is not there, and nothing at all where its name is empty.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import ssl
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

FAULTS = (
    "429", "500", "503", "stall", "cut_before", "cut_after", "slow", "garbage", "401", "413", "unregistered",
)  # fmt: skip


class Provider:
    """What was accepted, and which faults are to come."""

    def __init__(self, faults: dict[str, Any], *, cheap: bool) -> None:
        self.accepted: Counter[str] = Counter()
        self.number = 0
        self.requests = 0
        self.bodies: list[tuple[str, dict[str, str], str]] = []
        self.keys: dict[str, int] = {}
        self.signatures: list[tuple[str, str]] = []
        self.pages: dict[str, str] = {}
        self.cheap = cheap
        self.first: list[str] = []
        self.times: list[tuple[float, str]] = []
        """When each request came, and the fault that met it."""
        self.sizes: list[tuple[float, int]] = []
        """When each request for mails was accepted, and for how many."""
        self.held: float = 0.0
        self.early = 0
        self.set(faults)

    def set(self, faults: dict[str, Any]) -> None:
        """Begin with these faults; `script` is a list of faults for the next requests, in order."""
        self.faults = {name: float(faults[name]) for name in FAULTS if name in faults}
        self.random = random.Random(faults.get("seed", 1))  # noqa: S311  not for secrets
        self.stall = float(faults.get("stall_seconds", 5))
        self.script = list(faults.get("script", ()))
        self.bad = set(faults.get("bad_ids", ()))
        self.hold = float(faults.get("hold", 1.2))

    def fault(self) -> str:
        if self.script:
            return str(self.script.pop(0))
        for name, probability in self.faults.items():
            if self.random.random() < probability:
                return name
        return ""

    async def answer(
        self, method: str, path: str, headers: dict[str, str], body: bytes
    ) -> tuple[int, dict[str, str], bytes, str]:
        """Status, headers, body and what to do with the connection: ``, `cut` or `garbage`."""
        if path.startswith("/_"):
            return 200, {}, self.control(method, path, body), ""
        if path == "/token":
            return 200, {}, b'{"access_token": "test-access", "expires_in": 3600, "token_type": "Bearer"}', ""
        self.requests += 1
        if self.cheap:
            self.number += body.count(b'"recipient":')
            return 202, {}, b"", ""
        if time.time() < self.held - 0.02:
            self.early += 1
        fault = self.fault()
        self.times.append((time.time(), fault))
        if fault == "slow":
            await asyncio.sleep(0.2)
        early = {
            "429": (429, {"X-RateLimit-Reset": str(int(time.time() + self.hold))}, b'{"errors":[]}', ""),
            "500": (500, {}, b"", ""),
            "503": (503, {"Retry-After": "1"}, b"", ""),
            "401": (401, {}, b'{"errors":[{"message":"The provided authorization grant is invalid"}]}', ""),
            "cut_before": (0, {}, b"", "cut"),
            "garbage": (0, {}, b"", "garbage"),
        }
        if fault == "429":
            self.held = float(int(time.time() + self.hold))
        if fault == "413" and len(body) < 2000:  # a single recipient is never too large
            fault = ""
        early["413"] = (413, {}, b'{"errors":[]}', "")
        if fault in early:
            return early[fault]
        if fault == "stall":
            await asyncio.sleep(self.stall)
            return 0, {}, b"", "cut"
        self.bodies = [*self.bodies[-200:], (path, headers, body.decode())]
        status, told, text = self.take(path, headers, json.loads(body), fault)
        return status, told, text, "cut" if fault == "cut_after" else ""

    async def page(self, path: str) -> tuple[int, dict[str, str], bytes, str]:
        """A page of the company's site."""
        file = self.pages.get(path)
        if file == "":
            await asyncio.sleep(self.stall)
            return 0, {}, b"", "cut"
        if file is None or not Path(file).is_file():
            return 404, {}, b"", ""
        return 200, {"Content-Type": "text/html; charset=utf-8"}, Path(file).read_bytes(), ""

    def take(
        self, path: str, headers: dict[str, str], body: dict[str, Any], fault: str
    ) -> tuple[int, dict[str, str], bytes]:
        if path == "/v3/mail/batch":
            return 201, {}, json.dumps({"batch_id": f"batch-{self.requests}"}).encode()
        if path == "/v3/user/scheduled_sends":
            return 201, {}, json.dumps(body).encode()
        if path == "/v3/mail/send":
            people = body["personalizations"]
            for index, one in enumerate(people):
                if one["custom_args"]["recipient"] in self.bad:
                    message = f"The to email {one['to'][0]['email']!r} does not contain a valid address."
                    error = {"message": message, "field": f"personalizations.{index}.to.0.email", "help": None}
                    return 400, {}, json.dumps({"errors": [error]}).encode()
            self.accepted.update(one["custom_args"]["recipient"] for one in people)
            self.sizes.append((time.time(), len(people)))
            return 202, {"X-Message-Id": "m"}, b""
        if path.startswith("/v1/projects/"):
            return self.fcm(body["message"], fault)
        ids = [one["id"] for one in body["recipients"]]
        key = headers.get("idempotency-key", "")
        refused = [{"id": one, "reason": "unregistered"} for one in ids if one in self.bad]
        if key not in self.keys:
            self.accepted.update(one for one in ids if one not in self.bad)
        self.keys[key] = self.keys.get(key, 0) + 1
        return 200, {}, json.dumps({"refused": refused}).encode()

    def fcm(self, message: dict[str, Any], fault: str) -> tuple[int, dict[str, str], bytes]:
        token = message.get("token") or f"topic:{message['topic']}"
        if token in self.bad or fault == "unregistered":
            detail = {"@type": "type.googleapis.com/google.firebase.fcm.v1.FcmError", "errorCode": "UNREGISTERED"}
            error = {"code": 404, "status": "NOT_FOUND", "message": "not found", "details": [detail]}
            return 404, {}, json.dumps({"error": error}).encode()
        self.accepted[token] += 1
        return 200, {}, json.dumps({"name": "projects/p/messages/1"}).encode()

    def control(self, method: str, path: str, body: bytes) -> bytes:
        if path == "/_faults" and method == "POST":
            self.set(json.loads(body))
        if path == "/_pages":
            self.pages = json.loads(body)
        if path == "/_reset":
            self.__init__({}, cheap=self.cheap)  # type: ignore[misc]
        if path == "/_bodies":
            return json.dumps(self.bodies).encode()
        if path == "/_times":
            return json.dumps(self.times).encode()
        if path == "/_sizes":
            return json.dumps(self.sizes).encode()
        if path == "/_accepted":
            return json.dumps(self.accepted).encode()
        twice = sum(number > 1 for number in self.accepted.values())
        state = {
            "accepted": self.number or len(self.accepted),
            "twice": twice,
            "requests": self.requests,
            "early": self.early,
            "repeated_keys": sum(number > 1 for number in self.keys.values()),
        }
        return json.dumps(state).encode()


async def serve(provider: Provider, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer the requests of one connection."""
    try:
        while line := await reader.readline():
            method, path, _ = line.decode().split(" ", 2)
            headers = {}
            while (header := await reader.readline()) not in (b"\r\n", b""):
                name, _, value = header.decode().partition(":")
                headers[name.strip().lower()] = value.strip()
            body = await reader.readexactly(int(headers.get("content-length", 0)))
            if method == "GET" and not path.startswith("/_"):
                status, extra, text, end = await provider.page(path)
            else:
                status, extra, text, end = await provider.answer(method, path, headers, body)
            if end == "garbage":
                writer.write(b"\x00\xff this is no HTTP \r\n\r\n")
            if end:
                writer.transport.abort() if end == "cut" else writer.close()
                return
            lines = "".join(f"{name}: {value}\r\n" for name, value in extra.items())
            writer.write(f"HTTP/1.1 {status} X\r\n{lines}Content-Length: {len(text)}\r\n\r\n".encode() + text)
            await writer.drain()
    except (ConnectionError, asyncio.IncompleteReadError, ssl.SSLError):
        pass
    finally:
        writer.close()


async def main() -> None:
    """Serve until ended."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--tls", nargs=2)
    parser.add_argument("--faults", default="{}")
    parser.add_argument("--cheap", action="store_true")
    arguments = parser.parse_args()
    context = None
    if arguments.tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*arguments.tls)
    provider = Provider(json.loads(arguments.faults), cheap=arguments.cheap)
    server = await asyncio.start_server(
        lambda reader, writer: serve(provider, reader, writer), "127.0.0.1", 0, ssl=context, limit=1 << 22
    )
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
