# L'écran de la salle : peu de mots, lisibles de loin.

projector-title = Écran de la salle
projector-join = Sur votre téléphone :
projector-code-label = Code
projector-qr-title = QR code pour rejoindre l'atelier
projector-wait-first = La première question arrive bientôt
projector-wait-next = La prochaine question arrive bientôt
projector-finished = Merci à toutes et à tous !
projector-answered = { $n ->
    [0] Pas encore de réponse
    [one] { $n } personne a répondu
   *[other] { $n } personnes ont répondu
 }
projector-more-words = { $n ->
    [one] et { $n } autre mot
   *[other] et { $n } autres mots
 }
projector-held-ideas = { $n ->
    [one] { $n } idée à relire
   *[other] { $n } idées à relire
 }
projector-held-words = { $n ->
    [one] { $n } mot à relire avant de le montrer
   *[other] { $n } mots à relire avant de les montrer
 }
projector-more-ideas = { $n ->
    [one] et { $n } autre idée
   *[other] et { $n } autres idées
 }
projector-more-texts = { $n ->
    [one] et { $n } autre réponse
   *[other] et { $n } autres réponses
 }
projector-question-open = Question ouverte
projector-question-closed = Question fermée
projector-results-later = Les résultats s'afficheront bientôt
projector-none = Pas encore de réponse
projector-no-reaction = Pas encore de réaction
projector-none-closed = Rien à montrer pour cette question
projector-texts-count = { $n ->
    [one] { $n } réponse écrite
   *[other] { $n } réponses écrites
 }
projector-by-group = Par groupe
projector-mean = Moyenne
projector-mean-of = Moyenne : { $mean } sur { $max }
projector-median = Médiane
projector-votes = { $n ->
    [one] { $n } soutien
   *[other] { $n } soutiens
 }
projector-hidden = moins de { $k }
projector-round = Tour { $n }
projector-sample = Données d'exemple
projector-sample-detail = Données d'exemple : { $detail }
projector-offline = Connexion perdue, nouvel essai…
projector-unknown-title = Aucun atelier à cette adresse
projector-unknown = Vérifiez l'adresse dans la console de la personne qui anime.
