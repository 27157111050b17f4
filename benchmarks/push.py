"""Requests a second of push through FCM, and CPU for each, beside a bare aiohttp loop that posts the same bodies.

    python benchmarks/push.py [--recipients 10000] [--runs 3]

Both go over TLS on the loopback to one provider that counts and accepts, with as many requests in flight, in one
process of Python each in turn. The bare loop reads every answer and records nothing. Of some runs the best counts.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import ssl
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "notices" / "servers"))

from deliver import certificate
from workspace import Served, Workspace, served

from notices.audience import open_audience
from notices.config import load_config
from notices.deliver import Guard, Options, Sender, freeze, status_of
from notices.ledger import open_ledger
from notices.model import Channel, Message, Part, Plan
from notices.providers.fcm import Fcm, write

MESSAGE = json.dumps({"notification": {"title": "Policy changes", "body": "They apply from 2027-03-01. " * 3}})
IN_FLIGHT = 100
"""Requests, as the configuration has it where nothing is said."""

Cost = tuple[float, float]
"""Seconds by the clock, and of CPU."""


def account(folder: Path, token_uri: str) -> str:
    """A service account's file, whose tokens the provider gives."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa

    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    content = {"type": "service_account", "client_email": "x@p.example.com", "token_uri": token_uri}
    path = folder / "account.json"
    path.write_text(json.dumps(content | {"private_key": key.private_bytes(*form).decode()}))
    return str(path)


def timed(step: Callable[[], None]) -> Cost:
    """What a step takes."""
    started, before = time.perf_counter(), time.process_time()
    step()
    return time.perf_counter() - started, time.process_time() - before


def ours(workspace: Workspace, plan: Plan, account: str, number: int) -> Cost:
    """Freeze with a new ledger, and send; the sending alone is timed."""
    for path in workspace.root.glob("notices.db*"):
        path.unlink()
    config = load_config(workspace.root / "policydiff.toml", workspace.root, {})
    if config.push is None:
        raise SystemExit("no push is configured")
    provider = Fcm(config.push, {"GOOGLE_APPLICATION_CREDENTIALS": account})
    ledger = open_ledger(config.ledger, new=True)
    source = config.audience.source
    begun = ledger.begin(plan)
    freeze(ledger, begun, {Channel.PUSH: provider}, lambda channels: open_audience(source, "", channels), None, 5)
    sender = Sender(ledger, plan, {Channel.PUSH: provider}, Guard(ledger, None))
    cost = timed(lambda: print(sender.run(Options()), end=""))
    counts = dict(status_of(ledger, plan.notice).channels)[Channel.PUSH]
    provider.close()
    ledger.close()
    if counts.accepted != number:
        raise SystemExit(f"the counts differ: {counts}")
    return cost


async def bare(server: Served, number: int) -> None:
    """Post as many bodies from as many tasks as there are requests in flight."""
    import aiohttp

    url, head = f"{server.url}/v1/projects/p/messages:send", MESSAGE[:-1]
    headers = {"Authorization": "Bearer test-access", "Content-Type": "application/json"}
    tokens = iter(range(number))
    connector = aiohttp.TCPConnector(limit=IN_FLIGHT, ssl=ssl.create_default_context())
    async with aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(total=30)) as session:

        async def one() -> None:
            for token in tokens:
                body = write(head, "token", f"token-{token:08d}")
                async with session.post(url, data=body, headers=headers) as response:
                    await response.read()

        await asyncio.gather(*(one() for _ in range(IN_FLIGHT)))


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--recipients", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    number = arguments.recipients
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cert, key = certificate(folder)
        os.environ["SSL_CERT_FILE"] = os.environ["REQUESTS_CA_BUNDLE"] = cert
        with served("--cheap", "--tls", cert, key) as server:
            workspace = Workspace(folder)
            workspace.write(f'[channels.push]\nproject = "p"\nhost = "{server.url}"\n', "id,push_token\n")
            rows = "".join(f"u{n},token-{n:08d}\n" for n in range(number))
            (folder / "recipients.csv").write_text(f"id,push_token\n{rows}")
            message = Message(Channel.PUSH, "en", (Part("json", MESSAGE),), ())
            plan = workspace.plan((Channel.PUSH,), messages=(message,))
            tokens = account(folder, f"{server.url}/token")
            found: dict[str, list[Cost]] = {"with the ledger": [], "bare aiohttp loop": []}
            for _ in range(arguments.runs):
                found["with the ledger"].append(ours(workspace, plan, tokens, number))
                found["bare aiohttp loop"].append(timed(lambda: asyncio.run(bare(server, number))))
    best = {name: (min(wall for wall, _ in costs), min(cpu for _, cpu in costs)) for name, costs in found.items()}
    for name, (wall, cpu) in best.items():
        print(f"{name:<20} {number / wall:>8,.0f} requests/s  {1e6 * cpu / number:.0f} µs of CPU each")
    (wall, cpu), (least_wall, least_cpu) = best.values()
    print(f"{'ours, of bare':<20} {least_wall / wall:>8.2f} by the clock  {least_cpu / cpu:.2f} by CPU")


if __name__ == "__main__":
    main()
