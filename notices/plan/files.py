"""A plan as files: `plan.json` and a file for each text of a message, and back with nothing changed.

Two hashes hold it together. `digest` is what the owner approves: what is sent, to whose list, from where, and what
the checks found. `plan` is over all of `plan.json` and both pages: counts that change from day to day stand there, and
the approver must have been shown what the digest covers.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict
from shlex import quote
from typing import TYPE_CHECKING, Any

from notices.errors import PlanError
from notices.model import (
    FIRST_SCHEMA,
    PLAN_SCHEMA,
    Channel,
    EditionDigest,
    Field,
    Message,
    NoticeKind,
    Part,
    Plan,
    count_of,
    finding_of,
)
from policydiff import make_folder, whole_files

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PLAN_FILE = "plan.json"
MESSAGES = "messages"
"""The folder of the texts beside `plan.json`."""


def write_plan(plan: Plan, folder: Path, beside: Mapping[str, str] | None = None) -> None:
    """Write the plan whole or not at all.

    The texts of an earlier plan in the same folder go, whatever else lies there stays.

    Args:
        plan: What `send` will take.
        folder: Made where it is missing.
        beside: Pages for people that belong to the plan, by file name.

    Raises:
        PlanError: The folder cannot be written, or leads elsewhere; an earlier plan in it stays as it was.
    """
    texts = {
        folder / MESSAGES / message.file(part): part.content.encode()
        for message in plan.messages
        for part in message.parts
    }
    named = {name: page.encode() for name, page in (beside or {}).items()}
    pages = {folder / name: page for name, page in named.items()}
    document = json.dumps(_document(plan, named), ensure_ascii=False, indent=2) + "\n"
    try:
        if (folder / MESSAGES).is_symlink():
            raise PlanError(f"{folder / MESSAGES}: is a link; remove it, or choose another folder with -o")
        make_folder(folder / MESSAGES)
        earlier = set(_earlier(folder))
        # The plan comes last: until then the digest of the earlier one refuses whatever is new beside it.
        whole_files({**texts, **pages, folder / PLAN_FILE: document.encode()})
        for path in earlier - texts.keys() - pages.keys():
            path.unlink(missing_ok=True)
    except OSError as error:
        raise PlanError(f"{folder}: cannot write the plan ({error.strerror}); choose another folder with -o") from error


def _earlier(folder: Path) -> list[Path]:
    """Messages and pages of the plan that lies there; none where there is none that can be read."""
    try:
        document = json.loads((folder / PLAN_FILE).read_bytes())
        names = [part["file"] for message in document["messages"] for part in message["parts"]]
        pages = list(document.get("pages", ()))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return []
    told = [name for name in names if isinstance(name, str) and "/" not in name and "\\" not in name]
    # Of pages only what is surely ours: the folder may be one in which other things lie.
    shown = [name for name in pages if isinstance(name, str) and PUBLISHED.fullmatch(name)]
    return [*(folder / MESSAGES / name for name in told), *(folder / name for name in shown)]


PUBLISHED = re.compile(r"publish-[\w-]+\.html")
"""What a page that readers are led to is called."""


_FINDING = ("code", "severity", "message", "citation", "waived")
"""What is kept of a finding: lines are those of an edition, of which a notice may have several."""


def _document(plan: Plan, pages: Mapping[str, bytes]) -> dict[str, Any]:
    document: dict[str, Any] = {
        "schema": plan.schema,
        "digest": plan.digest,
        "plan": "",
        "notice": plan.notice,
        "kind": str(plan.kind),
        "effective": plan.effective,
        "lead_days": plan.lead_days,
        "default_language": plan.default_language,
        "editions": [asdict(edition) for edition in plan.editions],
        "settings": dict(plan.settings),
        "messages": [
            {
                "channel": str(message.channel),
                "language": message.language,
                "parts": [
                    {"name": part.name, "file": message.file(part), "target": part.target} for part in message.parts
                ],
                "fields": [asdict(field) for field in message.fields],
            }
            for message in plan.messages
        ],
        "audience": [asdict(count) for count in plan.audience],
        "findings": [{name: getattr(finding, name) for name in _FINDING} for finding in plan.findings],
        "pages": {name: _page(page, plan.digest) for name, page in pages.items()},
    }
    document["plan"] = _seal(document)
    return document


def _page(page: bytes, digest: str) -> str:
    """SHA-256 of a page that shows the digest, with the digest's place blank."""
    return hashlib.sha256(page.replace(digest.encode(), b"")).hexdigest()


