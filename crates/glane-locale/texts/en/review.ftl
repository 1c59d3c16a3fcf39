# Answers to read before publishing: what a person decides about each.

review-title = Answers to read before publishing
review-help = Glane points out answers that seem to be about somebody: a number, an address, a name, health, origin, religion. Until somebody has decided, none of them is quoted or given in the files; all of them count in the figures. Glane sees words, not people: read the rest too.
review-link = Answers to read
review-waiting = { $n ->
    [0] No answer is waiting to be read.
    [one] { $n } answer is waiting to be read.
   *[other] { $n } answers are waiting to be read.
 }
review-show-waiting = See those that wait
review-show-decided = { $n ->
    [one] Look again at the one that was read ({ $n })
   *[other] Look again at those that were read ({ $n })
 }
review-none = Glane has seen nothing sensitive in the answers.
review-all-done = All of them have been read.
review-none-decided = No answer has been read yet.
review-position = { $n } of { $total }
review-quote = “{ $text }”
review-which = Passages to mask
review-also = Other words to mask
review-also-help = Copy them as they stand in the answer. They are masked wherever it says them.
review-mask = Mask and keep the rest
review-keep = Keep as it is
review-leave = Do not quote
review-mask-words = Mask these words
review-elsewhere = Words and ideas held back
review-elsewhere-help = The room does not see them and no file gives them until somebody decides to show them. They stay counted. Open one to decide.
review-key-g = G

review-reason-phone = phone number
review-reason-mail = mail address
review-reason-address = address
review-reason-name = somebody's name
review-reason-health = somebody's health
review-reason-origin = somebody's origin
review-reason-religion = somebody's religion
review-reason-danger = may give cause to worry about somebody
review-reason-insult = holds a word that may hurt
review-reason-hurts = may hurt
review-reason-unread = not read yet
review-reason-person = masked by a person

review-nuance-held = seems to be about somebody: read it first
review-nuance-unread = not read yet: to read first

review-is-kept = Decided: quoted as it is.
review-is-masked = Decided: quoted like this, “{ $text }”
review-is-left = Decided: not quoted.
review-conflict = Somebody else decided meanwhile, or the answer has changed. This is where reading stands now: start again if need be.
review-not-there = These words are not in the answer: copy them as it says them. Nothing has changed.
review-nothing = Tick a passage or write the words to mask. Otherwise, keep the answer as it is.
review-log-kept = An answer kept as it is
review-log-masked = { $n ->
    [one] An answer with { $n } passage masked
   *[other] An answer with { $n } passages masked
 }
review-log-left = An answer left out

review-worries = This answer may make one fear for somebody. Even masked, the room could tell who it is: it is not quoted unless you choose otherwise.
review-unread = Nothing delicate was seen, but minors are answering: nothing they write is quoted before somebody has read it.
review-keys-enter = Enter: mask the ticked passages and go on; if the answer may make one fear for somebody, do not quote it
review-keys-g = G: keep as it is
review-keys-n = N: do not quote
review-keys-digits = 1 to 9: tick or untick a passage
review-keys-u = U: take back the last decision
review-keys-arrows = left and right arrows: go from one answer to another
review-keys-question = question mark: show or hide this help

## In the report

review-told-waiting = { $n ->
    [one] { $n } answer is waiting to be read by a person: it counts in the figures and is not quoted.
   *[other] { $n } answers are waiting to be read by a person: they count in the figures and are not quoted.
 }
review-told-left = { $n ->
    [one] { $n } answer is not quoted, as a person who read it decided; it counts in the figures.
   *[other] { $n } answers are not quoted, as a person who read them decided; they count in the figures.
 }
review-told-masked = { $n ->
    [one] In { $n } answer, […] stands for what was about somebody.
   *[other] In { $n } answers, […] stands for what was about somebody.
 }
review-told-shown = The written answers that may be quoted are given here.
