# La feuille de papier, vue de qui anime.

paper-title = Les questions sur papier
paper-intro = Une feuille par personne, à remplir au stylo. Rien n'y dit qui l'a remplie.
paper-language = Langue de la feuille
paper-count = Nombre de feuilles
paper-large = En gros caractères
paper-go = Télécharger les feuilles (PDF)
paper-go-now = Télécharger cette question seule (PDF)
paper-master-now = Un modèle de cette question seule
paper-untranslated = Les questions ne sont pas traduites en : { $langs }.
paper-untranslated-some = { $lang } : { $n ->
    [one] 1 texte n'est pas traduit.
   *[other] { $n } textes ne sont pas traduits.
 }
paper-untranslated-help = Une feuille dans une de ces langues montrerait ces textes tels qu'ils sont écrits.
paper-now = La question du moment
paper-master = Un modèle à photocopier
paper-master-help = Un modèle n'a pas de numéro : chaque copie est la feuille d'une personne. Il tient sur une seule page : s'il en faut plusieurs, imprimez des feuilles numérotées.
paper-printed = { $n ->
    [0] À l'ouverture de cette page, aucune feuille numérotée n'était faite pour cet atelier.
    [one] À l'ouverture de cette page, une feuille numérotée était faite pour cet atelier.
   *[other] À l'ouverture de cette page, { $n } feuilles numérotées étaient faites pour cet atelier.
 }
paper-simple = Plus simple : imprimer cette page

paper-no-question = Cette question n'est pas dans le déroulé.
paper-no-question-help = Donnez la clé d'une question, telle qu'elle est dans le déroulé.
paper-too-high = La question « { $title } » ne tient pas sur une page.
paper-too-high-help = Imprimez-la sans les gros caractères, ou faites-en deux questions dans le déroulé.
paper-too-long = Il faudrait { $pages } pages par personne ; une feuille en a { $max } au plus.
paper-too-long-help = Imprimez sans les gros caractères, ou une question à la fois.
paper-too-many = Cela ferait { $sides } pages à imprimer d'un coup ; { $max } au plus.
paper-too-many-help = Demandez moins de feuilles, et recommencez : les numéros se suivent.
paper-long-master = Un modèle à photocopier tient sur une page ; il en faudrait { $pages } ici. Une fois copiées, rien ne dirait quelles pages vont ensemble.
paper-long-master-help = Imprimez des feuilles numérotées, ou une seule question.
paper-count-bad = « { $value } » n'est pas un nombre de feuilles.
paper-count-bad-help = Écrivez un nombre entier, 1 au moins.
paper-no-serials = Cet atelier n'a plus assez de numéros de feuilles.
paper-no-serials-help = Demandez moins de feuilles, ou faites un autre atelier.
paper-no-language = « { $value } » n'est pas une langue des feuilles.
paper-no-language-help = Langues des feuilles : { $known }.
paper-no-moment = Aucune question n'a encore été ouverte.
paper-no-moment-help = Ouvrez une question, ou imprimez-les toutes.
paper-sealed = L'atelier est clos : ses feuilles ne se liraient plus.
paper-sealed-help = Faites un autre atelier avec le même déroulé.
paper-busy = D'autres feuilles ont été faites au même moment.
paper-busy-help = Recommencez : rien n'est perdu.
paper-failed = Les feuilles n'ont pas pu être faites : { $reason }
paper-failed-help = Les réponses sont intactes. Recommencez ; si cela se répète, imprimez cette page telle quelle.

paper-done = { $n ->
    [one] Une feuille écrite dans { $path }, numéro { $first }.
   *[other] { $n } feuilles écrites dans { $path }, numéros { $first } à { $last }.
 }
paper-done-master = Un modèle à photocopier écrit dans { $path }.
paper-done-pages = { $pages ->
    [one] Une page par personne.
   *[other] { $pages } pages par personne : imprimez recto verso si vous pouvez.
 }
paper-done-geometry = La place des cases est dans { $path }.

# Les feuilles lues par la commande.

