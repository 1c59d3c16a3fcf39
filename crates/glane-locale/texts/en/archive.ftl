# A workshop's archive for a federation, and the consultation made of many.

## Making an archive

archive-made = Archive made: { $path } (centre “{ $site }”, edition “{ $edition }”).
archive-made-everything = It holds the answers, groups and decisions; what waits to be read and what you hid is not in it. Hand it over as you would a key.
archive-made-anonymous = It holds answers one by one: nothing in it ties two answers of one person together, nor an answer to a small group.
archive-made-tallies = It holds counts alone, and none about too few people.
archive-made-key = Fingerprint of this centre's key: { $fingerprint }. Read it to the federation: they must see the same.
archive-level-unknown = “{ $value }” is no level of an archive.
archive-level-unknown-help = Choose “tallies” (counts alone), “anonymous” (answers one by one, nothing between them) or “everything”.
archive-unnamed = The archive was not made: nothing can be read in the name of the centre or the edition.
archive-unnamed-help = Write them with letters or digits, for example --site Tilleuls --edition 2026.
archive-unmade = The archive of the workshop “{ $workshop }” could not be made: it would be too large.
archive-unmade-help = Make it at the level “tallies”.
archive-key-damaged = The file { $path }, which keeps this centre's key, is damaged.
archive-key-damaged-help = Put back the one of a copy of the folder. Otherwise put it aside: a new key will be made, and the federation will see another fingerprint.

## Checking, taking

archive-level-everything = everything
archive-level-anonymous = anonymous answers
archive-level-tallies = counts alone
archive-good = { $path }: a whole, signed archive. Centre “{ $site }”, edition “{ $edition }”, { $level }.
archive-good-people = { $n ->
    [one] { $n } person answered.
   *[other] { $n } people answered.
 }
archive-good-hidden = Too few people answered for their number to be told.
archive-good-key = Signed by { $fingerprint }.
archive-imported = Consultation “{ $name }”: { $new ->
    [0] no new archive
    [one] { $new } new archive
   *[other] { $new } new archives
 }, { $known ->
    [0] none that was there already
    [one] { $known } that was there already
   *[other] { $known } that were there already
 }.
archive-foreign = { $path }: “{ $title }” asks none of the questions of this consultation.
archive-foreign-help = Nothing of it was taken. See that it is the right archive, or put it into another consultation.
archive-consultation-name = “{ $name }” cannot be the name of a consultation.
archive-consultation-name-help = Use plain letters, digits and hyphens, for instance consultation-2026.
archive-consultation-unknown = There is no consultation “{ $name }” in this data folder.
archive-consultation-unknown-help = Consultations: { $known }.
archive-consultation-none = Take archives first: glane archive import FILES --into { $name }
archive-too-large = { $path } is too large: an archive has { $max } MiB at most.

## What is refused

archive-refused-cut = { $path } is no whole Glane archive: its end is missing, or it is another file.
archive-refused-cut-help = Ask the centre for it again; a copy that was cut off is often the cause.
archive-refused-damaged = { $path }: in the archive, the file “{ $file }” is damaged.
archive-refused-damaged-help = Nothing of it was taken. Ask the centre for it again.
archive-refused-twice = { $path }: in the archive, two files are called “{ $file }”.
archive-refused-twice-help = Glane makes no such archives. Nothing of it was taken.
archive-refused-leaves = { $path }: in the archive, the name “{ $file }” leads out of its folder.
archive-refused-leaves-help = Glane makes no such archives: beware of whoever sent it. Nothing of it was taken.
archive-refused-large = { $path }: with “{ $file }”, the archive would be more than { $max } MiB once unpacked.
archive-refused-large-help = Nothing of it was unpacked. Ask the centre where it comes from.
archive-refused-missing = { $path }: the file “{ $file }” is missing in the archive.
archive-refused-missing-help = Nothing of it was taken. Ask the centre for the archive as Glane made it.
archive-refused-extra = { $path }: the file “{ $file }” has no place in the archive.
archive-refused-extra-help = Somebody put it there. Nothing of it was taken; ask the centre for the archive as Glane made it.
archive-refused-version = { $path } is of a newer form ({ $found }) than this program knows ({ $known }). Glane { $glane } made it.
archive-refused-version-help = Update this Glane, then try again.
archive-refused-unsigned = { $path }: the signature is not that of the file “{ $file }”.
archive-refused-unsigned-help = The archive was changed after it was signed. Nothing of it was taken; ask the centre for it again.
archive-refused-changed = { $path }: in the archive, the file “{ $file }” is not the one that was signed any more.
archive-refused-changed-help = Somebody changed it. Nothing of it was taken; ask the centre for it again.
archive-refused-json = { $path }: in the archive, “{ $file }” cannot be read, line { $line }, column { $column }.
archive-refused-json-help = Nothing of it was taken. Tell the centre which line is wrong.
archive-refused-script = { $path }: in the archive, the script “{ $file }” has a fault, line { $line }.
archive-refused-script-help = The centre can check it with glane check-script, mend it and make the archive again.
archive-refused-figures = { $path }: the figures of “{ $file }” are not those of the answers{ $question ->
    [none] {""}
   *[other] { " " }(question “{ $question }”)
 }.
