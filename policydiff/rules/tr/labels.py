"""What documents in Turkish call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "common": (
        "ve|bir|bu|için|ile|olarak|veya|da|de|olan|sizin|biz|gibi|daha|tarafından|kişisel|size|çok|verilerinizi"
    ),
}
