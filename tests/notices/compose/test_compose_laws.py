"""Laws of composing, for any comparison, name, product and fact."""

from __future__ import annotations

import html
import json
import re
from xml.etree import ElementTree as ET

import yaml
from hypothesis import given
from hypothesis import strategies as st

from notices.compose import NoticeRequest, PolicyChange, check_messages, compose, load_templates
from notices.compose.lengths import PREHEADER, PUSH_BODY, PUSH_TITLE, SUBJECT
from notices.compose.visible import flow
from notices.model import Channel
from policydiff.model import Severity
from policydiff.text.widths import width_of

TEMPLATES = load_templates(None)
HOSTILE = (
    "<script>alert(1)</script> {{ 7*7 }} {% raw %} [x](javascript:1) `*_|~ ]]> -- \r\nBcc: a@b \u202e\u0000 @all $& %0a"
)
texts = st.one_of(st.text(max_size=80), st.sampled_from([HOSTILE, "", " ", "隐私政策" * 30, "a" * 300, "\r\nX: y"]))
titles = st.text(min_size=1, max_size=60).map(str.strip).filter(bool)
days = st.dates().map(str).filter(lambda day: day > "1000")
rows = st.lists(
    st.tuples(texts, titles, titles, st.sampled_from(Severity), st.sampled_from(["retention", "sharing"]), texts),
    min_size=1,
    max_size=9,
)


def made(build, rows_, day, language, name, product):
    comparison = build("en", rows=rows_, effective=day, updated=day, title="P", quotes=(name,))
    change = PolicyChange("privacy", name, comparison, "https://a.example/p", "https://a.example/c")
    request = NoticeRequest("change", language, (change,), product, "legal@example.com")
    return compose([request], list(Channel), TEMPLATES)


@given(rows, days, st.sampled_from(["en", "zh-Hans", "de", "en-GB"]), texts, texts)
def test_every_channel_carries_the_same_date_and_count(comparison_of, rows_, day, language, name, product):
    result = made(comparison_of, rows_, day, language, name, product)
    codes = {finding.code for finding in check_messages(result.contents, result.messages, material=False)}
    assert not codes & {"notice.disagree", "notice.no_effective_date", "template.no_date", "template.order"}
    assert not {code for code in codes if code.startswith(("length.subject", "length.push", "length.pre", "size."))}
    content = result.contents[0]
    assert len(content.subject) <= SUBJECT
    assert content.date in content.subject
    assert len(content.preheader) <= PREHEADER
    assert len(content.push_title) <= PUSH_TITLE
    assert len(content.push_body) <= PUSH_BODY
    assert content.date in content.push_body


@given(rows, texts, texts)
def test_no_header_can_be_broken_into(comparison_of, rows_, name, product):
    result = made(comparison_of, rows_, "2027-02-08", "en", name, product)
    subject = result.messages[0].part("subject.txt")
    assert not re.search(r"[\x00-\x1f\x7f\u2028\u2029\x85]", subject)
    for field in result.messages[0].fields:
        assert not re.search(r"[\r\n]", field.form + field.default)


@given(rows, texts, texts)
def test_every_file_is_what_its_suffix_says(comparison_of, rows_, name, product):
    result = made(comparison_of, rows_, "2027-02-08", "en", name, product)
    for message in result.messages:
        for part in message.parts:
            if part.name == "json":
                json.loads(part.content)
            elif part.name == "atom.xml":
                assert ET.fromstring(part.content).tag.endswith("entry")  # noqa: S314  our own text
            elif part.name == "md":
                front = yaml.safe_load(part.content.split("---\n")[1])
                assert front["lang"] == "en"
                assert "{{" not in part.content.split("---\n", 2)[2]
                assert "{%" not in part.content.split("---\n", 2)[2]


@given(rows, texts, texts)
def test_no_text_of_a_policy_becomes_markup(comparison_of, rows_, name, product):
    result = made(comparison_of, rows_, "2027-02-08", "en", name, product)
    page = result.messages[0].part("html")
    assert "<script" not in page
    assert 'href="javascript' not in page
    body = result.messages[0].part("txt")
    for line in result.contents[0].passages[0].lines:
        assert " ".join(html.unescape(line.text).split()) or " ".join(line.text.split()) in flow(page)
    assert "\x00" not in body


@given(rows, titles)
def test_plain_text_is_readable_at_72_columns(comparison_of, rows_, name):
    text = made(comparison_of, rows_, "2027-02-08", "en", name, "MonsBox").messages[0].part("txt")
    for line in text.splitlines():
        hanging = 4
        assert width_of(line) <= 72 + hanging or "http" in line or max(map(width_of, line.split())) > 40
        assert line == line.rstrip()


@given(st.lists(titles, min_size=1, max_size=4), titles)
def test_the_same_change_has_the_same_id_whatever_surrounds_it(comparison_of, headings, product):
    rows_ = [(heading, "old", "new", Severity.HIGH, "t", f"{heading}: old → new.") for heading in headings]
    one = made(comparison_of, rows_, "2027-02-08", "en", "A", product)
    two = made(comparison_of, rows_, "2027-02-08", "en", "B", "other")
    assert one.notice == two.notice
    assert one.notice != made(comparison_of, [*rows_, rows_[0]], "2027-02-08", "en", "A", product).notice
