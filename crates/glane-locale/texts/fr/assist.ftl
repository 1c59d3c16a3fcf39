# L'assistant : réglages, propositions, ce qui peut aller de travers. Rien de ceci n'est montré tant qu'il est éteint.

# Adresse du serveur
assist-address-shape = Cette adresse n'en est pas une : écrivez-la en entier, comme le logiciel du modèle l'affiche (http ou https, l'ordinateur, souvent un port).
assist-address-key = La clé ne se met pas dans l'adresse : elle a son propre champ.
assist-address-open = Hors de votre réseau, l'adresse doit commencer par https : sinon, ce qui est envoyé pourrait être lu en chemin.

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

# Dans la restitution
assist-method-heading = Ce qui a commencé comme proposition d'un modèle de langage
assist-method = { $n ->
    [one] Une phrase a d'abord été proposée par un modèle de langage. Elle a été vérifiée comme les autres, puis acceptée par une personne.
   *[other] { $n } phrases ont d'abord été proposées par un modèle de langage. Elles ont été vérifiées comme les autres, puis acceptées par une personne.
}

# Les réglages
assist-settings = Un assistant qui propose
assist-settings-help = Un logiciel de langage peut proposer des noms de thèmes, des phrases plus simples ou plus courtes, des résumés qui citent les réponses. Il est éteint tant que vous ne l'allumez pas, et tout se fait aussi bien sans lui. Rien de ce qu'il propose n'entre dans une restitution sans qu'une personne l'accepte.
assist-settings-where = Sur cet ordinateur ou sur votre réseau, rien ne sort de la maison. Ailleurs, chaque atelier demande d'abord l'accord d'une personne, qui voit ce qui sera envoyé ; noms, téléphones, courriels et adresses sont masqués dans tous les cas.
assist-on = Allumer l'assistant
assist-address = Adresse du serveur
assist-address-help = Celle d'Ollama, de llama.cpp ou d'un service compatible avec OpenAI, en entier (avec http ou https et, souvent, un numéro de port).
assist-model = Modèle
assist-model-help = Son nom, comme le serveur l'appelle. Un petit modèle suffit souvent.
assist-model-missing = Écrivez le nom du modèle.
assist-key = Clé (si le serveur en demande une)
assist-key-help = Elle est gardée dans un fichier que seul le compte de ce programme peut lire.
assist-key-kept = Une clé est gardée. Laissez vide pour la garder.
assist-key-forget = Oublier la clé
assist-watts = Puissance de l'ordinateur qui calcule, en watts (facultatif)
assist-watts-help = Elle est écrite sur son chargeur. Elle sert à estimer l'énergie quand le serveur est chez vous.
assist-watts-bad = La puissance s'écrit en watts, en chiffres, de 1 à 5000.
assist-too-long = C'est trop long : 300 signes au plus.
assist-save = Enregistrer
assist-try = Essayer
assist-tried = Le serveur a répondu dans la forme attendue. Une phrase d'exemple lui a été envoyée, rien d'un atelier. Enregistrez pour garder ces réglages.
assist-saved-on = C'est enregistré : l'assistant est allumé.
assist-saved-off = C'est enregistré : l'assistant est éteint.
assist-unsaved = Les réglages n'ont pas pu être enregistrés sur cet ordinateur : vérifiez la place et les droits du dossier de données. Rien n'a changé.

# Le panneau
assist-title = Propositions de l'assistant
assist-open = Ouvrir les propositions
assist-back = Retour à la page d'avant
assist-help = Vous demandez, l'assistant propose, vous décidez. Seul ce qui est vérifié est montré.
assist-nothing = Il n'y a rien à lui montrer : aucune réponse lue par une personne ne convient.
assist-gone = Ce dont il s'agissait n'est plus là : les réponses ont changé.
assist-none = Aucune proposition n'a passé la vérification. Essayez à nouveau, ou un autre modèle.
assist-all-decided = Vous avez décidé de toutes les propositions.
assist-running = En cours : étape { $done } sur { $of } terminée. Vous pouvez continuer à travailler.
assist-stop = Arrêter
assist-again = Reprendre
assist-close = Fermer
assist-accept = Accepter
assist-refuse = Refuser
assist-ask = Demander
assist-reword = Dire une phrase autrement
assist-sentence = Phrase
assist-wish = Comment
assist-wish-plainer = En mots plus simples
assist-wish-shorter = En moins de mots
assist-wish-sms = Pour un SMS (160 signes au plus)
assist-propose = Proposer des thèmes
assist-propose-help = Pour les réponses que personne n'a encore classées.
assist-name = Proposer un nom de thème
assist-theme = Thème
assist-summary = Résumer ce que disent les réponses d'un thème
assist-minutes = Ranger les notes d'une réunion
assist-minutes-help = Décisions, actions et questions, dans les mots de vos notes. Les notes ne sont pas gardées : copiez ce qui vous sert.
assist-notes = Vos notes
assist-sort-decision = Décision
assist-sort-action = Action
assist-sort-question = Question
assist-what-plainer = Plus simplement : { $text }
assist-what-shorter = Plus court : { $text }
assist-what-sms = Pour un SMS : { $text }
assist-what-name = Un nom pour « { $theme } »
assist-what-summary = Résumé de « { $theme } »
assist-what-propose = Des thèmes pour les réponses non classées
assist-what-minutes = Notes de réunion
assist-reason-reword = Pourquoi : { $is } signes au lieu de { $was } ; chaque nombre, chaque nom et chaque comparaison a été vérifié.
assist-reason-leans = { $n ->
    [one] Pourquoi : ce passage, mot pour mot, d'un texte.
   *[other] Pourquoi : ces passages, mot pour mot, de { $n } textes.
}
assist-dropped = Ce qui a été écarté
assist-bias = De qui viennent les réponses utilisées
assist-bias-help = Un résumé peut entendre un groupe plus qu'un autre. Les petits nombres ne sont pas montrés.
assist-share = { $group } : { $n } sur { $of }
assist-share-hidden = { $group } : non montré
assist-cost-title = Ce que cela a coûté
assist-cost = { $read } jetons lus, { $written } écrits, { $seconds } s
assist-cost-energy = Environ { $wh } Wh, soit { $grams } g de CO₂e avec l'électricité de France
assist-cost-rated = Estimé : la puissance notée dans les réglages, pendant ce temps.
assist-cost-modelled = Estimé par la méthode EcoLogits, d'après la taille du modèle ; sans le refroidissement du centre de données.
assist-cost-unknown = L'énergie n'est pas estimée : notez la puissance de l'ordinateur dans les réglages, ou choisissez un modèle dont le nom dit la taille.
assist-elsewhere = Ce serveur n'est pas dans la maison : { $to }. Rien n'est envoyé sans votre accord, qui vaut pour cet atelier et que vous pouvez retirer.
assist-preview = Voici ce qui serait envoyé
assist-agree = J'accepte, pour cet atelier, et j'envoie à { $to }
assist-agree-others = Une personne qui peut publier la restitution peut donner cet accord.
assist-disagree = Ne rien envoyer
assist-agreed = Pour cet atelier, une personne a accepté l'envoi à { $to }.
assist-withdraw = Ne plus rien envoyer
