## Who answered: the profile at the end of a workshop.

profile-heading = Who answered
profile-number = Profile
profile-caption = The profile in figures
profile-table-who = Who
profile-rather-not = { $ask }: would rather not answer
profile-desc-line = { $name }: { $n }
profile-desc = { $n ->
    [one] Profile of one person. { $lines }.
   *[other] Profile of { $n } people. { $lines }.
}
profile-annex-by = Question { $n }, by “{ $ask }”
profile-annex-how = By profile: people who would rather not answer are in no column, and a table of which nothing can be shown is left out.

## The profile on the page “Change the questions”.

profile-add-title = A profile at the end
profile-add-help = A few questions about who answers (age, neighbourhood, resident or volunteer), on a single page, after all the others. Each may stay without an answer. The room's screen shows nothing of the profile until you ask for it.
profile-add = Add a profile
profile-edit-help = One possible answer a line. “I'd rather not answer” is added by itself. Leave what is asked empty to take it out.
profile-edit-ask = Ask { $n }
profile-edit-text = What is asked
profile-edit-options = The possible answers, one a line
profile-new-text = To finish, who are you?
profile-new-age = Your age
profile-new-age-options = Under 18 | 18 to 29 | 30 to 44 | 45 to 59 | 60 to 74 | 75 and over
profile-new-quartier = Where do you live?
profile-new-quartier-options = In the neighbourhood | Elsewhere in town | In another town
profile-new-lien = You are
profile-new-lien-options = A resident | A volunteer | An employee
