# El teléfono de la persona que responde.

participant-join-title = Entrar en un taller
participant-join-label = Código del taller
participant-join-lead = Dirijo un taller
participant-join-help = Está en la pantalla. La persona que dirige el taller también puede dárselo.
participant-join-go = Entrar
participant-join-empty = Escriba primero el código del taller.
participant-join-unknown = Ningún taller tiene el código «{ $code }». Compruébelo en la pantalla y vuelva a intentarlo.
participant-welcome = ¡Le damos la bienvenida!

participant-notice-again = Qué pasa con mis respuestas

participant-group-legend = ¿En qué grupo está?
participant-group-help = Para comparar los grupos entre sí, nunca a las personas.
participant-group-go = Confirmar
participant-group-missing = Elija su grupo.
participant-group-unknown = Ese grupo no existe en este taller. Elija uno de la lista.
participant-group-current = Su grupo: { $group }

participant-queue-title = Hay mucha gente en la entrada
participant-queue-before = { $n ->
    [0] Es la próxima persona en entrar.
    [one] Hay { $n } persona delante de usted.
   *[other] Hay { $n } personas delante de usted.
 }
participant-queue-help = Esta página se abre sola cuando llega su turno. Su sitio está guardado.
participant-queue-again = Intentarlo ahora

participant-device-link = Continuar en otro aparato
participant-device-title = Continuar en otro aparato
participant-device-how = Escanee este código con el otro aparato: mostrará sus respuestas, y lo que responda allí contará como suyo, una sola vez.
participant-device-qr = Código para escanear con el otro aparato
participant-device-lasts = Este código vale { $n } minutos. No se lo enseñe a nadie: quien lo escanea responde en su lugar.
participant-device-ask = Este aparato continuará con las respuestas del que mostró este código. Lo que se responda aquí contará para la misma persona, y el otro aparato lo verá al recargar su página. Si este código no es el suyo, no acepte.
participant-device-answered = Este aparato ya respondió por alguien. Esas respuestas siguen contando, pero ya no podrá cambiarlas. Si alguna aún espera a enviarse, espere a que quede guardada antes de continuar: después ya no saldrá.
participant-device-agree = Este código es mío, continuar
participant-device-gone = Este código ya no vale. Pida otro en el primer aparato.
participant-device-back = Ir al taller

participant-wait-title = Un momento
participant-wait-first = La primera pregunta llega pronto. Deje esta página abierta.
participant-wait-next = La próxima pregunta llega pronto. Deje esta página abierta.
participant-wait-refresh = Si nada se mueve, recargue la página.
participant-finished = Era la última pregunta. ¡Gracias por participar!
participant-ended-title = La sesión ha terminado
participant-ended = ¡Gracias por participar! { $organiser } dará los resultados: pregunte dónde leerlos.

participant-question-number = Pregunta { $n } de { $total }
participant-question-yours = Su respuesta
participant-words-hint = { $max ->
    [one] Una sola palabra, o unas pocas que van juntas.
   *[other] Hasta { $max } palabras o expresiones cortas. Con una basta.
 }
participant-words-label = Palabra { $n }
participant-open-hint = { $max ->
    [one] Con sus palabras, { $max } carácter como máximo.
   *[other] Con sus palabras, { $max } caracteres como máximo.
 }
participant-open-label = Su respuesta
participant-choice-hint = Una sola respuesta.
participant-choice-label = Elija una respuesta
participant-profile-number = Para terminar, unas palabras sobre usted
participant-profile-hint = Responda a lo que quiera. Sirve para decir quién ha respondido, nunca quién ha dicho qué.
participant-plain = Con palabras más sencillas
participant-plain-back = La pregunta tal como está escrita
participant-choices-hint = Puede elegir varias respuestas.
participant-choices-hint-max = { $max ->
    [one] Una respuesta como máximo.
   *[other] Hasta { $max } respuestas.
 }
participant-choices-label = Marque sus respuestas
participant-scale-hint = De { $min } a { $max }.
participant-scale-label = Elija de { $min } a { $max }
participant-scale-end = { $value }: { $label }
participant-number-hint = De { $min } a { $max }{ $unit }. { $decimals ->
    [0] Un número entero, en cifras.
    [one] En cifras, con una cifra decimal como máximo.
   *[other] En cifras, con { $decimals } cifras decimales como máximo.
 }
participant-number-label = Su respuesta
participant-number-label-unit = Su respuesta ({ $unit })
participant-ranking-hint = { $places ->
    [one] Dé el puesto 1 a la respuesta que prefiere.
   *[other] Ordene las { $places } respuestas que prefiere: 1 para la primera.
 }
participant-ranking-hint-all = Ordene todas las respuestas: 1 para la que prefiere, { $places } para la última.
participant-ranking-label = Dé un puesto
participant-ranking-up = Subir:
participant-ranking-down = Bajar:
participant-ranking-own = { $n }. { $option }
participant-points-hint = Reparta { $total } puntos entre las respuestas. El total debe ser { $total }.
participant-points-label = Reparta { $total } puntos
participant-points-left = Puntos que quedan por dar:
participant-points-over = Puntos de más:
participant-points-whole = La cuenta es correcta.
participant-points-own = { $option }: { $n }
participant-ideas-hint = Apoye las ideas que quiera.
participant-ideas-hint-max = { $max ->
    [one] Apoye una idea como máximo.
   *[other] Apoye hasta { $max } ideas.
 }
