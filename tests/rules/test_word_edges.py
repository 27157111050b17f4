"""Where a quotation of Chinese, Japanese or Korean may be cut."""

import pytest

from policydiff.rules.word_edges import EDGE, INSIDE, word_edges

CUT = {
    "我们|公开|发布|数据": "two words that are both known",
    "保存|三十天": "a number stays with what it counts",
    "可以连接|3台设备": "digits with their measure word",
    "用戶|必須|取得|同意": "traditional signs",
    "我们|会与第三方|共享": "nothing is cut behind a word that leads on",
    "鹤首钓客": "of what is not known nothing is cut",
    "第三者に|提供しません": "a phrase ends where kana gives way to what is none",
    "お客様の|同意なく|共有する場合があります": "polite prefixes, and words that say nothing alone",
    "記録を|おすすめします": "behind the particle of the object, and before a word in kana",
    "제공하지 않습니다": "a Korean denial stands with its verb",
    "삭제를| 요청할 수 없습니다": "and so does what allows it",
}


@pytest.mark.parametrize("cut", CUT)
def test_a_text_is_cut_between_words_alone(cut: str) -> None:
    text = cut.replace("|", "")
    edges = word_edges(text)
    apart = [at for at in range(1, len(text)) if text[at] != " "]
    found = [at for at in apart if edges[at] == EDGE == edges[at - (text[at - 1] == " ")]]
    wanted, at = [], 0
    for part in cut.split("|")[:-1]:
        at += len(part)
        wanted.append(at + (text[at] == " "))
    assert found == wanted, CUT[cut]


def test_inside_a_word_is_told_from_what_is_not_known() -> None:
    assert word_edges("依据")[1] == INSIDE
    assert word_edges("鹤首")[1] not in (INSIDE, EDGE)
