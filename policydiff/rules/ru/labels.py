"""What documents in Russian call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "parts": "статья|раздел|глава|часть",
}