participant-ideas-label = Marque las ideas que apoya
participant-idea-aside = (idea que no se muestra)
participant-idea-waits = (idea que el equipo lee antes de mostrarla)
participant-ideas-none = Todavía no hay ideas.
participant-ideas-propose-title = ¿Otra idea?
participant-ideas-propose-help = { $max ->
    [one] { $max } carácter como máximo.
   *[other] { $max } caracteres como máximo.
 }
participant-slots-hint = Marque todas las franjas horarias que le van bien.
participant-slots-label = Marque sus franjas horarias

participant-send = Enviar mi respuesta
participant-send-change = Enviar mi nueva respuesta
participant-change = Cambiar mi respuesta
participant-ideas-new = { $n ->
    [one] { $n } idea nueva: leerla y apoyarla
   *[other] { $n } ideas nuevas: leerlas y apoyarlas
 }
participant-statements-new = { $n ->
    [one] { $n } afirmación nueva: leerla y dar su opinión
   *[other] { $n } afirmaciones nuevas: leerlas y dar su opinión
 }
participant-blank = Prefiero no responder
participant-saved = Respuesta guardada
participant-saved-blank = Anotado: prefiere no responder.
participant-saved-replaced = Respuesta guardada: esta es la respuesta que cuenta.
participant-saved-late = Respuesta guardada. La pregunta se había cerrado entretanto; como usted respondió antes, cuenta.
participant-saved-receipt = Recibo: { $receipt }
participant-saved-receipt-help = Anote este código o hágale una foto: con él podrá retirar sus respuestas más adelante.
participant-sending = Enviada. Esperamos la confirmación…
participant-unsent = En espera: aún no enviada. Su teléfono la guarda y lo vuelve a intentar solo.
participant-fragile = Su navegador no guarda nada (¿navegación privada?). Deje esta página abierta hasta «Respuesta guardada».
participant-strange = Una respuesta que otra persona escribió en este teléfono no pudo salir. No se ha enviado en su lugar:
participant-offline = Se ha cortado la conexión. Lo que ha escrito está guardado en este teléfono.
participant-online = La conexión ha vuelto.

participant-closed-typing = La pregunta acaba de cerrarse. Lo que ha escrito sigue ahí, pero no se ha enviado.
participant-withdrawn-title = Informe retirado
participant-withdrawn = Las personas que escribieron esta página la han retirado. Pregúnteles dónde leerla.
participant-other-person = Este aparato responde ahora por otra persona: esta respuesta no se ha enviado. Reléala y envíela de nuevo si es suya.
participant-closed-late = La pregunta ya estaba cerrada cuando llegó su respuesta: no se ha podido contar. ¡Gracias por haber respondido!
participant-closed-written = Usted había respondido: «{ $text }».
participant-closed = Esta pregunta está cerrada.
participant-superseded = Esta respuesta ya está sustituida por otra más reciente: es la más reciente la que cuenta.
participant-differs = Ya ha llegado otra respuesta de su teléfono, sin duda desde otra pestaña. Envíe esta de nuevo para sustituirla.
participant-no-cookie = Su navegador rechaza las cookies: no se ha guardado nada. Glane solo necesita una, un número al azar, para que cada respuesta cuente una sola vez. Permita las cookies en esta página o salga de la navegación privada y envíe de nuevo. Si no, pruebe otro navegador, o pida la tableta compartida o una hoja a la persona que dirige el taller.
participant-typed-title = Lo que usted había escrito

participant-invalid-empty = Aún no ha escrito ni elegido nada. Responda, o toque «Prefiero no responder».
participant-invalid-too-many-words = { $max ->
    [one] Solo cabe una palabra. Deje la que más importa.
   *[other] { $max } palabras como máximo. Deje las que más importan.
 }
participant-invalid-too-many-choices = { $max ->
    [one] Solo es posible una respuesta. Desmarque las demás.
   *[other] { $max } respuestas como máximo. Desmarque algunas.
 }
participant-invalid-too-many-ideas = { $max ->
    [one] Solo se puede apoyar una idea. Desmarque las demás.
   *[other] { $max } ideas como máximo. Desmarque algunas.
 }
participant-invalid-full = La lista está completa ({ $max }): su propuesta no se ha añadido. Responda con lo que ya figura en ella.
participant-invalid-too-long = { $max ->
    [one] Es un poco largo: { $max } carácter como máximo.
   *[other] Es un poco largo: { $max } caracteres como máximo.
 }
participant-invalid-unknown-item = «{ $value }» no está en la lista. Elija entre las respuestas propuestas.
participant-invalid-not-a-number = «{ $value }» no es un número entero.
participant-invalid-out-of-range = Elija un número de { $min } a { $max }.
participant-invalid-unclear-number = «{ $value }» no se lee como un número. Escríbalo en cifras, sin nada más.
participant-invalid-too-precise = { $decimals ->
    [0] Basta con un número entero: nada después de la coma.
    [one] Basta con una cifra después de la coma.
   *[other] Bastan { $decimals } cifras después de la coma.
 }
