"""What makes a German sentence matter to a reader; the form of `rules.en.salience`."""

from __future__ import annotations

CUES = {
    "share": (
        "weitergeb*|weitergegeben|weitergabe|geben * weiter|teilen|geteilt|offenleg*|übermitt*|übertrag*|"
        "bereitstell*|gesendet|senden"
    ),
    "sell": "verkauf*|veräußer*",
    "collect": (
        "erheb*|erhob*|erfass*|sammel*|gesammelt|erhalt*|aufzeichn*|aufgezeichn*|abfrag*|protokollier*|empfang*"
    ),
    "use": "verwend*|nutz*|benutz*|verarbeit*|analys*|auswert*|kombinier*",
    "keep": "speicher*|gespeichert|aufbewahr*|vorgehalten|archivier*|behalten",
    "delete": "lösch*|gelöscht|entfern*|anonymisier*|vernicht*",
    "train": "trainier*|training*|künstliche* intelligenz|ki|modell*|maschinell*",
    "advertise": "werb*|anzeige*|marketing*|kampagne*|personalisier*|tracking|cookie*|newsletter*|pixel*",
    "not": "nicht|kein|keine|keinen|keiner|keinerlei|nie|niemals|ohne|nicht mehr|untersagt|verboten",
    "only": "nur|ausschließlich|lediglich|außer|sofern",
    "must": "muss|müssen|verpflicht*|erforderlich|zustimm*|stimmen sie|soll|sollen|verantwortlich|einhalten",
    "may": "kann|können|könnte*|dürfen|darf|ermessen|vorbehalt*|jederzeit|möglicherweise|gegebenenfalls",
    "right": (
        "recht|rechte|widerspr*|widerruf*|auskunft|berichtig*|beschwer*|deaktivier*|abmeld*|wählen|auswahl|"
        "beantrag*|antrag|kündig*"
    ),
    "consent": "einwillig*|zustimmung|erlaubnis|genehmig*|akzept*",
    "fee": "gebühr*|kosten|preis*|zahl*|entgelt*|erstatt*|abonnement*|rechnung*|steuer*",
    "end": "beend*|kündig*|sperr*|gesperrt|aussetz*|einstell*|eingestellt|entfern*|beschränk*|schließ*",
    "liability": "haft*|gewährleist*|schaden*|schäden|freistell*|garantie*",
    "dispute": "gericht*|schied*|streit*|recht der|klage*|schlichtung*",
    "licence": "lizenz*|urheber*|eigentum*|marken*|nutzungsrecht*",
    "notice": "benachrichtig*|mitteil*|informier*|hinweis*|ankündig*",
    "safeguard": "sicher*|verschlüssel*|schutz*|schütz*|vertraulich*|pseudonym*|garantien",
    "abroad": "drittland*|drittländ*|ausland*|international*|usa|vereinigten staaten|außerhalb|ewr|eu",
    "minor": "kind|kinder*|minderjähr*|jugend*|eltern|jahre alt",
    "authority": "behörde*|polizei|strafverfolg*|staatlich*|aufsicht*|gesetzlich*",
    "party": (
        "dritte|dritten|dritter|drittanbiet*|partner*|dienstleist*|anbieter*|auftragsverarbeit*|unternehmen|gmbh|"
        "inc|verbundene*|empfänger*"
    ),
    "data": (
        "daten|standort*|ip-adress*|adresse*|e-mail-adress*|telefon*|foto*|bild*|video*|gerät*|name*|kennung*|"
        "verlauf*|surf*|information*|technisch*"
    ),
    "sensitive": (
        "gesundheit*|biometr*|genetisch*|religi*|ethnisch*|sexuell*|ausweis*|konto*|kreditkart*|genaue* standort|"
        "gewerkschaft*"
    ),
    "purpose": "zweck*|um zu|verbesser*|entwickl*|forschung*|betrug*|überprüf*|empfehl*",
    "scope": "gilt|gelten|umfasst|betrifft|jede*|alle",
    "effective": "in kraft|wirksam|ab dem",
    "example": "zum beispiel|beispielsweise|etwa|wie z|z b|unter anderem",
    "define": "bezeichnet|bedeutet|im sinne|nachfolgend|definiert",
    "more": "weitere informationen|mehr erfahren|mehr informationen|siehe|klicken|hier|finden sie|besuchen",
    "contact": "kontakt*|wenden|e-mail|anfrage*|schreiben|formular",
    "praise": "bemüh*|wichtig|dank*|willkommen|vertrauen|transparen*|hilft|helfen|besser",
    "we": "wir|uns|unser*",
    "you": "sie|ihre*|ihr|ihnen|du|dein*|nutzer*",
}
UNITS = "sekunde*|minute*|stunde*|tag|tage|tagen|woche*|monat*|jahr*|werktag*"
NUMERALS = "ein|eine|einem|eines|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|vierzehn|dreißig|neunzig"
OPENINGS = "wenn|falls|sofern|soweit|um|bei|während|sobald|nachdem"
JOINING = "und oder der die das wenn sofern sowie einschließlich dass"
PAIRING = "und oder sowie"
ENDING = 3
"""Words in small letters at the end of a German clause are its verb: `gelöscht werden können`, `an Partner weiter`."""

PARTED = (
    "ab an auf aus bei bereit ein fest frei her heraus hin los mit nach offen preis statt teil um vor weg weiter "
    "wieder zu zurück zusammen"
)
"""Parts of verbs that end a German sentence: `wir geben …, die Sie nennen, an Dritte weiter`."""
