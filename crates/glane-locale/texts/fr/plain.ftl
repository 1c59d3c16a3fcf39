# En clair : les mêmes phrases en mots simples. « plain-x » remplace « finding-x » ou « restitution-x » dans cette version.
# Phrases courtes, rien entre parenthèses, la base gardée, rien d'ajouté. Un classement s'écrit en phrases : « A » : 3. « B » : 2.

## Une réponse devant les autres

plain-dominance = { $count ->
    [one] { $count } personne sur { $n } a choisi « { $option } ». C'est la réponse la plus choisie.
   *[other] { $count } personnes sur { $n } ont choisi « { $option } ». C'est la réponse la plus choisie.
 }
plain-dominance-next = { $count ->
    [one] { $count } personne sur { $n } a choisi « { $option } ».
   *[other] { $count } personnes sur { $n } ont choisi « { $option } ».
 } C'est la réponse la plus choisie. Ensuite vient « { $next } », avec { $next_count ->
    [one] { $next_count } personne
   *[other] { $next_count } personnes
 }.
plain-dominance-far = { $count ->
    [one] { $count } personne sur { $n } a choisi « { $option } ».
   *[other] { $count } personnes sur { $n } ont choisi « { $option } ».
 } C'est nettement la réponse la plus choisie. Ensuite vient « { $next } », avec { $next_count ->
    [one] { $next_count } personne
   *[other] { $next_count } personnes
 }.
plain-majority = { $count ->
    [one] { $count } personne sur { $n } a choisi « { $option } ». C'est plus de la moitié.
   *[other] { $count } personnes sur { $n } ont choisi « { $option } ». C'est plus de la moitié.
 }
plain-tie = Ces réponses sont les plus choisies, à égalité : { $options }. { $count ->
    [one] { $count } personne sur { $n } a choisi chacune d'elles.
   *[other] { $count } personnes sur { $n } ont choisi chacune d'elles.
 }

## L'ordre

plain-ranked = « { $option } » : { $count }
plain-order = Voici les réponses, de la plus choisie à la moins choisie. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } { $ranking }.
plain-followed = Voici les réponses qui viennent après « { $option } ». { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } { $ranking }.

## Ce qui manque

plain-absence = { $n ->
    [one] Une seule personne a répondu. Elle n'a pas choisi « { $option } ».
   *[other] Personne n'a choisi « { $option } », sur { $n } personnes.
 }
plain-absence-many = { $n ->
    [one] Une seule personne a répondu. Elle n'a pas choisi ces réponses : { $options }.
   *[other] Personne n'a choisi ces réponses, sur { $n } personnes : { $options }.
 }
plain-rare = Voici ce qui a été peu choisi. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } { $ranking }.

## Ce qui se concentre, s'accorde ou se partage

plain-concentration = { $n ->
    [one] { $n } personne a fait
   *[other] { $n } personnes ont fait
 } { $total } choix en tout. { $count } de ces choix vont à « { $first } » ou à « { $second } ».
plain-family = { $n ->
    [one] { $n } personne a fait
   *[other] { $n } personnes ont fait
 } { $total } choix en tout. { $count } de ces choix vont à la famille « { $family } ».
plain-consensus = { $count ->
    [one] { $count } personne sur { $n } a choisi « { $option } ». C'est un large accord.
   *[other] { $count } personnes sur { $n } ont choisi « { $option } ». C'est un large accord.
 }
plain-unanimity = { $n ->
    [one] Une seule personne a répondu. Elle a choisi « { $option } ».
   *[other] Tout le monde a choisi « { $option } » : { $n } personnes sur { $n }.
 }
plain-split = Les réponses se partagent. « { $first } » : { $first_count ->
    [one] { $first_count } personne
   *[other] { $first_count } personnes
 } sur { $n }. « { $second } » : { $second_count ->
    [one] { $second_count } personne
   *[other] { $second_count } personnes
 } sur { $n }.

## Échelles

plain-scale-mean = « { $question } » : en moyenne, la note est de { $mean } sur { $max }. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 }
plain-scale-groups = « { $question } » : en moyenne, la note est de { $mean } sur { $max }. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } Selon les groupes, elle va de { $low } à { $high }.
plain-scale-groups-alike = « { $question } » : en moyenne, la note est de { $mean } sur { $max }. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } Selon les groupes, elle va de { $low } à { $high }. On ne peut pas dire que les groupes diffèrent.
plain-scale-groups-apart = « { $question } » : en moyenne, la note est de { $mean } sur { $max }. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } Selon les groupes, elle va de { $low } à { $high }. On peut dire que les groupes diffèrent.
plain-scale-gap = « { $question } » : voici la note, en moyenne, dans ces groupes. « { $high_group } » : { $high } sur { $max }, pour { $high_n ->
    [one] { $high_n } personne
   *[other] { $high_n } personnes
 }. « { $low_group } » : { $low } sur { $max }, pour { $low_n ->
    [one] { $low_n } personne
   *[other] { $low_n } personnes
 }. Le hasard seul donne rarement une telle différence entre groupes.
