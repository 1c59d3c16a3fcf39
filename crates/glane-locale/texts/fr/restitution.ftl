# Le document remis aux gens : page web, PDF, chiffres.

restitution-title = Restitution : { $workshop }
restitution-subtitle = { $organiser }, { $date }
restitution-subtitle-place = { $organiser }, { $place }, { $date }
restitution-contents = Sommaire

## Titres

restitution-heading-lessons = Les grands enseignements
restitution-heading-questions = Question par question
restitution-heading-question = Question { $n } : { $question }
restitution-heading-method = Méthode et limites
restitution-heading-verbatims = Verbatims
restitution-heading-other = Ce qui a été écrit sous « Autre »
restitution-heading-appendix = Annexes
restitution-heading-by-group = Par groupe
restitution-heading-typed = Mots tels qu'ils ont été écrits
restitution-heading-channels = Modes de réponse
restitution-heading-files = Les chiffres dans un fichier

## Les parties des enseignements

restitution-chapter-feelings = Une diversité de ressentis
restitution-chapter-practice = Des usages et des choix
restitution-chapter-watch = Des points de vigilance
restitution-chapter-openings = Des opportunités
restitution-chapter-leads = Des pistes concrètes
restitution-chapter-overview = Cette vision d'ensemble fait ressortir
restitution-chapter-closing = Pour finir

## Méthode

restitution-method-who = Cet atelier a été organisé par { $organiser }, le { $date }.
restitution-method-people = { $n ->
    [0] Personne n'a encore répondu.
    [one] { $n } personne a participé.
   *[other] { $n } personnes ont participé.
 }
restitution-method-groups = { $n ->
    [one] Il y avait { $n } groupe : { $groups }.
   *[other] Les personnes se répartissaient en { $n } groupes : { $groups }.
 }
restitution-method-group-item = { $n ->
    [one] { $group } ({ $n } personne)
   *[other] { $group } ({ $n } personnes)
 }
restitution-method-no-group = { $n ->
    [one] { $n } personne n'a pas indiqué de groupe.
   *[other] { $n } personnes n'ont pas indiqué de groupe.
 }
restitution-method-groups-none = Aucun groupe n'a été noté avec les réponses : rien n'est montré par groupe.
restitution-method-channels = Modes de réponse : { $channels }.
restitution-method-channel-item = { $channel } ({ $n })
restitution-method-questions = { $n ->
    [one] { $n } question a été posée.
   *[other] { $n } questions ont été posées.
 }
restitution-method-unasked = { $n ->
    [one] Une question était prévue et n'a pas été posée : { $questions }.
   *[other] { $n } questions étaient prévues et n'ont pas été posées : { $questions }.
 }
restitution-method-dates = Les réponses ont été recueillies du { $from } au { $to }.
restitution-method-day = Les réponses ont été recueillies le { $date }.
restitution-method-present = { $n ->
    [one] { $n } personne était présente, comptée par la personne qui animait.
   *[other] { $n } personnes étaient présentes, comptées par la personne qui animait.
 }
restitution-method-present-unknown = Le nombre de personnes présentes n'a pas été compté : on ne sait pas combien n'ont rien répondu du tout.
restitution-method-more-answers = Il y a plus de personnes ayant répondu que de personnes comptées présentes. Aucune réponse n'a été retirée.
restitution-method-words = Les façons d'écrire un même mot sont comptées ensemble, sous celle qui revient le plus ; l'annexe les donne toutes.
restitution-method-multiple = Quand plusieurs réponses étaient possibles, une même personne compte pour chacune : les parts ne font pas 100 %.
restitution-method-share-base = Les parts sont calculées sur les personnes qui ont répondu à la question.
restitution-method-small = { $n ->
    [one] Ces résultats disent ce qu'a répondu { $n } personne, et rien de plus.
   *[other] Ces résultats disent ce qu'ont répondu { $n } personnes, et rien de plus : elles ne représentent pas toute une population.
 }
restitution-method-order = Les grands enseignements sont des phrases calculées à partir des réponses, rangées par sujet, les plus nettes d'abord.

## Tableaux

