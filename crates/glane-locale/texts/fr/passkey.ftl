# Les clés d'accès : se connecter par son appareil, sans mot de passe.

passkey-title = Mes clés d'accès
passkey-help = Une clé d'accès vous connecte par votre doigt, votre visage ou le code de votre appareil. Votre mot de passe continue de marcher.
passkey-needs = Cet appareil ou cette adresse ne le permet pas : il faut une adresse en https, et un navigateur récent.
passkey-nobody = Vous êtes ici par le lien secret, qui n'est à personne. Connectez-vous par votre nom pour ajouter une clé.
passkey-since = ajoutée le { $date }
passkey-empty = Vous n'avez pas encore de clé d'accès.
passkey-revoke = Retirer cette clé
passkey-revoke-help = Elle ne connectera plus. Les autres navigateurs connectés à ce nom sont déconnectés.
passkey-team = Clés d'accès
passkey-add-title = Ajouter une clé
passkey-name = Nom de cette clé
passkey-name-help = Pour la reconnaître : « Mon téléphone », « Portable du centre ».
passkey-name-missing = Donnez un nom à cette clé.
passkey-add = Ajouter la clé de cet appareil
passkey-enter = Se connecter avec une clé d'accès
passkey-stopped = Rien n'a été fait : l'appareil n'a pas donné de clé. Vous pouvez recommencer.
passkey-not-added = Cette clé n'a pas pu être vérifiée, et n'a pas été ajoutée. Recommencez.
passkey-taken = Cette clé est déjà enregistrée.
passkey-gone = Cette clé n'est plus là.
passkey-many = Vous avez déjà beaucoup de clés : retirez-en une d'abord.
passkey-wrong = Cette clé n'ouvre rien ici. Recommencez, ou connectez-vous par votre mot de passe.