plain-scale-gap-masked = « { $question } » : en moyenne, la note est de { $mean } sur { $max }. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } Le hasard seul donne rarement de telles différences entre groupes. Leurs chiffres ne sont pas montrés : ils portent sur trop peu de personnes.
plain-scale-split = « { $question } » : les notes se partagent. { $low_count ->
    [one] { $low_count } personne donne
   *[other] { $low_count } personnes donnent
 } une note de { $min } à { $low }. { $high_count ->
    [one] { $high_count } personne donne
   *[other] { $high_count } personnes donnent
 } une note de { $high } à { $max }. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 }
plain-number = « { $question } » : en moyenne, le nombre est de { $mean }{ $unit }. La valeur du milieu est de { $median }{ $unit }. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 }
plain-number-gap = « { $question } » : voici le nombre, en moyenne, dans ces groupes. « { $high_group } » : { $high }{ $unit }, pour { $high_n ->
    [one] { $high_n } personne
   *[other] { $high_n } personnes
 }. « { $low_group } » : { $low }{ $unit }, pour { $low_n ->
    [one] { $low_n } personne
   *[other] { $low_n } personnes
 }. Le hasard seul donne rarement une telle différence entre groupes.
plain-number-gap-masked = « { $question } » : en moyenne, le nombre est de { $mean }{ $unit }. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } Le hasard seul donne rarement de telles différences entre groupes. Leurs chiffres ne sont pas montrés : ils portent sur trop peu de personnes.
plain-number-note = En moyenne : { $mean }{ $unit }. Valeur du milieu : { $median }{ $unit }. La moitié des réponses va de { $lower } à { $upper }{ $unit }.
plain-ranking = « { $option } » est le mieux classé. Son rang est en moyenne de { $mean }, de 1 à { $max }. Il est en première place pour { $first ->
    [one] { $first } personne
   *[other] { $first } personnes
 } sur { $n }.
plain-ranking-gap = « { $option } » : voici son rang, en moyenne, dans ces groupes. « { $low_group } » : { $low } de 1 à { $max }, pour { $low_n ->
    [one] { $low_n } personne
   *[other] { $low_n } personnes
 }. « { $high_group } » : { $high }, pour { $high_n ->
    [one] { $high_n } personne
   *[other] { $high_n } personnes
 }. Le hasard seul donne rarement une telle différence entre groupes.
plain-ranking-gap-masked = « { $option } » : son rang est en moyenne de { $mean }, de 1 à { $max }. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } Le hasard seul donne rarement de telles différences entre groupes. Leurs chiffres ne sont pas montrés : ils portent sur trop peu de personnes.
plain-points = « { $option } » reçoit le plus de points. C'est en moyenne { $mean } sur { $max }. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 }
plain-grid = Voici la moyenne la plus haute, puis la plus basse. « { $option } » : { $mean } sur { $max }, pour { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }. « { $low_option } » : { $low } sur { $max }, pour { $low_n ->
    [one] { $low_n } personne
   *[other] { $low_n } personnes
 }.
plain-statement-agreed = « { $option } » : presque tout le monde est d'accord. C'est { $count } sur { $n ->
    [one] { $n } personne qui a donné son avis.
   *[other] { $n } personnes qui ont donné leur avis.
 }
plain-statement-rejected = « { $option } » : presque personne n'est d'accord. { $count ->
    [one] { $count } personne dit : pas d'accord.
   *[other] { $count } personnes disent : pas d'accord.
 } { $n ->
    [one] { $n } personne a donné son avis.
   *[other] { $n } personnes ont donné leur avis.
 }
plain-statement-split = « { $option } » : la salle est partagée. D'accord : { $agree }. Pas d'accord : { $disagree }. Passent : { $pass }. { $n ->
    [one] { $n } personne a donné son avis.
   *[other] { $n } personnes ont donné leur avis.
 }
plain-grid-gap = « { $option } » : voici la note, en moyenne, dans ces groupes. « { $high_group } » : { $high } sur { $max }, pour { $high_n ->
    [one] { $high_n } personne
   *[other] { $high_n } personnes
 }. « { $low_group } » : { $low } sur { $max }, pour { $low_n ->
    [one] { $low_n } personne
   *[other] { $low_n } personnes
 }. Le hasard seul donne rarement une telle différence entre groupes.
plain-grid-gap-masked = « { $option } » : en moyenne, la note est de { $mean } sur { $max }. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } Le hasard seul donne rarement de telles différences entre groupes. Leurs chiffres ne sont pas montrés : ils portent sur trop peu de personnes.
plain-points-gap = « { $option } » : voici ses points, en moyenne, dans ces groupes. « { $high_group } » : { $high } sur { $max }, pour { $high_n ->
    [one] { $high_n } personne
   *[other] { $high_n } personnes
 }. « { $low_group } » : { $low }, pour { $low_n ->
    [one] { $low_n } personne
   *[other] { $low_n } personnes
 }. Le hasard seul donne rarement une telle différence entre groupes.
