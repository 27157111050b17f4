"""What to look for in policies in the language "ko": group, kind, value = phrases parted by |.

Begun from the values of the English table, the words that the GDPR or the country's own privacy law has for them, and
grammars of the language; every phrase is ours.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "terms": {
        "ignored": {
            "not meant": "해외여행",
        },
        "recipient": {
            "advertisers": "광고주|광고 파트너|광고 사업자|광고 네트워크|광고사",
            "affiliates": "계열사|자회사|관계사|모회사|계열회사",
            "service providers": "수탁자|수탁업체|서비스 제공업체|서비스 제공자|위탁업체|협력업체|수탁사",
            "third parties": "제3자|제삼자",
            "partners": "파트너|제휴사|제휴업체|제휴 업체",
            "law enforcement": "수사기관|경찰|검찰",
            "public authorities": "정부기관|행정기관|공공기관|국세청|관계 기관",
            "data brokers": "데이터 브로커",
            "credit agencies": "신용정보회사|신용평가",
            "insurers": "보험사|보험회사",
            "social networks": "소셜 네트워크|소셜미디어|소셜 미디어",
        },
        "purpose": {
            "advertising": "맞춤형 광고|광고 게재|광고 목적|타겟 광고|온라인 맞춤형",
            "marketing": "마케팅|뉴스레터|판촉|홍보 목적",
            "AI training": "모델 학습|모델을 학습|ai 학습|기계 학습|기계학습|머신러닝|인공지능|학습 데이터|생성형",
            "profiling": "프로파일링",
            "automated decisions": "자동화된 결정|자동화된 의사결정",
            "sale": "개인정보 판매|데이터 판매",
        },
        "data_category": {
            "biometric data": "생체정보|생체 정보|바이오정보|지문|얼굴 인식|안면 인식|홍채|성문|생체인식",
            "health data": "건강정보|건강 정보|건강 데이터|건강상태|건강 상태|의료정보|의료 정보|병력|심박",
            "genetic data": "유전정보|유전자",
            "race or ethnicity": "인종|민족",
            "religion": "종교|사상|신념",
            "political opinions": "정치적 견해|정치적 성향",
            "sexual orientation": "성생활|성적 지향",
            "union membership": "노동조합",
            "criminal records": "범죄경력|범죄 경력|전과",
            "children's data": "아동의 개인정보|아동 개인정보|미성년자의 개인정보",
            "sensitive data": "민감정보|민감한 정보|민감 정보",
            "precise location": "정확한 위치|정밀 위치|정밀한 위치|gps",
            "location": "위치정보|위치 정보|위치 데이터|현재 위치",
            "government identifiers": "주민등록번호|여권번호|여권|운전면허|외국인등록번호|고유식별정보|신분증",
            "financial data": "계좌번호|계좌정보|은행 계좌|소득|금융정보|계좌 정보",
            "payment data": "신용카드|결제정보|결제 정보|카드번호",
            "contacts": "주소록|연락처 목록",
            "photos": "사진|얼굴 이미지|카메라",
            "messages": "메시지 내용|대화 내용|채팅 기록",
            "browsing history": "검색 기록|방문 기록|브라우징 기록|인터넷 사용 기록",
            "audio": "음성 정보|음성정보|녹음|마이크|음성 데이터",
            "IP addresses": "ip 주소|ip주소",
            "email addresses": "이메일 주소|이메일주소|전자우편 주소",
            "phone numbers": "전화번호|휴대폰 번호|휴대전화번호",
        },
        "right": {
            "access": "열람을 요구|열람을 요청|열람권|열람 요구|열람할 권리",
            "deletion": "삭제를 요구|삭제를 요청|삭제권|삭제 요구|삭제 요청",
            "correction": "정정을 요구|정정을 요청|정정·삭제|정정권|정정 요구",
            "portability": "전송요구권|이동권|전송을 요구",
            "objection": "처리정지|처리 정지|이의를 제기|이의 제기|이의신청",
            "withdrawal of consent": "동의를 철회|동의 철회",
            "complaint": "불만을 제기|민원|고충처리|신고센터|분쟁조정",
            "unsubscribe": "수신 거부|수신거부|구독 취소",
        },
        "security": {
            "encryption": "암호화",
            "pseudonymisation": "가명처리|가명 처리|가명정보",
            "anonymisation": "익명처리|익명 처리|익명화",
            "access control": "접근통제|접근 통제|접근권한|접근 권한",
            "safeguards": "안전성 확보|보호조치|보안 조치|안전조치",
        },
        "transfer": {
            "abroad": "국외|해외|외국",
            "safeguard: standard clauses": "표준계약조항|표준 계약 조항",
            "safeguard: adequacy": "적정성 결정",
        },
        "retention": {
            "indefinitely": "무기한|영구적으로|영구 보관|영구히",
            "as long as necessary": "필요한 기간|필요한 동안|목적 달성 시까지|목적이 달성될 때까지",
        },
        "dispute": {
            "arbitration": "중재",
            "courts": "관할 법원|전속 관할|관할법원",
            "liability": "책임을 지지 않|책임지지 않|면책",
        },
        "guardian": {
            "guardians": "법정대리인|보호자|부모",
            "children": "아동|미성년자|청소년|만 14세 미만",
        },
    },
    "consent": {
        "consent": {
            "opt-in": "동의|동의를 받",
            "express": "명시적 동의|명시적인 동의|별도의 동의|별도 동의",
            "opt-out": "옵트아웃",
            "none": "동의 없이",
        },
    },
    "modals": {
        "modal": {
            "may": "수도 있습니다|권리를 보유|권리가 있습니다|경우가 있습니다",
            "can": "수 있습니다|수 있으며|수 있는|가능합니다|수 있다",
            "should": "권장합니다|바랍니다|좋습니다",
            "will": "것입니다|하겠습니다|약속합니다",
            "must": "해야 합니다|하여야 합니다|해야 하며|의무가 있습니다|필수|필요합니다",
        },
    },
    "negations": {
        "ignored": {
            "not meant": "뿐만 아니라|제한되지|국한되지|안내|안전|안에|안정|불만",
        },
        "negation": {
            "not": "않습니다|않으며|않는|아니|없습니다|없이|못|없는|금지|않고|않을|없으며|안 됩니다|않도록",
        },
    },
    "scope": {
        "scope": {
            "only": "오직|에 한해|에 한하여|에만|에 한정",
            "any": "모든|일체의|어떠한",
            "including": "등|포함|예를 들어",
            "except": "제외|경우를 제외하고",
            "at least": "최소|이상",
            "at most": "최대|이하|이내",
        },
    },
}
