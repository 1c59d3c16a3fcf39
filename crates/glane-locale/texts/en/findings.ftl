# Computed sentences. Each carries its base, stands alone, and says nothing its figures do not say.

## One answer ahead of the others

finding-dominance = { $count ->
    [one] “{ $option }” comes first: { $count } person out of { $n }.
   *[other] “{ $option }” comes first: { $count } people out of { $n }.
 }
finding-dominance-next = { $count ->
    [one] “{ $option }” comes first: { $count } person out of { $n }, ahead of “{ $next }” ({ $next_count }).
   *[other] “{ $option }” comes first: { $count } people out of { $n }, ahead of “{ $next }” ({ $next_count }).
 }
finding-dominance-far = { $count ->
    [one] “{ $option }” comes clearly first: { $count } person out of { $n }, ahead of “{ $next }” ({ $next_count }).
   *[other] “{ $option }” comes clearly first: { $count } people out of { $n }, ahead of “{ $next }” ({ $next_count }).
 }
finding-majority = { $count ->
    [one] More than half chose “{ $option }”: { $count } person out of { $n }.
   *[other] More than half chose “{ $option }”: { $count } people out of { $n }.
 }
finding-tie = { $count ->
    [one] { $options } come first equally: { $count } person for each answer, out of { $n }.
   *[other] { $options } come first equally: { $count } people for each answer, out of { $n }.
 }

## Order

finding-ranked = “{ $option }” ({ $count })
finding-order = From most to least chosen, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }: { $ranking }.
finding-followed = After “{ $option }” come { $ranking }, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }.

## What is missing

finding-absence = { $n ->
    [one] The only person who answered did not choose “{ $option }”.
   *[other] Nobody chose “{ $option }”, out of { $n } people.
 }
finding-absence-many = { $n ->
    [one] Answers that the only person who answered did not choose: { $options }.
   *[other] Answers that nobody chose, out of { $n } people: { $options }.
 }
finding-rare = Little chosen, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }: { $ranking }.

## What gathers, agrees or divides

finding-concentration = “{ $first }” and “{ $second }” gather { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } out of { $total }, from { $n ->
    [one] { $n } person
   *[other] { $n } people
 }.
finding-family = The answers of the family “{ $family }” gather { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } out of { $total }, from { $n ->
    [one] { $n } person
   *[other] { $n } people
 }.
finding-consensus = { $count ->
    [one] Broad agreement on “{ $option }”: { $count } person out of { $n }.
   *[other] Broad agreement on “{ $option }”: { $count } people out of { $n }.
 }
finding-unanimity = { $n ->
    [one] The only person who answered chose “{ $option }”.
   *[other] Everyone chose “{ $option }”: { $n } people out of { $n }.
 }
finding-split = Answers divide between “{ $first }” ({ $first_count }) and “{ $second }” ({ $second_count }), out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }.

## Scales

finding-scale-mean = “{ $question }”: mean { $mean } out of { $max } ({ $n ->
    [one] { $n } person
   *[other] { $n } people
 }).
finding-scale-groups = “{ $question }”: mean { $mean } out of { $max }, from { $low } to { $high } across groups ({ $n ->
    [one] { $n } person
   *[other] { $n } people
 }).
finding-scale-groups-alike = “{ $question }”: mean { $mean } out of { $max }, from { $low } to { $high } across groups, which cannot be told apart ({ $n ->
    [one] { $n } person
   *[other] { $n } people
 }).
finding-scale-groups-apart = “{ $question }”: mean { $mean } out of { $max }, from { $low } to { $high } across groups, which can be told apart ({ $n ->
    [one] { $n } person
   *[other] { $n } people
 }).
finding-scale-gap = “{ $question }”: mean { $high } out of { $max } for { $high_group } ({ $high_n ->
    [one] { $high_n } person
   *[other] { $high_n } people
 }), { $low } for { $low_group } ({ $low_n ->
    [one] { $low_n } person
   *[other] { $low_n } people
 }); a gap between groups that chance alone rarely gives.
