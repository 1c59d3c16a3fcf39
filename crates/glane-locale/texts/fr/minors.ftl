## Un atelier avec des mineurs : ce qui est dit à qui anime, et le mot aux parents.

minors-locked = Cet atelier est pour des mineurs : ce qui est écrit attend toujours que vous l'ayez lu.
minors-link = Le mot aux parents
minors-title = Un mot aux parents
minors-not = Le déroulé ne dit pas que cet atelier est pour des mineurs. Dites-le dans « Réglages de l'atelier », sous « Pour qui » : ce qui est écrit sera lu avant d'être montré, et la notice sera dite plus simplement.
minors-how = À imprimer sur une feuille A4 et à donner avant l'atelier. Tout vient des réglages du déroulé.
minors-print-fr = En français
minors-print-en = En anglais
minors-invites = { $organiser } propose à votre enfant de participer à « { $title } », le { $day }.
minors-invites-at = { $organiser } propose à votre enfant de participer à « { $title } », le { $day }, { $place }.
minors-topic-asked = Ce qui est demandé
minors-topic-not = Ce qui n'est pas demandé
minors-topic-read = Ce que deviennent les réponses
minors-topic-kept = Ce qui est gardé
minors-topic-who = À qui s'adresser
minors-nameless = Ni nom, ni classe, ni âge exact, ni adresse. Glane ne dit à personne quel enfant a répondu quoi.
minors-free = Votre enfant peut ne pas répondre, à une question ou à toutes.
minors-read = Ce que les enfants et les jeunes écrivent est lu par un adulte de l'équipe avant d'être montré aux autres.
minors-danger = Si des mots laissent craindre un danger, la personne qui anime en est prévenue, elle seule. Comme les réponses n'ont pas de nom, elle ne peut pas savoir qui les a écrites : un enfant qui a besoin d'aide doit pouvoir parler à un adulte.
minors-published = Les réponses de tous servent à écrire une restitution, où personne n'est nommé.
minors-place-here = Les réponses restent sur l'ordinateur de l'équipe. Rien n'est envoyé à quelqu'un d'autre.
minors-place-shared = Les réponses sont sur un serveur tenu pour l'équipe par { $processor }. Rien n'est envoyé à quelqu'un d'autre.
minors-until = Elles sont gardées jusqu'au { $until }, puis effacées.
minors-until-by-hand = L'équipe doit les effacer au plus tard le { $until }.
minors-sealing = { $n ->
    [0] Dès la fin de l'atelier, ce qui relie une réponse à un appareil est détruit.
    [one] { $n } jour après l'atelier, ce qui relie une réponse à un appareil est détruit.
   *[other] { $n } jours après l'atelier, ce qui relie une réponse à un appareil est détruit.
 }
minors-controller = Responsable des réponses : { $controller }.
minors-contact = Pour toute question : { $contact }.
minors-rights = Vous pouvez demander à l'équipe ce qui est gardé, et vous plaindre à la CNIL (cnil.fr). Si vous ne souhaitez pas que votre enfant participe, dites-le à l'équipe.
minors-slip-how = À détacher et à rendre à l'équipe. Ce talon reste sur papier : rien n'en est noté dans Glane.
minors-slip-yes = Je suis d'accord pour que mon enfant participe.
minors-slip-no = Je ne souhaite pas que mon enfant participe.
minors-slip-child = Nom et prénom de l'enfant :
minors-slip-signed = Date et signature d'un parent :

## Pour qui est l'atelier : ce que chaque choix change.

minors-public-heading = Pour qui
minors-public-title = Qui répond ?
minors-public-adults = Des adultes, ou tout le monde
minors-public-adults-help = Les mots et les idées se montrent dès que vous montrez les résultats, sauf ce qui inquiète, blesse ou nomme quelqu'un.
minors-public-youth = Des jeunes de moins de 18 ans
minors-public-youth-help = Rien de ce qu'ils écrivent ne se montre avant que vous l'ayez lu. Ni nom, ni classe, ni âge exact n'est demandé. La notice est dite plus simplement, et un mot aux parents s'imprime.
minors-public-children = Des enfants
minors-public-children-help = Comme pour les jeunes : vous lisez tout avant que cela se montre, la notice est dite plus simplement, et un mot aux parents s'imprime.
minors-public-for-adults = Pour qui : des adultes, ou tout le monde.
minors-public-for-youth = Pour qui : des jeunes. Rien de ce qu'ils écrivent ne se montre avant que vous l'ayez lu.
minors-public-for-children = Pour qui : des enfants. Rien de ce qu'ils écrivent ne se montre avant que vous l'ayez lu.
minors-public-change = Changer pour qui est l'atelier
library-wrong-public = Une question demande un nom, une classe ou un âge exact, ou montre les mots avant qu'ils soient lus : avec des mineurs, cela ne se fait pas. Choisissez « Des adultes, ou tout le monde » et « Le modifier d'abord » : retirez cette question, puis dites pour qui est l'atelier dans « Réglages de l'atelier ».
