# Les feuilles remplies qui reviennent : les lire, puis relire ce qui n'est pas sûr.

## Déposer les photos et les scans

incoming-title = Lire les feuilles remplies
incoming-link = Lire les feuilles remplies
incoming-intro = Photographiez chaque page à plat et en entier, ou déposez les fichiers du scanner. L'ordre ne compte pas, plusieurs personnes peuvent s'y mettre, et une feuille ne compte jamais deux fois.
incoming-private = Une image n'est gardée que le temps de vérifier sa feuille.
incoming-camera = Prendre une photo
incoming-files = Choisir des photos ou des scans
incoming-files-help = JPEG, PNG, WebP, TIFF ou PDF ; { $most } Mo au plus par fichier.
incoming-go = Lire
incoming-at-once = Dès qu'elle est choisie, une photo part et se lit toute seule. Prenez la suivante sans attendre.
incoming-wait = La lecture prend une à deux secondes par page : laissez cette page ouverte.
incoming-letters = Le code carré d'une feuille ne se lit pas ?
incoming-letters-help = Sous le code carré, la feuille porte deux lignes de lettres et de chiffres. Tapez-les l'une à la suite de l'autre, avec les deux-points ; majuscules ou minuscules, c'est pareil.
incoming-letters-label = Les lettres sous le code carré
incoming-letters-photo = La photo de cette page
incoming-letters-go = Lire avec ces lettres
incoming-nothing = Choisissez au moins une photo ou un scan.
incoming-batch = Ces fichiers dépassent { $most } Mo ensemble. Ceux qui sont listés ici sont lus ; envoyez les autres en plusieurs fois.
incoming-sealed = L'atelier est clos : aucune feuille n'y entre plus.
incoming-not-printed = Aucune feuille n'a été imprimée pour cet atelier. Imprimez-en d'abord.
incoming-print = Imprimer des feuilles
incoming-back = Les questions sur papier
incoming-cut = L'envoi s'est interrompu. Ce qui est listé ici est lu ; envoyez de nouveau le reste, rien ne comptera deux fois.

incoming-list = Fichiers
incoming-state-waiting = En attente
incoming-state-sending = Lecture en cours
incoming-state-failed = L'envoi n'est pas arrivé. Choisissez ce fichier de nouveau : rien ne comptera deux fois.
incoming-progress = { $done } sur { $all }
incoming-progress-retake = À reprendre : { $n } (voir la liste).
incoming-image = Image { $n } : { $what }
incoming-page = { $sheet }, page { $page } : lue.
incoming-again-out = Déjà lue, et retirée : { $sheet } ne compte pas. Pour la compter : « Relire les feuilles », « Toutes les feuilles », « Remettre ».
incoming-read-out = Mais cette feuille est retirée : { $sheet } ne compte pas. Pour la compter : « Relire les feuilles », « Toutes les feuilles », « Remettre ».
incoming-cut-off = Reprenez la photo : il manque plusieurs coins de la feuille ({ $corners }).
incoming-corner = { $corner ->
    [upper-left] en haut à gauche
    [upper-right] en haut à droite
    [lower-right] en bas à droite
   *[lower-left] en bas à gauche
 }
incoming-again = Déjà lue : rien ne change.
incoming-left = Cette personne a repris ses réponses : sa feuille n'est pas comptée.
incoming-unknown = Aucune feuille de ce numéro n'a été imprimée pour cet atelier.
incoming-no-name = Fichier sans nom

incoming-sheet = Feuille n° { $serial }
incoming-sheet-copied = Photocopie de la feuille n° { $serial }
incoming-sheet-copy = Copie { $name } du modèle

## Où en sont les feuilles

incoming-summary = Où en sont les feuilles
incoming-none = Aucune feuille n'est encore revenue.
incoming-counted = { $n ->
    [0] Aucune feuille n'est encore comptée
    [one] 1 feuille comptée
   *[other] { $n } feuilles comptées
 }
incoming-waiting = { $n ->
    [one] 1 feuille attend votre avis
   *[other] { $n } feuilles attendent votre avis
 }
incoming-incomplete = { $n ->
    [one] 1 feuille n'est pas complète
   *[other] { $n } feuilles ne sont pas complètes
 }
incoming-empty = { $n ->
    [one] 1 feuille sans aucune réponse : elle ne compte pour personne
   *[other] { $n } feuilles sans aucune réponse : elles ne comptent pour personne
 }
incoming-aside-count = { $n ->
    [one] 1 feuille dont une réponse est mise de côté : sa question a été retirée ou changée depuis l'impression. Ses autres réponses comptent
   *[other] { $n } feuilles dont des réponses sont mises de côté : leur question a été retirée ou changée depuis l'impression. Leurs autres réponses comptent
 }
