# L'assistant : réglages, propositions, ce qui peut aller de travers. Rien de ceci n'est montré tant qu'il est éteint.

# Adresse du serveur
assist-address-shape = Cette adresse n'en est pas une : écrivez-la en entier, par exemple http://localhost:11434.
assist-address-key = La clé ne se met pas dans l'adresse : elle a son propre champ.
assist-address-open = Hors de votre réseau, l'adresse doit commencer par https:// : sinon, ce qui est envoyé pourrait être lu en chemin.

# Ce qui n'a pas marché ; rien n'est gardé d'une étape qui échoue
assist-fault-unreachable = Personne ne répond à l'adresse { $detail } : le logiciel du modèle est-il démarré ?
assist-fault-not-at-home = L'adresse { $detail } devait être sur votre réseau et mène ailleurs : rien n'a été envoyé.
assist-fault-distrusted = Cet ordinateur ne reconnaît pas le certificat de { $detail } : rien n'a été envoyé.
assist-fault-slow = Pas de réponse complète après { $detail } secondes : le modèle est peut-être trop gros pour cet ordinateur. Ce qui était déjà fait est gardé ; vous pouvez reprendre.
assist-fault-cut = La liaison s'est coupée avant la fin. Ce qui était déjà fait est gardé ; vous pouvez reprendre.
assist-fault-endless = La réponse n'avait pas de fin : elle a été laissée de côté. Essayez à nouveau, ou un autre modèle.
assist-fault-key = La clé n'est pas acceptée : vérifiez-la dans les réglages de l'assistant.
assist-fault-missing = Ce modèle, ou cette adresse, n'existe pas sur le serveur : vérifiez les réglages de l'assistant.
assist-fault-busy = Le serveur est trop occupé : essayez dans quelques minutes.
assist-fault-status = Le serveur a répondu par l'erreur { $detail } : essayez plus tard, ou demandez à qui s'en occupe.
assist-fault-malformed = La réponse n'a pas la forme demandée : elle a été laissée de côté. Essayez à nouveau, ou un autre modèle.
assist-fault-refused = Le modèle a refusé de répondre.
assist-fault-stopped = Arrêté. Ce qui était déjà fait est gardé ; vous pouvez reprendre.

# Pourquoi des propositions ont été écartées
assist-why-no-ids = { $n ->
    [one] { $n } ne disait pas sur quelles réponses elle s'appuie
   *[other] { $n } ne disaient pas sur quelles réponses elles s'appuient
}
assist-why-unknown-id = { $n ->
    [one] { $n } s'appuyait sur une réponse qui n'existe pas
   *[other] { $n } s'appuyaient sur des réponses qui n'existent pas
}
assist-why-quote = { $n ->
    [one] { $n } citait autre chose que ce qui a été écrit
   *[other] { $n } citaient autre chose que ce qui a été écrit
}
assist-why-alone = { $n ->
    [one] { $n } ne s'appuyait que sur une réponse
   *[other] { $n } ne s'appuyaient que sur une réponse
}
assist-why-shape = { $n ->
    [one] { $n } était vide, trop longue ou contenait des signes interdits
   *[other] { $n } étaient vides, trop longues ou contenaient des signes interdits
}
assist-why-same = { $n ->
    [one] { $n } disait ce qui est déjà là
   *[other] { $n } disaient ce qui est déjà là
}
assist-why-long = { $n ->
    [one] { $n } n'était pas assez courte
   *[other] { $n } n'étaient pas assez courtes
}
assist-why-number = { $n ->
    [one] { $n } contenait un nombre
   *[other] { $n } contenaient un nombre
}
assist-why-person = { $n ->
    [one] { $n } pouvait désigner quelqu'un
   *[other] { $n } pouvaient désigner quelqu'un
}
assist-why-added = { $n ->
    [one] { $n } ajoutait ce que les réponses ne disent pas
   *[other] { $n } ajoutaient ce que les réponses ne disent pas
}
assist-why-denied = { $n ->
    [one] { $n } niait autre chose que ce qui a été écrit
   *[other] { $n } niaient autre chose que ce qui a été écrit
}
assist-why-checker = { $n ->
    [one] { $n } n'est pas prouvée par les chiffres
   *[other] { $n } ne sont pas prouvées par les chiffres
}
