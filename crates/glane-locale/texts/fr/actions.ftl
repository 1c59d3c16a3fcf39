### Les actions : ce que la maison fait de ce qui a été dit, et ce que les habitants en lisent.

actions-title = Les actions
actions-link = Suivre les actions
actions-help = Une piste devient une action : qui s'en charge, avec qui, pour quand, par quoi commencer. Rien n'est montré aux habitants sans un clic de votre part. Les actions restent après la clôture et après l'effacement des réponses.
actions-help-names = N'écrivez le nom d'aucun habitant sans son accord : nommez une fonction (« la référente familles ») ou une structure.
actions-undo = Annuler le dernier changement
actions-redo = Rétablir
actions-undo-already = C'est déjà annulé : rien d'autre n'a changé.
actions-redo-already = C'est déjà rétabli : rien d'autre n'a changé.
actions-overdue = { $n ->
    [one] { $n } action a dépassé sa date : changez la date, ou dites où elle en est.
   *[other] { $n } actions ont dépassé leur date : changez la date, ou dites où elles en sont.
}
actions-is-overdue = La date est passée.
actions-empty = Il n'y a pas encore d'action. Prenez une piste de la restitution, ci-dessous, ou écrivez une action à la main.
actions-empty-promised = Cet atelier n'a pas encore d'action à lui. Celles de l'atelier d'avant, que vous avez reprises, sont plus bas :

# Les pistes
actions-leads = Les pistes de la restitution
actions-leads-help = Un clic fait d'une piste une action. Vous dites ensuite ce qui sera fait.
actions-leads-which = Chaque idée montrée qui a au moins une voix a son bouton, de la plus soutenue à la moins soutenue. Celles que personne n'a soutenues n'en ont pas : écrivez alors l'action à la main.
actions-leads-purged = Les réponses sont effacées : une piste a encore son bouton si un constat de la restitution publiée la nomme. Pour une autre idée, écrivez l'action à la main.
actions-leads-none = La restitution ne dit aucune piste. Une piste vient d'une question d'idées avec des votes. Vous pouvez écrire une action à la main.
actions-lead-read = La lire dans la restitution
actions-idea = « { $idea } » : { $n ->
    [one] { $n } voix
   *[other] { $n } voix
 }, pour { $base ->
    [one] { $base } réponse
   *[other] { $base } réponses
 }
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
actions-due-late = Cette date est déjà passée. Elle est gardée : changez-la si c'est une erreur.
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
actions-stand-show-same = Ils liront où elle en est, et pourquoi si elle est abandonnée. Le reste ne change pas pour eux.
actions-stand-show-changed = Le texte a changé depuis qu'ils l'ont lu : lisez d'abord ci-dessus ce qu'ils liraient. Cochez pour le montrer en même temps.

# Ce que les habitants lisent
actions-told-no = Les habitants ne la lisent pas.
actions-told-yes = Les habitants la lisent telle qu'elle est ici.
actions-told-old = Les habitants la lisent encore comme elle était avant votre changement.
actions-will-read = Ce que les habitants liront
actions-reads = Aujourd'hui, ils lisent :
actions-would-read = Ils liraient :
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

