-- 1 where a court's paper came, on which no clock runs.
ALTER TABLE hold ADD COLUMN court INTEGER NOT NULL DEFAULT 0;
-- 1 where the person left the building by another request about the booking.
ALTER TABLE hold ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;
