"""The configuration: a TOML file in, a frozen `Config` out; only the `[policies.*]` tables are read here.

Every other table of the file (audience, channels, product, ledger …) belongs to the program that sends notices.
"""

from policydiff.config.file import discover, load, tables
from policydiff.config.settings import Config, PageSettings, Policy, Waiver
from policydiff.text.languages import language_tag, speaks

__all__ = [
    "Config",
    "PageSettings",
    "Policy",
    "Waiver",
    "discover",
    "language_tag",
    "load",
    "speaks",
    "tables",
]
