# What prevents a file of answers, or one of its lines, from being read. Each message has a twin “-help”: what to do.

import-at-line = Line { $line }
import-at-column = Line { $line }, column “{ $column }”
import-refusal = { $where }: { $reason }

## The whole file

import-empty-file = The file is empty.
import-empty-file-help = Export your answers again, then check that the file opens in a spreadsheet.
import-no-header = The first line does not name the columns expected.
import-no-header-help = Write as the first line: participant,groupe,source,question,reponse (semicolons will do too).
import-is-script = This file is a script, not a file of answers.
import-is-script-help = To make a new workshop of it, drop it on the list of workshops. To update this workshop’s script, open “Change the questions” at the top of the console, then “Correct the script”, and paste this file’s text there.
import-missing-columns = Several columns are missing: { $columns }.
import-missing-columns-help = Add them to the first line, named exactly so: { $columns }.
import-missing-column = The column “{ $column }” is missing.
import-missing-column-help = Add a column named exactly “{ $column }” to the first line.
import-duplicate-column = The column “{ $column }” is there twice.
import-duplicate-column-help = Keep only one.
import-unknown-column = The column “{ $column }” is not known: it is not read.
import-unknown-column-help = Nothing to do if it is of no use. Otherwise rename it as one of the columns expected.
import-undecodable = This file is not a text that Glane can read.
import-undecodable-help = Save it from your spreadsheet as “CSV UTF-8”.
import-spreadsheet = This file is a spreadsheet, not a CSV.
import-spreadsheet-help = Open it in your spreadsheet program and save it as “CSV UTF-8”.
import-too-big = The file is too big: { $max } MB at most.
import-too-big-help = Split it into several files, each with the same first line, and import them one after the other.
import-open-quote = A quotation mark opened in this line is never closed.
import-open-quote-help = Close it, or double it if it is part of the answer.

## A line

import-wrong-fields = This line has { $found ->
    [one] { $found } cell
   *[other] { $found } cells
 } instead of { $expected }.
