# In plain words: the same sentences, said simply. “plain-x” stands for “finding-x” or “restitution-x” in that version.
# Short sentences, nothing in brackets, the base kept, nothing added. A ranking is written as sentences: “A”: 3. “B”: 2.

## One answer ahead of the others

plain-dominance = { $count ->
    [one] { $count } person out of { $n } chose “{ $option }”. It is the answer chosen most.
   *[other] { $count } people out of { $n } chose “{ $option }”. It is the answer chosen most.
 }
plain-dominance-next = { $count ->
    [one] { $count } person out of { $n } chose “{ $option }”.
   *[other] { $count } people out of { $n } chose “{ $option }”.
 } It is the answer chosen most. Next comes “{ $next }”, with { $next_count ->
    [one] { $next_count } person
   *[other] { $next_count } people
 }.
plain-dominance-far = { $count ->
    [one] { $count } person out of { $n } chose “{ $option }”.
   *[other] { $count } people out of { $n } chose “{ $option }”.
 } It is clearly the answer chosen most. Next comes “{ $next }”, with { $next_count ->
    [one] { $next_count } person
   *[other] { $next_count } people
 }.
plain-majority = { $count ->
    [one] { $count } person out of { $n } chose “{ $option }”. That is more than half.
   *[other] { $count } people out of { $n } chose “{ $option }”. That is more than half.
 }
plain-tie = These answers were chosen most, equally: { $options }. { $count ->
    [one] { $count } person out of { $n } chose each of them.
   *[other] { $count } people out of { $n } chose each of them.
 }

## Order

plain-ranked = “{ $option }”: { $count }
plain-order = Here are the answers, from most to least chosen. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } { $ranking }.
plain-followed = Here are the answers that come after “{ $option }”. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } { $ranking }.

## What is missing

plain-absence = { $n ->
    [one] Only one person answered. They did not choose “{ $option }”.
   *[other] Nobody chose “{ $option }”, out of { $n } people.
 }
plain-absence-many = { $n ->
    [one] Only one person answered. They did not choose these answers: { $options }.
   *[other] Nobody chose these answers, out of { $n } people: { $options }.
 }
plain-rare = Here is what was little chosen. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } { $ranking }.

## What gathers, agrees or divides

plain-concentration = { $n ->
    [one] { $n } person made
   *[other] { $n } people made
 } { $total } choices in all. { $count } of these choices go to “{ $first }” or “{ $second }”.
plain-family = { $n ->
    [one] { $n } person made
   *[other] { $n } people made
 } { $total } choices in all. { $count } of these choices go to the family “{ $family }”.
plain-consensus = { $count ->
    [one] { $count } person out of { $n } chose “{ $option }”. That is broad agreement.
   *[other] { $count } people out of { $n } chose “{ $option }”. That is broad agreement.
 }
plain-unanimity = { $n ->
    [one] Only one person answered. They chose “{ $option }”.
   *[other] Everyone chose “{ $option }”: { $n } people out of { $n }.
 }
plain-split = Answers divide. “{ $first }”: { $first_count ->
    [one] { $first_count } person
   *[other] { $first_count } people
 } out of { $n }. “{ $second }”: { $second_count ->
    [one] { $second_count } person
   *[other] { $second_count } people
 } out of { $n }.

## Scales

plain-scale-mean = “{ $question }”: on average, the score is { $mean } out of { $max }. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 }
plain-scale-groups = “{ $question }”: on average, the score is { $mean } out of { $max }. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } Across groups, it goes from { $low } to { $high }.
plain-scale-groups-alike = “{ $question }”: on average, the score is { $mean } out of { $max }. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } Across groups, it goes from { $low } to { $high }. We cannot say that groups differ.
plain-scale-groups-apart = “{ $question }”: on average, the score is { $mean } out of { $max }. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } Across groups, it goes from { $low } to { $high }. We can say that groups differ.
plain-scale-gap = “{ $question }”: here is the score, on average, in these groups. “{ $high_group }”: { $high } out of { $max }, for { $high_n ->
    [one] { $high_n } person
   *[other] { $high_n } people
 }. “{ $low_group }”: { $low } out of { $max }, for { $low_n ->
    [one] { $low_n } person
   *[other] { $low_n } people
 }. Chance alone rarely gives such a gap between groups.
plain-scale-gap-masked = “{ $question }”: on average, the score is { $mean } out of { $max }. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } Chance alone rarely gives such gaps between groups. Their figures are not shown: they are about too few people.
plain-scale-split = “{ $question }”: scores divide. { $low_count ->
    [one] { $low_count } person gives
   *[other] { $low_count } people give
 } a score from { $min } to { $low }. { $high_count ->
    [one] { $high_count } person gives
   *[other] { $high_count } people give
 } a score from { $high } to { $max }. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 }
