"""Word files in, the text of each once LibreOffice has accepted, or rejected, all of its changes out.

Run by the Python that LibreOffice's own modules are installed for: `python3 tests/office.py PROFILE FILE…` prints JSON,
for each file its paragraphs and the rows of its tables, then its links, accepted first.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

COMMANDS = ("AcceptAllTrackedChanges", "RejectAllTrackedChanges")
PATIENCE = 120
"""Seconds that the program may take to start on a busy machine."""


def main(profile: str, files: list[str]) -> None:
    """Start the program, read every file in both views, and end it."""
    pipe = f"policydiff{abs(hash(profile))}"
    office = subprocess.Popen(
        [
            *("soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation={Path(profile).as_uri()}"),
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        context = _connect(pipe)
        sys.stdout.write(json.dumps([_views(context, file) for file in files]))
    finally:
        office.terminate()
        office.wait(PATIENCE)


def _connect(pipe: str) -> Any:
    import uno  # of the system's Python

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


def _views(context: Any, file: str) -> list[list[str]]:
    import uno

    hidden = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    hidden.Name, hidden.Value = "Hidden", True
    make = context.ServiceManager.createInstanceWithContext
    desktop = make("com.sun.star.frame.Desktop", context)
    dispatcher = make("com.sun.star.frame.DispatchHelper", context)
    found = []
    for command in COMMANDS:
        document = desktop.loadComponentFromURL(Path(file).as_uri(), "_blank", 0, (hidden,))
        dispatcher.executeDispatch(document.CurrentController.Frame, f".uno:{command}", "", 0, ())
        found.append([text for text in _texts(document.Text) if text.strip()])
        found.append(list(_links(document.Text)))
        document.close(True)
    return found


def _links(text: Any) -> Iterator[str]:
    """Each stretch of text with the address that it leads to; none of what stands in tables."""
    paragraphs = text.createEnumeration()
    while paragraphs.hasMoreElements():
        paragraph = paragraphs.nextElement()
        if paragraph.supportsService("com.sun.star.text.TextTable"):
            continue
        portions = paragraph.createEnumeration()
        words, address = "", ""
        while portions.hasMoreElements():
            portion = portions.nextElement()
            if not portion.getString():
                continue
            if words and portion.HyperLinkURL != address:
                yield f"{words} → {address}"
                words = ""
            address = portion.HyperLinkURL
            words += portion.getString() if address else ""
        if words:
            yield f"{words} → {address}"


def _texts(text: Any) -> Iterator[str]:
    parts = text.createEnumeration()
    while parts.hasMoreElements():
        part = parts.nextElement()
        if not part.supportsService("com.sun.star.text.TextTable"):
            yield part.getString()
            continue
        rows: dict[int, list[str]] = {}
        for name in part.getCellNames():
            number = int(re.sub(r"\D", "", name))
            rows.setdefault(number, []).append(part.getCellByName(name).getString())
        yield from (" | ".join(rows[number]) for number in sorted(rows))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
