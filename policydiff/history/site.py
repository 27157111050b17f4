"""A history in, a folder of pages and feeds out: what readers are led to."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from policydiff.configured import compare_all
from policydiff.errors import PolicydiffError
from policydiff.files import make_folder, whole_files
from policydiff.history.cache import keep, known
from policydiff.history.feeds import to_atom, to_json_feed
from policydiff.history.index import history_page
from policydiff.history.listing import listed
from policydiff.history.log_json import histories_to_json
from policydiff.render.html.page import to_html
from policydiff.source import Resolution

if TYPE_CHECKING:
    from pathlib import Path

    from policydiff.config import Config
    from policydiff.history.publication_log import History, LogEntry
    from policydiff.render.html.look import Look

AT_ONCE = 20
"""Pages that are held in memory before they are written."""


def write_site(
    history: History, folder: Path, config: Config, look: Look, *, everything: bool = False, base: str = ""
) -> int:
    """Write `index.html`, a comparison page for each publication, `feed.atom`, `feed.json` and `history.json`.

    A page that this version of policydiff wrote with the same dress and settings stays as it is: its publication cannot
    change. It is known by its digest in the user's cache: what lies in the folder may have come with a pull request.
    What else lies there is left alone.

    Args:
        history: what is told.
        folder: made where it is missing.
        config: as the comparisons were asked for.
        look: how the pages are dressed.
        everything: also publications that changed no meaning.
        base: the folder's address, ending in `/`, for the links of the feeds; empty writes relative ones.

    Returns:
        How many comparison pages were written.

    Raises:
        PolicydiffError: the folder cannot be written.
    """
    entries = listed(history, everything=everything)
    dress = sha256(ascii((look, history.settings)).encode()).hexdigest()[:12]
    pairs = {entry.id: pair for entry, pair in zip(history.entries, history.pairs, strict=True)}
    try:
        make_folder(folder)
        fresh = [entry for entry in entries if not _stands(folder / entry.redline, _key(entry, dress))]
        for start in range(0, len(fresh), AT_ONCE):
            pages = {}
            for entry in fresh[start : start + AT_ONCE]:
                compared = compare_all(Resolution((pairs[entry.id](),)), config).comparisons
                pages[entry] = to_html(compared, look=look, owner=False).encode()
            whole_files({folder / entry.redline: content for entry, content in pages.items()})
            for entry, content in pages.items():
                keep(_key(entry, dress), {"sha256": sha256(content).hexdigest()})
        whole_files(
            {
                folder / "index.html": history_page(history, entries, look, everything=everything).encode(),
                folder / "feed.atom": to_atom(history, entries, base).encode(),
                folder / "feed.json": to_json_feed(history, entries, base).encode(),
                folder / "history.json": histories_to_json([history], [entries]).encode(),
            }
        )
    except OSError as error:
        reason = error.strerror or str(error)
        raise PolicydiffError(f"{folder}: cannot be written ({reason}); choose another folder with -o") from error
    return len(fresh)


def _key(entry: LogEntry, dress: str) -> tuple[str, ...]:
    """What a comparison page is made of."""
    return "page", entry.id, entry.old, entry.new, dress


def _stands(page: Path, key: tuple[str, ...]) -> bool:
    """Whether a page is there byte for byte as this user's policydiff wrote it."""
    written = known(key)
    try:
        return written is not None and sha256(page.read_bytes()).hexdigest() == written["sha256"]
    except (OSError, KeyError):
        return False
