"""Words of titles and texts in French, by the topic they speak for, parted by `|`."""

from __future__ import annotations

TOPICS: dict[str, str] = {
    "collection": "collecte|collectées|données que|finalités|traitement|cookies|cookie",
    "sharing": "partage|partageons|destinataires|tiers|transfert",
    "choice": "consentement|choix|préférences",
    "access": "droits|vos droits|accès",
    "retention": "conservation|durée",
    "security": "sécurité",
    "policy-change": "modification|modifications|mise à jour",
    "audience": "enfants|mineurs",
    "price": "prix|paiement|tarif|frais|remboursement",
    "disputes": "litiges|droit applicable|juridiction|réclamation",
    "liability": "responsabilité|garantie|garanties",
    "licence": "propriété intellectuelle|licence|contenu",
    "termination": "résiliation|suspension",
    "contact": "contact|contactez|responsable du traitement",
}
