# La console de la personne qui anime.

## Liste des ateliers

facilitator-list-title = Vos ateliers
facilitator-list-empty = Pas encore d'atelier. Pour créer le premier, prenez-en un tout prêt dans la bibliothèque, ou posez une question tout de suite. Si l'on vous a donné un fichier de déroulé, il se choisit plus bas.
facilitator-list-column-title = Atelier
facilitator-list-column-date = Date
facilitator-list-column-organiser = Organisation
facilitator-list-column-code = Code
facilitator-list-column-questions = Questions
facilitator-list-column-people = Personnes
facilitator-list-column-state = État
facilitator-list-closed = clos
facilitator-list-open = Animer
facilitator-list-unreadable = Le déroulé de cet atelier ne se lit plus.
facilitator-new-title = Nouvel atelier
facilitator-new-label = Fichier de déroulé
facilitator-new-help = Un fichier dont le nom finit par .atelier.toml. La commande « glane new » en écrit un, commenté, à compléter.
facilitator-new-go = Créer l'atelier
facilitator-new-missing = Choisissez d'abord un fichier.
facilitator-new-faults = { $n ->
    [one] Ce déroulé a { $n } erreur à corriger. Rien n'a été créé.
   *[other] Ce déroulé a { $n } erreurs à corriger. Rien n'a été créé.
 }
facilitator-new-done = L'atelier « { $title } » est prêt.
facilitator-new-exists = Un atelier s'appelle déjà « { $slug } ». Donnez un autre nom court à celui-ci dans son déroulé.

## Console

facilitator-console-title = Animer
facilitator-console-questions = Questions
facilitator-console-back-to-list = Tous les ateliers
facilitator-overdue = D'après le déroulé, les réponses de cet atelier devaient être gardées jusqu'au { $until } : cette date est passée, et Glane les effacera une fois le { $day } passé. S'il faut les garder plus longtemps, cliquez sur « Vie de l'atelier », puis « Garder plus longtemps ».
facilitator-console-code = Code : { $code }
facilitator-now-none = Aucune question n'est encore ouverte
facilitator-numbers-title = Les personnes
facilitator-present-label = Présents
facilitator-present-help = Le nombre de personnes dans la salle, compté par vous.
facilitator-present-input = Nombre de personnes présentes
facilitator-present-save = Noter
facilitator-present-unknown = nombre de présents non compté
facilitator-present-invalid = Écrivez un nombre entier, ou laissez vide si vous n'avez pas compté.
facilitator-present-clear = Ne plus compter
facilitator-connected-label = Connectés
facilitator-connected-help = Les téléphones dont la page est ouverte en ce moment.
facilitator-connected-help-here = Les téléphones dont la page est ouverte en ce moment par cette machine-ci. Les autres machines ont les leurs.
facilitator-relay-away = Le relais entre machines ne répond pas : ce que reçoivent les autres machines arrive ici avec une ou deux secondes de retard. Aucune réponse n'est perdue. Prévenez la personne qui s'occupe du serveur.
facilitator-answered-label = Ont répondu
facilitator-answered-none = aucune question posée
facilitator-answered-help = Les personnes dont la réponse à cette question est enregistrée, réponses blanches comprises.
facilitator-more-answers = { $answered ->
    [one] Attention : { $answered } personne a répondu
   *[other] Attention : { $answered } personnes ont répondu
 } pour { $present ->
    [one] { $present } présent
   *[other] { $present } présents
 }. Une tablette ou l'oral a peut-être compté deux fois la même personne, ou le nombre de présents n'est pas à jour. Rien n'est retiré : vérifiez avant de publier.

facilitator-open = Ouvrir
facilitator-first = Ouvrir la première question
facilitator-close = Fermer
facilitator-reopen = Rouvrir
facilitator-show = Montrer les résultats
facilitator-hide = Cacher les résultats
facilitator-show-phones = Montrer aussi sur les téléphones
facilitator-hide-phones = Ne plus montrer sur les téléphones
facilitator-next = Question suivante
facilitator-previous = Revenir à la question précédente
facilitator-round-had = { $n ->
    [one] Tour { $round } : { $n } réponse.
   *[other] Tour { $round } : { $n } réponses.
 }
