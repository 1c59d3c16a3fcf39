# Mener la salle : une question posée sur le champ, le temps, les réponses verrouillées, l'écran noir, les touches, le second tour.

## Une question maintenant

running-now = Une question maintenant
running-now-intro = Sans déroulé à préparer : écrivez la question, choisissez comment on y répond, posez-la. Elle devient un atelier du jour, avec son code et son QR code.
running-now-within = Elle s'ajoute au déroulé de « { $workshop } » après la question en cours, et elle est posée tout de suite. La question ouverte se ferme ; ses réponses restent.
running-now-title = Question du { $date }
running-now-question = Votre question
running-now-form = Comment y répond-on ?
running-now-options = Les réponses proposées
running-now-options-help = Une par ligne. Pensez à une ligne « Je ne sais pas ».
running-now-low-label = Que veut dire 1 ?
running-now-high-label = Que veut dire 5 ?
running-now-low = Pas du tout
running-now-high = Tout à fait
running-now-go = Poser la question
running-now-go-screen = La poser et l'afficher sur cet écran
running-now-go-screen-help = Le second bouton montre l'écran de la salle ici même : pour un ordinateur relié au vidéoprojecteur.
running-now-wrong-form = Choisissez comment on répond.
running-now-wrong-question = Écrivez votre question, en { $max } caractères au plus.
running-now-wrong-few = Écrivez au moins { $max } réponses proposées, une par ligne.
running-now-wrong-many = Proposez { $max } réponses au plus.
running-now-wrong-long = Une réponse proposée compte { $max } caractères au plus.
running-now-wrong-twice = Deux réponses proposées disent la même chose : gardez-en une.
running-now-meanwhile = D'autres changent le déroulé au même moment. Votre question est gardée ci-dessous : réessayez.
running-now-differs = Ce formulaire a déjà posé une autre question, qui reste dans le déroulé : vous êtes sans doute revenu en arrière. Rien n'a été ajouté. Ce que vous avez tapé est gardé ci-dessous : validez à nouveau si cette question est à poser aussi.
running-now-not-written = Le déroulé de cet atelier est écrit d'une façon que Glane ne sait pas compléter tout seul : rien n'a changé. Ajoutez la question par « { $link } ».
running-now-wrong-hours = Finissez chaque ligne par ses heures, du début à la fin : « Lundi matin, 9h-12h ».
running-now-slots-help = Chaque ligne finit par ses heures : « Lundi matin, 9h-12h ».
running-later = Ajouter une question
running-later-intro = Elle se met à la fin du déroulé et attend : personne ne la voit tant que vous ne l'ouvrez pas. Vous pourrez ensuite la changer et la déplacer.
running-later-go = Ajouter au déroulé
running-later-instead = L'ajouter au déroulé, pour plus tard
running-form-mots = Des mots
running-form-mots-help = Jusqu'à trois mots chacun ; l'écran montre un nuage.
running-form-un-choix = Un choix
running-form-un-choix-help = Une seule réponse parmi celles que vous proposez.
running-form-plusieurs-choix = Plusieurs choix
running-form-plusieurs-choix-help = Autant de réponses que l'on veut.
running-form-echelle = Une échelle
running-form-echelle-help = De 1 à 5.
running-form-texte = Une réponse libre
running-form-texte-help = Quelques phrases, à lire ensemble.
running-form-idees = Des idées à soutenir
running-form-idees-help = Chacun propose une idée et soutient celles des autres.
running-form-nombre = Un nombre
running-form-nombre-help = De 0 à 1000 : des minutes, des euros, des kilomètres.
running-form-classement = Un classement
running-form-classement-help = Mettre les réponses proposées dans l'ordre.
running-form-points = Des points à partager
running-form-points-help = Chacun partage 100 points entre les réponses proposées.
running-form-grille = Une grille
running-form-grille-help = Plusieurs lignes, chacune notée de 1 à 5.
running-form-affirmations = Des affirmations
running-form-affirmations-help = Pour chacune : d'accord, pas d'accord, ou je passe.
running-form-creneaux = Des créneaux
running-form-creneaux-help = Les moments où l'on peut venir, avec leurs heures.

