"""What makes a Dutch sentence matter to a reader; the form of `rules.en.salience`."""

from __future__ import annotations

CUES = {
    "share": (
        "delen|deelt|gedeeld|verstrek*|doorgev*|doorgeg*|overdra*|overgedra*|openba*|bekendma*|verzend*|verzonden"
    ),
    "sell": "verko*|verkopen|verkoop",
    "collect": "verzamel*|verkrijg*|ontvang*|registr*|opvragen|vastleg*|opnemen|opgenomen",
    "use": "gebruik*|verwerk*|analys*|combiner*",
    "keep": "bewa*|opslaan|opgeslagen|opslag*|bewaard|archiver*|behoud*",
    "delete": "verwijder*|wissen|gewist|anonimis*|vernietig*",
    "train": "train*|kunstmatige intelligentie|ai|model|modellen|machine learning",
    "advertise": "adverten*|reclame*|marketing*|gepersonaliseer*|personalis*|cookie*|tracking|nieuwsbrief*|pixel*",
    "not": "niet|geen|nooit|zonder|noch|verboden|niet langer",
    "only": "alleen|uitsluitend|slechts|enkel|behalve|tenzij",
    "must": "moet|moeten|verplicht*|vereist*|dient|dienen|akkoord|instem*|verantwoordelijk*|nodig",
    "may": "kan|kunnen|mag|mogen|voorbehoud*|discretie|op elk moment|mogelijk*|eventue*",
    "right": "recht|rechten|bezwaar|intrek*|rectific*|klacht*|afmeld*|uitschakel*|kiezen|keuze*|inzage|verzoek*",
    "consent": "toestemming|toestem*|instemming|goedkeur*|accept*",
    "fee": "kosten|prijs|prijzen|betal*|tarie*|vergoeding*|terugbetal*|abonnement*|factu*|belasting*",
    "end": "beëindig*|opzeg*|opschort*|annul*|verwijder*|blokk*|sluit*|stop*|beperk*",
    "liability": "aansprakelijk*|garantie*|schade*|vrijwar*|verlies*",
    "dispute": "geschil*|arbitra*|rechtbank*|rechter*|toepasselijk recht|bevoegd*|bemiddel*",
    "licence": "licentie*|intellectue*|auteurs*|eigendom*|merk*|wereldwijd*|onherroepelijk*",
    "notice": "melding*|melden|informer*|op de hoogte|kennisgev*|aankondig*",
    "safeguard": "beveilig*|veilig*|versleutel*|bescherm*|vertrouwelijk*|pseudonim*|waarborg*",
    "abroad": "buiten|international*|derde land*|verenigde staten|buitenland*|eer|europese unie|land*",
    "minor": "kind|kinderen|minderjar*|ouder|ouders|jaar oud|voogd*",
    "authority": "autoriteit*|politie|overhe*|rechterlijk*|wettelijk*|toezichthouder*",
    "party": (
        "derde|derden|partner*|leverancier*|dienstverlener*|verwerker*|bedrijf|bedrijven|aanbieder*|ontvanger*|dochter*"
    ),
    "data": (
        "gegevens|locatie*|adres*|e-mailadres*|telefoon*|foto*|afbeelding*|video*|apparaat*|naam|namen|identif*|"
        "informatie"
    ),
    "sensitive": (
        "gezondheid*|biometr*|genetisch*|religi*|etnisch*|seksue*|paspoort*|bank*|creditcard*|precieze|politie*"
    ),
    "purpose": "doel*|om te|verbeter*|ontwikkel*|onderzoek*|fraude*|verifi*|aanbevel*",
    "scope": "van toepassing|geldt|gelden|elk|elke|alle|gerechtvaardigd*",
    "effective": "ingangsdatum|van kracht|met ingang",
    "example": "bijvoorbeeld|zoals|onder andere",
    "define": "betekent|verwijst naar|hierna|gedefinieerd",
    "more": "meer informatie|meer weten|klik*|hier|zie|bezoek*|pagina|link",
    "contact": "contact*|e-mail|schrijv*|vragen|formulier",
    "praise": "bedankt|welkom|belangrijk*|inzet*|transparan*|vertrouwen|help*",
    "we": "wij|we|ons|onze",
    "you": "u|uw|je|jouw|jij|gebruiker*",
}
UNITS = "seconde*|minu*|uur|uren|dag|dagen|week|weken|maand*|jaar|jaren"
NUMERALS = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|veertien|dertig|zestig|negentig"
OPENINGS = "als|wanneer|indien|om|bij|terwijl|zodra|voor"
JOINING = "en of dat die wanneer indien maar"
PAIRING = "en of noch"
