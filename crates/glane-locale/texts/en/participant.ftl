# The phone of the person who answers. Short, warm, no technical word.

## Coming in

participant-join-title = Join a workshop
participant-join-label = Workshop code
participant-join-lead = I lead a workshop
participant-join-help = It is on the screen. The facilitator can also give it to you.
participant-join-go = Enter
participant-join-empty = First, write the workshop code.
participant-join-unknown = No workshop has the code “{ $code }”. Check it on the screen, then try again.
participant-welcome = Welcome!

## What becomes of the answers

participant-notice-continue = All right, go on
participant-notice-again = What becomes of my answers

## Group

participant-group-legend = Which group are you in?
participant-group-help = To compare groups with one another, never people.
participant-group-go = Confirm
participant-group-missing = Choose your group.
participant-group-unknown = This workshop has no such group. Choose one from the list.
participant-group-current = Your group: { $group }
participant-group-change = Change group

## Waiting

participant-queue-title = Many people are coming in
participant-queue-before = { $n ->
    [0] You are the next to come in.
    [one] { $n } person is before you.
   *[other] { $n } people are before you.
 }
participant-queue-help = This page opens by itself when your turn comes. Your place is kept.
participant-queue-again = Try again now

participant-device-link = Go on with another device
participant-device-title = Go on with another device
participant-device-how = Scan this code with the other device: it will show your answers, and what you answer there counts as yours, once.
participant-device-qr = Code to scan with the other device
participant-device-lasts = This code is good for { $n } minutes. Show it to nobody: who scans it answers in your place.
participant-device-ask = This device will go on with the answers of the one that showed this code. What is answered here counts for the same person, and the other device will see it once it loads its page again. If this code is not yours, do not accept.
participant-device-answered = This device has answered for somebody already. Those answers still count, but it can change them no more. If one of them still waits to be sent, wait until it is saved before you go on: it will not leave afterwards.
participant-device-agree = This code is mine, go on
participant-device-gone = This code is no good any more. Ask for another on the first device.
participant-device-back = Go to the workshop

participant-wait-title = One moment
participant-wait-first = The first question is coming soon. Keep this page open.
participant-wait-next = The next question is coming soon. Keep this page open.
participant-wait-refresh = If nothing moves, refresh the page.
participant-wait-screen = Look at the screen: the results are there.
participant-finished-title = That's all
participant-finished = That was the last question. Thank you for taking part!
participant-ended-title = The session is over
participant-ended = Thank you for taking part! { $organiser } will give the results: ask where to read them.

## The question

participant-question-number = Question { $n } of { $total }
participant-question-yours = Your answer
participant-words-hint = { $max ->
    [one] One word only, or a few that go together.
   *[other] Up to { $max } words or short phrases. One is enough.
 }
participant-words-label = Word { $n }
participant-words-placeholder = a word
participant-words-length = { $max ->
    [one] { $max } character at most per word.
   *[other] { $max } characters at most per word.
 }
participant-open-hint = { $max ->
    [one] In your own words, { $max } character at most.
   *[other] In your own words, { $max } characters at most.
 }
participant-open-label = Your answer
participant-open-placeholder = Write here
participant-open-left = { $n ->
    [one] { $n } more character possible
   *[other] { $n } more characters possible
 }
participant-choice-hint = One answer only.
participant-choice-label = Choose an answer
participant-profile-number = To finish, a few words about you
participant-profile-hint = Answer what you like. It serves to say who answered, never who said what.
participant-plain = In simpler words
participant-plain-back = The question as it is written
participant-choices-hint = You may choose several answers.
participant-choices-hint-max = { $max ->
    [one] One answer at most.
   *[other] Up to { $max } answers.
 }
participant-choices-label = Tick your answers
participant-other-label = If it is another answer, write it
participant-scale-hint = From { $min } to { $max }.
participant-scale-label = Choose from { $min } to { $max }
participant-scale-end = { $value }: { $label }
participant-number-hint = From { $min } to { $max }{ $unit }. { $decimals ->
    [0] A whole number, in figures.
    [one] In figures, one digit at most after the point.
   *[other] In figures, { $decimals } digits at most after the point.
 }
participant-number-label = Your answer
participant-number-label-unit = Your answer ({ $unit })
participant-ranking-hint = { $places ->
    [one] Give place 1 to the answer you prefer.
   *[other] Rank the { $places } answers you prefer: 1 for the first.
 }
