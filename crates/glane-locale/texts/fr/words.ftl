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
words-more-or-no-more = « { $word } » : en faut-il davantage, ou n'y en a-t-il plus ?
words-more = { $word } (davantage)
words-no-more = { $word } (il n'y en a plus)
words-change = Renommer ou masquer
words-show-as = Montrer ce mot ainsi
words-show-as-go = Renommer
words-hide = Masquer ce mot
words-hide-help = Un mot masqué n'apparaît plus dans le nuage ni dans la restitution. Il reste compté, et se remet d'un clic.
words-hidden = Mots masqués
words-unhide = Remettre
words-unhide-one = Remettre « { $word } »
words-insult = À vérifier : ce mot peut blesser.
words-named = Nom choisi par une personne.
words-undo = Annuler
words-redo = Rétablir
words-log = Journal des décisions
words-log-merge = Regroupé : { $words }.
words-log-split = Séparé : { $word }.
words-log-show = « { $word } » se montre « { $shown } ».
words-log-hide = Masqué : { $word }.
words-log-undone = { $what } (annulé)
words-log-gone = (mot retiré depuis)
words-open = Regroupements

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