def _seal(document: Mapping[str, Any]) -> str:
    """The hash `plan`: over everything in `plan.json` but itself."""
    covered = {name: value for name, value in document.items() if name != "plan"}
    text = json.dumps(covered, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def read_plan(folder: Path) -> Plan:
    """The plan in a folder, exactly as it was written.

    Raises:
        PlanError: There is none, it is of another version, a file is missing, or anything was changed by hand.
    """
    path = folder / PLAN_FILE
    try:
        document = json.loads(path.read_bytes())
    except FileNotFoundError as error:
        raise PlanError(
            f"{folder}: holds no plan; make one with notices preview OLD NEW -o {quote(str(folder))}"
        ) from error
    except (OSError, ValueError) as error:
        raise PlanError(f"{path}: cannot be read: {error}") from error
    version = document.get("schema") if isinstance(document, dict) else None
    if version not in (PLAN_SCHEMA, FIRST_SCHEMA):
        raise PlanError(f"{path}: is of version {version!r}, this program reads {PLAN_SCHEMA}; preview again")
    try:
        plan = _plan(document, folder)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise PlanError(f"{path}: is damaged ({type(error).__name__}: {error}); preview again") from error
    if plan.digest != document.get("digest"):
        raise PlanError(f"{folder}: the plan or a message was changed after the preview; preview again")
    if version != FIRST_SCHEMA:
        _check_seal(document, folder, plan.digest)
    return plan


def _check_seal(document: Mapping[str, Any], folder: Path, digest: str) -> None:
    """Refuse a plan whose counts, findings or pages are not those of the preview.

    Raises:
        PlanError: One was changed, or a page is gone.
    """
    pages = document.get("pages")
    if document.get("plan") != _seal(document) or not isinstance(pages, dict):
        raise PlanError(f"{folder / PLAN_FILE}: was changed after the preview; preview again")
    for name, sealed in pages.items():
        path = folder / name
        try:
            page = path.read_bytes()
        except OSError as error:
            raise PlanError(f"{path}: {error.strerror}; it is what was approved, so preview again") from error
        if _page(page, digest) != sealed:
            raise PlanError(f"{path}: was changed after the preview; preview again")


def _plan(document: dict[str, Any], folder: Path) -> Plan:
    return Plan(
        notice=document["notice"],
        kind=NoticeKind(document["kind"]),
        editions=tuple(EditionDigest(**edition) for edition in document["editions"]),
        messages=tuple(_message(message, folder) for message in document["messages"]),
        default_language=document["default_language"],
        effective=document["effective"],
        lead_days=document["lead_days"],
        settings=tuple(document["settings"].items()),
        audience=tuple(map(count_of, document["audience"])),
        findings=tuple(map(finding_of, document["findings"])),
        schema=document["schema"],
    )


def _message(message: dict[str, Any], folder: Path) -> Message:
    channel, language = Channel(message["channel"]), message["language"]
    parts = []
    for part in message["parts"]:
        name = f"{channel}.{language}.{part['name']}"
        if "/" in name or "\\" in name:
            raise ValueError(f"no file name: {name}")
        try:
            content = (folder / MESSAGES / name).read_bytes().decode()
        except OSError as error:
            raise PlanError(f"{folder / MESSAGES / name}: {error.strerror}; preview again") from error
        parts.append(Part(part["name"], content, part["target"]))
    return Message(channel, language, tuple(parts), tuple(Field(**field) for field in message["fields"]))
