# Ce que dit la vérification d'une restitution.

check-frozen = « { $path } » : c'est le fichier publié, à l'octet près. Les données d'alors ne sont plus là : c'est l'empreinte gardée de la publication qui le prouve.
check-proved = { $path } : tout est prouvé{ $signed ->
    [0] {""}
    [one] , sauf { $signed } passage gardé par une signature
   *[other] , sauf { $signed } passages gardés par une signature
 } ({ $sentences ->
    [one] { $sentences } phrase
   *[other] { $sentences } phrases
 }, { $tables ->
    [one] { $tables } tableau
   *[other] { $tables } tableaux
 }, { $figures ->
    [one] { $figures } image
   *[other] { $figures } images
 }, { $others ->
    [one] { $others } autre ligne ou valeur
   *[other] { $others } autres lignes ou valeurs
 }).
check-not-proved = { $path } : { $refused ->
    [0] rien n'est refusé
    [one] { $refused } passage refusé
   *[other] { $refused } passages refusés
 }, { $unproved ->
    [0] rien ne reste sans preuve
    [one] { $unproved } passage sans preuve
   *[other] { $unproved } passages sans preuve
 }.
check-consultation-proved = { $path } : tout est comme les archives le disent ({ $n ->
    [one] { $n } passage comparé
   *[other] { $n } passages comparés
 }).
check-consultation-not-proved = { $path } : { $n ->
    [one] { $n } passage n'est pas comme les archives le disent.
   *[other] { $n } passages ne sont pas comme les archives le disent.
 }
check-missing = Manque : { $text }
check-missing-at = Manque, { $where } : { $text }
check-missing-finding = Un constat manque et personne ne l'a retiré : { $text }
check-missing-free = Retiré par une décision : { $text }
check-refused = Refusé, { $where } : { $text }
check-signed = Sans preuve et signé, { $where } : { $text }
check-unproved = Sans preuve, { $where } : { $text }
check-line = ligne { $line }
check-line-question = ligne { $line } (question { $question })
check-line-cell = ligne { $line } (question { $question }, rang { $row }, colonne { $column })
check-line-path = ligne { $line } ({ $path })
check-line-drawing = ligne { $line } (dessin « { $drawing } »)
check-should = Il faudrait : { $expected }

## Pourquoi une phrase est refusée, ou reste sans preuve

check-number-wrong = « { $found } » ne correspond pas aux réponses.
check-number-unclaimed = « { $found } » : aucun chiffre de l'atelier ne dit cela.
check-number-rounded = le nombre « { $found } » est arrondi autrement que dans les données.
check-number-missing = le nombre « { $found } » manque.
check-unit-wrong = « { $found } » : ce n'est pas ce qui est compté.
check-unit-unknown = « { $found } » : on ne peut pas savoir ce qui est compté.
check-base-wrong = « { $found } » : ce n'est pas sur ce nombre-là que la part se lit.
check-number-moved = le nombre « { $found } » a changé de place.
check-name-foreign = la phrase ne parle pas de « { $found } ».
check-name-missing = « { $found } » manque dans la phrase.
check-name-moved = « { $found } » a changé de place, et rien ne dit quel nombre va avec.
check-quote-wrong = la citation « { $found } » n'est mot pour mot dans aucune réponse.
check-quote-cut-denies = ce qui est coupé de la citation « { $found } » dit le contraire.
check-quote-uncited = la citation « { $found } » vient d'une réponse que la phrase ne cite pas.
check-quote-cut = la citation « { $found } » est coupée autrement que par phrases entières.
check-sign-wrong = « { $found } » : la comparaison ne tient pas.
check-word-added = « { $found } » est ajouté, et aucun chiffre ne le dit.
check-word-missing = « { $found } » manque : sans cela, la phrase dit autre chose.
check-word-moved = « { $found } » est dit d'autre chose.
check-quantifier-wrong = « { $found } » dit plus, ou moins, que les chiffres.
check-too-long = « { $found } » : c'est trop long pour une phrase, Glane ne l'a pas lu. Coupez ce texte en phrases.
check-cause = « { $found } » : aucun chiffre ne prouve une cause.
check-proposal-told = « { $found } » : Glane ne fait que le proposer ; personne ne l'a dit ni vérifié.
check-word-unknown = « { $found } » : Glane ne sait pas vérifier ce mot.
check-odd-sign = le signe « { $found } » peut faire lire autre chose que ce qui est écrit.
check-hidden = la cellule { $found } est masquée : trop peu de personnes.
check-cell-missing = { $found } : il n'y a pas de telle cellule ni de telle réponse.
check-no-reference = « { $found } » : aucun chiffre ne porte cette phrase. Rattachez-la à un chiffre, ou signez-la comme une lecture de l'équipe.

## Pourquoi un autre passage est refusé, ou reste sans preuve

check-cell-wrong = la cellule « { $found } » n'est pas celle des données.
check-emptied = il n'y a plus rien ici.
check-rows-wrong = lignes du tableau : { $found }.
check-cells-wrong = cellules de cette ligne du tableau : { $found }.
check-label-wrong = l'image porte « { $found } ».
check-alt-wrong = le texte lu à voix haute dit « { $found } ».
check-drawing-wrong = le dessin a été changé : « { $found } ».
check-line-wrong = cette ligne n'est pas celle des données.
check-value-wrong = la valeur « { $found } » n'est pas celle des données.
check-key-twice = la clé « { $found } » est écrite deux fois.
check-hidden-element = « { $found } » cache ou déguise ce qui se lit.
check-style-wrong = « { $found } » peut changer ce qui se voit.
check-link-wrong = « { $found } » mène ailleurs.
check-numbering-wrong = « { $found } » numérote autrement.
check-direction-wrong = « { $found } » fait lire dans un autre sens.
check-signature-wrong = « { $found } » : les données n'ont pas cette signature sous cette phrase.
check-evidence-wrong = « { $found } » : ce renvoi n'est pas celui de cette phrase, ou il ne la porte pas.
check-evidence-gone = un renvoi aux données a disparu.
check-presentation = « { $found } » change la présentation.
check-moved = ce passage a changé de place.
check-added = « { $found } » est ajouté.
check-unreadable = « { $found } » : cela ne se lit pas comme un texte.
check-too-deep = la page est trop imbriquée pour être lue en entier.
check-other-data = le fichier dit « { $found } ».
check-other-rules = le fichier a été fait sous d'autres règles : « { $found } ».
