-- What the jail's own system said of a booking: when it began, and when local custody ended. In no event, so that an erasure can take it.
CREATE TABLE booking (
  number TEXT PRIMARY KEY,
  booked_at TEXT, -- by the clocks of the jail; null where it was not said
  release_at TEXT, -- the same
  exact TEXT, -- UTC, where clocks showed the time of release twice; else null
  told_at TEXT NOT NULL -- UTC, when it was said last
);

-- How far each receiver of changes was told, by the digest of its address.
CREATE TABLE webhook (
  address TEXT PRIMARY KEY,
  sequence BIGINT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  failing_since TEXT, -- UTC; null where the last message arrived
  next_at TEXT NOT NULL -- UTC
);
