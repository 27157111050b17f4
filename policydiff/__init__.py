"""Compare two revisions of a policy: what changed, how much it matters, when it takes effect.

Public names are loaded when first used, so that importing the package costs next to nothing.

    from policydiff import Request, compare, resolve

    for pair in resolve(Request(old="v1", new="v2")).pairs:
        comparison = compare(pair.old, pair.new)

`policydiff.model` and `policydiff.read` are modules: a policy is read by `policydiff.read.read`, and what was read is
compared by `compare_editions`. `read` is no function here as well: a name can be one thing only, and Python binds it to
the module as soon as anything imports it.
"""

from __future__ import annotations

from importlib import import_module

from policydiff.version import __version__

TYPE_CHECKING = False  # as typing has it, without loading typing

if TYPE_CHECKING:
    from typing import Any

    from policydiff import model, read
    from policydiff.bounds import confined, leads_away
    from policydiff.budget import BudgetError, within_budget
    from policydiff.check.leads import promised_lead
    from policydiff.check.waivers import waive
    from policydiff.config import Config, Policy, Waiver, discover, load, tables
    from policydiff.configured import ComparedEditions, compare_all, lint_all
    from policydiff.dress import look_of
    from policydiff.errors import PolicydiffError, unexpected
    from policydiff.files import make_folder, way_to, whole_file, whole_files
    from policydiff.history import History, history_of, write_site
    from policydiff.history.archive import Chain, chains, compare_chain
    from policydiff.hosts import inside_allowed, is_inside
    from policydiff.model import (
        Block,
        Change,
        CheckedEdition,
        ComparedSection,
        Comparison,
        Edition,
        EditionInfo,
        Excerpt,
        Finding,
        Point,
        Promises,
        SectionRef,
        Severity,
        Signal,
        Source,
        Span,
        Summary,
        Verdict,
    )
    from policydiff.options import OptionParser, split_command
    from policydiff.pipeline import compare, compare_editions, lint_edition, read_edition
    from policydiff.render.docx.document import to_docx
    from policydiff.render.html.page import to_html
    from policydiff.render.html.prefixes import part_prefixes
    from policydiff.render.json.read import from_json
    from policydiff.render.json.write import json_schema, to_json
    from policydiff.render.markdown.report import to_markdown
    from policydiff.render.templating import environment_of
    from policydiff.render.terminal.text import to_text
    from policydiff.render.words.dates import cldr_date
    from policydiff.rules.clauses import CONTINUED_USE
    from policydiff.rules.codes import Code, code_hint, explained, explanation, read_codes
    from policydiff.rules.notes import EXAMPLES, IDLE, LIMITS, MARKETING, MINIMISING
    from policydiff.shells import completion_script, manual_page, with_commands
    from policydiff.source import Request, Resolution, SourcePair, resolve, resolve_editions
    from policydiff.source.names import without_secrets
    from policydiff.source.policies import PolicyFiles, policies_in, remote_of, without_language
    from policydiff.source.revisions import EditionRevisions, edition_revisions
    from policydiff.source.web import fetch
    from policydiff.text.catalogues import (
        LOCALE,
        Vocabulary,
        catalogue,
        is_signed,
        languages_of,
        shipped,
        use_catalogues,
    )
    from policydiff.text.days import days_ahead, first_day, has_passed, last_day
    from policydiff.text.hints import did_you_mean
    from policydiff.text.languages import fallbacks, is_right_to_left, is_spaced, primary
    from policydiff.text.lazy import Lazy
    from policydiff.text.markdown import escape_markdown, escape_start
    from policydiff.text.own_catalogue import new_head, parse_own, written, wrong_slots
    from policydiff.text.scripts import is_full_width
    from policydiff.text.shorten import both_ends, shorten
    from policydiff.text.table import text_table
    from policydiff.text.widths import width_of
    from policydiff.text.wrap import wrap_text

