# A consultation of several centres: the archive that a centre hands over, and what the federation makes of it.

## Handing an archive over

consultation-hand-over = Archive for the federation
consultation-hand-over-what = One signed file that you hand to your federation: it puts those of all centres together. Nothing leaves by itself: you download the file, then send or carry it.
consultation-room = { $n ->
    [0] Nobody has answered yet
    [one] { $n } person has answered
   *[other] { $n } people have answered
 }. The threshold of this workshop is { $threshold }: a count of fewer people may point at somebody.
consultation-still-open = The workshop is not sealed. Wait until all answers are in: two archives made a few answers apart can be compared.
consultation-level-title = What do you hand over?
consultation-level-holds = What the federation gets
consultation-level-hides = What it does not get
consultation-level-none = Choose what you hand over: counts, anonymous answers or everything.
consultation-level-tallies = Counts only
consultation-level-tallies-holds = How many people answered what. And the means of the network that you noted, if any.
consultation-level-tallies-hides = No answer; no count of too few people, nor one that would give it back by subtraction; no word that too few people wrote.
consultation-level-anonymous = Anonymous answers
consultation-level-anonymous-holds = Each answer, by itself, and how you sorted it by themes. Take this level if the federation is to count words together that centres put together. It neither reads nor sorts the texts: sort them here before. And the means of the network that you noted, if any.
consultation-level-anonymous-hides = What ties two answers of one person together, order and time, the name of who sorted, texts that the restitution would not quote, questions that too few people answered. The group goes with an answer only where no cell is small.
consultation-level-everything = Everything
consultation-level-everything-holds = The answers, the people under a number drawn at random, their groups, the decisions. The federation becomes responsible for data that may point at somebody: say so in the workshop’s notice.
consultation-level-everything-hides = The tokens of phones, the secret link of the public page, what somebody read on sheets of paper.
consultation-level-unread = What waits to be read and what you hid, masked or set aside (a word, a text, an idea) leaves at no level. The people who wrote it still count among those who answered.
consultation-level-limits = A free text can always point at somebody by what it tells. Read them first.
consultation-site = Name of the centre
consultation-site-help = As the federation calls it: by this name two editions of one centre find each other.
consultation-edition = Edition
consultation-edition-help = Which consultation it is: a year, a season. The federation tells you what to write.
consultation-names-none = Write the name of the centre and the edition.
consultation-unmade-large = The archive would be too large. Choose “Counts only”.
consultation-hand-over-go = Download the archive
consultation-key-title = Who signed?
consultation-key-what = The archive is signed with this centre’s key. Read its fingerprint to the federation on the phone, once: it will know that the archive is yours.
consultation-key-none = The first archive will make the key; its fingerprint will be shown here.

## Consultations

consultation-list-title = Consultations of several centres
consultation-list-what = The same questions asked in several centres. Each centre hands in an archive; here they are put together and compared, and nothing counts twice.
consultation-list-empty = There is no consultation yet.
consultation-archives = { $n ->
    [0] No archive
    [one] { $n } archive
   *[other] { $n } archives
 }
consultation-announced = { $n ->
    [one] { $n } centre announced
   *[other] { $n } centres announced
 }
consultation-open = See the consultation
consultation-new = New consultation
consultation-title = Title
consultation-title-wrong = Write a title of { $max } characters at most, with letters or digits.
consultation-script = The script that centres will ask
consultation-script-help = Choose a workshop of this house or a script file. Centres download it and ask these questions; what they add stays theirs.
consultation-script-workshop = A workshop of this house
consultation-script-choose = None
consultation-script-file = Or a file (.atelier.toml)
consultation-script-none = Choose a workshop of this house, or a script file.
consultation-script-wrong = The script “{ $file }” has { $n ->
    [one] one fault
   *[other] { $n } faults
 }, the first in line { $line }. Make a workshop of this file first: each fault is explained there.