plain-number = “{ $question }”: on average, the number is { $mean }{ $unit }. The middle value is { $median }{ $unit }. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 }
plain-number-gap = “{ $question }”: here is the number, on average, in these groups. “{ $high_group }”: { $high }{ $unit }, for { $high_n ->
    [one] { $high_n } person
   *[other] { $high_n } people
 }. “{ $low_group }”: { $low }{ $unit }, for { $low_n ->
    [one] { $low_n } person
   *[other] { $low_n } people
 }. Chance alone rarely gives such a gap between groups.
plain-number-gap-masked = “{ $question }”: on average, the number is { $mean }{ $unit }. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } Chance alone rarely gives such gaps between groups. Their figures are not shown: they are about too few people.
plain-number-note = On average: { $mean }{ $unit }. Middle value: { $median }{ $unit }. Half of the answers go from { $lower } to { $upper }{ $unit }.
plain-ranking = “{ $option }” is ranked best. Its place is { $mean } on average, from 1 to { $max }. It is put first by { $first ->
    [one] { $first } person
   *[other] { $first } people
 } out of { $n }.
plain-ranking-gap = “{ $option }”: here is its place, on average, in these groups. “{ $low_group }”: { $low } from 1 to { $max }, for { $low_n ->
    [one] { $low_n } person
   *[other] { $low_n } people
 }. “{ $high_group }”: { $high }, for { $high_n ->
    [one] { $high_n } person
   *[other] { $high_n } people
 }. Chance alone rarely gives such a gap between groups.
plain-ranking-gap-masked = “{ $option }”: its place is { $mean } on average, from 1 to { $max }. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } Chance alone rarely gives such gaps between groups. Their figures are not shown: they are about too few people.
plain-points = “{ $option }” gets the most points. It is { $mean } out of { $max } on average. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 }
plain-grid = Here is the highest mean, then the lowest. “{ $option }”: { $mean } out of { $max }, for { $n ->
    [one] { $n } person
   *[other] { $n } people
 }. “{ $low_option }”: { $low } out of { $max }, for { $low_n ->
    [one] { $low_n } person
   *[other] { $low_n } people
 }.
plain-statement-agreed = “{ $option }”: nearly everyone agrees. It is { $count } out of { $n ->
    [one] { $n } person who said what they think.
   *[other] { $n } people who said what they think.
 }
plain-statement-rejected = “{ $option }”: hardly anyone agrees. { $count ->
    [one] { $count } person disagrees.
   *[other] { $count } people disagree.
 } { $n ->
    [one] { $n } person said what they think.
   *[other] { $n } people said what they think.
 }
plain-statement-split = “{ $option }”: the room is divided. Agree: { $agree }. Disagree: { $disagree }. Pass: { $pass }. { $n ->
    [one] { $n } person said what they think.
   *[other] { $n } people said what they think.
 }
plain-grid-gap = “{ $option }”: here is the score, on average, in these groups. “{ $high_group }”: { $high } out of { $max }, for { $high_n ->
    [one] { $high_n } person
   *[other] { $high_n } people
 }. “{ $low_group }”: { $low } out of { $max }, for { $low_n ->
    [one] { $low_n } person
   *[other] { $low_n } people
 }. Chance alone rarely gives such a gap between groups.
plain-grid-gap-masked = “{ $option }”: on average, the score is { $mean } out of { $max }. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } Chance alone rarely gives such gaps between groups. Their figures are not shown: they are about too few people.
plain-points-gap = “{ $option }”: here are its points, on average, in these groups. “{ $high_group }”: { $high } out of { $max }, for { $high_n ->
    [one] { $high_n } person
   *[other] { $high_n } people
 }. “{ $low_group }”: { $low }, for { $low_n ->
    [one] { $low_n } person
   *[other] { $low_n } people
 }. Chance alone rarely gives such a gap between groups.
