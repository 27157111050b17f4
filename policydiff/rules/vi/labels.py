"""What documents in Vietnamese call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "ngày có hiệu lực|ngày hiệu lực|có hiệu lực từ ngày|có hiệu lực từ|có hiệu lực kể từ ngày|có hiệu lực kể từ|"
        "có hiệu lực vào ngày|có hiệu lực vào|có hiệu lực|hiệu lực từ|hiệu lực|áp dụng từ ngày|áp dụng từ"
    ),
    "updated": (
        "ngày cập nhật lần cuối|cập nhật lần cuối vào|cập nhật lần cuối|cập nhật gần đây nhất|lần cập nhật cuối|"
        "lần cập nhật gần nhất|cập nhật mới nhất|ngày cập nhật|được cập nhật vào|cập nhật vào|cập nhật ngày|"
        "cập nhật|sửa đổi lần cuối|lần sửa đổi cuối|ngày sửa đổi|được sửa đổi|phiên bản ngày"
    ),
    "other": "ngày đăng|ngày công bố|ngày phát hành|được công bố",
    "earlier": "phiên bản trước|các phiên bản trước",
    "subjects": "chính sách|điều khoản|thỏa thuận|thông báo|tài liệu|phiên bản|quy định|điều kiện",
    "fillers": (
        "ngày|vào|từ|kể|này|và|của|chính|sách|bảo|mật|quyền|riêng|tư|điều|khoản|sử|dụng|phiên|bản|được|là|lần|cuối|"
        "dịch|vụ"
    ),
    "parts": "điều|mục|phần|chương",
    "contents": "mục lục",
}
