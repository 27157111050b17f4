"""What clauses of Dutch policies do to their readers: group, kind = phrases parted by |; see `practices`."""

from __future__ import annotations

TABLES: dict[str, dict[str, str]] = {
    "parties": {
        "we": "wij|we",
        "you": "u|je|jij|gebruiker|gebruikers|klant|klanten|leden|lid",
    },
    "owners": {
        "yours": "uw|jouw|je|persoonsgegevens|gebruikersgegevens",
    },
    "conditions": {
        "if": "als|indien|wanneer|tenzij|mits",
        "break": ("maar|voordat|totdat|omdat|nadat"),
        "that": ("{gegevens,informatie} die {we,wij}"),
        "optional": ("om deze {functie,functies,optie} te|als u wilt|als je wilt"),
    },
    "deeds": {
        "ignored": (
            "{ongeoorloofd,onbevoegd}* {gebruik,toegang,openbaarmaking,verwerking}|"
            "wijzigingen {registreren,vastleggen}|"
            "gebruiksvoorwaarden|u deelt|je deelt"
        ),
        "share": (
            "delen|deelt|gedeeld|verstrekken|verstrekt|verstrekking|doorgeven|doorgegeven|doorgifte|overdrag*|"
            "overgedragen|openbaar*|bekendmak*|publice*|gepubliceerd|ontvanger*|doorgestuurd|verzenden naar"
        ),
        "sell": "verkop*|verkocht|verkoop|verhuren|verhuurd",
        "collect": (
            "verzamel*|verzamelen|ontvang*|registrer*|geregistreerd|vastleg*|vastgelegd|opvrag*|volgen|gevolgd|"
            "monitor*|verkrijg*|verkregen"
        ),
        "use": "gebruik*|verwerk*|analyser*|geanalyseerd|combiner*|gecombineerd|toegang tot|inzet*",
        "keep": "bewaar*|bewaren|bewaard|opslaan|opgeslagen|opslag|slaan|archiver*",
        "train": "trainen|getraind|training van|machinaal leren|machine learning|ai-modellen",
        "advertise": "reclame*|adverten*|advertent*|marketing*|nieuwsbrief|nieuwsbrieven|commercië*|promotion*",
    },
    "gifts": {
        "ignored": (
            "{anonieme,geanonimiseerde,gepseudonimiseerde} {gegevens,informatie}|"
            "behouden ons het recht|behoudt zich het recht|alle rechten voorbehouden|u kunt {vinden,lezen}|"
            "intellectuele eigendomsrechten"
        ),
        "right": (
            "{verleent,verlenen} {u,je}|{op aanvraag,op verzoek} {beschikbaar,verkrijgbaar}|"
            "recht op|recht om|rechten|bezwaar|klacht|toezichthoud*|autoriteit persoonsgegevens|rectificatie|"
            "verwijdering|overdraagbaarheid|intrekken|ingetrokken|herroep*|beroep|betwist*|inzage"
        ),
        "choice": (
            "stelt {u,je} in staat|laat {u,je}|"
            "u kunt|kunt u|je kunt|kun je|afmeld*|uitschakel*|uitzetten|uitschrijv*|op elk moment|altijd|weiger*|"
            "kiezen|keuze|vrijwillig*|voorkeur*|opt-out"
        ),
        "consent": "toestemming|instemming|akkoord gaat|goedkeuring",
        "safeguard": (
            "versleutel*|encrypt*|anonim*|geanonimiseerd|pseudonim*|gepseudonimiseerd|bescherm*|beveilig*|"
            "vertrouwelijk*|standaardcontract*|adequaatheids*|certific*|gecertificeerd"
        ),
        "notice": (
            "informeren|informeer*|geïnformeerd|op de hoogte|kennisgev*|melden|melding|meedelen|meegedeeld|vooraf|"
            "van tevoren|aankondig*|aangekondigd"
        ),
        "free": (
            "{betalen,betaalt} {u,jou,je,wij u,we je}|uitbetal*|uitbetaald|"
            "wij zien af|zien af van|gratis|kosteloos|kosteloze|terugbetal*|terugbetaald|restitutie|korting|vergoed*"
        ),
        "answer": "beantwoord*|reageren|antwoord*",
        "erase": "verwijder*|wissen|gewist",
    },
    "burdens": {
        "ignored": (
            "{verleent,verlenen} {u,je}|wij zien af|zien af van|"
            "verwerkingsverantwoordelijke|zonder kosten|wettelijke verplichting*|verantwoordelijke voor de verwerking"
        ),
        "liability": (
            "{onjuist,onvolledig} zijn|fouten bevatten|evenmin {aansprakelijk,verantwoordelijk}|"
            "geen controle|geen invloed|geen zeggenschap|niet controleren|controleren niet|"
            "niet aansprakelijk|aansprakelijkheid|aansprakelijkheids*|geen garantie|niet verantwoordelijk|"
            "eigen risico|vrijwar*|arbitrage|afstand van|uitgesloten|geen verantwoordelijkheid"
        ),
        "power": (
            "eigen goeddunken|naar eigen inzicht|zonder kennisgeving|zonder voorafgaande|behouden ons het recht|"
            "behoudt zich|opschort*|beëindig*|blokker*|geblokkeerd|eenzijdig*|schorsen"
        ),
        "ban": (
            "mag niet|mogen niet|mag u niet|niet toegestaan|verboden|niet gebruiken|alleen toegestaan|mag alleen|"
            "niet langer {beschikbaar,mogelijk}"
        ),
        "duty": (
            "u moet|moet u|je moet|moet je|verplicht*|u bent verantwoordelijk|verantwoordelijk voor|u stemt|"
            "u gaat akkoord|dient u|u dient|dienen te|moeten|vereist"
        ),
        "terms": "{aanvullende,extra} {voorwaarden,bepalingen}",
        "money": (
            "kosten|tarief|tarieven|prijs|prijzen|betal*|betaling*|vergoeding|boete*|factur*|niet restitueerbaar|"
            "belasting*|automatisch verlengd|commissie*"
        ),
        "licence": "licentie*|onherroepelijk*|sublicenti*|wereldwijd*|verleent u ons",
    },
    "hedges": {
        "hedge": (
            "{wezenlijke,belangrijke,ingrijpende} wijzigingen|"
            "rechtstreeks|automatisch|bewust|opzettelijk|doorgaans|gewoonlijk|normaal gesproken|momenteel|blijvend*|"
            "permanent*|in principe|tenzij|behalve|waar mogelijk|voor zover mogelijk|redelijke inspanningen|proberen|"
            "streven ernaar"
        ),
    },
}