archive-refused-figures-help = Nothing of it was taken. Ask the centre to make the archive again.
archive-refused-counts = { $path }: in “{ $file }”{ $question ->
    [none] {""}
   *[other] , question “{ $question }”
 }, { $of ->
    [people] the number of people
    [present] the number of people present
    [groups] the total of the groups
    [answered] the number of answers
    [coded] the number of classified answers
    [blank] the number of answers left blank
    [unreadable] the number of unreadable answers
   *[other] the count “{ $of }”
 } is { $found }, and cannot be more than { $most }.
archive-refused-counts-help = These counts do not hold together: Glane makes no such ones. Nothing of it was taken; ask the centre to make the archive again.
archive-refused-shared = { $path }: in “{ $file }”, question “{ $question }”, the counts are { $found } in all, and { $answered } people answered, once each.
archive-refused-shared-help = These counts do not hold together: Glane makes no such ones. Nothing of it was taken; ask the centre to make the archive again.
archive-refused-threshold = { $path }: “{ $file }” says a threshold of { $found }, and the script’s is { $script }.
archive-refused-threshold-help = Nothing of it was taken. Ask the centre to make the archive again.
archive-refused-unnamed = { $path }: “{ $file }” says { $what ->
    [edition] no name of an edition
   *[site] no name of a centre
 } that can be read.
archive-refused-unnamed-help = Nothing of it was taken. Ask the centre to make the archive again, with its name and the edition’s.
archive-refused-form = { $path } is of a form ({ $found }) that Glane never made: this program knows { $known }.
archive-refused-form-help = Nothing of it was taken. Ask the centre for the archive as Glane made it.
archive-refused-answered-twice = { $path }: in “{ $file }”, one person answers one question twice (answer { $answer }).
archive-refused-answered-twice-help = Nothing of it was taken. Ask the centre to make the archive again.

## Showing a consultation

archive-show-empty = No archive in this consultation.
archive-show-edition = Edition “{ $edition }”: { $n ->
    [one] { $n } person
   *[other] { $n } people
 }{ $hidden ->
    [0] .
    [one] , without { $hidden } centre where there are fewer than { $threshold }.
   *[other] , without { $hidden } centres where there are fewer than { $threshold }.
 }
archive-show-centre = { $site }: { $n ->
    [one] { $n } person
   *[other] { $n } people
 }
archive-show-centre-hidden = { $site }: too few people to be shown
archive-show-missing = groups that were announced and nobody of whom was heard: { $groups }
archive-show-own = questions of its own: { $questions }
archive-show-question = { $question } ({ $n ->
    [one] { $n } answer
   *[other] { $n } answers
 })
archive-show-row = { $name }: { $hidden ->
    [0] {""}
   *[other] at least{ " " }
 }{ $people } of { $base }, that is { $share }{ $hidden ->
    [0] {""}
    [one] { " " }(one centre hides its count)
   *[other] { " " }({ $hidden } centres hide their count)
 }
archive-show-row-hidden = { $name }: hidden, so as to name nobody{ $hidden ->
    [0] {""}
    [one] { " " }(one centre hides its count)
   *[other] { " " }({ $hidden } centres hide their count)
 }
archive-show-above = more than the whole, and more than chance explains: { $site } ({ $share } of { $n })
archive-show-below = less than the whole, and more than chance explains: { $site } ({ $share } of { $n })
archive-show-more = and { $n } other, less frequent answers
archive-conflict-question = To be looked at: { $centre } (edition “{ $edition }”) asks another question under the key “{ $question }”. It is kept apart.
archive-conflict-keys = To be looked at: { $centre } is signed with several keys ({ $keys }). Ask the centre whether those are its machines.
archive-conflict-apart = To be looked at: { $centre } has archives that cannot be put together. What { $keys } signed does not count.
archive-conflict-unlinked = To be looked at: { $centre } has archives signed with several keys, and nothing says whether their answers are the same. One alone counts, the latest, so that nobody counts twice: what { $keys } signed does not count. If the other one should count, take this centre away, then add that one alone.
archive-conflict-one-key = To be looked at: { $centre } answered on two machines that have one key (a backup restored on another, say). { $n ->
    [one] { $n } answer that the latest archive does not hold counts too
   *[other] { $n } answers that the latest archive does not hold count too
 }, once each.
archive-conflict-lacking = To be looked at: another archive of { $centre }, signed with the same key, tells of { $n ->
    [one] { $n } answer that is not
   *[other] { $n } answers that are not
 } in the one that counts. Taken back since, of an earlier round, or given on another machine? Ask the centre.
archive-conflict-undated = To be looked at: { $centre } handed in another archive of the same moment ({ $others }), and nothing says which is right. If the one that counts is wrong, take this centre away, then add the right one alone.
archive-conflict-answers = To be looked at: { $centre }, question “{ $question }”: { $n ->
    [one] { $n } answer differs
   *[other] { $n } answers differ
 } between machines. One alone counts.
