## Ce qui se dit autrement où des mains levées comptent : des réponses, et non des personnes

hands-restitution-table-people = Réponses
hands-restitution-desc-bars = Barres horizontales, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 } : { $ranking }.
hands-restitution-desc-ideas = Idées de la plus soutenue à la moins soutenue, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 } : { $ranking }.
hands-restitution-desc-scale = Colonnes, une par note de { $min } à { $max }, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 } : { $ranking }.
hands-restitution-desc-number = Colonnes, une par tranche de nombres, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 } : { $ranking }.
hands-restitution-desc-opinion = Barre partagée par le milieu de l'échelle, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 } : { $below } { $low }, { $middle ->
    [0] { $above } { $high }
   *[other] { $middle } au milieu, { $above } { $high }
 }. Notes : { $ranking }.
hands-restitution-desc-statements = Une barre par affirmation, partagée entre qui est d'accord et qui ne l'est pas, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 } : { $told }.
hands-restitution-desc-ranking = Barres horizontales, d'autant plus longues que le rang moyen est bon, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 } : { $told }.
hands-restitution-desc-points = Barres horizontales, aussi longues que les points en moyenne, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 } : { $told }.
hands-restitution-desc-grid = Une barre par ligne, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 } : { $told }.
hands-plain-desc-bars = Des barres montrent combien de réponses il y a chaque fois. { $n ->
    [one] { $n } réponse a été donnée.
   *[other] { $n } réponses ont été données.
 } { $ranking }.
hands-plain-desc-ideas = Des barres montrent combien de réponses soutiennent chaque idée. { $n ->
    [one] { $n } réponse a été donnée.
   *[other] { $n } réponses ont été données.
 } { $ranking }.
hands-plain-desc-scale = Des colonnes montrent combien de réponses donnent chaque note. Les notes vont de { $min } à { $max }. { $n ->
    [one] { $n } réponse a été donnée.
   *[other] { $n } réponses ont été données.
 } { $ranking }.
hands-plain-desc-number = Des barres montrent combien de réponses il y a pour chaque tranche. { $n ->
    [one] { $n } réponse a été donnée.
   *[other] { $n } réponses ont été données.
 } { $ranking }.
hands-plain-desc-ranking = Des barres montrent le rang moyen de chaque réponse. Plus la barre est longue, meilleur est le rang. { $n ->
    [one] { $n } réponse a été donnée.
   *[other] { $n } réponses ont été données.
 } { $told }.
hands-plain-desc-points = Des barres montrent les points de chaque réponse, en moyenne. { $n ->
    [one] { $n } réponse a été donnée.
   *[other] { $n } réponses ont été données.
 } { $told }.
