# « Réponses à l'oral » : ce qui se dit à voix haute ou se compte à mains levées, saisi par qui anime.

aloud-open = Réponses à l'oral
aloud-title = Réponses à l'oral
aloud-help = Pour les personnes qui n'ont pas de téléphone, ou ne souhaitent pas s'en servir : saisissez ici ce qu'elles disent. Chaque saisie est notée « à l'oral » et peut être annulée.
aloud-paper = Des fiches papier ? Saisissez-les ici.
aloud-previous = Question précédente
aloud-next = Question suivante
aloud-group = Groupe
aloud-group-none = Aucun, ou non précisé

## Mains levées

aloud-hands = Mains levées
aloud-hands-help = Comptez les mains et écrivez leur nombre. Elles comptent dans les réponses à cette question, mais ne sont à personne : elles n'entrent ni dans le nombre de personnes, ni dans les croisements par groupe.
aloud-hands-help-several = Comptez les mains et écrivez leur nombre. Chaque main compte pour une réponse d'un seul choix : demandez à chacun de n'en lever qu'une. Elles n'entrent ni dans le nombre de personnes, ni dans les croisements par groupe.
aloud-hands-save = Ajouter ces mains
aloud-bad-hands = « { $typed } » n'est pas un nombre de mains. Écrivez un nombre entier, en chiffres, de 0 à 999. Rien n'a été ajouté.

## Saisie rapide

aloud-line = Saisie rapide
aloud-line-label = Réponse, puis touche Entrée
aloud-line-save = Ajouter
aloud-line-words = Les mots d'une personne, séparés par des virgules, puis Entrée : le champ est prêt pour la personne suivante. Un tiret seul (-) : la personne préfère ne pas répondre.
aloud-line-open = Le texte d'une personne, puis Entrée : le champ est prêt pour la personne suivante. Un tiret seul (-) : la personne préfère ne pas répondre.
aloud-line-number = Un nombre par personne, puis Entrée. Toute une table d'un coup : séparez les personnes par une barre, par exemple 3 / 4 / 4. Un tiret (-) : la personne préfère ne pas répondre.
aloud-line-choice = Le numéro du choix, ou ses premières lettres, puis Entrée. Toute une table d'un coup : séparez les personnes par une barre, par exemple 2 / 1 / 1. Un tiret (-) : la personne préfère ne pas répondre.
aloud-line-choices = Les numéros des choix d'une personne, séparés par des espaces, puis Entrée. Toute une table d'un coup : séparez les personnes par une barre, par exemple 1 3 / 2. Un tiret (-) : la personne préfère ne pas répondre.
aloud-line-ranking = Les numéros dans l'ordre de préférence, séparés par des espaces, puis Entrée : 3 1 2 met le troisième choix en tête. Une barre (/) sépare deux personnes. Un tiret (-) : la personne préfère ne pas répondre.
aloud-line-points = Les points de chaque choix, dans l'ordre de la liste, séparés par des espaces, puis Entrée. Une barre (/) sépare deux personnes. Un tiret (-) : la personne préfère ne pas répondre.
aloud-unclear = « { $typed } » ne désigne aucun choix de la liste, ou en désigne plusieurs. Écrivez le numéro du choix, ou assez de lettres pour le reconnaître. Rien n'a été ajouté.
aloud-invalid = La réponse de la personne n° { $n } de cette ligne n'est pas une réponse à cette question. Corrigez-la et validez à nouveau. Rien n'a été ajouté.

## Une personne dicte sa réponse

aloud-told = Une personne dicte sa réponse
aloud-told-help = Remplissez le formulaire pour elle, comme elle l'aurait fait sur un téléphone. Sa réponse compte comme celle d'une personne.
aloud-told-save = Ajouter cette réponse
aloud-same-person = La même personne répond à une autre question
aloud-same-person-here = Vous continuez avec la même personne que tout à l'heure.
aloud-answered = Cette personne a déjà une réponse à cette question. Annulez-la d'abord, plus bas, pour la remplacer. Rien n'a été ajouté.
aloud-receipt = Reçu à lui donner si elle le souhaite : { $code }. Avec lui, elle peut retirer ses réponses plus tard.

## Ce qui a été saisi

aloud-entries = Dernières saisies
aloud-entered-hands = { $n ->
    [one] { $n } main levée ajoutée : { $what }.
   *[other] { $n } mains levées ajoutées : { $what }.
 }
aloud-entered-told = Réponse dictée ajoutée : { $what }.
aloud-entered-sheet = { $n ->
    [one] { $n } réponse ajoutée : { $what }.
   *[other] { $n } réponses ajoutées : { $what }.
 }
aloud-hands-for = { $n ->
    [one] { $n } main pour { $what }
   *[other] { $n } mains pour { $what }
 }
aloud-times = { $what } ({ $n } fois)
aloud-more = { $n ->
    [one] et { $n } autre
   *[other] et { $n } autres
 }
aloud-blank = préfère ne pas répondre
aloud-undo = Annuler cette saisie
aloud-redo = Remettre cette saisie
aloud-channels = Comment les réponses sont arrivées
aloud-channels-none = Personne n'a encore répondu à cette question.
aloud-by-phone = { $n ->
    [one] { $n } personne par téléphone
   *[other] { $n } personnes par téléphone
 }
aloud-by-tablet = { $n ->
    [one] { $n } personne sur la tablette partagée
   *[other] { $n } personnes sur la tablette partagée
 }
aloud-by-paper = { $n ->
    [one] { $n } personne sur papier
   *[other] { $n } personnes sur papier
 }
aloud-by-voice = { $n ->
    [one] { $n } personne à l'oral
   *[other] { $n } personnes à l'oral
 }
aloud-by-hands = { $n ->
    [one] { $n } main levée
   *[other] { $n } mains levées
 }
aloud-twice = Glane ne peut pas savoir si une même personne a répondu à la fois sur un téléphone, sur papier et à l'oral : demandez à chacun de ne répondre que d'une façon.
aloud-conflict = Cette saisie a changé entre-temps, peut-être par une autre personne qui anime. Voici où en est la page. Rien n'a été fait.
aloud-stale = La question a été reposée depuis que cette page est affichée : la réponse n'a pas été ajoutée. Vérifiez qu'elle vaut pour le nouveau tour, puis validez à nouveau.
aloud-differs = Ce formulaire a déjà servi pour une autre réponse, qui reste comptée : vous êtes sans doute revenu en arrière. Rien n'a été ajouté. Ce que vous avez tapé est gardé ci-dessous : validez à nouveau pour l'ajouter aussi.
aloud-no-group = Ce groupe n'est plus dans le déroulé. Choisissez-en un autre, puis validez à nouveau. Rien n'a été ajouté.
aloud-nothing = Rien n'est encore écrit. Rien n'a été ajouté.
aloud-too-many = C'est trop pour une seule saisie : { $max } réponses au plus. Faites-le en plusieurs fois. Rien n'a été ajouté.
aloud-known = C'est quelqu'un que vous avez déjà entendu
aloud-known-help = Choisissez ce que la personne avait dit : elle ne comptera qu'une fois.
aloud-known-one = À « { $question } » : { $said }
