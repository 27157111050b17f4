"""What documents call their dates, their parts and themselves, in all languages: the `labels` of each folder.

Texts are looked at before, and whatever, their language is known, so that the rows of all languages count together;
those of languages that are not read otherwise only where a text may be in one of them (`languages.further`).
Words are in lower case with straight apostrophes, parted by `|`.

| row | what it holds |
|---|---|
| effective, updated | before or behind a date: the text takes effect, or was last changed, then |
| stand | as `updated`, but only in a line that says nothing else: "As of May 2024" |
| other | publication and adoption: neither, unless another label stands beside it |
| earlier | an earlier version, or an end: whatever else is said, the date is not this version's |
| changes, versions | above a list of changes, whose newest is the last; above a list of other versions |
| announcing | of a banner that announces the next version, which is another text |
| laws | beside the dates of laws and treaties |
| whom | behind a date, that it is for some of the readers: "for new users" |
| subjects | what a policy calls itself: in a sentence, the date is the policy's only where it is the subject |
| within | in a heading that speaks of the document it stands in, and is no title of another one |
| fillers | what else a date line may hold: names of documents, small words, links to other versions |
| parts | words that are part of a heading's number: "Article 3" |
| references, joined | patterns of words before a reference's number, and of words between two numbers |
| of_another, own_text | patterns: of words between a reference and its document, and that make that this one |
| subparts | parts of a numbered paragraph of a law, behind its number |
| terms, privacy | words of titles that tell terms from privacy policies |
| files, short_files | patterns of what such files are called; the short ones only where they stand alone |
| common | the small words that tell a language: commonest in prose, shared by few |
| pointers | patterns of how a sentence begins that only says where more can be read |
| logs | patterns of what publishers call the place where they say what changed |
| log_titles | words one of which each of them holds |
| logging | patterns of a sentence that itself says what an update did |
| log_nouns | words for an update, one of which such a sentence holds |
| whole | patterns of words that make a denial wider: "any", "ever"; words for others and for more |
| version_line | patterns of what a line calls the number of the document's version |
| furniture | patterns of lines that a page puts around a text: the way up, links to share it, buttons |
| contents | titles of a table of contents |
| abbreviated | words of addresses and how they are cut short: `street=st` |
| stating | patterns of what a title can turn on: numbers, negation, modal verbs, scope, consent and sale |

The labels of dates were collected from the forms that publishers use in date lines and in clauses on changes.
"""

from __future__ import annotations

from functools import cache

from policydiff.rules.languages import LANGUAGES, table


@cache
def labels(row: str, languages: tuple[str, ...] = LANGUAGES) -> dict[str, str]:
    """One row of those languages that have it, as it is written; language (two letters) → words or patterns."""
    found = {language: table(language, "labels").LABELS.get(row, "") for language in languages}
    return {language: written for language, written in found.items() if written}


@cache
def all_words(row: str, also: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The words of a row in all of `LANGUAGES` and those named besides, as `further` gives them; each once."""
    rows = labels(row, (*LANGUAGES, *also)).values()
    return tuple(dict.fromkeys(word for written in rows for word in written.split("|")))


def any_of(row: str) -> str:
    """A row of patterns in all of `LANGUAGES`, as one alternative each, to be put into a group."""
    return "|".join(all_words(row))
