## Qui a répondu : le profil, à la fin d'un atelier.

profile-heading = Qui a répondu
profile-number = Profil
profile-caption = Le profil en chiffres
profile-table-who = Qui
profile-rather-not = { $ask } : préfère ne pas répondre
profile-desc-line = { $name } : { $n }
profile-desc = { $n ->
    [one] Profil d'une personne. { $lines }.
   *[other] Profil de { $n } personnes. { $lines }.
}
profile-annex-by = Question { $n }, selon « { $ask } »
profile-annex-how = Selon le profil : les personnes qui ont préféré ne pas répondre ne sont dans aucune colonne, et un tableau dont rien ne peut être montré n'est pas donné.

## Le profil dans la page « Changer les questions ».

profile-add-title = Un profil à la fin
profile-add-help = Quelques questions sur qui répond (âge, quartier, habitant ou bénévole), sur une seule page, après toutes les autres. Chacune peut rester sans réponse. L'écran de la salle ne montre rien du profil tant que vous ne le demandez pas.
profile-add = Ajouter un profil
profile-edit-help = Une réponse possible par ligne. « Je préfère ne pas répondre » s'ajoute de lui-même. Laissez une demande vide pour l'enlever.
profile-edit-ask = Demande { $n }
profile-edit-text = Ce qui est demandé
profile-edit-options = Les réponses possibles, une par ligne
profile-new-text = Pour finir, qui êtes-vous ?
profile-new-age = Votre âge
profile-new-age-options = Moins de 18 ans | 18 à 29 ans | 30 à 44 ans | 45 à 59 ans | 60 à 74 ans | 75 ans et plus
profile-new-quartier = Où habitez-vous ?
profile-new-quartier-options = Dans le quartier | Ailleurs dans la commune | Dans une autre commune
profile-new-lien = Vous êtes
profile-new-lien-options = Habitant·e | Bénévole | Salarié·e
