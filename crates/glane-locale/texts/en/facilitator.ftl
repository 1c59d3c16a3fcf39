# The facilitator's console.

## List of workshops

facilitator-list-title = Your workshops
facilitator-list-empty = No workshop yet. To make the first one, take one that is ready from the library, or ask a question right away. If you were given a script file, choose it further down.
facilitator-list-column-title = Workshop
facilitator-list-column-date = Date
facilitator-list-column-organiser = Organiser
facilitator-list-column-code = Code
facilitator-list-column-questions = Questions
facilitator-list-column-people = People
facilitator-list-column-state = State
facilitator-list-closed = closed
facilitator-list-open = Run
facilitator-list-unreadable = The script of this workshop can no longer be read.
facilitator-new-title = New workshop
facilitator-new-label = Script file
facilitator-new-help = A file whose name ends in .atelier.toml. The command “glane new” writes one, with comments, to fill in.
facilitator-new-go = Make the workshop
facilitator-new-missing = First, choose a file.
facilitator-new-faults = { $n ->
    [one] This script has { $n } fault to put right. Nothing was made.
   *[other] This script has { $n } faults to put right. Nothing was made.
 }
facilitator-new-done = The workshop “{ $title }” is ready.
facilitator-new-exists = A workshop is already called “{ $slug }”. Give this one another short name in its script.

## Console

facilitator-console-title = Run the workshop
facilitator-console-questions = Questions
facilitator-console-back-to-list = All workshops
facilitator-overdue = By its script, this workshop's answers were to be kept until { $until }: that date is past, and Glane will erase them once { $day } is over. If they must be kept longer, click “Life of the workshop”, then “Keep longer”.
facilitator-console-code = Code: { $code }
facilitator-now-none = No question is open yet
facilitator-numbers-title = People
facilitator-present-label = Present
facilitator-present-help = How many people are in the room, counted by you.
facilitator-present-input = Number of people present
facilitator-present-save = Note it
facilitator-present-unknown = people present not counted
facilitator-present-invalid = Write a whole number, or leave it empty if you have not counted.
facilitator-present-clear = Stop counting
facilitator-connected-label = Connected
facilitator-connected-help = Phones whose page is open right now.
facilitator-connected-help-here = Phones whose page is open right now by this machine. The others have theirs.
facilitator-relay-away = The relay between machines does not answer: what the other machines receive comes here a second or two late. No answer is lost. Tell whoever looks after the server.
facilitator-answered-label = Answered
facilitator-answered-none = no question asked
facilitator-answered-help = People whose answer to this question is recorded, blank answers included.
facilitator-more-answers = { $answered ->
    [one] Beware: { $answered } person answered
   *[other] Beware: { $answered } people answered
 } for { $present ->
    [one] { $present } present
   *[other] { $present } present
 }. A tablet or answers told aloud may have counted the same person twice, or the number of people present is not up to date. Nothing is removed: check before you publish.

facilitator-open = Open
facilitator-first = Open the first question
facilitator-close = Close
facilitator-reopen = Reopen
facilitator-show = Show results
facilitator-hide = Hide results
facilitator-show-phones = Show on phones too
facilitator-hide-phones = Stop showing on phones
facilitator-next = Next question
facilitator-previous = Back to the previous question
facilitator-round-had = { $n ->
    [one] Round { $round }: { $n } answer.
   *[other] Round { $round }: { $n } answers.
 }
facilitator-rounds-kept = They stay in the report.
facilitator-round = Round { $n }
facilitator-finish = End the workshop
facilitator-resume = Resume the workshop
facilitator-undo = Undo the last action
facilitator-undone-open = Undone: “{ $question }” opened.
facilitator-undone-close = Undone: “{ $question }” closed.
facilitator-undone-new-round = Undone: “{ $question }” to be asked again.
facilitator-undone-show = Undone: results of “{ $question }” shown.
facilitator-undone-hide = Undone: results of “{ $question }” hidden.
facilitator-undone-present = Undone: number of people present noted.
facilitator-undone-session = Undone: end of the session.
facilitator-redo = Restore what was just undone
facilitator-last-open = Last action: “{ $question }” opened.
facilitator-last-close = Last action: “{ $question }” closed.
facilitator-last-new-round = Last action: “{ $question }” to be asked again.
facilitator-last-show = Last action: results of “{ $question }” shown.
facilitator-last-hide = Last action: results of “{ $question }” hidden.
facilitator-last-present = Last action: number of people present noted.
facilitator-last-session = Last action: end of the session.
facilitator-undo-nothing = There is nothing to undo.
facilitator-ahead = This page shows a state of the workshop that there is not here: its data were probably put back to an earlier state. Nothing was saved. Load the page again, then start over; what you wrote is still in its fields.
facilitator-conflict = Someone else has just changed this question. Look at its state, then try again if needed.

