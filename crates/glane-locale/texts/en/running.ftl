# Leading the room: a question asked on the spot, time, locked answers, dark screen, keys, second round.

## A question now

running-now = A question now
running-now-intro = No script to prepare: write the question, choose how it is answered, ask it. It becomes a workshop of the day, with its code and its QR code.
running-now-within = It joins the script of “{ $workshop }” after the present question, and is asked at once. The open question closes; its answers stay.
running-now-title = Question of { $date }
running-now-question = Your question
running-now-form = How is it answered?
running-now-options = The answers on offer
running-now-options-help = One a line. Think of a line “I don't know”.
running-now-low-label = What does 1 mean?
running-now-high-label = What does 5 mean?
running-now-low = Not at all
running-now-high = Entirely
running-now-go = Ask the question
running-now-go-screen = Ask it and show it on this screen
running-now-go-screen-help = The second button shows the room's screen right here: for a computer that is wired to the projector.
running-now-wrong-form = Choose how it is answered.
running-now-wrong-question = Write your question, in { $max } characters at most.
running-now-wrong-few = Write at least { $max } answers to choose from, one a line.
running-now-wrong-many = Offer { $max } answers at most.
running-now-wrong-long = An answer on offer has { $max } characters at most.
running-now-wrong-twice = Two answers on offer say the same: keep one of them.
running-now-meanwhile = Others are changing the script at this very moment. Your question is kept below: try again.
running-now-differs = This form asked another question already, which stays in the script: you probably came back to it. Nothing was added. What you typed is kept below: send it again if this question is to be asked too.
running-now-not-written = The script of this workshop is written in a way that Glane cannot complete by itself: nothing was changed. Add the question by “{ $link }”.
running-now-wrong-hours = End each line with its hours, from beginning to end: “Monday morning, 9h-12h”.
running-now-slots-help = Each line ends with its hours: “Monday morning, 9h-12h”.
running-later = Add a question
running-later-intro = It goes to the end of the script and waits: nobody sees it until you open it. You can change and move it afterwards.
running-later-go = Add it to the script
running-later-instead = Add it to the script, for later
running-form-mots = Words
running-form-mots-help = Up to three words each; the screen shows a cloud.
running-form-un-choix = One choice
running-form-un-choix-help = A single answer among those you offer.
running-form-plusieurs-choix = Several choices
running-form-plusieurs-choix-help = As many answers as one likes.
running-form-echelle = A scale
running-form-echelle-help = From 1 to 5.
running-form-texte = A free answer
running-form-texte-help = A few sentences, to be read together.
running-form-idees = Ideas to support
running-form-idees-help = Everybody proposes an idea and supports those of others.
running-form-nombre = A number
running-form-nombre-help = From 0 to 1000: minutes, euros, kilometres.
running-form-classement = A ranking
running-form-classement-help = Put the answers you offer in order.
running-form-points = Points to share
running-form-points-help = Everybody shares 100 points among the answers you offer.
running-form-grille = A grid
running-form-grille-help = Several lines, each rated from 1 to 5.
running-form-affirmations = Statements
running-form-affirmations-help = For each: agree, disagree, or pass.
running-form-creneaux = Time slots
running-form-creneaux-help = Moments when one can come, with their hours.

## What was done

running-last = Last action: { $what }
running-undone = Undone: { $what }
running-what-time = timer started for “{ $question }”.
running-what-stop = timer stopped for “{ $question }”.
running-what-lock = answers to “{ $question }” locked.
running-what-unlock = answers to “{ $question }” unlocked.
running-what-blank = dark screen.
running-what-wake = screen shown again.
running-what-hide-people = number of people hidden.
running-what-show-people = number of people shown.
running-what-again = second round of “{ $question }”.
running-what-anew = “{ $question }” to be asked again.
running-did-time = Started the timer
running-did-stop = Stopped the timer
running-did-lock = Locked the answers
running-did-unlock = Unlocked the answers
running-did-blank = Turned the room's screen dark
running-did-wake = Showed the room's screen again
running-did-hide-people = Hid the number of people on the screen
running-did-show-people = Showed the number of people on the screen
running-did-again = Asked the question a second time
running-did-anew = Asked the question anew

## Time

running-timer = Timer
running-timer-help = The time is seen on phones and on the screen. At its end the question closes by itself; what has just been sent still counts.
running-seconds = { $n ->
    [one] { $n } second
   *[other] { $n } seconds
 }
running-more = One minute more
running-stop = Stop the timer

## Lock, dark screen, number of people

running-lock = Lock the answers
running-unlock = Unlock the answers
running-locked = Answers are locked: the question stays on the phones, nobody can answer nor change an answer while it is talked about.
running-locked-room = Answers are locked
running-blank = Dark screen
running-wake = Show the screen again
running-blanked = Dark screen: the room sees nothing, neither the question nor the QR code.
running-dark = Screen paused
running-hide-people = Hide the number of people on the screen
running-show-people = Show the number of people on the screen
running-people-hidden = The number of people is hidden on the screen. Results, once shown, still say how many answers they are of.

