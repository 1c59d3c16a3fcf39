# Sauvegarder, restaurer, examiner : ce qu'en disent le terminal et la page des ateliers.

## Faire une sauvegarde

backup-ask-new = Phrase secrète de cette sauvegarde (rien ne s'affiche pendant que vous tapez) :
backup-ask-again = La même, encore une fois :
backup-ask-old = Phrase secrète de cette sauvegarde :
backup-no-terminal = Il n'y a pas de terminal où demander la phrase secrète.
backup-no-terminal-help = Lancez la commande dans un terminal, ou donnez --passphrase-file et un fichier dont la première ligne est la phrase.
backup-passphrase-short = Cette phrase secrète est trop courte : il en faut { $min } caractères au moins.
backup-passphrase-short-help = Quatre mots au hasard, avec des espaces, se retiennent bien et ne se devinent pas ({ $min } caractères au moins).
backup-passphrase-differs = Les deux phrases ne sont pas les mêmes.
backup-passphrase-differs-help = Rien n'a été écrit. Recommencez.
backup-nothing = Il n'y a rien à sauvegarder dans { $path } : pas encore de données.
backup-nothing-help = Nommez le bon dossier avec --data ; glane serve l'affiche.
backup-to-folder = { $path } est un dossier.
backup-to-folder-help = Nommez le fichier à écrire dans ce dossier, par exemple { $path }/glane.age
backup-bad-recipient = « { $value } » n'est pas une clé publique age.
backup-bad-recipient-help = Elle commence par age1 ; la commande age-keygen en fait une avec sa clé secrète.
backup-made = Sauvegarde faite : { $path } ({ $size } Mo, { $n ->
    [one] { $n } atelier
   *[other] { $n } ateliers
 }, le { $day }).
backup-linkable = Un atelier n'y est pas encore clos : avec elle, on pourrait rattacher des réponses à des téléphones. Rangez-la comme une clé, et détruisez-la quand cet atelier sera clos.
backup-with-key = Elle emporte la clé qui signe les archives de ce centre : qui ouvrirait cette sauvegarde pourrait signer en son nom.
backup-keep-passphrase = Sans la phrase secrète, personne ne l'ouvrira, vous non plus : notez-la ailleurs.
backup-keep-key = Elle s'ouvre avec la clé secrète de qui elle est pour : gardez cette clé ailleurs.

## Restaurer

backup-restored = Sauvegarde du { $day } remise dans { $path } : { $n ->
    [one] { $n } atelier
   *[other] { $n } ateliers
 }. Tout a été vérifié : le fichier est sain, et chaque atelier compte ce qui est sur le disque.
backup-before = Ce qui y était est gardé à côté, avec tout ce qu'il avait : { $path }. Effacez ce dossier quand vous n'en aurez plus besoin ; glane doctor le rappelle.
backup-undoes = La sauvegarde { $path } date d'avant ceci, et le déferait : { $what }.
backup-undoes-help = Rien n'a été touché. Prenez une sauvegarde plus récente ; ou, si c'est voulu, recommencez avec --bring-back : ce qui peut l'être est clos, effacé ou retiré de nouveau, et le reste est dit.
backup-undoes-sealed = « { $workshop } » clos
backup-undoes-purged = « { $workshop } » effacé
backup-undoes-left = réponses retirées de « { $workshop } » par { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }
backup-kept-out = { $n ->
    [one] { $n } personne retirée de l'équipe depuis cette sauvegarde le reste.
   *[other] { $n } personnes retirées de l'équipe depuis cette sauvegarde le restent.
 }
backup-again-sealed = « { $workshop } » a été clos depuis cette sauvegarde : il est clos de nouveau.
backup-again-purged = « { $workshop } » a été effacé depuis cette sauvegarde : ses réponses sont effacées de nouveau.
backup-again-left = « { $workshop } » : { $n ->
    [one] { $n } personne avait
   *[other] { $n } personnes avaient
 } retiré leurs réponses depuis cette sauvegarde ; elles sont retirées de nouveau.
backup-back-left = Attention, « { $workshop } » : { $n ->
    [one] { $n } personne avait
   *[other] { $n } personnes avaient
 } retiré leurs réponses depuis cette sauvegarde. Elles peuvent y être de nouveau, et Glane ne sait plus lesquelles ce sont : dites-le aux personnes, ou effacez l'atelier.
backup-back-unread = Attention, « { $workshop } » avait été clos ou effacé depuis cette sauvegarde, et n'a pas pu l'être de nouveau : son déroulé ne se lit plus. Remettez-lui un déroulé, puis finissez-le par « Vie de l'atelier ».
backup-uncompared = Attention : ce qui était dans { $path } ne se lit plus. Glane ne peut pas dire si la sauvegarde défait une clôture, un effacement ou un retrait : vérifiez chaque atelier.
backup-not-ours = Le fichier { $path } n'est pas une sauvegarde de Glane.
backup-not-ours-help = Rien n'a été touché. Une sauvegarde se nomme d'habitude .age ou .sauvegarde.
backup-newer = La sauvegarde { $path } vient d'une version plus récente de Glane.
backup-newer-help = Rien n'a été touché. Installez cette version, puis restaurez avec elle.
backup-truncated = La sauvegarde { $path } est coupée : il en manque la fin.
backup-truncated-help = Rien n'a été touché. La copie s'est arrêtée en route : reprenez le fichier là d'où il vient, ou une autre sauvegarde.
backup-damaged = La sauvegarde { $path } est abîmée : son contenu n'est pas celui qu'elle annonce.
backup-damaged-help = Rien n'a été touché. Reprenez le fichier là d'où il vient, ou une autre sauvegarde.
backup-wrong-key = La phrase secrète ou la clé n'ouvre pas { $path }.
backup-wrong-key-help = Rien n'a été touché. Vérifiez les majuscules, les accents et le clavier, puis recommencez ; personne ne peut ouvrir une sauvegarde sans sa phrase.
backup-wants-passphrase = La sauvegarde { $path } s'ouvre avec une phrase secrète, pas avec une clé.
backup-wants-passphrase-help = Recommencez sans --key : la phrase est demandée.
backup-wants-key = La sauvegarde { $path } s'ouvre avec une clé.
backup-wants-key-help = Donnez le fichier de la clé secrète avec --key.
backup-bad-key = Le fichier { $path } ne contient pas de clé secrète age.
backup-bad-key-help = Une ligne y commence par AGE-SECRET-KEY-1 ; c'est age-keygen qui l'écrit.
backup-folder-used = Le dossier { $path } contient déjà quelque chose : il n'a pas été touché.
backup-folder-used-help = Nommez un dossier vide avec --data ; ou recommencez avec --replace : ce qui y est sera gardé à côté, sous un autre nom.
backup-folder-in-use-help = Rien n'a été touché. Arrêtez ce Glane-là (Ctrl-C), puis recommencez.
backup-folder-link-lost = { $path } est un lien vers un dossier qui n'existe pas, ou plus.
backup-folder-link-lost-help = Rien n'a été touché. Branchez le disque où il mène, ou nommez un autre dossier avec --data.
backup-folder-fixed = Le dossier { $path } ne peut pas être remplacé : { $reason }
backup-folder-fixed-help = Il n'a pas été touché. Restaurez dans un autre dossier (--data), puis servez-vous de celui-là.
backup-no-room = Il n'y a pas assez de place pour restaurer dans { $path } : il faut { $wanted } Mo, il en reste { $left }.
backup-no-room-help = Rien n'a été touché. Libérez de la place, ou restaurez sur un autre disque avec --data.

## La page des ateliers

backup-list-title = Sauvegarde
backup-list-last = Dernière copie automatique : { $day } ({ $n ->
    [0] aujourd'hui
    [1] hier
   *[other] il y a { $n } jours
 }).
backup-list-last-none = Dernière copie automatique : aucune encore.
backup-list-taken = Dernière sauvegarde emportée : { $day } ({ $n ->
    [0] aujourd'hui
    [1] hier
   *[other] il y a { $n } jours
 }).
backup-list-taken-none = Dernière sauvegarde emportée : aucune.
backup-list-failed = La sauvegarde n'a pas pu être faite : { $reason }
backup-list-late = La dernière sauvegarde date de plus d'une semaine : emportez-en une.
backup-list-elsewhere = Les réponses sont dans une base PostgreSQL : ses sauvegardes se font là où elle est, par la personne qui s'en occupe. Les photos des feuilles et les autres fichiers du dossier de données sont à copier à part.
backup-list-open = Sauvegarder maintenant
backup-list-help = Un fichier de tous vos ateliers, à ranger ailleurs que sur cet ordinateur, fermé par une phrase secrète : quatre mots au hasard, par exemple. Sans elle, personne ne l'ouvrira, vous non plus. Tant qu'un atelier n'est pas clos, rangez ce fichier comme une clé : avec lui, on pourrait rattacher des réponses à des téléphones. Ce fichier emporte aussi les consultations et, s'il y en a une, la clé qui signe les archives de ce centre.
backup-list-phrase = Phrase secrète
backup-list-again = La même, encore une fois
backup-list-go = Télécharger la sauvegarde

## Diagnostic

backup-doctor-disk = Il reste { $left } Mo sur le disque des données.
backup-doctor-disk-low = Il ne reste que { $left } Mo sur le disque des données.
backup-doctor-disk-low-help = Libérez de la place avant d'ouvrir la salle : videz la corbeille, déplacez de gros fichiers. Un disque plein refuse les réponses ; celles qui ont un reçu restent.
backup-doctor-rights = Ce compte seul peut lire les données.
backup-doctor-rights-open = D'autres comptes de cette machine peuvent lire ou changer les données : { $files }.
backup-doctor-rights-open-help = Fermez le dossier aux autres comptes : chmod -R go-rwx { $path }
backup-doctor-clock = L'horloge de la machine dit : { $day }, { $time } (heure universelle).
backup-doctor-clock-behind = L'horloge de la machine est en retard : elle dit { $day }, { $time } (heure universelle), et des données ont été écrites plus tard.
backup-doctor-clock-behind-help = Mettez la machine à l'heure avant d'ouvrir la salle : les réponses tardives sont jugées à son horloge. Si elle est juste, c'est qu'elle a été en avance : rien n'est perdu, et ce message passera avec le temps.
backup-doctor-versions = Glane { $program }, données de la version { $schema }.
backup-doctor-versions-older = Glane { $program }, données de la version { $schema } : au prochain démarrage, elles passent à la version { $known } ; faites une sauvegarde avant.
backup-doctor-last = Dernière sauvegarde : { $day }.
backup-doctor-late = La dernière sauvegarde date du { $day } ; ce qui a été fait depuis n'est dans aucune.
backup-doctor-late-help = Faites-en une : glane backup --to FICHIER, sur une clé ou un autre disque ; ou « Sauvegarder maintenant », dans la page des ateliers.
backup-doctor-cut = Une restauration a été coupée : { $path } est ce qu'elle a laissé.
backup-doctor-cut-help = Recommencez-la, ou effacez ce dossier ; à son prochain démarrage, Glane l'efface si le dossier de données est là.
backup-doctor-kept = { $path } garde ce qui était là avant une restauration. Effacez-le quand vous n'en aurez plus besoin.
backup-doctor-kept-telling = { $path } garde, d'avant une restauration, des réponses d'un atelier qui a été clos ou effacé depuis.
backup-doctor-kept-telling-help = Effacez ce dossier : tant qu'il est là, ce qui devait être rompu ou effacé ne l'est pas.
backup-doctor-none-yet = Pas encore de sauvegarde : Glane en fait une chaque jour où il sert.
backup-doctor-none = Il n'y a aucune sauvegarde de ces données.
backup-doctor-none-help = Faites-en une : glane backup --to FICHIER, sur une clé ou un autre disque ; ou « Sauvegarder maintenant », dans la page des ateliers.
