# Qué pasa con las respuestas.

privacy-title = Qué pasa con sus respuestas
privacy-back = Ir al taller
privacy-withdraw-link = Retirar mis respuestas

privacy-topic-who = Quién pregunta
privacy-topic-what = Qué se guarda
privacy-topic-where = Dónde
privacy-topic-until = Hasta cuándo
privacy-topic-seen = Quién lo ve
privacy-topic-rights = Qué puede hacer usted
privacy-topic-own = Lo que añade la organización

privacy-organiser = Organiza este taller: { $organiser }.
privacy-controller = Responsable de sus respuestas: { $controller }.
privacy-contact = Para cualquier pregunta sobre sus datos: { $contact }.
privacy-basis-consent = Sus respuestas se guardan porque usted está de acuerdo: puede no responder y cambiar de opinión (consentimiento).
privacy-basis-contract = Sus respuestas se guardan porque lo pide un contrato con usted (contrato).
privacy-basis-legal-obligation = Sus respuestas se guardan porque la ley obliga a ello (obligación legal).
privacy-basis-vital-interest = Sus respuestas se guardan porque de ello puede depender la vida de alguien (interés vital).
privacy-basis-public-interest = Sus respuestas se guardan porque lo pide la misión de interés público del centro (misión de interés público).
privacy-basis-legitimate-interest = Sus respuestas se guardan porque el centro las necesita para hacer bien su trabajo, sin perjudicarle (interés legítimo).

privacy-answers = Sus respuestas, la forma en que las da (teléfono, tableta, papel o en voz alta) y la hora a la que llegan.
privacy-answers-sealed = Sus respuestas, y la forma en que las dio (teléfono, tableta, papel o en voz alta).
privacy-group = El grupo que usted elige.
privacy-no-group = Este taller no tiene grupos: no se guarda ninguno.
privacy-profile = Lo que dice de usted al final ({ $asks }), si quiere: puede preferir no responder. Estas respuestas sirven para decir quién ha respondido y para leer las demás según el perfil, nunca con muy pocas personas.
privacy-number = Para que cada respuesta cuente una sola vez, su navegador guarda un número al azar. Aquí solo queda una huella, hecha con una clave: no permite recuperar el número.
privacy-imported = Si sus respuestas vienen de un archivo, también se guarda la señal que ese archivo da a cada persona, hasta el cierre.
privacy-nameless = No pedimos nombre ni dirección. La dirección de su aparato y su tipo (marca, modelo, navegador) no se anotan en ningún sitio.

privacy-place-here = Sus respuestas se quedan en el ordenador de la organización que abrió este taller.
privacy-place-shared = Sus respuestas están en un servidor compartido, que { $processor } gestiona para la organización (encargado del tratamiento).
privacy-third-party = No se envía nada a nadie más: ni publicidad, ni medición de audiencia, ni sitio exterior.
privacy-cookie = Una sola cookie, solo para este taller: es ese número al azar, que su navegador olvida al cabo de 30 días. Si usted elige un idioma, otra guarda esa elección, igual de tiempo. Una respuesta empezada, o que aún no ha podido salir, también espera en su navegador.

privacy-sealing = { $n ->
    [0] Al terminar el taller, este se cierra
    [one] { $n } día después del taller, este se cierra
   *[other] { $n } días después del taller, este se cierra
 }: la clave, las huellas, los recibos y las horas exactas se destruyen, y las respuestas se vuelven a numerar al azar. Después, nadie puede decir de qué aparato viene una respuesta; queda la forma en que se dio.
privacy-sealing-by-hand = Este taller no se cierra solo. Cuando la persona que lo dirige lo cierra, la clave, las huellas, los recibos y las horas exactas se destruyen, y las respuestas se vuelven a numerar al azar.
privacy-sealed = Este taller está cerrado desde el { $day }: la clave, las huellas, los recibos y las horas exactas están destruidos, y las respuestas se han vuelto a numerar al azar. Nadie puede decir de qué aparato viene una respuesta, ni encontrar las suyas: ya no se pueden retirar.
privacy-erased = Sus respuestas se borraron el { $day }, con todo lo que se había decidido de ellas. Queda una página publicada, si la hay, y un certificado que no dice nada de nadie.
privacy-until = Sus respuestas se guardan hasta el { $until }; después, Glane las borra.
privacy-until-by-hand = La organización debe borrar sus respuestas a más tardar el { $until }.
privacy-until-past = Sus respuestas debían guardarse hasta el { $until }. Esa fecha ha pasado: pregunte a la persona que dirige el taller cuándo se borrarán.
privacy-backup = Una copia de seguridad hecha antes del cierre conserva el vínculo entre un número y sus respuestas.

