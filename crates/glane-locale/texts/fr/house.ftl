# Les gens de la maison : se connecter, l'équipe et ses droits, les liens, qui a fait quoi.

house-sign-in = Se connecter
house-sign-in-wrong = Ce nom et ce mot de passe ne vont pas ensemble. Vérifiez les deux, puis recommencez.
house-sign-in-later = { $n ->
    [one] Trop d'essais pour ce nom. Attendez une minute, puis recommencez, ou demandez un lien d'entrée à une personne qui administre l'équipe.
   *[other] Trop d'essais pour ce nom. Attendez { $n } minutes, puis recommencez, ou demandez un lien d'entrée à une personne qui administre l'équipe.
 }
house-sign-in-none = L'équipe est encore vide. Ouvrez le lien secret que Glane affiche à son démarrage, ou le lien d'entrée que l'on vous a envoyé.
house-sign-in-lost = Mot de passe oublié ? Demandez un lien d'entrée à une personne qui administre l'équipe : vous en choisirez un autre.
house-sign-out = Se déconnecter
house-signed-in = Vous êtes { $name }.
house-name = Nom
house-password = Mot de passe

## Le lien d'entrée

house-way-title = Entrer dans l'équipe
house-way-hello = Bonjour { $name }. Choisissez votre mot de passe : il vous servira, avec votre nom, à vous connecter depuis n'importe quel appareil.
house-way-password = Votre mot de passe
house-way-least = { $n } caractères au moins. Une phrase que vous retenez est un bon mot de passe.
house-way-again = Le même, encore une fois
house-way-enter = Entrer
house-way-short = Ce mot de passe est trop court : il faut { $n } caractères au moins.
house-way-guessed = Ce mot de passe est de ceux que l'on essaie en premier : un mot courant, une date, une suite de touches, le nom du lieu ou le vôtre. Choisissez plutôt une phrase à vous, de { $n } caractères au moins.
house-way-long = Ce mot de passe est trop long. Il faut { $n } caractères au moins, et quelques centaines au plus.
house-way-differs = Les deux mots de passe ne sont pas les mêmes. Écrivez-les à nouveau ; { $n } caractères au moins.
house-way-gone = Ce lien n'ouvre plus rien : il a déjà servi, ou il est trop ancien. Demandez-en un autre.

## Son propre mot de passe

house-own = Changer mon mot de passe
house-own-help = Votre mot de passe d'aujourd'hui d'abord. Le changer ferme vos autres appareils ; celui-ci reste ouvert.
house-own-present = Mot de passe actuel
house-own-new = Nouveau mot de passe
house-own-save = Changer le mot de passe
house-own-wrong = Ce n'est pas votre mot de passe actuel. Rien n'a été changé. Oublié ? Demandez un lien d'entrée à une personne qui administre l'équipe.
house-own-done = Votre mot de passe est changé. Vos autres appareils sont déconnectés.

## L'équipe

house-team = Équipe
house-settings = Autres réglages de la maison
house-team-help = Chaque personne entre par son nom et son mot de passe, et ne peut que ce que dit son rôle. Le lien secret affiché au démarrage de Glane reste celui de l'administration : ne le donnez à personne d'autre.
house-team-empty = Personne n'est encore dans l'équipe : seul le lien secret ouvre la console.
house-team-since = depuis le { $date }
house-team-invited = n'a pas encore choisi de mot de passe
house-team-you = c'est vous
house-team-change = Changer
house-team-trust = Donner ce rôle
house-team-way = Faire un lien d'entrée
house-team-way-help = Pour qui n'est pas encore entré, ou a perdu son mot de passe. Le lien sert une fois, pendant trois jours ; en servir ferme les autres appareils de cette personne. Ses clés d'accès sont retirées quand il sert.
house-team-part = Retirer de l'équipe
house-team-part-help = Tout se ferme aussitôt pour cette personne. Son nom reste dans l'historique de ce qu'elle a décidé. Si elle connaît le lien secret, changez-le aussi, en bas de cette page.
house-team-part-sure = Oui, retirer de l'équipe
house-team-invite-title = Inviter quelqu'un
house-team-invite = Inviter
house-team-name-help = Tel que les autres l'appellent. Il sert à se connecter.
house-team-name = Écrivez un nom de 60 caractères au plus, qui se lise : une lettre ou un chiffre au moins.
house-team-name-taken = Quelqu'un de l'équipe porte déjà ce nom. Ajoutez une initiale, ou un nom de famille.
house-team-gone = Cette personne n'est plus dans l'équipe. Rien n'a été changé.
house-team-changed = Quelqu'un vient de changer le rôle de cette personne. Relisez, puis décidez à nouveau.
house-team-made = Le lien d'entrée pour { $name }
house-team-made-help = Copiez-le maintenant : il n'est affiché qu'une fois. Il sert une fois, pendant trois jours. Donnez-le en main propre, ou par un message que cette personne est seule à lire.
house-call-title = La structure
house-call = Nom de la structure, affiché à la connexion
house-call-save = Enregistrer ce nom

