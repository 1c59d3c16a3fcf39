# Les QR codes par groupe, à imprimer.

groups-title = QR codes par groupe
groups-help = Un QR code par groupe : qui le scanne est dans ce groupe, sans qu'on le lui demande. Imprimez cette page et posez chaque code à sa table.
groups-none = Ce déroulé n'a pas de groupes. Ajoutez « groupes » à la partie [atelier] du déroulé, par exemple groupes = [« Table 1 », « Table 2 »].
groups-qr = QR code du groupe { $group }
groups-sign = { $shape } { $colour }
groups-shape-circle = Rond
groups-shape-square = Carré
groups-shape-triangle = Triangle
groups-shape-diamond = Losange
groups-shape-star = Motif étoile
groups-shape-cross = Signe plus
groups-colour-blue = bleu
groups-colour-orange = orange
groups-colour-green = vert
groups-colour-red = rouge
groups-colour-pink = rose
groups-colour-sky = bleu clair
groups-colour-black = noir
