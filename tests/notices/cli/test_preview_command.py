"""`notices preview` from the command line, on a small project in two languages."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys

import pytest

from notices.cli import main

CONFIG = """
[policies.privacy]
name = "Privacy Policy"
url = "https://example.com/privacy"
comparison_url = "https://example.com/privacy/changes"
archive_url = "https://example.com/privacy/archive"

[policies.privacy.editions]
en = "v2/privacy.md"
zh-Hans = "v2/privacy.zh.md"

[product]
name = "Pebblelog"
contact = "legal@example.com"

[audience]
source = "recipients.csv"

[channels.email]
from = "Pebblelog <legal@example.com>"

[channels.push]
project = "pebblelog"

[channels.webpush]
subject = "mailto:legal@example.com"

[channels.announcement]
folder = "_posts"
"""
RECIPIENTS = """id,email,language,name,push_token,webpush,unsubscribed
1,ann.secret@example.com,en,Ann Secretname,token-1,,
2,lin.secret@example.com,zh-Hans-CN,林秘密,,,
3,sam.secret@example.com,fr,,,,
4,gone.secret@example.com,en,Gone,,,yes
5,ann.secret@example.com,en,Ann Secretname,,,
6,not an address,en,Bad,,,
"""
EN = """# Privacy Policy

Updated: January 7, {year}

Effective date: February 8, {year}

## 1. How long we keep it

We keep your logs for {keep} days.

## 2. Children

We do not knowingly collect data of children under {age}.

## 3. Contact

Write to legal@example.com.
"""
ZH = """# 隐私政策

更新日期：{year}年1月7日

生效日期：{year}年2月8日

## 1. 保存期限

我们保存您的日志{keep}天。

## 2. 未成年人

我们不会故意收集{age}周岁以下儿童的信息。

## 3. 联系我们

