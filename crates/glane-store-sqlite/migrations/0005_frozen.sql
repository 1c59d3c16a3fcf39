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