consultation-sites = Centres announced, one a line
consultation-sites-help = Glane will say which have handed in nothing yet. For a map, add after the name the latitude and then the longitude, with semicolons between: My centre; 45.7640; 4.8357. You can change this list later.
consultation-place-wrong = The list of centres is not saved.
consultation-place-name = the name
consultation-place-latitude = the latitude
consultation-place-longitude = the longitude
consultation-place-missing = Line { $line } (“{ $site }”): { $field } is missing. Write the name, the latitude and the longitude, or the name alone.
consultation-place-number = Line { $line } (“{ $site }”), { $field }: “{ $found }” is not a number. Write decimal degrees, like 45.7640.
consultation-place-range = Line { $line } (“{ $site }”), { $field }: “{ $found }” is not between -{ $most } and { $most }.
consultation-place-commas = Line { $line } (“{ $site }”): in “{ $found }”, nothing says which commas stand between the numbers. Put semicolons between the name, the latitude and the longitude: My centre; 45.7640; 4.8357.
consultation-place-elsewhere = Lines { $first } and { $line } (“{ $site }”): this centre is in two places there, { $field } is not the same. Keep the right line.
consultation-place-more = { $n ->
    [one] And { $n } more line to mend.
   *[other] And { $n } more lines to mend.
 }
consultation-sites-change = Change the centres announced
consultation-sites-newer = Nothing is saved: the list of announced centres has changed since this page was opened. Your text is kept below; complete it if need be, then save it again: it will replace the list.
consultation-sites-newer-gone = { $n ->
    [one] One centre of the new list is not in your text: { $sites }.
   *[other] { $n } centres of the new list are not in your text, among them: { $sites }.
 }
consultation-sites-save = Save the centres announced
consultation-make = Make the consultation
consultation-back = Consultations
consultation-back-to = { $title }
consultation-broken = An archive kept here no longer reads
consultation-broken-help = The other archives are whole. Put this file back from a backup, or take it out of the folder and add the centre’s archive again.

## Adding archives

consultation-add = Add archives
consultation-add-what = Choose or drop the archives you received, several at once if you like. The same twice is there once, order changes nothing, and one that is refused keeps no other out.
consultation-add-files = The archives (.glane)
consultation-add-help = Choose the files, or drop them on this frame. { $most } MB at most a file.
consultation-add-go = Add
consultation-add-nothing = Choose one archive at least.
consultation-add-batch = Together these files are over { $most } MB. Those listed here are taken; send the others in several goes.
consultation-add-cut = The sending broke off. What is listed here is taken; send the rest again, nothing will count twice.
consultation-add-new = Added: { $site }, edition “{ $edition }”, { $people }.
consultation-add-known = There already, nothing changes: { $site }, edition “{ $edition }”, { $people }.
consultation-add-foreign = Refused: “{ $title }” ({ $site }) asks none of the questions of this consultation.
consultation-add-foreign-help = Nothing of it was taken. See that it is the right archive; if these questions make another consultation, make one.
consultation-add-common = Mind: { $n ->
    [0] none of the { $of } questions of this consultation is asked there in the same words.
    [one] only one of the { $of } questions of this consultation is asked there in the same words.
   *[other] { $n } of the { $of } questions of this consultation are asked there in the same words.
 } The others are not added up. If this is a mistake, take this centre out on the consultation's page.
consultation-add-moved = Careful: this workshop was counted under { $site }, edition “{ $edition }”. It is counted now under { $newsite }, edition “{ $newedition }”, and no more under the first names: a workshop counts once.
consultation-add-older = A later archive of this workshop is there already: that one counts, this one adds nothing.
consultation-add-apart = Another archive of this workshop, with more in it, counts in its place: this one adds nothing.

## Workshops of this server

consultation-house-title = Or count a workshop of this server
consultation-house-what = A workshop led on this Glane counts without an archive, and its figures follow the answers. It counts in the place of archives of the same workshop. What a workshop keeps to itself is not counted here either.
consultation-house-workshop = Workshop
consultation-house-all = All that ask these questions ({ $n })
consultation-house-offer = { $title } ({ $slug }): { $site }, { $edition }
consultation-house-known = { $title } ({ $slug }): counted already, { $site }, { $edition }
consultation-house-same = “{ $title }” is counted already under these names: { $site }, edition “{ $edition }”. Nothing changes.
consultation-house-same-all = { $n ->
    [one] The only workshop of this server that asks these questions is counted already. Nothing changes.
   *[other] The { $n } workshops of this server that ask these questions are counted already. Nothing changes.
 }
