## Themes: what answers in people's own words are about

themes-open = Themes
themes-title = Themes
themes-tabs = Pages of themes
themes-tab-queue = Coding
themes-tab-accord = Agreement
themes-tab-book = Codebook
themes-who = Who codes?
themes-who-help = A first name or initials: if two of you code, Glane shows where you agree.
themes-who-label = Your name
themes-begin = Begin
themes-coders = Begun already
themes-go-on-as = Go on as { $coder }
themes-as = { $coder } is coding.
themes-change-coder = Change
themes-progress = Progress
themes-mine = { $total ->
    [one] { $n } of { $total } answer coded by you
   *[other] { $n } of { $total } answers coded by you
 }
themes-uncoded = Not coded: { $n }
themes-disputed = { $n ->
    [one] { $n } disagreement to settle
   *[other] { $n } disagreements to settle
 }
themes-quote = “{ $text }”
themes-several = { $n ->
    [one] { $n } answer: your choice holds for it.
   *[other] { $n } answers nearly alike: your choice holds for all.
 }
themes-variants = The other ways it was written
themes-which = Which themes are in this answer?
themes-why-word = Proposed: “{ $typed }”, the codebook's word “{ $pattern }”.
themes-why-label = Proposed: “{ $typed }”, like “{ $pattern }”.
themes-why-example = Proposed: like the example “{ $pattern }”.
themes-why-field = Proposed: “{ $typed }” speaks of it.
themes-confirm = Confirm
themes-none-fits = No theme
themes-key-enter = Enter
themes-key-n = N
themes-key-u = U
themes-undo = Take back my last answer
themes-previous = Previous
themes-next = Next
themes-position = { $n } of { $total }
themes-already = You coded it so. Confirming again changes your choice.
themes-already-none = You said that no theme fits. Confirming again changes your choice.
themes-is-settled = A disagreement was settled: that choice is the one that counts.
themes-no-answer = Nobody has answered this question yet. Answers will come here by themselves.
themes-all-done = Everything here is coded. See “Agreement” if there were several of you.
themes-not-found = No answer holds these words.
themes-no-theme = This question has no themes yet.
themes-make-book = Make the codebook
themes-both = You ticked a theme and “No theme”: keep one or the other.
themes-empty = Choose one theme at least, or say “No theme”.
themes-conflict = Somebody else decided meanwhile, or the answer changed. This is where the coding stands: try again if need be.
themes-filter = Answers shown
themes-filter-a-faire = To do
themes-filter-non-classees = Not coded
themes-filter-a-relire = To be reviewed
themes-filter-toutes = All
themes-insult = To be checked: this answer may hurt.
themes-to-read = { $n ->
    [one] To be reviewed: { $n } written answer may hurt.
   *[other] To be reviewed: { $n } written answers may hurt.
 }
themes-to-read-help = The report gives each answer word for word: read these before you share it.
themes-search = Search the answers
themes-search-go = Search
themes-keys = By keyboard
themes-keys-digits = 1 to 9, then letters: choose a theme or take it off
themes-keys-enter = Enter: confirm and go on
themes-keys-n = N: no theme
themes-keys-u = U: take back the last answer
themes-keys-arrows = left and right arrows: move between answers
themes-keys-slash = slash (/): search
themes-keys-question = question mark: show or hide this help

## Agreement

themes-accord-title = Agreement of those who code
themes-accord-one = One person coded, or nobody. To test the codebook, two people code without looking at each other's choice.
themes-accord-none = { $first } and { $second } have no coded answer in common yet.
themes-accord-plain = { $first } and { $second }: { $n ->
    [one] { $n } answer coded by both, { $alike } alike.
   *[other] { $n } answers coded by both, { $alike } alike.
 }
themes-accord-kappa = { $first } and { $second }: { $n ->
    [one] { $n } answer coded by both, { $alike } alike; Cohen's kappa { $kappa }.
   *[other] { $n } answers coded by both, { $alike } alike; Cohen's kappa { $kappa }.
 }
themes-accord-help = Kappa says whether agreement goes beyond chance: 1, always; 0, no more than by chance. With few answers, or where one theme dominates, look at the numbers first.
themes-disputes = Disagreements
themes-no-dispute = No disagreement to settle.
themes-side = { $coder }: { $themes }
themes-keep = Keep { $coder }'s choice
themes-settle-other = Settle otherwise
themes-settle = Settle so
themes-settle-undo = Undo the last disagreement settled
themes-settle-redo = Redo what was settled

## Codebook

themes-book-help = A theme has a name, and words that help Glane propose it. Glane proposes; a person decides.
themes-book-none = No theme yet.
themes-book-change = Change this theme
themes-book-label = The theme's name
themes-book-words = Words and expressions, one a line
themes-book-description = What belongs to it, and what does not
themes-book-examples = Examples of answers, one a line
themes-book-save = Save
themes-book-undo = Undo the last change to the codebook
themes-book-redo = Redo that change to the codebook
themes-book-remove = Remove this theme
themes-book-remove-one = Remove this theme: “{ $theme }”
themes-book-remove-help = Answers that had this theme alone are “not coded” again. “Undo the last change” brings all of it back.
themes-book-add = Add a theme
themes-book-add-go = Add
themes-book-full = The codebook has as many themes as it can have, { $max }: put together those that are alike.
themes-used = { $n ->
    [0] No answer
    [one] { $n } answer
   *[other] { $n } answers
 }
themes-used-disputed = { $n } to settle
themes-used-by = { $coder }: { $n }
themes-take = Take over a codebook
themes-take-help = The themes of another question are added to these. None is removed.
themes-take-from = Question to take the themes of
themes-take-go = Take over
themes-take-empty = This question has no themes to take over.

## What a form lacks, or what in it cannot be read

themes-bent-missing = Missing: { $field }. Nothing has changed. Load the page again and try once more.
themes-bent-twice = Sent twice: { $field }. Nothing has changed. Load the page again and try once more.
themes-bent-letters = Characters that cannot be read (this is not UTF-8): { $field }. Nothing has changed. Write it again.
themes-bent-unread = “{ $value }” will not do: { $field }. Nothing has changed. Load the page again and try once more.
themes-bent-empty = To be filled in: { $field }. Nothing has changed.
themes-bent-long = Too long: { $field }, { $max } characters at most. Nothing has changed.
themes-bent-long-line = Line { $line } is too long: { $field }, { $max } characters a line at most. Nothing has changed.
themes-bent-many-lines = Too many lines: { $field }, { $max } at most. Nothing has changed.
themes-bent-same-name = “{ $name }” is the name of a theme already: “{ $other }”. Case, accents and spaces make no difference. Nothing has changed: give another name.
themes-field-act = what the button does (act)
themes-field-aucun = no theme (aucun)
themes-field-base = the page's version (base)
themes-field-chercher = the search (chercher)
themes-field-codeur = your name (codeur)
themes-field-de = the question to take the themes of (de)
themes-field-description = what belongs to the theme (description)
themes-field-exemples = the examples of answers (exemples)
themes-field-montrer = the answers to show (montrer)
themes-field-mots = the words and expressions (mots)
themes-field-reponse = the answer (reponse)
themes-field-texte = the theme's name (texte)
themes-field-theme = the theme (theme)
themes-field-themes = the themes (themes)
themes-field-undoes = what is to be taken back (undoes)