incoming-aside-new = { $n ->
    [one] 1 feuille de papier avait répondu à ce qui n'est plus demandé : cette réponse est mise de côté, les autres comptent toujours. Elle revient si la question revient.
   *[other] { $n } feuilles de papier avaient répondu à ce qui n'est plus demandé : ces réponses sont mises de côté, les autres comptent toujours. Elles reviennent si la question revient.
 }
incoming-out = { $n ->
    [one] 1 feuille retirée
   *[other] { $n } feuilles retirées
 }
incoming-retake = { $n ->
    [one] 1 image à reprendre dans cet envoi
   *[other] { $n } images à reprendre dans cet envoi
 }
incoming-missing = { $sheet } : { $n ->
    [one] il manque la page { $pages }
   *[other] il manque les pages { $pages }
 }
incoming-check = Relire les feuilles

## Relire ce qui n'est pas sûr

incoming-check-title = Relire les feuilles
incoming-check-help = Glane ne devine pas : ce qu'il n'a pas su lire, il vous le montre. Ce que vous décidez n'est plus relu par la machine. À plusieurs, chaque fenêtre a ses endroits.
incoming-check-left = { $n ->
    [0] Rien à vérifier
    [one] 1 endroit à vérifier
   *[other] { $n } endroits à vérifier
 }
incoming-check-done = Tout est vérifié.
incoming-check-done-lacking = { $n ->
    [one] Rien d'autre à vérifier. Une feuille ne compte pas encore : il lui manque une page. Elle est plus bas.
   *[other] Rien d'autre à vérifier. { $n } feuilles ne comptent pas encore : il leur manque une page. Elles sont plus bas.
 }
incoming-check-taken = { $n ->
    [one] Le dernier endroit à vérifier est ouvert dans une autre fenêtre.
   *[other] Les { $n } endroits qui restent sont ouverts dans d'autres fenêtres.
 }
incoming-check-taken-help = Rien à faire ici pour l'instant. Ce qui n'y est pas décidé revient dans les cinq minutes.
incoming-check-take = M'en occuper quand même
incoming-check-also = Cet endroit est aussi ouvert dans une autre fenêtre : la première décision compte.
incoming-check-position = { $n } sur { $total }
incoming-check-skip = Passer
incoming-check-previous = Précédent
incoming-check-conflict = Quelqu'un d'autre vient de décider, ou la feuille a changé. Voici où l'on en est : recommencez si besoin.
incoming-check-overtaken = Quelqu'un d'autre vient de décider ici. Ce que vous écrivez n'ira nulle part ailleurs : Entrée mène à la suite.
incoming-check-kept = Vous aviez écrit : « { $text } ».
incoming-check-no-image-copy = L'image n'est plus là, et cette copie ne porte pas de numéro : retrouvez-la parmi les feuilles par ses autres réponses.
incoming-check-uncounted = Cette feuille ne compte pas tant qu'il y reste un endroit à vérifier.
incoming-photo = Photo { $n }
incoming-aside-one = Mettre la photo { $n } de côté
incoming-check-no-image = L'image n'est plus là. Prenez la feuille en main.
incoming-crop = La feuille, à cet endroit
incoming-crop-more = La même, sur une autre photo
incoming-crop-whole = Voir la page entière
incoming-one = Quelle case est cochée ?
incoming-several = Quelles cases sont cochées ?
incoming-row = { $row } : quelle case est cochée ?
incoming-row-several = { $row } : quelles cases sont cochées ?
incoming-no-box = Aucune
incoming-write = Ce qui est écrit
incoming-write-row = Ce qui est écrit : { $row }
incoming-write-help = Recopiez tel quel, fautes comprises. Un point d'interrogation seul : illisible. Un tiret seul : vide.
incoming-group = Groupe
incoming-next = Valider
incoming-illegible = Illisible
incoming-unusable = Illisible ou non valable
incoming-blank = Pas de réponse
incoming-frame-empty = Vide
incoming-type-something = Recopiez ce qui est écrit, ou dites « Vide » ou « Illisible ».
incoming-too-long = C'est trop long : { $max } caractères au plus. Raccourcissez sans changer ce que la personne dit. Rien n'a été enregistré.
incoming-choose = Dites quelle case est cochée, ou « Aucune ».
incoming-still = Ce n'est pas encore une réponse possible : changez quelque chose, ou choisissez « Illisible ou non valable ».
incoming-aside = Mettre cette image de côté
incoming-key-i = I
incoming-key-v = V