## Ce qui a été fait

running-last = Dernière action : { $what }
running-undone = Annulé : { $what }
running-what-time = minuteur lancé pour « { $question } ».
running-what-stop = minuteur arrêté pour « { $question } ».
running-what-lock = réponses à « { $question } » verrouillées.
running-what-unlock = réponses à « { $question } » déverrouillées.
running-what-blank = écran noir.
running-what-wake = écran rallumé.
running-what-hide-people = nombre de personnes caché.
running-what-show-people = nombre de personnes montré.
running-what-again = second tour de « { $question } ».
running-what-anew = « { $question } » à reposer.
running-did-time = A lancé le minuteur
running-did-stop = A arrêté le minuteur
running-did-lock = A verrouillé les réponses
running-did-unlock = A déverrouillé les réponses
running-did-blank = A mis l'écran de la salle au noir
running-did-wake = A rallumé l'écran de la salle
running-did-hide-people = A caché le nombre de personnes à l'écran
running-did-show-people = A montré le nombre de personnes à l'écran
running-did-again = A posé la question une seconde fois
running-did-anew = A posé la question à nouveau

## Le temps

running-timer = Minuteur
running-timer-help = Le temps se voit sur les téléphones et à l'écran. À la fin, la question se ferme toute seule ; ce qui vient d'être envoyé compte encore.
running-seconds = { $n ->
    [one] { $n } seconde
   *[other] { $n } secondes
 }
running-more = Une minute de plus
running-stop = Arrêter le minuteur

## Verrouiller, écran noir, nombre de personnes

running-lock = Verrouiller les réponses
running-unlock = Déverrouiller les réponses
running-locked = Réponses verrouillées : la question reste sur les téléphones, personne ne peut répondre ni changer sa réponse pendant que l'on en parle.
running-locked-room = Réponses verrouillées
running-blank = Écran noir
running-wake = Rallumer l'écran
running-blanked = Écran noir : la salle ne voit rien, ni la question ni le QR code.
running-dark = Écran en pause
running-hide-people = Cacher le nombre de personnes à l'écran
running-show-people = Montrer le nombre de personnes à l'écran
running-people-hidden = Le nombre de personnes est caché à l'écran. Les résultats, une fois montrés, disent quand même sur combien de réponses ils portent.

## Les touches

running-keys = Télécommande et touches
running-keys-help = Une télécommande de diaporama ou le clavier mènent l'atelier. Les touches ne font rien pendant que vous écrivez dans un champ.
running-keys-on = Mener l'atelier par les touches
running-keys-screen = Sur l'écran de la salle, les mêmes touches marchent si vous êtes connecté·e dans ce navigateur : un seul ordinateur suffit.
running-screen-lead = Mener l'atelier depuis cet écran
running-screen-reminder = R résultats · B écran noir · → suivante · ? aide
running-screen-back = Revenir à la console
running-screen-close = Pour fermer cette liste : le point d'interrogation ou Échap.
running-key-next = → ou Page suivante
running-key-next-does = question suivante ; à la dernière, la fermer
running-key-previous = ← ou Page précédente
running-key-previous-does = revenir à la question précédente
running-key-results = R
running-key-results-does = montrer ou cacher les résultats à l'écran
running-key-blank = B ou .
running-key-blank-does = écran noir, ou rallumer l'écran
running-key-help = Point d'interrogation
running-key-help-does = cette liste

## Le second tour

running-again = Second tour
running-again-ask = Poser « { $question } » une seconde fois, pour voir ce qui a bougé ?
running-again-help = Les réponses du premier tour restent et comptent. L'écran et la restitution montrent les deux tours côte à côte : avant, après. À utiliser après un débat.
running-reset = Recommencer
running-reset-ask = Recommencer « { $question } » à zéro pour tout le monde ?
running-reset-help = Pour une question mal comprise. Les réponses déjà données sont mises de côté : elles ne comptent plus avec les nouvelles, et restent dans la restitution, à part, sous leur tour. Cela s'annule.
running-shift-title = Avant, après
running-shift-rounds = Tour { $first } : { $m ->
    [one] { $m } réponse
   *[other] { $m } réponses
 }. Tour { $second } : { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }.
