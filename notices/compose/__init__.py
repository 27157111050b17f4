"""Comparisons in, the texts of every channel and language out.

Only here and in `prepare` are comparisons known.
"""

from notices.compose.announce import post_day
from notices.compose.check import check_messages
from notices.compose.compose import Composition, compose, notice_id, visible_text
from notices.compose.content import Line, NoticeContent, NoticeRequest, Passage, PolicyChange, Role
from notices.compose.duties import NoticePeriod, check_change, check_duties, lead_times
from notices.compose.facts import Missing, facts_for, missing_facts, wrong_facts
from notices.compose.notes import clean_note
from notices.compose.redline import marked_text
from notices.compose.templating import load_templates
from notices.compose.translation import Translation, catalogues, load_translation

__all__ = [
    "Composition",
    "Line",
    "Missing",
    "NoticeContent",
    "NoticePeriod",
    "NoticeRequest",
    "Passage",
    "PolicyChange",
    "Role",
    "Translation",
    "catalogues",
    "check_change",
    "check_duties",
    "check_messages",
    "clean_note",
    "compose",
    "facts_for",
    "lead_times",
    "load_templates",
    "load_translation",
    "marked_text",
    "missing_facts",
    "notice_id",
    "post_day",
    "visible_text",
    "wrong_facts",
]