incoming-why-unsure = La case « { $what } » n'est pas nette.
incoming-why-disputed = Deux photos ne montrent pas la même chose pour « { $what } ».
incoming-why-several = Plusieurs cases sont cochées, et il en fallait une.
incoming-why-cancelled = La case « { $what } » est toute noire : reprise, ou cochée avec force ?
incoming-why-too-many = Il y a plus de réponses que permis ({ $max } au plus). Si c'est bien ce que dit la feuille, choisissez « Illisible ou non valable » : rien n'est choisi à la place de la personne.
incoming-why-place = Deux lignes ont la même place. Si c'est bien ce que dit la feuille, choisissez « Illisible ou non valable ».
incoming-why-other = Une case est cochée et autre chose est écrit à côté d'« autre ». Gardez l'un des deux.
incoming-why-written = Il y a de l'encre ici.
incoming-why-total = Les points font { $given } sur la feuille ; il en fallait { $total }.
incoming-why-invalid = Ce qui a été lu n'est pas une réponse possible. Corrigez, ou choisissez « Illisible ou non valable ».

incoming-twins-copied = Ces deux photos portent le même numéro et ne montrent pas les mêmes cases. Une photocopie ?
incoming-twins-alike = Ces deux photos se ressemblent beaucoup. La même feuille, deux fois ?
incoming-twins-question = Combien de personnes ?
incoming-twins-same = Une personne : la même feuille
incoming-twins-two = Deux personnes : deux feuilles
incoming-twins-one-with = Deux personnes : la première photo va avec { $copy }
incoming-twins-other-with = Deux personnes : la seconde photo va avec { $copy }
incoming-sheet-apart = { $sheet } (copie { $name })
incoming-joins = Pages d'une même photocopie ?
incoming-join-line = { $one }, page { $pages } ; { $other }, page { $others }. De la même personne ?
incoming-join = Oui, c'est une seule feuille
incoming-twins-one = Première photo
incoming-twins-other = Seconde photo

incoming-typed-question = { $sheet } : déjà saisie à la main. Que garder ?
incoming-typed-why = Cette feuille a été tapée dans « Saisir les fiches papier », et sa photo est arrivée aussi. Rien ne compte deux fois : tant que vous ne dites rien, seule la saisie compte.
incoming-typed-keep = Garder la saisie
incoming-typed-photo = Garder la photo
incoming-typed-both = Deux personnes : garder les deux
incoming-is-typed = comptée par sa saisie
incoming-undo-typed = { $sheet }, saisie ou photo

incoming-absents = Il manque une page
incoming-absents-help = Tant qu'une page manque, la feuille ne compte pas. Si la page ne vient plus, comptez la feuille sans elle ; si vous l'avez en main, tapez-la.
incoming-absent-line = Il manque la page { $page } ({ $sheet }).
incoming-without-line = { $sheet } : comptée sans attendre la photo de la page { $page }.
incoming-absent-type = Taper cette page
incoming-absent-without = Compter sans elle
incoming-absent-await = L'attendre de nouveau
incoming-absent-title = La page { $page }, telle qu'elle est sur le papier
incoming-absent-help = Cochez et recopiez ce que dit la feuille que vous avez en main. Ce qui y est vide reste vide.
incoming-absent-legend = { $question } : { $what }
incoming-absent-save = Enregistrer cette page
incoming-absent-leave = Plus tard
incoming-undo-page = { $sheet }, page { $page }

incoming-double = Double saisie
incoming-double-help = Chaque texte est recopié deux fois, la seconde sans voir la première.
incoming-double-on = Double saisie en marche
incoming-double-off = L'arrêter
incoming-double-again = Seconde saisie : une autre personne recopie à son tour, sans voir la première.
incoming-double-differ = Les deux saisies ne sont pas les mêmes. Gardez ce qui est juste.
incoming-double-first = Première saisie
incoming-double-second = Seconde saisie

incoming-undo = Reprendre ma dernière décision
incoming-undo-what = { $sheet }, { $what }
incoming-undo-image = une image
incoming-undo-own = Votre dernière décision : { $what }
incoming-since-window = Décidé depuis dans une autre fenêtre, où cela se reprend : { $what }
incoming-since-who = Décidé depuis par quelqu'un d'autre ({ $who }), qui peut le reprendre : { $what }
incoming-all = Toutes les feuilles
incoming-is-counted = comptée
incoming-is-waiting = à vérifier
incoming-is-empty = sans réponse
incoming-is-out = retirée
incoming-is-aside = mise de côté : ce qu'elle répond n'est plus demandé
incoming-is-missing = incomplète
incoming-take-out = Retirer
incoming-put-back = Remettre
incoming-asides = Images mises de côté
incoming-aside-line = { $sheet }, page { $page }
incoming-take-up = Reprendre cette image

incoming-keys-digits = 1 à 9, puis les lettres : cocher la case qui porte ce signe
incoming-keys-enter = Entrée : valider et passer à la suite
incoming-keys-i = I : illisible
incoming-keys-v = V : pas de réponse
incoming-keys-u = U : reprendre ma dernière décision
incoming-keys-arrows = flèches gauche et droite : passer, revenir
incoming-keys-question = point d'interrogation : montrer ou cacher cette aide
