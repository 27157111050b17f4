"""Newcomers are added once, however many processes add them at the same time."""

from __future__ import annotations

import pytest

from notices.audience import open_audience
from notices.deliver import freeze, top_up
from notices.ledger import frozen, open_ledger
from notices.ledger.proof import verify
from notices.model import Channel, Message, NoticeKind, Part, Plan

EMAIL = Channel.EMAIL
PLAN = Plan("privacy-change-1", NoticeKind.CHANGE, (), (Message(EMAIL, "en", (Part("txt", "words"),)),), "en", None)


class Listed:
    """A provider of a list, as far as freezing asks."""

    repeatable = alone = False

    def targets(self, message):
        assert message.channel is EMAIL
        return ()

    def writer(self, message):
        assert message.channel is EMAIL
        return lambda page: [*zip(page.ids, page.emails, strict=True)]


@pytest.fixture
def audience(tmp_path):
    """`audience(3)` writes a list of three and gives what opens it."""

    def listed(number):
        path = tmp_path / "recipients.csv"
        path.write_text("id,email\n" + "".join(f"{one},u{one}@example.com\n" for one in range(number)))
        return lambda channels: open_audience(str(path), "", channels)

    return listed


def test_two_at_once_add_each_newcomer_once(tmp_path, audience):
    url = f"sqlite:///{tmp_path}/notices.db"
    ledger, other = open_ledger(url, new=True), open_ledger(url)
    begun, providers = ledger.begin(PLAN), {EMAIL: Listed()}
    freeze(ledger, begun, providers, audience(2), None, 5)
    grown = audience(4)
    added = []

    def meanwhile(*_):
        # This process knows who was told and reads its list; another begins and ends just now.
        if not added:
            added.append(0)
            added[0] = top_up(other, other.find(PLAN.notice), providers, grown, None)
        return ()

    assert top_up(ledger, begun, providers, grown, meanwhile) == 0
    assert added == [2]
    assert sorted(one for _, one, _ in frozen.people(ledger, PLAN.notice)) == ["0", "1", "2", "3"]
    assert verify(ledger, PLAN.notice) == []
    assert top_up(ledger, begun, providers, audience(5), None) == 1
    ledger.close()
    other.close()
