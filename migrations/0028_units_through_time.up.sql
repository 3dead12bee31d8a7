-- A figure by the units of any day: every earlier form of a unit of today, through any number of reforms.
DROP VIEW former_commune;
CREATE VIEW former_commune AS
WITH RECURSIVE line AS (
  SELECT s.new_unit_id AS today_id, s.old_unit_id AS former_id
  FROM unit_successor s JOIN administrative_unit u ON u.id = s.new_unit_id
  WHERE u.valid_to IS NULL AND u.level = 'commune'
  UNION
  SELECT line.today_id, s.old_unit_id FROM line JOIN unit_successor s ON s.new_unit_id = line.former_id
)
SELECT line.today_id, f.id AS former_id, f.valid_from, f.valid_to, d.id AS district_id, f.geom
FROM line JOIN administrative_unit f ON f.id = line.former_id AND f.level = 'commune'
LEFT JOIN administrative_unit d ON d.id = f.parent_id AND d.level = 'district';
COMMENT ON VIEW former_commune IS 'every earlier form of a commune by the unit of today that holds it; district_id: null where there were none';
GRANT SELECT ON former_commune TO tram_chung_public, tram_chung_member, tram_chung_system;
