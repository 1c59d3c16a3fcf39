# The page where the restitution is written, block by block.

writing-link = Read again and write the restitution
writing-title = Write the restitution
writing-help = Each finding is computed. Word it otherwise, move it, take it out: Glane checks every sentence while you write it. What the team makes of it is signed, and bears no number.
writing-empty = There is no finding yet. You can already write how the team reads it, or closing words.

writing-kind-finding = Finding
writing-kind-reading = How the team reads it
writing-kind-closing = Closing words
writing-reworded = reworded
writing-by = signed { $by }
writing-machine = Glane says: { $text }

writing-good = Checked: all of it is proved.
writing-reading-good = No figure and no quotation without proof: it is your reading, signed with your name.
writing-closing-good = No figure and no quotation without proof.
writing-reading-doubted = Not proved: these words tell a quantity, and no figure of the workshop tells it. This will be printed under your sentence. Reword it, or say it in a finding.
writing-doubted-word = “{ $found }”: no figure of the workshop proves this sentence.
writing-unproved = Not proved. Word it otherwise, or sign below why the sentence stays.
writing-refused = Refused: the sentence contradicts the data.
writing-reading-refused = To be mended: a reading bears no number and no quotation that nothing proves.
writing-despite = Stays without proof, signed { $by }: { $reason }
writing-contradicted = The figures say otherwise; stays with that warning, signed { $by }: { $reason }
writing-fallen = The signature of { $by } holds no longer: the figures have changed since and contradict this sentence. Mend it, or sign it again: a warning will be printed below it.
writing-should = { $fault } It should be: { $expected }

writing-held = Somebody else is writing in this block just now.
writing-edit = Word it otherwise
writing-edit-own = Change
writing-text = The text
writing-sign = Your name
writing-why = Why this sentence stays, if Glane cannot prove it
writing-why-help = As you like. The reason and your name are printed below the sentence.
writing-save = Save
writing-machine-again = Take Glane's words again
writing-remove = Delete
writing-drop = Take out of the restitution
writing-up = Up
writing-down = Down
writing-up-of = Up: { $text }
writing-down-of = Down: { $text }
writing-figures = Its figures
writing-kind-own-finding = The team's own finding
writing-add-finding = Add a finding
writing-add-finding-help = A sentence of your own, which Glane holds against the figures of the questions you tick. A number that you type shows the figures that have it.
writing-about = Which questions is it about?
writing-bad-about = Tick at least one question that this finding is about.
writing-bad-about-unknown = “Which questions is it about?”: one of the questions does not exist, or has no answer.
writing-add-reading = Add how the team reads it
writing-add-reading-help = What the team makes of it: an interpretation, signed. Figures stay in the findings.
writing-add-closing = Add closing words
writing-add-closing-help = Thanks, an invitation, what comes next. They say nothing of the data.
writing-add = Add
writing-left = { $n ->
    [one] One more finding stays with its question.
   *[other] { $n } more findings stay with their question.
 }
writing-left-link = Read them again, and put some among these
writing-history = What was written
writing-log-wrote = Written: { $text }
writing-log-machine = Glane's words again, or block deleted: { $text }
writing-log-moved = Moved: { $text }
writing-log-kept = Put among the lessons: { $text }
writing-log-dropped = Taken out: { $text }
writing-log-proposed = Left to Glane's choice: { $text }
writing-log-joined = To be read together: { $text }
writing-log-parted = No longer read together: { $text }
writing-undo = Undo the last change
writing-redo = Do it again

writing-moved = What has changed since the published restitution: { $n ->
    [one] one sentence
   *[other] { $n } sentences
 }
writing-moved-before = Before: { $text }
writing-moved-now = Now: { $text }
writing-moved-new = New finding: { $text }
writing-moved-gone = No longer found: { $text }
writing-moved-yours = You had reworded it: read it again.

