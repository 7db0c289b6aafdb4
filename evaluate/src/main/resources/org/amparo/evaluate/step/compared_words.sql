-- reads: compared_stay
-- The words that stays to compare have together, numbered: far fewer than stays.
SELECT row_number() OVER () AS words, *
FROM (SELECT DISTINCT grade, category, offense_type, sex, race FROM compared_stay)
