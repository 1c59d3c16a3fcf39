# Traduire les questions, côte à côte.

translate-title = Traduire les questions
translate-help = Les boutons et les messages des téléphones sont déjà traduits. Ici, vous traduisez ce que vous avez écrit : titre, questions, réponses. Ce qui reste vide est montré comme vous l'avez écrit, et la question d'origine reste à un geste. Faites relire par une personne dont c'est la langue.
translate-choose = Dans quelle langue ?
translate-progress = { $done } sur { $total }
translate-workshop = L'atelier
translate-question = Question { $n }
translate-save = Enregistrer les traductions
translate-done = C'est enregistré. Les téléphones montrent déjà ces traductions.
translate-same = Il n'y avait rien à changer.
translate-conflict = Quelqu'un d'autre vient de changer ce déroulé : rien n'est encore enregistré. Vos traductions sont ci-dessous ; relisez-les, puis enregistrez de nouveau.
translate-refused = Rien n'a été enregistré : une traduction est trop longue (300 caractères au plus, 60 pour une unité), ou deux réponses d'une même question auraient le même texte. Vos traductions sont ci-dessous.
