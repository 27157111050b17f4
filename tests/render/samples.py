"""Comparisons made by hand whose screens are kept: one of everything, Chinese, hostile, unchanged, a set."""

from __future__ import annotations

from policydiff.model import (
    BlockKind,
    Comparison,
    Finding,
    Kind,
    LeadTime,
    Mark,
    Point,
    Promises,
    Relation,
    Severity,
    Signal,
    Summary,
)
from tests.making import change, comparison, edition, ref, section

TITLE = "Privacy Policy"


def whole() -> Comparison:
    """One of everything."""
    moved = change(
        "s9.c2",
        "If our company is sold, the buyer takes over your data under this policy.",
        kind=Kind.MOVE,
        origin="s6",
        lines=((70, 71), (101, 102)),
    )
    return comparison(
        section(
            "s1",
            ref(TITLE),
            ref(TITLE),
            change("s1.c1", "Updated: [-2023-01-07-]{+2025-02-01+}", lines=((3, 3), (3, 3))),
        ),
        *(section(f"s{n}", ref(f"{n}. Part {n}", 10 * n), ref(f"{n}. Part {n}", 10 * n)) for n in (2, 3, 4)),
        section(
            "s5",
            ref("5. We do not sell your data", 50, TITLE),
            ref("5. We sell your data", 50, TITLE),
            change(
                "s5.h",
                "5. We [-do not -]sell your data",
                block=BlockKind.HEADING,
                lines=((50, 50), (50, 50)),
                severity=Severity.CRITICAL,
                signals=(Signal("negation", "do not", None, (6, 12)),),
            ),
            change("s5.c1", "Ask us anything."),
        ),
        section(
            "s6",
            ref("6. Retention", 60, TITLE),
            ref("6. Retention", 60, TITLE),
            change("s6.c1", "- When you delete your account, we wait."),
            change(
                "s6.c2",
                "We keep the messages that you send to our support team, and the answers to them, for [-30-]{+90+} "
                "days after the last one, so that we can find them again if you write to us about the same matter, "
                "and then we erase [-it-]{+them+}.",
                lines=((63, 65), (63, 65)),
                severity=Severity.HIGH,
                signals=(Signal("duration", "30 days", "90 days"),),
            ),
            change("s6.c3", "{+Backups are kept for a year.+}", block=BlockKind.ITEM, marker="-", depth=1),
            change("s6.c4", "{+Logs are kept for a month.+}", block=BlockKind.ITEM, marker="-", depth=2),
            change("s6.c5", "Cookies | one [-month-]{+year+}", block=BlockKind.ROW, severity=Severity.HIGH),
            change("s6.c6", "As the law says: [-thirty-]{+sixty+} days.", block=BlockKind.QUOTE),
            change("s6.c7", "erase --after 30\nkeep --[-logs-]{+backups+}", block=BlockKind.CODE),
            change("s6.c8", "[-All our promises end here, whatever was said.-]{+You may ask us to erase it.+}"),
            topics=("retention", "security"),
        ),
        section(
            "s7",
            ref("7. Your rights and complaints", 75, TITLE),
            (ref("7. Your rights", 75, TITLE), ref("8. Complaints", 85, TITLE)),
            change(
                "s7.c1",
                "You may see your data.[- -]{+\n\n+}You may complain to us.",
                lines=((76, 76), (76, 78)),
            ),
            change(
                "s7.c2",
                "Write to our office to use a right.",
                kind=Kind.FORMAT,
                marks=((Mark(9, 19, "link", "/office"), Mark(27, 34, "em")), (Mark(9, 19, "link", "/form"),)),
            ),
            relation=Relation.SPLIT,
        ),
        section(
            "s8",
            None,
            ref("9. Location", 95, TITLE),
            change("s8.c1", "{+We store where you are.+}", lines=((0, 0), (96, 96)), severity=Severity.CRITICAL),
            change("s8.c2", "{+You can switch this off.+}", lines=((0, 0), (98, 98)), severity=Severity.CRITICAL),
        ),
        section(
            "s9",
            ref("8. Sale of the company", 80, TITLE),
            ref("10. Sale of the company", 100, TITLE),
            change("s9.h", "[-8-]{+10+}. Sale of the company", block=BlockKind.HEADING, lines=((80, 80), (100, 100))),
            moved,
        ),
        section(
            "s10", ref("9. Security", 45, TITLE), ref("11. Security", 110, TITLE), change("s10.c1", "Safe."), moved=True
        ),
        section("s11", ref("10. Law", 120, TITLE), ref("12. Law", 120, TITLE)),
        section("s12", ref("11. Changes", 125, TITLE), ref("13. Changes", 125, TITLE)),
        section("s13", ref("12. Newsletter", 130, TITLE), None, change("s13.c1", "[-We send one a month.-]")),
        old=edition("v1.md", "2023-01-07", None),
        new=edition("v2.md", "2025-02-01", "2025-03-01"),
        summary=Summary(
            "Selling, location and retention change.",
            (
                Point(
                    "5. We sell your data: before “5. We do not sell your data”, now “5. We sell your data”.",
                    Severity.CRITICAL,
                    ("sharing",),
                    ("s5.h",),
                ),
                Point("New section “9. Location”.", Severity.CRITICAL, (), ("s8.c1", "s8.c2")),
                Point("6. Retention: 30 days → 90 days.", Severity.HIGH, ("retention",), ("s6.c2",)),
            ),
            9,
        ),
        promises_old=Promises(("email",), (LeadTime(30, "before_effective"),), (), effective_date=True),
        promises_new=Promises((), (), ("continued_use",)),
        findings=(
            Finding(
                "promise.lead_time",
                Severity.HIGH,
                "The old text promises 30 days between notice and effect; there are 28.",
                "clause on changes: “30 days before they take effect”",
                (125, 125),
            ),
            Finding("read.main_content", Severity.LOW, "Only the main part of the page was read."),
        ),
    )


