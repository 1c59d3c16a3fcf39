-- What was counted of a workshop as of a revision, so that it is not counted again to be looked at. Made of its answers
-- and of nothing else: whoever takes the rows away loses nothing.
CREATE TABLE tally (
    workshop BIGINT PRIMARY KEY REFERENCES workshop (id),
    revision BIGINT NOT NULL,
    rule TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL
);

-- It holds words that people wrote. It goes in the transaction in which somebody's answers do, whichever program writes
-- it: one that knows nothing of this table too.
CREATE FUNCTION glane_tally_goes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM tally WHERE workshop = NEW.workshop;
    RETURN NULL;
END
$$;

CREATE TRIGGER tally_goes AFTER INSERT ON decision
    FOR EACH ROW WHEN (NEW.target IN ('leave', 'life')) EXECUTE FUNCTION glane_tally_goes();
