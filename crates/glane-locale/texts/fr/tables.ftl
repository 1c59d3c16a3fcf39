# Ce qui se dit d'une question à laquelle répondent des tables, et non des personnes.
# « tables-x » remplace « x » partout où il s'agit d'une telle question.

## Ce que lit la personne qui anime

tables-kind = { $kind }, par table
tables-answered = { $n ->
    [0] Aucune table n'a encore répondu, sur { $tables }
    [one] { $n } table a répondu, sur { $tables }
   *[other] { $n } tables ont répondu, sur { $tables }
 }
tables-answered-help = Les tables dont la réponse à cette question est enregistrée, réponses blanches comprises.
tables-who-none = Aucune table n'a encore répondu.
tables-who-all = Toutes les tables ont répondu.
tables-who-missing = Manquent encore : { $tables }.
tables-projector-n = { $n ->
    [one] { $n } table
   *[other] { $n } tables
 }
tables-aloud = À cette question, c'est la table qui répond : une réponse par table, que tous ses téléphones voient et peuvent corriger. Si une table n'a pas de téléphone, prêtez-lui le vôtre, ou la tablette partagée, et choisissez sa table en entrant.

## Restitution

tables-method = { $n ->
    [one] À { $n } question, c'est la table qui répond, par une seule réponse
   *[other] À { $n } questions, c'est la table qui répond, par une seule réponse
 } : elle compte pour une table, jamais pour ses membres. Ces réponses n'entrent ni dans le nombre de personnes, ni dans les comparaisons entre groupes, et Glane n'en tire pas de constat.
tables-fact = { $n ->
    [one] table
   *[other] tables
 }
tables-method-who = { $n ->
    [one] { $n } table a répondu.
   *[other] { $n } tables ont répondu.
 }

## Comptes

tables-restitution-accounting = { $n ->
    [one] { $n } table
   *[other] { $n } tables
 } : { $answered ->
    [one] { $answered } a répondu
   *[other] { $answered } ont répondu
 }, { $blank ->
    [one] { $blank } a laissé blanc
   *[other] { $blank } ont laissé blanc
 }, { $unreadable ->
    [one] { $unreadable } illisible
   *[other] { $unreadable } illisibles
 }, { $missing } sans réponse.
tables-restitution-no-answers = Aucune table n'a répondu à cette question.
tables-restitution-round-no-answers = Aucune table n'a répondu à ce tour.
tables-restitution-round-silent = Question reposée : au tour { $n }, aucune table n'a répondu. Les premiers chiffres sont ceux du tour { $shown }.
tables-restitution-method-group-item = { $n ->
    [one] { $group } ({ $n } table)
   *[other] { $group } ({ $n } tables)
 }
tables-restitution-table-people = Tables
tables-restitution-ranking-part = Rang moyen : de 1 (le mieux classé) à { $max }. Chaque table en a classé { $places } ; une réponse non classée compte au rang { $unplaced }.
tables-restitution-ranking-duel = Un duel est gagné quand plus de tables préfèrent cette réponse à l'autre que l'inverse.
tables-restitution-points-note = Chaque table a partagé { $total } points. Qui n'en donne pas à une réponse compte pour 0.
tables-restitution-grid-note = Notes de { $min } à { $max }. La moyenne de chaque ligne porte sur les tables qui y ont répondu : leur nombre est à côté.
tables-restitution-grid-note-ends = Notes de { $min } ({ $low }) à { $max } ({ $high }). La moyenne de chaque ligne porte sur les tables qui y ont répondu : leur nombre est à côté.
tables-restitution-statements-note = Chaque affirmation porte sur les tables qui ont donné leur avis sur elle : leur nombre est à côté.

## Ce que disent les graphiques à qui ne les voit pas

tables-restitution-desc-bars = Barres horizontales, sur { $n ->
    [one] { $n } table ayant répondu
   *[other] { $n } tables ayant répondu
 } : { $ranking }.
tables-restitution-desc-ideas = Idées de la plus soutenue à la moins soutenue, sur { $n ->
    [one] { $n } table ayant répondu
   *[other] { $n } tables ayant répondu
 } : { $ranking }.
tables-restitution-desc-scale = Colonnes, une par note de { $min } à { $max }, sur { $n ->
    [one] { $n } table ayant répondu
   *[other] { $n } tables ayant répondu
 } : { $ranking }.
tables-restitution-desc-number = Colonnes, une par tranche de nombres, sur { $n ->
    [one] { $n } table
   *[other] { $n } tables
 } : { $ranking }.
tables-restitution-desc-ranking = Barres horizontales, d'autant plus longues que le rang moyen est bon, sur { $n ->
    [one] { $n } table
   *[other] { $n } tables
 } : { $told }.
tables-restitution-desc-points = Barres horizontales, aussi longues que les points en moyenne, sur { $n ->
    [one] { $n } table
   *[other] { $n } tables
 } : { $told }.
tables-restitution-desc-grid = Une barre par ligne, sur { $n ->
    [one] { $n } table
   *[other] { $n } tables
 } : { $told }.
tables-restitution-desc-statements = Une barre par affirmation, partagée entre qui est d'accord et qui ne l'est pas, sur { $n ->
    [one] { $n } table
   *[other] { $n } tables
 } : { $told }.
tables-restitution-desc-opinion = Barre partagée par le milieu de l'échelle, sur { $n ->
    [one] { $n } table ayant répondu
   *[other] { $n } tables ayant répondu
 } : { $below } { $low }, { $middle ->
    [0] { $above } { $high }
   *[other] { $middle } au milieu, { $above } { $high }
 }. Notes : { $ranking }.

## Entre deux tours

tables-running-shift-both = { $n ->
    [0] Aucune table n'a répondu aux deux tours : on ne peut pas dire que l'une d'elles a changé d'avis.
    [one] { $n } table a répondu aux deux tours.
   *[other] { $n } tables ont répondu aux deux tours.
 }
