"""Where the configuration is found and what its [policies.*] tables give."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from policydiff.config import Config, Policy, Waiver, load, tables
from policydiff.errors import ConfigError

FULL = """
[policies.privacy]
name = "Privacy Policy"
url = "https://example.com/privacy"
comparison_url = "https://example.com/privacy/changes"
archive_url = "https://example.com/privacy/archive"
versions = "policies/{version}/{language}.md"
notice_days = 30
regimes = ["EU-GDPR", "CN-PIPL"]
waivers = [{code = "date.ambiguous", reason = "both styles are meant", until = 2027-01-31}]

[policies.privacy.editions]
en = "privacy.md"
zh-hans = "privacy.zh.md"

[policies.terms.editions]
en = "terms.md"

[product]
name = "Teapot"

[audience]
source = "recipients.csv"
"""


def write(folder: Path, text: str, name: str = "policydiff.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_key_is_read_and_other_tables_are_left_alone(tmp_path):
    path = write(tmp_path, FULL)
    assert load(None, tmp_path) == Config(
        path=path,
        name="policydiff.toml",
        policies=(
            Policy(
                id="privacy",
                name="Privacy Policy",
                url="https://example.com/privacy",
                comparison_url="https://example.com/privacy/changes",
                archive_url="https://example.com/privacy/archive",
                versions="policies/{version}/{language}.md",
                notice_days=30,
                regimes=("EU-GDPR", "CN-PIPL"),
                waivers=(Waiver("date.ambiguous", "both styles are meant", dt.date(2027, 1, 31)),),
                editions=(("en", "privacy.md"), ("zh-Hans", "privacy.zh.md")),
            ),
            Policy(id="terms", name="terms", editions=(("en", "terms.md"),)),
        ),
    )


def test_each_language_may_have_an_address_of_its_own(tmp_path):
    editions = '[policies.privacy.editions]\nde = "d.md"\nen = "e.md"\n'
    write(
        tmp_path,
        '[policies.privacy]\nurl = {en = "https://example.com/p", DE = "https://example.com/d"}\n'
        f'comparison_url = "https://example.com/{{language}}/c"\n{editions}',
    )
    (policy,) = load(None, tmp_path).policies
    assert policy.url == "https://example.com/d"
    assert [policy.address("url", language) for language in ("de", "en", "fr")] == [
        "https://example.com/d", "https://example.com/p", "https://example.com/d",
    ]  # fmt: skip
    assert policy.address("comparison_url", "en") == "https://example.com/en/c"
    assert policy.address("archive_url", "en") == ""


def test_without_a_file_nothing_is_configured(tmp_path):
    assert load(None, tmp_path) == Config()


def test_the_nearest_file_upward_counts(tmp_path):
    write(tmp_path, '[policies.far]\nname = "Far"')
    write(tmp_path / "site", '[policies.near]\nname = "Near"')
    (tmp_path / "site" / "legal" / "en").mkdir(parents=True)
    config = load(None, tmp_path / "site" / "legal" / "en")
    assert [policy.id for policy in config.policies] == ["near"]
    assert config.folder == tmp_path / "site"
    assert config.name == "../../policydiff.toml"


def test_pyproject_counts_with_its_table_only(tmp_path):
    write(tmp_path, '[tool.policydiff.policies.privacy]\nname = "Ours"', "pyproject.toml")
    inner = tmp_path / "inner"
    write(inner, '[project]\ndependencies = ["policydiff"]', "pyproject.toml")
    assert load(None, inner).path == tmp_path / "pyproject.toml"
    assert load(None, inner).policies[0].name == "Ours"


def test_policydiff_toml_goes_before_pyproject(tmp_path):
    write(tmp_path, '[tool.policydiff.policies.a]\nname = "A"', "pyproject.toml")
    write(tmp_path, '[policies.b]\nname = "B"')
    assert [policy.id for policy in load(None, tmp_path).policies] == ["b"]


def test_a_named_file_counts_wherever_it_is(tmp_path):
    write(tmp_path, '[policies.near]\nname = "Near"')
    write(tmp_path / "etc", '[policies.named]\nname = "Named"', "other.toml")
    config = load(Path("etc/other.toml"), tmp_path)
    assert [policy.id for policy in config.policies] == ["named"]
    assert config.name == "etc/other.toml"
    assert config.folder == tmp_path / "etc"


def test_a_byte_order_mark_is_no_key(tmp_path):
    (tmp_path / "policydiff.toml").write_bytes(b'\xef\xbb\xbf[policies.a]\nname = "A"')
    assert load(None, tmp_path).policies[0].name == "A"


def test_tables_gives_the_rest_to_other_programs(tmp_path):
    path = write(tmp_path, FULL)
    assert tables(path, "policydiff.toml")["product"] == {"name": "Teapot"}
    project = write(tmp_path, '[tool.policydiff.product]\nname = "Teapot"', "pyproject.toml")
    assert tables(project, "pyproject.toml") == {"product": {"name": "Teapot"}}


def test_notice_days_may_be_zero_and_is_none_without(tmp_path):
    write(tmp_path, "[policies.a]\nnotice_days = 0\n[policies.b]\n")
    assert [policy.notice_days for policy in load(None, tmp_path).policies] == [0, None]


POLICY = "policydiff.toml: [policies.privacy]"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '[policies.privacy]\nnam = "x"',
            f'{POLICY} has an unknown key "nam"; did you mean "name"? allowed: name, url',
        ),
        ("[policies.privacy]\nxyzzy = 1", f'{POLICY} has an unknown key "xyzzy"; allowed: name, url, comparison_url'),
        ("[policies.privacy]\nname = 3", f"{POLICY} name must be a text in quotes, not 3"),
        ('[policies.privacy]\nname = " "', f"{POLICY} name must be a text in quotes, not an empty text"),
        ('[policies.privacy]\nurl = "example.com"', f"{POLICY} url must be a URL that begins with https://"),
        ('[policies.privacy]\nurl = "file:///etc/passwd"', f"{POLICY} url must be a URL"),
        ("[policies.privacy]\nurl = {}", f"{POLICY} url must be a text in quotes, not a table"),
        ('[policies.privacy]\nurl = {en = "example.com"}', f"{POLICY} url.en must be a URL"),
        ('[policies.privacy]\nurl = {xyzzy_ = "https://a.b"}', f'{POLICY} url: "xyzzy_" is no language tag'),
        (
            '[policies.privacy]\nurl = {en = "https://a.b"}\neditions = {en = "a.md", de = "b.md"}',
            f"{POLICY} url has no address for de; write one for each edition",
        ),
        ("[policies.privacy]\nnotice_days = true", f"{POLICY} notice_days must be a whole number of days, 0 or more"),
        ("[policies.privacy]\nnotice_days = -1", "not -1"),
        ('[policies.privacy]\nnotice_days = "30"', 'not the text "30"'),
        ("[policies.privacy]\nnotice_days = 1.5", "not 1.5"),
        ('[policies.privacy]\nregimes = "EU-GDPR"', f"{POLICY} regimes must be a list of texts"),
        ("[policies.privacy]\nregimes = [1]", f"{POLICY} regimes must be a text in quotes, not 1"),
        ('[policies.privacy]\nversions = "old/{language}.md"', f"{POLICY} versions must hold {{version}}"),
        ('[policies.privacy]\nversions = "{version}/{lang}.md"', "may hold {version}, {language} and {policy}"),
        ('[policies.privacy]\nversions = "{version}/{.md"', "may hold {version}, {language} and {policy}"),
        (
            '[policies.privacy]\nversions = "{version}.md"\neditions = {en = "a.md", de = "b.md"}',
            f"{POLICY} versions must hold {{language}}: the policy has 2 editions",
        ),
        ("[policies.privacy]\nwaivers = 1", f"{POLICY} waivers must be a list of tables"),
        ("[policies.privacy]\nwaivers = [1]", f"{POLICY} waivers[1] must be a table"),
        (
            '[policies.privacy]\nwaivers = [{code = "a", reason = "b"}]',
            f"{POLICY} waivers[1] lacks until: a waiver needs a code, a reason and the last day it counts",
        ),
        (
            '[policies.privacy]\nwaivers = [{code = "a", reason = "b", until = "2027-01-31"}]',
            "waivers[1] until must be a date without quotes, such as 2027-01-31",
        ),
        (
            '[policies.privacy]\nwaivers = [{code = "a", reason = "b", until = 2027-01-31T00:00:00}]',
            "waivers[1] until must be a date",
        ),
        (
            '[policies.privacy]\nwaivers = [{code = "a", reason = "b", unti = 2027-01-31}]',
            'waivers[1] has an unknown key "unti"; did you mean "until"? allowed: code, reason, until',
        ),
        ("[policies.privacy.editions]", f"{POLICY} editions must be a table of languages and files"),
        ('[policies.privacy]\neditions = ["a.md"]', f"{POLICY} editions must be a table"),
        (
            '[policies.privacy.editions]\nzh_CN = "a.md"',
            f'{POLICY} editions: "zh_CN" is no language tag (BCP 47); did you mean "zh-CN"?',
        ),
        ('[policies.privacy.editions]\nenglish = "a.md"', "such as en, zh-Hans or pt-BR"),
        (
            '[policies.privacy.editions]\nzh-hans = "a.md"\nzh-Hans = "b.md"',
            '"zh-Hans" is the language zh-Hans, which stands there already',
        ),
        ('[policies.privacy.editions]\nen = ""', f"{POLICY} editions.en must be a text"),
        ('[policies."a b"]\nname = "x"', 'policydiff.toml: [policies."a b"]: the id of a policy is made of letters'),
        ('[policies]\nname = "x"', "policydiff.toml: [policies.name] must be a table"),
        ("policies = 3", "policydiff.toml: [policies] must hold one table for each policy"),
        ("[policies.privacy", "policydiff.toml: not valid TOML: "),
    ],
)
def test_what_may_not_be_there_is_refused_by_name(tmp_path, text, message):
    write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load(None, tmp_path)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_in_pyproject_the_table_is_named_in_full(tmp_path):
    write(tmp_path, "[tool.policydiff.policies.privacy]\nname = 3", "pyproject.toml")
    with pytest.raises(ConfigError, match=r"^pyproject.toml: \[tool.policydiff.policies.privacy\] name must be"):
        load(None, tmp_path)


def test_a_named_file_must_be_one(tmp_path):
    with pytest.raises(ConfigError, match=r"^the configuration none.toml does not exist; name a TOML file"):
        load(Path("none.toml"), tmp_path)
    with pytest.raises(ConfigError, match=r"^the configuration . is a folder"):
        load(Path(), tmp_path)
    write(tmp_path, "[project]", "pyproject.toml")
    with pytest.raises(ConfigError, match=r"^pyproject.toml: has no \[tool.policydiff\] table"):
        load(Path("pyproject.toml"), tmp_path)


def test_what_is_no_utf8_or_too_deep_is_refused(tmp_path):
    (tmp_path / "policydiff.toml").write_bytes(b"# caf\xe9\n")
    with pytest.raises(ConfigError, match=r"not UTF-8 at byte 5; save it as UTF-8"):
        load(None, tmp_path)
    write(tmp_path, "a = " + "[" * 20_000)
    with pytest.raises(ConfigError):
        load(None, tmp_path)


def test_a_run_without_configuration_imports_no_parser(tmp_path):
    code = (
        "import sys; from pathlib import Path; from policydiff.config import load; "
        f"load(None, Path({str(tmp_path)!r})); print(sorted({{'tomllib', 'difflib', 'datetime'}} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
