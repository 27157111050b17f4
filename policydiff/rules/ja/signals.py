"""What to look for in policies in the language "ja": group, kind, value = phrases parted by |.

Begun from the values of the English table, the words that the GDPR or the country's own privacy law has for them, and
grammars of the language; every phrase is ours.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "terms": {
        "ignored": {
            "not meant": "写真集|第三者機関|国外転出",
        },
        "recipient": {
            "advertisers": "広告主|広告パートナー|広告事業者|広告ネットワーク|広告配信事業者",
            "affiliates": "関連会社|グループ会社|子会社|関係会社|親会社",
            "service providers": "委託先|サービスプロバイダー|業務委託先|再委託先|サービス提供者|処理者",
            "third parties": "第三者",
            "partners": "パートナー|提携先|提携企業|提携会社",
            "law enforcement": "警察|捜査機関|検察",
            "public authorities": "行政機関|公的機関|政府機関|税務署|官公庁",
            "data brokers": "データブローカー|名簿業者",
            "credit agencies": "信用情報機関",
            "insurers": "保険会社",
            "social networks": "ソーシャルネットワーク|sns事業者",
        },
        "purpose": {
            "advertising": "広告の配信|広告配信|ターゲティング広告|パーソナライズ広告|行動ターゲティング",
            "marketing": "マーケティング|ダイレクトメール|メールマガジン|販売促進",
            "AI training": "モデルの学習|モデルのトレーニング|aiの学習|機械学習|人工知能|学習データ|生成ai",
            "profiling": "プロファイリング",
            "automated decisions": "自動化された意思決定|自動意思決定",
            "sale": "個人情報の販売|データの販売|販売目的",
        },
        "data_category": {
            "biometric data": "生体情報|生体認証|指紋|顔認証|顔認識|声紋|虹彩|顔特徴",
            "health data": "健康情報|健康データ|健康状態|病歴|診療|医療情報|心拍|健康に関する",
            "genetic data": "遺伝子|遺伝情報|ゲノム",
            "race or ethnicity": "人種|民族",
            "religion": "信条|宗教",
            "political opinions": "政治的見解|政治的信条",
            "sexual orientation": "性的指向|性生活",
            "union membership": "労働組合",
            "criminal records": "犯罪歴|犯罪の経歴|前科",
            "children's data": "子どもの個人情報|児童の個人情報|未成年者の個人情報|子供の個人情報",
            "sensitive data": "要配慮個人情報|機微情報|機微な情報|センシティブ情報",
            "precise location": "正確な位置|詳細な位置|gps",
            "location": "位置情報|現在地|位置データ|所在地情報",
            "government identifiers": "マイナンバー|個人番号|運転免許|パスポート|旅券|本人確認書類|健康保険証",
            "financial data": "銀行口座|口座番号|口座情報|収入|資産情報|金融情報",
            "payment data": "クレジットカード|支払情報|決済情報|お支払い情報",
            "contacts": "連絡先リスト|アドレス帳|電話帳",
            "photos": "写真|画像データ|カメラ|顔写真",
            "messages": "メッセージの内容|チャット履歴|通信内容|会話履歴",
            "browsing history": "閲覧履歴|ブラウザー履歴|ブラウザ履歴|閲覧データ",
            "audio": "音声データ|音声情報|録音|マイク",
            "IP addresses": "ipアドレス|ip アドレス",
            "email addresses": "メールアドレス",
            "phone numbers": "電話番号",
        },
        "right": {
            "access": "開示を請求|開示の請求|開示請求|アクセスする権利",
            "deletion": "削除を請求|削除を求め|消去を請求|消去を求め|削除する権利|削除の請求",
            "correction": "訂正を請求|訂正を求め|訂正、追加",
            "portability": "データポータビリティ|データの移転",
            "objection": "異議を申し立て|異議申立|異議を述べ|利用停止を請求|利用停止を求め",
            "withdrawal of consent": "同意を撤回|同意の撤回",
            "complaint": "苦情を申し|苦情の申|苦情窓口",
            "unsubscribe": "配信停止|配信の停止|購読解除",
        },
        "security": {
            "encryption": "暗号化",
            "pseudonymisation": "仮名加工|仮名化",
            "anonymisation": "匿名加工|匿名化",
            "access control": "アクセス制御|アクセス制限",
            "safeguards": "安全管理措置|セキュリティ対策|安全対策",
            "multi-factor authentication": "二要素認証|多要素認証|2段階認証",
        },
        "transfer": {
            "abroad": "外国|海外|国外|越境",
            "outside Europe": "欧州経済領域外|eu域外|eea域外",
            "safeguard: standard clauses": "標準契約条項",
            "safeguard: adequacy": "十分性認定",
        },
        "retention": {
            "indefinitely": "無期限|永久に|恒久的に",
            "as long as necessary": "必要な期間|必要な限り|必要とされる期間",
        },
        "dispute": {
            "arbitration": "仲裁",
            "courts": "専属的合意管轄|管轄裁判所|専属管轄",
            "liability": "責任を負いません|責任を負わない|一切の責任|免責",
        },
        "guardian": {
            "guardians": "保護者|親権者|法定代理人",
            "children": "未成年者|児童|子ども|子供",
        },
    },
    "consent": {
        "consent": {
            "opt-in": "同意|同意を得",
            "express": "明示的な同意|明示的同意",
            "opt-out": "オプトアウト",
            "none": "同意なく|同意なしに|同意を得ることなく",
        },
    },
    "modals": {
        "ignored": {
            "not meant": "可能性|可能な限り|必要に応じて|必要な|不可能",
        },
        "modal": {
            "may": "場合があります|ことがあります|可能性があります|かもしれません|権利を有します|権利を留保",
            "can": "できます|できる|可能です|ことができ",
            "should": "べき|推奨|お勧め|望ましい",
            "will": "ものとします|致します|約束します",
            "must": "なければなりません|なければならない|必要があります|義務があります|必須|してください",
        },
    },
    "negations": {
        "ignored": {
            "not meant": (
                "だけでなく|限らず|限りません|なければなりません|なければならない|不可欠|少なく|かもしれません|未成年|"
                "未満|問わず|にかかわらず|不正|不明|無料"
            ),
        },
        "negation": {
            "not": "ません|ない|ありません|しません|できません|いたしません|なく|せず|禁止|ず、|なかった|行わず",
        },
    },
    "scope": {
        "scope": {
            "only": "のみ|だけ|限り|に限",
            "any": "すべて|全て|あらゆる|いかなる",
            "including": "など|含む|例えば|等の",
            "except": "除き|除く|ない限り",
            "at least": "少なくとも|以上",
            "at most": "以下|以内|最大",
        },
    },
}
