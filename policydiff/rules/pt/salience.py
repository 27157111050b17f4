"""What makes a Portuguese sentence matter to a reader; the form of `rules.en.salience`."""

from __future__ import annotations

CUES = {
    "share": "compartilh*|partilh*|divulg*|transfer*|comunic*|fornec*|revel*|envi*",
    "sell": "vend*|venda",
    "collect": "colet*|recolh*|obte*|receb*|registr*|regist*|captur*|solicit*",
    "use": "us*|utiliz*|trat*|process*|analis*|combin*",
    "keep": "conserv*|armazen*|guard*|ret*|arquiv*|mant*|prazo*",
    "delete": "elimin*|exclu*|apag*|anonimiz*|destru*",
    "train": "trein*|inteligência artificial|ia|modelo*|aprendizad*",
    "advertise": "publici*|anúnci*|anunci*|marketing|promoç*|personaliz*|cookie*|rastre*|boletim|pixel*",
    "not": "não|nunca|nenhum*|sem|nem|proib*|jamais",
    "only": "apenas|somente|só|exclusivamente|salvo|exceto",
    "must": "dev*|obrig*|exig*|tem de|concord*|cumpr*|responsável por|necessári*",
    "may": "pode*|podem*|poder*|critério|reserv*|qualquer momento|sem aviso|eventual*",
    "right": "direito*|opor*|oposição|retir*|retific*|reclam*|desativ*|cancelar|escolh*|opç*|acesso",
    "consent": "consent*|permiss*|autoriz*|aceit*|aprov*",
    "fee": "taxa*|preço*|pag*|cobr*|custo*|fatur*|reembols*|assinatura*|imposto*",
    "end": "rescind*|rescisão|suspen*|cancel*|remov*|bloque*|encerr*|termin*|limit*",
    "liability": "responsab*|garant*|dano*|indeniz*|perda*",
    "dispute": "disput*|arbitra*|tribunal*|jurisdiç*|lei aplicável|litígi*|foro|mediação",
    "licence": "licença*|propriedade intelectual|autor*|marca*|mundial|irrevogáv*",
    "notice": "notific*|inform*|avis*|comunicaremos",
    "safeguard": "segur*|criptograf*|proteg*|proteç*|confiden*|pseudonim*|garantias",
    "abroad": "fora d*|internacion*|países terceiros|estados unidos|exterior|união europeia|país*",
    "minor": "criança*|menor*|pais|responsáveis|anos|adolescente*",
    "authority": "autorid*|polícia*|govern*|judicia*|legais|ordem",
    "party": "terceir*|parceir*|fornecedor*|afiliad*|operador*|empresa*|controlador*|anunciante*|prestador*",
    "data": "dado*|localização|endereço*|telefone*|foto*|imag*|vídeo*|dispositivo*|nome*|identific*|informaç*|naveg*",
    "sensitive": "saúde|biométr*|genétic*|religi*|étnic*|sexual*|bancári*|cartão|passaporte|precisa|polític*",
    "purpose": "fim|fins|finalidade*|para melhorar|melhor*|verific*|fraude*|pesquisa|detectar|prevenir",
    "scope": "aplica*|abrange*|todo*|toda*|qualquer*|interesse legítimo",
    "effective": "vigor|a partir",
    "example": "por exemplo|como|tais como",
    "define": "significa*|refere-se|doravante|defin*",
    "more": "mais informações|saiba mais|clique|aqui|consult*|ver|visit*|página|link",
    "contact": "contat*|contact*|escrev*|e-mail|pergunt*|formulário",
    "praise": "obrigad*|bem-vind*|importan*|compromet*|transparên*|confiança|ajud*",
    "we": "nós|nosso*|nossa*|nos",
    "you": "você*|seu|sua|seus|suas|usuário*|utilizador*",
}
UNITS = "segundo*|minuto*|hora*|dia|dias|semana*|mês|meses|ano|anos"
NUMERALS = "um|uma|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|doze|quinze|trinta|sessenta|noventa"
OPENINGS = "se|quando|caso|para|ao|enquanto|embora"
JOINING = "e ou que quando se como incluindo mas"
PAIRING = "e ou nem"
