"""The page speaks the language of its edition, as far as there is a catalogue for it."""

from __future__ import annotations

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from policydiff.model import Source
from policydiff.pipeline import compare
from policydiff.render.html.page import to_html
from policydiff.render.words.tongue import common, tongue
from tests.render.samples import two, whole


@pytest.mark.parametrize(
    ("tag", "iso", "said"),
    [
        ("en", "2026-03-02", "2 March 2026"),
        ("en", None, "not stated"),
        ("fr", "2026-03-02", "2 mars 2026"),
        ("tr", "2026-03-02", "2 March 2026"),
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


def test_a_chinese_page_is_chinese_to_the_last_word_that_is_seen():
    body = "---\nlang: zh-CN\n---\n# 隐私政策\n\n生效日期：2026年{0}月1日\n\n我们将您的日记保存{1}天。{2}\n"
    old, new = (
        Source(f"{days}.md", body.format(month, days, said).encode(), "markdown")
        for month, days, said in ((3, 30, ""), (9, 90, "\n\n- 我们收集您的心率。\n\n## 共享\n\n我们与他人共享数据。"))
    )
    made = to_html([compare(old, new)], owner=False)
    assert '<html lang="zh' in made
    for said in ("最重要的变更", "修订对照", "全部变更", "生效日期"):
        assert said in made, said
    for said in ("What matters most", "Side by side", "Skip to the changes", "Every change"):
        assert said not in made, said
    page = LexborHTMLParser(made)
    page.strip_tags(["script", "style", "title"])
    for unseen in page.css(".vh"):
        unseen.decompose()
    seen = page.body.text(separator=" ")
    assert set(re.findall(r"[A-Za-z]{2,}", seen)) <= {"policydiff"}
    assert 'lang="en"' not in made


@pytest.mark.parametrize("make", [lambda: [whole()], two])
def test_an_english_page_is_english(make):
    made = to_html(make())
    assert '<html lang="en">' in made
    assert "Side by side" in made
    assert "substantive changes" in made


SHED_OLD = """# 船库隐私政策

生效日期：2026年1月12日

## 信息

我们收集您的姓名。我们会在变更生效前 30 天通过电子邮件通知您。

- 姓名

| 合作方 | 用途 |
|---|---|
| 甲 | 邮件 |

## 期限

录音保存三十天。我们不会出售数据。

## 权利

您可以随时删除账号。
"""

SHED_NEW = """# 船库隐私政策

生效日期：2027年1月12日

## 信息

我们收集您的姓名和住址。我们会在变更生效前 7 天发布公告。

- 姓名
- 身份证号码

| 合作方 | 用途 |
|---|---|
| 甲 | 邮件 |
| 乙 | 客服 |

## 保存

录音保存九十天。我们可能出售数据。

## 联系

请写信给我们。
"""


def test_a_readers_page_of_chinese_editions_has_no_english_word():
    whole = compare(*(Source("shed.md", text.encode(), "markdown") for text in (SHED_OLD, SHED_NEW)))
    tree = LexborHTMLParser(to_html([whole], owner=False))
    for node in tree.css("script, style, head"):
        node.decompose()
    words = set(re.findall(r"[A-Za-z]{2,}", tree.body.text(separator=" ")))
    assert words <= {"policydiff"}


def test_each_edition_of_a_page_speaks_its_own_language():
    texts = {"en": ("We keep it 30 days.", "We keep it 90 days."), "zh-Hans": ("我们保存30天。", "我们保存90天。")}
    pairs = [
        compare(*(Source(f"{n}.md", said.encode(), "markdown", language=tag) for n, said in enumerate(sides)))
        for tag, sides in texts.items()
    ]
    page = LexborHTMLParser(to_html(pairs))
    english, chinese = page.css("main > section")
    assert (english.attributes.get("lang"), chinese.attributes.get("lang")) == (None, "zh-Hans")
    assert "Every change" in english.text()
    assert "全部变更" in chinese.text()
