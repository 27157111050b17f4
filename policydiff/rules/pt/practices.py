"""What clauses of Portuguese policies do to their readers: group, kind = phrases parted by |; see `practices`."""

from __future__ import annotations

TABLES: dict[str, dict[str, str]] = {
    "parties": {
        "we": "nós",
        "you": "você|vocês|o usuário|os usuários|o utilizador|os utilizadores|o cliente|os clientes",
    },
    "owners": {
        "yours": "seus|suas|sua|seu|dados pessoais|informações pessoais",
    },
    "conditions": {
        "if": "se|quando|caso|a menos que|salvo se",
        "break": ("mas|antes de|até que|porque|depois de"),
        "that": ("{dados,informações} que"),
        "optional": ("para {usar,utilizar} {esta,estas,este,estes}|se {desejar,quiser,você desejar,você quiser}"),
    },
    "deeds": {
        "ignored": (
            "{acesso,uso,divulgação,tratamento} não autorizad*|registr* as alterações|"
            "termos de uso|política de privacidade|condições de uso"
        ),
        "share": (
            "compartilh*|partilh*|divulg*|revel*|transfer*|transmit*|ced*|public*|fornec*|destinatário*|enviar para"
        ),
        "sell": "vend*|venda de|alug*|monetiz*",
        "collect": "colet*|recolh*|recolha|obt*|regist*|receb*|rastre*|monitor*|captur*|grav*",
        "use": "utiliz*|usar|usamos|uso de|trat*|process*|analis*|acess*|aced*|combin*",
        "keep": "conserv*|armazen*|guard*|ret*|mantemos|manteremos|mantid*|arquiv*",
        "train": "trein*|aprendizado de máquina|aprendizagem automática|modelos de ia|inteligência artificial",
        "advertise": "publicid*|anúncios|publicitár*|marketing|comerci*|newsletter|promocion*",
    },
    "gifts": {
        "ignored": (
            "{dados,informações} {anônim,anónim,anonim,pseudonim}*|"
            "reservamo nos o direito|reserva se o direito|reserva o direito|reservamos o direito|direitos autorais|"
            "direitos de propriedade|todos os direitos"
        ),
        "right": (
            "{lhe,te} {concede,concedemos}|concede a você|concedemos a você|"
            "{disponível,disponíveis} {mediante solicitação,a pedido}|"
            "direito de|direito a|direito à|direitos|opor*|oposição|reclamação|autoridade de controle|"
            "autoridade nacional|retific*|exclusão|apagamento|portabilidade|retirar seu consentimento|revog*|"
            "contest*|recurso|arrependimento"
        ),
        "choice": (
            "permite que você|permitem que você|permite lhe|"
            "você pode|você poderá|pode {optar,escolher,desativar,solicitar,recusar,cancelar}|a qualquer momento|"
            "desativ*|cancelar a inscrição|cancelar a assinatura|recus*|escolh*|preferências|voluntári*|facultativ*"
        ),
        "consent": "consentimento|autorização|sua permissão",
        "safeguard": (
            "criptograf*|encript*|anonimiz*|pseudonimiz*|proteg*|proteção|segur*|confidencial*|cláusulas contratuais|"
            "decisão de adequação|certific*|auditor*"
        ),
        "notice": (
            "notific*|avis*|comunicaremos|com antecedência|antecedência|aviso prévio|informar*|informamos|informado*|"
            "anunciaremos|anunciamos|anunciado"
        ),
        "free": (
            "{pagamos,pagaremos} {a você,lhe,ao usuário}|"
            "{receberá,recebe,receberás} {um,o,os,seu,} {pagamento,pagamentos}|"
            "renunciamos a|grátis|gratuit*|sem custo*|reembols*|indeniz*|descont*|compensa*"
        ),
        "answer": "respond*|resposta",
        "erase": "exclu*|elimin*|apag*",
    },
    "burdens": {
        "ignored": (
            "renunciamos a|{lhe,te} {concede,concedemos}|concede a você|concedemos a você|"
            "responsável pelo tratamento|controlador|obrigação legal|obrigações legais|sem custo"
        ),
        "liability": (
            "ser {imprecis,incomplet}*|conter erros|tampouco {somos,será} responsáve*|"
            "não controlamos|não controla|não temos {controle,controlo}|nenhum {controle,controlo}|"
            "não nos responsabilizamos|não se responsabiliza|não somos responsáveis|não será responsável|isent*|"
            "sem garantia*|não garant*|próprio risco|sua conta e risco|indenizar|arbitragem|renunci*|"
            "limitação de responsabilidade|responsabilidade"
        ),
        "power": (
            "a nosso critério|critério exclusivo|exclusivo critério|sem aviso prévio|sem aviso|reservamos o direito|"
            "reserva o direito|suspend*|encerrar sua conta|bloque*|rescindir|unilateral*"
        ),
        "ban": (
            "não pode|não poderá|não podem|não deve|não devem|proib*|não é permitid*|apenas poderá|só pode|"
            "não está mais|não é mais"
        ),
        "duty": (
            "deve|deverá|devem|deverão|obrigad*|obrigatóri*|você concorda|concorda que|compromete se|"
            "é responsável por|sua responsabilidade|garante que|terá que|tem de|reconhece que"
        ),
        "terms": "{condições,termos} adicionais",
        "money": (
            "taxa*|preço*|tarif*|comiss*|cobr*|fatur*|pagament*|pagar|não reembolsáve*|multa*|imposto*|custo*|"
            "renovação automática"
        ),
        "licence": "licença*|irrevogáve*|sublicenci*|nos concede|mundial",
    },
    "hedges": {
        "hedge": (
            "alterações {relevantes,significativas,substanciais,materiais}|"
            "diretamente|automaticamente|conscientemente|intencionalmente|geralmente|normalmente|habitualmente|"
            "atualmente|permanente*|duradour*|em princípio|salvo|exceto|a menos que|na medida do possível|"
            "esforços razoáveis|tentaremos|procuramos"
        ),
    },
}