plain-points-gap-masked = « { $option } » : ses points sont en moyenne de { $mean } sur { $max }. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } Le hasard seul donne rarement de telles différences entre groupes. Leurs chiffres ne sont pas montrés : ils portent sur trop peu de personnes.
plain-ranking-all = Le rang moyen va de 1 à { $max }. Le rang 1 est le meilleur.
plain-ranking-part = Le rang moyen va de 1 à { $max }. Le rang 1 est le meilleur. Chaque personne en a classé { $places }. Une réponse non classée compte au rang { $unplaced }.
plain-ranking-duel = Un duel compare deux réponses. Celle que plus de personnes préfèrent le gagne.
plain-points-note = Chaque personne a partagé { $total } points. Une réponse sans point compte pour 0.
plain-desc-ranking = Des barres montrent le rang moyen de chaque réponse. Plus la barre est longue, meilleur est le rang. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } { $told }.
plain-desc-points = Des barres montrent les points de chaque réponse, en moyenne. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } { $told }.
plain-desc-number = Des barres montrent combien de personnes il y a pour chaque tranche. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } { $ranking }.
plain-scales-pair = « { $first } » : en moyenne, la note est de { $first_mean } sur { $first_max }, pour { $first_n ->
    [one] { $first_n } personne
   *[other] { $first_n } personnes
 }. « { $second } » : en moyenne, la note est de { $second_mean } sur { $second_max }, pour { $second_n ->
    [one] { $second_n } personne
   *[other] { $second_n } personnes
 }.
plain-scales-apart = « { $first } » : en moyenne, la note est de { $first_mean } sur { $first_max }, pour { $first_n ->
    [one] { $first_n } personne
   *[other] { $first_n } personnes
 }. « { $second } » : en moyenne, la note est de { $second_mean } sur { $second_max }, pour { $second_n ->
    [one] { $second_n } personne
   *[other] { $second_n } personnes
 }. Ce sont deux échelles différentes, à lire à part. On ne peut pas dire laquelle est la plus haute.
plain-scales-gap = « { $first } » : en moyenne, la note est de { $first_mean } sur { $first_max }, pour { $first_n ->
    [one] { $first_n } personne
   *[other] { $first_n } personnes
 }. « { $second } » : en moyenne, la note est de { $second_mean } sur { $second_max }, pour { $second_n ->
    [one] { $second_n } personne
   *[other] { $second_n } personnes
 }. Ces deux échelles ont été comparées de deux façons. Des deux façons, la première est plus haute que la seconde. Le hasard seul donne rarement une telle différence.

## Groupes

plain-groups-gap = « { $option } », dans « { $high_group } » : { $high_count ->
    [one] { $high_count } personne
   *[other] { $high_count } personnes
 } sur { $high_n }. Dans « { $low_group } » : { $low_count ->
    [one] { $low_count } personne
   *[other] { $low_count } personnes
 } sur { $low_n }. Le hasard seul donne rarement une telle différence entre groupes.
plain-groups-gap-masked = « { $option } » : { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
 } sur { $n } en tout. Le hasard seul donne rarement de telles différences entre groupes. Leurs chiffres ne sont pas montrés : ils portent sur trop peu de personnes.
plain-statement-gap = « { $option } » : d'un groupe à l'autre, les avis ne se partagent pas de même. Le hasard seul donne rarement de telles différences. { $n ->
    [one] { $n } personne a donné son avis.
   *[other] { $n } personnes ont donné leur avis.
 }
plain-choice-gap = « { $question } » : d'un groupe à l'autre, les réponses ne se partagent pas de même. Le hasard seul donne rarement de telles différences. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 }

## Mots

plain-word-first = Le mot « { $word } » revient le plus : { $count } fois. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 }
plain-word = Le mot « { $word } » revient { $count } fois. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 }
plain-word-tie = Ces mots reviennent le plus, à égalité : { $words }. Chacun revient { $count } fois. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 }
plain-word-order = Voici les mots les plus écrits, avec le nombre de fois. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } { $ranking }.
plain-word-family = Le mot « { $word } » a été écrit de { $forms ->
    [one] { $forms } façon
   *[other] { $forms } façons
 } : { $list }. Il revient { $count } fois en tout. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 }
plain-word-specific = « { $word } », dans « { $group } » : { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
 } sur { $group_n }. En tout : { $total } sur { $n }. Le hasard seul donne rarement une telle différence.
plain-word-specific-masked = « { $word } » : { $total ->
    [one] { $total } personne
   *[other] { $total } personnes
 } sur { $n } en tout. Ce mot ne vient pas de tous les groupes également. Leurs chiffres ne sont pas montrés : ils portent sur trop peu de personnes.

## Idées et pistes

plain-lead-first = { $count ->
    [one] { $count } personne sur { $n } soutient « { $idea } ». C'est la piste la plus soutenue.
   *[other] { $count } personnes sur { $n } soutiennent « { $idea } ». C'est la piste la plus soutenue.
 }
plain-lead-tie = Ces pistes sont les plus soutenues, à égalité : { $ideas }. { $count ->
    [one] { $count } personne sur { $n } soutient chacune d'elles.
   *[other] { $count } personnes sur { $n } soutiennent chacune d'elles.
 }
plain-lead-order = Voici les pistes, de la plus soutenue à la moins soutenue. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } { $ranking }.

## Réponses libres

plain-open-count-hands = « { $question } » : { $count ->
    [one] { $count } réponse écrite
   *[other] { $count } réponses écrites
 }, dont { $hands } à main levée.
plain-open-count = { $count ->
    [0] « { $question } » : personne n'a écrit de réponse, sur { $n }.
    [one] « { $question } » : { $count } personne sur { $n } a écrit une réponse.
   *[other] « { $question } » : { $count } personnes sur { $n } ont écrit une réponse.
 }

## Créneaux

