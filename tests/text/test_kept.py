from __future__ import annotations

from dataclasses import dataclass, replace

from policydiff.text.kept import MOST, kept


@dataclass(frozen=True)
class Text:
    words: tuple[str, ...]
    name: str = ""


def counting() -> tuple[list[Text], object]:
    asked: list[Text] = []

    @kept("words")
    def size(text: Text) -> int:
        asked.append(text)
        return len(text.words)

    return asked, size


def test_a_value_is_asked_about_once_whatever_else_of_it_differs() -> None:
    asked, size = counting()
    one = Text(("a", "b"))
    assert [size(one), size(one), size(replace(one, name="other"))] == [2, 2, 2]
    assert asked == [one]


def test_what_is_equal_and_not_the_same_is_asked_about_again() -> None:
    asked, size = counting()
    assert [size(Text(tuple(word))) for word in ("ab", "ab", "abc")] == [2, 2, 3]
    assert len(asked) == 3


def test_the_last_few_are_remembered_and_no_more() -> None:
    asked, size = counting()
    texts = [Text((str(n),)) for n in range(10 * MOST)]
    for text in texts:
        size(text)
    for text in texts[-MOST:]:
        size(text)
    assert len(asked) == len(texts)
    size(texts[0])
    assert len(asked) == len(texts) + 1
