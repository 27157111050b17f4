"""Stories: a notice of each kind in each language, as its readers get it; one file for a language and kind.

`pytest tests/notices/tongues --accept` writes them anew; have them read by somebody who speaks the language.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from notices.compose import check_messages
from notices.compose.mail import GREETING
from notices.model import Channel, NoticeKind
from tests.golden import expect
from tests.notices.tongues.conftest import LANGUAGES

HERE = Path(__file__).parent


def shown(made) -> str:
    """What readers see of a notice: lock screen, inbox, mail."""
    content = made.contents[0]
    mail = next(message for message in made.messages if message.channel is Channel.EMAIL)
    return "\n".join(
        (
            f"push:      {content.push_title}",
            f"           {content.push_body}",
            f"subject:   {content.subject}",
            f"preheader: {content.preheader}",
            "",
            mail.part("txt").replace(GREETING, mail.fields[0].default),
        )
    )


@pytest.mark.parametrize("kind", list(NoticeKind))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_notice_of_each_kind_in_each_language(language, kind, tell, accept):
    expect(HERE / str(kind) / f"{language}.txt", shown(tell(language, str(kind))), accept=accept)


@pytest.mark.parametrize("kind", list(NoticeKind))
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_speaks_against_the_words_of_any_language(language, kind, tell):
    made = tell(language, str(kind))
    found = check_messages(made.contents, made.messages, material=True)
    assert [finding for finding in found if finding.code != "length.sentence"] == []


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_the_documents_show_the_notice_as_it_is(language):
    document = (HERE.parents[2] / "docs" / "notices" / f"{language}.md").read_text("utf-8")
    assert f"```text\n{(HERE / 'change' / f'{language}.txt').read_text('utf-8').rstrip()}\n```" in document