writing-conflict = Somebody else changed this block while you were writing. What is saved is shown; what you wrote is still in your field.
writing-lost = This block was deleted while you were writing. Nothing is lost: what you wrote is kept below.
writing-lost-title = What you wrote has no block any more
writing-lost-help = This block is no longer in the restitution: it was deleted, or the figures changed. “Put it back” puts it in its place again, in your words, for everybody. You can copy the text, too.
writing-lost-back = Put it back
writing-lost-copy = Copy
writing-lost-copied = Copied
writing-lost-forget = I no longer need it
writing-lost-gone = The figures no longer say this finding: it cannot be put back. What you wrote is kept: copy it, or add it below.
writing-lost-there = This block is no longer in the restitution.
writing-invalid = Nothing was saved: an empty text, one too long, or no signature.
writing-bad-empty = Write something, or delete the block.
writing-bad-long = That is too long. Make two blocks of it.
writing-bad-unsigned = Sign it: how the team reads it, or a sentence kept without proof, bears a name.
writing-publish-blocked = { $n ->
    [one] One sentence is not proved
   *[other] { $n } sentences are not proved
 }: the restitution is not published. Mend it, take the sentence out or, if it is a finding, sign why it stays.

writing-cell-people = { $value ->
    [one] { $value } person out of { $n }
   *[other] { $value } people out of { $n }
 }
writing-cell-mentions = { $value ->
    [one] { $value } mention
   *[other] { $value } mentions
 }
writing-cell-mean = mean { $value } ({ $n ->
    [one] { $n } person
   *[other] { $n } people
 })
writing-cell-median = median { $value } ({ $n ->
    [one] { $n } person
   *[other] { $n } people
 })
writing-cell-blank = { $value } left blank by choice
writing-cell-unreadable = { $value ->
    [one] { $value } unreadable answer
   *[other] { $value } unreadable answers
 }
writing-cell-missing = { $value ->
    [one] { $value } person without an answer
   *[other] { $value } people without an answer
 }
writing-cell-raised = { $value ->
    [one] { $value } raised hand
   *[other] { $value } raised hands
 }
writing-cell-coded = { $value ->
    [one] { $value } person out of { $n }, sorted by somebody
   *[other] { $value } people out of { $n }, sorted by somebody
 }
writing-cell-unthemed = { $value ->
    [one] { $value } answer without a theme
   *[other] { $value } answers without a theme
 }
writing-cell-uncoded = { $value ->
    [one] { $value } answer to sort
   *[other] { $value } answers to sort
 }
writing-cell-disputed = { $value ->
    [one] { $value } answer sorted differently
   *[other] { $value } answers sorted differently
 }
writing-cell-hidden = hidden: too few people

writing-versions = Three versions
writing-versions-help = The same findings, with your words where you wrote any. “In plain words” says Glane's sentences in short ones.
writing-version-full = See the full version
writing-version-page = See the one-page version
writing-version-plain = See the version in plain words
writing-plain = So that everybody understands:
writing-plain-hard = Hard sentence, LIX { $lix }: “{ $text }”. Take shorter words.
writing-plain-long = Long sentence, { $n } words, LIX { $lix }: “{ $text }”. Cut it in two.
writing-plain-word = Instead of “{ $word }”, for example: { $say }.
writing-public-plain = The same page, in plain words
writing-release = Validate and publish
writing-validate = I have read it and stand by it
writing-validate-help = Your name and the date are printed at the foot of the restitution, as long as its text does not change.
writing-validate-name = Write the name of the person who read it.
writing-validate-changed = The text changed while you were reading. Read it again, then validate.
writing-validated = Read and validated by { $by }, on { $date }.
writing-validated-before = The text has changed since.
writing-release-blocked = A sentence is neither proved nor signed: nothing was validated or published.
writing-waits = To decide before publishing: { $said }
writing-question-open = A question is still open: “{ $question }”. Answers that come after publishing will not be in it.
writing-share = Publish a page to read
writing-share-again = Bring the page up to date
writing-share-help = The page is read without an account, by whoever has its address, while Glane runs here. It is withdrawn whenever you like.
writing-public = The public page
writing-public-qr = Code to scan to read the restitution
writing-public-fresh = It says what the restitution says.
writing-public-left = { $n ->
    [one] Since it was published, one person took their answers back
   *[other] Since it was published, { $n } people took their answers back
 }: the page counts them no longer. Nobody has read these new figures, and “Read and validated” is no longer on it. Read again, then bring the page up to date.
writing-public-left-why = The earlier figures are not shown beside the new ones: the difference would show what was taken back.
writing-public-left-sentences = What changed in your sentences: the figures no longer bear these out. They are no longer on the page; where you had reworded a finding, Glane's words are back in their place.
writing-public-left-none = What changed in your sentences: nothing, the new figures still bear them out.
writing-public-stale = The restitution has changed since: the page still shows the old one.
writing-gone = There is nothing left to write or to publish.
writing-gone-public = It stays as it was published. Taken back, it does not return.
writing-withdraw = Withdraw the page
