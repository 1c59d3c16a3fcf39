# « Modération » : ce qui inquiète, ce qui attend un accord, ce qui est épinglé à l'écran.

moderation-title = Modération
moderation-help = Ici, vous seul·e lisez ce qui attend. Rien de ce qui est caché n'est perdu : les réponses comptent toujours dans les chiffres.
moderation-undo = Annuler la dernière décision prise sur cette page
moderation-redo = Refaire la décision annulée
moderation-conflict = Les choses ont changé entre-temps. Voici où en est la page. Rien n'a été fait.

## Ce qui inquiète

moderation-alerts = Réponses qui inquiètent
moderation-alerts-none = Aucune réponse de ce genre n'attend. Glane cherche des mots en français et en anglais, et ne voit pas tout : relisez ce qui arrive.
moderation-alerts-some = { $n ->
    [one] { $n } réponse peut faire craindre pour quelqu'un. Elle n'est montrée sur aucun écran.
   *[other] { $n } réponses peuvent faire craindre pour quelqu'un. Elles ne sont montrées sur aucun écran.
 }
moderation-alerts-some-shown = { $n ->
    [one] { $n } réponse peut faire craindre pour quelqu'un. Quelqu'un a choisi de la montrer : la salle peut la lire.
   *[other] { $n } réponses peuvent faire craindre pour quelqu'un. Quelqu'un a choisi d'en montrer { $shown } : la salle peut lire.
 }
moderation-alert-shown = Montrée à la salle.
moderation-heed = J'ai lu, je m'en occupe
moderation-heeded = { $n ->
    [one] { $n } réponse dont quelqu'un s'occupe
   *[other] { $n } réponses dont quelqu'un s'occupe
 }
moderation-procedure = Que faire
moderation-procedure-none = Votre structure n'a encore rien écrit ici. Sa procédure (qui prévenir, à quel numéro) s'écrit dans les réglages de l'atelier. En attendant, prévenez la personne responsable de la structure, et appelez un numéro ci-dessous si vous pensez qu'une personne est en danger.
moderation-number-emergency = Urgence : 15 (Samu) ou 112
moderation-number-suicide = Idées suicidaires : 3114, jour et nuit
moderation-number-children = Enfant en danger : 119, jour et nuit
moderation-number-violence = Violences faites aux femmes : 3919, jour et nuit
moderation-untraceable = Une réponse anonyme ne mène à personne : ne cherchez pas à deviner devant le groupe. Dites à tous, sans citer la réponse, où trouver de l'aide et avec qui parler après la séance.

## Ce qui attend

moderation-waits = Ce que les gens proposent attend votre accord avant de paraître.
moderation-passes = Ce que les gens proposent paraît aussitôt, sauf ce qui peut blesser, désigner quelqu'un ou inquiéter. Vous pouvez cacher ensuite.
moderation-hidden = { $n ->
    [one] { $n } caché, qui compte toujours dans les chiffres.
   *[other] { $n } cachés, qui comptent toujours dans les chiffres.
 }
moderation-held = { $n ->
    [one] { $n } attend que vous décidiez ; il compte déjà dans les chiffres.
   *[other] { $n } attendent que vous décidiez ; ils comptent déjà dans les chiffres.
 }
moderation-hold = Faire attendre mon accord
moderation-let = Laisser paraître sans attendre
moderation-show = Montrer
moderation-show-worrying = Montrer quand même…
moderation-show-worrying-help = Ce mot peut faire craindre pour quelqu'un, et la salle pourrait reconnaître la personne. Le montrer à toute la salle ?
moderation-show-one = Montrer « { $text } »
moderation-hide = Cacher
moderation-hide-one = Cacher « { $text } »
moderation-show-again = Montrer de nouveau
moderation-hidden-list = { $n ->
    [one] Voir ce qui est caché ({ $n })
   *[other] Voir ce qui est caché ({ $n })
 }
moderation-show-all = { $n ->
    [one] Tout montrer ({ $n } sans signalement)
   *[other] Tout montrer ({ $n } sans signalement)
 }
moderation-nothing-waits = Rien n'attend pour l'instant.
moderation-reason = Non retenue par qui anime

## Les réponses écrites

moderation-texts = Réponses écrites à relire
moderation-texts-help = Elles ne sont citées nulle part tant que personne ne les a lues. Elles comptent déjà dans les chiffres.
moderation-texts-go = Lire et décider

## Tout ce qui attend, en haut de la console

moderation-decide-title = À décider ({ $n })
moderation-decide-worrying = { $n ->
    [one] { $n } réponse peut faire craindre pour quelqu'un. Aucun écran ne la montre : lire et agir
   *[other] { $n } réponses peuvent faire craindre pour quelqu'un. Aucun écran ne les montre : lire et agir
 }
moderation-decide-worrying-shown = { $n ->
    [one] { $n } réponse peut faire craindre pour quelqu'un, et quelqu'un a choisi de la montrer à la salle : lire et agir
   *[other] { $n } réponses peuvent faire craindre pour quelqu'un, et quelqu'un a choisi d'en montrer { $shown } à la salle : lire et agir
 }
moderation-decide-words = { $n ->
    [one] { $n } mot à montrer ou à cacher : { $question }
   *[other] { $n } mots à montrer ou à cacher : { $question }
 }
moderation-decide-ideas = { $n ->
    [one] { $n } proposition à montrer ou à cacher : { $question }
   *[other] { $n } propositions à montrer ou à cacher : { $question }
 }
moderation-decide-texts = { $n ->
    [one] { $n } réponse écrite à relire avant de la citer
   *[other] { $n } réponses écrites à relire avant de les citer
 }

## Épingler

moderation-pins = Épingler une réponse à l'écran
moderation-pins-help = Une réponse épinglée remplace la question sur l'écran de la salle, jusqu'à ce que vous la retiriez ou ouvriez une question. Celles qui peuvent en dire trop sur quelqu'un sont d'abord à relire.
moderation-pin = Épingler
moderation-pin-one = Épingler « { $text } »
moderation-unpin = Retirer de l'écran
moderation-no-answer = Aucune réponse ne peut être épinglée pour l'instant.
moderation-unread = { $n ->
    [one] { $n } réponse n'est pas proposée : elle est à relire, ou écartée.
   *[other] { $n } réponses ne sont pas proposées : elles sont à relire, ou écartées.
 }
moderation-more = { $n ->
    [one] { $n } autre réponse n'est pas listée ici.
   *[other] { $n } autres réponses ne sont pas listées ici.
 }

## Lire les réponses

moderation-reading = Lire les réponses
moderation-reading-other = Lire les réponses « autre »
moderation-reading-help = Vous seul·e voyez cette page : les réponses y arrivent à mesure. « Épingler » en montre une, seule, sur l'écran de la salle.
moderation-reading-count = { $n ->
    [0] Aucune réponse écrite
    [one] { $n } réponse écrite
   *[other] { $n } réponses écrites
 }
moderation-reading-none = Elles s'afficheront ici dès qu'il y en aura.
moderation-reading-pinned = À l'écran en ce moment.
moderation-reading-first = À lire avant de la montrer : { $why }.
moderation-reading-masked = À l'écran, on lira : « { $text } »
moderation-reading-left = Vous avez choisi de ne pas la citer.
