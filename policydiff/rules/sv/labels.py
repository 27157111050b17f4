"""What documents in Swedish call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "common": "och|att|det|som|en|för|på|är|av|med|den|till|inte|vi|du|din|om|har|kan|eller|från|dina|våra|ett",
}
