"""The page speaks the language of its edition, as far as there is a catalogue for it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from policydiff.model import Severity, Source, Verdict
from policydiff.pipeline import compare
from policydiff.render.html import page, part
from policydiff.render.html.page import TEMPLATES, to_html
from policydiff.render.html.tongue import LOCALE, common, tongue
from policydiff.render.words.phrases import VERDICTS
from tests.render.samples import two, whole

LISTED = ["Severity", "Topic", "Kind", "added", "removed", "changed", "moved", "formatting", "headings", "substantive",
          "editorial", *(str(each) for each in Severity), *(VERDICTS[each] for each in Verdict)]  # fmt: skip
"""Words that the template says out of a table."""


def sentences():
    sources = [(TEMPLATES / "page.html.j2").read_text("utf-8")]
    sources += [Path(module.__file__).read_text("utf-8") for module in (page, part)]
    return sorted({*LISTED, *(said for text in sources for said in re.findall(r'say\(\s*"([^"]+)"', text))})


@pytest.mark.parametrize("name", sorted(path.name for path in LOCALE.iterdir() if path.is_dir()))
def test_every_sentence_of_the_page_is_in_every_catalogue(name):
    catalogue = tongue(name.replace("_", "-")).catalogue
    missing = [said for said in sentences() if catalogue.gettext(said) == said]
    assert missing == []
    assert len(sentences()) > 50


@pytest.mark.parametrize(
    ("tag", "iso", "said"),
    [
        ("en", "2026-03-02", "2 March 2026"),
        ("en", None, "not stated"),
        ("fr", "2026-03-02", "2 March 2026"),
        ("zh-CN", "2026-03-02", "2026年3月2日"),
        ("zh-Hant", "2026-03", "2026年3月"),
        ("zh-Hans", None, "未写明"),
        ("zh-Hans", "soon", "soon"),
    ],
)
def test_dates(tag, iso, said):
    assert tongue(tag).date(iso) == said


@pytest.mark.parametrize(
    ("languages", "tag"),
    [(["en"], "en"), (["zh-CN", "zh-Hans"], "zh-Hans"), (["zh-Hans", "en"], "en"), (["und"], "en"), ([], "en")],
)
def test_several_editions_speak_what_they_have_in_common(languages, tag):
    assert common(languages).tag == (tag if languages else "en")


def test_a_chinese_page_is_chinese_but_for_the_list_which_says_that_it_is_not():
    body = "---\nlang: zh-CN\n---\n# 隐私政策\n\n生效日期：2026年{0}月1日\n\n我们将您的日记保存{0}天。\n"
    old, new = (Source(f"{days}.md", body.format(days).encode(), "markdown") for days in (3, 9))
    made = to_html([compare(old, new)])
    assert '<html lang="zh' in made
    for said in ("最重要的变更", "修订对照", "全部变更", "生效日期"):
        assert said in made, said
    for said in ("What matters most", "Side by side", "Skip to the changes", "Every change"):
        assert said not in made, said
    assert '<ol lang="en">' in made


@pytest.mark.parametrize("make", [lambda: [whole()], two])
def test_an_english_page_is_english(make):
    made = to_html(make())
    assert '<html lang="en">' in made
    assert "Side by side" in made
    assert "substantive changes" in made
