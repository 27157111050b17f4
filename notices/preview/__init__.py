"""A plan in, one self-contained page out that shows every message as its reader will see it."""

from notices.preview.frames import sample_name
from notices.preview.page import render_preview
from notices.preview.preview_json import nothing_data, preview_data
from notices.preview.shown import EditionVerdict, Redline, Shown
from notices.preview.summary import print_summary, print_verdict

__all__ = [
    "EditionVerdict",
    "Redline",
    "Shown",
    "nothing_data",
    "preview_data",
    "print_summary",
    "print_verdict",
    "render_preview",
    "sample_name",
]
