"""What the clause on changes of a policy in Polish promises; `rules/clauses.py` says what the tables hold."""

# ruff: noqa: E501 - a pattern on one line can be read and searched; broken up it cannot
# One rule a line, for the same reason:
# fmt: off

NAMES = {
    "CHANGE": r"(?:zmian\w*|zmien\w*|aktualiz\w*|zaktualiz\w*|modyfik\w*|nowelizac\w*)",
    "DOC": r"(?:polityk\w*|regulamin\w*|warunk\w*|umow\w*|oświadczeni\w*|dokument\w*|zasad\w*|informacj\w* o prywatności)",
}

WORDS = "zmian|zmien|aktualiz|modyfik|wersj|powiadom|poinform|inform|zawiadom|wejś|wejdz|wchodz|życie|korzysta|publik|opublik|nowelizac"

HEADINGS = (
    ("zmian|zmien|aktualiz|modyfik|nowelizac", r"\b{CHANGE}\b.*\b{DOC}|\b{DOC}\b.*\b{CHANGE}|^[\W\d]*(?:zmiany|aktualizacje|modyfikacje)(?: i \w+)?\W*$"),
)

OWN = (
    ("zmian|zmien|aktualiz|modyfik|nowelizac", r"\b{CHANGE}\b[^.;]{0,70}\b{DOC}\b"),
    ("zmian|zmien|aktualiz|modyfik|nowelizac", r"\b{DOC}\b[^.;]{0,70}\b{CHANGE}"),
)

BACK = (
    ("now|zmienion|zaktualizowan|aktualn", r"\b(?:now[aąeyi]\w*|zmienion\w+|zaktualizowan\w+|aktualn\w+) (?:wersj\w+|polityk\w*|regulamin\w*|warunk\w*|umow\w*|oświadczeni\w*|dokument\w*|zasad\w*|informacj\w* o prywatności)\b[^.;]{0,90}\b(?:publik\w*|opublik\w*|dostępn\w*|życie|stronie|zamieszcz\w*)"),
    ("zmian|zmien|aktualiz|modyfik|nowelizac", r"\b(?:zmian\w*|aktualizacj\w*|modyfikacj\w*)\b[^.;]{0,160}\b(?:powiad\w+|poinform\w+|inform\w+|zawiad\w+|publik\w*|opublik\w*|życie|e-?mail\w*|zaakcept\w*|akcept\w*)"),
    ("powiad|poinform|inform|zawiad", r"\b(?:powiad\w+|poinform\w+|inform\w+|zawiad\w+)\b[^.;]{0,110}\b(?:zmian|aktualizacj|modyfikacj)"),
    ("korzysta", r"\bkorzysta\w*\b[^.;]{0,120}\b(?:zmian|nowy|aktualiz)"),
)

OTHERS = (
    ("cen|opłat|abonament|płatnoś|faktur", r"^(?!.*\b{DOC}).*\b(?:cen|ceny|cenę|cennik\w*|opłat\w*|abonament\w*|płatnoś\w+|faktur\w*)\b"),
    ("swoje|swój|swoich & zmian|zmien|aktualiz|modyfik|nowelizac", r"\b{CHANGE}\b[^.;]{0,30}\b(?:swoje|swój|swoich) (?:dane|danych|konto|profil|hasło|ustawienia|preferencje)"),
)

STRETCHES = (
    ("opublikowania|publikacji|zamieszczenia", r"\b(?:od|po|z chwilą|z dniem|w momencie) (?:\w+ )?(?:opublikowania|publikacji|zamieszczenia)"),
    ("kontakt|pisz|prosimy", r"\b(?:kontakt\w*|skontakt\w*|napisz\w*|prosimy pisać)\b[^.]*e-?mail[^.]*"),
)

NOTIFY = (
    ("powiad|poinform|inform|zawiad|wyśle|wysył|przesł|prześl|e-mail|email|komunikat|ogłos|ogłas|wiadomoś|wyświetl", r"\b(?:powiad\w+|poinform\w+|inform\w+|zawiad\w+|wyśle\w*|wysył\w*|przesł\w*|prześl\w*|e-?mail\w*|komunikat\w*|ogłos\w*|ogłas\w*|wiadomoś\w+|wyświetl\w*)\b"),
)

