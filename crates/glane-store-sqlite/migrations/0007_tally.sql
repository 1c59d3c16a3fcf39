-- What was counted of a workshop as of a revision, so that it is not counted again to be looked at. Made of its answers
-- and of nothing else: whoever takes the rows away loses nothing.

CREATE TABLE tally (
    workshop INTEGER PRIMARY KEY REFERENCES workshop (id),
    revision INTEGER NOT NULL,
    rule TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;

-- It holds words that people wrote: it goes in the transaction in which somebody's answers do.
CREATE TRIGGER tally_goes AFTER INSERT ON decision WHEN NEW.target IN ('leave', 'life')
BEGIN
    DELETE FROM tally WHERE workshop = NEW.workshop;
END;