plain-points-gap-masked = “{ $option }”: its points are { $mean } out of { $max } on average. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } Chance alone rarely gives such gaps between groups. Their figures are not shown: they are about too few people.
plain-ranking-all = The mean place goes from 1 to { $max }. Place 1 is the best.
plain-ranking-part = The mean place goes from 1 to { $max }. Place 1 is the best. Each person placed { $places } of them. An answer without a place counts at { $unplaced }.
plain-ranking-duel = A duel compares two answers. The one that more people prefer wins it.
plain-points-note = Each person shared { $total } points. An answer without points counts as 0.
plain-desc-ranking = Bars show the mean place of each answer. The longer the bar, the better the place. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } { $told }.
plain-desc-points = Bars show the points of each answer, on average. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } { $told }.
plain-desc-number = Bars show how many people there are in each range. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } { $ranking }.
plain-scales-pair = “{ $first }”: on average, the score is { $first_mean } out of { $first_max }, for { $first_n ->
    [one] { $first_n } person
   *[other] { $first_n } people
 }. “{ $second }”: on average, the score is { $second_mean } out of { $second_max }, for { $second_n ->
    [one] { $second_n } person
   *[other] { $second_n } people
 }.
plain-scales-apart = “{ $first }”: on average, the score is { $first_mean } out of { $first_max }, for { $first_n ->
    [one] { $first_n } person
   *[other] { $first_n } people
 }. “{ $second }”: on average, the score is { $second_mean } out of { $second_max }, for { $second_n ->
    [one] { $second_n } person
   *[other] { $second_n } people
 }. These are two different scales, to be read apart. We cannot say which one is higher.
plain-scales-gap = “{ $first }”: on average, the score is { $first_mean } out of { $first_max }, for { $first_n ->
    [one] { $first_n } person
   *[other] { $first_n } people
 }. “{ $second }”: on average, the score is { $second_mean } out of { $second_max }, for { $second_n ->
    [one] { $second_n } person
   *[other] { $second_n } people
 }. These two scales were compared in two ways. In both ways, the first is higher than the second. Chance alone rarely gives such a gap.

## Groups

plain-groups-gap = “{ $option }”, in “{ $high_group }”: { $high_count ->
    [one] { $high_count } person
   *[other] { $high_count } people
 } out of { $high_n }. In “{ $low_group }”: { $low_count ->
    [one] { $low_count } person
   *[other] { $low_count } people
 } out of { $low_n }. Chance alone rarely gives such a gap between groups.
plain-groups-gap-masked = “{ $option }”: { $count ->
    [one] { $count } person
   *[other] { $count } people
 } out of { $n } in all. Chance alone rarely gives such gaps between groups. Their figures are not shown: they are about too few people.
plain-statement-gap = “{ $option }”: opinions are not shared out alike from group to group. Chance alone rarely gives such gaps. { $n ->
    [one] { $n } person said what they think.
   *[other] { $n } people said what they think.
 }
plain-choice-gap = “{ $question }”: answers are not shared out alike from group to group. Chance alone rarely gives such gaps. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 }

## Words

plain-word-first = The word “{ $word }” comes back most: { $count ->
    [one] { $count } time
   *[other] { $count } times
 }. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 }
plain-word = The word “{ $word }” comes back { $count ->
    [one] { $count } time
   *[other] { $count } times
 }. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 }
plain-word-tie = These words come back most, equally: { $words }. Each comes back { $count ->
    [one] { $count } time
   *[other] { $count } times
 }. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 }
plain-word-order = Here are the words written most, with how many times. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } { $ranking }.
plain-word-family = The word “{ $word }” was written in { $forms ->
    [one] { $forms } way
   *[other] { $forms } ways
 }: { $list }. It comes back { $count ->
    [one] { $count } time
   *[other] { $count } times
 } in all. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 }
plain-word-specific = “{ $word }”, in “{ $group }”: { $count ->
    [one] { $count } person
   *[other] { $count } people
 } out of { $group_n }. In all: { $total } out of { $n }. Chance alone rarely gives such a gap.
plain-word-specific-masked = “{ $word }”: { $total ->
    [one] { $total } person
   *[other] { $total } people
 } out of { $n } in all. This word does not come from all groups alike. Their figures are not shown: they are about too few people.

## Ideas and leads

plain-lead-first = { $count ->
    [one] { $count } person out of { $n } backs “{ $idea }”. It is the lead backed most.
   *[other] { $count } people out of { $n } back “{ $idea }”. It is the lead backed most.
 }
plain-lead-tie = These leads are backed most, equally: { $ideas }. { $count ->
    [one] { $count } person out of { $n } backs each of them.
   *[other] { $count } people out of { $n } back each of them.
 }
plain-lead-order = Here are the leads, from most to least backed. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } { $ranking }.

## Free answers

plain-open-count-hands = “{ $question }”: { $count ->
    [one] { $count } written answer
   *[other] { $count } written answers
 }, of which { $hands } by raised hand.
plain-open-count = { $count ->
    [0] “{ $question }”: nobody wrote an answer, out of { $n }.
    [one] “{ $question }”: { $count } person out of { $n } wrote an answer.
   *[other] “{ $question }”: { $count } people out of { $n } wrote an answer.
 }

