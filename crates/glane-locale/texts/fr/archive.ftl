# L'archive d'un atelier pour une fédération, et la consultation faite de plusieurs.

## Faire une archive

archive-made = Archive faite : { $path } (centre « { $site } », édition « { $edition } »).
archive-made-everything = Elle contient les réponses, les groupes et les décisions ; ce qui attend d'être relu et ce que vous avez caché n'y est pas. Remettez-la comme on remet une clé.
archive-made-anonymous = Elle contient les réponses une par une : rien n'y relie deux réponses d'une même personne, ni une réponse à un petit groupe.
archive-made-tallies = Elle ne contient que des comptes, et aucun qui porte sur trop peu de personnes.
archive-made-key = Empreinte de la clé de ce centre : { $fingerprint }. Lisez-la à la fédération : elle doit voir la même.
archive-level-unknown = « { $value } » n'est pas un niveau d'archive.
archive-level-unknown-help = Choisissez « comptes » (des comptes seulement), « anonyme » (les réponses une par une, sans lien entre elles) ou « tout ».
archive-unnamed = L'archive n'a pas été faite : rien ne se lit dans le nom du centre ou de l'édition.
archive-unnamed-help = Écrivez-les avec des lettres ou des chiffres, par exemple --site Tilleuls --edition 2026.
archive-unmade = L'archive de l'atelier « { $workshop } » n'a pas pu être faite : elle serait trop grande.
archive-unmade-help = Faites-la au niveau « comptes ».
archive-key-damaged = Le fichier { $path }, qui garde la clé de ce centre, est abîmé.
archive-key-damaged-help = Remettez celui d'une copie du dossier. Sinon, mettez-le de côté : une nouvelle clé sera faite, et la fédération verra une autre empreinte.

## Vérifier, prendre

archive-level-everything = tout
archive-level-anonymous = réponses anonymes
archive-level-tallies = comptes seulement
archive-good = { $path } : archive entière et signée. Centre « { $site } », édition « { $edition } », { $level }.
archive-good-people = { $n ->
    [one] { $n } personne y a répondu.
   *[other] { $n } personnes y ont répondu.
 }
archive-good-hidden = Trop peu de personnes y ont répondu pour que leur nombre soit dit.
archive-good-key = Signée par { $fingerprint }.
archive-imported = Consultation « { $name } » : { $new ->
    [0] aucune archive nouvelle
    [one] { $new } archive nouvelle
   *[other] { $new } archives nouvelles
 }, { $known ->
    [0] aucune qui y était déjà
    [one] { $known } qui y était déjà
   *[other] { $known } qui y étaient déjà
 }.
archive-foreign = { $path } : « { $title } » ne pose aucune des questions de cette consultation.
archive-foreign-help = Rien n'en a été pris. Vérifiez que c'est la bonne archive, ou mettez-la dans une autre consultation.
archive-consultation-name = « { $name } » ne peut pas être le nom d'une consultation.
archive-consultation-name-help = Prenez des lettres sans accent, des chiffres et des tirets, par exemple consultation-2026.
archive-consultation-unknown = Il n'y a pas de consultation « { $name } » dans ce dossier de données.
archive-consultation-unknown-help = Consultations : { $known }.
archive-consultation-none = Prenez d'abord des archives : glane archive import FICHIERS --into { $name }
archive-too-large = { $path } est trop grand : une archive a au plus { $max } Mio.

## Ce qui est refusé

