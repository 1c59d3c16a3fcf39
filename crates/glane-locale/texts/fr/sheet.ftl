# Une feuille à remplir au stylo.

sheet-nameless = N'écrivez pas votre nom. Vous pouvez laisser une question sans réponse.
sheet-ticked = Pour répondre, faites une croix.
sheet-cancelled = Pour annuler, noircissez toute la case.
sheet-empty = Une case vide ne compte pas.
sheet-page = Page { $page } sur { $pages }
sheet-next = La suite est page { $page }.
sheet-serial = Feuille n° { $serial }
sheet-master = Modèle à photocopier, une copie par personne
sheet-write = Écrivez dans le cadre.
sheet-words = Un mot ou une courte expression par cadre.
sheet-points = Partagez { $total } points : écrivez un nombre dans chaque cadre. Ensemble, ils font { $total }.
sheet-own-ideas = Vos idées, une par cadre :
sheet-own-statements = Ce que vous voulez ajouter, une phrase par cadre :
