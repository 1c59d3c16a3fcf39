# Images des réponses : une photo ou un dessin à côté de chaque réponse proposée.

images-title = Images des réponses
images-back = Retour aux questions
images-help = Une photo ou un dessin (JPEG, PNG ou WebP) à côté de chaque réponse, si vous voulez. L'image est rendue toute petite et rien d'autre n'est gardé du fichier : ni le lieu, ni l'heure. Prenez des images que vous avez le droit de montrer. Elles se voient sur les téléphones, à l'écran tant que les résultats sont cachés, et sur les questions imprimées depuis la console ; pas sur les feuilles à numéro ni dans la restitution.
images-none = Cette question n'a pas de réponses à choisir : il n'y a rien à illustrer.
images-file = Une image
images-other = Une autre image à sa place
images-text = Ce que montre l'image, pour qui ne la voit pas (vide : le texte de la réponse suffit)
images-drop = Retirer cette image
images-conflict = Quelqu'un d'autre vient de changer ce déroulé : rien n'a été enregistré. Choisissez de nouveau vos images, puis enregistrez.
images-wrong =
    { $n ->
        [one] Une image n'a pas pu être prise ; le reste est enregistré.
       *[other] { $n } images n'ont pas pu être prises ; le reste est enregistré.
    }
images-file-empty = « { $label } » : le fichier est vide. Choisissez-en un autre.
images-file-phone = « { $label } » : c'est une image de téléphone d'un format que les autres appareils ne lisent pas (HEIC, AVIF). Enregistrez-la en JPEG, puis redonnez-la.
images-file-unknown = « { $label } » : ce fichier n'est pas une image JPEG, PNG ou WebP. Choisissez-en une.
images-file-heavy = « { $label } » : le fichier dépasse { $most } Mo. Donnez une image plus légère.
images-file-large = « { $label } » : l'image a plus de { $most } millions de points. Donnez-en une plus petite.
images-file-damaged = « { $label } » : le fichier est abîmé ou incomplet. Enregistrez l'image de nouveau, puis redonnez-la.
