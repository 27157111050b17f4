"""What to look for in policies in the language "pt": group, kind, value = phrases parted by |.

Begun from the values of the English table, the words that the GDPR or the country's own privacy law has for them, and
grammars of the language; every phrase is ours.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "terms": {
        "ignored": {
            "not meant": "terceiro lugar",
        },
        "recipient": {
            "advertisers": "anunciante*|parceiros de publicidade|redes de publicidade|parceiros publicitários",
            "affiliates": "afiliada*|empresas do grupo|subsidiária*|controladora",
            "service providers": (
                "prestador* de serviço*|fornecedor* de serviço*|operadores|suboperador*|fornecedores"
            ),
            "third parties": "terceiro|terceiros",
            "partners": "parceiros|parceiro",
            "law enforcement": "polícia|autoridades policiais|autoridades judiciais",
            "public authorities": "autoridades públicas|receita federal|autoridades competentes",
            "data brokers": "corretores de dados",
            "insurers": "seguradora*",
            "social networks": "redes sociais",
        },
        "purpose": {
            "advertising": "publicidade|anúncios personalizados|publicidade direcionada",
            "marketing": "marketing|newsletter|boletim|comunicações comerciais",
            "AI training": (
                "treinar modelos|treinar nossos|treinamento de|treino de|inteligência artificial|"
                "aprendizado de máquina|aprendizagem automática"
            ),
            "profiling": "criação de perfis|definição de perfis|perfilamento",
            "automated decisions": "decisões automatizadas",
            "sale": "venda de seus dados|vender seus dados|venda de dados",
        },
        "data_category": {
            "biometric data": "biométric*|impress* digita*|reconhecimento facial",
            "health data": "dados de saúde|dados médicos|informações médicas|estado de saúde|frequência cardíaca",
            "genetic data": "genétic*",
            "race or ethnicity": "origem étnica|origem racial",
            "religion": "religios*|religião",
            "political opinions": "opiniões políticas|opinião política",
            "sexual orientation": "orientação sexual|vida sexual",
            "union membership": "filiação sindical",
            "criminal records": "antecedentes criminais|condenações penais",
            "children's data": "dados de crianças|dados de menores",
            "sensitive data": "dados sensíveis|categorias especiais",
            "precise location": "localização precisa|localização exata|geolocalização precisa|gps",
            "location": "localização|geolocalização",
            "government identifiers": (
                "documento de identidade|passaporte*|carteira de motorista|carteira de identidade|cpf|cartão de cidadão"
            ),
            "financial data": "conta bancária|dados bancários|dados financeiros|rendimento*|renda",
            "payment data": "cartão de crédito|dados de pagamento",
            "contacts": "lista de contatos|lista de contactos|agenda de contatos",
            "photos": "fotografia*|fotos|selfie*",
            "messages": "conteúdo das mensagens|mensagens privadas",
            "browsing history": "histórico de navegação",
            "audio": "gravações de voz|microfone",
            "IP addresses": "endereço ip|endereços ip|endereço* de ip",
        },
        "right": {
            "access": "direito de acesso|direito de acessar",
            "deletion": (
                "direito à exclusão|direito ao esquecimento|exclusão de seus dados|eliminação dos dados|"
                "apagamento dos dados"
            ),
            "correction": "direito de retificação|direito de correção",
            "portability": "portabilidade",
            "objection": "direito de oposição|opor-se|se opor",
            "withdrawal of consent": (
                "retirar seu consentimento|revogar seu consentimento|retirar o consentimento|revogar o consentimento"
            ),
            "complaint": "reclamação|apresentar uma reclamação",
            "refund": "direito de arrependimento",
        },
        "security": {
            "encryption": "criptografa*|criptografia|encripta*",
            "pseudonymisation": "pseudonimiz*",
            "anonymisation": "anonimiz*",
            "safeguards": "medidas de segurança|medidas técnicas e organizativas",
        },
        "transfer": {
            "abroad": "no exterior|para o exterior|países terceiros|país terceiro|outros países",
            "outside Europe": (
                "fora da união europeia|fora da ue|fora do espaço económico europeu|fora do espaço econômico europeu"
            ),
            "safeguard: standard clauses": "cláusulas contratuais padrão|cláusulas contratuais-tipo",
            "safeguard: adequacy": "decisão de adequação",
        },
        "retention": {
            "indefinitely": "indefinidamente|por tempo indeterminado|por prazo indeterminado",
            "as long as necessary": "tempo necessário|enquanto for necessário|pelo período necessário",
        },
        "dispute": {
            "arbitration": "arbitragem",
            "courts": "foro competente|foro da comarca",
        },
        "guardian": {
            "guardians": "responsáve* lega*|pais|tutor*",
            "children": "menores|crianças",
        },
    },
    "consent": {
        "consent": {
            "opt-in": "consentimento",
            "express": "consentimento expresso|consentimento explícito",
            "opt-out": "opt-out",
            "none": "sem o seu consentimento",
        },
    },
    "modals": {
        "modal": {
            "may": "reserva se o direito|reservamo nos o direito|eventualmente|está autorizado|tem o direito",
            "can": "pode|podem|podemos|poderá|poderão|poderemos|poderia|poderiam|possa",
            "should": "deveria|deveriam|recomenda se|convém",
            "will": "compromete se|comprometemo nos|será|serão",
            "must": "deve|devem|devemos|deverá|deverão|é obrigado|tem de|tem que|obrigatório|é necessário",
        },
    },
    "negations": {
        "ignored": {
            "not meant": "não só|não apenas|sem limitação|não mais de",
        },
        "negation": {
            "not": "não|nunca|sem|nem|nenhum|nenhuma|jamais|proibido",
        },
    },
    "scope": {
        "scope": {
            "only": "apenas|somente|exclusivamente|só|unicamente",
            "any": "qualquer|todos|todas|todo|toda|cada|quaisquer",
            "including": "incluindo|por exemplo|tais como|entre outros",
            "except": "salvo|exceto|a menos que",
            "at least": "pelo menos|no mínimo",
            "at most": "no máximo|até",
        },
    },
}
