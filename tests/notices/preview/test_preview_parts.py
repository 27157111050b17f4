"""The pieces of the preview that need no browser."""

from __future__ import annotations

from dataclasses import replace

import pytest

from notices.model import AudienceCount, Channel
from notices.preview import print_summary, render_preview
from notices.preview.frames import dark, light, long_name, personalised, raw_headers, without_images
from notices.preview.tally import tally
from policydiff import Finding, Severity

QUERY = "<style>@media (prefers-color-scheme: dark) { p { color: #fff } }</style>"


def test_the_dark_query_is_rewritten_for_frames():
    assert "@media all {" in dark(QUERY)
    assert "@media not all {" in light(QUERY)
    assert "prefers-color-scheme" not in dark(QUERY) + light(QUERY)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ('<p><img src="https://a.example/x.png" alt="A logo"> text</p>', "<p><span>[A logo]</span> text</p>"),
        ("<img src=x alt=''>", "<span>[]</span>"),
        ("<img src=x>", "<span>[image]</span>"),
        ('<td style="background-image: url(x.png); color: red">', '<td style=" color: red">'),
        ("<p>no image</p>", "<p>no image</p>"),
    ],
)
def test_images_off(page, expected):
    assert without_images(page) == expected


@pytest.mark.parametrize(("language", "length"), [("en", 1), ("en", 48), ("zh-Hans", 30), ("en", 300)])
def test_a_made_up_name_is_as_long_as_the_longest(language, length):
    assert len(long_name(language, length)) == length


def test_a_greeting_for_a_name_and_for_none(composed):
    message = composed("change", ("en",)).messages[0]
    assert "Hello A &lt;b&gt; &amp; C," in personalised(message, "html", "A <b> & C")
    assert "Hello A <b> & C," in personalised(message, "txt", "A <b> & C")
    assert "\nHello,\n" in personalised(message, "txt", "")
    assert "greeting" not in personalised(message, "html", "Ann") + personalised(message, "txt", "")


def test_headers_in_two_scripts(shown):
    plan = shown("change").plan
    assert "Subject: Privacy Policy changes on February 8, 2027" in raw_headers(plan, plan.message(Channel.EMAIL, "en"))
    chinese = raw_headers(plan, plan.message(Channel.EMAIL, "zh-Hans"))
    assert "Subject: =?utf-8?" in chinese
    assert "List-Unsubscribe: (none: the notice is owed to the reader)" in chinese
    assert all(line.isascii() for line in chinese.splitlines())


def test_what_send_would_do(shown):
    rows = {(row.channel, row.language): row for row in tally(shown("change").plan)}
    email, push = rows[Channel.EMAIL, "en"], rows[Channel.PUSH, "en"]
    assert (email.count.recipients, email.chunks, email.requests) == (15227, 16, 16)
    assert (push.chunks, push.requests) == (36, 9000)
    assert next(iter(tally(shown("change").plan, 300))).requests == 15 * 4 + 1
    assert rows[Channel.ANNOUNCEMENT, "en"].count is None
    plan = shown("change").plan
    topics = replace(plan, settings=(("push.provider", "fcm"), ("push.topics", "en=policy-en,zh-Hans=policy-zh")))
    assert {row.count for row in tally(topics) if row.channel is Channel.PUSH} == {None}
    hook = replace(plan, settings=(("push.provider", "webhook"),), audience=(AudienceCount(Channel.PUSH, "en", 1001),))
    assert next(row.requests for row in tally(hook) if row.channel is Channel.PUSH) == 2


def test_the_summary_ends_with_the_digest(shown):
    text = print_summary(shown("change"))
    assert text.startswith("Dry run - nothing was sent.")
    assert text.endswith(f"digest: {shown('change').plan.digest}\n")
    assert "send refuses this plan" in text
    blocking = [finding for finding in shown("change").plan.findings if finding.blocking]
    assert [line.split("waive: ")[1] for line in text.splitlines() if "waive: " in line] == [
        finding.waiver for finding in blocking
    ]
    assert "notices send notice --confirm" in print_summary(shown("change", ()))


def test_a_screen_gets_lines_that_fit_and_a_program_whole_ones(shown):
    told = shown("change")
    whole, wrapped = print_summary(told), print_summary(told, 60)
    assert "date.too_soon: 2027-02-08 is 10 days ahead; 30 are asked for by notice_days" in whole
    prose = wrapped[wrapped.index("Findings (") : wrapped.index("Preview:")].splitlines()
    assert max(len(line) for line in prose if "{code = " not in line) <= 60
    assert " ".join(wrapped.split()) == " ".join(whole.split())


def test_what_is_waived_stands_apart_with_its_reason(shown):
    text = print_summary(shown("change"))
    assert "Findings (3):" in text
    waived = text[text.index("Waived (1):") :]
    assert "waived   words.marketing: “improve” praises the change [waived: quoted from a court]" in waived
    assert "  high" not in waived


def test_the_page_names_the_command_only_when_it_would_work(shown):
    assert "--confirm" not in render_preview(shown("change"))
    free = shown("change", ())
    assert f"notices send notice --confirm {free.plan.digest}" in render_preview(free)


def test_hostile_text_stays_text(shown):
    script = "<script>alert(1)</script>"
    page = render_preview(shown("change", (Finding(script, Severity.LOW, f"{script}</iframe>", script),)))
    assert script not in page
    assert "<script" not in page


def test_the_same_plan_gives_the_same_page(shown):
    assert render_preview(shown("consent")) == render_preview(shown("consent"))
