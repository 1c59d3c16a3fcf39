# Une consultation à plusieurs centres : l'archive qu'un centre remet, et ce que la fédération en fait.

## Remettre une archive

consultation-hand-over = Archive pour la fédération
consultation-hand-over-what = Un seul fichier, signé, que vous remettez à votre fédération : elle réunit ceux de tous les centres. Rien ne part d'ici tout seul : vous téléchargez le fichier, puis vous l'envoyez ou le portez.
consultation-room = { $n ->
    [0] Personne n'a encore répondu
    [one] { $n } personne a répondu
   *[other] { $n } personnes ont répondu
 }. Le seuil de cet atelier est de { $threshold } : un compte qui porte sur moins de personnes peut désigner quelqu'un.
consultation-still-open = L'atelier n'est pas clos. Attendez que toutes les réponses soient là : deux archives faites à quelques réponses d'intervalle peuvent être comparées.
consultation-level-title = Que remettez-vous ?
consultation-level-holds = Ce que la fédération reçoit
consultation-level-hides = Ce qu'elle ne reçoit pas
consultation-level-none = Choisissez ce que vous remettez : des comptes, des réponses anonymes ou tout.
consultation-level-tallies = Des comptes seulement
consultation-level-tallies-holds = Combien de personnes ont répondu quoi. Et les moyens du réseau que vous avez notés, s'il y en a.
consultation-level-tallies-hides = Aucune réponse ; aucun compte qui porte sur trop peu de personnes, ni celui qui permettrait de le retrouver par soustraction ; aucun mot écrit par trop peu de personnes.
consultation-level-anonymous = Des réponses anonymes
consultation-level-anonymous-holds = Chaque réponse, seule, et comment vous l'avez classée par thèmes. Prenez ce niveau si la fédération doit pouvoir compter ensemble des mots que les centres ont réunis. Elle ne lit ni ne classe les textes : classez-les ici avant. Et les moyens du réseau que vous avez notés, s'il y en a.
consultation-level-anonymous-hides = Ce qui relie deux réponses d'une même personne, l'ordre et l'heure, le nom de qui a classé, les textes que la restitution ne citerait pas, les questions auxquelles trop peu de personnes ont répondu. Le groupe n'accompagne une réponse que si aucune case n'est petite.
consultation-level-everything = Tout
consultation-level-everything-holds = Les réponses, les personnes sous un numéro tiré au hasard, leurs groupes, les décisions. La fédération devient responsable de données qui peuvent désigner quelqu'un : dites-le dans la notice de l'atelier.
consultation-level-everything-hides = Les jetons des téléphones, le lien secret de la page publique, ce qu'une personne a lu sur les feuilles de papier.
consultation-level-unread = Ce qui attend d'être relu et ce que vous avez caché, masqué ou mis de côté (un mot, un texte, une idée) ne part à aucun niveau. Les personnes qui l'ont écrit restent comptées parmi celles qui ont répondu.
consultation-level-limits = Un texte libre peut toujours désigner quelqu'un par ce qu'il raconte. Relisez-les d'abord.
consultation-site = Nom du centre
consultation-site-help = Tel que la fédération l'appelle : c'est par ce nom que deux éditions du même centre se retrouvent.
consultation-edition = Édition
consultation-edition-help = De quelle consultation il s'agit : une année, une saison. La fédération vous dit quoi écrire.
consultation-names-none = Écrivez le nom du centre et l'édition.
consultation-unmade-large = L'archive serait trop grande. Choisissez « Des comptes seulement ».
consultation-hand-over-go = Télécharger l'archive
consultation-key-title = Qui a signé ?
consultation-key-what = L'archive est signée par la clé de ce centre. Lisez son empreinte au téléphone à la fédération, une fois : elle saura que l'archive vient de vous.
consultation-key-none = La première archive fera la clé ; son empreinte sera affichée ici.

## Les consultations

