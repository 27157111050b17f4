"""A folder with a plan, an audience and a configuration, and a provider to send to: for tests and benchmarks."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import logging
import os
import subprocess
import sys
import tempfile
import traceback
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any

from notices.cli import COMMANDS, main
from notices.config import load_config, sent_settings
from notices.model import AudienceCount, Channel, EditionDigest, Field, Message, NoticeKind, Part, Plan
from notices.plan import write_plan

SERVER = Path(__file__).with_name("provider.py")
KEY = "SG.a-key-that-must-never-show"
SECRET = "webhook-secret-that-must-never-show"  # noqa: S105  made up
FIELDS = (
    Field("-greeting-", "name", "Hello {value},", "Hello,"),
    Field("-greeting_html-", "name", "Hello {value},", "Hello,", html=True),
)


PRELOADED = (
    *(f"notices.cli.{name}" for name in COMMANDS),
    *("notices.deliver", "notices.prepare.dry_run", "notices.providers.sendgrid", "notices.report"),
    *("babel.dates", "sendgrid", "policydiff.pipeline", "policydiff.text.wrap"),
)
"""What a command loads when it needs it, loaded before the process is copied, so that no copy must."""


class Served:
    """A running provider."""

    def __init__(self, port: int, *, tls: bool = False) -> None:
        self.port = port
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{port}"
        self._plain = not tls

    def ask(self, path: str, body: Any = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        # The address is the one this process has just opened on the loopback.
        request = urllib.request.Request(self.url + path, data)  # noqa: S310
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
            return json.loads(answer.read())

    @property
    def state(self) -> dict[str, int]:
        return dict(self.ask("/_state"))

    @property
    def accepted(self) -> dict[str, int]:
        return dict(self.ask("/_accepted"))

    @property
    def bodies(self) -> list[tuple[str, dict[str, str], str]]:
        return [tuple(body) for body in self.ask("/_bodies")]

    def fail(self, **faults: Any) -> None:
        self.ask("/_faults", faults)

    def show(self, **pages: Path | str) -> None:
        """Be the company's site too: each page, by the first part of its path, is a file; `""` never answers."""
        self.ask("/_pages", {f"/{name}": str(file) for name, file in pages.items()})


