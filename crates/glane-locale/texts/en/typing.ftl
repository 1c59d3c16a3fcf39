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
typing-boxes = The boxes of each line, in order:
typing-help-words = The words, with commas between them.
typing-help-open = The text, as it is written.
typing-help-number = The number.
typing-help-scale = The number ticked, from { $min } to { $max }.
typing-help-choice = The number of the box that is ticked, or its first letters.
typing-help-choices = The numbers of the boxes that are ticked, with spaces between them. For instance: 1 3.
typing-help-ranking = The numbers in order of preference: 3 1 2 puts the third first.
typing-help-points = The points of each line, in order, with spaces between them.
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
typing-answer = { $number }. { $what }
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
typing-count = One number per line is needed ({ $wanted } here), a dash (-) for an empty line: you wrote { $typed }. Nothing was saved.
typing-count-profile = One number per heading is needed ({ $wanted } here), a dash (-) for an empty one: you wrote { $typed }. Nothing was saved.
typing-sealed = This workshop is sealed: no sheet comes in any more.
