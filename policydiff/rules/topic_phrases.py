"""Words of a section's title and text, by the topic they speak for: language, topic = phrases parted by |.

`latin` serves every language of Latin script but English.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, str]] = {
    "en": {
        "collection": (
            "collect|collection|information we|data we|personal data|personal information|cookies|use of data|"
            "use of information|how we use|why we use|purpose|purposes|processing|what we|tracking technologies|"
            "log data|usage data|analytics|legal basis|we process|gather|we use"
        ),
        "sharing": (
            "share|sharing|disclose|disclosure|third party|third parties|third-party|recipient|recipients|"
            "subprocessors|sub-processors|service providers|transfer|transfers|sell|sale|affiliates|partners|"
            "international transfers|processors|vendors|data transfer|cross-border"
        ),
        "choice": (
            "choice|choices|opt out|opt-out|consent|preferences|control|controls|settings|unsubscribe|marketing"
        ),
        "access": (
            "rights|your rights|access|deletion|delete|correct|rectification|portability|managing your|access and|"
            "user rights|data subject"
        ),
        "retention": "retention|retain|how long|storage period|keep|data storage|store",
        "security": "security|secure|protect|protection|safeguard|safety|encryption|breach",
        "policy-change": (
            "change to this|changes to this|changes to the|changes to these|changes to our|policy changes|"
            "update to this|updates to this|updates to the|updates to our|amendment|amendments|modification|"
            "modifications|modification of|revision|revisions|changes|policy updates|notification of change"
        ),
        "do-not-track": "do not track|dnt|global privacy control",
        "audience": (
            "children|minors|child|california|europe|european|eea|eu|uk|international|residents|students|age|region|"
            "specific jurisdictions|gdpr|ccpa|korea|brazil|canada|virginia|eligibility|teen|parents|regional"
        ),
        "price": (
            "price|prices|pricing|payment|payments|fee|fees|billing|refund|refunds|subscription|subscriptions|"
            "cancellation|renewal|purchases|taxes|paid"
        ),
        "disputes": (
            "dispute|disputes|arbitration|governing law|jurisdiction|applicable law|law|class action|complaint|"
            "complaints|resolution|venue|choice of law"
        ),
        "liability": (
            "liability|warranty|warranties|disclaimer|disclaimers|indemnification|indemnity|limitation|damages|as is|"
            "indemnify"
        ),
        "licence": (
            "license|licence|licensing|intellectual property|copyright|content|ownership|user content|trademark|dmca|"
            "proprietary rights|feedback"
        ),
        "termination": (
            "termination|terminate|suspension|account closure|cancel|cancelling|survival|suspend|ban|enforcement|"
            "unpublish"
        ),
        "service-change": (
            "service changes|changes to the service|modification of service|discontinue|discontinuation|availability|"
            "beta|end of life|changes to service"
        ),
        "contact": (
            "contact|contacting|questions|reach us|how to reach|data controller|controller|representative|"
            "data protection officer|who we are|about us"
        ),
        "ai-training": "ai|artificial intelligence|machine learning|training|generative|model|copilot",
    },
    "zh": {
        "collection": (
            "收集|使用个人信息|个人信息的使用|信息的使用|如何使用|cookie|处理目的|同类技术|我们使用|权限|设备信息|"
            "处理您|处理你"
        ),
        "sharing": "共享|分享|转让|披露|第三方|对外提供|委托处理|sdk|合作方|公开|跨境|出境|全球范围|转移|提供给",
        "choice": "选择|同意|授权|管理您的|设置|退订|个性化推荐",
        "access": "权利|访问|删除|更正|注销|查阅|管理个人信息|管理你的|控制您的",
        "retention": "存储|保存|保留|期限|储存|留存",
        "security": "安全|保护您的|保护你的|保护措施|加密|我们如何保护",
        "policy-change": "变更|更新|修订|修改|政策的更新|调整|通知和修订",
        "audience": "未成年人|儿童|青少年|适用范围|特定地区|监护人|资格",
        "price": "费用|付费|价格|支付|退款|续费|收费|订阅|会员|购买",
        "disputes": "争议|法律适用|管辖|仲裁|适用法律|纠纷|投诉",
        "liability": "责任|免责|担保|赔偿|声明与保证|保证",
        "licence": "知识产权|许可|版权|著作权|内容|商标|侵权",
        "termination": "终止|中止|注销|解除|封禁|违约|处罚|停止",
        "service-change": "服务变更|服务的变更|中断|停止服务|服务终止|停止运营|服务调整",
        "contact": "联系|联系我们|反馈|客服|咨询|联络|公司信息|关于我们",
        "ai-training": "人工智能|模型|训练|算法|生成式|深度合成",
    },
    "latin": {
        "collection": (
            "erhoben|erheben|verarbeitung|welche daten|datenverarbeitung|zwecke|collecte|collectées|données que|"
            "finalités|traitement|recogemos|recopilación|recopilamos|datos que|finalidad|tratamiento|raccolta|"
            "raccogliamo|dati che|finalità|trattamento|verzamelen|gegevens|zbieramy|dane|coleta|dados|cookies|cookie|"
            "zwecke der"
        ),
        "sharing": (
            "weitergabe|weitergeben|empfänger|dritte|drittanbieter|partage|partageons|destinataires|tiers|transfert|"
            "compartir|compartimos|terceros|destinatarios|transferencia|condivisione|condividiamo|terzi|terze parti|"
            "destinatari|trasferimento|delen|derden|ontvangers|udostępnianie|odbiorcy|compartilhamento|terceiros"
        ),
        "choice": (
            "einwilligung|widerspruch|auswahl|einstellungen|consentement|choix|préférences|consentimiento|opciones|"
            "preferencias|consenso|scelte|preferenze|toestemming|zgoda|consentimento"
        ),
        "access": (
            "rechte|ihre rechte|auskunft|löschung|droits|vos droits|accès|derechos|acceso|supresión|diritti|accesso|"
            "cancellazione|rechten|prawa|direitos"
        ),
        "retention": (
            "speicherdauer|aufbewahrung|wie lange|speicherung|conservation|durée|conservación|plazo|conservazione|"
            "periodo|bewaartermijn|bewaren|przechowywanie|retenção"
        ),
        "security": (
            "sicherheit|datensicherheit|schutz|sécurité|seguridad|sicurezza|beveiliging|bezpieczeństwo|segurança"
        ),
        "policy-change": (
            "änderung|änderungen|aktualisierung|modification|modifications|mise à jour|modificaciones|cambios|"
            "actualización|modifiche|aggiornamenti|wijzigingen|zmiany|alterações"
        ),
        "audience": "kinder|minderjährige|enfants|mineurs|menores|niños|minori|bambini|kinderen|dzieci|crianças",
        "price": (
            "preise|zahlung|zahlungen|gebühren|prix|paiement|tarif|frais|remboursement|precio|precios|pago|pagos|"
            "reembolso|prezzi|pagamento|rimborso|betaling|prijzen|płatności|preços"
        ),
        "disputes": (
            "gerichtsstand|anwendbares recht|streitigkeiten|beschwerde|litiges|droit applicable|juridiction|"
            "réclamation|ley aplicable|jurisdicción|legge applicabile|foro|controversie|toepasselijk recht|geschillen|"
            "prawo właściwe|lei aplicável"
        ),
        "liability": (
            "haftung|gewährleistung|responsabilité|garantie|garanties|responsabilidad|garantías|responsabilità|"
            "garanzie|aansprakelijkheid|odpowiedzialność|responsabilidade"
        ),
        "licence": (
            "urheberrecht|lizenz|geistiges eigentum|inhalte|propriété intellectuelle|licence|contenu|"
            "propiedad intelectual|licencia|contenido|proprietà intellettuale|licenza|contenuti"
        ),
        "termination": (
            "kündigung|beendigung|résiliation|suspension|terminación|rescisión|suspensión|risoluzione|recesso|"
            "sospensione|beëindiging|rozwiązanie|rescisão"
        ),
        "contact": (
            "kontakt|verantwortlicher|impressum|contact|contactez|responsable du traitement|contacto|"
            "responsable del tratamiento|contatti|titolare|contattaci|contato|datenschutzbeauftragter"
        ),
    },
    "ja-ko": {
        "collection": "収集|取得|利用目的|クッキー|処理|수집|이용 목적|쿠키|처리",
        "sharing": "共有|開示|第三者|提供|移転|공유|제3자|제공|위탁|이전",
        "choice": "選択|同意|設定|선택|동의|설정",
        "access": "権利|アクセス|削除|訂正|권리|열람|삭제|정정",
        "retention": "保存|保持|期間|보유|보관|기간",
        "security": "安全|セキュリティ|保護|안전|보안|보호",
        "policy-change": "変更|改定|更新|변경|개정",
        "audience": "児童|未成年|子ども|子供|아동|어린이|미성년",
        "price": "料金|支払|返金|요금|결제|환불",
        "disputes": "準拠法|紛争|管轄|準拠|준거법|분쟁|관할",
        "liability": "責任|保証|免責|책임|보증|면책",
        "licence": "知的財産|ライセンス|著作|コンテンツ|지식재산|라이선스|저작|콘텐츠",
        "termination": "終了|解約|停止|종료|해지|중단",
        "contact": "問い合わせ|連絡先|문의|연락처",
    },
}
