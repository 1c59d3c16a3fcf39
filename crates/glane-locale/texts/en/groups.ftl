# QR codes by group, to print.

groups-title = QR codes by group
groups-help = One QR code a group: whoever scans it is in that group without being asked. Print this page and put each code on its table.
groups-none = This script has no groups. Add “groupes” to the [atelier] part of the script, for example groupes = [“Table 1”, “Table 2”].
groups-qr = QR code of the group { $group }
groups-sign = { $colour } { $shape }
groups-shape-circle = circle
groups-shape-square = square
groups-shape-triangle = triangle
groups-shape-diamond = diamond
groups-shape-star = star
groups-shape-cross = plus sign
groups-colour-blue = Blue
groups-colour-orange = Orange
groups-colour-green = Green
groups-colour-red = Red
groups-colour-pink = Pink
groups-colour-sky = Light blue
groups-colour-black = Black
