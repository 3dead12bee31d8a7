-- Incidents and feedback. What everybody may know of an incident stands in `incident`; its words, place, photos and steps in tables of their own
-- under row security, and who sent it in `incident_contact`, which only the authority reads and which is deleted after a time.

CREATE FUNCTION actor_sees_all_incidents() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(actor_role() IN ('system', 'authority', 'construction', 'inspector'), false) $$;
CREATE FUNCTION actor_handles_incident(assigned_organisation_id integer) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(actor_role() IN ('system', 'authority')
    OR (actor_role() IN ('planner', 'construction') AND actor_organisation_id() = assigned_organisation_id), false) $$;
COMMENT ON FUNCTION actor_handles_incident(integer) IS 'who may write steps: the authority, and the organisation that the incident is assigned to';
CREATE FUNCTION actor_holds_incident(code_hash bytea) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(encode(code_hash, 'hex') = nullif(current_setting('app.incident_code_hash', true), ''), false) $$;
COMMENT ON FUNCTION actor_holds_incident(bytea) IS 'who has the tracking code: its SHA-256 in hexadecimal is set for one transaction';

CREATE TABLE incident (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('unsafe', 'damaged', 'against-rules', 'noisy', 'no-signal', 'other')),
  state text NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'assigned', 'fixed', 'refused')),
  rough_place geometry(Point, 4326) NOT NULL,
  unit_id integer REFERENCES administrative_unit ON DELETE SET NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CHECK ((closed_at IS NULL) = (state IN ('received', 'assigned')))
);
COMMENT ON TABLE incident IS 'what everybody may know of an open incident: kind, state, commune, day, rounded place';
COMMENT ON COLUMN incident.rough_place IS 'the middle of a cell of 0.005 degrees (some 550 m), so that it points at nobody''s house';
COMMENT ON COLUMN incident.unit_id IS 'the commune of today; null: outside of every known one';
CREATE INDEX incident_received ON incident (received_at DESC);

CREATE TABLE incident_case (
  incident_id integer PRIMARY KEY REFERENCES incident ON DELETE CASCADE,
  code_hash bytea NOT NULL UNIQUE CHECK (length(code_hash) = 32),
  place geometry(Point, 4326) NOT NULL,
  words text NOT NULL CHECK (length(words) BETWEEN 5 AND 4000),
  near_layer text CHECK (near_layer ~ '^[a-z-]{2,30}$'),
  near_id integer CHECK (near_id > 0),
  assigned_organisation_id integer REFERENCES organisation,
  due_on date NOT NULL,
  CHECK ((near_layer IS NULL) = (near_id IS NULL))
);
COMMENT ON COLUMN incident_case.code_hash IS 'SHA-256 of the tracking code; the code itself is stored nowhere';
COMMENT ON COLUMN incident_case.near_layer IS 'the thing on the map that the sender had chosen, as the sender says';
COMMENT ON COLUMN incident_case.due_on IS 'last day of the time limit';
CREATE INDEX incident_case_assigned ON incident_case (assigned_organisation_id);

CREATE TABLE incident_step (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  incident_id integer NOT NULL REFERENCES incident ON DELETE CASCADE,
  at timestamptz NOT NULL DEFAULT now(),
  kind text NOT NULL CHECK (kind IN ('received', 'assigned', 'fixed', 'refused', 'reopened', 'words', 'personal-data-deleted')),
  side text NOT NULL CHECK (side IN ('sender', 'authority', 'assigned', 'system')),
  words text NOT NULL DEFAULT '' CHECK (length(words) <= 4000),
  user_id integer REFERENCES app_user ON DELETE SET NULL,
  organisation_id integer REFERENCES organisation,
  due_on date,
  CHECK (kind <> 'refused' OR length(words) >= 5)
);
COMMENT ON TABLE incident_step IS 'append-only: every change of state and what either side said';
COMMENT ON COLUMN incident_step.organisation_id IS 'whom it was assigned to, or whose member wrote';
CREATE INDEX incident_step_incident ON incident_step (incident_id, id);

CREATE TABLE incident_photo (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  incident_id integer NOT NULL REFERENCES incident ON DELETE CASCADE,
  media_type text NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png')),
  width_px integer NOT NULL CHECK (width_px > 0),
  height_px integer NOT NULL CHECK (height_px > 0),
  content bytea NOT NULL CHECK (length(content) BETWEEN 1 AND 6291456)
);
COMMENT ON TABLE incident_photo IS 'without metadata: position, device and time were taken out before storing';
CREATE INDEX incident_photo_incident ON incident_photo (incident_id, id);

CREATE TABLE incident_contact (
  incident_id integer PRIMARY KEY REFERENCES incident ON DELETE CASCADE,
  contact text NOT NULL CHECK (length(contact) BETWEEN 3 AND 300)
);
COMMENT ON TABLE incident_contact IS 'personal data: read by the authority only, deleted a configurable time after the incident was closed (setting incidents)';

