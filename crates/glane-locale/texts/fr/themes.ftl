## Les thèmes : de quoi parlent les réponses libres

themes-open = Thèmes
themes-title = Thèmes
themes-tabs = Pages des thèmes
themes-tab-queue = Classer
themes-tab-accord = Accord
themes-tab-book = Grille de thèmes
themes-who = Qui classe ?
themes-who-help = Un prénom ou des initiales : si vous êtes deux à classer, Glane montre où vous êtes d'accord.
themes-who-label = Votre nom
themes-begin = Commencer
themes-coders = Déjà commencé
themes-go-on-as = Continuer en tant { ELIDE("que", $coder) }
themes-as = { $coder } classe.
themes-change-coder = Changer
themes-progress = Avancement
themes-mine = { $total ->
    [one] { $n } sur { $total } réponse classée par vous
   *[other] { $n } sur { $total } réponses classées par vous
 }
themes-uncoded = Non classé : { $n }
themes-disputed = { $n ->
    [one] { $n } désaccord à trancher
   *[other] { $n } désaccords à trancher
 }
themes-quote = « { $text } »
themes-several = { $n ->
    [one] { $n } réponse : votre choix vaut pour elle.
   *[other] { $n } réponses presque identiques : votre choix vaut pour toutes.
 }
themes-variants = Les autres écritures
themes-which = Quels thèmes dans cette réponse ?
themes-why-word = Proposé : « { $typed } », mot de la grille « { $pattern } ».
themes-why-label = Proposé : « { $typed } », comme « { $pattern } ».
themes-why-example = Proposé : comme l'exemple « { $pattern } ».
themes-why-field = Proposé : « { $typed } » en parle.
themes-confirm = Valider
themes-none-fits = Aucun thème
themes-key-enter = Entrée
themes-key-n = N
themes-key-u = U
themes-undo = Reprendre ma dernière réponse
themes-previous = Précédente
themes-next = Suivante
themes-position = { $n } sur { $total }
themes-already = Vous l'avez classée ainsi. Valider de nouveau change votre choix.
themes-already-none = Vous avez dit qu'aucun thème ne convient. Valider de nouveau change votre choix.
themes-is-settled = Un désaccord a été tranché : c'est ce choix-là qui compte.
themes-no-answer = Personne n'a encore répondu à cette question. Les réponses viendront ici d'elles-mêmes.
themes-all-done = Tout est classé ici. Voyez « Accord » si vous étiez plusieurs.
themes-not-found = Aucune réponse ne contient ces mots.
themes-no-theme = Cette question n'a pas encore de thèmes.
themes-make-book = Faire la grille de thèmes
themes-both = Vous avez coché un thème et « Aucun thème » : gardez l'un ou l'autre.
themes-empty = Choisissez au moins un thème, ou dites « Aucun thème ».
themes-conflict = Quelqu'un d'autre a décidé entre-temps, ou la réponse a changé. Voici où en est le classement : recommencez si besoin.
themes-filter = Réponses montrées
themes-filter-a-faire = À faire
themes-filter-non-classees = Non classées
themes-filter-a-relire = À relire
themes-filter-toutes = Toutes
themes-insult = À vérifier : cette réponse peut blesser.
themes-to-read = { $n ->
    [one] À relire : { $n } réponse écrite peut blesser.
   *[other] À relire : { $n } réponses écrites peuvent blesser.
 }
themes-to-read-help = La restitution donne chaque réponse mot pour mot : lisez celles-ci avant de la partager.
themes-search = Chercher dans les réponses
themes-search-go = Chercher
themes-keys = Au clavier
themes-keys-digits = 1 à 9, puis les lettres : choisir ou retirer un thème
themes-keys-enter = Entrée : valider et passer à la suivante
themes-keys-n = N : aucun thème
themes-keys-u = U : reprendre la dernière réponse
themes-keys-arrows = flèches gauche et droite : aller d'une réponse à l'autre
themes-keys-slash = barre oblique (/) : chercher
themes-keys-question = point d'interrogation : montrer ou cacher cette aide

## Accord

themes-accord-title = Accord entre les personnes qui classent
themes-accord-one = Une seule personne a classé, ou aucune. Pour vérifier la grille, classez à deux sans regarder le choix de l'autre.
themes-accord-none = { $first } et { $second } n'ont encore classé aucune réponse en commun.
themes-accord-plain = { $first } et { $second } : { $n ->
    [one] { $n } réponse classée par les deux, { $alike } pareil.
   *[other] { $n } réponses classées par les deux, { $alike } pareil.
 }
