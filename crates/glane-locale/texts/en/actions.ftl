### Actions: what the house does with what was said, and what residents read of it.

actions-title = Actions
actions-link = Follow the actions
actions-help = A lead becomes an action: who carries it, with whom, by when, what to begin with. Nothing is shown to residents without a click of yours. Actions stay after the workshop is sealed and after its answers are erased.
actions-help-names = Write no resident's name without their consent: name a function (“the family officer”) or an organisation.
actions-undo = Undo the last change
actions-redo = Redo
actions-undo-already = It is undone already: nothing else has changed.
actions-redo-already = It is redone already: nothing else has changed.
actions-overdue = { $n ->
    [one] { $n } action is past its date: change the date, or say where it stands.
   *[other] { $n } actions are past their dates: change the dates, or say where they stand.
}
actions-is-overdue = The date is past.
actions-empty = There is no action yet. Take a lead of the report, below, or write an action by hand.
actions-empty-promised = This workshop has no action of its own yet. Those of the workshop before, which you took over, are further down:

# Leads
actions-leads = Leads of the report
actions-leads-help = One click makes a lead an action. You then say what will be done.
actions-leads-which = Each idea shown with at least one vote has its button, from the most backed to the least. Those that nobody backed have none: write the action by hand then.
actions-leads-purged = The answers have been erased: a lead still has its button if a finding of the published report names it. For another idea, write the action by hand.
actions-leads-none = The report has no lead. A lead comes from a question of ideas with votes. You can write an action by hand.
actions-lead-read = Read it in the report
actions-idea = “{ $idea }”: { $n ->
    [one] { $n } vote
   *[other] { $n } votes
 }, of { $base ->
    [one] { $base } answer
   *[other] { $base } answers
 }
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
actions-due-late = This date is past already. It is kept: change it if it is a mistake.
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
actions-stand-show-same = They will read where it stands, and why if it is given up. The rest does not change for them.
actions-stand-show-changed = The text has changed since they read it: first read above what they would read. Tick to show it at the same time.

# What residents read
actions-told-no = Residents do not read it.
actions-told-yes = Residents read it as it is here.
actions-told-old = Residents still read it as it was before your change.
actions-will-read = What residents will read
actions-reads = Today they read:
actions-would-read = They would read:
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

# What moved since the edition before
actions-moved-title = What moved since “{ $title }” ({ $day })
actions-moved-label = Moved
actions-moved-still-label = Nothing to say
actions-moved-read-label = How to read it
actions-moved-part = { $share } ({ $people } of { $base }; between { $low } and { $high })
actions-moved-up = “{ $question }”: “{ $answer }” is up. Before: { $before }. Now: { $after }.
actions-moved-down = “{ $question }”: “{ $answer }” is down. Before: { $before }. Now: { $after }.
actions-moved-up-group = “{ $question }”, { $group }: “{ $answer }” is up. Before: { $before }. Now: { $after }.
actions-moved-down-group = “{ $question }”, { $group }: “{ $answer }” is down. Before: { $before }. Now: { $after }.
actions-moved-scale-up = “{ $question }”: scores are higher.
actions-moved-scale-down = “{ $question }”: scores are lower.
actions-moved-means = On average: { $before } before ({ $m } answers), { $after } now ({ $n } answers).
actions-moved-none = { $n ->
    [one] No answer moves more than chance explains for { $questions }. It does not mean that nothing changed.
   *[other] No answer moves more than chance explains for { $questions }. It does not mean that nothing changed.
}
actions-moved-reworded = { $n ->
    [one] Asked or offered otherwise, and so not compared: { $questions }.
   *[other] Asked or offered otherwise, and so not compared: { $questions }.
}
actions-moved-few = { $n ->
    [one] Too few answers in one of the two editions, and so not compared: { $questions }.
   *[other] Too few answers in one of the two editions, and so not compared: { $questions }.
}
actions-moved-other = Of a kind that Glane does not compare (words, free answers, numbers, ideas, rankings, points, grids, statements, answers by table): { $questions }.
actions-moved-fresh = { $n ->
    [one] Without comparable figures in the edition before, and so not compared: { $questions }.
   *[other] Without comparable figures in the edition before, and so not compared: { $questions }.
}
actions-moved-gone = { $n ->
    [one] Asked in the edition before only, and so not compared: { $questions }.
   *[other] Asked in the edition before only, and so not compared: { $questions }.
}
actions-moved-people = The people are not necessarily the same: Glane follows nobody from one edition to the next. A difference may come from who came, from the place, the season or the way people were invited.
actions-moved-cause = A difference does not say that the actions caused it. It is a question to put to residents, not a proof.
actions-moved-bounds = In brackets, the range where the share of a larger public would lie, 95 times in 100, if these people had been drawn at random, which they rarely are. The fewer the answers, the wider it is.
actions-moved-method = An answer is only said to be up or down where chance does not explain it, all answers taken together: Fisher's exact test for shares, Mann and Whitney's for scores, Wilson's bounds, Holm's correction. Groups hidden in one of the two editions are not compared. Only questions with options, slots and scales are.
actions-moved-see = See both editions side by side
actions-moved-desc = The share of each answer in the edition before, then in this one.
actions-moved-answer = Answer
actions-moved-before = Before
actions-moved-after = Now
actions-moved-what = What moves
actions-moved-nothing = No figures were taken over from the edition before: take over again what was promised there. If its answers have been erased, Glane can no longer compare.
actions-moved-apart = No question can be compared from one edition to the other.

