# The page where the restitution is written, block by block.

writing-link = Relire et rédiger la restitution
writing-title = Rédiger la restitution
writing-help = Chaque constat est calculé. Reformulez-le, déplacez-le, retirez-le : Glane vérifie chaque phrase pendant que vous l'écrivez. Ce que l'équipe en pense est signé, et ne porte pas de chiffre.
writing-empty = Il n'y a pas encore de constat. Vous pouvez déjà écrire une lecture de l'équipe ou un mot de la fin.

writing-kind-finding = Constat
writing-kind-reading = Lecture de l'équipe
writing-kind-closing = Mot de la fin
writing-reworded = reformulé
writing-by = signé { $by }
writing-machine = Glane dit : { $text }

writing-good = Vérifié : tout y est prouvé.
writing-reading-good = Aucun chiffre ni citation sans preuve : c'est votre lecture, signée de votre nom.
writing-closing-good = Aucun chiffre ni citation sans preuve.
writing-reading-doubted = Sans preuve : ces mots disent une quantité, et aucun chiffre de l'atelier ne la dit. Ce sera imprimé sous votre phrase. Reformulez, ou dites-le dans un constat.
writing-doubted-word = « { $found } » : aucun chiffre de l'atelier ne prouve cette phrase.
writing-unproved = Sans preuve. Reformulez, ou signez plus bas pourquoi la phrase reste.
writing-refused = Refusé : la phrase contredit les données.
writing-reading-refused = À reprendre : une lecture ne porte ni chiffre ni citation que rien ne prouve.
writing-despite = Reste sans preuve, signé { $by } : { $reason }
writing-contradicted = Les chiffres disent autre chose ; reste avec cet avertissement, signé { $by } : { $reason }
writing-fallen = La signature de { $by } ne vaut plus : depuis, les chiffres ont changé et contredisent cette phrase. Corrigez-la, ou signez-la de nouveau : un avertissement sera imprimé dessous.
writing-should = { $fault } Il faudrait : { $expected }

writing-held = Quelqu'un d'autre écrit dans ce bloc en ce moment.
writing-edit = Reformuler
writing-edit-own = Modifier
writing-text = Le texte
writing-sign = Votre nom
writing-why = Pourquoi cette phrase reste, si Glane ne peut pas la prouver
writing-why-help = Facultatif. La raison et votre nom sont imprimés sous la phrase.
writing-save = Enregistrer
writing-machine-again = Reprendre les mots de Glane
writing-remove = Supprimer
writing-drop = Retirer de la restitution
writing-up = Monter
writing-down = Descendre
writing-up-of = Monter : { $text }
writing-down-of = Descendre : { $text }
writing-figures = Ses chiffres
writing-kind-own-finding = Constat de l'équipe
writing-add-finding = Ajouter un constat
writing-add-finding-help = Une phrase à vous, que Glane tient contre les chiffres des questions que vous cochez. Un nombre que vous tapez montre les chiffres qui l'ont.
writing-about = De quelles questions parle-t-il ?
writing-bad-about = Cochez au moins une question dont parle ce constat.
writing-bad-about-unknown = « De quelles questions parle-t-il ? » : une des questions n'existe pas, ou n'a pas de réponse.
writing-add-reading = Ajouter une lecture de l'équipe
writing-add-reading-help = Ce que l'équipe en pense : une interprétation, signée. Les chiffres restent dans les constats.
writing-add-closing = Ajouter un mot de la fin
writing-add-closing-help = Remerciements, invitation, suite. Il ne dit rien des données.
writing-add = Ajouter
writing-left = { $n ->
    [one] Un autre constat reste avec sa question.
   *[other] { $n } autres constats restent avec leur question.
 }
writing-left-link = Les relire, et en mettre parmi ceux-ci
writing-history = Ce qui a été écrit
writing-log-wrote = Écrit : { $text }
writing-log-machine = Mots de Glane repris, ou bloc supprimé : { $text }
writing-log-moved = Déplacé : { $text }
writing-log-kept = Mis parmi les enseignements : { $text }
writing-log-dropped = Retiré : { $text }
writing-log-proposed = Laissé au choix de Glane : { $text }
writing-log-joined = À lire ensemble : { $text }
writing-log-parted = Plus lus ensemble : { $text }
writing-undo = Annuler le dernier changement
writing-redo = Rétablir

writing-moved = Ce qui a changé depuis { $n ->
    [one] la restitution publiée : une phrase
   *[other] la restitution publiée : { $n } phrases
 }
writing-moved-before = Avant : { $text }
writing-moved-now = Maintenant : { $text }
writing-moved-new = Nouveau constat : { $text }
writing-moved-gone = N'est plus constaté : { $text }
writing-moved-yours = Vous l'aviez reformulée : relisez-la.