themes-accord-kappa = { $first } et { $second } : { $n ->
    [one] { $n } réponse classée par les deux, { $alike } pareil ; kappa de Cohen { $kappa }.
   *[other] { $n } réponses classées par les deux, { $alike } pareil ; kappa de Cohen { $kappa }.
 }
themes-accord-help = Le kappa dit si l'accord dépasse le hasard : 1, toujours d'accord ; 0, pas plus qu'au hasard. Sur peu de réponses, ou quand un thème domine, regardez surtout les nombres.
themes-disputes = Désaccords
themes-no-dispute = Aucun désaccord à trancher.
themes-side = { $coder } : { $themes }
themes-keep = Retenir le choix { ELIDE("de", $coder) }
themes-settle-other = Trancher autrement
themes-settle = Trancher ainsi
themes-settle-undo = Annuler le dernier désaccord tranché
themes-settle-redo = Rétablir ce qui était tranché

## Grille de thèmes

themes-book-help = Un thème a un nom, et des mots qui aident Glane à le proposer. Glane propose ; une personne décide.
themes-book-none = Pas encore de thème.
themes-book-change = Changer ce thème
themes-book-label = Nom du thème
themes-book-words = Mots et expressions, un par ligne
themes-book-description = Ce qui en fait partie, et ce qui n'en fait pas partie
themes-book-examples = Exemples de réponses, un par ligne
themes-book-save = Enregistrer
themes-book-undo = Annuler le dernier changement de la grille
themes-book-redo = Rétablir ce changement de la grille
themes-book-remove = Retirer ce thème
themes-book-remove-one = Retirer ce thème : « { $theme } »
themes-book-remove-help = Les réponses qui n'avaient que ce thème redeviennent « non classées ». « Annuler le dernier changement » remet tout.
themes-book-add = Ajouter un thème
themes-book-add-go = Ajouter
themes-book-full = La grille a autant de thèmes qu'elle peut en avoir, { $max } : rapprochez ceux qui se ressemblent.
themes-used = { $n ->
    [0] Aucune réponse
    [one] { $n } réponse
   *[other] { $n } réponses
 }
themes-used-disputed = { $n } à trancher
themes-used-by = { $coder } : { $n }
themes-take = Reprendre une grille
themes-take-help = Les thèmes d'une autre question s'ajoutent à ceux-ci. Aucun n'est retiré.
themes-take-from = Question dont reprendre les thèmes
themes-take-go = Reprendre
themes-take-empty = Cette question n'a pas de thèmes à reprendre.

## Ce qui manque à un formulaire, ou s'y lit mal

themes-bent-missing = Il manque : { $field }. Rien n'a changé. Rechargez la page et recommencez.
themes-bent-twice = Envoyé deux fois : { $field }. Rien n'a changé. Rechargez la page et recommencez.
themes-bent-letters = Caractères illisibles (ce n'est pas de l'UTF-8) : { $field }. Rien n'a changé. Écrivez-le de nouveau.
themes-bent-unread = « { $value } » ne convient pas : { $field }. Rien n'a changé. Rechargez la page et recommencez.
themes-bent-empty = À remplir : { $field }. Rien n'a changé.
themes-bent-long = Trop long : { $field }, { $max } caractères au plus. Rien n'a changé.
themes-bent-long-line = Ligne { $line } trop longue : { $field }, { $max } caractères au plus par ligne. Rien n'a changé.
themes-bent-many-lines = Trop de lignes : { $field }, { $max } au plus. Rien n'a changé.
themes-bent-same-name = « { $name } » est déjà le nom d'un thème : « { $other } ». Majuscules, accents et espaces n'y changent rien. Rien n'a changé : donnez un autre nom.
themes-field-act = ce que fait le bouton (act)
themes-field-aucun = aucun thème (aucun)
themes-field-base = la version de la page (base)
themes-field-chercher = la recherche (chercher)
themes-field-codeur = votre nom (codeur)
themes-field-de = la question dont reprendre les thèmes (de)
themes-field-description = ce qui fait partie du thème (description)
themes-field-exemples = les exemples de réponses (exemples)
themes-field-montrer = les réponses à montrer (montrer)
themes-field-mots = les mots et expressions (mots)
themes-field-reponse = la réponse (reponse)
themes-field-texte = le nom du thème (texte)
themes-field-theme = le thème (theme)
themes-field-themes = les thèmes (themes)
themes-field-undoes = ce qu'il faut reprendre (undoes)
