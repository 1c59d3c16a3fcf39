## Les mots : ce qui a été regroupé, et pourquoi

words-title = Regroupements
words-back = Retour à { $workshop }
words-help = Glane réunit les façons d'écrire un même mot. Le nuage suit aussitôt vos choix ; tout s'annule.
words-summary = { $forms ->
    [one] { $forms } forme
   *[other] { $forms } formes
 } en { $words ->
    [one] { $words } mot
   *[other] { $words } mots
 }.
words-none = Personne n'a encore donné de mot à cette question.
words-mentions = { $n } fois
words-times = { $n } fois
words-merge = Regrouper les mots cochés
words-few = Cochez au moins deux mots à regrouper.
words-text = Écrivez comment montrer ce mot, en 60 caractères au plus.
words-invalid = Cochez au moins deux mots à regrouper, ou écrivez comment montrer le mot.
words-conflict = Ces mots viennent de changer : quelqu'un d'autre a décidé entre-temps. Voici où en est le regroupement, recommencez si besoin.
words-split = Séparer
words-split-one = Séparer « { $word } » des autres
words-doubt = « { $form } » veut peut-être dire « { $other } ».
words-doubt-yes = Regrouper
words-alike = « { $form } » et « { $other } » portent le même nom : est-ce le même mot ?
words-alike-taken = « { $word } » est déjà un mot de cette question : deux mots ne peuvent pas se montrer pareil. Est-ce le même mot ? Regroupez-les. Sinon, choisissez un autre nom.
words-more-or-no-more = « { $word } » : en faut-il davantage, ou n'y en a-t-il plus ?
words-more = { $word } (davantage)
words-no-more = { $word } (il n'y en a plus)
words-change = Renommer ou cacher
words-show-as = Montrer ce mot ainsi
words-show-as-go = Renommer
words-hide = Cacher ce mot
words-hide-help = Un mot caché n'apparaît plus dans le nuage ni dans la restitution, et ne part dans aucune archive. Il reste compté, et se montre de nouveau d'un clic.
words-hidden = Mots cachés
words-unhide = Montrer
words-unhide-one = Montrer « { $word } »
words-held = { $n ->
    [one] À relire : { $n } mot
   *[other] À relire : { $n } mots
 }
words-held-help = Ces mots peuvent blesser, ou dire qui est quelqu'un. La salle sait qu'il y en a et ne les voit pas tant que vous n'avez pas décidé ; ils restent comptés.
words-keep = Montrer
words-keep-one = Montrer « { $word } »
words-hide-held = Cacher
words-hide-one = Cacher « { $word } »
words-foreign = Pas en français : comparé lettre à lettre, sans les règles du français.
words-gloss-add = Ajouter une traduction
words-gloss-change = Changer la traduction
words-gloss-label = Ce que ce mot veut dire
words-gloss-go = Enregistrer la traduction
words-gloss-help = Elle se montre après le mot, entre parenthèses. Laissez vide pour la retirer. Pour compter ce mot avec le mot français, cochez les deux et regroupez-les.
words-take-open = Reprendre les regroupements d'un autre atelier
words-take-title = Reprendre d'un autre atelier
words-take-back = Retour aux regroupements
words-take-help = Les décisions prises ailleurs sur les mêmes mots valent aussi ici. Elles arrivent en une fois : « Annuler » les retire toutes. Ce que vous avez déjà décidé ici l'emporte.
words-take-none = Aucun autre atelier n'a de regroupement décidé par une personne.
words-take-counts = { $n ->
    [one] { $n } décision
   *[other] { $n } décisions
 } : { $now ->
    [one] { $now } concerne des mots déjà donnés ici
   *[other] { $now } concernent des mots déjà donnés ici
 }, { $later ->
    [one] { $later } servira si ses mots sont donnés.
   *[other] { $later } serviront si leurs mots sont donnés.
 }
words-take-go = Reprendre ces décisions
words-take-already = Ces décisions sont déjà reprises ici.
words-who = À vérifier : ce mot semble dire qui est quelqu'un ({ $reason }).
words-insult = À vérifier : ce mot peut blesser.
words-named = Nom choisi par une personne.
words-worries = À lire d'abord : ce mot peut faire craindre pour quelqu'un.
words-undo = Annuler
words-redo = Rétablir
words-log = Journal des décisions
words-log-merge = Regroupé : { $words }.
words-log-split = Séparé : { $word }.
words-log-show = « { $word } » se montre « { $shown } ».
words-log-hide = Caché : { $word }.
words-log-keep = Montré : { $word }.
words-log-gloss = « { $word } » veut dire « { $gloss } ».
words-log-no-gloss = « { $word } » n'a plus de traduction.
words-log-take = { $n ->
    [one] Repris de { $workshop } : { $n } décision.
   *[other] Repris de { $workshop } : { $n } décisions.
 }
words-log-undone = { $what } (annulé)
words-log-gone = (mot retiré depuis)
words-open = Regroupements

## Chercher un mot dans les réponses à une question ouverte

words-concordance-open = Chercher un mot
words-concordance-title = Concordance
words-concordance-help = Chaque réponse où le mot se trouve, quelle que soit sa forme : pluriel, féminin, accents, fautes.
words-concordance-word = Mot ou expression
words-concordance-go = Chercher
words-concordance-summary = { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 } sur { $all }.

## Pourquoi une forme est avec les autres

reason-case = majuscules
reason-punctuation = ponctuation
reason-ligature = œ ou æ
reason-article = petit mot devant
reason-emphasis = très
reason-inclusive = écriture inclusive
reason-hyphen = trait d'union ou espace
reason-plural = pluriel
reason-feminine = féminin
reason-verb = forme du verbe
reason-accent = accent
reason-spelling = faute probable
reason-variant = autre écriture
reason-local = mot du lieu
reason-person = décision d'une personne