# Ce qui a bougé depuis l'édition d'avant
actions-moved-title = Ce qui a bougé depuis « { $title } » ({ $day })
actions-moved-label = A bougé
actions-moved-still-label = Rien à dire
actions-moved-read-label = Comment le lire
actions-moved-part = { $share } ({ $people } sur { $base } ; entre { $low } et { $high })
actions-moved-up = « { $question } » : « { $answer } » est en hausse. Avant : { $before }. Maintenant : { $after }.
actions-moved-down = « { $question } » : « { $answer } » est en baisse. Avant : { $before }. Maintenant : { $after }.
actions-moved-up-group = « { $question } », { $group } : « { $answer } » est en hausse. Avant : { $before }. Maintenant : { $after }.
actions-moved-down-group = « { $question } », { $group } : « { $answer } » est en baisse. Avant : { $before }. Maintenant : { $after }.
actions-moved-scale-up = « { $question } » : les notes sont plus hautes.
actions-moved-scale-down = « { $question } » : les notes sont plus basses.
actions-moved-means = En moyenne : { $before } avant ({ $m } réponses), { $after } maintenant ({ $n } réponses).
actions-moved-none = { $n ->
    [one] Aucune réponse ne bouge plus que le hasard ne l'explique à { $questions }. Cela ne veut pas dire que rien n'a changé.
   *[other] Aucune réponse ne bouge plus que le hasard ne l'explique à { $questions }. Cela ne veut pas dire que rien n'a changé.
}
actions-moved-reworded = { $n ->
    [one] Posée ou proposée autrement, et donc pas comparée : { $questions }.
   *[other] Posées ou proposées autrement, et donc pas comparées : { $questions }.
}
actions-moved-few = { $n ->
    [one] Trop peu de réponses à l'une des deux éditions, et donc pas comparée : { $questions }.
   *[other] Trop peu de réponses à l'une des deux éditions, et donc pas comparées : { $questions }.
}
actions-moved-other = D'une sorte que Glane ne compare pas (mots, réponses libres, nombres, idées, classements, points, grilles, affirmations, réponses par table) : { $questions }.
actions-moved-fresh = { $n ->
    [one] Sans chiffres comparables à l'édition d'avant, et donc pas comparée : { $questions }.
   *[other] Sans chiffres comparables à l'édition d'avant, et donc pas comparées : { $questions }.
}
actions-moved-gone = { $n ->
    [one] Posée à l'édition d'avant seulement, et donc pas comparée : { $questions }.
   *[other] Posées à l'édition d'avant seulement, et donc pas comparées : { $questions }.
}
actions-moved-people = Les personnes ne sont pas forcément les mêmes : Glane ne suit personne d'une édition à l'autre. Un écart peut venir de qui est venu, du lieu, de la saison ou de la façon d'inviter.
actions-moved-cause = Un écart ne dit pas que les actions en sont la cause. C'est une question à poser aux habitants, pas une preuve.
actions-moved-bounds = Entre parenthèses, la fourchette où se tiendrait la part d'un public plus large, 95 fois sur 100, si ces personnes étaient tirées au sort, ce qui est rarement le cas. Moins il y a de réponses, plus elle est large.
actions-moved-method = Une réponse n'est dite en hausse ou en baisse que si le hasard ne l'explique pas, toutes les réponses prises ensemble : test exact de Fisher pour les parts, de Mann et Whitney pour les notes, bornes de Wilson, correction de Holm. Les groupes cachés à l'une des deux éditions ne sont pas comparés. Seules les questions à choix, les créneaux et les échelles le sont.
actions-moved-see = Voir les deux éditions côte à côte
actions-moved-desc = Part de chaque réponse à l'édition d'avant, puis à celle-ci.
actions-moved-answer = Réponse
actions-moved-before = Avant
actions-moved-after = Maintenant
actions-moved-what = Ce qui bouge
actions-moved-nothing = Aucun chiffre n'a été repris de l'édition d'avant : reprenez à nouveau ce qui y était promis. Si ses réponses sont effacées, Glane ne peut plus comparer.
actions-moved-apart = Aucune question ne peut être comparée d'une édition à l'autre.

# Ce qui est dit d'une action
actions-say-who = S'en charge : { $text }
actions-say-with = Avec : { $text }
actions-say-due = Prévu pour le { $date }
actions-report = Ce qui avait été promis à « { $title } » ({ $day }), et où cela en est
actions-report-due = Prévu pour le { $day }
actions-say-first = Première étape : { $text }
actions-say-means = Moyens : { $text }
actions-say-why = Pourquoi : { $text }
actions-say-under = Rangée sous ce constat, si la restitution publiée le dit : { $text }
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
actions-bad-means = Un moyen coché n'est pas dans « Les moyens » : quelqu'un l'a retiré, ou il n'y a jamais été. Ce que vous avez tapé est encore là : relisez, puis enregistrez à nouveau.
actions-bad-lead = La piste ou le constat choisi n'est pas dans la restitution : il n'y est plus, ou n'y a jamais été. Rien n'est enregistré, et ce que vous avez tapé est encore là : choisissez-en un autre, ou « Aucun », puis enregistrez à nouveau.
actions-bad-why = Dites pourquoi l'action est abandonnée.