facilitator-state-planned = to come
facilitator-state-open = open
facilitator-state-closed = closed
facilitator-state-shown = results shown
facilitator-state-hidden = results hidden
facilitator-workshop-open = in progress
facilitator-workshop-closed = ended
facilitator-workshop-sealed = sealed

facilitator-results-title = Results
facilitator-results-none = No answer yet.
facilitator-results-private = Only you see these results until you show them.
facilitator-open-answers = Free answers
facilitator-by-group = By group

## Links and QR codes

facilitator-links-title = Links
facilitator-link-apart = Moderation, links and history
facilitator-link-closed = The workshop is closed: nobody comes in any more.
facilitator-link-participants = For the people who answer
facilitator-link-participants-help = To share with everyone: the QR code leads straight to the workshop.
facilitator-link-projector = For the projector
facilitator-link-projector-open = Open the room's screen
facilitator-link-plain-open = Open in plain words
facilitator-link-projector-help = To open on the computer that drives the room's screen. It shows the questions, nothing secret.
facilitator-link-facilitator = For you, the facilitator
facilitator-link-facilitator-help = To keep to yourself: it gives every right over your workshops.
facilitator-link-network = Network { $interface }
facilitator-link-network-help = If a phone cannot get there, check that it is on the same Wi-Fi network as this computer.
facilitator-link-copy = Copy the link
facilitator-link-copied = Link copied
facilitator-link-copy-by-hand = Select the link to copy it.
facilitator-qr-title = QR code to join “{ $workshop }”
facilitator-qr-show = Show it large
facilitator-link-show = Show the address and the QR code

## Import

facilitator-import-title = Import answers
facilitator-import-help = A CSV file, one answer a line, with the columns participant, groupe, source, question and reponse. A sheet left blank is written [blanc], an answer nobody can read [illisible].
facilitator-import-label = CSV file
facilitator-import-go = Import
facilitator-import-missing = First, choose a file.
facilitator-import-progress = The file is being read and its answers recorded…
facilitator-import-read = { $n ->
    [one] { $n } line read
   *[other] { $n } lines read
 }
facilitator-import-lines-taken = { $n ->
    [one] { $n } line taken
   *[other] { $n } lines taken
 }
facilitator-import-taken = { $n ->
    [one] { $n } answer taken
   *[other] { $n } answers taken
 }
facilitator-import-replaced = { $n ->
    [one] { $n } answer replaced
   *[other] { $n } answers replaced
 }
facilitator-import-nothing = Nothing to take: no line of this file holds an answer.
facilitator-import-earlier = { $n ->
    [one] { $n } answer already there, in an earlier round of its question: it is not put into the new one.
   *[other] { $n } answers already there, in an earlier round of their question: they are not put into the new one.
 }
facilitator-import-unchanged = { $n ->
    [one] { $n } answer already there, unchanged
   *[other] { $n } answers already there, unchanged
 }
facilitator-import-empty = { $n ->
    [one] { $n } line without an answer, left out
   *[other] { $n } lines without an answer, left out
 }
facilitator-import-refused = { $n ->
    [one] { $n } line refused
   *[other] { $n } lines refused
 }
facilitator-import-refused-title = Lines refused
facilitator-import-more-refused = { $n ->
    [one] and { $n } more line refused
   *[other] and { $n } more lines refused
 }
facilitator-import-warnings-title = To check
facilitator-import-safe = You can safely import this file again: nothing will be counted twice.
facilitator-import-again = Put these lines right in the file and import it again: what is already taken will not be counted twice.

## Report