## Le lien secret

house-key = Le lien secret
house-key-what = Celui que Glane affiche à son démarrage. Qui l'ouvre une fois administre l'équipe depuis ce navigateur, même après en avoir été retiré : changez-le dès qu'une personne qui l'a connu ne doit plus entrer.
house-key-change = Changer le lien secret
house-key-change-help = L'ancien ne vaut plus rien, et tous les navigateurs entrés par lui se ferment aussitôt : il leur faudra le nouveau, affiché juste après. Celui-ci reste ouvert. Les personnes de l'équipe, entrées par leur mot de passe, ne remarquent rien.
house-key-sure = Oui, changer le lien secret
house-key-new = Le nouveau lien secret
house-key-new-help = Copiez-le maintenant, ou ouvrez-le sur les appareils de l'administration : cette page ne le montre qu'une fois. Il est aussi dans la console de chaque atelier, pour qui administre, et Glane l'affichera à son prochain démarrage.
house-key-changed = Quelqu'un vient de changer le lien secret. Rien d'autre n'a été changé.
house-key-back = L'équipe

## Les rôles

house-role = Rôle
house-role-anyone = N'importe qui
house-role-participant = Participant
house-role-tablet = Tablette partagée
house-role-projector = Écran de la salle
house-role-observer = Observation
house-role-observer-help = Suit les ateliers et leurs chiffres. Ne décide rien, ne lit pas les réponses une à une.
house-role-co-facilitator = Co-animation
house-role-co-facilitator-help = Anime la salle, trie les réponses, rédige. Ne publie pas, ne crée pas d'atelier.
house-role-facilitator = Animation
house-role-facilitator-help = Fait tout d'un atelier : le crée, l'anime, publie, donne des liens.
house-role-administrator = Administration
house-role-administrator-help = Fait tout, et décide qui est dans l'équipe.

## Les droits

house-right-enter = Arriver : l'accueil, les portes de la console, se connecter et se déconnecter
house-right-read = Lire une restitution publiée, par son lien
house-right-answer = Répondre à un atelier, par son code
house-right-turn = Passer la tablette partagée à la personne suivante, par son lien
house-right-screen = Afficher l'écran de la salle, par son lien
house-right-own = Ajouter et retirer ses propres clés d'accès
house-right-list = Voir quels ateliers il y a
house-right-follow = Suivre un atelier : ce qui est demandé, les chiffres en direct
house-right-examine = Lire les réponses une à une, les constats, la restitution avant publication
house-right-lead = Animer : ouvrir, fermer et montrer les questions, compter les présents, soumettre des constats à la salle
house-right-moderate = Reprendre les mots et les idées : réunir, cacher, donner un ton
house-right-code = Classer les réponses écrites par thèmes
house-right-write = Choisir les constats et rédiger la restitution
house-right-publish = Faire la restitution, la valider, la publier, la retirer
house-right-seal = Finir un atelier : fin de séance, clôture, effacement des réponses
house-right-import = Importer des réponses d'un fichier
house-right-create = Créer un atelier
house-right-rehearse = Répéter avec des téléphones simulés
house-right-links = Donner et reprendre les liens d'un atelier
house-right-history = Lire qui a décidé quoi
house-right-hand-over = Remettre un atelier à une fédération, dans une archive
house-right-gather = Réunir les archives de plusieurs centres et lire ce qu'elles donnent
house-right-team = Inviter, changer un rôle, retirer de l'équipe
house-right-backup = Emporter une sauvegarde de tout
house-right-diagnose = Faire recompter tous les ateliers
house-publish-others = Votre rôle permet d'écrire, pas de valider ni de publier : une personne de l'animation le fait.

