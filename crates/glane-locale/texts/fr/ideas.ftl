## Les idées proposées : cacher, réunir

ideas-open = Relire les idées
ideas-statements-open = Relire les ajouts
ideas-title = Idées
ideas-help = Une idée cachée quitte aussitôt les téléphones et l'écran. Ses voix restent comptées ; tout s'annule.
ideas-none = Personne n'a encore proposé d'idée.
ideas-votes = { $n ->
    [one] { $n } voix
   *[other] { $n } voix
 }
ideas-merge = Réunir les idées cochées
ideas-few = Cochez au moins deux idées à réunir.
ideas-ours = Deux idées du déroulé ne se réunissent pas ici : changez le déroulé.
ideas-reason = Dites pourquoi, en 200 caractères au plus.
ideas-invalid = Cochez au moins deux idées à réunir, dont une seule du déroulé, ou dites pourquoi cacher l'idée.
ideas-conflict = Ces idées viennent de changer : quelqu'un d'autre a décidé entre-temps. Voici où elles en sont, recommencez si besoin.
ideas-hide = Cacher
ideas-hide-go = Cacher
ideas-hide-one = Cacher « { $idea } »
ideas-hide-help = La restitution dira combien d'idées ont été cachées, et avec combien de voix. Elle n'en dit ni le texte ni la raison.
ideas-reason-label = Pourquoi
ideas-reason-hurts = peut blesser
ideas-why = Raison : { $reason }
ideas-aside = Idées cachées
ideas-held = { $n ->
    [one] À relire : { $n } idée
   *[other] À relire : { $n } idées
 }
ideas-held-help = Ces idées peuvent blesser, ou dire qui est quelqu'un. Personne ne les voit tant que vous n'avez pas décidé ; leurs voix restent comptées.
ideas-quote = « { $idea } »
ideas-log-aside = Cachée : « { $idea } » ({ $reason }).
ideas-log-shown = Montrée : « { $idea } ».
ideas-log-merged = Réunies : { $ideas }.
