"""What makes a French sentence matter to a reader; the form of `rules.en.salience`."""

from __future__ import annotations

CUES = {
    "share": (
        "partag*|communiqu*|transmet*|transmis*|transfér*|divulg*|fourn*|cède*|céder|cession|envoy*|mis à disposition"
    ),
    "sell": "vend*|vente|commercialis*",
    "collect": "collect*|recueil*|recev*|reçoiv*|obten*|enregistr*|captur*|photograph*|selfie*|demand*|filmé*",
    "use": "utilis*|trait*|analys*|crois*|combin*|exploit*",
    "keep": "conserv*|stock*|archiv*|gard*|durée*",
    "delete": "supprim*|effac*|anonymis*|détrui*",
    "train": "entraîn*|intelligence artificielle|ia|modèle*|apprentissage",
    "advertise": (
        "publicit*|marketing|prospection|commercial*|personnalis*|cookie*|traceur*|newsletter*|sondage*|enquête*|"
        "profil*"
    ),
    "not": "pas|jamais|aucun*|sans|ni|ne plus|interdit*|refus*|non",
    "only": "uniquement|seulement|exclusivement|sauf|à condition",
    "must": "doi*|dev*|devr*|oblig*|tenu*|acceptez|engage*|respect*|requis*|nécessaire*|exig*",
    "may": "peut|peuvent|pouv*|pourr*|susceptible*|discrétion|à tout moment|réserv*|éventuel*|sans préavis",
    "right": "droit|droits|oppos*|retir*|rectif*|réclam*|désinscri*|choix|choisir|désabonn*|accès|portabilité",
    "consent": "consent*|accord|autoris*|accept*|permission*",
    "fee": "frais|prix|tarif*|pai*|pay*|factur*|rembours*|abonnement*|tax*|coût*|prime*|bonus",
    "end": "résili*|suspend*|suspension|annul*|supprim*|retir*|bloqu*|ferm*|cess*|limit*|mettre fin|désactiv*",
    "liability": "responsabilité*|garanti*|dommage*|indemni*|préjudice*|perte*",
    "dispute": "litige*|tribun*|arbitr*|juridiction*|droit applicable|loi applicable|médiat*|différend*",
    "licence": "licence*|propriété intellectuelle|auteur|marque*|cession|mondial*|irrévocab*",
    "notice": "notif*|inform*|avert*|préavis|avis*|prévenir",
    "safeguard": "sécur*|chiffr*|proté*|confidential*|pseudonym*|garanties appropriées|clauses contractuelles",
    "abroad": "hors de|étranger|international*|pays tiers|états-unis|union européenne|en dehors|pays",
    "minor": "enfant*|mineur*|parent*|ans|adolescent*|tuteur*",
    "authority": "autorité*|police*|judiciaire*|gouvernement*|état|légale*|douan*|fisc*|administrat*",
    "party": (
        "tiers|partenaire*|prestataire*|sous-traitant*|fournisseur*|filiale*|société*|responsable de traitement|"
        "responsable*|organisme*|entreprise*|destinataire*|assureur*"
    ),
    "data": (
        "donnée*|localisation|adresse*|téléphone*|photo*|image*|vidéo*|appareil*|nom|identit*|identif*|"
        "information*|coordonnée*|pièce*|permis|âge|numéro*|certificat*|passager*|trajet*"
    ),
    "sensitive": (
        "santé|biométr*|génétique*|religi*|ethni*|sexuel*|bancaire*|carte*|passeport*|précise|selfie*|visage|"
        "politique*|pièce d'identité|permis de conduire"
    ),
    "purpose": "fin|fins|finalité*|afin|améliorer|vérifi*|fraude*|recherche*|contrôl*|lutte|prévention",
    "scope": "applique*|concerne*|tout|toute|toutes|tous|couvr*|intérêt légitime",
    "effective": "en vigueur|à compter|à partir",
    "example": "par exemple|tels que|telles que|notamment|comme",
    "define": "désigne*|signifie*|ci-après|entend*|défini*",
    "more": "en savoir plus|plus d'informations|cliqu*|ici|consult*|voir|rendez-vous|retrouv*|page|lien",
    "contact": "contact*|écrire|adresser|courrier|mail*|question*|formulaire",
    "praise": "merci|bienvenue|important*|engagement|transparen*|confiance|mieux|aider|soucieu*",
    "we": "nous|notre|nos",
    "you": "vous|votre|vos|utilisateur*",
}
UNITS = "seconde*|minute*|heure*|jour|jours|semaine*|mois|an|ans|année*"
NUMERALS = "un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|trente|soixante"
OPENINGS = "si|lorsque|quand|dans le cas|pour|afin|lors|en cas|dès|bien que"
JOINING = "et ou qui que lorsque si dont notamment ainsi mais"
FRAMING = "ne n"
PAIRING = "et ou ni"