archive-refused-cut = { $path } n'est pas une archive entière de Glane : la fin manque, ou c'est un autre fichier.
archive-refused-cut-help = Demandez-la de nouveau au centre ; une copie interrompue en est souvent la cause.
archive-refused-damaged = { $path } : dans l'archive, le fichier « { $file } » est abîmé.
archive-refused-damaged-help = Rien n'en a été pris. Demandez-la de nouveau au centre.
archive-refused-twice = { $path } : dans l'archive, deux fichiers s'appellent « { $file } ».
archive-refused-twice-help = Glane ne fait pas de telles archives. Rien n'en a été pris.
archive-refused-leaves = { $path } : dans l'archive, le nom « { $file } » mène hors de son dossier.
archive-refused-leaves-help = Glane ne fait pas de telles archives : méfiez-vous de qui l'a envoyée. Rien n'en a été pris.
archive-refused-large = { $path } : avec « { $file } », l'archive dépasserait { $max } Mio une fois dépliée.
archive-refused-large-help = Rien n'en a été déplié. Demandez au centre d'où elle vient.
archive-refused-missing = { $path } : il manque le fichier « { $file } » dans l'archive.
archive-refused-missing-help = Rien n'en a été pris. Demandez au centre l'archive telle que Glane l'a faite.
archive-refused-extra = { $path } : le fichier « { $file } » n'a rien à faire dans l'archive.
archive-refused-extra-help = Quelqu'un l'y a ajouté. Rien n'en a été pris ; demandez au centre l'archive telle que Glane l'a faite.
archive-refused-version = { $path } est d'une forme plus récente ({ $found }) que celle que ce programme connaît ({ $known }). Elle a été faite par Glane { $glane }.
archive-refused-version-help = Mettez ce Glane à jour, puis recommencez.
archive-refused-unsigned = { $path } : la signature n'est pas celle du fichier « { $file } ».
archive-refused-unsigned-help = L'archive a été changée après avoir été signée. Rien n'en a été pris ; demandez-la de nouveau au centre.
archive-refused-changed = { $path } : dans l'archive, le fichier « { $file } » n'est plus celui qui a été signé.
archive-refused-changed-help = Quelqu'un l'a changé. Rien n'en a été pris ; demandez-la de nouveau au centre.
archive-refused-json = { $path } : dans l'archive, « { $file } » ne se lit pas, ligne { $line }, colonne { $column }.
archive-refused-json-help = Rien n'en a été pris. Dites au centre quelle ligne ne va pas.
archive-refused-script = { $path } : dans l'archive, le déroulé « { $file } » a une faute, ligne { $line }.
archive-refused-script-help = Le centre peut le vérifier avec glane check-script, le corriger et refaire l'archive.
archive-refused-figures = { $path } : les chiffres de « { $file } » ne sont pas ceux des réponses{ $question ->
    [none] {""}
   *[other] { " " }(question « { $question } »)
 }.
archive-refused-figures-help = Rien n'en a été pris. Demandez au centre de refaire l'archive.
archive-refused-counts = { $path } : dans « { $file } »{ $question ->
    [none] {""}
   *[other] , question « { $question } »
 }, { $of ->
    [people] le nombre de personnes
    [present] le nombre de présents
    [groups] le total des groupes
    [answered] le nombre de réponses
    [coded] le nombre de réponses classées
    [blank] le nombre de réponses laissées vides
    [unreadable] le nombre de réponses illisibles
   *[other] le compte « { $of } »
 } est { $found }, alors qu'il ne peut pas dépasser { $most }.
archive-refused-counts-help = Ces comptes ne tiennent pas ensemble : Glane n'en fait pas de tels. Rien n'en a été pris ; demandez au centre de refaire l'archive.
archive-refused-shared = { $path } : dans « { $file } », question « { $question } », les comptes font { $found } en tout alors que { $answered } personnes ont répondu, une seule fois chacune.
archive-refused-shared-help = Ces comptes ne tiennent pas ensemble : Glane n'en fait pas de tels. Rien n'en a été pris ; demandez au centre de refaire l'archive.
archive-refused-threshold = { $path } : « { $file } » annonce un seuil de { $found }, alors que celui du déroulé est { $script }.
archive-refused-threshold-help = Rien n'en a été pris. Demandez au centre de refaire l'archive.
archive-refused-unnamed = { $path } : « { $file } » ne dit { $what ->
    [edition] aucun nom d'édition
   *[site] aucun nom de centre
 } qui se lise.
archive-refused-unnamed-help = Rien n'en a été pris. Demandez au centre de refaire l'archive, avec son nom et celui de l'édition.
archive-refused-form = { $path } est d'une forme ({ $found }) que Glane n'a jamais faite : celle que ce programme connaît est { $known }.
archive-refused-form-help = Rien n'en a été pris. Demandez au centre l'archive telle que Glane l'a faite.
archive-refused-answered-twice = { $path } : dans « { $file } », une personne répond deux fois à la même question (réponse { $answer }).
archive-refused-answered-twice-help = Rien n'en a été pris. Demandez au centre de refaire l'archive.

## Montrer une consultation

archive-show-empty = Aucune archive dans cette consultation.
archive-show-edition = Édition « { $edition } » : { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }{ $hidden ->
    [0] .
    [one] , sans compter { $hidden } centre où il y en a moins de { $threshold }.
   *[other] , sans compter { $hidden } centres où il y en a moins de { $threshold }.
 }
