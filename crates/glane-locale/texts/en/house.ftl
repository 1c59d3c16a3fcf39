# The people of the house: signing in, the team and what it may do, links, who did what.

house-sign-in = Sign in
house-sign-in-wrong = This name and this password do not go together. Check both, then try again.
house-sign-in-later = { $n ->
    [one] Too many tries for this name. Wait a minute, then try again, or ask someone who runs the team for a link to come in.
   *[other] Too many tries for this name. Wait { $n } minutes, then try again, or ask someone who runs the team for a link to come in.
 }
house-sign-in-none = The team is still empty. Open the secret link that Glane shows when it starts, or the way in that was sent to you.
house-sign-in-lost = Forgot your password? Ask someone who runs the team for a link to come in: you will choose another one.
house-sign-out = Sign out
house-signed-in = You are { $name }.
house-name = Name
house-password = Password

## The link to come in

house-way-title = Join the team
house-way-hello = Hello { $name }. Choose your password: with your name, it signs you in from any device.
house-way-password = Your password
house-way-least = At least { $n } characters. A sentence that you remember is a good password.
house-way-again = The same, once more
house-way-enter = Come in
house-way-short = This password is too short: it takes at least { $n } characters.
house-way-guessed = This password is one of those that are tried first: a common word, a date, a row of keys, the name of the place or yours. Choose a sentence of your own instead, of at least { $n } characters.
house-way-long = This password is too long. It takes at least { $n } characters, and a few hundred at most.
house-way-differs = The two passwords are not the same. Write them again; at least { $n } characters.
house-way-gone = This link opens nothing any more: it was used, or it is too old. Ask for another one.

## One's own password

house-own = Change my password
house-own-help = Your present password first. Changing it closes your other devices; this one stays open.
house-own-present = Present password
house-own-new = New password
house-own-save = Change the password
house-own-wrong = This is not your present password. Nothing was changed. Forgotten? Ask someone who runs the team for a link to come in.
house-own-done = Your password is changed. Your other devices are signed out.

## The team

house-team = Team
house-settings = Other settings of the house
house-team-help = Each person comes in by their name and their password, and may do what their role says and no more. The secret link that Glane shows when it starts remains that of the administration: give it to nobody else.
house-team-empty = Nobody is in the team yet: the secret link alone opens the console.
house-team-since = since { $date }
house-team-invited = has not chosen a password yet
house-team-you = that is you
house-team-change = Change
house-team-trust = Give this role
house-team-way = Make a link to come in
house-team-way-help = For who has not come in yet, or lost their password. The link works once, for three days; using it closes their other devices. Their passkeys are removed when it is used.
house-team-part = Remove from the team
house-team-part-help = Everything closes for this person at once. Their name stays in the history of what they decided. If they know the secret link, change it as well, at the foot of this page.
house-team-part-sure = Yes, remove from the team
house-team-invite-title = Invite someone
house-team-invite = Invite
house-team-name-help = As the others call them. It is used to sign in.
house-team-name = Write a name of 60 characters at most that can be read: one letter or digit at least.
house-team-name-taken = Somebody in the team has this name already. Add an initial, or a family name.
house-team-gone = This person is no longer in the team. Nothing was changed.
house-team-changed = Somebody has just changed the role of this person. Read again, then decide again.
house-team-made = The link to come in for { $name }
house-team-made-help = Copy it now: it is shown once. It works once, for three days. Hand it over in person, or in a message that this person alone reads.
house-call-title = The organisation
house-call = Name of the organisation, shown when signing in
house-call-save = Save this name

## The secret link

house-key = The secret link
house-key-what = The one that Glane shows when it starts. Whoever opens it once runs the team from that browser, even after having been removed from it: change it as soon as somebody who has known it must no longer come in.
house-key-change = Change the secret link
house-key-change-help = The old one is worth nothing any more, and every browser that came by it closes at once: they need the new one, shown right after. This one stays open. People of the team, who came by their password, notice nothing.
house-key-sure = Yes, change the secret link
house-key-new = The new secret link
house-key-new-help = Copy it now, or open it on the devices of the administration: this page shows it once. It is also on the console of each workshop, for administrators, and Glane shows it the next time it starts.
house-key-changed = Somebody has just changed the secret link. Nothing else was changed.
house-key-back = The team

