# The document handed to people: web page, PDF, figures.

restitution-title = Report: { $workshop }
restitution-subtitle = { $organiser }, { $date }
restitution-subtitle-place = { $organiser }, { $place }, { $date }
restitution-contents = Contents

## Headings

restitution-heading-lessons = Main lessons
restitution-heading-questions = Question by question
restitution-heading-question = Question { $n }: { $question }
restitution-heading-method = Method and limits
restitution-heading-verbatims = In people's own words
restitution-heading-other = What was written under “Other”
restitution-heading-appendix = Appendices
restitution-heading-by-group = By group
restitution-heading-typed = Words as they were written
restitution-heading-channels = Ways of answering
restitution-heading-files = The figures in a file

## The parts of the lessons

restitution-chapter-feelings = Different feelings
restitution-chapter-practice = Practice and choices
restitution-chapter-watch = Points to watch
restitution-chapter-openings = Openings
restitution-chapter-leads = Concrete leads
restitution-chapter-overview = What this overall view brings out
restitution-chapter-closing = To finish

## Method

restitution-method-who = This workshop was run by { $organiser } on { $date }.
restitution-method-people = { $n ->
    [0] Nobody has answered yet.
    [one] { $n } person took part.
   *[other] { $n } people took part.
 }
restitution-method-groups = { $n ->
    [one] There was { $n } group: { $groups }.
   *[other] People were in { $n } groups: { $groups }.
 }
restitution-method-group-item = { $n ->
    [one] { $group } ({ $n } person)
   *[other] { $group } ({ $n } people)
 }
restitution-method-no-group = { $n ->
    [one] { $n } person gave no group.
   *[other] { $n } people gave no group.
 }
restitution-method-groups-none = No group was noted with the answers: nothing is shown by group.
restitution-method-channels = Ways of answering: { $channels }.
restitution-method-channel-item = { $channel } ({ $n })
restitution-method-questions = { $n ->
    [one] { $n } question was asked.
   *[other] { $n } questions were asked.
 }
restitution-method-unasked = { $n ->
    [one] One question was planned and not asked: { $questions }.
   *[other] { $n } questions were planned and not asked: { $questions }.
 }
restitution-method-dates = Answers were gathered from { $from } to { $to }.
restitution-method-day = Answers were gathered on { $date }.
restitution-method-present = { $n ->
    [one] { $n } person was present, counted by the facilitator.
   *[other] { $n } people were present, counted by the facilitator.
 }
restitution-method-present-unknown = The people present were not counted: how many answered nothing at all is not known.
restitution-method-more-answers = More people answered than were counted present. No answer was removed.
restitution-method-words = Ways of writing one word are counted together, under the one that comes back most; the annex gives them all.
restitution-method-multiple = Where several answers were possible, one person counts for each: shares do not add up to 100%.
restitution-method-share-base = Shares are of the people who answered the question.
restitution-method-small = { $n ->
    [one] These results say what { $n } person answered, and nothing more.
   *[other] These results say what { $n } people answered, and nothing more: they do not stand for a whole population.
 }
restitution-method-order = The main lessons are sentences computed from the answers, by subject, the clearest first.

## Tables

restitution-table-option = Answer
restitution-table-people = People
restitution-table-share = Share
restitution-table-group = Group
restitution-table-mean = Mean
restitution-table-median = Median
restitution-table-score = Score
restitution-table-number = Number
restitution-table-lower = Lower quarter
restitution-table-upper = Upper quarter
restitution-table-from = From
restitution-table-to = To
restitution-table-place = Mean place
restitution-table-first = First places
restitution-table-placed = Placed it
restitution-table-duels = Duels won
restitution-table-points = Points on average
restitution-table-points-given = Points
restitution-table-given = Gave some
restitution-table-line = Line
restitution-table-statement = Statement
restitution-table-agree-share = Share who agree
restitution-vote-agree = Agree
restitution-vote-pass = Pass
restitution-vote-disagree = Disagree
restitution-table-before = People who prefer…
restitution-table-word = Word
restitution-table-mentions = Mentions
restitution-table-theme = Theme
restitution-table-proposed = Proposed by the machine, to be confirmed
restitution-table-words = Words
restitution-table-description = What belongs to it
restitution-table-examples = Examples
restitution-table-idea = Idea
restitution-table-votes = Backers
restitution-table-slot = Time slot
restitution-table-channel = Way of answering
restitution-table-answered = Answered
restitution-table-caption = Table: { $question }
restitution-table-caption-group = Table by group: { $question }
restitution-table-total = Total
restitution-figure-caption = Chart: { $question }
restitution-figure-caption-groups = Chart by group: { $question }
restitution-figure-more-words = { $n ->
    [one] and { $n } other word, in the table
   *[other] and { $n } other words, in the table
 }
