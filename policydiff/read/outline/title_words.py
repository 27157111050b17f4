"""Words that tell titles from sentences, in the languages that policies are written in; all in small letters."""

from __future__ import annotations

_ENDS = (
    "a|an|and|as|at|but|by|for|from|if|in|into|nor|of|on|or|our|than|that|the|to|upon|with|your|which|"
    "auf|aus|bei|das|dem|den|der|des|die|durch|ein|eine|für|im|mit|oder|und|unter|von|vom|zu|zum|zur|"
    "à|au|aux|avec|dans|de|du|en|et|la|le|les|ou|par|pour|sur|un|une|"
    "al|con|del|el|las|o|para|por|su|y|di|della|dei|il|lo|per|una|com|da|das|dos|em|na|os|ao|"
    "het|een|van|voor|op|met|i|w|z|и|в|на|с|к|по|о|для|от"
)
ENDS = frozenset(_ENDS.split("|"))
"""No title ends with these: the line breaks off, or the sentence goes on in another block."""

_VERBS = (
    "is|are|was|were|be|shall|will|would|may|might|must|can|cannot|has|have|had|agree|agrees|applies|apply|means|mean|"
    "refers|constitutes|includes|hereby|please|ist|sind|wird|werden|kann|können|darf|dürfen|muss|müssen|soll|sollen|"
    "hat|haben|gilt|gelten|verpflichtet|est|sont|peut|peuvent|doit|doivent|sera|seront|désigne|ont|es|son|puede|pueden|"
    "debe|deben|será|serán|sono|può|possono|deve|devono|viene|são|pode|podem|é|têm|zijn|kan|kunnen|wordt|worden|moet|"
    "mag|jest|są|może|mogą|należy"
)
VERBS = frozenset(_VERBS.split("|"))
"""Verbs of sentences: a plain line that holds one is no title, unless it asks."""

_ASKING = (
    "how|what|when|where|which|who|whom|whose|why|do|does|can|will|is|are|if|wie|was|wann|wo|wer|warum|welche|wofür|"
    "comment|quand|qui|que|quoi|où|pourquoi|quelles|quels|quelle|quel|cómo|qué|cuándo|dónde|quién|por|cuáles|come|cosa|"
    "quando|dove|chi|perché|como|o|quem|hoe|wat|wanneer|waarom|jak|co|kiedy|kto|jakie|как|что|когда|где|кто|почему"
)
ASKING = frozenset(_ASKING.split("|"))
"""What questions begin with; titles often ask."""

_NOTES = (
    "note|notes|please note|important|important note|important notice|warning|attention|caution|tip|example|n.b|nb|"
    "hinweis|hinweise|wichtig|achtung|wichtiger hinweis|beispiel|remarque|à noter|nota|importante|aviso|atención|"
    "ejemplo|attenzione|let op|belangrijk|uwaga|ważne|внимание|важно|примечание|σημείωση|注意|注|重要|提示|特别提示|"
    "备注|参考|주의"
)
NOTES = frozenset(_NOTES.split("|"))
"""Labels that call for attention: what they stand before is no section."""

KINDS = (
    r"polic(?:y|ies)|terms|conditions|agreement|privacy|notice|statement|guidelines"
    r"|code of|\brules\b|principles|addendum|licen[sc]e|disclaimer|datenschutz|bedingungen|\bagb\b|erklärung"
    r"|richtlinie|vereinbarung|impressum|polit(?:i(?:que|ca|ka|cy|k\b)|yka)|mentions légales"
    r"|confidentialité|charte|contrat|règlement|política|términos|condiciones|aviso|acuerdo|contrato|contratto|regolamento"
    r"|informativa|termini|condizioni|termos|condições|acordo|privacybeleid|privacyverklaring"
    r"|voorwaarden|beleid|overeenkomst|regulamin|warunki|umowa|termeni|condi[țt]ii|anex[aă]\b"
    r"|политика|условия|соглашение|оферта|правила|політика|умови|угода|πολιτική|όροι|δήλωση"
    r"|politikası|koşul|sözleşme|metni|villkor|integritet|vilkår|privatliv|personvern"
    r"|tietosuoja|käyttöehdot|zásady|podmínky|podmienky|ochran[ay] osobn|pogoji|uvjeti|szabályzat|tájékoztató"
    r"|tingimused|noteikumi|taisyklės|sąlygos|adatvédelmi|feltételek|chính sách|điều khoản"
    r"|thỏa thuận|kebijakan|syarat|ketentuan|سياسة|شروط|اتفاقية|מדיניות|תנאי|नीति|शर्तें|นโยบาย"
    r"|ข้อกำหนด|政策|协议|協議|条款|條款|声明|聲明|规则|規則|须知|須知|公约|公約|指引|守则|准则|準則|隐私|隱私|ポリシー|規約|規程|規定|ガイドライン|方針|約款|방침|약관|정책|규정|지침"
)
"""What kinds of documents are called: a pattern."""
