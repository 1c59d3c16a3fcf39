# Le téléphone de la personne qui répond. Court, chaleureux, sans mot technique.

## Entrer

participant-join-title = Rejoindre un atelier
participant-join-label = Code de l'atelier
participant-join-lead = J'anime un atelier
participant-join-help = Il est affiché à l'écran. La personne qui anime peut aussi vous le donner.
participant-join-go = Entrer
participant-join-empty = Écrivez d'abord le code de l'atelier.
participant-join-unknown = Aucun atelier n'a le code « { $code } ». Vérifiez-le à l'écran, puis essayez encore.
participant-welcome = Bienvenue !

## Ce que deviennent les réponses

participant-notice-continue = D'accord, je continue
participant-notice-again = Ce que deviennent mes réponses

## Groupe

participant-group-legend = Dans quel groupe êtes-vous ?
participant-group-help = Pour comparer les groupes entre eux, jamais les personnes.
participant-group-go = Valider
participant-group-missing = Choisissez votre groupe.
participant-group-unknown = Ce groupe n'existe pas dans cet atelier. Choisissez-en un dans la liste.
participant-group-current = Votre groupe : { $group }
participant-group-change = Changer de groupe

## Attendre

participant-queue-title = Il y a du monde à l'entrée
participant-queue-before = { $n ->
    [0] Vous êtes la prochaine personne à entrer.
    [one] { $n } personne est devant vous.
   *[other] { $n } personnes sont devant vous.
 }
participant-queue-help = Cette page s'ouvre toute seule quand vient votre tour. Votre place est gardée.
participant-queue-again = Réessayer maintenant

participant-device-link = Continuer sur un autre appareil
participant-device-title = Continuer sur un autre appareil
participant-device-how = Scannez ce code avec l'autre appareil : il montrera vos réponses, et ce que vous y répondrez comptera pour vous, une seule fois.
participant-device-qr = Code à scanner avec l'autre appareil
participant-device-lasts = Ce code vaut { $n } minutes. Ne le montrez à personne : qui le scanne répond à votre place.
participant-device-ask = Cet appareil continuera avec les réponses de celui qui a montré ce code. Ce qui sera répondu ici comptera pour la même personne, et l'autre appareil le verra en rechargeant sa page. Si ce code n'est pas le vôtre, n'acceptez pas.
participant-device-answered = Cet appareil a déjà répondu pour quelqu'un. Ces réponses restent comptées, mais il ne pourra plus les changer. Si l'une d'elles attend encore d'être envoyée, attendez qu'elle soit enregistrée avant de continuer : elle ne partira plus après.
participant-device-agree = Ce code est le mien, continuer
participant-device-gone = Ce code ne vaut plus. Demandez-en un autre sur le premier appareil.
participant-device-back = Aller à l'atelier

participant-wait-title = Un instant
participant-wait-first = La première question arrive bientôt. Gardez cette page ouverte.
participant-wait-next = La prochaine question arrive bientôt. Gardez cette page ouverte.
participant-wait-refresh = Si rien ne bouge, actualisez la page.
participant-wait-screen = Regardez l'écran : les résultats s'y affichent.
participant-finished-title = C'est fini
participant-finished = C'était la dernière question. Merci pour votre participation !
participant-ended-title = La séance est terminée
participant-ended = Merci pour votre participation ! La restitution sera donnée par { $organiser } : demandez-lui où la lire.

## La question

participant-question-number = Question { $n } sur { $total }
participant-question-yours = Votre réponse
participant-words-hint = { $max ->
    [one] Un seul mot, ou quelques mots qui vont ensemble.
   *[other] Jusqu'à { $max } mots ou courtes expressions. Un seul suffit.
 }
participant-words-label = Mot { $n }
participant-words-placeholder = un mot
participant-words-length = { $max ->
    [one] { $max } caractère au plus par mot.
   *[other] { $max } caractères au plus par mot.
 }
participant-open-hint = { $max ->
    [one] Avec vos mots, { $max } caractère au plus.
   *[other] Avec vos mots, { $max } caractères au plus.
 }
participant-open-label = Votre réponse
participant-open-placeholder = Écrivez ici
participant-open-left = { $n ->
    [one] Encore { $n } caractère possible
   *[other] Encore { $n } caractères possibles
 }