privacy-facilitators = Las personas que dirigen el taller, y aquellas a quienes dan ese derecho, leen las respuestas una a una, sin saber quién las dio.
privacy-room-live = Durante el taller, la pantalla de la sala (y la de los teléfonos, si quien dirige lo decide) muestra los resultados según llegan, sin decir quién respondió.
privacy-room-some = Durante el taller, la pantalla de la sala (y la de los teléfonos, si quien dirige lo decide) muestra resultados, algunos según llegan y otros cuando quien dirige los descubre, sin decir quién respondió.
privacy-room-revealed = Durante el taller, la pantalla de la sala (y la de los teléfonos, si quien dirige lo decide) solo muestra los resultados cuando quien dirige los descubre, sin decir quién respondió.
privacy-shown = Allí se muestran las palabras y las ideas que usted escribe, reunidas las formas de una misma palabra. Lo que puede herir, un número, una dirección o un nombre esperan a que una persona decida mostrarlos.
privacy-published = Sus respuestas se unen a las de los demás en un informe que la organización puede publicar.
privacy-published-quoted = Sus respuestas se unen a las de los demás en un informe que la organización puede publicar. Lo que usted escribe puede citarse palabra por palabra, sin decir quién lo escribió: evite poner un nombre. Una frase que parece hablar de alguien la relee una persona antes de citarla.
privacy-threshold = { $n ->
    [one] Los resultados de un grupo se muestran aunque solo haya respondido una persona.
   *[other] Los resultados de un grupo solo se muestran a partir de { $n } personas: por debajo, se ocultan.
 }

privacy-free = Puede no responder, a una pregunta o a todas.
privacy-withdraw = Hasta el cierre, puede retirar sus respuestas con el código de su recibo, en la dirección { $address }. Después, nadie puede encontrarlas entre las demás.
privacy-complaint = También puede pedir ver, corregir o borrar lo que se guarda de usted, y reclamar ante la CNIL (cnil.fr).
privacy-shown-held = Las palabras y las ideas que escribe se muestran allí solo cuando un adulto del equipo las ha leído. Las formas de una misma palabra se reúnen.

## Las mismas frases, para jóvenes y niños

privacy-young-answers = Sus respuestas, cómo las da (teléfono, tableta, papel o hablando) y a qué hora.
privacy-young-number = Para contar cada respuesta una sola vez, su aparato guarda un número al azar. Aquí solo queda una huella, que no dice quién es usted.
privacy-young-nameless = No pedimos su nombre, ni su clase, ni su edad exacta. No se anotan la dirección ni la marca de su aparato. No escriba el nombre de nadie.
privacy-young-place-here = Sus respuestas se quedan en el ordenador del equipo.
privacy-young-third-party = No se envían a nadie más. No hay publicidad.
privacy-young-cookie = Su aparato guarda ese número 30 días (una cookie), y también el idioma que elige. Una respuesta que todavía no ha salido espera allí.
privacy-young-until = Sus respuestas se guardan hasta el { $until } y después se borran.
privacy-young-until-by-hand = El equipo debe borrar sus respuestas el { $until } como muy tarde.
privacy-young-facilitators = Los adultos que dirigen el taller leen las respuestas, sin saber quién ha respondido qué.
privacy-young-room-live = La pantalla de la sala, y a veces los teléfonos, muestran los resultados mientras responde. No dicen quién ha respondido.
privacy-young-room-some = La pantalla de la sala, y a veces los teléfonos, muestran resultados: unos mientras responde, otros después. No dicen quién ha respondido.
privacy-young-room-revealed = La pantalla de la sala, y a veces los teléfonos, muestran los resultados solo cuando la persona que dirige lo decide. No dicen quién ha respondido.
privacy-young-published = Sus respuestas y las de los demás sirven para escribir un informe. Otras personas podrán leerlo.
privacy-young-published-quoted = Sus respuestas y las de los demás sirven para escribir un informe. Otras personas podrán leerlo. Puede copiarse una frase suya, sin decir quién la escribió.
privacy-young-threshold = { $n ->
    [one] Los resultados de un grupo se muestran aunque solo haya respondido una persona.
   *[other] Los resultados de un grupo se muestran solo si hay al menos { $n } personas.
 }
privacy-young-free = Tiene derecho a no responder, a una pregunta o a todas.
privacy-young-withdraw = Puede cambiar de opinión: mientras el taller no esté cerrado, el código de su recibo permite retirar sus respuestas, en { $address }.
privacy-young-complaint = Puede pedir ver, corregir o borrar lo que se guarda de usted, solo o con sus padres. Si algo va mal, la CNIL (cnil.fr) puede ayudarle.
