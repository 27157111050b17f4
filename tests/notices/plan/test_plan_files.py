"""Plans on disk, their dates, their audience and their waivers."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from notices.errors import PlanError
from notices.model import AudienceCount, Channel, EditionDigest, NoticeKind, Plan
from notices.plan import check_audience, check_date, read_plan, write_plan
from policydiff import Finding, Severity

TODAY = date(2027, 1, 7)


@pytest.fixture
def plan(composed):
    made = composed("change")
    return Plan(
        notice=made.notice,
        kind=NoticeKind.CHANGE,
        editions=(EditionDigest("privacy", "en", "v1:privacy.md", "privacy.md", "0" * 64, "1" * 64),),
        messages=made.messages,
        default_language="en",
        effective="2027-02-08",
        lead_days=30,
        settings=(("email.from", "MonsBox <legal@example.com>"),),
        audience=(AudienceCount(Channel.EMAIL, "en", 5, 1),),
        findings=(Finding("date.too_soon", Severity.HIGH, "…", "notice_days", waived="agreed"),),
    )


def test_a_plan_reads_back_equal(plan, tmp_path):
    write_plan(plan, tmp_path)
    assert read_plan(tmp_path) == plan
    assert json.loads((tmp_path / "plan.json").read_text(encoding="utf-8"))["digest"] == plan.digest


def test_every_text_is_a_file_of_its_own(plan, tmp_path):
    write_plan(plan, tmp_path)
    for message in plan.messages:
        for part in message.parts:
            assert (tmp_path / "messages" / message.file(part)).read_bytes() == part.content.encode()


def test_the_texts_of_an_earlier_plan_go_and_other_files_stay(plan, tmp_path):
    write_plan(plan, tmp_path)
    (tmp_path / "messages" / "mine.txt").write_text("mine")
    write_plan(replace(plan, messages=plan.messages[:1]), tmp_path)
    names = {path.name for path in (tmp_path / "messages").iterdir()}
    assert names == {"email.en.subject.txt", "email.en.txt", "email.en.html", "mine.txt"}


def test_nothing_is_written_through_links(plan, tmp_path):
    """What lies in the folder before may have come with a pull request."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    kept = elsewhere / "kept"
    kept.write_text("kept")
    folder = tmp_path / "repository" / "notice"
    (folder / "messages").mkdir(parents=True)
    (folder.parent / ".git").mkdir()
    for name in ("preview.html", "plan.json", "messages/email.en.txt"):
        (folder / name).symlink_to(kept)
    write_plan(plan, folder, {"preview.html": "<p>"})
    assert kept.read_text() == "kept"
    assert read_plan(folder) == plan
    for name, target, said in (
        ("messages", "../../elsewhere", "is a link; remove it"),
        ("messages", "..", "is a link; remove it"),
        ("../notice", "../elsewhere", "a link out of the repository"),
    ):
        place = folder.parent / "notice" if name == "../notice" else folder / name
        place.rename(tmp_path / f"moved {len(list(tmp_path.iterdir()))}")
        place.symlink_to(target)
        with pytest.raises(PlanError, match=said):
            write_plan(plan, folder)
        if name == "messages":
            place.unlink()
            place.mkdir()
    with pytest.raises(PlanError, match="a link out of the repository"):
        write_plan(plan, folder / "new")
    assert list(elsewhere.iterdir()) == [kept]


def test_a_plan_that_cannot_be_written_leaves_the_earlier_one_whole(plan, tmp_path):
    write_plan(plan, tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(PlanError, match="cannot write the plan"):
        write_plan(replace(plan, default_language="zh-Hans"), tmp_path, {"no-folder/preview.html": "x"})
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert read_plan(tmp_path) == plan


def test_pages_for_people_lie_beside_the_plan(plan, tmp_path):
    write_plan(plan, tmp_path, {"preview.html": "<p>变更"})
    assert (tmp_path / "preview.html").read_bytes() == "<p>变更".encode()


@pytest.mark.parametrize("name", ["email.en.txt", "push.zh-Hans.json", "announcement.en.md"])
def test_a_changed_text_is_seen(plan, tmp_path, name):
    write_plan(plan, tmp_path)
    path = tmp_path / "messages" / name
    path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(PlanError, match="changed after the preview"):
        read_plan(tmp_path)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("effective", "2027-02-09"),
        ("lead_days", 1),
        ("kind", "consent"),
        ("notice", "x"),
        ("settings", {"email.from": "x"}),
    ],
)
def test_a_changed_plan_is_seen(plan, tmp_path, key, value):
    write_plan(plan, tmp_path)
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | {key: value}), encoding="utf-8")
    with pytest.raises(PlanError, match="changed after the preview"):
        read_plan(tmp_path)


