"""What documents in French call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "date d'effet|date effective|date de prise d'effet|prise d'effet|date d'entrée en vigueur|entrée en vigueur|"
        "entre en vigueur|entrent en vigueur|entrera en vigueur|entreront en vigueur|en vigueur depuis|"
        "en vigueur à partir|en vigueur à compter|en vigueur au|en vigueur le|en vigueur|applicable à compter|"
        "applicables à compter|applicable à partir|applicables à partir|applicable depuis|applicables depuis|"
        "applicable au|applicables au|applicable dès|s'applique à compter|s'appliquent à compter|"
        "s'applique à partir|s'appliquent à partir|effectif à compter|effective à compter|effectif à partir|"
        "effective à partir|effectif au|effective au|prend effet|prennent effet|prendra effet|prendront effet|"
        "valable à partir|valable à compter|valable depuis|valables à compter"
    ),
    "updated": (
        "date de dernière mise à jour|date de la dernière mise à jour|dernière mise à jour|dernières mises à jour|"
        "mise à jour|mises à jour|mis à jour|dernière modification|dernière révision|dernière actualisation|"
        "dernière version|date de modification|date de révision|date de mise à jour|modifié le|modifiée le|"
        "modifiées le|modifiés le|révisé le|révisée le|révisées le|actualisé le|actualisée le|actualisée|"
        "version en date du|version datée du|version du|en date du|version de|mise à jour pour la dernière fois le|"
        "mis à jour pour la dernière fois le|mises à jour pour la dernière fois le|pour la dernière fois le|"
        "modifiée pour la dernière fois|modifié pour la dernière fois|dernière actualisation le"
    ),
    "stand": "à jour au|à jour le|à jour",
    "other": "publié|publiée|publiées|date de publication|adopté|adoptée|créé",
    "earlier": (
        "jusqu'au|version précédente|versions précédentes|ancienne version|anciennes versions|remplace|avant le|si vous"
    ),
    "changes": "historique|journal des modifications",
    "versions": "versions précédentes|versions antérieures|anciennes versions",
    "announcing": (
        "aperçu|lire les nouvelles|lire la nouvelle|consulter les nouvelles|"
        "consultez les nouvelles|consulter la nouvelle"
    ),
    "laws": "arrêté|code|directive|décret|délibération|loi|lois|rgpd|règlement",
    "subjects": (
        "politique|conditions|charte|avis|déclaration|version|document|accord|contrat|modifications|présentes|cgu|"
        "cgv|mentions"
    ),
    "within": "modifications|présente|présentes|changements",
    "fillers": (
        "a|au|aux|avis|ce|cette|cgu|cgv|charte|compter|condition|conditions|confidentialité|cookies|d|date|de|"
        "depuis|des|document|documents|du|déclaration|en|est|et|générales|il|l|la|le|les|page|partir|politique|"
        "présente|présentes|service|services|site|version|versions|à|été|pour|nouveaux|utilisateurs|clients|autres|"
        "tous"
    ),
    "parts": "article|section|partie|chapitre|annexe",
    "references": "rubrique|clause|point|partie|alinéa",
    "of_another": "du|des|de la|de l'",
    "own_text": "présente?s?|présent contrat|ce|cette|nos|notre",
    "subparts": "al|alinéa",
    "joined": "et",
    "terms": "conditions|cgu|cgv",
    "privacy": "confidentialité",
    "files": "confidentialit",
    "short_files": "cgu|cgv",
    "whole": r"tou[ts]|toutes?|aucune?|jamais|quelconques?|également|autres?",
    "stating": "ne|pas|jamais|sans|seulement|doit|peut",
    "common": ("le|la|les|des|et|du|vous|nous|que|pour|dans|est|une|votre|vos|aux|sur|par|ne|pas|au|nos|ou|avec|sont"),
    "whom": "pour les nouveaux|pour les utilisateurs|pour les clients|pour tous|pour les autres",
    "pointers": (
        r"voir (?:aussi )?(?:la section|l'article|section|article|le paragraphe)|"
        r"(?:vous pouvez )?en savoir plus|pour en savoir plus|pour (?:plus|davantage) d'informations?|"
        r"pour plus de détails|vous trouverez (?:plus|davantage) d'informations?"
    ),
    "logs": (
        r"historique des (?:modifications|versions|mises à jour)|ce qui (?:change|a changé)|"
        r"résumé des modifications"
    ),
    "log_titles": "historique|ce qui|résumé",
    "log_nouns": "mise à jour|modification|version",
    "logging": (
        r"(?:dernière|présente|cette) (?:mise à jour|modification|version)\b[^.;]{0,60}? (?:ajoute|introduit|s"
        r"upprime|précise|modifie|comprend)"
    ),
    "version_line": (r"version"),
    "furniture": (
        r"(?:retour )?(?:en )?haut de (?:la )?page|retour en haut|aller au contenu|imprimer(?: cette page)?|"
        r"partager|partager sur (?:facebook|twitter|x|linkedin)|menu(?: principal)?|tout (?:accepter|refuser)|"
        r"gérer les cookies|sommaire|sur cette page"
    ),
    "abbreviated": (r"avenue=av|boulevard=bd,bld|place=pl|rue=r"),
    "contents": "sommaire|table des matières",
}
