# Les réponses à relire avant publication : ce qu'une personne décide de chacune.

review-title = Réponses à relire avant publication
review-help = Glane signale les réponses qui semblent parler de quelqu'un : un numéro, une adresse, un nom, la santé, l'origine, la religion. Tant que personne n'a décidé, aucune n'est citée ni donnée dans les fichiers ; toutes comptent dans les chiffres. Glane voit des mots, pas des personnes : relisez aussi le reste.
review-link = Réponses à relire
review-waiting = { $n ->
    [0] Aucune réponse n'attend d'être relue.
    [one] { $n } réponse attend d'être relue.
   *[other] { $n } réponses attendent d'être relues.
 }
review-show-waiting = Voir celles qui attendent
review-show-decided = { $n ->
    [one] Revoir celle qui est relue ({ $n })
   *[other] Revoir celles qui sont relues ({ $n })
 }
review-none = Glane n'a rien vu de délicat dans les réponses.
review-all-done = Tout est relu.
review-none-decided = Aucune réponse n'est encore relue.
review-position = { $n } sur { $total }
review-quote = « { $text } »
review-which = Passages à masquer
review-also = Autres mots à masquer
review-also-help = Recopiez-les comme dans la réponse. Ils sont masqués partout où elle les dit.
review-mask = Masquer et garder le reste
review-keep = Garder telle quelle
review-leave = Ne pas citer
review-mask-words = Masquer ces mots
review-elsewhere = Mots et idées retenus
review-elsewhere-help = La salle ne les voit pas et aucun fichier ne les donne, tant que personne n'a décidé de les montrer. Ils restent comptés. Ouvrez-en un pour décider.
review-key-g = G

review-reason-phone = numéro de téléphone
review-reason-mail = adresse de courriel
review-reason-address = adresse
review-reason-name = nom de quelqu'un
review-reason-health = santé de quelqu'un
review-reason-origin = origine de quelqu'un
review-reason-religion = religion de quelqu'un
review-reason-danger = peut faire craindre pour quelqu'un
review-reason-insult = contient un mot qui peut blesser
review-reason-hurts = peut blesser
review-reason-unread = pas encore lu
review-reason-person = masqué par une personne

review-nuance-held = semble parler de quelqu'un : à relire
review-nuance-unread = pas encore lu : à relire

review-is-kept = Décidé : citée telle quelle.
review-is-masked = Décidé : citée ainsi, « { $text } »
review-is-left = Décidé : pas citée.
review-conflict = Quelqu'un d'autre a décidé entre-temps, ou la réponse a changé. Voici où en est la relecture : recommencez si besoin.
review-not-there = Ces mots ne sont pas dans la réponse : recopiez-les comme elle les dit. Rien n'a changé.
review-nothing = Cochez un passage ou écrivez les mots à masquer. Sinon, gardez la réponse telle quelle.
review-log-kept = Une réponse gardée telle quelle
review-log-masked = { $n ->
    [one] Une réponse dont { $n } passage est masqué
   *[other] Une réponse dont { $n } passages sont masqués
 }
review-log-left = Une réponse à ne pas citer

review-worries = Cette réponse peut faire craindre pour quelqu'un. Même masquée, la salle pourrait reconnaître la personne : par défaut, elle n'est pas citée.
review-unread = Rien n'a été vu de délicat, mais ce sont des mineurs qui répondent : rien de ce qu'ils écrivent n'est cité avant d'avoir été lu.
review-keys-enter = Entrée : masquer les passages cochés et passer à la suivante ; si la réponse peut faire craindre pour quelqu'un, ne pas la citer
review-keys-g = G : garder telle quelle
review-keys-n = N : ne pas citer
review-keys-digits = 1 à 9 : cocher ou décocher un passage
review-keys-u = U : reprendre la dernière décision
review-keys-arrows = flèches gauche et droite : aller d'une réponse à l'autre
review-keys-question = point d'interrogation : montrer ou cacher cette aide

## Dans la restitution

review-told-waiting = { $n ->
    [one] { $n } réponse attend d'être relue par une personne : elle compte dans les chiffres et n'est pas citée.
   *[other] { $n } réponses attendent d'être relues par une personne : elles comptent dans les chiffres et ne sont pas citées.
 }
review-told-left = { $n ->
    [one] { $n } réponse n'est pas citée, par décision d'une personne qui l'a relue ; elle compte dans les chiffres.
   *[other] { $n } réponses ne sont pas citées, par décision d'une personne qui les a relues ; elles comptent dans les chiffres.
 }
review-told-masked = { $n ->
    [one] Dans { $n } réponse, […] remplace ce qui parlait de quelqu'un.
   *[other] Dans { $n } réponses, […] remplace ce qui parlait de quelqu'un.
 }
review-told-shown = Les réponses écrites que l'on peut citer sont données ici.
