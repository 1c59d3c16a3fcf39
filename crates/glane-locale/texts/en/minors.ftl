## A workshop with minors: what who leads is told, and the note for parents.

minors-locked = This workshop is for minors: what is written always waits until you have read it.
minors-link = The note for parents
minors-title = A note for parents
minors-not = The script does not say that this workshop is for minors. Say so in the workshop's settings, under “Who it is for”: what is written will be read before it is shown, and the notice will be told more simply.
minors-how = To print on an A4 sheet and to hand out before the workshop. All of it comes from the script's settings.
minors-print-fr = In French
minors-print-en = In English
minors-invites = { $organiser } invites your child to take part in “{ $title }”, on { $day }.
minors-invites-at = { $organiser } invites your child to take part in “{ $title }”, on { $day }, { $place }.
minors-topic-asked = What is asked
minors-topic-not = What is not asked
minors-topic-read = What becomes of the answers
minors-topic-kept = What is kept
minors-topic-who = Whom to turn to
minors-nameless = No name, no class, no exact age, no address. Glane tells nobody which child answered what.
minors-free = Your child may leave a question, or all of them, without an answer.
minors-read = What children and young people write is read by an adult of the team before the others are shown it.
minors-danger = If words make one fear a danger, the person who leads is told, and nobody else. As answers bear no name, they cannot know who wrote them: a child who needs help must be able to talk to an adult.
minors-published = Everybody's answers are used to write a report in which nobody is named.
minors-place-here = The answers stay on the team's computer. Nothing is sent to anybody else.
minors-place-shared = The answers are on a server run for the team by { $processor }. Nothing is sent to anybody else.
minors-until = They are kept until { $until }, then erased.
minors-until-by-hand = The team must erase them by { $until } at the latest.
minors-sealing = { $n ->
    [0] As soon as the workshop is over, what ties an answer to a device is destroyed.
    [one] { $n } day after the workshop, what ties an answer to a device is destroyed.
   *[other] { $n } days after the workshop, what ties an answer to a device is destroyed.
 }
minors-controller = Responsible for the answers: { $controller }.
minors-contact = For any question: { $contact }.
minors-rights = You may ask the team what is kept, and complain to the CNIL (cnil.fr). If you do not want your child to take part, tell the team.
minors-slip-how = To tear off and hand back to the team. This slip stays on paper: nothing of it is noted in Glane.
minors-slip-yes = I agree that my child takes part.
minors-slip-no = I do not want my child to take part.
minors-slip-child = The child's name:
minors-slip-signed = Date and signature of a parent:

## Who the workshop is for: what each choice changes.

minors-public-heading = Who it is for
minors-public-title = Who answers?
minors-public-adults = Adults, or everybody
minors-public-adults-help = Words and ideas are shown as soon as you show the results, but for what worries, hurts or names somebody.
minors-public-youth = Young people under 18
minors-public-youth-help = Nothing they write is shown before you have read it. No name, class or exact age is asked. The notice is said more simply, and a note for parents can be printed.
minors-public-children = Children
minors-public-children-help = As for young people: you read everything before it is shown, the notice is said more simply, and a note for parents can be printed.
minors-public-for-adults = For: adults, or everybody.
minors-public-for-youth = For: young people. Nothing they write is shown before you have read it.
minors-public-for-children = For: children. Nothing they write is shown before you have read it.
minors-public-change = Change who the workshop is for
library-wrong-public = A question asks for a name, a class or an exact age, or shows words before they are read: this is not done with minors. Choose “Adults, or everybody” and “Edit it first”: take that question out, then say who the workshop is for in its settings.