restitution-table-option = Réponse
restitution-table-people = Personnes
restitution-table-share = Part
restitution-table-group = Groupe
restitution-table-mean = Moyenne
restitution-table-median = Médiane
restitution-table-score = Note
restitution-table-number = Nombre
restitution-table-lower = Premier quart
restitution-table-upper = Dernier quart
restitution-table-from = De
restitution-table-to = À
restitution-table-place = Rang moyen
restitution-table-first = Premières places
restitution-table-placed = L'ont classé
restitution-table-duels = Duels gagnés
restitution-table-points = Points en moyenne
restitution-table-points-given = Points
restitution-table-given = En ont donné
restitution-table-line = Ligne
restitution-table-statement = Affirmation
restitution-table-agree-share = Part d'accord
restitution-vote-agree = D'accord
restitution-vote-pass = Passent
restitution-vote-disagree = Pas d'accord
restitution-table-before = Personnes qui préfèrent…
restitution-table-word = Mot
restitution-table-mentions = Mentions
restitution-table-theme = Thème
restitution-table-proposed = Proposé par la machine, à confirmer
restitution-table-words = Mots
restitution-table-description = Ce qui en fait partie
restitution-table-examples = Exemples
restitution-table-idea = Idée
restitution-table-votes = Soutiens
restitution-table-slot = Créneau
restitution-table-channel = Mode de réponse
restitution-table-answered = Ont répondu
restitution-table-caption = Tableau : { $question }
restitution-table-caption-group = Tableau par groupe : { $question }
restitution-table-total = Total
restitution-figure-caption = Graphique : { $question }
restitution-figure-caption-groups = Graphique par groupe : { $question }
restitution-figure-more-words = { $n ->
    [one] et { $n } autre mot, dans le tableau
   *[other] et { $n } autres mots, dans le tableau
 }
restitution-cell-hidden = moins de { $k }
restitution-cell-withheld = non montré
restitution-cell-none = –
restitution-hidden-why = Par groupe, les nombres de moins de { $k } personnes ne sont pas montrés, ni ceux qui permettraient de les retrouver : on pourrait reconnaître quelqu'un.
restitution-mean-of = Moyenne : { $mean } sur { $max }
restitution-median-of = Médiane : { $median } sur { $max }
restitution-scale-range = Échelle de { $min } à { $max }
restitution-number-range = Nombres de { $min } à { $max }{ $unit }
restitution-number-bin = { $from } à { $to }
restitution-number-note = Moyenne : { $mean }{ $unit }. Médiane : { $median }{ $unit }. La moitié du milieu va de { $lower } à { $upper }{ $unit }.
restitution-number-mean = Moyenne : { $mean }{ $unit }
restitution-ranking-all = Rang moyen : de 1 (le mieux classé) à { $max }.
restitution-ranking-part = Rang moyen : de 1 (le mieux classé) à { $max }. Chaque personne en a classé { $places } ; une réponse non classée compte au rang { $unplaced }.
restitution-ranking-duel = Un duel est gagné quand plus de personnes préfèrent cette réponse à l'autre que l'inverse.
restitution-points-note = Chaque personne a partagé { $total } points. Qui n'en donne pas à une réponse compte pour 0.
restitution-grid-note = Notes de { $min } à { $max }. La moyenne de chaque ligne porte sur les personnes qui y ont répondu : leur nombre est à côté.
restitution-grid-note-ends = Notes de { $min } ({ $low }) à { $max } ({ $high }). La moyenne de chaque ligne porte sur les personnes qui y ont répondu : leur nombre est à côté.
restitution-grid-entry = « { $option } » ({ $mean }, sur { $n })
restitution-statements-note = Chaque affirmation porte sur les personnes qui ont donné leur avis sur elle : leur nombre est à côté.
restitution-statement-agree = { $count } d'accord sur { $n }
restitution-statement-entry = « { $option } » : { $agree } d'accord, { $disagree } pas d'accord, { $pass } qui passent (sur { $n })
restitution-heading-opinions = Des avis qui vont ensemble
restitution-caption-opinions = Question { $n } : des avis qui vont ensemble
restitution-opinion-group = Groupe d'avis { $n } ({ $people ->
    [one] { $people } personne
   *[other] { $people } personnes
 })
