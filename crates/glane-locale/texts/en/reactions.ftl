# Findings put to the room before it leaves.

## What phones and the screen show

reactions-agree = I agree
reactions-nuance = I would nuance
reactions-disagree = I disagree
reactions-number = Finding { $n } of { $total }
reactions-counts = { $agree } agree, { $nuance } would nuance, { $disagree } disagree
reactions-ask = Do you agree? Answer on your phone, or raise your hand.
reactions-hint = Do you agree with this finding? You can change your mind as long as it is on the screen.
reactions-legend = Your view of this finding
reactions-nuance-label = What you would nuance (optional)
reactions-nuance-help = { $max ->
    [one] { $max } character at most. What you write may be read by everyone: avoid names.
   *[other] { $max } characters at most. What you write may be read by everyone: avoid names.
 }
reactions-nuance-send = Add my nuance
reactions-wait-next = Thank you. The next finding comes soon: keep this page open.
reactions-over = That was the last finding. Thank you for taking part!

## The console

reactions-link = Findings to the room
reactions-title = Findings to the room
reactions-help = Before people leave: three to five findings, one by one. The room says whether it agrees, and the report prints it beside each finding.
reactions-choose = Choose the findings
reactions-choose-help = Only findings that are proved are offered, in your words where you reworded them. Tick three to five; the smallest number comes first.
reactions-order = Order
reactions-order-of = Order of: { $text }
reactions-start = Show the first finding
reactions-start-help = The room's screen and the phones show the first finding chosen at once.
reactions-none = There is no proved finding to put to the room yet.
reactions-write = Read and reword the findings
reactions-next = Next finding
reactions-first = Back to the first finding
reactions-previous = Previous finding
reactions-close = Stop answers
reactions-reopen = Take answers again
reactions-show = Show the answers on the screen
reactions-hide = Hide the answers
reactions-end = End it
reactions-again = Choose findings
reactions-is-open = Taking answers
reactions-is-closed = Closed to answers
reactions-is-shown = Answers on the screen
reactions-is-hidden = Answers hidden from the room
reactions-locked = Answers are locked: the finding stays on the phones, nobody can answer or change an answer while it is talked about.
reactions-answers = The answers
reactions-answered = { $n ->
    [0] Nobody has answered yet.
    [one] { $n } person has answered.
   *[other] { $n } people have answered.
 }
reactions-of-hands = { $n ->
    [one] { $n } of them by a show of hands.
   *[other] { $n } of them by a show of hands.
 }
reactions-hands = Raised hands
reactions-hands-help = Count the hands, besides the phones. A new count replaces the one before; three empty fields take it back.
reactions-hands-save = Note these hands
reactions-nuances = What people would nuance
reactions-nuances-none = Nobody wrote a nuance.
reactions-nuances-help = The room's screen does not show them. The report will print them, but for those you hide.
reactions-nuances-few = { $k ->
    [one] They will be printed only if at least { $k } person answers this finding by phone.
   *[other] They will be printed only if at least { $k } people answer this finding by phone.
 }
reactions-nuance-hide = Hide
reactions-nuance-hide-one = Hide: { $text }
reactions-nuance-show = Show
reactions-nuance-show-one = Show: { $text }
reactions-nuance-hidden = hidden
reactions-nuance-held = may hurt: read it first
reactions-list = The findings chosen
reactions-now = on the screen
reactions-over-title = It is over
reactions-over-help = The answers are printed beside each finding, in the report.
reactions-not-begun = No finding is on the screen yet.
reactions-undo = Undo
reactions-redo = Redo
reactions-conflict = Something changed meanwhile, probably from another device. Here is how things stand: try again if need be.
reactions-invalid = This is not possible: a number of hands is a whole number.
reactions-invalid-hands = “{ $field }”: “{ $typed }” is no number of hands. Write a whole number, or leave the field empty.
reactions-invalid-order = “Order”: “{ $typed }” is no number, for the finding “{ $text }”. Write a whole number, or leave the field empty.
reactions-too-many = Choose three to five findings: the room is about to leave.
reactions-goto = Show
reactions-goto-one = Show: { $text }
reactions-log = History
reactions-log-put = { $n ->
    [one] { $n } finding chosen
   *[other] { $n } findings chosen
 }
reactions-log-open = On the screen: { $text }
reactions-log-close = Answers stopped: { $text }
reactions-log-show = Answers shown: { $text }
reactions-log-hide = Answers hidden: { $text }
reactions-log-time = Timer started: { $text }
reactions-log-stop = Timer stopped: { $text }
reactions-log-lock = Answers locked: { $text }
reactions-log-unlock = Answers unlocked: { $text }
reactions-log-hands = Raised hands ({ $counts }): { $text }
reactions-log-nuance-hidden = Nuance hidden: { $text }
reactions-log-nuance-shown = Nuance kept: { $text }
reactions-log-end = Over
reactions-running = Findings are being put to the room

## Keys

reactions-keys-help = A slide clicker or the keyboard lead the findings too. Keys do nothing while you write in a field.
reactions-key-next-does = next finding; at the last one, close it
reactions-key-previous-does = back to the finding before
reactions-key-results-does = show or hide on the screen what the room answers
reactions-dark-help = The B key shows it again.
