# Phrases calculées. Chacune porte sa base, se lit seule, et ne dit rien que ses chiffres ne disent.

## Une réponse devant les autres

finding-dominance = { $count ->
    [one] « { $option } » vient en tête : { $count } personne sur { $n }.
   *[other] « { $option } » vient en tête : { $count } personnes sur { $n }.
 }
finding-dominance-next = { $count ->
    [one] « { $option } » vient en tête : { $count } personne sur { $n }, devant « { $next } » ({ $next_count }).
   *[other] « { $option } » vient en tête : { $count } personnes sur { $n }, devant « { $next } » ({ $next_count }).
 }
finding-dominance-far = { $count ->
    [one] « { $option } » vient nettement en tête : { $count } personne sur { $n }, devant « { $next } » ({ $next_count }).
   *[other] « { $option } » vient nettement en tête : { $count } personnes sur { $n }, devant « { $next } » ({ $next_count }).
 }
finding-majority = { $count ->
    [one] Plus de la moitié ont choisi « { $option } » : { $count } personne sur { $n }.
   *[other] Plus de la moitié ont choisi « { $option } » : { $count } personnes sur { $n }.
 }
finding-tie = { $count ->
    [one] { $options } arrivent en tête à égalité : { $count } personne pour chaque réponse, sur { $n }.
   *[other] { $options } arrivent en tête à égalité : { $count } personnes pour chaque réponse, sur { $n }.
 }

## L'ordre

finding-ranked = « { $option } » ({ $count })
finding-order = Du plus choisi au moins choisi, sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 } : { $ranking }.
finding-followed = Après « { $option } » viennent { $ranking }, sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }.

## Ce qui manque

finding-absence = { $n ->
    [one] La seule personne qui a répondu n'a pas choisi « { $option } ».
   *[other] Personne n'a choisi « { $option } », sur { $n } personnes.
 }
finding-absence-many = { $n ->
    [one] Réponses que la seule personne ayant répondu n'a pas choisies : { $options }.
   *[other] Réponses que personne n'a choisies, sur { $n } personnes : { $options }.
 }
finding-rare = Peu choisi, sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 } : { $ranking }.

## Ce qui se concentre, s'accorde ou se partage

finding-concentration = « { $first } » et « { $second } » réunissent { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } sur { $total }, chez { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }.
finding-family = Les réponses de la famille « { $family } » réunissent { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } sur { $total }, chez { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }.
finding-consensus = { $count ->
    [one] Un large accord sur « { $option } » : { $count } personne sur { $n }.
   *[other] Un large accord sur « { $option } » : { $count } personnes sur { $n }.
 }
finding-unanimity = { $n ->
    [one] La seule personne qui a répondu a choisi « { $option } ».
   *[other] Tout le monde a choisi « { $option } » : { $n } personnes sur { $n }.
 }
finding-split = Les réponses se partagent entre « { $first } » ({ $first_count }) et « { $second } » ({ $second_count }), sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }.

## Échelles

finding-scale-mean = « { $question } » : moyenne { $mean } sur { $max } ({ $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }).
finding-scale-groups = « { $question } » : moyenne { $mean } sur { $max }, de { $low } à { $high } selon les groupes ({ $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }).
finding-scale-groups-alike = « { $question } » : moyenne { $mean } sur { $max }, de { $low } à { $high } selon les groupes, sans que l'on puisse distinguer les groupes ({ $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }).
finding-scale-groups-apart = « { $question } » : moyenne { $mean } sur { $max }, de { $low } à { $high } selon les groupes, qui se distinguent ({ $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }).
finding-scale-gap = « { $question } » : moyenne { $high } sur { $max } pour { $high_group } ({ $high_n ->
    [one] { $high_n } personne
   *[other] { $high_n } personnes
 }), { $low } pour { $low_group } ({ $low_n ->
    [one] { $low_n } personne
   *[other] { $low_n } personnes
 }) ; un écart entre groupes que le hasard seul donne rarement.