@contextmanager
def served(*arguments: str) -> Iterator[Served]:
    """A provider on a free port, ended with the block."""
    command = [sys.executable, str(SERVER), *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield Served(int(process.stdout.readline()), tls="--tls" in arguments)
        finally:
            process.kill()


def messages(channels: tuple[Channel, ...], languages: tuple[str, ...] = ("en", "zh-Hans")) -> tuple[Message, ...]:
    """Short messages with everything that could go wrong on the way: quotes, markup, Chinese."""
    made = []
    for language in languages:
        words = "变更" if language == "zh-Hans" else "changes"
        html = f'<p>-greeting_html-</p><p class="x">The policy {words} &amp; more: "quoted" \\ 2027-03-01</p>'
        push = json.dumps({"notification": {"title": f"Policy {words}", "body": "On 2027-03-01"}}, ensure_ascii=False)
        parts = {
            Channel.EMAIL: (
                Part("subject.txt", f"Policy {words} on 2027-03-01"),
                Part("txt", f"-greeting-\n\nThe policy {words}.\n"),
                Part("html", html),
            ),
            Channel.PUSH: (Part("json", push),),
            Channel.WEBPUSH: (Part("json", push),),
            Channel.ANNOUNCEMENT: (Part("md", f"# Policy {words}\n", f"2027-03-01-privacy.{language}.md"),),
            Channel.OPS: (Part("txt", f"Policy {words}\n"),),
        }
        made += [Message(c, language, parts[c], FIELDS if c is Channel.EMAIL else ()) for c in channels]
    return tuple(made)


class Workspace:
    """A folder that `notices` can be run in."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / "out"
        self.environment = {
            **{name: os.environ[name] for name in ("PATH", "HOME", "SSL_CERT_FILE") if name in os.environ},
            "SENDGRID_API_KEY": KEY,
            "POLICYDIFF_WEBHOOK_SECRET": SECRET,
            "PYTHONWARNINGS": "ignore",
            "POLICYDIFF_ALLOW_LOOPBACK": "1",
        }
        self.output = ""
        """All that the commands printed, for the hunt for leaks."""

    def write(self, toml: str, rows: str, *, suppressed: str | None = None) -> None:
        (self.root / "privacy.md").write_text("# Privacy\n\nNew words.\n")
        head = '[product]\nname = "MonsBox"\ntest_recipients = ["owner@example.org"]\n'
        head += '[audience]\nsource = "recipients.csv"\n'
        if suppressed is not None:
            head += 'suppressions = "suppressed.csv"\n'
            (self.root / "suppressed.csv").write_text(suppressed)
        (self.root / "policydiff.toml").write_text(f'{head}{toml}\n[ledger]\nurl = "sqlite:///notices.db"\n')
        (self.root / "recipients.csv").write_text(rows)

    def plan(self, channels: tuple[Channel, ...], **changes: Any) -> Plan:
        """Write a plan as the preview would; returns it."""
        config = load_config(self.root / "policydiff.toml", self.root, self.environment)
        digest = hashlib.sha256((self.root / "privacy.md").read_bytes()).hexdigest()
        fields: dict[str, Any] = {
            "notice": "privacy-change-0123456789ab",
            "kind": NoticeKind.CHANGE,
            "editions": (EditionDigest("privacy", "en", "v1:privacy.md", "privacy.md", "0" * 64, digest),),
            "messages": messages(channels),
            "default_language": "en",
            "effective": "2127-03-01",
            "lead_days": 30,
            "settings": sent_settings(config),
        }
        plan = Plan(**{**fields, **changes})
        write_plan(plan, self.folder)
        return plan

    def counted(self, **ready: int) -> tuple[AudienceCount, ...]:
        return tuple(AudienceCount(Channel(name), "en", number) for name, number in ready.items())

    def run(self, *arguments: str, status: int | None = None, stdin: str | None = None) -> str:
        """Run `notices` and return what it printed on both streams."""
        ended, out, said = forked(self.root, self.environment, arguments, stdin or "")
        self.output += out + said
        if status is not None:
            assert ended == status, f"{ended}: {out}{said}"
        return out + said

    def send(self, plan: Plan, *arguments: str, status: int | None = 0) -> str:
        return self.run("send", str(self.folder), "--confirm", plan.digest, *arguments, status=status)

    def counts_of(self, notice: str, channel: str = "email") -> dict[str, int]:
        """The counts of one channel of a notice, read in this process."""
        from notices.deliver import status_of
        from notices.ledger import open_ledger

        url = self.environment.get("POLICYDIFF_LEDGER_URL") or f"sqlite:///{self.root}/notices.db"
        ledger = open_ledger(url)
        try:
            found = dict(status_of(ledger, notice).channels)
        finally:
            ledger.close()
        return asdict(found[Channel(channel)])

    def counts(self) -> dict[str, dict[str, int]]:
        """What `status --json` says of the only notice."""
        _, out, said = forked(self.root, self.environment, ("status", "--json"), "")
        self.output += out + said
        return dict(json.loads(out)[0]["channels"])


def forked(root: Path, environment: dict[str, str], arguments: tuple[str, ...], stdin: str) -> tuple[int, str, str]:
    """Run `notices` in a process of its own that need not import everything again: status and both streams."""
    for name in PRELOADED:
        import_module(name)
    with tempfile.TemporaryFile("w+") as given, tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile() as said:
        given.write(stdin)
        given.seek(0)
        child = os.fork()
        if not child:
            streams = (given.fileno(), out.fileno(), said.fileno())
            os._exit(become(root, environment, arguments, streams))
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        out.seek(0)
        said.seek(0)
        return status, out.read(), said.read().decode()


def become(root: Path, environment: dict[str, str], arguments: tuple[str, ...], streams: tuple[int, int, int]) -> int:
    """In the child: be what a terminal would have started; returns the exit status."""
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
    sys.stdin, sys.stdout = open(0, closefd=False), open(1, "w", closefd=False)  # noqa: SIM115  descriptors
    sys.stderr = open(2, "w", buffering=1, closefd=False)  # noqa: SIM115  as above
    logging.root.handlers.clear()
    os.chdir(root)
    os.environ.clear()
    os.environ.update(environment)
    try:
        return main(arguments)
    except SystemExit as end:
        return int(end.code or 0)
    except BaseException:  # noqa: BLE001  whatever it is, the test must see it
        traceback.print_exc()
        return 70
    finally:
        sys.stdout.flush()


def csv_rows(number: int, *, tokens: bool = False) -> str:
    """Recipients with ids u0, u1 …, every fifth Chinese, names that need escaping."""
    lines = ["id,email,language,name,push_token,webpush,unsubscribed"]
    for index in range(number):
        language = "zh-Hans-CN" if index % 5 == 0 else "en"
        name = f'"Ann ""{index}"" <b>"' if index % 7 else ""
        token = f"token-{index:08d}" if tokens else ""
        lines.append(f"u{index},person{index}@mail.example.com,{language},{name},{token},,")
    return "\n".join(lines) + "\n"


def day(distance: int) -> str:
    """The day so many days from today, or back where negative, as the policy's owner counts."""
    return (dt.date.today() + dt.timedelta(distance)).isoformat()  # noqa: DTZ011  as it says


def policy_toml(url: str, edition: str) -> str:
    """A policy with one edition, compared on a page that the provider's server shows without TLS."""
    return (
        '[policies.privacy]\nname = "Privacy Policy"\nurl = "https://example.com/privacy"\n'
        f'comparison_url = "{url}/changes"\n'
        'waivers = [{code = "link.not_https", reason = "a test", until = 2127-01-01}]\n'
        f'[policies.privacy.editions]\nen = "{edition}"\n'
    )


def email_toml(url: str, *, timeout: float = 30) -> str:
    return f'[channels.email]\nfrom = "MonsBox <legal@example.com>"\nhost = "{url}"\ntimeout = {timeout}\n'
