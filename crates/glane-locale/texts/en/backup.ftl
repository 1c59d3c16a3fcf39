# Backing up, restoring, examining: what the terminal and the page of workshops say of it.

## Making a backup

backup-ask-new = Passphrase of this backup (nothing shows while you type):
backup-ask-again = The same, once more:
backup-ask-old = Passphrase of this backup:
backup-no-terminal = There is no terminal to ask for the passphrase at.
backup-no-terminal-help = Run the command in a terminal, or give --passphrase-file and a file whose first line is the passphrase.
backup-passphrase-short = This passphrase is too short: it takes { $min } characters at least.
backup-passphrase-short-help = Four words at random, with spaces, are easy to keep and hard to guess ({ $min } characters at least).
backup-passphrase-differs = The two passphrases are not the same.
backup-passphrase-differs-help = Nothing was written. Try again.
backup-nothing = There is nothing to back up in { $path }: no data yet.
backup-nothing-help = Name the right folder with --data; glane serve shows it.
backup-to-folder = { $path } is a folder.
backup-to-folder-help = Name the file to write in that folder, for instance { $path }/glane.age
backup-bad-recipient = “{ $value }” is not a public age key.
backup-bad-recipient-help = It begins with age1; the command age-keygen makes one with its secret key.
backup-made = Backup made: { $path } ({ $size } MB, { $n ->
    [one] { $n } workshop
   *[other] { $n } workshops
 }, { $day }).
backup-linkable = One of its workshops is not sealed yet: with it, answers could be tied to phones. Keep it like a key, and destroy it once that workshop is sealed.
backup-with-key = It takes along the key that signs this centre’s archives: whoever opened this backup could sign in its name.
backup-keep-passphrase = Without the passphrase nobody opens it, nor do you: note it somewhere else.
backup-keep-key = It opens with the secret key of whoever it is for: keep that key somewhere else.

## Restoring

backup-restored = Backup of { $day } put back into { $path }: { $n ->
    [one] { $n } workshop
   *[other] { $n } workshops
 }. All was checked: the file is sound, and each workshop counts what is on disk.
backup-before = What was there is kept beside it, with all it had: { $path }. Delete that folder once you need it no more; glane doctor reminds you.
backup-undoes = The backup { $path } is from before this, and would undo it: { $what }.
backup-undoes-help = Nothing was touched. Take a later backup; or, if that is wanted, try again with --bring-back: what can be is sealed, erased or taken back again, and the rest is said.
backup-undoes-sealed = “{ $workshop }” sealed
backup-undoes-purged = “{ $workshop }” erased
backup-undoes-left = answers of “{ $workshop }” taken back by { $n ->
    [one] { $n } person
   *[other] { $n } people
 }
backup-kept-out = { $n ->
    [one] { $n } person taken off the team since this backup stays off it.
   *[other] { $n } people taken off the team since this backup stay off it.
 }
backup-again-sealed = “{ $workshop }” was sealed after this backup: it is sealed again.
backup-again-purged = “{ $workshop }” was erased after this backup: its answers are erased again.
backup-again-left = “{ $workshop }”: { $n ->
    [one] { $n } person had
   *[other] { $n } people had
 } taken their answers back after this backup; they are taken back again.
backup-back-left = Beware, “{ $workshop }”: { $n ->
    [one] { $n } person had
   *[other] { $n } people had
 } taken their answers back after this backup. They may be there again, and Glane no longer knows which they are: tell the people, or erase the workshop.
