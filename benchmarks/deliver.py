"""Recipients a second over TLS on the loopback, and CPU for each: with the ledger, bare, and by the SDK as it comes.

    python benchmarks/deliver.py [--recipients 200000 1000000 …] [--only ledger] [--runs 3]

Of some runs the best counts. CPU is that of the sending process, user and system; memory is its peak. Each size has a
process of its own.

All in one run against one provider that counts and accepts. The bare loop posts the very bodies that
went out with the ledger, made beforehand, over pooled connections and records nothing.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "notices" / "servers"))

from workspace import FIELDS, KEY, Served, Workspace, email_toml, served

from notices.audience import open_audience, sendable
from notices.config import Config, EmailConfig, Secret, load_config
from notices.deliver import Guard, Options, Sender, freeze, status_of
from notices.ledger import frozen, open_ledger
from notices.model import CHUNK_SIZE, Channel, Message, Part, Plan
from notices.providers import Job
from notices.providers.sendgrid import SendGrid, write
from notices.providers.transport import Transport

BODY = "This paragraph says what changes, when, and what you can do about it. " * 60
"""A message of some four kilobytes, as the previews' are."""


def certificate(folder: Path) -> tuple[str, str]:
    """A self-signed certificate for 127.0.0.1."""
    key, certificate = str(folder / "key.pem"), str(folder / "cert.pem")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    return certificate, key


def _email(config: Config) -> EmailConfig:
    if config.email is None:
        raise SystemExit("no e-mail is configured")
    return config.email


def rows_file(path: Path, number: int) -> None:
    """An audience of so many rows."""
    with path.open("w", encoding="utf-8") as file:
        file.write("id,email,language,name\n")
        file.writelines(f"u{n},person{n}@mail{n % 97}.example.com,en,Person {n}\n" for n in range(number))


def deliver(workspace: Workspace, plan: Plan, server: Served, number: int) -> tuple[dict[str, float], dict[str, float]]:
    """Freeze and send with a new ledger: recipients a second, and microseconds of CPU for each."""
    config = load_config(workspace.root / "policydiff.toml", workspace.root, {})
    email = _email(config)
    providers = {Channel.EMAIL: SendGrid(email, Secret(KEY), sendable)}
    ledger = open_ledger(config.ledger, new=True)
    guard = Guard(ledger, None)
    started, before = time.perf_counter(), time.process_time()
    begun = ledger.begin(plan)
    freeze(ledger, begun, providers, lambda channels: open_audience(config.audience.source, "", channels), None, 5)
    frozen, between = time.perf_counter(), time.process_time()
    Sender(ledger, plan, providers, guard).run(Options())
    sent, after = time.perf_counter(), time.process_time()
    counts = dict(status_of(ledger, plan.notice).channels)[Channel.EMAIL]
    ledger.close()
    if counts.accepted != number or server.state["accepted"] % number:
        raise SystemExit(f"the counts differ: {counts}, {server.state}")
    speeds = {"freeze": frozen - started, "send": sent - frozen, "both": sent - started}
    prices = {"freeze": between - before, "send": after - between, "both": after - before}
    each = 1e6 / number
    return {n: number / taken for n, taken in speeds.items()}, {n: each * taken for n, taken in prices.items()}


def best(
    runs: int, workspace: Workspace, plan: Plan, server: Served, number: int
) -> tuple[dict[str, float], dict[str, float]]:
    """Print the best of some runs by step, and return its speeds and prices."""
    ledger, found = workspace.root / "notices.db", []
    for _ in range(runs):
        for path in ledger.parent.glob(f"{ledger.name}*"):
            path.unlink()
        found.append(deliver(workspace, plan, server, number))
    speeds = {step: max(speed[step] for speed, _ in found) for step in found[0][0]}
    prices = {step: min(price[step] for _, price in found) for step in found[0][1]}
    for step, speed in speeds.items():
        print(f"{'with the ledger: ' + step:<44} {speed:>12,.0f} recipients/s  {prices[step]:.2f} µs of CPU each")
    return speeds, prices


def bodies(workspace: Workspace, plan: Plan, config: EmailConfig, most: int) -> list[bytes]:
    """The requests that went out, made again."""
    ledger = open_ledger(f"sqlite:///{workspace.root}/notices.db")
    made = [
        write(config, Job(plan.notice, plan.kind, plan.messages[0], rows, "", 1), rows)
        for history in ledger.histories(plan.notice)[:most]
        if (rows := frozen.rows(ledger, history.key)) is not None
    ]
    ledger.close()
    return made


