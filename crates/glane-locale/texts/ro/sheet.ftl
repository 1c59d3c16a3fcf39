# O foaie de completat cu pixul.

sheet-nameless = Nu vă scrieți numele. Puteți lăsa o întrebare fără răspuns.
sheet-ticked = Pentru a răspunde, faceți o cruce.
sheet-cancelled = Pentru a anula, înnegriți toată căsuța.
sheet-empty = O căsuță goală nu se numără.
sheet-page = Pagina { $page } din { $pages }
sheet-next = Continuarea este pe pagina { $page }.
sheet-serial = Foaia nr. { $serial }
sheet-master = Model de fotocopiat, o copie de persoană
sheet-write = Scrieți în chenar.
sheet-words = Un cuvânt sau o expresie scurtă în fiecare chenar.
sheet-points = Împărțiți { $total } puncte: scrieți un număr în fiecare chenar. Împreună fac { $total }.
sheet-own-ideas = Ideile dumneavoastră, una în fiecare chenar:
sheet-own-statements = Ce doriți să adăugați, o frază în fiecare chenar:
