-- Targets of the plan: figures that are entered, figures that come from the map, and the days on which all of them were frozen.

CREATE TABLE indicator_value (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  indicator_code text NOT NULL REFERENCES catalogue_indicator,
  year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  unit_id integer REFERENCES administrative_unit,
  organisation_id integer REFERENCES organisation,
  value double precision NOT NULL CHECK (value BETWEEN 0 AND 1e9),
  source text NOT NULL CHECK (length(trim(source)) BETWEEN 1 AND 500),
  entered_by integer REFERENCES app_user ON DELETE SET NULL,
  entered_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  UNIQUE NULLS NOT DISTINCT (indicator_code, year, unit_id, organisation_id)
);
COMMENT ON TABLE indicator_value IS 'figures that no map gives, as entered or imported; never mixed with computed ones';
COMMENT ON COLUMN indicator_value.unit_id IS 'null: the whole province';
COMMENT ON COLUMN indicator_value.organisation_id IS 'null: all operators together';
COMMENT ON COLUMN indicator_value.value IS 'in the unit of the indicator; more than 100 percent stays as it is';

CREATE TRIGGER record_insert AFTER INSERT ON indicator_value REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('', 'open', 'id');
CREATE TRIGGER record_update AFTER UPDATE ON indicator_value REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('', 'open', 'id');
CREATE TRIGGER record_delete AFTER DELETE ON indicator_value REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('', 'open', 'id');
CREATE TRIGGER guard_role BEFORE INSERT OR UPDATE OR DELETE ON indicator_value FOR EACH STATEMENT EXECUTE FUNCTION guard_role('system', 'authority');
INSERT INTO layer_version (layer) VALUES ('indicator_value');

ALTER TABLE indicator_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE indicator_value FORCE ROW LEVEL SECURITY;
CREATE POLICY province_is_public ON indicator_value USING (actor_role() <> 'public' OR (unit_id IS NULL AND organisation_id IS NULL));
GRANT SELECT ON indicator_value TO tram_chung_public;
GRANT SELECT, INSERT, UPDATE, DELETE ON indicator_value TO tram_chung_member, tram_chung_system;

-- The targets themselves are a province's own decision.
CREATE TRIGGER guard_role BEFORE INSERT OR UPDATE OR DELETE ON catalogue_indicator FOR EACH STATEMENT EXECUTE FUNCTION guard_role('system', 'authority');
GRANT UPDATE (target_by_year, source) ON catalogue_indicator TO tram_chung_member;

-- Which former communes became which unit of today, through any number of reforms, with the district that they lay in.
CREATE VIEW former_commune AS
WITH RECURSIVE line AS (
  SELECT s.new_unit_id AS today_id, s.old_unit_id AS former_id
  FROM unit_successor s JOIN administrative_unit u ON u.id = s.new_unit_id
  WHERE u.valid_to IS NULL AND u.level = 'commune'
  UNION
  SELECT line.today_id, s.old_unit_id FROM line JOIN unit_successor s ON s.new_unit_id = line.former_id
)
SELECT line.today_id, f.id AS former_id, d.id AS district_id, f.geom
FROM line JOIN administrative_unit f ON f.id = line.former_id JOIN administrative_unit d ON d.id = f.parent_id AND d.level = 'district';
COMMENT ON VIEW former_commune IS 'former communes by the unit of today that holds them, and their district';
GRANT SELECT ON former_commune TO tram_chung_public, tram_chung_member, tram_chung_system;

-- Everybody may know how much of the urban roads has its cables underground, not whose cables lie where.
CREATE FUNCTION urban_cables() RETURNS TABLE (segment_id integer, unit_id integer, middle geometry, organisation_id integer, road_m double precision, underground_m double precision, is_known boolean)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 5000 SET search_path = public, pg_temp AS $$
  WITH cable AS MATERIALIZED (
    SELECT s.id, (c ->> 'organisationId')::integer AS organisation_id, s.to_m - s.from_m AS road_m,
      least(s.to_m - s.from_m, coalesce(max((c ->> 'lengthM')::double precision) FILTER (WHERE c ->> 'kind' IN ('duct', 'buried')), 0)) AS underground_m
    FROM corridor_segment s CROSS JOIN jsonb_array_elements(s.cables) c
    WHERE c ->> 'status' = 'existing'
    GROUP BY s.id, s.to_m, s.from_m, c ->> 'organisationId'
  )
  SELECT s.id, s.unit_id, ST_LineInterpolatePoint(s.geom, 0.5), NULL, s.to_m - s.from_m, coalesce(most.underground_m, 0), s.verdict <> 'unknown'
  FROM corridor_segment s LEFT JOIN (SELECT id, max(underground_m) AS underground_m FROM cable GROUP BY id) most ON most.id = s.id
  UNION ALL
  SELECT s.id, s.unit_id, ST_LineInterpolatePoint(s.geom, 0.5), cable.organisation_id, cable.road_m, cable.underground_m, true
  FROM cable JOIN corridor_segment s ON s.id = cable.id
  WHERE actor_role() <> 'public'
$$;
COMMENT ON FUNCTION urban_cables() IS 'metres of each urban road segment with underground cables; organisation null: the operator with the most of them';
REVOKE ALL ON FUNCTION urban_cables() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION urban_cables() TO tram_chung_public, tram_chung_member, tram_chung_system;