participant-ranking-hint-all = Rank all answers: 1 for the one you prefer, { $places } for the last.
participant-ranking-label = Give places
participant-ranking-up = Move up:
participant-ranking-down = Move down:
participant-ranking-own = { $n }. { $option }
participant-points-hint = Share { $total } points among the answers. The total must be { $total }.
participant-points-label = Share { $total } points
participant-points-left = Points left to give:
participant-points-over = Points too many:
participant-points-whole = The count is right.
participant-points-own = { $option }: { $n }
participant-grid-hint = On each line, choose a number from { $min } to { $max }. You may leave some without an answer.
participant-grid-label = One answer a line
participant-grid-ends = { $min }: { $low }. { $max }: { $high }.
participant-grid-none = No answer
participant-statements-hint = Say what you think of each statement. You may leave some.
participant-statements-label = One opinion a statement
participant-statements-agree = Agree
participant-statements-pass = Pass
participant-statements-disagree = Disagree
participant-statements-propose = Another statement?
participant-ideas-hint = Back the ideas you want.
participant-ideas-hint-max = { $max ->
    [one] Back one idea at most.
   *[other] Back up to { $max } ideas.
 }
participant-ideas-label = Tick the ideas you back
participant-idea-aside = (idea that is not shown)
participant-idea-waits = (an idea that the team reads before it is shown)
participant-ideas-none = No idea yet.
participant-ideas-propose-title = Another idea?
participant-ideas-propose-label = Your idea
participant-ideas-propose-placeholder = An idea in one sentence
participant-ideas-propose-help = { $max ->
    [one] { $max } character at most.
   *[other] { $max } characters at most.
 }
participant-ideas-propose-go = Propose this idea
participant-ideas-proposed = Your idea is on the list. Thank you! Tick it to back it.
participant-ideas-already = This idea is already on the list: you can back it.
participant-slots-hint = Tick every time slot that applies to you.
participant-slots-label = Tick your time slots
participant-slots-item = { $label } ({ $window })

## Sending

participant-send = Send my answer
participant-send-change = Send my new answer
participant-change = Change my answer
participant-ideas-new = { $n ->
    [one] { $n } new idea: read it and back it
   *[other] { $n } new ideas: read and back them
 }
participant-statements-new = { $n ->
    [one] { $n } new statement: read it and say what you think
   *[other] { $n } new statements: read them and say what you think
 }
participant-keep = Keep my answer
participant-blank = I'd rather not answer
participant-thanks = Thank you!
participant-saved = Answer recorded
participant-saved-blank = Noted: you'd rather not answer.
participant-saved-replaced = Answer recorded: this is the answer that counts.
participant-saved-late = Answer recorded. The question had closed meanwhile; as you answered before, it counts.
participant-saved-receipt = Receipt: { $receipt }
participant-saved-receipt-help = Write this code down or take a photo of it: it lets you take your answers back later.
participant-saved-changeable = You can change it as long as the question is open.
participant-sending = Sent. Waiting for the confirmation…
participant-unsent = Waiting: not sent yet. Your phone keeps it and tries again by itself.
participant-fragile = Your browser keeps nothing (private browsing?). Leave this page open until it says “Answer recorded”.
participant-strange = An answer that somebody else wrote on this phone could not leave. It was not sent in your name:
participant-offline = The connection is lost. What you wrote is kept on this phone.
participant-retrying = Trying again…
participant-retry = Try again now
participant-online = The connection is back.

## Too late, or something else came first

participant-closed-typing = The question has just closed. What you wrote is still there, but has not been sent.
participant-withdrawn-title = Restitution withdrawn
participant-withdrawn = This page was withdrawn by the people who wrote it. Ask them where to read it.
participant-other-person = This device now answers for another person: this answer was not sent. Read it again, and send it once more if it is yours.
participant-closed-late = The question was already closed when your answer arrived: it could not be counted. Thank you for answering!
participant-closed-written = You had answered: “{ $text }”.
participant-closed-kept = Your earlier answer does count.
participant-closed = This question is closed.
participant-superseded = This answer has already been replaced by a later one: the later one counts.
participant-differs = Another answer has already arrived from your phone, probably from another tab. Send this one again to replace it.
participant-no-cookie = Your browser refuses cookies: nothing has been saved. Glane needs only one, a number drawn at random, so that each answer counts only once. Allow cookies for this page or leave private browsing, then send again. Otherwise, try another browser, or ask the facilitator for the shared tablet or a sheet of paper.
participant-typed-title = What you had written
participant-moved-on = Another question is now open.

## To put right

participant-invalid-empty = Nothing is written or chosen yet. Answer, or tap “I'd rather not answer”.
participant-invalid-too-many-words = { $max ->
    [one] Only one word is possible. Keep the one that matters most.
   *[other] { $max } words at most. Keep those that matter most.
 }
