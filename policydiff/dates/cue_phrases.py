"""The words that say what a date in a policy is for, one entry a language.

Lower case, straight apostrophes; `|` separates phrases. They were collected from the forms that publishers use
in their date lines and in their clauses on changes. The longest phrase at a place stands; a phrase of a spaced
script stands only as whole words.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, str]] = {
    # The text takes, or took, effect on the date.
    "effective": {
        "en": (
            "effective date|date effective|effective as of|effective from|effective on|effective since|effective|"
            "date of effect|date of entry into force|in effect from|in effect as of|in effect since|in force from|"
            "in force since|in force as of|take effect|takes effect|took effect|taking effect|go into effect|"
            "goes into effect|went into effect|going into effect|come into effect|comes into effect|came into effect|"
            "coming into effect|come into force|comes into force|came into force|enter into force|enters into force|"
            "entered into force|enter into effect|enters into effect|with effect from|apply from|applies from|"
            "apply as of|applies as of|apply starting|applies starting|applicable from|applicable as of|valid from|"
            "valid as of|valid since|in force|in effect"
        ),
        "de": (
            "gültig ab|gültig seit|gültig vom|gültig von|gültig zum|gültigkeit ab|gültigkeitsdatum|wirksam ab|"
            "wirksam seit|wirksam zum|wirksam am|wirksamkeitsdatum|datum der wirksamkeit|datum des inkrafttretens|"
            "tag des inkrafttretens|inkrafttreten|in kraft seit|in kraft ab|in kraft getreten am|in kraft|gilt ab|"
            "gelten ab|gilt seit|gelten seit|geltung ab|geltend ab|effektives datum|datum des wirksamwerdens"
        ),
        "fr": (
            "date d'effet|date effective|date de prise d'effet|prise d'effet|date d'entrée en vigueur|"
            "entrée en vigueur|entre en vigueur|entrent en vigueur|entrera en vigueur|entreront en vigueur|"
            "en vigueur depuis|en vigueur à partir|en vigueur à compter|en vigueur au|en vigueur le|en vigueur|"
            "applicable à compter|applicables à compter|applicable à partir|applicables à partir|applicable depuis|"
            "applicables depuis|applicable au|applicables au|applicable dès|s'applique à compter|"
            "s'appliquent à compter|s'applique à partir|s'appliquent à partir|effectif à compter|effective à compter|"
            "effectif à partir|effective à partir|effectif au|effective au|prend effet|prennent effet|prendra effet|"
            "prendront effet|valable à partir|valable à compter|valable depuis|valables à compter"
        ),
        "es": (
            "fecha de entrada en vigor|fecha de entrada en vigencia|entrada en vigor|entrada en vigencia|"
            "entra en vigor|entran en vigor|entrará en vigor|entrarán en vigor|en vigor desde|en vigor a partir|"
            "en vigor|fecha de vigencia|vigente desde|vigente a partir|vigentes desde|vigentes a partir|vigencia desde|"
            "vigencia a partir|vigencia|fecha efectiva|fecha de efecto|fecha de efectividad|efectivo a partir|"
            "efectiva a partir|efectivo desde|efectiva desde|efectivo el|efectiva el|válido desde|válida desde|"
            "válido a partir|válida a partir|aplicable desde|aplicable a partir|surte efecto|surtirá efecto|"
            "surtirán efecto|se aplica a partir|se aplicará a partir"
        ),
        "it": (
            "data di entrata in vigore|entrata in vigore|entra in vigore|entrano in vigore|entrerà in vigore|"
            "entreranno in vigore|in vigore dal|in vigore da|in vigore a partire|in vigore|data di efficacia|"
            "data di decorrenza|decorrenza|valido dal|valida dal|validi dal|valide dal|valido a partire|"
            "valida a partire|efficace dal|efficace a partire|con effetto dal|effettivo dal|data effettiva|"
            "si applica dal|si applicano dal"
        ),
        "pt": (
            "data de vigência|data de entrada em vigor|entrada em vigor|entra em vigor|entram em vigor|"
            "entrará em vigor|em vigor desde|em vigor a partir|em vigor|vigente desde|vigente a partir|vigência|"
            "válido a partir|válida a partir|data efetiva|data de efetivação|efetivo a partir|efetiva a partir"
        ),
        "nl": (
            "ingangsdatum|datum van inwerkingtreding|inwerkingtreding|van kracht per|van kracht sinds|van kracht vanaf|"
            "van kracht op|van kracht|geldig vanaf|geldig per|geldig sinds|gaat in op|gaan in op|treedt in werking|"
            "treden in werking|in werking"
        ),
        "pl": (
            "data wejścia w życie|wejście w życie|wchodzi w życie|wchodzą w życie|wejdzie w życie|data obowiązywania|"
            "obowiązuje od|obowiązują od|obowiązująca od|obowiązujący od|ważne od|ważna od|w mocy od"
        ),
        "zh": (
            "生效日期|生效时间|生效時間|生效日|发效日期|發效日期|起生效|起正式生效|开始生效|開始生效|正式生效|生效|"
            "施行日期|实施日期|實施日期|起施行|起实施|施行|实施|實施|起适用|起適用|启用日期|生效于|生效於"
        ),
        "ja": (
            "発効日|有効日|施行日|効力発生日|適用開始日|適用日|有効開始日|より有効|から有効|より施行|から施行|より適用|"
            "から適用|より発効|に発効|施行|発効|適用|有効"
        ),
        "ko": (
            "시행일자|시행일|시행 일자|시행 날짜|시행됩니다|부터 시행|시행|발효일|발효 날짜|발효|효력 발생일|"
            "효력발생일|효력 발생|적용일자|적용일|적용 일자|부터 적용|유효일|유효 일자|유효 날짜|부터 유효|유효|"
            "효력이 발생|효력을 발생"
        ),
    },
    # The text was last changed on the date.
    "updated": {
        "en": (
            "date of last update|date of last revision|date of last modification|date of the last update|"
            "date of most recent update|last updated date|last update date|date last updated|date last revised|"
            "date last modified|last updated on|last updated|last-updated|last update|latest update|last modified on|"
            "last modified|last modification|last revised on|last revised|last revision date|last revision|"
            "latest revision|last changed|last change|last amended|last amendment|last edited|most recent update|"
            "most recently updated|most recently revised|most recent revision|recently updated|update date|"
            "updated date|date updated|updated as of|updated on|updated|revision date|date of revision|date revised|"
            "revised date|revised as of|revised on|revised|modified on|modified|modification date|date of modification|"
            "amended on|amended|amendment date|version date|version dated|version of|updates on|update"
        ),
        "de": (
            "letzte aktualisierung|letzten aktualisierung|zuletzt aktualisiert|letztes update|letzte änderung|"
            "letzten änderung|zuletzt geändert|letzte überarbeitung|zuletzt überarbeitet|letzte bearbeitung|"
            "zuletzt bearbeitet|letzte revision|aktualisierungsdatum|datum der aktualisierung|aktualisiert am|"
            "aktualisiert|geändert am|geändert|überarbeitet am|überarbeitet|änderungsdatum|aktualisierung|fassung vom|"
            "in der fassung vom|stand der datenschutzerklärung|version vom|stand vom|stand"
        ),
        "fr": (
            "date de dernière mise à jour|date de la dernière mise à jour|dernière mise à jour|dernières mises à jour|"
            "mise à jour|mises à jour|mis à jour|dernière modification|dernière révision|dernière actualisation|"
            "dernière version|date de modification|date de révision|date de mise à jour|modifié le|modifiée le|"
            "modifiées le|modifiés le|révisé le|révisée le|révisées le|actualisé le|actualisée le|actualisée|"
            "version en date du|version datée du|version du|en date du|version de"
        ),
        "es": (
            "fecha de última actualización|fecha de la última actualización|última actualización|ultima actualización|"
            "última actualizacion|ultima actualizacion|fecha de actualización|actualizado|actualizada|actualizados|"
            "actualizadas|actualización|última modificación|fecha de última modificación|fecha de modificación|"
            "modificado el|modificada el|última revisión|fecha de revisión|revisado el|revisada el|última versión|"
            "versión del|versión de"
        ),
        "it": (
            "data di ultimo aggiornamento|data dell'ultimo aggiornamento|data ultimo aggiornamento|"
            "ultimo aggiornamento|data di aggiornamento|data aggiornamento|aggiornato|aggiornata|aggiornati|aggiornate|"
            "aggiornamento|ultima modifica|data di modifica|ultima revisione|data di revisione|ultima versione|"
            "versione del|versione aggiornata al|modificato il|modificata il"
        ),
        "pt": (
            "data da última atualização|última atualização|ultima atualização|data de atualização|atualizado|"
            "atualizada|atualização|última modificação|última revisão|última alteração|data de revisão|"
            "data da última revisão|versão de|última versão|revisto em|revisado em"
        ),
        "nl": (
            "laatst bijgewerkt|laatste update|laatst geüpdatet|laatst gewijzigd|laatste wijziging|laatst herzien|"
            "laatste herziening|bijgewerkt op|bijgewerkt|gewijzigd op|herzien op|versie van|datum van laatste wijziging"
        ),
        "pl": (
            "data ostatniej aktualizacji|ostatnia aktualizacja|ostatnio zaktualizowano|ostatnio zaktualizowana|"
            "ostatnia zmiana|ostatnio zmieniono|ostatnia modyfikacja|data aktualizacji|zaktualizowano|aktualizacja|"
            "data ostatniej zmiany|wersja z dnia"
        ),
        "zh": (
            "最近更新日期|最近更新时间|最近更新|最后更新日期|最后更新时间|最后更新|最後更新日期|最後更新時間|最後更新|"
            "最新更新日期|最新更新|上次更新日期|上次更新时间|上次更新|前次更新|更新日期|更新时间|更新時間|更新日|"
            "更新于|更新於|修订日期|修訂日期|修订时间|修订于|修訂於|最近修订|最近修訂|最后修订|最後修訂|最后修改|"
            "最後修改|最近修改|上次修改|上次修訂|修改日期|修订|修訂|修改|更新|变更日期|版本日期|版本更新|最新版本"
        ),
        "ja": (
            "最終更新日|最終更新|最終改定日|最終改定|最終改訂日|最終改訂|最終変更日|最終変更|最終修正日|最終修正|"
            "最終改正日|最終改正|更新日|更新|改定日|改定|改訂日|改訂|改正日|改正|変更日|前回更新"
        ),
        "ko": (
            "최종 업데이트|최종업데이트|최종 수정일|최종수정일|최종 수정|최종 개정일|최종 개정|최종 변경일|"
            "최근 업데이트|최근 수정일|최근 개정일|마지막 업데이트|마지막 수정|마지막 개정|업데이트 날짜|업데이트 일자|"
            "업데이트|개정일자|개정일|개정 일자|변경일자|변경일|수정일자|수정일|개정"
        ),
    },
    # As `updated`, but only in a line that says nothing else: "As of May 2024".
    "stand": {
        "en": "as of|as at|dated",
        "fr": "à jour au|à jour le|à jour",
        "es": "a fecha de",
        "it": "al",
    },
    # Publication, adoption: the date is neither, unless another cue stands beside it ("posted and effective").
    "other": {
        "en": (
            "published on|published|publication date|date of publication|posted on|date posted|posted|date of posting|"
            "issued|issue date|adopted|approved|created|first published|copyright|founded|incorporated|signed|printed|"
            "accessed|retrieved|reviewed|next review"
        ),
        "de": "veröffentlicht|veröffentlichung|beschlossen|erstellt am",
        "fr": "publié|publiée|publiées|date de publication|adopté|adoptée|créé",
        "es": "publicado|publicada|fecha de publicación",
        "it": "pubblicato|pubblicata|data di pubblicazione",
        "pt": "publicado|publicada",
        "nl": "gepubliceerd",
        "pl": "opublikowano|data publikacji",
        "zh": "发布日期|發佈日期|发布时间|發布日期|公布日期|发布于|發布於|发布|發布|发表|上线|公告日期",
        "ja": "制定日|制定|公開日|掲載日|公表日|発行日",
        "ko": "공고일자|공고일|공고|게시일|공지일자|공지일|제정",
    },
    # An earlier version, or an end: whatever else is said, the date is not this version's.
    "earlier": {
        "en": (
            "expires|expired|expiry|valid until|until|superseded|supersedes|replaces|replaced|replacing|prior version|"
            "prior versions|previous version|previous versions|earlier version|earlier versions|older version|"
            "previously|prior to|before|archived|former|no longer|as amended|as amended on|as last amended on|"
            "as updated on|as revised on|if you|unless"
        ),
        "de": "gültig bis|bis zum|vorherige|vorherigen|frühere|früheren|ersetzt|vor dem|wenn sie",
        "fr": (
            "jusqu'au|version précédente|versions précédentes|ancienne version|anciennes versions|remplace|avant le|"
            "si vous"
        ),
        "es": "hasta el|versión anterior|versiones anteriores|anterior|sustituye|antes del|si usted",
        "it": "fino al|versione precedente|versioni precedenti|precedente|sostituisce|prima del",
        "pt": "até|versão anterior|versões anteriores|anterior|substitui|antes de",
        "nl": "vorige versie|vorige versies|tot en met|vóór",
        "pl": "poprzednia wersja|poprzednie wersje|przed",
        "zh": "旧版|舊版|上一版|历史版本|歷史版本|此前|之前|以前|截至|如果您|若您",
        "ja": "旧版|以前の|までに|場合",
        "ko": "이전 버전|이전의|까지|경우",
    },
    # Above a list of changes: its newest entry is the last change. And above a list of earlier versions: its dates are
    # not this one's.
    "log": {
        "changes": (
            "change log|changelog|change history|version history|revision history|document history|history of changes|"
            "update history|history|revisions|summary of changes|recent changes|änderungshistorie|änderungsverlauf|"
            "änderungsprotokoll|versionshistorie|historique|journal des modifications|historial|registro de cambios|"
            "cronologia|registro delle modifiche|histórico|修订记录|修訂記錄|修订历史|更新记录|更新紀錄|更新历史|"
            "变更记录|變更紀錄|版本历史|版本记录|更新日志|改定履歴|改訂履歴|変更履歴|更新履歴|개정 이력|변경 이력|"
            "개정이력|변경이력"
        ),
        "versions": (
            "previous versions|prior versions|past versions|older versions|earlier versions|archived versions|archive|"
            "frühere versionen|frühere fassungen|vorherige versionen|versions précédentes|versions antérieures|"
            "anciennes versions|versiones anteriores|versioni precedenti|versões anteriores|历史版本|歷史版本|"
            "過去のバージョン|過去の版|이전 버전|이전 개인정보"
        ),
    },
    # A banner above the version in force that announces the next one, which is another text.
    "announcing": {
        "words": (
            "preview|read the new|read new|see the new|view the new|review the new|upcoming version|vorschau|aperçu|"
            "lire les nouvelles|vista previa|anteprima|预览|預覽|プレビュー|미리보기"
        ),
    },
    # Words that stand beside the dates of laws and treaties.
    "laws": {
        "words": (
            "act|acts|arrêté|bdsg|brexit|ccpa|code|coppa|cpra|decree|decreto|deliberation|directive|dma|dsa|dsgvo|"
            "décret|délibération|framework|gdpr|gesetz|law|laws|legge|leggi|lei|ley|leyes|lgpd|loi|lois|pipeda|pipl|"
            "reglamento|regolamento|regulation|regulations|rgpd|richtlinien|règlement|shield|statute|treaty|verordnung"
        ),
    },
    # What the policy calls itself: in a sentence, the date is the policy's only where one of these is its subject.
    "subjects": {
        "en": (
            "policy|policies|terms|agreement|notice|statement|conditions|guidelines|rules|document|version|changes|"
            "updates|amendments|modifications|revisions|addendum|charter|code of conduct|standards"
        ),
        "de": (
            "datenschutzerklärung|datenschutzhinweis|datenschutzhinweise|datenschutzrichtlinie|richtlinie|"
            "nutzungsbedingungen|bedingungen|agb|erklärung|hinweis|hinweise|vereinbarung|vertrag|fassung|version|"
            "änderungen|bestimmungen|regelungen"
        ),
        "fr": (
            "politique|conditions|charte|avis|déclaration|version|document|accord|contrat|modifications|présentes|cgu|"
            "cgv|mentions"
        ),
        "es": (
            "política|políticas|términos|condiciones|aviso|acuerdo|contrato|versión|documento|declaración|cambios|"
            "modificaciones"
        ),
        "it": "informativa|condizioni|termini|politica|policy|contratto|versione|documento|accordo|modifiche",
        "pt": "política|termos|condições|aviso|acordo|contrato|versão|documento|declaração|alterações",
        "nl": (
            "beleid|privacybeleid|voorwaarden|verklaring|privacyverklaring|kennisgeving|overeenkomst|versie|document|"
            "wijzigingen"
        ),
        "pl": "polityka|regulamin|warunki|umowa|wersja|dokument|zmiany|oświadczenie",
        "zh": "政策|协议|協議|条款|條款|声明|聲明|版本|公约|公約|规则|規則|指引|须知|隐私权|隱私權|本次|变更|變更",
        "ja": "ポリシー|規約|方針|通知|契約|変更|改定|改訂|本書",
        "ko": "방침|약관|정책|공지|변경|개정",
    },
    # In a heading: it speaks of the document it stands in, so it is no title of another one.
    "within": {
        "words": (
            "this|these|our|your|changes|change|updates|update|modifications|amendments|revisions|to|about|how|why|"
            "what|other|section|last|version|general|additional|änderungen|diese|dieser|modifications|présente|"
            "présentes|changements|cambios|esta|este|modifiche|questa|alterações|wijzigingen|zmiany|本|此|变更|變更|"
            "修订|修改|我们|我們|変更|改定|개정|변경"
        ),
    },
    # What else a date line may hold: names of documents, small words, links to other versions.
    "fillers": {
        "words": (
            "a|ab|addendum|agb|agreement|al|all|am|an|and|archive|archived|are|as|at|au|aux|avis|aviso|be|bedingungen|"
            "been|beleid|by|ce|cette|cgu|cgv|change|changes|charte|click|compter|condiciones|condition|conditions|"
            "condizioni|confidentialité|cookie|cookies|current|d|da|dal|das|data|date|dated|datenschutz|"
            "datenschutzerklärung|datenschutzhinweis|datenschutzhinweise|datum|de|dei|del|della|dello|dem|den|depuis|"
            "der|des|desde|deze|di|die|diese|dieser|dieses|dit|dnia|do|document|documento|documents|dokument|dos|"
            "download|du|déclaration|e|effect|el|em|en|erklärung|es|est|esta|este|et|fassung|fecha|for|from|fue|gli|"
            "guidelines|générales|ha|has|have|here|het|hinweis|hinweise|history|i|il|impressum|in|informativa|is|ist|"
            "it|l|la|las|last|le|legal|les|lo|log|los|new|niniejsza|notice|notices|nutzungsbedingungen|o|od|of|older|"
            "on|op|os|our|page|partir|past|pdf|per|policies|policy|politique|polityka|política|previous|print|prior|"
            "privacidad|privacidade|privacy|privacybeleid|protection|prywatności|présente|présentes|questa|regulamin|"
            "rev|revision|richtlinie|rules|se|see|seit|service|services|servicio|show|sido|since|sind|site|stata|"
            "statement|stato|term|termini|termos|terms|the|these|this|to|términos|und|use|user|users|uso|v|van|versie|"
            "version|versione|versions|versión|view|vom|von|voorwaarden|w|was|we|website|were|wersja|what's|will|with|"
            "wurde|y|z|zum|zur|à|è|été"
        ),
        "signs": (
            "隐私政策|隱私政策|隐私权政策|隱私權政策|隱私權公告|隐私声明|隱私聲明|用户协议|用戶協議|服务协议|服務協議|"
            "服务条款|服務條款|使用条款|本政策|本协议|本協議|本版本|版本号|版本|政策|协议|条款|條款|声明|聲明|日期|"
            "时间|時間|开始|開始|于|於|自|起|的|为|為|是|在|和|及|与|與|并|之日|本|已|由|从|從|プライバシーポリシー|"
            "利用規約|本ポリシー|本規約|より|から|です|は|に|の|と|付|版|日|개인정보처리방침|개인정보|처리방침|"
            "이용약관|본|방침|약관|부터|까지|은|는|이|가|의|에|된|되었습니다|됩니다|합니다|일자|날짜|한|년|월|일"
        ),
    },
}
