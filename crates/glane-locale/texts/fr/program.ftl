# Ce que dit le programme dans un terminal.

## Aide

program-help-about = Transforme une salle de gens en une restitution honnête.
program-help-serve = Ouvre la salle : les pages des participants, de la personne qui anime et de l'écran
program-help-demo = Ouvre la salle avec un atelier d'exemple, dans un dossier à part
program-help-rehearse = Répète l'atelier avec des téléphones simulés, sur la salle ouverte, et dit si cette machine les tient
program-help-new = Écrit un déroulé commenté, à compléter
program-help-check-script = Dit tout ce qui ne va pas dans un déroulé
program-help-create = Fait un atelier d'un déroulé
program-help-invite = Fait un lien pour entrer une fois dans la console, même si tous les autres sont perdus
program-help-import = Prend dans un atelier des réponses (CSV), ou une nouvelle version de son déroulé
program-help-code = Prend dans un atelier le classement de ses réponses libres, fait par une personne (CSV)
program-help-codebook = Écrit ou reprend la grille de thèmes d'une question
program-help-codebook-export = Écrit la grille de thèmes d'une question dans un fichier (.grille.toml)
program-help-codebook-import = Reprend dans une question les thèmes d'un fichier (.grille.toml) ; n'en retire aucun
program-help-report = Écrit la restitution d'un atelier, sans la noter comme publiée (la console le fait) ; sort avec le code 1 si une phrase n'y est ni prouvée ni signée
program-help-kit = Écrit les messages aux habitants : un dossier par canal, un calendrier, un plan à imprimer ; l'atelier a une page publique
program-help-paper = Imprime les feuilles de papier d'un atelier, et lit celles qui reviennent
program-help-paper-print = Écrit les feuilles à remplir au stylo (PDF), chacune avec son numéro
program-help-paper-read = Lit les feuilles photographiées ou scannées ; un fichier déjà lu ne compte pas deux fois
program-help-check = Vérifie une restitution (page web ou chiffres en JSON) avec les données dont elle vient
program-help-archive = Remet un atelier à une fédération dans un fichier signé, et réunit ceux de plusieurs centres
program-help-archive-export = Écrit l'archive d'un atelier (.glane), signée de la clé de ce centre, que Glane serve ou non
program-help-archive-check = Dit si des archives sont entières et signées, et par qui
program-help-archive-import = Prend des archives dans une consultation ; la même deux fois n'y est qu'une fois
program-help-archive-recount = Recompte depuis leurs réponses les ateliers de ce serveur qui sont dans une consultation, et dit si les comptes gardés étaient les mêmes
program-help-archive-show = Montre une consultation : qui y est, ce qui attend une décision, les comptes réunis
program-help-archive-settle = Tranche entre des décisions de centres qui diffèrent, par les numéros que « show » donne
program-help-archive-announce = Annonce les centres d'une consultation, lus dans un fichier, avec l'endroit où ils sont pour la carte
program-help-archive-include = Compte des ateliers de ce serveur dans une consultation, sans archive
program-help-archive-withdraw = Retire d'une consultation un centre et ses archives, ou un atelier de ce serveur
program-help-backup = Sauvegarde toutes les données dans un fichier fermé par une phrase secrète, que Glane serve ou non
program-help-restore = Remet une sauvegarde dans le dossier de données, après l'avoir vérifiée tout entière
program-help-move = Déménage toutes les données, du dossier à une base PostgreSQL ou l'inverse, et vérifie tout
program-help-doctor = Examine la machine et les données, et dit quoi faire de ce qui ne va pas
program-help-restitution = Fichiers à vérifier : des restitutions, même retouchées à la main
program-help-findings = Liste ce que disent les chiffres d'un atelier, chaque phrase avec ses cellules
program-help-tone = Propose aussi la tonalité des mots
program-help-data = Dossier de données (ou la variable GLANE_DATA)
program-help-store = Base PostgreSQL qui garde les réponses à la place du dossier (ou la variable GLANE_STORE)
program-help-listen = Adresse et port à écouter
program-help-port = Port à écouter ; 0 en choisit un libre
program-help-phones = Combien de téléphones simuler, de 1 à 5000 ; 300 sinon
program-help-link = Lien de la personne qui anime, si la salle est ouverte ailleurs que dans ce dossier de données
program-help-json = Écrit un seul document JSON, et rien d'autre
program-help-workshop = Nom court de l'atelier
program-help-to = Dossier où écrire les fichiers
program-help-kit-start = Premier jour d'envoi, comme 2026-12-01 ; aujourd'hui si rien n'est dit
program-help-format = Formats voulus, séparés par des virgules
program-help-versions = Versions voulues, séparées par des virgules : complete, page, clair (complete sinon)
program-help-file = Fichiers à lire : des réponses (.csv) ou un déroulé (.atelier.toml)
program-help-coding-file = Classement à lire (.csv) : participant,question,theme, et codeur si l'on veut ; participant est le code de la personne dans le fichier de réponses importé, et --blank les écrit tous
program-help-blank = Écrit dans ce fichier un classement prêt à remplir : une ligne par réponse importée, avec le code de la personne et son texte, et un point d'interrogation à remplacer
program-help-coder = Avec --blank : nom de qui classe ; ses choix déjà faits sont écrits à la place des points d'interrogation, et son nom dans la colonne « codeur »
program-help-replace = Remplace ce que la même personne avait déjà classé autrement ; sans cela, rien n'est pris
program-help-codebook-file = Fichier de la grille (.grille.toml)
program-help-question = Clé de la question, telle qu'elle est dans le déroulé
program-help-sheets = Combien de feuilles, une par personne
program-help-sheets-to = Fichier à écrire (.pdf)
program-help-of-workshop = Nom court de l'atelier ; sans lui, le code de chaque feuille le dit
program-help-photos = Photos (JPEG, PNG, WebP), scans (PDF, TIFF), ou dossiers qui en contiennent
program-help-page-code = Les lettres imprimées sous le code carré, pour une photo où il ne se lit pas
program-help-watch = Surveille le dossier et lit les fichiers qui y arrivent
program-help-geometry = Fichier où écrire la place des cases, en millimètres (.json)
program-help-sheet-language = Langue de la feuille : celle de l'atelier sinon ; fr, en, ar, es, pt, ro, tr ou uk
program-help-large = En gros caractères
program-help-master = Un modèle à photocopier, sans numéro ; d'une page seulement
program-help-only = Une seule question : sa clé, telle qu'elle est dans le déroulé
program-help-script = Déroulé à lire (.atelier.toml)
program-help-member = Nom de la personne qui entre ; si personne ne s'appelle ainsi, elle rejoint l'équipe et l'administre
program-help-new-key = Change le lien secret de l'administration : l'ancien, et tous les navigateurs entrés par lui, n'ouvrent plus rien
program-help-new-file = Fichier à écrire ; un tiret (-) l'écrit à l'écran ; sans rien, atelier.atelier.toml, ou le nom choisi dans la bibliothèque
program-help-from = Part d'un atelier de la bibliothèque ; « liste » les montre tous
program-help-peer = Nom ou adresse d'un autre Glane de la maison ou du réseau, d'où l'on peut prendre un déroulé par un lien ; plusieurs fois s'il le faut
program-help-host = Nom d'hôte qui mène à cet ordinateur, à montrer avant les adresses ; derrière un serveur qui a le certificat, l'adresse entière, en https ; plusieurs fois s'il le faut
program-help-synchronous = Pour les essais seulement
program-help-archive-level = Ce que l'archive contient : comptes, anonyme ou tout
program-help-archive-to = Fichier à écrire (.glane) ; il ne doit pas exister
program-help-site = Nom du centre, tel que la fédération l'appelle ; le lieu du déroulé sinon
program-help-edition = Édition de la consultation ; l'année de l'atelier sinon
program-help-archives = Archives (.glane)
program-help-into = Nom court de la consultation : lettres sans accent, chiffres et tirets
program-help-consultation = Nom court de la consultation
program-help-which = Numéro de ce qu'il faut trancher
program-help-choice = Numéro de ce qui est retenu
program-help-sites = Fichier de texte, un centre par ligne : le nom seul, ou nom ; latitude ; longitude. Il remplace la liste annoncée
program-help-workshops = Noms courts des ateliers
program-help-centre = Nom du centre, ou nom court de son atelier
program-help-which-edition = L'édition, si le centre est dans plusieurs
program-help-archives-too = Retire aussi les archives d'un atelier de ce serveur : elles compteraient à sa place
program-help-copy-to = Fichier à écrire ; il ne doit pas exister
program-help-move-from = Ce que l'on quitte : sqlite:DOSSIER, postgres://…, ou store (l'adresse de GLANE_STORE)
program-help-move-to = Où l'on va, et qui doit être vide : sqlite:DOSSIER, postgres://…, ou store
program-help-dry-run = Essai : lit et compte tout, vérifie l'endroit, n'écrit rien
program-help-recipient = Clé publique age (age1…) de qui pourra l'ouvrir, à la place d'une phrase secrète ; plusieurs fois s'il le faut
program-help-passphrase-file = Fichier dont la première ligne est la phrase secrète, au lieu de la demander
program-help-copy = Sauvegarde à remettre
program-help-replace-data = Remplace ce qu'il y a dans le dossier de données ; cela est gardé à côté, sous un autre nom
program-help-bring-back = Accepte de défaire ce qui a été clos, effacé ou retiré depuis la sauvegarde ; ce qui peut l'être est refait
program-help-key = Fichier de la clé secrète age, pour une sauvegarde faite avec --recipient
program-help-backups = Dossier des copies automatiques, une par jour ; « sauvegardes » dans le dossier de données sinon
program-help-metrics = Adresse et port où lire les mesures de la machine (/metrics, pour Prometheus)
program-help-cert = Certificat (PEM, sa chaîne à la suite) pour servir en https ; avec --key
program-help-tls-key = Clé secrète du certificat (PEM)
program-help-acme = Nom public de ce serveur (ateliers.mon-centre.fr) : Glane demande lui-même un certificat et le renouvelle ; port 443
program-help-assistant = Demander à ce serveur de proposer (Ollama, llama.cpp…), pour cette fois
program-help-assistant-model = Le modèle à demander
program-assistant-bad = « { $value } » n'est pas l'adresse d'un serveur pour l'assistant.
program-help-bus = Relais NATS (nats://…) par lequel plusieurs Glane sur une même base se préviennent ; avec --store
program-help-node = Nom de cette machine, quand plusieurs Glane se partagent une base ; avec --store
program-help-no-mdns = Ne pas annoncer le nom « glane.local » sur le réseau
program-help-acme-contact = Adresse électronique donnée à l'autorité qui signe le certificat
program-help-acme-directory = Annuaire ACME d'une autre autorité que Let's Encrypt
program-help-lang = Langue des messages et de la restitution : fr ou en
program-help-help = Montre cette aide
program-help-version = Montre la version
program-help-usage = Utilisation :
program-help-commands = Commandes

program-value-command = COMMANDE
program-value-data = DOSSIER
program-value-store = ADRESSE
program-value-lang = LANGUE
program-value-bus = ADRESSE
program-value-node = NOM
program-value-listen = ADRESSE
program-value-peer = NOM
program-value-host = NOM
program-value-port = PORT
program-value-phones = NOMBRE
program-value-link = LIEN
program-value-workshop = ATELIER
program-value-to = DOSSIER
program-value-kit-start = JOUR
program-value-format = FORMATS
program-value-versions = VERSIONS
program-value-file = FICHIER
program-value-coding-file = FICHIER
program-value-blank = FICHIER
program-value-coder = NOM
program-value-codebook-file = FICHIER
program-value-question = QUESTION
program-value-sheets = NOMBRE
program-value-sheets-to = FICHIER
program-value-of-workshop = ATELIER
program-value-page-code = CODE
program-value-photos = FICHIERS
program-value-geometry = FICHIER
program-value-sheet-language = LANGUE
program-value-only = QUESTION
program-value-archive-level = NIVEAU
program-value-archive-to = FICHIER
program-value-site = NOM
program-value-edition = ÉDITION
program-value-archives = FICHIERS
program-value-into = CONSULTATION
program-value-consultation = CONSULTATION
program-value-which = NUMÉRO
program-value-choice = NUMÉRO
program-value-sites = FICHIER
program-value-workshops = ATELIERS
program-value-centre = CENTRE
program-value-which-edition = ÉDITION
program-value-copy-to = FICHIER
program-value-move-from = ENDROIT
program-value-move-to = ENDROIT
program-value-recipient = CLÉ
program-value-passphrase-file = FICHIER
program-value-copy = SAUVEGARDE
program-value-key = FICHIER
program-value-backups = DOSSIER
program-value-metrics = ADRESSE
program-value-cert = FICHIER
program-value-tls-key = FICHIER
program-value-acme = NOM
program-value-acme-contact = ADRESSE
program-value-acme-directory = ADRESSE
program-value-new-file = FICHIER
program-value-from = NOM
program-value-restitution = FICHIER
program-value-script = FICHIER
program-value-member = NOM

## Une commande mal comprise

program-usage = Cette commande n'est pas comprise.
program-usage-help = Tapez glane --help pour voir ce qui est possible, ou glane, le nom d'une commande et --help.
program-usage-suggestion = Vouliez-vous écrire { $suggestion } ?
program-usage-workshop = L'atelier se nomme ainsi : { $command } --workshop { $value }
program-usage-unknown-command = « { $value } » n'est pas une commande de Glane.
program-usage-unknown-argument = « { $value } » n'a pas de sens ici.
program-usage-missing = Il manque { $arguments }.
program-usage-no-value = Il manque une valeur après { $argument }.
program-usage-bad-value = « { $value } » ne convient pas pour { $argument }.
program-usage-twice = { $argument } est donné deux fois.
program-usage-conflict = Ces arguments ne vont pas ensemble : { $arguments }.
program-usage-not-text = Un des mots tapés n'est pas du texte lisible (UTF-8).
program-lang-unknown = Glane ne parle pas la langue « { $value } ».
program-lang-unknown-help = Langues possibles : fr, en.

## Servir

program-serving = Glane est prêt.
program-serving-demo = Glane est prêt, avec l'atelier d'exemple « { $workshop } ».
program-sample = À savoir : { $detail }
program-data-folder = Données : { $path }
program-store-place = Réponses : base PostgreSQL { $place }
program-address-facilitator = Pour vous, qui animez (lien secret) :
program-address-projector = Pour l'écran de la salle :
program-address-participant = Pour les téléphones :
program-address-code = Code de l'atelier : { $code }
program-address-interface = { $address } ({ $interface })
program-address-local-only = Aucun réseau trouvé : seules les pages de cet ordinateur marcheront. Connectez-vous au Wi-Fi de la salle, puis relancez Glane.
program-no-workshop-yet = Pas encore d'atelier : créez-en un depuis la page de la personne qui anime.
program-qr-caption = À photographier avec un téléphone pour répondre :
program-stop-hint = Ctrl-C pour arrêter.
program-stopping = Arrêt en cours, les dernières réponses s'enregistrent…
program-stopped-failures = { $n ->
    [one] Glane est arrêté. { $n } tentative d'enregistrement a échoué pendant la séance : la personne a été prévenue. Tout ce qui a reçu un reçu est gardé.
   *[other] Glane est arrêté. { $n } tentatives d'enregistrement ont échoué pendant la séance : les personnes ont été prévenues. Tout ce qui a reçu un reçu est gardé.
 }
program-stopped = Glane est arrêté. Tout est enregistré.

## Quand la machine dit non

program-port-in-use = Le port { $port } est déjà pris par un autre programme.
program-port-in-use-help = Arrêtez l'autre programme, ou choisissez un autre port : --port 0 en prend un libre.
program-port-in-use-listen-help = Arrêtez l'autre programme, ou choisissez un autre port : --listen 0.0.0.0:0 en prend un libre.
program-port-in-use-metrics-help = Arrêtez l'autre programme, ou choisissez un autre port pour --metrics.
program-port-moved = Le port { $port } est pris : Glane se sert du port { $next }.
program-address-absent = L'adresse { $value } n'est pas celle de cet ordinateur.
program-address-absent-help = Écrivez 0.0.0.0 pour écouter sur tous ses réseaux.
program-listen-failed = Impossible d'écouter sur { $value } : { $reason }
program-listen-failed-help = Choisissez une autre adresse ou un autre port.
program-port-forbidden = Ce compte n'a pas le droit d'ouvrir le port { $port }.
program-port-forbidden-help = Choisissez un port au-dessus de 1023, par exemple 8080.
program-bad-address = « { $value } » n'est pas une adresse à écouter.
program-bad-address-help = Écrivez une adresse et un port, par exemple 0.0.0.0:8080.
program-data-locked = Un autre Glane se sert déjà du dossier { $path }.
program-data-locked-help = Servez-vous des boutons de la console de ce Glane-là (importer, faire la restitution). Sinon, arrêtez-le, ou choisissez un autre dossier avec --data.
program-data-locked-code-help = Rien n'a été pris. Classez dans la page « Thèmes » de la console de ce Glane-là ; ou arrêtez-le (Ctrl-C), recommencez cette commande, puis relancez-le.
program-data-locked-codebook-help = Rien n'a changé. Faites la grille dans la page « Thèmes » de la console de ce Glane-là ; ou arrêtez-le (Ctrl-C), recommencez cette commande, puis relancez-le.
program-data-locked-paper-help = Rien n'a été imprimé. Demandez les feuilles dans la page « Les questions sur papier » de la console de ce Glane-là ; ou arrêtez-le (Ctrl-C), recommencez cette commande, puis relancez-le.
program-data-locked-read-help = Aucune feuille n'a été lue. Déposez les photos dans la page « Les questions sur papier » de la console de ce Glane-là ; ou arrêtez-le (Ctrl-C), recommencez cette commande, puis relancez-le.
program-data-not-glane = Le dossier { $path } contient un fichier qui n'est pas de Glane, ou qui est abîmé.
program-data-not-glane-help = Choisissez un autre dossier avec --data, ou remettez une sauvegarde : glane restore FICHIER --replace
program-no-home = Impossible de savoir où ranger les données : cette session n'a pas de dossier personnel.
program-no-home-help = Nommez un dossier avec --data.
program-demo-folder-used = Le dossier { $path } contient déjà des ateliers : l'exemple n'y est pas mêlé.
program-demo-folder-used-help = Choisissez un dossier vide avec --data, ou lancez glane demo sans --data.
program-no-randomness = Le système ne donne pas de hasard : { $reason }
program-no-randomness-help = Redémarrez l'ordinateur. Sans hasard, aucun lien secret n'est sûr : Glane s'arrête ; tout ce qui était enregistré l'est toujours.
program-unexpected = Quelque chose d'inattendu est arrivé : { $reason }
program-unexpected-help = Relancez la commande. Si cela recommence, gardez ce message pour demander de l'aide.
program-unsafe = Mode d'essai : une coupure de courant peut perdre des réponses. À ne jamais utiliser avec de vraies personnes.
program-data-unusable = Le dossier { $path } ne peut pas servir : { $reason }
program-data-unusable-help = Vérifiez qu'il existe, que vous pouvez y écrire et qu'il reste de la place.
program-data-newer = Le dossier { $path } vient d'une version plus récente de Glane.
program-data-newer-help = Installez cette version, ou choisissez un autre dossier avec --data.
program-store-address = L'adresse donnée à --store (ou dans GLANE_STORE) n'est pas celle d'une base PostgreSQL.
program-store-address-help = Elle commence par postgres://, par exemple : postgres://glane@localhost/glane
program-store-unread = L'adresse de la base ne se lit pas : { $reason }
program-store-unread-help = Elle s'écrit : postgres://NOM:MOT-DE-PASSE@MACHINE:5432/BASE
program-store-away = La base PostgreSQL ne répond pas, ou ne laisse pas entrer : { $reason }
program-store-away-help = Vérifiez qu'elle est lancée, que l'adresse, le nom et le mot de passe sont les bons, puis recommencez. Rien n'a été enregistré à moitié.
program-store-old = Cette base PostgreSQL est trop ancienne (version { $found }).
program-store-old-help = Il faut la version { $least } ou une plus récente.
program-store-not-on-disk = Cette base PostgreSQL n'attend pas son disque (fsync = off) : une coupure de courant perdrait des réponses.
program-store-not-on-disk-help = Remettez fsync = on dans ses réglages, relancez-la, puis recommencez.
program-store-newer = Cette base vient d'une version plus récente de Glane.
program-store-newer-help = Installez cette version, ou donnez une autre base.
program-store-not-ours = Cette base contient déjà les tables d'un autre programme.
program-store-not-ours-help = Donnez à Glane une base à lui, vide : createdb glane
program-store-held = Un autre Glane se sert déjà de cette base.
program-store-held-help = Servez-vous des boutons de la console de ce Glane-là. Sinon, arrêtez-le. Pour que plusieurs Glane se partagent la base, lancez chacun avec « serve --node NOM » : docs/postgres.md.
program-bus-without-store = --bus et --node ne servent que si plusieurs Glane se partagent une base PostgreSQL.
program-bus-without-store-help = Ajoutez --store (ou la variable GLANE_STORE), ou enlevez --bus et --node.
program-bus-address = L'adresse donnée à --bus (ou dans GLANE_BUS) n'est pas celle d'un relais NATS.
program-bus-address-help = Elle commence par nats://, par exemple : nats://localhost:4222. Plusieurs relais : des virgules entre les adresses.
program-store-unusable = La base PostgreSQL ne peut pas servir : { $reason }
program-store-unusable-help = La personne qui s'occupe de cette base saura quoi faire de ce message.
program-store-backups = Avec une base PostgreSQL, Glane ne fait pas de copie de chaque jour.
program-store-backups-help = Enlevez --backups, et faites copier la base par ses propres moyens (pg_dump) : docs/postgres.md dit comment.
program-store-not-yet = La commande « { $command } » ne sait pas encore travailler sur une base PostgreSQL.
program-store-not-yet-help = Enlevez --store (ou la variable GLANE_STORE) pour travailler sur le dossier de données. docs/postgres.md dit par quoi la remplacer.
program-workshop-unknown = Aucun atelier ne s'appelle « { $workshop } ».
program-workshop-unknown-help = { $n ->
    [0] Il n'y a encore aucun atelier dans ce dossier.
   *[other] Ateliers de ce dossier : { $known }.
 }
program-workshop-exists = Un atelier s'appelle déjà « { $workshop } ».
program-workshop-exists-help = Donnez un autre nom court à celui-ci dans son déroulé.
program-file-missing = Le fichier { $path } n'existe pas.
program-file-missing-help = Vérifiez le nom et le dossier.
program-file-unreadable-help = Vérifiez que c'est bien un fichier, et que vous avez le droit de le lire.
program-file-unreadable = Le fichier { $path } ne peut pas être lu : { $reason }
program-file-exists = Le fichier { $path } existe déjà : il n'a pas été touché.
program-file-exists-help = Choisissez un autre nom, ou déplacez l'ancien.
program-file-unwritable-help = Vérifiez que vous pouvez écrire à cet endroit et qu'il reste de la place.
program-file-unwritable = Le fichier { $path } ne peut pas être écrit : { $reason }
program-format-unknown = Le format « { $value } » n'est pas connu.
program-format-unknown-help = Formats possibles : { $known }.
program-version-unknown = La version « { $value } » n'est pas connue.
program-version-unknown-help = Versions possibles : { $known }.
program-error = Erreur : { $message }
program-warning = Attention : { $message }
program-what-to-do = À faire : { $help }

## Déroulé

program-new-listed = { $name } : { $title }. { $summary } ({ $minutes } min, { $n ->
    [one] { $n } question
   *[other] { $n } questions
 })
program-new-how = Pour en prendre un : glane new --from { $name }
program-new-unknown = La bibliothèque n'a pas d'atelier « { $value } ».
program-new-unknown-help = Ceux qu'elle a : { $known }. Pour les lire : glane new --from liste
program-new-written = Déroulé écrit : { $path }. Ouvrez-le dans un éditeur de texte et suivez ses commentaires.
program-script-not-utf8 = Le fichier { $path } n'est pas un texte en UTF-8.
program-script-not-utf8-help = Ouvrez-le dans un éditeur de texte et enregistrez-le avec le codage UTF-8.
program-created = Atelier créé : { $workshop }. Code pour les téléphones : { $code }
program-invited = Lien d'entrée pour { $name } :
program-invited-new = { $name } rejoint l'équipe et l'administre. Son lien d'entrée :
program-invited-once = Il sert une fois, pendant trois jours, et y choisir un mot de passe ferme les autres appareils de cette personne.
program-invited-later = Lancez « glane serve », puis ouvrez ce lien sur cet ordinateur. Il sert une fois, pendant trois jours.
program-rekeyed = Le nouveau lien secret de l'administration :
program-rekeyed-served = L'ancien ne vaut plus rien : tous les navigateurs entrés par lui sont dehors. Ouvrez celui-ci sur les appareils de l'administration.
program-rekeyed-later = L'ancien ne vaut plus rien. Lancez « glane serve », puis ouvrez celui-ci sur cet ordinateur.
program-invite-name = Ce nom ne peut pas servir.
program-invite-name-help = Écrivez un nom de 1 à 60 caractères, par exemple : glane invite Awa.
program-script-revised = Déroulé de « { $workshop } » mis à jour : version { $version }.
program-script-unchanged = Le déroulé de « { $workshop } » est déjà celui-ci : rien n'a changé.
program-script-overdue = « { $path } » : les réponses devaient être gardées jusqu'au { $until } (date + conservation), et cette date est passée.
program-script-overdue-help = Vérifiez « date » et « conservation ». Si « conservation » est écrit dans le déroulé, Glane efface les réponses : la console prévient sept jours avant, et permet de les garder plus longtemps. S'il ne l'est pas, Glane les garde jusqu'à ce que vous les effaciez depuis la console.
program-script-half-plain = { $path } : des questions n'ont pas de texte en clair, alors que d'autres en ont : { $keys }.
program-script-half-plain-help = Donnez une ligne « en-clair » à chacune : qui a demandé à lire en clair ne l'y trouvera pas.
program-sealed = L'atelier est clos : plus aucune réponse ni aucun déroulé n'y entre.
program-sealed-help = La clôture ne peut pas être annulée. Les restitutions et les exports se font comme avant.
program-script-unfit-type = Question « { $question } » : { $n ->
    [one] { $n } réponse gardée a été donnée
   *[other] { $n } réponses gardées ont été données
 } à un autre type de question, et ne { $n ->
    [one] peut
   *[other] peuvent
 } pas être { $n ->
    [one] comptée
   *[other] comptées
 } avec le type « { $type } ».
program-script-unfit-scale = Question « { $question } » : { $n ->
    [one] { $n } réponse gardée est
   *[other] { $n } réponses gardées sont
 } en dehors de la nouvelle échelle, qui va de { $min } à { $max }.
program-script-unfit-number = Question « { $question } » : { $n ->
    [one] { $n } réponse gardée est
   *[other] { $n } réponses gardées sont
 } en dehors des nouvelles bornes, de { $min } à { $max }.
program-script-unfit-places = Question « { $question } » : { $n ->
    [one] { $n } réponse gardée ne classe
   *[other] { $n } réponses gardées ne classent
 } pas { $max } choix, comme le demande le nouveau réglage.
program-script-unfit-points = Question « { $question } » : { $n ->
    [one] { $n } réponse gardée ne partage
   *[other] { $n } réponses gardées ne partagent
 } pas { $total } points.
program-script-unfit-decimals = Question « { $question } » : { $n ->
    [one] { $n } réponse gardée a été donnée avec « decimales = { $max } ». Avec un autre réglage, ce serait un autre nombre.
   *[other] { $n } réponses gardées ont été données avec « decimales = { $max } ». Avec un autre réglage, ce seraient d'autres nombres.
 }
program-script-unfit-words = Question « { $question } » : { $n ->
    [one] { $n } réponse gardée a
   *[other] { $n } réponses gardées ont
 } plus de mots que le nouveau maximum, { $max }.
program-script-unfit-length = Question « { $question } » : { $n ->
    [one] { $n } réponse gardée est
   *[other] { $n } réponses gardées sont
 } plus { $n ->
    [one] longue
   *[other] longues
 } que le nouveau maximum, { $max } { $max ->
    [one] caractère
   *[other] caractères
 }.
program-script-unfit-ticks = Question « { $question } » : { $n ->
    [one] { $n } réponse gardée coche
   *[other] { $n } réponses gardées cochent
 } plus de choix que le nouveau maximum, { $max }.
program-script-unfit-tables = Question « { $question } » : { $n ->
    [one] { $n } réponse gardée est celle d'une personne
   *[other] { $n } réponses gardées sont celles de personnes
 }, et ne { $n ->
    [one] peut
   *[other] peuvent
 } pas compter comme celles de tables.
program-script-unfit-people = Question « { $question } » : { $n ->
    [one] { $n } réponse gardée est celle d'une table
   *[other] { $n } réponses gardées sont celles de tables
 }, et ne { $n ->
    [one] peut
   *[other] peuvent
 } pas compter comme celles de personnes.
program-script-unfit-help = Rien n'a changé dans l'atelier. Donnez une autre clé à la nouvelle question (« cle ») : l'ancienne garde ses réponses. Ou remettez le type et les limites d'avant.
program-script-theme-same-name = « { $name } » et « { $other } » seraient deux thèmes du même nom : majuscules, accents et espaces n'y changent rien.
program-script-theme-same-name-help = Rien n'a changé dans l'atelier. L'un des deux a été ajouté après coup : donnez au thème du déroulé un autre nom, ou la clé de l'autre.
program-script-themes-full = Avec les thèmes ajoutés après coup, la grille en aurait plus de { $max }.
program-script-themes-full-help = Rien n'a changé dans l'atelier. Retirez des thèmes du déroulé, ou de la grille dans la page « Thèmes ».
program-script-question-gone = { $n ->
    [one] { $n } réponse à « { $question } » ne sera plus montrée ; elle reste gardée, et revient
   *[other] { $n } réponses à « { $question } » ne seront plus montrées ; elles restent gardées, et reviennent
 } si le déroulé a de nouveau une question de cette clé et de ce type.
program-script-group-gone = Le groupe « { $label } » n'existe plus : { $n ->
    [one] 1 personne qui en était compte toujours, sans groupe
   *[other] { $n } personnes qui en étaient comptent toujours, sans groupe
 }. Elles y reviennent si le déroulé a de nouveau un groupe de cette clé (« { $question } »).
