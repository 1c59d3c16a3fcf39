# Partager un déroulé entre deux Glane, par un lien.

lend-title = Partager le déroulé
lend-intro = Un autre centre qui a Glane peut reprendre ce déroulé, ses questions et ses grilles de thèmes, par un lien. Aucune réponse ne passe par là, et ce que l'autre centre change reste chez lui.
lend-images = Les images des options ne passent pas par le lien : l'autre centre remet les siennes.
lend-link = Lien à donner
lend-link-help = Envoyez-le à la personne qui anime dans l'autre centre : elle le colle dans « Bibliothèque d'ateliers », à « Prendre un déroulé par un lien ». Qui a ce lien lit le déroulé, notes d'animation comprises. De loin, il faut que ce Glane soit joignable en https.
lend-until = Il s'ouvre jusqu'au { $day }.
lend-take-back = Reprendre ce lien
lend-again = Faire un autre lien, à la place de celui-ci
lend-make = Faire un lien
lend-days-label = Le lien s'ouvre pendant
lend-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
 }
lend-file = Par un fichier
lend-file-help = Sans réseau entre les deux centres : ouvrez ce lien dans votre navigateur, gardez le fichier, et donnez-le par courriel ou sur une clé. L'autre centre le prend à « Nouvel atelier ».
lend-borrow = Prendre un déroulé par un lien
lend-borrow-label = Lien donné par l'autre centre
lend-borrow-help = Il ressemble à https://ateliers.autre-centre.fr/partage/… Rien n'est pris avant que vous l'ayez vu.
lend-borrow-go = Voir ce déroulé
lend-from = Donné par { $host }
lend-shown = Rien n'est encore pris. Lisez, changez ce que vous voulez, puis faites-en un atelier : il sera à vous.
lend-themes = (thèmes : { $themes })
lend-no-images = Ce déroulé montre des images, qui ne passent pas par le lien : ajoutez les vôtres une fois l'atelier fait.
lend-change = Voir le texte du déroulé, ou le changer

lend-not-a-link = Ce n'est pas un lien de partage de Glane.
lend-not-a-link-help = Copiez-le tout entier, du début (https://) à la fin. Il contient /partage/.
lend-in-clear = Ce lien commence par http : n'importe qui pourrait lire ou changer le déroulé en route.
lend-in-clear-help = Demandez à l'autre centre son lien en https, ou son déroulé par un fichier.
lend-inside = Ce lien mène à l'intérieur d'un réseau privé, et Glane n'y va pas de lui-même.
lend-inside-help = Si l'autre Glane est dans la même maison, la personne qui s'occupe de l'ordinateur peut l'autoriser : glane serve --peer NOM. Sinon, demandez le déroulé par un fichier.
lend-away = L'autre Glane n'a pas répondu.
lend-away-help = Vérifiez le lien et votre connexion à internet ; l'autre Glane doit être ouvert. Sinon, demandez le déroulé par un fichier.
lend-untrusted = Le certificat de l'autre Glane n'est pas reconnu : quelqu'un pourrait se faire passer pour lui.
lend-untrusted-help = Rien n'a été pris. Prévenez l'autre centre, ou demandez le déroulé par un fichier.
lend-gone = Ce lien ne s'ouvre plus : il est passé, ou il a été repris.
lend-gone-help = Demandez-en un autre.
lend-not-ours = Ce qui répond à ce lien n'est pas un déroulé partagé par Glane.
lend-not-ours-help = Rien n'a été pris. Vérifiez le lien avec la personne qui vous l'a donné.
lend-too-large = Ce qui répond à ce lien est plus gros que tout déroulé.
lend-too-large-help = Rien n'a été pris. Vérifiez le lien avec la personne qui vous l'a donné.
lend-busy = D'autres personnes prennent un déroulé au même endroit en ce moment, ou beaucoup à la fois.
lend-busy-help = Recommencez dans quelques secondes.
lend-faults-help = Rien n'a été pris. C'est bien un déroulé partagé par Glane, mais ce Glane-ci ne peut pas le poser tel quel. Demandez à l'autre centre de le corriger, ou corrigez son texte ici ; s'il a un Glane plus récent, mettez celui-ci à jour.
lend-never = Ce Glane-ci ne prend pas de déroulé par un lien.
lend-never-help = Demandez le déroulé par un fichier.