consultation-list-title = Consultations à plusieurs centres
consultation-list-what = Les mêmes questions posées dans plusieurs centres. Chaque centre remet une archive ; ici, elles sont réunies et comparées, sans que rien ne compte deux fois.
consultation-list-empty = Il n'y a pas encore de consultation.
consultation-archives = { $n ->
    [0] Aucune archive
    [one] { $n } archive
   *[other] { $n } archives
 }
consultation-announced = { $n ->
    [one] { $n } centre annoncé
   *[other] { $n } centres annoncés
 }
consultation-open = Voir la consultation
consultation-new = Nouvelle consultation
consultation-title = Titre
consultation-title-wrong = Écrivez un titre de { $max } caractères au plus, avec des lettres ou des chiffres.
consultation-script = Le déroulé que les centres poseront
consultation-script-help = Choisissez un atelier d'ici ou un fichier de déroulé. Les centres le téléchargent et posent ces questions ; ce qu'ils ajoutent reste à eux.
consultation-script-workshop = Un atelier d'ici
consultation-script-choose = Aucun
consultation-script-file = Ou un fichier (.atelier.toml)
consultation-script-none = Choisissez un atelier d'ici, ou un fichier de déroulé.
consultation-script-wrong = Le déroulé « { $file } » a { $n ->
    [one] une faute
   *[other] { $n } fautes
 }, la première ligne { $line }. Créez d'abord un atelier de ce fichier : chaque faute y est expliquée.
consultation-sites = Centres annoncés, un par ligne
consultation-sites-help = Glane dira lesquels n'ont encore rien remis. Pour une carte, ajoutez après le nom la latitude puis la longitude, séparées par des points-virgules : Mon centre ; 45,7640 ; 4,8357. Vous pouvez changer cette liste plus tard.
consultation-place-wrong = La liste des centres n'est pas enregistrée.
consultation-place-name = le nom
consultation-place-latitude = la latitude
consultation-place-longitude = la longitude
consultation-place-missing = Ligne { $line } (« { $site } ») : { $field } manque. Écrivez le nom, la latitude et la longitude, ou le nom seul.
consultation-place-number = Ligne { $line } (« { $site } »), { $field } : « { $found } » n'est pas un nombre. Écrivez des degrés décimaux, comme 45,7640.
consultation-place-range = Ligne { $line } (« { $site } »), { $field } : « { $found } » n'est pas entre -{ $most } et { $most }.
consultation-place-commas = Ligne { $line } (« { $site } ») : dans « { $found } », rien ne dit quelles virgules séparent les nombres. Séparez par des points-virgules le nom, la latitude et la longitude : Mon centre ; 45,7640 ; 4,8357.
consultation-place-elsewhere = Lignes { $first } et { $line } (« { $site } ») : ce centre y est à deux endroits, { $field } n'est pas la même. Gardez la bonne ligne.
consultation-place-more = { $n ->
    [one] Et { $n } autre ligne à corriger.
   *[other] Et { $n } autres lignes à corriger.
 }
consultation-sites-change = Changer les centres annoncés
consultation-sites-newer = Rien n'est enregistré : la liste des centres annoncés a changé depuis que cette page est ouverte. Votre texte est gardé ci-dessous ; complétez-le s'il le faut, puis enregistrez-le de nouveau : il remplacera la liste.
consultation-sites-newer-gone = { $n ->
    [one] Un centre de la nouvelle liste n'est pas dans votre texte : { $sites }.
   *[other] { $n } centres de la nouvelle liste ne sont pas dans votre texte, dont : { $sites }.
 }
consultation-sites-save = Enregistrer les centres annoncés
consultation-make = Créer la consultation
consultation-back = Les consultations
consultation-back-to = { $title }
consultation-broken = Une archive gardée ici ne se lit plus
consultation-broken-help = Les autres archives sont intactes. Remettez ce fichier d'une sauvegarde, ou retirez-le du dossier et ajoutez de nouveau l'archive du centre.

