"""What the checks look for in Korean; `rules/lint.py` says what each row means."""


# fmt: off

from __future__ import annotations

PATTERNS: dict[str, str] = {
    "log": "변경 ?이력|개정 ?이력|변경 ?내역",
    "to_log": "(?:{log})[^.;]{0,20}(?:참조|확인|참고)",
    "date_place": "(?:상단|맨 위|하단)[^.;]{0,20}(?:날짜|일자)|(?:날짜|일자)[^.;]{0,10}(?:상단|하단)",
    "express": "명시적(?:인)? 동의|별도(?:의)? 동의",
    "gaps": "회사명|상호|날짜|시행일|주소|연락처|이름",
    "asks": "입력|기입",
}

MATTERS: dict[str, str] = {
    "complaint": "감독기관|개인정보 ?보호위원회|개인정보 ?침해신고센터",
    "children": "아동|미성년자|어린이",
    "controller": "개인정보 ?(?:처리자|보호책임자)",
    "sensitive_retention": "(?:민감정보|생체|얼굴|건강)[^.;]{0,60}(?:보관|보유|삭제|파기)",
    "agreement": "완전한 합의",
}