finding-scale-gap-masked = « { $question } » : moyenne { $mean } sur { $max } ({ $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }) ; les groupes diffèrent plus que le hasard seul ne le donne d'ordinaire, mais leurs chiffres portent sur trop peu de personnes pour être montrés.
finding-scale-split = « { $question } » : les notes se partagent, { $low_count } de { $min } à { $low } et { $high_count } de { $high } à { $max }, sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }.
finding-number = « { $question } » : moyenne { $mean }{ $unit }, médiane { $median }{ $unit } ({ $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }).
finding-number-gap = « { $question } » : moyenne { $high }{ $unit } pour { $high_group } ({ $high_n ->
    [one] { $high_n } personne
   *[other] { $high_n } personnes
 }), { $low }{ $unit } pour { $low_group } ({ $low_n ->
    [one] { $low_n } personne
   *[other] { $low_n } personnes
 }) ; un écart entre groupes que le hasard seul donne rarement.
finding-number-gap-masked = « { $question } » : moyenne { $mean }{ $unit } ({ $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }) ; les groupes diffèrent plus que le hasard seul ne le donne d'ordinaire, mais leurs chiffres portent sur trop peu de personnes pour être montrés.

## Classements et points

finding-ranking = « { $option } » est le mieux classé : rang moyen { $mean } (de 1 à { $max }), en première place pour { $first ->
    [one] { $first } personne
   *[other] { $first } personnes
 } sur { $n }.
finding-ranking-gap = « { $option } » : rang moyen { $low } pour { $low_group } ({ $low_n ->
    [one] { $low_n } personne
   *[other] { $low_n } personnes
 }), { $high } pour { $high_group } ({ $high_n ->
    [one] { $high_n } personne
   *[other] { $high_n } personnes
 }), de 1 à { $max } ; un écart entre groupes que le hasard seul donne rarement.
finding-ranking-gap-masked = « { $option } » : rang moyen { $mean }, de 1 à { $max } ({ $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }) ; les groupes diffèrent plus que le hasard seul ne le donne d'ordinaire, mais leurs chiffres portent sur trop peu de personnes pour être montrés.
finding-points = « { $option } » reçoit le plus de points : en moyenne { $mean } sur { $max } ({ $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }).
finding-grid = « { $option } » a la moyenne la plus haute : { $mean } sur { $max } ({ $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }) ; « { $low_option } » la plus basse : { $low } ({ $low_n ->
    [one] { $low_n } personne
   *[other] { $low_n } personnes
 }).
finding-statement-agreed = « { $option } » : { $count } d'accord sur { $n ->
    [one] { $n } personne qui a donné son avis
   *[other] { $n } personnes qui ont donné leur avis
 }, soit quatre cinquièmes au moins.
finding-statement-rejected = « { $option } » : { $count } pas d'accord sur { $n ->
    [one] { $n } personne qui a donné son avis
   *[other] { $n } personnes qui ont donné leur avis
 }, soit quatre cinquièmes au moins.
finding-statement-split = « { $option } » partage la salle : { $agree } d'accord, { $disagree } pas d'accord, { $pass } qui passent (sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }).
finding-grid-gap = « { $option } » : moyenne { $high } sur { $max } pour { $high_group } ({ $high_n ->
    [one] { $high_n } personne
   *[other] { $high_n } personnes
 }), { $low } pour { $low_group } ({ $low_n ->
    [one] { $low_n } personne
   *[other] { $low_n } personnes
 }) ; un écart entre groupes que le hasard seul donne rarement.
finding-grid-gap-masked = « { $option } » : moyenne { $mean } sur { $max } ({ $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }) ; les groupes diffèrent plus que le hasard seul ne le donne d'ordinaire, mais leurs chiffres portent sur trop peu de personnes pour être montrés.
finding-points-gap = « { $option } » : en moyenne { $high } points sur { $max } pour { $high_group } ({ $high_n ->
    [one] { $high_n } personne
   *[other] { $high_n } personnes
 }), { $low } pour { $low_group } ({ $low_n ->
    [one] { $low_n } personne
   *[other] { $low_n } personnes
 }) ; un écart entre groupes que le hasard seul donne rarement.