archive-show-centre = { $site } : { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }
archive-show-centre-hidden = { $site } : trop peu de personnes pour être montré
archive-show-missing = groupes annoncés que personne n'a fait entendre : { $groups }
archive-show-own = questions à lui : { $questions }
archive-show-question = { $question } ({ $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 })
archive-show-row = { $name } : { $hidden ->
    [0] {""}
   *[other] au moins{ " " }
 }{ $people } sur { $base }, soit { $share }{ $hidden ->
    [0] {""}
    [one] { " " }(un centre cache son compte)
   *[other] { " " }({ $hidden } centres cachent leur compte)
 }
archive-show-row-hidden = { $name } : caché, pour ne désigner personne{ $hidden ->
    [0] {""}
    [one] { " " }(un centre cache son compte)
   *[other] { " " }({ $hidden } centres cachent leur compte)
 }
archive-show-above = plus que l'ensemble, et plus que le hasard ne l'explique : { $site } ({ $share } de { $n })
archive-show-below = moins que l'ensemble, et plus que le hasard ne l'explique : { $site } ({ $share } de { $n })
archive-show-more = et { $n } autres réponses moins fréquentes
archive-conflict-question = À voir : { $centre } (édition « { $edition } ») pose une autre question sous la clé « { $question } ». Elle est gardée à part.
archive-conflict-keys = À voir : { $centre } est signé de plusieurs clés ({ $keys }). Vérifiez auprès du centre que ce sont bien ses machines.
archive-conflict-apart = À voir : { $centre } a des archives qui ne peuvent pas être réunies. Ne compte pas ce qui est signé { $keys }.
archive-conflict-unlinked = À voir : { $centre } a des archives signées de plusieurs clés, et rien ne dit si leurs réponses sont les mêmes. Une seule compte, la plus récente, pour que personne ne compte deux fois : ce qui est signé { $keys } ne compte pas. Si c'est l'autre qui doit compter, retirez ce centre, puis n'ajoutez qu'elle.
archive-conflict-one-key = À voir : { $centre } a répondu sur deux machines qui ont la même clé (une sauvegarde remise sur une autre, par exemple). { $n ->
    [one] { $n } réponse que n'a pas l'archive la plus récente compte aussi
   *[other] { $n } réponses que n'a pas l'archive la plus récente comptent aussi
 }, chacune une fois.
archive-conflict-lacking = À voir : une autre archive de { $centre }, signée de la même clé, dit { $n ->
    [one] { $n } réponse qui n'est pas
   *[other] { $n } réponses qui ne sont pas
 } dans celle qui compte. Reprises depuis, d'un tour précédent, ou données sur une autre machine ? Demandez au centre.
archive-conflict-undated = À voir : { $centre } a remis du même moment une autre archive ({ $others }), et rien ne dit laquelle est la bonne. Si celle qui compte est la mauvaise, retirez ce centre, puis n'ajoutez que la bonne.
archive-conflict-answers = À voir : { $centre }, question « { $question } » : { $n ->
    [one] { $n } réponse diffère
   *[other] { $n } réponses diffèrent
 } d'une machine à l'autre. Une seule compte.
archive-conflict-editions = À voir : des éditions ne diffèrent que par l'écriture ({ $editions }). Elles sont comptées à part ; demandez aux centres de refaire leurs archives sous un seul nom.
archive-conflict-untrue = À voir : l'archive { $archive } avait été prise, mais « { $file } » dit ce qui ne peut pas être vrai. Elle ne compte pas ; demandez au centre de la refaire.
archive-conflict-unread = À voir : la ligne { $n } de ce qui a été tranché n'est pas entière (le courant a peut-être manqué). Elle ne compte pas ; le reste tient. Regardez s'il faut trancher de nouveau.
archive-conflict-site = À voir : le centre « { $site } » a { $n } ateliers dans l'édition « { $edition } ». Les mêmes personnes y ont peut-être répondu deux fois.
archive-waiting = À trancher, { $which } : { $subject }
archive-waiting-choice = { $choice } : { $said } ({ $centres })
archive-waiting-chosen = { $choice } : { $said } ({ $centres }) : retenu pour tous
archive-waiting-help = Pour trancher : glane archive settle CONSULTATION NUMÉRO CHOIX. Les centres qui ont dit autre chose gardent leur exception.
archive-recounted = { $n ->
    [one] Un atelier de ce serveur recompté
   *[other] { $n } ateliers de ce serveur recomptés
 } depuis { $answers ->
    [0] aucune réponse
    [one] une réponse
   *[other] { $answers } réponses
 } ; constats des ateliers : { $findings } ; écarts d'un centre avec l'ensemble que le hasard n'explique pas : { $apart }.
