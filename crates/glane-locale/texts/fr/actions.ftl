### Les actions : ce que la maison fait de ce qui a été dit, et ce que les habitants en lisent.

actions-title = Les actions
actions-link = Suivre les actions
actions-help = Une piste devient une action : qui s'en charge, avec qui, pour quand, par quoi commencer. Rien n'est montré aux habitants sans un clic de votre part. Les actions restent après la clôture et après l'effacement des réponses.
actions-help-names = N'écrivez le nom d'aucun habitant sans son accord : nommez une fonction (« la référente familles ») ou une structure.
actions-undo = Annuler le dernier changement
actions-redo = Rétablir
actions-overdue = { $n ->
    [one] { $n } action a dépassé sa date : changez la date, ou dites où elle en est.
   *[other] { $n } actions ont dépassé leur date : changez la date, ou dites où elles en sont.
}
actions-is-overdue = La date est passée.
actions-empty = Il n'y a pas encore d'action. Prenez une piste de la restitution, ci-dessous, ou écrivez une action à la main.

# Les pistes
actions-leads = Les pistes de la restitution
actions-leads-help = Un clic fait d'une piste une action. Vous dites ensuite ce qui sera fait.
actions-leads-none = La restitution ne dit aucune piste. Une piste vient d'une question d'idées avec des votes. Vous pouvez écrire une action à la main.
actions-lead-read = La lire dans la restitution
actions-take = En faire une action
actions-take-more = En faire une autre action
actions-add = Écrire une action
actions-add-go = Ajouter l'action

# Une action
actions-what = Ce qui sera fait
actions-what-help = Une phrase que tout le monde comprend : « Ouvrir une permanence numérique le mercredi ».
actions-who = Qui s'en charge
actions-who-help = Une fonction ou une structure. Pas le nom d'un habitant sans son accord.
actions-with = Avec qui
actions-due = Pour quand
actions-first = Première étape
actions-means = Moyens
actions-means-help = La première étape et les moyens restent dans la maison : les habitants ne les lisent pas.
actions-lead = La piste ou le constat d'où elle vient
actions-lead-none = Aucun
actions-untitled = Action à préciser
actions-edit = Préciser ou changer
actions-save = Enregistrer
actions-remove = Supprimer l'action
actions-last = Dernier changement : { $by }, le { $date }

# Où elle en est
actions-board = Les actions, par avancement
actions-none-here = Aucune action.
actions-stands = Où elle en est
actions-planned = À lancer
actions-running = En cours
actions-done = Faite
actions-dropped = Abandonnée
actions-why = Si elle est abandonnée : pourquoi
actions-stand = Changer où elle en est
actions-stand-go = Enregistrer où elle en est
actions-stand-show = Le montrer aussi aux habitants

# Ce que les habitants lisent
actions-told-no = Les habitants ne la lisent pas.
actions-told-yes = Les habitants la lisent telle qu'elle est ici.
actions-told-old = Les habitants la lisent encore comme elle était avant votre changement.
actions-show = Montrer aux habitants
actions-show-again = Montrer ce changement aux habitants
actions-hide = Ne plus montrer aux habitants
actions-public = Ce que les habitants lisent
actions-public-help = La page « Vous avez dit, nous proposons, voici où nous en sommes » montre chaque piste publiée et les actions que vous avez montrées. Elle est reliée à la restitution publique et disparaît avec elle.
actions-public-none = Cette page existe dès que la restitution est publiée.

# À emporter
actions-along = À emporter
actions-print-help = Imprimez cette page : il en sort une liste A4 avec des cases à cocher.
actions-calendar = Les dates, pour votre agenda (.ics)
actions-calendar-help = Chaque date d'une action à lancer ou en cours. À ouvrir avec votre agenda.
actions-calendar-none = Donnez une date à une action : vous pourrez mettre les dates dans votre agenda.