_HOMES = {
    "bounds": ("confined", "leads_away"),
    "budget": ("BudgetError", "within_budget"),
    "check.leads": ("promised_lead",),
    "check.waivers": ("waive",),
    "dress": ("look_of",),
    "config": ("Config", "Policy", "Waiver", "discover", "load", "tables"),
    "configured": ("ComparedEditions", "compare_all", "lint_all"),
    "errors": ("PolicydiffError", "unexpected"),
    "files": ("make_folder", "way_to", "whole_file", "whole_files"),
    "history": ("History", "history_of", "write_site"),
    "history.archive": ("Chain", "chains", "compare_chain"),
    "hosts": ("inside_allowed", "is_inside"),
    "model": (
        *(
            "Block",
            "Change",
            "CheckedEdition",
            "ComparedSection",
            "Comparison",
            "Edition",
            "EditionInfo",
            "Excerpt",
            "Finding",
        ),
        *("Point", "Promises", "SectionRef", "Severity", "Signal", "Source", "Span", "Summary", "Verdict"),
    ),
    "options": ("OptionParser", "split_command"),
    "pipeline": ("compare", "compare_editions", "lint_edition", "read_edition"),
    "render.docx.document": ("to_docx",),
    "render.html.page": ("to_html",),
    "render.html.prefixes": ("part_prefixes",),
    "render.markdown.report": ("to_markdown",),
    "render.json.write": ("json_schema", "to_json"),
    "render.templating": ("environment_of",),
    "render.terminal.text": ("to_text",),
    "render.words.dates": ("cldr_date",),
    "render.json.read": ("from_json",),
    "rules.clauses": ("CONTINUED_USE",),
    "rules.codes": ("Code", "code_hint", "explained", "explanation", "read_codes"),
    "rules.notes": ("EXAMPLES", "IDLE", "LIMITS", "MARKETING", "MINIMISING"),
    "shells": ("completion_script", "manual_page", "with_commands"),
    "source": ("Request", "Resolution", "SourcePair", "resolve", "resolve_editions"),
    "source.names": ("without_secrets",),
    "source.policies": ("PolicyFiles", "policies_in", "remote_of", "without_language"),
    "source.revisions": ("EditionRevisions", "edition_revisions"),
    "source.web": ("fetch",),
    "text.catalogues": ("LOCALE", "Vocabulary", "catalogue", "is_signed", "languages_of", "shipped", "use_catalogues"),
    "text.days": ("days_ahead", "first_day", "has_passed", "last_day"),
    "text.hints": ("did_you_mean",),
    "text.widths": ("width_of",),
    "text.languages": ("fallbacks", "is_right_to_left", "is_spaced", "primary"),
    "text.lazy": ("Lazy",),
    "text.markdown": ("escape_markdown", "escape_start"),
    "text.own_catalogue": ("new_head", "parse_own", "written", "wrong_slots"),
    "text.scripts": ("is_full_width",),
    "text.shorten": ("both_ends", "shorten"),
    "text.table": ("text_table",),
    "text.wrap": ("wrap_text",),
}
"""Module → the public names that it defines."""

_MODULES = ("model", "read")
"""Modules that are public by themselves."""

__all__ = [
    "CONTINUED_USE",
    "EXAMPLES",
    "IDLE",
    "LIMITS",
    "LOCALE",
    "MARKETING",
    "MINIMISING",
    "Block",
    "BudgetError",
    "Chain",
    "Change",
    "CheckedEdition",
    "Code",
    "ComparedEditions",
    "ComparedSection",
    "Comparison",
    "Config",
    "Edition",
    "EditionInfo",
    "EditionRevisions",
    "Excerpt",
    "Finding",
    "History",
    "Lazy",
    "OptionParser",
    "Point",
    "Policy",
    "PolicyFiles",
    "PolicydiffError",
    "Promises",
    "Request",
    "Resolution",
    "SectionRef",
    "Severity",
    "Signal",
    "Source",
    "SourcePair",
    "Span",
    "Summary",
    "Verdict",
    "Vocabulary",
    "Waiver",
    "__version__",
    "both_ends",
    "catalogue",
    "chains",
    "cldr_date",
    "code_hint",
    "compare",
    "compare_all",
    "compare_chain",
    "compare_editions",
    "completion_script",
    "confined",
    "days_ahead",
    "did_you_mean",
    "discover",
    "edition_revisions",
    "environment_of",
    "escape_markdown",
    "escape_start",
    "explained",
    "explanation",
    "fallbacks",
    "fetch",
    "first_day",
    "from_json",
    "has_passed",
    "history_of",
    "inside_allowed",
    "is_full_width",
    "is_inside",
    "is_right_to_left",
    "is_signed",
    "is_spaced",
    "json_schema",
    "languages_of",
    "last_day",
    "leads_away",
    "lint_all",
    "lint_edition",
    "load",
    "look_of",
    "make_folder",
    "manual_page",
    "model",
    "new_head",
    "parse_own",
    "part_prefixes",
    "policies_in",
    "primary",
    "promised_lead",
    "read",
    "read_codes",
    "read_edition",
    "remote_of",
    "resolve",
    "resolve_editions",
    "shipped",
    "shorten",
    "split_command",
    "tables",
    "text_table",
    "to_docx",
    "to_html",
    "to_json",
    "to_markdown",
    "to_text",
    "unexpected",
    "use_catalogues",
    "waive",
    "way_to",
    "whole_file",
    "whole_files",
    "width_of",
    "with_commands",
    "within_budget",
    "without_language",
    "without_secrets",
    "wrap_text",
    "write_site",
    "written",
    "wrong_slots",
]


def __getattr__(name: str) -> Any:
    """Load a public name from the module that defines it.

    Raises:
        AttributeError: there is no such name.
    """
    if name in _MODULES:
        return import_module(f"{__name__}.{name}")
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
