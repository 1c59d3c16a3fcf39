# Filled sheets that come back: read them, then look again at what is not sure.

## Handing in photos and scans

incoming-title = Read the filled sheets
incoming-link = Read the filled sheets
incoming-intro = Photograph each page flat and whole, or hand in the scanner's files. Order does not matter, several people can do it at once, and a sheet never counts twice.
incoming-private = A picture is kept only while its sheet is being checked.
incoming-camera = Take a photo
incoming-files = Choose photos or scans
incoming-files-help = JPEG, PNG, WebP, TIFF or PDF; { $most } MB at most per file.
incoming-go = Read
incoming-at-once = A photo leaves and is read as soon as it is chosen. Take the next one without waiting.
incoming-wait = Reading takes a second or two per page: leave this page open.
incoming-letters = Can a sheet's square code not be read?
incoming-letters-help = Below the square code the sheet has two lines of letters and digits. Type them one after the other, with the colons; capitals or not makes no difference.
incoming-letters-label = The letters below the square code
incoming-letters-photo = The photo of this page
incoming-letters-go = Read with these letters
incoming-nothing = Choose at least one photo or scan.
incoming-batch = These files exceed { $most } MB together. Those listed here are read; send the others in several goes.
incoming-sealed = The workshop is sealed: no sheet comes in any more.
incoming-not-printed = No sheet was printed for this workshop. Print some first.
incoming-print = Print sheets
incoming-back = The questions on paper
incoming-cut = The sending was interrupted. What is listed here is read; send the rest again, nothing will count twice.

incoming-list = Files
incoming-state-waiting = Waiting
incoming-state-sending = Being read
incoming-state-failed = It did not arrive. Choose this file again: nothing will count twice.
incoming-progress = { $done } of { $all }
incoming-progress-retake = To take again: { $n } (see the list).
incoming-image = Picture { $n }: { $what }
incoming-page = { $sheet }, page { $page }: read.
incoming-again-out = Read before, and taken out: { $sheet } does not count. To have it counted: “Check the sheets”, “All sheets”, “Put back”.
incoming-read-out = But this sheet is taken out: { $sheet } does not count. To have it counted: “Check the sheets”, “All sheets”, “Put back”.
incoming-cut-off = Take the photo again: several corners of the sheet are missing ({ $corners }).
incoming-corner = { $corner ->
    [upper-left] upper left
    [upper-right] upper right
    [lower-right] lower right
   *[lower-left] lower left
 }
incoming-again = Read before: nothing changes.
incoming-left = This person took their answers back: their sheet is not counted.
incoming-unknown = No sheet with this number was printed for this workshop.
incoming-no-name = File without a name

incoming-sheet = Sheet no. { $serial }
incoming-sheet-copied = Photocopy of sheet no. { $serial }
incoming-sheet-copy = Copy { $name } of the master

## Where the sheets stand

incoming-summary = Where the sheets stand
incoming-none = No sheet has come back yet.
incoming-counted = { $n ->
    [0] No sheet is counted yet
    [one] 1 sheet counted
   *[other] { $n } sheets counted
 }
incoming-waiting = { $n ->
    [one] 1 sheet waits for you
   *[other] { $n } sheets wait for you
 }
incoming-incomplete = { $n ->
    [one] 1 sheet is not complete
   *[other] { $n } sheets are not complete
 }
incoming-empty = { $n ->
    [one] 1 sheet without any answer: it counts for nobody
   *[other] { $n } sheets without any answer: they count for nobody
 }
incoming-aside-count = { $n ->
    [one] 1 sheet of which an answer is put aside: its question was taken out or changed since printing. Its other answers count
   *[other] { $n } sheets of which answers are put aside: their question was taken out or changed since printing. Their other answers count
 }
incoming-aside-new = { $n ->
    [one] 1 sheet of paper had answered what is no longer asked: that answer is put aside, the others still count. It comes back if the question comes back.
   *[other] { $n } sheets of paper had answered what is no longer asked: these answers are put aside, the others still count. They come back if the question comes back.
 }
incoming-out = { $n ->
    [one] 1 sheet taken out
   *[other] { $n } sheets taken out
 }
incoming-retake = { $n ->
    [one] 1 picture to take again in this batch
   *[other] { $n } pictures to take again in this batch
 }
incoming-missing = { $sheet }: { $n ->
    [one] page { $pages } is missing
   *[other] pages { $pages } are missing
 }
incoming-check = Check the sheets

## Looking again at what is not sure

incoming-check-title = Check the sheets
incoming-check-help = Glane does not guess: what it could not read it shows you. What you decide is never read again by the machine. With several people, each window has places of its own.
incoming-check-left = { $n ->
    [0] Nothing to check
    [one] 1 place to check
   *[other] { $n } places to check
 }
incoming-check-done = All is checked.
incoming-check-done-lacking = { $n ->
    [one] Nothing else to check. One sheet does not count yet: a page of it is missing. It is further down.
   *[other] Nothing else to check. { $n } sheets do not count yet: a page of each is missing. They are further down.
 }
incoming-check-taken = { $n ->
    [one] The last place to check is open in another window.
   *[other] The { $n } places that are left are open in other windows.
 }