## Roles

house-role = Role
house-role-anyone = Anyone
house-role-participant = Participant
house-role-tablet = Shared tablet
house-role-projector = Screen of the room
house-role-observer = Observer
house-role-observer-help = Follows workshops and their figures. Decides nothing, does not read answers one by one.
house-role-co-facilitator = Co-facilitator
house-role-co-facilitator-help = Leads the room, sorts answers, writes. Does not publish, does not make workshops.
house-role-facilitator = Facilitator
house-role-facilitator-help = Does everything of a workshop: makes it, leads it, publishes, gives links.
house-role-administrator = Administrator
house-role-administrator-help = Does everything, and decides who is in the team.

## Rights

house-right-enter = Arrive: the first page, the doors of the console, signing in and out
house-right-read = Read a published restitution, by its link
house-right-answer = Answer a workshop, by its code
house-right-turn = Hand the shared tablet to the next person, by its link
house-right-screen = Show the screen of the room, by its link
house-right-own = Add and remove one's own passkeys
house-right-list = See which workshops there are
house-right-follow = Follow a workshop: what is asked, the figures as they come
house-right-examine = Read answers one by one, findings, the restitution before it is published
house-right-lead = Lead: open, close and show questions, count people, put findings to the room
house-right-moderate = Work on words and ideas: put together, hide, give a tone
house-right-code = Sort written answers by themes
house-right-write = Choose findings and write the restitution
house-right-publish = Make the restitution, stand by it, publish it, take it back
house-right-seal = End a workshop: close the session, seal it, erase its answers
house-right-import = Import answers from a file
house-right-create = Make a workshop
house-right-rehearse = Rehearse with simulated phones
house-right-links = Give and take back the links of a workshop
house-right-history = Read who decided what
house-right-hand-over = Hand a workshop over to a federation, as an archive
house-right-gather = Gather the archives of several centres and read what they come to
house-right-team = Invite, change a role, remove from the team
house-right-backup = Carry a backup of everything away
house-right-diagnose = Have every workshop counted anew
house-publish-others = Your role allows writing, not standing by the restitution nor publishing it: a facilitator does that.

## The links of a workshop

house-links = Links
house-links-manage = Give or take back links
house-links-participants-help = To answer, and nothing else. The screen of the room shows the code.
house-links-projector-help = To show the screen of the room, and nothing else.
house-links-rehang = Change the link of the screen
house-links-rehang-help = The old link goes out at once, also on screens that are open. Open the new one on the projector's computer.
house-links-observer = Observe the workshop
house-links-observer-help = To follow this workshop and its figures without deciding anything, without a password: a councillor, a partner. With one link a person, each is taken back by itself.
house-links-label-wrong = Write what or whom this link is for, in 60 characters at most, one letter or digit among them.
house-links-observer-label = For whom?
house-links-observer-make = Make a link to observe
house-links-tablet = Shared tablet
house-links-tablet-help = Open this link on a tablet that people pass around. Whoever answers for the first time is given a sign (the sun, the moon…); at the next question the tablet asks them to touch it, so that one person counts once. Nothing that somebody wrote stays on the tablet for the next one. It is passed on only once the answer is kept. Glane cannot know that one person has answered on the tablet and on their phone or on paper as well: ask everyone to answer in one way only.
house-links-tablet-label = For which tablet?
house-links-tablet-make = Make a link for a tablet
house-links-hide = Take this link back
house-links-changed = Somebody has just changed or taken back this link. Nothing else was changed.

## Who did what

house-history = Who did what
house-history-help = All decisions of this workshop, the latest first, those taken back too.
house-history-empty = Nothing was decided yet.
house-history-when = on { $date }
house-history-times = ({ $n } times in a row)
house-history-more = { $n ->
    [one] { $n } earlier decision is not shown.
   *[other] { $n } earlier decisions are not shown.
 }