CHANNELS = {
    "email": (
        ("mail|elektroniczn", r"\be-?mail\w*|\b(?:poczt\w+|wiadomoś\w+|drog\w+) elektroniczn\w+"),
    ),
    "push": (
        ("push", r"\bpush\b"),
    ),
    "in_app": (
        ("aplikacj|konto|koncie|okn|zalogow|logowan|pop-up|popup", r"\bw (?:naszej )?aplikacji\b|\b(?:poprzez|przez|za pośrednictwem) (?:naszej |naszą )?aplikacj\w+|\bna (?:twoim |swoim )?koncie\b|\bokn\w+ (?:pop-?up|wyskakując\w+)|\bpop-?up|\bpo zalogowaniu\b|\bprzy (?:najbliższym )?logowaniu\b"),
    ),
    "site_notice": (
        ("baner|banner|komunikat|informacj|ogłosz|powiadom|poinform|inform|zawiad|głównej", r"\bban(?:n)?er\w*|\bstron\w+ głównej\b|\b(?:komunikat\w*|informacj\w*|ogłosz\w*|powiadom\w+|poinform\w+|inform(?:ujemy|ować|owani)|zawiad\w+)\b[^.;]{0,60}\b(?:na|poprzez|w|za pośrednictwem) (?:naszej |naszym |nasz\w* |swojej )?(?:stron\w+|witryn\w+|serwis\w*|platform\w+|usług\w*)"),
    ),
    "policy_page": (
        ("publik|opublik|zamieszcz|zamieśc|stronie|dostępn", r"\b(?:opublik\w+|publik\w+|zamieszcz\w+|zamieści\w*)\b(?! (?:komunikat|informacj|ogłosz))|\bna tej stronie\b|\bdostępn\w+\b[^.;]{0,30}\b(?:na|w) (?:naszej |naszym )?(?:stronie|serwisie|witrynie)"),
    ),
    "date_line": (
        ("dat", r"\b(?:zmieni\w*|zaktualiz\w*|aktualiz\w*) dat\w+\b[^.;]{0,60}\b(?:góry|górze|początku|końcu|dole|powyżej|poniżej|stron\w+|dokumentu)"),
    ),
    "sms": (
        ("sms", r"\bsms\w*"),
    ),
    "postal": (
        ("list|pisemn|pocztą", r"\b(?:listownie|pisemnie|listem)\b|\bpocztą tradycyjną\b"),
    ),
    "phone": (
        ("telefon", r"\btelefonicznie\b"),
    ),
    "blog_or_forum": (
        ("blog|forum", r"\bblog\w*|\bforum\b"),
    ),
    "unspecified": (
        ("inn|odpowiedni", r"\bw inny (?:sposób|odpowiedni)|\binn\w+ (?:drog\w+|sposób|sposobem|kanał\w+|środk\w+)|\bw odpowiedni sposób"),
    ),
}

CONSENT = {
    "continued_use": (
        ("korzysta|kontynuowani & akcept|zgod|zaakcept|wiąż", r"\b(?:dalsze korzystanie|kontynuowani\w+|dalszego korzystania|nadal korzysta\w*|dalej korzysta\w*|korzystanie z (?:serwisu|usług\w*) po)\b[^.;]{0,160}\b(?:akcept\w+|zaakcept\w+|zgod\w+|wiąż\w+)|\b(?:akcept\w+|zgod\w+)\b[^.;]{0,80}\b(?:poprzez|przez) dalsze korzystanie"),
    ),
    "express_consent": (
        ("zgod|akceptac", r"\b(?:wyraźn\w+|uprzedni\w+|odrębn\w+) (?:zgod\w+|akceptac\w+)|\b(?:popros\w+|poprosimy|wymaga\w*|uzyska\w*)\b[^.;]{0,40}\b(?:zgod\w+|akceptac\w+)"),
    ),
    "deemed_by_silence": (
        ("brak|nie ", r"\b(?:brak (?:sprzeciwu|wypowiedzenia|odpowiedzi)|nie (?:wypowie|zgłosi|sprzeciwi)\w*)\b[^.;]{0,120}\b(?:akcept|zgod|uznaje|uważa)"),
    ),
    "opt_out_offered": (),
}

EFFECTIVE_DATE = (
    ("dat|termin", r"\b(?:dat\w+|termin\w*) wejścia w życie\b|\bdat\w+, (?:od|z) któr\w+\b[^.;]{0,40}\b(?:obowiąz|życie)"),
    ("kiedy", r"\bkiedy\b[^.;]{0,30}\b(?:wejdą|wchodzą|wejdzie) w życie"),
)

NOT_EFFECTIVE_DATE = (
    ("wejścia w życie", r"\b(?:przed|po|od|do) (?:dat\w+|dni\w+|termin\w+) wejścia w życie"),
)