participant-invalid-points = «{ $value }» no es un número de puntos. Escriba un número entero en cifras, o deje el campo vacío.
participant-invalid-given-twice = Una respuesta ha recibido dos números. Deje solo uno.
participant-invalid-place-twice = Dos respuestas tienen el puesto { $place }. Dé a cada una un puesto distinto.
participant-invalid-unplaced = { $places ->
    [one] Dé el puesto 1 a una respuesta.
   *[other] Hay que ordenar { $places } respuestas, de 1 a { $places }.
 }
participant-invalid-wrong-total = Sus puntos suman { $given } en vez de { $total }. Cambie algunos para que el total sea { $total }.

participant-results-title = Las respuestas de la sala

participant-tablet-how = Esta tableta es de todos: cada persona responde cuando le toca. Lo que usted responde no se muestra a la siguiente.
participant-tablet-begin = Responder
participant-tablet-help = Tableta compartida: cuando haya respondido, pásela.
participant-tablet-over = El enlace de esta tableta ya no vale: aquí no se recoge ninguna respuesta. Pida el nuevo a la persona que dirige el taller.
participant-tablet-other = Esta página era de la persona anterior: no se ha enviado nada en su nombre. Ahora le toca responder.
participant-tablet-next = Turno de la siguiente persona
participant-tablet-look = ¿Ya se ha hecho la pregunta siguiente? Mirar
participant-tablet-who = ¿Ya ha respondido en esta tableta?
participant-tablet-who-help = Si es así, toque su signo: continúa, y cuenta una sola vez. Las personas que ya han respondido a esta pregunta no están en la lista.
participant-tablet-first = No, es la primera vez
participant-tablet-yours = Su signo: { $picture } { $sign }. Recuérdelo: en la pregunta siguiente, tóquelo.
participant-tablet-as = Responde con este signo: { $picture } { $sign }.
participant-tablet-sign = { $sign ->
   *[sun] el sol
    [moon] la luna
    [star] la estrella
    [tree] el árbol
    [tulip] el tulipán
    [house] la casa
    [bicycle] la bicicleta
    [boat] el barco
    [bird] el pájaro
    [fish] el pez
    [cat] el gato
    [elephant] el elefante
    [turtle] la tortuga
    [butterfly] la mariposa
    [apple] la manzana
    [lemon] el limón
    [strawberry] la fresa
    [carrot] la zanahoria
    [bread] el pan
    [cup] la taza
    [key] la llave
    [balloon] el globo
    [umbrella] el paraguas
    [drum] el tambor
 }

participant-grid-ends = { $min }: { $low }. { $max }: { $high }.
participant-grid-hint = En cada línea, elija un número de { $min } a { $max }. Puede dejar líneas sin respuesta.
participant-grid-label = Una respuesta por línea
participant-grid-none = Sin respuesta
participant-other-label = Si es otra respuesta, escríbala
participant-statements-agree = De acuerdo
participant-statements-disagree = En desacuerdo
participant-statements-pass = Paso
participant-statements-hint = Diga qué piensa de cada afirmación. Puede dejar algunas.
participant-statements-label = Una opinión por afirmación
participant-statements-propose = ¿Otra afirmación?
participant-tablet-leave = Pasar la tableta sin responder
participant-tablet-leave-help = Todavía no se ha guardado nada para esta pregunta: lo escrito arriba se perdería. Para guardar la respuesta, envíela primero; aparece el recibo y la tableta puede pasar.
participant-held = Se está hablando de ello en grupo: por ahora las respuestas no cambian. Deje abierta esta página.
participant-held-late = Las respuestas están bloqueadas mientras se habla de ellas: la suya no se ha tomado. Podrá enviarse cuando la pregunta continúe.
participant-left = Tiempo restante:
participant-over = Se acabó el tiempo
participant-press = Envíe su respuesta
participant-left-then = Quedaban { $minutes } min { $seconds } s para responder cuando se mostró esta página.
participant-aid = Lo que escribe aquí no da ninguna alerta: la respuesta es anónima y nadie podrá encontrarle para ayudarle. En peligro (en Francia): 15 o 112. Pensamientos suicidas: 3114. Menor en peligro: 119. Violencia contra las mujeres: 3919.
participant-accessible = Accesibilidad

## A question that tables answer

participant-table-hint = Una sola respuesta para toda la mesa «{ $table }»: háblenlo, y luego una persona la envía. Los otros teléfonos de la mesa la ven y pueden corregirla.
participant-table-saved = Respuesta de su mesa, guardada. Cada teléfono de la mesa puede corregirla.
participant-table-blank = Anotado: su mesa prefiere no responder.
participant-table-differs = Otra persona de su mesa ha respondido entretanto. Su respuesta está abajo; la de usted sigue en el formulario y no se ha guardado. Envíela de nuevo para sustituir la otra.