restitution-opinion-all = Les deux groupes d'avis
restitution-table-opinion-group = Qui
restitution-table-opinion = Avis
restitution-opinions-how = À partir de { $n } personnes, Glane rapproche celles qui ont donné les mêmes avis. Ces groupes sont faits des avis eux-mêmes : ils ne prouvent rien et ne disent pas qui sont ces personnes. Pour chaque groupe, les affirmations qui le distinguent ; puis celles où plus de la moitié de chaque groupe dit la même chose.
restitution-rated-entry = « { $option } » ({ $mean })
restitution-table-share-of = Part (sur { $n })
restitution-table-rank = Rang
restitution-table-typed = Écrit
restitution-caption-figures = Question { $n } en chiffres
restitution-caption-groups = Question { $n } en chiffres, par groupe
restitution-by-group-title = { $question } (par groupe)
restitution-item-removed = { $item } (n'est plus dans le déroulé)
restitution-slot-window = { $slot } ({ $window })
restitution-words-twice = { $n ->
    [one] Écrit deux fois
   *[other] Écrits deux fois ({ $n } mots)
 }
restitution-words-once = { $n ->
    [one] Écrit une seule fois
   *[other] Écrits une seule fois ({ $n } mots)
 }
restitution-mean-and-median = { $mean }. { $median }.
restitution-mean-alone = { $mean }
restitution-groups-withheld = Réponses dont aucun nombre par groupe ne peut être montré : { $options }.
restitution-groups-none = Par groupe, rien n'est montré : les nombres portent sur trop peu de personnes, ou permettraient d'en retrouver un.
restitution-hidden-note = « non montré » : un nombre sur trop peu de personnes, ou qui permettrait d'en retrouver un. Voir la méthode.

## Ce que disent les graphiques à qui ne les voit pas

restitution-desc-bars = Barres horizontales, sur { $n ->
    [one] { $n } personne ayant répondu
   *[other] { $n } personnes ayant répondu
 } : { $ranking }.
restitution-desc-ideas = Idées de la plus soutenue à la moins soutenue, sur { $n ->
    [one] { $n } personne ayant répondu
   *[other] { $n } personnes ayant répondu
 } : { $ranking }.
restitution-desc-scale = Colonnes, une par note de { $min } à { $max }, sur { $n ->
    [one] { $n } personne ayant répondu
   *[other] { $n } personnes ayant répondu
 } : { $ranking }.
restitution-desc-scale-groups = Échelle de { $min } à { $max }, et la moyenne de chaque groupe : { $told }.
restitution-desc-scale-group = { $group } : { $mean }
restitution-desc-number = Colonnes, une par tranche de nombres, sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 } : { $ranking }.
restitution-desc-number-groups = La moyenne de chaque groupe, de la plus petite tranche à la plus grande : { $told }.
restitution-desc-ranking = Barres horizontales, d'autant plus longues que le rang moyen est bon, sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 } : { $told }.
restitution-desc-points = Barres horizontales, aussi longues que les points en moyenne, sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 } : { $told }.
restitution-desc-grid = Une barre par ligne, sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 } : { $told }.
restitution-desc-statements = Une barre par affirmation, partagée entre qui est d'accord et qui ne l'est pas, sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 } : { $told }.
restitution-desc-cloud = Nuage de { $n ->
    [one] { $n } mot, d'autant plus grand qu'il a été écrit souvent
   *[other] { $n } mots, d'autant plus grands qu'ils ont été écrits souvent
 }. D'abord : { $ranking }.
restitution-desc-groups = Barres de { $n ->
    [one] { $n } groupe
   *[other] { $n } groupes
 }, aussi longues que la part du groupe : { $groups }. Les nombres sont dans le tableau.
restitution-desc-opinion = Barre partagée par le milieu de l'échelle, sur { $n ->
    [one] { $n } personne ayant répondu
   *[other] { $n } personnes ayant répondu
 } : { $below } { $low }, { $middle ->
    [0] { $above } { $high }
   *[other] { $middle } au milieu, { $above } { $high }
 }. Notes : { $ranking }.
restitution-desc-opinion-bar = « { $label } » : { $below } { $low }, { $middle ->
    [0] { $above } { $high }
   *[other] { $middle } au milieu, { $above } { $high }
 } (sur { $n })
restitution-desc-opinion-groups = { $n ->
    [one] Barre de { $n } groupe, partagée
   *[other] Barres de { $n } groupes, partagées
 } par le milieu de l'échelle : { $told }.
restitution-desc-opinion-scales = { $n ->
    [one] Barre de { $n } question, partagée
   *[other] Barres de { $n } questions, partagées
 } par le milieu de l'échelle : { $told }.
restitution-desc-together-words = { $n ->
    [one] { $n } mot
   *[other] { $n } mots
 }, reliés quand les mêmes personnes les ont écrits : { $told }.
