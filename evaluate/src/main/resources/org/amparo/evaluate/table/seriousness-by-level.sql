-- reads: levels_cell
-- title: Local seriousness, disposition and ICE level
-- description: One row a cell, for every set that a share can be of; the sets overlap and are never added. A group that is not
-- description: known is a row of its own: unknown, open, no-conviction-listed, and levels that are no number.
-- column denominator: Set
-- column stage: Stage
-- column local_seriousness: Most serious local charge
-- column disposition: How the charges ended
-- column ice_level: ICE level
-- column count: Number
-- column of: Members of the set
-- column unknown: Members of the set of whom one of the three is not known
SELECT in_set AS denominator, status AS stage, seriousness AS local_seriousness, disposition, ice_level, members AS count,
  total AS of, unknown
FROM levels_cell
ORDER BY set_place, seriousness_place, disposition_place, level_place