## Ajouter des archives

consultation-add = Ajouter des archives
consultation-add-what = Choisissez ou déposez les archives reçues, plusieurs à la fois si vous voulez. La même deux fois n'y est qu'une fois, l'ordre ne change rien, et une archive refusée n'empêche pas les autres.
consultation-add-files = Les archives (.glane)
consultation-add-help = Choisissez les fichiers, ou déposez-les sur ce cadre. { $most } Mo au plus par fichier.
consultation-add-go = Ajouter
consultation-add-nothing = Choisissez au moins une archive.
consultation-add-batch = Ces fichiers dépassent { $most } Mo ensemble. Ceux qui sont listés ici sont pris ; envoyez les autres en plusieurs fois.
consultation-add-cut = L'envoi s'est interrompu. Ce qui est listé ici est pris ; envoyez de nouveau le reste, rien ne comptera deux fois.
consultation-add-new = Ajoutée : { $site }, édition « { $edition } », { $people }.
consultation-add-known = Déjà là, rien ne change : { $site }, édition « { $edition } », { $people }.
consultation-add-foreign = Refusée : « { $title } » ({ $site }) ne pose aucune des questions de cette consultation.
consultation-add-foreign-help = Rien n'en a été pris. Vérifiez que c'est la bonne archive ; si ces questions font une autre consultation, créez-la.
consultation-add-common = Attention : { $n ->
    [0] aucune des { $of } questions de cette consultation n'y est posée avec les mêmes mots.
    [one] une seule des { $of } questions de cette consultation y est posée avec les mêmes mots.
   *[other] { $n } des { $of } questions de cette consultation y sont posées avec les mêmes mots.
 } Les autres ne sont pas additionnées. Si c'est une erreur, retirez ce centre sur la page de la consultation.
consultation-add-moved = Attention : cet atelier était compté sous { $site }, édition « { $edition } ». Il l'est maintenant sous { $newsite }, édition « { $newedition } », et plus sous les premiers noms : un atelier ne compte qu'une fois.
consultation-add-older = Une archive plus récente de cet atelier est déjà là : c'est elle qui compte, celle-ci n'ajoute rien.
consultation-add-apart = Une autre archive de cet atelier, où il y a davantage, compte à sa place : celle-ci n'ajoute rien.

## Les ateliers de ce serveur

consultation-house-title = Ou comptez un atelier de ce serveur
consultation-house-what = Un atelier mené sur ce Glane compte sans archive, et ses chiffres suivent les réponses. Il compte à la place des archives du même atelier. Ce qu'un atelier garde pour lui n'est pas compté ici non plus.
consultation-house-workshop = Atelier
consultation-house-all = Tous ceux qui posent ces questions ({ $n })
consultation-house-offer = { $title } ({ $slug }) : { $site }, { $edition }
consultation-house-known = { $title } ({ $slug }) : déjà compté, { $site }, { $edition }
consultation-house-same = « { $title } » est déjà compté sous ces noms : { $site }, édition « { $edition } ». Rien ne change.
consultation-house-same-all = { $n ->
    [one] Le seul atelier de ce serveur qui pose ces questions est déjà compté. Rien ne change.
   *[other] Les { $n } ateliers de ce serveur qui posent ces questions sont déjà comptés. Rien ne change.
 }
consultation-house-again = « { $title } » est déjà compté : { $site }, édition « { $edition } ». Rien n'a changé. Un atelier ne compte qu'une fois : compté sous { $newsite }, édition « { $newedition } », il ne le serait plus sous les premiers noms.
consultation-house-move-what = S'il a été mené deux fois, faites un autre atelier du même déroulé : chacun aura ses réponses. Si c'est le nom ou l'édition qui était faux, déplacez-le.
consultation-house-move-go = Le déplacer
consultation-house-leave = Le laisser où il est
consultation-house-names-help = Laissez vide pour prendre le lieu de l'atelier et son année.
consultation-house-go = Compter cet atelier
consultation-house-here = atelier de ce serveur
consultation-house-late = { $n ->
    [one] Un atelier de ce serveur a reçu des réponses depuis que ces chiffres ont été faits. Ils sont refaits en ce moment : rechargez la page dans un instant.
   *[other] { $n } ateliers de ce serveur ont reçu des réponses depuis que ces chiffres ont été faits. Ils sont refaits en ce moment : rechargez la page dans un instant.
 }
