# What checking a restitution says.

check-frozen = “{ $path }”: this is the published file, to the byte. The data of then are no longer there: the hash kept of the publication proves it.
check-proved = { $path }: everything is proved{ $signed ->
    [0] {""}
    [one] , but for { $signed } passage kept by a signature
   *[other] , but for { $signed } passages kept by a signature
 } ({ $sentences ->
    [one] { $sentences } sentence
   *[other] { $sentences } sentences
 }, { $tables ->
    [one] { $tables } table
   *[other] { $tables } tables
 }, { $figures ->
    [one] { $figures } picture
   *[other] { $figures } pictures
 }, { $others ->
    [one] { $others } other line or value
   *[other] { $others } other lines or values
 }).
check-not-proved = { $path }: { $refused ->
    [0] nothing is refused
    [one] { $refused } passage refused
   *[other] { $refused } passages refused
 }, { $unproved ->
    [0] nothing is left unproved
    [one] { $unproved } passage unproved
   *[other] { $unproved } passages unproved
 }.
check-consultation-proved = { $path }: all is as the archives say ({ $n ->
    [one] { $n } piece compared
   *[other] { $n } pieces compared
 }).
check-consultation-not-proved = { $path }: { $n ->
    [one] { $n } piece is not as the archives say.
   *[other] { $n } pieces are not as the archives say.
 }
check-missing = Missing: { $text }
check-missing-at = Missing, { $where }: { $text }
check-missing-finding = A finding is missing and nobody left it out: { $text }
check-missing-free = Left out by a decision: { $text }
check-refused = Refused, { $where }: { $text }
check-signed = Not proved and signed, { $where }: { $text }
check-unproved = Unproved, { $where }: { $text }
check-line = line { $line }
check-line-question = line { $line } (question { $question })
check-line-cell = line { $line } (question { $question }, row { $row }, column { $column })
check-line-path = line { $line } ({ $path })
check-line-drawing = line { $line } (drawing “{ $drawing }”)
check-should = It should be: { $expected }

## Why a sentence is refused, or left unproved

check-number-wrong = “{ $found }” is not what the answers say.
check-number-unclaimed = “{ $found }”: no figure of the workshop says this.
check-number-rounded = the number “{ $found }” is rounded otherwise than in the data.
check-number-missing = the number “{ $found }” is missing.
check-unit-wrong = “{ $found }”: that is not what is counted.
check-unit-unknown = “{ $found }”: there is no telling what is counted.
check-base-wrong = “{ $found }”: the share is not read out of that number.
check-number-moved = the number “{ $found }” stands elsewhere.
check-name-foreign = the sentence is not about “{ $found }”.
check-name-missing = “{ $found }” is missing from the sentence.
check-name-moved = “{ $found }” stands elsewhere, and nothing says which number goes with it.
check-quote-wrong = the quotation “{ $found }” is word for word in no answer.
check-quote-cut-denies = what is cut from the quotation “{ $found }” says the opposite.
check-quote-uncited = the quotation “{ $found }” is from an answer that the sentence does not cite.
check-quote-cut = the quotation “{ $found }” is cut otherwise than by whole sentences.
check-sign-wrong = “{ $found }”: the comparison does not hold.
check-word-added = “{ $found }” is added, and no figure says it.
check-word-missing = “{ $found }” is missing: without it the sentence says something else.
check-word-moved = “{ $found }” is said of something else.
check-quantifier-wrong = “{ $found }” says more, or less, than the figures.
check-too-long = “{ $found }”: too long for a sentence, Glane did not read it. Cut this text into sentences.
check-cause = “{ $found }”: no figure proves a cause.
check-proposal-told = “{ $found }”: Glane only proposes this; nobody said or checked it.
check-word-unknown = “{ $found }”: Glane cannot verify this word.
check-odd-sign = the sign “{ $found }” may make one read something else than what is written.
check-hidden = the cell { $found } is hidden: too few people.
check-cell-missing = { $found }: there is no such cell nor such an answer.
check-no-reference = “{ $found }”: no figure bears this sentence out. Tie it to a figure, or sign it as the team's reading.

## Why another passage is refused, or left unproved

check-cell-wrong = the cell “{ $found }” is not that of the data.
check-emptied = nothing stands here any more.
check-rows-wrong = rows of the table: { $found }.
check-cells-wrong = cells in this row of the table: { $found }.
check-label-wrong = the picture bears “{ $found }”.
check-alt-wrong = the text read aloud says “{ $found }”.
check-drawing-wrong = the drawing was changed: “{ $found }”.
check-line-wrong = this line is not that of the data.
check-value-wrong = the value “{ $found }” is not that of the data.
check-key-twice = the key “{ $found }” is written twice.
check-hidden-element = “{ $found }” hides or disguises what is read.
check-style-wrong = “{ $found }” may change what is seen.
check-link-wrong = “{ $found }” leads elsewhere.
check-numbering-wrong = “{ $found }” numbers otherwise.
check-direction-wrong = “{ $found }” makes it read in another direction.
check-signature-wrong = “{ $found }”: the data do not have this signature under this sentence.
check-evidence-wrong = “{ $found }”: this is not this sentence's evidence, or does not bear it out.
check-evidence-gone = a reference to the data has gone.
check-presentation = “{ $found }” changes the presentation.
check-moved = this passage stands elsewhere.
check-added = “{ $found }” was added.
check-unreadable = “{ $found }”: this cannot be read as text.
check-too-deep = the page is nested too deep to be read whole.
check-other-data = the file says “{ $found }”.
check-other-rules = the file was made under other rules: “{ $found }”.