archive-conflict-editions = To be looked at: some editions differ in spelling alone ({ $editions }). They are counted apart; ask the centres to make their archives again under one name.
archive-conflict-untrue = To be looked at: the archive { $archive } was taken, but “{ $file }” says what cannot be true. It does not count; ask the centre to make it again.
archive-conflict-unread = To be looked at: line { $n } of what was settled is not whole (the power may have gone). It does not count; the rest holds. See whether something must be settled again.
archive-conflict-site = To be looked at: the centre “{ $site }” has { $n } workshops in the edition “{ $edition }”. The same people may have answered twice.
archive-waiting = To be settled, { $which }: { $subject }
archive-waiting-choice = { $choice }: { $said } ({ $centres })
archive-waiting-chosen = { $choice }: { $said } ({ $centres }): holds for all
archive-waiting-help = To settle: glane archive settle CONSULTATION NUMBER CHOICE. Centres that said otherwise keep their exception.
archive-recounted = { $n ->
    [one] One workshop of this server counted again
   *[other] { $n } workshops of this server counted again
 } from { $answers ->
    [0] no answer
    [one] one answer
   *[other] { $answers } answers
 }; findings of the workshops: { $findings }; differences of a centre from the whole that chance does not explain: { $apart }.
archive-recount-none = No workshop of this server counts in this consultation.
archive-recount-differs = “{ $site }”: the counts kept were not those of the answers. The answers are what holds: report it.
archive-recount-unfound = “{ $site }” is not counted: its workshop is no longer there, or its script does not read any more.
archive-recount-unfound-help = Put the workshop back from a backup, or add its archive to the consultation.
archive-settled = What holds for “{ $subject }”: { $said }
archive-settle-unknown = There is no number { $which } to settle.
archive-settle-unknown-help = { $n ->
    [0] Nothing is to be settled in this consultation.
    [one] There is one alone: 1.
   *[other] They go from 1 to { $n }; glane archive show gives them.
 }
archive-settle-choice = There is no choice { $choice }.
archive-settle-choice-help = Choices go from 1 to { $n }; glane archive show gives them.

## Announcing centres, counting a workshop of this server, taking out

archive-announced = Consultation “{ $name }”: { $n ->
    [one] one centre announced
   *[other] { $n } centres announced
 }; { $placed ->
    [0] none says where it is
    [one] one says where it is
   *[other] { $placed } say where they are
 }.
archive-announced-gone = No longer announced: { $sites }
archive-announce-wrong = { $path }: nothing is saved. { $faults }
archive-announce-wrong-help = Mend these lines, then start again.
archive-announce-empty = { $path }: it names no centre, and nothing is saved.
archive-announce-empty-help = Write one centre a line. To announce none, empty the list on the consultation's page.
archive-included = “{ $workshop }” now counts in the consultation “{ $name }”: centre “{ $site }”, edition “{ $edition }”.
archive-included-known = “{ $workshop }” counts under these names already: centre “{ $site }”, edition “{ $edition }”. Nothing changes.
archive-include-again = “{ $workshop }” counts already: centre “{ $site }”, edition “{ $edition }”. Nothing has changed: a workshop counts once.
archive-include-again-help = To count it under { $newsite }, edition “{ $newedition }”, take it out first: glane archive withdraw { $name } { $workshop }
archive-include-foreign = The workshop “{ $workshop }” asks none of the questions of this consultation. Nothing has changed.
archive-include-foreign-help = Look at the name of the workshop and that of the consultation.
archive-include-one = Several workshops cannot have the same --site. Nothing has changed.
archive-include-one-help = With --site, give one workshop at a time; without --site, each takes the place of its script.
archive-include-unnamed = Nothing can be read in the name of the centre or of the edition of the workshop “{ $workshop }”. Nothing has changed.
archive-include-unnamed-help = Write them with letters or digits, for example --site Tilleuls --edition 2026.
archive-withdrawn = Taken out of the consultation “{ $name }”: { $site }, edition “{ $edition }”{ $n ->
    [0] .
    [one] , with one archive.
   *[other] , with { $n } archives.
 }
archive-withdrawn-left = { $n ->
    [one] One archive of this workshop stayed, and now counts in its place. If it is not to count, take it out likewise.
   *[other] { $n } archives of this workshop stayed, and now count in its place. If they are not to count, take them out likewise.
 }
archive-withdraw-centre = { $site }, edition “{ $edition }”{ $slug ->
    [none] {""}
   *[other] { " " }({ $slug })
 }
archive-withdraw-unknown = The consultation “{ $name }” has no centre “{ $centre }”{ $edition ->
    [none] .
   *[other] { " " }in the edition “{ $edition }”.
 }
archive-withdraw-unknown-help = { $n ->
    [0] It has no centre yet.
   *[other] It has { $known }.
 }
archive-withdraw-several = “{ $centre }” names { $n } centres of the consultation “{ $name }”. Nothing has changed.
archive-withdraw-several-help = Say which, by --edition or by the short name of its workshop: { $known }.