facilitator-rounds-kept = Elles restent dans la restitution.
facilitator-round = Tour { $n }
facilitator-finish = Terminer l'atelier
facilitator-resume = Reprendre l'atelier
facilitator-undo = Annuler la dernière action
facilitator-undone-open = Annulé : « { $question } » ouverte.
facilitator-undone-close = Annulé : « { $question } » fermée.
facilitator-undone-new-round = Annulé : « { $question } » à reposer.
facilitator-undone-show = Annulé : résultats de « { $question } » montrés.
facilitator-undone-hide = Annulé : résultats de « { $question } » cachés.
facilitator-undone-present = Annulé : nombre de présents noté.
facilitator-undone-session = Annulé : fin de séance.
facilitator-redo = Rétablir ce qui vient d'être annulé
facilitator-last-open = Dernière action : « { $question } » ouverte.
facilitator-last-close = Dernière action : « { $question } » fermée.
facilitator-last-new-round = Dernière action : « { $question } » à reposer.
facilitator-last-show = Dernière action : résultats de « { $question } » montrés.
facilitator-last-hide = Dernière action : résultats de « { $question } » cachés.
facilitator-last-present = Dernière action : nombre de présents noté.
facilitator-last-session = Dernière action : fin de séance.
facilitator-undo-nothing = Il n'y a rien à annuler.
facilitator-ahead = Cette page montre un état de l'atelier qui n'existe pas ici : ses données ont sans doute été remises à un état antérieur. Rien n'a été enregistré. Chargez la page de nouveau, puis recommencez ; ce que vous avez écrit est encore dans ses champs.
facilitator-conflict = Quelqu'un d'autre vient de changer cette question. Regardez son état, puis recommencez si besoin.

facilitator-state-planned = à venir
facilitator-state-open = ouverte
facilitator-state-closed = fermée
facilitator-state-shown = résultats montrés
facilitator-state-hidden = résultats cachés
facilitator-workshop-open = en cours
facilitator-workshop-closed = terminé
facilitator-workshop-sealed = scellé

facilitator-results-title = Résultats
facilitator-results-none = Pas encore de réponse.
facilitator-results-private = Vous seul·e voyez ces résultats tant que vous ne les montrez pas.
facilitator-open-answers = Réponses libres
facilitator-by-group = Par groupe

## Liens et QR codes

facilitator-links-title = Liens
facilitator-link-apart = Modération, liens et historique
facilitator-link-closed = L'atelier est clos : plus personne n'y entre.
facilitator-link-participants = Pour les personnes qui répondent
facilitator-link-participants-help = À partager avec tout le monde : le QR code mène droit à l'atelier.
facilitator-link-projector = Pour le vidéoprojecteur
facilitator-link-projector-open = Ouvrir l'écran de la salle
facilitator-link-plain-open = Ouvrir en clair
facilitator-link-projector-help = À ouvrir sur l'ordinateur relié à l'écran de la salle. Il montre les questions, rien de secret.
facilitator-link-facilitator = Pour vous, qui animez
facilitator-link-facilitator-help = À garder pour vous : il donne tous les droits sur vos ateliers.
facilitator-link-network = Réseau { $interface }
facilitator-link-network-help = Si un téléphone n'y arrive pas, vérifiez qu'il est sur le même réseau Wi-Fi que cet ordinateur.
facilitator-link-copy = Copier le lien
facilitator-link-copied = Lien copié
facilitator-link-copy-by-hand = Sélectionnez le lien pour le copier.
facilitator-qr-title = QR code pour rejoindre « { $workshop } »
facilitator-qr-show = Afficher en grand
facilitator-link-show = Afficher l'adresse et le QR code

## Importer