program-script-table-gone = La table « { $label } » n'existe plus : { $n ->
    [one] sa réponse compte toujours, et elle reste comptée
   *[other] ses { $n } réponses comptent toujours, et elle reste comptée
 } parmi les tables. Elle revient si le déroulé a de nouveau un groupe de cette clé (« { $question } »).
program-script-option-gone = « { $label } » (clé « { $option } ») n'est plus proposé à « { $question } » : { $n ->
    [one] { $n } réponse qui le coche reste gardée, mais ce choix ne sera plus montré
   *[other] { $n } réponses qui le cochent restent gardées, mais ce choix ne sera plus montré
 }. Il revient si le déroulé a de nouveau cette clé.
program-script-relabelled = À « { $question } », le libellé de « { $option } » passe de « { $before } » à « { $after } », alors que { $n ->
    [one] { $n } réponse le coche déjà : elle dira
   *[other] { $n } réponses le cochent déjà : elles diront
 } « { $after } ». Si c'est un autre choix, donnez-lui une autre clé.
program-script-other-workshop = Le déroulé { $path } est celui de « { $found } », pas de « { $workshop } ».
program-script-other-workshop-help = Nommez l'atelier ainsi : --workshop { $found }, ou changez le nom court dans le déroulé.
program-script-kept-bad = Le déroulé de « { $workshop } » ne se lit plus.
program-script-kept-bad-help = Importez de nouveau ce déroulé dans l'atelier, après l'avoir vérifié avec glane check-script.
program-script-good = { $path } : tout va bien ({ $n ->
    [one] { $n } question
   *[other] { $n } questions
 }).