writing-conflict = Quelqu'un d'autre a changé ce bloc pendant que vous écriviez. Ce qui est enregistré est affiché ; ce que vous avez écrit est resté dans votre champ.
writing-lost = Ce bloc a été supprimé pendant que vous écriviez. Rien n'est perdu : votre passage est gardé ci-dessous.
writing-lost-title = Votre passage n'a plus de bloc
writing-lost-help = Ce bloc n'est plus dans la restitution : il a été supprimé, ou les chiffres ont changé. « Remettre ce passage » le remet à sa place, avec vos mots, pour tout le monde. Vous pouvez aussi copier le texte.
writing-lost-back = Remettre ce passage
writing-lost-copy = Copier
writing-lost-copied = Copié
writing-lost-forget = Je n'en ai plus besoin
writing-lost-gone = Les chiffres ne disent plus ce constat : il ne peut pas être remis. Votre passage est gardé : copiez-le, ou ajoutez-le plus bas.
writing-lost-there = Ce bloc n'est plus dans la restitution.
writing-invalid = Rien n'a été enregistré : un texte vide, trop long, ou sans signature.
writing-bad-empty = Écrivez quelque chose, ou supprimez le bloc.
writing-bad-long = C'est trop long. Faites-en deux blocs.
writing-bad-unsigned = Signez : une lecture de l'équipe, ou une phrase gardée sans preuve, porte un nom.
writing-publish-blocked = { $n ->
    [one] Une phrase n'est pas prouvée
   *[other] { $n } phrases ne sont pas prouvées
 } : la restitution n'est pas publiée. Corrigez, retirez la phrase ou, si c'est un constat, signez pourquoi elle reste.

writing-cell-people = { $value ->
    [one] { $value } personne sur { $n }
   *[other] { $value } personnes sur { $n }
 }
writing-cell-mentions = { $value ->
    [one] { $value } mention
   *[other] { $value } mentions
 }
writing-cell-mean = moyenne { $value } ({ $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 })
writing-cell-median = médiane { $value } ({ $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 })
writing-cell-blank = { $value } sans réponse, par choix
writing-cell-unreadable = { $value ->
    [one] { $value } réponse illisible
   *[other] { $value } réponses illisibles
 }
writing-cell-missing = { $value ->
    [one] { $value } personne sans réponse
   *[other] { $value } personnes sans réponse
 }
writing-cell-raised = { $value ->
    [one] { $value } main levée
   *[other] { $value } mains levées
 }
writing-cell-coded = { $value ->
    [one] { $value } personne sur { $n }, classée par quelqu'un
   *[other] { $value } personnes sur { $n }, classées par quelqu'un
 }
writing-cell-unthemed = { $value ->
    [one] { $value } réponse sans thème
   *[other] { $value } réponses sans thème
 }
writing-cell-uncoded = { $value ->
    [one] { $value } réponse à classer
   *[other] { $value } réponses à classer
 }
writing-cell-disputed = { $value ->
    [one] { $value } réponse classée différemment
   *[other] { $value } réponses classées différemment
 }
writing-cell-hidden = masqué : trop peu de personnes

writing-versions = Trois versions
writing-versions-help = Les mêmes constats, avec vos mots là où vous en avez mis. « En clair » remplace les phrases de Glane par des phrases courtes.
writing-version-full = Voir la version complète
writing-version-page = Voir la version d'une page
writing-version-plain = Voir la version en clair
writing-plain = Pour que tout le monde comprenne :
writing-plain-hard = Phrase difficile, LIX { $lix } : « { $text } ». Prenez des mots plus courts.
writing-plain-long = Phrase longue, { $n } mots, LIX { $lix } : « { $text } ». Coupez-la en deux.
writing-plain-word = Au lieu de « { $word } », par exemple : { $say }.
writing-public-plain = La même page, en clair
writing-release = Valider et publier
writing-validate = J'ai relu, je valide
writing-validate-help = Votre nom et la date sont imprimés au bas de la restitution, tant que son texte ne change pas.
writing-validate-name = Écrivez le nom de la personne qui a relu.
writing-validate-changed = Le texte a changé pendant que vous relisiez. Relisez-le, puis validez.
writing-validated = Relu et validé par { $by }, le { $date }.
writing-validated-before = Le texte a changé depuis.
writing-release-blocked = Une phrase n'est ni prouvée ni signée : rien n'a été validé ni publié.
writing-waits = À décider avant de publier : { $said }
writing-question-open = Une question est encore ouverte : « { $question } ». Les réponses qui viendront après la publication n'y seront pas.
writing-share = Publier une page à lire
writing-share-again = Mettre la page à jour
writing-share-help = La page se lit sans compte, par qui a son adresse, tant que Glane est lancé ici. Elle se retire quand vous voulez.
writing-public = La page publique
writing-public-qr = Code à scanner pour lire la restitution
writing-public-fresh = Elle dit ce que dit la restitution.
writing-public-left = { $n ->
    [one] Depuis la publication, une personne a retiré ses réponses
   *[other] Depuis la publication, { $n } personnes ont retiré leurs réponses
 } : la page ne les compte déjà plus. Personne n'a relu ces nouveaux chiffres, et « Relu et validé » n'y figure plus. Relisez, puis mettez la page à jour.
writing-public-left-why = Les anciens chiffres ne sont pas affichés à côté des nouveaux : la différence montrerait ce qui a été retiré.
writing-public-left-sentences = Ce qui a changé dans vos phrases : les chiffres ne confirment plus celles-ci. Elles ne sont plus sur la page ; là où vous aviez reformulé un constat, les mots de Glane ont repris leur place.
writing-public-left-none = Ce qui a changé dans vos phrases : rien, les nouveaux chiffres les confirment toujours.
writing-public-stale = La restitution a changé depuis : la page montre encore l'ancienne.
writing-gone = Il n'y a plus rien à rédiger ni à publier.
writing-gone-public = Elle reste telle qu'elle avait été publiée. Retirée, elle ne revient pas.
writing-withdraw = Retirer la page