restitution-cell-hidden = fewer than { $k }
restitution-cell-withheld = not shown
restitution-cell-none = –
restitution-hidden-why = By group, numbers under { $k } people are not shown, nor those that would give them away: someone might be recognised.
restitution-mean-of = Mean: { $mean } out of { $max }
restitution-median-of = Median: { $median } out of { $max }
restitution-scale-range = Scale from { $min } to { $max }
restitution-number-range = Numbers from { $min } to { $max }{ $unit }
restitution-number-bin = { $from } to { $to }
restitution-number-note = Mean: { $mean }{ $unit }. Median: { $median }{ $unit }. The middle half goes from { $lower } to { $upper }{ $unit }.
restitution-number-mean = Mean: { $mean }{ $unit }
restitution-ranking-all = Mean place: from 1 (ranked best) to { $max }.
restitution-ranking-part = Mean place: from 1 (ranked best) to { $max }. Each person placed { $places } of them; an answer without a place counts at { $unplaced }.
restitution-ranking-duel = A duel is won when more people prefer this answer to the other than the other way round.
restitution-points-note = Each person shared { $total } points. Who gives an answer none counts as 0.
restitution-grid-note = Scores from { $min } to { $max }. The mean of each line is of the people who answered it: their number stands beside it.
restitution-grid-note-ends = Scores from { $min } ({ $low }) to { $max } ({ $high }). The mean of each line is of the people who answered it: their number stands beside it.
restitution-grid-entry = “{ $option }” ({ $mean }, of { $n })
restitution-statements-note = Each statement is out of the people who said what they think of it: their number stands beside it.
restitution-statement-agree = { $count } of { $n } agree
restitution-statement-entry = “{ $option }”: { $agree } agree, { $disagree } disagree, { $pass } pass (of { $n })
restitution-heading-opinions = Opinions that go together
restitution-caption-opinions = Question { $n }: opinions that go together
restitution-opinion-group = Opinion group { $n } ({ $people ->
    [one] { $people } person
   *[other] { $people } people
 })
restitution-opinion-all = Both opinion groups
restitution-table-opinion-group = Who
restitution-table-opinion = Opinion
restitution-opinions-how = From { $n } people on, Glane puts together those who gave the same opinions. These groups are made of the opinions themselves: they prove nothing and do not say who these people are. For each group, the statements that set it apart; then those of which more than half of each group says the same.
restitution-rated-entry = “{ $option }” ({ $mean })
restitution-table-share-of = Share (of { $n })
restitution-table-rank = Rank
restitution-table-typed = Written
restitution-caption-figures = Question { $n } in figures
restitution-caption-groups = Question { $n } in figures, by group
restitution-by-group-title = { $question } (by group)
restitution-item-removed = { $item } (no longer in the script)
restitution-slot-window = { $slot } ({ $window })
restitution-words-twice = { $n ->
    [one] Written twice
   *[other] Written twice ({ $n } words)
 }
restitution-words-once = { $n ->
    [one] Written only once
   *[other] Written only once ({ $n } words)
 }
restitution-mean-and-median = { $mean }. { $median }.
restitution-mean-alone = { $mean }
restitution-groups-withheld = Answers of which no number by group can be shown: { $options }.
restitution-groups-none = By group nothing is shown: the numbers are about too few people, or would give such a number away.
restitution-hidden-note = “not shown”: a number about too few people, or one that would give such a number away. See the method.

