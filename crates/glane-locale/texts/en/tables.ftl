# What is said of a question that tables answer, and not people.
# "tables-x" takes the place of "x" wherever such a question is meant.

## What the facilitator reads

tables-kind = { $kind }, by table
tables-answered = { $n ->
    [0] No table has answered yet, out of { $tables }
    [one] { $n } table has answered, out of { $tables }
   *[other] { $n } tables have answered, out of { $tables }
 }
tables-answered-help = The tables whose answer to this question is recorded, blank answers included.
tables-who-none = No table has answered yet.
tables-who-all = All tables have answered.
tables-who-missing = Still missing: { $tables }.
tables-projector-n = { $n ->
    [one] { $n } table
   *[other] { $n } tables
 }
tables-aloud = The table answers this question: one answer a table, which all of its phones see and can correct. If a table has no phone, lend it yours, or the shared tablet, and choose its table on the way in.

## Restitution

tables-method = { $n ->
    [one] { $n } question is answered by tables, with one answer each
   *[other] { $n } questions are answered by tables, with one answer each
 }: it counts as one table, never as its members. These answers are neither in the number of people nor in the comparisons between groups, and Glane draws no finding from them.
tables-fact = { $n ->
    [one] table
   *[other] tables
 }
tables-method-who = { $n ->
    [one] { $n } table answered.
   *[other] { $n } tables answered.
 }

## Counts

tables-restitution-accounting = { $n ->
    [one] { $n } table
   *[other] { $n } tables
 }: { $answered } answered, { $blank } left it blank, { $unreadable } unreadable, { $missing } without an answer.
tables-restitution-no-answers = No table answered this question.
tables-restitution-round-no-answers = No table answered in this round.
tables-restitution-round-silent = Asked again: in round { $n }, no table answered. The first figures are those of round { $shown }.
tables-restitution-method-group-item = { $n ->
    [one] { $group } ({ $n } table)
   *[other] { $group } ({ $n } tables)
 }
tables-restitution-table-people = Tables
tables-restitution-ranking-part = Mean place: from 1 (ranked best) to { $max }. Each table placed { $places } of them; an answer without a place counts at { $unplaced }.
tables-restitution-ranking-duel = A duel is won when more tables prefer this answer to the other than the other way round.
tables-restitution-points-note = Each table shared { $total } points. Who gives an answer none counts as 0.
tables-restitution-grid-note = Scores from { $min } to { $max }. The mean of each line is of the tables that answered it: their number stands beside it.
tables-restitution-grid-note-ends = Scores from { $min } ({ $low }) to { $max } ({ $high }). The mean of each line is of the tables that answered it: their number stands beside it.
tables-restitution-statements-note = Each statement is out of the tables that said what they think of it: their number stands beside it.

## What pictures say to those who do not see them

tables-restitution-desc-bars = Horizontal bars, out of { $n ->
    [one] { $n } table that answered
   *[other] { $n } tables that answered
 }: { $ranking }.
tables-restitution-desc-ideas = Ideas from the most backed to the least, out of { $n ->
    [one] { $n } table that answered
   *[other] { $n } tables that answered
 }: { $ranking }.
tables-restitution-desc-scale = Columns, one for each score from { $min } to { $max }, out of { $n ->
    [one] { $n } table that answered
   *[other] { $n } tables that answered
 }: { $ranking }.
tables-restitution-desc-number = Columns, one for each range of numbers, out of { $n ->
    [one] { $n } table
   *[other] { $n } tables
 }: { $ranking }.
tables-restitution-desc-ranking = Horizontal bars, the longer the better the mean place, out of { $n ->
    [one] { $n } table
   *[other] { $n } tables
 }: { $told }.
tables-restitution-desc-points = Horizontal bars, as long as the mean of points, out of { $n ->
    [one] { $n } table
   *[other] { $n } tables
 }: { $told }.
tables-restitution-desc-grid = A bar a line, out of { $n ->
    [one] { $n } table
   *[other] { $n } tables
 }: { $told }.
tables-restitution-desc-statements = A bar a statement, parted between who agrees and who disagrees, out of { $n ->
    [one] { $n } table
   *[other] { $n } tables
 }: { $told }.
tables-restitution-desc-opinion = A bar parted by the middle of the scale, out of { $n ->
    [one] { $n } table that answered
   *[other] { $n } tables that answered
 }: { $below } { $low }, { $middle ->
    [0] { $above } { $high }
   *[other] { $middle } in the middle, { $above } { $high }
 }. Scores: { $ranking }.

## Between two rounds

tables-running-shift-both = { $n ->
    [0] No table answered both rounds: it cannot be said that any of them changed its mind.
    [one] { $n } table answered both rounds.
   *[other] { $n } tables answered both rounds.
 }
