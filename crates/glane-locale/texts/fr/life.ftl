# La vie d'un atelier : fin de séance, clôture, retrait, effacement.

life-title = Vie de l'atelier
life-link = Vie de l'atelier : fin de séance, clôture, effacement
life-back = Revenir à « { $title } »

life-open = La séance est ouverte : les questions peuvent être posées.
life-ended-on = La séance est finie depuis le { $day }. Les réponses parties avant et le papier entrent encore.
life-sealed-on = L'atelier est clos depuis le { $day } : plus personne ne peut relier des réponses à un téléphone ou à une personne.
life-purged-on = Les réponses ont été effacées le { $day }.
life-sealing-due = Sans rien faire, l'atelier est clos une fois le { $day } passé.
life-purge-due = Les réponses sont effacées une fois le { $day } passé, comme le déroulé le dit (« conservation »).
life-purge-later = Les réponses sont effacées une fois le { $day } passé : quelqu'un a demandé de les garder plus longtemps que le déroulé ne le dit.
life-purge-never = Le déroulé n'écrit pas « conservation » : Glane garde les réponses après le { $day }, jusqu'à ce que vous les effaciez ici.
life-sample = C'est un exemple : Glane ne le clôt et ne l'efface pas de lui-même.
life-left = { $n ->
    [0] Personne n'a retiré ses réponses.
    [one] { $n } personne a retiré ses réponses.
   *[other] { $n } personnes ont retiré leurs réponses.
 }

life-is-sealed = Cet atelier est clos : plus aucune réponse n'y entre.
life-is-purged = Les réponses de cet atelier ont été effacées.
life-sealing-near = La séance est finie. L'atelier est clos une fois le { $day } passé.
life-purge-near = Les réponses de cet atelier sont effacées une fois le { $day } passé. Pour les garder plus longtemps : « Vie de l'atelier ».
life-overdue-kept = Les réponses de cet atelier devaient être gardées jusqu'au { $day } : cette date est passée. Le déroulé n'écrit pas « conservation », donc Glane ne les efface pas de lui-même : effacez-les par « Vie de l'atelier ».

life-end-title = Fin de séance
life-end-help = Ferme la question ouverte. Les réponses déjà parties des téléphones et le papier entrent encore ; vous pouvez rouvrir une question.
life-end-go = Terminer la séance

life-keep-title = Garder plus longtemps
life-keep-help = Les réponses sont gardées 90 jours de plus. Dites-le aux participants si vous leur aviez promis moins.
life-keep-go = Garder plus longtemps

life-seal-title = Clôture
life-seal-what = Clore l'atelier, c'est rompre pour de bon ce qui relie les réponses aux personnes :
life-seal-key = la clé qui relie un téléphone à ses réponses est détruite ;
life-seal-receipts = les reçus ne mènent plus à rien : plus personne ne peut retirer ses réponses ;
life-seal-attempts = les versions d'avant d'une réponse changée, les heures et l'ordre d'arrivée disparaissent ;
life-seal-late = les réponses en retard et le papier ne sont plus pris ;
life-seal-stays = les réponses qui comptent, les restitutions et les chiffres restent les mêmes.
life-seal-final = La clôture ne peut pas être annulée. Une copie des données emportée avant garde le lien : effacez-la aussi.
life-seal-go = Clore l'atelier
life-confirm = Pour confirmer, écrivez le code de l'atelier : { $code }
life-confirm-wrong = Ce n'est pas le code de l'atelier : rien n'a été fait.

life-purge-title = Effacement
life-purge-what = Toutes les réponses, les idées et les décisions qui portent sur elles sont effacées du disque. Les restitutions publiées restent lisibles ; un certificat dit ce qui a été effacé.
life-purge-final = L'effacement ne peut pas être annulé.
life-purge-word = EFFACER
life-purge-confirm = Pour effacer, écrivez le mot : { $word }
life-purge-wrong = Ce n'est pas le mot demandé : rien n'a été effacé.
life-purge-go = Effacer les réponses

