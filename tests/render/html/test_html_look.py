"""The accent colour can always be read, and the files of the configuration are read or refused by name."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff import Source, compare, to_html
from policydiff.config import load
from policydiff.dress import LARGEST, look_of
from policydiff.errors import ConfigError
from policydiff.render.html.look import ACCENT, PAPER, READABLE, Look, _channels, _contrast

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20


@given(st.integers(0, 0xFFFFFF), st.sampled_from(sorted(PAPER)))
def test_every_accent_becomes_readable(color, scheme):
    shown = Look(accent=f"#{color:06x}").accent_on(scheme)
    assert _contrast(_channels(shown), _channels(PAPER[scheme])) >= READABLE


def test_an_accent_that_can_be_read_stays_as_it_is():
    assert Look().accent_on("light") == ACCENT


@pytest.mark.parametrize(("one", "other", "ratio"), [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48)])
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert _contrast(_channels(one), _channels(other)) == pytest.approx(ratio, abs=0.01)


def configured(folder, page):
    (folder / "policydiff.toml").write_text(f"[policies.privacy.page]\n{page}\n", "utf-8")
    return load(None, folder)


def test_what_is_configured_is_read(tmp_path):
    (tmp_path / "logo.png").write_bytes(PNG)
    (tmp_path / "own.html").write_text("{{ comparison.verdict }}", "utf-8")
    config = configured(tmp_path, 'title = "T"\naccent = "#7A1FA2"\nlogo = "logo.png"\ntemplate = "own.html"')
    look = look_of(config, {"privacy"})
    assert (look.accent, look.titles, look.template) == ("#7a1fa2", (("privacy", "T"),), "{{ comparison.verdict }}")
    assert look.logo.startswith("data:image/png;base64,iVBOR")
    assert look_of(config, {"terms"}) == Look()


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ('colour = "#000000"', r'\[policies.privacy\] page has an unknown key "colour"; .*allowed: title, accent'),
        ('accent = "red"', r'\[policies.privacy\] page.accent must be a colour such as "#1d4f91", not "red"'),
        ("title = 3", "page.title must be a text"),
    ],
)
def test_what_cannot_be_meant_is_refused(tmp_path, page, said):
    with pytest.raises(ConfigError, match=said):
        configured(tmp_path, page)


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ('logo = "gone.png"', r"\[policies.privacy.page\] logo: .*gone.png: No such file"),
        ('logo = "text.png"', "no image that browsers show"),
        ('logo = "large.png"', "a logo may have 200,000"),
        ('template = "empty.html"', "empty.html is empty"),
        ('template = "latin.html"', "not UTF-8 at byte 0"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_by_name(tmp_path, page, said):
    (tmp_path / "text.png").write_text("hello", "utf-8")
    (tmp_path / "large.png").write_bytes(PNG + b"0" * LARGEST)
    (tmp_path / "empty.html").write_text("\n", "utf-8")
    (tmp_path / "latin.html").write_bytes(b"\xe9")
    config = configured(tmp_path, page)
    with pytest.raises(ConfigError, match=said):
        look_of(config, {"privacy"})


@pytest.mark.parametrize("key", ["logo", "template"])
@pytest.mark.parametrize(
    "path", ["/proc/self/environ", "/dev/zero", "/etc/passwd", "../secret", "link", "inside/secret"]
)
def test_no_file_outside_is_shown(tmp_path, key, path):
    (tmp_path / "secret").write_bytes(PNG)
    folder = tmp_path / "repository"
    (folder / ".git").mkdir(parents=True)
    (folder / "link").symlink_to("../secret")
    (folder / "inside").symlink_to("..")
    with pytest.raises(ConfigError, match=rf"\[policies.privacy.page\] {key}: .* lies outside the repository"):
        look_of(configured(folder, f'{key} = "{path}"'), {"privacy"})


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no named pipes")
def test_a_pipe_without_end_is_not_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ConfigError, match="is no plain file"):
        look_of(configured(tmp_path, 'template = "pipe"'), {"privacy"})


def test_a_template_has_a_limit(tmp_path):
    with (tmp_path / "own.html").open("wb") as file:
        file.truncate(10**12)
    with pytest.raises(ConfigError, match="a template may have 1,000,000"):
        look_of(configured(tmp_path, 'template = "own.html"'), {"privacy"})


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system makes no copies of a process")
@pytest.mark.parametrize("template", ["{{ 'a' * 10 ** 9 * 10 }}", "{{ 'a' | center(9999999999) }}"])
def test_a_template_has_a_budget(template):
    comparison = compare(Source("a", b"# A\n\nOne.\n", "markdown"), Source("b", b"# A\n\nTwo.\n", "markdown"))
    with pytest.raises(ConfigError, match=r"^the page's template: takes more than 512 MB of memory$"):
        to_html([comparison], look=Look(template=template))
