# The faults of a script. Each message has a twin “-help”: what to do.
# All arguments are texts.

script-at = { $file }, line { $line }, column { $column }
script-what-to-do = What to do: { $help }

## Reading the file

script-not-utf8 = This file is not a text in UTF-8.
script-not-utf8-help = Open it in a text editor and save it with the UTF-8 encoding.
script-too-big = This file is too big for a script: { $max } kB at most.
script-too-big-help = Check that it is the right file.
script-syntax = The writing is wrong here: { $detail }
script-syntax-help = A text goes between straight quotation marks, a list between square brackets, and each setting is written key = value, one a line.

## Keys

script-unknown-key = The key “{ $key }” is not known here.
script-unknown-key-help = Remove it. Possible keys: { $known }.
script-unknown-key-suggestion = The key “{ $key }” is not known here.
script-unknown-key-suggestion-help = Did you mean “{ $suggestion }”?
script-missing = “{ $key }” is missing.
script-missing-help = Add a line: { $key } = …
script-wrong-type = “{ $key }” must be { $expected ->
    [string] a text
    [integer] a whole number
    [float] a number
    [boolean] true or false
    [datetime] a date
    [array] a list
    [table] a section
   *[other] { $expected }
 }, not { $found ->
    [string] a text
    [integer] a whole number
    [float] a number with decimals
    [boolean] true or false
    [datetime] a date
    [array] a list
    [table] a section
   *[other] { $found }
 }.
script-wrong-type-help = { $expected ->
    [string] Put the value between straight quotation marks.
    [integer] Write the number in figures, with no quotation marks and no decimals.
    [float] Write the number in figures, with no quotation marks.
    [boolean] Write true or false, with no quotation marks.
    [datetime] Write the date like this: 2025-11-28, with no quotation marks.
    [array] Put the values between square brackets, with commas between them.
    [table] Open a section: [{ $key }], then one key a line.
   *[other] Change the value of “{ $key }”.
 }
script-useless = “{ $key }” is of no use to a question of kind “{ $kind }”.
script-useless-help = Remove this line, or change the question's kind.
script-duplicate-key = The key “{ $key }” is already used.
script-duplicate-key-help = Give one of the two another key: answers are filed under it.
script-duplicate-label = The label “{ $label }” is written twice.
script-duplicate-label-help = Change one of the two, or nobody will know which to choose.
script-bad-key = “{ $value }” cannot be a key.
script-bad-key-help = A key has only lower-case letters without accents, figures and, between them, hyphens. For example: site-internet.
script-bad-slug = “{ $value }” cannot be a short name.
script-bad-slug-help = The short name has only lower-case letters without accents, figures and, between them, hyphens. For example: atelier-numerique.
script-reserved-key = The key “{ $key }” is reserved for ideas proposed during the workshop.
script-reserved-key-help = Choose a key that does not start with “{ $prefix }”.

## Texts

script-empty-label = This text is empty.
script-empty-label-help = Write what people will read.
script-too-long = “{ $key }” is too long: { $max } characters at most.
script-too-long-help = Shorten this text.
script-missing-language = “{ $key }” is not written in “{ $lang }”.
script-missing-language-help = Add this text, or remove “{ $lang }” from the workshop's languages.
script-unknown-lang = “{ $value }” is not a language that Glane knows.
script-unknown-lang-help = Possible languages: { $known }.
script-unknown-zone = “{ $value }” is not a time zone.
script-unknown-zone-help = Write a name such as Europe/Paris or Indian/Reunion.

## Questions

script-no-question = This script asks no question.
script-no-question-help = Add at least one [[question]] section.
script-unknown-kind = The kind “{ $value }” does not exist.
script-unknown-kind-help = Possible kinds: { $known }.
script-no-option = This question has no answer to choose from.
script-no-option-help = Add at least { $min } answers.
script-too-few-options = This question has too few answers to choose from: it takes at least { $min }.
script-too-few-options-help = Add some, or change the question's kind.
script-too-many-options = This question has too many answers to choose from: { $max } at most.
script-too-many-options-help = Keep those that matter: nobody reads a long list on a phone.
script-limit-above-options = Up to { $value } answers may be chosen, but there are only { $count }.
script-limit-above-options-help = Lower the limit, or remove it: with no limit, all may be ticked.
script-scale-order = The scale goes from { $min } to { $max }: the start must be smaller than the end.
script-scale-order-help = Swap the two numbers, or put right the one that is wrong.
script-scale-too-long = The scale has too many steps: { $max } at most.
script-scale-too-long-help = Bring the start and the end closer, from 0 to 10 for example.
script-out-of-range = “{ $key }” is { $value }: it takes a number from { $min } to { $max }.
script-out-of-range-help = Choose a number from { $min } to { $max }.
script-unknown-group = No group has the key “{ $value }”.
script-unknown-group-help = Groups of this script: { $known }.

## Dates and hours

script-bad-date = “{ $value }” is not a date.
script-bad-date-help = Write the year, the month and the day, for example: 2025-11-28.
script-bad-time = “{ $value }” is not a time of day.
script-bad-time-help = Write it like this: 8h30, 14h or 14:00.
script-bad-window = “{ $value }” is not a time slot.
script-bad-window-help = Write the start, a hyphen and the end, for example: 8h30-12h.
script-window-order = This time slot ends before it starts: from { $from } to { $to }.
script-window-order-help = Swap the two hours. A time slot does not cross midnight: cut it in two.