## Les liens d'un atelier

house-links = Liens
house-links-manage = Donner ou reprendre des liens
house-links-participants-help = Pour répondre, et rien d'autre. Le code est affiché à l'écran de la salle.
house-links-projector-help = Pour afficher l'écran de la salle, et rien d'autre.
house-links-rehang = Changer le lien de l'écran
house-links-rehang-help = L'ancien lien s'éteint aussitôt, aussi sur les écrans déjà ouverts. Ouvrez le nouveau sur l'ordinateur du vidéoprojecteur.
house-links-observer = Observer l'atelier
house-links-observer-help = Pour suivre cet atelier et ses chiffres sans rien décider, sans mot de passe : un élu, un partenaire. Un lien par personne se reprend un par un.
house-links-label-wrong = Écrivez à qui ou à quoi sert ce lien, en 60 caractères au plus, dont une lettre ou un chiffre.
house-links-observer-label = Pour qui ?
house-links-observer-make = Faire un lien d'observation
house-links-tablet = Tablette partagée
house-links-tablet-help = Ouvrez ce lien sur une tablette que les gens se passent. Qui répond pour la première fois reçoit un signe (le soleil, la lune…) ; à la question suivante, la tablette demande de le toucher, pour que la même personne ne compte qu'une fois. Rien de ce que quelqu'un a écrit ne reste sur la tablette pour la personne suivante. Elle ne passe qu'une fois la réponse enregistrée. Glane ne peut pas savoir qu'une même personne a répondu sur la tablette et aussi sur son téléphone ou sur papier : demandez à chacun de ne répondre que d'une façon.
house-links-tablet-label = Pour quelle tablette ?
house-links-tablet-make = Faire un lien de tablette
house-links-hide = Reprendre ce lien
house-links-changed = Quelqu'un vient de changer ou de reprendre ce lien. Rien d'autre n'a été changé.

## Qui a fait quoi

house-history = Qui a fait quoi
house-history-help = Toutes les décisions de cet atelier, la plus récente d'abord, aussi celles qui ont été annulées.
house-history-empty = Rien n'a encore été décidé.
house-history-when = le { $date }
house-history-times = ({ $n } fois de suite)
house-history-more = { $n ->
    [one] { $n } décision plus ancienne n'est pas affichée.
   *[other] { $n } décisions plus anciennes ne sont pas affichées.
 }
house-deeds = Qui a fait quoi dans l'équipe
house-deeds-empty = Rien n'a encore été fait.
house-deeds-show = Afficher, le plus récent d'abord
house-deed-call = A changé le nom de la structure
house-deed-enlist = A invité { $name }, au rôle { $role }
house-deed-trust = A donné à { $name } le rôle { $role }
house-deed-part = A retiré de l'équipe { $name }
house-deed-offer = A fait un lien d'entrée pour { $name }
house-deed-entrust = A ajouté une clé d'accès de { $name }
house-deed-revoke = A retiré une clé d'accès de { $name }
house-deed-show-observer = A donné un lien d'observation : « { $workshop } »
house-deed-hide-observer = A repris un lien d'observation : « { $workshop } »
house-deed-show-tablet = A donné un lien de tablette : « { $workshop } »
house-deed-hide-tablet = A repris un lien de tablette : « { $workshop } »
house-deed-rehang = A changé le lien de l'écran : « { $workshop } »
house-deed-rekey = A changé le lien secret
house-deed-save = A emporté une sauvegarde
house-deed-hand-over-everything = A remis une archive, avec tout : « { $workshop } »
house-deed-hand-over-anonymous = A remis une archive, réponses anonymes : « { $workshop } »
house-deed-hand-over-tallies = A remis une archive, comptes seulement : « { $workshop } »
house-deed-gather = A mis dans la consultation « { $consultation } » { $n ->
    [one] { $n } archive
   *[other] { $n } archives
 }
