"""Who was told what, when, by which channel and with which outcome: as a page, as JSON, as CSV."""

from notices.report.record import NOTES, RecipientEntry, Record, Try, outcome_of
from notices.report.write import write_csv, write_html, write_json

__all__ = ["NOTES", "RecipientEntry", "Record", "Try", "outcome_of", "write_csv", "write_html", "write_json"]
