# La feuille pour l'entrée : le Wi-Fi, le code à scanner, l'adresse à taper.

join-title = Feuille d'entrée
join-how = À imprimer et à poser sur les tables ou à l'entrée : une feuille A4. Vérifiez-la avec votre propre téléphone.
join-wifi-title = Le Wi-Fi de la salle
join-wifi-help = Son nom et son mot de passe donnent un code à scanner, ici et sur l'écran de la salle avant la première question. Ils sont gardés sur cet ordinateur, pour tous vos ateliers, et ne vont dans aucun fichier exporté. Laissez tout vide pour ne plus les montrer. Un réseau ouvert n'a pas de mot de passe. Si l'écran de la salle est déjà ouvert, rechargez-le.
join-wifi-name = Nom du réseau
join-wifi-password = Mot de passe du Wi-Fi
join-wifi-save = Enregistrer
join-wifi-done = C'est enregistré.
join-wifi-no-name = Il manque le nom du réseau : écrivez-le exactement comme les téléphones le montrent.
join-wifi-long-name = Ce nom est trop long : un réseau Wi-Fi a 32 caractères au plus (moins s'il a des accents).
join-wifi-password-length = Ce mot de passe ne peut pas être celui d'un Wi-Fi : il a de 8 à 63 caractères, ou aucun si le réseau est ouvert.
join-wifi-qr = Code à scanner : il connecte au Wi-Fi { $name }
join-type = Ou tapez cette adresse dans le navigateur de votre téléphone :
join-free = Sans compte, sans nom, sans rien installer.
join-named = Ou, plus simple à lire : { $address }. Si le téléphone ne trouve pas la page (Android ancien), tapez l'adresse en chiffres.