def chinese() -> Comparison:
    return comparison(
        section(
            "s1",
            ref("九、未成年人保护", 88, "隐私政策"),
            ref("九、未成年人保护", 93, "隐私政策"),
            change(
                "s1.c1",
                "我们非常重视对未成年人个人信息的保护。如果您是未满[-十八-]{+十四+}周岁的未成年人，在使用我们的服务前，"
                "应事先取得您的家长或法定监护人的同意，并在家长或法定监护人的陪同下阅读本政策。"
                "我们[-不-]会将您的信息分享给第三方。",
                lines=((90, 90), (95, 95)),
                severity=Severity.CRITICAL,
                signals=(Signal("age", "十八周岁", "十四周岁"),),
            ),
            change("s1.c2", "{+我们会在您的设备上保存您的位置信息。+}", block=BlockKind.ITEM, marker="（一）"),
        ),
        old=edition("v1.zh.md"),
        new=edition("v2.zh.md"),
    )


def hostile() -> Comparison:
    return comparison(
        section(
            "s1",
            ref("1. \x1b]0;own\x07Title"),
            ref("1. \x1b]0;own\x07Title\u202e"),
            change("s1.c1", "It is [-\x1b[31mred\x1b[0m-]{+\x9b32mgreen+} and \u202ebackwards\u202c, no\u200bthing."),
            change("s1.c2", "{+https://example.com/" + "path/" * 30 + "end+}"),
            change("s1.c3", "x", kind=Kind.FORMAT, marks=((), (Mark(0, 1, "link", "javascript:\x1b[2J"),))),
        ),
        new=edition("v2\x1b[1m.md"),
        summary=Summary("\x1b[5mBlink", (Point("\x07bell", Severity.LOW, (), ()),), 0),
        findings=(Finding("a.b", Severity.HIGH, "line\x1b[0m", "\u2066cited\u2069"),),
    )


def unchanged() -> Comparison:
    return comparison(
        section("s1", ref("1. All"), ref("1. All"), change("s1.c1", "Same.")),
        findings=(Finding("date.past", Severity.MEDIUM, "The effective date 2024-01-01 has passed."),),
    )


def two() -> list[Comparison]:
    return [
        comparison(*whole().sections[1:5], policy="privacy"),
        comparison(section("s1", ref("1. All"), ref("1. All"), change("s1.c1", "Same.")), policy="terms"),
    ]
