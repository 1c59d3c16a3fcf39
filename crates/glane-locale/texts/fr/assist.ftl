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
assist-method-bias = Un résumé peut entendre un groupe plus qu'un autre : la personne qui l'a accepté a vu de quels groupes venaient les réponses utilisées, et quelle part des leurs.
assist-method-cost = { $n ->
    [one] Pour cet atelier, le modèle a répondu une fois : { $read } jetons lus, { $written } écrits, { $seconds } s.
   *[other] Pour cet atelier, le modèle a répondu { $n } fois, y compris quand rien n'a été gardé : { $read } jetons lus, { $written } écrits, { $seconds } s.
}
assist-method-measured = Énergie mesurée par les compteurs de l'ordinateur (processeur et mémoire, avec ses autres programmes) : { $wh } Wh, soit environ { $grams } g de CO₂e.
assist-method-rated = Énergie estimée d'après la puissance de l'ordinateur pendant ce temps (une borne haute) : environ { $wh } Wh, soit { $grams } g de CO₂e.
assist-method-modelled = Énergie estimée par la méthode EcoLogits (GenAI Impact, 2026), d'après la taille du modèle, sans le refroidissement du centre de données : environ { $wh } Wh, soit { $grams } g de CO₂e.
assist-method-source = Le CO₂e suit l'électricité de France en 2021 : { $grams } g par kWh (CodeCarbon, d'après Our World in Data). La fabrication des machines et l'entraînement du modèle n'y sont pas.
assist-method-untold = { $n ->
    [one] Pour une réponse, l'énergie n'a pas pu être estimée.
   *[other] Pour { $n } réponses, l'énergie n'a pas pu être estimée.
}
assist-method-cost-unknown = Ce que ces propositions ont coûté en énergie n'a pas été noté.

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
assist-unsaved = Les réglages n'ont pas pu être enregistrés sur cet ordinateur : vérifiez la place et les droits du dossier de données. Rouvrez ensuite cette page : elle montre les réglages qui valent.

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
assist-wish-sms = Pour un SMS (160 signes au plus ; 70 avec « ê », « ç » et d'autres, que les téléphones comptent plus cher)
assist-propose = Proposer des thèmes
assist-propose-help = Pour les réponses que personne n'a encore classées.
assist-name = Proposer un nom de thème
assist-theme = Thème
assist-summary = Résumer ce que disent les réponses d'un thème
assist-minutes = Ranger les notes d'une réunion
assist-minutes-help = Décisions, actions et questions, dans les mots de vos notes. Les notes ne sont pas gardées : copiez ce qui vous sert.
assist-notes = Vos notes
assist-notes-file = Ou un fichier de notes
assist-notes-file-help = Un texte (.txt ou .md) ou un document de traitement de texte (.docx ou .odt) : ses mots seuls sont lus, sans les images ni les commentaires en marge. D'un PDF ou d'un ancien document (.doc) : copiez le texte et collez-le ci-dessus.
assist-notes-missing = Il n'y a pas de notes : collez-les, ou choisissez un fichier.
assist-notes-long = Ces notes sont trop longues : 60 000 signes au plus. Rien n'a été envoyé ; faites-le en deux fois.
assist-notes-document = Ce fichier est un ancien document (.doc, .rtf), un document protégé par un mot de passe ou un autre fichier de bureau, que Glane ne lit pas : ouvrez-le et enregistrez-le en .docx ou en .odt, ou copiez le texte et collez-le.
assist-notes-broken = Ce document est abîmé ou protégé par un mot de passe : ouvrez-le et enregistrez-le à nouveau, ou copiez le texte et collez-le.
assist-notes-huge = Ce fichier est trop gros pour des notes : copiez le texte et collez-le, ou enregistrez un document sans images.
assist-notes-pdf = Ce fichier est un PDF, que Glane ne lit pas : copiez le texte et collez-le.
assist-notes-empty = Ce fichier est vide : choisissez-en un autre, ou collez vos notes.
assist-notes-unreadable = Ce fichier n'est pas du texte : choisissez un fichier .txt, .md, .docx ou .odt, ou collez vos notes.
assist-minutes-copied = Ce compte rendu, à copier
assist-minutes-decisions = Décisions
assist-minutes-actions = Actions
assist-minutes-questions = Questions
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
assist-cost-energy-measured = { $wh } Wh, soit environ { $grams } g de CO₂e avec l'électricité de France
assist-cost-measured = Mesuré : ce que le processeur et la mémoire de cet ordinateur ont utilisé pendant ce temps, avec ses autres programmes ; sans l'écran ni le reste.
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

# Dans un terminal : glane assist
program-help-assist = Essaie l'assistant, s'il est allumé : son serveur, ce qu'un modèle proposerait ; n'écrit rien
program-help-assist-check = Dit si le serveur de l'assistant répond, avec quel modèle, en combien de temps, et s'il tient la forme demandée
program-help-assist-try = Montre ce que le modèle propose pour un atelier et ce que la vérification écarte, avec les raisons ; n'écrit rien
program-help-assist-task = Ce qu'on demande : plus-simple, plus-court, sms, nommer, proposer, resumer ou compte-rendu
program-help-assist-question = Clé de la question, telle qu'elle est dans le déroulé ; toutes sinon
program-help-assist-notes = Pour compte-rendu : fichier de notes (.txt, .md, .docx ou .odt)
program-help-assist-most = Sur combien de phrases, de thèmes ou de questions, de 1 à 200 ; 3 sinon
program-value-assist-task = DEMANDE
program-value-assist-question = QUESTION
program-value-assist-notes = FICHIER
program-value-assist-most = NOMBRE
program-assist-off = L'assistant est éteint : aucun serveur n'a été appelé.
program-assist-off-help = Allumez-le dans la console (« Équipe », « Autres réglages de la maison »), ou nommez un serveur pour cette fois : --assistant suivi de son adresse.
program-assist-unnamed = L'assistant est allumé, mais le serveur ou le modèle manque.
program-assist-unnamed-help = Complétez-les dans la console (« Équipe », « Autres réglages de la maison »), ou nommez un serveur pour cette fois : --assistant suivi de son adresse.
program-assist-home = Serveur, chez vous : { $server }, modèle « { $model } »
program-assist-away = Serveur, hors de la maison : { $server }, modèle « { $model } »
program-assist-answers = Il répond, en { $seconds } s ({ $read } jetons lus, { $written } écrits)
program-assist-says-model = Il dit que le modèle est « { $model } »
program-assist-schema = Il tient la forme demandée (schéma JSON)
program-assist-no-schema = Il répond, mais ne tient pas la forme demandée (schéma JSON) : presque tout ce qu'il proposerait serait laissé de côté.
program-assist-no-schema-help = Mettez le logiciel du serveur à jour, ou prenez-en un qui accepte « response_format » avec un schéma : llama.cpp et Ollama le font. Un autre modèle peut aussi convenir.
program-assist-fault-help = Vérifiez que le logiciel du modèle est démarré, et son adresse, son modèle et sa clé dans la console (« Équipe », « Autres réglages de la maison »).
program-assist-task-unknown = « { $value } » n'est pas une demande.
program-assist-task-unknown-help = Choisissez parmi : { $known }.
program-assist-question-unknown = L'atelier n'a pas de question « { $value } ».
program-assist-question-unknown-help = Prenez la clé de la question telle qu'elle est dans le déroulé.
program-assist-consent = Le serveur { $to } n'est pas dans la maison, et personne n'a accepté d'y envoyer des textes de cet atelier : rien n'a été envoyé.
program-assist-consent-help = Dans la console, demandez une proposition : la page montre ce qui serait envoyé, et recueille l'accord.
program-assist-nothing = Il n'y a rien à demander pour « { $workshop } » : aucune phrase, ou aucune réponse lue et classée qui convienne.
program-assist-nothing-help = « nommer » et « resumer » prennent les réponses classées par une personne ; « proposer », celles que personne n'a classées.
program-assist-notes-missing = Le compte rendu se fait à partir d'un fichier de notes.
program-assist-notes-missing-help = Ajoutez --notes suivi du fichier (.txt, .md, .docx ou .odt).
program-assist-notes-bad = Les notes de { $path } ne peuvent pas être prises : { $why }
program-assist-extract = dans les textes : « { $text } »
program-assist-dropped = écarté, car cela { $why } : { $text }
program-assist-silent = Le modèle n'a rien proposé.
program-assist-tried = Demandes faites : { $asked } sur { $found }. Propositions montrées : { $kept } ; écartées : { $dropped }. Rien n'a été écrit.
program-assist-why-no-ids = ne dit pas sur quoi cela s'appuie
program-assist-why-unknown-id = s'appuie sur un texte qui n'existe pas
program-assist-why-quote = cite autre chose que ce qui a été écrit
program-assist-why-alone = ne s'appuie que sur une réponse
program-assist-why-shape = est vide, trop long, ou contient des signes interdits
program-assist-why-same = est déjà là
program-assist-why-long = n'est pas assez court
program-assist-why-number = contient un nombre
program-assist-why-person = peut désigner quelqu'un
program-assist-why-added = ajoute ce que les textes ne disent pas
program-assist-why-denied = nie autre chose que ce qui a été écrit
program-assist-why-checker = n'est pas prouvé par les chiffres
