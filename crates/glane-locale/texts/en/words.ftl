## Words: what was put together, and why

words-title = Groups of words
words-back = Back to { $workshop }
words-help = Glane puts together the ways of writing one word. The cloud follows your choices at once; everything can be undone.
words-summary = { $forms ->
    [one] { $forms } form
   *[other] { $forms } forms
 } in { $words ->
    [one] { $words } word
   *[other] { $words } words
 }.
words-none = Nobody has given a word to this question yet.
words-mentions = { $n ->
    [one] once
   *[other] { $n } times
 }
words-times = { $n ->
    [one] once
   *[other] { $n } times
 }
words-merge = Merge the ticked words
words-few = Tick at least two words to merge.
words-text = Write how to show this word, in 60 characters at most.
words-invalid = Tick at least two words to merge, or write how to show the word.
words-conflict = These words have just changed: somebody else decided in the meantime. Here is where things stand; try again if need be.
words-split = Split off
words-split-one = Split “{ $word }” off from the others
words-doubt = “{ $form }” may mean “{ $other }”.
words-doubt-yes = Merge
words-alike = “{ $form }” and “{ $other }” bear the same name: are they the same word?
words-alike-taken = “{ $word }” is already a word of this question: two words cannot be shown alike. Are they the same word? Group them. If not, choose another name.
words-more-or-no-more = “{ $word }”: is more of it wanted, or is there no more?
words-more = { $word } (more)
words-no-more = { $word } (no more)
words-change = Rename or hide
words-show-as = Show this word as
words-show-as-go = Rename
words-hide = Hide this word
words-hide-help = A hidden word is no longer in the cloud nor in the report, and leaves in no archive. It is still counted, and comes back at a click.
words-hidden = Hidden words
words-unhide = Show
words-unhide-one = Show “{ $word }”
words-held = { $n ->
    [one] To be checked: { $n } word
   *[other] To be checked: { $n } words
 }
words-held-help = These words may hurt, or say who somebody is. The room knows there are some and does not see them until you decide; they are still counted.
words-keep = Show
words-keep-one = Show “{ $word }”
words-hide-held = Hide
words-hide-one = Hide “{ $word }”
words-foreign = Not in French: compared letter by letter, without the rules of French.
words-gloss-add = Add a translation
words-gloss-change = Change the translation
words-gloss-label = What this word means
words-gloss-go = Save the translation
words-gloss-help = It is shown after the word, in brackets. Leave it empty to take it away. To count this word with the French one, tick both and merge them.
words-take-open = Take over the groups of another workshop
words-take-title = Take over from another workshop
words-take-back = Back to groups of words
words-take-help = What was decided elsewhere about the same words holds here too. It comes at one go: “Undo” takes all of it back. What you have already decided here prevails.
words-take-none = No other workshop has groups decided by a person.
words-take-counts = { $n ->
    [one] { $n } decision
   *[other] { $n } decisions
 }: { $now ->
    [one] { $now } is about words already given here
   *[other] { $now } are about words already given here
 }, { $later ->
    [one] { $later } will serve if its words are given.
   *[other] { $later } will serve if their words are given.
 }
words-take-go = Take these decisions over
words-take-already = These decisions already stand here.
words-who = To be checked: this word seems to say who somebody is ({ $reason }).
words-insult = To be checked: this word may hurt.
words-named = Name chosen by a person.
words-worries = To be read first: this word may make one fear for somebody.
words-undo = Undo
words-redo = Redo
words-log = Log of decisions
words-log-merge = Merged: { $words }.
words-log-split = Split off: { $word }.
words-log-show = “{ $word }” is shown as “{ $shown }”.
words-log-hide = Hidden: { $word }.
words-log-keep = Shown: { $word }.
words-log-gloss = “{ $word }” means “{ $gloss }”.
words-log-no-gloss = “{ $word }” has no translation any more.
words-log-take = { $n ->
    [one] Taken over from { $workshop }: { $n } decision.
   *[other] Taken over from { $workshop }: { $n } decisions.
 }
words-log-undone = { $what } (undone)
words-log-gone = (word withdrawn since)
words-open = Groups of words

## Looking for a word in the answers to an open question

words-concordance-open = Look for a word
words-concordance-title = Concordance
words-concordance-help = Each answer the word is in, whatever its form: plural, feminine, accents, misspellings.
words-concordance-word = Word or expression
words-concordance-go = Search
words-concordance-summary = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 } out of { $all }.

## Why a form is with the others

reason-case = capitals
reason-punctuation = punctuation
reason-ligature = œ or æ
reason-article = small word before
reason-emphasis = “very”
reason-inclusive = inclusive writing
reason-hyphen = hyphen or space
reason-plural = plural
reason-feminine = feminine
reason-verb = form of the verb
reason-accent = accent
reason-spelling = probable misspelling
reason-variant = other writing
reason-local = local word
reason-person = a person’s decision
