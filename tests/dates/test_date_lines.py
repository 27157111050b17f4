"""Which blocks are date lines and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.dates import is_date_line

DATE_LINES = [
    "Effective date: May 1, 2024",
    "Effective May 1, 2024. Last revised April 2, 2024.",
    "Version 4.2, effective 7 March 2023",
    "Last Updated February 9, 2022",
    "This Privacy Policy was last updated on May 1, 2024.",
    "MonsBox Privacy Policy – last updated 1 May 2024",
    "Last updated: 30 June 2024. To see prior versions, click here.",
    "Last updated: {{ page.date }}",
    "As of May 2024",
    "1 May 2024",
    "Updated:2022/3/8",
    "Published on 1 May 2024",
    "Effective date:",
    "Last updated",
    "Stand: Mai 2024",
    "Gültig ab Freitag, 8. März 2024",
    "Version 3.2 - Date d’effet : lundi 4 mars 2024",
    "Dernière mise à jour en octobre 2023.",
    "Última actualización: lunes, 6 de mayo de 2024",
    "In vigore da lunedì 3 aprile 2023",
    "Última atualização: 1 de maio de 2024",
    "Laatst bijgewerkt op 1 mei 2024",
    "Data wejścia w życie: 1 maja 2024",
    "更新日期：2023年03月02日 生效日期：2023年03月09日",
    "2023 年 8 月 1 日起生效",
    "本政策自2024年5月1日起生效。",
    "《示例隐私政策》更新于2024年5月1日",
    "更新日期",
    "有効日 2022 年 7 月 4 日",
    "制定日：2005年4月1日 / 最終改定日：2024年5月1日",
    "2023년 4월 3일 월요일부터 유효",
    "시행일자: 2024년 1월 8일",
]

OTHERS = [
    "",
    "Update",
    "更新",
    "Privacy Policy",
    "Changes to this policy",
    "Version 3.2",
    "We have updated our terms.",
    "We may update this policy; the effective date will then change.",
    "Effective 3 April 2024, prices double.",
    "Effective January 1, 2024, residents of Utah may ask for deletion.",
    "effective 30 days after posting",
    "The GDPR took effect on 25 May 2018",
    "This follows Law No. 78-17 of 6 January 1978.",
    "We do not sell your data since May 2024",
    "Last updated May 1, 2024: we now share your data with advertisers",
    "2024年5月1日前注册的用户可享受优惠",
    "自2024年5月1日起，我们将收集您的位置信息",
    "Seit dem 1. Mai 2024 geben wir Daten weiter",
    "Le 1er mai 2024, les tarifs changent",
]


@pytest.mark.parametrize("text", DATE_LINES)
def test_is_a_date_line(text: str) -> None:
    assert is_date_line(text)


@pytest.mark.parametrize("text", OTHERS)
def test_is_no_date_line(text: str) -> None:
    assert not is_date_line(text)


@given(st.text())
def test_any_text_gets_an_answer(text: str) -> None:
    assert is_date_line(text) in {True, False}


@given(
    st.sampled_from(DATE_LINES),
    st.sampled_from(["we share your data", "and you must pay 5 euros", "我们会共享您的信息"]),
)
def test_a_date_line_with_more_in_it_is_none(line: str, more: str) -> None:
    assert not is_date_line(f"{line} {more}")
