"""What documents in Turkish call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "yürürlük tarihi|yürürlüğe giriş tarihi|yürürlüğe girme tarihi|yürürlüğe girer|yürürlüğe girecektir|"
        "yürürlüğe girmiştir|yürürlüğe girmektedir|yürürlüktedir|geçerlilik tarihi|geçerlilik başlangıcı|"
        "tarihinden itibaren geçerlidir|itibaren geçerlidir|itibaren geçerli|yürürlük"
    ),
    "updated": (
        "son güncelleme tarihi|son güncelleme|son güncellenme tarihi|son güncellenme|güncellenme tarihi|"
        "güncelleme tarihi|son değiştirilme tarihi|son değişiklik tarihi|son düzenleme tarihi|son düzenleme|"
        "tarihinde güncellenmiştir|tarihinde güncellendi|güncellenmiştir|güncellendi|güncelleme|son revizyon tarihi|"
        "revizyon tarihi|sürüm tarihi"
    ),
    "other": "yayın tarihi|yayınlanma tarihi|yayımlanma tarihi",
    "earlier": "önceki sürüm|önceki sürümler",
    "subjects": (
        "politika|politikası|koşullar|koşulları|şartlar|şartları|sözleşme|sözleşmesi|bildirim|bildirimi|metin|metni|"
        "beyanı"
    ),
    "fillers": (
        "tarih|tarihi|tarihinde|tarihinden|bu|ve|en|son|gizlilik|politikası|politikanın|koşulları|sözleşmesi|"
        "itibaren|itibarıyla|sürüm|sayfa|metin|metni|kullanım|şartları|çerez"
    ),
    "parts": "madde|bölüm|kısım",
    "common": (
        "ve|bir|bu|için|ile|olarak|veya|da|de|olan|sizin|biz|gibi|daha|tarafından|kişisel|size|çok|verilerinizi"
    ),
    "contents": "içindekiler",
}