## Time slots

plain-slot-first = { $count ->
    [one] { $count } person out of { $n } chose “{ $slot }”.
   *[other] { $count } people out of { $n } chose “{ $slot }”.
 } It is the time chosen most.
plain-slot-tie = These times were chosen most, equally: { $slots }. { $count ->
    [one] { $count } person out of { $n } chose each of them.
   *[other] { $count } people out of { $n } chose each of them.
 }
plain-slot-order = Here are the times, from most to least chosen. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } { $ranking }.

## Families, publics, hours

plain-families = { $n ->
    [one] { $n } person made
   *[other] { $n } people made
 } { $total } choices in all. Here are these choices, by family of answers. { $ranking }.
plain-audience-far = Some answers are “{ $public }”’s own. They come far behind the others. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } Here are the others. { $others }. Here are those that are “{ $public }”’s own. { $own }.
plain-audience = Some answers are “{ $public }”’s own. They come behind the others. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } Here are the others. { $others }. Here are those that are “{ $public }”’s own. { $own }.
plain-audience-own = Some answers are “{ $public }”’s own. They come ahead of the others. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } Here they are. { $own }. Here are the others. { $others }.
plain-hours = { $n ->
    [one] { $n } person made
   *[other] { $n } people made
 } { $total } choices in all. For { $count } of these choices, the time ends by { $hour }.
plain-not-offered = { $total ->
    [one] { $total } time was offered.
   *[other] { $total } times were offered.
 } None ends after { $hour }. None names a Saturday or a Sunday.
plain-not-offered-evening = { $total ->
    [one] { $total } time was offered.
   *[other] { $total } times were offered.
 } None ends after { $hour }.
plain-not-offered-weekend = { $total ->
    [one] { $total } time was offered.
   *[other] { $total } times were offered.
 } None names a Saturday or a Sunday.

## Tone and subjects of words

plain-tone = Words that help were written { $helpful_count ->
    [one] { $helpful_count } time
   *[other] { $helpful_count } times
 }. Here are those written most. { $helpful }. Hard words were written { $hard_count ->
    [one] { $hard_count } time
   *[other] { $hard_count } times
 }. Here are those written most. { $hard }. In all, { $n ->
    [one] { $n } person wrote { $total } words.
   *[other] { $n } people wrote { $total } words.
 }
plain-tone-proposed = Words that help were written { $helpful_count ->
    [one] { $helpful_count } time
   *[other] { $helpful_count } times
 }. Here are those written most. { $helpful }. Hard words were written { $hard_count ->
    [one] { $hard_count } time
   *[other] { $hard_count } times
 }. Here are those written most. { $hard }. In all, { $n ->
    [one] { $n } person wrote { $total } words.
   *[other] { $n } people wrote { $total } words.
 } Glane proposes this sorting, word by word: it must be read again.
plain-watch = Some words ask for care. They were written { $count ->
    [one] { $count } time
   *[other] { $count } times
 }, out of { $total ->
    [one] { $total } word
   *[other] { $total } words
 }. Here are those written most. { $ranking }. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 }
plain-watch-proposed = Glane proposes to take care with some words. They were written { $count ->
    [one] { $count } time
   *[other] { $count } times
 }, out of { $total ->
    [one] { $total } word
   *[other] { $total } words
 }. Here are those written most. { $ranking }. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 }
plain-opportunity = Some words open possibilities. They were written { $count ->
    [one] { $count } time
   *[other] { $count } times
 }, out of { $total ->
    [one] { $total } word
   *[other] { $total } words
 }. Here are those written most. { $ranking }. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 }
plain-opportunity-proposed = Glane proposes some words as ones that open possibilities. They were written { $count ->
    [one] { $count } time
   *[other] { $count } times
 }, out of { $total ->
    [one] { $total } word
   *[other] { $total } words
 }. Here are those written most. { $ranking }. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 }

## Voices a person chose

plain-voice = Here is a voice to be heard too: “{ $said }”. { $count ->
    [one] It is { $count } person out of { $n }.
   *[other] It is { $count } people out of { $n }.
 } Reason for this choice: “{ $reason }”.
plain-voice-answer = Here is an answer to be heard too, to “{ $question }”. There { $n ->
    [one] is { $n } answer
   *[other] are { $n } answers
 } in all. Reason for this choice: “{ $reason }”.

## Themes of open answers

plain-theme-first = To “{ $question }”, “{ $theme }” comes first: { $count ->
    [one] { $count } person
   *[other] { $count } people
 } out of { $n }. Here are the subjects that come behind. { $others }.