life-certificate-link = Certificat d'effacement
life-certificate-title = Certificat d'effacement
life-certificate-of = Atelier « { $workshop } »
life-certificate-when = Les réponses ont été effacées le { $day }.
life-certificate-sealed = Le lien entre les réponses et les personnes était rompu depuis le { $day }.
life-certificate-gone = Ont été effacés de la base de données et de son journal : les personnes, leurs réponses, leurs idées, et les décisions qui portaient sur elles.
life-certificate-stays = Restent : le déroulé, les dates de la vie de l'atelier, et les restitutions publiées. Une copie faite avant l'effacement n'est pas concernée : elle s'efface à part.
life-certificate-counts = Ce qui a été effacé
life-certificate-people = Personnes
life-certificate-answers = Réponses
life-certificate-ideas = Idées
life-certificate-decisions = Décisions
life-certificate-hashes = Empreintes
life-certificate-hashes-help = Une empreinte (BLAKE3) ne dit rien de ce qu'elle résume ; elle permet de reconnaître un fichier identique. Une page publique enregistrée se reconnaît par la commande « glane check », qui laisse de côté les lignes d'en-tête destinées aux réseaux et aux fils d'actualité.
life-certificate-data = Les données effacées

life-closed-title = Cet atelier est clos
life-closed = Il ne prend plus de réponses. Merci d'y avoir participé. Ce téléphone n'est plus relié à aucune réponse.
life-closed-late = Cet atelier est clos : cette réponse n'a pas été prise.

life-leave-link = Retirer mes réponses
life-leave-title = Retirer mes réponses
life-leave-how = Chaque réponse enregistrée a un reçu. Avec un seul de vos reçus, toutes vos réponses à cet atelier peuvent être retirées, jusqu'à sa clôture.
life-leave-label = Votre reçu
life-leave-help = Douze lettres et chiffres, sous « Réponse enregistrée ».
life-leave-look = Voir ce qui serait retiré
life-leave-unknown = Aucune réponse de cet atelier n'a ce reçu. Vérifiez chaque lettre.
life-leave-what = Voici ce qui serait retiré :
life-leave-round = { $question } (tour { $n })
life-leave-ideas = Les mots de vos idées seraient effacés ; ceux qui les ont choisies restent comptés :
life-leave-published = Une restitution a déjà été faite : les fichiers déjà téléchargés ou imprimés ne changent pas. Si elle se lit en ligne, cette page sera recomptée sans vous, aussitôt ; qui a gardé l'ancienne pourrait, en les comparant, retrouver vos réponses.
life-leave-final = Ce qui est retiré ne revient pas. La personne qui anime saura seulement que quelqu'un a retiré ses réponses.
life-leave-go = Retirer toutes mes réponses
life-leave-done = C'est fait : vos réponses ne sont plus comptées nulle part, et leurs traces quittent le fichier dans l'heure. Les copies de sauvegarde faites avant les gardent encore ; celles de ce programme disparaissent à la clôture de l'atelier.
life-leave-sealed = Cet atelier est clos : plus personne ne sait quelles réponses sont les vôtres. Elles ne peuvent donc plus être retirées.
life-leave-back = Revenir à l'atelier
life-leave-reason = retirée par qui l'avait proposée
life-copies-stay = C'est fait, mais des copies de sauvegarde d'avant n'ont pas pu être détruites : elles gardent ce qu'elles avaient. Lancez glane doctor, qui dit où elles sont, et effacez-les.
life-copies-elsewhere = C'est fait dans la base. Ses sauvegardes, son journal et ses répliques gardent encore ce qu'ils avaient : demandez à la personne qui s'occupe de PostgreSQL d'effacer celles d'avant.

## Les feuilles qui attendent

life-paper-waits = { $n ->
    [one] 1 feuille de papier n'est pas encore comptée : elle attend votre avis, ou une page
   *[other] { $n } feuilles de papier ne sont pas encore comptées : elles attendent votre avis, ou une page
 }{ $places ->
    [0] .
    [one] {" "}(1 endroit à vérifier).
   *[other] {" "}({ $places } endroits à vérifier).
 }
life-paper-lost = { $n ->
    [one] 1 feuille de papier n'est pas encore comptée : elle attend votre avis, ou une page
   *[other] { $n } feuilles de papier ne sont pas encore comptées : elles attendent votre avis, ou une page
 }{ $places ->
    [0] .
    [one] {" "}(1 endroit à vérifier).
   *[other] {" "}({ $places } endroits à vérifier).
 } À la clôture, { $n ->
    [one] toutes ses réponses seront perdues, même celles qui se lisent bien.
   *[other] toutes leurs réponses seront perdues, même celles qui se lisent bien.
 }
