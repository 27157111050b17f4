"""What clauses of German policies do to their readers: group, kind = phrases parted by |; see `practices`."""

from __future__ import annotations

TABLES: dict[str, dict[str, str]] = {
    "parties": {
        "we": "wir",
        "you": "nutzer|nutzerin|nutzende|kunde|kunden|mitglied|mitglieder|du|teilnehmer",
    },
    "owners": {
        "yours": "ihre|ihrer|ihren|ihrem|deine|deiner|personenbezogene*|nutzerdaten",
    },
    "conditions": {
        "if": "wenn|falls|sofern|ob|soweit|es sei denn",
        "break": ("aber|sondern|jedoch|bevor|bis|weil|nachdem|damit"),
        "that": ("{daten,informationen,angaben} die wir"),
        "optional": ("um diese {funktion,funktionen,option} zu|wenn sie {möchten,wünschen}"),
    },
    "deeds": {
        "ignored": (
            "unbefugt* {zugriff,nutzung,weitergabe,verwendung,offenlegung}|"
            "unberechtigt* {zugriff,nutzung,weitergabe,verwendung}|änderungen {protokollieren,aufzeichnen}|"
            "speicherplatz|veröffentlichung dieser|nutzungsbedingungen"
        ),
        "share": (
            "{partnern,dritten} {nicht ,}{mitgeteilt,mitteilen}|"
            "weitergeben|weitergegeben|weitergeleitet|weiterleit*|teilen|teilt|geteilt|weitergabe|geben|gibt|"
            "übermitt*|übertrag*|offenleg*|offengelegt|offenlegen|veröffentlich*|senden|sendet|gesendet|"
            "bereitgestellt|empfäng*|zugänglich"
        ),
        "sell": "verkauf*|vermiet*|verkäuf*",
        "collect": (
            "erheb*|erhoben|sammeln|sammelt|gesammelt|sammlung|erfass*|protokollier*|aufzeichn*|aufgezeichnet|"
            "empfangen|erhalten|erhält|überwach*|verfolg*|nachverfolg*|auslesen|ausgelesen"
        ),
        "use": (
            "verwend*|nutzen|nutzt|genutzt|nutzung|verarbeit*|auswert*|ausgewertet|analys*|zugreifen|zugriff|"
            "kombinier*|verknüpf*|einsetzen|eingesetzt"
        ),
        "keep": "speicher*|gespeichert|aufbewahr*|aufbewahrt|vorgehalten|archivier*",
        "train": "trainier*|training*|maschinelle* lernen|ki-modell*|sprachmodell*",
        "advertise": "werbung|werbe*|anzeigen|marketing*|newsletter|personalisierte anzeigen",
    },
    "gifts": {
        "ignored": (
            "{anonymisierte,pseudonymisierte,aggregierte}* {daten,informationen}|"
            "behalten uns das recht|behält sich das recht|alle rechte vorbehalten|können sie {finden,nachlesen,lesen,"
            "einsehen}|finden sie"
        ),
        "right": (
            "gewähren ihnen|gewährt ihnen|räumen ihnen|räumt ihnen|auf anfrage {erhältlich,verfügbar}|"
            "widerspruchsrecht|auskunftsrecht|recht auf|recht zu|rechte|haben das recht|widersprechen|widerruf*|"
            "widerspruch|beschwerde*|aufsichtsbehörde|löschung verlangen|löschung beantragen|auskunft verlangen|"
            "berichtigung|datenübertragbarkeit|einspruch|kündigungsrecht|rücktrittsrecht|löschung ihrer|anfechten"
        ),
        "choice": (
            "ermöglicht ihnen|ermöglichen ihnen|erlaubt ihnen|erlauben ihnen|"
            "können sie|sie können|kannst du|du kannst|abbestell*|deaktivier*|ausschalt*|abschalt*|abmeld*|opt-out|"
            "jederzeit|freiwillig*|abwählen|ablehnen|auswählen|einstellungen|wahlmöglichkeit*|steht ihnen frei"
        ),
        "consent": (
            "einwilligung|einwilligen|zustimmung|zugestimmt|eingewilligt|opt-in|erlaubnis|genehmigung|fragen sie|"
            "fragen wir sie"
        ),
        "safeguard": (
            "verschlüssel*|anonym*|pseudonym*|schützen|schützt|geschützt|schutz*|sicherheitsmaßnahm*|vertraulich*|"
            "standardvertragsklauseln|angemessenheitsbeschluss|zertifiz*|sicherheit|auditier*"
        ),
        "notice": (
            "benachrichtig*|informieren|informiert|mitteilen|mitgeteilt|teilen ihnen mit|ankündig*|angekündigt|"
            "im voraus|vorab|in kenntnis|unterrichte*|hinweisen"
        ),
        "free": (
            "verzichten wir|wir verzichten|verzichtet auf {die,eine,gebühr*}|"
            "{zahlen,zahlt,überweisen,vergüten} {ihnen,wir ihnen}|auszahl*|ausgezahlt|"
            "kostenlos*|kostenfrei*|unentgeltlich*|erstatt*|rückerstatt*|gutschrift|rabatt*|entschädig*"
        ),
        "answer": "beantwort*|antworten|antwort",
        "erase": "gelöscht|löschen|löscht|löschung|vernicht*",
    },
    "burdens": {
        "ignored": (
            "verzichten wir|wir verzichten|verzichtet auf {die,eine,gebühr*}|gewähren ihnen|gewährt ihnen|"
            "räumen ihnen|räumt ihnen|"
            "keine kosten|ohne kosten|pflichtfelder|verantwortliche stelle|verantwortlicher|verantwortlichen"
        ),
        "liability": (
            "{ungenau,unvollständig,fehlerhaft,unrichtig} sein|auch nicht {haftbar,verantwortlich}|"
            "keine kontrolle|keinerlei kontrolle|keinen einfluss|nicht kontrollier*|kontrollieren nicht|"
            "haften nicht|haftet nicht|haftung*|haftungsausschluss|keine gewähr|gewährleist*|keine verantwortung|"
            "nicht verantwortlich|eigenes risiko|eigene gefahr|freistell*|freizustellen|schiedsverfahren|"
            "schiedsgericht*|verzicht*|keine haftung|ausgeschlossen"
        ),
        "power": (
            "nach eigenem ermessen|eigenem ermessen|ermessen|ohne vorankündigung|ohne ankündigung|behalten uns vor|"
            "behält sich|behalten uns das recht|behält sich das recht|sperren|gesperrt|sperrung|kündigen wir|"
            "aussetzen|einstellen können|beenden|fristlos|ohne angabe von gründen|entfernen können"
        ),
        "ban": (
            "dürfen nicht|darf nicht|dürfen sie nicht|nicht gestattet|nicht erlaubt|untersagt|verboten|unzulässig|"
            "verbot|nicht zulässig|dürfen nur|darf nur|nur mit vorheriger|nicht mehr {verfügbar,möglich,angeboten}|"
            "nicht länger {verfügbar,möglich,angeboten}|nicht mehr {unterstützt,enthalten,zugänglich}"
        ),
        "duty": (
            "sie müssen|müssen sie|du musst|verpflicht*|sie sind verantwortlich|obliegt|erforderlich ist|"
            "sind verantwortlich|sie erklären sich|sie stimmen zu|haben sie zu|nutzer müssen|kunden müssen|muss der|"
            "hat der kunde|zwingend|mitwirkungspflicht*|sie sichern zu|muss"
        ),
        "terms": "{zusätzliche,weitere,gesonderte} {bedingungen,nutzungsbedingungen}",
        "money": (
            "gebühr*|entgelt*|preis*|kosten|zahlung*|zahlen|kostenpflichtig*|mahn*|vertragsstrafe|abrechn*|"
            "abgerechnet|nicht erstattungsfähig|automatisch verlänger*|verlängert sich automatisch|steuer*|vergütung|"
            "provision"
        ),
        "licence": "räumen uns|einräumen|nutzungsrecht*|unwiderruflich*|unterlizenz*|weltweit*|lizenz*",
    },
    "hedges": {
        "hedge": (
            "wesentliche* änderung*|"
            "direkt|unmittelbar|automatisch|wissentlich|absichtlich|grundsätzlich|in der regel|normalerweise|"
            "üblicherweise|derzeit|dauerhaft*|es sei denn|außer|sofern nicht|nach möglichkeit|soweit möglich|bemühen|"
            "versuchen|angemessene anstrengungen"
        ),
    },
}
