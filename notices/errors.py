"""The errors of notices; each text is for the user: what is wrong, where, and how to mend it.

NoticesError
├── UsageError         the command line asks for what cannot be
├── ConfigError        policydiff.toml is unreadable, has an unknown key or a wrong value
│   ├── SecretError    a secret is not in the environment
│   └── ExtraError     a library of an extra is not installed
├── AudienceError      the list of recipients is missing, malformed or empty
├── PlanError          a plan is missing, of another version, or not what was confirmed
├── LedgerError        the ledger is missing, locked, read-only, corrupt or full
│   ├── NoLedgerError    there is none
│   └── LedgerGoneError  it was removed, exchanged or set back while it was in use
├── EventsError        provider events are malformed or not signed as they must be
├── RefusedError       a finding forbids to send (exit status 3)
└── StoppedError       a provider said that going on is of no use (401, 403)

No text holds an address, a name, a token or a secret. Only `cli` turns them into one line on
standard error and an exit status: 3 for `RefusedError`, 2 for all others.
"""


class NoticesError(Exception):
    """Something the user can mend; `str()` is one line without a traceback."""


class UsageError(NoticesError):
    """The arguments contradict each other or miss something."""


class ConfigError(NoticesError):
    """The configuration cannot be read or holds what it may not."""


class SecretError(ConfigError):
    """A secret that a channel needs is not in the environment; the text names the variable."""


class ExtraError(ConfigError):
    """A channel needs a library that is not installed; the text names the extra."""


class AudienceError(NoticesError):
    """The recipients cannot be read; the text says which file and line, never an address."""


class PlanError(NoticesError):
    """A plan cannot be read, was changed by hand, or is not the one that was confirmed."""


class LedgerError(NoticesError):
    """The ledger cannot be opened, read or written; nothing is sent without one."""


class NoLedgerError(LedgerError):
    """There is no ledger where the configuration says: nothing was ever sent, or it was lost."""


class LedgerGoneError(LedgerError):
    """The ledger is no longer the one that was opened: nothing more may be written to it, or sent."""


class EventsError(NoticesError):
    """A provider's events cannot be read or their signature does not hold."""


class RefusedError(NoticesError):
    """The plan may not go out: a finding of severity high or above, or its date is past or too near."""


class StoppedError(NoticesError):
    """The provider refuses us altogether; what was not sent stays pending."""