participant-choice-hint = Une seule réponse.
participant-choice-label = Choisissez une réponse
participant-profile-number = Pour finir, quelques mots sur vous
participant-profile-hint = Répondez à ce que vous voulez. Cela sert à dire qui a répondu, jamais à savoir qui a dit quoi.
participant-plain = En mots plus simples
participant-plain-back = La question comme elle est écrite
participant-choices-hint = Plusieurs réponses possibles.
participant-choices-hint-max = { $max ->
    [one] Une réponse au plus.
   *[other] Jusqu'à { $max } réponses.
 }
participant-choices-label = Cochez vos réponses
participant-other-label = Si c'est une autre réponse, écrivez-la
participant-scale-hint = De { $min } à { $max }.
participant-scale-label = Choisissez de { $min } à { $max }
participant-scale-end = { $value } : { $label }
participant-number-hint = De { $min } à { $max }{ $unit }. { $decimals ->
    [0] Un nombre entier, en chiffres.
    [one] En chiffres, un chiffre au plus après la virgule.
   *[other] En chiffres, { $decimals } chiffres au plus après la virgule.
 }
participant-number-label = Votre réponse
participant-number-label-unit = Votre réponse ({ $unit })
participant-ranking-hint = { $places ->
    [one] Donnez le rang 1 à la réponse que vous préférez.
   *[other] Classez les { $places } réponses que vous préférez : 1 pour la première.
 }
participant-ranking-hint-all = Classez toutes les réponses : 1 pour celle que vous préférez, { $places } pour la dernière.
participant-ranking-label = Donnez un rang
participant-ranking-up = Monter :
participant-ranking-down = Descendre :
participant-ranking-own = { $n }. { $option }
participant-points-hint = Partagez { $total } points entre les réponses. Le total doit faire { $total }.
participant-points-label = Partagez { $total } points
participant-points-left = Points qui restent à donner :
participant-points-over = Points en trop :
participant-points-whole = Le compte est bon.
participant-points-own = { $option } : { $n }
participant-grid-hint = Pour chaque ligne, choisissez un nombre de { $min } à { $max }. Vous pouvez en laisser sans réponse.
participant-grid-label = Une réponse par ligne
participant-grid-ends = { $min } : { $low }. { $max } : { $high }.
participant-grid-none = Sans réponse
participant-statements-hint = Donnez votre avis sur chaque affirmation. Vous pouvez en laisser.
participant-statements-label = Un avis par affirmation
participant-statements-agree = D'accord
participant-statements-pass = Je passe
participant-statements-disagree = Pas d'accord
participant-statements-propose = Une autre affirmation ?
participant-ideas-hint = Soutenez les idées que vous voulez.
participant-ideas-hint-max = { $max ->
    [one] Soutenez une idée au plus.
   *[other] Soutenez jusqu'à { $max } idées.
 }