archive-recount-none = Aucun atelier de ce serveur n'est compté dans cette consultation.
archive-recount-differs = « { $site } » : les comptes gardés n'étaient pas ceux des réponses. Les réponses font foi : signalez-le.
archive-recount-unfound = « { $site } » n'est pas compté : son atelier n'est plus là, ou son déroulé ne se lit plus.
archive-recount-unfound-help = Remettez l'atelier d'une sauvegarde, ou ajoutez son archive à la consultation.
archive-settled = Retenu pour « { $subject } » : { $said }
archive-settle-unknown = Il n'y a pas de numéro { $which } à trancher.
archive-settle-unknown-help = { $n ->
    [0] Rien n'est à trancher dans cette consultation.
    [one] Il y en a un seul : 1.
   *[other] Ils vont de 1 à { $n } ; glane archive show les donne.
 }
archive-settle-choice = Il n'y a pas de choix { $choice }.
archive-settle-choice-help = Les choix vont de 1 à { $n } ; glane archive show les donne.

## Annoncer des centres, compter un atelier de ce serveur, retirer

archive-announced = Consultation « { $name } » : { $n ->
    [one] un centre annoncé
   *[other] { $n } centres annoncés
 } ; { $placed ->
    [0] aucun ne dit où il est
    [one] un seul dit où il est
   *[other] { $placed } disent où ils sont
 }.
archive-announced-gone = Ne sont plus annoncés : { $sites }
archive-announce-wrong = { $path } : rien n'est enregistré. { $faults }
archive-announce-wrong-help = Corrigez ces lignes, puis recommencez.
archive-announce-empty = { $path } : aucun centre n'y est nommé, et rien n'est enregistré.
archive-announce-empty-help = Écrivez un centre par ligne. Pour n'en annoncer aucun, videz la liste sur la page de la consultation.
archive-included = « { $workshop } » compte maintenant dans la consultation « { $name } » : centre « { $site } », édition « { $edition } ».
archive-included-known = « { $workshop } » est déjà compté sous ces noms : centre « { $site } », édition « { $edition } ». Rien ne change.
archive-include-again = « { $workshop } » est déjà compté : centre « { $site } », édition « { $edition } ». Rien n'a changé : un atelier ne compte qu'une fois.
archive-include-again-help = Pour le compter sous { $newsite }, édition « { $newedition } », retirez-le d'abord : glane archive withdraw { $name } { $workshop }
archive-include-foreign = L'atelier « { $workshop } » ne pose aucune des questions de cette consultation. Rien n'a changé.
archive-include-foreign-help = Vérifiez le nom de l'atelier et celui de la consultation.
archive-include-one = Plusieurs ateliers ne peuvent pas avoir le même --site. Rien n'a changé.
archive-include-one-help = Avec --site, donnez un atelier à la fois ; sans --site, chacun prend le lieu de son déroulé.
archive-include-unnamed = Rien ne se lit dans le nom du centre ou de l'édition de l'atelier « { $workshop } ». Rien n'a changé.
archive-include-unnamed-help = Écrivez-les avec des lettres ou des chiffres, par exemple --site Tilleuls --edition 2026.
archive-withdrawn = Retiré de la consultation « { $name } » : { $site }, édition « { $edition } »{ $n ->
    [0] .
    [one] , avec une archive.
   *[other] , avec { $n } archives.
 }
archive-withdrawn-left = { $n ->
    [one] Une archive de cet atelier est restée, et compte maintenant à sa place. Si elle ne doit pas compter, retirez-la de même.
   *[other] { $n } archives de cet atelier sont restées, et comptent maintenant à sa place. Si elles ne doivent pas compter, retirez-les de même.
 }
archive-withdraw-centre = { $site }, édition « { $edition } »{ $slug ->
    [none] {""}
   *[other] { " " }({ $slug })
 }
archive-withdraw-unknown = La consultation « { $name } » n'a pas de centre « { $centre } »{ $edition ->
    [none] .
   *[other] { " " }dans l'édition « { $edition } ».
 }
archive-withdraw-unknown-help = { $n ->
    [0] Elle n'a encore aucun centre.
   *[other] Elle a { $known }.
 }
archive-withdraw-several = « { $centre } » nomme { $n } centres de la consultation « { $name } ». Rien n'a changé.
archive-withdraw-several-help = Dites lequel, par --edition ou par le nom court de son atelier : { $known }.