# L'étagère des moyens : pour chaque frein, ce que le réseau propose
actions-shelf-title = Les moyens
actions-shelf-link = Les moyens du réseau
actions-shelf-back = Retour aux actions
actions-shelf-help = Pour les freins qui reviennent souvent, notez ici les ressources, les ateliers et les formations du réseau. Une action peut s'appuyer dessus. Les habitants ne les lisent pas.
actions-shelf-print = Imprimez cette page pour l'emporter en réunion.
actions-shelf-time = Le temps
actions-shelf-training = La formation
actions-shelf-legal = Le cadre juridique
actions-shelf-other = Autre frein
actions-shelf-brake = Le frein
actions-shelf-name = Nom
actions-shelf-what = De quoi il s'agit
actions-shelf-whom = Pour qui
actions-shelf-reach = Comment le joindre
actions-shelf-reach-help = Une fonction, une structure, un numéro d'accueil. Pas les coordonnées d'une personne sans son accord.
actions-shelf-page = Adresse de sa page (facultatif)
actions-shelf-add = Ajouter un moyen
actions-shelf-add-go = Ajouter ce moyen
actions-shelf-remove = Retirer ce moyen
actions-shelf-remove-ask = { $n ->
    [one] { $n } action s'appuie dessus. Elle reste, et dira que ce moyen est retiré :
   *[other] { $n } actions s'appuient dessus. Elles restent, et diront que ce moyen est retiré :
}
actions-shelf-remove-go = Le retirer quand même
actions-shelf-none = Rien encore pour ce frein.
actions-shelf-use = Moyens du réseau
actions-shelf-used = S'appuie sur :
actions-shelf-was = S'appuyait sur ce qui a été retiré des moyens depuis. L'action le garde en mémoire : remis dans les moyens, il revient ici.
actions-shelf-off = { $name } (retiré des moyens)
actions-shelf-of-actions = Des actions s'appuient dessus :
actions-shelf-elsewhere = Reprendre les moyens d'ailleurs
actions-shelf-elsewhere-help = Les moyens notés dans les autres ateliers de la maison, et ceux des centres d'une consultation : ils voyagent avec l'archive, à tous les niveaux. Reprendre deux fois ne double rien.
actions-shelf-elsewhere-none = Il n'y a rien à reprendre : aucun autre atelier ni aucune consultation n'a de moyen qui ne soit déjà ici.
actions-shelf-of-workshop = Atelier « { $title } »
actions-shelf-of-consultation = Consultation « { $title } »
actions-shelf-gather = Reprendre ceux qui ne sont pas ici
actions-shelf-differs = « { $name } » y est dit autrement : choisissez.
actions-shelf-ours = Ici
actions-shelf-theirs = Là-bas
actions-shelf-take = Prendre « { $name } » comme là-bas
actions-shelf-conflict = Quelqu'un d'autre vient de changer ce moyen. Ce que vous avez tapé est encore là : relisez, puis enregistrez à nouveau si c'est toujours utile.
actions-shelf-gone = Ce moyen n'est plus là : quelqu'un l'a retiré. Ce que vous aviez tapé est dans « Ajouter un moyen ».
actions-shelf-remove-used = Des actions s'appuient sur ce moyen : rien n'est encore retiré. Lisez lesquelles, dessous, puis retirez-le si c'est bien ce que vous voulez.
actions-shelf-source-gone = Cet atelier ou cette consultation ne propose plus de moyens : rien n'a été repris.
actions-shelf-add-again = Ce moyen a déjà été ajouté, et a été changé depuis. Ce que vous avez tapé est encore là.
actions-shelf-too-many = Il y aurait plus de 200 moyens : retirez d'abord ceux qui ne servent plus.
actions-shelf-bad-name = Donnez un nom à ce moyen.
actions-shelf-bad-long = C'est trop long : 400 caractères au plus pour dire de quoi il s'agit et pour l'adresse, 200 pour le reste.
actions-shelf-bad-link = Cette adresse n'en est pas une : copiez-la en entier, avec http:// ou https://.
actions-shelf-bad-person = Dans cette adresse, un nom est écrit avant « @ » : elle mène ailleurs qu'elle n'en a l'air. Copiez l'adresse de la page sans ce qui est avant « @ ».

# Qui a fait quoi
actions-did-write = A écrit une action
actions-did-remove = A supprimé une action
actions-did-stand = A dit où en est une action
actions-did-show = A montré une action aux habitants
actions-did-hide = Ne montre plus une action aux habitants
actions-did-recall = A repris ce qui était promis à un autre atelier
actions-did-screen = A montré ou retiré ce qui était promis à l'écran
actions-did-shelve = A mis ou changé un moyen du réseau
actions-did-unshelve = A retiré un moyen du réseau
