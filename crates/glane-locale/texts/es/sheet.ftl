# Una hoja para rellenar con bolígrafo.

sheet-nameless = No escriba su nombre. Puede dejar una pregunta sin respuesta.
sheet-ticked = Para responder, haga una cruz.
sheet-cancelled = Para anular, ennegrezca toda la casilla.
sheet-empty = Una casilla vacía no cuenta.
sheet-page = Página { $page } de { $pages }
sheet-next = Continúa en la página { $page }.
sheet-serial = Hoja n.º { $serial }
sheet-master = Modelo para fotocopiar, una copia por persona
sheet-write = Escriba en el recuadro.
sheet-words = Una palabra o una expresión corta por recuadro.
sheet-points = Reparta { $total } puntos: escriba un número en cada recuadro. En total deben sumar { $total }.
sheet-own-ideas = Sus ideas, una por recuadro:
sheet-own-statements = Lo que quiere añadir, una frase por recuadro:
