# Les erreurs d'un déroulé. Chaque message a un jumeau « -help » : quoi faire.
# Tous les arguments sont des textes.

script-at = { $file }, ligne { $line }, colonne { $column }
script-what-to-do = À faire : { $help }

## Lire le fichier

script-not-utf8 = Ce fichier n'est pas un texte en UTF-8.
script-not-utf8-help = Ouvrez-le dans un éditeur de texte et enregistrez-le avec le codage UTF-8.
script-too-big = Ce fichier est trop gros pour un déroulé : { $max } Ko au plus.
script-too-big-help = Vérifiez que c'est le bon fichier.
script-syntax = L'écriture est incorrecte ici : { $detail }
script-syntax-help = Un texte se met entre guillemets droits, une liste entre crochets, et chaque réglage s'écrit clé = valeur, un par ligne.

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
script-duplicate-key = La clé « { $key } » sert déjà.
script-duplicate-key-help = Donnez une autre clé à l'une des deux : c'est sous elle que les réponses sont rangées.
script-duplicate-label = Le libellé « { $label } » est écrit deux fois.
script-duplicate-label-help = Changez l'un des deux, sinon personne ne saura lequel choisir.
script-bad-key = « { $value } » ne peut pas servir de clé.
script-bad-key-help = Une clé n'a que des lettres minuscules sans accent, des chiffres et, entre eux, des tirets. Par exemple : site-internet.
script-bad-slug = « { $value } » ne peut pas servir de nom court.
script-bad-slug-help = Le nom court n'a que des lettres minuscules sans accent, des chiffres et, entre eux, des tirets. Par exemple : atelier-numerique.
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
script-limit-above-options = On peut choisir jusqu'à { $value } réponses, mais il n'y en a que { $count }.
script-limit-above-options-help = Baissez la limite, ou retirez-la : sans limite, tout peut être coché.
script-scale-order = L'échelle va de { $min } à { $max } : le début doit être plus petit que la fin.
script-scale-order-help = Échangez les deux nombres, ou corrigez celui qui est faux.
script-scale-too-long = L'échelle a trop de degrés : { $max } au plus.
script-scale-too-long-help = Rapprochez le début et la fin, par exemple de 0 à 10.
script-out-of-range = « { $key } » vaut { $value } : il faut un nombre de { $min } à { $max }.
script-out-of-range-help = Choisissez un nombre de { $min } à { $max }.
script-unknown-group = Aucun groupe n'a la clé « { $value } ».
script-unknown-group-help = Groupes de ce déroulé : { $known }.

## Dates et heures

script-bad-date = « { $value } » n'est pas une date.
script-bad-date-help = Écrivez l'année, le mois et le jour, par exemple : 2025-11-28.
script-bad-time = « { $value } » n'est pas une heure.
script-bad-time-help = Écrivez-la ainsi : 8h30, 14h ou 14:00.
script-bad-window = « { $value } » n'est pas un créneau.
script-bad-window-help = Écrivez l'heure de début, un tiret et l'heure de fin, par exemple : 8h30-12h.
script-window-order = Ce créneau finit avant de commencer : de { $from } à { $to }.
script-window-order-help = Échangez les deux heures. Un créneau ne passe pas minuit : coupez-le en deux.
