"""Words of titles and texts in Korean, by the topic they speak for, parted by `|`."""

from __future__ import annotations

TOPICS: dict[str, str] = {
    "collection": "수집|이용 목적|쿠키|처리",
    "sharing": "공유|제3자|제공|위탁|이전",
    "choice": "선택|동의|설정",
    "access": "권리|열람|삭제|정정",
    "retention": "보유|보관|기간",
    "security": "안전|보안|보호",
    "policy-change": "변경|개정",
    "audience": "아동|어린이|미성년",
    "price": "요금|결제|환불",
    "disputes": "준거법|분쟁|관할",
    "liability": "책임|보증|면책",
    "licence": "지식재산|라이선스|저작|콘텐츠",
    "termination": "종료|해지|중단",
    "contact": "문의|연락처",
}
