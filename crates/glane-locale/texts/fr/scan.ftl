# Lire les feuilles photographiées ou scannées : ce qui empêche de lire, et quoi faire.

## La photo

scan-no-sheet = Ce n'est pas une feuille Glane : aucune n'est visible sur cette image. Posez la feuille à plat et photographiez-la en entier.
scan-code-unread = La feuille est là, mais son code carré ne se lit pas. Reprenez la photo avec le code bien net, ou tapez les lettres imprimées dessous.
scan-foreign-code = Le code de cette image n'est pas celui d'une feuille de l'atelier. Vérifiez que c'est la bonne feuille.
scan-wrong-form = Cette feuille vient d'un autre atelier, ou d'un questionnaire que ce serveur ne connaît pas. Elle n'est pas comptée ici.
scan-two-sheets = Il y a plusieurs feuilles sur cette photo. Photographiez-les une par une.
scan-cut-off = Reprenez la photo : le coin { $corner ->
    [upper-left] en haut à gauche
    [upper-right] en haut à droite
    [lower-right] en bas à droite
   *[lower-left] en bas à gauche
 } de la feuille manque.
scan-hidden = Reprenez la photo : le repère rond du coin { $corner ->
    [upper-left] en haut à gauche
    [upper-right] en haut à droite
    [lower-right] en bas à droite
   *[lower-left] en bas à gauche
 } ne se voit pas (un doigt, un pli, une tache). Si ce coin est déchiré, saisissez la feuille à la main.
scan-too-small = La feuille est trop petite sur la photo. Approchez-vous : elle doit presque remplir l'image.
scan-blurred = La photo est floue. Tenez le téléphone immobile, laissez-lui le temps de faire le point, et reprenez-la.
scan-folded = La feuille est trop pliée ou gondolée pour être lue. Aplatissez-la, puis reprenez la photo.
scan-too-dark = La photo est trop sombre. Approchez la feuille d'une fenêtre ou d'une lampe, puis reprenez-la.
scan-samples = Les cases d'exemple imprimées en haut ne se lisent pas : une ombre, un reflet ou une tache les couvre. Changez la lumière, puis reprenez la photo.
scan-blank = Rien n'est coché ni écrit sur cette feuille.
scan-turned = L'image était tournée ; elle a été remise droite.
scan-photocopied = Une autre feuille porte le même code, avec d'autres réponses : une feuille numérotée a sans doute été photocopiée. Dites si ce sont deux personnes.

## Le fichier

scan-file-empty = Ce fichier est vide.
scan-file-heic = C'est une photo au format HEIC, que Glane ne sait pas ouvrir. Sur un iPhone : Réglages > Appareil photo > Formats > Le plus compatible, puis reprenez la photo. Ou envoyez-la en JPEG.
scan-file-avif = C'est une image au format AVIF, que Glane ne sait pas ouvrir. Envoyez-la en JPEG, ou reprenez la photo.
scan-file-unknown = Ce n'est ni une image (JPEG, PNG, TIFF ou WebP) ni un PDF.
scan-file-heavy = Ce fichier est trop lourd : { $most } Mo au plus. Séparez-le en plusieurs, ou réglez le scanner sur 300 points par pouce.
scan-file-large = Cette image est trop grande : { $most } millions de pixels au plus. Réglez le scanner sur 300 points par pouce.
scan-file-pages = Ce fichier a trop de pages : { $most } au plus. Séparez-le en plusieurs.
scan-file-locked = Ce PDF est protégé par un mot de passe. Enregistrez-le sans mot de passe.
scan-file-damaged = Ce fichier est abîmé ou incomplet. Envoyez-le de nouveau, ou reprenez la photo.
scan-file-long = La lecture de ce fichier a pris trop de temps et s'est arrêtée. Numérisez la feuille en JPEG, ou séparez le fichier en plusieurs.