consultation-house-first = { $n ->
    [one] Un atelier de ce serveur est compté pour la première fois, et n'est pas encore dans ces chiffres : rechargez la page dans un instant.
   *[other] { $n } ateliers de ce serveur sont comptés pour la première fois, et ne sont pas encore dans ces chiffres : rechargez la page dans un instant.
 }
consultation-house-mute = « { $site } » n'est pas compté : son atelier n'est plus sur ce serveur, ou son déroulé ne se lit plus. Remettez l'atelier d'une sauvegarde, ou ajoutez son archive.

## Qui est là

consultation-empty = Aucune archive n'a encore été ajoutée.
consultation-editions = Éditions
consultation-edition-of = Édition « { $edition } »
consultation-people = { $n ->
    [0] personne
    [one] { $n } personne
   *[other] { $n } personnes
 }
consultation-few = trop peu de personnes pour être montré
consultation-small-centres = { $n ->
    [one] { $n } centre de moins de { $threshold } personnes n'est pas montré
   *[other] { $n } centres de moins de { $threshold } personnes ne sont pas montrés
 }
consultation-threshold = seuil : { $threshold }
consultation-centres = { $n ->
    [0] Aucun centre n'a remis d'archive
    [one] { $n } centre a remis une archive
   *[other] { $n } centres ont remis une archive
 }
consultation-centres-title = Qui est là, qui manque
consultation-centres-none = Aucun centre n'a encore remis d'archive.
consultation-more-of = Groupes et signature
consultation-group = { $group } : { $people }
consultation-own-title = Ses propres questions
consultation-own = « { $question } » : { $people }
consultation-unheard = Annoncé et pas entendu : { $groups }
consultation-missing = { $n ->
    [one] { $n } centre annoncé n'a rien remis :
   *[other] { $n } centres annoncés n'ont rien remis :
 }
consultation-missing-of = Annoncés et pas encore reçus, édition « { $edition } » :
consultation-unannounced = Reçus sans avoir été annoncés
consultation-conflicts = À voir

consultation-withdraw = Retirer ce centre
consultation-withdraw-sure = Êtes-vous sûr ? { $n ->
    [one] L'archive de « { $centre } » sort de la consultation et est supprimée de cette machine
   *[other] { $n } archives de « { $centre } » sortent de la consultation et sont supprimées de cette machine
 }, et les chiffres changent. Pour revenir en arrière, ajoutez de nouveau le fichier du centre : gardez-le.
consultation-withdraw-house = Êtes-vous sûr ? L'atelier « { $centre } » n'est plus compté, et les chiffres changent. Il reste sur ce serveur avec ses réponses : vous pourrez le compter de nouveau.
consultation-withdraw-both = Êtes-vous sûr ? L'atelier « { $centre } » n'est plus compté ; il reste sur ce serveur avec ses réponses. { $n ->
    [one] Une archive de lui est là aussi, et compte alors à sa place :
   *[other] { $n } archives de lui sont là aussi, et comptent alors à sa place :
 }
consultation-withdraw-archive = { $site }, édition « { $edition } », { $level }
consultation-withdraw-archives = Retirer aussi ses archives, et les supprimer de cette machine
consultation-withdraw-go = Oui, retirer ce centre
consultation-scrap = Supprimer cette consultation
consultation-scrap-sure = Êtes-vous sûr ? « { $title } », toutes ses archives et tout ce qui a été tranché sont supprimés de cette machine. Pour revenir en arrière, il faudra la créer de nouveau et ajouter de nouveau les fichiers des centres.
consultation-scrap-go = Oui, supprimer la consultation

