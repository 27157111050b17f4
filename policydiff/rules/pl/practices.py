"""What clauses of Polish policies do to their readers: group, kind = phrases parted by |; see `practices`."""

from __future__ import annotations

TABLES: dict[str, dict[str, str]] = {
    "parties": {
        "we": "my",
        "you": "użytkownik|użytkownicy|klient|klienci|państwo|konsument",
    },
    "owners": {
        "yours": "twoje|twoich|twój|twoja|państwa|dane osobowe|danych osobowych|dane użytkownik*",
    },
    "conditions": {
        "if": "jeśli|jeżeli|gdy|chyba że|o ile|w przypadku gdy",
        "break": ("ale|lecz|zanim|dopóki|ponieważ|po tym"),
        "that": ("{danych,dane,informacje,informacji} które"),
        "optional": ("aby {skorzystać,korzystać} z {tej,tych}|jeśli {chcesz,chcą}"),
    },
    "deeds": {
        "ignored": (
            "nieuprawnion* {dostęp,użyci,ujawnieni,wykorzystani}*|nieautoryzowan* {dostęp,użyci,ujawnieni}*|"
            "warunki korzystania|regulamin korzystania"
        ),
        "share": (
            "udostępn*|przekaz*|ujawn*|przesył*|przesła*|przenos*|publik*|opublikow*|powierz*|odbiorc*|dzielimy|dzielić"
        ),
        "sell": "sprzeda*|wynajm*|odsprzeda*",
        "collect": "zbier*|zebran*|gromadz*|pozysk*|rejestr*|otrzym*|śledz*|monitor*|nagryw*|zapisywać|pobier*",
        "use": "wykorzyst*|używ*|przetwarz*|analiz*|dostęp do|łącz*|korzysta*",
        "keep": "przechow*|zachow*|archiwiz*|retencj*",
        "train": "trenow*|szkoleni* modeli|uczenia maszynowego|uczenie maszynowe|sztucznej inteligencji",
        "advertise": "reklam*|marketing*|newsletter*|promocyj*|handlow*",
    },
    "gifts": {
        "ignored": (
            "{zanonimizowan,anonimow,spseudonimizowan}* {dan,informac}*|"
            "zastrzegamy sobie prawo|zastrzega sobie prawo|prawa autorskie|praw autorskich|"
            "wszelkie prawa zastrzeżone|polityka prywatności"
        ),
        "right": (
            "udziela {ci,państwu,użytkownikowi}|udzielamy {ci,państwu,użytkownikowi}|"
            "dostępn* {na żądanie,na życzenie}|"
            "prawo do|prawo wniesienia|prawo dostępu|prawa do|przysługuje|sprzeciw*|skarg*|organ nadzorczy|"
            "organu nadzorczego|sprostow*|usunięcia danych|przenoszenia|wycofa*|odwoła*|reklamacj*|odstąpieni*|cofn*"
        ),
        "choice": (
            "{umożliwia,pozwala} {ci,państwu,użytkownikowi}|"
            "możesz|może {zrezygnować,wyłączyć,wybrać,cofnąć,odmówić}|mogą państwo|w każdej chwili|"
            "w dowolnym momencie|zrezygn*|rezygn*|wyłącz*|wypisać|odmówi*|wybrać|wybór|dobrowoln*|ustawieni*"
        ),
        "consent": "zgoda|zgody|zgodą|zgodę|zezwoleni*|za zgodą",
        "safeguard": (
            "szyfr*|zaszyfr*|anonimiz*|anonimow*|pseudonimiz*|chron*|ochron*|zabezpiecz*|bezpiecz*|poufn*|"
            "standardowe klauzule|standardowych klauzul|certyfik*|audyt*"
        ),
        "notice": "informuj*|poinformuj*|poinformow*|powiadom*|zawiadom*|uprzedz*|z wyprzedzeniem|ogłos*",
        "free": (
            "zapłacimy {ci,państwu,użytkownikowi}|wypłac*|wypłat*|"
            "bezpłatn*|za darmo|darmow*|nieodpłatn*|zwrot*|rabat*|odszkodowani*|rekompens*"
        ),
        "answer": "odpowie*|odpowiedz*|odpowiedź|rozpatrz*",
        "erase": "usuwa*|usunie*",
    },
    "burdens": {
        "ignored": (
            "udziela {ci,państwu,użytkownikowi}|udzielamy {ci,państwu,użytkownikowi}|"
            "administrator danych|administratorem danych|obowiązek prawny|obowiązku prawnego|obowiązków prawnych|"
            "usługi bezpieczeństwa"
        ),
        "liability": (
            "być {niedokładn,niekompletn,nieścisł}*|zawierać błędy|"
            "nie kontrolujemy|nie kontroluje|nie mamy kontroli|nie mamy wpływu|żadnej kontroli|"
            "nie ponosi odpowiedzialności|nie ponosimy odpowiedzialności|nie odpowiada|nie odpowiadamy|"
            "wyłączeni* odpowiedzialności|odpowiedzialnoś*|bez gwarancji|nie gwarant*|własne ryzyko|zwolni*|"
            "arbitraż*|zrzek*|ograniczeni* odpowiedzialności"
        ),
        "power": (
            "według własnego uznania|własnego uznania|bez uprzedzenia|bez powiadomienia|zastrzegamy sobie|"
            "zastrzega sobie|zawie*|zablok*|blokow*|wypowiedzie*|jednostronn*|rozwiąz*"
        ),
        "ban": (
            "nie może|nie wolno|nie mogą|zabron*|zabrani*|zakaz*|niedozwolon*|może tylko|wyłącznie po|nie jest już"
        ),
        "duty": (
            "musi|muszą|musisz|powinien|zobowiąz*|obowiązan*|obowiązk*|wymagan*|akceptuj*|zobowiązuje się|"
            "odpowiedzialny za|należy|oświadcza"
        ),
        "terms": "{dodatkowe,odrębne,dodatkowym,odrębnym} {warunki,warunkom,regulaminy,zasady}",
        "money": (
            "opłat*|cen*|koszt*|prowizj*|płatn*|zapłat*|faktur*|kar* umown*|bezzwrotn*|podat*|automatyczn* odnow*|"
            "odnawia się automatycznie"
        ),
        "licence": "licencj*|nieodwołaln*|sublicencj*|udziela nam|ogólnoświatow*",
    },
    "hedges": {
        "hedge": (
            "{istotn,znacząc}* {zmian}*|"
            "bezpośrednio|automatycznie|świadomie|celowo|zazwyczaj|zwykle|na ogół|obecnie|trwale|trwał*|stał*|"
            "zasadniczo|co do zasady|chyba że|z wyjątkiem|w miarę możliwości|rozsądnych starań|staramy się|"
            "dokładamy starań"
        ),
    },
}
