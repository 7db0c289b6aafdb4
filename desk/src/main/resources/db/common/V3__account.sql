CREATE TABLE account (
  name TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  password TEXT NOT NULL, -- Argon2id
  totp_secret TEXT, -- null until it was set up
  totp_step BIGINT NOT NULL DEFAULT 0, -- the last code's time step: no code opens the door twice
  failures INTEGER NOT NULL DEFAULT 0,
  locked_until TEXT, -- UTC
  closed INTEGER NOT NULL DEFAULT 0
);

-- One row a code, as its digest, gone once used.
CREATE TABLE recovery_code (
  account TEXT NOT NULL REFERENCES account (name),
  digest TEXT NOT NULL,
  PRIMARY KEY (account, digest)
);