running-shift-before = Tour { $n }
running-shift-step = { $step } ({ $label })
running-shift-answer = Réponse
running-shift-value = { $before } → { $after }
running-shift-means = Moyenne : { $before } → { $after }
running-shift-both-means = Leur moyenne : { $before } → { $after }
running-shift-out-of = { $said } sur { $max }.
running-shift-both = { $n ->
    [0] Personne n'a répondu aux deux tours : ce ne sont pas les mêmes personnes, on ne peut pas dire que quelqu'un a changé d'avis.
    [one] { $n } personne a répondu aux deux tours.
   *[other] { $n } personnes ont répondu aux deux tours.
 }
running-shift-few = C'est moins de { $k } : rien de plus n'en est dit.
running-shift-changed = { $n ->
    [0] Aucune n'a changé sa réponse.
    [one] { $n } a changé sa réponse.
   *[other] { $n } ont changé leur réponse.
 }
running-shift-alone = { $before ->
    [0] Aucune réponse n'est du premier tour seulement
    [one] { $before } réponse est du premier tour seulement
   *[other] { $before } réponses sont du premier tour seulement
 }, { $after } du second seulement : elles ne disent rien d'un changement.

## Où l'on en est

running-flow = Où l'on en est
running-flow-asked = { $n ->
    [0] Aucune question posée
    [one] { $n } question posée
   *[other] { $n } questions posées
 } sur { $total }
running-flow-left = { $n ->
    [0] plus aucune à venir
    [one] encore { $n } à venir
   *[other] encore { $n } à venir
 }
running-flow-time = { $n ->
    [one] environ { $n } minute d'après le déroulé
   *[other] environ { $n } minutes d'après le déroulé
 }
running-flow-time-some = { $n ->
    [one] au moins { $n } minute d'après le déroulé
   *[other] au moins { $n } minutes d'après le déroulé
 } ({ $without ->
    [one] { $without } question n'a pas de durée
   *[other] { $without } questions n'ont pas de durée
 })

## Sans projecteur

running-table = Pour une table
running-table-aloud = À lire à voix haute
running-table-nothing = Les réponses à cette question ne disent encore rien d'assez net pour être dit en une phrase : lisez les chiffres ensemble.
running-table-previous = Question précédente
running-table-next = Question suivante
running-table-print = Tournez la tablette vers la table. Cette page s'imprime aussi, sur une feuille A4.

## Les questions sont posées : la suite

running-none-open = Aucune question n'est ouverte
running-none-done = Toutes les questions sont posées
running-none-over = L'atelier est clos
running-then = La suite, dans l'ordre
running-then-read = Décider de ce qui attend
running-then-write = Rédiger la restitution
running-then-share = Publier la restitution
running-then-end = Fin de séance
running-open-second = Ouvrir le second tour
running-open-round = Ouvrir le tour { $n }
running-open-anew = Poser de nouveau la question
running-again-soon = La question revient
running-held-up = L'écran de la salle montre une réponse épinglée, à la place de la question : « { $text } »
running-held-up-link = La retirer de l'écran

## Combien ont répondu

running-turnout-blank = { $n ->
    [one] { $n } personne préfère ne pas répondre
   *[other] { $n } personnes préfèrent ne pas répondre
 }
running-turnout-unreadable = { $n ->
    [one] { $n } réponse illisible
   *[other] { $n } réponses illisibles
 }
running-turnout-hands = { $n ->
    [one] { $n } main levée
   *[other] { $n } mains levées
 }
running-turnout-present = { $n ->
    [one] sur { $n } présent
   *[other] sur { $n } présents
 }
running-turnout-more = Attention, pour { $present ->
    [one] { $present } présent
   *[other] { $present } présents
 } : { $said }. Rien n'est retiré ; vérifiez le nombre de présents.
running-turnout-all = { $n ->
    [one] { $n } personne a répondu en tout.
   *[other] { $n } personnes ont répondu en tout.
 }
running-turnout-any = Les personnes qui ont répondu à une question au moins.
