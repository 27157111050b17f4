"""The errors of policydiff; each text is for the user: what is wrong, where, and how to mend it.

PolicydiffError
├── UsageError             the command line cannot be understood or asks for two things at once
├── ConfigError            policydiff.toml is unreadable, or has an unknown key or a wrong value
├── UnresolvedError        a name is no file, revision, version or URL; says what was tried
├── UnreadableSourceError  a source is missing, empty, binary, too large or refused
└── UnreadableComparisonError  a JSON file is no comparison, or of another version

Only `cli` turns them into one line on standard error and exit status 2; so it does with whatever else goes wrong,
by `unexpected`.
"""

from __future__ import annotations


class PolicydiffError(Exception):
    """Something the user can mend; `str()` is one line without a traceback."""


class UsageError(PolicydiffError):
    """The arguments contradict each other or miss something."""


class ConfigError(PolicydiffError):
    """The configuration cannot be read or holds what it may not."""


class UnresolvedError(PolicydiffError):
    """A name stands for nothing that can be found; the text lists what was tried."""


class UnreadableSourceError(PolicydiffError):
    """A source exists but gives no policy text."""


class UnreadableComparisonError(PolicydiffError):
    """A JSON text is not a comparison that this version can read back."""


def unexpected(error: BaseException) -> str:
    """What to say of an error that is not ours, in one line: its kind and where it arose, never its own words.

    They may repeat what stands in a file, in an address or in a key.

    >>> try:
    ...     int("ann@example.com")
    ... except ValueError as error:
    ...     print(unexpected(error))
    unexpected ValueError; --traceback shows where; please report it
    """
    if isinstance(error, MemoryError):
        return "out of memory; try a smaller text, or a machine with more"
    place, trace = "", error.__traceback__
    while trace is not None:
        package, _, module = str(trace.tb_frame.f_globals.get("__name__", "")).partition(".")
        if package in ("policydiff", "notices") and module and module != "errors":
            place = f" in {package}.{module}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return (
        f"unexpected {type(error).__name__}{place}; --traceback shows {'more' if place else 'where'}; please report it"
    )
