"""What to look for in policies in the language "fr": group, kind, value = phrases parted by |.

Begun from the values of the English table, the words that the GDPR or the country's own privacy law has for them, and
grammars of the language; every phrase is ours.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "terms": {
        "ignored": {
            "not meant": "tiers temps|deux tiers|partenariat*|politique de confidentialité|photo de couverture",
        },
        "recipient": {
            "advertisers": "annonceur|partenaires publicitaires|régie* publicitaire*|réseaux publicitaires",
            "affiliates": "filiale*|sociétés affiliées|société mère|sociétés du groupe|entités du groupe",
            "service providers": "prestataire*|sous-traitant*|fournisseur* de services|hébergeur*",
            "third parties": "tiers|parties tierces|tierce partie|sociétés tierces",
            "partners": "partenaire*",
            "law enforcement": "police|forces de l'ordre|autorités judiciaires|autorités policières|gendarmerie",
            "public authorities": (
                "autorités publiques|administration fiscale|autorités fiscales|autorités compétentes|douanes"
            ),
            "data brokers": "courtiers en données|courtier* de données",
            "insurers": "assureur*|compagnies d'assurance",
            "social networks": "réseaux sociaux",
            "banks": "banques|établissements bancaires",
            "acquirers": "acquéreur*|repreneur*",
        },
        "purpose": {
            "advertising": (
                "publicité*|publicité ciblée|publicités ciblées|fins publicitaires|publicités personnalisées"
            ),
            "marketing": "prospection commerciale|marketing|démarchage|newsletter*|lettre d'information",
            "analytics": "mesure d'audience|analyse d'audience|statistiques d'utilisation",
            "AI training": (
                "entraîn* de modèles|entraîner nos|entraîner des|entraînement de|intelligence artificielle|"
                "apprentissage automatique|modèles d'ia"
            ),
            "profiling": "profilage",
            "automated decisions": "décision* automatisée*",
            "sale": "vente de vos données|vendre vos données|revente*",
        },
        "data_category": {
            "biometric data": "biométri*|empreinte* digitale*|reconnaissance faciale|empreinte* vocale*",
            "health data": (
                "données de santé|état de santé|données médicales|informations médicales|fréquence cardiaque"
            ),
            "genetic data": "génétique*",
            "race or ethnicity": "origine ethnique|origine raciale|origines raciales",
            "religion": "convictions religieuses|religieu*|croyances",
            "political opinions": "opinions politiques|opinion politique",
            "sexual orientation": "orientation sexuelle|vie sexuelle",
            "union membership": "appartenance syndicale|syndical*",
            "criminal records": "casier judiciaire|condamnations pénales",
            "children's data": "données des enfants|données des mineurs|données d'enfants",
            "sensitive data": "données sensibles|catégories particulières",
            "precise location": "localisation précise|géolocalisation précise|position exacte|position précise|gps",
            "location": "géolocalisation|localisation|données de localisation|position géographique",
            "government identifiers": (
                "carte d'identité|pièce* d'identité|passeport*|permis de conduire|numéro de sécurité sociale"
            ),
            "financial data": (
                "coordonnées bancaires|rib|iban|compte bancaire|données bancaires|revenus|données financières"
            ),
            "payment data": "carte bancaire|carte de crédit|données de paiement|moyens de paiement",
            "contacts": "carnet d'adresses|liste de contacts",
            "photos": "photographie*|selfie*|photos|photo",
            "messages": "contenu des messages|messages privés|conversations",
            "browsing history": "historique de navigation|données de navigation",
            "audio": "enregistrements vocaux|enregistrement* audio|microphone|votre voix",
            "IP addresses": "adresse* ip",
        },
        "right": {
            "access": "droit d'accès|copie de vos données",
            "deletion": "droit à l'effacement|droit à l'oubli|suppression de vos données|effacement de vos données",
            "correction": "droit de rectification|rectifier vos",
            "portability": "portabilité",
            "objection": "droit d'opposition|vous opposer|droit de vous opposer",
            "restriction": "limitation du traitement",
            "withdrawal of consent": "retirer votre consentement|retrait de votre consentement",
            "complaint": "réclamation|plainte|introduire une réclamation",
            "refund": "droit de rétractation|rétractation",
            "human review": "intervention humaine",
        },
        "security": {
            "encryption": "chiffr*|crypt*",
            "pseudonymisation": "pseudonymis*",
            "anonymisation": "anonymis*",
            "safeguards": "mesures de sécurité|mesures techniques et organisationnelles",
            "multi-factor authentication": "double authentification|authentification à deux facteurs",
        },
        "transfer": {
            "abroad": "à l'étranger|pays tiers|hors de votre pays",
            "outside Europe": (
                "hors de l'union européenne|hors de l'ue|en dehors de l'union européenne|en dehors de l'ue|hors ue|"
                "hors de l'espace économique européen|en dehors de l'espace économique européen|hors de l'eee"
            ),
            "safeguard: standard clauses": "clauses contractuelles types",
            "safeguard: adequacy": "décision d'adéquation",
            "safeguard: framework": "data privacy framework|privacy shield|bouclier de protection",
        },
        "retention": {
            "indefinitely": "indéfiniment|durée illimitée|durée indéterminée",
            "as long as necessary": "aussi longtemps que nécessaire|durée nécessaire|durée strictement nécessaire",
        },
        "dispute": {
            "arbitration": "arbitrage",
            "mediation": "médiation|médiateur",
            "courts": "tribunaux compétents|compétence exclusive",
            "liability": "limitation de responsabilité|décline toute responsabilité|ne saurait être tenu*",
        },
        "guardian": {
            "guardians": "parents|représentant* légal*|tuteur*|autorité parentale",
            "children": "mineurs|enfants|mineur|enfant",
        },
    },
    "consent": {
        "consent": {
            "opt-in": "consentement|votre consentement|votre accord",
            "express": "consentement explicite|consentement exprès",
            "opt-out": "opt-out|vous désinscrire",
            "legitimate interest": "intérêt légitime|intérêts légitimes",
            "none": "sans votre consentement|sans votre accord",
        },
    },
    "modals": {
        "modal": {
            "may": (
                "est autorisé|sommes autorisés|êtes autorisé|se réserve le droit|nous réservons le droit|"
                "éventuellement|le cas échéant|est en droit"
            ),
            "can": (
                "peut|peuvent|pouvons|pouvez|pourra|pourrons|pourrez|pourront|pourrait|pourraient|pourrions|puisse"
            ),
            "should": "devrait|devraient|devriez|devrions|il est recommandé",
            "will": "s'engage|nous engageons|sera|seront|serons|serez",
            "must": (
                "doit|doivent|devons|devez|devra|devront|devrez|est tenu|êtes tenu|sommes tenus|obligatoire|"
                "obligatoirement|il faut"
            ),
        },
    },
    "negations": {
        "ignored": {
            "not meant": (
                "non seulement|sans limitation|sans s'y limiter|plus de|plus tard|plus d'|pas seulement|n'hésitez pas|"
                "non limitative|non {connecté,connectée,identifié,identifiée,essentiel,essentielle,nécessaire,abonné,"
                "inscrit}"
            ),
        },
        "negation": {
            "not": "pas|jamais|aucun|aucune|sans|ni|non|plus|nullement|interdit",
        },
    },
    "scope": {
        "scope": {
            "only": "seulement|uniquement|exclusivement|seul|seule",
            "any": "tous|toutes|chaque|quelconque",
            "including": "y compris|notamment|par exemple|tels que|telles que|incluant",
            "except": "sauf|à moins que|à l'exception|excepté",
            "at least": "au moins|au minimum",
            "at most": "au plus|au maximum|jusqu'à",
        },
    },
}