restitution-desc-together-themes = { $n ->
    [one] { $n } thème
   *[other] { $n } thèmes
 }, reliés quand les mêmes réponses en parlent : { $told }.
restitution-desc-together-pair = « { $one } » avec « { $other } » ({ $n })

## Échelles autour de leur milieu

restitution-side-below = Sous le milieu
restitution-side-very = très
restitution-side-rather = Plutôt { $end }
restitution-side-towards = Vers « { $end } »
restitution-side-middle = Au milieu
restitution-side-above = Au-dessus du milieu
restitution-scales-title = Les échelles de cette partie, côte à côte
restitution-scales-how = Chaque barre est partagée par le milieu de l'échelle. Les mêmes notes sont en chiffres à chaque question.

## Ce que disent les mêmes personnes

restitution-heading-together-words = Écrits par les mêmes personnes
restitution-heading-together-themes = Dans les mêmes réponses
restitution-caption-together = Question { $n } : ce qui va ensemble
restitution-figure-caption-together = Graphique de ce qui va ensemble : { $question }
restitution-together-title-words = { $question } (mots des mêmes personnes)
restitution-together-title-themes = { $question } (thèmes des mêmes réponses)
restitution-together-word = Et le mot
restitution-together-theme = Et le thème
restitution-together-both = Les deux
restitution-together-how-words = Sous chaque mot, combien de personnes l'ont écrit ; sur chaque trait, combien ont écrit les deux, sur { $n }. Deux mots sont reliés si plus de personnes ont écrit les deux qu'il n'y en aurait entre deux mots sans rapport. Seuls les liens les plus forts sont là, et aucun qui parle de trop peu de personnes : deux mots éloignés peuvent aussi aller ensemble. Un lien ne dit pas pourquoi.
restitution-together-how-themes = Sous chaque thème, combien de réponses en parlent ; sur chaque trait, combien parlent des deux, sur { $n ->
    [one] { $n } réponse classée
   *[other] { $n } réponses classées
 }. Deux thèmes sont reliés si plus de réponses parlent des deux qu'il n'y en aurait entre deux thèmes sans rapport. Seuls les liens les plus forts sont là, et aucun qui parle de trop peu de personnes : deux thèmes éloignés peuvent aussi aller ensemble. Un lien ne dit pas pourquoi.

## Comptes de chaque question

restitution-accounting = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 } : { $answered ->
    [one] { $answered } a répondu
   *[other] { $answered } ont répondu
 }, { $blank ->
    [one] { $blank } a laissé blanc
   *[other] { $blank } ont laissé blanc
 }, { $unreadable ->
    [one] { $unreadable } illisible
   *[other] { $unreadable } illisibles
 }, { $missing } sans réponse.
restitution-accounting-oral = { $n ->
    [one] S'y ajoute { $n } réponse à main levée, comptée dans cette question seulement.
   *[other] S'y ajoutent { $n } réponses à main levée, comptées dans cette question seulement.
 }
restitution-no-answers = Personne n'a répondu à cette question.
restitution-not-asked = Cette question n'a pas été posée.
restitution-round = Tour { $n }
restitution-round-no-answers = Personne n'a répondu à ce tour.
restitution-round-silent = Question reposée : au tour { $n }, personne n'a répondu. Les phrases et les premiers chiffres sont ceux du tour { $shown }.
restitution-round-to-come = Question à reposer : le tour { $n } n'a pas encore commencé. Les phrases et les premiers chiffres sont ceux du tour { $shown }.
restitution-open-count = { $n ->
    [one] { $n } réponse écrite
   *[other] { $n } réponses écrites
 }
restitution-themes-none = Aucun thème
restitution-themes-uncoded = Non classé
restitution-themes-disputed = À trancher
restitution-themes-accounting = { $n ->
    [one] { $n } réponse écrite
   *[other] { $n } réponses écrites
 }, classées par des personnes : { $coded } avec au moins un thème, { $unthemed } sans thème, { $uncoded ->
    [one] { $uncoded } non classée
   *[other] { $uncoded } non classées
 }, { $disputed } à trancher. Une réponse peut porter plusieurs thèmes.
