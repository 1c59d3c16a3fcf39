-- Everything there is, as on the embedded store. Text is compared in bytes wherever it is ordered or looked for.
-- Rows of a workshop name its people by a number that its own row counts: whoever holds that row gives them out.

CREATE TABLE workshop (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uuid UUID NOT NULL UNIQUE,
    slug TEXT COLLATE "C" NOT NULL UNIQUE,
    code TEXT COLLATE "C" NOT NULL UNIQUE,
    created BIGINT NOT NULL,
    -- Advanced by whoever writes, under this row's lock: the order of commits is the order of revisions.
    revision BIGINT NOT NULL,
    -- The last number given to one of its people.
    people BIGINT NOT NULL
);

-- Apart, so that sealing destroys the key and leaves the workshop.
CREATE TABLE workshop_secret (
    workshop BIGINT PRIMARY KEY REFERENCES workshop (id),
    token_key BYTEA,
    projector_key TEXT COLLATE "C" NOT NULL
);

CREATE TABLE script (
    workshop BIGINT NOT NULL REFERENCES workshop (id),
    version BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    at BIGINT NOT NULL,
    source TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (workshop, version)
);

CREATE TABLE person (
    workshop BIGINT NOT NULL REFERENCES workshop (id),
    number BIGINT NOT NULL,
    uuid UUID NOT NULL,
    "group" TEXT COLLATE "C",
    channel TEXT COLLATE "C" NOT NULL,
    first_revision BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (workshop, number)
);

-- What ties a token to a person lies apart: sealing drops it and leaves the people.
CREATE TABLE person_token (
    workshop BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    person BIGINT NOT NULL,
    PRIMARY KEY (workshop, hash),
    FOREIGN KEY (workshop, person) REFERENCES person (workshop, number)
);

-- A name in a file may be longer than an index takes: it is found by its hash.
CREATE TABLE person_import (
    workshop BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    person BIGINT NOT NULL,
    PRIMARY KEY (workshop, hash),
    FOREIGN KEY (workshop, person) REFERENCES person (workshop, number)
);

-- One row an attempt, never changed. A raised hand has no person, and is known again by its answer's id.
CREATE TABLE ballot (
    workshop BIGINT NOT NULL,
    question TEXT COLLATE "C" NOT NULL,
    round BIGINT NOT NULL,
    person BIGINT,
    attempt BIGINT NOT NULL,
    answer UUID NOT NULL,
    revision BIGINT NOT NULL,
    at BIGINT NOT NULL,
    script BIGINT NOT NULL,
    channel TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('answered', 'blank', 'unreadable')),
    payload TEXT COLLATE "C" CHECK ((payload IS NOT NULL) = (state = 'answered')),
    FOREIGN KEY (workshop, person) REFERENCES person (workshop, number),
    FOREIGN KEY (workshop, script) REFERENCES script (workshop, version)
);

CREATE UNIQUE INDEX ballot_attempt ON ballot (workshop, person, question, round, attempt);
CREATE UNIQUE INDEX ballot_hand ON ballot (workshop, answer) WHERE person IS NULL;

-- `normal` is the form under which two proposals are one; looked for by its hash, as long as people type.
CREATE TABLE idea (
    workshop BIGINT NOT NULL REFERENCES workshop (id),
    question TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    round BIGINT NOT NULL,
    normal BYTEA NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    author BIGINT,
    revision BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (workshop, question, number),
    UNIQUE (workshop, question, round, normal),
    FOREIGN KEY (workshop, author) REFERENCES person (workshop, number)
);

-- Append-only, and the audit log: ids, keys and counts, never the text of an answer.
CREATE TABLE decision (
    workshop BIGINT NOT NULL REFERENCES workshop (id),
    revision BIGINT NOT NULL,
    uuid UUID NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT COLLATE "C" NOT NULL,
    base BIGINT NOT NULL,
    target TEXT COLLATE "C" NOT NULL,
    act TEXT COLLATE "C" NOT NULL,
    undoes UUID,
    PRIMARY KEY (workshop, revision),
    UNIQUE (workshop, uuid),
    FOREIGN KEY (workshop, undoes) REFERENCES decision (workshop, uuid) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX decision_target ON decision (workshop, md5(target), revision);

CREATE TABLE setting (
    name TEXT COLLATE "C" PRIMARY KEY,
    value TEXT COLLATE "C" NOT NULL
);

-- The people of the house, their ways in, and the links of one workshop each.
-- Of a session and of a link to come in there is only a hash: who reads this comes in by neither.
-- This table is also what whoever changes any of it holds.

CREATE TABLE house (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    name TEXT COLLATE "C" NOT NULL
);

CREATE TABLE member (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uuid UUID NOT NULL UNIQUE,
    name TEXT COLLATE "C" NOT NULL,
    folded TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    password TEXT COLLATE "C",
    since BIGINT NOT NULL,
    parted BIGINT
);

CREATE UNIQUE INDEX member_name ON member (folded) WHERE parted IS NULL;

CREATE TABLE member_session (
    hash BYTEA PRIMARY KEY,
    member BIGINT NOT NULL REFERENCES member (id),
    until BIGINT NOT NULL
);

CREATE TABLE member_way (
    hash BYTEA PRIMARY KEY,
    member BIGINT NOT NULL REFERENCES member (id),
    until BIGINT NOT NULL
);

CREATE TABLE member_passkey (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uuid UUID NOT NULL UNIQUE,
    member BIGINT NOT NULL REFERENCES member (id),
    host TEXT COLLATE "C" NOT NULL,
    credential BYTEA NOT NULL UNIQUE,
    public BYTEA NOT NULL,
    algorithm BIGINT NOT NULL,
    count BIGINT NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    since BIGINT NOT NULL
);

CREATE TABLE workshop_look (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uuid UUID NOT NULL UNIQUE,
    workshop BIGINT NOT NULL REFERENCES workshop (id),
    role TEXT COLLATE "C" NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    label TEXT COLLATE "C" NOT NULL
);

CREATE TABLE house_deed (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    day BIGINT NOT NULL,
    actor TEXT COLLATE "C" NOT NULL,
    deed TEXT COLLATE "C" NOT NULL
);

-- Files of published restitutions as they were; bytes only where anybody may read them.
CREATE TABLE frozen (
    workshop BIGINT NOT NULL REFERENCES workshop (id),
    data BIGINT NOT NULL,
    file TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    bytes BYTEA,
    PRIMARY KEY (workshop, data, file)
);

-- What each program that writes wrote last: whoever lost the connection while committing reads here whether it was kept.
CREATE TABLE writer (
    id UUID PRIMARY KEY,
    number BIGINT NOT NULL
);