## Trancher

consultation-disputes = À trancher
consultation-disputes-help = Des centres ont décidé autrement les uns que les autres. Choisissez ce qui vaut pour tous : les chiffres et les noms changent aussitôt, sur cette page, dans la restitution et dans le fichier des chiffres. Un centre qui a dit autre chose garde son exception pour ses propres mots. Tant que rien n'est retenu, rien n'est réuni ni caché. Vous pouvez changer d'avis plus tard.
consultation-settle-group = Les personnes sont recomptées, chacune une fois. D'un centre qui n'a remis que des comptes, le compte du mot réuni est caché : personne ne peut savoir qui a écrit les deux mots.
consultation-settle-theme = Change le nom que tout le monde lit, ou retire le thème de l'ensemble. Ne change pas le thème sous lequel chaque centre a classé ses réponses : Glane ne réunit pas deux thèmes.
consultation-settle-shown = Change le mot que tout le monde lit, ou s'il est montré. Ne change pas combien de personnes l'ont écrit.
consultation-settle-kept = Ce choix est gardé. Il ne change ni chiffre ni dessin : ces pages ne montrent ni le ton d'un mot ni sa traduction.
consultation-settle-means = Change le moyen que tout le monde lit et peut reprendre. Ne change ni chiffre ni dessin.
consultation-about-means = Le moyen « { $name } »
consultation-said-means = { $name } ({ $more })
consultation-shelf-help = Les moyens notés par les centres, tels que leurs archives les apportent. Un atelier de la maison les reprend dans sa page « Les moyens ».
consultation-settle = Retenir ce choix
consultation-settle-again = Changer ce choix
consultation-settle-none = Rien n'a été retenu : choisissez une des réponses, puis recommencez. Si une archive est arrivée entre-temps, ce qu'il faut trancher a pu changer.
consultation-about-theme = Le thème « { $name } »
consultation-about-group = Réunir le mot « { $name } » avec d'autres
consultation-about-name = Le nom sous lequel montrer « { $name } »
consultation-about-sight = Montrer ou cacher « { $name } »
consultation-about-gloss = Ce que veut dire « { $name } »
consultation-about-tone = Le ton de « { $name } »
consultation-word-unnamed = un mot que trop peu de personnes ont écrit
consultation-said-theme = Il s'appelle « { $name } »
consultation-said-theme-more = Il s'appelle « { $name } » : { $more }
consultation-said-theme-gone = Ce thème est retiré
consultation-said-merge = Réunir { $words }
consultation-said-split = Le laisser seul
consultation-said-name = Le montrer comme « { $name } »
consultation-said-hide = Le cacher
consultation-said-show = Le montrer
consultation-said-gloss = Il veut dire « { $gloss } »
consultation-said-helpful = Il aide
consultation-said-hard = Il pèse
consultation-said-watch = C'est un point de vigilance
consultation-said-opportunity = C'est une opportunité
consultation-said-neutral = Il n'a pas de ton

## Ce qui a été répondu

consultation-answer = Réponse
consultation-part = { $people } sur { $base } ({ $share })
consultation-people-head = Personnes
consultation-hidden = caché
consultation-part-least = au moins { $people } sur { $base } ({ $share } ou plus) ; { $n ->
    [one] un centre cache son compte
   *[other] { $n } centres cachent leur compte
 }
consultation-hidden-by = caché : { $n ->
    [one] un centre cache son compte
   *[other] { $n } centres cachent leur compte
 }
consultation-row-joined = { $name } (avec { $forms })
consultation-unclassified = pas classé
consultation-coded = { $n ->
    [0] aucune réponse n'est classée par thèmes
    [one] { $n } réponse est classée par thèmes
   *[other] { $n } réponses sont classées par thèmes
 }