restitution-method-themes = Des personnes ont lu les réponses libres et dit de quels thèmes elles parlent. Ce que la machine propose pour les réponses non classées est compté à part et n'entre dans aucun total.
restitution-method-themes-of = Pour { $questions }, des personnes ont lu les réponses libres et dit de quels thèmes elles parlent. Ce que la machine propose pour les réponses non classées est compté à part et n'entre dans aucun total.
restitution-open-not-coded-of = Pour { $questions }, les réponses libres n'ont pas encore été rangées par thème : elles sont données telles quelles, dans un ordre qui ne dit rien des personnes.
restitution-open-not-coded = Les réponses libres n'ont pas encore été rangées par thème : elles sont données telles quelles, dans un ordre qui ne dit rien des personnes.
restitution-open-all = Toutes les réponses écrites sont données ici.
restitution-lessons-none = Il n'y a pas encore assez de réponses pour en tirer un enseignement.
restitution-lesson-source = Question { $n } : { $question }

## Avertissements et bas de page

restitution-small-numbers = { $n ->
    [one] { $n } réponse seulement : un avis, pas une tendance.
   *[other] { $n } réponses seulement : des avis, pas une tendance.
 }
restitution-sample = Données d'exemple : elles montrent ce qu'est une restitution. Ne les prenez pas pour une enquête.
restitution-sample-detail = Données d'exemple : { $detail }
restitution-draft = Version de travail
restitution-footer-data = Données à la révision { $revision }
restitution-footer-made-by = Fait avec Glane { $version }
restitution-footer-made-on = Faite le { $date }
restitution-footer-page = Page { $page } sur { $total }

## La page et le document

restitution-name = Restitution
restitution-question-number = Question { $n }
restitution-fact-people = { $n ->
    [one] personne
   *[other] personnes
 }
restitution-fact-groups = { $n ->
    [one] groupe
   *[other] groupes
 }
restitution-fact-asked = { $n ->
    [one] question posée, sur { $planned } prévues
   *[other] questions posées, sur { $planned } prévues
 }
restitution-fact-questions = { $n ->
    [one] question
   *[other] questions
 }
restitution-lesson-evidence = { $n ->
    [one] { $n } personne a répondu
   *[other] { $n } personnes ont répondu
 }
restitution-lesson-evidence-hands = { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }, dont { $hands } à main levée
restitution-lesson-evidence-of = { $n ->
    [one] { $n } personne a répondu
   *[other] { $n } personnes ont répondu
 }, sur { $people }
restitution-lessons-more = { $n ->
    [one] { $n } autre constat se lit à la question dont il parle.
   *[other] { $n } autres constats se lisent à la question dont ils parlent.
 }
restitution-reaction = En fin de séance : { $agree } d'accord, { $nuance } à nuancer, { $disagree } pas d'accord, sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }.
restitution-reaction-hands = En fin de séance : { $agree } d'accord, { $nuance } à nuancer, { $disagree } pas d'accord, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 } (dont { $hands } à main levée).
restitution-reaction-otherwise = La salle avait sous les yeux une autre phrase : { $words }
restitution-reaction-nuances = Ce que des personnes nuanceraient :
restitution-reaction-withheld = { $n ->
    [one] { $n } nuance écrite n'est pas montrée.
   *[other] { $n } nuances écrites ne sont pas montrées.
 }
restitution-reaction-lost = { $n ->
    [one] { $n } constat soumis à la salle en fin de séance n'est plus ici : il a été retiré, ou les réponses ne le montrent plus.
   *[other] { $n } constats soumis à la salle en fin de séance ne sont plus ici : ils ont été retirés, ou les réponses ne les montrent plus.
 }
restitution-page-name = Restitution en une page
restitution-page-title = En une page : { $workshop }
restitution-page-lessons = L'essentiel
restitution-page-how = Ces phrases sont calculées à partir des réponses, les plus nettes d'abord.
restitution-page-leads = Pistes concrètes
restitution-page-limits = Ce que ces chiffres ne disent pas
restitution-page-sample-cut = La suite est dans la version complète.
restitution-page-more = { $n ->
    [one] { $n } autre constat est dans la version complète.
   *[other] { $n } autres constats sont dans la version complète.
 }