program-script-faults = { $n ->
    [one] { $path } : { $n } erreur à corriger.
   *[other] { $path } : { $n } erreurs à corriger.
 }

## Import

program-import-rows = { $read ->
    [one] { $read } ligne lue
   *[other] { $read } lignes lues
 } : { $taken ->
    [one] { $taken } prise
   *[other] { $taken } prises
 }, { $refused ->
    [one] { $refused } refusée
   *[other] { $refused } refusées
 }, { $empty ->
    [one] { $empty } vide
   *[other] { $empty } vides
 }.
program-import-answers = { $added ->
    [one] { $added } réponse nouvelle
   *[other] { $added } réponses nouvelles
 }, { $replaced ->
    [one] { $replaced } remplacée
   *[other] { $replaced } remplacées
 }, { $unchanged ->
    [one] { $unchanged } inchangée
   *[other] { $unchanged } inchangées
 }.
program-import-earlier = { $n ->
    [one] { $n } réponse est déjà là, dans un tour précédent de sa question : elle n'est pas reprise dans le nouveau.
   *[other] { $n } réponses sont déjà là, dans un tour précédent de leur question : elles ne sont pas reprises dans le nouveau.
 }
program-import-nothing = Rien à prendre dans ce fichier : aucune ligne n'y porte de réponse.
program-import-nothing-new = Tout était déjà là : rien n'a changé.
program-import-refused-help = Corrigez ces lignes et importez de nouveau le même fichier : ce qui est déjà pris ne sera pas compté deux fois.

