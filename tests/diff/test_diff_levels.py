"""A heading on another level is marked up in another way; a guessed level is none."""

import pytest

from policydiff.align import align
from policydiff.diff import diff
from policydiff.model import BlockKind, Kind, Source
from policydiff.read import read

BODY = "\n\nWhoever comes last in the evening closes the gate behind the sheep and hangs the lamp beside it.\n\n"


def _headings(old: str, new: str) -> list[tuple[Kind, int, int]]:
    editions = [read(Source(name, text.encode(), "markdown")) for name, text in (("old.md", old), ("new.md", new))]
    changes = [c for section in diff(align(*editions)) for c in section.changes if c.block is BlockKind.HEADING]
    return [(c.kind, c.old.depth, c.new.depth) for c in changes if c.old and c.new]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (f"# Huts{BODY}## Gates{BODY}", f"# Huts{BODY}### Gates{BODY}", [(Kind.FORMAT, 2, 3)]),
        # written in another way, on the same level
        (f"# Huts{BODY}## Gates{BODY}", f"Huts\n===={BODY}Gates\n----{BODY}", []),
        (f"# Huts{BODY}## Gates{BODY}", f"<h1>Huts</h1>{BODY}<h2>Gates</h2>{BODY}", []),
        # a level that nothing marks
        (f"HUTS{BODY}GATES{BODY}SHEEP{BODY}", f"# Rules{BODY}HUTS{BODY}GATES{BODY}SHEEP{BODY}", []),
    ],
)
def test_a_level_is_markup_where_it_is_marked(old, new, found):
    assert _headings(old, new) == found