restitution-page-full = La version complète a toutes les questions, les tableaux, les réponses écrites et la méthode.
restitution-validated = Relu et validé par { $by }, le { $date } (texte { $hash }).
restitution-lessons-edited = Ces constats sont calculés à partir des réponses. L'équipe en a choisi l'ordre ou les mots ; ce qu'elle y ajoute est signé.
restitution-block-finding = Constat de l'équipe
restitution-block-reading = Lecture de l'équipe
restitution-block-closing = Mot de la fin
restitution-block-signed = Signé : { $by }
restitution-block-despite = Formulation de l'équipe, que Glane ne peut pas vérifier. { $by } : { $reason }
restitution-block-doubted = Attention : aucun chiffre de l'atelier ne prouve { $words }. Lecture signée : { $by }
restitution-block-doubted-unsigned = Attention : aucun chiffre de l'atelier ne prouve { $words }.
restitution-block-contradicted = Attention : les réponses de l'atelier ne disent pas cela. Formulation gardée par { $by } : { $reason }
restitution-lessons-how = Ces phrases sont calculées à partir des réponses, rangées par sujet, les plus nettes d'abord.
restitution-sample-label = Données d'exemple
restitution-heading-limits = Ce que cet atelier ne permet pas de dire
restitution-heading-collected = Comment les réponses ont été recueillies
restitution-heading-counted = Comment elles ont été comptées
restitution-annex-themes = Question { $n } : grille de thèmes
restitution-annex-themes-how = La grille dit ce que chaque thème recouvre ; ses mots aident la machine à proposer, une personne décide.
restitution-annex-words = Question { $n } : tous les mots, tels qu'ils ont été écrits
restitution-annex-words-how = Une ligne par mot, avec chaque façon dont il a été écrit quand il y en a plusieurs, combien de fois, et pourquoi elle a été réunie aux autres.
restitution-typed-item = { $word } ({ $n })
restitution-typed-item-why = { $word } ({ $n } : { $why })
restitution-words-hidden = { $n ->
    [one] { $n } mot caché par la personne qui anime n'est pas montré
   *[other] { $n } mots cachés par la personne qui anime ne sont pas montrés
 } ({ $mentions ->
    [one] { $mentions } mention, comptée
   *[other] { $mentions } mentions, comptées
 }).
restitution-words-held = { $n ->
    [one] { $n } mot qui peut blesser ou nommer quelqu'un a été retenu par Glane, et personne n'a décidé de le montrer
   *[other] { $n } mots qui peuvent blesser ou nommer quelqu'un ont été retenus par Glane, et personne n'a décidé de les montrer
 } ({ $mentions ->
    [one] { $mentions } mention, comptée
   *[other] { $mentions } mentions, comptées
 }).
restitution-ideas-aside = { $n ->
    [one] { $n } idée cachée par la personne qui anime n'est pas montrée
   *[other] { $n } idées cachées par la personne qui anime ne sont pas montrées
 } ({ $votes ->
    [one] { $votes } voix
   *[other] { $votes } voix
 }).
restitution-ideas-held = { $n ->
    [one] { $n } idée qui peut blesser ou nommer quelqu'un a été retenue par Glane et attend une décision
   *[other] { $n } idées qui peuvent blesser ou nommer quelqu'un ont été retenues par Glane et attendent une décision
 } ({ $votes ->
    [one] { $votes } voix
   *[other] { $votes } voix
 }).
restitution-ideas-merged = { $n ->
    [one] { $n } idée a été réunie à une autre, qui dit la même chose, par la personne qui anime ; qui soutenait les deux compte une fois.
   *[other] { $n } idées ont été réunies à d'autres, qui disent la même chose, par la personne qui anime ; qui en soutenait plusieurs compte une fois.
 }
restitution-words-let = { $n ->
    [one] { $n } mot qui peut blesser est montré par décision de la personne qui anime.
   *[other] { $n } mots qui peuvent blesser sont montrés par décision de la personne qui anime.
 }