## Keys

running-keys = Clicker and keys
running-keys-help = A slide clicker or the keyboard lead the workshop. Keys do nothing while you write in a field.
running-keys-on = Lead the workshop by keys
running-keys-screen = On the room's screen the same keys work if you are signed in with that browser: one computer is enough.
running-screen-lead = Lead the workshop from this screen
running-screen-reminder = R results · B dark screen · → next · help (?)
running-screen-back = Back to the console
running-screen-close = To close this list: the question mark or Escape.
running-key-next = → or Page Down
running-key-next-does = next question; at the last one, close it
running-key-previous = ← or Page Up
running-key-previous-does = back to the question before
running-key-results = R
running-key-results-does = show or hide the results on the screen
running-key-blank = B or .
running-key-blank-does = dark screen, or show the screen again
running-key-help = Question mark
running-key-help-does = this list

## The second round

running-again = Second round
running-again-ask = Ask “{ $question }” a second time, to see what moved?
running-again-help = The answers of the first round stay and count. The screen and the restitution show both rounds side by side: before, after. To be used after a debate.
running-reset = Start over
running-reset-ask = Start “{ $question }” over for everybody?
running-reset-help = For a question that was misunderstood. The answers given so far are put aside: they no longer count with the new ones, and stay in the restitution, apart, under their round. It can be undone.
running-shift-title = Before, after
running-shift-rounds = Round { $first }: { $m ->
    [one] { $m } answer
   *[other] { $m } answers
 }. Round { $second }: { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }.
running-shift-before = Round { $n }
running-shift-step = { $step } ({ $label })
running-shift-answer = Answer
running-shift-value = { $before } → { $after }
running-shift-means = Mean: { $before } → { $after }
running-shift-both-means = Their mean: { $before } → { $after }
running-shift-out-of = { $said } out of { $max }.
running-shift-both = { $n ->
    [0] Nobody answered both rounds: these are not the same people, it cannot be said that anybody changed their mind.
    [one] { $n } person answered both rounds.
   *[other] { $n } people answered both rounds.
 }
running-shift-few = That is fewer than { $k }: nothing more is said of them.
running-shift-changed = { $n ->
    [0] None changed their answer.
    [one] { $n } changed their answer.
   *[other] { $n } changed their answer.
 }
running-shift-alone = { $before ->
    [0] No answer is of the first round alone
    [one] { $before } answer is of the first round alone
   *[other] { $before } answers are of the first round alone
 }, { $after } of the second alone: they say nothing of a change.

## Where we are

running-flow = Where we are
running-flow-asked = { $n ->
    [0] No question asked
    [one] { $n } question asked
   *[other] { $n } questions asked
 } of { $total }
running-flow-left = { $n ->
    [0] none to come
    [one] { $n } more to come
   *[other] { $n } more to come
 }
running-flow-time = { $n ->
    [one] about { $n } minute as the script says
   *[other] about { $n } minutes as the script says
 }
running-flow-time-some = { $n ->
    [one] at least { $n } minute as the script says
   *[other] at least { $n } minutes as the script says
 } ({ $without ->
    [one] { $without } question has no time
   *[other] { $without } questions have no time
 })

## Without a projector

running-table = For a table
running-table-aloud = To be read aloud
running-table-nothing = The answers to this question do not say anything yet that is clear enough for one sentence: read the figures together.
running-table-previous = Question before
running-table-next = Next question
running-table-print = Turn the tablet to the table. This page prints too, on an A4 sheet.

## All questions were asked: what comes next

running-none-open = No question is open
running-none-done = All questions have been asked
running-none-over = The workshop is closed
running-then = What comes next, in order
running-then-read = Decide what is waiting
running-then-write = Write the report
running-then-share = Publish the report
running-then-end = End the session
running-open-second = Open the second round
running-open-round = Open round { $n }
running-open-anew = Ask the question again
running-again-soon = The question is coming back
running-held-up = The room's screen shows a pinned answer instead of the question: “{ $text }”
running-held-up-link = Take it off the screen

## How many answered

running-turnout-blank = { $n ->
    [one] { $n } person would rather not answer
   *[other] { $n } people would rather not answer
 }
running-turnout-unreadable = { $n ->
    [one] { $n } unreadable answer
   *[other] { $n } unreadable answers
 }
running-turnout-hands = { $n ->
    [one] { $n } raised hand
   *[other] { $n } raised hands
 }
running-turnout-present = { $n ->
    [one] out of { $n } present
   *[other] out of { $n } present
 }
running-turnout-more = Careful, for { $present ->
    [one] { $present } person present
   *[other] { $present } people present
 }: { $said }. Nothing is left out; check the number of people present.
running-turnout-all = { $n ->
    [one] { $n } person has answered in all.
   *[other] { $n } people have answered in all.
 }
running-turnout-any = People who answered at least one question.
