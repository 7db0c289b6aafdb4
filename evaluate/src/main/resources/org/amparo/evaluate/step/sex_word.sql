-- How records write a person's sex: in full, by its first letter, or in words for not knowing it.
SELECT word, sex
FROM (VALUES ('m', 'male'), ('male', 'male'), ('f', 'female'), ('female', 'female'),
  ('', 'unknown'), ('u', 'unknown'), ('unknown', 'unknown'), ('not recorded', 'unknown')) AS written(word, sex)
