# Vérifier la salle avant que les gens arrivent, et passer au papier.

hall-room-title = Vérifier la salle
hall-room-link = Vérifier la salle
hall-room-link-help = Avant que les gens arrivent : essayez avec un téléphone.
hall-room-back = Revenir à « { $title } »
hall-room-qr = QR code d'essai
hall-room-scan = 1. Scannez ce code d'essai avec un téléphone
hall-room-scan-help = De préférence deux téléphones différents, tenus là où les gens seront assis. Rien n'est compté comme réponse.
hall-room-phones = 2. Ce que les téléphones ont trouvé
hall-room-none = Aucun téléphone n'est encore arrivé. Cette page se met à jour toute seule.
hall-room-nothing = Le téléphone n'affiche rien, ou attend sans fin ?
hall-room-paper = Passer au papier : imprimer les questions

hall-came = { $n ->
    [0] Un téléphone est arrivé à l'instant.
    [one] Un téléphone est arrivé il y a { $n } minute.
   *[other] Un téléphone est arrivé il y a { $n } minutes.
 }
hall-ms = { $n ->
    [one] Aller et retour en { $n } milliseconde.
   *[other] Aller et retour en { $n } millisecondes.
 }
hall-no-script = Il n'exécute pas de JavaScript : il répondra par des pages à actualiser. Cela marche.
hall-slow = C'est lent : rapprochez la borne Wi-Fi, ou mettez moins d'appareils dessus.
hall-not-live = Les changements n'arrivent pas tout seuls (un intermédiaire les retient) : il les demande. Cela marche, une seconde plus tard.
hall-not-kept = Il ne garde rien (navigation privée ?) : une réponse coupée en route serait à refaire si l'onglet est fermé.

hall-warning-alone = Cet ordinateur n'est sur aucun réseau : aucun téléphone ne peut arriver. Connectez-le au Wi-Fi de la salle, puis relancez Glane.
hall-warning-moved = L'adresse de cet ordinateur a changé depuis le démarrage (elle est maintenant { $address }) : les QR codes affichés ou imprimés ne mènent plus ici. Relancez Glane, puis réaffichez le code.
hall-warning-battery = Cet ordinateur est sur batterie : branchez-le, et empêchez-le de se mettre en veille.

hall-cause-wifi = Il n'est pas sur le bon Wi-Fi
hall-cause-wifi-do = Le téléphone et cet ordinateur doivent être sur le même réseau. Vérifiez le nom du Wi-Fi sur les deux.
hall-cause-mobile = Il est repassé en 4G
hall-cause-mobile-do = Quand le Wi-Fi n'a pas internet, certains téléphones le quittent sans rien dire. Coupez les données mobiles, ou répondez « rester connecté » quand le téléphone le demande.
hall-cause-isolated = Le Wi-Fi sépare les appareils
hall-cause-isolated-do = Un Wi-Fi « invités » empêche souvent les appareils de se voir. Prenez un autre réseau, ou votre propre borne (voir la mallette), ou le partage de connexion d'un téléphone.
hall-cause-firewall = Le pare-feu de cet ordinateur bloque
hall-cause-firewall-do = S'il demande une autorisation pour Glane, acceptez pour les réseaux privés. Sinon, autorisez Glane dans les réglages du pare-feu.
hall-cause-sleep = L'ordinateur s'est mis en veille
hall-cause-sleep-do = Réglez la veille sur « jamais » pour l'après-midi, laissez le capot ouvert et le chargeur branché.
hall-cause-moved = L'adresse a changé depuis que le code a été imprimé
hall-cause-moved-do = Affichez le code à l'écran plutôt que sur une feuille imprimée d'avance, ou réimprimez-le.

hall-phone-reached = Ce téléphone arrive jusqu'à Glane. Vérification en cours…
hall-phone-there-and-back = Aller et retour :
hall-phone-ms = ms
hall-phone-live = Les questions arrivent toutes seules.
hall-phone-asks = Les questions n'arrivent pas toutes seules : ce téléphone les demandera. Cela marche aussi.
hall-phone-keeps = Une réponse coupée en route est gardée sur ce téléphone.
hall-phone-forgets = Ce téléphone ne garde rien (navigation privée ?) : il faudra laisser la page ouverte.
hall-phone-good = Tout marche : ce téléphone peut répondre ici.
hall-phone-cut = La connexion s'est coupée pendant la vérification. Restez près de la borne Wi-Fi et rechargez cette page.
hall-phone-no-script = Ce téléphone n'exécute pas de JavaScript. Il peut répondre quand même.
hall-phone-i-see = Je vois cette page
hall-phone-said = C'est noté : la personne qui anime sait que ce téléphone arrive ici.

hall-paper-title = Les questions sur papier
hall-paper-how = Imprimez cette page (une feuille par personne). Les réponses se tapent ensuite dans « Saisir les fiches papier », une fiche après l'autre.
hall-paper-nameless = N'écrivez pas votre nom. Vous pouvez ne pas répondre à une question.
hall-paper-scale = Cochez un nombre.
hall-paper-end = { $step } : { $label }
hall-paper-ranking = { $places ->
    [one] Écrivez 1 devant celle que vous préférez.
   *[other] Écrivez 1 devant celle que vous préférez, puis 2, et ainsi de suite jusqu'à { $places }.
 }
hall-paper-points = Partagez { $total } points : écrivez combien vous en donnez à chaque réponse. Le total doit faire { $total }.
hall-paper-grid = Pour chaque ligne, entourez un nombre.
hall-paper-statements = Pour chaque affirmation, entourez votre avis.
hall-name = Aussi par son nom, sur le même réseau : { $address }. Les téléphones Android anciens ne le trouvent pas : gardez l'adresse en chiffres à côté.