plain-slot-first = { $count ->
    [one] { $count } personne sur { $n } a choisi « { $slot } ».
   *[other] { $count } personnes sur { $n } ont choisi « { $slot } ».
 } C'est l'horaire le plus choisi.
plain-slot-tie = Ces horaires sont les plus choisis, à égalité : { $slots }. { $count ->
    [one] { $count } personne sur { $n } a choisi chacun d'eux.
   *[other] { $count } personnes sur { $n } ont choisi chacun d'eux.
 }
plain-slot-order = Voici les horaires, du plus choisi au moins choisi. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } { $ranking }.

## Familles, publics, horaires

plain-families = { $n ->
    [one] { $n } personne a fait
   *[other] { $n } personnes ont fait
 } { $total } choix en tout. Voici ces choix, rangés par famille de réponses. { $ranking }.
plain-audience-far = Certaines réponses sont propres au public « { $public } ». Elles viennent loin derrière les autres. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } Voici les autres. { $others }. Voici celles propres au public « { $public } ». { $own }.
plain-audience = Certaines réponses sont propres au public « { $public } ». Elles viennent derrière les autres. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } Voici les autres. { $others }. Voici celles propres au public « { $public } ». { $own }.
plain-audience-own = Certaines réponses sont propres au public « { $public } ». Elles viennent devant les autres. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } Les voici. { $own }. Voici les autres. { $others }.
plain-hours = { $n ->
    [one] { $n } personne a fait
   *[other] { $n } personnes ont fait
 } { $total } choix en tout. Pour { $count } de ces choix, l'horaire finit à { $hour } au plus tard.
plain-not-offered = { $total ->
    [one] { $total } horaire était proposé.
   *[other] { $total } horaires étaient proposés.
 } Aucun ne finit après { $hour }. Aucun ne nomme le samedi ou le dimanche.
plain-not-offered-evening = { $total ->
    [one] { $total } horaire était proposé.
   *[other] { $total } horaires étaient proposés.
 } Aucun ne finit après { $hour }.
plain-not-offered-weekend = { $total ->
    [one] { $total } horaire était proposé.
   *[other] { $total } horaires étaient proposés.
 } Aucun ne nomme le samedi ou le dimanche.

## Tonalité et sujets des mots

plain-tone = Des mots qui aident ont été écrits { $helpful_count } fois. Voici les plus écrits d'entre eux. { $helpful }. Des mots durs ont été écrits { $hard_count } fois. Voici les plus écrits d'entre eux. { $hard }. En tout, { $n ->
    [one] { $n } personne a écrit { $total } mots.
   *[other] { $n } personnes ont écrit { $total } mots.
 }
plain-tone-proposed = Des mots qui aident ont été écrits { $helpful_count } fois. Voici les plus écrits d'entre eux. { $helpful }. Des mots durs ont été écrits { $hard_count } fois. Voici les plus écrits d'entre eux. { $hard }. En tout, { $n ->
    [one] { $n } personne a écrit { $total } mots.
   *[other] { $n } personnes ont écrit { $total } mots.
 } Glane propose ce classement, mot par mot : il faut le relire.
plain-watch = Certains mots demandent de faire attention. Ils ont été écrits { $count } fois, sur { $total ->
    [one] { $total } mot
   *[other] { $total } mots
 }. Voici les plus écrits d'entre eux. { $ranking }. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 }
plain-watch-proposed = Glane propose de faire attention à certains mots. Ils ont été écrits { $count } fois, sur { $total ->
    [one] { $total } mot
   *[other] { $total } mots
 }. Voici les plus écrits d'entre eux. { $ranking }. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 }
plain-opportunity = Certains mots ouvrent des possibilités. Ils ont été écrits { $count } fois, sur { $total ->
    [one] { $total } mot
   *[other] { $total } mots
 }. Voici les plus écrits d'entre eux. { $ranking }. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 }
plain-opportunity-proposed = Glane propose des mots qui ouvrent des possibilités. Ils ont été écrits { $count } fois, sur { $total ->
    [one] { $total } mot
   *[other] { $total } mots
 }. Voici les plus écrits d'entre eux. { $ranking }. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 }

## Voix choisies par une personne

plain-voice = Voici une voix à entendre aussi : « { $said } ». { $count ->
    [one] C'est { $count } personne sur { $n }.
   *[other] Ce sont { $count } personnes sur { $n }.
 } Raison de ce choix : « { $reason } ».
plain-voice-answer = Voici une réponse à entendre aussi, à « { $question } ». Il y a { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 } en tout. Raison de ce choix : « { $reason } ».

## Thèmes des réponses libres

plain-theme-first = À « { $question } », « { $theme } » vient en premier : { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
 } sur { $n }. Voici les sujets qui viennent derrière. { $others }.
plain-theme-first-left = À « { $question } », « { $theme } » vient en premier : { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
 } sur { $n }. Voici les sujets qui viennent derrière. { $others }. { $left ->
    [one] { $left } réponse reste à classer.
   *[other] { $left } réponses restent à classer.
 }
plain-theme-first-disputed = À « { $question } », « { $theme } » vient en premier : { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
 } sur { $n }. Voici les sujets qui viennent derrière. { $others }. { $disputed ->
    [one] { $disputed } réponse est à décider.
   *[other] { $disputed } réponses sont à décider.
 }
