-- Whether any place of the records was generated.
SELECT coalesce(bool_or(contains(name, '(synthetic)')), FALSE) AS synthetic FROM place
