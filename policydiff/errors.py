"""The errors of policydiff; each text is for the user: what is wrong, where, and how to mend it.

PolicydiffError
├── UsageError             the command line cannot be understood or asks for two things at once
├── ConfigError            policydiff.toml is unreadable, or has an unknown key or a wrong value
├── UnresolvedError        a name is no file, revision, version or URL; says what was tried
├── UnreadableSourceError  a source is missing, empty, binary, too large or refused
└── UnreadableComparisonError  a JSON file is no comparison, or of another version

Only `cli` turns them into one line on standard error and exit status 2.
"""


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