facilitator-import-title = Importer des réponses
facilitator-import-help = Un fichier CSV, une réponse par ligne, avec les colonnes participant, groupe, source, question et reponse. Une feuille laissée blanche s'écrit [blanc], une réponse illisible [illisible].
facilitator-import-label = Fichier CSV
facilitator-import-go = Importer
facilitator-import-missing = Choisissez d'abord un fichier.
facilitator-import-progress = Le fichier est lu et ses réponses sont enregistrées…
facilitator-import-read = { $n ->
    [one] { $n } ligne lue
   *[other] { $n } lignes lues
 }
facilitator-import-lines-taken = { $n ->
    [one] { $n } ligne prise
   *[other] { $n } lignes prises
 }
facilitator-import-taken = { $n ->
    [one] { $n } réponse prise
   *[other] { $n } réponses prises
 }
facilitator-import-replaced = { $n ->
    [one] { $n } réponse remplacée
   *[other] { $n } réponses remplacées
 }
facilitator-import-nothing = Rien à prendre : aucune ligne de ce fichier ne porte de réponse.
facilitator-import-earlier = { $n ->
    [one] { $n } réponse déjà là, dans un tour précédent de sa question : elle n'est pas reprise dans le nouveau.
   *[other] { $n } réponses déjà là, dans un tour précédent de leur question : elles ne sont pas reprises dans le nouveau.
 }
facilitator-import-unchanged = { $n ->
    [one] { $n } réponse déjà là, inchangée
   *[other] { $n } réponses déjà là, inchangées
 }
facilitator-import-empty = { $n ->
    [one] { $n } ligne sans réponse, laissée de côté
   *[other] { $n } lignes sans réponse, laissées de côté
 }
facilitator-import-refused = { $n ->
    [one] { $n } ligne refusée
   *[other] { $n } lignes refusées
 }
facilitator-import-refused-title = Lignes refusées
facilitator-import-more-refused = { $n ->
    [one] et { $n } autre ligne refusée
   *[other] et { $n } autres lignes refusées
 }
facilitator-import-warnings-title = À vérifier
facilitator-import-safe = Vous pouvez importer ce fichier de nouveau sans crainte : rien ne sera compté deux fois.
facilitator-import-again = Corrigez ces lignes dans le fichier et importez-le de nouveau : ce qui est déjà pris ne sera pas compté deux fois.

## Restitution

facilitator-report-title = Restitution
facilitator-report-make = Faire la restitution
facilitator-report-help = Elle réunit la méthode, chaque question avec ses chiffres, et les grands enseignements.
facilitator-report-progress = La restitution se prépare…
facilitator-report-progress-step = Étape { $done } sur { $total }
facilitator-report-ready = La restitution est prête.
facilitator-report-stale = Des réponses sont arrivées depuis cette restitution. Refaites-la pour les y voir.
facilitator-report-open-html = Lire la page web
facilitator-report-download-html = Télécharger la page web (HTML)
facilitator-report-download-pdf = Télécharger le PDF
facilitator-report-download-json = Télécharger les chiffres (JSON)
facilitator-report-download-docx = Télécharger pour Word ou LibreOffice (DOCX)
facilitator-report-download-xlsx = Télécharger les tableaux (XLSX)
facilitator-report-versions = Une page, ou en clair
facilitator-report-page-open = Lire la version d'une page
facilitator-report-page-pdf = Télécharger la version d'une page (PDF)
facilitator-report-page-docx = Télécharger la version d'une page (DOCX)
facilitator-report-plain-open = Lire la version en clair
facilitator-report-plain-pdf = Télécharger la version en clair (PDF)
facilitator-report-plain-docx = Télécharger la version en clair (DOCX)
facilitator-report-others = D'autres formats
facilitator-report-download-csv = Télécharger les tableaux en texte (CSV)
facilitator-report-download-md = Télécharger le texte (Markdown)
facilitator-report-download-svg = Télécharger les graphiques, dessins (SVG)
facilitator-report-download-png = Télécharger les graphiques, images (PNG)
facilitator-report-papers = Affiche, fiche bilan, images pour les réseaux
facilitator-report-download-poster = Télécharger l'affiche A3 (PDF)
facilitator-report-download-summary-docx = Télécharger la fiche bilan pour Word ou LibreOffice (DOCX)
facilitator-report-download-summary-xlsx = Télécharger la fiche bilan en tableau (XLSX)
facilitator-report-download-cards = Télécharger les images pour les réseaux sociaux (ZIP)
facilitator-report-failed = La restitution n'a pas pu être faite : { $reason }
facilitator-report-no-pdf = La page web et les chiffres sont là, mais le PDF n'a pas pu être fait : { $reason }

