"""A company's own languages, from the template to the pages that readers see: with languages that nobody speaks."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from notices.cli import main
from notices.compose.translation import load_translation
from policydiff import use_catalogues
from policydiff.cli import main as policydiff
from tests.catalogues.pseudo import PSEUDO


def words(text: str) -> set[str]:
    """Latin words of a text, but for addresses and names of files."""
    text = re.sub(r"\S+@\S+|https?://\S+|\S+\.md|--\w+", " ", text)
    return set(re.findall(r"[A-Za-z]{2,}", text))


@pytest.mark.parametrize("language", ["ar", "he"])
def test_no_word_of_ours_is_left_in_a_message(shop, language):
    for file in (f"email.{language}.txt", f"email.{language}.subject.txt"):
        text = (shop / "plan" / "messages" / file).read_text("utf-8").replace("-greeting-", "")
        assert words(text) == set(), file
    push = json.loads((shop / "plan" / "messages" / f"push.{language}.json").read_text("utf-8"))
    assert words(push["title"] + push["body"]) == set()
    post = next((shop / "plan" / "messages").glob(f"announcement.{language}.md")).read_text("utf-8")
    assert words(re.sub(r"</?(?:ins|del)>", "", post.split("---", 2)[2])) == set()


@pytest.mark.parametrize("language", ["ar", "he"])
def test_no_word_of_ours_is_left_on_a_page_or_a_terminal(shop, language):
    page = LexborHTMLParser((shop / f"{language}.html").read_text("utf-8"))
    assert page.css_first("html").attributes == {"lang": language, "dir": "rtl"}
    page.strip_tags(["script", "style", "title"])
    for findings in page.css('ul[lang="en"]'):
        findings.decompose()
    assert words(page.body.text(separator=" ")) <= {"policydiff", "md"}
    text = (shop / f"{language}.md.txt").read_text("utf-8")
    assert words(text.split("\n\n")[0] + text.split("─")[-1]) <= {language, "L"}


@pytest.mark.parametrize("language", ["ar", "he"])
def test_what_is_read_from_right_to_left_says_so(shop, language):
    mail = LexborHTMLParser((shop / "plan" / "messages" / f"email.{language}.html").read_text("utf-8"))
    assert mail.css_first("html").attributes["dir"] == "rtl"
    assert mail.css_first("body > div:last-of-type").attributes["dir"] == "rtl"
    assert "text-align: right" in (mail.css_first(".card").attributes["style"] or "")
    for each in mail.css("ul"):
        assert "padding: 0 20px 0 0" in (each.attributes["style"] or "")
    assert "30</del> ← <ins" in mail.css_first("body").html
    page = LexborHTMLParser((shop / f"{language}.html").read_text("utf-8"))
    assert "←" in page.css_first(".points").text()
    assert "→" not in page.css_first(".points").text() + page.css_first(".of").text()
    preview = (shop / "plan" / "preview.html").read_text("utf-8")
    assert f'<div class="note" lang="{language}" dir="rtl">' in preview
    assert f'<article class="article" lang="{language}" dir="rtl">' in preview


def test_who_speaks_and_signed_is_told(shop, capsys):
    plan = json.loads((shop / "plan" / "plan.json").read_text("utf-8"))
    assert "language.no_catalogue" not in {finding["code"] for finding in plan["findings"]}
    assert main(["catalogue", "--check", "--json", "--config", str(shop / "policydiff.toml")]) == 0
    told = json.loads(capsys.readouterr().out)["catalogues"]
    assert len(told) == 2 * len(PSEUDO)
    assert all(not each["missing"] and not each["wrong"] for each in told)


def test_a_template_is_written_and_checked(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["catalogue", "tr"]) == 0
    told = capsys.readouterr()
    assert told.out.splitlines()[1].startswith("catalogues/tr/notices.po: translate")
    assert 'catalogues = "catalogues"' in told.err
    path = Path("catalogues/tr/notices.po")
    assert '"Translated: unreviewed\\n"' in path.read_text("utf-8")
    text = path.read_text("utf-8").replace('msgid "Full text"\nmsgstr ""', 'msgid "Full text"\nmsgstr "Tam metin"')
    text = text.replace('"Translated: unreviewed', '"Translated: Ayşe, 2027-01-02')
    path.write_text(
        text.replace('msgid "Purpose: {fact}"\nmsgstr ""', 'msgid "Purpose: {fact}"\nmsgstr "Amaç"'), "utf-8"
    )
    assert main(["catalogue", "--check"]) == 1
    told = capsys.readouterr().out
    assert "2 of 113 messages; signed" in told
    assert "“Amaç” lacks {fact}" in told
    before = path.read_text("utf-8")
    assert main(["catalogue", "tr"]) == 0
    assert path.read_text("utf-8") == before  # what is translated and signed stays
    for wrong in (["catalogue"], ["catalogue", "tr", "--check"], ["catalogue", "klingonish"]):
        assert main(wrong) == 2


@pytest.mark.parametrize("typed", [True, False])
def test_files_are_named_from_where_the_command_runs(tmp_path, monkeypatch, capsys, typed):
    (tmp_path / "legal").mkdir()
    (tmp_path / "words").mkdir()
    (tmp_path / "policydiff.toml").write_text('catalogues = "words"\n')
    monkeypatch.chdir(tmp_path / "legal")
    more = ["-o", str(tmp_path / "words")] if typed else []
    named = (tmp_path / "words").as_posix() if typed else "../words"
    for arguments, status in ((["tr"], 0), (["--check"], 1)):
        assert main(["catalogue", *arguments, *more]) == status
        files = re.findall(r"^(\S+\.po): ", capsys.readouterr().out, re.MULTILINE)
        assert sorted(files) == [f"{named}/tr/{domain}.po" for domain in ("notices", "policydiff")]


@pytest.mark.parametrize("language", ["de", "de-AT", "zh-TW", "pt-PT", "en", "en-GB"])
def test_what_a_language_of_ours_leaves_empty_is_not_missing(tmp_path, monkeypatch, capsys, language):
    monkeypatch.chdir(tmp_path)
    assert main(["catalogue", language]) == 0
    capsys.readouterr()
    assert main(["catalogue", "--check"]) == 0
    assert "0 of 113 messages, 113 in our words; not signed" in capsys.readouterr().out
    plain = say_in(language, None)
    assert say_in(language, tmp_path / "catalogues") == plain
    assert (plain == "Full text") == language.startswith("en")


def say_in(language: str, folder: Path | None) -> str:
    """One of our messages, as it is said with a company's catalogues."""
    use_catalogues(folder)
    try:
        return load_translation(language).say("Full text")
    finally:
        use_catalogues(None)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("catalogues = 7", "must be the name of a folder"),
        ('catalogues = "none"', "there is no folder none; make it, or take the line out"),
        ('catalogues = "../elsewhere"', "lies outside"),
    ],
)
def test_a_folder_that_cannot_be(tmp_path, monkeypatch, capsys, line, said):
    monkeypatch.chdir(tmp_path)
    Path("policydiff.toml").write_text(f'{line}\n[policies.privacy.editions]\nen = "en.md"\n')
    for name in ("a.md", "b.md"):
        Path(name).write_text(f"# A\n\n{name}\n")
    assert policydiff(["a.md", "b.md"]) == 2
    assert said in capsys.readouterr().err
