"""Nothing of the owner's is sent: findings, waivers and the names of files stay in the preview."""

from __future__ import annotations

from dataclasses import replace

import pytest

from notices.model import NoticeKind
from policydiff.model import Finding, Severity

OWNERS = ("quokka", "numbat", "wombat", "bilby", "date.past")


@pytest.mark.parametrize("kind", list(NoticeKind))
@pytest.mark.parametrize("push", ["fcm", "webhook"])
def test_no_message_holds_anything_of_the_owners(composed, comparison_of, kind, push):
    made = comparison_of("en")
    finding = Finding("date.past", Severity.HIGH, "quokka found", "numbat cited", (3, 3))
    made = replace(
        made,
        findings=(finding, replace(finding, waived="quokka waived")),
        old=replace(made.old, source="wombat.md"),
        new=replace(made.new, source="bilby.md"),
    )
    for message in composed(str(kind), ("en",), comparison=made, push=push).messages:
        for part in message.parts:
            assert not [word for word in OWNERS if word in part.content + part.target], (message.channel, part.name)
