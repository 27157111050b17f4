"""Mails, pages and the preview in a real Chromium, in languages that are longer and that run from right to left."""

from __future__ import annotations

import pytest

from tests.catalogues.pseudo import PSEUDO

CUT = """
(except) => [...document.querySelectorAll('body *')].filter(node => {
  const style = getComputedStyle(node);
  if (style.display === 'inline' || style.display === 'none' || node.closest(except)) return false;
  if (![...node.childNodes].some(child => child.nodeType === 3 && child.data.trim())) return false;
  const low = style.overflow === 'hidden' && node.scrollHeight > node.clientHeight + 1;
  return low || node.scrollWidth > node.clientWidth + 1;
}).map(node => node.outerHTML.slice(0, 160))
"""
"""Elements whose own words do not fit into them."""

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

UNSEEN = ".vh, .skip, .preheader, pre, select, option, .scroller"
DEVICES = ".one, .three, .four, .inbox-line, .pane-title"
"""Where the preview shows what a device cuts."""


@pytest.mark.parametrize("language", PSEUDO)
@pytest.mark.parametrize("width", [640, 320])
def test_a_mail_is_read_whole(shop, tabs, language, width):
    page = tabs.open((shop / "plan" / "messages" / f"email.{language}.html").as_uri(), width=width)
    assert page.evaluate(f"({CUT})('{UNSEEN}')") == []
    assert page.evaluate(SIDEWAYS) <= 0


@pytest.mark.parametrize("language", PSEUDO)
@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_is_read_whole(shop, tabs, language, width):
    page = tabs.open((shop / f"{language}.html").as_uri(), width=width)
    assert page.evaluate(f"({CUT})('{UNSEEN}')") == []
    assert page.evaluate(SIDEWAYS) <= 0


@pytest.mark.parametrize("width", [1280, 390])
def test_the_preview_is_read_whole(shop, tabs, width):
    page = tabs.open((shop / "plan" / "preview.html").as_uri(), width=width)
    for place, _ in enumerate(PSEUDO):
        for channel in ("push", "post", "email"):
            page.evaluate(f"document.getElementById('lang-{place}').checked = true")
            page.evaluate(f"document.getElementById('ch-{channel}').checked = true")
            assert page.evaluate(f"({CUT})('{UNSEEN}, {DEVICES}')") == []
            assert page.evaluate(SIDEWAYS) <= 0


@pytest.mark.parametrize("language", ["ar", "he"])
def test_what_is_read_from_right_to_left_begins_at_the_right(shop, tabs, language):
    page = tabs.open((shop / "plan" / "messages" / f"email.{language}.html").as_uri(), width=640)
    card = page.evaluate("document.querySelector('.card').getBoundingClientRect().right")
    for place in ("h1", "h2", "ul li"):
        range_of = (
            "const r = document.createRange(); r.selectNodeContents(node); return r.getBoundingClientRect().right"
        )
        right = page.evaluate(f"(() => {{ const node = document.querySelector('{place}'); {range_of} }})()")
        assert card - 60 < right <= card
    page = tabs.open((shop / f"{language}.html").as_uri())
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    title = page.evaluate("document.querySelector('legend').getBoundingClientRect().left")
    assert title > page.evaluate("document.querySelector('fieldset label').getBoundingClientRect().left")
