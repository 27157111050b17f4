"""What documents in Spanish call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "fecha de entrada en vigor|fecha de entrada en vigencia|entrada en vigor|entrada en vigencia|entra en vigor|"
        "entran en vigor|entrará en vigor|entrarán en vigor|en vigor desde|en vigor a partir|en vigor|"
        "fecha de vigencia|vigente desde|vigente a partir|vigentes desde|vigentes a partir|vigencia desde|"
        "vigencia a partir|vigencia|fecha efectiva|fecha de efecto|fecha de efectividad|efectivo a partir|"
        "efectiva a partir|efectivo desde|efectiva desde|efectivo el|efectiva el|válido desde|válida desde|"
        "válido a partir|válida a partir|aplicable desde|aplicable a partir|surte efecto|surtirá efecto|"
        "surtirán efecto|se aplica a partir|se aplicará a partir"
    ),
    "updated": (
        "fecha de última actualización|fecha de la última actualización|última actualización|ultima actualización|"
        "última actualizacion|ultima actualizacion|fecha de actualización|actualizado|actualizada|actualizados|"
        "actualizadas|actualización|última modificación|fecha de última modificación|fecha de modificación|"
        "modificado el|modificada el|última revisión|fecha de revisión|revisado el|revisada el|última versión|"
        "versión del|versión de|se actualizó por última vez el|se actualizó por última vez|"
        "actualizada por última vez|actualizado por última vez|actualizados por última vez|"
        "actualizadas por última vez|modificado por última vez|modificada por última vez|por última vez el"
    ),
    "stand": "a fecha de",
    "other": "publicado|publicada|fecha de publicación",
    "earlier": "hasta el|versión anterior|versiones anteriores|anterior|sustituye|antes del|si usted",
    "changes": "historial|registro de cambios",
    "versions": "versiones anteriores",
    "announcing": "vista previa|lee las nuevas|lea las nuevas|leer las nuevas|leer los nuevos|consulta las nuevas",
    "laws": "decreto|lei|ley|leyes|reglamento|rgpd",
    "subjects": (
        "política|políticas|términos|condiciones|aviso|acuerdo|contrato|versión|documento|declaración|cambios|"
        "modificaciones"
    ),
    "within": "cambios|esta|este",
    "fillers": (
        "a|al|aviso|condiciones|cookies|de|del|desde|documento|el|en|es|esta|este|fecha|fue|ha|la|las|legal|los|o|"
        "política|privacidad|se|servicio|sido|términos|uso|versión|y|para|nuevos|usuarios|demás|todos|clientes|"
        "presente|presentes|nuestra|nuestros|han|fueron"
    ),
    "parts": "artículo|sección|cláusula|capítulo|anexo",
    "references": "sección|secciones|cláusulas?|apartados?|artículos?",
    "of_another": "del|de la|de las|de los",
    "own_text": "estos|estas|este|esta|presentes?|nuestr[oa]s?",
    "subparts": "apdo|párr",
    "joined": "y",
    "terms": "condiciones|términos",
    "privacy": "privacidad",
    "files": "privacidad",
    "whole": r"tod[oa]s?|ningun[oa]?|ningún|cualquier|jamás|también|otr[oa]s?",
    "stating": "no|nunca|sin|sólo|solo|debe|puede",
    "common": ("el|la|los|las|de|y|que|en|del|para|por|con|una|su|sus|se|no|es|como|al|o|nosotros|usted|sobre|datos"),
    "whom": "para nuevos|para los nuevos|para los usuarios|para los demás|para todos",
    "pointers": (
        r"(?:véase|ver|vea) (?:la sección|el artículo|sección|artículo|el apartado)|"
        r"puede (?:obtener|leer|consultar|encontrar) más información|más información|"
        r"para (?:obtener )?más (?:información|detalles)|obtenga más información"
    ),
    "logs": (r"(?:registro|historial|resumen) de (?:los )?(?:cambios|versiones)|qué ha cambiado|novedades"),
    "log_titles": "registro|historial|resumen|qué ha|novedades",
    "log_nouns": "actualización|modificación|versión",
    "logging": (
        r"(?:última|presente|esta) (?:actualización|modificación|versión)\b[^.;]{0,60}? (?:añade|introduce|eli"
        r"mina|aclara|modifica|incluye)"
    ),
    "version_line": (r"versión"),
    "furniture": (
        r"volver arriba|ir arriba|ir al contenido|saltar al contenido|imprimir(?: esta página)?|compartir|"
        r"compartir en (?:facebook|twitter|x|linkedin)|menú(?: principal)?|(?:aceptar|rechazar) todas?|"
        r"en esta página"
    ),
    "abbreviated": (r"calle=c|avenida=av,avda|plaza=pl,pza|número=núm,n"),
    "contents": "índice|contenido|contenidos|tabla de contenido|tabla de contenidos",
}