consultation-uncoded = non classées : { $n }
consultation-coded-none = { $n ->
    [one] { $n } centre n'a classé aucune de ses réponses
   *[other] { $n } centres n'ont classé aucune de leurs réponses
 }
consultation-coded-hidden = { $n ->
    [one] { $n } centre ne dit pas combien de réponses il a classées
   *[other] { $n } centres ne disent pas combien de réponses ils ont classées
 }
consultation-sites-hidden = { $n ->
    [one] { $n } centre n'est pas sur ce dessin : son compte est caché.
   *[other] { $n } centres ne sont pas sur ce dessin : leur compte est caché.
 }
consultation-mean = Moyenne : { $mean }
consultation-answered = { $n ->
    [0] Personne n'a répondu
    [one] { $n } personne a répondu
   *[other] { $n } personnes ont répondu
 }
consultation-no-answer = Il n'y a rien à montrer de cette question.
consultation-centres-hidden = { $n ->
    [one] { $n } centre n'est pas montré : trop peu de personnes y ont répondu
   *[other] { $n } centres ne sont pas montrés : trop peu de personnes y ont répondu
 }
consultation-more = { $n ->
    [one] Et { $n } réponse moins fréquente.
   *[other] Et { $n } réponses moins fréquentes.
 }
consultation-all-desc = Part des personnes de tous les centres montrés qui ont donné chaque réponse ; { $n } ont répondu.
consultation-see-sites = Comparer les centres
consultation-compare-none = Il n'y a rien à comparer ici : moins de deux centres peuvent être montrés, ou personne n'a répondu.
consultation-compare-others = Les autres questions
consultation-compare-before = Question précédente : { $question }
consultation-compare-after = Question suivante : { $question }
consultation-funnel-help = Chaque point est un centre. La bande grise dit où le seul hasard peut placer un centre de cette taille s'il est comme l'ensemble : plus il est petit, plus elle est large. Un point plein est hors de sa bande. C'est une question à poser, pas une preuve. Un centre dont le compte est caché n'est pas montré.
consultation-by-site = { $question } : « { $answer } », centre par centre
consultation-by-site-desc = Part de chaque centre, à côté de ce que le hasard permet à un centre de sa taille.
consultation-head-site = Centre
consultation-head-public = Public
consultation-head-period = Date
consultation-head-part = Part
consultation-head-band = Ce que permet le hasard
consultation-head-where = Latitude ; longitude
consultation-see-public = Comparer les publics
consultation-see-period = Comparer les dates
consultation-public-help = Chaque point réunit les centres qui ont interrogé le même public, tel que le dit le déroulé de leur atelier. La bande grise dit où le seul hasard peut placer autant de personnes si elles sont comme l'ensemble ; un point plein est hors de sa bande et, s'il réunit plusieurs centres, y reste quel que soit celui qu'on retire. Seuls les comptes montrés des centres sont additionnés : un compte caché n'est jamais un zéro, et là où il en manque un il n'y a pas de point. Deux publics viennent souvent de centres différents : un écart peut venir du lieu autant que du public. C'est une question à poser, pas une preuve.
consultation-period-help = Chaque point réunit les centres dont l'atelier a eu lieu le même mois (le même trimestre au-delà d'un an). La bande grise dit où le seul hasard peut placer autant de personnes si elles sont comme l'ensemble ; un point plein est hors de sa bande et, s'il réunit plusieurs centres, y reste quel que soit celui qu'on retire. Seuls les comptes montrés des centres sont additionnés : un compte caché n'est jamais un zéro, et là où il en manque un il n'y a pas de point. Deux dates sont souvent celles de centres différents : un écart peut venir du lieu autant que du moment. C'est une question à poser, pas une preuve.
consultation-by-public = { $question } : « { $answer } », public par public
consultation-by-public-desc = Part de chaque public, à côté de ce que le hasard permet à autant de personnes.
consultation-by-period = { $question } : « { $answer } », date par date
consultation-by-period-desc = Part de chaque période, dans l'ordre du temps, à côté de ce que le hasard permet à autant de personnes.
consultation-public-adults = Adultes, ou tout le monde
consultation-public-youth = Jeunes de moins de 18 ans
consultation-public-children = Enfants
consultation-quarter = { $n ->
    [1] 1er trimestre { $year }
   *[other] { $n }e trimestre { $year }
 }
