"""A folded text in, the same without times of day out: "effective at 12:01 a.m. Pacific Time on …" says no more to us.

>>> without_clocks("effective at 12:01 a.m. pacific time on march 2, 2026").split()
['effective', 'on', 'march', '2,', '2026']
"""

from __future__ import annotations

from policydiff.text.lazy import Lazy

_ZONE = (
    r"(?<!\w)\(?(?:(?:u\.?s\.? )?(?:pacific|eastern|central|mountain|atlantic|alaska|hawaii|indian?|china|japan|korea"
    r"|singapore|israel|moscow|beijing|london|greenwich mean|coordinated universal|(?:central|western|eastern) european"
    r"|british|local|australian \w+)(?: (?:standard|daylight|summer|prevailing))* time"
    r"|(?:p|e|c|m|ak|h)(?:s|d)?t|utc|gmt|cest|cet|wet|west|eest|eet|bst|ist|jst|kst|sgt|hkt|a[ecw][sd]t|nz[sd]t|brt|sast"
    r"|msk|mez|mesz|trt|wib|z"
    r"|heure (?:locale|de paris)|hora (?:local|peninsular|de \w+)|ora locale|ortszeit|по московскому времени|мск"
    r"|北京时间|北京時間|台灣時間|日本時間)(?!\w)(?:\s?[+−–-]\s?\d{1,2}(?::?\d{2})?)?\)?"
)
"""A zone by its name, by the letters of it or by its distance from UTC, in brackets perhaps."""

_BEFORE = (
    r"(?:(?<!\w)(?:at|as of|from|@|um|ab|à|a las|alle(?: ore)?|ore|ora|às|om|o godz(?:inie|\.)|kl\.?|klo|saat|pukul"
    r"|в|о|об|v|u|στις|เวลา|lúc)\s?)?"
)
"""What stands before a time of day."""

_CLOCK = Lazy(
    rf"(?:{_ZONE}[\s,]*)?{_BEFORE}(?<![\d.,/-])"
    r"(?:\d{1,2}[:h]\d{2}(?::\d{2})?(?![\d:])(?:\s?(?:[ap]\.?\s?m\b\.?|uhr|uur|h\b|hrs|hours|horas|heures|น\.))?"
    r"|\d{1,2}\.\d{2}\s?(?:[ap]\.?\s?m\b\.?|uhr|uur|h\b|น\.)|(?<=kl\. )\d{1,2}\.\d{2}(?![\d.])"
    r"|\d{1,2}\s?(?:[ap]\.?\s?m\b\.?|uhr|uur|h\b|o'clock|horas|heures)"
    r"|(?:12 )?(?:midnight|noon)\b|mitternacht\b|minuit\b|medianoche\b|mezzanotte\b|middernacht\b"
    r"|\d{1,2}\s?[点點时時](?:\d{1,2}分?)?|[零〇]\s?[点點时時]|午夜)"
    rf"(?:[\s,]*{_ZONE})*"
)
"""A time of day with what stands before it and the zones after it."""

_HINT = Lazy(
    r"\d ?[ap]\.?m|\d[:h]\d\d|midnight|noon|\d ?(?:uhr|uur|h\b|o'cl|horas|heures)"
    r"|\d ?[点點时時]|[零〇]\s?[点點时時]|午夜|mitternacht|minuit|medianoche|mezzanotte|middernacht"
)
"""What a text with a time of day holds; the pattern of times takes five times as long to compile."""


def without_clocks(plain: str) -> str:
    """A folded text with its times of day as blanks, character for character as long."""
    if not _HINT.search(plain):
        return plain
    return _CLOCK.sub(lambda found: " " * len(found[0]), plain)