restitution-annex-held = { $n ->
    [one] ({ $n } mot retenu, que personne n'a décidé de montrer.)
   *[other] ({ $n } mots retenus, que personne n'a décidé de montrer.)
 }
restitution-annex-hidden = { $n ->
    [one] ({ $n } mot caché par la personne qui anime n'est pas montré.)
   *[other] ({ $n } mots cachés par la personne qui anime ne sont pas montrés.)
 }
restitution-footer-hash = Empreinte des chiffres (BLAKE3) : { $hash }
restitution-missing-glyphs = Ce document ne sait pas dessiner certains caractères : un cadre tient leur place. La page web les montre.
restitution-tension = Cadre de travail et accessibilité, deux constats à lire ensemble. { $first } { $second }
restitution-joined = À lire ensemble. { $first } { $second }
restitution-joined-three = À lire ensemble. { $first } { $second }
restitution-joined-four = À lire ensemble. { $first } { $second }
restitution-joined-five = À lire ensemble. { $first } { $second }
restitution-joined-six = À lire ensemble. { $first } { $second }
restitution-joined-many = À lire ensemble. { $first } { $second }
restitution-joined-rest = { $first } { $second }

## Ce que cet atelier ne permet pas de dire

restitution-limit-cause = Des comptes disent combien, pas pourquoi : rien ici ne montre une cause.
restitution-limit-silence = { $count ->
    [one] À « { $question } », il manque la réponse de { $count } personne sur { $n } : ce qu'elle en pense n'est pas connu.
   *[other] À « { $question } », il manque la réponse de { $count } personnes sur { $n } : ce qu'elles en pensent n'est pas connu.
 }
restitution-limit-silence-item = « { $question } » ({ $count ->
    [one] { $count } personne
   *[other] { $count } personnes
 } sur { $n })
restitution-limit-silences = À ces questions, il manque la réponse d'une partie des personnes, et ce qu'elles en pensent n'est pas connu : { $questions }.
restitution-limit-phone = { $n ->
    [one] { $n } personne a répondu, par téléphone ou ordinateur : qui n'en a pas n'a pas été entendu.
   *[other] Les { $n } personnes ont toutes répondu par téléphone ou ordinateur : qui n'en a pas n'a pas été entendu.
 }
restitution-limit-channel = { $n ->
    [one] { $n } personne a répondu, d'une seule façon : qui ne peut pas répondre ainsi n'a pas été entendu.
   *[other] Les { $n } personnes ont toutes répondu de la même façon : qui ne peut pas répondre ainsi n'a pas été entendu.
 }
restitution-limit-hidden = { $n ->
    [one] Pour { $n } question, les groupes ne sont pas montrés en entier : des nombres de moins de { $k } personnes y sont cachés, avec ceux qui les donneraient.
   *[other] Pour { $n } questions, les groupes ne sont pas montrés en entier : des nombres de moins de { $k } personnes y sont cachés, avec ceux qui les donneraient.
 }
restitution-veiled = « { $question } » n'est pas montrée par groupe : masqué, car comparé à la version publiée le { $day }, on verrait la réponse de moins de { $k } personnes, ou un nombre qui y était caché.
restitution-limit-ungrouped = { $n ->
    [one] { $n } personne n'a pas de groupe : elle compte dans la salle et dans aucun groupe.
   *[other] { $n } personnes n'ont pas de groupe : elles comptent dans la salle et dans aucun groupe.
 }
restitution-limit-uncrossed = Ce qui a été écrit à « { $question } » n'est pas compté par groupe : on pourrait reconnaître quelqu'un.
restitution-limit-use = « { $question } » dit ce qui est utilisé, pas ce que le public « { $public } » lit ou préfère.
restitution-limit-groups-alike = { $n ->
    [one] Entre les groupes, { $n } comparaison a été testée : aucune différence n'y dépasse ce que le hasard peut faire.
   *[other] Entre les groupes, { $n } comparaisons ont été testées : aucune différence n'y dépasse ce que le hasard peut faire.
 }
restitution-limit-scales = Entre « { $first } » et « { $second } », l'écart n'est pas établi : deux échelles différentes, à lire séparément.

## Les tableaux (classeur et CSV)

restitution-grid-readme = Lisez-moi
restitution-grid-findings = Constats
restitution-grid-questions = Questions
restitution-grid-tab = Q{ $n }
restitution-grid-forms = Formes écrites
restitution-grid-codebook = Grille de thèmes
restitution-grid-answers = Réponses écrites
restitution-grid-room = Toute la salle
restitution-grid-merged = « { $idea } » réunit { $n ->
    [one] une autre idée
   *[other] { $n } autres idées
 } : { $merged }.
restitution-grid-answers-withheld = Ces tableaux ne donnent pas les réponses une par une, à reprendre ligne par ligne : la question, ou l'un de ses groupes, a moins de { $k } réponses. Les textes publiés se lisent dans la restitution.
restitution-grid-how = Comment lire ces tableaux
restitution-grid-how-numbers = Les nombres sont ceux de la restitution. Une part est une fraction de la base dite en tête de sa colonne.
restitution-grid-how-hidden = « non montré » : un nombre sur trop peu de personnes, ou qui permettrait d'en retrouver un.
restitution-grid-how-answers = Les réponses écrites sont dans l'ordre des lettres : rien n'y dit qui les a données, ni quand. Qui a coché quoi avec quoi n'est dit nulle part.
restitution-grid-holds = Ce qu'on trouve ici
restitution-grid-source = D'où viennent ces nombres
restitution-column-number = N°
restitution-column-key = Clé
restitution-column-question = Question
restitution-column-kind = Forme
restitution-column-round = Tour
restitution-column-answered = Ont répondu
restitution-column-raised = À main levée, en plus
restitution-column-blank = Ont laissé blanc
restitution-column-unreadable = Illisibles
restitution-column-missing = Sans réponse
restitution-column-finding = Constat
restitution-column-base = Base
restitution-column-lesson = Parmi
restitution-column-word = Mot
restitution-column-typed = Écrit
restitution-column-mentions = Mentions
restitution-column-why = Pourquoi avec ce mot
restitution-column-answer = Réponse
restitution-column-themes = Thèmes
restitution-file-readme = lisez-moi
restitution-file-findings = constats
restitution-file-questions = questions
restitution-file-question = question
restitution-file-round = tour
restitution-file-groups = groupes
restitution-file-numbers = nombres
restitution-file-duels = duels
restitution-file-forms = formes
restitution-file-codebook = themes
restitution-file-answers = reponses
restitution-grid-reactions = Réactions de la salle
restitution-grid-reactions-how = Avant de partir, la salle a réagi à ces phrases. Les personnes ont répondu chacune de leur côté ; les mains levées ont été comptées par la personne qui animait ; les premières colonnes donnent les deux ensemble. Une nuance écrite n'est donnée que si assez de personnes ont réagi, et si elle peut être lue.
restitution-column-shown = Phrase montrée
restitution-column-reacted = Ont réagi
restitution-column-agree = D'accord
restitution-column-nuance = À nuancer
restitution-column-disagree = Pas d'accord
restitution-column-phones-agree = Téléphones : d'accord
restitution-column-phones-nuance = Téléphones : à nuancer
restitution-column-phones-disagree = Téléphones : pas d'accord
restitution-column-hands-agree = Mains : d'accord
restitution-column-hands-nuance = Mains : à nuancer
restitution-column-hands-disagree = Mains : pas d'accord
restitution-column-withheld = Nuances non montrées
restitution-column-written = Nuance écrite
restitution-file-reactions = reactions
restitution-file-nuances = nuances
restitution-file-together = ensemble

## L'affiche, la fiche bilan, les images pour les réseaux

restitution-poster-name = Vous avez dit, nous proposons
restitution-poster-said = Vous avez dit
restitution-poster-proposed = Nous proposons
restitution-poster-link = La restitution en entier
restitution-poster-code = Code à scanner : l'adresse de la restitution en entier
restitution-paper-more-findings = { $n ->
    [one] Et { $n } autre constat, dans la restitution.
   *[other] Et { $n } autres constats, dans la restitution.
 }
restitution-paper-more-leads = { $n ->
    [one] Et { $n } autre piste, dans la restitution.
   *[other] Et { $n } autres pistes, dans la restitution.
 }

restitution-summary-name = Fiche bilan
restitution-summary-sessions = Séances
restitution-summary-people = Personnes qui ont répondu
restitution-summary-channels = Modes de réponse
restitution-summary-findings = Ce qui ressort
restitution-summary-actions = Suites à donner
restitution-summary-all = Ensemble
restitution-summary-ungrouped = Sans groupe
restitution-summary-column-date = Date
restitution-summary-column-place = Lieu
restitution-summary-column-organiser = Organisateur
restitution-summary-column-present = Personnes présentes
restitution-summary-column-group = Groupe
restitution-summary-column-people = Personnes
restitution-summary-column-channel = Mode de réponse
restitution-summary-column-finding = Constat
restitution-summary-column-base = Base
restitution-summary-column-action = Piste
restitution-summary-column-votes = Soutiens
restitution-summary-column-who = Qui
restitution-summary-column-when = Pour quand

restitution-file-card-finding = constat
restitution-file-card-title = titre
restitution-file-card-figure = graphique
restitution-file-alternatives = textes-de-remplacement
restitution-cards-how = Ce que dit chaque image, pour qui ne la voit pas : à coller dans le « texte de remplacement » que demande le réseau.