consultation-house-again = “{ $title }” is counted already: { $site }, edition “{ $edition }”. Nothing has changed. A workshop counts once: counted under { $newsite }, edition “{ $newedition }”, it would be no more under the first names.
consultation-house-move-what = If it was led twice, make another workshop from the same script: each will have its answers. If the name or the edition was wrong, move it.
consultation-house-move-go = Move it
consultation-house-leave = Leave it where it is
consultation-house-names-help = Leave empty to take the workshop’s place and its year.
consultation-house-go = Count this workshop
consultation-house-here = workshop of this server
consultation-house-late = { $n ->
    [one] One workshop of this server has received answers since these figures were made. They are being made again: reload the page in a moment.
   *[other] { $n } workshops of this server have received answers since these figures were made. They are being made again: reload the page in a moment.
 }
consultation-house-first = { $n ->
    [one] One workshop of this server is being counted for the first time, and is not in these figures yet: reload the page in a moment.
   *[other] { $n } workshops of this server are being counted for the first time, and are not in these figures yet: reload the page in a moment.
 }
consultation-house-mute = “{ $site }” is not counted: its workshop is no longer on this server, or its script does not read any more. Put the workshop back from a backup, or add its archive.

## Who is in

consultation-empty = No archive has been added yet.
consultation-editions = Editions
consultation-edition-of = Edition “{ $edition }”
consultation-people = { $n ->
    [0] nobody
    [one] { $n } person
   *[other] { $n } people
 }
consultation-few = too few people to be shown
consultation-small-centres = { $n ->
    [one] { $n } centre of fewer than { $threshold } people is not shown
   *[other] { $n } centres of fewer than { $threshold } people are not shown
 }
consultation-threshold = threshold: { $threshold }
consultation-centres = { $n ->
    [0] No centre has handed in an archive
    [one] { $n } centre has handed in an archive
   *[other] { $n } centres have handed in an archive
 }
consultation-centres-title = Who is in, who is missing
consultation-centres-none = No centre has handed in an archive yet.
consultation-more-of = Groups and signature
consultation-group = { $group }: { $people }
consultation-own-title = Its own questions
consultation-own = “{ $question }”: { $people }
consultation-unheard = Announced and not heard: { $groups }
consultation-missing = { $n ->
    [one] { $n } announced centre has handed in nothing:
   *[other] { $n } announced centres have handed in nothing:
 }
consultation-missing-of = Announced and not received yet, edition “{ $edition }”:
consultation-unannounced = Received without being announced
consultation-conflicts = To look at

consultation-withdraw = Take this centre out
consultation-withdraw-sure = Are you sure? { $n ->
    [one] The archive of “{ $centre }” leaves the consultation and is deleted from this machine
   *[other] { $n } archives of “{ $centre }” leave the consultation and are deleted from this machine
 }, and the figures change. To go back, add the centre's file again: keep it.
consultation-withdraw-house = Are you sure? The workshop “{ $centre }” is counted no more, and the figures change. It stays on this server with its answers: you can have it counted again.
consultation-withdraw-both = Are you sure? The workshop “{ $centre }” is counted no more; it stays on this server with its answers. { $n ->
    [one] An archive of it is there too, and counts then in its place:
   *[other] { $n } archives of it are there too, and count then in its place:
 }
consultation-withdraw-archive = { $site }, edition “{ $edition }”, { $level }
consultation-withdraw-archives = Take out its archives too, and delete them from this machine
consultation-withdraw-go = Yes, take this centre out
consultation-scrap = Delete this consultation
consultation-scrap-sure = Are you sure? “{ $title }”, all its archives and all that was settled are deleted from this machine. To go back, it has to be made again and the centres' files added again.
consultation-scrap-go = Yes, delete the consultation

## Settling