import-wrong-fields-help = If an answer holds a comma or a semicolon, put it between straight quotation marks.
import-empty-participant = The person is not named.
import-empty-participant-help = Give each person a number or a code, the same on all their lines; not their name.
import-participant-too-long = The person's code is too long: { $max } characters at most.
import-participant-too-long-help = A number is enough.
import-empty-question = The question is not named.
import-empty-question-help = Write the question's key, as it is in the script.
import-unknown-question = No question has the key “{ $value }”.
import-unknown-question-help = Keys of this script: { $known }.
import-unknown-group = The group “{ $value }” is not in the script.
import-unknown-group-help = Groups of this script: { $known }.
import-no-groups = The group “{ $value }” is given, but this workshop has no groups.
import-no-groups-help = Empty the cell, or add the groups to the script.
import-group-conflict = “{ $participant }” was in “{ $first }” and is here in “{ $value }”.
import-group-conflict-help = A person has only one group: put right the line that is wrong.
import-group-moved = “{ $participant }” is already in “{ $first }” by a file imported earlier, and is here in “{ $value }”.
import-group-moved-help = An import moves nobody to another group. Correct this line; if it is somebody else, give them another code.
import-table-without-group = The table answers this question, and the line names none.
import-table-without-group-help = Write the table's name in the column “groupe”.
import-near-mark = “{ $value }” is not taken as an answer: is it “{ $suggestion }”?
import-near-mark-help = Write [blanc] if the person left the question unanswered, [illisible] if nobody could read the answer, with the brackets and in small letters.
import-unknown-channel = The way of answering “{ $value }” is not known.
import-unknown-channel-help = Write one of these: { $known }.
import-channel-conflict = “{ $participant }” answered by “{ $first }” and answers here by “{ $value }”.
import-channel-conflict-help = Keep a single way of answering for each person.
import-empty-answer = The answer is empty.
import-empty-answer-help = Remove the line if the person answered nothing.
import-unknown-option = “{ $value }” is not a possible answer to “{ $question }”.
import-unknown-option-help = Possible answers: { $known }.
import-not-a-number = “{ $value }” is not a whole number.
import-not-a-number-help = Write a whole number in figures, with nothing else.
import-not-a-vote = “{ $value }” says no opinion.
import-not-a-vote-help = After the statement and the sign =, write agree, disagree or pass.
import-out-of-range = { $value } is outside the scale, which goes from { $min } to { $max }.
import-out-of-range-help = Put the score right, or remove the line if it cannot be.
import-unclear-number = “{ $value }” cannot be read as a number.
import-unclear-number-help = Write it in figures, with nothing else, with a comma or a point for decimals.
import-too-precise = “{ $value }” has too many digits after the point: { $max } at most for this question.
import-too-precise-help = Round it, or change “decimales” in the script.
import-out-of-bounds = { $value } is outside what the question takes: from { $min } to { $max }.
import-out-of-bounds-help = Put the number right, or remove the line if it cannot be.
import-given-twice = “{ $option }” is given a second number here by the same person.
import-given-twice-help = Keep one of the two lines.
import-place-twice = This person has already given place { $place } to another choice.
import-place-twice-help = Give each choice a place of its own, or remove the places: lines are then read in order.
import-unplaced = This person's ranking is not complete: it takes { $places } choices, each on its own line.
import-unplaced-help = Add the missing lines, or remove this person's.
import-wrong-total = This person's points add up to { $given }, not { $total }.
import-wrong-total-help = Put the lines right so that they add up to { $total }, or remove them.
import-too-many-words = That is one word too many for this person: { $max } at most for this question.
import-too-many-words-help = Keep the first { $max }, or change the limit in the script.
import-too-many-choices = That is one choice too many for this person: { $max } at most for this question.
import-too-many-choices-help = Keep { $max } of them, or change the limit in the script.
import-second-answer = This person has already answered “{ $question }”, on line { $first }.
import-second-answer-help = Only one answer is possible to this question: keep the right line.
import-repeated = This line repeats line { $first }.
import-repeated-help = Remove one of the two.
import-too-long = The answer is too long: { $max } characters at most.
import-too-long-help = Shorten it, or change the limit in the script.
import-unknown-question-suggestion = No question has the key “{ $value }”.
import-unknown-question-suggestion-help = Did you mean “{ $suggestion }”? Nothing is guessed: mend the line.
import-unknown-group-suggestion = The group “{ $value }” is not in the script.
import-unknown-group-suggestion-help = Did you mean “{ $suggestion }”? Nothing is guessed: mend the line.
import-unknown-channel-suggestion = The way of answering “{ $value }” is not known.
import-unknown-channel-suggestion-help = Did you mean “{ $suggestion }”? Nothing is guessed: mend the line.
import-unknown-option-suggestion = “{ $value }” is not a possible answer to “{ $question }”.
import-unknown-option-suggestion-help = Did you mean “{ $suggestion }”? Nothing is guessed: mend the line.
import-ambiguous = “{ $value }” names two things at once.
import-ambiguous-help = Write the key instead of the label.
import-bad-character = This line holds a damaged character.
import-bad-character-help = Type the text at this place again, then save the file as “CSV UTF-8”.
import-stray-quote = Text follows a closing quotation mark.
import-stray-quote-help = Double the quotation marks that are part of the answer.
import-no-header-codes = The first line does not name the columns that are expected.
import-no-header-codes-help = Write as the first line: participant,question,theme (and codeur, if several people coded).
import-unknown-participant = No person that was imported has the code “{ $value }”.
import-unknown-participant-help = Write the code that the file of answers had. Answers from a phone are coded in the page.
import-no-answer = “{ $participant }” wrote nothing to “{ $question }”.
import-no-answer-help = Check the person's code and the question's key.
import-not-open = “{ $question }” is not an open question: it has no themes.
import-not-open-help = Only answers in people's own words are coded.
import-unknown-theme = “{ $value }” is not a theme of “{ $question }”.
import-unknown-theme-help = Themes of this question: { $known }.
import-unknown-theme-suggestion = “{ $value }” is not a theme of “{ $question }”.
import-unknown-theme-suggestion-help = Did you mean “{ $suggestion }”? Nothing is guessed: correct the line.
import-theme-and-none = This answer has a theme on one line and none on another (line { $first }).
import-theme-and-none-help = An empty cell says that no theme fits: keep one of the two lines. Until then nothing of that answer is taken.
import-answer-held = Another line of the same answer does not hold (line { $first }): nothing of that answer was taken.
import-answer-held-help = Mend that other line; this one goes with it.
import-coder-too-long = The name of who coded is too long: { $max } characters at most.
import-coder-too-long-help = A first name or initials will do.
