# « Type the paper sheets »: one sheet after the other, by keyboard.

typing-title = Type the paper sheets
typing-open-help = Sheets are filled in already? Type them one after the other, by keyboard: they count as paper.
typing-print = Print sheets
typing-help = A sheet is a person: answer all questions, then save. Enter goes to the next question and, after the last one, saves the sheet. Leave empty what is empty on the sheet; a dash (-): the person would rather not answer. Each sheet counts as paper and can be taken back.
typing-serial = Number of the sheet
typing-serial-help = What is printed after “Sheet no.”. If it is there, type it: a sheet that is typed and photographed as well will not count twice.
typing-serial-bad = “{ $typed }” is no number of a sheet: type its digits only. Nothing was kept.
typing-serial-before = Sheet no. { $serial } is typed already. Take that entry back first if it is to be done again. Nothing was kept.
typing-serial-unprinted = No sheet no. { $serial } was printed for this workshop: check the number, or leave it empty. Nothing was kept.
typing-entered-serial = { $what } Sheet no. { $serial }.
typing-twice = Sheet no. { $serial } came in as a photo too: say which one to keep. Until then what was typed counts alone.
typing-print-which = The sheets you type
typing-print-code = Or the number, or the code, printed on the sheet
typing-print-help = Glane shows the questions as that sheet asks them, in its order and with its numbers. The code is printed below the square: “G1:…”.
typing-print-go = Show this sheet
typing-print-serials = Sheets no. { $first } to { $last }, printed on { $day }
typing-print-serial = Sheet no. { $first }, printed on { $day }
typing-print-master = Master to photocopy { $code }, printed on { $day }
typing-print-others = Other sheets: today's questions
typing-print-unknown = “{ $typed }” is neither the number nor the code of a sheet printed for this workshop. Check it, or choose the sheets in the list.
typing-other-print = Sheet no. { $serial } is none of those that the page shows: { $print }. Choose them at the top of the page, then check each answer. Nothing was kept.
typing-differs = This sheet is kept already, with other answers. Nothing was changed: take it back if it is to be done again, or open this page anew to type another sheet.
typing-round = Counts in round { $round }, that of this sheet.
typing-gone = This question was taken out or changed since printing: do not type it.
typing-others = Not on this sheet
typing-others-help = These questions were added since printing, or were not printed. Leave them empty, unless the person answered them otherwise.
typing-lost = What you had typed
typing-boxes = The boxes of each line, in order:
typing-help-words = The words, with commas between them.
typing-help-open = The text, as it is written.
typing-help-number = The number.
typing-help-scale = The number ticked, from { $min } to { $max }.
typing-help-choice = The number of the box that is ticked, or its first letters.
typing-help-choices = The numbers of the boxes that are ticked, with spaces between them. For instance: 1 3.
typing-help-ranking = In each line the rank that is ticked on the sheet, from 1 to { $places }: 1 for what the person puts first. All empty: no answer.
typing-help-points = In each line the points written on the sheet; empty: none. Together they make { $total }.
typing-help-rows = The number of the box ticked in each line, in order, with spaces between them; a dash (-) for an empty line. For instance: 2 1 -.
typing-help-profile = The number of the box ticked under each heading, in order, with spaces between them; a dash (-) for an empty one or “I would rather not answer”.
typing-own-other = What is written beside “other”
typing-own-idea = The idea that the person wrote
typing-own-statement = The sentence that the person added
typing-save = Save the sheet
typing-entered = { $n ->
    [one] Sheet { $number } saved, counted as paper: { $n } answer.
   *[other] Sheet { $number } saved, counted as paper: { $n } answers.
 }
typing-answers = What was typed
typing-answer = Question { $number }: { $what }
typing-receipt = Receipt to note on the sheet: { $code }. With it, the person can take back their answers later.
typing-undo = Take this sheet back
typing-redo = Put this sheet back
typing-entries = Sheets before
typing-count-of = { $n ->
    [0] No sheet typed.
    [one] { $n } sheet typed.
   *[other] { $n } sheets typed.
 }
typing-nothing = Nothing is written yet. If the sheet is empty, go to the next one. Nothing was saved.
typing-unclear = “{ $typed }” means none of this question's boxes, or several. Write the number of the box. Nothing was saved.
typing-row-unclear = In the line “{ $row }”, “{ $typed }” is no whole number. Type in digits what the sheet says, or leave the line empty. Nothing was saved.
typing-rank-none = In the line “{ $row }”, there is no rank { $typed }: ranks go from 1 to { $places }. Look at the sheet again. Nothing was saved.
typing-rank-twice = Rank { $place } is typed twice: “{ $one }” and “{ $other }”. Look at the sheet again. If it really says so, leave all lines empty: nothing is chosen in the person's place. Nothing was saved.
typing-rank-missing = { $n ->
    [one] Rank { $places } is missing. Look at the sheet again. If it does not give it, leave all lines empty: nothing is chosen in the person's place. Nothing was saved.
   *[other] Ranks { $places } are missing. Look at the sheet again. If it does not give them, leave all lines empty: nothing is chosen in the person's place. Nothing was saved.
 }
typing-points-none = In the line “{ $row }”, { $typed } is not possible: a line gets 0 to { $total } points. Look at the sheet again. Nothing was saved.
typing-points-total = The points typed make { $given }, and { $total } are needed. Look at the sheet again. If it does say so, leave all lines empty: nothing is chosen in the person's place. Nothing was saved.
typing-one-only = This question takes one answer: type the number of one box. If the sheet really has several, leave the question empty. Nothing was saved.
typing-too-many = { $max ->
    [one] This question takes one answer at most. If the sheet really has more, leave the question empty. Nothing was saved.
   *[other] This question takes { $max } answers at most. If the sheet really has more, leave the question empty. Nothing was saved.
 }
typing-count = One number per line is needed ({ $wanted } here), a dash (-) for an empty line: you wrote { $typed }. Nothing was saved.
typing-count-profile = One number per heading is needed ({ $wanted } here), a dash (-) for an empty one: you wrote { $typed }. Nothing was saved.
typing-sealed = This workshop is sealed: no sheet comes in any more.