finding-points-gap-masked = « { $option } » : en moyenne { $mean } points sur { $max } ({ $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }) ; les groupes diffèrent plus que le hasard seul ne le donne d'ordinaire, mais leurs chiffres portent sur trop peu de personnes pour être montrés.
finding-scales-pair = « { $first } » : moyenne { $first_mean } sur { $first_max } ({ $first_n ->
    [one] { $first_n } personne
   *[other] { $first_n } personnes
 }) ; « { $second } » : moyenne { $second_mean } sur { $second_max } ({ $second_n ->
    [one] { $second_n } personne
   *[other] { $second_n } personnes
 }).
finding-scales-apart = « { $first } » : moyenne { $first_mean } sur { $first_max } ({ $first_n ->
    [one] { $first_n } personne
   *[other] { $first_n } personnes
 }) ; « { $second } » : moyenne { $second_mean } sur { $second_max } ({ $second_n ->
    [one] { $second_n } personne
   *[other] { $second_n } personnes
 }) ; écart non établi : deux échelles différentes, à lire séparément.
finding-scales-gap = « { $first } » : moyenne { $first_mean } sur { $first_max } ({ $first_n ->
    [one] { $first_n } personne
   *[other] { $first_n } personnes
 }) ; « { $second } » : moyenne { $second_mean } sur { $second_max } ({ $second_n ->
    [one] { $second_n } personne
   *[other] { $second_n } personnes
 }) ; la première est plus haute que la seconde, par les bornes comme en part du maximum, plus que le hasard seul ne le donne d'ordinaire.

## Groupes

# « Le hasard seul » : test exact, corrigé pour tous les tests de l'atelier.
finding-groups-gap = « { $option } » : { $high_count } sur { $high_n } pour { $high_group }, { $low_count } sur { $low_n } pour { $low_group } ; un écart entre groupes que le hasard seul donne rarement.
finding-groups-gap-masked = « { $option } », { $count } sur { $n } en tout : les groupes diffèrent plus que le hasard seul ne le donne d'ordinaire, mais leurs chiffres portent sur trop peu de personnes pour être montrés.
finding-statement-gap = « { $option } » : les avis ne se répartissent pas de même selon les groupes, plus que le hasard seul ne le donne d'ordinaire ({ $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }).
finding-choice-gap = « { $question } » : les réponses ne se répartissent pas de même selon les groupes, plus que le hasard seul ne le donne d'ordinaire ({ $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }).

## Mots

finding-word-first = Le mot « { $word } » revient le plus : { $count } fois, sur { $n ->
    [one] { $n } personne ayant répondu
   *[other] { $n } personnes ayant répondu
 }.
finding-word = Le mot « { $word } » revient { $count } fois, sur { $n ->
    [one] { $n } personne ayant répondu
   *[other] { $n } personnes ayant répondu
 }.
finding-word-tie = { $words } reviennent le plus : { $count } fois chacun, sur { $n ->
    [one] { $n } personne ayant répondu
   *[other] { $n } personnes ayant répondu
 }.
finding-word-order = Mots les plus écrits, sur { $n ->
    [one] { $n } personne ayant répondu
   *[other] { $n } personnes ayant répondu
 } : { $ranking }.
finding-word-family = Sous « { $word } » { $forms ->
    [one] est réunie { $forms } façon de l'écrire
   *[other] sont réunies { $forms } façons de l'écrire
 } : { $list } ; { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } en tout, sur { $n ->
    [one] { $n } personne ayant répondu
   *[other] { $n } personnes ayant répondu
 }.

finding-word-specific = « { $word } » : { $count } sur { $group_n } pour { $group }, { $total } sur { $n } en tout ; plus que le hasard seul ne le donne d'ordinaire.
finding-word-specific-masked = « { $word } », { $total } sur { $n } en tout, ne vient pas de tous les groupes également, mais leurs chiffres portent sur trop peu de personnes pour être montrés.

## Idées et pistes

finding-lead-first = { $count ->
    [one] Piste la plus soutenue : « { $idea } », par { $count } personne sur { $n }.
   *[other] Piste la plus soutenue : « { $idea } », par { $count } personnes sur { $n }.
 }