plain-theme-first-left = To “{ $question }”, “{ $theme }” comes first: { $count ->
    [one] { $count } person
   *[other] { $count } people
 } out of { $n }. Here are the subjects that come behind. { $others }. { $left ->
    [one] { $left } answer is still to be sorted.
   *[other] { $left } answers are still to be sorted.
 }
plain-theme-first-disputed = To “{ $question }”, “{ $theme }” comes first: { $count ->
    [one] { $count } person
   *[other] { $count } people
 } out of { $n }. Here are the subjects that come behind. { $others }. { $disputed ->
    [one] { $disputed } answer is still to be decided.
   *[other] { $disputed } answers are still to be decided.
 }
plain-theme-first-left-disputed = To “{ $question }”, “{ $theme }” comes first: { $count ->
    [one] { $count } person
   *[other] { $count } people
 } out of { $n }. Here are the subjects that come behind. { $others }. { $left ->
    [one] { $left } answer is still to be sorted.
   *[other] { $left } answers are still to be sorted.
 } { $disputed ->
    [one] { $disputed } answer is still to be decided.
   *[other] { $disputed } answers are still to be decided.
 }
plain-theme-order = Here is what the answers to “{ $question }” are about. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } { $ranking }.
plain-theme-order-left = Here is what the answers to “{ $question }” are about. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } { $ranking }. { $left ->
    [one] { $left } answer is still to be sorted.
   *[other] { $left } answers are still to be sorted.
 }
plain-theme-order-disputed = Here is what the answers to “{ $question }” are about. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } { $ranking }. { $disputed ->
    [one] { $disputed } answer is still to be decided.
   *[other] { $disputed } answers are still to be decided.
 }
plain-theme-order-left-disputed = Here is what the answers to “{ $question }” are about. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } { $ranking }. { $left ->
    [one] { $left } answer is still to be sorted.
   *[other] { $left } answers are still to be sorted.
 } { $disputed ->
    [one] { $disputed } answer is still to be decided.
   *[other] { $disputed } answers are still to be decided.
 }
plain-theme-proposed = Glane proposes subjects for the answers to “{ $question }”. Nobody has checked them yet. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } { $ranking }.

## What the sentence is about

plain-about = To the question “{ $question }”
plain-tension = Rules at work and access for all: two findings to be read together. { $first } { $second }
plain-joined = Two findings to be read together. { $first } { $second }
plain-joined-three = Three findings to be read together. { $first } { $second }
plain-joined-four = Four findings to be read together. { $first } { $second }
plain-joined-five = Five findings to be read together. { $first } { $second }
plain-joined-six = Six findings to be read together. { $first } { $second }
plain-joined-many = Several findings to be read together. { $first } { $second }

## What we cannot say

plain-limit-cause = Counts say how many. They do not say why.
plain-limit-silence = { $count ->
    [one] To “{ $question }”, the answer of { $count } person out of { $n } is missing. We do not know what they think.
   *[other] To “{ $question }”, the answers of { $count } people out of { $n } are missing. We do not know what they think.
 }
plain-limit-silence-item = { $count ->
    [one] { $count } person
   *[other] { $count } people
 } out of { $n } to “{ $question }”
plain-limit-silences = Missing are the answers of { $questions }. We do not know what these people think.
plain-limit-phone = { $n ->
    [one] { $n } person answered, by phone or computer.
   *[other] All { $n } people answered by phone or computer.
 } Those who have none were not heard.
plain-limit-channel = { $n ->
    [one] { $n } person answered, in one way only.
   *[other] All { $n } people answered in the same way.
 } Those who cannot answer in this way were not heard.
plain-limit-hidden = { $n ->
    [one] For { $n } question, some numbers by group are hidden.
   *[other] For { $n } questions, some numbers by group are hidden.
 } They are about fewer than { $k } people, or they would give those away.
plain-limit-ungrouped = { $n ->
    [one] { $n } person has no group. They count in the room and in no group.
   *[other] { $n } people have no group. They count in the room and in no group.
 }
plain-limit-uncrossed = What was written to “{ $question }” is not counted by group. Somebody might be recognised.
plain-limit-use = “{ $question }” says what is used. What “{ $public }” read or prefer, we do not know.
plain-limit-groups-alike = { $n ->
    [one] Groups were compared { $n } time.
   *[other] Groups were compared { $n } times.
 } No gap is beyond what chance can do.
plain-limit-scales = We cannot say whether “{ $first }” is higher or lower than “{ $second }”. These are two different scales, to be read apart.

## Headings and the other sentences of the document