finding-scale-gap-masked = “{ $question }”: mean { $mean } out of { $max } ({ $n ->
    [one] { $n } person
   *[other] { $n } people
 }); groups differ more than chance alone usually has it, but their figures are about too few people to be shown.
finding-scale-split = “{ $question }”: scores divide, { $low_count } from { $min } to { $low } and { $high_count } from { $high } to { $max }, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }.
finding-number = “{ $question }”: mean { $mean }{ $unit }, median { $median }{ $unit } ({ $n ->
    [one] { $n } person
   *[other] { $n } people
 }).
finding-number-gap = “{ $question }”: mean { $high }{ $unit } for { $high_group } ({ $high_n ->
    [one] { $high_n } person
   *[other] { $high_n } people
 }), { $low }{ $unit } for { $low_group } ({ $low_n ->
    [one] { $low_n } person
   *[other] { $low_n } people
 }); a gap between groups that chance alone rarely gives.
finding-number-gap-masked = “{ $question }”: mean { $mean }{ $unit } ({ $n ->
    [one] { $n } person
   *[other] { $n } people
 }); groups differ more than chance alone usually has it, but their figures are about too few people to be shown.

## Rankings and points

finding-ranking = “{ $option }” is ranked best: mean place { $mean } (from 1 to { $max }), put first by { $first ->
    [one] { $first } person
   *[other] { $first } people
 } out of { $n }.
finding-ranking-gap = “{ $option }”: mean place { $low } for { $low_group } ({ $low_n ->
    [one] { $low_n } person
   *[other] { $low_n } people
 }), { $high } for { $high_group } ({ $high_n ->
    [one] { $high_n } person
   *[other] { $high_n } people
 }), from 1 to { $max }; a gap between groups that chance alone rarely gives.
finding-ranking-gap-masked = “{ $option }”: mean place { $mean }, from 1 to { $max } ({ $n ->
    [one] { $n } person
   *[other] { $n } people
 }); groups differ more than chance alone usually has it, but their figures are about too few people to be shown.
finding-points = “{ $option }” gets the most points: { $mean } out of { $max } on average ({ $n ->
    [one] { $n } person
   *[other] { $n } people
 }).
finding-grid = “{ $option }” has the highest mean: { $mean } out of { $max } ({ $n ->
    [one] { $n } person
   *[other] { $n } people
 }); “{ $low_option }” the lowest: { $low } ({ $low_n ->
    [one] { $low_n } person
   *[other] { $low_n } people
 }).
finding-statement-agreed = “{ $option }”: { $count } agree out of { $n ->
    [one] { $n } person who said what they think
   *[other] { $n } people who said what they think
 }, which is four fifths or more.
finding-statement-rejected = “{ $option }”: { $count } disagree out of { $n ->
    [one] { $n } person who said what they think
   *[other] { $n } people who said what they think
 }, which is four fifths or more.
finding-statement-split = “{ $option }” divides the room: { $agree } agree, { $disagree } disagree, { $pass } pass (of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }).
finding-grid-gap = “{ $option }”: mean { $high } out of { $max } for { $high_group } ({ $high_n ->
    [one] { $high_n } person
   *[other] { $high_n } people
 }), { $low } for { $low_group } ({ $low_n ->
    [one] { $low_n } person
   *[other] { $low_n } people
 }); a gap between groups that chance alone rarely gives.
finding-grid-gap-masked = “{ $option }”: mean { $mean } out of { $max } ({ $n ->
    [one] { $n } person
   *[other] { $n } people
 }); groups differ more than chance alone usually has it, but their figures are about too few people to be shown.
finding-points-gap = “{ $option }”: on average { $high } points out of { $max } for { $high_group } ({ $high_n ->
    [one] { $high_n } person
   *[other] { $high_n } people
 }), { $low } for { $low_group } ({ $low_n ->
    [one] { $low_n } person
   *[other] { $low_n } people
 }); a gap between groups that chance alone rarely gives.