consultation-disputes = To settle
consultation-disputes-help = Centres decided otherwise than each other. Choose what holds for all: figures and names change at once, on this page, in the restitution and in the file of figures. A centre that said something else keeps its exception for its own words. As long as nothing is kept, nothing is put together or hidden. You can change your mind later.
consultation-settle-group = People are counted again, each once. Of a centre that handed in counts alone the count of the merged word is hidden: nobody can know who wrote both words.
consultation-settle-theme = Changes the name that everybody reads, or takes the theme out of the whole. It does not change under which theme each centre classified its answers: Glane does not merge two themes.
consultation-settle-shown = Changes the word that everybody reads, or whether it is shown. It does not change how many people wrote it.
consultation-settle-kept = This choice is kept. It changes no figure and no picture: these pages show neither the tone of a word nor its translation.
consultation-settle-means = Changes the means that everybody reads and may take over. Changes no figure and no picture.
consultation-about-means = The means “{ $name }”
consultation-said-means = { $name } ({ $more })
consultation-shelf-help = The means noted by the centres, as their archives bring them. A workshop of the house takes them over on its page “Means”.
consultation-settle = Keep this choice
consultation-settle-again = Change this choice
consultation-settle-none = Nothing was kept: choose one of the answers, then try again. If an archive came in meanwhile, what is to be settled may have changed.
consultation-about-theme = The theme “{ $name }”
consultation-about-group = Putting the word “{ $name }” together with others
consultation-about-name = The name under which “{ $name }” is shown
consultation-about-sight = Showing or hiding “{ $name }”
consultation-about-gloss = What “{ $name }” means
consultation-about-tone = The tone of “{ $name }”
consultation-word-unnamed = a word that too few people wrote
consultation-said-theme = It is called “{ $name }”
consultation-said-theme-more = It is called “{ $name }”: { $more }
consultation-said-theme-gone = This theme is taken away
consultation-said-merge = Put { $words } together
consultation-said-split = Leave it alone
consultation-said-name = Show it as “{ $name }”
consultation-said-hide = Hide it
consultation-said-show = Show it
consultation-said-gloss = It means “{ $gloss }”
consultation-said-helpful = It helps
consultation-said-hard = It weighs
consultation-said-watch = It is a point to watch
consultation-said-opportunity = It is an opening
consultation-said-neutral = It has no tone

## What was answered

consultation-answer = Answer
consultation-part = { $people } of { $base } ({ $share })
consultation-people-head = People
consultation-hidden = hidden
consultation-part-least = at least { $people } of { $base } ({ $share } or more); { $n ->
    [one] one centre hides its count
   *[other] { $n } centres hide their count
 }
consultation-hidden-by = hidden: { $n ->
    [one] one centre hides its count
   *[other] { $n } centres hide their count
 }
consultation-row-joined = { $name } (with { $forms })
consultation-unclassified = not classified
consultation-coded = { $n ->
    [0] no answer is classified by themes
    [one] { $n } answer is classified by themes
   *[other] { $n } answers are classified by themes
 }
consultation-uncoded = not classified: { $n }
consultation-coded-none = { $n ->
    [one] { $n } centre has classified none of its answers
   *[other] { $n } centres have classified none of their answers
 }
consultation-coded-hidden = { $n ->
    [one] { $n } centre does not say how many answers it classified
   *[other] { $n } centres do not say how many answers they classified
 }
consultation-sites-hidden = { $n ->
    [one] { $n } centre is not in this picture: its count is hidden.
   *[other] { $n } centres are not in this picture: their count is hidden.
 }
consultation-mean = Mean: { $mean }
consultation-answered = { $n ->
    [0] Nobody answered
    [one] { $n } person answered
   *[other] { $n } people answered
 }
consultation-no-answer = There is nothing to show of this question.
consultation-centres-hidden = { $n ->
    [one] { $n } centre is not shown: too few people answered there
   *[other] { $n } centres are not shown: too few people answered there
 }
consultation-more = { $n ->
    [one] And { $n } answer less frequent.
   *[other] And { $n } answers less frequent.
 }