plain-name = Report in plain words
plain-title = In plain words: { $workshop }
plain-contents = In this document
plain-heading-lessons = What the answers say
plain-heading-method = Where these figures come from
plain-heading-collected = Who answered
plain-heading-counted = How answers were counted
plain-heading-limits = What we cannot say
plain-heading-verbatims = Some chosen answers
plain-verbatims-chosen = Here are some answers, word for word. All of them are in the full version.
plain-lessons-how = These sentences are worked out from the answers. The clearest come first.
plain-lessons-edited = These sentences are worked out from the answers. The team chose their order or their words. What it adds is signed.
plain-lessons-none = There are not enough answers yet.
plain-lessons-more = { $n ->
    [one] { $n } more sentence stands below, at its question.
   *[other] { $n } more sentences stand below, at their question.
 }
plain-block-reading = What the team thinks of it
plain-block-despite = { $by } keeps this sentence, which Glane cannot prove. Reason given: { $reason }
plain-method-groups = { $n ->
    [one] There was { $n } group: { $groups }.
   *[other] There were { $n } groups: { $groups }.
 }
plain-method-group-item = { $n ->
    [one] { $n } person in “{ $group }”
   *[other] { $n } people in “{ $group }”
 }
plain-method-channels = Ways to answer: { $channels }.
plain-method-channel-item = { $channel } for { $n ->
    [one] { $n } person
   *[other] { $n } people
 }
plain-method-present = { $n ->
    [one] { $n } person was there.
   *[other] { $n } people were there.
 } Whoever led the workshop counted.
plain-method-present-unknown = Nobody counted who was there. We do not know how many did not answer at all.
plain-method-more-answers = More people answered than were counted in the room. No answer was taken out.
plain-method-small = { $n ->
    [one] These figures say what { $n } person answered, and nothing more.
   *[other] These figures say what { $n } people answered, and nothing more. They do not speak for everybody.
 }
plain-method-share-base = Each number is out of the people who answered the question.
plain-method-multiple = Sometimes several answers could be chosen. The same person then counts for each.
plain-method-words = A word can be written in several ways. They are counted together.
plain-method-themes = People read the written answers. They said what each one is about. What the machine proposes is counted apart.
plain-method-order = The clearest sentences come first.
plain-method-themes-of = For { $questions }, people read the written answers. They said what each one is about. What the machine proposes is counted apart.
plain-open-not-coded-of = For { $questions }, nobody has sorted the written answers by subject yet.
plain-open-not-coded = Nobody has sorted the written answers by subject yet.
plain-hidden-why = By group, numbers of fewer than { $k } people are hidden. Otherwise somebody might be recognised.
plain-accounting = { $answered ->
    [one] { $answered } person answered, out of { $n }.
   *[other] { $answered } people answered, out of { $n }.
 }
plain-accounting-oral = { $n ->
    [one] { $n } more answer was given by show of hands.
   *[other] { $n } more answers were given by show of hands.
 }
plain-words-held = { $n ->
    [one] { $n } word that may hurt or name somebody is not shown. Glane kept it back, and nobody decided otherwise.
   *[other] { $n } words that may hurt or name somebody are not shown. Glane kept them back, and nobody decided otherwise.
 } { $mentions ->
    [one] That is { $mentions } word written.
   *[other] That is { $mentions } words written.
 }
plain-words-hidden = { $n ->
    [one] { $n } word is not shown.
   *[other] { $n } words are not shown.
 } Whoever led the workshop decided so. { $mentions ->
    [one] That is { $mentions } word written.
   *[other] That is { $mentions } words written.
 }
plain-words-let = { $n ->
    [one] { $n } word that may hurt is shown.
   *[other] { $n } words that may hurt are shown.
 } Whoever led the workshop decided so.
plain-ideas-aside = { $n ->
    [one] { $n } idea is not shown.
   *[other] { $n } ideas are not shown.
 } Whoever led the workshop decided so. Backed by: { $votes }.
plain-ideas-held = { $n ->
    [one] { $n } idea that may hurt or name somebody waits for a decision.
   *[other] { $n } ideas that may hurt or name somebody wait for a decision.
 } Backed by: { $votes }.
plain-ideas-merged = { $n ->
    [one] { $n } idea said the same as another.
   *[other] { $n } ideas said the same as others.
 } Whoever led the workshop put them together. Anyone who backed several counts once.
plain-round-silent = The question was asked again, in round { $n }. Nobody answered. The figures are those of round { $shown }.
plain-round-to-come = The question will be asked again, in round { $n }. The figures are those of round { $shown }.
plain-themes-accounting = { $n ->
    [one] { $n } answer is written.
   *[other] { $n } answers are written.
 } With one subject or several: { $coded }. Without a subject: { $unthemed }. Not sorted yet: { $uncoded }. To be decided: { $disputed }. An answer may have several subjects.
