import pytest

from policydiff.judge.quantities import find_quantities

FINDS = [
    ("en", "kept for thirty (30) days", [("duration", "h 720", "thirty (30) days")]),
    ("en", "after 2 weeks", [("duration", "h 336", "2 weeks")]),
    ("en", "within a year", [("duration", "m 12", "a year")]),
    ("en", "once a month", []),
    ("en", "$5 per month", [("amount", "$ 5", "$5")]),
    ("en", "a 24-hour window", [("duration", "h 24", "24-hour")]),
    ("en", "in 10 business days", [("duration", "b 10", "10 business days")]),
    ("en", "30 to 60 days", [("duration", "h 720", "30"), ("duration", "h 1440", "60 days")]),
    ("en", "under the age of eighteen", [("age", "18", "eighteen")]),
    ("en", "at least 13 years old", [("age", "13", "13 years old")]),
    ("en", "children under 13 may not", [("age", "13", "13")]),
    ("en", "you are 16 or older", [("age", "16", "16")]),
    ("en", "a fee of $5.00", [("amount", "$ 5", "$5.00")]),
    ("en", "up to 10 USD", [("amount", "usd 10", "10 USD")]),
    ("en", "a 20% share", [("percentage", "20", "20%")]),
    ("en", "from May 5, 2024 on", [("date", "2024-05-05", "May 5, 2024")]),
    ("en", "connect 1,500 devices", [("number", "1500", "1,500")]),
    ("en", "two accounts", [("number", "2", "two")]),
    ("zh", "在三十日内", [("duration", "h 720", "三十日")]),
    ("zh", "保存6个月", [("duration", "m 6", "6个月")]),
    ("zh", "15个工作日", [("duration", "b 15", "15个工作日")]),
    ("zh", "不满十四周岁", [("age", "14", "十四周岁")]),
    ("zh", "100元", [("amount", "元 100", "100元")]),
    ("zh", "百分之五", [("percentage", "5", "百分之五")]),
    ("zh", "5台设备", [("number", "5", "5")]),
    ("de", "innerhalb von 30 Tagen", [("duration", "h 720", "30 Tagen")]),
    ("de", "mindestens 16 Jahre alt", [("age", "16", "16 Jahre alt")]),
    ("fr", "pendant treize mois", [("duration", "m 13", "treize mois")]),
    ("es", "durante dos años", [("duration", "m 24", "dos años")]),
    ("it", "entro 10 giorni lavorativi", [("duration", "b 10", "10 giorni lavorativi")]),
    ("pt", "por 30 dias", [("duration", "h 720", "30 dias")]),
    ("nl", "binnen 14 dagen", [("duration", "h 336", "14 dagen")]),
    ("pl", "w ciągu 14 dni", [("duration", "h 336", "14 dni")]),
    ("ja", "30日以内", [("duration", "h 720", "30日")]),
    ("ja", "13歳未満", [("age", "13", "13歳")]),
    ("ko", "30일 이내", [("duration", "h 720", "30일")]),
]
LEAVES = [
    ("en", "as Section 8 says"),
    ("en", "certified to ISO 27001"),
    ("en", "see (1) and (2)"),
    ("en", "two-factor sign-in, 24/7"),
    ("en", "COVID-19 and Web3"),
    ("en", "3.15 Cookies"),
    ("en", "94107 San Francisco"),
    ("en", "one of them, a copy"),
    ("en", "in 2019 alone"),
    ("zh", "第三方和第5条"),
    ("zh", "一个选择"),
    ("fr", "voir 4.3"),
    ("de", "eine Kopie"),
]


@pytest.mark.parametrize(("language", "text", "found"), FINDS)
def test_finds(language, text, found):
    assert [(h.kind, h.value, text[h.start : h.end]) for h in find_quantities(text, language)] == found


@pytest.mark.parametrize(("language", "text"), LEAVES)
def test_leaves_alone(language, text):
    assert find_quantities(text, language) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("14 days", "2 weeks"),
        ("one year", "12 months"),
        ("48 hours", "two days"),
        ("the age of eighteen", "the age of 18"),
    ],
)
def test_equal_quantities_have_equal_values(a, b):
    values = [[hit.value for hit in find_quantities(text, "en")] for text in (a, b)]
    assert values[0] == values[1]
    assert values[0]
