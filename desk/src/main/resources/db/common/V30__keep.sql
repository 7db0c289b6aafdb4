-- When the last event was, so that a clock that goes back is noticed at the next.
ALTER TABLE event_head ADD COLUMN at TEXT;

CREATE INDEX event_of_kind ON event (kind, sequence);

CREATE INDEX hold_of_booking ON hold (booking);

-- What has to go out by e-mail: one row an alert or an anchor, for as long as it waits.
CREATE TABLE mail (
  event BIGINT PRIMARY KEY REFERENCES event (sequence),
  tries INTEGER NOT NULL DEFAULT 0,
  next_at TEXT NOT NULL, -- UTC
  done INTEGER NOT NULL DEFAULT 0
);
