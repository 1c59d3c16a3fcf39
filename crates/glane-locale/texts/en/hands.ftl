## What is said otherwise where raised hands count: answers, and not people

hands-restitution-table-people = Answers
hands-restitution-desc-bars = Horizontal bars, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }: { $ranking }.
hands-restitution-desc-ideas = Ideas from the most backed to the least, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }: { $ranking }.
hands-restitution-desc-scale = Columns, one for each score from { $min } to { $max }, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }: { $ranking }.
hands-restitution-desc-number = Columns, one for each range of numbers, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }: { $ranking }.
hands-restitution-desc-opinion = A bar parted by the middle of the scale, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }: { $below } { $low }, { $middle ->
    [0] { $above } { $high }
   *[other] { $middle } in the middle, { $above } { $high }
 }. Scores: { $ranking }.
hands-restitution-desc-statements = A bar a statement, parted between who agrees and who disagrees, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }: { $told }.
hands-restitution-desc-ranking = Horizontal bars, the longer the better the mean place, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }: { $told }.
hands-restitution-desc-points = Horizontal bars, as long as the points on average, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }: { $told }.
hands-restitution-desc-grid = A bar a line, out of { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }: { $told }.
hands-plain-desc-bars = Bars show how many answers there are each time. { $n ->
    [one] { $n } answer was given.
   *[other] { $n } answers were given.
 } { $ranking }.
hands-plain-desc-ideas = Bars show how many answers back each idea. { $n ->
    [one] { $n } answer was given.
   *[other] { $n } answers were given.
 } { $ranking }.
hands-plain-desc-scale = Columns show how many answers gave each score. Scores go from { $min } to { $max }. { $n ->
    [one] { $n } answer was given.
   *[other] { $n } answers were given.
 } { $ranking }.
hands-plain-desc-number = Bars show how many answers there are in each range. { $n ->
    [one] { $n } answer was given.
   *[other] { $n } answers were given.
 } { $ranking }.
hands-plain-desc-ranking = Bars show the mean place of each answer. The longer the bar, the better the place. { $n ->
    [one] { $n } answer was given.
   *[other] { $n } answers were given.
 } { $told }.
hands-plain-desc-points = Bars show the points of each answer, on average. { $n ->
    [one] { $n } answer was given.
   *[other] { $n } answers were given.
 } { $told }.
