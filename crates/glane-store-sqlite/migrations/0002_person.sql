-- People are found by what ties them to the outside (`person_token`, `person_import`) and by their row, never by the
-- id shown outside: that one is drawn at random, and an index under it moved a page of its own for each new person.

CREATE TABLE person_next (
    id INTEGER PRIMARY KEY,
    workshop INTEGER NOT NULL REFERENCES workshop (id),
    uuid BLOB NOT NULL,
    "group" TEXT,
    channel TEXT NOT NULL,
    first_revision INTEGER NOT NULL,
    revision INTEGER NOT NULL
) STRICT;

INSERT INTO person_next (id, workshop, uuid, "group", channel, first_revision, revision)
    SELECT id, workshop, uuid, "group", channel, first_revision, revision FROM person ORDER BY id;

DROP TABLE person;

ALTER TABLE person_next RENAME TO person;

-- Whoever takes one workshop out does not go through the people of all; its keys grow, as rows do.
CREATE INDEX person_workshop ON person (workshop);
