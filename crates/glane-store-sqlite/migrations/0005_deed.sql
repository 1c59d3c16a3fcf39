-- Who did what in the house: by whom, on which day (its first moment), and what, which names people and workshops by
-- their ids. Never changed, never taken away.

CREATE TABLE house_deed (
    id INTEGER PRIMARY KEY,
    day INTEGER NOT NULL,
    actor TEXT NOT NULL,
    deed TEXT NOT NULL
) STRICT;
