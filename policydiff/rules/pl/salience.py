"""What makes a Polish sentence matter to a reader; the form of `rules.en.salience`."""

from __future__ import annotations

CUES = {
    "share": "udostępni*|przekaz*|ujawni*|przesył*|dziel*|podaj*|wysył*",
    "sell": "sprzeda*",
    "collect": "zbier*|gromadz*|pozysk*|otrzym*|rejestr*|zapisuj*|pobier*",
    "use": "wykorzyst*|używ*|przetwarz*|analiz*|łącz*|stosuj*",
    "keep": "przechow*|zachow*|archiw*|okres*",
    "delete": "usuw*|usun*|usunię*|kasow*|anonimiz*|niszcz*",
    "train": "trenow*|szkol*|sztuczn* inteligencj*|ai|model*|uczeni*",
    "advertise": "reklam*|marketing*|promoc*|personaliz*|cookie*|ciasteczk*|śledz*|newsletter*",
    "not": "nie|nigdy|żad*|bez|ani|zabron*|zakaz*",
    "only": "tylko|wyłącznie|jedynie|z wyjątkiem|chyba że",
    "must": "musi*|muszą|powin*|obowiąz*|wymag*|zobowiąz*|należy|zgadzasz|niezbędn*|odpowiedzialn*",
    "may": "może|możemy|mogą|możesz|mogl*|uznani*|zastrzeg*|w dowolnym|ewentualn*",
    "right": "praw*|sprzeciw*|wycof*|sprostow*|skarg*|rezygn*|wyłącz*|wybór|wybra*|dostęp*|wybier*",
    "consent": "zgod*|zezwol*|pozwol*|akcept*",
    "fee": "opłat*|cen*|płat*|płac*|koszt*|faktur*|zwrot*|subskryp*|podat*|abonament*",
    "end": "rozwiąz*|wypowiedz*|zawie*|anul*|usuw*|blok*|zamk*|zakończ*|ogranicz*",
    "liability": "odpowiedzialnoś*|gwaranc*|szkod*|odszkod*|strat*",
    "dispute": "spor*|spór|arbitraż*|sąd*|jurysdykc*|prawo właściwe|mediac*",
    "licence": "licenc*|własnoś*|autorsk*|znak* towar*|nieodwołaln*",
    "notice": "powiadom*|poinform*|zawiadom*|ogłos*|informuj*",
    "safeguard": "bezpiecz*|szyfr*|chron*|ochron*|poufn*|pseudonim*|zabezpiecz*",
    "abroad": "poza|międzynarodow*|państw* trzeci*|stan* zjednoczon*|za granic*|unii|kraj*",
    "minor": "dziec*|nieletni*|małoletni*|rodzic*|opiekun*|lat|roku życia",
    "authority": "organ*|policj*|rząd*|sądow*|prawn*|ścigani*",
    "party": "stron* trzeci*|trzecim|partner*|dostawc*|podmiot*|firm*|spółk*|podwykonawc*|odbiorc*|administrator*",
    "data": "dan*|lokaliz*|adres*|telefon*|zdję*|obraz*|wideo|urządz*|imi*|nazwisk*|identyfik*|informac*|histori*",
    "sensitive": "zdrow*|biometr*|genet*|relig*|etnicz*|seksual*|paszport*|bank*|kart*|dokładn*|polityczn*",
    "purpose": "cel*|w celu|aby|popraw*|ulepsz*|badan*|oszust*|weryfik*|rekomend*",
    "scope": "dotycz*|obejmuj*|obowiązuje|każd*|wszelk*|wszystk*|uzasadnion*",
    "effective": "wejści*|wchodzi|od dnia",
    "example": "na przykład|np|takie jak|między innymi",
    "define": "oznacza*|rozumie*|zwan*|definicj*",
    "more": "więcej informacji|dowiedz się|klik*|tutaj|zobacz|odwiedź|stron*|link*",
    "contact": "kontakt*|e-mail|napisz*|pytani*|formularz*",
    "praise": "dzięk*|witam*|ważn*|zależy|przejrzyst*|zaufani*|pomag*|pomoc*",
    "we": "my|nas|nasz*|nam",
    "you": "ty|twój|twoj*|użytkownik*|ciebie|państw*",
}
UNITS = "sekund*|minut*|godzin*|dzień|dni|tydzień|tygodni*|miesi*|rok|roku|lata|lat"
NUMERALS = "jeden|jedn*|dwa|dwie|dwóch|trzy|trzech|cztery|pięć|sześć|siedem|osiem|dziesięć|trzydzieści"
OPENINGS = "jeśli|jeżeli|gdy|kiedy|aby|w przypadku|podczas|po"
JOINING = "i lub oraz który która które jeśli gdy ale"
PAIRING = "i lub oraz ani"
