"""What makes a Spanish sentence matter to a reader; the form of `rules.en.salience`."""

from __future__ import annotations

CUES = {
    "share": "compart*|divulg*|transfer*|transfier*|comunic*|proporcion*|revel*|ced*|envi*|facilit*|suministr*",
    "sell": "vend*|venta",
    "collect": "recopil*|recog*|recab*|obten*|recib*|registr*|captur*|solicit*|grab*",
    "use": "us*|utiliz*|trat*|proces*|analiz*|combin*",
    "keep": "conserv*|almacen*|guard*|reten*|retien*|archiv*|plazo*",
    "delete": "elimin*|borr*|suprim*|anonimiz*|destru*",
    "train": "entren*|inteligencia artificial|ia|modelo*|aprendizaje",
    "advertise": "publici*|anunci*|marketing|promoci*|personaliz*|cookie*|rastre*|boletín*|píxel*|pixel*|analíti*",
    "not": "no|nunca|ningun*|ningún|sin|ni|tampoco|prohib*|ya no|jamás",
    "only": "solo|sólo|únicamente|exclusivamente|salvo|excepto",
    "must": "deb*|oblig*|requi*|tien* que|acept*|cumpl*|responsable de|necesari*",
    "may": "puede*|podr*|podemos|discreción|reserv*|cualquier momento|sin previo aviso|posible*",
    "right": (
        "derecho*|opon*|oposición|retir*|rectific*|reclam*|desactiv*|cancelar|elegir|opción|opciones|exclu*|acceso"
    ),
    "consent": "consent*|permiso*|autoriz*|acepta*|aprob*",
    "fee": "tarifa*|precio*|pag*|cobr*|coste*|costo*|factur*|reembols*|suscrip*|impuesto*|cuota*",
    "end": "rescind*|rescisión|suspend*|suspensión|cancel*|elimin*|bloque*|cerr*|termin*|limit*|restring*|dej*",
    "liability": "responsab*|garant*|daño*|indemni*|pérdida*",
    "dispute": "disput*|arbitra*|tribunal*|jurisdic*|ley aplicable|litigi*|controversia*|mediación",
    "licence": "licencia*|propiedad intelectual|autor|marca*|mundial|irrevocable*",
    "notice": "notific*|inform*|avis*|anunci*|comunicaremos",
    "safeguard": "segur*|cifr*|proteg*|protec*|confiden*|seudonim*|garantías",
    "abroad": "fuera de|internacional*|terceros países|estados unidos|extranjero|unión europea|país*",
    "minor": "niñ*|menor*|padre*|tutor*|años|adolescente*",
    "authority": "autorid*|policía*|gobierno*|judicial*|legales|gubernament*|orden",
    "party": "tercer*|socio*|proveedor*|filial*|encargado*|empresa*|responsable*|afiliad*|compañía*|anunciante*",
    "data": (
        "dato*|ubicación|dirección*|teléfono*|foto*|imag*|vídeo*|video*|dispositivo*|nombre*|identific*|"
        "informac*|correo*|historial*|navegac*"
    ),
    "sensitive": (
        "salud|biométr*|genétic*|religi*|étnic*|sexual*|bancari*|tarjeta*|pasaporte*|precisa|polític*|financier*"
    ),
    "purpose": "fin|fines|finalidad*|para mejorar|mejor*|verific*|fraude*|investig*|detectar|prevenir",
    "scope": "aplica*|cubre*|abarca*|todo*|toda*|cualquier*|interés legítimo",
    "effective": "vigor|vigencia|a partir",
    "example": "por ejemplo|como|tales como|entre otr*",
    "define": "significa*|se refiere*|en adelante|define*",
    "more": "más información|obtener más|consult*|haga clic|aquí|ver|visit*|página|enlace",
    "contact": "contact*|escrib*|correo|pregunt*|formulario",
    "praise": "gracias|bienvenid*|importan*|compromet*|transparen*|confianza|ayud*|mejor",
    "we": "nosotros|nuestr*|nos",
    "you": "usted*|su|sus|tu|tus|usuario*",
}
UNITS = "segundo*|minuto*|hora*|día|días|semana*|mes|meses|año|años"
NUMERALS = "un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|treinta|sesenta|noventa"
OPENINGS = "si|cuando|en caso|para|al|mientras|aunque|siempre que"
JOINING = "y o e u que cuando si incluido incluidos como pero"
PAIRING = "y o e u ni"
