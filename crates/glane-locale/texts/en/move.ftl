# Moving: from a data folder to a PostgreSQL database, and back (glane move).

move-side-unread = The place given to --from or --to cannot be read.
move-side-unread-help = Write sqlite:/srv/glane for a data folder, the address of a database (postgres://glane@localhost/glane), or store for the one in the variable GLANE_STORE.
move-no-store = “store” means the address given to --store or in the variable GLANE_STORE, and there is none.
move-no-store-help = Give it, for example: export GLANE_STORE=postgres://glane@localhost/glane
move-nothing-there = There is nothing to move in { $path }: no data of Glane.
move-nothing-there-help = Check the name; glane serve shows the folder or the database it uses.
move-not-empty = There are data of Glane in { $path } already. Nothing was touched.
move-not-empty-help = One moves to an empty place: give another folder or a new database (createdb). If you are going back to the old folder, put its file glane.sqlite aside first.
move-no-data = There is no knowing where the files of the Glane on this database are (its key, its consultations, its photos): { $path } does not exist.
move-no-data-help = Give the data folder of that Glane: --data FOLDER.
move-within = { $path } is within the other folder, or the other one within it. Nothing was touched.
move-within-help = Give a folder apart: who erases the one would erase both.
move-in-use-help = Stop that Glane first: nobody must answer during a move.
move-half = A move to { $path } was cut off: nothing is there yet.
move-half-help = Run the same glane move again: it starts over. What you are leaving has not changed. To give it up, delete the file glane.sqlite.demenagement in that folder.
move-half-server = A move to this database was cut off: nothing is there yet.
move-half-server-help = Run the same glane move again: it starts over. What you are leaving has not changed. To give it up, delete this database (dropdb) and make another one.
move-again = A move to { $path } had been cut off: it starts over.
move-file-in-the-way = The file { $path } is there already, and is not the one that would go there. Nothing was touched.
move-file-in-the-way-help = Give an empty folder, or put that file aside.
move-file-differs = The file { $path } does not read back as it was written.
move-file-differs-help = The disk may be faulty: try another folder. What you are leaving has not changed.
move-unread = The data of { $path } cannot be read to their end: { $reason }
move-unwritten = The data could not be written to { $path }: { $reason }
move-differs = What was written to { $path } does not read back as what was read (table “{ $table }”).
move-stopped-help = Nothing was kept there, and what you are leaving has not changed. Mend it, then run the same command again.

move-count-workshop = { $n ->
    [one] { $n } workshop
   *[other] { $n } workshops
 }
move-count-person = { $n ->
    [one] { $n } person
   *[other] { $n } people
 }
move-count-ballot = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
 }
move-count-idea = { $n ->
    [one] { $n } idea
   *[other] { $n } ideas
 }
move-count-decision = { $n ->
    [one] { $n } decision
   *[other] { $n } decisions
 }
move-count-frozen = { $n ->
    [one] { $n } published file
   *[other] { $n } published files
 }
move-count-member = { $n ->
    [one] { $n } person of the team
   *[other] { $n } people of the team
 }
move-written = Written: { $what }
move-checking = All is written. Reading it back…
move-checked = Read back: { $what }

move-done = Moved from { $from } to { $to }: { $what }, settings and links.
move-would = To be moved from { $from } to { $to }: { $what }, settings and links.
move-files = The files of the data folder went along: { $n ->
    [one] { $n } file
   *[other] { $n } files
 } ({ $size } MB).
move-files-would = The files of the data folder will go along: { $n ->
    [one] { $n } file
   *[other] { $n } files
 } ({ $size } MB).
move-checked-all = All was read back there, and it is the same, to the byte (hash { $hash }).
move-dry = This was a try: nothing was written. Hash of what is to be moved: { $hash }
move-next-folder = Now run: glane serve --data { $path } (without --store, nor the variable GLANE_STORE).
move-next-server = Now run: glane serve --data { $path } --store ADDRESS. The folder { $path } is still needed: photos of sheets, archives of federations, the centre's key.
move-old = What you left ({ $path }) has not changed: do not run Glane there any more, or you would have two different sequels. Delete those data once you are sure of the new place: what is sealed or erased from now on would not be there.
