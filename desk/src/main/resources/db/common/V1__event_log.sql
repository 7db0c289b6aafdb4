-- What was done at the desk. An event is never changed; its content alone can be erased.
CREATE TABLE event (
  sequence BIGINT PRIMARY KEY,
  at TEXT NOT NULL,
  account TEXT NOT NULL,
  role TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT,
  content_digest TEXT NOT NULL,
  previous TEXT NOT NULL,
  digest TEXT NOT NULL
);

CREATE INDEX event_of_subject ON event (subject, sequence);

-- salt and json are both null once the content was erased.
CREATE TABLE event_content (
  sequence BIGINT PRIMARY KEY REFERENCES event (sequence),
  salt TEXT,
  json TEXT
);

-- One row: the last event. Whoever appends holds it until the end of the transaction.
CREATE TABLE event_head (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  sequence BIGINT NOT NULL,
  digest TEXT NOT NULL
);

INSERT INTO event_head VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
