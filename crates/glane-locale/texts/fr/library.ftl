# La bibliothèque d'ateliers prêts à animer, le guide de la personne qui anime, et l'atelier refait sans les réponses.

library-title = Bibliothèque d'ateliers
library-intro = Des ateliers prêts à animer, chacun avec son guide. Choisissez-en un, donnez-lui un titre et une date : il est prêt. Tout se change.
library-link = Choisir dans la bibliothèque
library-link-help = { $n } ateliers prêts à animer, avec leur guide.
library-back = Bibliothèque d'ateliers
library-see = Voir et choisir
library-questions-of = Les questions
library-download = Télécharger le déroulé
library-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
 }

## Le faire

library-make-title = En faire un atelier
library-make-help = Ce qui est écrit ici se change encore ensuite.
library-field-title = Titre
library-field-day = Date
library-field-organiser = Qui l'organise
library-field-organiser-help = Le nom de votre centre, comme les participants le liront.
library-make = Créer l'atelier
library-edit = Le modifier d'abord
library-wrong-title = Écrivez un titre, de { $max } caractères au plus.
library-wrong-day = Écrivez la date ainsi : 2026-01-15.
library-wrong-organiser = Écrivez qui organise, en { $max } caractères au plus.
library-wrong-organiser-example = « { $value } » est un nom d'exemple, et pas celui d'un centre. Écrivez le nom de votre centre, comme les participants le liront, sans « (exemple) ».
library-wrong = L'atelier n'est pas encore créé : un champ est à revoir.
library-not-renewed = Ce déroulé est écrit d'une façon que Glane ne sait pas changer tout seul. Changez ci-dessous le titre, la date, l'organisation et le nom court, puis créez l'atelier.

## Le modifier

library-fix-title = Corriger le déroulé
library-fix-help = Les réponses déjà données restent, rattachées à leur question par sa clé (« cle ») : une nouvelle question a une nouvelle clé. Ce qui ne conviendrait plus aux réponses est refusé, et rien ne change alors.
library-fix-go = Vérifier et corriger
library-fix-done = C'est corrigé.
library-fix-done-seen = C'est corrigé. La salle le voit déjà.
library-fix-open-gone = « { $question } » était ouverte : elle ne prend plus de réponses, et plus rien n'est ouvert. Ouvrez la question suivante quand vous voulez.
library-fix-current-gone = « { $question } » était à l'écran : elle n'y est plus, et rien d'autre ne s'est rouvert. Ouvrez la question suivante quand vous voulez.
library-fix-answers = Pour les réponses déjà données
library-fix-conflict = Quelqu'un d'autre vient de corriger ce déroulé : rien n'a changé. Votre texte est ci-dessous ; copiez-le, rouvrez cette page et reportez-y vos corrections.
library-fix-name = Le nom court (« nom ») d'un atelier ne change pas : remettez « { $name } ».
library-edit-title = Modifier le déroulé
library-edit-help = Changez ce que vous voulez entre les guillemets, retirez des questions, ajoutez-en. Rien n'est créé avant que tout soit juste.
library-edit-label = Déroulé
library-edit-go = Vérifier et créer l'atelier

## Le refaire

library-again-link = Dupliquer sans les réponses
library-again-title = Refaire « { $title } »
library-again-help = Un nouvel atelier avec le même déroulé : les questions, le guide, les réglages. Ni les réponses, ni les décisions, ni les liens ne sont copiés.
library-again-back = Vos ateliers

## Le guide

library-guide = Guide d'animation
library-guide-link = Guide d'animation
library-guide-back = Console de « { $title } »
library-guide-print = Cette page s'imprime : elle est pour qui anime, pas pour la salle.
library-guide-none = Le déroulé de cet atelier n'a pas de guide. Une section [guide] et des lignes « note » sous les questions en font un.
library-material = À apporter
library-setup = Avant, et la salle
library-welcome = Pour ouvrir
library-say = À dire
library-farewell = Pour finir
library-troubles = Et si…
library-scale-ends = De { $min } ({ $low }) à { $max } ({ $high })

## Changer les questions, une par une

