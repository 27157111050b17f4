"""What clauses of French policies do to their readers: group, kind = phrases parted by |; see `practices`."""

from __future__ import annotations

TABLES: dict[str, dict[str, str]] = {
    "parties": {
        "we": "nous",
        "you": "vous|l'utilisateur|les utilisateurs|le client|les clients|l'acheteur|le membre|les membres|tu",
    },
    "owners": {
        "yours": "vos|votre|données personnelles|données à caractère personnel|données utilisateur*",
    },
    "conditions": {
        "if": "si|s'il|lorsque|au cas où|sauf si|à moins",
        "break": ("mais|avant de|avant que|jusqu'à ce|parce que|après"),
        "that": ("{données,informations} que nous"),
        "optional": ("pour utiliser {cette,ces}|si vous {souhaitez,choisissez,désirez}"),
    },
    "deeds": {
        "ignored": (
            "non {connecté,identifié,essentiel,abonné,personnel}*|"
            "{accès,utilisation,divulgation,traitement} non autorisé*|enregistr* les modifications|"
            "d'utilisation|conditions d'utilisation|politique de conservation|bien reçu|utilisation du site"
        ),
        "share": (
            "partag*|communiqu*|divulg*|transmet*|transmis*|transfér*|transfer*|cédé*|céder|cession|publi*|diffus*|"
            "mis à disposition|accessible*|destinataire*|fourni*|envoy*"
        ),
        "sell": "vend|vendre|vendu*|vente de|vendons|lou*|revend*|monétis*",
        "collect": (
            "collect*|recueill*|recueil|obten*|obtien*|enregistr*|reçoi*|recevo*|recev*|surveill*|suivi*|traçage|"
            "trac*|photographie*|captur*"
        ),
        "use": "utilis*|trait*|analys*|exploit*|accéd*|accès|combin*|crois*|consult*",
        "keep": "conserv*|stock*|archiv*|héberg*|gard*",
        "train": "entraîn*|entrain*|apprentissage automatique|modèles d'ia|intelligence artificielle",
        "advertise": (
            "publicit*|annonces|prospection|marketing|commercial*|newsletter*|sollicitation*|démarch*|promotion*"
        ),
    },
    "gifts": {
        "ignored": (
            "{données,informations} {anonym,pseudonym}*|"
            "nous réservons le droit|se réserve le droit|droits de propriété|vous pouvez {consulter,trouver,lire,"
            "être}|droit applicable|droit français|sécurité nationale|tous droits réservés|droits d'auteur|"
            "de plein droit"
        ),
        "right": (
            "vous accord* {une,le,un}|vous {concède,concédons}|"
            "{disponible,disponibles,fourni,fournie} {sur demande,sur simple demande}|"
            "droit {d'accès,d'opposition,à l'effacement,de rectification,à la portabilité,de retirer,d'introduire,"
            "de vous,de demander,de recours,à la limitation,à l'oubli,de réponse,de rétractation}|droits|votre droit|"
            "vous opposer|retirer votre consentement|réclamation*|cnil|autorité de contrôle|portabilité|rectifi*|"
            "effacement|contester|recours|rétractation|médiat*|résili*|droit de"
        ),
        "choice": (
            "vous permet|vous permettent|vous permettre|"
            "vous pouvez|pouvez vous|pouvez à tout moment|à tout moment|refuser|désactiver|désinscri*|désabonn*|"
            "paramétr*|choisir|choix|libre de|libres de|facultat*|vos préférences|ne plus recevoir|accepter ou|"
            "personnaliser vos"
        ),
        "consent": (
            "consentement|votre accord|avec votre accord|consenti|consentez|autorisation|opt-in|accord préalable|"
            "vous demander|vous demandons"
        ),
        "safeguard": (
            "chiffr*|crypt*|anonym*|pseudonym*|proté*|sécuris*|confidentiel*|clauses contractuelles types|"
            "décision d'adéquation|adéquation|garanties appropriées|mesures de sécurité|mesures techniques|minimis*|"
            "sécurité|certifié*|certification"
        ),
        "notice": (
            "averti*|notifi*|préven*|préalable*|signal*|préavis|aviser|avisé|vous alert*|informer*|informons|"
            "informé*|informe|tenir informé*|annoncer*|annonçons|annoncé*"
        ),
        "free": (
            "sous réserve de votre {consentement,accord,autorisation}|"
            "nous renonçons|renonce à {ses,la,aux,facturer}|"
            "vous {paie,payons,paierons,verse,versons,verserons}|"
            "vous {recevez,recevrez} {un,votre,vos,des} {paiement*,versement*}|"
            "gratuit*|sans frais|rembours*|indemnis*|avoir|remise*|réduction*|dédommag*"
        ),
        "answer": "répond*|réponse",
        "erase": "supprim*|effac*|détrui*",
    },
    "burdens": {
        "ignored": (
            "nous renonçons|renonce à {ses,la,aux,facturer}|vous accord* {une,le,un}|"
            "vous {concède,concédons}|"
            "sans frais|responsable du traitement|responsable de traitement|responsables de traitement|"
            "responsables du traitement|responsables conjoints|responsable des données|obligation légale|"
            "obligations légales|exigences légales|exigences réglementaires|moyen de paiement|prix du|sous traitant*"
        ),
        "liability": (
            "pas non plus {responsable,responsables,tenu,tenus}|être {inexact,incompl,erroné}*|"
            "contenir des erreurs|parfois être {inexact,incompl,erroné}*|"
            "ne contrôlons pas|ne contrôle pas|ne contrôlent pas|aucun contrôle|ne maîtrisons pas|"
            "pas responsable|pas responsables|pas tenu|pas tenue|aucune responsabilité|décline*|ne saurait|"
            "ne sauraient|ne garanti*|aucune garantie|risques et périls|force majeure|exonér*|indemniser|arbitrage|"
            "renonc*|limitation de responsabilité|engager la responsabilité|responsabilité|seul responsable|"
            "seuls responsables"
        ),
        "power": (
            "réserve le droit|réservons le droit|seule discrétion|sans préavis|suspend*|résilier votre|exclure|"
            "exclu*|fermer votre|bloquer|blocage|supprimer votre compte|discrétion|modifier à tout moment|"
            "sans avertissement|annuler la commande|refuser toute|unilatéral*"
        ),
        "ban": (
            "ne pouvez pas|ne peut pas|ne doit pas|ne devez pas|interdi*|pas autorisé*|strictement réservé|"
            "uniquement aux|ne pourra|ne peut être|pas possible|n'est plus possible|ne sont plus|prohib*"
        ),
        "duty": (
            "vous devez|doit être|devra|devrez|devront|vous engagez|s'engage à respecter|êtes tenu*|est tenu*|"
            "obligatoire*|vous acceptez|vous garantissez|vous incombe|incombe|votre responsabilité|sous réserve de|"
            "à condition de|vous reconnaissez|réputé*|obligé*|l'utilisateur doit|le client doit|doit|doivent|"
            "il appartient"
        ),
        "terms": "{conditions,règles} {supplémentaires,additionnelles,distinctes}",
        "money": (
            "frais|prix|tarif*|factur*|payant*|payer|paiement|pénalité*|non remboursable*|commission*|taxe*|"
            "à vos frais|à la charge|montant|surcoût|indemnité de|tva|supplément*"
        ),
        "licence": "concéd*|licence*|irrévocable*|sous-licence*|cédez|monde entier|droits d'exploitation",
    },
    "hedges": {
        "hedge": (
            "{modification,changement}* {importante,substantiel,significati}*|"
            "directement|automatiquement|sciemment|intentionnellement|généralement|normalement|habituellement|"
            "actuellement|durable*|permanent*|en principe|sauf|à moins|dans la mesure du possible|efforçons|"
            "efforts raisonnables|tenterons|essayons"
        ),
    },
}
