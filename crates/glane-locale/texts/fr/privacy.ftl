# La notice : ce que deviennent les réponses. Chaque phrase est calculée des réglages de l'atelier et doit être vraie du dossier de données.

privacy-title = Ce que deviennent vos réponses
privacy-intro = Cette notice est écrite par Glane d'après les réglages de cet atelier.
privacy-back = Aller à l'atelier
privacy-withdraw-link = Retirer mes réponses

privacy-topic-who = Qui pose les questions
privacy-topic-what = Ce qui est gardé
privacy-topic-where = Où
privacy-topic-until = Jusqu'à quand
privacy-topic-seen = Qui le voit
privacy-topic-rights = Ce que vous pouvez faire
privacy-topic-own = Ce que l'organisation ajoute

privacy-organiser = Cet atelier est organisé par { $organiser }.
privacy-controller = Responsable de vos réponses : { $controller }.
privacy-contact = Pour toute question sur vos données : { $contact }.
privacy-basis-consent = Vos réponses sont gardées parce que vous êtes d'accord : vous pouvez ne pas répondre, et changer d'avis (consentement).
privacy-basis-contract = Vos réponses sont gardées parce qu'un contrat avec vous le demande (contrat).
privacy-basis-legal-obligation = Vos réponses sont gardées parce que la loi l'oblige (obligation légale).
privacy-basis-vital-interest = Vos réponses sont gardées parce que la vie de quelqu'un peut en dépendre (intérêt vital).
privacy-basis-public-interest = Vos réponses sont gardées parce que la mission d'intérêt public du centre le demande (mission d'intérêt public).
privacy-basis-legitimate-interest = Vos réponses sont gardées parce que le centre en a besoin pour bien faire son travail, sans vous nuire (intérêt légitime).

