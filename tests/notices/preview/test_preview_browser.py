"""The preview in real Chromium: clean for axe, whole without JavaScript, and no request leaves it.

Chromium comes from the system (`apt-get install chromium`), axe from `npm install --prefix .cache/npm axe-core`.
"""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest

from tests.browsing import MODULES

OLDEST_NODE = 20


@pytest.fixture
def page_file(shown, tmp_path):
    from notices.preview import render_preview

    path = tmp_path / "preview.html"
    path.write_text(render_preview(shown("change")), encoding="utf-8")
    return path


@pytest.fixture
def open_page(tabs):
    """Opens a file; what it asks of the network is in `page.asked`."""

    def open_one(path, width=1280, scheme="light", **options):
        return tabs.open(path.as_uri(), width=width, color_scheme=scheme, **options)

    return open_one


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing(open_page, axe, page_file, width, scheme):
    assert axe(open_page(page_file, width, scheme, bypass_csp=True)) == []


@pytest.mark.parametrize("width", [1280, 375, 320])
def test_nothing_is_wider_than_the_screen(open_page, page_file, width):
    page = open_page(page_file, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_is_whole_without_javascript_and_asks_for_nothing(open_page, page_file):
    page = open_page(page_file, java_script_enabled=False)
    assert [url for url in page.asked if not url.startswith(("file:", "about:", "data:"))] == []
    assert page.locator("h1").inner_text() == "MonsBox: what every reader would get"
    frame = page.frame_locator('iframe[title="E-mail, en: Desktop, light"]')
    assert "February 8, 2027" in frame.locator("h1").inner_text()


def shown_frames(page):
    return [frame.get_attribute("title") for frame in page.locator("iframe").all() if frame.is_visible()]


@pytest.mark.parametrize(
    ("switches", "frame"),
    [
        ((), "E-mail, en: Desktop, light"),
        (("#look-dark",), "E-mail, en: Desktop, dark"),
        (("#as-phone", "#look-bare"), "E-mail, en: Phone, images off"),
        (("#lang-1", "#as-phone"), "E-mail, zh-Hans: Phone, light"),
    ],
)
def test_switches_need_no_script(open_page, page_file, switches, frame):
    page = open_page(page_file, java_script_enabled=False)
    for switch in switches:
        page.locator(switch).check(force=True)
    assert shown_frames(page) == [frame]


def test_another_channel_takes_the_place_of_the_mail(open_page, page_file):
    page = open_page(page_file, java_script_enabled=False)
    page.locator("#ch-push").check(force=True)
    assert shown_frames(page) == []
    assert page.locator(".pane.push.l0").first.is_visible()
    assert not page.locator(".pane.push.l1").first.is_visible()
    assert not page.locator(".of-email").first.is_visible()


def test_the_first_screen_has_the_mail_and_the_decision(open_page, page_file):
    page = open_page(page_file)
    mail = page.locator('iframe[title="E-mail, en: Desktop, light"]').bounding_box()
    assert mail["y"] < 300
    for seen in ("text=send refuses this plan", ".reach", ".decision .finding"):
        box = page.locator(seen).first.bounding_box()
        assert box["y"] + box["height"] < 900, seen


def test_on_a_phone_the_decision_is_on_the_first_two_screens(open_page, shown, tmp_path):
    from notices.preview import render_preview

    path = tmp_path / "free.html"
    path.write_text(render_preview(shown("change", ())), encoding="utf-8")
    page = open_page(path, 390)
    command = page.locator(".command").bounding_box()
    assert command["y"] + command["height"] < 2 * 844
    assert shown_frames(page) == ["E-mail, en: Phone, light"]


def test_what_is_waived_is_folded(open_page, page_file):
    page = open_page(page_file)
    waived = page.locator(".finding.waived")
    assert not waived.is_visible()
    page.locator("summary", has_text="1 waived").click()
    assert waived.is_visible()
    assert "quoted from a court" in waived.inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_frames_are_light_and_dark_whatever_the_viewer_prefers(open_page, page_file, scheme):
    page = open_page(page_file, scheme=scheme)
    colours = {
        look: page.frame_locator(f'iframe[title="E-mail, en: Desktop, {look}"]')
        .locator(".card")
        .evaluate("node => getComputedStyle(node).backgroundColor")
        for look in ("light", "dark")
    }
    assert colours == {"light": "rgb(255, 255, 255)", "dark": "rgb(30, 36, 42)"}


@pytest.mark.parametrize("kind", ["change", "consent"])
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_an_email_is_readable_on_the_smallest_phone(open_page, axe, composed, tmp_path, kind, language):
    message = composed(kind, (language,)).messages[0]
    path = tmp_path / "email.html"
    path.write_text(message.part("html"), encoding="utf-8")
    page = open_page(path, 320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert len(page.asked) == 1
    assert axe(page, but=PAGE_RULES) == []


PAGE_RULES = frozenset({"landmark-one-main", "region"})
"""Rules for pages; an e-mail is shown inside one."""


def test_both_answers_of_a_consent_look_alike(open_page, composed, tmp_path):
    path = tmp_path / "email.html"
    path.write_text(composed("consent", ("en",)).messages[0].part("html"), encoding="utf-8")
    page = open_page(path, 600)
    looks = page.locator(".way").evaluate_all(
        "nodes => nodes.map(n => { const s = getComputedStyle(n); const b = n.getBoundingClientRect();"
        " return [s.color, s.backgroundColor, s.fontSize, s.fontWeight, s.border, b.width, b.height].join() })"
    )
    assert len(looks) == 2
    assert looks[0] == looks[1]


def test_the_page_is_valid_html(page_file, tmp_path):
    checker = MODULES / "html-validate" / "bin" / "html-validate.mjs"
    runner = shutil.which("node")
    if runner is None or not checker.exists():
        pytest.skip("html-validate is not installed (npm install --prefix .cache/npm html-validate)")
    version = subprocess.run([runner, "--version"], capture_output=True, text=True, check=True, timeout=600).stdout
    if int(version.strip("v \n").split(".")[0]) < OLDEST_NODE:
        pytest.skip(f"not here: html-validate needs Node.js {OLDEST_NODE}, this is {version.strip()}")
    rules = tmp_path / "rules.json"
    rules.write_text(json.dumps({"extends": ["html-validate:recommended"], "rules": {"no-inline-style": "off"}}))
    command = [runner, checker, "--config", rules, page_file]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, done.stdout