finding-lead-tie = { $count ->
    [one] Pistes les plus soutenues, à égalité : { $ideas }, par { $count } personne chacune, sur { $n }.
   *[other] Pistes les plus soutenues, à égalité : { $ideas }, par { $count } personnes chacune, sur { $n }.
 }
finding-lead-order = Pistes, de la plus soutenue à la moins soutenue, sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 } : { $ranking }.

## Réponses libres

finding-open-count-hands = « { $question } » : { $count ->
    [one] { $count } réponse écrite
   *[other] { $count } réponses écrites
 }, dont { $hands } à main levée.
finding-open-count = { $count ->
    [0] « { $question } » : personne n'a écrit de réponse, sur { $n }.
    [one] « { $question } » : { $count } personne a écrit une réponse, sur { $n }.
   *[other] « { $question } » : { $count } personnes ont écrit une réponse, sur { $n }.
 }

## Créneaux

finding-slot-first = Le créneau « { $slot } » est le plus cité : { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 }, sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }.
finding-slot-tie = Créneaux les plus cités, à égalité : { $slots }, { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } chacun, sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }.
finding-slot-order = Créneaux, du plus cité au moins cité, sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 } : { $ranking }.

## Familles, publics, horaires

finding-families = Mentions par famille de réponses, sur { $total }, chez { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 } : { $ranking }.
finding-audience-far = { $others }, loin devant les réponses propres au public « { $public } » : { $own }, sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }.
finding-audience = { $others }, devant les réponses propres au public « { $public } » : { $own }, sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }.
finding-audience-own = Les réponses propres au public « { $public } » passent devant les autres : { $own }, contre { $others }, sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }.
finding-hours = Les créneaux qui finissent à { $hour } au plus tard réunissent { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } sur { $total }, chez { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }.
finding-not-offered = Sur { $total ->
    [one] { $total } créneau proposé
   *[other] { $total } créneaux proposés
 }, aucun ne finit après { $hour } et aucun ne nomme le samedi ou le dimanche.
finding-not-offered-evening = Sur { $total ->
    [one] { $total } créneau proposé
   *[other] { $total } créneaux proposés
 }, aucun ne finit après { $hour }.
finding-not-offered-weekend = Sur { $total ->
    [one] { $total } créneau proposé
   *[other] { $total } créneaux proposés
 }, aucun ne nomme le samedi ou le dimanche.

## Tonalité et sujets des mots

finding-tone = Des mots qui aident : { $helpful_count ->
    [one] { $helpful_count } mention
   *[other] { $helpful_count } mentions
 }, dont { $helpful }. Des mots durs : { $hard_count ->
    [one] { $hard_count } mention
   *[other] { $hard_count } mentions
 }, dont { $hard }. En tout, { $total ->
    [one] { $total } mention
   *[other] { $total } mentions
 } chez { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }.
finding-tone-proposed = Des mots qui aident : { $helpful_count ->
    [one] { $helpful_count } mention
   *[other] { $helpful_count } mentions
 }, dont { $helpful }. Des mots durs : { $hard_count ->
    [one] { $hard_count } mention
   *[other] { $hard_count } mentions
 }, dont { $hard }. En tout, { $total ->
    [one] { $total } mention
   *[other] { $total } mentions
 } chez { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }. Tonalité proposée mot par mot, à relire.
finding-watch = Points de vigilance dans les mots : { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } sur { $total }, dont { $ranking }, chez { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }.
finding-watch-proposed = Mots proposés comme points de vigilance : { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } sur { $total }, dont { $ranking }, chez { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }.
finding-opportunity = Opportunités dans les mots : { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } sur { $total }, dont { $ranking }, chez { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }.
finding-opportunity-proposed = Mots proposés comme opportunités : { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } sur { $total }, dont { $ranking }, chez { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 }.

## Voix choisies par une personne

finding-voice = { $count ->
    [one] À entendre aussi : « { $said } », { $count } personne sur { $n }. Raison de ce choix : « { $reason } ».
   *[other] À entendre aussi : « { $said } », { $count } personnes sur { $n }. Raison de ce choix : « { $reason } ».
 }