participant-ideas-label = Cochez les idées que vous soutenez
participant-idea-aside = (idée qui n'est pas montrée)
participant-idea-waits = (une idée que l'équipe lit avant de la montrer)
participant-ideas-none = Aucune idée pour l'instant.
participant-ideas-propose-title = Une autre idée ?
participant-ideas-propose-label = Votre idée
participant-ideas-propose-placeholder = Une idée en une phrase
participant-ideas-propose-help = { $max ->
    [one] { $max } caractère au plus.
   *[other] { $max } caractères au plus.
 }
participant-ideas-propose-go = Proposer cette idée
participant-ideas-proposed = Votre idée est dans la liste. Merci ! Cochez-la pour la soutenir.
participant-ideas-already = Cette idée est déjà dans la liste : vous pouvez la soutenir.
participant-slots-hint = Cochez tous les créneaux qui vous concernent.
participant-slots-label = Cochez vos créneaux
participant-slots-item = { $label } ({ $window })

## Envoyer

participant-send = Envoyer ma réponse
participant-send-change = Envoyer ma nouvelle réponse
participant-change = Changer ma réponse
participant-ideas-new = { $n ->
    [one] { $n } nouvelle idée : la lire et la soutenir
   *[other] { $n } nouvelles idées : les lire et les soutenir
 }
participant-statements-new = { $n ->
    [one] { $n } nouvelle affirmation : la lire et donner votre avis
   *[other] { $n } nouvelles affirmations : les lire et donner votre avis
 }
participant-keep = Garder ma réponse
participant-blank = Je préfère ne pas répondre
participant-thanks = Merci !
participant-saved = Réponse enregistrée
participant-saved-blank = C'est noté : vous préférez ne pas répondre.
participant-saved-replaced = Réponse enregistrée : c'est cette réponse qui compte.
participant-saved-late = Réponse enregistrée. La question avait fermé entre-temps ; comme vous aviez répondu avant, elle compte.
participant-saved-receipt = Reçu : { $receipt }
participant-saved-receipt-help = Notez ce code ou prenez-le en photo : il permet de retirer vos réponses plus tard.
participant-saved-changeable = Vous pouvez la changer tant que la question est ouverte.
participant-sending = Envoyée. Nous attendons la confirmation…
participant-unsent = En attente : pas encore envoyée. Votre téléphone la garde et réessaie tout seul.
participant-fragile = Votre navigateur ne garde rien (navigation privée ?). Laissez cette page ouverte jusqu'à « Réponse enregistrée ».
participant-strange = Une réponse écrite par quelqu'un d'autre sur ce téléphone n'avait pas pu partir. Elle n'a pas été envoyée à votre place :
participant-offline = La connexion est coupée. Ce que vous avez écrit est gardé sur ce téléphone.
participant-retrying = Nouvel essai…
participant-retry = Réessayer maintenant
participant-online = La connexion est revenue.

## Trop tard, ou autre chose est arrivé avant

participant-closed-typing = La question vient de fermer. Ce que vous avez écrit est resté là, mais n'a pas été envoyé.
participant-withdrawn-title = Restitution retirée
participant-withdrawn = Cette page a été retirée par les personnes qui l'ont écrite. Demandez-leur où la lire.
participant-other-person = Cet appareil répond maintenant pour une autre personne : cette réponse n'a pas été envoyée. Relisez-la, et envoyez-la de nouveau si elle est bien la vôtre.
participant-closed-late = La question était déjà fermée quand votre réponse est arrivée : elle n'a pas pu être comptée. Merci d'avoir répondu !
participant-closed-written = Vous aviez répondu : « { $text } ».
participant-closed-kept = Votre réponse d'avant, elle, est bien comptée.
participant-closed = Cette question est fermée.
participant-superseded = Cette réponse est déjà remplacée par une plus récente : c'est la plus récente qui compte.
participant-differs = Une autre réponse est déjà arrivée de votre téléphone, sans doute d'un autre onglet. Envoyez celle-ci de nouveau pour la remplacer.
participant-no-cookie = Votre navigateur refuse les cookies : rien n'a été enregistré. Glane n'a besoin que d'un seul, un numéro tiré au hasard, pour que chaque réponse ne compte qu'une fois. Autorisez les cookies pour cette page ou quittez la navigation privée, puis envoyez de nouveau. Sinon, essayez un autre navigateur, ou demandez la tablette partagée ou une feuille à la personne qui anime.
participant-typed-title = Ce que vous aviez écrit
participant-moved-on = Une autre question est maintenant ouverte.

## À corriger

participant-invalid-empty = Rien n'est encore écrit ou choisi. Répondez, ou touchez « Je préfère ne pas répondre ».
participant-invalid-too-many-words = { $max ->
    [one] Un seul mot est possible. Gardez celui qui compte le plus.
   *[other] { $max } mots au plus. Gardez ceux qui comptent le plus.
 }
participant-invalid-too-many-choices = { $max ->
    [one] Une seule réponse est possible. Décochez les autres.
   *[other] { $max } réponses au plus. Décochez-en.
 }
participant-invalid-too-many-ideas = { $max ->
    [one] Une seule idée peut être soutenue. Décochez les autres.
   *[other] { $max } idées au plus. Décochez-en.
 }
participant-invalid-full = La liste est complète ({ $max }) : votre proposition n'a pas été ajoutée. Répondez avec ce qui s'y trouve déjà.
participant-invalid-too-long = { $max ->
    [one] C'est un peu long : { $max } caractère au plus.
   *[other] C'est un peu long : { $max } caractères au plus.
 }
participant-invalid-unknown-item = « { $value } » n'est pas dans la liste. Choisissez parmi les réponses proposées.
participant-invalid-not-a-number = « { $value } » n'est pas un nombre entier.
participant-invalid-out-of-range = Choisissez un nombre de { $min } à { $max }.
participant-invalid-unclear-number = « { $value } » ne se lit pas comme un nombre. Écrivez-le en chiffres, sans rien d'autre.
participant-invalid-too-precise = { $decimals ->
    [0] Un nombre entier suffit : rien après la virgule.
    [one] Un seul chiffre après la virgule suffit.
   *[other] { $decimals } chiffres après la virgule suffisent.
 }
participant-invalid-points = « { $value } » n'est pas un nombre de points. Écrivez un nombre entier en chiffres, ou laissez vide.
participant-invalid-given-twice = Une réponse a reçu deux nombres. Gardez-en un seul.
participant-invalid-place-twice = Deux réponses ont le rang { $place }. Donnez à chacune un rang différent.
participant-invalid-unplaced = { $places ->
    [one] Donnez le rang 1 à une réponse.
   *[other] Il faut classer { $places } réponses, de 1 à { $places }.
 }
participant-invalid-wrong-total = Vos points font { $given } au lieu de { $total }. Changez-en pour que le total fasse { $total }.
participant-invalid-idea-empty = Écrivez d'abord votre idée.
participant-invalid-ideas-closed = Pour cette question, la liste des idées est fixée. Vous pouvez soutenir celles qui y sont.

## Résultats partagés sur le téléphone

participant-results-title = Les réponses de la salle

## Une tablette que les gens se passent

participant-tablet-how = Cette tablette est à tout le monde : chacun répond à son tour. Ce que vous répondez n'est pas montré à la personne suivante.
participant-tablet-begin = Répondre
participant-tablet-help = Tablette partagée : quand vous avez répondu, passez-la.
participant-tablet-leave = Passer la tablette sans répondre
participant-tablet-leave-help = Rien n'est encore enregistré pour cette question : ce qui est écrit ci-dessus serait perdu. Pour garder la réponse, envoyez-la d'abord ; le reçu s'affiche, et la tablette peut passer.
participant-tablet-over = Le lien de cette tablette ne vaut plus : aucune réponse n'y est prise. Demandez le nouveau à la personne qui anime.
participant-tablet-other = Cette page était celle de la personne d'avant : rien n'a été envoyé en votre nom. À vous de répondre.
participant-tablet-next = Au tour de la personne suivante
participant-tablet-look = La question suivante est-elle posée ? Regarder
participant-tablet-who = Avez-vous déjà répondu sur cette tablette ?
participant-tablet-who-help = Si oui, touchez votre signe : vous continuez, et vous ne comptez qu'une fois. Les personnes qui ont déjà répondu à cette question ne sont pas dans la liste.
participant-tablet-first = Non, c'est la première fois
participant-tablet-yours = Votre signe : { $picture } { $sign }. Retenez-le : à la question suivante, touchez-le.
participant-tablet-as = Vous répondez avec ce signe : { $picture } { $sign }.
participant-tablet-sign = { $sign ->
   *[sun] le soleil
    [moon] la lune
    [star] l'étoile
    [tree] l'arbre
    [tulip] la tulipe
    [house] la maison
    [bicycle] le vélo
    [boat] le bateau
    [bird] l'oiseau
    [fish] le poisson
    [cat] le chat
    [elephant] l'éléphant
    [turtle] la tortue
    [butterfly] le papillon
    [apple] la pomme
    [lemon] le citron
    [strawberry] la fraise
    [carrot] la carotte
    [bread] le pain
    [cup] la tasse
    [key] la clé
    [balloon] le ballon
    [umbrella] le parapluie
    [drum] le tambour
 }

## Le temps, le verrou, les alertes

participant-held = On en parle ensemble : pour l'instant, les réponses ne bougent plus. Gardez cette page ouverte.
participant-held-late = Les réponses sont verrouillées pendant que l'on en parle : la vôtre n'a pas été prise. Elle pourra partir quand la question reprendra.
participant-left = Temps restant :
participant-over = C'est fini
participant-press = Envoyez votre réponse
participant-left-then = Il restait { $minutes } min { $seconds } s pour répondre quand cette page s'est affichée.
participant-aid = Ce que vous écrivez ici ne lance aucune alerte : la réponse est anonyme, personne ne pourra vous retrouver pour vous aider. En danger : 15 ou 112. Idées suicidaires : 3114. Enfant en danger : 119. Violences : 3919.
participant-accessible = Accessibilité

## Une question à laquelle répondent des tables

participant-table-hint = Une seule réponse pour toute la table « { $table } » : parlez-en, puis une personne l'envoie. Les autres téléphones de la table la voient et peuvent la corriger.
participant-table-saved = Réponse de votre table, enregistrée. Chaque téléphone de la table peut la corriger.
participant-table-blank = C'est noté : votre table préfère ne pas répondre.
participant-table-differs = Une autre personne de votre table a répondu entre-temps. Sa réponse est ci-dessous ; la vôtre reste dans le formulaire et n'est pas enregistrée. Envoyez-la de nouveau pour remplacer la sienne.
