"""Words of titles and texts in Spanish, by the topic they speak for, parted by `|`."""

from __future__ import annotations

TOPICS: dict[str, str] = {
    "collection": "recogemos|recopilación|recopilamos|datos que|finalidad|tratamiento|cookies",
    "sharing": "compartir|compartimos|terceros|destinatarios|transferencia",
    "choice": "consentimiento|opciones|preferencias",
    "access": "derechos|acceso|supresión",
    "retention": "conservación|plazo",
    "security": "seguridad",
    "policy-change": "modificaciones|cambios|actualización",
    "audience": "menores|niños",
    "price": "precio|precios|pago|pagos|reembolso",
    "disputes": "ley aplicable|jurisdicción",
    "liability": "responsabilidad|garantías",
    "licence": "propiedad intelectual|licencia|contenido",
    "termination": "terminación|rescisión|suspensión",
    "contact": "contacto|responsable del tratamiento",
}