paper-read-page = { $file } : { $sheet }, page { $page }.
paper-read-page-copy = { $file } : une copie du modèle.
paper-read-again = { $file } : déjà lue, rien ne change.
paper-read-left = { $file } : cette personne a repris ses réponses ; la feuille n'est pas comptée.
paper-read-unknown = { $file } : aucune feuille de ce numéro n'a été imprimée.
paper-read-note = { $file } : { $what }
paper-read-fault = { $file } : { $what }
paper-read-no-file = « { $path } » n'est pas un fichier ordinaire : rien n'en est lu.
paper-read-picture = { $file } (image { $n })
paper-read-sheet = feuille n° { $serial }
paper-read-progress = { $done } sur { $all } : { $file }
paper-read-sheets = { $n ->
    [0] Aucune feuille lue
    [one] 1 feuille lue
   *[other] { $n } feuilles lues
 }
paper-read-waiting = { $n ->
    [one] 1 attend quelqu'un
   *[other] { $n } attendent quelqu'un
 }
paper-read-missing = { $n ->
    [one] 1 attend une autre page
   *[other] { $n } attendent une autre page
 }
paper-read-empty = { $n ->
    [one] 1 vide
   *[other] { $n } vides
 }
paper-read-retake = { $n ->
    [one] 1 photo à reprendre
   *[other] { $n } photos à reprendre
 }
paper-read-before = { $n ->
    [one] 1 image déjà lue
   *[other] { $n } images déjà lues
 }
paper-read-nothing = Aucun fichier à lire.
paper-read-nothing-help = Donnez des photos, des PDF de scanner, ou le dossier où ils sont.
paper-read-sealed = L'atelier « { $workshop } » est clos : aucune feuille n'y entre plus.
paper-read-sealed-help = Après la clôture, rien ne relie plus une feuille à une personne.
paper-read-not-printed = Aucune feuille n'a été imprimée pour cet atelier.
paper-read-not-printed-help = Imprimez-en d'abord avec « glane paper print », ou vérifiez le nom de l'atelier.
paper-read-picture-unkept = L'image lue n'a pas pu être gardée dans le dossier des données.
paper-read-picture-unkept-help = Vérifiez la place et les droits sur le disque, puis recommencez : ce qui est déjà lu le reste.
paper-read-watching = { $path } : les fichiers qui arrivent dans ce dossier sont lus. Ctrl-C pour arrêter.
paper-read-watch-folder = Un seul dossier peut être surveillé, et { $path } n'en est pas un.
paper-read-watch-folder-help = Donnez le dossier où le scanner ou le téléphone dépose ses fichiers.
paper-read-watch-gone = { $path } : le dossier n'est plus là. Rebranchez la clé ou le partage : ce qui y arrive sera lu dès son retour, et rien ne comptera deux fois.
paper-read-watch-back = { $path } : le dossier est revenu.
paper-read-stopped = Arrêt demandé : { $done } sur { $all } fichiers sont lus. Relancez la même commande : elle reprend là où elle en était, et rien ne comptera deux fois.
paper-read-code-hint = Avec les lettres imprimées sous le code carré : glane paper read PHOTO --code CODE

# Les lettres imprimées sous le code carré, tapées pour une photo où il ne se lit pas.

paper-code-broken = Ces lettres ne sont pas un code de feuille entier.
paper-code-broken-help = Tapez les deux lignes imprimées sous le code carré, l'une à la suite de l'autre : « G1 », puis cinq autres morceaux, avec les deux-points entre eux.
paper-code-unknown = Aucune feuille imprimée ici ne porte ces lettres.
paper-code-unknown-help = Relisez-les une par une sur la feuille : une seule lettre change tout. Puis vérifiez que c'est bien une feuille de cet atelier.
paper-code-several = Ce fichier a plusieurs pages, et ces lettres sont celles d'une seule.
paper-code-several-help = Envoyez la page seule, en photo, avec ses lettres.
paper-code-other = Le code carré de cette photo se lit, et il est celui d'une autre page que les lettres tapées.
paper-code-other-help = Envoyez cette photo sans taper de lettres : elle comptera pour la feuille qu'elle montre.
paper-code-one = Un code est celui d'une seule page : donnez une seule photo avec lui.
paper-code-one-help = Recommencez photo par photo, chacune avec ses lettres.