finding-voice-answer = À entendre aussi, une réponse à « { $question } », sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }. Raison de ce choix : « { $reason } ».

## Thèmes des réponses libres

finding-theme-first = À « { $question } », « { $theme } » vient en premier : { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
 } sur { $n }, devant { $others }.
finding-theme-first-left = À « { $question } », « { $theme } » vient en premier : { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
 } sur { $n }, devant { $others }. { $left ->
    [one] { $left } réponse reste à classer.
   *[other] { $left } réponses restent à classer.
 }
finding-theme-first-disputed = À « { $question } », « { $theme } » vient en premier : { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
 } sur { $n }, devant { $others }. { $disputed ->
    [one] { $disputed } réponse est à trancher.
   *[other] { $disputed } réponses sont à trancher.
 }
finding-theme-first-left-disputed = À « { $question } », « { $theme } » vient en premier : { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
 } sur { $n }, devant { $others }. { $left ->
    [one] { $left } réponse reste à classer.
   *[other] { $left } réponses restent à classer.
 } { $disputed ->
    [one] { $disputed } réponse est à trancher.
   *[other] { $disputed } réponses sont à trancher.
 }
finding-theme-order = Thèmes des réponses à « { $question } », sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 } : { $ranking }.
finding-theme-order-left = Thèmes des réponses à « { $question } », sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 } : { $ranking }. { $left ->
    [one] { $left } réponse reste à classer.
   *[other] { $left } réponses restent à classer.
 }
finding-theme-order-disputed = Thèmes des réponses à « { $question } », sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 } : { $ranking }. { $disputed ->
    [one] { $disputed } réponse est à trancher.
   *[other] { $disputed } réponses sont à trancher.
 }
finding-theme-order-left-disputed = Thèmes des réponses à « { $question } », sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 } : { $ranking }. { $left ->
    [one] { $left } réponse reste à classer.
   *[other] { $left } réponses restent à classer.
 } { $disputed ->
    [one] { $disputed } réponse est à trancher.
   *[other] { $disputed } réponses sont à trancher.
 }
finding-theme-proposed = Thèmes proposés par Glane pour « { $question } », que personne n'a encore vérifiés, sur { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
 } : { $ranking }.

## De quoi parle la phrase

finding-about = À la question « { $question } »

## Où des mains ont été levées
# Une main levée est une réponse que personne n'a signée : on compte des réponses, jamais des personnes.

finding-dominance-hands = { $count ->
    [one] « { $option } » vient en tête : { $count } réponse sur { $n }.
   *[other] « { $option } » vient en tête : { $count } réponses sur { $n }.
 }
finding-dominance-next-hands = { $count ->
    [one] « { $option } » vient en tête : { $count } réponse sur { $n }, devant « { $next } » ({ $next_count }).
   *[other] « { $option } » vient en tête : { $count } réponses sur { $n }, devant « { $next } » ({ $next_count }).
 }
finding-dominance-far-hands = { $count ->
    [one] « { $option } » vient nettement en tête : { $count } réponse sur { $n }, devant « { $next } » ({ $next_count }).
   *[other] « { $option } » vient nettement en tête : { $count } réponses sur { $n }, devant « { $next } » ({ $next_count }).
 }
finding-majority-hands = { $count ->
    [one] Plus de la moitié des réponses sont pour « { $option } » : { $count } réponse sur { $n }.
   *[other] Plus de la moitié des réponses sont pour « { $option } » : { $count } réponses sur { $n }.
 }
finding-tie-hands = { $count ->
    [one] { $options } arrivent en tête à égalité : { $count } réponse pour chaque réponse, sur { $n }.
   *[other] { $options } arrivent en tête à égalité : { $count } réponses pour chaque réponse, sur { $n }.
 }
finding-order-hands = Du plus choisi au moins choisi, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 } : { $ranking }.
finding-followed-hands = Après « { $option } » viennent { $ranking }, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }.
finding-absence-hands = { $n ->
    [one] La seule réponse donnée n'est pas « { $option } ».
   *[other] Personne n'a choisi « { $option } », sur { $n } réponses.
 }
