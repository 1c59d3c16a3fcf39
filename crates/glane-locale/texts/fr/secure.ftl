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
