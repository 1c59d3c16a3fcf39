# Déménager : d'un dossier de données à une base PostgreSQL, et retour (glane move).

move-side-unread = L'endroit donné à --from ou à --to ne se lit pas.
move-side-unread-help = Écrivez sqlite:/srv/glane pour un dossier de données, l'adresse d'une base (postgres://glane@localhost/glane), ou store pour celle de la variable GLANE_STORE.
move-no-store = « store » veut dire l'adresse donnée à --store ou dans la variable GLANE_STORE, et il n'y en a pas.
move-no-store-help = Donnez-la, par exemple : export GLANE_STORE=postgres://glane@localhost/glane
move-nothing-there = Il n'y a rien à déménager dans { $path } : pas de données de Glane.
move-nothing-there-help = Vérifiez le nom ; glane serve affiche le dossier ou la base dont il se sert.
move-not-empty = Il y a déjà des données de Glane dans { $path }. Rien n'a été touché.
move-not-empty-help = On déménage dans un endroit vide : donnez un autre dossier ou une base neuve (createdb). Si c'est l'ancien dossier que vous reprenez, mettez d'abord de côté son fichier glane.sqlite.
move-no-data = On ne sait pas où sont les fichiers du Glane qui se servait de cette base (sa clé, ses consultations, ses photos) : { $path } n'existe pas.
move-no-data-help = Donnez le dossier de données de ce Glane : --data DOSSIER.
move-within = { $path } est dans l'autre dossier, ou l'autre est dedans. Rien n'a été touché.
move-within-help = Donnez un dossier à part : en effaçant l'un, on effacerait les deux.
move-in-use-help = Arrêtez d'abord ce Glane : pendant un déménagement, personne ne doit répondre.
move-half = Un déménagement vers { $path } n'est pas allé au bout : rien n'y est encore.
move-half-help = Relancez la même commande glane move : elle reprend du début. Ce que vous quittez n'a pas changé. Pour y renoncer, effacez le fichier glane.sqlite.demenagement de ce dossier.
move-half-server = Un déménagement vers cette base n'est pas allé au bout : rien n'y est encore.
move-half-server-help = Relancez la même commande glane move : elle reprend du début. Ce que vous quittez n'a pas changé. Pour y renoncer, effacez cette base (dropdb) et faites-en une autre.
move-again = Un déménagement vers { $path } avait été coupé : il est repris du début.
move-file-in-the-way = Le fichier { $path } y est déjà, et n'est pas celui qu'il faudrait y mettre. Rien n'a été touché.
move-file-in-the-way-help = Donnez un dossier vide, ou mettez ce fichier de côté.
move-file-differs = Le fichier { $path } ne se relit pas comme il a été écrit.
move-file-differs-help = Le disque a peut-être un défaut : essayez un autre dossier. Ce que vous quittez n'a pas changé.
move-unread = Les données de { $path } ne se lisent pas jusqu'au bout : { $reason }
move-unwritten = Les données n'ont pas pu être écrites dans { $path } : { $reason }
move-differs = Ce qui a été écrit dans { $path } ne se relit pas comme ce qui a été lu (table « { $table } »).
move-stopped-help = Rien n'a été gardé là-bas, et ce que vous quittez n'a pas changé. Réparez, puis relancez la même commande.

move-count-workshop = { $n ->
    [one] { $n } atelier
   *[other] { $n } ateliers
 }
move-count-person = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }
move-count-ballot = { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }
move-count-idea = { $n ->
    [one] { $n } idée
   *[other] { $n } idées
 }
move-count-decision = { $n ->
    [one] { $n } décision
   *[other] { $n } décisions
 }
move-count-frozen = { $n ->
    [one] { $n } fichier publié
   *[other] { $n } fichiers publiés
 }
move-count-member = { $n ->
    [one] { $n } personne de l'équipe
   *[other] { $n } personnes de l'équipe
 }
move-written = Écrit : { $what }
move-checking = Tout est écrit. Relecture…
move-checked = Relu : { $what }

move-done = Déménagé de { $from } à { $to } : { $what }, les réglages et les liens.
move-would = Il y a à déménager de { $from } à { $to } : { $what }, les réglages et les liens.
move-files = Les fichiers du dossier de données sont allés avec : { $n ->
    [one] { $n } fichier
   *[other] { $n } fichiers
 } ({ $size } Mo).
move-files-would = Les fichiers du dossier de données iront avec : { $n ->
    [one] { $n } fichier
   *[other] { $n } fichiers
 } ({ $size } Mo).
move-checked-all = Tout a été relu là-bas, et c'est la même chose, à l'octet près (empreinte { $hash }).
move-dry = C'était un essai : rien n'a été écrit. Empreinte de ce qui est à déménager : { $hash }
move-next-folder = Lancez maintenant : glane serve --data { $path } (sans --store, ni la variable GLANE_STORE).
move-next-server = Lancez maintenant : glane serve --data { $path } --store ADRESSE. Le dossier { $path } sert encore : photos des feuilles, archives de fédération, clé du centre.
move-old = Ce que vous quittez ({ $path }) n'a pas changé : n'y lancez plus Glane, vous auriez deux suites différentes. Effacez ces données quand vous serez sûrs du nouvel endroit : ce qui sera clos ou effacé désormais ne l'y serait pas.