plain-theme-first-left-disputed = À « { $question } », « { $theme } » vient en premier : { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
 } sur { $n }. Voici les sujets qui viennent derrière. { $others }. { $left ->
    [one] { $left } réponse reste à classer.
   *[other] { $left } réponses restent à classer.
 } { $disputed ->
    [one] { $disputed } réponse est à décider.
   *[other] { $disputed } réponses sont à décider.
 }
plain-theme-order = Voici de quoi parlent les réponses à « { $question } ». { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } { $ranking }.
plain-theme-order-left = Voici de quoi parlent les réponses à « { $question } ». { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } { $ranking }. { $left ->
    [one] { $left } réponse reste à classer.
   *[other] { $left } réponses restent à classer.
 }
plain-theme-order-disputed = Voici de quoi parlent les réponses à « { $question } ». { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } { $ranking }. { $disputed ->
    [one] { $disputed } réponse est à décider.
   *[other] { $disputed } réponses sont à décider.
 }
plain-theme-order-left-disputed = Voici de quoi parlent les réponses à « { $question } ». { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } { $ranking }. { $left ->
    [one] { $left } réponse reste à classer.
   *[other] { $left } réponses restent à classer.
 } { $disputed ->
    [one] { $disputed } réponse est à décider.
   *[other] { $disputed } réponses sont à décider.
 }
plain-theme-proposed = Glane propose des sujets pour les réponses à « { $question } ». Personne ne les a encore vérifiés. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } { $ranking }.

## De quoi parle la phrase

plain-about = À la question « { $question } »
plain-tension = Cadre de travail et accès pour tous : deux constats à lire ensemble. { $first } { $second }
plain-joined = Deux constats à lire ensemble. { $first } { $second }
plain-joined-three = Trois constats à lire ensemble. { $first } { $second }
plain-joined-four = Quatre constats à lire ensemble. { $first } { $second }
plain-joined-five = Cinq constats à lire ensemble. { $first } { $second }
plain-joined-six = Six constats à lire ensemble. { $first } { $second }
plain-joined-many = Plusieurs constats à lire ensemble. { $first } { $second }

## Ce que nous ne pouvons pas dire

plain-limit-cause = Des comptes disent combien. Ils ne disent pas pourquoi.
plain-limit-silence = { $count ->
    [one] À « { $question } », il manque la réponse de { $count } personne sur { $n }. On ne sait pas ce qu'elle en pense.
   *[other] À « { $question } », il manque la réponse de { $count } personnes sur { $n }. On ne sait pas ce qu'elles en pensent.
 }
plain-limit-silence-item = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
 } sur { $n } à « { $question } »
plain-limit-silences = Il manque la réponse de { $questions }. On ne sait pas ce que ces personnes en pensent.
plain-limit-phone = { $n ->
    [one] { $n } personne a répondu, par téléphone ou ordinateur.
   *[other] Les { $n } personnes ont toutes répondu par téléphone ou ordinateur.
 } Qui n'en a pas n'a pas été entendu.
plain-limit-channel = { $n ->
    [one] { $n } personne a répondu, d'une seule façon.
   *[other] Les { $n } personnes ont toutes répondu de la même façon.
 } Qui ne peut pas répondre ainsi n'a pas été entendu.
plain-limit-hidden = { $n ->
    [one] Pour { $n } question, des nombres par groupe sont cachés.
   *[other] Pour { $n } questions, des nombres par groupe sont cachés.
 } Ils portent sur moins de { $k } personnes, ou ils feraient deviner ceux-là.
plain-limit-ungrouped = { $n ->
    [one] { $n } personne n'a pas de groupe. Elle compte dans la salle et dans aucun groupe.
   *[other] { $n } personnes n'ont pas de groupe. Elles comptent dans la salle et dans aucun groupe.
 }
plain-limit-uncrossed = Ce qui a été écrit à « { $question } » n'est pas compté par groupe. On pourrait reconnaître quelqu'un.
plain-limit-use = « { $question } » dit ce qui est utilisé. Ce que le public « { $public } » lit ou préfère, on ne le sait pas.
plain-limit-groups-alike = { $n ->
    [one] Les groupes ont été comparés { $n } fois.
   *[other] Les groupes ont été comparés { $n } fois.
 } Aucune différence ne dépasse ce que le hasard peut faire.
plain-limit-scales = On ne peut pas dire si « { $first } » est plus haut ou plus bas que « { $second } ». Ce sont deux échelles différentes, à lire à part.

## Les titres et les autres phrases du document

plain-name = Restitution en clair
plain-title = En clair : { $workshop }
plain-contents = Dans ce document
plain-heading-lessons = Ce que disent les réponses
plain-heading-method = D'où viennent ces chiffres
plain-heading-collected = Qui a répondu
plain-heading-counted = Comment les réponses ont été comptées
plain-heading-limits = Ce qu'on ne peut pas dire
plain-heading-verbatims = Des réponses choisies
plain-verbatims-chosen = Voici des réponses, mot pour mot. Toutes sont dans la version complète.
plain-lessons-how = Ces phrases sont calculées à partir des réponses. Les plus nettes viennent d'abord.
plain-lessons-edited = Ces phrases sont calculées à partir des réponses. L'équipe en a choisi l'ordre ou les mots. Ce qu'elle ajoute est signé.
plain-lessons-none = Il n'y a pas encore assez de réponses.
plain-lessons-more = { $n ->
    [one] { $n } autre phrase se lit plus bas, à sa question.
   *[other] { $n } autres phrases se lisent plus bas, à leur question.
 }
