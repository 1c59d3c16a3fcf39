# The paper sheet, as who leads sees it.

paper-title = The questions on paper
paper-intro = One sheet per person, to be filled in with a pen. Nothing on it says who filled it in.
paper-language = Language of the sheet
paper-count = Number of sheets
paper-large = In large print
paper-go = Download the sheets (PDF)
paper-now = The question of the moment
paper-master = A sheet to photocopy
paper-master-help = A sheet to photocopy has no number: each copy is one person's. It has one page only.
paper-printed = { $n ->
    [0] No numbered sheet has been made for this workshop yet.
    [one] One numbered sheet has been made for this workshop already.
   *[other] { $n } numbered sheets have been made for this workshop already.
 }
paper-simple = Simpler: print this page

paper-no-question = This question is not in the script.
paper-no-question-help = Give the key of a question, as it is in the script.
paper-too-high = The question “{ $title }” does not fit on one page.
paper-too-high-help = Print it without large print, or make two questions of it in the script.
paper-too-long = It would take { $pages } pages per person; a sheet has { $max } at most.
paper-too-long-help = Print without large print, or one question at a time.
paper-too-many = That would be { $sides } pages to print at once; { $max } at most.
paper-too-many-help = Ask for fewer sheets, and again: numbers go on.
paper-long-master = A sheet to photocopy has one page; this would take { $pages }. Once copied, nothing would say which pages belong together.
paper-long-master-help = Print numbered sheets, or a single question.
paper-count-bad = “{ $value }” is not a number of sheets.
paper-count-bad-help = Type a whole number, 1 or more.
paper-no-serials = This workshop has not enough sheet numbers left.
paper-no-serials-help = Ask for fewer sheets, or make another workshop.
paper-no-language = “{ $value }” is not a language of sheets.
paper-no-language-help = Languages of sheets: { $known }.
paper-no-moment = No question has been opened yet.
paper-no-moment-help = Open a question, or print all of them.
paper-sealed = The workshop is sealed: its sheets could not be read any more.
paper-sealed-help = Make another workshop with the same script.
paper-busy = Other sheets were made at the same moment.
paper-busy-help = Try again: nothing is lost.
paper-failed = The sheets could not be made: { $reason }
paper-failed-help = The answers are untouched. Try again; if it happens again, print this page as it is.

paper-done = { $n ->
    [one] One sheet written to { $path }, number { $first }.
   *[other] { $n } sheets written to { $path }, numbers { $first } to { $last }.
 }
paper-done-master = A sheet to photocopy written to { $path }.
paper-done-pages = { $pages ->
    [one] One page per person.
   *[other] { $pages } pages per person: print on both sides if you can.
 }
paper-done-geometry = Where the boxes are is in { $path }.
