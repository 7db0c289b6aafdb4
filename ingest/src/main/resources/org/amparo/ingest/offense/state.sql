-- A charge whose court is not said is of the state of the place that booked it, where the source is of one state.
SET VARIABLE offense_state = (
  SELECT CASE WHEN count(DISTINCT p.state) = 1 THEN min(p.state) END
  FROM booking b JOIN place p USING (place_id) WHERE b.source_id = getvariable('source_id'))