## Demander confirmation

facilitator-confirm-finish = Terminer l'atelier ? Toutes les questions seront fermées. Vous pourrez le reprendre.
facilitator-confirm-close = { $n ->
    [0] Fermer cette question ? Personne n'a encore répondu.
    [one] Fermer cette question ? { $n } personne a répondu.
   *[other] Fermer cette question ? { $n } personnes ont répondu.
 }

## Connexion et accès

facilitator-offline = Connexion perdue. Les réponses déjà enregistrées sont en sûreté. Nous réessayons…
facilitator-online = Connexion revenue.
facilitator-no-script = Sans JavaScript, actualisez cette page pour voir les chiffres bouger.
facilitator-key-title = Ce lien n'ouvre pas la console
facilitator-key-wrong = Le lien de la personne qui anime est secret, et celui-ci n'est pas complet, ou il a été changé.
facilitator-key-help = Reprenez le lien affiché par Glane à son démarrage, en entier.
facilitator-key-participant = Vous venez répondre ? Entrez le code de l'atelier.
facilitator-storage = Cela n'a pas pu être enregistré : le disque est plein ou ne répond plus. Ce qui l'était déjà est en sûreté. Libérez de la place, puis recommencez.
facilitator-error-title = Cela n'a pas marché
facilitator-error-retry = Réessayer

## Constats

facilitator-findings-link = Relire les constats
facilitator-findings-title = Constats
facilitator-findings-help = Ce que disent les chiffres, du plus net au moins net. Écartez ce qui n'a pas sa place dans la restitution : la décision est au journal, et se reprend.
facilitator-findings-keep-help = Les plus nets sont parmi les grands enseignements, en tête de la restitution ; les autres restent à leur question. « Mettre parmi les enseignements » y met un constat quoi qu'il en soit, en plus de ceux que Glane choisit ; « Laisser Glane choisir » revient sur cette décision.
facilitator-findings-keep = Mettre parmi les enseignements
facilitator-findings-keep-always = Garder quoi qu'il arrive
facilitator-findings-kept = (vous l'avez mis parmi les enseignements)
facilitator-findings-lesson = (parmi les enseignements)
facilitator-findings-drop = Écarter
facilitator-findings-reopen = Laisser Glane choisir
facilitator-findings-out = Écartés de la restitution
facilitator-findings-back = Remettre
facilitator-findings-unknown = Constat : celui-là n'existe pas, ou les chiffres ne le disent plus. Rien n'a été décidé.
facilitator-findings-join-title = Lecture croisée : lire des constats ensemble
facilitator-findings-join-one = À lire avec d'autres
facilitator-findings-join-help = Cochez « À lire avec d'autres » sous deux constats ou plus, puis appuyez ici. La restitution les dit l'un après l'autre, après les questions, sans rien ajouter entre eux. Ce que vous en concluez s'écrit dans une lecture de l'équipe.
facilitator-findings-join = Lire ensemble les constats cochés
facilitator-findings-join-few = « À lire avec d'autres » : cochez au moins deux constats.
facilitator-findings-join-unknown = « À lire avec d'autres » : un des constats cochés est écarté, n'existe plus, ou en réunit déjà plusieurs. Relisez, puis recommencez.
facilitator-findings-join-already = « À lire avec d'autres » : ces constats sont déjà lus ensemble. Rien n'a changé.
facilitator-findings-part = Ne plus les lire ensemble
facilitator-findings-conflict = Quelqu'un d'autre vient de décider de ce constat. Relisez avant de décider à votre tour.
