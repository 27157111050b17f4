"""Own templates: what they may do, what they cannot, and what they must show."""

from __future__ import annotations

import os

import pytest

from notices.compose import check_messages, compose, load_templates
from notices.errors import ConfigError
from notices.model import Channel
from policydiff import budget

GOOD = """<html lang="{{ language }}"><head><title>{{ subject }}</title></head><body>
<h1>{{ headline }}</h1><p>{{ greeting }} {{ intro }}</p>
{% for passage in passages %}<h2>{{ passage.heading }}</h2>{% for line in passage.lines %}
<p>{{ line.text }} {% if line.url %}<a href="{{ line.url }}">{{ line.label or line.text }}</a>{% endif %}</p>
{% endfor %}{% endfor %}</body></html>"""


def emails(tmp_path, request_of, template, name="email.html.j2", **kwargs):
    (tmp_path / name).write_text(template, encoding="utf-8")
    made = compose([request_of("change", "en", **kwargs)], [Channel.EMAIL], load_templates(tmp_path))
    return made, check_messages(made.contents, made.messages, material=True)


def test_a_template_that_shows_everything_is_taken(tmp_path, request_of):
    made, findings = emails(tmp_path, request_of, GOOD)
    assert findings == ()
    assert "<h1>MonsBox: Privacy Policy" in made.messages[0].part("html")


@pytest.mark.parametrize(
    ("template", "code"),
    [
        (GOOD.replace("{{ headline }}", "News").replace("{{ intro }}", ""),
         "template.order"),
        (GOOD.replace("<h1>{{ headline }}</h1><p>{{ greeting }} {{ intro }}</p>", "{{ greeting }}").replace(
            "</body>", "<p>{{ headline }} {{ intro }}</p></body>"), "template.order"),
        (GOOD.replace('<a href="{{ line.url }}">', "<a>"), "template.no_link"),
        (GOOD.replace("<p>{{ line.text", '<p style="DISPLAY:none">{{ line.text'), "template.no_point"),
        (GOOD.replace("<p>{{ line.text", '<p style="font-size:0">{{ line.text'), "template.no_point"),
        (GOOD.replace("<p>{{ line.text", "<p hidden>{{ line.text"), "template.no_point"),
        (GOOD.replace("</body>", '<a href="http://example.com/x">x</a></body>'), "link.not_https"),
        (GOOD.replace("</body>", '<img src="http://example.com/x.png" alt="">'), "link.not_https"),
        (GOOD.replace("</body>", "<p>We are excited to improve your experience!</p></body>"), "words.marketing"),
        (GOOD.replace("</body>", "<p>No action is required.</p></body>"), "words.no_action"),
        (GOOD.replace("</body>", f"<p>{'x' * 100_000}</p></body>"), "size.email"),
    ],
)  # fmt: skip
def test_what_a_template_must_show(tmp_path, request_of, template, code):
    _, findings = emails(tmp_path, request_of, template)
    assert code in {finding.code for finding in findings}


@pytest.mark.parametrize(
    "template",
    [
        "{{ unknown }}",
        "{{ passages[0].nothing }}",
        "{% include '/etc/passwd' %}",
        "{% include '../../../etc/passwd' %}",
        "{% import 'os' as os %}",
        "{{ ''.__class__.__mro__ }}",
        "{{ passages.__class__.__base__.__subclasses__() }}",
        "{{ passages[0].__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ lipsum.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ ''.format.__globals__ }}",
        "{{ '{0.__class__}'.format(passages) }}",
        "{{ 'a' * 10 ** 9 }}",
        "{% for a in range(10000000) %}x{% endfor %}",
        "{{ names.append('x') }}",
        "{% if %}",
        "{{ 1 / 0 }}",
    ],
)
def test_what_a_template_cannot_do(tmp_path, request_of, template):
    with pytest.raises(ConfigError, match=r"template email\.html\.j2"):
        emails(tmp_path, request_of, template)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system makes no copies of a process")
@pytest.mark.parametrize(
    "template",
    [
        "{{ '%2000000000s' % 'a' }}",
        "{{ 'a'.center(2000000000) }}",
        "{{ '{:2000000000}'.format('a') }}",
        "{{ 'a' | center(2000000000) }}",
        "{{ lipsum(n=100000000) }}",
        "{% for a in range(99999) %}{% for b in range(99999) %}xxxxxxxxxxxxxxxx{% endfor %}{% endfor %}",
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% set ns = namespace(a='aaaaaaaa') %}{% for i in range(99) %}{% set ns.a = ns.a ~ ns.a %}{% endfor %}",
    ],
)
def test_what_a_template_cannot_take(tmp_path, request_of, monkeypatch, template):
    monkeypatch.setattr(budget, "SECONDS", 1)
    with pytest.raises(ConfigError, match=r"^template email\.html\.j2: (takes|makes) more than"):
        emails(tmp_path, request_of, template)


def test_a_folder_must_hold_templates_of_known_names(tmp_path):
    with pytest.raises(ConfigError, match="no such folder"):
        load_templates(tmp_path / "none")
    (tmp_path / "mail.j2").write_text("x")
    with pytest.raises(ConfigError, match="no message uses"):
        load_templates(tmp_path)


def test_a_link_to_a_file_elsewhere_is_no_template(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("secret")
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "email.html.j2").symlink_to(secret)
    with pytest.raises(ConfigError, match="plain file"):
        load_templates(folder)


def test_the_owners_words_never_come_before_the_date(tmp_path, request_of):
    note = "Words of the owner"
    early = GOOD.replace("<h1>", "<p>{{ passages[1].lines[0].text }}</p><h1>")
    _, findings = emails(tmp_path, request_of, early, note=note)
    assert "template.order" in {finding.code for finding in findings}