consultation-pool = { $n ->
    [one] { $pool } ({ $n } centre)
   *[other] { $pool } ({ $n } centres)
 }
consultation-pool-only = { $pool } (un seul centre : { $site })
consultation-pool-least = au moins { $people } sur { $base } ({ $share } ou plus) ; { $n ->
    [one] le compte d'un centre est caché
   *[other] les comptes de { $n } centres sont cachés
 }
consultation-pools-hidden = Absents de ce dessin, car leurs comptes sont cachés : { $pools }.
consultation-pool-undrawn = Sans point sur ce dessin : { $pool }, { $part }.
consultation-pool-by-one = { $band } : dehors par un seul centre, { $site }
consultation-pool-above = « { $answer } », { $pool } : au-dessus de l'ensemble, plus que le hasard ne l'explique ({ $part } ; ensemble : { $whole }).
consultation-pool-below = « { $answer } », { $pool } : au-dessous de l'ensemble, plus que le hasard ne l'explique ({ $part } ; ensemble : { $whole }).
consultation-map-title = { $question } : « { $answer } », sur une carte
consultation-map-desc = { $n ->
    [one] Carte de { $n } centre, le nord en haut. Plus un point est grand, plus la part est grande. Le tableau donne les mêmes chiffres.
   *[other] Carte de { $n } centres, le nord en haut. Plus un point est grand, plus la part est grande. Le tableau donne les mêmes chiffres.
 }
consultation-map-help = Sur la carte, la surface d'un point dit la part. Un point sombre avec un plus ou un moins est hors de sa bande. Un cercle en pointillés est un centre dont le compte est caché, ou qui n'a pas de réponse. Des centres au même endroit sont dessinés côte à côte. Là où un nom n'a pas la place, un numéro renvoie à la liste. Il n'y a pas de fond de carte : rien n'est demandé à internet.
consultation-map-key-above = au-dessus de l'ensemble
consultation-map-key-below = au-dessous de l'ensemble
consultation-map-key-within = rien de plus que le hasard
consultation-map-key-uncompared = rien de plus que le hasard, ou non comparé
consultation-map-key-hidden = non montré ou sans réponse
consultation-map-hidden = non montré
consultation-map-nobody = sans réponse
consultation-map-north = N
consultation-map-metres = { $n } m
consultation-map-kilometres = { $n } km
consultation-map-without = Sans latitude ni longitude, donc pas sur la carte : { $sites }
consultation-band = de { $low } à { $high }
consultation-whole = Ensemble : { $part }
consultation-above = au-dessus
consultation-below = au-dessous
consultation-apart-above = « { $answer } » : { $site } est au-dessus de l'ensemble, plus que le hasard ne l'explique ({ $part } ; ensemble : { $whole }).
consultation-apart-below = « { $answer } » : { $site } est au-dessous de l'ensemble, plus que le hasard ne l'explique ({ $part } ; ensemble : { $whole }).

## D'une édition à l'autre