consultation-all-desc = Share of the people of all centres shown who gave each answer; { $n } answered.
consultation-see-sites = Compare centres
consultation-compare-none = There is nothing to compare here: fewer than two centres may be shown, or nobody answered.
consultation-compare-others = Other questions
consultation-compare-before = Question before: { $question }
consultation-compare-after = Next question: { $question }
consultation-funnel-help = Each dot is a centre. The grey band says where chance alone may put a centre of that size if it is like the whole: the smaller it is, the wider the band. A full dot is outside its band. It is a question to ask, not a proof. A centre whose count is hidden is not shown.
consultation-by-site = { $question }: “{ $answer }”, centre by centre
consultation-by-site-desc = Share of each centre, beside what chance allows a centre of its size.
consultation-head-site = Centre
consultation-head-public = Public
consultation-head-period = Date
consultation-head-part = Share
consultation-head-band = What chance allows
consultation-head-where = Latitude; longitude
consultation-see-public = Compare publics
consultation-see-period = Compare dates
consultation-public-help = Each dot puts together the centres that asked the same public, as the script of their workshop says. The grey band says where chance alone may put so many people if they are like the whole; a full dot is outside its band and, if it puts several centres together, stays there whichever one is left out. Only the counts shown of centres are added up: a hidden count is never a zero, and where one is missing there is no dot. Two publics often come from different centres: a gap may come from the place as much as from the public. It is a question to ask, not a proof.
consultation-period-help = Each dot puts together the centres whose workshop took place in the same month (the same quarter beyond a year). The grey band says where chance alone may put so many people if they are like the whole; a full dot is outside its band and, if it puts several centres together, stays there whichever one is left out. Only the counts shown of centres are added up: a hidden count is never a zero, and where one is missing there is no dot. Two dates are often those of different centres: a gap may come from the place as much as from the moment. It is a question to ask, not a proof.
consultation-by-public = { $question }: “{ $answer }”, public by public
consultation-by-public-desc = Share of each public, beside what chance allows so many people.
consultation-by-period = { $question }: “{ $answer }”, date by date
consultation-by-period-desc = Share of each period, in order of time, beside what chance allows so many people.
consultation-public-adults = Adults, or everybody
consultation-public-youth = Young people under 18
consultation-public-children = Children
consultation-quarter = { $n ->
    [1] 1st quarter of { $year }
    [2] 2nd quarter of { $year }
    [3] 3rd quarter of { $year }
   *[other] { $n }th quarter of { $year }
 }
consultation-pool = { $n ->
    [one] { $pool } ({ $n } centre)
   *[other] { $pool } ({ $n } centres)
 }
consultation-pool-only = { $pool } (one centre alone: { $site })
consultation-pool-least = at least { $people } of { $base } ({ $share } or more); { $n ->
    [one] the count of one centre is hidden
   *[other] the counts of { $n } centres are hidden
 }
consultation-pools-hidden = Not in this picture, because their counts are hidden: { $pools }.
consultation-pool-undrawn = Without a dot in this picture: { $pool }, { $part }.
consultation-pool-by-one = { $band }: outside by one centre alone, { $site }
consultation-pool-above = “{ $answer }”, { $pool }: above the whole, more than chance explains ({ $part }; together: { $whole }).
consultation-pool-below = “{ $answer }”, { $pool }: below the whole, more than chance explains ({ $part }; together: { $whole }).
consultation-map-title = { $question }: “{ $answer }”, on a map
consultation-map-desc = { $n ->
    [one] Map of { $n } centre, north up. The larger a dot, the larger the share. The table gives the same figures.
   *[other] Map of { $n } centres, north up. The larger a dot, the larger the share. The table gives the same figures.
 }
