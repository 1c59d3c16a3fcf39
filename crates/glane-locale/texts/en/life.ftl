# The life of a workshop: end of the session, sealing, withdrawal, erasing.

life-title = Life of the workshop
life-link = Life of the workshop: end, sealing, erasing
life-back = Back to “{ $title }”

life-open = The session is open: questions can be asked.
life-ended-on = The session has been over since { $day }. Answers sent before and paper still come in.
life-sealed-on = The workshop has been sealed since { $day }: nobody can tie answers to a phone or a person any more.
life-purged-on = The answers were erased on { $day }.
life-sealing-due = If you do nothing, the workshop is sealed once { $day } is over.
life-purge-due = The answers are erased once { $day } is over, as the script says (“conservation”).
life-purge-later = The answers are erased once { $day } is over: somebody asked to keep them longer than the script says.
life-purge-never = The script does not say “conservation”: Glane keeps the answers after { $day }, until you erase them here.
life-sample = This is an example: Glane does not seal or erase it by itself.
life-left = { $n ->
    [0] Nobody withdrew their answers.
    [one] { $n } person withdrew their answers.
   *[other] { $n } people withdrew their answers.
 }

life-is-sealed = This workshop is sealed: no answer comes in any more.
life-is-purged = The answers of this workshop were erased.
life-sealing-near = The session is over. The workshop is sealed once { $day } is over.
life-purge-near = The answers of this workshop are erased once { $day } is over. To keep them longer: “Life of the workshop”.
life-overdue-kept = The answers of this workshop were to be kept until { $day }: that date is past. The script does not say “conservation”, so Glane does not erase them by itself: erase them under “Life of the workshop”.

life-end-title = End of the session
life-end-help = Closes the open question. Answers that have left the phones and paper still come in; you can open a question again.
life-end-go = End the session

life-keep-title = Keep longer
life-keep-help = The answers are kept 90 days longer. Tell the participants if you promised them less.
life-keep-go = Keep longer

life-seal-title = Sealing
life-seal-what = Sealing the workshop breaks for good what ties answers to people:
life-seal-key = the key that ties a phone to its answers is destroyed;
life-seal-receipts = receipts lead nowhere any more: nobody can withdraw their answers;
life-seal-attempts = earlier versions of an answer that was changed, times and the order of arrival are gone;
life-seal-late = late answers and paper are no longer taken;
life-seal-stays = the answers that count, the restitutions and the figures stay the same.
life-seal-final = Sealing cannot be undone. A copy of the data carried away before keeps the tie: erase it, too.
life-seal-go = Seal the workshop
life-confirm = To confirm, type the code of the workshop: { $code }
life-confirm-wrong = That is not the code of the workshop: nothing was done.

life-purge-title = Erasing
life-purge-what = All answers, ideas and decisions about them are erased from the disk. Published restitutions can still be read; a certificate says what was erased.
life-purge-final = Erasing cannot be undone.
life-purge-word = ERASE
life-purge-confirm = To erase, type the word: { $word }
life-purge-wrong = That is not the word asked for: nothing was erased.
life-purge-go = Erase the answers

life-certificate-link = Certificate of erasure
life-certificate-title = Certificate of erasure
life-certificate-of = Workshop “{ $workshop }”
life-certificate-when = The answers were erased on { $day }.
life-certificate-sealed = The tie between answers and people had been broken since { $day }.
life-certificate-gone = Erased from the database and its journal: the people, their answers, their ideas, and the decisions about them.
life-certificate-stays = What stays: the script, the dates of the workshop's life, and the published restitutions. A copy made before the erasure is not concerned: it is erased apart.
life-certificate-counts = What was erased
life-certificate-people = People
life-certificate-answers = Answers
life-certificate-ideas = Ideas
life-certificate-decisions = Decisions
life-certificate-hashes = Hashes
life-certificate-hashes-help = A hash (BLAKE3) says nothing of what it is made of; it tells an identical file. A public page that was saved is told by the command “glane check”, which leaves out the lines of its head that are meant for networks and feeds.
life-certificate-data = The erased data

life-closed-title = This workshop is closed
life-closed = It takes no more answers. Thank you for taking part. This phone is no longer tied to any answer.
life-closed-late = This workshop is closed: this answer was not taken.

life-leave-link = Withdraw my answers
life-leave-title = Withdraw my answers
life-leave-how = Each recorded answer has a receipt. With any one of your receipts, all your answers to this workshop can be withdrawn, until it is sealed.
life-leave-label = Your receipt
life-leave-help = Twelve letters and digits, under “Answer recorded”.
life-leave-look = See what would be withdrawn
life-leave-unknown = No answer of this workshop has this receipt. Check each letter.
life-leave-what = This would be withdrawn:
life-leave-round = { $question } (round { $n })
life-leave-ideas = The words of your ideas would be erased; those who chose them stay counted:
life-leave-published = A restitution was already made: files that were downloaded or printed do not change. If it is read online, that page is counted again without you, at once; whoever kept the earlier one could find your answers by comparing them.
life-leave-final = What is withdrawn does not come back. The person who runs the workshop only learns that somebody withdrew their answers.
life-leave-go = Withdraw all my answers
life-leave-done = Done: your answers are counted nowhere any more, and their traces leave the file within the hour. Backups made before still hold them; this program's own go when the workshop is sealed.
life-leave-sealed = This workshop is sealed: nobody knows any more which answers are yours. So they cannot be withdrawn.
life-leave-back = Back to the workshop
life-leave-reason = withdrawn by whoever proposed it
life-copies-stay = It is done, but earlier backup copies could not be destroyed: they keep what they held. Run glane doctor, which says where they are, and delete them.
life-copies-elsewhere = It is done in the database. Its backups, its log and its replicas still hold what they had: ask whoever looks after PostgreSQL to delete those of before.

## Sheets that wait

life-paper-waits = { $n ->
    [one] 1 sheet of paper does not count yet: it waits for you to look, or for a page
   *[other] { $n } sheets of paper do not count yet: they wait for you to look, or for a page
 }{ $places ->
    [0] .
    [one] {" "}(1 place to check).
   *[other] {" "}({ $places } places to check).
 }
life-paper-lost = { $n ->
    [one] 1 sheet of paper does not count yet: it waits for you to look, or for a page
   *[other] { $n } sheets of paper do not count yet: they wait for you to look, or for a page
 }{ $places ->
    [0] .
    [one] {" "}(1 place to check).
   *[other] {" "}({ $places } places to check).
 } When the workshop is sealed, { $n ->
    [one] all its answers are lost, even those that are read well.
   *[other] all their answers are lost, even those that are read well.
 }