def leaves(value, way=()):
    """Ways to everything that can be altered in a document."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [way, *(one for key, each in inside for one in leaves(each, (*way, key)))]


def test_nothing_in_the_file_can_be_altered(plan, tmp_path):
    write_plan(plan, tmp_path, {"preview.html": f"<p>{plan.digest}", "redline.html": "<p>"})
    path = tmp_path / "plan.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    ways = [way for way in leaves(document) if way]
    assert len(ways) > 60
    for way in ways:
        altered = json.loads(json.dumps(document))
        place = altered
        for step in way[:-1]:
            place = place[step]
        place[way[-1]] = "other" if place[way[-1]] != "other" else "another"
        path.write_text(json.dumps(altered), encoding="utf-8")
        with pytest.raises(PlanError):
            read_plan(tmp_path)


@pytest.mark.parametrize("page", ["preview.html", "redline.html"])
def test_the_pages_that_were_approved_belong_to_the_plan(plan, tmp_path, page):
    write_plan(plan, tmp_path, {"preview.html": f"<p>{plan.digest}", "redline.html": "<p>"})
    assert read_plan(tmp_path) == plan
    (tmp_path / page).write_text("<p>other words")
    with pytest.raises(PlanError, match=f"{page}: was changed after the preview"):
        read_plan(tmp_path)
    (tmp_path / page).unlink()
    with pytest.raises(PlanError, match=f"{page}: No such file"):
        read_plan(tmp_path)


HIGH = Finding("date.too_soon", Severity.HIGH, "12 days", "notice_days")


@pytest.mark.parametrize(
    ("findings", "same"),
    [
        ((replace(HIGH, message="11 days"),), True),
        ((HIGH, HIGH), True),
        ((replace(HIGH, severity=Severity.LOW),), False),
        ((replace(HIGH, waived="agreed"),), False),
        ((replace(HIGH, code="date.past"),), False),
        ((), False),
    ],
)
def test_what_is_approved_covers_findings_but_not_their_words(plan, findings, same):
    assert (replace(plan, findings=(HIGH,)).digest == replace(plan, findings=findings).digest) is same


def test_what_is_approved_does_not_cover_how_many_people_there_are(plan):
    assert replace(plan, audience=()).digest == plan.digest


@pytest.mark.parametrize(
    ("content", "said"),
    [("{}", "version"), ("[]", "version"), ("no json", "cannot be read"), ('{"schema": "notices-plan/1"}', "damaged")],
)
def test_no_plan_at_all(tmp_path, content, said):
    with pytest.raises(PlanError, match="holds no plan"):
        read_plan(tmp_path)
    (tmp_path / "plan.json").write_text(content)
    with pytest.raises(PlanError, match=said):
        read_plan(tmp_path)


def test_a_plan_cannot_name_files_elsewhere(plan, tmp_path):
    write_plan(plan, tmp_path)
    path = tmp_path / "plan.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    document["messages"][0]["parts"][0]["name"] = "../../secret"
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(PlanError, match="damaged"):
        read_plan(tmp_path)


@pytest.mark.parametrize(
    ("effective", "asked", "kind", "codes"),
    [
        ("", [], NoticeKind.CHANGE, ["date.missing"]),
        ("2027-01-07", [], NoticeKind.CHANGE, []),
        ("2027-01-07", [(30, "x")], NoticeKind.CHANGE, ["date.too_soon"]),
        ("2027-01", [], NoticeKind.CHANGE, []),
        ("2027-01", [(30, "x")], NoticeKind.CHANGE, ["date.too_soon"]),
        ("2026-12", [(30, "x")], NoticeKind.CHANGE, ["date.past"]),
        ("2027-01-06", [(30, "x")], NoticeKind.CHANGE, ["date.past"]),
        ("2027-02-08", [(30, "x")], NoticeKind.CHANGE, []),
        ("2027-02-05", [(30, "x"), (14, "y")], NoticeKind.CHANGE, ["date.too_soon"]),
        ("2027-02", [(30, "x")], NoticeKind.CHANGE, ["date.too_soon"]),
        ("2026-02-08", [(30, "x")], NoticeKind.CORRECTION, []),
    ],
)
def test_dates(effective, asked, kind, codes):
    assert [finding.code for finding in check_date(effective, TODAY, asked, kind)] == codes


def test_a_date_that_is_too_near_is_one_finding_whoever_asks_for_more_days():
    asked = [(14, "a law"), (30, "the promise"), (30, "notice_days")]
    (found,) = check_date("2027-01-10", TODAY, asked, NoticeKind.CHANGE)
    assert found.message.endswith("30 are asked for by the promise and by notice_days; 14 are asked for by a law")
    assert found.citation == "the promise"


@pytest.mark.parametrize(
    ("shared", "foreign", "said"),
    [
        (0, {}, []),
        (1, {}, ["1 id stands at more than one e-mail address: each address is written to"]),
        (0, {"english": 2, "deutsch": 1}, ["3 rows name what is no language (deutsch, english); they get en;"]),
        (0, {"ann@example.com": 1}, ["1 row names what is no language (no word); they get en;"]),
    ],
)
def test_ids_and_languages_that_are_muddled(shared, foreign, said):
    counts = (AudienceCount(Channel.EMAIL, "en", 5),)
    found = check_audience(counts, nameless=0, rows=5, skipped=0, languages=["en"], shared=shared, foreign=foreign)
    assert [finding.message.startswith(text) for finding, text in zip(found, said, strict=True)] == [True] * len(said)
    assert not any("@" in finding.message for finding in found)


def test_whoever_is_left_out_is_counted():
    counts = (AudienceCount(Channel.EMAIL, "en", 5, 1, 7, 2, 3), AudienceCount(Channel.PUSH, "en"))
    found = check_audience(counts, nameless=1, rows=9, skipped=2, languages=["en", "zh-Hans"])
    assert [finding.code for finding in found] == [
        "audience.left_out",
        "audience.nobody",
        "audience.no_name",
        "audience.skipped",
        "audience.language_unused",
    ]
    assert found[0].message == "email: 6 people need another channel (1 invalid, 2 unsubscribed, 3 suppressed)"
