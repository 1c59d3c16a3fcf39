-- Everything a workshop needs, from the first release on.
-- Text is compared in bytes (SQLite's default). Ids shown outside are BLOBs of 16 bytes; inside,
-- rows name each other by growing integers, which keep indexes short and appends at their end.

CREATE TABLE workshop (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE,
    created INTEGER NOT NULL,
    revision INTEGER NOT NULL
) STRICT;

-- Apart, so that sealing destroys the key and leaves the workshop.
CREATE TABLE workshop_secret (
    workshop INTEGER PRIMARY KEY REFERENCES workshop (id),
    token_key BLOB,
    projector_key TEXT NOT NULL
) STRICT;

CREATE TABLE script (
    workshop INTEGER NOT NULL REFERENCES workshop (id),
    version INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    at INTEGER NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (workshop, version)
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    workshop INTEGER NOT NULL REFERENCES workshop (id),
    uuid BLOB NOT NULL,
    "group" TEXT,
    channel TEXT NOT NULL,
    first_revision INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    UNIQUE (workshop, uuid)
) STRICT;

-- What ties a token to a person lies apart: sealing drops it and leaves the people.
CREATE TABLE person_token (
    workshop INTEGER NOT NULL REFERENCES workshop (id),
    token_hash BLOB NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (workshop, token_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_import (
    workshop INTEGER NOT NULL REFERENCES workshop (id),
    name TEXT NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (workshop, name)
) STRICT, WITHOUT ROWID;

-- One row per attempt, never changed. The unique key finds the highest attempt in one look-up.
-- A raised hand has no person: SQL holds two absent persons for different, and `ballot_hand` knows
-- it again by its answer's id instead.
CREATE TABLE ballot (
    id INTEGER PRIMARY KEY,
    workshop INTEGER NOT NULL,
    question TEXT NOT NULL,
    round INTEGER NOT NULL,
    person INTEGER REFERENCES person (id),
    attempt INTEGER NOT NULL,
    answer BLOB NOT NULL,
    revision INTEGER NOT NULL,
    at INTEGER NOT NULL,
    script INTEGER NOT NULL,
    channel TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('answered', 'blank', 'unreadable')),
    payload TEXT CHECK ((payload IS NOT NULL) = (state = 'answered')),
    UNIQUE (workshop, question, round, person, attempt),
    FOREIGN KEY (workshop, script) REFERENCES script (workshop, version)
) STRICT;

CREATE UNIQUE INDEX ballot_hand ON ballot (workshop, answer) WHERE person IS NULL;

-- `normal` is the form under which two proposals are one.
CREATE TABLE idea (
    id INTEGER PRIMARY KEY,
    workshop INTEGER NOT NULL REFERENCES workshop (id),
    question TEXT NOT NULL,
    number INTEGER NOT NULL,
    round INTEGER NOT NULL,
    normal TEXT NOT NULL,
    text TEXT NOT NULL,
    author INTEGER REFERENCES person (id),
    revision INTEGER NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (workshop, question, number),
    UNIQUE (workshop, question, round, normal)
) STRICT;

-- Append-only, and the audit log: ids, keys and counts, never the text of an answer.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    workshop INTEGER NOT NULL REFERENCES workshop (id),
    uuid BLOB NOT NULL,
    revision INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    base INTEGER NOT NULL,
    target TEXT NOT NULL,
    act TEXT NOT NULL,
    undoes INTEGER REFERENCES decision (id),
    UNIQUE (workshop, uuid),
    UNIQUE (workshop, revision)
) STRICT;

CREATE INDEX decision_target ON decision (workshop, target, revision);

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- « GLNE »: how the program knows its own files.
PRAGMA application_id = 1196183109;
