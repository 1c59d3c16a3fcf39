-- Keys of people's own devices that they sign in by: public halves alone, so who reads this file comes in by none.

CREATE TABLE member_passkey (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    member INTEGER NOT NULL REFERENCES member (id),
    host TEXT NOT NULL,
    credential BLOB NOT NULL UNIQUE,
    public BLOB NOT NULL,
    algorithm INTEGER NOT NULL,
    count INTEGER NOT NULL,
    name TEXT NOT NULL,
    since INTEGER NOT NULL
) STRICT;
