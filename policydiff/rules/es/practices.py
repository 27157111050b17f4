"""What clauses of Spanish policies do to their readers: group, kind = phrases parted by |; see `practices`."""

from __future__ import annotations

TABLES: dict[str, dict[str, str]] = {
    "parties": {
        "we": "nosotros",
        "you": "usted|ustedes|el usuario|los usuarios|el cliente|los clientes|tú",
    },
    "owners": {
        "yours": "su|sus|tus|tu|datos personales|datos de usuario",
    },
    "conditions": {
        "if": "si|cuando|en caso de|salvo que|a menos que",
        "break": ("pero|sino|antes de|hasta que|porque|después de"),
        "that": ("{datos,información} que"),
        "optional": ("para {usar,utilizar} {esta,estas}|si {desea,deseas,quiere,quieres}"),
    },
    "deeds": {
        "ignored": (
            "{acceso,uso,divulgación,tratamiento} no autorizad*|registr* los cambios|"
            "condiciones de uso|términos de uso|política de privacidad"
        ),
        "share": (
            "compart*|divulg*|revel*|transfer*|transmit*|ced*|comunicar|comunicamos|comunicación a|public*|"
            "proporcion*|facilit*|destinatario*|enviar a"
        ),
        "sell": "vend*|venta de|alquil*|monetiz*",
        "collect": "recopil*|recog*|recab*|obten*|registr*|recib*|rastre*|monitoriz*|supervis*|captur*|grab*",
        "use": "utiliz*|usar|usamos|uso de|trat*|proces*|analiz*|acced*|combin*",
        "keep": "conserv*|almacen*|guard*|reten*|mantener|mantendr*|archiv*",
        "train": "entren*|aprendizaje automático|modelos de ia|inteligencia artificial",
        "advertise": "publicid*|publicit*|anuncios|marketing|comercial*|boletín|boletines|promocion*",
    },
    "gifts": {
        "ignored": (
            "{datos,información} {anónim,anonim,seudonim}*|"
            "nos reservamos el derecho|se reserva el derecho|derechos de propiedad|derechos de autor|"
            "todos los derechos|puede {encontrar,consultar,leer}"
        ),
        "right": (
            "{le,te} {otorga,otorgamos,concede,concedemos}|"
            "{disponible,disponibles} {previa solicitud,bajo petición,a petición}|"
            "derecho a|derecho de|derechos de|sus derechos|tus derechos|oponer*|oposición|reclamación|reclamar|"
            "autoridad de control|rectific*|supresión|portabilidad|retirar su consentimiento|"
            "retirar tu consentimiento|revocar|impugn*|desistimiento|apel*"
        ),
        "choice": (
            "{le,te} {permite,permiten}|"
            "puede optar|puedes optar|puede usted|puede {desactivar,elegir,solicitar,rechazar,cancelar,retirar,"
            "eliminar}|puedes|podrá {solicitar,elegir}|en cualquier momento|darse de baja|darte de baja|"
            "cancelar la suscripción|desactiv*|rechaz*|eleg*|preferencias|voluntari*"
        ),
        "consent": "consentimiento|su autorización|autorización previa|acepta expresamente",
        "safeguard": (
            "cifr*|encript*|anonim*|seudonim*|proteg*|protec*|segur*|confidencial*|cláusulas contractuales tipo|"
            "decisión de adecuación|certific*|auditor*"
        ),
        "notice": (
            "notific*|avis*|comunicaremos|comunicarle|con antelación|preaviso|informar*|informamos|le informa|"
            "informado*|anunciaremos|anunciamos|anunciado"
        ),
        "free": (
            "{le,te} {pagamos,pagaremos,abonamos,abonaremos}|{recibe,recibirá,recibirás} {un,su,tu,los,} {pago,pagos}|"
            "renunciamos a|gratis|gratuit*|sin coste|sin costo|reembols*|devolución|indemniz*|descuento*|compensa*"
        ),
        "answer": "responder*|contestar*|respuesta",
        "erase": "elimin*|borr*|suprim*",
    },
    "burdens": {
        "ignored": (
            "renunciamos a|{le,te} {otorga,otorgamos,concede,concedemos}|"
            "responsable del tratamiento|responsables del tratamiento|encargado del tratamiento|obligación legal|"
            "obligaciones legales|sin coste"
        ),
        "liability": (
            "ser {inexact,incomplet}*|contener errores|tampoco {somos,será,es} responsable*|"
            "no controlamos|no controla|no tenemos control|no tenemos el control|ningún control|"
            "no nos hacemos responsables|no se hace responsable|no será responsable|no somos responsables|"
            "no seremos responsables|exoner*|exención|sin garantía*|no garantiz*|bajo su propio riesgo|propio riesgo|"
            "indemnizar|arbitraje|renunci*|limitación de responsabilidad|responsabilidad"
        ),
        "power": (
            "a nuestra discreción|discreción|sin previo aviso|sin aviso|reservamos el derecho|reserva el derecho|"
            "suspend*|cancelar su cuenta|bloque*|rescindir|dar por terminad*|unilateral*|"
            "modificar en cualquier momento"
        ),
        "ban": (
            "no puede|no podrá|no podrán|no debe|no deben|prohib*|no está permitido|no se permite|únicamente podrá|"
            "solo puede|solo podrá|ya no {puede,está,se}|no acept*|ya no {ofrece,acepta,ofrecemos,aceptamos}"
        ),
        "duty": (
            "debe|debes|deberá|deberán|deben|está obligado*|obligatori*|usted acepta|acepta que|se compromete|"
            "es responsable de|su responsabilidad|garantiza que|tendrá que|tiene que|reconoce que"
        ),
        "terms": "{condiciones,términos} {adicionales,distintos,distintas}",
        "money": (
            "tarifa*|tasa*|precio*|cargo*|comisión|comisiones|cobr*|factur*|pago*|pagar|no reembolsable*|penaliza*|"
            "impuesto*|coste*|renovación automática"
        ),
        "licence": "licencia*|irrevocable*|sublicenci*|nos otorga|nos concede|mundial",
    },
    "hedges": {
        "hedge": (
            "cambios {importantes,sustanciales,significativos,materiales}|"
            "directamente|automáticamente|deliberadamente|intencionadamente|generalmente|normalmente|habitualmente|"
            "actualmente|permanente*|duradero*|en principio|salvo|excepto|a menos que|en la medida de lo posible|"
            "procur*|esfuerzos razonables|intentar*"
        ),
    },
}