## What charts say to those who do not see them

restitution-desc-bars = Horizontal bars, out of { $n ->
    [one] { $n } person who answered
   *[other] { $n } people who answered
 }: { $ranking }.
restitution-desc-ideas = Ideas from the most backed to the least, out of { $n ->
    [one] { $n } person who answered
   *[other] { $n } people who answered
 }: { $ranking }.
restitution-desc-scale = Columns, one for each score from { $min } to { $max }, out of { $n ->
    [one] { $n } person who answered
   *[other] { $n } people who answered
 }: { $ranking }.
restitution-desc-scale-groups = The scale from { $min } to { $max }, and the mean of each group: { $told }.
restitution-desc-scale-group = { $group }: { $mean }
restitution-desc-number = Columns, one for each range of numbers, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }: { $ranking }.
restitution-desc-number-groups = The mean of each group, from the smallest range to the largest: { $told }.
restitution-desc-ranking = Horizontal bars, the longer the better the mean place, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }: { $told }.
restitution-desc-points = Horizontal bars, as long as the points on average, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }: { $told }.
restitution-desc-grid = A bar a line, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }: { $told }.
restitution-desc-statements = A bar a statement, parted between who agrees and who disagrees, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }: { $told }.
restitution-desc-cloud = Cloud of { $n ->
    [one] { $n } word, the larger the more often it was written
   *[other] { $n } words, the larger the more often they were written
 }. First: { $ranking }.
restitution-desc-groups = Bars of { $n ->
    [one] { $n } group
   *[other] { $n } groups
 }, as long as the group's share: { $groups }. The numbers are in the table.
restitution-desc-opinion = A bar parted by the middle of the scale, out of { $n ->
    [one] { $n } person who answered
   *[other] { $n } people who answered
 }: { $below } { $low }, { $middle ->
    [0] { $above } { $high }
   *[other] { $middle } in the middle, { $above } { $high }
 }. Scores: { $ranking }.
restitution-desc-opinion-bar = “{ $label }”: { $below } { $low }, { $middle ->
    [0] { $above } { $high }
   *[other] { $middle } in the middle, { $above } { $high }
 } (of { $n })
restitution-desc-opinion-groups = { $n ->
    [one] A bar of { $n } group, parted
   *[other] Bars of { $n } groups, parted
 } by the middle of the scale: { $told }.
restitution-desc-opinion-scales = { $n ->
    [one] A bar of { $n } question, parted
   *[other] Bars of { $n } questions, parted
 } by the middle of the scale: { $told }.
restitution-desc-together-words = { $n ->
    [one] { $n } word
   *[other] { $n } words
 }, joined where the same people wrote them: { $told }.
restitution-desc-together-themes = { $n ->
    [one] { $n } theme
   *[other] { $n } themes
 }, joined where the same answers speak of them: { $told }.
restitution-desc-together-pair = “{ $one }” with “{ $other }” ({ $n })

## Scales around their middle

restitution-side-below = Below the middle
restitution-side-very = very
restitution-side-rather = Rather { $end }
restitution-side-towards = Towards “{ $end }”
restitution-side-middle = In the middle
restitution-side-above = Above the middle
restitution-scales-title = The scales of this part, side by side
restitution-scales-how = Each bar is parted by the middle of the scale. The same scores are in figures at each question.

## What the same people say

restitution-heading-together-words = Written by the same people
restitution-heading-together-themes = In the same answers
restitution-caption-together = Question { $n }: what goes together
restitution-figure-caption-together = Chart of what goes together: { $question }
restitution-together-title-words = { $question } (words of the same people)
restitution-together-title-themes = { $question } (themes of the same answers)
restitution-together-word = And the word
restitution-together-theme = And the theme
restitution-together-both = Both
restitution-together-how-words = Under each word, how many people wrote it; on each line, how many wrote both, out of { $n }. Two words are joined if more people wrote both than would of two words that have nothing to do with each other. Only the strongest links are here, and none about too few people: two words far apart may go together too. A link does not say why.
restitution-together-how-themes = Under each theme, how many answers speak of it; on each line, how many speak of both, out of { $n } coded answers. Two themes are joined if more answers speak of both than would of two themes that have nothing to do with each other. Only the strongest links are here, and none about too few people: two themes far apart may go together too. A link does not say why.

