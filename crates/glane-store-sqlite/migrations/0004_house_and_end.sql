-- The people of the house, their ways in, and the links of one workshop each.
-- Of a session and of a link to come in there is only a hash: who reads this file comes in by neither.

CREATE TABLE house (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL
) STRICT;

-- Who left keeps a row, for the name of what they decided; `folded` is the form under which two names are one.
CREATE TABLE member (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    role TEXT NOT NULL,
    password TEXT,
    since INTEGER NOT NULL,
    parted INTEGER
) STRICT;

CREATE UNIQUE INDEX member_name ON member (folded) WHERE parted IS NULL;

CREATE TABLE member_session (
    hash BLOB PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES member (id),
    until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE member_way (
    hash BLOB PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES member (id),
    until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE workshop_look (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    workshop INTEGER NOT NULL REFERENCES workshop (id),
    role TEXT NOT NULL,
    key TEXT NOT NULL,
    label TEXT NOT NULL
) STRICT;

-- Files of published restitutions as they were: what is left to hold a file against once the data they were made of are
-- no longer those of then. Bytes only where anybody may read them.

CREATE TABLE frozen (
    workshop INTEGER NOT NULL REFERENCES workshop (id),
    data INTEGER NOT NULL,
    file TEXT NOT NULL,
    hash TEXT NOT NULL,
    bytes BLOB,
    PRIMARY KEY (workshop, data, file)
) STRICT;
