"""What to look for in policies in the language "es": group, kind, value = phrases parted by |.

Begun from the values of the English table, the words that the GDPR or the country's own privacy law has for them, and
grammars of the language; every phrase is ours.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "terms": {
        "ignored": {
            "not meant": "tercer lugar|en tercer",
        },
        "recipient": {
            "advertisers": "anunciante*|socios publicitarios|redes publicitarias",
            "affiliates": "filial*|empresas del grupo|sociedades del grupo|empresa matriz",
            "service providers": "proveedor* de servicios|encargado* del tratamiento|subencargado*|proveedores",
            "third parties": "tercero|terceros|terceras partes",
            "partners": "socios|socios comerciales|colaboradores",
            "law enforcement": "policía|fuerzas de seguridad|autoridades judiciales",
            "public authorities": "autoridades públicas|administración tributaria|autoridades competentes",
            "data brokers": "intermediarios de datos|corredores de datos",
            "insurers": "aseguradora*",
            "social networks": "redes sociales",
        },
        "purpose": {
            "advertising": "publicidad|anuncios personalizados|publicidad dirigida|fines publicitarios",
            "marketing": "marketing|mercadotecnia|boletín|comunicaciones comerciales",
            "AI training": (
                "entren* modelos|entrenar nuestros|entrenamiento de|inteligencia artificial|aprendizaje automático"
            ),
            "profiling": "elaboración de perfiles|perfilado",
            "automated decisions": "decisiones automatizadas",
            "sale": "venta de sus datos|vender sus datos|vender tus datos",
        },
        "data_category": {
            "biometric data": "biométric*|huella* dactilar*|huellas digitales|reconocimiento facial",
            "health data": (
                "datos de salud|datos médicos|información médica|estado de salud|datos relativos a la salud|"
                "frecuencia cardíaca"
            ),
            "genetic data": "genétic*",
            "race or ethnicity": "origen étnico|origen racial",
            "religion": "religios*|religión",
            "political opinions": "opiniones políticas",
            "sexual orientation": "orientación sexual|vida sexual",
            "union membership": "afiliación sindical",
            "criminal records": "antecedentes penales|condenas penales",
            "children's data": "datos de menores|datos de niños",
            "sensitive data": "datos sensibles|categorías especiales",
            "precise location": "ubicación precisa|ubicación exacta|geolocalización precisa|gps",
            "location": "ubicación|geolocalización|datos de localización",
            "government identifiers": (
                "documento de identidad|dni|pasaporte*|permiso de conducir|carné de conducir|seguridad social"
            ),
            "financial data": "cuenta bancaria|datos bancarios|datos financieros|iban|ingresos",
            "payment data": "tarjeta de crédito|datos de pago|tarjeta bancaria",
            "contacts": "libreta de direcciones|lista de contactos|agenda de contactos",
            "photos": "fotografía*|fotos|selfie*",
            "messages": "contenido de los mensajes|mensajes privados",
            "browsing history": "historial de navegación",
            "audio": "grabaciones de voz|micrófono|grabación de voz",
            "IP addresses": "dirección ip|direcciones ip",
        },
        "right": {
            "access": "derecho de acceso|derecho a acceder",
            "deletion": "derecho de supresión|derecho al olvido|supresión de sus datos|eliminación de sus datos",
            "correction": "derecho de rectificación",
            "portability": "portabilidad",
            "objection": "derecho de oposición|oponerse|oponerte",
            "withdrawal of consent": "retirar su consentimiento|retirar tu consentimiento|revocar su consentimiento",
            "complaint": "reclamación|presentar una reclamación|queja",
            "refund": "derecho de desistimiento",
        },
        "security": {
            "encryption": "cifra*|cifrado|encripta*",
            "pseudonymisation": "seudonimiz*",
            "anonymisation": "anonimiz*",
            "safeguards": "medidas de seguridad|medidas técnicas y organizativas",
        },
        "transfer": {
            "abroad": "al extranjero|en el extranjero|terceros países|tercer país|fuera de su país",
            "outside Europe": (
                "fuera de la unión europea|fuera de la ue|fuera del espacio económico europeo|fuera del eee"
            ),
            "safeguard: standard clauses": "cláusulas contractuales tipo",
            "safeguard: adequacy": "decisión de adecuación",
        },
        "retention": {
            "indefinitely": "indefinidamente|de forma indefinida|por tiempo indefinido",
            "as long as necessary": "tiempo necesario|mientras sea necesario",
        },
        "dispute": {
            "arbitration": "arbitraje",
            "courts": "jurisdicción exclusiva|tribunales de",
        },
        "guardian": {
            "guardians": "tutor*|padres|representante* legal*|patria potestad",
            "children": "menores|niños",
        },
    },
    "consent": {
        "consent": {
            "opt-in": "consentimiento|su consentimiento|tu consentimiento",
            "express": "consentimiento expreso|consentimiento explícito",
            "opt-out": "opt-out|darse de baja",
            "legitimate interest": "interés legítimo",
            "none": "sin su consentimiento|sin tu consentimiento",
        },
    },
    "modals": {
        "modal": {
            "may": (
                "se reserva el derecho|nos reservamos el derecho|posiblemente|está autorizado|tiene derecho a|"
                "eventualmente"
            ),
            "can": "puede|pueden|podemos|puedes|podrá|podrán|podremos|podría|podrían|podríamos|podrás|pueda",
            "should": "debería|deberían|deberías|se recomienda",
            "will": "se compromete|nos comprometemos|será|serán",
            "must": (
                "debe|deben|debemos|debes|deberá|deberán|deberemos|deberás|está obligado|tiene que|tienen que|"
                "obligatorio|es necesario"
            ),
        },
    },
    "negations": {
        "ignored": {
            "not meant": "no solo|no sólo|sin limitación|no más de|no se limita",
        },
        "negation": {
            "not": "no|nunca|sin|ni|ningún|ninguna|ninguno|jamás|nada|tampoco|prohibido",
        },
    },
    "scope": {
        "scope": {
            "only": "solo|sólo|únicamente|exclusivamente|solamente",
            "any": "cualquier|todo|todos|toda|todas|cada|cualquiera",
            "including": "incluyendo|incluido|incluida|por ejemplo|tales como|entre otros|como por ejemplo",
            "except": "salvo|excepto|a menos que",
            "at least": "al menos|como mínimo",
            "at most": "como máximo|hasta",
        },
    },
}
