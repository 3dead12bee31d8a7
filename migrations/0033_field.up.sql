-- Field work: what an inspector found on the spot. A visit is never changed; the browser that wrote it down gave it its id, so that sending
-- it twice stores it once. Seen like measured levels: by the inspector's organisation, the authority, and the operator that it is about.

CREATE TABLE field_visit (
  id uuid PRIMARY KEY,
  organisation_id integer NOT NULL REFERENCES organisation,
  user_id integer REFERENCES app_user ON DELETE SET NULL,
  hamlet_id integer REFERENCES hamlet ON DELETE SET NULL,
  place_name text CHECK (length(place_name) BETWEEN 1 AND 200),
  operator_id integer NOT NULL REFERENCES organisation,
  technology text NOT NULL CHECK (technology IN ('2G', '3G', '4G', '5G')),
  verdict text NOT NULL CHECK (verdict IN ('covered', 'not-covered', 'to-verify')),
  measured_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  lon_deg double precision NOT NULL CHECK (lon_deg BETWEEN -180 AND 180),
  lat_deg double precision NOT NULL CHECK (lat_deg BETWEEN -90 AND 90),
  accuracy_m real CHECK (accuracy_m >= 0),
  position_source text NOT NULL CHECK (position_source IN ('device', 'map', 'hamlet')),
  level_dbm real CHECK (level_dbm BETWEEN -160 AND -20),
  level_samples integer CHECK (level_samples >= 1),
  level_file text CHECK (length(level_file) BETWEEN 1 AND 200),
  down_mbps real CHECK (down_mbps BETWEEN 0 AND 20000),
  up_mbps real CHECK (up_mbps BETWEEN 0 AND 20000),
  latency_ms real CHECK (latency_ms BETWEEN 0 AND 60000),
  note text CHECK (length(note) BETWEEN 1 AND 2000),
  content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  conflicts_with uuid REFERENCES field_visit ON DELETE CASCADE
);
COMMENT ON TABLE field_visit IS 'one record of an inspector about one operator''s technology at one place; append-only';
COMMENT ON COLUMN field_visit.id IS 'drawn by the browser that wrote it down';
COMMENT ON COLUMN field_visit.hamlet_id IS 'null: a place of its own, which says nothing of a hamlet';
COMMENT ON COLUMN field_visit.measured_at IS 'by the clock of the inspector''s device';
COMMENT ON COLUMN field_visit.accuracy_m IS 'as the device states it; null: unknown';
COMMENT ON COLUMN field_visit.level_dbm IS 'RSRP (4G), SS-RSRP (5G), RSCP (3G), RxLev (2G); with level_samples the median of so many';
COMMENT ON COLUMN field_visit.content_hash IS 'SHA-256 of what was sent: the same id with other content is a conflict';
COMMENT ON COLUMN field_visit.conflicts_with IS 'this one came under the id of that one with other content; both are kept';
CREATE UNIQUE INDEX field_visit_conflict ON field_visit (conflicts_with, content_hash) WHERE conflicts_with IS NOT NULL;
CREATE INDEX field_visit_hamlet ON field_visit (hamlet_id, operator_id, technology);
CREATE INDEX field_visit_measured ON field_visit (measured_at DESC);