finding-points-gap-masked = “{ $option }”: on average { $mean } points out of { $max } ({ $n ->
    [one] { $n } person
   *[other] { $n } people
 }); groups differ more than chance alone usually has it, but their figures are about too few people to be shown.
finding-scales-pair = “{ $first }”: mean { $first_mean } out of { $first_max } ({ $first_n ->
    [one] { $first_n } person
   *[other] { $first_n } people
 }); “{ $second }”: mean { $second_mean } out of { $second_max } ({ $second_n ->
    [one] { $second_n } person
   *[other] { $second_n } people
 }).
finding-scales-apart = “{ $first }”: mean { $first_mean } out of { $first_max } ({ $first_n ->
    [one] { $first_n } person
   *[other] { $first_n } people
 }); “{ $second }”: mean { $second_mean } out of { $second_max } ({ $second_n ->
    [one] { $second_n } person
   *[other] { $second_n } people
 }); no gap is established: two different scales, to be read apart.
finding-scales-gap = “{ $first }”: mean { $first_mean } out of { $first_max } ({ $first_n ->
    [one] { $first_n } person
   *[other] { $first_n } people
 }); “{ $second }”: mean { $second_mean } out of { $second_max } ({ $second_n ->
    [one] { $second_n } person
   *[other] { $second_n } people
 }); the first is higher than the second, by bounds as well as by share of the maximum, more than chance alone usually has it.

## Groups

# “Chance alone”: an exact test, corrected for all tests of the workshop.
finding-groups-gap = “{ $option }”: { $high_count } out of { $high_n } for { $high_group }, { $low_count } out of { $low_n } for { $low_group }; a gap between groups that chance alone rarely gives.
finding-groups-gap-masked = “{ $option }”, { $count } out of { $n } in all: groups differ more than chance alone usually has it, but their figures are about too few people to be shown.
finding-statement-gap = “{ $option }”: opinions are not shared out alike across groups, more than chance alone usually has it ({ $n ->
    [one] { $n } person
   *[other] { $n } people
 }).
finding-choice-gap = “{ $question }”: answers are not shared out alike across groups, more than chance alone usually has it ({ $n ->
    [one] { $n } person
   *[other] { $n } people
 }).

## Words

finding-word-first = The word “{ $word }” comes back most: { $count ->
    [one] { $count } time
   *[other] { $count } times
 }, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 } who answered.
finding-word = The word “{ $word }” comes back { $count ->
    [one] { $count } time
   *[other] { $count } times
 }, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 } who answered.
finding-word-tie = { $words } come back most: { $count ->
    [one] { $count } time
   *[other] { $count } times
 } each, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 } who answered.
finding-word-order = Words written most, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 } who answered: { $ranking }.
finding-word-family = { $forms ->
    [one] { $forms } way of writing it is
   *[other] { $forms } ways of writing it are
 } gathered under “{ $word }”: { $list }; { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } in all, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 } who answered.

finding-word-specific = “{ $word }”: { $count } out of { $group_n } for { $group }, { $total } out of { $n } in all; more than chance alone usually has it.
finding-word-specific-masked = “{ $word }”, { $total } out of { $n } in all, does not come from all groups alike, but their figures are about too few people to be shown.

## Ideas and leads

finding-lead-first = { $count ->
    [one] Most backed lead: “{ $idea }”, by { $count } person out of { $n }.
   *[other] Most backed lead: “{ $idea }”, by { $count } people out of { $n }.
 }
finding-lead-tie = { $count ->
    [one] Most backed leads, equally: { $ideas }, by { $count } person each, out of { $n }.
   *[other] Most backed leads, equally: { $ideas }, by { $count } people each, out of { $n }.
 }
finding-lead-order = Leads, from most to least backed, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }: { $ranking }.