plain-small-numbers = { $n ->
    [one] Only { $n } answer: it is an opinion, not a trend.
   *[other] Only { $n } answers: they are opinions, not a trend.
 }
plain-figure-more-words = { $n ->
    [one] and { $n } more word, in the full version
   *[other] and { $n } more words, in the full version
 }
plain-mean-of = On average: { $mean } out of { $max }
plain-mean-and-median = { $mean }.
plain-desc-bars = Bars show how many people there are each time. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } { $ranking }.
plain-desc-ideas = Bars show how many people back each idea. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } { $ranking }.
plain-desc-scale = Columns show how many people gave each score. Scores go from { $min } to { $max }. { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 } { $ranking }.
plain-desc-cloud = { $n ->
    [one] { $n } word is written.
   *[other] { $n } words are written.
 } The more a word comes back, the bigger it is. Here are the first ones. { $ranking }.
plain-footer-hash = Fingerprint of the figures: { $hash }
plain-missing-glyphs = This document cannot draw some signs. A frame holds their place. The web page shows them.
plain-validated = { $by } read and checked the complete version on { $date }. Its number: { $hash }.
plain-full = All figures are in the full version.
plain-readability = Readability: { $lix } on the LIX scale. Below { $easy }, a text is easy to read.

## Where hands were raised
# A raised hand is an answer of nobody: answers are counted, never people.

plain-dominance-hands = { $count ->
    [one] { $count } answer out of { $n } is for “{ $option }”. It is the answer chosen most.
   *[other] { $count } answers out of { $n } are for “{ $option }”. It is the answer chosen most.
 }
plain-dominance-next-hands = { $count ->
    [one] { $count } answer out of { $n } is for “{ $option }”.
   *[other] { $count } answers out of { $n } are for “{ $option }”.
 } It is the answer chosen most. Next comes “{ $next }”, with { $next_count ->
    [one] { $next_count } answer
   *[other] { $next_count } answers
 }.
plain-dominance-far-hands = { $count ->
    [one] { $count } answer out of { $n } is for “{ $option }”.
   *[other] { $count } answers out of { $n } are for “{ $option }”.
 } It is clearly the answer chosen most. Next comes “{ $next }”, with { $next_count ->
    [one] { $next_count } answer
   *[other] { $next_count } answers
 }.
plain-majority-hands = { $count ->
    [one] { $count } answer out of { $n } is for “{ $option }”. That is more than half.
   *[other] { $count } answers out of { $n } are for “{ $option }”. That is more than half.
 }
plain-tie-hands = These answers were chosen most, equally: { $options }. { $count ->
    [one] { $count } answer out of { $n } is for each of them.
   *[other] { $count } answers out of { $n } are for each of them.
 }
plain-order-hands = Here are the answers, from most to least chosen. { $n ->
    [one] { $n } answer was given.
   *[other] { $n } answers were given.
 } { $ranking }.
plain-followed-hands = Here are the answers that come after “{ $option }”. { $n ->
    [one] { $n } answer was given.
   *[other] { $n } answers were given.
 } { $ranking }.
plain-absence-hands = { $n ->
    [one] Only one answer was given. It is not “{ $option }”.
   *[other] Nobody chose “{ $option }”, out of { $n } answers.
 }
plain-absence-many-hands = { $n ->
    [one] Only one answer was given. It does not hold these choices: { $options }.
   *[other] Nobody chose these answers, out of { $n } answers given: { $options }.
 }
plain-rare-hands = Here is what was little chosen. { $n ->
    [one] { $n } answer was given.
   *[other] { $n } answers were given.
 } { $ranking }.
plain-concentration-hands = { $n ->
    [one] { $n } answer holds
   *[other] { $n } answers hold
 } { $total } choices in all. { $count } of these choices go to “{ $first }” or “{ $second }”.
plain-family-hands = { $n ->
    [one] { $n } answer holds
   *[other] { $n } answers hold
 } { $total } choices in all. { $count } of these choices go to the family “{ $family }”.
plain-families-hands = { $n ->
    [one] { $n } answer holds
   *[other] { $n } answers hold
 } { $total } choices in all. Here are these choices, by family of answers. { $ranking }.
plain-consensus-hands = { $count ->
    [one] { $count } answer out of { $n } is for “{ $option }”. That is broad agreement.
   *[other] { $count } answers out of { $n } are for “{ $option }”. That is broad agreement.
 }
