-- reads: compared_words
-- What the numbers of figure/compared_stays stand for.
SELECT words, grade, category, offense_type, sex, race FROM compared_words
ORDER BY words
