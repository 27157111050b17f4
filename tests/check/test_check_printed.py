"""What readers see and no text shows: printed front matter, template tags; and gaps that nobody filled in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from policydiff import compare
from policydiff.model import Comparison, Finding, Severity, Source, Verdict

Check = Callable[..., tuple[Finding, ...]]


def comparison(old: str, new: str) -> Comparison:
    sources = [Source(name, text.encode(), "markdown") for name, text in (("old.md", old), ("new.md", new))]
    return compare(*sources)


def codes(whole: Comparison) -> list[str]:
    return [finding.code for finding in whole.findings]


def fronted(fields: str) -> str:
    return f"---\n{fields}\n---\n\nWe keep data for 30 days.\n"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("effective_date: 2025-02-06", "effective_date: 2031-06-01", "effective_date: “2025-02-06” → “2031-06-01”"),
        ("title: Privacy", "title: Privacy Policy", "title: “Privacy” → “Privacy Policy”"),
        ("a: 1", "a: 1\ndescription: New", "description: none → “New”"),
        ("params:\n  Last-Updated: 1 May", "params:\n  Last-Updated: 2 May", "params.Last-Updated: “1 May” → “2 May”"),
        ("summary: Old", "a: 1", "summary: “Old” → none"),
    ],
)
def test_printed_front_matter_is_told(old: str, new: str, said: str) -> None:
    whole = comparison(fronted(old), fronted(new))
    assert whole.verdict is Verdict.EDITORIAL
    assert whole.summary.headline == "Editorial changes only: front matter: 1 field."
    (finding,) = (f for f in whole.findings if f.code == "text.front_matter")
    assert finding.severity is Severity.LOW
    assert said in finding.message


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("layout: legal", "layout: document"),
        ("tags: [a]", "tags: [a, b]"),
        ("permalink: /a\nweight: 1", "permalink: /b\nweight: 2"),
        ("title: Privacy", "title:   Privacy"),
    ],
)
def test_front_matter_that_nobody_prints_is_left_alone(old: str, new: str) -> None:
    whole = comparison(fronted(old), fronted(new))
    assert (whole.verdict, codes(whole)) == (Verdict.IDENTICAL, [])


@pytest.mark.parametrize(
    ("old", "new", "fate"),
    [
        ("{% include a.md %}", "{% include b.md %}", "changed ({% include b.md %})"),
        ("We keep {{ a }} it.", "We keep it all.", "was removed ({{ a }})"),
        ("We keep it all.", "We keep {{ a }} it.", "was added ({{ a }})"),
    ],
)
def test_a_changed_template_tag_is_told(old: str, new: str, fate: str) -> None:
    whole = comparison(f"# One\n\n{old}\n\nIt stays.", f"# One\n\n{new}\n\nIt stays.")
    (finding,) = (f for f in whole.findings if f.code == "text.template")
    assert finding.severity is Severity.MEDIUM
    assert fate in finding.message
    assert whole.verdict is Verdict.SUBSTANTIVE
    told = " ".join((whole.summary.headline, *(point.text for point in whole.summary.points)))
    assert not set("{}%") & set(told)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We keep {{ a }} it.", "We keep {{ a }} it all."),
        ("{{ a }} is here.\n\nWe keep it.", "{{ a }} is here.\n\nWe and {{ a }} keep it."),
        ("Last updated: {{ a }}", "Last updated: {{ b }}"),
    ],
)
def test_a_tag_that_stands_for_what_it_stood_for_is_left_alone(old: str, new: str) -> None:
    assert "text.template" not in codes(comparison(f"# One\n\n{old}", f"# One\n\n{new}"))


def test_a_tag_alone_is_said_to_be_unknown() -> None:
    whole = comparison("# Storage\n\n{% include a.md n=30 %}", "# Storage\n\n{% include a.md n=90 %}")
    assert [(p.text, p.severity) for p in whole.summary.points] == [
        ("Storage: a part that a template fills in changed; what it says there is not known.", Severity.MEDIUM)
    ]


GAPS = [
    ("en", "Write to <legal contact>."),
    ("en", "Write to <Company Name> now."),
    ("en", "We, [COMPANY NAME], keep it."),
    ("en", "Effective date: [DATE]"),
    ("en", "Effective date: XX.XX.20XX"),
    ("en", "It begins on DD/MM/YYYY."),
    ("en", "See [link to our cookie policy]."),
    ("en", "Our office is in [insert address here]."),
    ("en", "We keep it for [●] days."),
    ("en", "We keep it for [TBD]."),
    ("de", "Wir, [FIRMENNAME], speichern es."),
    ("zh", "本公司为[公司名称]。"),
    ("en", "Lorem ipsum dolor sit amet."),
    ("en", "This policy takes effect on June DD, 2030."),
    ("en", "It takes effect on XX June 2030."),
    ("en", "Ask [Your company] or [EMAIL ADDRESS]."),
    ("en", "Send it to [STREET ADDRESS], [NAME OF PERSON]."),
    ("de", "Fragen Sie [Name der Firma] oder [E-Mail bitte ergänzen]."),
    ("de", "Gültig ab TT.MM.JJJJ."),
    ("fr", "La société <nom de la société> répond."),
    ("fr", "Écrivez à [ADRESSE]."),
    ("es", "El responsable es [NOMBRE DE LA EMPRESA]."),
    ("it", "Il titolare è [inserire il nome]."),
    ("nl", "Vragen? Mail [e-mail invullen]."),
    ("pt", "O responsável é [NOME DA EMPRESA]."),
    ("pl", "Administratorem jest [NAZWA FIRMY]."),
    ("ja", "当社は[会社名]です。"),
    ("ko", "시행일: [시행일]"),
]
NO_GAPS = [
    ("en", "Write to <a@acme.example> or see <https://acme.example>."),
    ("en", "The law [GDPR] and the union [EU] ask it [1]."),
    ("en", "See [our date](/x), [Company](/y) and [DATE](/z)."),
    ("en", "He said it […] and [sic] and [...]."),
    ("en", "Type `<name>` or `[DATE]` there."),
    ("en", "If a < b and c > d, we keep it."),
    ("en", "Press [Enter] to go on."),
    ("en", "[LEARN MORE] and [READ ALL OF IT]"),
    ("en", "The XX chromosome and the xx file."),
    ("en", "We keep the date, the name and the address."),
    ("en", "The address and the add-ons of <b>ours</b> count."),
    ("en", "He wrote that [your] card and [the] book [were] late."),
    ("de", "Die Firma [sic] und der Ort [1] stehen dort."),
    ("zh", "见[1]与[附件]。"),
]


@pytest.mark.parametrize(("language", "text"), GAPS)
def test_a_gap_is_found(linted: Check, language: str, text: str) -> None:
    (finding,) = (f for f in linted(f"# One\n\n{text}", language=language) if f.code == "text.placeholder")
    assert (finding.severity, finding.lines) == (Severity.MEDIUM, (3, 3))


@pytest.mark.parametrize(("language", "text"), NO_GAPS)
def test_what_is_no_gap_is_left_alone(linted: Check, language: str, text: str) -> None:
    assert not [f.message for f in linted(f"# One\n\n{text}", language=language) if f.code == "text.placeholder"]


def test_a_comparison_tells_new_gaps_alone(checked: Check) -> None:
    old, new = "# One\n\n[DATE] and it.", "# One\n\n[DATE] and [NAME] and it."
    (finding,) = (f for f in comparison(old, new).findings if f.code == "text.placeholder")
    assert "“[NAME]”." in finding.message
    assert "“[DATE]”, “[NAME]”." in next(f.message for f in checked(old, new) if f.code == "text.placeholder")