plain-unanimity-hands = { $n ->
    [one] Only one answer was given. It is “{ $option }”.
   *[other] All answers are for “{ $option }”: { $n } answers out of { $n }.
 }
plain-split-hands = Answers divide. “{ $first }”: { $first_count ->
    [one] { $first_count } answer
   *[other] { $first_count } answers
 } out of { $n }. “{ $second }”: { $second_count ->
    [one] { $second_count } answer
   *[other] { $second_count } answers
 } out of { $n }.
plain-scale-mean-hands = “{ $question }”: on average, the score is { $mean } out of { $max }. { $n ->
    [one] { $n } answer was given.
   *[other] { $n } answers were given.
 }
plain-scale-groups-hands = “{ $question }”: on average, the score is { $mean } out of { $max }. { $n ->
    [one] { $n } answer was given.
   *[other] { $n } answers were given.
 } Across groups, it goes from { $low } to { $high }.
plain-scale-groups-alike-hands = “{ $question }”: on average, the score is { $mean } out of { $max }. { $n ->
    [one] { $n } answer was given.
   *[other] { $n } answers were given.
 } Across groups, it goes from { $low } to { $high }. We cannot say that groups differ.
plain-scale-groups-apart-hands = “{ $question }”: on average, the score is { $mean } out of { $max }. { $n ->
    [one] { $n } answer was given.
   *[other] { $n } answers were given.
 } Across groups, it goes from { $low } to { $high }. We can say that groups differ.
plain-scale-gap-masked-hands = “{ $question }”: on average, the score is { $mean } out of { $max }. { $n ->
    [one] { $n } answer was given.
   *[other] { $n } answers were given.
 } Chance alone rarely gives such gaps between groups. Their figures are not shown: they are about too few people.
plain-scale-split-hands = “{ $question }”: scores divide. { $low_count ->
    [one] { $low_count } answer gives
   *[other] { $low_count } answers give
 } a score from { $min } to { $low }. { $high_count ->
    [one] { $high_count } answer gives
   *[other] { $high_count } answers give
 } a score from { $high } to { $max }. { $n ->
    [one] { $n } answer was given.
   *[other] { $n } answers were given.
 }
plain-slot-first-hands = { $count ->
    [one] { $count } answer out of { $n } is for “{ $slot }”.
   *[other] { $count } answers out of { $n } are for “{ $slot }”.
 } It is the time chosen most.
plain-slot-tie-hands = These times were chosen most, equally: { $slots }. { $count ->
    [one] { $count } answer out of { $n } is for each of them.
   *[other] { $count } answers out of { $n } are for each of them.
 }
plain-slot-order-hands = Here are the times, from most to least chosen. { $n ->
    [one] { $n } answer was given.
   *[other] { $n } answers were given.
 } { $ranking }.
plain-audience-hands = Some answers are “{ $public }”’s own. They come behind the others. { $n ->
    [one] { $n } answer was given.
   *[other] { $n } answers were given.
 } Here are the others. { $others }. Here are those that are “{ $public }”’s own. { $own }.
plain-audience-far-hands = Some answers are “{ $public }”’s own. They come far behind the others. { $n ->
    [one] { $n } answer was given.
   *[other] { $n } answers were given.
 } Here are the others. { $others }. Here are those that are “{ $public }”’s own. { $own }.
plain-audience-own-hands = Some answers are “{ $public }”’s own. They come ahead of the others. { $n ->
    [one] { $n } answer was given.
   *[other] { $n } answers were given.
 } Here they are. { $own }. Here are the others. { $others }.
plain-hours-hands = { $n ->
    [one] { $n } answer holds
   *[other] { $n } answers hold
 } { $total } choices in all. For { $count } of these choices, the time ends by { $hour }.
plain-scales-gap-hands = “{ $first }”: on average, the score is { $first_mean } out of { $first_max }, for { $first_n ->
    [one] { $first_n } answer
   *[other] { $first_n } answers
 }. “{ $second }”: on average, the score is { $second_mean } out of { $second_max }, for { $second_n ->
    [one] { $second_n } answer
   *[other] { $second_n } answers
 }. These two scales were compared in two ways. In both ways, the first is higher than the second. Chance alone rarely gives such a gap.
plain-scales-apart-hands = “{ $first }”: on average, the score is { $first_mean } out of { $first_max }, for { $first_n ->
    [one] { $first_n } answer
   *[other] { $first_n } answers
 }. “{ $second }”: on average, the score is { $second_mean } out of { $second_max }, for { $second_n ->
    [one] { $second_n } answer
   *[other] { $second_n } answers
 }. These are two different scales, to be read apart. We cannot say which one is higher.