house-deeds = Who did what in the team
house-deeds-empty = Nothing has been done yet.
house-deeds-show = Show, the latest first
house-deed-call = Changed the name of the organisation
house-deed-enlist = Invited { $name }, with the role { $role }
house-deed-trust = Gave { $name } the role { $role }
house-deed-part = Removed from the team: { $name }
house-deed-offer = Made a link to come in for { $name }
house-deed-entrust = Added a passkey of { $name }
house-deed-revoke = Took back a passkey of { $name }
house-deed-show-observer = Gave a link to observe: “{ $workshop }”
house-deed-hide-observer = Took back a link to observe: “{ $workshop }”
house-deed-show-tablet = Gave a link for a tablet: “{ $workshop }”
house-deed-hide-tablet = Took back a link for a tablet: “{ $workshop }”
house-deed-rehang = Changed the link of the screen: “{ $workshop }”
house-deed-rekey = Changed the secret link
house-deed-save = Carried a backup away
house-deed-hand-over-everything = Handed over an archive with everything: “{ $workshop }”
house-deed-hand-over-anonymous = Handed over an archive of anonymous answers: “{ $workshop }”
house-deed-hand-over-tallies = Handed over an archive of counts only: “{ $workshop }”
house-deed-gather = Put into the consultation “{ $consultation }” { $n ->
    [one] { $n } archive
   *[other] { $n } archives
 }
house-deed-withdraw = Took out of the consultation “{ $consultation }” { $n ->
    [one] { $n } archive
   *[other] { $n } archives
 }
house-deed-include = Had count in the consultation “{ $consultation }” { $n ->
    [one] { $n } workshop of this server
   *[other] { $n } workshops of this server
 }
house-deed-exclude = Took out of the consultation “{ $consultation }” { $n ->
    [one] { $n } workshop of this server
   *[other] { $n } workshops of this server
 }
house-deed-scrap = Deleted the consultation “{ $consultation }”
house-deed-begin = Made the consultation “{ $consultation }”
house-deed-settle = Settled something in the consultation “{ $consultation }”
house-deed-no-workshop = a workshop that is no longer there
house-by-key = By the secret link
house-by-program = Glane
house-by-left = { $name } (no longer in the team)
house-by-nobody = Somebody whom Glane no longer knows
house-did-of = { $what }: “{ $question }”
house-did-undo = Took this back: { $what }
house-did-undo-more = Took a decision back
house-did-open = Opened the question
house-did-close = Closed the question
house-did-reset = Asked the question anew
house-did-show = Showed the results
house-did-hide = Hid the results
house-did-review = Read an answer again before publication
house-did-end = Ended the session
house-did-seal = Sealed the workshop
house-did-leave = Somebody took their answers back
house-did-keep = Kept the answers longer
house-did-purge = Erased the answers
house-did-present = Counted the people present
house-did-merge-forms = Put words together
house-did-split-form = Set a word apart
house-did-show-as = Chose how a word is written
house-did-hide-word = Hid a word
house-did-show-word = Allowed a word to be shown
house-did-tone = Decided on the tone of words
house-did-gloss = Translated a word
house-did-take-words = Took over the words of another workshop
house-did-voice = Lifted out a minority voice
house-did-theme = Changed the codebook
house-did-code = Coded answers
house-did-settle = Settled a disagreement between coders
house-did-hide-idea = Hid an idea
house-did-show-idea = Allowed an idea to be shown
house-did-merge-ideas = Put ideas together
house-did-finding = Decided on a finding
house-did-join = Decided on findings to be read together
house-did-block = Wrote in the restitution
house-did-assist = Agreed that the assistant sends texts out of the house
house-did-assist-ended = No longer agrees that the assistant sends texts out of the house
house-did-place = Moved a passage of the restitution
house-did-aloud = Entered answers said aloud
house-did-typed = Typed a paper sheet
house-did-hold = Made what is proposed wait
house-did-let = Let what is proposed appear
house-did-pin = Pinned an answer to the screen
house-did-unpin = Took the pinned answer off
house-did-heed = Saw to a worrying answer
house-did-reaction = Led the findings put to the room
house-did-publish = Made the restitution
house-did-paper = Printed paper sheets
house-did-sheet-read = Had a page of paper read
house-did-sheet-said = Checked a paper sheet
house-did-sheet-counted = Counted a paper sheet
house-did-sheet-uncounted = Put a paper sheet on hold
house-did-sheet-gone = Forgot what a paper sheet said
house-did-validate = Stood by the restitution
house-did-share = Published the restitution
house-did-withdraw = Took the published restitution back
