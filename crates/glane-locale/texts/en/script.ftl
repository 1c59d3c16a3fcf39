# The faults of a script. Each message has a twin “-help”: what to do.
# All arguments are texts.

script-at = { $file }, line { $line }, column { $column }
script-faults-first = The first { $n } are shown: put them right, then try again.
script-what-to-do = What to do: { $help }

## Reading the file

script-not-utf8 = This file is not a text in UTF-8.
script-not-utf8-help = Open it in a text editor and save it with the UTF-8 encoding.
script-too-big = This file is too big for a script: { $max } kB at most.
script-too-big-help = Check that it is the right file.
script-syntax = The writing is wrong here: { $detail }
script-syntax-help = A text goes between straight quotation marks, a list between square brackets, and each setting is written key = value, one a line.
script-syntax-quote = A quotation mark opens a text and is not closed.
script-syntax-quote-help = Add the missing straight quotation mark at the end of the text.
script-syntax-curly = These quotation marks will not do: { $value }
script-syntax-curly-help = Replace them with straight ones. A word processor changes them by itself: use a plain text editor.
script-syntax-unquoted = This value is not between quotation marks: { $value }
script-syntax-unquoted-help = If it is a text, put it between straight quotation marks. A number is written in digits, yes is written true and no is written false.
script-syntax-empty = There is nothing after “{ $key } =”.
script-syntax-empty-help = Write the value, or remove the line.
script-syntax-equals = The = sign is missing after “{ $key }”.
script-syntax-equals-help = Each line is written key = value, and a key is a single word. A remark begins with a hash (#). A text of several lines goes between three straight quotation marks.
script-syntax-key = “{ $key }” cannot be the name of a setting.
script-syntax-key-help = Left of the = sign there are only letters without accents, digits and hyphens.
script-syntax-comma = A comma is missing before this element.
script-syntax-comma-help = Put commas between the elements of a list.
script-syntax-unclosed = A list is opened here and is not closed: { $detail }
script-syntax-unclosed-help = Add the missing bracket or brace at the end of the list. What follows in this section could not be read.
script-syntax-header = This section heading is badly written: { $detail }
script-syntax-header-help = Write [atelier] with one bracket on each side, and [[question]] with two, alone on their line.
script-syntax-rest = Something follows the value: { $detail }
script-syntax-rest-help = A quotation mark inside a text is put as “curly” ones, and a text with an apostrophe goes between straight quotation marks, not between apostrophes. Only one value a line.
script-syntax-backslash = The backslash (\) is out of place in this text.
script-syntax-backslash-help = Remove it, or write it twice.
script-no-workshop = The [atelier] section is missing.
script-no-workshop-help = Write [atelier] alone on a line, before the title and the date.
script-one-bracket = A question opens with two brackets.
script-one-bracket-help = Write [[question]].

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
script-label-without-key = Glane cannot make a key of “{ $label }”: it has neither a Latin letter nor a digit.
script-label-without-key-help = Write { $write }. Instead of the key proposed, take any word you like, without accents, and do not change it later: answers are kept under it.
script-label-same-key = “{ $label }” is too close to “{ $first }”: Glane makes the same key of both, “{ $key }”.
script-label-same-key-help = Change one of the two labels, or give this one a key of its own: { $write }.
script-duplicate-key = The key “{ $key }” is already used.
script-duplicate-key-help = Give one of the two another key: answers are filed under it.
script-other-twice = “Other” is among the answers already.
script-other-twice-help = Take it out of “options”: Glane adds it, with room to write. Or take out the “autre” line.
script-profile-empty = This profile asks for nothing.
script-profile-empty-help = Add below a line [[question.lignes]], then a line “texte” with what is asked (your age, for example) and a line “options” with the possible answers.
script-profile-last = The profile is not the last question.
script-profile-last-help = Put it after all the others, and keep only one: people fill it in before they leave, apart from the workshop.
script-profile-too-long = This profile asks too much: { $max } lines at most.
script-profile-too-long-help = Keep what will really help to read the answers.
script-minors-name = “{ $value }” asks for a name, and this workshop is for minors.
script-minors-name-help = Take it out: Glane does not need to know who answers. To make groups, write them in “groupes”.
script-minors-class = “{ $value }” asks for the class, and this workshop is for minors.
script-minors-class-help = Along with age, the class is enough to recognise somebody. Ask for a wide age band instead: “Under 11”, “11 to 14”, “15 and over”.
script-minors-age = “{ $value }” asks for the exact age, and this workshop is for minors.
script-minors-age-help = Offer wide bands, in a profile or a choice: “Under 11”, “11 to 14”, “15 and over”.
script-minors-band = “{ $value }” is too narrow an age band for a workshop of minors.
script-minors-band-help = A band covers { $years } years at least: “Under 11”, “11 to 14”, “15 and over”.
script-minors-after = In a workshop of minors, what is written always waits to be read before it is shown.
script-minors-after-help = Take out the “moderation” line.
script-duplicate-label = The label “{ $label }” is written twice.
script-duplicate-label-help = Change one of the two, or nobody will know which to choose.
script-label-looks-same = “{ $label }” reads like “{ $first }”, but has letters of another alphabet.
script-label-looks-same-help = Type one of the two again: these may be Cyrillic or Greek letters that came by copying and pasting.
script-twice = “{ $key }” is written twice.
script-twice-help = Keep only one of the two lines.
script-bad-key = “{ $value }” cannot be a key.
script-bad-key-help = A key has only small letters without accents, digits and hyphens. For example: site-internet.
script-bad-image = “{ $value }” is not the name of a picture.
script-bad-image-help = Give the picture from “Change the questions”, through “Pictures of the answers”: the page writes this name itself.
script-bad-pictogram = “{ $value }” cannot be a pictogram.
script-bad-pictogram-help = Put one symbol or emoji, without letters or digits, for example 🚲. The text of the answer says what it means.
script-bad-slug = “{ $value }” cannot be a short name.
script-bad-slug-help = The short name has only lower-case letters without accents, figures and, between them, hyphens. For example: atelier-numerique.
script-bad-name = “{ $value }” has neither a letter nor a digit.
script-bad-name-help = Write the name of a place, a service or a person, as the centre writes it.
script-name-twice = “{ $value }” already stands for another name of the lexicon.
script-name-twice-help = A spelling can only stand for one name: remove it from one of the two.
script-too-many-names = The lexicon is too long: { $max } names at most.
script-too-many-names-help = Keep the names people will write.
script-too-many-lines = The list “{ $key }” is too long: { $max } lines at most.
script-too-many-lines-help = Keep what the facilitator needs.
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
script-undeclared-language = The language “{ $lang }” is not one of the workshop's.
script-undeclared-language-help = Add it to the “langues” line, or remove this text. Languages of the workshop: { $known }.
script-bad-language = “{ $value }” is not the code of a language.
script-bad-language-help = Write two small letters for each language, between straight quotation marks and in brackets: fr for French, en for English.
script-unknown-zone-suggestion = “{ $value }” is not a time zone.
script-unknown-zone-suggestion-help = Did you mean “{ $suggestion }”?
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
script-no-theme = This codebook has no theme.
script-no-theme-help = Add one: a line [[theme]], then a line “texte” with its name.
script-table-without-groups = “par = table” needs groups: they are the tables.
script-table-without-groups-help = Add the list “groupes” to the section [atelier], with the name of each table. Or remove this line: each person then answers for themselves.
script-theme-same-name = “{ $label }” is the name of a theme already: “{ $first }”. Case, accents and spaces make no difference.
script-theme-same-name-help = Give one of the two another name, or the same key (“cle”) if it is the same theme.
script-theme-twice = “{ $label }” and “{ $first }” are one name of a theme: case, accents and spaces make no difference.
script-theme-twice-help = Take one of the two out, or give it another name.
script-themes-full = “{ $label }” is one too many: with the { $there } themes taken already, the codebook would have more than { $max }.
script-themes-full-help = Put together those that are alike, or remove some from the codebook: nobody finds their way among so many.
script-too-many-themes = This codebook has too many themes: { $max } at most.
script-too-many-themes-help = Put together those that are alike: nobody finds their way among so many.
script-too-many-hints = “{ $key }” is too long a list: { $max } at most.
script-too-many-hints-help = Keep the words that really speak of this theme.
script-limit-above-options = Up to { $value } answers may be chosen, but there are only { $count }.
script-limit-above-options-help = Lower the limit, or remove it: with no limit, all may be ticked.
script-scale-order = The scale goes from { $min } to { $max }: the start must be smaller than the end.
script-scale-order-help = Swap the two numbers, or put right the one that is wrong.
script-scale-too-long = The scale has too many steps: { $max } at most.
script-scale-too-long-help = Bring the start and the end closer, from 0 to 10 for example.
script-signs-steps = “{ $value }” does not fit the steps of this scale.
script-signs-steps-help = “smileys” go with 2 to 5 steps (from 1 to 5 for example), “etoiles” (stars) from 0 or 1 up to 10 at most. Otherwise keep “nombres” (numbers).
script-number-order = The number goes from { $min } to { $max }: the smaller one must come first.
script-number-order-help = Swap the two numbers, or put right the one that is wrong.
script-number-precise = “{ $key }” is { $value }: it has more digits after the point than “decimales” allows ({ $max }).
script-number-precise-help = Round this number, or write how many digits are allowed after the point: decimales = 1
script-out-of-range = “{ $key }” is { $value }: it takes a number from { $min } to { $max }.
script-out-of-range-help = Choose a number from { $min } to { $max }.
script-unknown-value = “{ $key }” cannot be “{ $value }”.
script-unknown-value-help = Possible values: { $known }.
script-too-many-questions = This script asks too many questions: { $max } at most.
script-too-many-questions-help = Split it into several workshops.
script-too-many-groups = There are too many groups: { $max } at most.
script-too-many-groups-help = Bring some together: small groups cannot be compared.
script-unknown-group = No group has the key “{ $value }”.
script-unknown-group-help = Groups of this script: { $known }.

## Dates and hours

script-bad-date = “{ $value }” is not a date.
script-bad-date-help = Write the year, the month and the day, for example: 2025-11-28.
script-bad-time = “{ $value }” is not a time of day.
script-bad-time-help = Write for example 8h30 or 14h, between straight quotation marks.
script-bad-window = “{ $value }” is not a time slot.
script-bad-window-help = Write the start, a hyphen and the end, for example: 8h30-12h.
script-window-order = This time slot ends before it starts: from { $from } to { $to }.
script-window-order-help = Swap the two hours. A time slot does not cross midnight: cut it in two.