plain-block-reading = Ce que l'équipe en pense
plain-block-despite = { $by } garde cette phrase, que Glane ne peut pas prouver. Raison donnée : { $reason }
plain-method-groups = { $n ->
    [one] Il y avait { $n } groupe : { $groups }.
   *[other] Il y avait { $n } groupes : { $groups }.
 }
plain-method-group-item = { $n ->
    [one] { $n } personne dans « { $group } »
   *[other] { $n } personnes dans « { $group } »
 }
plain-method-channels = Façons de répondre : { $channels }.
plain-method-channel-item = { $channel } pour { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }
plain-method-present = { $n ->
    [one] { $n } personne était là.
   *[other] { $n } personnes étaient là.
 } La personne qui animait l'a compté.
plain-method-present-unknown = Personne n'a compté qui était là. On ne sait pas combien n'ont rien répondu.
plain-method-more-answers = Plus de personnes ont répondu que de personnes comptées dans la salle. Aucune réponse n'a été retirée.
plain-method-small = { $n ->
    [one] Ces chiffres disent ce qu'a répondu { $n } personne, et rien de plus.
   *[other] Ces chiffres disent ce qu'ont répondu { $n } personnes, et rien de plus. Elles ne parlent pas pour tout le monde.
 }
plain-method-share-base = Chaque nombre se lit sur les personnes qui ont répondu à la question.
plain-method-multiple = Parfois, on pouvait choisir plusieurs réponses. La même personne compte alors pour chacune.
plain-method-words = Un mot peut s'écrire de plusieurs façons. Elles sont comptées ensemble.
plain-method-themes = Des personnes ont lu les réponses écrites. Elles ont dit de quoi chacune parle. Ce que la machine propose est compté à part.
plain-method-order = Les phrases les plus nettes viennent d'abord.
plain-method-themes-of = Pour { $questions }, des personnes ont lu les réponses écrites. Elles ont dit de quoi chacune parle. Ce que la machine propose est compté à part.
plain-open-not-coded-of = Pour { $questions }, personne n'a encore rangé les réponses écrites par sujet.
plain-open-not-coded = Personne n'a encore rangé les réponses écrites par sujet.
plain-hidden-why = Par groupe, les nombres de moins de { $k } personnes sont cachés. Sinon, on pourrait reconnaître quelqu'un.
plain-accounting = { $answered ->
    [one] { $answered } personne a répondu, sur { $n }.
   *[other] { $answered } personnes ont répondu, sur { $n }.
 }
plain-accounting-oral = { $n ->
    [one] En plus, { $n } réponse a été donnée à main levée.
   *[other] En plus, { $n } réponses ont été données à main levée.
 }
plain-words-held = { $n ->
    [one] { $n } mot qui peut blesser ou nommer quelqu'un n'est pas montré. Glane l'a retenu, et personne n'a décidé de le montrer.
   *[other] { $n } mots qui peuvent blesser ou nommer quelqu'un ne sont pas montrés. Glane les a retenus, et personne n'a décidé de les montrer.
 } { $mentions ->
    [one] Cela fait { $mentions } mot écrit.
   *[other] Cela fait { $mentions } mots écrits.
 }
plain-words-hidden = { $n ->
    [one] { $n } mot n'est pas montré.
   *[other] { $n } mots ne sont pas montrés.
 } La personne qui anime l'a décidé. { $mentions ->
    [one] Cela fait { $mentions } mot écrit.
   *[other] Cela fait { $mentions } mots écrits.
 }
plain-words-let = { $n ->
    [one] { $n } mot qui peut blesser est montré.
   *[other] { $n } mots qui peuvent blesser sont montrés.
 } La personne qui anime l'a décidé.
plain-ideas-aside = { $n ->
    [one] { $n } idée n'est pas montrée.
   *[other] { $n } idées ne sont pas montrées.
 } La personne qui anime l'a décidé. Soutiens : { $votes }.
plain-ideas-held = { $n ->
    [one] { $n } idée qui peut blesser ou nommer quelqu'un attend une décision.
   *[other] { $n } idées qui peuvent blesser ou nommer quelqu'un attendent une décision.
 } Soutiens : { $votes }.
plain-ideas-merged = { $n ->
    [one] { $n } idée disait la même chose qu'une autre.
   *[other] { $n } idées disaient la même chose que d'autres.
 } La personne qui anime les a réunies. Qui en soutenait plusieurs compte une fois.
plain-round-silent = La question a été posée de nouveau, au tour { $n }. Personne n'a répondu. Les chiffres sont ceux du tour { $shown }.
plain-round-to-come = La question sera posée de nouveau, au tour { $n }. Les chiffres sont ceux du tour { $shown }.
plain-themes-accounting = { $n ->
    [one] { $n } réponse est écrite.
   *[other] { $n } réponses sont écrites.
 } Avec un sujet ou plusieurs : { $coded }. Sans sujet : { $unthemed }. Pas encore classées : { $uncoded }. À décider : { $disputed }. Une réponse peut avoir plusieurs sujets.
