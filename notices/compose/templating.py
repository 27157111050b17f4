"""Templates, ours and the owner's: values in, text out, in a sandbox that can read no file and run no code.

The owner's are filled in by a child process, which may take so much time and memory and no more.

The owner's templates are read beforehand into memory, so that `include` finds nothing but them; what
a template sees are texts and tuples. An unknown field is an error, never an empty place.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import DictLoader, StrictUndefined, TemplateError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from notices.errors import ConfigError
from policydiff import BudgetError, escape_markdown, escape_start, width_of, within_budget, wrap_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notices.compose.content import Line

OURS = Path(__file__).resolve().parent / "templates"
COLUMNS = 72
"""Cells of a line of plain text, as mail readers expect them (RFC 3676, 4.2: 78 at most, less signs of quoting)."""

NAMES = ("email.html.j2", "email.txt.j2", "announcement.md.j2")
"""The templates an owner may replace."""
LARGEST = 200_000
"""Bytes of an owner's template; a mail beyond half of it would be refused anyway."""


class _Sandbox(ImmutableSandboxedEnvironment):
    """Refuses to multiply and to raise to a power, by which a short template fills the memory."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Every product and power of a template comes here."""
        del context, left, right
        raise SecurityError(f"a template may not use {operator!r}")


@cache
def _ours() -> dict[str, str]:
    return {name: (OURS / name).read_text(encoding="utf-8") for name in NAMES}


def load_templates(folder: Path | None) -> Mapping[str, str]:
    """Our templates, those replaced that the owner's folder holds, by name.

    Raises:
        ConfigError: The folder is missing, or holds a template that cannot be read or that no message uses.
    """
    texts = dict(_ours())
    if folder is None:
        return texts
    if not folder.is_dir():
        raise ConfigError(f"{folder}: no such folder of templates; create it or remove the key `templates`")
    for path in sorted(folder.glob("*.j2")):
        if path.name not in NAMES:
            raise ConfigError(f"{path}: no message uses a template of this name; known are {', '.join(NAMES)}")
        if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST:
            raise ConfigError(f"{path}: a template must be a plain file of at most {LARGEST:,} bytes")
        try:
            texts[path.name] = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"{path}: cannot be read as UTF-8 text: {error}") from error
    return texts


@lru_cache(maxsize=4)
def _sandbox(templates: tuple[tuple[str, str], ...], *, escape: bool) -> _Sandbox:
    """Kept, because compiling a template takes ten times as long as filling it in."""
    sandbox = _Sandbox(
        loader=DictLoader(dict(templates)),
        autoescape=escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    sandbox.filters |= _FILTERS
    return sandbox


def render(templates: Mapping[str, str], name: str, fields: Mapping[str, object]) -> str:
    """The template filled in.

    Raises:
        ConfigError: It is no valid template, names an unknown field, tries what the sandbox forbids, or takes more
            than its budget.
    """
    if all(templates[own] == text for own, text in _ours().items()):
        return _filled(templates, name, fields)
    try:
        return within_budget(lambda: _filled(templates, name, fields))
    except BudgetError as error:
        said = str(error)
        raise ConfigError(said if said.startswith("template ") else f"template {name}: {said}") from error


def _filled(templates: Mapping[str, str], name: str, fields: Mapping[str, object]) -> str:
    sandbox = _sandbox(tuple(sorted(templates.items())), escape=name.endswith(".html.j2"))
    try:
        return sandbox.get_template(name).render(fields)
    except TemplateError as error:
        line = getattr(error, "lineno", None)
        where = f"{name}, line {line}" if line else name
        raise ConfigError(f"template {where}: {error.message}; see docs/notices.md for the fields") from error
    except (
        TypeError,
        ValueError,
        ArithmeticError,
        AttributeError,
        LookupError,
        RecursionError,
        OverflowError,
    ) as error:
        raise ConfigError(f"template {name}: {error}") from error


def markdown(text: str) -> str:
    """Text that stays text in Markdown, in HTML inside it, and in Liquid, which Jekyll runs over posts."""
    safe = escape_start(escape_markdown(text)).replace(r"\{", "&#123;").replace(r"\}", "&#125;")
    safe = safe.replace("&gt;", r"\>")  # as good, and easier to read in the source of a post
    return safe.replace("://", "&#58;//").replace("@", "&#64;")


def _marked(line: Line) -> str:
    """The words of a line in Markdown, those that came and went in the elements of HTML for it."""
    if not line.marks:
        return markdown(line.text)
    elements = {"old": "del", "new": "ins"}
    parts = []
    for fate, words in line.marks:
        element = elements.get(fate)
        parts.append(f"<{element}>{markdown(words)}</{element}>" if element else markdown(words))
    return "".join(parts)


def _target(url: str) -> str:
    """An address that cannot end its Markdown link early."""
    signs = {"(": "%28", ")": "%29", "<": "%3C", ">": "%3E", " ": "%20", "{": "%7B", "}": "%7D", "\\": "%5C"}
    return "".join(signs.get(char, char) for char in url)


def _bare(url: str) -> str:
    return url.removeprefix("mailto:")


def _fill(text: str, first: str = "", following: str = "") -> str:
    return wrap_text(text, COLUMNS, first, following)


def _item(text: str) -> str:
    return _fill(text, "- ", "  ")


def _title(text: str) -> str:
    return f"{text}\n{'-' * width_of(text)}"


def _quoted(text: str) -> str:
    """A YAML string: JSON's is one."""
    return json.dumps(text, ensure_ascii=False)


_FILTERS: dict[str, Any] = {
    "fill": _fill,
    "item": _item,
    "title": _title,
    "bare": _bare,
    "markdown": markdown,
    "marked": _marked,
    "target": _target,
    "quoted": _quoted,
}