privacy-answers = Vos réponses, la façon dont vous les donnez (téléphone, tablette, papier ou à l'oral) et l'heure à laquelle elles arrivent.
privacy-answers-sealed = Vos réponses, et la façon dont vous les avez données (téléphone, tablette, papier ou à l'oral).
privacy-group = Le groupe que vous choisissez.
privacy-no-group = Cet atelier n'a pas de groupes : aucun n'est gardé.
privacy-profile = Ce que vous dites de vous à la fin ({ $asks }), si vous le voulez : vous pouvez préférer ne pas répondre. Ces réponses servent à dire qui a répondu et à lire les autres réponses selon le profil, jamais pour trop peu de personnes.
privacy-number = Pour que chaque réponse ne compte qu'une fois, votre navigateur garde un numéro tiré au hasard. Ici, il n'en reste qu'une empreinte, faite avec une clé : elle ne permet pas de retrouver le numéro.
privacy-imported = Si vos réponses viennent d'un fichier, le repère que ce fichier donne à chaque personne est gardé aussi, jusqu'à la clôture.
privacy-nameless = Nous ne demandons ni nom ni adresse. L'adresse de votre appareil et sa sorte (marque, modèle, navigateur) ne sont notées nulle part.

privacy-place-here = Vos réponses restent sur l'ordinateur de l'organisation qui a ouvert cet atelier.
privacy-place-shared = Vos réponses sont sur un serveur partagé, tenu pour l'organisation par { $processor } (sous-traitant).
privacy-third-party = Rien n'est envoyé à quelqu'un d'autre : ni publicité, ni mesure d'audience, ni site extérieur.
privacy-cookie = Un seul cookie, pour cet atelier seulement : c'est ce numéro au hasard, que votre navigateur oublie au bout de 30 jours. Si vous choisissez une langue, un autre garde ce choix, aussi longtemps. Une réponse commencée, ou qui n'a pas encore pu partir, attend aussi dans votre navigateur.

privacy-sealing = { $n ->
    [0] Dès la fin de l'atelier, il est clos
    [one] { $n } jour après l'atelier, il est clos
   *[other] { $n } jours après l'atelier, il est clos
 } : la clé, les empreintes, les reçus et les heures précises sont détruits, et les réponses renumérotées au hasard. Ensuite, plus personne ne peut dire de quel appareil vient une réponse ; il reste la façon dont elle a été donnée.
privacy-sealing-by-hand = Cet atelier n'est pas clos de lui-même. Quand la personne qui l'anime le clôt, la clé, les empreintes, les reçus et les heures précises sont détruits, et les réponses renumérotées au hasard.
privacy-sealed = Cet atelier est clos depuis le { $day } : la clé, les empreintes, les reçus et les heures précises sont détruits, et les réponses renumérotées au hasard. Plus personne ne peut dire de quel appareil vient une réponse, ni retrouver les vôtres : elles ne peuvent plus être retirées.
privacy-erased = Vos réponses ont été effacées le { $day }, avec tout ce qui en avait été décidé. Il reste une page publiée, s'il y en a une, et un certificat qui ne dit rien de personne.
privacy-until = Vos réponses sont gardées jusqu'au { $until }, puis Glane les efface.
privacy-until-by-hand = L'organisation doit effacer vos réponses au plus tard le { $until }.
privacy-until-past = Vos réponses devaient être gardées jusqu'au { $until }. Cette date est passée : demandez à la personne qui anime quand elles seront effacées.
privacy-backup = Une copie de sauvegarde emportée avant la clôture garde encore le lien entre un numéro et ses réponses.

privacy-facilitators = Les personnes qui animent l'atelier, et celles à qui elles en donnent le droit, lisent les réponses une par une, sans savoir qui les a données.
privacy-room-live = Pendant l'atelier, l'écran de la salle (et celui des téléphones, si la personne qui anime le décide) montre les résultats à mesure qu'ils arrivent, sans dire qui a répondu.
privacy-room-some = Pendant l'atelier, l'écran de la salle (et celui des téléphones, si la personne qui anime le décide) montre des résultats, certains à mesure qu'ils arrivent, d'autres quand la personne qui anime les dévoile, sans dire qui a répondu.
privacy-room-revealed = Pendant l'atelier, l'écran de la salle (et celui des téléphones, si la personne qui anime le décide) ne montre les résultats que quand la personne qui anime les dévoile, sans dire qui a répondu.
privacy-shown = Les mots et les idées que vous écrivez y sont montrés, les formes d'un même mot réunies. Ce qui peut blesser, un numéro, une adresse ou un nom attendent qu'une personne décide de les montrer.
privacy-published = Vos réponses rejoignent celles des autres dans une restitution, que l'organisation peut publier.
privacy-published-quoted = Vos réponses rejoignent celles des autres dans une restitution, que l'organisation peut publier. Ce que vous écrivez peut y être cité mot pour mot, sans dire qui l'a écrit : évitez d'y mettre un nom. Une phrase qui semble parler de quelqu'un est relue par une personne avant d'être citée.
privacy-threshold = { $n ->
    [one] Les résultats d'un groupe sont montrés même si une seule personne y a répondu.
   *[other] Les résultats d'un groupe ne sont montrés que pour { $n } personnes au moins : en dessous, ils sont masqués.
 }

privacy-free = Vous pouvez ne pas répondre, à une question ou à toutes.
privacy-withdraw = Jusqu'à la clôture, vous pouvez retirer vos réponses avec le code de votre reçu, à l'adresse { $address }. Après, personne ne peut plus les retrouver parmi les autres.
privacy-complaint = Vous pouvez aussi demander à voir, à corriger ou à effacer ce qui est gardé de vous, et vous plaindre à la CNIL (cnil.fr).
privacy-shown-held = Les mots et les idées que vous écrivez n'y sont montrés qu'une fois lus par un adulte de l'équipe. Les formes d'un même mot sont réunies.

## Les mêmes phrases, pour des jeunes et des enfants

privacy-young-answers = Vos réponses, comment vous les donnez (téléphone, tablette, papier, ou en parlant) et à quelle heure.
privacy-young-number = Pour compter chaque réponse une seule fois, votre appareil garde un numéro tiré au hasard. Ici, il n'en reste qu'une trace, qui ne dit pas qui vous êtes.
privacy-young-nameless = Nous ne demandons ni votre nom, ni votre classe, ni votre âge exact. L'adresse et la marque de votre appareil ne sont pas notées. N'écrivez le nom de personne.
privacy-young-place-here = Vos réponses restent sur l'ordinateur de l'équipe.
privacy-young-third-party = Elles ne sont envoyées à personne d'autre. Il n'y a pas de publicité.
privacy-young-cookie = Votre appareil garde ce numéro pendant 30 jours (un cookie), et aussi la langue que vous choisissez. Une réponse qui n'est pas encore partie y attend.
privacy-young-until = Vos réponses sont gardées jusqu'au { $until }, puis effacées.
privacy-young-until-by-hand = L'équipe doit effacer vos réponses le { $until } au plus tard.
privacy-young-facilitators = Les adultes qui animent l'atelier lisent les réponses, sans savoir qui a répondu quoi.
privacy-young-room-live = L'écran de la salle, et parfois les téléphones, montrent les résultats pendant que vous répondez. Ils ne disent pas qui a répondu.
privacy-young-room-some = L'écran de la salle, et parfois les téléphones, montrent des résultats : certains pendant que vous répondez, d'autres après. Ils ne disent pas qui a répondu.
privacy-young-room-revealed = L'écran de la salle, et parfois les téléphones, ne montrent les résultats que quand la personne qui anime le décide. Ils ne disent pas qui a répondu.
privacy-young-published = Vos réponses et celles des autres servent à écrire un compte rendu. D'autres personnes pourront le lire.
privacy-young-published-quoted = Vos réponses et celles des autres servent à écrire un compte rendu. D'autres personnes pourront le lire. Une phrase de vous peut y être recopiée, sans dire qui l'a écrite.
privacy-young-threshold = { $n ->
    [one] Les résultats d'un groupe sont montrés même si une seule personne y a répondu.
   *[other] Les résultats d'un groupe ne sont montrés que s'il y a au moins { $n } personnes.
 }
privacy-young-free = Vous avez le droit de ne pas répondre, à une question ou à toutes.
privacy-young-withdraw = Vous pouvez changer d'avis : tant que l'atelier n'est pas clos, le code de votre reçu permet de retirer vos réponses, à l'adresse { $address }.
privacy-young-complaint = Vous pouvez demander à voir, à corriger ou à effacer ce qui est gardé de vous, seul ou avec vos parents. Si quelque chose ne va pas, la CNIL (cnil.fr) peut vous aider.

## Ce que lit la personne qui anime

privacy-panel-title = Confidentialité
privacy-panel-help = La notice que lisent les participants, d'après les réglages de l'atelier, et une affiche à imprimer.
privacy-panel-link = Notice et affiche
privacy-missing = La notice ne dit pas encore aux gens tout ce qu'elle doit leur dire. À compléter avant d'ouvrir l'atelier :
privacy-missing-controller = Qui est responsable des réponses : votre association, par exemple.
privacy-missing-contact = À qui écrire pour toute question sur ses données : une adresse ou un numéro, pas l'exemple du modèle.
privacy-missing-basis = Sur quelle base les réponses sont gardées.
privacy-missing-organiser = Qui organise l'atelier : l'exemple du modèle y est encore.
privacy-missing-retention = Combien de temps les réponses sont gardées : personne ne l'a choisi, la notice dit { $days } jours.
privacy-poster-title = Notice et affiche de confidentialité
privacy-poster-back = Revenir à « { $title } »
privacy-poster-how = À afficher à l'entrée de la salle. Imprimez cette page, ou prenez l'affiche en PDF (une feuille A4).
privacy-poster-get-fr = Affiche en français (PDF)
privacy-poster-get-en = Affiche en anglais (PDF)
privacy-poster-see = Voir la page des participants
privacy-poster-scan = Cette notice sur votre téléphone
privacy-poster-code = Code à scanner : il mène à cette notice
