# "Moderation": what gives cause to worry, what waits for accord, what is pinned to the screen.

moderation-title = Moderation
moderation-help = Only you read here what waits. Nothing that is hidden is lost: the answers still count in the figures.
moderation-undo = Undo the last decision made on this page
moderation-redo = Redo the decision that was undone
moderation-conflict = Things have changed meanwhile. Here is where the page stands. Nothing was done.

## What gives cause to worry

moderation-alerts = Answers that give cause to worry
moderation-alerts-none = No such answer is waiting. Glane looks for words in French and English, and does not see everything: read what comes in.
moderation-alerts-some = { $n ->
    [one] { $n } answer may give cause to worry about somebody. It is shown on no screen.
   *[other] { $n } answers may give cause to worry about somebody. They are shown on no screen.
 }
moderation-alerts-some-shown = { $n ->
    [one] { $n } answer may give cause to worry about somebody. Somebody chose to show it: the room can read it.
   *[other] { $n } answers may give cause to worry about somebody. Somebody chose to show { $shown } of them: the room can read.
 }
moderation-alert-shown = Shown to the room.
moderation-heed = I have read it and see to it
moderation-heeded = { $n ->
    [one] { $n } answer that somebody sees to
   *[other] { $n } answers that somebody sees to
 }
moderation-procedure = What to do
moderation-procedure-none = Your organisation has written nothing here yet. Its procedure (whom to tell, at which number) is written in the workshop's settings. Until then, tell whoever is responsible for the organisation, and call a number below if you think that a person is in danger.
moderation-number-emergency = Emergency (France): 15 or 112
moderation-number-suicide = Thoughts of suicide (France): 3114, day and night
moderation-number-children = Child in danger (France): 119, day and night
moderation-number-violence = Violence against women (France): 3919, day and night
moderation-untraceable = An anonymous answer leads to nobody: do not try to guess in front of the group. Tell everybody, without quoting the answer, where to find help and whom to talk to after the session.

## What waits

moderation-waits = What people propose waits for your accord before it appears.
moderation-passes = What people propose appears at once, except what may hurt, point at somebody or give cause to worry. You can hide it afterwards.
moderation-hidden = { $n ->
    [one] { $n } is hidden and still counts in the figures.
   *[other] { $n } are hidden and still count in the figures.
 }
moderation-held = { $n ->
    [one] { $n } waits for you to decide; it counts in the figures already.
   *[other] { $n } wait for you to decide; they count in the figures already.
 }
moderation-hold = Make it wait for my accord
moderation-let = Let it appear without waiting
moderation-show = Show
moderation-show-worrying = Show it all the same…
moderation-show-worrying-help = This word may make one fear for somebody, and the room could tell who it is. Show it to the whole room?
moderation-show-one = Show “{ $text }”
moderation-hide = Hide
moderation-hide-one = Hide “{ $text }”
moderation-show-again = Show again
moderation-hidden-list = { $n ->
    [one] See what is hidden ({ $n })
   *[other] See what is hidden ({ $n })
 }
moderation-show-all = { $n ->
    [one] Show all ({ $n } not flagged)
   *[other] Show all ({ $n } not flagged)
 }
moderation-nothing-waits = Nothing is waiting for now.
moderation-reason = Not taken up by whoever leads

## Written answers

moderation-texts = Written answers to read again
moderation-texts-help = They are quoted nowhere until somebody has read them. They count in the figures already.
moderation-texts-go = Read and decide

## All that waits, at the top of the console

moderation-decide-title = To decide ({ $n })
moderation-decide-worrying = { $n ->
    [one] { $n } answer may make one fear for somebody. No screen shows it: read and act
   *[other] { $n } answers may make one fear for somebody. No screen shows them: read and act
 }
moderation-decide-worrying-shown = { $n ->
    [one] { $n } answer may make one fear for somebody, and somebody chose to show it to the room: read and act
   *[other] { $n } answers may make one fear for somebody, and somebody chose to show { $shown } of them to the room: read and act
 }
moderation-decide-words = { $n ->
    [one] { $n } word to show or to hide: { $question }
   *[other] { $n } words to show or to hide: { $question }
 }
moderation-decide-ideas = { $n ->
    [one] { $n } proposal to show or to hide: { $question }
   *[other] { $n } proposals to show or to hide: { $question }
 }
moderation-decide-texts = { $n ->
    [one] { $n } written answer to read before it is quoted
   *[other] { $n } written answers to read before they are quoted
 }

## Pinning

moderation-pins = Pin an answer to the screen
moderation-pins-help = A pinned answer takes the place of the question on the room’s screen until you take it off or open a question. Those that may tell too much of somebody have to be read first.
moderation-pin = Pin
moderation-pin-one = Pin “{ $text }”
moderation-unpin = Take off the screen
moderation-no-answer = No answer can be pinned for now.
moderation-unread = { $n ->
    [one] { $n } answer is not offered: it has to be read first, or was left out.
   *[other] { $n } answers are not offered: they have to be read first, or were left out.
 }
moderation-more = { $n ->
    [one] { $n } other answer is not listed here.
   *[other] { $n } other answers are not listed here.
 }

## Read the answers

moderation-reading = Read the answers
moderation-reading-other = Read the “other” answers
moderation-reading-help = You alone see this page: answers come in as they are given. “Pin” shows one, alone, on the room's screen.
moderation-reading-count = { $n ->
    [0] No written answer
    [one] { $n } written answer
   *[other] { $n } written answers
 }
moderation-reading-none = They will show here as soon as there are some.
moderation-reading-pinned = On the screen now.
moderation-reading-first = To be read before it is shown: { $why }.
moderation-reading-masked = On the screen, people will read: “{ $text }”
moderation-reading-left = You chose not to quote it.
