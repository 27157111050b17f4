from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given

from policydiff.align import align
from policydiff.model import Block, Edition, Relation, SectionMatch, Source
from policydiff.read import read
from tests.documents import revisions

LOGS = "We keep server logs for ninety days and then delete or anonymise every one of them.\n"
SHARE = "We share device identifiers with our hosting partner, who processes them on our behalf alone.\n"
AGE = "Children under the age of sixteen may not open an account without the consent of a guardian.\n"
RIGHTS = "You can ask us for a copy of your data, have it corrected, or have it deleted at any time.\n"
MAIL = "Questions reach our privacy team by e-mail or letter, and we answer them within thirty days.\n"


NAMES = ["".join(letters) for letters in permutations("abcde", 4)]
"""A hundred and twenty words that nothing else holds."""


def edition(text: str) -> Edition:
    return read(Source("policy.md", text.encode(), "markdown"))


def matched(old: str, new: str) -> tuple[SectionMatch, ...]:
    return align(edition(old), edition(new))


def links(old: str, new: str) -> list[tuple[str, list[str], list[str], bool]]:
    """Relation, old headings, new headings and moved, without the preamble."""
    return [
        (m.relation.value, [s.ref.heading for s in m.old], [s.ref.heading for s in m.new], m.moved)
        for m in matched(old, new)
        if any(s.ref.level for s in (*m.old, *m.new))
    ]


def policy(*sections: tuple[str, str]) -> str:
    return "\n".join(f"## {heading}\n\n{body}" for heading, body in sections)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            policy(("1. Logs", LOGS), ("2. Age", AGE)),
            policy(("1. Cookies", MAIL), ("2. Logs", LOGS), ("3. Age", AGE)),
            [
                ("added", [], ["1. Cookies"], False),
                ("modified", ["1. Logs"], ["2. Logs"], False),
                ("modified", ["2. Age"], ["3. Age"], False),
            ],
            id="renumbering never breaks a pair",
        ),
        pytest.param(
            policy(("Logs", LOGS), ("Age", AGE)),
            policy(("How long we keep logs", LOGS), ("Age", AGE)),
            [("modified", ["Logs"], ["How long we keep logs"], False), ("modified", ["Age"], ["Age"], False)],
            id="renamed, known by its text",
        ),
        pytest.param(
            policy(("Logs", LOGS), ("Sharing", SHARE), ("Age", AGE), ("Rights", RIGHTS)),
            policy(("Sharing", SHARE), ("Age", AGE), ("Rights", RIGHTS), ("Logs", LOGS)),
            [
                ("modified", ["Sharing"], ["Sharing"], False),
                ("modified", ["Age"], ["Age"], False),
                ("modified", ["Rights"], ["Rights"], False),
                ("modified", ["Logs"], ["Logs"], True),
            ],
            id="moved is the lighter part",
        ),
        pytest.param(
            policy(("Data", LOGS + "\n" + SHARE), ("Age", AGE)),
            policy(("Data", LOGS), ("Partners", SHARE), ("Age", AGE)),
            [("split", ["Data"], ["Data", "Partners"], False), ("modified", ["Age"], ["Age"], False)],
            id="split",
        ),
        pytest.param(
            policy(("Data", LOGS), ("Partners", SHARE), ("Age", AGE)),
            policy(("Data", LOGS + "\n" + SHARE), ("Age", AGE)),
            [("merged", ["Data", "Partners"], ["Data"], False), ("modified", ["Age"], ["Age"], False)],
            id="merged",
        ),
        pytest.param(
            policy(("Everything", LOGS + "\n" + SHARE), ("Age", AGE)),
            policy(("Logs", LOGS), ("Partners", SHARE), ("Age", AGE)),
            [("split", ["Everything"], ["Logs", "Partners"], False), ("modified", ["Age"], ["Age"], False)],
            id="split under two new titles",
        ),
        pytest.param(
            policy(("Overview", LOGS), ("Age", AGE * 3), ("Overview", RIGHTS)),
            policy(("Overview", RIGHTS), ("Age", AGE * 3)),
            [
                ("removed", ["Overview"], [], False),
                ("modified", ["Overview"], ["Overview"], True),
                ("modified", ["Age"], ["Age"], False),
            ],
            id="twins are told apart by their text",
        ),
        pytest.param(
            policy(("Logs", LOGS), ("Age", AGE)),
            policy(("Age", AGE)),
            [("removed", ["Logs"], [], False), ("modified", ["Age"], ["Age"], False)],
            id="removed stands at the place it had",
        ),
    ],
)
def test_sections(old: str, new: str, expected: list[tuple[str, list[str], list[str], bool]]) -> None:
    assert links(old, new) == expected


def test_a_subtree_moves_once_at_its_head() -> None:
    tree = "# Data\n\n" + LOGS + "\n## Kinds\n\n" + SHARE + "\n## Reasons\n\n" + MAIL
    rest = "# Age\n\n" + AGE * 4 + "\n# Rights\n\n" + RIGHTS * 4 + "\n# Safety\n\n" + (AGE + RIGHTS) * 3
    moved = [row[1][0] for row in links(tree + "\n" + rest, rest + "\n" + tree) if row[3]]
    assert moved == ["Data"]


def pairs(old: str, new: str) -> list[tuple[list[str], list[str], bool]]:
    return [
        ([b.text for b in pair.old], [b.text for b in pair.new], pair.moved)
        for match in matched(old, new)
        for pair in match.blocks
    ]