# Ce qui avait été promis
actions-promised = Ce qui était promis
actions-promised-none = Si cet atelier fait suite à un autre, reprenez ce qui y avait été promis aux habitants : vous pourrez le montrer à la salle en commençant.
actions-promised-of = À l'atelier « { $title } »
actions-promised-board = Ouvrir les actions de cet atelier
actions-promised-moved = Ces actions ont changé depuis que vous les avez reprises.
actions-promised-see = Voir et changer
actions-recall = Reprendre ce qui était promis
actions-recall-again = Reprendre à nouveau
actions-recall-empty = Aucun autre atelier n'a d'action montrée aux habitants.
actions-recall-none = Il n'y a rien à reprendre : cet atelier ne montre aucune action aux habitants.
actions-recall-one = { $n ->
    [one] « { $title } », le { $date } : { $n } action montrée
   *[other] « { $title } », le { $date } : { $n } actions montrées
}
actions-screen = Le montrer à l'écran de la salle
actions-screen-help = L'écran le montre jusqu'à ce que vous le retiriez ou ouvriez une question.
actions-unscreen = Le retirer de l'écran de la salle
actions-room-title = Voici ce que nous avions dit que nous ferions

# Ce qui est dit d'une action
actions-say-who = S'en charge : { $text }
actions-say-with = Avec : { $text }
actions-say-due = Prévu pour le { $date }
actions-report = Ce qui avait été promis à « { $title } » ({ $day }), et où cela en est
actions-report-due = Prévu pour le { $day }
actions-say-first = Première étape : { $text }
actions-say-means = Moyens : { $text }
actions-say-why = Pourquoi : { $text }
actions-plain-who = Qui le fait : { $text }
actions-plain-with = Avec qui : { $text }
actions-plain-due = Prévu avant le { $date }
actions-plain-why = La raison : { $text }
actions-plain-planned = Ce n'est pas encore commencé.
actions-plain-running = C'est commencé.
actions-plain-done = C'est fait.
actions-plain-dropped = Nous ne le ferons pas.

# La page des habitants
actions-read-title = Vous avez dit, nous proposons, voici où nous en sommes
actions-read-link = Vous avez dit, nous proposons : voici où nous en sommes
actions-read-help = Chaque piste est écrite comme dans la restitution. Dessous, ce que nous faisons.
actions-read-updated = Dernière nouvelle : le { $date }
actions-read-said = Vous avez dit
actions-read-do = Nous proposons
actions-read-others = Nous proposons aussi
actions-read-none = Pas encore d'action.
actions-read-empty = Il n'y a pas encore d'action à lire ici. Revenez plus tard.
actions-read-figures = Les chiffres
actions-read-restitution = Lire toute la restitution
actions-read-plain = Cette page en mots simples
actions-read-full = Cette page en entier
actions-feed-summary = La page de suivi dit où en est chaque action.
actions-feed-entry = { $stands } : { $what }

# Ce qui ne va pas
actions-conflict = Quelqu'un d'autre vient de changer cette action. Ce que vous avez tapé est encore là : relisez l'action, puis enregistrez à nouveau si c'est toujours utile.
actions-gone = Cette action n'existe plus : quelqu'un l'a supprimée. Ce que vous avez tapé est dans « Écrire une action ».
actions-add-again = Cette action a déjà été ajoutée, et a été changée depuis. Ce que vous avez tapé est dans « Écrire une action » : ajoutez-la si c'est une autre action.
actions-too-many = Il y a déjà 200 actions : supprimez celles qui ne servent plus.
actions-remove-shown = Les habitants lisent cette action : cliquez d'abord sur « Ne plus montrer aux habitants ».
actions-show-empty = Dites d'abord ce qui sera fait, dans « Préciser ou changer » : c'est ce que les habitants liront.
actions-bad-empty = Dites ce qui sera fait.
actions-bad-long = C'est trop long : 400 caractères au plus pour une phrase, 200 pour qui, avec qui et les moyens.
actions-bad-due = Cette date n'existe pas. Écrivez par exemple 31/12/2026.
actions-bad-why = Dites pourquoi l'action est abandonnée.

# Qui a fait quoi
actions-did-write = A écrit une action
actions-did-remove = A supprimé une action
actions-did-stand = A dit où en est une action
actions-did-show = A montré une action aux habitants
actions-did-hide = Ne montre plus une action aux habitants
actions-did-recall = A repris ce qui était promis à un autre atelier
actions-did-screen = A montré ou retiré ce qui était promis à l'écran
