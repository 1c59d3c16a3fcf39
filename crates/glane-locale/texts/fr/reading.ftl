# Les réponses à relire avant publication : ce qu'une personne décide de chacune.

reading-title = Réponses à relire avant publication
reading-help = Glane signale les réponses qui semblent parler de quelqu'un : un numéro, une adresse, un nom, la santé, l'origine, la religion. Tant que personne n'a décidé, aucune n'est citée ni donnée dans les fichiers ; toutes comptent dans les chiffres. Glane voit des mots, pas des personnes : relisez aussi le reste.
reading-link = Réponses à relire
reading-waiting = { $n ->
    [0] Aucune réponse n'attend d'être relue.
    [one] { $n } réponse attend d'être relue.
   *[other] { $n } réponses attendent d'être relues.
 }
reading-show-waiting = Voir celles qui attendent
reading-show-decided = { $n ->
    [one] Revoir celle qui est relue ({ $n })
   *[other] Revoir celles qui sont relues ({ $n })
 }
reading-none = Glane n'a rien vu de délicat dans les réponses.
reading-all-done = Tout est relu.
reading-none-decided = Aucune réponse n'est encore relue.
reading-position = { $n } sur { $total }
reading-quote = « { $text } »
reading-which = Passages à masquer
reading-also = Autres mots à masquer
reading-also-help = Recopiez-les comme dans la réponse. Ils sont masqués partout où elle les dit.
reading-mask = Masquer et garder le reste
reading-keep = Garder telle quelle
reading-leave = Ne pas citer
reading-key-g = G

reading-reason-phone = numéro de téléphone
reading-reason-mail = adresse de courriel
reading-reason-address = adresse
reading-reason-name = nom de quelqu'un
reading-reason-health = santé de quelqu'un
reading-reason-origin = origine de quelqu'un
reading-reason-religion = religion de quelqu'un
reading-reason-person = masqué par une personne

reading-nuance-held = semble parler de quelqu'un : à relire

reading-is-kept = Décidé : citée telle quelle.
reading-is-masked = Décidé : citée ainsi, « { $text } »
reading-is-left = Décidé : pas citée.
reading-conflict = Quelqu'un d'autre a décidé entre-temps, ou la réponse a changé. Voici où en est la relecture : recommencez si besoin.
reading-not-there = Ces mots ne sont pas dans la réponse : recopiez-les comme elle les dit. Rien n'a changé.
reading-nothing = Cochez un passage ou écrivez les mots à masquer. Sinon, gardez la réponse telle quelle.
reading-log-kept = Une réponse gardée telle quelle
reading-log-masked = { $n ->
    [one] Une réponse dont { $n } passage est masqué
   *[other] Une réponse dont { $n } passages sont masqués
 }
reading-log-left = Une réponse laissée de côté

reading-keys-enter = Entrée : masquer les passages cochés et passer à la suivante
reading-keys-g = G : garder telle quelle
reading-keys-n = N : ne pas citer
reading-keys-digits = 1 à 9 : cocher ou décocher un passage
reading-keys-u = U : reprendre la dernière décision
reading-keys-arrows = flèches gauche et droite : aller d'une réponse à l'autre
reading-keys-question = point d'interrogation : montrer ou cacher cette aide

## Dans la restitution

reading-told-waiting = { $n ->
    [one] { $n } réponse attend d'être relue par une personne : elle compte dans les chiffres et n'est pas citée.
   *[other] { $n } réponses attendent d'être relues par une personne : elles comptent dans les chiffres et ne sont pas citées.
 }
reading-told-left = { $n ->
    [one] { $n } réponse n'est pas citée, par décision d'une personne qui l'a relue ; elle compte dans les chiffres.
   *[other] { $n } réponses ne sont pas citées, par décision d'une personne qui les a relues ; elles comptent dans les chiffres.
 }
reading-told-masked = { $n ->
    [one] Dans { $n } réponse, […] remplace ce qui parlait de quelqu'un.
   *[other] Dans { $n } réponses, […] remplace ce qui parlait de quelqu'un.
 }
reading-told-shown = Les réponses écrites que l'on peut citer sont données ici.