library-questions-title = Changer les questions
library-questions-help = Chaque question se change ici, sans toucher au fichier. Ce que vous enregistrez vaut aussitôt dans la salle.
library-questions-conflict = Quelqu'un d'autre vient de changer ce déroulé : rien n'a été enregistré. Ce que vous aviez écrit est encore dans le formulaire ; vérifiez-le, puis enregistrez de nouveau.
library-questions-gone = Cette question n'est plus dans le déroulé. Rien n'a changé.
library-questions-nowhere = Cette question est déjà à sa place, ou elle est la seule. Rien n'a changé.
library-questions-unusual = Le fichier du déroulé est écrit d'une façon que cette page ne sait pas suivre. Rien n'a changé : faites ce changement dans le fichier.
library-question-edit = Changer cette question
library-question-text = La question
library-question-plain = La même, en mots plus simples (en clair)
library-question-help = Une aide, sous la question (facultatif)
library-question-note = À dire à ce moment (pour la personne qui anime)
library-question-results = Les résultats
library-question-results-live = se voient pendant que la salle répond
library-question-results-reveal = restent cachés jusqu'à ce que vous les montriez
library-question-options = Réponses proposées
library-question-options-help = Une réponse par ligne. Videz une ligne pour retirer la réponse ; les lignes vides à la fin servent à en ajouter. Dans la petite case, si vous voulez : un seul émoji, pour qui lit peu.
library-question-option = Réponse { $n }
library-question-pictogram = Réponse { $n }, pictogramme (un émoji)
library-question-from = Réponse { $n }, de (heure)
library-question-to = Réponse { $n }, à (heure)
library-question-save = Enregistrer
library-question-up = Monter
library-question-down = Descendre
library-question-lift = Monter la réponse { $n }
library-question-lower = Descendre la réponse { $n }
library-question-copy = Dupliquer
library-questions-added = « { $question } » est dans le déroulé. Elle attend que vous l'ouvriez.
library-question-remove = Retirer la question
library-question-remove-help = Les réponses déjà données à cette question ne seront plus montrées ni comptées. Elles restent gardées : remettez la question avec la même clé dans le fichier pour les retrouver.
library-question-remove-go = Oui, la retirer
library-setting-maximum-mots = Mots par personne, au plus
library-setting-maximum-texte = Longueur de la réponse, en caractères, au plus
library-setting-maximum-plusieurs-choix = Réponses cochées par personne, au plus
library-setting-maximum-idees = Voix par personne, au plus
library-setting-maximum-classement = Places à donner (vide : toutes)
library-setting-de = De
library-setting-a = À
library-setting-debut = Ce que veut dire le plus petit
library-setting-fin = Ce que veut dire le plus grand
library-setting-dessin = Dessin à côté de chaque nombre
library-setting-dessin-nombres = Aucun : les nombres seuls
library-setting-dessin-smileys = Des visages, du plus triste au plus content (2 à 5 degrés)
library-setting-dessin-etoiles = Des étoiles (10 au plus)
library-setting-decimales = Chiffres après la virgule
library-setting-unite = Unité
library-setting-total = Points à partager
library-preview = Aperçu
library-preview-telephone = sur un téléphone
library-preview-ecran = à l'écran
library-preview-papier = sur papier
library-preview-told = Aperçu : rien ici ne se touche, rien n'est envoyé.

## Réglages de l'atelier

library-settings-title = Réglages de l'atelier
library-settings-help = Le titre, le lieu, les groupes, ce que la notice dit aux gens : tout se change ici, sans toucher au fichier. Ce que vous enregistrez vaut aussitôt.
library-settings-file = Écrire le fichier soi-même
library-settings-done = C'est enregistré.
library-settings-wrong = Rien n'est enregistré : corrigez ce qui est signalé ci-dessous.
library-settings-workshop = L'atelier
library-settings-groups = Les groupes (facultatif)
library-settings-groups-help = Chaque personne dit de quel groupe elle est, et les réponses se comparent d'un groupe à l'autre. Un groupe par ligne ; videz une ligne pour retirer un groupe. Il y a alors un QR code par groupe.
library-settings-group = Groupe { $n }
library-settings-kept = Les réponses, et qui en répond
library-settings-basis = Pourquoi vous avez le droit de les garder
library-settings-basis-help = Demandez à votre structure si vous ne savez pas.
library-settings-basis-none = Pas encore dit
library-settings-worry = Si une réponse inquiète
library-settings-day = La date
library-settings-day-help = Le jour de l'atelier.
library-settings-place = Le lieu (facultatif)
library-settings-place-help = Une salle, une adresse.
library-settings-organiser = Qui l'organise
library-settings-organiser-help = Le nom de votre structure, tel que les gens la connaissent.
library-settings-opening = Le mot d'accueil (facultatif)
library-settings-opening-help = Ce que chaque personne lit en arrivant sur son téléphone.
library-settings-retention = Combien de jours garder les réponses
library-settings-retention-help = Comptés à partir du jour de l'atelier. La notice le promet aux gens ; 365 si vous ne dites rien.
library-settings-controller = Qui est responsable des réponses
library-settings-controller-help = Votre association, avec son adresse.
library-settings-contact = À qui écrire pour ses données
library-settings-contact-help = Une adresse ou un numéro que les gens peuvent vraiment joindre.
library-settings-alert = Qui prévenir, à quel numéro
library-settings-alert-help = La procédure de votre structure. Vous seul·e la voyez, à côté des réponses qui inquiètent.
library-settings-name = Le titre
library-settings-name-help = Il se voit à l'écran, sur les téléphones et sur la restitution.
library-wrong-retention = Écrivez un nombre de jours, de 1 à { $max }.
library-wrong-example = « { $value } » est l'exemple du modèle : écrivez ce qui est vrai chez vous.
library-field-retention-help = Comptés à partir du jour de l'atelier, puis effacées. La notice le promet à chaque personne. Le nombre proposé est celui du déroulé, ou un an (365 jours) s'il n'en dit rien : mettez la durée que votre structure a choisie.
library-edit-file = Écrire le fichier soi-même