house-deed-withdraw = A retiré de la consultation « { $consultation } » { $n ->
    [one] { $n } archive
   *[other] { $n } archives
 }
house-deed-include = A fait compter dans la consultation « { $consultation } » { $n ->
    [one] { $n } atelier de ce serveur
   *[other] { $n } ateliers de ce serveur
 }
house-deed-exclude = A retiré de la consultation « { $consultation } » { $n ->
    [one] { $n } atelier de ce serveur
   *[other] { $n } ateliers de ce serveur
 }
house-deed-scrap = A supprimé la consultation « { $consultation } »
house-deed-begin = A créé la consultation « { $consultation } »
house-deed-settle = A tranché dans la consultation « { $consultation } »
house-deed-no-workshop = un atelier qui n'est plus là
house-by-key = Par le lien secret
house-by-program = Glane
house-by-left = { $name } (n'est plus dans l'équipe)
house-by-nobody = Une personne que Glane ne connaît plus
house-did-of = { $what } : « { $question } »
house-did-undo = A annulé ceci : { $what }
house-did-undo-more = A annulé une décision
house-did-open = A ouvert la question
house-did-close = A fermé la question
house-did-reset = A posé la question à nouveau
house-did-show = A montré les résultats
house-did-hide = A caché les résultats
house-did-review = A relu une réponse avant publication
house-did-end = A terminé la séance
house-did-seal = A clôturé l'atelier
house-did-leave = Quelqu'un a retiré ses réponses
house-did-keep = A gardé les réponses plus longtemps
house-did-purge = A effacé les réponses
house-did-present = A compté les présents
house-did-merge-forms = A réuni des mots
house-did-split-form = A mis un mot à part
house-did-show-as = A choisi comment écrire un mot
house-did-hide-word = A caché un mot
house-did-show-word = A permis de montrer un mot
house-did-tone = A décidé du ton des mots
house-did-gloss = A traduit un mot
house-did-take-words = A repris les regroupements d'un autre atelier
house-did-voice = A mis en avant une parole minoritaire
house-did-theme = A changé la grille de thèmes
house-did-code = A classé des réponses
house-did-settle = A tranché un désaccord de classement
house-did-hide-idea = A caché une idée
house-did-show-idea = A permis de montrer une idée
house-did-merge-ideas = A réuni des idées
house-did-finding = A décidé d'un constat
house-did-join = A décidé de constats à lire ensemble
house-did-block = A écrit dans la restitution
house-did-assist = A accepté que l'assistant envoie des textes hors de la maison
house-did-assist-ended = N'accepte plus que l'assistant envoie des textes hors de la maison
house-did-place = A déplacé un passage de la restitution
house-did-aloud = A saisi des réponses à l'oral
house-did-typed = A saisi une fiche papier
house-did-hold = A fait attendre ce qui est proposé
house-did-let = A laissé paraître ce qui est proposé
house-did-pin = A épinglé une réponse à l'écran
house-did-unpin = A retiré la réponse épinglée
house-did-heed = S'est occupé d'une réponse inquiétante
house-did-reaction = A mené la restitution à chaud
house-did-publish = A fait la restitution
house-did-paper = A imprimé des feuilles de papier
house-did-sheet-read = A fait lire une page de papier
house-did-sheet-said = A vérifié une feuille de papier
house-did-sheet-counted = A compté une feuille de papier
house-did-sheet-uncounted = A mis une feuille de papier en attente
house-did-sheet-gone = A oublié ce qu'une feuille de papier disait
house-did-validate = A validé la restitution
house-did-share = A publié la restitution
house-did-withdraw = A retiré la restitution publiée
