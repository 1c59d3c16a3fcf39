# Les erreurs d'un déroulé. Chaque message a un jumeau « -help » : quoi faire.
# Tous les arguments sont des textes.

script-at = { $file }, ligne { $line }, colonne { $column }
script-faults-first = Les { $n } premières sont montrées : corrigez-les, puis recommencez.
script-what-to-do = À faire : { $help }

## Lire le fichier

script-not-utf8 = Ce fichier n'est pas un texte en UTF-8.
script-not-utf8-help = Ouvrez-le dans un éditeur de texte et enregistrez-le avec le codage UTF-8.
script-too-big = Ce fichier est trop gros pour un déroulé : { $max } Ko au plus.
script-too-big-help = Vérifiez que c'est le bon fichier.
script-syntax = L'écriture est incorrecte ici : { $detail }
script-syntax-help = Un texte se met entre guillemets droits, une liste entre crochets, et chaque réglage s'écrit clé = valeur, un par ligne.
script-syntax-quote = Un texte est ouvert par un guillemet qui n'est pas fermé.
script-syntax-quote-help = Ajoutez le guillemet droit qui manque à la fin du texte.
script-syntax-curly = Ces guillemets ne conviennent pas : { $value }
script-syntax-curly-help = Remplacez-les par des guillemets droits. Un traitement de texte les change tout seul : prenez un éditeur de texte simple.
script-syntax-unquoted = Cette valeur n'est pas entre guillemets : { $value }
script-syntax-unquoted-help = Si c'est un texte, mettez-le entre guillemets droits. Un nombre s'écrit en chiffres, oui s'écrit true et non s'écrit false.
script-syntax-empty = Il n'y a rien après « { $key } = ».
script-syntax-empty-help = Écrivez la valeur, ou retirez la ligne.
script-syntax-equals = Il manque le signe = après « { $key } ».
script-syntax-equals-help = Chaque ligne s'écrit clé = valeur, et une clé est d'un seul mot. Une remarque commence par un dièse (#). Un texte de plusieurs lignes se met entre trois guillemets droits.
script-syntax-key = « { $key } » ne peut pas être le nom d'un réglage.
script-syntax-key-help = À gauche du signe =, il n'y a que des lettres sans accent, des chiffres et des tirets.
script-syntax-comma = Il manque une virgule avant cet élément.
script-syntax-comma-help = Séparez par des virgules les éléments d'une liste.
script-syntax-unclosed = Une liste est ouverte ici et n'est pas fermée : { $detail }
script-syntax-unclosed-help = Ajoutez le crochet ou l'accolade qui manque à la fin de la liste. Ce qui suit, dans cette section, n'a pas pu être lu.
script-syntax-header = Ce titre de section est mal écrit : { $detail }
script-syntax-header-help = Écrivez [atelier] avec un crochet de chaque côté, et [[question]] avec deux, seuls sur leur ligne.
script-syntax-rest = Quelque chose suit la valeur : { $detail }
script-syntax-rest-help = Un guillemet à l'intérieur d'un texte se met « en français », et un texte avec une apostrophe se met entre guillemets droits, pas entre apostrophes. Une seule valeur par ligne.
script-syntax-backslash = La barre oblique inversée (\) n'est pas à sa place dans ce texte.
script-syntax-backslash-help = Retirez-la, ou écrivez-la deux fois.
script-no-workshop = Il manque la section [atelier].
script-no-workshop-help = Écrivez [atelier] seul sur une ligne, avant le titre et la date.
script-one-bracket = Une question s'ouvre par deux crochets.
script-one-bracket-help = Écrivez [[question]].

## Les clés

script-unknown-key = La clé « { $key } » n'est pas connue ici.
script-unknown-key-help = Retirez-la. Clés possibles : { $known }.
script-unknown-key-suggestion = La clé « { $key } » n'est pas connue ici.
script-unknown-key-suggestion-help = Vouliez-vous écrire « { $suggestion } » ?
script-missing = Il manque « { $key } ».
script-missing-help = Ajoutez une ligne : { $key } = …
script-wrong-type = « { $key } » doit être { $expected ->
    [string] un texte
    [integer] un nombre entier
    [float] un nombre
    [boolean] true ou false
    [datetime] une date
    [array] une liste
    [table] une section
   *[other] { $expected }
 }, pas { $found ->
    [string] un texte
    [integer] un nombre entier
    [float] un nombre à virgule
    [boolean] true ou false
    [datetime] une date
    [array] une liste
    [table] une section
   *[other] { $found }
 }.
script-wrong-type-help = { $expected ->
    [string] Mettez la valeur entre guillemets droits.
    [integer] Écrivez le nombre en chiffres, sans guillemets ni virgule.
    [float] Écrivez le nombre en chiffres, sans guillemets.
    [boolean] Écrivez true (oui) ou false (non), sans guillemets.
    [datetime] Écrivez la date ainsi : 2025-11-28, sans guillemets.
    [array] Mettez les valeurs entre crochets, séparées par des virgules.
    [table] Ouvrez une section : [{ $key }], puis une clé par ligne.
   *[other] Changez la valeur de « { $key } ».
 }
script-useless = « { $key } » ne sert pas à une question de forme « { $kind } ».
script-useless-help = Retirez cette ligne, ou changez la forme de la question.
script-label-without-key = De « { $label } », Glane ne peut pas tirer de clé : il n'a ni lettre latine ni chiffre.
script-label-without-key-help = Écrivez { $write }. À la place de la clé proposée, prenez le mot que vous voulez, sans accent, et ne le changez plus : c'est sous lui que les réponses sont rangées.
script-label-same-key = « { $label } » se confond avec « { $first } » : Glane tire des deux la même clé, « { $key } ».
script-label-same-key-help = Changez l'un des deux libellés, ou donnez sa propre clé à celui-ci : { $write }.
script-duplicate-key = La clé « { $key } » sert déjà.
script-duplicate-key-help = Donnez une autre clé à l'une des deux : c'est sous elle que les réponses sont rangées.
script-other-twice = « Autre » est déjà parmi les réponses.
script-other-twice-help = Enlevez-la de « options » : Glane l'ajoute, avec de la place pour écrire. Ou enlevez la ligne « autre ».
script-profile-empty = Ce profil ne demande rien.
script-profile-empty-help = Ajoutez dessous une ligne [[question.lignes]], puis une ligne « texte » avec ce qui est demandé (votre âge, par exemple) et une ligne « options » avec les réponses possibles.
script-profile-last = Le profil n'est pas la dernière question.
script-profile-last-help = Placez-le après toutes les autres, et gardez-en un seul : on le remplit avant de partir, à part de l'atelier.
script-profile-too-long = Ce profil demande trop de choses : { $max } lignes au plus.
script-profile-too-long-help = Gardez ce qui servira vraiment à lire les réponses.
script-minors-name = « { $value } » demande un nom, et cet atelier est pour des mineurs.
script-minors-name-help = Retirez cette demande : Glane n'a pas besoin de savoir qui répond. Pour former des groupes, écrivez-les dans « groupes ».
script-minors-class = « { $value } » demande la classe, et cet atelier est pour des mineurs.
script-minors-class-help = Avec l'âge, la classe suffit à reconnaître quelqu'un. Demandez plutôt une tranche d'âge large : « Moins de 11 ans », « 11 à 14 ans », « 15 ans et plus ».
script-minors-age = « { $value } » demande l'âge exact, et cet atelier est pour des mineurs.
script-minors-age-help = Proposez des tranches larges, dans un profil ou un choix : « Moins de 11 ans », « 11 à 14 ans », « 15 ans et plus ».
script-minors-band = « { $value } » est une tranche d'âge trop étroite pour un atelier de mineurs.
script-minors-band-help = Une tranche couvre au moins { $years } ans : « Moins de 11 ans », « 11 à 14 ans », « 15 ans et plus ».
script-minors-after = Dans un atelier de mineurs, ce qui est écrit attend toujours d'être lu avant d'être montré.
script-minors-after-help = Retirez la ligne « moderation ».
script-duplicate-label = Le libellé « { $label } » est écrit deux fois.
script-duplicate-label-help = Changez l'un des deux, sinon personne ne saura lequel choisir.
script-label-looks-same = « { $label } » se lit comme « { $first } », mais avec des lettres d'un autre alphabet.
script-label-looks-same-help = Retapez l'un des deux au clavier : ce sont peut-être des lettres cyrilliques ou grecques, venues d'un copier-coller.
script-twice = « { $key } » est écrit deux fois.
script-twice-help = Gardez une seule des deux lignes.
script-bad-key = « { $value } » ne peut pas servir de clé.
script-bad-key-help = Une clé n'a que des lettres minuscules sans accent, des chiffres et des tirets. Par exemple : site-internet.
script-bad-image = « { $value } » n'est pas le nom d'une image.
script-bad-image-help = Donnez l'image depuis « Changer les questions », par « Images des réponses » : la page écrit ce nom elle-même.
script-bad-pictogram = « { $value } » ne peut pas servir de pictogramme.
script-bad-pictogram-help = Mettez un seul symbole ou émoji, sans lettre ni chiffre, par exemple 🚲. Le texte de la réponse dit ce qu'il veut dire.
script-bad-slug = « { $value } » ne peut pas servir de nom court.
script-bad-slug-help = Le nom court n'a que des lettres minuscules sans accent, des chiffres et, entre eux, des tirets. Par exemple : atelier-numerique.
script-bad-name = « { $value } » n'a ni lettre ni chiffre.
script-bad-name-help = Écrivez le nom d'un lieu, d'un service ou d'une personne, tel que le centre l'écrit.
script-name-twice = « { $value } » désigne déjà un autre nom du lexique.
script-name-twice-help = Une écriture ne peut désigner qu'un nom : retirez-la de l'un des deux.
script-too-many-names = Le lexique est trop long : { $max } noms au plus.
script-too-many-names-help = Gardez les noms que les gens vont écrire.
script-too-many-lines = La liste « { $key } » est trop longue : { $max } lignes au plus.
script-too-many-lines-help = Gardez ce dont la personne qui anime a besoin.
script-reserved-key = La clé « { $key } » est réservée aux idées proposées pendant l'atelier.
script-reserved-key-help = Choisissez une clé qui ne commence pas par « { $prefix } ».

## Les textes

script-empty-label = Ce texte est vide.
script-empty-label-help = Écrivez ce que les gens liront.
script-too-long = « { $key } » est trop long : { $max } caractères au plus.
script-too-long-help = Raccourcissez ce texte.
script-missing-language = « { $key } » n'est pas écrit en « { $lang } ».
script-missing-language-help = Ajoutez ce texte, ou retirez « { $lang } » des langues de l'atelier.
script-unknown-lang = « { $value } » n'est pas une langue que Glane connaît.
script-unknown-lang-help = Langues possibles : { $known }.
script-undeclared-language = La langue « { $lang } » n'est pas parmi celles de l'atelier.
script-undeclared-language-help = Ajoutez-la à la ligne « langues », ou retirez ce texte. Langues de l'atelier : { $known }.
script-bad-language = « { $value } » n'est pas le code d'une langue.
script-bad-language-help = Écrivez deux lettres minuscules par langue, entre guillemets droits et entre crochets : fr pour le français, en pour l'anglais.
script-unknown-zone-suggestion = « { $value } » n'est pas un fuseau horaire.
script-unknown-zone-suggestion-help = Vouliez-vous écrire « { $suggestion } » ?
script-unknown-zone = « { $value } » n'est pas un fuseau horaire.
script-unknown-zone-help = Écrivez un nom comme Europe/Paris ou Indian/Reunion.

## Les questions

script-no-question = Ce déroulé ne pose aucune question.
script-no-question-help = Ajoutez au moins une section [[question]].
script-unknown-kind = La forme « { $value } » n'existe pas.
script-unknown-kind-help = Formes possibles : { $known }.
script-no-option = Cette question n'a aucune réponse à choisir.
script-no-option-help = Ajoutez au moins { $min } réponses.
script-too-few-options = Cette question a trop peu de réponses à choisir : il en faut au moins { $min }.
script-too-few-options-help = Ajoutez-en, ou changez la forme de la question.
script-too-many-options = Cette question a trop de réponses à choisir : { $max } au plus.
script-too-many-options-help = Gardez celles qui comptent : sur un téléphone, une longue liste ne se lit pas.
script-no-theme = Cette grille n'a pas de thème.
script-no-theme-help = Ajoutez-en un : une ligne [[theme]], puis une ligne « texte » avec son nom.
script-table-without-groups = « par = table » demande des groupes : ce sont les tables.
script-table-without-groups-help = Ajoutez à la section [atelier] la liste « groupes », avec le nom de chaque table. Ou retirez cette ligne : chaque personne répond alors pour elle.
script-theme-same-name = « { $label } » est déjà le nom d'un thème : « { $first } ». Majuscules, accents et espaces n'y changent rien.
script-theme-same-name-help = Donnez un autre nom à l'un des deux, ou la même clé (« cle ») si c'est le même thème.
script-theme-twice = « { $label } » et « { $first } » sont un seul nom de thème : majuscules, accents et espaces n'y changent rien.
script-theme-twice-help = Retirez l'un des deux, ou donnez-lui un autre nom.
script-themes-full = « { $label } » est de trop : avec les { $there } thèmes déjà pris, la grille en aurait plus de { $max }.
script-themes-full-help = Rapprochez ceux qui se ressemblent, ou retirez-en de la grille : au-delà, on ne s'y retrouve plus.
script-too-many-themes = Cette grille a trop de thèmes : { $max } au plus.
script-too-many-themes-help = Rapprochez ceux qui se ressemblent : au-delà, on ne s'y retrouve plus.
script-too-many-hints = « { $key } » est une liste trop longue : { $max } au plus.
script-too-many-hints-help = Gardez les mots qui parlent vraiment de ce thème.
script-limit-above-options = On peut choisir jusqu'à { $value } réponses, mais il n'y en a que { $count }.
script-limit-above-options-help = Baissez la limite, ou retirez-la : sans limite, tout peut être coché.
script-scale-order = L'échelle va de { $min } à { $max } : le début doit être plus petit que la fin.
script-scale-order-help = Échangez les deux nombres, ou corrigez celui qui est faux.
script-scale-too-long = L'échelle a trop de degrés : { $max } au plus.
script-scale-too-long-help = Rapprochez le début et la fin, par exemple de 0 à 10.
script-signs-steps = « { $value } » ne va pas avec les degrés de cette échelle.
script-signs-steps-help = Les « smileys » vont avec 2 à 5 degrés (de 1 à 5 par exemple), les « etoiles » de 0 ou 1 jusqu'à 10 au plus. Sinon, gardez « nombres ».
script-number-order = Le nombre va de { $min } à { $max } : le plus petit doit être en premier.
script-number-order-help = Échangez les deux nombres, ou corrigez celui qui est faux.
script-number-precise = « { $key } » vaut { $value } : il y a plus de chiffres après la virgule que « decimales » ne le permet ({ $max }).
script-number-precise-help = Arrondissez ce nombre, ou écrivez combien de chiffres sont permis après la virgule : decimales = 1
script-out-of-range = « { $key } » vaut { $value } : il faut un nombre de { $min } à { $max }.
script-out-of-range-help = Choisissez un nombre de { $min } à { $max }.
script-unknown-value = « { $key } » ne peut pas valoir « { $value } ».
script-unknown-value-help = Valeurs possibles : { $known }.
script-too-many-questions = Ce déroulé pose trop de questions : { $max } au plus.
script-too-many-questions-help = Partagez-le en plusieurs ateliers.
script-too-many-groups = Il y a trop de groupes : { $max } au plus.
script-too-many-groups-help = Rassemblez-en : les petits groupes ne peuvent pas être comparés.
script-unknown-group = Aucun groupe n'a la clé « { $value } ».
script-unknown-group-help = Groupes de ce déroulé : { $known }.

## Dates et heures

script-bad-date = « { $value } » n'est pas une date.
script-bad-date-help = Écrivez l'année, le mois et le jour, par exemple : 2025-11-28.
script-bad-time = « { $value } » n'est pas une heure.
script-bad-time-help = Écrivez par exemple 8h30 ou 14h, entre guillemets droits.
script-bad-window = « { $value } » n'est pas un créneau.
script-bad-window-help = Écrivez l'heure de début, un tiret et l'heure de fin, par exemple : 8h30-12h.
script-window-order = Ce créneau finit avant de commencer : de { $from } à { $to }.
script-window-order-help = Échangez les deux heures. Un créneau ne passe pas minuit : coupez-le en deux.