consultation-change-title = De « { $from } » à « { $to } »
consultation-change-head = Ce qui change
consultation-change-desc = Part de chaque réponse en { $from } puis en { $to }, dans les centres montrés aux deux éditions.
consultation-change-help = Seuls comptent les centres montrés aux deux éditions, chacun comparé à lui-même. Glane ne dit qu'une réponse a changé que si le hasard ne l'explique pas, toutes les réponses prises ensemble. Les personnes ne sont pas forcément les mêmes.
consultation-change-none = Rien ne change plus que le hasard ne l'explique.
consultation-reworded = Posées en d'autres mots, donc pas comparées : { $questions }
consultation-change-unclassified = « { $question } » : les thèmes ne sont pas comparables, les réponses ne sont pas assez classées (édition { $editions }). Il en faut neuf sur dix dans chaque centre.
consultation-change-hidden = Pas comparées, parce que trop de comptes sont cachés : { $questions }
consultation-change-fresh = Sans comparaison, parce que les centres ne l'ont en commun que dans l'édition « { $edition } » : { $questions }
consultation-change-gone = Sans comparaison, parce que les centres ne l'avaient en commun que dans l'édition « { $edition } » : { $questions }
consultation-moved-up = en hausse
consultation-moved-down = en baisse
consultation-moved-unsaid = peut être le hasard
consultation-change-up = « { $answer } » est en hausse : { $before } avant, { $after } maintenant.
consultation-change-down = « { $answer } » est en baisse : { $before } avant, { $after } maintenant.
consultation-change-up-site = { $site } : « { $answer } » est en hausse : { $before } avant, { $after } maintenant.
consultation-change-down-site = { $site } : « { $answer } » est en baisse : { $before } avant, { $after } maintenant.

## La restitution

consultation-read = Lire la restitution
consultation-get = Télécharger la restitution
consultation-get-json = Télécharger les chiffres (JSON)
consultation-get-script = Télécharger le déroulé à remettre aux centres
consultation-together = Tous les centres ensemble
consultation-here = Ce centre
consultation-beside-desc = Part de chaque réponse dans ce centre et dans tous les centres ensemble.
consultation-lead = La réponse la plus donnée est « { $answer } » : { $part }.
consultation-here-above = « { $answer } » : au-dessus de l'ensemble, plus que le hasard ne l'explique ({ $part } ; ensemble : { $whole }).
consultation-here-below = « { $answer } » : au-dessous de l'ensemble, plus que le hasard ne l'explique ({ $part } ; ensemble : { $whole }).
consultation-method = Méthode et limites
consultation-method-merged = Les chiffres additionnent les réponses des centres, chacune une fois. Ce qu'un centre cache n'est dans aucun total.
consultation-method-hidden = Un compte qui porte sur trop peu de personnes est caché, et avec lui autant d'autres qu'il en faut pour que personne ne le retrouve par soustraction. Aucun chiffre d'un centre de trop peu de personnes n'est montré ; sur une carte il n'est qu'un cercle vide.
consultation-method-funnel = Un centre n'est dit au-dessus ou au-dessous que s'il sort de la bande où le seul hasard place, 998 fois sur 1 000, un centre de sa taille semblable à l'ensemble (bornes exactes d'un graphique en entonnoir ; Spiegelhalter, 2005).
consultation-method-pooled = Un public, ou une période, additionne les comptes montrés de ses centres et rien d'autre ; ce qu'un centre cache n'y est pas, et n'y est jamais un zéro. Il est comparé à l'ensemble avec les bornes d'autant de personnes tirées dans cet ensemble, à 99,8 % (loi hypergéométrique) : il en est souvent une grande part. Il n'est dit au-dessus ou au-dessous que s'il l'est encore quel que soit le centre qu'on en retire ; s'il n'est que d'un centre, ce sont les chiffres et les bornes de ce centre. Deux publics, ou deux périodes, viennent souvent de centres différents : un écart peut venir du lieu.
consultation-method-change = D'une édition à l'autre, chaque réponse est éprouvée par le test exact de Fisher, corrigé par la méthode de Holm pour le nombre de réponses regardées. Les centres d'une même édition ne sont pas tirés au sort, et les personnes d'une même salle s'écoutent : un écart est une question à poser.
consultation-method-checked = Chaque nombre et chaque phrase de cette page vient des comptes montrés, et personne n'a pu les réécrire. « glane check » la refait à partir des archives et dit ce qui n'y serait plus pareil.
