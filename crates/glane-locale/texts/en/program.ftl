# What the program says in a terminal.

## Help

program-help-about = Turns a room of people into an honest report.
program-help-serve = Opens the room: the pages of participants, facilitator and screen
program-help-demo = Opens the room with a sample workshop, in a folder of its own
program-help-new = Writes a script with comments, to fill in
program-help-check-script = Says all that is wrong in a script
program-help-import = Imports a CSV file of answers into a workshop
program-help-report = Makes the report of a workshop
program-help-data = Data folder
program-help-listen = Address and port to listen on
program-help-port = Port to listen on; 0 picks a free one
program-help-json = Writes one JSON document, and nothing else
program-help-workshop = Short name of the workshop
program-help-to = Folder to write the files in
program-help-format = Formats wanted, with commas between them
program-help-file = File to read
program-help-lang = Language of messages: fr or en

## Serving

program-serving = Glane is ready.
program-serving-demo = Glane is ready, with the sample workshop “{ $workshop }”.
program-sample = Sample data: { $detail }
program-data-folder = Data: { $path }
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
program-stopped = Glane has stopped. Everything is recorded.

## When the machine says no

program-port-in-use = Port { $port } is already taken by another program.
program-port-in-use-help = Stop the other program, or choose another port: --port 0 takes a free one.
program-port-forbidden = This account is not allowed to open port { $port }.
program-port-forbidden-help = Choose a port above 1023, 8080 for example.
program-bad-address = “{ $value }” is not an address to listen on.
program-bad-address-help = Write an address and a port, for example 0.0.0.0:8080.
program-data-locked = Another Glane is already using the folder { $path }.
program-data-locked-help = Stop it, or choose another folder with --data.
program-data-unusable = The folder { $path } cannot be used: { $reason }
program-data-unusable-help = Check that it exists, that you may write in it and that there is space left.
program-data-newer = The folder { $path } comes from a later version of Glane.
program-data-newer-help = Install that version, or choose another folder with --data.
program-workshop-unknown = No workshop is called “{ $workshop }”.
program-workshop-unknown-help = { $n ->
    [0] There is no workshop in this folder yet.
   *[other] Workshops of this folder: { $known }.
 }
program-workshop-exists = A workshop is already called “{ $workshop }”.
program-workshop-exists-help = Give this one another short name in its script.
program-file-missing = The file { $path } does not exist.
program-file-missing-help = Check the name and the folder.
program-file-unreadable = The file { $path } cannot be read: { $reason }
program-file-exists = The file { $path } already exists: it was left alone.
program-file-exists-help = Choose another name, or move the old one.
program-file-unwritable = The file { $path } cannot be written: { $reason }
program-format-unknown = The format “{ $value }” is not known.
program-format-unknown-help = Possible formats: { $known }.
program-error = Error: { $message }
program-warning = Warning: { $message }
program-what-to-do = What to do: { $help }

## Script

program-new-written = Script written: { $path }. Open it in a text editor and follow its comments.
program-script-good = { $path }: all is well ({ $n ->
    [one] { $n } question
   *[other] { $n } questions
 }).
program-script-faults = { $n ->
    [one] { $path }: { $n } fault to put right.
   *[other] { $path }: { $n } faults to put right.
 }

## Import

program-import-summary = { $read ->
    [one] { $read } line read
   *[other] { $read } lines read
 }: { $taken ->
    [one] { $taken } answer taken
   *[other] { $taken } answers taken
 }, { $unchanged } unchanged, { $refused ->
    [one] { $refused } line refused
   *[other] { $refused } lines refused
 }.
program-import-nothing-new = Everything was already there: nothing has changed.
program-import-refused-help = Put these lines right and import the same file again: what is already taken will not be counted twice.

## Report

program-report-written = { $n ->
    [one] File written:
   *[other] { $n } files written:
 }
program-report-file = { $path }
program-report-no-answers = The workshop “{ $workshop }” has no answer yet: the report will say so.
