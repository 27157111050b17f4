"""Sends the example's notice to a test server that it starts on 127.0.0.1, and prints where it stands.

    python examples/send_demo.py FOLDER

FOLDER is emptied first and then holds a copy of the example, the preview and the ledger. The server takes what
SendGrid and a push backend would be sent; nothing leaves the machine. Ends with the exit status of the sending.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

EXAMPLES = Path(__file__).resolve().parent
TODAY = "2026-02-01"
"""A day on which the made-up policy's change still lies ahead."""

CHANNELS = """\
[channels.email]
from = "Pebblelog <privacy@pebblelog.example>"
host = "{server}"

[channels.push]
provider = "webhook"
url = "{server}/notices"

[channels.announcement]
folder = "_posts"

[ledger]
url = "sqlite:///notices.db"
keeps = true
"""
"""What stands in place of the example's own channels: Web Push and team channels would need the network."""


class Receiver(BaseHTTPRequestHandler):
    """Takes every message, as providers do on a good day, and keeps who it was for."""

    protocol_version = "HTTP/1.1"
    told: ClassVar[list[tuple[str, int]]] = []
    """Way and number of people of each request; threads may append at once."""

    def do_POST(self) -> None:
        """Accept a chunk: 202 as SendGrid says it, and nobody refused as a push backend says it."""
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        mail = "personalizations" in body
        people = body["personalizations" if mail else "recipients"]
        self.told.append(("e-mail" if mail else "push", len(people)))
        answer = b"" if mail else b'{"refused": []}'
        self.send_response(202 if mail else 200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        """Say nothing: the table at the end does."""


def notices(folder: Path, *arguments: str, shown: bool = True) -> tuple[int, str]:
    """Run `notices` in the folder; its exit status and, where it was not shown, what it printed."""
    if shown:
        print(f"\n$ notices {' '.join(arguments)}\n", flush=True)
    environment = {**os.environ, "SENDGRID_API_KEY": "demo", "POLICYDIFF_WEBHOOK_SECRET": "demo"}
    environment.pop("POLICYDIFF_LEDGER_URL", None)
    done = subprocess.run(
        [sys.executable, "-m", "notices.cli", *arguments],
        cwd=folder,
        env=environment,
        stdout=None if shown else subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout or ""


def main(folder: Path) -> int:
    """Preview with the test server as provider, send exactly that, and show where it stands."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(EXAMPLES, folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    print(f"\nA test server listens on {address}; the same notice, with it as the provider, is sent there.")
    config = folder / "policydiff.toml"
    head, _, _ = config.read_text("utf-8").partition("[channels.email]")
    config.write_text(head + CHANNELS.format(server=address), "utf-8")
    try:
        status, said = notices(folder, "preview", "v1", "v2", "--today", TODAY, "-o", "notice", shown=False)
        if status:
            return status
        digest = said.rstrip().rpartition("digest: ")[2]
        status, _ = notices(folder, "send", "notice", "--confirm", digest, "--today", TODAY, "--new-ledger")
        notices(folder, "status")
    finally:
        server.shutdown()
        server.server_close()
    took = ", ".join(f"{people} by {way}" for way, people in Receiver.told)
    print(f"\nThe test server took {took or 'nothing'}; it has ended.", flush=True)
    return status


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
