"""The redline page in real Chromium: for every eye and ear, with and without scripts, on paper, and under attack."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from policydiff.model import BlockKind, Kind, Mark, Severity, Source
from policydiff.pipeline import compare
from policydiff.render.html.page import to_html
from tests.browsing import MODULES
from tests.making import change, comparison, ref, section
from tests.render.samples import hostile, two, whole

ROOT = Path(__file__).resolve().parents[2]
STORIES = ROOT / "tests" / "stories"


def of_files(old, new):
    sides = [
        Source(path.name, path.read_bytes(), "html" if path.suffix == ".html" else "markdown") for path in (old, new)
    ]
    return compare(*sides)


def example(name="privacy.md"):
    return of_files(ROOT / "examples" / "v1" / name, ROOT / "examples" / "v2" / name)


def story(name):
    return of_files(*(next((STORIES / name).glob(f"{side}.*")) for side in ("old", "new")))


PAGES = {
    "example": lambda: to_html([example()]),
    "chinese": lambda: to_html([example("privacy.zh.md")]),
    "for readers, chinese": lambda: to_html([example("privacy.zh.md")], owner=False),
    "one of everything": lambda: to_html([whole()]),
    "several": lambda: to_html(two()),
    "hostile": lambda: to_html([hostile()]),
}
VIEWS = ("redline", "side", "new", "old")
MODES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"color_scheme": "dark", "forced_colors": "active"},
    "print": {"media": "print"},
    "without scripts": {},
}


@pytest.fixture(scope="module")
def golden():
    """The page of the example."""
    return to_html([example()])


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_nothing(open_page, axe, mode, width):
    html = PAGES["one of everything"]()
    if mode == "without scripts":  # axe is one itself, so the page's own is taken out instead of switched off
        html = re.sub(r"<script>.*</script>", "", html, flags=re.DOTALL)
    assert axe(open_page(html, width=width, bypass_csp=True, **MODES[mode])) == []


@pytest.mark.parametrize("name", sorted(PAGES.keys() - {"one of everything"}))
def test_axe_finds_nothing_on_any_page(open_page, axe, name):
    assert axe(open_page(PAGES[name](), bypass_csp=True)) == []


@pytest.mark.parametrize("view", ["side", "new", "old"])
def test_axe_finds_nothing_in_any_view_with_everything_shown(open_page, axe, view):
    page = open_page(PAGES["one of everything"](), bypass_csp=True)
    page.check(f"#v-{view}")
    page.check("#all")
    assert axe(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_a_small_phone(open_page, name):
    page = open_page(PAGES[name](), width=320)
    for view in VIEWS:
        page.check(f"#v-{view}")
        assert page.evaluate("document.documentElement.scrollWidth") == 320, view


def spoken(page):
    """The accessibility tree as `(role, name)`, in the order it is read out."""
    session = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}

    def walk(node):
        if not node["ignored"]:
            yield node["role"]["value"], node.get("name", {}).get("value", "")
        for child in node.get("childIds", []):
            if child in nodes:
                yield from walk(nodes[child])

    return list(walk(next(node for node in nodes.values() if "parentId" not in node)))


@pytest.mark.parametrize("scripts", [True, False])
def test_the_accessibility_tree_says_deletion_and_insertion(open_page, scripts):
    made = change("s1.c1", "under the age of [-sixteen-]{+fourteen+}.", severity=Severity.HIGH)
    page = open_page(
        to_html([comparison(section("s1", ref("9. Children"), ref("9. Children"), made))]), java_script_enabled=scripts
    )
    tree = [node for node in spoken(page) if node[0] in {"deletion", "insertion", "StaticText"}]
    at = tree.index(("StaticText", "sixteen"))
    assert tree[at - 2 : at + 5] == [
        ("StaticText", "under the age of "),
        ("deletion", ""),
        ("StaticText", "sixteen"),
        ("StaticText", " now "),
        ("insertion", ""),
        ("StaticText", "fourteen"),
        ("StaticText", "."),
    ]


def seen(page, selector):
    return page.locator(selector).evaluate_all("nodes => nodes.filter(n => n.checkVisibility()).map(n => n.id)")


@pytest.mark.parametrize("scripts", [True, False])
def test_the_views_switch_by_style_alone(open_page, golden, scripts):
    page = open_page(golden, java_script_enabled=scripts)
    text = page.locator("article")

    def shown():
        return re.sub(r"\s+", " ", text.inner_text())

    assert "sixteen now fourteen" in shown()
    page.check("#v-new")
    assert "under the age of fourteen. If you are under fourteen, please" in shown()
    assert "sixteen" not in shown()
    assert "Newsletter" not in shown()
    page.check("#v-old")
    assert "under the age of sixteen. If you are under sixteen, please" in shown()
    assert "fourteen" not in shown()
    security, rights, children = (page.locator(f"#{name}").bounding_box()["y"] for name in ("s18", "s15", "s17"))
    assert security < rights < children
    page.check("#v-side")
    left, right = (page.locator(f"#s17\\.c1 .{side}").bounding_box() for side in ("l", "r"))
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]


@pytest.mark.parametrize("scripts", [True, False])
def test_untouched_text_is_folded_and_can_be_shown(open_page, golden, scripts):
    page = open_page(golden, java_script_enabled=scripts)
    inside = page.get_by_text("What you write to our support team.").first
    assert not inside.is_visible()
    page.locator("summary", has_text="Information you give us").click()
    assert inside.is_visible()
    page.locator("summary", has_text="Information you give us").click()
    page.check("#all")
    assert inside.is_visible()


def current(page):
    return page.evaluate("location.hash")


def test_j_and_k_go_from_change_to_change_and_the_place_is_kept_in_the_url(open_page, golden):
    page = open_page(golden)
    stops = page.locator(".list li a").evaluate_all("links => links.map(link => link.hash)")
    for expected in (*stops[:3], stops[1]):
        page.keyboard.press("k" if expected == stops[1] and current(page) == stops[2] else "j")
        assert current(page) == expected
    assert page.locator(".list li[aria-current] a").get_attribute("href") == stops[1]
    box = page.locator(f"[id='{stops[1][1:]}']").bounding_box()
    assert 0 <= box["y"] < 900
    assert page.locator("#count").inner_text() == f"2 of {len(stops)}"


def test_a_link_to_one_change_opens_at_it(open_page, golden):
    page = open_page(golden, fragment="#s17.c1")
    box = page.locator("#s17\\.c1").bounding_box()
    assert 0 <= box["y"] < 900
    page.keyboard.press("j")
    assert current(page) != "#s17.c1"
    assert current(page).startswith("#s18")


def test_the_view_and_the_filters_are_kept_in_the_url(open_page, golden):
    page = open_page(golden)
    page.check("#v-side")
    page.select_option("#f-w", "high")
    assert "view=side" in page.url
    assert "w=high" in page.url
    page.reload()
    assert page.locator("#v-side").is_checked()
    assert page.locator("#f-w").input_value() == "high"


def test_filters_leave_the_changes_asked_for(open_page, golden):
    page = open_page(golden)
    every = page.locator(".list li:visible").count()
    page.select_option("#f-w", "critical")
    assert seen(page, ".doc .s") == ["s6", "s11"]
    assert page.locator("#count").inner_text() == f"changes: 2 of {every}"
    page.keyboard.press("Escape")
    page.locator("h1").click()
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert current(page) == "#s11.c1"
    page.select_option("#f-w", "")
    page.select_option("#f-k", "move")
    assert seen(page, ".doc .s") == ["s12", "s18"]
    page.select_option("#f-k", "")
    page.select_option("#f-t", "audience")
    assert seen(page, ".doc .s") == ["s17"]


def test_the_question_mark_helps_and_keys_can_be_switched_off(open_page, golden):
    page = open_page(golden)
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.uncheck("#keys")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert current(page) == ""


def test_keys_leave_a_list_that_is_open_alone(open_page, golden):
    page = open_page(golden)
    page.locator("#f-w").focus()
    page.keyboard.press("j")
    assert current(page) == ""


def test_without_scripts_nothing_is_offered_that_would_not_work(open_page, golden):
    page = open_page(golden, java_script_enabled=False)
    assert not page.locator("#b-next").is_visible()
    assert not page.locator("#f-w").is_visible()
    assert not page.locator("#help").is_visible()
    page.locator(".list a", has_text="sixteen").first.click()
    assert 0 <= page.locator("#s17\\.c1").bounding_box()["y"] < 900


@pytest.mark.parametrize("name", PAGES)
def test_no_request_leaves_and_nothing_is_complained_about(open_page, name):
    page = open_page(PAGES[name]())
    page.check("#v-side")
    page.check("#all")
    assert page.asked == [page.url.split("?")[0]]
    assert page.said == []


def test_the_policy_of_the_page_forbids_what_is_not_ours(open_page, golden):
    page = open_page(
        golden.replace("</body>", '<script>document.title = "run"</script><p style="color:red">x</p></body>')
    )
    assert page.title() != "run"
    assert any("Content Security Policy" in message for message in page.said)


@pytest.mark.parametrize("name", sorted(path.name for path in STORIES.glob("hostile-*")))
def test_a_hostile_policy_stays_text(open_page, name):
    page = open_page(to_html([story(name)]))
    for target in page.locator("article a").evaluate_all("links => links.map(link => link.getAttribute('href'))"):
        assert re.match(r"https?:|mailto:|#", target)
    for view in VIEWS:
        page.check(f"#v-{view}")
        page.check("#all")
        page.mouse.move(200, 400)
        page.wait_for_timeout(50)
        page.mouse.move(0, 0)
    assert page.said == []
    assert page.asked == [page.url.split("?")[0]]
    assert page.evaluate("window.pwned") is None
    assert page.title().endswith(": what changed")


def test_it_prints_on_a4_with_page_numbers_and_without_navigation(open_page, golden, tmp_path):
    page = open_page(golden, color_scheme="dark")
    target = tmp_path / "page.pdf"
    page.pdf(path=target, prefer_css_page_size=True)
    page.emulate_media(media="print")
    assert not page.locator(".bar").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('ins')).color") == "rgb(11, 90, 53)"
    if shutil.which("pdfinfo") is None:
        pytest.skip("pdfinfo is not installed (apt-get install poppler-utils)")
    told = subprocess.run(["pdfinfo", target], capture_output=True, text=True, check=True).stdout
    assert "(A4)" in told
    pages = int(re.search(r"Pages:\s+(\d+)", told)[1])
    text = subprocess.run(["pdftotext", "-layout", target, "-"], capture_output=True, text=True, check=True).stdout
    sheets = text.split("\f")[:pages]
    assert [bool(re.search(rf"\b{n}\s*/\s*{pages}\b", sheet)) for n, sheet in enumerate(sheets, 1)] == [True] * pages


def test_lines_are_as_long_as_can_be_read(open_page, golden):
    page = open_page(golden)
    lengths = page.evaluate(
        """() => [...document.querySelectorAll("article p .l")].filter(n => n.checkVisibility()).flatMap(node => {
            const range = document.createRange();
            range.selectNodeContents(node);
            const rows = new Set([...range.getClientRects()].map(box => Math.round(box.bottom)));
            return rows.size > 2 ? [node.textContent.length / rows.size] : [];
        })"""
    )
    assert lengths
    assert 50 <= sum(lengths) / len(lengths) <= 75


def test_right_to_left_text_runs_from_the_right(open_page):
    made = comparison(section("s1", ref("1. נתונים"), ref("1. נתונים"), change("s1.c1", "אנחנו [-לא-]{+כן+} מוכרים")))
    page = open_page(to_html([replace(made, new=replace(made.new, language="he"))]))
    bar = page.locator("#s1\\.c1").evaluate("node => getComputedStyle(node).borderRightWidth")
    assert bar == "3px"


def test_a_wide_table_scrolls_by_itself(open_page):
    text = " | ".join(f"column{number}" for number in range(12))
    ends, at = [], 0
    for number in range(12):
        ends.append(Mark(at, at + len(f"column{number}"), "cell", "head"))
        at += len(f"column{number}") + 3
    made = change("s1.c1", f"{{+{text}+}}", kind=Kind.INSERT, block=BlockKind.ROW, marks=((), tuple(ends)))
    page = open_page(to_html([comparison(section("s1", ref("A"), ref("A"), made))]), width=320)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert page.evaluate("document.querySelector('.wide').scrollWidth") > 320


def test_html_validate_finds_nothing(tmp_path):
    runner = MODULES / ".bin" / "html-validate"
    if shutil.which("node") is None or not runner.exists():
        pytest.skip("html-validate is not installed (npm install --prefix .cache/npm html-validate)")
    for name, page in PAGES.items():
        (tmp_path / f"{name.replace(' ', '-')}.html").write_text(page(), encoding="utf-8")
    (tmp_path / ".htmlvalidate.json").write_text(
        json.dumps(
            {
                "root": True,
                "extends": ["html-validate:recommended"],
                "rules": {"valid-id": ["error", {"relaxed": True}], "long-title": "off"},
            }
        )
    )
    done = subprocess.run(
        [runner, "--formatter", "text", *(page.name for page in tmp_path.glob("*.html"))],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout + done.stderr)[:3000] == ""


def long_page():
    changes = [change(f"s1.c{number}", f"{'word ' * 60} {{+{number} more+}}") for number in range(1, 90)]
    return to_html([comparison(section("s1", ref("A"), ref("A"), *changes))])


def test_a_long_page_opens_short_on_a_phone_and_leads_into_its_text(open_page):
    page = open_page(long_page(), width=390)
    assert page.evaluate("document.documentElement.scrollHeight") <= 8000
    if page.locator(".list").get_attribute("open") is None:
        page.locator(".list summary").click()
    page.locator(".list li a").nth(40).click()
    assert page.locator(".doc .b").nth(40).is_visible()


def test_on_a_desk_a_long_page_shows_its_text_without_script(open_page):
    for page in (open_page(long_page(), java_script_enabled=False), open_page(long_page())):
        assert page.locator(".doc .b").nth(40).is_visible()


def test_on_a_phone_a_long_page_opens_short_without_script_too(open_page):
    page = open_page(long_page(), width=390, java_script_enabled=False)
    assert not page.locator(".doc .b").nth(40).is_visible()
    assert page.locator("footer").bounding_box()["y"] <= 8000
    page.locator(".whole > summary").click()
    assert page.locator(".doc .b").nth(40).is_visible()


def test_a_short_page_is_open_on_a_phone(open_page):
    page = open_page(
        to_html([comparison(section("s1", ref("A"), ref("A"), change("s1.c1", "{-old-} {+new+}")))]), width=390
    )
    assert page.locator(".doc .b").first.is_visible()