ALTER TABLE incident ENABLE ROW LEVEL SECURITY;
ALTER TABLE incident FORCE ROW LEVEL SECURITY;
CREATE POLICY see ON incident FOR SELECT
  USING (closed_at IS NULL OR actor_sees_all_incidents() OR EXISTS (SELECT FROM incident_case c WHERE c.incident_id = incident.id));
CREATE POLICY report ON incident FOR INSERT WITH CHECK (state = 'received' OR actor_role() = 'system');
CREATE POLICY handle ON incident FOR UPDATE
  USING (EXISTS (SELECT FROM incident_case c WHERE c.incident_id = incident.id AND actor_handles_incident(c.assigned_organisation_id)));

ALTER TABLE incident_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE incident_case FORCE ROW LEVEL SECURITY;
CREATE POLICY see ON incident_case FOR SELECT
  USING (actor_sees_all_incidents() OR actor_handles_incident(assigned_organisation_id) OR actor_holds_incident(code_hash));
CREATE POLICY report ON incident_case FOR INSERT WITH CHECK (actor_role() = 'system' OR (actor_holds_incident(code_hash) AND assigned_organisation_id IS NULL));
CREATE POLICY assign ON incident_case FOR UPDATE USING (actor_role() IN ('system', 'authority'));

ALTER TABLE incident_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE incident_step FORCE ROW LEVEL SECURITY;
CREATE POLICY see ON incident_step FOR SELECT USING (EXISTS (SELECT FROM incident_case c WHERE c.incident_id = incident_step.incident_id));
CREATE POLICY append ON incident_step FOR INSERT WITH CHECK (actor_role() = 'system' OR EXISTS (
  SELECT FROM incident_case c WHERE c.incident_id = incident_step.incident_id AND CASE side
    WHEN 'sender' THEN actor_holds_incident(c.code_hash) AND kind IN ('received', 'words')
    WHEN 'authority' THEN actor_role() = 'authority'
    WHEN 'assigned' THEN actor_handles_incident(c.assigned_organisation_id) AND kind IN ('fixed', 'refused', 'words')
    ELSE false END));

ALTER TABLE incident_photo ENABLE ROW LEVEL SECURITY;
ALTER TABLE incident_photo FORCE ROW LEVEL SECURITY;
CREATE POLICY see ON incident_photo FOR SELECT USING (EXISTS (SELECT FROM incident_case c WHERE c.incident_id = incident_photo.incident_id));
CREATE POLICY report ON incident_photo FOR INSERT WITH CHECK (actor_role() = 'system'
  OR EXISTS (SELECT FROM incident_case c WHERE c.incident_id = incident_photo.incident_id AND actor_holds_incident(c.code_hash)));
CREATE POLICY expire ON incident_photo FOR DELETE USING (actor_role() = 'system');

ALTER TABLE incident_contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE incident_contact FORCE ROW LEVEL SECURITY;
CREATE POLICY see ON incident_contact FOR SELECT USING (actor_role() IN ('system', 'authority'));
CREATE POLICY report ON incident_contact FOR INSERT WITH CHECK (actor_role() = 'system'
  OR EXISTS (SELECT FROM incident_case c WHERE c.incident_id = incident_contact.incident_id AND actor_holds_incident(c.code_hash)));
CREATE POLICY expire ON incident_contact FOR DELETE USING (actor_role() = 'system');

GRANT SELECT ON incident, incident_case TO tram_chung_public, tram_chung_member, tram_chung_system;
GRANT SELECT (id, incident_id, at, kind, side, words, organisation_id, due_on) ON incident_step TO tram_chung_public;
GRANT SELECT (id, incident_id) ON incident_photo TO tram_chung_public;
GRANT SELECT ON incident_step, incident_photo, incident_contact TO tram_chung_member, tram_chung_system;
GRANT INSERT (kind, rough_place, unit_id) ON incident TO tram_chung_public, tram_chung_member;
GRANT INSERT (incident_id, code_hash, place, words, near_layer, near_id, due_on) ON incident_case TO tram_chung_public, tram_chung_member;
GRANT INSERT (incident_id, kind, side, words) ON incident_step TO tram_chung_public;
GRANT INSERT ON incident_step TO tram_chung_member;
GRANT INSERT ON incident_photo, incident_contact TO tram_chung_public, tram_chung_member;
GRANT UPDATE (state, closed_at, version) ON incident TO tram_chung_member;
GRANT UPDATE (assigned_organisation_id, due_on) ON incident_case TO tram_chung_member;
GRANT INSERT, UPDATE ON incident, incident_case TO tram_chung_system;
GRANT INSERT ON incident_step, incident_photo, incident_contact TO tram_chung_system;
GRANT DELETE ON incident_photo, incident_contact TO tram_chung_system;
