"""What documents in Dutch call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "ingangsdatum|datum van inwerkingtreding|inwerkingtreding|van kracht per|van kracht sinds|van kracht vanaf|"
        "van kracht op|van kracht|geldig vanaf|geldig per|geldig sinds|gaat in op|gaan in op|treedt in werking|"
        "treden in werking|in werking|treedt in werking op|treden in werking op|is van kracht vanaf|geldt vanaf|"
        "gelden vanaf|geldend vanaf|inwerkingtredingsdatum|van toepassing vanaf|met ingang van"
    ),
    "updated": (
        "laatst bijgewerkt|laatste update|laatst geüpdatet|laatst gewijzigd|laatste wijziging|laatst herzien|"
        "laatste herziening|bijgewerkt op|bijgewerkt|gewijzigd op|herzien op|versie van|datum van laatste wijziging|"
        "voor het laatst bijgewerkt|voor het laatst gewijzigd|voor het laatst aangepast|laatst aangepast|"
        "laatst aangepast op|laatst gewijzigd op|laatst bijgewerkt op|datum laatste wijziging|aangepast op|herzien|"
        "versie:|versiedatum"
    ),
    "other": "gepubliceerd|publicatiedatum|gepubliceerd op|vastgesteld",
    "earlier": (
        "vorige versie|vorige versies|tot en met|vóór|oudere versies|eerdere versie|eerdere versies|geldig tot|"
        "voorgaande versie"
    ),
    "announcing": "voorbeeld van de nieuwe|lees de nieuwe|bekijk de nieuwe",
    "subjects": (
        "beleid|privacybeleid|voorwaarden|verklaring|privacyverklaring|kennisgeving|overeenkomst|versie|document|"
        "wijzigingen"
    ),
    "within": "wijzigingen",
    "fillers": (
        "beleid|cookies|datum|de|den|deze|dit|document|en|het|in|is|op|per|privacybeleid|van|versie|voorwaarden|"
        "website|laatst|voor|zijn|werd|werden|privacyverklaring|privacystatement|gebruiksvoorwaarden|algemene|"
        "cookiebeleid|onze|ons"
    ),
    "parts": "artikel",
    "references": "artikel",
    "of_another": "van de|van het",
    "own_text": "deze|dit|ons|onze",
    "subparts": "lid|sub",
    "whole": r"alle|enige?|ooit|ook|andere",
    "stating": r"niet|geen|nooit|zonder|alleen|moet|moeten|mag|mogen|verkoop|verkopen",
    "common": ("de|het|een|en|van|in|op|te|dat|met|voor|wij|uw|je|u|niet|is|zijn|aan|door|ons|onze|of|worden|die|bij"),
    "pointers": (
        r"zie (?:ook )?(?:artikel|paragraaf|hoofdstuk|sectie)|"
        r"meer (?:informatie|weten)|lees meer|voor meer (?:informatie|details)"
    ),
    "logs": (r"wijzigingsoverzicht|wat is er gewijzigd"),
    "log_titles": "wijzigingsoverzicht|wat is er",
    "log_nouns": "update|wijziging|versie",
    "logging": (
        r"(?:laatste|deze) (?:update|wijziging|versie)\b[^.;]{0,60}? (?:voegt|introduceert|verwijdert|verduide"
        r"lijkt|wijzigt|bevat)"
    ),
    "version_line": (r"versie"),
    "furniture": (
        r"(?:terug )?naar boven|naar de inhoud|(?:pagina )?afdrukken|delen|deel op (?:facebook|twitter|x|"
        r"linkedin)|(?:hoofd)?menu|alles (?:accepteren|weigeren)|op deze pagina"
    ),
    "abbreviated": (r"straat=str"),
    "contents": "inhoud|inhoudsopgave",
}
