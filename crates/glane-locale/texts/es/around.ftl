# Lo que rodea la pregunta: idioma, errores, retirada, constataciones sometidas a la sala.

around-language = Idioma
around-unread = Ninguna persona cuya lengua es el español ha releído esta traducción.
around-original = Ver la pregunta original
around-listen = Escuchar la pregunta
around-join-wifi = Conéctese al Wi-Fi { $name }
around-join-scan = Escanee este código con la cámara de su teléfono
around-join-type = O abra { $address } y escriba { $code }

error-not-found-title = Esta página no existe
error-not-found = Puede que la dirección esté incompleta, o que el taller se haya retirado.
error-link-over-title = Este enlace ya no vale
error-link-over = Se ha cambiado o retirado, o no se ha copiado entero. Pida el nuevo a la persona que dirige el taller.
error-bad-request-title = No se ha entendido esta petición
error-bad-request = Vuelva a la página anterior e inténtelo de nuevo.
error-bad-form-title = El formulario está incompleto
error-bad-form = Vuelva a la página anterior, recárguela e inténtelo de nuevo.
error-form-too-large-title = Es demasiado grande
error-form-too-large = Lo que se ha enviado supera { $max } kB. Vuelva a la página anterior y acorte lo que ha escrito.
error-conflict-title = Alguien ha pasado antes
error-conflict = Esta página ha cambiado entretanto. Recárguela y vuelva a empezar si hace falta.
error-guesses-title = Demasiados códigos desconocidos
error-guesses = Se acaban de probar muchos códigos que no llevan a ningún taller. Espere un minuto e inténtelo de nuevo. Quien ya ha entrado sigue como antes.
error-busy-title = Mucha gente a la vez
error-busy = Espere unos segundos e inténtelo de nuevo.
error-away-title = El registro hace una pausa
error-away = El ordenador que guarda las respuestas no responde por ahora. Deje esta página abierta e inténtelo de nuevo dentro de un momento: nada de lo registrado se ha perdido.
error-sealed-title = Este taller está cerrado
error-sealed = Ya no se recoge ninguna respuesta, y no se puede reabrir nada de lo que llevaba aquí.
error-storage-title = Ya no se puede guardar
error-storage = No se ha podido guardar su respuesta. Avise a la persona que dirige el taller y deje esta página abierta.
error-server-title = Algo no ha funcionado
error-server = No es culpa suya. Inténtelo de nuevo en un momento.
error-request = Si pide ayuda, dé este número: { $id }
error-go-home = Escribir el código de un taller

life-closed-title = Este taller está cerrado
life-closed = Ya no recoge respuestas. Gracias por haber participado. Este teléfono ya no está vinculado a ninguna respuesta.
life-closed-late = Este taller está cerrado: esta respuesta no se ha recogido.
life-leave-link = Retirar mis respuestas
life-leave-title = Retirar mis respuestas
life-leave-how = Cada respuesta guardada tiene un recibo. Con uno solo de sus recibos se pueden retirar todas sus respuestas a este taller, hasta su cierre.
life-leave-label = Su recibo
life-leave-help = Doce letras y cifras, debajo de «Respuesta guardada».
life-leave-look = Ver qué se retiraría
life-leave-unknown = Ninguna respuesta de este taller tiene ese recibo. Compruebe cada letra.
life-leave-what = Esto es lo que se retiraría:
life-leave-round = { $question } (ronda { $n })
life-leave-ideas = Se borrarían las palabras de sus ideas; quienes las eligieron siguen contando:
life-leave-published = Ya se hizo un informe: los archivos ya descargados o impresos no cambian. Si se lee en línea, esa página se recuenta enseguida sin usted; quien guardó la anterior podría encontrar sus respuestas al compararlas.
life-leave-final = Lo que se retira no vuelve. La persona que dirige el taller solo sabrá que alguien ha retirado sus respuestas.
life-leave-go = Retirar todas mis respuestas
life-leave-done = Hecho: sus respuestas ya no cuentan en ningún sitio, y sus huellas salen del archivo en menos de una hora. Las copias de seguridad anteriores aún las guardan; las de este programa desaparecen al cierre del taller.
life-leave-sealed = Este taller está cerrado: ya nadie sabe qué respuestas son las suyas. Por eso ya no se pueden retirar.
life-leave-back = Volver al taller

projector-sample = Datos de ejemplo

reactions-agree = De acuerdo
reactions-nuance = Con matices
reactions-disagree = No estoy de acuerdo
reactions-number = Constatación { $n } de { $total }
reactions-hint = ¿Está de acuerdo con esta constatación? Puede cambiar de opinión mientras esté en pantalla.
reactions-legend = Su opinión sobre esta constatación
reactions-nuance-label = Lo que matizaría (opcional)
reactions-nuance-help = { $max ->
    [one] { $max } carácter como máximo. Todos pueden leer lo que escriba: evite poner un nombre.
   *[other] { $max } caracteres como máximo. Todos pueden leer lo que escriba: evite poner un nombre.
 }
reactions-nuance-send = Añadir mi matiz
reactions-wait-next = Gracias. La próxima constatación llega pronto: deje esta página abierta.
reactions-over = Era la última constatación. ¡Gracias por participar!
