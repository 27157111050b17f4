"""What documents in Portuguese call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "data de vigência|data de entrada em vigor|entrada em vigor|entra em vigor|entram em vigor|entrará em vigor|"
        "em vigor desde|em vigor a partir|em vigor|vigente desde|vigente a partir|vigência|válido a partir|"
        "válida a partir|data efetiva|data de efetivação|efetivo a partir|efetiva a partir"
    ),
    "updated": (
        "data da última atualização|última atualização|ultima atualização|data de atualização|atualizado|atualizada|"
        "atualização|última modificação|última revisão|última alteração|data de revisão|data da última revisão|"
        "versão de|última versão|revisto em|revisado em"
    ),
    "other": "publicado|publicada",
    "earlier": "até|versão anterior|versões anteriores|anterior|substitui|antes de",
    "changes": "histórico",
    "versions": "versões anteriores",
    "laws": "decreto|lei|lgpd|rgpd",
    "subjects": "política|termos|condições|aviso|acordo|contrato|versão|documento|declaração|alterações",
    "within": "alterações",
    "fillers": "a|as|aviso|da|das|data|de|do|documento|dos|e|em|o|os|política|privacidade|uso|termos",
    "parts": "artigo|seção",
    "references": "seção|artigos?",
    "joined": "e",
    "privacy": "privacidade",
    "files": "privacidade",
    "common": "o|a|os|as|de|e|que|do|da|dos|das|em|para|com|um|uma|não|se|por|seus|sua|você|nós|ao|na|no|ou|dados",
}
