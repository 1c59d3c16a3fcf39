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
library-wrong-organiser-example = “{ $value }” is an example's name, and no centre's. Write the name of your centre, as participants will read it, without “(example)”.
library-wrong = The workshop is not created yet: a field needs another look.
library-not-renewed = This script is written in a way that Glane cannot change by itself. Change the title, the date, the organiser and the short name below, then create the workshop.

## Editing it

library-fix-title = Correct the script
library-fix-help = Answers already given stay, tied to their question by its key (“cle”): a new question has a new key. What they would no longer fit is refused, and then nothing changes.
library-fix-go = Check and correct
library-fix-done = Corrected.
library-fix-done-seen = Corrected. The room sees it already.
library-fix-open-gone = “{ $question }” was open: it takes no more answers, and nothing is open now. Open the next question when you like.
library-fix-current-gone = “{ $question }” was on the screen: it is there no more, and nothing else was opened again. Open the next question when you like.
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

## Changing the questions, one by one

library-questions-title = Change the questions
library-questions-help = Each question is changed here, without the file. What you save holds in the room at once.
library-questions-conflict = Somebody else has just changed this script: nothing was saved. What you wrote is still in the form; look at it, then save again.
library-questions-gone = This question is no longer in the script. Nothing was changed.
library-questions-nowhere = This question is in its place already, or it is the only one. Nothing was changed.
library-questions-unusual = The script's file is written in a way that this page cannot follow. Nothing was changed: make this change in the file.
library-question-edit = Change this question
library-question-text = The question
library-question-plain = The same in plainer words
library-question-help = A line of help under it (optional)
library-question-note = To say at this point (for whoever leads)
library-question-results = The results
library-question-results-live = are seen while the room answers
library-question-results-reveal = stay hidden until you show them
library-question-options = Answers to choose from
library-question-options-help = One answer a line. Empty a line to take the answer out; the empty lines at the end are there to add some. In the small box, if you like: a single emoji, for who reads little.
library-question-option = Answer { $n }
library-question-pictogram = Answer { $n }, pictogram (an emoji)
library-question-from = Answer { $n }, from (time)
library-question-to = Answer { $n }, to (time)
library-question-save = Save
library-question-up = Move up
library-question-down = Move down
library-question-lift = Move answer { $n } up
library-question-lower = Move answer { $n } down
library-question-copy = Duplicate
library-questions-added = “{ $question }” is in the script. It waits until you open it.
library-question-remove = Take the question out
library-question-remove-help = Answers already given to this question will no longer be shown or counted. They are kept: put the question back into the file with the same key to find them again.
library-question-remove-go = Yes, take it out
library-setting-maximum-mots = Words a person, at most
library-setting-maximum-texte = Length of the answer in characters, at most
library-setting-maximum-plusieurs-choix = Answers ticked a person, at most
library-setting-maximum-idees = Votes a person, at most
library-setting-maximum-classement = Places to give (empty: all)
library-setting-de = From
library-setting-a = To
library-setting-debut = What the lowest means
library-setting-fin = What the highest means
library-setting-dessin = Drawing beside each number
library-setting-dessin-nombres = None: numbers alone
library-setting-dessin-smileys = Faces, from the saddest to the happiest (2 to 5 steps)
library-setting-dessin-etoiles = Stars (10 at most)
library-setting-decimales = Digits after the decimal point
library-setting-unite = Unit
library-setting-total = Points to share
library-preview = Preview
library-preview-telephone = on a phone
library-preview-ecran = on the screen
library-preview-papier = on paper
library-preview-told = Preview: nothing here can be touched, nothing is sent.

## Workshop settings

library-settings-title = Workshop settings
library-settings-help = The title, the place, the groups, what the notice tells people: all of it is changed here, without the file. What you save holds at once.
library-settings-file = Write the file yourself
library-settings-done = Saved.
library-settings-wrong = Nothing was saved: mend what is marked below.
library-settings-workshop = The workshop
library-settings-groups = The groups (optional)
library-settings-groups-help = Each person says which group they are in, and answers are compared between groups. One group a line; empty a line to take a group out. There is then a QR code for each group.
library-settings-group = Group { $n }
library-settings-kept = The answers, and who answers for them
library-settings-basis = Why you may keep them
library-settings-basis-help = Ask your organisation if you do not know.
library-settings-basis-none = Not said yet
library-settings-worry = If an answer worries you
library-settings-day = The date
library-settings-day-help = The day of the workshop.
library-settings-place = The place (optional)
library-settings-place-help = A room, an address.
library-settings-organiser = Who runs it
library-settings-organiser-help = The name of your organisation as people know it.
library-settings-opening = Words of welcome (optional)
library-settings-opening-help = What each person reads on their phone as they come in.
library-settings-retention = For how many days to keep the answers
library-settings-retention-help = Counted from the day of the workshop. The notice promises it to people; 365 if you say nothing.
library-settings-controller = Who is responsible for the answers
library-settings-controller-help = Your association, with its address.
library-settings-contact = Whom to write to about one's data
library-settings-contact-help = An address or a number that people can really reach.
library-settings-alert = Whom to tell, at which number
library-settings-alert-help = Your organisation's procedure. You alone see it, beside answers that worry.
library-settings-name = The title
library-settings-name-help = Seen on the screen, on phones and in the restitution.
library-wrong-retention = Write a number of days, from 1 to { $max }.
library-wrong-example = “{ $value }” is the model's example: write what is true of you.
library-field-retention-help = Counted from the day of the workshop, then erased. The notice promises it to each person. The number offered is the script's, or a year (365 days) where it says nothing: put the time that your organisation chose.
library-edit-file = Write the file yourself
