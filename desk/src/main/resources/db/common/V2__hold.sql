-- Where each request stands, written with each event, so that the board need not read them all.
CREATE TABLE hold (
  number TEXT PRIMARY KEY,
  booking TEXT, -- null once erased
  kind TEXT NOT NULL,
  stage TEXT NOT NULL,
  deadline TEXT, -- UTC; null where nobody is held or no clock is known
  last_event BIGINT NOT NULL REFERENCES event (sequence)
);

CREATE INDEX hold_by_stage ON hold (stage, deadline);
