### Les messages aux habitants : leur texte, leur plan, leur page.

# Ce que disent les messages
message-subject = Ce que vous avez dit : { $title }
message-subject-short = Ce que vous avez dit
message-opening-neutral = { $n ->
    [one] { $n } personne a répondu le { $day }. Voici ce qui ressort.
   *[other] { $n } personnes ont répondu le { $day }. Voici ce qui ressort.
}
message-opening-warm = { $n ->
    [one] Merci ! { $n } personne a répondu le { $day }. Voici ce qui ressort.
   *[other] Merci ! { $n } personnes ont répondu le { $day }. Voici ce qui ressort.
}
message-opening-direct = { $n ->
    [one] { $n } personne a répondu. L'essentiel :
   *[other] { $n } personnes ont répondu. L'essentiel :
}
message-opening-nobody = Voici ce qui ressort.
message-leads = Les pistes :
message-sample = { $label }.
message-link-neutral = Toute la restitution, avec ses chiffres : { $address }
message-link-warm = Tout lire, avec les chiffres : { $address }
message-link-direct = Tout lire : { $address }
message-code = Code à scanner : il mène à la restitution publique
message-poster-link = Tout lire, avec les chiffres : scannez ce code.

# Quand envoyer
message-when-slot = { $n ->
    [one] Le créneau le plus choisi est { $slot } : { $count } personne sur { $n }.
   *[other] Le créneau le plus choisi est { $slot } : { $count } personnes sur { $n }.
}
message-when-equal = { $n ->
    [one] Le créneau { $slot } est parmi les plus choisis, à égalité : { $count } personne sur { $n }.
   *[other] Le créneau { $slot } est parmi les plus choisis, à égalité : { $count } personnes sur { $n }.
}
message-when-office = Attention : ce créneau tombe pendant les heures de bureau. Qui travaille lira plus tard : prévoyez aussi un envoi le soir ou le samedi.
message-when-free = { $n ->
    [one] En dehors des heures de bureau, le plus choisi est { $slot } : { $count } personne sur { $n }.
   *[other] En dehors des heures de bureau, le plus choisi est { $slot } : { $count } personnes sur { $n }.
}
message-when-unasked = L'atelier n'a proposé aucun créneau, ou trop peu de personnes y ont répondu : les heures sont celles qu'on choisit d'habitude pour chaque canal.
message-hour = { $hour } h
message-time = { $hour } h { $minute }
message-event = { $channel } : { $title }
message-by-hand = Glane n'envoie rien : une personne relit chaque message, puis le publie.

# Les fichiers
message-file-text = texte
message-file-picture = image
message-file-alternative = texte-alternatif
message-file-poster = affiche
message-file-code = code-qr
message-file-calendar = calendrier
message-file-plan = plan
message-file-proof = verification

# Le plan
message-plan = Plan d'envoi
message-plan-done = Fait
message-plan-when = Quand
message-plan-channel = Canal
message-plan-text = Texte

# La page de la console
message-title = Messages aux habitants
message-link = Messages aux habitants
message-intro = Un texte et une image par canal, faits des phrases de la restitution, en mots simples. Une phrase qui n'a pas la place est laissée de côté tout entière.
message-first-title = Publiez d'abord la restitution
message-first = Les messages mènent à la page publique de la restitution, et n'en disent pas plus qu'elle. Dans « Rédiger la restitution », relisez, puis publiez la page.
message-first-link = Ouvrir « Rédiger la restitution »
message-moved = Quelqu'un a repris ses réponses depuis la publication, ou l'atelier est scellé : les messages diraient d'autres chiffres que la page. Publiez de nouveau la page, puis revenez ici.
message-stale = Des réponses ou des décisions sont venues depuis : les messages disent ce que dit la page publique.
message-get-all = Télécharger tout (.zip)
message-get = Télécharger ce canal (.zip)
message-get-calendar = Calendrier (.ics)
message-get-plan = Plan à imprimer
message-copy = Copier le texte
message-copied = Copié.
message-copy-failed = La copie n'a pas marché : sélectionnez le texte, puis copiez-le.
message-subject-label = Objet
message-text-label = Texte pour { $channel }
message-length = { $is } signes sur { $most }
message-length-sms = { $is } signes sur { $most }, alphabet des téléphones
message-length-wide = { $is } signes sur { $most } : un signe n'est pas dans l'alphabet des téléphones
message-too-long = { $parts ->
    [one] Trop long : raccourcissez avant d'envoyer.
   *[other] Trop long : il partirait en { $parts } SMS. Raccourcissez avant d'envoyer.
}
message-none-fits = Aucune phrase de la restitution n'a la place ici : le message mène à la page.
message-left = { $n ->
    [one] { $n } autre constat n'est que dans la restitution.
   *[other] { $n } autres constats ne sont que dans la restitution.
}
message-when = À envoyer le { $day } à { $at }
message-plan-start = Premier jour d'envoi
message-plan-start-bad = Ce jour n'existe pas : écrivez par exemple 2026-12-01.
message-plan-redo = Refaire le plan
message-poster-get = Affiche (PDF)
message-alternative = Texte alternatif de l'image

# La page publique
message-feed-title = { $title } : ce qui a été publié
message-feed-entry = La restitution de « { $title } » est publiée
message-feed-summary = Lisez ce qui ressort, avec les chiffres. { $subtitle }
