# The library of workshops ready to run, the facilitator's guide, and a workshop made again without its answers.

library-title = Library of workshops
library-intro = Workshops ready to run, each with its guide. Choose one, give it a title and a date: it is ready. All of it can be changed.
library-link = Choose from the library
library-link-help = { $n } workshops ready to run, with their guide.
library-back = Library of workshops
library-see = See and choose
library-questions-of = The questions
library-download = Download the script
library-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
 }

## Making it

library-make-title = Make a workshop of it
library-make-help = What is written here can still be changed afterwards.
library-field-title = Title
library-field-day = Date
library-field-organiser = Who runs it
library-field-organiser-help = Your centre's name, as participants will read it.
library-make = Create the workshop
library-edit = Edit it first
library-wrong-title = Write a title of { $max } characters at most.
library-wrong-day = Write the date like this: 2026-01-15.
library-wrong-organiser = Write who runs it, in { $max } characters at most.
library-wrong = The workshop is not created yet: a field needs another look.
library-not-renewed = This script is written in a way that Glane cannot change by itself. Change the title, the date, the organiser and the short name below, then create the workshop.

## Editing it

library-fix-title = Correct the script
library-fix-help = Answers already given stay, tied to their question by its key (“cle”): a new question has a new key. What they would no longer fit is refused, and then nothing changes.
library-fix-go = Check and correct
library-fix-done = Corrected. The room sees it already.
library-fix-answers = For the answers already given
library-fix-conflict = Somebody else has just corrected this script: nothing was changed. Your text is below; copy it, open this page again and make your corrections there.
library-fix-name = The short name (“nom”) of a workshop does not change: put “{ $name }” back.
library-edit-title = Edit the script
library-edit-help = Change what you like between the quotation marks, remove questions, add some. Nothing is created before all of it holds.
library-edit-label = Script
library-edit-go = Check and create the workshop

## Making it again

library-again-link = Duplicate without the answers
library-again-title = Run “{ $title }” again
library-again-help = A new workshop with the same script: the questions, the guide, the settings. Neither answers, nor decisions, nor links are copied.
library-again-back = Your workshops

## The guide

library-guide = Facilitator’s guide
library-guide-link = Facilitator’s guide
library-guide-back = Console of “{ $title }”
library-guide-print = This page can be printed: it is for who leads, not for the room.
library-guide-none = The script of this workshop has no guide. A [guide] section and “note” lines under questions make one.
library-material = To bring
library-setup = Before, and the room
library-welcome = To open
library-say = To say
library-farewell = To close
library-troubles = What if…
library-scale-ends = From { $min } ({ $low }) to { $max } ({ $high })
