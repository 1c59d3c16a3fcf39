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
typing-print-which = Les feuilles que vous tapez
typing-print-code = Ou le numéro, ou le code, imprimé sur la feuille
typing-print-help = Glane montre les questions comme cette feuille les pose, dans son ordre et avec ses numéros. Le code est imprimé sous le carré : « G1:… ».
typing-print-go = Montrer cette feuille
typing-print-serials = Feuilles n° { $first } à { $last }, imprimées le { $day }
typing-print-serial = Feuille n° { $first }, imprimée le { $day }
typing-print-master = Modèle à photocopier { $code }, imprimé le { $day }
typing-print-others = D'autres feuilles : les questions d'aujourd'hui
typing-print-unknown = « { $typed } » n'est le numéro ni le code d'aucune feuille imprimée pour cet atelier. Vérifiez, ou choisissez les feuilles dans la liste.
typing-other-print = La feuille n° { $serial } n'est pas de celles que la page montre : { $print }. Choisissez-les en haut de la page, puis vérifiez chaque réponse. Rien n'a été enregistré.
typing-differs = Cette fiche est déjà enregistrée, avec d'autres réponses. Rien n'a été changé : annulez-la si elle est à refaire, ou ouvrez de nouveau cette page pour taper une autre fiche.
typing-round = Compte au tour { $round }, celui de cette feuille.
typing-gone = Cette question a été retirée ou changée depuis l'impression : ne la tapez pas.
typing-others = Pas sur cette feuille
typing-others-help = Ces questions ont été ajoutées depuis l'impression, ou n'ont pas été imprimées. Laissez-les vides, sauf si la personne y a répondu autrement.
typing-lost = Ce que vous aviez tapé
typing-boxes = Les cases de chaque ligne, dans l'ordre :
typing-help-words = Les mots, séparés par des virgules.
typing-help-open = Le texte, tel qu'il est écrit.
typing-help-number = Le nombre.
typing-help-scale = Le nombre coché, de { $min } à { $max }.
typing-help-choice = Le numéro de la case cochée, ou ses premières lettres.
typing-help-choices = Les numéros des cases cochées, séparés par des espaces. Par exemple : 1 3.
typing-help-ranking = À chaque ligne, le rang coché sur la feuille, de 1 à { $places } : 1 pour ce que la personne met en tête. Toutes vides : pas de réponse.
typing-help-points = À chaque ligne, les points écrits sur la feuille ; vide : aucun. Ensemble, ils font { $total }.
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
typing-answer = Question { $number } : { $what }
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
typing-row-unclear = À la ligne « { $row } », « { $typed } » n'est pas un nombre entier. Tapez en chiffres ce que dit la feuille, ou laissez la ligne vide. Rien n'a été enregistré.
typing-rank-none = À la ligne « { $row } », il n'y a pas de rang { $typed } : les rangs vont de 1 à { $places }. Relisez la feuille. Rien n'a été enregistré.
typing-rank-twice = Le rang { $place } est tapé deux fois : « { $one } » et « { $other } ». Relisez la feuille. Si elle le dit vraiment, laissez toutes les lignes vides : rien n'est choisi à la place de la personne. Rien n'a été enregistré.
typing-rank-missing = { $n ->
    [one] Il manque le rang { $places }. Relisez la feuille. Si elle ne le donne pas, laissez toutes les lignes vides : rien n'est choisi à la place de la personne. Rien n'a été enregistré.
   *[other] Il manque les rangs { $places }. Relisez la feuille. Si elle ne les donne pas, laissez toutes les lignes vides : rien n'est choisi à la place de la personne. Rien n'a été enregistré.
 }
typing-points-none = À la ligne « { $row } », { $typed } n'est pas possible : une ligne reçoit de 0 à { $total } points. Relisez la feuille. Rien n'a été enregistré.
typing-points-total = Les points tapés font { $given }, et il en faut { $total }. Relisez la feuille. Si elle dit bien cela, laissez toutes les lignes vides : rien n'est choisi à la place de la personne. Rien n'a été enregistré.
typing-one-only = Cette question n'a qu'une réponse : tapez le numéro d'une seule case. Si la feuille en a vraiment plusieurs, laissez la question vide. Rien n'a été enregistré.
typing-too-many = { $max ->
    [one] Cette question a une réponse au plus. Si la feuille en a vraiment plus, laissez la question vide. Rien n'a été enregistré.
   *[other] Cette question a { $max } réponses au plus. Si la feuille en a vraiment plus, laissez la question vide. Rien n'a été enregistré.
 }
typing-count = Il faut un numéro par ligne ({ $wanted } ici), un tiret (-) pour une ligne vide : vous en avez écrit { $typed }. Rien n'a été enregistré.
typing-count-profile = Il faut un numéro par intitulé ({ $wanted } ici), un tiret (-) pour un intitulé vide : vous en avez écrit { $typed }. Rien n'a été enregistré.
typing-sealed = Cet atelier est clos : plus aucune fiche n'y entre.
