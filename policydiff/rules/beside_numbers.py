"""Patterns of what stands beside a number, in all languages at once: sums and shares of one text mix them.

`after_`: right after it. `before_`: right before it, to its edge. They match lower-case text.
"""

from __future__ import annotations

PATTERNS = {
    "after_percent": (
        r"\s?(?:%|％|percent\b|per cent\b|prozent\b|pour cent\b|por ciento\b|per cento\b|procent\b|パーセント)"
    ),
    "before_percent": "百分之$",
    "after_money": (
        r"\s?(?:[$€£¥￥₩₹]|(?:us dollars?|u\.s\. dollars?|dollars?|usd|eur|euros?|gbp|pounds?|cny|rmb|yuan|jpy|yen|"
        "krw|chf|francs?|cad|aud|hkd|cents?|zł(?:ot(?:ych|e|y))?|pln|sek|reais|real|reales|元|人民币|人民幣|美元|欧元|歐元|港元|日元|"
        "万元|円|ドル|ユーロ|원|달러|유로)(?![a-z]))"
    ),
    "before_money": (
        r"(?:(?:\b(?:usd?|eur|gbp|cny|rmb|jpy|chf|cad|aud|hkd)\s?)?[$€£¥￥₩₹]|\b(?:usd|eur|gbp|cny|rmb|jpy|chf|cad|"
        r"aud|hkd))\s?$"
    ),
    "after_again": r"\s*[(（]\s*([\w ]+?)\s*[)）]",
    "after_range": (
        r"\s*(?:-|–|—|to|and|or|bis|à|a|至|到|~)\s*(\d+|[a-z]+|[一二三四五六七八九十百]+)(?=[\s-]|[^\x00-\x7f])"
    ),
    # Before "a" and its like, which are a number only then; "once a month" is no period.
    "before_article": (
        r"\b(?:within|for|after|of|than|least|over|innerhalb|binnen|dans|nach|während|entro|"
        r"dentro de|durante)\s$"
    ),
    # After an age without a unit: "under 13 may not", but not "over 100 countries".
    "after_person": (
        r"\s*(?:[.,;:)]|$|(?:years?|or|and|who|are|is|may|must|in|to|you|without|unless|cannot|can|shall|will|when|"
        r"at|with|oder|ans|años|anni|jahren?)\b)"
    ),
    "before_aged": "(?:age|alter|edad|âg|età|idade|leeftijd)",
    # Signs that make a bare Chinese or Japanese number count something.
    "after_counted": r"\s*(?:[个個次条條台臺项項名份种種张張倍页頁层層位家部款人回件枚冊册辆輛组組]|つ(?!き))",
    "after_counted_korean": r"\s?(?:개(?!월)|명|대|회|건|번|곳|장|가지|차례|인)",
    # Ordinals, times of day and compounds that count nothing.
    "after_uncounted": (
        r"(?:st|nd|rd|th)\b|[./:]\d|\s?[-‑]?(?:factor|step|way|sided|fold)\b|\s?(?:a\.m|p\.m|am\b|pm\b)"
    ),
    # Words whose number names or refers: Section 8, ISO 27001, version 2.
    "before_uncounted": (
        r"(?:\b(?:sections?|articles?|art\.|clauses?|paragraphs?|chapters?|annex|schedule|no\.|nr\.|number|version|"
        "v|iso|iec|soc|steps?|part|title|page|phone|tel|fax|suite|floor|box|artikel|abschnitt|artículo|articolo|"
        "rgpd|gdpr|regulation|directive|usc|cfr|rule|level|phase|ios|android|windows|appendix|exhibit|module|form|"
        "web|room|building|block|office|january|february|march|april|may|june|july|august|september|october|"
        r"november|december)|[§#+*号第法])\s?$"
    ),
}
