-- What was decided and counts (HONOR, DECLINE) or waits for a supervisor (WAITS); null where nothing was.
ALTER TABLE hold ADD COLUMN decided TEXT;
-- 1 where the decision that counts saw another answer than the law gives now.
ALTER TABLE hold ADD COLUMN reopened INTEGER NOT NULL DEFAULT 0;
