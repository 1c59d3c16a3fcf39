# The room's screen: few words, legible from afar.

projector-title = Room screen
projector-join = On your phone:
projector-code-label = Code
projector-qr-title = QR code to join the workshop
projector-wait-first = The first question is coming soon
projector-wait-next = The next question is coming soon
projector-finished = Thank you all!
projector-answered = { $n ->
    [0] No answer yet
    [one] { $n } person has answered
   *[other] { $n } people have answered
 }
projector-more-words = { $n ->
    [one] and { $n } other word
   *[other] and { $n } other words
 }
projector-held-ideas = { $n ->
    [one] { $n } idea to be reviewed
   *[other] { $n } ideas to be reviewed
 }
projector-held-words = { $n ->
    [one] { $n } word to be checked before it is shown
   *[other] { $n } words to be checked before they are shown
 }
projector-more-ideas = { $n ->
    [one] and { $n } other idea
   *[other] and { $n } other ideas
 }
projector-more-texts = { $n ->
    [one] and { $n } other answer
   *[other] and { $n } other answers
 }
projector-question-open = Question open
projector-question-closed = Question closed
projector-results-later = Results will be shown soon
projector-none = No answer yet
projector-no-reaction = No reaction yet
projector-none-closed = Nothing to show for this question
projector-texts-count = { $n ->
    [one] { $n } written answer
   *[other] { $n } written answers
 }
projector-by-group = By group
projector-mean = Mean
projector-mean-of = Mean: { $mean } out of { $max }
projector-median = Median
projector-votes = { $n ->
    [one] { $n } backer
   *[other] { $n } backers
 }
projector-hidden = fewer than { $k }
projector-round = Round { $n }
projector-sample = Sample data
projector-sample-detail = Sample data: { $detail }
projector-offline = Connection lost, trying again…
projector-unknown-title = No workshop at this address
projector-unknown = Check the address in the facilitator's console.
