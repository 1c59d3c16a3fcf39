# What several rooms say alike. British spelling.

common-app = Glane
common-yes = Yes
common-no = No
common-cancel = Cancel
common-confirm = Confirm
common-continue = Continue
common-close = Close
common-back = Back
common-refresh = Refresh the page
common-skip-link = Skip to content
common-page-title = { $page } – { $workshop }
common-language-fr = Français
common-language-en = English

## Hours

common-hour = { $hour }:00
common-hour-minutes = { $hour }:{ $minutes }

## Numbers of things

common-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
 }
common-answers = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }
common-mentions = { $n ->
    [one] { $n } mention
   *[other] { $n } mentions
 }
common-votes = { $n ->
    [one] { $n } backer
   *[other] { $n } backers
 }
common-groups = { $n ->
    [one] { $n } group
   *[other] { $n } groups
 }
common-questions = { $n ->
    [one] { $n } question
   *[other] { $n } questions
 }
common-out-of = { $count } out of { $n }
common-count-and-share = { $count } ({ $share })

## Ways of answering

common-channel-telephone = Phone
common-channel-tablette = Shared tablet
common-channel-papier = Paper
common-channel-oral = By voice

## Kinds of question

common-kind-words = Words
common-kind-open = Free text
common-kind-choice = One choice
common-kind-choices = Several choices
common-kind-scale = Scale
common-kind-number = A number
common-kind-ranking = A ranking
common-kind-points = Points to share
common-kind-grid = A grid
common-kind-statements = Statements
common-kind-ideas = Ideas to back
common-kind-slots = Time slots
common-kind-profile = Profile

common-no-group = No group
common-all-groups = All groups

## The machine

common-machine-full = there is no space left on the disk.
common-machine-denied = this account is not allowed to.
common-machine-readonly = this disk or folder is open for reading only.
common-machine-missing = this file or folder does not exist.
common-machine-is-a-folder = it is a folder, not a file.
common-machine-not-a-folder = part of this path is a file, not a folder.
common-machine-busy = another program is using it.
common-machine-name = the system does not allow this name.
common-machine-memory = memory is short.
common-machine-io = the disk does not answer as it should: full, unplugged or damaged.
common-machine-damaged = the data file is damaged.
common-machine-unknown = the machine says nothing clearer; Glane's log has its exact words.