## Counts of each question

restitution-accounting = { $n ->
    [one] { $n } person
   *[other] { $n } people
 }: { $answered } answered, { $blank } left it blank, { $unreadable } unreadable, { $missing } without an answer.
restitution-accounting-oral = { $n ->
    [one] To which is added { $n } raised hand, counted in this question only.
   *[other] To which are added { $n } raised hands, counted in this question only.
 }
restitution-no-answers = Nobody answered this question.
restitution-not-asked = This question was not asked.
restitution-round = Round { $n }
restitution-round-no-answers = Nobody answered in this round.
restitution-round-silent = Asked again: in round { $n }, nobody answered. The sentences and the first figures are those of round { $shown }.
restitution-round-to-come = To be asked again: round { $n } has not begun. The sentences and the first figures are those of round { $shown }.
restitution-open-count = { $n ->
    [one] { $n } written answer
   *[other] { $n } written answers
 }
restitution-themes-none = No theme
restitution-themes-uncoded = Not coded
restitution-themes-disputed = To be settled
restitution-themes-accounting = { $n ->
    [one] { $n } answer written
   *[other] { $n } answers written
 }, coded by people: { $coded } with at least one theme, { $unthemed } with none, { $uncoded } not coded, { $disputed } to be settled. An answer may bear several themes.
restitution-method-themes = People read the answers in their own words and said which themes they speak of. What the machine proposes for answers that are not coded is counted apart and enters no total.
restitution-method-themes-of = For { $questions }, people read the answers in their own words and said which themes they speak of. What the machine proposes for answers that are not coded is counted apart and enters no total.
restitution-open-not-coded-of = For { $questions }, free answers have not been sorted into themes yet: they are given as they are, in an order that says nothing of people.
restitution-open-not-coded = Free answers have not been sorted into themes yet: they are given as they are, in an order that says nothing of people.
restitution-open-all = All written answers are given here.
restitution-lessons-none = There are not enough answers yet to draw a lesson from.
restitution-lesson-source = Question { $n }: { $question }

## Cautions and footers

restitution-small-numbers = { $n ->
    [one] { $n } answer only: an opinion, not a trend.
   *[other] { $n } answers only: opinions, not a trend.
 }
restitution-sample = Sample data: it shows what a report is. Do not take it for a survey.
restitution-sample-detail = Sample data: { $detail }
restitution-draft = Working draft
restitution-footer-data = Data at revision { $revision }
restitution-footer-made-by = Made with Glane { $version }
restitution-footer-made-on = Made on { $date }
restitution-footer-page = Page { $page } of { $total }

## The page and the document

restitution-name = Report
restitution-question-number = Question { $n }
restitution-fact-people = { $n ->
    [one] person
   *[other] people
 }
restitution-fact-groups = { $n ->
    [one] group
   *[other] groups
 }
restitution-fact-asked = { $n ->
    [one] question asked, of { $planned } planned
   *[other] questions asked, of { $planned } planned
 }
restitution-fact-questions = { $n ->
    [one] question
   *[other] questions
 }
restitution-lesson-evidence = { $n ->
    [one] { $n } person answered
   *[other] { $n } people answered
 }
restitution-lesson-evidence-hands = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }, of which { $hands } by raised hand
restitution-lesson-evidence-of = { $n ->
    [one] { $n } person answered
   *[other] { $n } people answered
 }, of { $people }
restitution-lessons-more = { $n ->
    [one] { $n } other finding stands at the question it is about.
   *[other] { $n } other findings stand at the questions they are about.
 }
restitution-reaction = At the end of the session: { $agree } agreed, { $nuance } would nuance, { $disagree } disagreed, out of { $n ->
    [one] { $n } person
   *[other] { $n } people
 }.
