# Ce qui entoure la question : la langue, l'entrée dans l'atelier.

around-language = Langue
around-unread = Cette traduction n'a pas été relue par une personne dont c'est la langue.
around-original = Voir la question d'origine
around-listen = Écouter la question
around-join-wifi = Connectez-vous au Wi-Fi { $name }
around-join-scan = Scannez ce code avec l'appareil photo de votre téléphone
around-join-type = Ou ouvrez { $address } et tapez { $code }
