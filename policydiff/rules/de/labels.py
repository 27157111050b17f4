"""What documents in German call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "gültig ab|gültig seit|gültig vom|gültig von|gültig zum|gültigkeit ab|gültigkeitsdatum|wirksam ab|"
        "wirksam seit|wirksam zum|wirksam am|wirksamkeitsdatum|datum der wirksamkeit|datum des inkrafttretens|"
        "tag des inkrafttretens|inkrafttreten|in kraft seit|in kraft ab|in kraft getreten am|in kraft|gilt ab|"
        "gelten ab|gilt seit|gelten seit|geltung ab|geltend ab|effektives datum|datum des wirksamwerdens"
    ),
    "updated": (
        "letzte aktualisierung|letzten aktualisierung|zuletzt aktualisiert|letztes update|letzte änderung|"
        "letzten änderung|zuletzt geändert|letzte überarbeitung|zuletzt überarbeitet|letzte bearbeitung|"
        "zuletzt bearbeitet|letzte revision|aktualisierungsdatum|datum der aktualisierung|aktualisiert am|"
        "aktualisiert|geändert am|geändert|überarbeitet am|überarbeitet|änderungsdatum|aktualisierung|fassung vom|"
        "in der fassung vom|stand der datenschutzerklärung|version vom|stand vom|stand|zuletzt geändert am|"
        "zuletzt aktualisiert am|letztmals aktualisiert|letztmalig geändert|letzter stand|letztmals geändert"
    ),
    "other": "veröffentlicht|veröffentlichung|beschlossen|erstellt am",
    "earlier": "gültig bis|bis zum|vorherige|vorherigen|frühere|früheren|ersetzt|vor dem|wenn sie",
    "changes": "änderungshistorie|änderungsverlauf|änderungsprotokoll|versionshistorie",
    "versions": "frühere versionen|frühere fassungen|vorherige versionen",
    "announcing": "vorschau|lies die neuen|lesen sie die neuen|neue fassung lesen",
    "laws": "bdsg|dsgvo|gesetz|richtlinien|verordnung",
    "subjects": (
        "datenschutzerklärung|datenschutzhinweis|datenschutzhinweise|datenschutzrichtlinie|richtlinie|"
        "nutzungsbedingungen|bedingungen|agb|erklärung|hinweis|hinweise|vereinbarung|vertrag|fassung|version|"
        "änderungen|bestimmungen|regelungen"
    ),
    "within": "änderungen|diese|dieser",
    "fillers": (
        "ab|agb|am|bedingungen|cookie|cookies|datenschutz|datenschutzerklärung|datenschutzhinweis|"
        "datenschutzhinweise|datum|dem|den|der|des|die|diese|dieser|dieses|erklärung|fassung|hinweis|hinweise|"
        "impressum|in|ist|nutzungsbedingungen|richtlinie|seit|sind|und|version|vom|von|wurde|zum|zur|für|neue|"
        "neukunden|bestehende|bestandskunden|nutzer|kunden|alle"
    ),
    "parts": "artikel|abschnitt|kapitel|teil|anhang|ziffer",
    "references": "abschnitt(?:e|en|s)?|ziffern?|artikel[ns]?|absatz|punkt(?:e|en)?|kapitel",
    "of_another": "der|des|im|in",
    "own_text": "dieser|dieses|diesem|unserer|unserem|vorliegenden",
    "subparts": "abs|nr|satz|lit|ziff",
    "joined": "und",
    "terms": "bedingungen|agb",
    "privacy": "datenschutz",
    "files": "datenschutz|nutzungsbedingungen",
    "short_files": "agb",
    "whole": r"jede[nrsm]?|alle[nrsm]?|jemals|irgend\w*|auch|weitere[nrs]?|andere[nrs]?",
    "stating": r"nicht|kein\w*|nie|nur|ohne|muss|müssen|darf|dürfen",
    "common": (
        "der|die|das|und|zu|den|von|mit|sie|wir|ihre|ihrer|für|auf|ist|nicht|dem|des|ein|eine|werden|oder|bei|durch"
    ),
    "whom": "für neue|für neukunden|für bestehende|für bestandskunden|für alle",
    "pointers": (
        r"siehe (?:auch )?(?:abschnitt|ziffer|punkt|artikel|§)|"
        r"(?:nähere )?informationen (?:zum|zur|dazu|hierzu|darüber)\b.{0,80}\bfinden sie|"
        r"mehr erfahren|erfahren sie mehr|mehr dazu|(?:weitere|mehr|nähere|genauere) "
        r"(?:informationen|infos|details|angaben)\b.{0,120}\b(?:finden|erhalten|entnehmen|lesen|erfahren) sie"
    ),
    "logs": (
        r"änderungs(?:verlauf|historie|protokoll)|was ist neu|was hat sich geändert|"
        r"wesentliche änderungen"
    ),
    "log_titles": "änderungs|was ist neu|was hat sich|wesentliche",
    "log_nouns": "aktualisierung|änderung|fassung|version",
    "logging": (
        r"(?:letzte|jüngste|diese|aktuelle)[nrs]? (?:aktualisierung|änderung|fassung|version)\b[^.;]{0,60}? (?"
        r":ergänzt|enthält|führt|fügt|ändert|streicht|betrifft)"
    ),
    "version_line": (r"version|fassung"),
    "furniture": (
        r"(?:zurück )?nach oben|zum (?:seiten)?anfang|zum inhalt springen|seite drucken|drucken|teilen|"
        r"auf (?:facebook|twitter|x|linkedin) teilen|hauptmenü|menü|alle (?:cookies )?(?:akzeptieren|"
        r"ablehnen)|cookie-einstellungen|inhaltsverzeichnis|auf dieser seite"
    ),
    "abbreviated": (r"straße=str|strasse=str|platz=pl"),
    "contents": "inhalt|inhaltsverzeichnis|inhaltsübersicht",
}