finding-absence-many-hands = { $n ->
    [one] Absents de la seule réponse donnée : { $options }.
   *[other] Réponses que personne n'a choisies, sur { $n } réponses données : { $options }.
 }
finding-rare-hands = Peu choisi, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 } : { $ranking }.
finding-concentration-hands = « { $first } » et « { $second } » réunissent { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } sur { $total }, dans { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }.
finding-family-hands = Les réponses de la famille « { $family } » réunissent { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } sur { $total }, dans { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }.
finding-families-hands = Mentions par famille de réponses, sur { $total }, dans { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 } : { $ranking }.
finding-consensus-hands = { $count ->
    [one] Un large accord sur « { $option } » : { $count } réponse sur { $n }.
   *[other] Un large accord sur « { $option } » : { $count } réponses sur { $n }.
 }
finding-unanimity-hands = { $n ->
    [one] La seule réponse donnée est « { $option } ».
   *[other] Toutes les réponses sont pour « { $option } » : { $n } réponses sur { $n }.
 }
finding-split-hands = Les réponses se partagent entre « { $first } » ({ $first_count }) et « { $second } » ({ $second_count }), sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }.
finding-scale-mean-hands = « { $question } » : moyenne { $mean } sur { $max } ({ $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }).
finding-scale-groups-hands = « { $question } » : moyenne { $mean } sur { $max }, de { $low } à { $high } selon les groupes ({ $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }).
finding-scale-groups-alike-hands = « { $question } » : moyenne { $mean } sur { $max }, de { $low } à { $high } selon les groupes, sans que l'on puisse distinguer les groupes ({ $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }).
finding-scale-groups-apart-hands = « { $question } » : moyenne { $mean } sur { $max }, de { $low } à { $high } selon les groupes, qui se distinguent ({ $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }).
finding-scale-gap-masked-hands = « { $question } » : moyenne { $mean } sur { $max } ({ $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }) ; les groupes diffèrent plus que le hasard seul ne le donne d'ordinaire, mais leurs chiffres portent sur trop peu de personnes pour être montrés.
finding-scale-split-hands = « { $question } » : les notes se partagent, { $low_count } de { $min } à { $low } et { $high_count } de { $high } à { $max }, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }.
finding-slot-first-hands = Le créneau « { $slot } » est le plus cité : { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 }, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }.
finding-slot-tie-hands = Créneaux les plus cités, à égalité : { $slots }, { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } chacun, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }.
finding-slot-order-hands = Créneaux, du plus cité au moins cité, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 } : { $ranking }.
finding-audience-hands = { $others }, devant les réponses propres au public « { $public } » : { $own }, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }.
finding-audience-far-hands = { $others }, loin devant les réponses propres au public « { $public } » : { $own }, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }.
finding-audience-own-hands = Les réponses propres au public « { $public } » passent devant les autres : { $own }, contre { $others }, sur { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }.
finding-hours-hands = Les créneaux qui finissent à { $hour } au plus tard réunissent { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } sur { $total }, dans { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
 }.
finding-scales-gap-hands = « { $first } » : moyenne { $first_mean } sur { $first_max } ({ $first_n ->
    [one] { $first_n } réponse
   *[other] { $first_n } réponses
 }) ; « { $second } » : moyenne { $second_mean } sur { $second_max } ({ $second_n ->
    [one] { $second_n } réponse
   *[other] { $second_n } réponses
 }) ; la première est plus haute que la seconde, par les bornes comme en part du maximum, plus que le hasard seul ne le donne d'ordinaire.
finding-scales-apart-hands = « { $first } » : moyenne { $first_mean } sur { $first_max } ({ $first_n ->
    [one] { $first_n } réponse
   *[other] { $first_n } réponses
 }) ; « { $second } » : moyenne { $second_mean } sur { $second_max } ({ $second_n ->
    [one] { $second_n } réponse
   *[other] { $second_n } réponses
 }) ; écart non établi : deux échelles différentes, à lire séparément.