## Free answers

finding-open-count-hands = “{ $question }”: { $count ->
    [one] { $count } written answer
   *[other] { $count } written answers
 }, of which { $hands } by raised hand.
finding-open-count = { $count ->
    [0] “{ $question }”: nobody wrote an answer, out of { $n }.
    [one] “{ $question }”: { $count } person wrote an answer, out of { $n }.
   *[other] “{ $question }”: { $count } people wrote an answer, out of { $n }.
 }

## Time slots

finding-slot-first = The time slot “{ $slot }” is mentioned most: { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 }, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }.
finding-slot-tie = Time slots mentioned most, equally: { $slots }, { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } each, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }.
finding-slot-order = Time slots, from most to least mentioned, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }: { $ranking }.

## Families, publics, hours

finding-families = Mentions by family of answers, out of { $total }, from { $n ->
    [one] { $n } person
   *[other] { $n } people
 }: { $ranking }.
finding-audience-far = { $others }, far ahead of the answers that are “{ $public }”’s own: { $own }, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }.
finding-audience = { $others }, ahead of the answers that are “{ $public }”’s own: { $own }, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }.
finding-audience-own = The answers that are “{ $public }”’s own are ahead of the others: { $own }, against { $others }, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }.
finding-hours = The time slots that end by { $hour } gather { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } out of { $total }, from { $n ->
    [one] { $n } person
   *[other] { $n } people
 }.
finding-not-offered = Out of { $total ->
    [one] { $total } time slot offered
   *[other] { $total } time slots offered
 }, none ends after { $hour } and none names a Saturday or a Sunday.
finding-not-offered-evening = Out of { $total ->
    [one] { $total } time slot offered
   *[other] { $total } time slots offered
 }, none ends after { $hour }.
finding-not-offered-weekend = Out of { $total ->
    [one] { $total } time slot offered
   *[other] { $total } time slots offered
 }, none names a Saturday or a Sunday.

## Tone and subjects of words

finding-tone = Words that help: { $helpful_count ->
    [one] { $helpful_count } mention
   *[other] { $helpful_count } mentions
 }, among them { $helpful }. Hard words: { $hard_count ->
    [one] { $hard_count } mention
   *[other] { $hard_count } mentions
 }, among them { $hard }. In all, { $total ->
    [one] { $total } mention
   *[other] { $total } mentions
 } from { $n ->
    [one] { $n } person
   *[other] { $n } people
 }.
finding-tone-proposed = Words that help: { $helpful_count ->
    [one] { $helpful_count } mention
   *[other] { $helpful_count } mentions
 }, among them { $helpful }. Hard words: { $hard_count ->
    [one] { $hard_count } mention
   *[other] { $hard_count } mentions
 }, among them { $hard }. In all, { $total ->
    [one] { $total } mention
   *[other] { $total } mentions
 } from { $n ->
    [one] { $n } person
   *[other] { $n } people
 }. Tone proposed word by word, to be read again.
finding-watch = Points to watch among the words: { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } out of { $total }, among them { $ranking }, from { $n ->
    [one] { $n } person
   *[other] { $n } people
 }.
finding-watch-proposed = Words proposed as points to watch: { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } out of { $total }, among them { $ranking }, from { $n ->
    [one] { $n } person
   *[other] { $n } people
 }.
finding-opportunity = Openings among the words: { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } out of { $total }, among them { $ranking }, from { $n ->
    [one] { $n } person
   *[other] { $n } people
 }.
finding-opportunity-proposed = Words proposed as openings: { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } out of { $total }, among them { $ranking }, from { $n ->
    [one] { $n } person
   *[other] { $n } people
 }.

## Voices a person chose

finding-voice = { $count ->
    [one] Also to be heard: “{ $said }”, { $count } person out of { $n }. Reason for this choice: “{ $reason }”.
   *[other] Also to be heard: “{ $said }”, { $count } people out of { $n }. Reason for this choice: “{ $reason }”.
 }
