"""What documents in Portuguese call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "data de vigência|data de entrada em vigor|entrada em vigor|entra em vigor|entram em vigor|entrará em vigor|"
        "em vigor desde|em vigor a partir|em vigor|vigente desde|vigente a partir|vigência|válido a partir|"
        "válida a partir|data efetiva|data de efetivação|efetivo a partir|efetiva a partir|entram em vigor em|"
        "entra em vigor em|em vigor em|vigora a partir|vigoram a partir|vigente a partir de|efetivo em|efetiva em|"
        "válidos a partir|aplicável a partir"
    ),
    "updated": (
        "data da última atualização|última atualização|ultima atualização|data de atualização|atualizado|atualizada|"
        "atualização|última modificação|última revisão|última alteração|data de revisão|data da última revisão|"
        "versão de|última versão|revisto em|revisado em|atualizada pela última vez em|atualizado pela última vez em|"
        "atualizados pela última vez em|atualizada pela última vez|atualizado pela última vez|"
        "modificado pela última vez|modificada pela última vez|revisada em|alterada em|alterado em|data da versão|"
        "versão:"
    ),
    "other": "publicado|publicada|data de publicação|publicado em|publicada em",
    "earlier": "até|versão anterior|versões anteriores|anterior|substitui|antes de|válido até|válida até",
    "changes": "histórico",
    "versions": "versões anteriores",
    "announcing": "pré-visualiz|prévia|leia os novos|leia a nova",
    "laws": "decreto|lei|lgpd|rgpd",
    "subjects": "política|termos|condições|aviso|acordo|contrato|versão|documento|declaração|alterações",
    "within": "alterações",
    "fillers": (
        "a|as|aviso|da|das|data|de|do|documento|dos|e|em|o|os|política|privacidade|uso|termos|foi|foram|pela|última|"
        "vez|desta|esta|este|estes|estas|nossa|nossos|no|dia|versão|serviço|é|são|cookies|presente|presentes|nossas"
    ),
    "parts": "artigo|seção",
    "references": "seção|artigos?",
    "of_another": "do|da|dos|das",
    "own_text": "deste|desta|destes|destas|presentes?|noss[oa]s?",
    "subparts": "alínea",
    "joined": "e",
    "privacy": "privacidade",
    "files": "privacidade",
    "whole": r"tod[oa]s?|nenhuma?|qualquer|jamais|também|outr[oa]s?",
    "stating": r"não|nunca|sem|só|somente|apenas|deve|pode|venda|vendemos",
    "common": "o|a|os|as|de|e|que|do|da|dos|das|em|para|com|um|uma|não|se|por|seus|sua|você|nós|ao|na|no|ou|dados",
    "pointers": (
        r"(?:ver|veja) (?:a seção|a secção|o artigo|seção|secção|artigo)|"
        r"saiba mais|para (?:obter )?(?:mais|maiores) (?:informações|detalhes)|mais informações"
    ),
    "logs": (r"histórico de (?:alterações|versões)|resumo das alterações"),
    "log_titles": "histórico|resumo",
    "log_nouns": "atualização|alteração|versão",
    "logging": (
        r"(?:última|presente|esta) (?:atualização|alteração|versão)\b[^.;]{0,60}? (?:acrescenta|adiciona|intro"
        r"duz|remove|esclarece|altera|inclui)"
    ),
    "version_line": (r"versão"),
    "furniture": (
        r"voltar ao topo|ir para o conteúdo|imprimir(?: esta página)?|compartilhar|"
        r"compartilhar no (?:facebook|twitter|x|linkedin)|menu(?: principal)?|(?:aceitar|rejeitar) todos?|"
        r"nesta página"
    ),
    "abbreviated": (r"rua=r|avenida=av|número=nº,n"),
    "contents": "índice|sumário|conteúdo",
}