restitution-reaction-hands = At the end of the session: { $agree } agreed, { $nuance } would nuance, { $disagree } disagreed, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 } ({ $hands } of them by a show of hands).
restitution-reaction-otherwise = The room was shown another sentence: { $words }
restitution-reaction-nuances = What people would nuance:
restitution-reaction-withheld = { $n ->
    [one] { $n } written nuance is not shown.
   *[other] { $n } written nuances are not shown.
 }
restitution-reaction-lost = { $n ->
    [one] { $n } finding put to the room at the end of the session is no longer here: it was taken out, or the answers no longer show it.
   *[other] { $n } findings put to the room at the end of the session are no longer here: they were taken out, or the answers no longer show them.
 }
restitution-page-name = Report on one page
restitution-page-title = On one page: { $workshop }
restitution-page-lessons = In short
restitution-page-how = These sentences are computed from the answers, the clearest first.
restitution-page-leads = Concrete leads
restitution-page-limits = What these figures do not say
restitution-page-sample-cut = The rest is in the full version.
restitution-page-more = { $n ->
    [one] { $n } other finding is in the full version.
   *[other] { $n } other findings are in the full version.
 }
restitution-page-full = The full version has all questions, the tables, the written answers and the method.
restitution-validated = Read and validated by { $by }, on { $date } (text { $hash }).
restitution-lessons-edited = These findings are computed from the answers. The team chose their order or their words; what it adds is signed.
restitution-block-finding = The team's own finding
restitution-block-reading = How the team reads it
restitution-block-closing = Closing words
restitution-block-signed = Signed: { $by }
restitution-block-despite = The team's wording, which Glane cannot verify. { $by }: { $reason }
restitution-block-doubted = Careful: no figure of the workshop proves { $words }. Reading signed: { $by }
restitution-block-doubted-unsigned = Careful: no figure of the workshop proves { $words }.
restitution-block-contradicted = Careful: the workshop's answers do not say this. Wording kept by { $by }: { $reason }
restitution-lessons-how = These sentences are computed from the answers, by subject, the clearest first.
restitution-sample-label = Sample data
restitution-heading-limits = What this workshop cannot tell
restitution-heading-collected = How answers were gathered
restitution-heading-counted = How they were counted
restitution-annex-themes = Question { $n }: codebook
restitution-annex-themes-how = The codebook says what each theme covers; its words help the machine propose, a person decides.
restitution-annex-words = Question { $n }: all words, as they were written
restitution-annex-words-how = A line for each word, with each way it was written where there are several, how often, and why it was put with the others.
restitution-typed-item = { $word } ({ $n })
restitution-typed-item-why = { $word } ({ $n }: { $why })
restitution-words-hidden = { $n ->
    [one] { $n } word hidden by the facilitator is not shown
   *[other] { $n } words hidden by the facilitator are not shown
 } ({ $mentions ->
    [one] { $mentions } mention, still counted
   *[other] { $mentions } mentions, still counted
 }).
restitution-words-held = { $n ->
    [one] { $n } word that may hurt or name somebody was held back by Glane, and nobody decided to show it
   *[other] { $n } words that may hurt or name somebody were held back by Glane, and nobody decided to show them
 } ({ $mentions ->
    [one] { $mentions } mention, still counted
   *[other] { $mentions } mentions, still counted
 }).
restitution-ideas-aside = { $n ->
    [one] { $n } idea hidden by the facilitator is not shown
   *[other] { $n } ideas hidden by the facilitator are not shown
 } ({ $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
 }).
restitution-ideas-held = { $n ->
    [one] { $n } idea that may hurt or name somebody was held back by Glane and waits for a decision
   *[other] { $n } ideas that may hurt or name somebody were held back by Glane and wait for a decision
 } ({ $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
 }).
restitution-ideas-merged = { $n ->
    [one] { $n } idea was put with another that says the same, by the facilitator; who backed both counts once.
   *[other] { $n } ideas were put with others that say the same, by the facilitator; who backed several counts once.
 }
