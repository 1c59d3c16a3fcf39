-- What came after a revision is asked by each program that shares the data, as often as another one writes.
CREATE INDEX ballot_revision ON ballot (workshop, revision);
CREATE INDEX person_revision ON person (workshop, revision);