请写信给 legal@example.com。
"""
OLD = {"year": 2026, "keep": 30, "age": 14}
NEW = {"year": 2027, "keep": 90, "age": 16}


def write(folder, name, values, chinese=None):
    (folder / name).mkdir(exist_ok=True)
    (folder / name / "privacy.md").write_text(EN.format(**values), encoding="utf-8")
    (folder / name / "privacy.zh.md").write_text(ZH.format(**(chinese or values)), encoding="utf-8")


@pytest.fixture
def project(tmp_path, monkeypatch):
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "policydiff.toml").write_text(CONFIG, encoding="utf-8")
    (folder / "recipients.csv").write_text(RECIPIENTS, encoding="utf-8")
    write(folder, "v1", OLD)
    write(folder, "v2", NEW)
    monkeypatch.chdir(folder)
    return folder


def preview(*arguments, today="2027-01-07"):
    return main(["preview", "v1", "v2", "-o", "out", "--today", today, *arguments])


def test_every_message_in_both_languages(project, capsys):
    assert preview() == 0
    out = capsys.readouterr().out
    digest = json.loads((project / "out" / "plan.json").read_text(encoding="utf-8"))["digest"]
    assert out.splitlines()[-1] == f"digest: {digest}"
    assert f"notices send out --confirm {digest}" in out
    names = {path.name for path in (project / "out" / "messages").iterdir()}
    for language in ("en", "zh-Hans"):
        assert {f"email.{language}.{part}" for part in ("subject.txt", "txt", "html")} <= names
        assert {f"push.{language}.json", f"webpush.{language}.json", f"announcement.{language}.md"} <= names
    text = (project / "out" / "messages" / "email.en.txt").read_text(encoding="utf-8")
    assert "for [30 → 90] days" in text
    assert "February 8, 2027" in text
    chinese = (project / "out" / "messages" / "email.zh-Hans.txt").read_text(encoding="utf-8")
    assert "2027年2月8日" in chinese
    page = (project / "out" / "preview.html").read_text(encoding="utf-8")
    assert "Dry run – nothing was sent." in page
    assert digest in page


def test_json_for_scripts(project, capsys):
    assert preview("--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert said["digest"] == json.loads((project / "out" / "plan.json").read_text(encoding="utf-8"))["digest"]
    assert (said["schema"], said["kind"], said["blocked"]) == ("notices-preview/1", "change", False)
    rows = {(row["channel"], row["language"]): row for row in said["channels"]}
    assert rows["email", "en"]["ready"] == 2
    assert rows["announcement", "en"]["recipients"] is None
    assert preview("--json", today="2028-01-01") == 3
    said = json.loads(capsys.readouterr().out)
    blocking = [finding for finding in said["findings"] if finding["blocking"]]
    assert said["blocked"]
    assert {finding["code"] for finding in blocking} >= {"date.past"}
    assert all(finding["waiver"].startswith("{code = ") for finding in blocking)
    shutil.copytree("v1", "v2", dirs_exist_ok=True)
    assert preview("--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert said == {
        "schema": "notices-preview/1",
        "digest": None,
        "blocked": False,
        "reason": "nothing to announce",
        "missing": [],
    }


def test_quiet_is_what_changed_and_the_digest(project, capsys):
    assert preview("-q") == 0
    digest = json.loads((project / "out" / "plan.json").read_text(encoding="utf-8"))["digest"]
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["Privacy Policy (en)", "隐私政策 (zh-Hans)", "digest"]
    assert lines[-1] == f"digest: {digest}"
    assert preview("-q", today="2028-01-01") == 3
    assert "high date.past: " in capsys.readouterr().out


@pytest.mark.usefixtures("project")
def test_options_stand_anywhere(capsys):
    assert main(["preview", "v1", "-o", "out", "--json", "--today", "2027-01-07", "v2"]) == 0
    assert json.loads(capsys.readouterr().out)["folder"] == "out"
    assert main(["--config", "policydiff.toml", "preview", "v1", "-q", "v2", "--today", "2027-01-07"]) == 0
    capsys.readouterr()
    assert main(["preview", "v1", "--qiet", "v2"]) == 2
    assert capsys.readouterr().err == 'notices: --qiet: there is no such option; did you mean "--quiet"?\n'


def test_no_address_and_no_name_is_written_anywhere(project, capsys):
    preview()
    printed = capsys.readouterr()
    written = "".join(path.read_text(encoding="utf-8") for path in (project / "out").rglob("*") if path.is_file())
    for secret in ("secret@", "Secretname", "林秘密", "token-1", "not an address"):
        assert secret not in printed.out + printed.err + written


def test_counts_of_the_audience(project):
    preview()
    counts = json.loads((project / "out" / "plan.json").read_text(encoding="utf-8"))["audience"]
    email = {count["language"]: count for count in counts if count["channel"] == "email"}
    assert email["en"]["ready"] == 2
    assert email["zh-Hans"]["ready"] == 1
    assert (email["en"]["unsubscribed"], email["en"]["duplicate"], email["en"]["invalid"]) == (1, 1, 1)


def test_the_digest_is_the_same_anywhere_and_anytime(project, tmp_path):
    digests = set()
    for seed, today in (("1", "2027-01-07"), ("2", "2027-01-20")):
        copy = tmp_path / f"copy{seed}"
        shutil.copytree(project, copy)
        command = [sys.executable, "-m", "notices.cli", "preview", "v1", "v2", "-o", f"out{seed}", "--today", today]
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo" if seed == "2" else "UTC"}
        done = subprocess.run(
            command, cwd=copy, env=environment, capture_output=True, text=True, check=False, timeout=600
        )
        digests.add(done.stdout.splitlines()[-1])
    assert len(digests) == 1


@pytest.mark.usefixtures("project")
def test_a_file_audience_opens_no_socket(monkeypatch):
    def refuse(*_):
        raise AssertionError("a preview connected")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    assert preview() == 0


def test_it_works_without_any_network(project):
    unshare = shutil.which("unshare")
    probe = [unshare or "unshare", "-rn", "true"]
    if unshare is None or subprocess.run(probe, capture_output=True, check=False).returncode:
        pytest.skip("not here: no network namespace can be made")
    command = [
        unshare,
        "-rn",
        sys.executable,
        "-m",
        "notices.cli",
        "preview",
        "v1",
        "v2",
        "-o",
        "out",
        "--today",
        "2027-01-07",
    ]
    assert subprocess.run(command, cwd=project, capture_output=True, check=False, timeout=600).returncode == 0


def test_nothing_changed(project, capsys):
    write(project, "v2", OLD)
    assert preview() == 0
    assert capsys.readouterr().out == "nothing to announce\n"
    assert not (project / "out").exists()


def test_only_the_wording_changed(project):
    old, new = project / "v1" / "privacy.md", project / "v2" / "privacy.md"
    write(project, "v2", OLD)
    new.write_text(old.read_text().replace("Write to legal", "**Write** to legal"), encoding="utf-8")
    assert preview(today="2028-01-01") == 0
    channels = {path.name.split(".")[0] for path in (project / "out" / "messages").iterdir()}
    assert channels == {"announcement"}
    assert json.loads((project / "out" / "plan.json").read_text(encoding="utf-8"))["effective"] is None
    with (project / "policydiff.toml").open("r+", encoding="utf-8") as file:
        text = file.read()
        file.seek(0)
        file.write("notify_editorial = true\n" + text)
    preview()
    channels = {path.name.split(".")[0] for path in (project / "out" / "messages").iterdir()}
    assert channels == {"announcement", "email", "push", "webpush"}


def test_only_the_wording_changed_and_nowhere_to_publish_it(project, capsys):
    text = (project / "policydiff.toml").read_text(encoding="utf-8").split("[channels.announcement]")[0]
    (project / "policydiff.toml").write_text(text, encoding="utf-8")
    write(project, "v2", OLD)
    path = project / "v2" / "privacy.md"
    path.write_text(path.read_text().replace("Write to legal", "**Write** to legal"), encoding="utf-8")
    assert preview() == 0
    assert capsys.readouterr().out.startswith("nothing to announce: only the wording or form changed")


@pytest.mark.parametrize("channels", ["", "notify_editorial = true\n"])
def test_a_change_and_no_channel_to_tell_it_on_is_trouble(project, capsys, channels):
    text = (project / "policydiff.toml").read_text(encoding="utf-8").split("[channels.email]")[0]
    (project / "policydiff.toml").write_text(channels + text, encoding="utf-8")
    assert preview() == 2
    said = capsys.readouterr()
    assert "only the wording" not in said.out + said.err
    assert "no channel is configured" in said.err
    assert "[channels.announcement]" in said.err
    assert not (project / "out").exists()


@pytest.mark.parametrize("kind", ["correction", "cessation"])
def test_no_other_kind_goes_out_without_a_channel(project, capsys, kind):
    text = (project / "policydiff.toml").read_text(encoding="utf-8").split("[channels.email]")[0]
    (project / "policydiff.toml").write_text(text, encoding="utf-8")
    write(project, "v2", OLD)
    assert preview("--kind", kind) == 2
    assert "no channel is configured" in capsys.readouterr().err


@pytest.mark.parametrize(("editorial", "status"), [("", 0), ("notify_editorial = true\n", 2)])
def test_an_edited_text_and_no_channel_at_all(project, capsys, editorial, status):
    text = (project / "policydiff.toml").read_text(encoding="utf-8").split("[channels.email]")[0]
    (project / "policydiff.toml").write_text(editorial + text, encoding="utf-8")
    write(project, "v2", OLD)
    path = project / "v2" / "privacy.md"
    path.write_text(path.read_text().replace("Write to legal", "**Write** to legal"), encoding="utf-8")
    assert preview() == status
    said = capsys.readouterr()
    assert ("only the wording or form changed" in said.out) is (status == 0)
    assert ("no channel is configured" in said.err) is (status == 2)


def test_the_broken_project_file_of_somebody_else_is_passed_by(project):
    (project.parent / "pyproject.toml").write_text("not [ toml", encoding="utf-8")
    (project / "policydiff.toml").rename(project.parent / "mine.toml")
    (project / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert preview() == 2
    (project.parent / "mine.toml").rename(project / "policydiff.toml")
    assert preview() == 0


@pytest.mark.parametrize(("today", "code"), [("2027-02-09", "date.past"), ("2028-01-01", "date.past")])
def test_a_date_that_passed_keeps_send_from_going_out(project, capsys, today, code):
    assert preview(today=today) == 3
    out = capsys.readouterr().out
    assert code in out
    assert out.splitlines()[-1].startswith("digest: ")
    assert (project / "out" / "plan.json").exists()


def test_the_owners_own_lead_time(project, capsys):
    path = project / "policydiff.toml"
    path.write_text(
        path.read_text().replace('name = "Privacy', 'notice_days = 60\nname = "Privacy', 1), encoding="utf-8"
    )
    assert preview() == 3
    assert "date.too_soon: 2027-02-08 is 32 days ahead; 60 are asked for by notice_days" in capsys.readouterr().out
    waiver = 'waivers = [{code = "date.too_soon", reason = "agreed", until = 2027-12-31}]\nname = "Privacy'
    path.write_text(path.read_text().replace('name = "Privacy', waiver, 1), encoding="utf-8")
    preview()
    out = capsys.readouterr().out
    assert "[waived: agreed]" in out
    assert json.loads((project / "out" / "plan.json").read_text(encoding="utf-8"))["lead_days"] == 0


@pytest.mark.parametrize("waived", [False, True])
def test_nothing_of_the_owners_is_in_what_readers_get(project, waived):
    path = project / "policydiff.toml"
    waiver = (
        'waivers = [{code = "date.too_soon", reason = "the wombat agreed", until = 2027-12-31}]\n' if waived else ""
    )
    said = f'notice_days = 60\n{waiver}name = "Privacy'
    path.write_text(path.read_text().replace('name = "Privacy', said, 1), encoding="utf-8")
    assert preview() == (0 if waived else 3)
    plan = json.loads((project / "out" / "plan.json").read_text(encoding="utf-8"))
    assert plan["findings"]
    files = [name for edition in plan["editions"] for name in (edition["old"], edition["new"])]
    owners = ["wombat", "waive", *files, *(each["code"] for each in plan["findings"])]
    owners += [each["message"] for each in plan["findings"]]
    published = list((project / "out").glob("publish-*.html"))
    assert published
    for sent in (*(project / "out" / "messages").iterdir(), *published):
        text = sent.read_text(encoding="utf-8")
        assert not [word for word in owners if word in text], sent.name


def test_an_edition_that_was_forgotten(project, capsys):
    write(project, "v2", NEW, chinese=OLD)
    assert preview() == 3
    assert "changed in en, the edition in zh-Hans did not change at all" in capsys.readouterr().out


def test_missing_facts_refuse_the_plan(project, capsys):
    assert preview("--kind", "cessation") == 3
    error = capsys.readouterr().err
    assert "no plan was made" in error
    for name in ("ends", "data (en)", "data (zh-Hans)", "data_by"):
        assert f"  {name}: " in error
    assert not (project / "out").exists()


def test_facts_from_a_file(project):
    (project / "facts.toml").write_text(
        'ends = 2027-03-31\ndata_by = 2027-04-30\ndata = {en = "Deleted", zh-Hans = "删除"}\n', encoding="utf-8"
    )
    assert preview("--kind", "cessation", "--facts", "facts.toml") == 0
    plan = json.loads((project / "out" / "plan.json").read_text(encoding="utf-8"))
    assert plan["effective"] == "2027-03-31"
    assert "March 31, 2027" in (project / "out" / "messages" / "push.en.json").read_text(encoding="utf-8")


def test_a_closing_service_needs_no_changed_text(project, capsys):
    write(project, "v2", OLD)
    (project / "facts.toml").write_text(
        'ends = 2027-03-31\ndata_by = 2027-04-30\ndata = {en = "Deleted", zh-Hans = "删除"}\n', encoding="utf-8"
    )
    assert preview("--kind", "cessation", "--facts", "facts.toml") == 0
    text = (project / "out" / "messages" / "email.en.txt").read_text(encoding="utf-8")
    assert "Pebblelog closes on March 31, 2027" in text
    assert "What changes" not in text
    assert preview("--kind", "cessation", "--facts", "facts.toml", today="2027-04-01") == 3
    assert "date.past" in capsys.readouterr().out


def test_the_owners_words(project):
    (project / "en.txt").write_text("We opened an office in Dublin.", encoding="utf-8")
    (project / "zh.txt").write_text("我们在都柏林设立了办公室。", encoding="utf-8")
    assert preview("--note", "en.txt", "--note", "zh-Hans=zh.txt") == 0
    text = (project / "out" / "messages" / "email.zh-Hans.txt").read_text(encoding="utf-8")
    assert text.index("2027年2月8日") < text.index("我们在都柏林设立了办公室。")


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--note", "none.txt"], "--note none.txt: No such file"),
        (["--note", "fr=none.txt"], "no message is in 'fr'"),
        (["--facts", "none.toml"], "none.toml: No such file"),
        (["--today", "tomorrow"], "'tomorrow' is no date"),
        (["--config", "none.toml"], "none.toml"),
        (["--policy", "terms"], "terms"),
    ],
)
def test_trouble_is_one_line_and_exit_2(capsys, arguments, said):
    assert preview(*arguments) == 2
    lines = capsys.readouterr().err.splitlines()
    assert all(line.startswith(("notices: v1: folder", "notices: v2: folder")) for line in lines[:-1])
    assert said in lines[-1]


def test_marketing_in_the_owners_words_is_a_finding(project, capsys):
    (project / "en.txt").write_text("We are excited. No action is required.", encoding="utf-8")
    (project / "zh.txt").write_text("我们优化了政策。", encoding="utf-8")
    assert preview("--note", "en.txt", "--note", "zh-Hans=zh.txt") == 3
    out = capsys.readouterr().out
    for code in ("words.marketing", "words.minimising", "words.no_action"):
        assert code in out


def test_init_writes_what_is_missing_and_nothing_else(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".gitignore").write_text("*.pyc", encoding="utf-8")
    assert main(["init"]) == 0
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert set(first) == {"policydiff.toml", "recipients.csv", ".gitignore"}
    assert first[".gitignore"].startswith(b"*.pyc\nrecipients.csv\n")
    (tmp_path / "recipients.csv").write_bytes(b"mine")
    assert main(["init"]) == 0
    assert (tmp_path / "recipients.csv").read_bytes() == b"mine"
    assert (tmp_path / "policydiff.toml").read_bytes() == first["policydiff.toml"]
    assert (tmp_path / ".gitignore").read_bytes() == first[".gitignore"]
    assert "left as it was" in capsys.readouterr().out


def test_what_init_writes_can_be_previewed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "v1", OLD)
    write(tmp_path, "v2", NEW)
    shutil.copy("v2/privacy.md", "privacy.md")
    main(["init"])
    assert main(["preview", "v1/privacy.md", "privacy.md", "-o", "out", "--today", "2027-01-07"]) == 3
    assert (tmp_path / "out" / "messages" / "announcement.en.md").exists()