def bare(server: Served, made: list[bytes], threads: int) -> tuple[float, float]:
    """Recipients a second of a pooled loop without a ledger, and microseconds of CPU for each."""
    transport = Transport(30, threads)
    headers = {"Authorization": f"Bearer {KEY}", "Content-Type": "application/json"}
    url = f"{server.url}/v3/mail/send"
    transport.post(url, made[0], headers)
    started, before = time.perf_counter(), time.process_time()
    if threads == 1:
        for body in made:
            transport.post(url, body, headers)
    else:
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(lambda body: transport.post(url, body, headers), made))
    seconds, price = time.perf_counter() - started, time.process_time() - before
    transport.close()
    number = len(made) * CHUNK_SIZE
    return number / seconds, 1e6 * price / number


def sdk(server: Served, people: int, requests: int) -> tuple[float, float]:
    """Recipients a second by the SDK as it comes, with `Mail` objects, and microseconds of CPU for each."""
    from sendgrid import SendGridAPIClient
    from sendgrid.helpers.mail import CustomArg, Mail, Personalization, Substitution, To

    client: Any = SendGridAPIClient(KEY, host=server.url)
    started, before = time.perf_counter(), time.process_time()
    for request in range(requests):
        mail = Mail("legal@example.com", None, "Policy changes on 2027-03-01", BODY, f"<p>{BODY}</p>")
        for index in range(people):
            one = Personalization()
            one.add_to(To(f"person{index}@mail.example.com"))
            one.add_custom_arg(CustomArg("notice", "n"))
            one.add_custom_arg(CustomArg("recipient", f"u{request}-{index}"))
            one.add_substitution(Substitution("-greeting-", f"Hello Person {index},"))
            one.add_substitution(Substitution("-greeting_html-", f"Hello Person {index},"))
            mail.add_personalization(one)
        client.send(mail)
    number = people * requests
    return number / (time.perf_counter() - started), 1e6 * (time.process_time() - before) / number


def measure(number: int, runs: int, *, alone: bool) -> None:
    """Measure one size and print its table; `alone` leaves out what ours is held against."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cert, key = certificate(folder)
        os.environ["SSL_CERT_FILE"] = cert
        with served("--cheap", "--tls", cert, key) as server:
            os.environ["SENDGRID_API_KEY"] = KEY
            workspace = Workspace(folder)
            workspace.write(email_toml(server.url, timeout=30), "id,email\n")
            rows_file(folder / "recipients.csv", number)
            html, text = Part("html", f"<p>-greeting_html-</p><p>{BODY}</p>"), Part("txt", f"-greeting-\n{BODY}")
            message = Message(Channel.EMAIL, "en", (Part("subject.txt", "Policy changes"), text, html), FIELDS)
            plan = workspace.plan((Channel.EMAIL,), messages=(message,))
            speeds, prices = best(runs, workspace, plan, server, number)
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{'peak memory':<44} {memory:>12,.0f} MB")
            if alone:
                return
            email = _email(load_config(folder / "policydiff.toml", folder, {}))
            made = bodies(workspace, plan, email, 200)
            rivals = {
                "bare pooled loop, same bodies": bare(server, made, 1),
                f"bare, {email.concurrency} threads": bare(server, made, email.concurrency),
                "SDK, Mail objects, 1,000 a request": sdk(server, CHUNK_SIZE, 10),
                "SDK, Mail objects, one a request": sdk(server, 1, 60),
            }
            for rival, (speed, price) in rivals.items():
                print(
                    f"{rival:<44} {speed:>12,.0f} recipients/s  {price:.2f} µs of CPU each; "
                    f"ours: {speeds['send'] / speed:.2f} times the speed, {prices['send'] / price:.2f} times the CPU"
                )


def main() -> None:
    """Measure and print a table for each size."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--recipients", type=int, nargs="+", default=[200_000])
    parser.add_argument("--only", choices=["ledger"])
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    if len(arguments.recipients) == 1:
        measure(arguments.recipients[0], arguments.runs, alone=bool(arguments.only))
        return
    for number in arguments.recipients:
        print(f"{number:,} recipients", flush=True)
        only = ["--only", arguments.only] if arguments.only else []
        command = [sys.executable, __file__, "--recipients", str(number), "--runs", str(arguments.runs), *only]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