plain-small-numbers = { $n ->
    [one] { $n } réponse seulement : c'est un avis, pas une tendance.
   *[other] { $n } réponses seulement : ce sont des avis, pas une tendance.
 }
plain-figure-more-words = { $n ->
    [one] et { $n } autre mot, dans la version complète
   *[other] et { $n } autres mots, dans la version complète
 }
plain-mean-of = En moyenne : { $mean } sur { $max }
plain-mean-and-median = { $mean }.
plain-desc-bars = Des barres montrent combien de personnes il y a chaque fois. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } { $ranking }.
plain-desc-ideas = Des barres montrent combien de personnes soutiennent chaque idée. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } { $ranking }.
plain-desc-scale = Des colonnes montrent combien de personnes ont donné chaque note. Les notes vont de { $min } à { $max }. { $n ->
    [one] { $n } personne a répondu.
   *[other] { $n } personnes ont répondu.
 } { $ranking }.
plain-desc-cloud = { $n ->
    [one] { $n } mot est écrit.
   *[other] { $n } mots sont écrits.
 } Plus un mot revient, plus il est grand. Voici les premiers. { $ranking }.
plain-footer-hash = Empreinte des chiffres : { $hash }
plain-missing-glyphs = Ce document ne sait pas dessiner certains signes. Un cadre tient leur place. La page web les montre.
plain-validated = { $by } a relu et validé la version complète, le { $date }. Son numéro : { $hash }.
plain-full = Tous les chiffres sont dans la version complète.
plain-readability = Lisibilité : { $lix } sur l'échelle LIX. Sous { $easy }, un texte est facile à lire.

## Où des mains ont été levées
# Une main levée est une réponse que personne n'a signée : on compte des réponses, jamais des personnes.

plain-dominance-hands = { $count ->
    [one] { $count } réponse sur { $n } est pour « { $option } ». C'est la réponse la plus choisie.
   *[other] { $count } réponses sur { $n } sont pour « { $option } ». C'est la réponse la plus choisie.
 }
plain-dominance-next-hands = { $count ->
    [one] { $count } réponse sur { $n } est pour « { $option } ».
   *[other] { $count } réponses sur { $n } sont pour « { $option } ».
 } C'est la réponse la plus choisie. Ensuite vient « { $next } », avec { $next_count ->
    [one] { $next_count } réponse
   *[other] { $next_count } réponses
 }.
plain-dominance-far-hands = { $count ->
    [one] { $count } réponse sur { $n } est pour « { $option } ».
   *[other] { $count } réponses sur { $n } sont pour « { $option } ».
 } C'est nettement la réponse la plus choisie. Ensuite vient « { $next } », avec { $next_count ->
    [one] { $next_count } réponse
   *[other] { $next_count } réponses
 }.
plain-majority-hands = { $count ->
    [one] { $count } réponse sur { $n } est pour « { $option } ». C'est plus de la moitié.
   *[other] { $count } réponses sur { $n } sont pour « { $option } ». C'est plus de la moitié.
 }
plain-tie-hands = Ces réponses sont les plus choisies, à égalité : { $options }. { $count ->
    [one] { $count } réponse sur { $n } est pour chacune d'elles.
   *[other] { $count } réponses sur { $n } sont pour chacune d'elles.
 }
plain-order-hands = Voici les réponses, de la plus choisie à la moins choisie. { $n ->
    [one] { $n } réponse a été donnée.
   *[other] { $n } réponses ont été données.
 } { $ranking }.
plain-followed-hands = Voici les réponses qui viennent après « { $option } ». { $n ->
    [one] { $n } réponse a été donnée.
   *[other] { $n } réponses ont été données.
 } { $ranking }.
plain-absence-hands = { $n ->
    [one] Une seule réponse a été donnée. Ce n'est pas « { $option } ».
   *[other] Personne n'a choisi « { $option } », sur { $n } réponses.
 }
plain-absence-many-hands = { $n ->
    [one] Une seule réponse a été donnée. Elle ne compte pas ces choix : { $options }.
   *[other] Personne n'a choisi ces réponses, sur { $n } réponses données : { $options }.
 }
plain-rare-hands = Voici ce qui a été peu choisi. { $n ->
    [one] { $n } réponse a été donnée.
   *[other] { $n } réponses ont été données.
 } { $ranking }.
plain-concentration-hands = { $n ->
    [one] { $n } réponse compte
   *[other] { $n } réponses comptent
 } { $total } choix en tout. { $count } de ces choix vont à « { $first } » ou à « { $second } ».
plain-family-hands = { $n ->
    [one] { $n } réponse compte
   *[other] { $n } réponses comptent
 } { $total } choix en tout. { $count } de ces choix vont à la famille « { $family } ».
plain-families-hands = { $n ->
    [one] { $n } réponse compte
   *[other] { $n } réponses comptent
 } { $total } choix en tout. Voici ces choix, rangés par famille de réponses. { $ranking }.
plain-consensus-hands = { $count ->
    [one] { $count } réponse sur { $n } est pour « { $option } ». C'est un large accord.
   *[other] { $count } réponses sur { $n } sont pour « { $option } ». C'est un large accord.
 }
