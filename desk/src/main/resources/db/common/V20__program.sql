-- By which a program acts as an account. The token itself is nowhere but with the program.
CREATE TABLE program_token (
  id TEXT PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  account TEXT NOT NULL REFERENCES account (name),
  until TEXT NOT NULL -- UTC
);

-- What was answered to a program, for a week, so that an act asked for twice is done once. Nothing of a person is in it.
CREATE TABLE program_answer (
  key_digest TEXT PRIMARY KEY,
  request_digest TEXT NOT NULL,
  number TEXT NOT NULL,
  event BIGINT NOT NULL,
  stage TEXT NOT NULL,
  at TEXT NOT NULL -- UTC
);

-- One more each time that the sessions of an account end before their time.
ALTER TABLE account ADD COLUMN session_epoch BIGINT NOT NULL DEFAULT 0;