backup-back-unread = Beware, “{ $workshop }” had been sealed or erased after this backup, and could not be again: its script does not read any more. Give it a script, then end it on its page.
backup-uncompared = Beware: what was in { $path } does not read any more. Glane cannot tell whether the backup undoes a sealing, an erasing or a withdrawal: check each workshop.
backup-not-ours = The file { $path } is not a backup of Glane.
backup-not-ours-help = Nothing was touched. The name of a backup usually ends in .age or .sauvegarde.
backup-newer = The backup { $path } comes from a later version of Glane.
backup-newer-help = Nothing was touched. Install that version, then restore with it.
backup-truncated = The backup { $path } is cut off: its end is missing.
backup-truncated-help = Nothing was touched. The copy stopped on its way: take the file again from where it came, or another backup.
backup-damaged = The backup { $path } is damaged: its content is not what it says.
backup-damaged-help = Nothing was touched. Take the file again from where it came, or another backup.
backup-wrong-key = The passphrase or the key does not open { $path }.
backup-wrong-key-help = Nothing was touched. Check capitals, accents and the keyboard, then try again; nobody can open a backup without its passphrase.
backup-wants-passphrase = The backup { $path } opens with a passphrase, not with a key.
backup-wants-passphrase-help = Try again without --key: the passphrase is asked for.
backup-wants-key = The backup { $path } opens with a key.
backup-wants-key-help = Give the file of the secret key with --key.
backup-bad-key = The file { $path } holds no secret age key.
backup-bad-key-help = One of its lines begins with AGE-SECRET-KEY-1; age-keygen writes it.
backup-folder-used = The folder { $path } holds something already: it was not touched.
backup-folder-used-help = Name an empty folder with --data; or try again with --replace: what is there will be kept beside it, under another name.
backup-folder-in-use-help = Nothing was touched. Stop that Glane (Ctrl-C), then try again.
backup-folder-link-lost = { $path } is a link to a folder that does not exist, or no longer.
backup-folder-link-lost-help = Nothing was touched. Plug in the disk it leads to, or name another folder with --data.
backup-folder-fixed = The folder { $path } cannot be replaced: { $reason }
backup-folder-fixed-help = It was not touched. Restore into another folder (--data), then use that one.
backup-no-room = There is not enough room to restore into { $path }: it takes { $wanted } MB, { $left } are left.
backup-no-room-help = Nothing was touched. Make room, or restore to another disk with --data.

## The page of workshops

backup-list-title = Backup
backup-list-last = Last automatic copy: { $day } ({ $n ->
    [0] today
    [1] yesterday
   *[other] { $n } days ago
 }).
backup-list-last-none = Last automatic copy: none yet.
backup-list-taken = Last backup taken away: { $day } ({ $n ->
    [0] today
    [1] yesterday
   *[other] { $n } days ago
 }).
backup-list-taken-none = Last backup taken away: none.
backup-list-failed = The backup could not be made: { $reason }
backup-list-late = The last backup is more than a week old: take one away.
backup-list-elsewhere = The answers are in a PostgreSQL database: it is backed up where it is, by whoever looks after it. Photos of sheets and the other files of the data folder are to be copied besides.
backup-list-open = Back up now
backup-list-help = One file of all your workshops, to keep elsewhere than on this computer, locked by a passphrase: four words at random, for instance. Without it nobody opens the file, nor do you. As long as a workshop is not sealed, keep this file like a key: with it, answers could be tied to phones. This file also takes along consultations and, if there is one, the key that signs this centre’s archives.
backup-list-phrase = Passphrase
backup-list-again = The same, once more
backup-list-go = Download the backup

## Diagnosis

backup-doctor-disk = { $left } MB are left on the disk of the data.
backup-doctor-disk-low = Only { $left } MB are left on the disk of the data.
backup-doctor-disk-low-help = Make room before you open the room: empty the bin, move large files. A full disk refuses answers; those that have a receipt stay.
backup-doctor-rights = This account alone can read the data.
backup-doctor-rights-open = Other accounts of this machine can read or change the data: { $files }.
backup-doctor-rights-open-help = Close the folder to other accounts: chmod -R go-rwx { $path }
backup-doctor-clock = The clock of this machine says: { $day }, { $time } (universal time).
backup-doctor-clock-behind = The clock of this machine is behind: it says { $day }, { $time } (universal time), and data were written later than that.
backup-doctor-clock-behind-help = Set the clock before you open the room: late answers are judged by it. If it is right, it was ahead once: nothing is lost, and this message will pass with time.
backup-doctor-versions = Glane { $program }, data of version { $schema }.
backup-doctor-versions-older = Glane { $program }, data of version { $schema }: at the next start they become version { $known }; make a backup first.
backup-doctor-last = Last backup: { $day }.
backup-doctor-late = The last backup is of { $day }; what was done since is in none.
backup-doctor-late-help = Make one: glane backup --to FILE, on a stick or another disk; or “Back up now”, in the page of workshops.
backup-doctor-cut = A restore was cut off: { $path } is what it left.
backup-doctor-cut-help = Start it again, or delete that folder; when it next starts, Glane deletes it if the data folder is there.
backup-doctor-kept = { $path } keeps what was there before a restore. Delete it once you need it no more.
backup-doctor-kept-telling = { $path } keeps, from before a restore, answers of a workshop that was sealed or erased since.
backup-doctor-kept-telling-help = Delete that folder: as long as it is there, what was to be severed or erased is not.
backup-doctor-none-yet = No backup yet: Glane makes one each day that it serves.
backup-doctor-none = There is no backup of these data.
backup-doctor-none-help = Make one: glane backup --to FILE, on a stick or another disk; or “Back up now”, in the page of workshops.
