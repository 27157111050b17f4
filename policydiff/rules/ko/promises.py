"""What the clause on changes of a policy in Korean promises; form and source as in `en/promises`."""

# ruff: noqa: E501 - a pattern on one line can be read and searched; broken up it cannot
# One rule a line, for the same reason:
# fmt: off

WORDS = "변경|개정|수정|통지|공지|게시|효력|시행|계속|동의"
"""A sentence must hold one of them to go on about a change."""

HEADINGS = (
    ("변경|개정|수정|업데이트|고지", r"(?:방침|약관|정책|계약|처리방침).{0,14}(?:변경|개정|수정|업데이트)|^[\W\d제조]*(?:변경|개정|수정|고지의 의무|약관의 개정)"),
)
"""Headings of the clause."""

OWN = (
    ("변경|개정|수정|업데이트", "(?:방침|약관|정책|계약|조건).{0,50}(?:변경|개정|수정|업데이트)|(?:변경|개정|수정|업데이트).{0,50}(?:방침|약관|정책|계약|조건)"),
)
"""Sentences on changes of the document itself, wherever they stand."""

BACK = (
    ("변경|개정|수정", "(?:변경|개정|수정).{0,60}(?:통지|공지|알[리려림]|게시|효력|시행|동의|고지)"),
    ("계속", "계속.{0,12}(?:사용|이용).{0,60}(?:동의|간주|수락)"),
)
"""Sentences that look back on such a one: "such changes", "the new version", "if you continue to use"."""

OTHERS = ()
"""Sentences that look like these and speak of something else."""

STRETCHES = (
    ("문의", "문의[^.]*(?:이메일|전자우편)[^.]*"),
)
"""Parts of sentences that name a channel for another purpose than notice of a change."""

NOTIFY = (
    ("통지|공지|알|고지|게시|안내|발송", "통지|공지|알[리려림]|고지|게시|안내|발송"),
)
"""Words of telling."""

CHANNELS = {
    "email": (
        ("전자우편|메일", "이메일|전자우편|전자메일"),
    ),
    "push": (
        ("푸시", "푸시"),
    ),
    "in_app": (
        ("앱|팝업|로그인|통해", "앱 ?내|앱을 통|팝업|로그인 ?시"),
    ),
    "site_notice": (
        ("공지|눈에|배너|홈페이지|사이트|화면", "공지(?:사항)?|눈에 띄|배너|초기 ?화면|(?:홈페이지|웹사이트|사이트).{0,10}(?:공지|고지|알림)"),
    ),
    "policy_page": (
        ("게시|공개|온라인", "게시|온라인에? ?(?:공개|제공)"),
    ),
    "sms": (
        ("문자|sms", r"문자 ?메시지|문자|\bsms\b"),
    ),
    "postal": (
        ("서면|우편", "서면|(?<!전자)우편"),
    ),
    "phone": (
        ("전화", "전화"),
    ),
    "blog_or_forum": (
        ("블로그|포럼", "블로그|포럼"),
    ),
    "unspecified": (
        ("기타|다른|적절", "(?:기타|다른|적절한) ?(?:방법|수단)"),
    ),
}
"""How a notice reaches the reader."""

CONSENT = {
    "continued_use": (
        ("계속", "계속.{0,12}(?:사용|이용).{0,60}(?:동의|간주|수락)"),
    ),
    "express_consent": (
        ("동의", "(?:별도|명시적|사전).{0,6}동의|동의를 (?:받|얻|구)"),
    ),
    "deemed_by_silence": (
        ("거부|이의|의사", "(?:거부|이의).{0,24}(?:않|없|아니).{0,40}(?:동의|간주|승인)"),
    ),
    "opt_out_offered": (),
}
"""What is taken as agreement."""

EFFECTIVE_DATE = (
    ("시행|유효|효력|적용", "(?:시행|유효|효력 ?발생|적용) ?(?:일자|일|날짜)"),
)
"""That the date of effect is told."""

NOT_EFFECTIVE_DATE = (
    ("시행|효력|적용", "(?:시행|효력 ?발생|적용) ?(?:일자|일) ?(?:이후|이전|전|후|까지|부터)"),
)
"""Parts of sentences in which that date is a point to count from, not one that is told."""

FLAGS = {
    "materiality_threshold": (
        ("중대|중요|불리", "중대한|중요한|불리"),
    ),
    "last_updated_date": (
        ("최종|최근", "(?:최종|최근) ?(?:수정|개정|업데이트)"),
    ),
    "user_must_check": (
        ("정기|수시|주기", "(?:정기적으로|수시로|주기적으로).{0,20}(?:확인|검토|방문)"),
    ),
    "exit_or_reject_right": (
        ("중단|탈퇴|해지|거부", "중단하|탈퇴|해지"),
    ),
    "archive_of_versions": (
        ("이전", "이전 ?(?:버전|처리방침|약관)"),
    ),
    "effective_on_posting": (
        ("즉시|게시", "즉시.{0,6}(?:효력|시행|적용)|게시.{0,10}(?:시점|즉시|때).{0,10}(?:효력|시행|적용)"),
    ),
    "prior_notice_unquantified": (
        ("사전|미리", "사전에|미리"),
    ),
    "sole_discretion": (
        ("재량", "재량"),
    ),
    "notice_hedged": (
        ("수 있", "(?:통지|공지|알릴) ?(?:할 )?수 있"),
    ),
    "non_regression": (
        ("이전|소급", "개정일 이전|소급"),
    ),
    "summary_or_diff_promised": (
        ("내용", "변경 ?내용|개정 ?전 내용과 개정 ?후 내용"),
    ),
    "no_notice_clause": (
        ("통지 없이|예고 없이|통지없이|예고없이", "(?:통지|예고) ?없이"),
    ),
}
"""Yes or no facts."""

LEADS = {
    "before_effective": (
        ("전", "{Q} ?(?:이)?전(?:부터|까지|에)?|{Q} 이상의 사전"),
    ),
    "after_posting_or_notice": (
        ("후|경과", "{Q} ?(?:후|경과|이후)"),
    ),
    "objection_window": (
        ("이내", "{Q} ?이내.{0,20}(?:거부|이의)"),
    ),
}
"""What a quantity of time is counted from."""

CONTINUED = "계속 (?:이용|사용)"
"""That using the service from then on has an effect; in any case, anywhere in a text."""

UNITS = {
    "hour": "시간",
    "month": "개월|달",
    "day": "(?:영업)?일",
    "week": "주(?:일)?",
    "year": "년",
}

NUMBERS = {"일": 1, "이": 2, "삼": 3, "칠": 7, "십": 10, "삼십": 30, "육십": 60, "구십": 90}
