# Ce que dit le programme dans un terminal.

## Aide

program-help-about = Transforme une salle de gens en une restitution honnête.
program-help-serve = Ouvre la salle : les pages des participants, de la personne qui anime et de l'écran
program-help-demo = Ouvre la salle avec un atelier d'exemple, dans un dossier à part
program-help-new = Écrit un déroulé commenté, à compléter
program-help-check-script = Dit tout ce qui ne va pas dans un déroulé
program-help-import = Importe un fichier CSV de réponses dans un atelier
program-help-report = Fait la restitution d'un atelier
program-help-data = Dossier de données
program-help-listen = Adresse et port à écouter
program-help-port = Port à écouter ; 0 en choisit un libre
program-help-json = Écrit un seul document JSON, et rien d'autre
program-help-workshop = Nom court de l'atelier
program-help-to = Dossier où écrire les fichiers
program-help-format = Formats voulus, séparés par des virgules
program-help-file = Fichier à lire
program-help-lang = Langue des messages : fr ou en

## Servir

program-serving = Glane est prêt.
program-serving-demo = Glane est prêt, avec l'atelier d'exemple « { $workshop } ».
program-sample = Données d'exemple : { $detail }
program-data-folder = Données : { $path }
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
program-stopped = Glane est arrêté. Tout est enregistré.

## Quand la machine dit non

program-port-in-use = Le port { $port } est déjà pris par un autre programme.
program-port-in-use-help = Arrêtez l'autre programme, ou choisissez un autre port : --port 0 en prend un libre.
program-port-forbidden = Ce compte n'a pas le droit d'ouvrir le port { $port }.
program-port-forbidden-help = Choisissez un port au-dessus de 1023, par exemple 8080.
program-bad-address = « { $value } » n'est pas une adresse à écouter.
program-bad-address-help = Écrivez une adresse et un port, par exemple 0.0.0.0:8080.
program-data-locked = Un autre Glane se sert déjà du dossier { $path }.
program-data-locked-help = Arrêtez-le, ou choisissez un autre dossier avec --data.
program-data-unusable = Le dossier { $path } ne peut pas servir : { $reason }
program-data-unusable-help = Vérifiez qu'il existe, que vous pouvez y écrire et qu'il reste de la place.
program-data-newer = Le dossier { $path } vient d'une version plus récente de Glane.
program-data-newer-help = Installez cette version, ou choisissez un autre dossier avec --data.
program-workshop-unknown = Aucun atelier ne s'appelle « { $workshop } ».
program-workshop-unknown-help = { $n ->
    [0] Il n'y a encore aucun atelier dans ce dossier.
   *[other] Ateliers de ce dossier : { $known }.
 }
program-workshop-exists = Un atelier s'appelle déjà « { $workshop } ».
program-workshop-exists-help = Donnez un autre nom court à celui-ci dans son déroulé.
program-file-missing = Le fichier { $path } n'existe pas.
program-file-missing-help = Vérifiez le nom et le dossier.
program-file-unreadable = Le fichier { $path } ne peut pas être lu : { $reason }
program-file-exists = Le fichier { $path } existe déjà : il n'a pas été touché.
program-file-exists-help = Choisissez un autre nom, ou déplacez l'ancien.
program-file-unwritable = Le fichier { $path } ne peut pas être écrit : { $reason }
program-format-unknown = Le format « { $value } » n'est pas connu.
program-format-unknown-help = Formats possibles : { $known }.
program-error = Erreur : { $message }
program-warning = Attention : { $message }
program-what-to-do = À faire : { $help }

## Déroulé

program-new-written = Déroulé écrit : { $path }. Ouvrez-le dans un éditeur de texte et suivez ses commentaires.
program-script-good = { $path } : tout va bien ({ $n ->
    [one] { $n } question
   *[other] { $n } questions
 }).
program-script-faults = { $n ->
    [one] { $path } : { $n } erreur à corriger.
   *[other] { $path } : { $n } erreurs à corriger.
 }

## Import

program-import-summary = { $read ->
    [one] { $read } ligne lue
   *[other] { $read } lignes lues
 } : { $taken ->
    [one] { $taken } réponse prise
   *[other] { $taken } réponses prises
 }, { $unchanged ->
    [one] { $unchanged } inchangée
   *[other] { $unchanged } inchangées
 }, { $refused ->
    [one] { $refused } ligne refusée
   *[other] { $refused } lignes refusées
 }.
program-import-nothing-new = Tout était déjà là : rien n'a changé.
program-import-refused-help = Corrigez ces lignes et importez de nouveau le même fichier : ce qui est déjà pris ne sera pas compté deux fois.

## Restitution

program-report-written = { $n ->
    [one] Fichier écrit :
   *[other] { $n } fichiers écrits :
 }
program-report-file = { $path }
program-report-no-answers = L'atelier « { $workshop } » n'a pas encore de réponse : la restitution le dira.
