# Ce que dit le programme qui sert en https.

secure-cert-bad = Le fichier { $path } ne contient pas de certificat.
secure-cert-bad-help = Donnez à --cert le certificat au format PEM : il commence par BEGIN CERTIFICATE.
secure-key-bad = Le fichier { $path } ne contient pas de clé secrète.
secure-key-bad-help = Donnez à --key la clé secrète du certificat au format PEM, sans mot de passe : elle commence par BEGIN PRIVATE KEY.
secure-pair-bad = Le certificat { $cert } et la clé { $key } ne vont pas ensemble, ou ne peuvent pas servir.
secure-pair-bad-help = Donnez la clé avec laquelle ce certificat a été demandé.
secure-renewed = Le certificat a été renouvelé : c'est le nouveau qui sert.
secure-kept = Le certificat d'avant sert toujours.
secure-soon = Le certificat ne vaut plus que jusqu'au { $day }. Renouvelez-le : Glane reprend les fichiers sans être relancé.
secure-over = Le certificat ne vaut plus depuis le { $day } : les téléphones refuseront les pages. Renouvelez-le.
secure-only = Cette adresse se lit en https : écrivez https au début, au lieu de http.
secure-doctor = Le certificat vaut jusqu'au { $day }.
secure-doctor-soon = Le certificat ne vaut plus que jusqu'au { $day }.
secure-doctor-soon-help = Renouvelez-le : Glane reprend les fichiers sans être relancé.
secure-doctor-over = Le certificat ne vaut plus depuis le { $day } : les téléphones refusent les pages.
secure-doctor-over-help = Renouvelez-le : Glane reprend les fichiers sans être relancé.
secure-untrusted = Le certificat de { $address } n'est pas reconnu par cet ordinateur : { $reason }
secure-untrusted-help = S'il vient d'une autorité à vous, donnez son certificat par la variable SSL_CERT_FILE.
secure-store-untrusted = La base PostgreSQL montre un certificat qui n'est pas reconnu : { $reason }
secure-store-untrusted-help = Rien ne lui a été envoyé. Vérifiez que c'est bien elle. Si son certificat vient d'une autorité à vous, donnez-la dans l'adresse : postgres://…?sslmode=verify-full&sslrootcert=/chemin/autorite.pem ; s'il porte un autre nom que celui de l'adresse, écrivez ce nom-là, ou sslmode=verify-ca.
secure-store-in-clear = L'adresse demande une connexion chiffrée, et cette base PostgreSQL n'en fait pas.
secure-store-in-clear-help = Rien ne lui a été envoyé. Mettez ssl = on dans ses réglages, avec un certificat ; ou, sur la même machine ou un réseau privé, enlevez sslmode de l'adresse.
secure-store-roots = Le fichier d'autorités { $path } ne se lit pas : { $reason }
secure-store-roots-help = C'est un ou plusieurs certificats au format PEM (-----BEGIN CERTIFICATE-----), et Glane doit avoir le droit de le lire.

secure-acme-bad-name = « { $name } » n'est pas un nom public pour lequel demander un certificat.
secure-acme-bad-name-help = Donnez à --acme un seul nom, en lettres sans accent, chiffres, points et traits d'union : ateliers.mon-centre.fr.
secure-acme-bad-contact = « { $contact } » n'est pas une adresse électronique.
secure-acme-bad-contact-help = Donnez à --acme-contact une adresse comme accueil@mon-centre.fr, ou retirez cette option.
secure-acme-bad-directory = « { $address } » n'est pas l'adresse d'une autorité.
secure-acme-bad-directory-help = Donnez à --acme-directory l'adresse de son annuaire : elle commence par https.
secure-acme-asked = Glane demande un certificat pour { $name } à { $address }.
secure-acme-got = Le certificat de { $name } est là : il vaut jusqu'au { $day }, et sera renouvelé avant.
secure-acme-unreached = L'autorité { $address } n'a pas répondu comme il faut : { $reason }
secure-acme-unreached-help = Vérifiez que cet ordinateur va sur internet, et l'adresse donnée à --acme-directory. Le certificat d'une autorité à vous se donne par la variable SSL_CERT_FILE.
secure-acme-name = L'autorité { $address } n'a pas trouvé Glane à { $name } : { $reason }
secure-acme-name-help = Vérifiez que ce nom mène à l'adresse publique de ce serveur, et que le port 443 y arrive de l'extérieur jusqu'à Glane (pare-feu, box).
secure-acme-way = L'autorité { $address } ne propose pas de vérifier { $name } par tls-alpn-01, la seule preuve que Glane sache donner.
secure-acme-way-help = Choisissez une autre autorité, ou demandez le certificat par un autre programme, puis donnez-le avec --cert et --key.
secure-acme-limit = L'autorité { $address } dit que trop de certificats lui ont été demandés : { $reason }
secure-acme-limit-help = Attendez. Relancer Glane ne sert à rien : chaque essai compte.
secure-acme-refused = L'autorité { $address } a refusé le certificat de { $name } : { $reason }
secure-acme-refused-help = Vérifiez le nom donné à --acme et l'adresse donnée à --acme-contact.
secure-acme-unkept = Le certificat de { $name } sert, mais ne peut pas être gardé dans le dossier de données : { $reason }
secure-acme-unkept-help = Faites de la place ou rendez le dossier accessible, sans quoi un autre sera demandé au prochain démarrage.
secure-acme-again-kept = Le certificat d'avant sert toujours. { $minutes ->
    [one] Nouvel essai dans une minute.
   *[other] Nouvel essai dans { $minutes } minutes.
 }
secure-acme-again-old = Les pages sont servies avec un certificat périmé ou d'une autre autorité. { $minutes ->
    [one] Nouvel essai dans une minute.
   *[other] Nouvel essai dans { $minutes } minutes.
 }
secure-acme-again-none = Sans certificat, les pages ne s'ouvrent pas. { $minutes ->
    [one] Nouvel essai dans une minute.
   *[other] Nouvel essai dans { $minutes } minutes.
 }