CREATE TABLE field_photo (
  id uuid PRIMARY KEY,
  visit_id uuid NOT NULL REFERENCES field_visit ON DELETE CASCADE,
  media_type text NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png')),
  width_px integer NOT NULL CHECK (width_px > 0),
  height_px integer NOT NULL CHECK (height_px > 0),
  content bytea NOT NULL,
  sent_hash text NOT NULL CHECK (sent_hash ~ '^[0-9a-f]{64}$'),
  received_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE field_photo ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON COLUMN field_photo.content IS 'rewritten without metadata';
COMMENT ON COLUMN field_photo.sent_hash IS 'SHA-256 of the file as it came: the same photo twice is stored once';
CREATE INDEX field_photo_visit ON field_photo (visit_id);

-- What the visits say of a hamlet's service, and every change of it with the visit that caused it.
CREATE TABLE field_status_change (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hamlet_id integer NOT NULL REFERENCES hamlet ON DELETE CASCADE,
  operator_id integer NOT NULL REFERENCES organisation,
  technology text NOT NULL CHECK (technology IN ('2G', '3G', '4G', '5G')),
  at timestamptz NOT NULL DEFAULT now(),
  verdict text NOT NULL CHECK (verdict IN ('yes', 'no', 'unknown')),
  check_reason text CHECK (check_reason IN ('inspectors-differ', 'inspector-asks', 'against-model', 'against-report')),
  visits integer NOT NULL CHECK (visits >= 0),
  visit_id uuid REFERENCES field_visit ON DELETE SET NULL,
  organisation_id integer NOT NULL REFERENCES organisation
);
COMMENT ON TABLE field_status_change IS 'append-only; the newest row of a hamlet, operator and technology is the status';
COMMENT ON COLUMN field_status_change.check_reason IS 'why the service is to be verified; null: it is not';
COMMENT ON COLUMN field_status_change.visits IS 'how many visits counted';
COMMENT ON COLUMN field_status_change.visit_id IS 'the newest visit that counted; null: none counts any more';
CREATE INDEX field_status_change_hamlet ON field_status_change (hamlet_id, operator_id, technology, id DESC);

-- What everybody may know: that a hamlet is to be verified, of which technologies and since when; not whose network and what was measured.
CREATE TABLE hamlet_check (
  hamlet_id integer PRIMARY KEY REFERENCES hamlet ON DELETE CASCADE,
  technologies text[] NOT NULL CHECK (cardinality(technologies) > 0),
  since timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE hamlet_check IS 'hamlets that inspectors'' visits make to be verified';

CREATE TABLE field_status_run (
  id boolean PRIMARY KEY DEFAULT true CHECK (id),
  input_versions jsonb NOT NULL,
  computed_for date NOT NULL
);
COMMENT ON TABLE field_status_run IS 'what the status of all hamlets was made from last: others today mean that it is stale';

CREATE FUNCTION count_field_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE layer_version SET version = version + 1, changed_at = now() WHERE layer = TG_TABLE_NAME;
  RETURN NULL;
END $$;
INSERT INTO layer_version (layer, version) VALUES ('field_visit', 0), ('hamlet_check', 0);
CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE ON field_visit FOR EACH STATEMENT EXECUTE FUNCTION count_field_change();
CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE ON hamlet_check FOR EACH STATEMENT EXECUTE FUNCTION count_field_change();

DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['field_visit', 'field_photo', 'field_status_change', 'field_status_run'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', guarded);
  END LOOP;
END $$;
CREATE POLICY read_measured ON field_visit FOR SELECT USING (actor_may_see_measured(organisation_id, ARRAY[operator_id]));
CREATE POLICY write_own ON field_visit FOR INSERT WITH CHECK (actor_role() = 'system'
  OR (actor_role() IN ('authority', 'inspector') AND organisation_id = actor_organisation_id() AND user_id = actor_user_id()));
CREATE POLICY with_visit ON field_photo FOR SELECT USING (EXISTS (SELECT FROM field_visit v WHERE v.id = visit_id));
CREATE POLICY write_own ON field_photo FOR INSERT WITH CHECK (actor_role() = 'system'
  OR (actor_role() IN ('authority', 'inspector') AND EXISTS (SELECT FROM field_visit v WHERE v.id = visit_id AND v.organisation_id = actor_organisation_id())));
CREATE POLICY read_measured ON field_status_change FOR SELECT USING (actor_may_see_measured(organisation_id, ARRAY[operator_id]));
CREATE POLICY append ON field_status_change FOR INSERT WITH CHECK (actor_role() = 'system');
CREATE POLICY system_only ON field_status_run USING (actor_role() = 'system');

GRANT SELECT, INSERT ON field_visit, field_photo TO tram_chung_member, tram_chung_system;
GRANT SELECT ON field_status_change TO tram_chung_member;
GRANT SELECT, INSERT ON field_status_change TO tram_chung_system;
GRANT SELECT ON hamlet_check TO tram_chung_public, tram_chung_member;
GRANT SELECT, INSERT, UPDATE, DELETE ON hamlet_check, field_status_run TO tram_chung_system;