## Thèmes

program-code-rows = { $read ->
    [one] { $read } ligne lue
   *[other] { $read } lignes lues
 } : { $taken ->
    [one] { $taken } prise
   *[other] { $taken } prises
 }, { $refused ->
    [one] { $refused } refusée
   *[other] { $refused } refusées
 }.
program-code-left = { $n ->
    [one] { $n } ligne attend encore son thème (point d'interrogation).
   *[other] { $n } lignes attendent encore leur thème (point d'interrogation).
 }
program-code-answers = { $added ->
    [one] { $added } nouveau classement
   *[other] { $added } nouveaux classements
 }, { $unchanged ->
    [one] { $unchanged } inchangé
   *[other] { $unchanged } inchangés
 }, { $replaced ->
    [one] { $replaced } remplacé
   *[other] { $replaced } remplacés
 }.
program-code-rows-held = { $read ->
    [one] { $read } ligne lue
   *[other] { $read } lignes lues
 }, { $refused ->
    [one] { $refused } refusée
   *[other] { $refused } refusées
 }.
program-code-would = Ce fichier porterait { $added ->
    [one] { $added } nouveau classement
   *[other] { $added } nouveaux classements
 }, { $unchanged ->
    [one] { $unchanged } inchangé
   *[other] { $unchanged } inchangés
 }, et en remplacerait { $replaced }.
program-code-replaces = Ligne { $line } : { $participant }, « { $question } », classée par { $coder } : { $before } → { $after }
program-code-replaced-by = Classements remplacés, par personne : { $coders }.
program-code-would-by = Classements qui seraient remplacés, par personne : { $coders }.
program-code-kept = Rien n'a été pris : des choix déjà faits seraient perdus.
program-code-kept-help = Relisez la liste. Pour les remplacer, recommencez avec --replace ; pour garder les deux, écrivez un autre nom dans la colonne « codeur ».
program-code-blank = { $n ->
    [one] { $n } ligne à classer écrite dans { $path }.
   *[other] { $n } lignes à classer écrites dans { $path }.
 } Mettez un thème à la place de chaque point d'interrogation ; une case vide dit qu'aucun thème ne convient ; pour deux thèmes, copiez la ligne.
program-code-blank-themes = Thèmes de « { $question } » : { $themes }.
program-code-blank-nameless = { $n ->
    [one] { $n } réponse n'a pas de code de participant (téléphone, main levée) : elle se classe dans la page « Thèmes ».
   *[other] { $n } réponses n'ont pas de code de participant (téléphone, mains levées) : elles se classent dans la page « Thèmes ».
 }
program-code-blank-filled = { $n ->
    [0] Aucune réponse n'était encore classée par { $coder }.
    [one] { $n } réponse déjà classée par { $coder } est écrite avec son choix.
   *[other] { $n } réponses déjà classées par { $coder } sont écrites avec ses choix.
 }
program-code-blank-coded = Réponses déjà classées, par personne : { $coders }. Elles sont écrites avec un point d'interrogation comme les autres ; avec --coder et un de ces noms, ses choix sont repris.
program-coder-bad = « { $value } » ne va pas comme nom de qui classe.
program-coder-bad-help = Un prénom ou des initiales suffisent : de 1 à { $max } caractères.
program-code-blank-none = Il n'y a rien à classer dans un fichier : aucune réponse importée à une question qui a des thèmes.
program-code-blank-none-help = Donnez des thèmes à la question (page « Thèmes », ou ligne themes du déroulé). Les réponses venues d'un téléphone se classent dans la page « Thèmes ».
program-codebook-written = { $n ->
    [one] { $n } thème écrit dans { $path }.
   *[other] { $n } thèmes écrits dans { $path }.
 }
program-codebook-taken = { $changed ->
    [one] { $changed } thème ajouté ou changé
   *[other] { $changed } thèmes ajoutés ou changés
 }, { $unchanged ->
    [one] { $unchanged } inchangé
   *[other] { $unchanged } inchangés
 }.
program-codebook-kept = Rien n'a été pris : la grille est comme avant.
program-codebook-empty = La question « { $question } » n'a pas de thème à écrire.
program-codebook-empty-help = Ajoutez-en dans le déroulé, ou dans la page des thèmes.
program-codebook-no-question = « { $value } » n'est pas une question à texte libre de cet atelier.
program-codebook-no-question-help = Questions à texte libre : { $known }.
program-codebook-no-open = Cet atelier n'a pas de question à texte libre : rien ne s'y classe par thèmes.

## Restitution

program-report-written = { $n ->
    [one] Fichier écrit :
   *[other] { $n } fichiers écrits :
 }
program-report-file = { $path }
program-report-unproved = { $n ->
    [one] Une phrase de la restitution n'est ni prouvée ni signée : c'est un brouillon, que la console ne publierait pas.
   *[other] { $n } phrases de la restitution ne sont ni prouvées ni signées : c'est un brouillon, que la console ne publierait pas.
 }
program-report-unproved-help = Dans « Rédiger la restitution », reformulez, ou signez pourquoi la phrase reste ; puis refaites la restitution.
program-report-refused-sentence = Refusée : { $text }
program-report-unproved-sentence = Sans preuve : { $text }
program-report-no-answers = L'atelier « { $workshop } » n'a pas encore de réponse : la restitution le dira.
program-report-failed = La restitution n'a pas pu être faite : { $reason }
program-report-failed-help = Essayez un autre format avec --format ; les réponses sont intactes.
program-kit-first = L'atelier « { $workshop } » n'a pas de page publique : il n'y a rien vers quoi mener les habitants.
program-kit-first-help = Dans la console, ouvrez « Rédiger la restitution », relisez, publiez la page ; puis refaites les messages.
program-kit-moved = Les réponses de « { $workshop } » ne sont plus celles de la page publique : quelqu'un a repris les siennes, ou l'atelier est scellé.
program-kit-moved-help = Publiez de nouveau la page, puis refaites les messages.
program-kit-start-bad = Ce jour n'existe pas : « { $value } ».
program-kit-start-bad-help = Écrivez l'année, le mois et le jour, par exemple 2026-12-01.
program-kit-failed = Les messages n'ont pas pu être faits : { $reason }
program-kit-failed-help = Les réponses sont intactes ; réessayez.
program-kit-too-long = { $channel } : le message est trop long ({ $is } signes sur { $most }). Raccourcissez-le avant de l'envoyer.

program-help-text = Montre ce que Glane fait des mots, ligne par ligne
program-help-text-group = Lit une forme par ligne et écrit les groupes en JSON
program-help-text-lemma = Lit un mot par ligne et écrit son entrée de dictionnaire
program-help-text-concordance = Lit une réponse par ligne et montre un mot à sa place, sous toutes ses formes
program-help-text-expressions = Lit un texte par ligne et écrit en JSON les expressions qui reviennent
program-help-text-cooccurrence = Lit une personne par ligne, ses mots séparés par des points-virgules, et écrit en JSON les mots donnés ensemble
program-help-lexicon = Les noms du lieu, un par ligne ; leurs autres écritures après =, séparées par des virgules
program-value-lexicon = FICHIER
program-help-word = Mot ou expression à chercher
program-value-word = MOT
program-text-not-utf8 = La ligne { $line } n'est pas écrite en UTF-8.
program-text-not-utf8-help = Enregistrez le fichier en UTF-8, puis recommencez.

## Constats

program-findings-proposed = [{ $id }] { $cells }
program-findings-kept = [{ $id }, gardé] { $cells }
program-findings-dropped = [{ $id }, écarté] { $cells }

## Vérification

program-check-not-text = Le fichier { $path } n'est pas un texte en UTF-8.
program-check-not-text-help = Si c'est bien la page web (.html) ou les chiffres (.json) de la restitution, enregistrez-les en UTF-8 dans l'éditeur, puis vérifiez de nouveau.
program-check-folder = { $path } est un dossier.
program-check-folder-help = Donnez le fichier lui-même : la page web (.html) ou les chiffres (.json) qui s'y trouvent.
program-check-too-large = Le fichier { $path } est trop gros : { $max } Mio au plus.
program-check-too-large-help = Une restitution en pèse quelques-uns. Vérifiez que c'est bien elle ; une image collée dans la page peut l'avoir gonflée.
program-check-empty = Le fichier { $path } est vide.
program-check-empty-help = Refaites la restitution avec glane report, ou reprenez une copie d'avant la retouche.
program-check-utf16 = Le fichier { $path } est écrit en UTF-16, et rien en tête ne dit comment le lire.
program-check-utf16-help = Dans l'éditeur, « Enregistrer sous », choisissez l'encodage UTF-8, puis vérifiez de nouveau.
program-check-pdf = Le fichier { $path } est un PDF : il ne peut pas être vérifié.
program-check-pdf-help = Vérifiez la page web (.html) de la même restitution, et faites le PDF avec glane report.
program-check-office = Le fichier { $path } est un document de Word, Excel ou LibreOffice : il ne peut pas être vérifié.
program-check-office-help = Vérifiez la page web (.html) de la même restitution. Ce que vous retouchez dans le document, écrivez-le plutôt dans « Rédiger la restitution », qui vérifie chaque phrase.
program-check-archive = Le fichier { $path } est une archive (.zip) : il ne peut pas être vérifié.
program-check-archive-help = Vérifiez la page web (.html) ou les chiffres (.json) de la restitution.
program-check-neither = Le fichier { $path } n'est ni une page web ni un document JSON : la lecture s'arrête à la ligne { $line }.
program-check-neither-help = Vérifiez la page web (.html) ou les chiffres (.json) de la restitution, pas un autre fichier.
program-check-consultation-unknown = Le fichier { $path } est la restitution de la consultation « { $name } », qui n'est pas ici, ou pas avec cette édition.
program-check-consultation-unknown-help = Vérifiez-le sur la machine de la fédération, ou donnez son dossier de données avec --data.
program-check-consultation-changed = Le fichier { $path } a été fait d'autres archives, ou d'autres choix, que ceux que la consultation « { $name } » a maintenant.
program-check-consultation-changed-help = Rien ne peut être dit de ce fichier. Téléchargez de nouveau la restitution, et comparez les deux.
program-check-consultation-form = Le fichier { $path } n'est pas vérifiable : { $form ->
    [none] il ne dit pas quelle version de Glane l'a fait
   *[other] il dit qu'une autre version de Glane ({ $form }) l'a fait
 }, et celle-ci écrit ou dessine autrement la consultation « { $name } ». Il ne peut pas être comparé valeur par valeur : rien ne dit qu'il soit juste, ni qu'il ait été changé.
program-check-consultation-form-help = Téléchargez de nouveau ce fichier sur la page de la consultation, et comparez-le vous-même à celui-ci ; ou vérifiez-le avec la version de Glane qui l'a fait.
program-check-unnamed = Le fichier { $path } ne dit pas de quelles données il vient : il lui manque « { $what } ».
program-check-unnamed-help = Partez d'un fichier que glane report a écrit, et gardez ce qui est en tête.
program-check-revision-unknown = Le fichier { $path } se dit fait à la révision { $revision } de « { $workshop } », qui n'existe pas ici : la dernière est { $last }.
program-check-frozen-differs = « { $path } » : les données de la révision { $revision } ne sont plus celles d'alors (atelier clos, effacé, ou réponses retirées), et ce fichier n'est pas celui qui avait été publié.
program-check-frozen-unknown = « { $path } » : les données de la révision { $revision } ne sont plus celles d'alors (atelier clos, effacé, ou réponses retirées), et rien n'avait été publié de cette révision.
program-check-revision-unknown-help = Vérifiez-le avec le dossier de données où il a été fait, ou refaites la restitution.
program-check-names-differ = Le fichier { $path } dit « { $what } » { $found } ; à cette révision, c'était { $expected }.
program-check-names-differ-help = Les données de ce dossier ne sont pas celles dont vient le fichier, ou son en-tête a été changé.

## Répétition

program-rehearse-nobody = Aucune salle n'est ouverte sur ce dossier de données : il n'y a rien à répéter.
program-rehearse-nobody-help = Ouvrez-la d'abord dans une autre fenêtre (glane serve), ou donnez le lien de la personne qui anime avec --link.
program-rehearse-link = « { $link } » n'est pas le lien de la personne qui anime.
program-rehearse-link-help = Recopiez l'adresse de la personne qui anime donnée au démarrage de Glane : elle contient /cle/. Une adresse en https ne convient pas : donnez celle de la machine elle-même, en http.
program-rehearse-unreached = La salle ne répond pas à l'adresse { $address }.
program-rehearse-unreached-help = Ouvrez-la (glane serve), puis recommencez.
program-rehearse-unknown = La salle ouverte n'a pas d'atelier « { $workshop } ».
program-rehearse-unknown-help = Le nom court de l'atelier est à la fin de l'adresse de sa console.
program-rehearse-forbidden = La salle ouverte ne reconnaît pas cette clé.
program-rehearse-forbidden-help = Recopiez le lien de la personne qui anime, donné au démarrage de Glane.
program-rehearse-in-use = Des personnes sont dans la salle, ou une question est ouverte : une répétition les ralentirait.
program-rehearse-in-use-help = Fermez la question et les pages ouvertes sur des téléphones, puis recommencez.
program-rehearse-under-way = Une autre répétition est en cours.
program-rehearse-under-way-help = Attendez qu'elle finisse : à deux, elles ne mesureraient rien.
program-rehearse-too-many = { $phones } téléphones, c'est plus que ce que ce système laisse simuler à un programme : { $most }.
program-rehearse-too-many-help = Recommencez avec --phones { $most }, ou relevez la limite des fichiers ouverts (ulimit -n).
program-rehearse-stopped = La salle s'est arrêtée pendant la répétition.
program-rehearse-stopped-help = Relancez Glane, et regardez ce qu'il dit avant de recommencer. Rien n'en reste dans l'atelier.
program-rehearse-begun = Répétition de « { $title } ». Rien n'entre dans l'atelier.
program-rehearse-arrived = { $there } téléphones sur { $of } sont arrivés.
program-rehearse-answered = Question { $at } sur { $of } : { $answers ->
    [0] aucune réponse enregistrée
    [one] { $answers } réponse enregistrée
   *[other] { $answers } réponses enregistrées
 }.
program-rehearse-holds = { $phones ->
    [one] Cette machine tient { $phones } téléphone
   *[other] Cette machine tient { $phones } téléphones
 } ; attente la plus longue { $longest } s.
program-rehearse-slow = { $phones ->
    [one] Cette machine tient { $phones } téléphone
   *[other] Cette machine tient { $phones } téléphones
 }, mais lentement : les gens attendraient jusqu'à { $longest } s. Fermez les autres programmes, ou prévoyez moins de monde à la fois.
program-rehearse-lost = Cette machine ne tient pas { $phones } téléphones : { $arrived } sont arrivés, { $acknowledged } réponses sur { $answers } ont été enregistrées. Essayez avec moins de téléphones (--phones), ou sur une machine plus rapide.
program-rehearse-detail-arrival = La page s'ouvre en { $arrival } s au plus.
program-rehearse-detail-shown = Une question posée est sur tous les téléphones en { $shown } s au plus.
program-rehearse-detail-answers = { $acknowledged } réponses sur { $answers } ont leur reçu, la moitié en { $half } s au plus ; la salle en compte { $kept }.
program-rehearse-left-nothing = Rien n'en reste dans l'atelier.
program-rehearse-blind = La répétition ne voit pas le Wi-Fi de la salle : essayez-le avec de vrais téléphones (« Vérifier la salle », dans la console).

## Diagnostic

program-doctor-folder = Le dossier { $path } est là, et on peut y écrire.
program-doctor-folder-none = Le dossier { $path } n'existe pas encore : Glane le fait au premier démarrage.
program-doctor-served = Glane sert ce dossier en ce moment, et répond.
program-doctor-silent = Un autre Glane se sert de ce dossier, et ne répond pas.
program-doctor-silent-help = S'il fait une restitution ou un import, attendez qu'il ait fini. S'il sert un atelier et que ses pages ne répondent plus, arrêtez-le et relancez-le : ce qui a reçu un reçu est enregistré.
program-doctor-recount = « { $workshop } » : { $answers ->
    [0] aucune réponse sur le disque, et la salle n'en compte aucune
    [one] { $answers } réponse sur le disque, et la salle compte la même
   *[other] { $answers } réponses sur le disque, et la salle compte les mêmes
 }.
program-doctor-kept-differs = « { $workshop } » : les comptes gardés pour les consultations ne sont pas ceux des réponses.
program-doctor-kept-differs-help = Rien n'est perdu : les réponses font foi. Refaites ces comptes par glane archive recount, et signalez-le.
program-doctor-recount-differs = « { $workshop } » : la salle ne compte pas ce qui est sur le disque ({ $questions }).
program-doctor-recount-differs-help = Rien n'est perdu : le disque fait foi. Relancez Glane, et signalez-le.
program-doctor-port = Le port { $port } est libre.
program-doctor-file-none = Il n'y a pas encore de données.
program-doctor-file = Le fichier de données est sain.
program-doctor-file-empty = Le fichier de données est vide : une copie coupée, ou un disque plein.
program-doctor-file-empty-help = Remettez votre dernière sauvegarde : glane restore FICHIER --replace. S'il n'y a jamais eu d'atelier ici, effacez glane.sqlite.
program-doctor-file-damaged = Le fichier de données est abîmé ({ $n ->
    [one] un défaut trouvé
   *[other] { $n } défauts trouvés
 }).
program-doctor-file-damaged-help = Ne vous en servez plus. Copiez tout le dossier de données ailleurs, puis remettez votre dernière sauvegarde : glane restore FICHIER --replace
program-mdns-failed = le nom « glane.local » n'a pas pu être annoncé sur le réseau. Donnez l'adresse en chiffres ; tout le reste marche.
