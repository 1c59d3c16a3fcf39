-- What came after a revision is found by indexes that nothing else can use. Beside its primary key, an index that begins
-- with the workshop as well is as good a way to one row, to a database that believes a workshop to be empty; it then reads
-- everybody for each row that names somebody. A program of the version before finds what is new by the keys.
DROP INDEX person_revision;
CREATE INDEX person_since ON person ((workshop + 0), revision);
DROP INDEX ballot_revision;
CREATE INDEX ballot_since ON ballot ((workshop + 0), revision);

-- Whoever goes is looked for in all that may name them: without these, among everybody's rows, those just taken away too.
CREATE INDEX person_token_person ON person_token (person, workshop);
CREATE INDEX person_import_person ON person_import (person, workshop);
CREATE INDEX idea_author ON idea (author, workshop);