restitution-words-let = { $n ->
    [one] { $n } word that may hurt is shown by the facilitator's decision.
   *[other] { $n } words that may hurt are shown by the facilitator's decision.
 }
restitution-annex-held = { $n ->
    [one] ({ $n } word held back, which nobody decided to show.)
   *[other] ({ $n } words held back, which nobody decided to show.)
 }
restitution-annex-hidden = { $n ->
    [one] ({ $n } word hidden by the facilitator is not shown.)
   *[other] ({ $n } words hidden by the facilitator are not shown.)
 }
restitution-footer-hash = Fingerprint of the figures (BLAKE3): { $hash }
restitution-missing-glyphs = This document cannot draw some characters: a box stands in their place. The web page shows them.
restitution-tension = Working frame and accessibility, two findings to read together. { $first } { $second }
restitution-joined = To be read together. { $first } { $second }
restitution-joined-three = To be read together. { $first } { $second }
restitution-joined-four = To be read together. { $first } { $second }
restitution-joined-five = To be read together. { $first } { $second }
restitution-joined-six = To be read together. { $first } { $second }
restitution-joined-many = To be read together. { $first } { $second }
restitution-joined-rest = { $first } { $second }

## What this workshop cannot tell

restitution-limit-cause = Counts say how many, not why: nothing here shows a cause.
restitution-limit-silence = { $count ->
    [one] To “{ $question }”, the answer of { $count } person out of { $n } is missing: what they think is not known.
   *[other] To “{ $question }”, the answers of { $count } people out of { $n } are missing: what they think is not known.
 }
restitution-limit-silence-item = “{ $question }” ({ $count ->
    [one] { $count } person
   *[other] { $count } people
 } out of { $n })
restitution-limit-silences = To these questions, the answers of some people are missing, and what they think is not known: { $questions }.
restitution-limit-phone = { $n ->
    [one] { $n } person answered, by phone or computer: those who have none were not heard.
   *[other] All { $n } people answered by phone or computer: those who have none were not heard.
 }
restitution-limit-channel = { $n ->
    [one] { $n } person answered, one way only: those who cannot answer that way were not heard.
   *[other] All { $n } people answered the same way: those who cannot answer that way were not heard.
 }
restitution-limit-hidden = { $n ->
    [one] For { $n } question the groups are not shown in full: numbers under { $k } people are hidden, with those that would give them away.
   *[other] For { $n } questions the groups are not shown in full: numbers under { $k } people are hidden, with those that would give them away.
 }
restitution-veiled = “{ $question }” is not shown by group: hidden, since held against the version published on { $day } it would show the answers of fewer than { $k } people, or a number that was hidden there.
restitution-limit-ungrouped = { $n ->
    [one] { $n } person has no group: they count in the room and in no group.
   *[other] { $n } people have no group: they count in the room and in no group.
 }
restitution-limit-uncrossed = What was written to “{ $question }” is not counted by group: somebody could be recognised.
restitution-limit-use = “{ $question }” tells what is used, not what “{ $public }” read or prefer.
restitution-limit-groups-alike = { $n ->
    [one] Between groups, { $n } comparison was tested: no difference goes beyond what chance can do.
   *[other] Between groups, { $n } comparisons were tested: no difference goes beyond what chance can do.
 }
restitution-limit-scales = Between “{ $first }” and “{ $second }”, the gap is not established: two different scales, to be read apart.

## The tables (workbook and CSV)

restitution-grid-readme = Read me
restitution-grid-findings = Findings
restitution-grid-questions = Questions
restitution-grid-tab = Q{ $n }
restitution-grid-forms = Written forms
restitution-grid-codebook = Codebook
restitution-grid-answers = Written answers
restitution-grid-room = The whole room
restitution-grid-merged = “{ $idea }” brings together { $n ->
    [one] one more idea
   *[other] { $n } more ideas
 }: { $merged }.
