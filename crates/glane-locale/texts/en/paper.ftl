# The paper sheet, as who leads sees it.

paper-title = The questions on paper
paper-intro = One sheet per person, to be filled in with a pen. Nothing on it says who filled it in.
paper-language = Language of the sheet
paper-count = Number of sheets
paper-large = In large print
paper-go = Download the sheets (PDF)
paper-go-now = Download this question alone (PDF)
paper-master-now = A sheet to photocopy of this question alone
paper-untranslated = The questions are not translated into: { $langs }.
paper-untranslated-some = { $lang }: { $n ->
    [one] 1 text is not translated.
   *[other] { $n } texts are not translated.
 }
paper-untranslated-help = A sheet in one of these languages would show these texts as they are written.
paper-now = The question of the moment
paper-master = A sheet to photocopy
paper-master-help = A sheet to photocopy has no number: each copy is one person's. It has one page only: where it would take several, print numbered sheets.
paper-printed = { $n ->
    [0] When this page was opened, no numbered sheet had been made for this workshop.
    [one] When this page was opened, one numbered sheet had been made for this workshop.
   *[other] When this page was opened, { $n } numbered sheets had been made for this workshop.
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

# Sheets read by the command.

paper-read-page = { $file }: { $sheet }, page { $page }.
paper-read-page-copy = { $file }: a copy of the master.
paper-read-again = { $file }: read before, nothing changes.
paper-read-left = { $file }: this person took their answers back; the sheet is not counted.
paper-read-unknown = { $file }: no sheet of this number was printed.
paper-read-note = { $file }: { $what }
paper-read-fault = { $file }: { $what }
paper-read-no-file = “{ $path }” is no ordinary file: nothing of it is read.
paper-read-picture = { $file } (picture { $n })
paper-read-sheet = sheet no. { $serial }
paper-read-progress = { $done } of { $all }: { $file }
paper-read-sheets = { $n ->
    [0] No sheet read
    [one] 1 sheet read
   *[other] { $n } sheets read
 }
paper-read-waiting = { $n ->
    [one] 1 waits for somebody
   *[other] { $n } wait for somebody
 }
paper-read-missing = { $n ->
    [one] 1 waits for another page
   *[other] { $n } wait for another page
 }
paper-read-empty = { $n ->
    [one] 1 empty
   *[other] { $n } empty
 }
paper-read-retake = { $n ->
    [one] 1 photo to take again
   *[other] { $n } photos to take again
 }
paper-read-before = { $n ->
    [one] 1 picture read before
   *[other] { $n } pictures read before
 }
paper-read-nothing = No file to read.
paper-read-nothing-help = Give photos, PDFs of a scanner, or the folder they are in.
paper-read-sealed = The workshop “{ $workshop }” is sealed: no sheet comes in any more.
paper-read-sealed-help = After sealing, nothing ties a sheet to a person any more.
paper-read-not-printed = No sheet was printed for this workshop.
paper-read-not-printed-help = Print some first with “glane paper print”, or check the workshop's name.
paper-read-picture-unkept = The picture could not be kept in the data folder.
paper-read-picture-unkept-help = Check the room left and the rights on the disk, then start again: what was read stays read.
paper-read-watching = { $path }: files that arrive in this folder are read. Ctrl-C to stop.
paper-read-watch-folder = One folder alone can be watched, and { $path } is none.
paper-read-watch-folder-help = Give the folder where the scanner or the phone puts its files.
paper-read-watch-gone = { $path }: the folder is not there any more. Plug the key or the share in again: what arrives there will be read as soon as it is back, and nothing will count twice.
paper-read-watch-back = { $path }: the folder is back.
paper-read-stopped = Asked to stop: { $done } of { $all } files are read. Run the same command again: it goes on where it was, and nothing will count twice.
paper-read-code-hint = With the letters printed below the square code: glane paper read PHOTO --code CODE

# The letters printed below the square code, typed for a photo where it cannot be read.

paper-code-broken = These letters are not a whole sheet's code.
paper-code-broken-help = Type the two lines printed below the square code, one after the other: “G1”, then five more pieces, with the colons between them.
paper-code-unknown = No sheet printed here has these letters.
paper-code-unknown-help = Read them again one by one on the sheet: one letter changes everything. Then check that it is a sheet of this workshop.
paper-code-several = This file has several pages, and these letters are those of one.
paper-code-several-help = Send the page alone, as a photo, with its letters.
paper-code-other = The square code of this photo can be read, and it is another page's than the letters typed.
paper-code-other-help = Send this photo without typing letters: it will count for the sheet that it shows.
paper-code-one = A code is one page's: give one photo with it.
paper-code-one-help = Go on photo by photo, each with its letters.
