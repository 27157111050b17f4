"""A step of `action.yml`: writes the report below the pull request, in one comment that is kept up to date.

The comment is found by a mark that nobody sees, and changed where it is there; where nothing differs, none is begun. A
pull request from a fork gets none: its job may hold no token that writes. What keeps a comment from being written is
said, and never fails the job.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

LARGEST = 65_536
"""Characters of a comment that GitHub takes."""

PAGE = 100
"""Comments that are asked for at once: as many as GitHub gives."""

PAGES = 30
"""Pages that are looked through for the mark."""

SECONDS = 30
"""How long GitHub may be silent."""


def main() -> int:
    """Write the comment; returns 0 always, as the comparison itself has been made."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text("utf-8"))
    request = event.get("pull_request")
    if os.environ.get("GITHUB_EVENT_NAME") != "pull_request" or not request:
        return 0
    own = os.environ["GITHUB_REPOSITORY"]
    if (request["head"]["repo"] or {}).get("full_name") != own:
        print("The pull request comes from a fork: the report stands in the step's summary alone.")
        return 0
    try:
        write(f"/repos/{own}/issues", int(request["number"]), Path(os.environ["REPORT"]).read_text("utf-8"))
    except HTTPError as error:
        hint = "; the job needs `pull-requests: write`" if error.code in (401, 403, 404) else ""
        print(f"::warning title=policydiff::The comment could not be written (status {error.code}){hint}.")
    except (URLError, TimeoutError, ValueError) as error:
        print(f"::warning title=policydiff::The comment could not be written ({type(error).__name__}).")
    return 0


def write(issues: str, number: int, report: str) -> None:
    """Create the comment or change it; nothing is written where nothing differs and none is there.

    Raises:
        HTTPError: GitHub refuses.
        URLError: it cannot be reached.
    """
    mark = f"<!-- policydiff:{os.environ.get('COMMENT_ID', 'policy')} -->"
    found = _found(f"{issues}/{number}/comments", mark)
    if found is None and os.environ.get("VERDICT") == "identical":
        return
    body = shortened(f"{mark}\n{report}", LARGEST)
    if found is None:
        _ask("POST", f"{issues}/{number}/comments", {"body": body})
    elif found["body"] != body:
        _ask("PATCH", f"{issues}/comments/{int(found['id'])}", {"body": body})


def shortened(text: str, most: int) -> str:
    """At most so many characters, cut between two paragraphs, and a line that says so."""
    if len(text) <= most:
        return text
    said = "\n\n*The report is longer than a comment may be; the whole of it stands in the step's summary.*\n"
    kept = text[: most - len(said)]
    return kept[: max(kept.rfind("\n\n"), 0)] + said


def _found(comments: str, mark: str) -> dict[str, Any] | None:
    """The comment with the mark that a job wrote: anybody may write the mark, and theirs is not ours to change."""
    for page in range(1, PAGES + 1):
        shown = _ask("GET", f"{comments}?per_page={PAGE}&page={page}")
        for one in shown:
            if one["body"].startswith(mark) and one["user"]["type"] == "Bot":
                return dict(one)
        if len(shown) < PAGE:
            break
    return None


def _ask(method: str, path: str, content: dict[str, str] | None = None) -> Any:
    """Ask GitHub's interface.

    Raises:
        HTTPError: the answer is none of success.
        URLError: there is none.
    """
    place = os.environ.get("GITHUB_API_URL", "https://api.github.com")
    request = Request(  # noqa: S310  the address is the runner's own
        f"{place}{path}",
        data=None if content is None else json.dumps(content).encode(),
        headers={
            "Accept": "application/vnd.github+json",
            "Authorization": f"Bearer {os.environ['GITHUB_TOKEN']}",
            "X-GitHub-Api-Version": "2022-11-28",
        },
        method=method,
    )
    with urlopen(request, timeout=SECONDS) as answer:  # noqa: S310  as above
        return json.load(answer)


if __name__ == "__main__":
    sys.exit(main())