restitution-grid-answers-withheld = These tables do not give answers one by one, to be taken up line by line: the question, or one of its groups, has fewer than { $k } answers. The texts that are published can be read in the restitution.
restitution-grid-how = How to read these tables
restitution-grid-how-numbers = Numbers are those of the report. A share is a fraction of the base told at the head of its column.
restitution-grid-how-hidden = “not shown”: a number about too few people, or one that would give such a number away.
restitution-grid-how-answers = Written answers are in the order of their letters: nothing says who gave them, or when. Who ticked what together is not told anywhere.
restitution-grid-holds = What is in here
restitution-grid-source = Where these numbers come from
restitution-column-number = No.
restitution-column-key = Key
restitution-column-question = Question
restitution-column-kind = Kind
restitution-column-round = Round
restitution-column-answered = Answered
restitution-column-raised = By raised hand, besides
restitution-column-blank = Left it blank
restitution-column-unreadable = Unreadable
restitution-column-missing = No answer
restitution-column-finding = Finding
restitution-column-base = Base
restitution-column-lesson = Among
restitution-column-word = Word
restitution-column-typed = Written
restitution-column-mentions = Mentions
restitution-column-why = Why with this word
restitution-column-answer = Answer
restitution-column-themes = Themes
restitution-file-readme = read-me
restitution-file-findings = findings
restitution-file-questions = questions
restitution-file-question = question
restitution-file-round = round
restitution-file-groups = groups
restitution-file-numbers = numbers
restitution-file-duels = duels
restitution-file-forms = forms
restitution-file-codebook = themes
restitution-file-answers = answers
restitution-grid-reactions = What the room made of it
restitution-grid-reactions-how = Before it left, the room reacted to these sentences. People answered each by themselves; raised hands were counted by the facilitator; the first columns give both together. A written nuance is given only if enough people reacted, and if it may be read.
restitution-column-shown = Sentence shown
restitution-column-reacted = Reacted
restitution-column-agree = Agree
restitution-column-nuance = Would nuance
restitution-column-disagree = Disagree
restitution-column-phones-agree = Phones: agree
restitution-column-phones-nuance = Phones: would nuance
restitution-column-phones-disagree = Phones: disagree
restitution-column-hands-agree = Hands: agree
restitution-column-hands-nuance = Hands: would nuance
restitution-column-hands-disagree = Hands: disagree
restitution-column-withheld = Nuances not shown
restitution-column-written = Written nuance
restitution-file-reactions = reactions
restitution-file-nuances = nuances
restitution-file-together = together

## The poster, the summary sheet, the pictures for social networks

restitution-poster-name = You said, we propose
restitution-poster-said = You said
restitution-poster-proposed = We propose
restitution-poster-link = The whole report
restitution-poster-code = Code to scan: the address of the whole report
restitution-paper-more-findings = { $n ->
    [one] And { $n } more finding, in the report.
   *[other] And { $n } more findings, in the report.
 }
restitution-paper-more-leads = { $n ->
    [one] And { $n } more lead, in the report.
   *[other] And { $n } more leads, in the report.
 }

restitution-summary-name = Summary sheet
restitution-summary-sessions = Sessions
restitution-summary-people = People who answered
restitution-summary-channels = Ways of answering
restitution-summary-findings = What stands out
restitution-summary-actions = What comes next
restitution-summary-all = All
restitution-summary-ungrouped = In no group
restitution-summary-column-date = Date
restitution-summary-column-place = Place
restitution-summary-column-organiser = Organiser
restitution-summary-column-present = People present
restitution-summary-column-group = Group
restitution-summary-column-people = People
restitution-summary-column-channel = Way of answering
restitution-summary-column-finding = Finding
restitution-summary-column-base = Base
restitution-summary-column-action = Lead
restitution-summary-column-votes = Votes
restitution-summary-column-who = Who
restitution-summary-column-when = By when

restitution-file-card-finding = finding
restitution-file-card-title = title
restitution-file-card-figure = chart
restitution-file-alternatives = alternative-texts
restitution-cards-how = What each picture says, for those who do not see it: to be pasted into the “alternative text” that the network asks for.