incoming-check-taken-help = Nothing to do here for now. What is not decided there comes back within five minutes.
incoming-check-take = See to it all the same
incoming-check-also = This place is open in another window too: the first decision counts.
incoming-check-position = { $n } of { $total }
incoming-check-skip = Skip
incoming-check-previous = Previous
incoming-check-conflict = Somebody else has just decided, or the sheet has changed. This is how it stands: try again if need be.
incoming-check-overtaken = Somebody else has just decided here. What you write goes nowhere else: Enter leads on.
incoming-check-kept = You had written: “{ $text }”.
incoming-check-no-image-copy = The picture is gone, and this copy bears no number: find it among the sheets by its other answers.
incoming-check-uncounted = This sheet does not count as long as something is left to check on it.
incoming-photo = Photo { $n }
incoming-aside-one = Put photo { $n } aside
incoming-check-no-image = The picture is gone. Take the sheet in hand.
incoming-crop = The sheet, at this place
incoming-crop-more = The same, on another photo
incoming-crop-whole = See the whole page
incoming-one = Which box is ticked?
incoming-several = Which boxes are ticked?
incoming-row = { $row }: which box is ticked?
incoming-row-several = { $row }: which boxes are ticked?
incoming-no-box = None
incoming-write = What is written
incoming-write-row = What is written: { $row }
incoming-write-help = Copy it as it is, mistakes included. A question mark alone: illegible. A hyphen alone: empty.
incoming-group = Group
incoming-next = Confirm
incoming-illegible = Illegible
incoming-unusable = Illegible or not valid
incoming-blank = No answer
incoming-frame-empty = Empty
incoming-type-something = Copy what is written, or say “Empty” or “Illegible”.
incoming-too-long = This is too long: { $max } characters at most. Shorten it without changing what the person says. Nothing was kept.
incoming-choose = Say which box is ticked, or “None”.
incoming-still = This is not yet a possible answer: change something, or choose “Illegible or not valid”.
incoming-aside = Put this picture aside
incoming-key-i = I
incoming-key-v = V

incoming-why-unsure = The box “{ $what }” is not clear.
incoming-why-disputed = Two photos do not show the same for “{ $what }”.
incoming-why-several = Several boxes are ticked, and it took one.
incoming-why-cancelled = The box “{ $what }” is all black: taken back, or ticked with vigour?
incoming-why-too-many = There are more answers than allowed ({ $max } at most). If that is what the sheet says, choose “Illegible or not valid”: nothing is chosen in the person's place.
incoming-why-place = Two lines have the same place. If that is what the sheet says, choose “Illegible or not valid”.
incoming-why-other = A box is ticked and something else is written beside “other”. Keep one of the two.
incoming-why-written = There is ink here.
incoming-why-total = The points make { $given } on the sheet; { $total } were needed.
incoming-why-invalid = What was read is not a possible answer. Correct it, or choose “Illegible or not valid”.

incoming-twins-copied = These two photos bear the same number and do not show the same boxes. A photocopy?
incoming-twins-alike = These two photos look much alike. The same sheet, twice?
incoming-twins-question = How many people?
incoming-twins-same = One person: the same sheet
incoming-twins-two = Two people: two sheets
incoming-twins-one-with = Two people: the first photo goes with { $copy }
incoming-twins-other-with = Two people: the second photo goes with { $copy }
incoming-sheet-apart = { $sheet } (copy { $name })
incoming-joins = Pages of one photocopy?
incoming-join-line = { $one }, page { $pages }; { $other }, page { $others }. The same person's?
incoming-join = Yes, it is one sheet
incoming-twins-one = First photo
incoming-twins-other = Second photo

incoming-typed-question = { $sheet }: typed by hand already. Which one counts?
incoming-typed-why = This sheet was typed in “Type the paper sheets”, and its photo came in too. Nothing counts twice: as long as you say nothing, only what was typed counts.
incoming-typed-keep = Keep what was typed
incoming-typed-photo = Keep the photo
incoming-typed-both = Two people: keep both
incoming-is-typed = counts as it was typed
incoming-undo-typed = { $sheet }, typed or photo

incoming-absents = A page is missing
incoming-absents-help = As long as a page is missing the sheet does not count. If the page will not come, let the sheet count without it; if you have it in hand, type it.
incoming-absent-line = Page { $page } is missing ({ $sheet }).
incoming-without-line = { $sheet }: counts without waiting for the photo of page { $page }.
incoming-absent-type = Type this page
incoming-absent-without = Count without it
incoming-absent-await = Wait for it again
incoming-absent-title = Page { $page }, as it is on the paper
incoming-absent-help = Tick and copy what the sheet in your hands says. What is empty there stays empty.
incoming-absent-legend = { $question }: { $what }
incoming-absent-save = Keep this page
incoming-absent-leave = Later
incoming-undo-page = { $sheet }, page { $page }

incoming-double = Double entry
incoming-double-help = Each text is copied twice, the second time without seeing the first.
incoming-double-on = Double entry is on
incoming-double-off = Stop it
incoming-double-again = Second entry: another person copies it in turn, without seeing the first.
incoming-double-differ = The two entries are not the same. Keep what is right.
incoming-double-first = First entry
incoming-double-second = Second entry

incoming-undo = Take back my last decision
incoming-undo-what = { $sheet }, { $what }
incoming-undo-image = a picture
incoming-undo-own = Your last decision: { $what }
incoming-since-window = Decided since in another window, where it can be taken back: { $what }
incoming-since-who = Decided since by somebody else ({ $who }), who can take it back: { $what }
incoming-all = All sheets
incoming-is-counted = counted
incoming-is-waiting = to check
incoming-is-empty = without answers
incoming-is-out = taken out
incoming-is-aside = put aside: what it answers is no longer asked
incoming-is-missing = not complete
incoming-take-out = Take out
incoming-put-back = Put back
incoming-asides = Pictures put aside
incoming-aside-line = { $sheet }, page { $page }
incoming-take-up = Take this picture up again

incoming-keys-digits = 1 to 9, then letters: tick the box that bears the sign
incoming-keys-enter = Enter: confirm and go on
incoming-keys-i = I: illegible
incoming-keys-v = V: no answer
incoming-keys-u = U: take back my last decision
incoming-keys-arrows = left and right arrows: skip, go back
incoming-keys-question = question mark: show or hide this help
