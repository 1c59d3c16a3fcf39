# La restitution à chaud : des constats soumis à la salle avant qu'elle ne parte.

## Ce que voient les téléphones et l'écran

reactions-agree = D'accord
reactions-nuance = À nuancer
reactions-disagree = Pas d'accord
reactions-number = Constat { $n } sur { $total }
reactions-counts = { $agree } d'accord, { $nuance } à nuancer, { $disagree } pas d'accord
reactions-ask = Êtes-vous d'accord ? Répondez sur votre téléphone, ou levez la main.
reactions-hint = Êtes-vous d'accord avec ce constat ? Vous pouvez changer d'avis tant qu'il est à l'écran.
reactions-legend = Votre avis sur ce constat
reactions-nuance-label = Ce que vous nuanceriez (facultatif)
reactions-nuance-help = { $max ->
    [one] { $max } caractère au plus. Ce que vous écrivez peut être lu par tous : évitez d'y mettre un nom.
   *[other] { $max } caractères au plus. Ce que vous écrivez peut être lu par tous : évitez d'y mettre un nom.
 }
reactions-nuance-send = Ajouter ma nuance
reactions-wait-next = Merci. Le prochain constat arrive bientôt : gardez cette page ouverte.
reactions-over = C'était le dernier constat. Merci pour votre participation !

## La console

reactions-link = Restitution à chaud
reactions-title = Restitution à chaud
reactions-help = Avant que les gens partent : trois à cinq constats, un par un. La salle dit si elle est d'accord, et la restitution l'imprime à côté de chaque constat.
reactions-choose = Choisir les constats
reactions-choose-help = Seuls les constats prouvés sont proposés, dans vos mots si vous les avez reformulés. Cochez-en de trois à cinq ; le plus petit numéro passe d'abord.
reactions-order = Ordre
reactions-order-of = Ordre de : { $text }
reactions-start = Montrer le premier constat
reactions-start-help = L'écran de la salle et les téléphones montrent aussitôt le premier constat choisi.
reactions-none = Il n'y a pas encore de constat prouvé à soumettre à la salle.
reactions-write = Relire et reformuler les constats
reactions-next = Constat suivant
reactions-first = Reprendre au premier constat
reactions-previous = Constat précédent
reactions-close = Arrêter les réponses
reactions-reopen = Reprendre les réponses
reactions-show = Montrer les réponses à l'écran
reactions-hide = Cacher les réponses
reactions-end = Terminer la restitution à chaud
reactions-again = Choisir des constats
reactions-is-open = Réponses ouvertes
reactions-is-closed = Réponses fermées
reactions-is-shown = Réponses à l'écran
reactions-is-hidden = Réponses cachées à la salle
reactions-locked = Réponses verrouillées : le constat reste sur les téléphones, personne ne peut répondre ni changer sa réponse pendant que l'on en parle.
reactions-answers = Les réponses
reactions-answered = { $n ->
    [0] Personne n'a encore répondu.
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 }
reactions-of-hands = { $n ->
    [one] Dont { $n } à main levée.
   *[other] Dont { $n } à main levée.
 }
reactions-hands = Mains levées
reactions-hands-help = Comptez les mains, en plus des téléphones. Un nouveau compte remplace le précédent ; trois cases vides le retirent.
reactions-hands-save = Noter ces mains
reactions-nuances = Ce que des personnes nuanceraient
reactions-nuances-none = Personne n'a écrit de nuance.
reactions-nuances-help = L'écran de la salle ne les montre pas. La restitution les imprimera, sauf celles que vous cachez.
reactions-nuances-few = { $k ->
    [one] Elles ne seront imprimées que si au moins { $k } personne répond à ce constat par téléphone.
   *[other] Elles ne seront imprimées que si au moins { $k } personnes répondent à ce constat par téléphone.
 }
reactions-nuance-hide = Cacher
reactions-nuance-hide-one = Cacher : { $text }
reactions-nuance-show = Montrer
reactions-nuance-show-one = Montrer : { $text }
reactions-nuance-hidden = cachée
reactions-nuance-held = peut blesser : à relire
reactions-list = Les constats choisis
reactions-now = à l'écran
reactions-over-title = La restitution à chaud est terminée
reactions-over-help = Les réponses sont imprimées à côté de chaque constat, dans la restitution.
reactions-not-begun = Un constat n'est pas encore à l'écran.
reactions-undo = Annuler
reactions-redo = Rétablir
reactions-conflict = Quelque chose a changé entre-temps, sans doute depuis un autre appareil. Voici ce qu'il en est : recommencez si besoin.
reactions-invalid = Ce n'est pas possible : un nombre de mains est un nombre entier.
reactions-invalid-hands = « { $field } » : « { $typed } » n'est pas un nombre de mains. Écrivez un nombre entier, ou laissez la case vide.
reactions-invalid-order = « Ordre » : « { $typed } » n'est pas un numéro, pour le constat « { $text } ». Écrivez un nombre entier, ou laissez la case vide.
reactions-too-many = Choisissez de trois à cinq constats : la salle est sur le départ.
reactions-goto = Montrer
reactions-goto-one = Montrer : { $text }
reactions-log = Historique
reactions-log-put = { $n ->
    [one] { $n } constat choisi
   *[other] { $n } constats choisis
 }
reactions-log-open = À l'écran : { $text }
reactions-log-close = Réponses arrêtées : { $text }
reactions-log-show = Réponses montrées : { $text }
reactions-log-hide = Réponses cachées : { $text }
reactions-log-time = Minuteur lancé : { $text }
reactions-log-stop = Minuteur arrêté : { $text }
reactions-log-lock = Réponses verrouillées : { $text }
reactions-log-unlock = Réponses déverrouillées : { $text }
reactions-log-hands = Mains levées ({ $counts }) : { $text }
reactions-log-nuance-hidden = Nuance cachée : { $text }
reactions-log-nuance-shown = Nuance gardée : { $text }
reactions-log-end = Terminée
reactions-running = Restitution à chaud en cours

## Touches

reactions-keys-help = Une télécommande de diaporama ou le clavier mènent aussi les constats. Les touches ne font rien pendant que vous écrivez dans un champ.
reactions-key-next-does = constat suivant ; au dernier, le fermer
reactions-key-previous-does = revenir au constat précédent
reactions-key-results-does = montrer ou cacher à l'écran ce que la salle répond
reactions-dark-help = La touche B le rallume.
