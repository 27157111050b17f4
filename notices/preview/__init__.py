"""A plan in, one self-contained page out that shows every message as its reader will see it."""

from notices.preview.frames import sample_name
from notices.preview.page import render_preview
from notices.preview.shown import Redline, Shown
from notices.preview.summary import print_summary

__all__ = ["Redline", "Shown", "print_summary", "render_preview", "sample_name"]
