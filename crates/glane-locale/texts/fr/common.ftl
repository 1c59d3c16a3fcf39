# Ce que plusieurs pièces disent de la même façon.
# Espaces et apostrophes peuvent être tapées simplement : la typographie les règle au chargement.

common-app = Glane
common-yes = Oui
common-no = Non
common-cancel = Annuler
common-confirm = Confirmer
common-continue = Continuer
common-close = Fermer
common-back = Retour
common-refresh = Actualiser la page
common-skip-link = Aller au contenu
common-page-title = { $page } – { $workshop }
common-language-fr = Français
common-language-en = English

## Heures

common-hour = { $hour } h
common-hour-minutes = { $hour } h { $minutes }

## Nombres de choses

common-people = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }
common-answers = { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }
common-mentions = { $n ->
    [one] { $n } mention
   *[other] { $n } mentions
 }
common-votes = { $n ->
    [one] { $n } soutien
   *[other] { $n } soutiens
 }
common-groups = { $n ->
    [one] { $n } groupe
   *[other] { $n } groupes
 }
common-questions = { $n ->
    [one] { $n } question
   *[other] { $n } questions
 }
common-out-of = { $count } sur { $n }
common-count-and-share = { $count } ({ $share })

## Modes de réponse

common-channel-telephone = Téléphone
common-channel-tablette = Tablette partagée
common-channel-papier = Papier
common-channel-oral = À l'oral

## Formes de question

common-kind-words = Des mots
common-kind-open = Réponse libre
common-kind-choice = Un choix
common-kind-choices = Plusieurs choix
common-kind-scale = Échelle
common-kind-number = Un nombre
common-kind-ranking = Un classement
common-kind-points = Des points à partager
common-kind-grid = Une grille
common-kind-statements = Des affirmations
common-kind-ideas = Idées à soutenir
common-kind-slots = Créneaux
common-kind-profile = Profil

common-no-group = Sans groupe
common-all-groups = Tous les groupes

## La machine

common-machine-full = il n'y a plus de place sur le disque.
common-machine-denied = ce compte n'en a pas le droit.
common-machine-readonly = ce disque ou ce dossier n'est ouvert qu'en lecture.
common-machine-missing = ce fichier ou ce dossier n'existe pas.
common-machine-is-a-folder = c'est un dossier, pas un fichier.
common-machine-not-a-folder = une partie de ce chemin est un fichier, pas un dossier.
common-machine-busy = un autre programme s'en sert.
common-machine-name = ce nom n'est pas permis par le système.
common-machine-memory = la mémoire manque.
common-machine-io = le disque ne répond pas comme il faut : plein, débranché ou abîmé.
common-machine-damaged = le fichier de données est abîmé.
common-machine-unknown = la machine ne dit rien de plus clair ; le journal de Glane a ses mots exacts.
