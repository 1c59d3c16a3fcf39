# What the program says in a terminal.

## Help

program-help-about = Turns a room of people into an honest report.
program-help-serve = Opens the room: the pages of participants, facilitator and screen
program-help-demo = Opens the room with a sample workshop, in a folder of its own
program-help-rehearse = Rehearses the workshop with simulated phones, in the room that is open, and says whether this machine bears them
program-help-new = Writes a script with comments, to fill in
program-help-check-script = Says all that is wrong in a script
program-help-create = Makes a workshop out of a script
program-help-invite = Makes a link to come into the console once, even if all others are lost
program-help-import = Takes answers (CSV), or a new version of its script, into a workshop
program-help-code = Takes into a workshop a person's coding of its open answers (CSV)
program-help-codebook = Writes a question's codebook, or takes one over
program-help-codebook-export = Writes a question's codebook into a file (.grille.toml)
program-help-codebook-import = Takes the themes of a file (.grille.toml) into a question; removes none
program-help-report = Writes the report of a workshop, without noting it as published (the console does); exits with 1 if a sentence is neither proved nor signed
program-help-kit = Writes the messages to inhabitants: a folder for each channel, a calendar, a plan to print; the workshop has a public page
program-help-paper = Prints a workshop's paper sheets, and reads those that come back
program-help-paper-print = Writes sheets to be filled in with a pen (PDF), each with its own number
program-help-paper-read = Reads photographed or scanned sheets; a file read before does not count twice
program-help-check = Checks a restitution (web page or JSON figures) against the data it comes from
program-help-archive = Hands a workshop to a federation in one signed file, and puts together those of several centres
program-help-archive-export = Writes a workshop's archive (.glane), signed with this centre's key, whether Glane serves or not
program-help-archive-check = Says whether archives are whole and signed, and by whom
program-help-archive-import = Takes archives into a consultation; the same twice is there once
program-help-archive-recount = Counts again, from their answers, the workshops of this server that are in a consultation, and says whether the counts kept were the same
program-help-archive-show = Shows a consultation: who is in it, what waits for a decision, the counts put together
program-help-archive-settle = Settles what centres decided otherwise, by the numbers that “show” gives
program-help-archive-announce = Announces the centres of a consultation, read from a file, with where they are for the map
program-help-archive-include = Counts workshops of this server in a consultation, without an archive
program-help-archive-withdraw = Takes a centre and its archives, or a workshop of this server, out of a consultation
program-help-backup = Backs up all data into one file locked by a passphrase, whether Glane serves or not
program-help-restore = Puts a backup back into the data folder, after checking all of it
program-help-move = Moves all data, from the folder to a PostgreSQL database or back, and checks everything
program-help-doctor = Looks at the machine and the data, and says what to do about what is wrong
program-help-restitution = Files to check: restitutions, edited by hand or not
program-help-findings = Lists what the figures of a workshop say, each sentence with its cells
program-help-tone = Proposes the tone of words too
program-help-data = Data folder (or the variable GLANE_DATA)
program-help-store = PostgreSQL database that keeps the answers in the folder's place (or the variable GLANE_STORE)
program-help-listen = Address and port to listen on
program-help-port = Port to listen on; 0 picks a free one
program-help-phones = How many phones to simulate, from 1 to 5000; 300 otherwise
program-help-link = The facilitator's link, if the room is open elsewhere than in this data folder
program-help-json = Writes one JSON document, and nothing else
program-help-workshop = Short name of the workshop
program-help-to = Folder to write the files in
program-help-kit-start = First day, like 2026-12-01; today if nothing is said
program-help-format = Formats wanted, with commas between them
program-help-versions = Versions wanted, with commas between them: complete, page, clair (complete otherwise)
program-help-file = Files to read: answers (.csv) or a script (.atelier.toml)
program-help-coding-file = Coding to read (.csv): participant,question,theme, and codeur if wanted; participant is the person's code in the file of answers that was imported, and --blank writes them all
program-help-blank = Writes a coding ready to be filled in to this file: a line for each imported answer, with the person's code and text, and a “?” to replace
program-help-coder = With --blank: the coder's name; what that person decided already is written in place of question marks, and the name in the column “codeur”
program-help-replace = Replaces what the same person had coded otherwise; without it, nothing is taken
program-help-codebook-file = File of the codebook (.grille.toml)
program-help-question = The question's key, as it is in the script
program-help-sheets = How many sheets, one per person
program-help-sheets-to = File to write (.pdf)
program-help-of-workshop = Short name of the workshop; without it, the code of each sheet says
program-help-photos = Photos (JPEG, PNG, WebP), scans (PDF, TIFF), or folders with some
program-help-page-code = The letters printed below the square code, for a photo where it cannot be read
program-help-watch = Watches the folder and reads the files that arrive
program-help-geometry = File to write where the boxes are, in millimetres (.json)
program-help-sheet-language = Language of the sheet: the workshop's otherwise; fr, en, ar, es, pt, ro, tr or uk
program-help-large = In large print
program-help-master = A sheet to photocopy, without a number; of one page only
program-help-only = A single question: its key, as it is in the script
program-help-script = Script to read (.atelier.toml)
program-help-member = Name of the person who comes in; if nobody is called so, they join the team and run it
program-help-new-key = Changes the secret link of the administration: the old one, and every browser that came by it, opens nothing any more
program-help-new-file = File to write; a dash (-) writes it on screen; if none is named, atelier.atelier.toml or the name chosen in the library
program-help-from = Starts from a workshop of the library; “list” shows them all
program-help-peer = Name or address of another Glane of the house or the network, from which a script may be taken by a link; several times if need be
program-help-host = Host name that leads to this computer, shown before the addresses; behind a server that has the certificate, the whole address, by https; several times if need be
program-help-synchronous = For trials only
program-help-archive-level = What the archive holds: tallies, anonymous or everything
program-help-archive-to = File to write (.glane); it must not be there yet
program-help-site = Name of the centre, as the federation calls it; the script's place otherwise
program-help-edition = Edition of the consultation; the workshop's year otherwise
program-help-archives = Archives (.glane)
program-help-into = Short name of the consultation: plain letters, digits and hyphens
program-help-consultation = Short name of the consultation
program-help-which = Number of what is to be settled
program-help-choice = Number of what holds
program-help-sites = Text file, one centre a line: the name alone, or name; latitude; longitude. It replaces the list that was announced
program-help-workshops = Short names of the workshops
program-help-centre = Name of the centre, or short name of its workshop
program-help-which-edition = The edition, if the centre is in several
program-help-archives-too = Takes out the archives of a workshop of this server as well: they would count in its place
program-help-copy-to = File to write; it must not be there yet
program-help-move-from = What you leave: sqlite:FOLDER, postgres://…, or store (the address in GLANE_STORE)
program-help-move-to = Where you go, which must be empty: sqlite:FOLDER, postgres://…, or store
program-help-dry-run = A try: reads and counts everything, checks the place, writes nothing
program-help-recipient = Public age key (age1…) of whoever may open it, instead of a passphrase; several times if need be
program-help-passphrase-file = File whose first line is the passphrase, instead of asking for it
program-help-copy = Backup to put back
program-help-replace-data = Replaces what is in the data folder; it is kept beside it, under another name
program-help-bring-back = Accepts to undo what was sealed, erased or taken back since the backup; what can be is done again
program-help-key = File of the secret age key, for a backup made with --recipient
program-help-backups = Folder of the automatic copies, one a day; “sauvegardes” in the data folder otherwise
program-help-metrics = Address and port where the machine's figures are read (/metrics, for Prometheus)
program-help-cert = Certificate (PEM, its chain after it) to serve by https; with --key
program-help-tls-key = Secret key of the certificate (PEM)
program-help-acme = Public name of this server (ateliers.mon-centre.fr): Glane asks for a certificate by itself and renews it; port 443
program-help-assistant = Ask this server for proposals (Ollama, llama.cpp…), for this time
program-help-assistant-model = The model to ask
program-assistant-bad = “{ $value }” is not the address of a server for the assistant.
program-help-bus = NATS relay (nats://…) by which several Glanes on one database tell each other; with --store
program-help-node = Name of this machine, where several Glanes share a database; with --store
program-help-no-mdns = Do not announce the name “glane.local” on the network
program-help-acme-contact = E-mail address given to the authority that signs the certificate
program-help-acme-directory = ACME directory of another authority than Let's Encrypt
program-help-lang = Language of the messages and of the report: fr or en
program-help-help = Shows this help
program-help-version = Shows the version
program-help-usage = Usage:
program-help-commands = Commands

program-value-command = COMMAND
program-value-data = FOLDER
program-value-store = ADDRESS
program-value-lang = LANGUAGE
program-value-bus = ADDRESS
program-value-node = NAME
program-value-listen = ADDRESS
program-value-peer = NAME
program-value-host = NAME
program-value-port = PORT
program-value-phones = NUMBER
program-value-link = LINK
program-value-workshop = WORKSHOP
program-value-to = FOLDER
program-value-kit-start = DAY
program-value-format = FORMATS
program-value-versions = VERSIONS
program-value-file = FILE
program-value-coding-file = FILE
program-value-blank = FILE
program-value-coder = NAME
program-value-codebook-file = FILE
program-value-question = QUESTION
program-value-sheets = NUMBER
program-value-sheets-to = FILE
program-value-of-workshop = WORKSHOP
program-value-page-code = CODE
program-value-photos = FILES
program-value-geometry = FILE
program-value-sheet-language = LANGUAGE
program-value-only = QUESTION
program-value-archive-level = LEVEL
program-value-archive-to = FILE
program-value-site = NAME
program-value-edition = EDITION
program-value-archives = FILES
program-value-into = CONSULTATION
program-value-consultation = CONSULTATION
program-value-which = NUMBER
program-value-choice = NUMBER
program-value-sites = FILE
program-value-workshops = WORKSHOPS
program-value-centre = CENTRE
program-value-which-edition = EDITION
program-value-copy-to = FILE
program-value-move-from = PLACE
program-value-move-to = PLACE
program-value-recipient = KEY
program-value-passphrase-file = FILE
program-value-copy = BACKUP
program-value-key = FILE
program-value-backups = FOLDER
program-value-metrics = ADDRESS
program-value-cert = FILE
program-value-tls-key = FILE
program-value-acme = NAME
program-value-acme-contact = ADDRESS
program-value-acme-directory = ADDRESS
program-value-new-file = FILE
program-value-from = NAME
program-value-restitution = FILE
program-value-script = FILE
program-value-member = NAME

## A command that was not understood

program-usage = This command was not understood.
program-usage-help = Type glane --help to see what is possible, or glane, a command's name and --help.
program-usage-suggestion = Did you mean { $suggestion }?
program-usage-workshop = The workshop is named so: { $command } --workshop { $value }
program-usage-unknown-command = “{ $value }” is not one of Glane's commands.
program-usage-unknown-argument = “{ $value }” makes no sense here.
program-usage-missing = { $arguments } is missing.
program-usage-no-value = A value is missing after { $argument }.
program-usage-bad-value = “{ $value }” does not do for { $argument }.
program-usage-twice = { $argument } is given twice.
program-usage-conflict = These arguments do not go together: { $arguments }.
program-usage-not-text = One of the words typed is not readable text (UTF-8).
program-lang-unknown = Glane does not speak the language “{ $value }”.
program-lang-unknown-help = Possible languages: fr, en.

## Serving

program-serving = Glane is ready.
program-serving-demo = Glane is ready, with the sample workshop “{ $workshop }”.
program-sample = Please note: { $detail }
program-data-folder = Data: { $path }
program-store-place = Answers: PostgreSQL database { $place }
program-address-facilitator = For you, the facilitator (secret link):
program-address-projector = For the room's screen:
program-address-participant = For phones:
program-address-code = Workshop code: { $code }
program-address-interface = { $address } ({ $interface })
program-address-local-only = No network found: only the pages of this computer will work. Connect to the room's Wi-Fi, then start Glane again.
program-no-workshop-yet = No workshop yet: make one from the facilitator's page.
program-qr-caption = Photograph it with a phone to answer:
program-stop-hint = Ctrl-C to stop.
program-stopping = Stopping, the last answers are being recorded…
program-stopped-failures = { $n ->
    [one] Glane has stopped. { $n } attempt to record failed during the session: the person was told. Everything that was given a receipt is kept.
   *[other] Glane has stopped. { $n } attempts to record failed during the session: the people were told. Everything that was given a receipt is kept.
 }
program-stopped = Glane has stopped. Everything is recorded.

## When the machine says no

program-port-in-use = Port { $port } is already taken by another program.
program-port-in-use-help = Stop the other program, or choose another port: --port 0 takes a free one.
program-port-in-use-listen-help = Stop the other program, or choose another port: --listen 0.0.0.0:0 takes a free one.
program-port-in-use-metrics-help = Stop the other program, or choose another port for --metrics.
program-port-moved = Port { $port } is taken: Glane uses port { $next }.
program-address-absent = The address { $value } is not this computer's.
program-address-absent-help = Write 0.0.0.0 to listen on all its networks.
program-listen-failed = Cannot listen on { $value }: { $reason }
program-listen-failed-help = Choose another address or another port.
program-port-forbidden = This account is not allowed to open port { $port }.
program-port-forbidden-help = Choose a port above 1023, 8080 for example.
program-bad-address = “{ $value }” is not an address to listen on.
program-bad-address-help = Write an address and a port, for example 0.0.0.0:8080.
program-data-locked = Another Glane is already using the folder { $path }.
program-data-locked-help = Use the buttons on that Glane's console (import, make the report). Otherwise stop it, or choose another folder with --data.
program-data-locked-code-help = Nothing was taken. Code in the page “Themes” of that Glane's console; or stop it (Ctrl-C), try this command again, then start it again.
program-data-locked-codebook-help = Nothing has changed. Make the codebook in the page “Themes” of that Glane's console; or stop it (Ctrl-C), try this command again, then start it again.
program-data-locked-paper-help = Nothing was printed. Ask for the sheets in the page “The questions on paper” of that Glane's console; or stop it (Ctrl-C), run this command again, then start it again.
program-data-locked-read-help = No sheet was read. Put the photos on the page “The questions on paper” of that Glane's console; or stop it (Ctrl-C), run this command again, then start it again.
program-data-not-glane = The folder { $path } holds a file that is not Glane's, or that is damaged.
program-data-not-glane-help = Choose another folder with --data, or put a backup back: glane restore FILE --replace
program-no-home = There is no telling where to keep the data: this session has no home folder.
program-no-home-help = Name a folder with --data.
program-demo-folder-used = The folder { $path } already holds workshops: the example is not mixed with them.
program-demo-folder-used-help = Choose an empty folder with --data, or run glane demo without --data.
program-no-randomness = The system gives no randomness: { $reason }
program-no-randomness-help = Restart the computer. Without randomness no secret link is safe: Glane stops; all that was recorded still is.
program-unexpected = Something unexpected happened: { $reason }
program-unexpected-help = Run the command again. If it happens again, keep this message to ask for help.
program-unsafe = Trial mode: a power cut may lose answers. Never use it with real people.
program-data-unusable = The folder { $path } cannot be used: { $reason }
program-data-unusable-help = Check that it exists, that you may write in it and that there is space left.
program-data-newer = The folder { $path } comes from a later version of Glane.
program-data-newer-help = Install that version, or choose another folder with --data.
program-store-address = The address given to --store (or in GLANE_STORE) is not that of a PostgreSQL database.
program-store-address-help = It begins with postgres://, for example: postgres://glane@localhost/glane
program-store-unread = The address of the database cannot be read: { $reason }
program-store-unread-help = It is written: postgres://NAME:PASSWORD@MACHINE:5432/DATABASE
program-store-away = The PostgreSQL database does not answer, or does not let us in: { $reason }
program-store-away-help = See that it runs, that address, name and password are right, then try again. Nothing was kept halfway.
program-store-old = This PostgreSQL is too old (version { $found }).
program-store-old-help = Version { $least } or a later one is needed.
program-store-not-on-disk = This PostgreSQL does not wait for its disk (fsync = off): a power cut would lose answers.
program-store-not-on-disk-help = Put fsync = on back into its settings, restart it, then try again.
program-store-newer = This database comes from a later version of Glane.
program-store-newer-help = Install that version, or give another database.
program-store-not-ours = This database holds another program's tables already.
program-store-not-ours-help = Give Glane one of its own, empty: createdb glane
program-store-held = Another Glane uses this database already.
program-store-held-help = Use the buttons of that Glane's console. Otherwise, stop it. For several Glanes to share the database, start each with “serve --node NAME”: docs/postgres.md.
program-bus-without-store = --bus and --node are of use only where several Glanes share a PostgreSQL database.
program-bus-without-store-help = Add --store (or the variable GLANE_STORE), or leave out --bus and --node.
program-bus-address = The address given to --bus (or in GLANE_BUS) is not one of a NATS relay.
program-bus-address-help = It begins with nats://, for example: nats://localhost:4222. Several relays: commas between the addresses.
program-store-unusable = The PostgreSQL database cannot be used: { $reason }
program-store-unusable-help = Whoever looks after this database will know what to do about this message.
program-store-backups = With a PostgreSQL database, Glane makes no copy of each day.
program-store-backups-help = Leave --backups out, and have the database copied by its own means (pg_dump): docs/postgres.md says how.
program-store-not-yet = The command “{ $command }” cannot work on a PostgreSQL database yet.
program-store-not-yet-help = Leave --store (or the variable GLANE_STORE) out to work on the data folder. docs/postgres.md says what to use instead.
program-workshop-unknown = No workshop is called “{ $workshop }”.
program-workshop-unknown-help = { $n ->
    [0] There is no workshop in this folder yet.
   *[other] Workshops of this folder: { $known }.
 }
program-workshop-exists = A workshop is already called “{ $workshop }”.
program-workshop-exists-help = Give this one another short name in its script.
program-file-missing = The file { $path } does not exist.
program-file-missing-help = Check the name and the folder.
program-file-unreadable-help = Check that it is a file, and that you may read it.
program-file-unreadable = The file { $path } cannot be read: { $reason }
program-file-exists = The file { $path } already exists: it was left alone.
program-file-exists-help = Choose another name, or move the old one.
program-file-unwritable-help = Check that you may write there and that there is space left.
program-file-unwritable = The file { $path } cannot be written: { $reason }
program-format-unknown = The format “{ $value }” is not known.
program-format-unknown-help = Possible formats: { $known }.
program-version-unknown = The version “{ $value }” is not known.
program-version-unknown-help = Possible versions: { $known }.
program-error = Error: { $message }
program-warning = Warning: { $message }
program-what-to-do = What to do: { $help }

## Script

program-new-listed = { $name }: { $title }. { $summary } ({ $minutes } min, { $n ->
    [one] { $n } question
   *[other] { $n } questions
 })
program-new-how = To take one: glane new --from { $name }
program-new-unknown = The library has no workshop “{ $value }”.
program-new-unknown-help = Those it has: { $known }. To read about them: glane new --from list
program-new-written = Script written: { $path }. Open it in a text editor and follow its comments.
program-script-not-utf8 = The file { $path } is not UTF-8 text.
program-script-not-utf8-help = Open it in a text editor and save it with the UTF-8 encoding.
program-created = Workshop made: { $workshop }. Code for phones: { $code }
program-invited = Link to come in of { $name }:
program-invited-new = { $name } joins the team and runs it. Their link to come in:
program-invited-once = It works once, for three days, and choosing a password there closes the other devices of this person.
program-invited-later = Start “glane serve”, then open this link on this computer. It works once, for three days.
program-rekeyed = The new secret link of the administration:
program-rekeyed-served = The old one is worth nothing any more: every browser that came by it is out. Open this one on the devices of the administration.
program-rekeyed-later = The old one is worth nothing any more. Start “glane serve”, then open this one on this computer.
program-invite-name = This name cannot be used.
program-invite-name-help = Write a name of 1 to 60 characters, for example: glane invite Awa.
program-script-revised = Script of “{ $workshop }” updated: version { $version }.
program-script-unchanged = The script of “{ $workshop }” is already this one: nothing has changed.
program-script-overdue = “{ $path }”: the answers were to be kept until { $until } (date + conservation), and that date is past.
program-script-overdue-help = Check “date” and “conservation”. If “conservation” is written in the script, Glane erases the answers: the console warns seven days before, and lets you keep them longer. If it is not, Glane keeps them until you erase them from the console.
program-script-half-plain = { $path }: some questions have no plainer text, while others have one: { $keys }.
program-script-half-plain-help = Give each an “en-clair” line: whoever asked for plainer words will not find them there.
program-sealed = The workshop is sealed: no answer and no script comes in any more.
program-sealed-help = Sealing cannot be undone. Restitutions and exports are made as before.
program-script-unfit-type = Question “{ $question }”: { $n ->
    [one] { $n } answer kept was
   *[other] { $n } answers kept were
 } given to another type of question, and cannot be counted with the type “{ $type }”.
program-script-unfit-scale = Question “{ $question }”: { $n ->
    [one] { $n } answer kept lies
   *[other] { $n } answers kept lie
 } outside the new scale, which goes from { $min } to { $max }.
program-script-unfit-number = Question “{ $question }”: { $n ->
    [one] { $n } answer kept is
   *[other] { $n } answers kept are
 } outside the new bounds, from { $min } to { $max }.
program-script-unfit-places = Question “{ $question }”: { $n ->
    [one] { $n } answer kept does
   *[other] { $n } answers kept do
 } not place { $max } choices, as the new setting asks.
program-script-unfit-points = Question “{ $question }”: { $n ->
    [one] { $n } answer kept does
   *[other] { $n } answers kept do
 } not share { $total } points.
program-script-unfit-decimals = Question “{ $question }”: { $n ->
    [one] { $n } answer kept was given with “decimales = { $max }”. With another setting it would be another number.
   *[other] { $n } answers kept were given with “decimales = { $max }”. With another setting they would be other numbers.
 }
program-script-unfit-words = Question “{ $question }”: { $n ->
    [one] { $n } answer kept has
   *[other] { $n } answers kept have
 } more words than the new maximum, { $max }.
program-script-unfit-length = Question “{ $question }”: { $n ->
    [one] { $n } answer kept is
   *[other] { $n } answers kept are
 } longer than the new maximum, { $max } { $max ->
    [one] character
   *[other] characters
 }.
program-script-unfit-ticks = Question “{ $question }”: { $n ->
    [one] { $n } answer kept ticks
   *[other] { $n } answers kept tick
 } more choices than the new maximum, { $max }.
program-script-unfit-tables = Question “{ $question }”: { $n ->
    [one] { $n } kept answer is a person's
   *[other] { $n } kept answers are people's
 }, and cannot count as { $n ->
    [one] a table's
   *[other] tables'
 }.
program-script-unfit-people = Question “{ $question }”: { $n ->
    [one] { $n } kept answer is a table's
   *[other] { $n } kept answers are tables'
 }, and cannot count as { $n ->
    [one] a person's
   *[other] people's
 }.
program-script-unfit-help = Nothing has changed in the workshop. Give the new question another key (“cle”): the old one keeps its answers. Or put the former type and limits back.
program-script-theme-same-name = “{ $name }” and “{ $other }” would be two themes of one name: case, accents and spaces make no difference.
program-script-theme-same-name-help = Nothing has changed in the workshop. One of the two was added later: give the script's theme another name, or the other one's key.
program-script-themes-full = With the themes added later, the codebook would have more than { $max }.
program-script-themes-full-help = Nothing has changed in the workshop. Remove themes from the script, or from the codebook on the page “Themes”.
program-script-question-gone = { $n ->
    [one] { $n } answer to “{ $question }” will no longer be shown; it is kept, and comes back
   *[other] { $n } answers to “{ $question }” will no longer be shown; they are kept, and come back
 } if the script again has a question of that key and type.
program-script-group-gone = The group “{ $label }” is no longer there: { $n ->
    [one] 1 person of it still counts, in no group
   *[other] { $n } people of it still count, in no group
 }. They are in it again if the script has a group of that key (“{ $question }”).
program-script-table-gone = The table “{ $label }” is no longer there: { $n ->
    [one] its answer still counts, and it still counts
   *[other] its { $n } answers still count, and it still counts
 } among the tables. It is there again if the script has a group of that key (“{ $question }”).
program-script-option-gone = “{ $label }” (key “{ $option }”) is no longer offered under “{ $question }”: { $n ->
    [one] { $n } answer that ticks it is kept, but this choice will no longer be shown
   *[other] { $n } answers that tick it are kept, but this choice will no longer be shown
 }. It comes back if the script has that key again.
program-script-relabelled = Under “{ $question }”, the label of “{ $option }” changes from “{ $before }” to “{ $after }” while { $n ->
    [one] { $n } answer already ticks it: it will say
   *[other] { $n } answers already tick it: they will say
 } “{ $after }”. If it is another choice, give it another key.
program-script-other-workshop = The script { $path } is that of “{ $found }”, not of “{ $workshop }”.
program-script-other-workshop-help = Name the workshop thus: --workshop { $found }, or change the short name in the script.
program-script-kept-bad = The script of “{ $workshop }” can no longer be read.
program-script-kept-bad-help = Import that script into the workshop again, once glane check-script finds it right.
program-script-good = { $path }: all is well ({ $n ->
    [one] { $n } question
   *[other] { $n } questions
 }).
program-script-faults = { $n ->
    [one] { $path }: { $n } fault to put right.
   *[other] { $path }: { $n } faults to put right.
 }

## Import

program-import-rows = { $read ->
    [one] { $read } line read
   *[other] { $read } lines read
 }: { $taken } taken, { $refused } refused, { $empty } empty.
program-import-answers = { $added ->
    [one] { $added } new answer
   *[other] { $added } new answers
 }, { $replaced } replaced, { $unchanged } unchanged.
program-import-earlier = { $n ->
    [one] { $n } answer is already there, in an earlier round of its question: it is not put into the new one.
   *[other] { $n } answers are already there, in an earlier round of their question: they are not put into the new one.
 }
program-import-nothing = Nothing to take in this file: no line holds an answer.
program-import-nothing-new = Everything was already there: nothing has changed.
program-import-refused-help = Put these lines right and import the same file again: what is already taken will not be counted twice.

## Themes

program-code-rows = { $read ->
    [one] { $read } line read
   *[other] { $read } lines read
 }: { $taken } taken, { $refused } refused.
program-code-left = { $n ->
    [one] { $n } line still waits for its theme (“?”).
   *[other] { $n } lines still wait for their theme (“?”).
 }
program-code-answers = { $added ->
    [one] { $added } answer newly coded
   *[other] { $added } answers newly coded
 }, { $unchanged } unchanged, { $replaced } replaced.
program-code-rows-held = { $read ->
    [one] { $read } line read
   *[other] { $read } lines read
 }, { $refused } refused.
program-code-would = This file would newly code { $added ->
    [one] { $added } answer
   *[other] { $added } answers
 }, leave { $unchanged } unchanged, and replace { $replaced }.
program-code-replaces = Line { $line }: { $participant }, “{ $question }”, coded by { $coder }: { $before } → { $after }
program-code-replaced-by = Codings replaced, by person: { $coders }.
program-code-would-by = Codings that would be replaced, by person: { $coders }.
program-code-kept = Nothing was taken: choices made already would be lost.
program-code-kept-help = Read the list. To replace them, try again with --replace; to keep both, write another name in the column “codeur”.
program-code-blank = { $n ->
    [one] { $n } line to code written to { $path }.
   *[other] { $n } lines to code written to { $path }.
 } Put a theme in the place of each “?”; an empty cell says that no theme fits; for two themes, copy the line.
program-code-blank-themes = Themes of “{ $question }”: { $themes }.
program-code-blank-nameless = { $n ->
    [one] { $n } answer has no participant's code (phone, raised hand): it is coded on the page “Themes”.
   *[other] { $n } answers have no participant's code (phone, raised hands): they are coded on the page “Themes”.
 }
program-code-blank-filled = { $n ->
    [0] No answer was coded by { $coder } yet.
    [one] { $n } answer that { $coder } coded already is written with that decision.
   *[other] { $n } answers that { $coder } coded already are written with those decisions.
 }
program-code-blank-coded = Answers coded already, by person: { $coders }. They are written with a question mark like the others; with --coder and one of these names, what that person decided is written.
program-coder-bad = “{ $value }” does not do as the name of a coder.
program-coder-bad-help = A first name or initials are enough: 1 to { $max } characters.
program-code-blank-none = There is nothing to code in a file: no imported answer to a question that has themes.
program-code-blank-none-help = Give the question themes (page “Themes”, or the line themes of the script). Answers from a phone are coded on the page “Themes”.
program-codebook-written = { $n ->
    [one] { $n } theme written to { $path }.
   *[other] { $n } themes written to { $path }.
 }
program-codebook-taken = { $changed ->
    [one] { $changed } theme added or changed
   *[other] { $changed } themes added or changed
 }, { $unchanged } unchanged.
program-codebook-kept = Nothing was taken: the codebook is as it was.
program-codebook-empty = The question “{ $question }” has no theme to write.
program-codebook-empty-help = Add some in the script, or on the page of themes.
program-codebook-no-question = “{ $value }” is not an open question of this workshop.
program-codebook-no-question-help = Open questions: { $known }.
program-codebook-no-open = This workshop has no open question: nothing in it is coded.

## Report

program-report-written = { $n ->
    [one] File written:
   *[other] { $n } files written:
 }
program-report-file = { $path }
program-report-unproved = { $n ->
    [one] One sentence of the restitution is neither proved nor signed: this is a draft, which the console would not publish.
   *[other] { $n } sentences of the restitution are neither proved nor signed: this is a draft, which the console would not publish.
 }
program-report-unproved-help = In “Write the restitution”, word it otherwise, or sign why the sentence stays; then make the restitution again.
program-report-refused-sentence = Refused: { $text }
program-report-unproved-sentence = Not proved: { $text }
program-report-no-answers = The workshop “{ $workshop }” has no answer yet: the report will say so.
program-report-failed = The report could not be made: { $reason }
program-report-failed-help = Try another format with --format; the answers are intact.
program-kit-first = The workshop “{ $workshop }” has no public page: there is nothing to lead inhabitants to.
program-kit-first-help = In the console, open “Write the report”, read it, publish the page; then make the messages again.
program-kit-moved = The answers of “{ $workshop }” are no longer those of the public page: somebody took theirs back, or the workshop is sealed.
program-kit-moved-help = Publish the page again, then make the messages again.
program-kit-start-bad = There is no such day: “{ $value }”.
program-kit-start-bad-help = Write year, month and day, for example 2026-12-01.
program-kit-failed = The messages could not be made: { $reason }
program-kit-failed-help = The answers are safe; try again.
program-kit-too-long = { $channel }: the message is too long ({ $is } characters out of { $most }). Shorten it before sending.

program-help-text = Shows what Glane does with words, line by line
program-help-text-group = Reads a form a line and writes the groups as JSON
program-help-text-lemma = Reads a word a line and writes its dictionary entry
program-help-text-concordance = Reads an answer a line and shows a word in its place, in all its forms
program-help-text-expressions = Reads a text on each line and writes the expressions that come back, as JSON
program-help-text-cooccurrence = Reads a person on each line, their words parted by semicolons, and writes the words given together, as JSON
program-help-lexicon = The names of the place, one a line; their other writings after =, parted by commas
program-value-lexicon = FILE
program-help-word = Word or expression to look for
program-value-word = WORD
program-text-not-utf8 = Line { $line } is not written in UTF-8.
program-text-not-utf8-help = Save the file as UTF-8, then try again.

## Findings

program-findings-proposed = [{ $id }] { $cells }
program-findings-kept = [{ $id }, kept] { $cells }
program-findings-dropped = [{ $id }, dropped] { $cells }

## Checking

program-check-not-text = The file { $path } is no text in UTF-8.
program-check-not-text-help = If it is the restitution's web page (.html) or figures (.json), save it as UTF-8 in the editor, then check again.
program-check-folder = { $path } is a folder.
program-check-folder-help = Give the file itself: the web page (.html) or the figures (.json) in it.
program-check-too-large = The file { $path } is too large: { $max } MiB at most.
program-check-too-large-help = A restitution is a few. See that it is one; a picture pasted into the page may have swollen it.
program-check-empty = The file { $path } is empty.
program-check-empty-help = Make the restitution again with glane report, or take a copy from before it was edited.
program-check-utf16 = The file { $path } is written in UTF-16, and nothing at its head says how to read it.
program-check-utf16-help = In the editor, “Save as”, choose the encoding UTF-8, then check again.
program-check-pdf = The file { $path } is a PDF: it cannot be checked.
program-check-pdf-help = Check the web page (.html) of the same restitution, and make the PDF with glane report.
program-check-office = The file { $path } is a document of Word, Excel or LibreOffice: it cannot be checked.
program-check-office-help = Check the web page (.html) of the same restitution. What you edit in the document is better written in “Write the restitution”, which checks every sentence.
program-check-archive = The file { $path } is an archive (.zip): it cannot be checked.
program-check-archive-help = Check the web page (.html) or the figures (.json) of the restitution.
program-check-neither = The file { $path } is neither a web page nor a JSON document: reading stops at line { $line }.
program-check-neither-help = Check the restitution's web page (.html) or figures (.json), not another file.
program-check-consultation-unknown = The file { $path } is the restitution of the consultation “{ $name }”, which is not here, or not with that edition.
program-check-consultation-unknown-help = Check it on the federation's machine, or give its data folder with --data.
program-check-consultation-changed = The file { $path } was made of other archives, or other choices, than those that the consultation “{ $name }” has now.
program-check-consultation-changed-help = Nothing can be said of this file. Download the restitution again, and compare the two.
program-check-consultation-form = The file { $path } cannot be verified: { $form ->
    [none] it does not say which version of Glane made it
   *[other] it says that another version of Glane ({ $form }) made it
 }, and this one writes or draws the consultation “{ $name }” otherwise. It cannot be compared value by value: nothing says that it is right, nor that it was changed.
program-check-consultation-form-help = Download this file again from the consultation's page, and compare it with this one yourself; or check it with the version of Glane that made it.
program-check-unnamed = The file { $path } does not say which data it comes from: it lacks “{ $what }”.
program-check-unnamed-help = Start from a file that glane report wrote, and keep what stands at its head.
program-check-revision-unknown = The file { $path } says it was made at revision { $revision } of “{ $workshop }”, which does not exist here: the last one is { $last }.
program-check-frozen-differs = “{ $path }”: the data of revision { $revision } are no longer those of then (workshop sealed, erased, or answers withdrawn), and this file is not the one that was published.
program-check-frozen-unknown = “{ $path }”: the data of revision { $revision } are no longer those of then (workshop sealed, erased, or answers withdrawn), and nothing was published of that revision.
program-check-revision-unknown-help = Check it with the data folder it was made from, or make the restitution again.
program-check-names-differ = The file { $path } says “{ $what }” { $found }; at that revision it was { $expected }.
program-check-names-differ-help = The data of this folder are not those the file comes from, or its head was changed.

## Rehearsal

program-rehearse-nobody = No room is open on this data folder: there is nothing to rehearse.
program-rehearse-nobody-help = Open it first in another window (glane serve), or give the facilitator's link with --link.
program-rehearse-link = “{ $link }” is not the facilitator's link.
program-rehearse-link-help = Copy the facilitator's address given when Glane starts: it holds /cle/. An https address will not do: give the machine's own, with http.
program-rehearse-unreached = The room does not answer at { $address }.
program-rehearse-unreached-help = Open it (glane serve), then try again.
program-rehearse-unknown = The open room has no workshop “{ $workshop }”.
program-rehearse-unknown-help = A workshop's short name stands at the end of its console's address.
program-rehearse-forbidden = The open room does not know this key.
program-rehearse-forbidden-help = Copy the facilitator's link, given when Glane starts.
program-rehearse-in-use = People are in the room, or a question is open: a rehearsal would slow them down.
program-rehearse-in-use-help = Close the question and the pages open on phones, then try again.
program-rehearse-under-way = Another rehearsal is under way.
program-rehearse-under-way-help = Wait until it ends: two at once would measure nothing.
program-rehearse-too-many = { $phones } phones are more than this system lets a program simulate: { $most }.
program-rehearse-too-many-help = Try again with --phones { $most }, or raise the limit of open files (ulimit -n).
program-rehearse-stopped = The room stopped during the rehearsal.
program-rehearse-stopped-help = Start Glane again, and look at what it says before you try again. Nothing of it stays in the workshop.
program-rehearse-begun = Rehearsal of “{ $title }”. Nothing enters the workshop.
program-rehearse-arrived = { $there } phones of { $of } have arrived.
program-rehearse-answered = Question { $at } of { $of }: { $answers ->
    [0] no answer kept
    [one] { $answers } answer kept
   *[other] { $answers } answers kept
 }.
program-rehearse-holds = { $phones ->
    [one] This machine bears { $phones } phone
   *[other] This machine bears { $phones } phones
 }; longest wait { $longest } s.
program-rehearse-slow = { $phones ->
    [one] This machine bears { $phones } phone
   *[other] This machine bears { $phones } phones
 }, but slowly: people would wait up to { $longest } s. Close other programs, or plan for fewer people at once.
program-rehearse-lost = This machine does not bear { $phones } phones: { $arrived } arrived, { $acknowledged } answers of { $answers } were kept. Try with fewer phones (--phones), or on a faster machine.
program-rehearse-detail-arrival = The page opens within { $arrival } s.
program-rehearse-detail-shown = A question asked is on all phones within { $shown } s.
program-rehearse-detail-answers = { $acknowledged } answers of { $answers } have their receipt, half of them within { $half } s; the room counts { $kept }.
program-rehearse-left-nothing = Nothing of it stays in the workshop.
program-rehearse-blind = A rehearsal does not see the room's Wi-Fi: try that with real phones (“Check the room”, in the console).

## Looking over

program-doctor-folder = The folder { $path } is there, and can be written to.
program-doctor-folder-none = The folder { $path } does not exist yet: Glane makes it at its first start.
program-doctor-served = Glane serves this folder at this moment, and answers.
program-doctor-silent = Another Glane uses this folder, and does not answer.
program-doctor-silent-help = If it is making a restitution or an import, wait until it has finished. If it serves a workshop and its pages answer no more, stop it and start it again: what got a receipt is saved.
program-doctor-recount = “{ $workshop }”: { $answers ->
    [0] no answer on disk, and the room counts none
    [one] { $answers } answer on disk, and the room counts the same
   *[other] { $answers } answers on disk, and the room counts the same
 }.
program-doctor-kept-differs = “{ $workshop }”: the counts kept for consultations are not those of the answers.
program-doctor-kept-differs-help = Nothing is lost: the answers are what holds. Have these counts made again by glane archive recount, and report it.
program-doctor-recount-differs = “{ $workshop }”: the room does not count what is on disk ({ $questions }).
program-doctor-recount-differs-help = Nothing is lost: the disk is right. Start Glane again, and report it.
program-doctor-port = Port { $port } is free.
program-doctor-file-none = There are no data yet.
program-doctor-file = The data file is sound.
program-doctor-file-empty = The data file is empty: a copy cut short, or a full disk.
program-doctor-file-empty-help = Go back to your last backup of the data folder. If there never was a workshop here, delete glane.sqlite.
program-doctor-file-damaged = The data file is damaged ({ $n ->
    [one] one fault found
   *[other] { $n } faults found
 }).
program-doctor-file-damaged-help = Use it no more. Copy the whole data folder elsewhere, then put your last backup back: glane restore FILE --replace
program-mdns-failed = the name “glane.local” could not be announced on the network. Give the address in figures; everything else works.
