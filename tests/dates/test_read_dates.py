"""What an edition says about its own dates, and what it leaves alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.dates import PolicyDates, dated, read_dates
from policydiff.dates.roles import cut
from policydiff.model import Source
from policydiff.read import read


def dates_of(text: str, language: str = "en") -> PolicyDates:
    return read_dates(read(Source("policy.md", text.encode(), "markdown", language=language)))


def check(text: str, updated: str | None, effective: str | None, language: str = "en") -> None:
    found = dates_of(text, language)
    assert (found.updated, found.effective) == (updated, effective)


BODY = "\n\nWe keep your name for as long as you have an account, and we do not sell it.\n"

LABELS = [
    ("en", "Last updated: 1 May 2024", "2024-05-01", None),
    ("en", "Effective Date: **May 1, 2024**", None, "2024-05-01"),
    ("en", "**Effective** as of  \nMay 1, 2024.", None, "2024-05-01"),
    ("en", "Effective May 1, 2024. Last revised: April 2, 2024.", "2024-04-02", "2024-05-01"),
    ("en", "Last updated and effective: 1 May 2024", "2024-05-01", "2024-05-01"),
    ("en", "Posted: 1 April 2024 | Effective: 1 May 2024", None, "2024-05-01"),
    ("en", "Published on 1 May 2024", None, None),
    ("en", "1 May 2024", "2024-05-01", None),
    ("en", "As of May 2024", "2024-05", None),
    ("en", "1 May 2024 (effective date)", None, "2024-05-01"),
    ("en", "Revision date: 30/6/2024", "2024-06-30", None),
    ("de", "Stand: Mai 2024", "2024-05", None),
    ("de", "Gültig ab Freitag, 8. März 2024", None, "2024-03-08"),
    ("de", "Diese Bedingungen treten am 01.05.2024 in Kraft.", None, "2024-05-01"),
    ("fr", "Dernière mise à jour en octobre 2023.", "2023-10", None),
    ("fr", "Mise à jour du 10/08/2023", "2023-08-10", None),
    ("fr", "Date d’entrée en vigueur : 1er janvier 2024", None, "2024-01-01"),
    ("fr", "Conditions applicables à compter du 2 mai 2024, sauf contrat contraire.", None, "2024-05-02"),
    ("es", "Última actualización: lunes, 6 de mayo de 2024", "2024-05-06", None),
    ("es", "Fecha de entrada en vigor: 3/4/2024", None, "2024-04-03"),
    ("it", "In vigore da lunedì 3 aprile 2023", None, "2023-04-03"),
    ("it", "Ultimo aggiornamento: 03/04/2024", "2024-04-03", None),
    ("pt", "Última atualização: 1 de maio de 2024", "2024-05-01", None),
    ("nl", "Laatst gewijzigd op 1 mei 2024", "2024-05-01", None),
    ("pl", "Regulamin obowiązuje od 1 maja 2024", None, "2024-05-01"),
    (
        "zh-Hans",
        "**更新日期：2023年3月2日**  \n**生效日期：2023年3月9日**  \n示例公司出借图书。",
        "2023-03-02",
        "2023-03-09",
    ),
    ("zh-Hans", "2023 年 6 月 5 日起生效", None, "2023-06-05"),
    ("zh-Hans", "本政策自2024年5月1日起施行。", None, "2024-05-01"),
    ("zh-Hant", "最後更新日期：2024/5/1", "2024-05-01", None),
    ("ja", "制定日：2005年4月1日 / 最終改定日：2024年5月1日", "2024-05-01", None),
    ("ja", "2024年4月1日 施行", None, "2024-04-01"),
    ("ja", "附則 本規約は2024年4月1日から施行します。", None, "2024-04-01"),
    ("zh-Hans", "本协议于2024年5月1日更新，于2024年5月8日起生效。", "2024-05-01", "2024-05-08"),
    ("zh-Hans", "版本更新日期：【2024】年【5】月【1】日", "2024-05-01", None),
    ("de", "Diese Datenschutzerklärung ist aktuell gültig und hat den Stand Mai 2024.", "2024-05", None),
    ("fr", "Conditions en vigueur au 1er mai 2024", None, "2024-05-01"),
    ("en", "Version 2.1 dated 1 May 2024", "2024-05-01", None),
    ("en", "Effective/Last Updated: May 1, 2024", "2024-05-01", "2024-05-01"),
    ("pl", "Ostatnia aktualizacja: 1 maja 2024 r.", "2024-05-01", None),
    ("ko", "공고일자: 2024년 1월 1일 / 시행일자: 2024년 1월 8일", None, "2024-01-08"),
    ("ko", "2023년 4월 3일 월요일부터 유효", None, "2023-04-03"),
]


@pytest.mark.parametrize(("language", "line", "updated", "effective"), LABELS)
def test_reads_labels(language: str, line: str, updated: str | None, effective: str | None) -> None:
    check(f"# Policy\n\n{line}{BODY}", updated, effective, language)


SENTENCES = [
    ("These Terms take effect on 1 May 2024.", None, "2024-05-01"),
    ("This Privacy Policy was last updated on May 1, 2024.", "2024-05-01", None),
    ("We last updated this notice on 1 May 2024 to name a new partner.", "2024-05-01", None),
    ("The updated terms will be effective June 1, 2024 for all of our customers.", None, "2024-06-01"),
    ("This policy is effective as of\nMarch 9, 2021.", None, "2021-03-09"),
]


@pytest.mark.parametrize(("sentence", "updated", "effective"), SENTENCES)
def test_reads_sentences_about_the_policy(sentence: str, updated: str | None, effective: str | None) -> None:
    check(f"# Policy{BODY}\n{sentence}\n", updated, effective)


OTHER_DATES = [
    "Changes are effective 30 days after posting.",
    "Since the GDPR took effect on 25 May 2018 we have followed it.",
    "Effective January 1, 2020, residents of California may ask us to delete their data.",
    "As required by Law No. 78-17 of 6 January 1978, as amended on 20 June 2018.",
    "As of March 2019 readers younger than 12 need a card of their parents.",
    "The previous version, effective 1 January 2020, is here.",
    "If you registered before 1 May 2024, the terms in effect on 1 March 2020 apply.",
    "For example, a request made on 1 May 2024 is answered by 31 May 2024.",
    "Our certification under the Shield was last updated on 1 May 2020.",
    "Our fees change with effect from 1 May 2024.",
    "We're updating our terms. The updates go into effect on 1 May 2024. Read the new terms here.",
    "Copyright 2012-2024. All rights reserved.",
    "《中华人民共和国个人信息保护法》自2021年11月1日起施行。",
]


@pytest.mark.parametrize("sentence", OTHER_DATES)
def test_leaves_other_dates_alone(sentence: str) -> None:
    check(f"# Policy{BODY}\n{sentence}\n", None, None)


def test_front_matter_counts_where_the_text_is_silent() -> None:
    check(
        f"---\neffective_date: 2024-05-01\nlast-modified: 2 April 2024\n---\n# Policy{BODY}", "2024-04-02", "2024-05-01"
    )


@pytest.mark.parametrize(
    "key", ["last_modified_at", "lastmod", "last_updated", "Last Updated", "updated", "lastModified"]
)
def test_keys_of_the_last_change(key: str) -> None:
    check(f"---\n{key}: 2024-05-01\n---\n# Policy{BODY}", "2024-05-01", None)


def test_front_matter_is_read_in_the_order_of_the_document() -> None:
    text = "---\nlastmod: 05/06/2024\n---\n# Policy\n\nRequests of 3 June 2021 are settled.\n"
    check(text, "2024-06-05", None)


@pytest.mark.parametrize("key", ["date", "published", "created", "expires"])
def test_other_keys_count_for_nothing(key: str) -> None:
    check(f"---\n{key}: 2024-05-01\n---\n# Policy{BODY}", None, None)


def test_dated_headings() -> None:
    check(f"# Policy{BODY}\n## Last updated: 1 May 2024{BODY}", "2024-05-01", None)
    check(f"# Privacy Policy (May 2024){BODY}", "2024-05", None)


def test_a_label_and_its_date_in_two_blocks() -> None:
    check(f"# Policy\n\n**Effective date:**\n\n1 May 2024{BODY}", None, "2024-05-01")
    check(f"# Policy\n\n## Last updated\n\n1 May 2024{BODY}", "2024-05-01", None)
    check(f"# Policy\n\n| Last updated | Effective |\n|---|---|\n| x | y |{BODY}", None, None)


LOG = "\n## Change log\n\n- 1 May 2024: named a new partner\n- 2 March 2023: first version\n"


def test_the_newest_entry_of_the_change_log_is_the_last_change() -> None:
    check(f"# Policy{BODY}{LOG}", "2024-05-01", None)


@pytest.mark.parametrize(
    "log",
    [
        "## Change log\n\n- Updated 1 May 2024: named a new partner\n",
        "## Change log\n\nWe keep this log since our first day, and it begins with 1 May 2024.\n",
        "## History\n\nEffective 1 May 2024: prices.\n",
        "## Our partners\n\n- 1 May 2024: a new partner\n- 2 March 2023: the first one\n",
    ],
)
def test_what_a_log_says_itself_is_history(log: str) -> None:
    check(f"# Policy{BODY}\n{log}", None, None)


def test_a_date_line_goes_before_the_change_log() -> None:
    check(f"# Policy\n\nLast updated: 1 June 2024{BODY}{LOG}", "2024-06-01", None)


def test_earlier_versions_are_no_dates_of_this_one() -> None:
    versions = "\n**Previous versions:**\n\n- Effective 1 May 2022\n- Effective 1 May 2021\n"
    check(f"# Policy\n\nEffective 1 May 2024{BODY}{versions}", None, "2024-05-01")
    assert dates_of(f"# Policy\n\nEffective 1 May 2024{BODY}{versions}").findings == ()


def test_of_several_documents_on_a_page_the_first_counts() -> None:
    page = f"# Privacy Policy\n\nLast updated: 1 May 2024{BODY}\n# Cookie Policy\n\nLast updated: 2 March 2023{BODY}"
    check(page, "2024-05-01", None)
    assert dates_of(page).findings == ()


NUMERIC = [
    ("en-US", "", "2024-05-06"),
    ("en-GB", "", "2024-06-05"),
    ("fr", "", "2024-06-05"),
    ("en", "Version 1 was of 30/06/2020.", "2024-06-05"),
    ("en", "Version 1 was of 06/30/2020.", "2024-05-06"),
    ("en", "Requests of 3 June 2021 are settled.", "2024-06-05"),
    ("en", "Requests of June 3, 2021 are settled.", "2024-05-06"),
    ("en", "Example Inc., a company of Delaware, United States.", "2024-05-06"),
    ("en", "Example Limited of Ireland, registered in Ireland.", "2024-06-05"),
]


@pytest.mark.parametrize(("language", "evidence", "iso"), NUMERIC)
def test_the_document_and_its_language_decide_the_order(language: str, evidence: str, iso: str) -> None:
    text = f"# Policy\n\nLast updated: 5/6/2024{BODY}\n{evidence}\n"
    check(text, iso, None, language)
    assert dates_of(text, language).findings == ()


def test_an_undecided_order_is_reported() -> None:
    found = dates_of(f"# Policy\n\nLast updated: 5/6/2024{BODY}")
    assert [(f.code, f.lines) for f in found.findings] == [("date.ambiguous", (3, 3))]
    assert "2024-05-06 or 2024-06-05" in found.findings[0].message


CONTRADICTIONS = [
    "# Policy\n\nEffective date: 1 May 2024\n\nText.\n\nThis policy is effective as of 2 May 2024.\n",
    "---\neffective_date: 2024-05-02\n---\n# Policy\n\nEffective date: 1 May 2024\n",
]


@pytest.mark.parametrize("text", CONTRADICTIONS)
def test_two_dates_that_contradict_are_a_finding(text: str) -> None:
    found = dates_of(text)
    assert found.effective == "2024-05-01"
    assert [f.code for f in found.findings] == ["date.contradiction"]


@pytest.mark.parametrize(
    "text",
    [
        "# Policy\n\nEffective date: 1 May 2024\n\nThis policy is effective as of 01/05/2024.\n",
        "# Policy (May 2024)\n\nLast updated: 1 May 2024\n",
        "# Policy\n\nLast updated: 1 April 2024\n\nEffective: 1 May 2024\n",
    ],
)
def test_dates_that_agree_are_none(text: str) -> None:
    assert dates_of(text).findings == ()


@pytest.mark.parametrize("value", ["TBD", "[date]", "31 June 2024", "{{ site.effective }}", "soon"])
def test_a_label_without_a_readable_date_is_a_finding(value: str) -> None:
    found = dates_of(f"# Policy\n\nEffective date: {value}{BODY}")
    assert [(f.code, f.lines) for f in found.findings] == [("date.unparsable", (3, 3))]


@pytest.mark.parametrize(
    "line", ["Effective date: see below", "Note: we updated nothing", "Updates: how we tell you about them"]
)
def test_other_lines_with_a_colon_are_none(line: str) -> None:
    assert dates_of(f"# Policy\n\n{line}{BODY}\nLast updated: 1 May 2024, effective 1 May 2024\n").findings == ()


def test_a_template_is_filled_from_front_matter() -> None:
    found = dates_of(
        f"---\neffective_date: 2024-05-01\n---\n# Policy\n\nEffective date: {{{{ page.effective_date }}}}{BODY}"
    )
    assert (found.effective, found.findings) == ("2024-05-01", ())


def page(body: str, head: str = "") -> PolicyDates:
    html = f"<html><head>{head}</head><body><main><h1>Policy</h1>{body}<p>{BODY}</p></main></body></html>"
    return read_dates(read(Source("policy.html", html.encode(), "html", language="en")))


def test_a_time_element_gives_the_date_that_its_label_leaves_out() -> None:
    found = page('<p>Last updated <time datetime="2024-05-01T10:00">two weeks ago</time></p>')
    assert (found.updated, found.effective, found.findings) == ("2024-05-01", None, ())


def test_a_time_element_without_a_label_tells_nothing() -> None:
    assert page('<p>Posted <time datetime="2024-05-01">two weeks ago</time></p>').updated is None


def test_the_head_of_a_page_counts_where_its_text_is_silent() -> None:
    head = '<meta property="article:modified_time" content="2024-05-01T10:00:00Z">'
    assert page("", head).updated == "2024-05-01"
    assert page("<p>Last updated: 2 May 2024</p>", head).updated == "2024-05-02"


@given(st.text(st.sampled_from("ab. 。\n")), st.integers(1, 9))
def test_a_long_text_is_cut_into_parts_that_spell_it(text: str, size: int) -> None:
    parts = list(cut(text, size))
    assert "".join(parts) == text
    assert all(len(part) <= size for part in parts)


def test_dates_deep_in_a_long_text_keep_their_place() -> None:
    text = "We lend books. " * 300 + "This policy was last updated on 1 May 2024."
    (found,) = dated(text)
    assert text[found.date.start : found.date.end] == "1 May 2024"


def test_where_a_date_stands() -> None:
    found = dates_of(f"# Policy\n\nLast updated: 1 May 2024\n\nEffective: 2 May 2024{BODY}")
    assert (found.updated_lines, found.effective_lines) == ((3, 3), (5, 5))


def test_a_date_around_the_policy_counts_where_the_policy_gives_none() -> None:
    main = "<main><h1>Policy</h1>{}<p>{}</p></main>"
    around = f"<html><body>{main}<footer><p>Last updated: 1 May 2024</p></footer></body></html>"
    for line, updated in (("", "2024-05-01"), ("<p>Last updated: 2 June 2024</p>", "2024-06-02")):
        html = around.format(line, BODY * 20)
        found = read_dates(read(Source("policy.html", html.encode(), "html", language="en")))
        assert (found.updated, found.findings) == (updated, ())


CLOCKS = [
    "Effective at 12:01 a.m. Pacific Time on March 2, 2026",
    "Effective as of 12:01 a.m., Central Time, on March 2, 2026",
    "Effective March 2, 2026 at 12:01 a.m. PT",
    "Effective Date: March 2, 2026, 00:00 UTC",
    "Effective from 00:01 GMT on 2 March 2026",
    "Effective: 12:00 AM EST, March 2, 2026",
    "These Terms take effect at 9 am (PST) on March 2, 2026.",
    "These Terms take effect at midnight on March 2, 2026.",
    "On March 2, 2026, at 12:01 a.m. Pacific Time, these Terms take effect.",
    "Gültig ab 2. März 2026, 0:00 Uhr (MEZ)",
    "Entrée en vigueur le 2 mars 2026 à 00h01",
    "En vigor desde el 2 de marzo de 2026 a las 00:00 horas",
    "In vigore dal 2 marzo 2026 alle ore 00:00",
    "Van kracht vanaf 2 maart 2026 om 10:15 uur",
    "本政策自2026年3月2日00:00起生效",
    "2026年3月2日零时起施行",
]


@pytest.mark.parametrize("line", CLOCKS)
def test_a_time_of_day_stands_in_no_date_s_way(line: str) -> None:
    check(f"# Policy{BODY}\n{line}\n", None, "2026-03-02")


@pytest.mark.parametrize(
    "line",
    [
        "Support is open from 9 am to 5 pm since May 2024.",
        "Effective January 1, 2027 at 9 am, residents of Utah may ask for deletion.",
        "A request made at 10:00 on 2 March 2026 is answered by 4 March 2026.",
        "Posted at 12:01 a.m. on March 2, 2026",
    ],
)
def test_a_time_of_day_makes_no_date_the_policy_s(line: str) -> None:
    check(f"# Policy{BODY}\n{line}\n", None, None)


FURTHER = [
    ("Son güncelleme: 2 Mart 2026", True),
    ("SON GÜNCELLEME TARİHİ: 02.03.2026", True),
    ("Yürürlük tarihi: 2 Mart 2026", False),
    ("Дата последнего обновления: 2 марта 2026 г.", True),
    ("Настоящая Политика вступает в силу с 2 марта 2026 года.", False),
    ("Дата останнього оновлення: 2 березня 2026 р.", True),
    ("Последна актуализация: 2 март 2026 г.", True),
    ("Poslední aktualizace: 2. března 2026", True),
    ("Tyto podmínky nabývají účinnosti dne 2. března 2026.", False),
    ("Posledná aktualizácia: 2. marca 2026", True),
    ("Ultima actualizare: 2 martie 2026", True),
    ("Utolsó frissítés: 2026. március 2.", True),
    ("Τελευταία ενημέρωση: 2 Μαρτίου 2026", True),
    ("Senast uppdaterad: 2 mars 2026", True),
    ("Gäller från och med den 2 mars 2026", False),
    ("Sidst opdateret den 2. marts 2026", True),
    ("Sist oppdatert: 2. mars 2026", True),
    ("Viimeksi päivitetty: 2. maaliskuuta 2026", True),
    ("Voimassa 2.3.2026 alkaen", False),
    ("Cập nhật lần cuối: ngày 2 tháng 3 năm 2026", True),
    ("Có hiệu lực từ ngày 02/03/2026", False),
    ("อัปเดตล่าสุด: 2 มีนาคม 2569", True),
    ("มีผลบังคับใช้ตั้งแต่วันที่ ๒ มีนาคม ๒๕๖๙", False),
    ("Terakhir diperbarui: 2 Maret 2026", True),
    ("עודכן לאחרונה: 2 במרץ 2026", True),
    ("آخر تحديث: 2 مارس 2026", True),
    ("تاريخ السريان: ٢ مارس ٢٠٢٦", False),
    ("अंतिम अद्यतन: 2 मार्च 2026", True),
    ("प्रभावी तिथि: २ मार्च २०२६", False),
    ("Voor het laatst gewijzigd op 2 maart 2026", True),
    ("Este aviso foi atualizado pela última vez em 2 de março de 2026.", True),
    ("Regulamin obowiązuje od dnia 2 marca 2026 r.", False),
    ("Cette politique a été mise à jour pour la dernière fois le 2 mars 2026.", True),
    ("Esta política se actualizó por última vez el 2 de marzo de 2026.", True),
    ("La presente informativa è stata aggiornata l'ultima volta il 2 marzo 2026.", True),
    ("Zuletzt geändert: 2. März 2026", True),
    ("Version: 2 March 2026", True),
    ("更新于：2026年3月2日", True),
    ("Die neuen Bedingungen gelten ab 02.03.2026. Bis dahin gelten die alten.", False),
    ("Acme last updated these Acme Terms on March 2, 2026.", True),
    ("We last updated our Privacy Notice on March 2, 2026.", True),
]


@pytest.mark.parametrize(("line", "updated"), FURTHER)
def test_reads_labels_in_further_languages_and_forms(line: str, updated: bool) -> None:
    iso = "2026-03-02"
    check(f"# Policy{BODY}\n{line}\n", iso if updated else None, None if updated else iso, "und")


@pytest.mark.parametrize(
    "line",
    [
        "24 Mart 2016 tarihli 6698 sayılı Kanun uyarınca haklarınız vardır.",
        "1 Mart 2026 tarihinden itibaren ücretler iki katına çıkar.",
        "Федеральный закон от 27 июля 2006 г. действует и теперь.",
        "С 1 марта 2026 года цены удваиваются.",
        "Predchádzajúca verzia zo dňa 1. marca 2020",
        "Политика действовала до 1 марта 2020 г.",
        "Den 1 mars 2024 höjs priserna.",
        "Version: 2.1",
        "We bought Surface Pro 2024.",
        "The Acme Payment Framework was last updated on May 1, 2020.",
    ],
)
def test_leaves_other_dates_of_further_languages_alone(line: str) -> None:
    check(f"# Policy{BODY}\n{line}\n", None, None, "und")


@pytest.mark.parametrize(
    "line",
    [
        "These Terms are effective March 2, 2026 for new users and April 1, 2026 for others.",
        "Effective April 1, 2026 for existing users and March 2, 2026 for new users",
        "Gültig ab 2. März 2026 für neue Nutzer und ab 1. April 2026 für bestehende Nutzer",
    ],
)
def test_of_dates_for_several_readers_the_first_counts(line: str) -> None:
    check(f"# Policy{BODY}\n{line}\n", None, "2026-03-02")
    assert dates_of(f"# Policy{BODY}\n{line}\n").findings == ()


@pytest.mark.parametrize(
    ("text", "updated"),
    [
        ("# Policy\n\n1 May 2024", "2024-05-01"),
        ("# Gizlilik\n\n7 Ocak 2025", "2025-01-07"),
        ("# Policy\n\n*May 2024*", "2024-05"),
        ("# Policy\n\nAcme Books Ltd.\n\nVersion 2.0, 1 May 2024", "2024-05-01"),
        ("1 May 2024\n\n# Policy", "2024-05-01"),
        ("# Policy\n\nPublished on 1 May 2024", None),
        ("# Policy\n\n## Data\n\n1 May 2024", None),
        ("# Policy\n\nWe began on 1 May 2024.", None),
        ("# Policy\n\n**Effective date:**\n\n1 May 2024", None),
    ],
)
def test_a_date_alone_under_the_title(text: str, updated: str | None) -> None:
    assert dates_of(f"{text}{BODY}").updated == updated


def test_a_label_or_front_matter_goes_before_a_date_alone() -> None:
    check(f"# Policy\n\n1 May 2024{BODY}\nLast updated: 2 June 2024\n", "2024-06-02", None)
    check(f"---\nlastmod: 2024-06-02\n---\n# Policy\n\n1 May 2024{BODY}", "2024-06-02", None)


def test_date_lines_behind_four_blanks_are_read() -> None:
    check(f"# Policy\n\n    Last updated: 1 May 2024\n    Effective: 2 June 2024{BODY}", "2024-05-01", "2024-06-02")
    check(f"# Policy{BODY}\n    updated = '1 May 2024'; send(updated)\n", None, None)


@pytest.mark.parametrize("key", ["effectiveDate", "effective-date", "Effective date", "valid_from", "effective_as_of"])
def test_keys_of_the_effective_date(key: str) -> None:
    check(f"---\n{key}: 2024-05-01\n---\n# Policy{BODY}", None, "2024-05-01")


def test_an_attribute_gives_the_date_that_cannot_be_read() -> None:
    line = '2025(e)ko urtarrilaren 7a\n{: datetime="2025-01-07" }'
    check(f"# Policy\n\n{line}{BODY}", "2025-01-07", None, "eu")
    check(f"# Policy\n\nWe lend books.\n{line.partition(chr(10))[2]}{BODY}", None, None)
    assert page('<p><time datetime="2025-01-07">2025(e)ko urtarrilaren 7a</time></p>').updated == "2025-01-07"


def test_an_attribute_of_a_date_that_is_read_is_that_date() -> None:
    check('# 条款\n\n2024年2月15日起生效\n{: datetime="2024-02-15" }\n\n- 更新与修改\n', None, "2024-02-15", "zh-Hans")
