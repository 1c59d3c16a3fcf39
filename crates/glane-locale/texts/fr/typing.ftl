# « Saisir les fiches papier » : une fiche après l'autre, au clavier.

typing-title = Saisir les fiches papier
typing-open-help = Des fiches sont déjà remplies ? Tapez-les l'une après l'autre, au clavier : elles comptent comme du papier.
typing-print = Imprimer des feuilles
typing-help = Une fiche, une personne : répondez à toutes les questions, puis enregistrez. Entrée passe à la question suivante et, après la dernière, enregistre la fiche. Laissez vide ce qui est vide sur la fiche ; un tiret (-) : la personne préfère ne pas répondre. Chaque fiche compte comme « papier » et peut être annulée.
typing-serial = Numéro de la feuille
typing-serial-help = Le nombre imprimé après « Feuille n° ». S'il y est, tapez-le : une feuille saisie et aussi photographiée ne comptera pas deux fois.
typing-serial-bad = « { $typed } » n'est pas un numéro de feuille : tapez seulement ses chiffres. Rien n'a été enregistré.
typing-serial-before = La feuille n° { $serial } est déjà saisie. Annulez d'abord cette saisie si elle est à refaire. Rien n'a été enregistré.
typing-serial-unprinted = Aucune feuille n° { $serial } n'a été imprimée pour cet atelier : vérifiez le numéro, ou laissez-le vide. Rien n'a été enregistré.
typing-entered-serial = { $what } Feuille n° { $serial }.
typing-twice = La feuille n° { $serial } est aussi arrivée en photo : dites laquelle garder. D'ici là, la saisie compte seule.
typing-boxes = Les cases de chaque ligne, dans l'ordre :
typing-help-words = Les mots, séparés par des virgules.
typing-help-open = Le texte, tel qu'il est écrit.
typing-help-number = Le nombre.
typing-help-scale = Le nombre coché, de { $min } à { $max }.
typing-help-choice = Le numéro de la case cochée, ou ses premières lettres.
typing-help-choices = Les numéros des cases cochées, séparés par des espaces. Par exemple : 1 3.
typing-help-ranking = Les numéros dans l'ordre de préférence : 3 1 2 met le troisième en tête.
typing-help-points = Les points de chaque ligne, dans l'ordre, séparés par des espaces.
typing-help-rows = Le numéro de la case cochée à chaque ligne, dans l'ordre, séparés par des espaces ; un tiret (-) pour une ligne vide. Par exemple : 2 1 -.
typing-help-profile = Le numéro de la case cochée sous chaque intitulé, dans l'ordre, séparés par des espaces ; un tiret (-) pour un intitulé vide ou « je préfère ne pas répondre ».
typing-own-other = Ce qui est écrit à côté de « autre »
typing-own-idea = L'idée que la personne a écrite
typing-own-statement = La phrase que la personne a ajoutée
typing-save = Enregistrer la fiche
typing-entered = { $n ->
    [one] Fiche { $number } enregistrée, comptée comme papier : { $n } réponse.
   *[other] Fiche { $number } enregistrée, comptée comme papier : { $n } réponses.
 }
typing-answers = Ce qui a été saisi
typing-answer = { $number }. { $what }
typing-receipt = Reçu à noter sur la fiche : { $code }. Avec lui, la personne peut retirer ses réponses plus tard.
typing-undo = Annuler cette fiche
typing-redo = Remettre cette fiche
typing-entries = Fiches d'avant
typing-count-of = { $n ->
    [0] Aucune fiche saisie.
    [one] { $n } fiche saisie.
   *[other] { $n } fiches saisies.
 }
typing-nothing = Rien n'est encore écrit. Si la fiche est vide, passez à la suivante. Rien n'a été enregistré.
typing-unclear = « { $typed } » ne désigne aucune case de cette question, ou en désigne plusieurs. Écrivez le numéro de la case. Rien n'a été enregistré.
typing-count = Il faut un numéro par ligne ({ $wanted } ici), un tiret (-) pour une ligne vide : vous en avez écrit { $typed }. Rien n'a été enregistré.
typing-count-profile = Il faut un numéro par intitulé ({ $wanted } ici), un tiret (-) pour un intitulé vide : vous en avez écrit { $typed }. Rien n'a été enregistré.
typing-sealed = Cet atelier est clos : plus aucune fiche n'y entre.