facilitator-report-title = Report
facilitator-report-make = Make the report
facilitator-report-help = It brings together the method, each question with its figures, and the main lessons.
facilitator-report-progress = The report is being made…
facilitator-report-progress-step = Step { $done } of { $total }
facilitator-report-ready = The report is ready.
facilitator-report-stale = Answers have arrived since this report. Make it again to see them there.
facilitator-report-open-html = Read the web page
facilitator-report-download-html = Download the web page (HTML)
facilitator-report-download-pdf = Download the PDF
facilitator-report-download-json = Download the figures (JSON)
facilitator-report-download-docx = Download for Word or LibreOffice (DOCX)
facilitator-report-download-xlsx = Download the tables (XLSX)
facilitator-report-versions = On one page, or in plain words
facilitator-report-page-open = Read the one-page version
facilitator-report-page-pdf = Download the one-page version (PDF)
facilitator-report-page-docx = Download the one-page version (DOCX)
facilitator-report-plain-open = Read the version in plain words
facilitator-report-plain-pdf = Download the version in plain words (PDF)
facilitator-report-plain-docx = Download the version in plain words (DOCX)
facilitator-report-others = Other formats
facilitator-report-download-csv = Download the tables as text (CSV)
facilitator-report-download-md = Download the text (Markdown)
facilitator-report-download-svg = Download the charts as drawings (SVG)
facilitator-report-download-png = Download the charts as pictures (PNG)
facilitator-report-papers = Poster, summary sheet, pictures for social networks
facilitator-report-download-poster = Download the A3 poster (PDF)
facilitator-report-download-summary-docx = Download the summary sheet for Word or LibreOffice (DOCX)
facilitator-report-download-summary-xlsx = Download the summary sheet as a spreadsheet (XLSX)
facilitator-report-download-cards = Download the pictures for social networks (ZIP)
facilitator-report-failed = The report could not be made: { $reason }
facilitator-report-no-pdf = The web page and the figures are there, but the PDF could not be made: { $reason }

## Asking to confirm

facilitator-confirm-finish = End the workshop? All questions will be closed. You will be able to resume it.
facilitator-confirm-close = { $n ->
    [0] Close this question? Nobody has answered yet.
    [one] Close this question? { $n } person has answered.
   *[other] Close this question? { $n } people have answered.
 }

## Connection and access

facilitator-offline = Connection lost. Answers already recorded are safe. We are trying again…
facilitator-online = Connection back.
facilitator-no-script = Without JavaScript, refresh this page to see the figures move.
facilitator-key-title = This link does not open the console
facilitator-key-wrong = The facilitator's link is secret, and this one is incomplete, or it was changed.
facilitator-key-help = Take the link that Glane showed when it started, all of it.
facilitator-key-participant = Have you come to answer? Enter the workshop code.
facilitator-storage = That could not be recorded: the disk is full or no longer answers. What already was is safe. Free some space, then try again.
facilitator-error-title = That did not work
facilitator-error-retry = Try again

## Findings

facilitator-findings-link = Read the findings
facilitator-findings-title = Findings
facilitator-findings-help = What the figures say, from the clearest to the least clear. Leave out what has no place in the restitution: the decision is in the log and can be taken back.
facilitator-findings-keep-help = The clearest are among the main lessons, at the head of the restitution; the others stay with their question. “Put among the lessons” puts a finding there whatever the others are, beside those that Glane chooses; “Let Glane choose” takes that decision back.
facilitator-findings-keep = Put among the lessons
facilitator-findings-keep-always = Keep whatever happens
facilitator-findings-kept = (you put it among the lessons)
facilitator-findings-lesson = (among the lessons)
facilitator-findings-drop = Leave out
facilitator-findings-reopen = Let Glane choose
facilitator-findings-out = Left out of the restitution
facilitator-findings-back = Put back
facilitator-findings-unknown = Finding: there is no such one, or the figures no longer say it. Nothing was decided.
facilitator-findings-join-title = Read findings together
facilitator-findings-join-one = To be read with others
facilitator-findings-join-help = Tick “To be read with others” below two findings or more, then press here. The restitution says them one after the other, after the questions, and adds nothing between them. What you conclude is written as how the team reads it.
facilitator-findings-join = Read the ticked findings together
facilitator-findings-join-few = “To be read with others”: tick two findings at least.
facilitator-findings-join-unknown = “To be read with others”: one of the ticked findings is left out, is gone, or brings several together already. Read again, then start over.
facilitator-findings-join-already = “To be read with others”: these findings are read together already. Nothing has changed.
facilitator-findings-part = No longer read them together
facilitator-findings-conflict = Somebody else has just decided about this finding. Read again before you decide.