consultation-map-help = On the map, the area of a dot tells the share. A dark dot with a plus or a minus is outside its band. A dashed circle is a centre whose count is hidden, or that has no answer. Centres at one place are drawn side by side. Where there is no room for a name, a number leads to the list. Nothing lies under the dots: nothing is asked of the internet.
consultation-map-key-above = above the whole
consultation-map-key-below = below the whole
consultation-map-key-within = no more than chance
consultation-map-key-uncompared = no more than chance, or not compared
consultation-map-key-hidden = not shown, or no answer
consultation-map-hidden = not shown
consultation-map-nobody = no answer
consultation-map-north = N
consultation-map-metres = { $n } m
consultation-map-kilometres = { $n } km
consultation-map-without = Without latitude or longitude, so not on the map: { $sites }
consultation-band = from { $low } to { $high }
consultation-whole = Together: { $part }
consultation-above = above
consultation-below = below
consultation-apart-above = “{ $answer }”: { $site } is above the whole, more than chance explains ({ $part }; together: { $whole }).
consultation-apart-below = “{ $answer }”: { $site } is below the whole, more than chance explains ({ $part }; together: { $whole }).

## From one edition to the next

consultation-change-title = From “{ $from }” to “{ $to }”
consultation-change-head = What changes
consultation-change-desc = Share of each answer in { $from } then in { $to }, in the centres shown in both editions.
consultation-change-help = Only centres shown in both editions count, each held against itself. Glane says that an answer changed only if chance does not explain it, all answers taken together. The people need not be the same.
consultation-change-none = Nothing changes more than chance explains.
consultation-reworded = Asked in other words, therefore not compared: { $questions }
consultation-change-unclassified = “{ $question }”: the themes cannot be compared, the answers are not classified enough (edition { $editions }). It takes nine in ten in each centre.
consultation-change-hidden = Not compared, because too many counts are hidden: { $questions }
consultation-change-fresh = Without comparison, because centres have it in common in edition “{ $edition }” only: { $questions }
consultation-change-gone = Without comparison, because centres had it in common in edition “{ $edition }” only: { $questions }
consultation-moved-up = up
consultation-moved-down = down
consultation-moved-unsaid = may be chance
consultation-change-up = “{ $answer }” is up: { $before } before, { $after } now.
consultation-change-down = “{ $answer }” is down: { $before } before, { $after } now.
consultation-change-up-site = { $site }: “{ $answer }” is up: { $before } before, { $after } now.
consultation-change-down-site = { $site }: “{ $answer }” is down: { $before } before, { $after } now.

## The restitution

consultation-read = Read the restitution
consultation-get = Download the restitution
consultation-get-json = Download the figures (JSON)
consultation-get-script = Download the script for the centres
consultation-together = All centres together
consultation-here = This centre
consultation-beside-desc = Share of each answer in this centre and in all centres together.
consultation-lead = The answer given most is “{ $answer }”: { $part }.
consultation-here-above = “{ $answer }”: above the whole, more than chance explains ({ $part }; together: { $whole }).
consultation-here-below = “{ $answer }”: below the whole, more than chance explains ({ $part }; together: { $whole }).
consultation-method = Method and limits
consultation-method-merged = The figures add up the answers of the centres, each once. What a centre hides is in no total.
consultation-method-hidden = A count of too few people is hidden, and with it as many others as it takes that nobody finds it by subtraction. No figure of a centre of too few people is shown; on a map it is only an empty circle.
consultation-method-funnel = A centre is said to be above or below only if it leaves the band where chance alone puts, 998 times in 1,000, a centre of its size that is like the whole (exact bounds of a funnel plot; Spiegelhalter, 2005).
consultation-method-pooled = A public, or a period, adds up the counts shown of its centres and nothing else; what a centre hides is not in it, and is never a zero. It is compared with the whole by the bounds of so many people drawn from that whole, at 99.8% (hypergeometric law): it is often a large part of it. It is said to be above or below only if it still is whichever centre is left out; if it is one centre alone, the figures and bounds are those of that centre. Two publics, or two periods, often come from different centres: a gap may come from the place.
consultation-method-change = From one edition to the next each answer is tested by Fisher’s exact test, corrected by Holm’s method for the number of answers looked at. The centres of one edition are not drawn at random, and people of one room listen to each other: a gap is a question to ask.
consultation-method-checked = Each number and each sentence of this page comes from the counts shown, and nobody can have reworded them. “glane check” makes it again from the archives and says what is not the same any more.