FLAGS = {
    "materiality_threshold": (
        ("istotn|znacząc|ważn", r"\b(?:istotn\w+|znacząc\w+|ważn\w+)\b"),
    ),
    "last_updated_date": (
        ("ostatni|data", r"\bostatni\w+ (?:aktualizacj\w+|zmian\w+|modyfikacj\w+)|\bdata aktualizacji"),
    ),
    "user_must_check": (
        ("regularn|okresow", r"\b(?:regularn\w+|okresow\w+)\b[^.;]{0,40}\b(?:zapozna\w+|sprawdz\w+|przegląd\w+|odwiedz\w+)|\b(?:zapozna\w+|sprawdz\w+|przegląd\w+)\b[^.;]{0,40}\b(?:regularnie|okresowo)"),
    ),
    "exit_or_reject_right": (
        ("wypowiedz|rozwiąz|zaprzesta|usun|odstąpi|zrezygn", r"\b(?:wypowiedzieć|wypowiedzenia|rozwiązać|zaprzestać|usunąć (?:swoje )?konto|odstąpić|zrezygnować)\b"),
    ),
    "archive_of_versions": (
        ("wersj", r"\b(?:poprzedni\w+|archiwaln\w+|wcześniejsz\w+) wersj\w+"),
    ),
    "effective_on_posting": (
        ("chwil|natychmiast|moment|publikacj|opublikowania|zamieszczenia", r"\b(?:z chwilą|od chwili|w momencie|z dniem) (?:ich |jej |jego )?(?:opublikowania|publikacji|zamieszczenia)|\bnatychmiast\w*\b[^.;]{0,30}\b(?:życie|obowiąz)"),
    ),
    "prior_notice_unquantified": (
        ("wyprzedzeni|uprzedn|wcześniej|góry", r"\bz (?:odpowiednim )?wyprzedzeniem\b|(?<!\bbez )\buprzedni\w+\b|\bz góry\b"),
    ),
    "sole_discretion": (
        ("uznani", r"\buznani\w+\b"),
    ),
    "notice_hedged": (
        ("możemy|może", r"\b(?:możemy|może)\b[^.;]{0,30}\b(?:powiad|poinform|zawiad)"),
    ),
    "non_regression": (
        ("wstecz|wsteczn", r"\bwstecz\w*"),
    ),
    "summary_or_diff_promised": (
        ("podsumowani|streszczeni", r"\b(?:podsumowani|streszczeni)\w*"),
    ),
    "no_notice_clause": (
        ("bez", r"\bbez (?:uprzedniego |wcześniejszego )?(?:powiadomienia|zawiadomienia|informowania)"),
    ),
}

LEADS = {
    "before_effective": (
        ("przed|wyprzedzeni", r"{Q}[^.;]{0,12}\b(?:przed|wyprzedzeni\w*)|\bwyprzedzeniem[^.;]{0,30}{Q}"),
    ),
    "after_posting_or_notice": (
        ("od |po ", r"\b(?:po (?:upływie )?){Q}[^.;]{0,20}\b(?:od|po)\b|{Q} (?:od|po) (?:\w+ )?(?:publikacj|opublikowani|powiadomieni|zawiadomieni|ogłoszeni|zamieszczeni|ich|dnia)"),
    ),
    "objection_window": (
        ("terminie|ciągu", r"\bsprzeciw\w*[^.;]{0,40}\b(?:w terminie|w ciągu) {Q}"),
        ("terminie|ciągu", r"\b(?:w terminie|w ciągu) {Q}[^.;]{0,90}\b(?:sprzeciw|wypowie|rezygn|odmów)"),
    ),
}

CONTINUED = r"dalsze korzystanie|nadal korzysta|kontynuuj\w* korzystani"

UNITS = {
    "hour": r"godzin\w*",
    "day": r"d(?:ni|zień|nia|niowym|niowy|niowego)(?: robocz\w+| kalendarzow\w+)?",
    "week": r"tygod\w+",
    "month": r"miesi\w+",
    "year": "lat|roku?",
}

NUMBERS = {"jeden": 1, "jednego": 1, "jednym": 1, "dwa": 2, "dwóch": 2, "trzy": 3, "trzech": 3, "cztery": 4, "czterech": 4, "pięć": 5, "siedem": 7, "siedmiu": 7, "dziesięć": 10, "dziesięciu": 10, "czternaście": 14, "czternastu": 14, "piętnaście": 15, "trzydzieści": 30, "trzydziestu": 30, "sześćdziesiąt": 60}