finding-voice-answer = Also to be heard, one answer to “{ $question }”, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }. Reason for this choice: “{ $reason }”.

## Themes of open answers

finding-theme-first = To “{ $question }”, “{ $theme }” comes first: { $count ->
    [one] { $count } person
   *[other] { $count } people
 } out of { $n }, ahead of { $others }.
finding-theme-first-left = To “{ $question }”, “{ $theme }” comes first: { $count ->
    [one] { $count } person
   *[other] { $count } people
 } out of { $n }, ahead of { $others }. { $left ->
    [one] { $left } answer is still to be sorted.
   *[other] { $left } answers are still to be sorted.
 }
finding-theme-first-disputed = To “{ $question }”, “{ $theme }” comes first: { $count ->
    [one] { $count } person
   *[other] { $count } people
 } out of { $n }, ahead of { $others }. { $disputed ->
    [one] { $disputed } answer is still to be settled.
   *[other] { $disputed } answers are still to be settled.
 }
finding-theme-first-left-disputed = To “{ $question }”, “{ $theme }” comes first: { $count ->
    [one] { $count } person
   *[other] { $count } people
 } out of { $n }, ahead of { $others }. { $left ->
    [one] { $left } answer is still to be sorted.
   *[other] { $left } answers are still to be sorted.
 } { $disputed ->
    [one] { $disputed } answer is still to be settled.
   *[other] { $disputed } answers are still to be settled.
 }
finding-theme-order = Themes of the answers to “{ $question }”, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }: { $ranking }.
finding-theme-order-left = Themes of the answers to “{ $question }”, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }: { $ranking }. { $left ->
    [one] { $left } answer is still to be sorted.
   *[other] { $left } answers are still to be sorted.
 }
finding-theme-order-disputed = Themes of the answers to “{ $question }”, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }: { $ranking }. { $disputed ->
    [one] { $disputed } answer is still to be settled.
   *[other] { $disputed } answers are still to be settled.
 }
finding-theme-order-left-disputed = Themes of the answers to “{ $question }”, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }: { $ranking }. { $left ->
    [one] { $left } answer is still to be sorted.
   *[other] { $left } answers are still to be sorted.
 } { $disputed ->
    [one] { $disputed } answer is still to be settled.
   *[other] { $disputed } answers are still to be settled.
 }
finding-theme-proposed = Themes that Glane proposes for “{ $question }”, which nobody has checked yet, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }: { $ranking }.

## What the sentence is about

finding-about = To the question “{ $question }”

## Where hands were raised
# A raised hand is an answer of nobody: answers are counted, never people.

finding-dominance-hands = { $count ->
    [one] “{ $option }” comes first: { $count } answer out of { $n }.
   *[other] “{ $option }” comes first: { $count } answers out of { $n }.
 }
finding-dominance-next-hands = { $count ->
    [one] “{ $option }” comes first: { $count } answer out of { $n }, ahead of “{ $next }” ({ $next_count }).
   *[other] “{ $option }” comes first: { $count } answers out of { $n }, ahead of “{ $next }” ({ $next_count }).
 }
finding-dominance-far-hands = { $count ->
    [one] “{ $option }” comes clearly first: { $count } answer out of { $n }, ahead of “{ $next }” ({ $next_count }).
   *[other] “{ $option }” comes clearly first: { $count } answers out of { $n }, ahead of “{ $next }” ({ $next_count }).
 }
finding-majority-hands = { $count ->
    [one] More than half of the answers are for “{ $option }”: { $count } answer out of { $n }.
   *[other] More than half of the answers are for “{ $option }”: { $count } answers out of { $n }.
 }
finding-tie-hands = { $count ->
    [one] { $options } come first equally: { $count } answer for each answer, out of { $n }.
   *[other] { $options } come first equally: { $count } answers for each answer, out of { $n }.
 }