# What is said of an action
actions-say-who = Carried by: { $text }
actions-say-with = With: { $text }
actions-say-due = Planned for { $date }
actions-report = What had been promised at “{ $title }” ({ $day }), and where it stands
actions-report-due = Planned for { $day }
actions-say-first = First step: { $text }
actions-say-means = Means: { $text }
actions-say-why = Why: { $text }
actions-say-under = Listed under this finding, if the published restitution says it: { $text }
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
actions-bad-means = A means you ticked is not on the shelf: somebody took it off, or it was never there. What you typed is still here: read it again, then save again.
actions-bad-lead = The lead or finding you chose is not in the restitution: it is there no longer, or never was. Nothing is saved, and what you typed is still here: choose another one, or “None”, then save again.
actions-bad-why = Say why the action is given up.

# The shelf of means: for each brake, what the network offers
actions-shelf-title = Means
actions-shelf-link = The network's means
actions-shelf-back = Back to the actions
actions-shelf-help = For brakes that come up often, note here the network's resources, workshops and trainings. An action can lean on them. Residents do not read them.
actions-shelf-print = Print this page to take it to a meeting.
actions-shelf-time = Time
actions-shelf-training = Training
actions-shelf-legal = The legal frame
actions-shelf-other = Another brake
actions-shelf-brake = The brake
actions-shelf-name = Name
actions-shelf-what = What it is
actions-shelf-whom = For whom
actions-shelf-reach = How to reach it
actions-shelf-reach-help = A function, a structure, a front desk's number. No person's own details without their consent.
actions-shelf-page = The address of its page (optional)
actions-shelf-add = Add a means
actions-shelf-add-go = Add this means
actions-shelf-remove = Take this means off
actions-shelf-remove-ask = { $n ->
    [one] { $n } action leans on it. It stays, and will say that this means was taken off:
   *[other] { $n } actions lean on it. They stay, and will say that this means was taken off:
}
actions-shelf-remove-go = Take it off all the same
actions-shelf-none = Nothing for this brake yet.
actions-shelf-use = Means of the network
actions-shelf-used = Leans on:
actions-shelf-was = It leaned on what was since taken off the shelf. The action remembers it: put back on the shelf, it is here again.
actions-shelf-off = { $name } (taken off the shelf)
actions-shelf-of-actions = Actions lean on it:
actions-shelf-elsewhere = Take over means from elsewhere
actions-shelf-elsewhere-help = Means noted in the house's other workshops, and those of the centres of a consultation: they travel with the archive, at every level. Taking over twice doubles nothing.
actions-shelf-elsewhere-none = There is nothing to take over: no other workshop and no consultation has a means that is not here already.
actions-shelf-of-workshop = Workshop “{ $title }”
actions-shelf-of-consultation = Consultation “{ $title }”
actions-shelf-gather = Take over those that are not here
actions-shelf-differs = “{ $name }” is told otherwise there: choose.
actions-shelf-ours = Here
actions-shelf-theirs = There
actions-shelf-take = Take “{ $name }” as it is there
actions-shelf-conflict = Somebody else has just changed this means. What you typed is still there: read again, then save again if it is still of use.
actions-shelf-gone = This means is no longer there: somebody took it off. What you had typed is in “Add a means”.
actions-shelf-remove-used = Actions lean on this means: nothing has been taken off yet. Read which, below, then take it off if that is what you want.
actions-shelf-source-gone = This workshop or consultation offers no means any more: nothing was taken over.
actions-shelf-add-again = This means was already added, and has been changed since. What you typed is still there.
actions-shelf-too-many = There would be more than 200 means: first take off those that are of no more use.
actions-shelf-bad-name = Give this means a name.
actions-shelf-bad-long = That is too long: 400 characters at most to say what it is and for the address, 200 for the rest.
actions-shelf-bad-link = This address is none: copy it whole, with http:// or https://.
actions-shelf-bad-person = In this address a name stands before “@”: it leads elsewhere than it seems to. Copy the address of the page without what is before “@”.

# Who did what
actions-did-write = Wrote an action
actions-did-remove = Deleted an action
actions-did-stand = Said where an action stands
actions-did-show = Showed an action to residents
actions-did-hide = Shows an action to residents no longer
actions-did-recall = Took over what another workshop had promised
actions-did-screen = Showed what was promised on the screen, or took it off
actions-did-shelve = Put or changed a means of the network
actions-did-unshelve = Took off a means of the network
