import pytest

from policydiff.judge.named import find_named

FINDS = [
    ("shared with Google Analytics and Stripe.", [("recipient", "Google Analytics"), ("recipient", "Stripe")]),
    ("by Acme Widgets, Inc. in Ohio", [("recipient", "Acme Widgets, Inc")]),
    ("由北京某某科技有限公司处理", [("recipient", "由北京某某科技有限公司")]),
    ("stored on servers in the United States", [("transfer", "United States")]),
    ("我们将数据存储在新加坡", [("transfer", "新加坡")]),
    ("under the laws of the State of Ohio", [("law", "laws of the State of Ohio")]),
    ("依据《中华人民共和国个人信息保护法》", [("law", "《中华人民共和国个人信息保护法》")]),
    ("write to a.b@example.com", [("contact", "a.b@example.com")]),
    ("call +1 415-555-0100", [("contact", "+1 415-555-0100")]),
    ("at https://google.com/x.", [("link", "https://google.com/x")]),
]
LEAVES = [
    "we google it and meet you",
    "Metadata is kept",
    "visitors from the United States",
    "the law of gravity",
    "in 2019-2020 and 10-20",
    "some companies and partners",
]


@pytest.mark.parametrize(("text", "found"), FINDS)
def test_finds(text, found):
    assert [(h.kind, text[h.start : h.end]) for h in find_named(text)] == found


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text):
    assert find_named(text) == []


def test_short_and_long_names_of_a_place_are_one():
    texts = ("data is sent to the U.S", "data is sent to the United States")
    assert len({hit.value for text in texts for hit in find_named(text)}) == 1