def test_a_paragraph_split_in_two_is_one_match() -> None:
    one, two = LOGS.strip(), RIGHTS.strip()
    assert pairs(f"{one} {two}\n", f"{one}\n\n{two}\n") == [([f"{one} {two}"], [one, two], False)]


def test_two_paragraphs_joined_are_one_match() -> None:
    one, two = LOGS.strip(), RIGHTS.strip()
    assert pairs(f"{one}\n\n{two}\n", f"{one} {two}\n") == [([one, two], [f"{one} {two}"], False)]


def test_a_list_that_became_a_sentence_is_one_match() -> None:
    old = "We collect:\n\n* your name\n* your postal address\n* your heart rate\n"
    new = "We collect:\n\nWe collect your name, your postal address and your heart rate.\n"
    assert pairs(old, new)[1:] == [
        (
            ["your name", "your postal address", "your heart rate"],
            ["We collect your name, your postal address and your heart rate."],
            False,
        )
    ]


def test_a_paragraph_moved_to_another_section_is_listed_once_there() -> None:
    old = policy(("Data", f"{LOGS}\n{SHARE}\n{RIGHTS}"), ("Age", AGE))
    new = policy(("Data", f"{LOGS}\n{RIGHTS}"), ("Age", f"{AGE}\n{SHARE}"))
    across = [(m.new[0].ref.heading, p) for m in matched(old, new) for p in m.blocks if p.origin is not None]
    assert [(heading, pair.new[0].text) for heading, pair in across] == [("Age", SHARE.strip())]
    assert [text for olds, _, _ in pairs(old, new) for text in olds].count(SHARE.strip()) == 1


@pytest.mark.parametrize("short", ["Yes.", "See below.", "Not applicable."])
def test_short_blocks_are_never_taken_as_moved(short: str) -> None:
    old = policy(("Data", f"{LOGS}\n{short}\n"), ("Age", AGE))
    new = policy(("Data", LOGS), ("Age", f"{AGE}\n{short}\n"))
    assert not any(moved for _, _, moved in pairs(old, new))


def test_two_candidates_for_a_move_make_none() -> None:
    old = policy(("A", f"{LOGS}\n{SHARE}"), ("B", AGE), ("C", RIGHTS))
    new = policy(("A", LOGS), ("B", f"{AGE}\n{SHARE}"), ("C", f"{RIGHTS}\n{SHARE}"))
    assert not any(moved for _, _, moved in pairs(old, new))


def test_paragraphs_of_common_words_alone_move_all_the_same() -> None:
    words = ["logs", "mail", "data", "sell", "share", "keep", "days"]
    texts = [f"We {' '.join(chosen)} it." for chosen in permutations(words, 4)][::15]  # each word stands in 31 of 56
    found = pairs("\n\n".join(texts), "\n\n".join(reversed(texts)))
    assert sum(moved and old == new for old, new, moved in found) == len(texts) - 1


def test_edited_items_of_common_words_stay_between_those_that_are_known_by_a_rare_one() -> None:
    def items(verb: str) -> str:
        named = (f"the {name} of the boat" if k % 3 == 0 else "the boat" for k, name in enumerate(NAMES))
        return "".join(f"- We {verb} {what} while you row on the lake with us.\n" for what in named)

    found = pairs(items("watch"), items("guard"))
    assert len(found) == len(NAMES)
    assert not [place for place, (old, new, moved) in enumerate(found) if len(old) != 1 or len(new) != 1 or moved]


def test_rows_pair_by_the_thing_they_name() -> None:
    head = "| who | why | where |\n|---|---|---|\n"
    old = head + "| Aldous | hosting | Oslo |\n| Bertil | hosting | Oslo |\n"
    new = (
        head
        + "| Aldous | hosting | Oslo |\n| Bertil | analytics and mail | Kyoto, Lima |\n| Cilla | hosting | Oslo |\n"
    )
    found = [(olds, news) for olds, news, _ in pairs(old, new)]
    assert (["Bertil | hosting | Oslo"], ["Bertil | analytics and mail | Kyoto, Lima"]) in found


def blocks(sections: tuple[Block, ...]) -> list[tuple[str, tuple[int, int]]]:
    return sorted((block.text, block.lines) for block in sections)


@given(revisions())
def test_every_section_and_block_is_in_exactly_one_match(texts: tuple[str, str]) -> None:
    old, new = (edition(text) for text in texts)
    matches = align(old, new)
    for side, whole in (("old", old), ("new", new)):
        sections = [section for match in matches for section in getattr(match, side)]
        assert sorted(s.ref.anchor for s in sections) == sorted(s.ref.anchor for s in whole.sections)
        seen = tuple(block for match in matches for pair in match.blocks for block in getattr(pair, side))
        assert blocks(seen) == blocks(tuple(block for section in whole.sections for block in section.blocks))
    places = [match.new[0].ref.lines for match in matches if match.new]
    assert places == sorted(places), "the new edition's order is the reading order"


@given(revisions())
def test_an_edition_against_itself_moves_and_splits_nothing(texts: tuple[str, str]) -> None:
    for match in matched(texts[0], texts[0]):
        assert match.relation is Relation.MODIFIED
        assert not match.moved
        assert all(pair.old == pair.new and not pair.moved for pair in match.blocks)
