"""Words of Japanese that the change from kana to what is none does not show, parted by spaces."""

from __future__ import annotations

DEPENDENT = "場合 必要 可能 限り 以外 以降 以上 以内 際 時 後 上 中 方 為 等"
"""Words that say nothing without the verb before them: `共有する場合があります`."""

IN_KANA = "おすすめ お知らせ お問い ご利用 ご覧 または および ならびに あらかじめ すべて いつでも"
"""Words that begin with kana, behind other kana."""