participant-invalid-too-many-choices = { $max ->
    [one] Only one answer is possible. Untick the others.
   *[other] { $max } answers at most. Untick some.
 }
participant-invalid-too-many-ideas = { $max ->
    [one] Only one idea can be backed. Untick the others.
   *[other] { $max } ideas at most. Untick some.
 }
participant-invalid-full = The list is full ({ $max }): your suggestion was not added. Answer with what is already in it.
participant-invalid-too-long = { $max ->
    [one] That is a little long: { $max } character at most.
   *[other] That is a little long: { $max } characters at most.
 }
participant-invalid-unknown-item = “{ $value }” is not on the list. Choose among the answers offered.
participant-invalid-not-a-number = “{ $value }” is not a whole number.
participant-invalid-out-of-range = Choose a number from { $min } to { $max }.
participant-invalid-unclear-number = “{ $value }” cannot be read as a number. Write it in figures, with nothing else.
participant-invalid-too-precise = { $decimals ->
    [0] A whole number will do: nothing after the point.
    [one] One digit after the point will do.
   *[other] { $decimals } digits after the point will do.
 }
participant-invalid-points = “{ $value }” is not a number of points. Write a whole number in figures, or leave it empty.
participant-invalid-given-twice = One answer has two numbers. Keep only one.
participant-invalid-place-twice = Two answers have place { $place }. Give each a place of its own.
participant-invalid-unplaced = { $places ->
    [one] Give place 1 to an answer.
   *[other] { $places } answers must be ranked, from 1 to { $places }.
 }
participant-invalid-wrong-total = Your points add up to { $given } instead of { $total }. Change some so that the total is { $total }.
participant-invalid-idea-empty = First, write your idea.
participant-invalid-ideas-closed = For this question the list of ideas is fixed. You can back those on it.

## Results shared on the phone

participant-results-title = The room's answers

## A tablet that people pass around

participant-tablet-how = This tablet is for everybody: each answers in turn. What you answer is not shown to the next person.
participant-tablet-begin = Answer
participant-tablet-help = Shared tablet: once you have answered, pass it on.
participant-tablet-leave = Pass the tablet on without answering
participant-tablet-leave-help = Nothing is kept yet for this question: what is written above would be lost. To keep the answer, send it first; the receipt appears, and the tablet can be passed on.
participant-tablet-over = The link of this tablet is no longer valid: it takes no answers. Ask the facilitator for the new one.
participant-tablet-other = This page was the previous person's: nothing was sent in your name. It is your turn to answer.
participant-tablet-next = Next person's turn
participant-tablet-look = Has the next question been asked? Look
participant-tablet-who = Have you answered on this tablet before?
participant-tablet-who-help = If so, touch your sign: you go on, and you count only once. People who have already answered this question are not on the list.
participant-tablet-first = No, this is the first time
participant-tablet-yours = Your sign: { $picture } { $sign }. Remember it: at the next question, touch it.
participant-tablet-as = You are answering with this sign: { $picture } { $sign }.
participant-tablet-sign = { $sign ->
   *[sun] the sun
    [moon] the moon
    [star] the star
    [tree] the tree
    [tulip] the tulip
    [house] the house
    [bicycle] the bicycle
    [boat] the boat
    [bird] the bird
    [fish] the fish
    [cat] the cat
    [elephant] the elephant
    [turtle] the turtle
    [butterfly] the butterfly
    [apple] the apple
    [lemon] the lemon
    [strawberry] the strawberry
    [carrot] the carrot
    [bread] the bread
    [cup] the cup
    [key] the key
    [balloon] the balloon
    [umbrella] the umbrella
    [drum] the drum
 }

## Time, the lock, alarms

participant-held = It is being talked about: for now answers do not move any more. Keep this page open.
participant-held-late = Answers are locked while they are talked about: yours was not taken. It can be sent when the question goes on.
participant-left = Time left:
participant-over = Time is up
participant-press = Send your answer
participant-left-then = There were { $minutes } min { $seconds } s left to answer when this page was shown.
participant-aid = What you write here raises no alarm: the answer is anonymous, nobody will be able to find you to help. In danger (France): 15 or 112. Thoughts of suicide: 3114. Child in danger: 119. Violence: 3919.
participant-accessible = Accessibility

## A question that tables answer

participant-table-hint = One answer for the whole table “{ $table }”: talk about it, then one person sends it. The other phones of the table see it and can correct it.
participant-table-saved = Your table's answer, recorded. Every phone of the table can correct it.
participant-table-blank = Noted: your table would rather not answer.
participant-table-differs = Somebody else at your table answered meanwhile. Their answer is below; yours stays in the form and is not recorded. Send it again to replace theirs.