finding-order-hands = From most to least chosen, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }: { $ranking }.
finding-followed-hands = After “{ $option }” come { $ranking }, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }.
finding-absence-hands = { $n ->
    [one] The only answer given is not “{ $option }”.
   *[other] Nobody chose “{ $option }”, out of { $n } answers.
 }
finding-absence-many-hands = { $n ->
    [one] Missing from the only answer given: { $options }.
   *[other] Answers that nobody chose, out of { $n } answers given: { $options }.
 }
finding-rare-hands = Little chosen, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }: { $ranking }.
finding-concentration-hands = “{ $first }” and “{ $second }” gather { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } out of { $total }, in { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }.
finding-family-hands = The answers of the family “{ $family }” gather { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } out of { $total }, in { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }.
finding-families-hands = Mentions by family of answers, out of { $total }, in { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }: { $ranking }.
finding-consensus-hands = { $count ->
    [one] Broad agreement on “{ $option }”: { $count } answer out of { $n }.
   *[other] Broad agreement on “{ $option }”: { $count } answers out of { $n }.
 }
finding-unanimity-hands = { $n ->
    [one] The only answer given is “{ $option }”.
   *[other] All answers are for “{ $option }”: { $n } answers out of { $n }.
 }
finding-split-hands = Answers divide between “{ $first }” ({ $first_count }) and “{ $second }” ({ $second_count }), out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }.
finding-scale-mean-hands = “{ $question }”: mean { $mean } out of { $max } ({ $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }).
finding-scale-groups-hands = “{ $question }”: mean { $mean } out of { $max }, from { $low } to { $high } across groups ({ $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }).
finding-scale-groups-alike-hands = “{ $question }”: mean { $mean } out of { $max }, from { $low } to { $high } across groups, which cannot be told apart ({ $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }).
finding-scale-groups-apart-hands = “{ $question }”: mean { $mean } out of { $max }, from { $low } to { $high } across groups, which can be told apart ({ $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }).
finding-scale-gap-masked-hands = “{ $question }”: mean { $mean } out of { $max } ({ $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }); groups differ more than chance alone usually has it, but their figures are about too few people to be shown.
finding-scale-split-hands = “{ $question }”: scores divide, { $low_count } from { $min } to { $low } and { $high_count } from { $high } to { $max }, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }.
finding-slot-first-hands = The time slot “{ $slot }” is mentioned most: { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 }, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }.
finding-slot-tie-hands = Time slots mentioned most, equally: { $slots }, { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } each, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }.
finding-slot-order-hands = Time slots, from most to least mentioned, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }: { $ranking }.
finding-audience-hands = { $others }, ahead of the answers that are “{ $public }”’s own: { $own }, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }.
finding-audience-far-hands = { $others }, far ahead of the answers that are “{ $public }”’s own: { $own }, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }.
finding-audience-own-hands = The answers that are “{ $public }”’s own are ahead of the others: { $own }, against { $others }, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }.
finding-hours-hands = The time slots that end by { $hour } gather { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
 } out of { $total }, in { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }.
finding-scales-gap-hands = “{ $first }”: mean { $first_mean } out of { $first_max } ({ $first_n ->
    [one] { $first_n } answer
   *[other] { $first_n } answers
 }); “{ $second }”: mean { $second_mean } out of { $second_max } ({ $second_n ->
    [one] { $second_n } answer
   *[other] { $second_n } answers
 }); the first is higher than the second, by bounds as well as by share of the maximum, more than chance alone usually has it.
finding-scales-apart-hands = “{ $first }”: mean { $first_mean } out of { $first_max } ({ $first_n ->
    [one] { $first_n } answer
   *[other] { $first_n } answers
 }); “{ $second }”: mean { $second_mean } out of { $second_max } ({ $second_n ->
    [one] { $second_n } answer
   *[other] { $second_n } answers
 }); no gap is established: two different scales, to be read apart.
