"""What documents in Indonesian call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "tanggal berlaku efektif|tanggal efektif berlaku|tanggal mulai berlaku|tanggal berlaku|"
        "berlaku efektif sejak|berlaku efektif|mulai berlaku pada|mulai berlaku sejak|mulai berlaku|berlaku sejak|"
        "berlaku mulai|berlaku pada|berlaku efektif per|berlaku"
    ),
    "updated": (
        "terakhir diperbarui pada|terakhir diperbarui|diperbarui terakhir|tanggal pembaruan terakhir|"
        "pembaruan terakhir|tanggal diperbarui|diperbarui pada|diperbarui|terakhir diperbaharui|terakhir diubah|"
        "perubahan terakhir|diubah pada|terakhir direvisi|revisi terakhir|direvisi|terakhir dimutakhirkan|"
        "versi tanggal"
    ),
    "other": "tanggal publikasi|diterbitkan|dipublikasikan",
    "earlier": "versi sebelumnya",
    "subjects": "kebijakan|ketentuan|syarat|perjanjian|pemberitahuan|dokumen|versi|persyaratan|perubahan",
    "fillers": (
        "pada|sejak|tanggal|ini|dan|di|per|kebijakan|privasi|ketentuan|layanan|penggunaan|syarat|versi|telah|adalah|"
        "mulai"
    ),
    "parts": "pasal|bagian|bab|lampiran",
    "contents": "daftar isi",
}
