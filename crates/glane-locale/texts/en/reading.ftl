# Answers to read before publishing: what a person decides about each.

reading-title = Answers to read before publishing
reading-help = Glane points out answers that seem to be about somebody: a number, an address, a name, health, origin, religion. Until somebody has decided, none of them is quoted or given in the files; all of them count in the figures. Glane sees words, not people: read the rest too.
reading-link = Answers to read
reading-waiting = { $n ->
    [0] No answer is waiting to be read.
    [one] { $n } answer is waiting to be read.
   *[other] { $n } answers are waiting to be read.
 }
reading-show-waiting = See those that wait
reading-show-decided = { $n ->
    [one] Look again at the one that was read ({ $n })
   *[other] Look again at those that were read ({ $n })
 }
reading-none = Glane has seen nothing sensitive in the answers.
reading-all-done = All of them have been read.
reading-none-decided = No answer has been read yet.
reading-position = { $n } of { $total }
reading-quote = “{ $text }”
reading-which = Passages to mask
reading-also = Other words to mask
reading-also-help = Copy them as they stand in the answer. They are masked wherever it says them.
reading-mask = Mask and keep the rest
reading-keep = Keep as it is
reading-leave = Do not quote
reading-key-g = G

reading-reason-phone = phone number
reading-reason-mail = mail address
reading-reason-address = address
reading-reason-name = somebody's name
reading-reason-health = somebody's health
reading-reason-origin = somebody's origin
reading-reason-religion = somebody's religion
reading-reason-person = masked by a person

reading-nuance-held = seems to be about somebody: read it first

reading-is-kept = Decided: quoted as it is.
reading-is-masked = Decided: quoted like this, “{ $text }”
reading-is-left = Decided: not quoted.
reading-conflict = Somebody else decided meanwhile, or the answer has changed. This is where reading stands now: start again if need be.
reading-not-there = These words are not in the answer: copy them as it says them. Nothing has changed.
reading-nothing = Tick a passage or write the words to mask. Otherwise, keep the answer as it is.
reading-log-kept = An answer kept as it is
reading-log-masked = { $n ->
    [one] An answer with { $n } passage masked
   *[other] An answer with { $n } passages masked
 }
reading-log-left = An answer left out

reading-keys-enter = Enter: mask the ticked passages and go on
reading-keys-g = G: keep as it is
reading-keys-n = N: do not quote
reading-keys-digits = 1 to 9: tick or untick a passage
reading-keys-u = U: take back the last decision
reading-keys-arrows = left and right arrows: go from one answer to another
reading-keys-question = question mark: show or hide this help

## In the report

reading-told-waiting = { $n ->
    [one] { $n } answer is waiting to be read by a person: it counts in the figures and is not quoted.
   *[other] { $n } answers are waiting to be read by a person: they count in the figures and are not quoted.
 }
reading-told-left = { $n ->
    [one] { $n } answer is not quoted, as a person who read it decided; it counts in the figures.
   *[other] { $n } answers are not quoted, as a person who read them decided; they count in the figures.
 }
reading-told-masked = { $n ->
    [one] In { $n } answer, […] stands for what was about somebody.
   *[other] In { $n } answers, […] stands for what was about somebody.
 }
reading-told-shown = The written answers that may be quoted are given here.