plain-unanimity-hands = { $n ->
    [one] Une seule réponse a été donnée. C'est « { $option } ».
   *[other] Toutes les réponses sont pour « { $option } » : { $n } réponses sur { $n }.
 }
plain-split-hands = Les réponses se partagent. « { $first } » : { $first_count ->
    [one] { $first_count } réponse
   *[other] { $first_count } réponses
 } sur { $n }. « { $second } » : { $second_count ->
    [one] { $second_count } réponse
   *[other] { $second_count } réponses
 } sur { $n }.
plain-scale-mean-hands = « { $question } » : en moyenne, la note est de { $mean } sur { $max }. { $n ->
    [one] { $n } réponse a été donnée.
   *[other] { $n } réponses ont été données.
 }
plain-scale-groups-hands = « { $question } » : en moyenne, la note est de { $mean } sur { $max }. { $n ->
    [one] { $n } réponse a été donnée.
   *[other] { $n } réponses ont été données.
 } Selon les groupes, elle va de { $low } à { $high }.
plain-scale-groups-alike-hands = « { $question } » : en moyenne, la note est de { $mean } sur { $max }. { $n ->
    [one] { $n } réponse a été donnée.
   *[other] { $n } réponses ont été données.
 } Selon les groupes, elle va de { $low } à { $high }. On ne peut pas dire que les groupes diffèrent.
plain-scale-groups-apart-hands = « { $question } » : en moyenne, la note est de { $mean } sur { $max }. { $n ->
    [one] { $n } réponse a été donnée.
   *[other] { $n } réponses ont été données.
 } Selon les groupes, elle va de { $low } à { $high }. On peut dire que les groupes diffèrent.
plain-scale-gap-masked-hands = « { $question } » : en moyenne, la note est de { $mean } sur { $max }. { $n ->
    [one] { $n } réponse a été donnée.
   *[other] { $n } réponses ont été données.
 } Le hasard seul donne rarement de telles différences entre groupes. Leurs chiffres ne sont pas montrés : ils portent sur trop peu de personnes.
plain-scale-split-hands = « { $question } » : les notes se partagent. { $low_count ->
    [one] { $low_count } réponse donne
   *[other] { $low_count } réponses donnent
 } une note de { $min } à { $low }. { $high_count ->
    [one] { $high_count } réponse donne
   *[other] { $high_count } réponses donnent
 } une note de { $high } à { $max }. { $n ->
    [one] { $n } réponse a été donnée.
   *[other] { $n } réponses ont été données.
 }
plain-slot-first-hands = { $count ->
    [one] { $count } réponse sur { $n } est pour « { $slot } ».
   *[other] { $count } réponses sur { $n } sont pour « { $slot } ».
 } C'est l'horaire le plus choisi.
plain-slot-tie-hands = Ces horaires sont les plus choisis, à égalité : { $slots }. { $count ->
    [one] { $count } réponse sur { $n } est pour chacun d'eux.
   *[other] { $count } réponses sur { $n } sont pour chacun d'eux.
 }
plain-slot-order-hands = Voici les horaires, du plus choisi au moins choisi. { $n ->
    [one] { $n } réponse a été donnée.
   *[other] { $n } réponses ont été données.
 } { $ranking }.
plain-audience-hands = Certaines réponses sont propres au public « { $public } ». Elles viennent derrière les autres. { $n ->
    [one] { $n } réponse a été donnée.
   *[other] { $n } réponses ont été données.
 } Voici les autres. { $others }. Voici celles propres au public « { $public } ». { $own }.
plain-audience-far-hands = Certaines réponses sont propres au public « { $public } ». Elles viennent loin derrière les autres. { $n ->
    [one] { $n } réponse a été donnée.
   *[other] { $n } réponses ont été données.
 } Voici les autres. { $others }. Voici celles propres au public « { $public } ». { $own }.
plain-audience-own-hands = Certaines réponses sont propres au public « { $public } ». Elles viennent devant les autres. { $n ->
    [one] { $n } réponse a été donnée.
   *[other] { $n } réponses ont été données.
 } Les voici. { $own }. Voici les autres. { $others }.
plain-hours-hands = { $n ->
    [one] { $n } réponse compte
   *[other] { $n } réponses comptent
 } { $total } choix en tout. Pour { $count } de ces choix, l'horaire finit à { $hour } au plus tard.
plain-scales-gap-hands = « { $first } » : en moyenne, la note est de { $first_mean } sur { $first_max }, pour { $first_n ->
    [one] { $first_n } réponse
   *[other] { $first_n } réponses
 }. « { $second } » : en moyenne, la note est de { $second_mean } sur { $second_max }, pour { $second_n ->
    [one] { $second_n } réponse
   *[other] { $second_n } réponses
 }. Ces deux échelles ont été comparées de deux façons. Des deux façons, la première est plus haute que la seconde. Le hasard seul donne rarement une telle différence.
plain-scales-apart-hands = « { $first } » : en moyenne, la note est de { $first_mean } sur { $first_max }, pour { $first_n ->
    [one] { $first_n } réponse
   *[other] { $first_n } réponses
 }. « { $second } » : en moyenne, la note est de { $second_mean } sur { $second_max }, pour { $second_n ->
    [one] { $second_n } réponse
   *[other] { $second_n } réponses
 }. Ce sont deux échelles différentes, à lire à part. On ne peut pas dire laquelle est la plus haute.
