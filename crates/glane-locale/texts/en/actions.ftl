### Actions: what the house does with what was said, and what residents read of it.

actions-title = Actions
actions-link = Follow the actions
actions-help = A lead becomes an action: who carries it, with whom, by when, what to begin with. Nothing is shown to residents without a click of yours. Actions stay after the workshop is sealed and after its answers are erased.
actions-help-names = Write no resident's name without their consent: name a function (“the family officer”) or an organisation.
actions-undo = Undo the last change
actions-redo = Redo
actions-overdue = { $n ->
    [one] { $n } action is past its date: change the date, or say where it stands.
   *[other] { $n } actions are past their dates: change the dates, or say where they stand.
}
actions-is-overdue = The date is past.
actions-empty = There is no action yet. Take a lead of the report, below, or write an action by hand.

# Leads
actions-leads = Leads of the report
actions-leads-help = One click makes a lead an action. You then say what will be done.
actions-leads-none = The report has no lead. A lead comes from a question of ideas with votes. You can write an action by hand.
actions-lead-read = Read it in the report
actions-take = Make it an action
actions-take-more = Make it another action
actions-add = Write an action
actions-add-go = Add the action

# One action
actions-what = What will be done
actions-what-help = A sentence everybody understands: “Open a digital help desk on Wednesdays”.
actions-who = Who carries it
actions-who-help = A function or an organisation. No resident's name without their consent.
actions-with = With whom
actions-due = By when
actions-first = First step
actions-means = Means
actions-means-help = The first step and the means stay in the house: residents do not read them.
actions-lead = The lead or finding it comes from
actions-lead-none = None
actions-untitled = Action to be spelt out
actions-edit = Spell out or change
actions-save = Save
actions-remove = Delete the action
actions-last = Last change: { $by }, { $date }

# Where it stands
actions-board = Actions, by progress
actions-none-here = No action.
actions-stands = Where it stands
actions-planned = To start
actions-running = Under way
actions-done = Done
actions-dropped = Given up
actions-why = If it is given up: why
actions-stand = Change where it stands
actions-stand-go = Save where it stands
actions-stand-show = Show it to residents, too

# What residents read
actions-told-no = Residents do not read it.
actions-told-yes = Residents read it as it is here.
actions-told-old = Residents still read it as it was before your change.
actions-show = Show to residents
actions-show-again = Show this change to residents
actions-hide = Show to residents no longer
actions-public = What residents read
actions-public-help = The page “You said, we propose, here is where we are” shows each published lead and the actions you have shown. It is linked from the public report and goes with it.
actions-public-none = This page is there once the report is published.

# To take along
actions-along = To take along
actions-print-help = Print this page: it comes out as an A4 list with boxes to tick.
actions-calendar = The dates, for your diary (.ics)
actions-calendar-help = Each date of an action to start or under way. Open it with your diary.
actions-calendar-none = Give an action a date: you can then put the dates into your diary.

# What had been promised
actions-promised = What was promised
actions-promised-none = If this workshop follows another one, take over what residents were promised there: you can show it to the room at the start.
actions-promised-of = At the workshop “{ $title }”
actions-promised-board = Open the actions of that workshop
actions-promised-moved = These actions have changed since you took them over.
actions-promised-see = See and change
actions-recall = Take over what was promised
actions-recall-again = Take over again
actions-recall-empty = No other workshop has an action that is shown to residents.
actions-recall-none = There is nothing to take over: that workshop shows no action to residents.
actions-recall-one = { $n ->
    [one] “{ $title }”, { $date }: { $n } action shown
   *[other] “{ $title }”, { $date }: { $n } actions shown
}
actions-screen = Show it on the room's screen
actions-screen-help = The screen shows it until you take it off or open a question.
actions-unscreen = Take it off the room's screen
actions-room-title = Here is what we had said we would do

# What is said of an action
actions-say-who = Carried by: { $text }
actions-say-with = With: { $text }
actions-say-due = Planned for { $date }
actions-report = What had been promised at “{ $title }” ({ $day }), and where it stands
actions-report-due = Planned for { $day }
actions-say-first = First step: { $text }
actions-say-means = Means: { $text }
actions-say-why = Why: { $text }
actions-plain-who = Who does it: { $text }
actions-plain-with = With whom: { $text }
actions-plain-due = Planned before { $date }
actions-plain-why = The reason: { $text }
actions-plain-planned = It has not begun yet.
actions-plain-running = It has begun.
actions-plain-done = It is done.
actions-plain-dropped = We will not do it.

# The residents' page
actions-read-title = You said, we propose, here is where we are
actions-read-link = You said, we propose: here is where we are
actions-read-help = Each lead is written as in the report. Below it, what we do.
actions-read-updated = Last news: { $date }
actions-read-said = You said
actions-read-do = We propose
actions-read-others = We also propose
actions-read-none = No action yet.
actions-read-empty = There is no action to read here yet. Come back later.
actions-read-figures = The figures
actions-read-restitution = Read the whole report
actions-read-plain = This page in plain words
actions-read-full = This page in full
actions-feed-summary = The follow-up page says where each action stands.
actions-feed-entry = { $stands }: { $what }

# What is wrong
actions-conflict = Somebody else has just changed this action. What you typed is still there: read the action again, then save once more if it is still useful.
actions-gone = This action is no longer there: somebody deleted it. What you typed is in “Write an action”.
actions-add-again = This action was added already, and has been changed since. What you typed is in “Write an action”: add it if it is another action.
actions-too-many = There are 200 actions already: delete those that are of no use any more.
actions-remove-shown = Residents read this action: first click “Show to residents no longer”.
actions-show-empty = First say what will be done, in “Spell out or change”: it is what residents will read.
actions-bad-empty = Say what will be done.
actions-bad-long = It is too long: 400 characters at most for a sentence, 200 for who, with whom and the means.
actions-bad-due = There is no such date. Write for instance 31/12/2026.
actions-bad-why = Say why the action is given up.

# Who did what
actions-did-write = Wrote an action
actions-did-remove = Deleted an action
actions-did-stand = Said where an action stands
actions-did-show = Showed an action to residents
actions-did-hide = Shows an action to residents no longer
actions-did-recall = Took over what another workshop had promised
actions-did-screen = Showed what was promised on the screen, or took it off
