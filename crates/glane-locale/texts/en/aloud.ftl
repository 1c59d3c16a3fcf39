# “Answers said aloud”: what is spoken or counted by raised hands, entered by whoever leads.

aloud-open = Answers said aloud
aloud-title = Answers said aloud
aloud-help = For people who have no phone, or would rather not use it: enter here what they say. Each entry is marked “said aloud” and can be taken back.
aloud-paper = Paper sheets? Type them here.
aloud-previous = Previous question
aloud-next = Next question
aloud-group = Group
aloud-group-none = None, or not said

## Raised hands

aloud-hands = Raised hands
aloud-hands-help = Count the hands and type their number. They count among the answers to this question, but belong to nobody: they are neither in the number of people nor in the figures by group.
aloud-hands-help-several = Count the hands and type their number. Each hand counts as one answer with one choice: ask everyone to raise theirs once. They are neither in the number of people nor in the figures by group.
aloud-hands-save = Add these hands
aloud-bad-hands = “{ $typed }” is not a number of hands. Type a whole number, in digits, from 0 to 999. Nothing was added.

## Quick entry

aloud-line = Quick entry
aloud-line-label = Answer, then Enter
aloud-line-save = Add
aloud-line-words = One person's words, separated by commas, then Enter: the field is ready for the next person. A single dash (-): the person would rather not answer.
aloud-line-open = One person's text, then Enter: the field is ready for the next person. A single dash (-): the person would rather not answer.
aloud-line-number = One number a person, then Enter. A whole table at once: separate people with a slash, for example 3 / 4 / 4. A dash (-): the person would rather not answer.
aloud-line-choice = The number of the choice, or its first letters, then Enter. A whole table at once: separate people with a slash, for example 2 / 1 / 1. A dash (-): the person would rather not answer.
aloud-line-choices = The numbers of one person's choices, separated by spaces, then Enter. A whole table at once: separate people with a slash, for example 1 3 / 2. A dash (-): the person would rather not answer.
aloud-line-ranking = The numbers in order of preference, separated by spaces, then Enter: 3 1 2 puts the third choice first. A slash (/) separates two people. A dash (-): the person would rather not answer.
aloud-line-points = The points of each choice, in the order of the list, separated by spaces, then Enter. A slash (/) separates two people. A dash (-): the person would rather not answer.
aloud-unclear = “{ $typed }” names none of the choices in the list, or several of them. Type the number of the choice, or enough letters to tell it. Nothing was added.
aloud-invalid = The answer of person no. { $n } on this line is not an answer to this question. Correct it and send again. Nothing was added.

## Somebody says their answer

aloud-told = Somebody says their answer
aloud-told-help = Fill the form in for them, as they would have done on a phone. Their answer counts as one person's.
aloud-told-save = Add this answer
aloud-same-person = The same person answers another question
aloud-same-person-here = You are going on with the same person as before.
aloud-answered = This person already has an answer to this question. Take it back first, below, to replace it. Nothing was added.
aloud-receipt = Receipt to give them if they wish: { $code }. With it they can take their answers back later.

## What was entered

aloud-entries = Latest entries
aloud-entered-hands = { $n ->
    [one] { $n } raised hand added: { $what }.
   *[other] { $n } raised hands added: { $what }.
 }
aloud-entered-told = Spoken answer added: { $what }.
aloud-entered-sheet = { $n ->
    [one] { $n } answer added: { $what }.
   *[other] { $n } answers added: { $what }.
 }
aloud-hands-for = { $n ->
    [one] { $n } hand for { $what }
   *[other] { $n } hands for { $what }
 }
aloud-times = { $what } ({ $n } times)
aloud-more = { $n ->
    [one] and { $n } other
   *[other] and { $n } others
 }
aloud-blank = would rather not answer
aloud-undo = Take this entry back
aloud-redo = Put this entry back
aloud-channels = How the answers came
aloud-channels-none = Nobody has answered this question yet.
aloud-by-phone = { $n ->
    [one] { $n } person by phone
   *[other] { $n } people by phone
 }
aloud-by-tablet = { $n ->
    [one] { $n } person on the shared tablet
   *[other] { $n } people on the shared tablet
 }
aloud-by-paper = { $n ->
    [one] { $n } person on paper
   *[other] { $n } people on paper
 }
aloud-by-voice = { $n ->
    [one] { $n } person aloud
   *[other] { $n } people aloud
 }
aloud-by-hands = { $n ->
    [one] { $n } raised hand
   *[other] { $n } raised hands
 }
aloud-twice = Glane cannot know whether one person has answered on a phone, on paper and aloud as well: ask everyone to answer in one way only.
aloud-conflict = This entry has changed meanwhile, perhaps by somebody else who leads. Here is where the page stands. Nothing was done.
aloud-stale = The question was asked anew since this page was shown: the answer was not added. Check that it holds for the new round, then send it again.
aloud-differs = This form was used for another answer already, which still counts: you probably came back to it. Nothing was added. What you typed is kept below: send it again to add it too.
aloud-no-group = This group is no longer in the script. Choose another one, then send again. Nothing was added.
aloud-nothing = Nothing is written yet. Nothing was added.
aloud-too-many = This is too much for one entry: { $max } answers at most. Do it in several goes. Nothing was added.
aloud-known = It is somebody you heard before
aloud-known-help = Choose what the person said then: they count only once.
aloud-known-one = To “{ $question }”: { $said }
