-- Tokens are found by the program, which knows those of a workshop once it was asked for one: a token is drawn at random,
-- and an index under it moved a page of its own for each new person, which was a third of what keeping an answer cost.
-- Rows lie in the order in which people came. That no token is there twice is the writing thread's care.

CREATE TABLE person_token_next (
    person INTEGER PRIMARY KEY REFERENCES person (id),
    token_hash BLOB NOT NULL
) STRICT;

INSERT INTO person_token_next (person, token_hash)
    SELECT person, token_hash FROM person_token ORDER BY person;

DROP TABLE person_token;

ALTER TABLE person_token_next RENAME TO person_token;
