-- One organisation asks another for a place on its mast. Both sides and the authority see it; every word and answer is kept.

CREATE TABLE sharing_request (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  from_organisation_id integer NOT NULL REFERENCES organisation,
  to_organisation_id integer NOT NULL REFERENCES organisation,
  site_id integer NOT NULL REFERENCES site ON DELETE CASCADE,
  technology text CHECK (technology IN ('3G', '4G', '5G')),
  antenna_height_m double precision CHECK (antenna_height_m > 0 AND antenna_height_m <= 400),
  hamlet_id integer REFERENCES hamlet ON DELETE SET NULL,
  scenario_id integer REFERENCES scenario ON DELETE SET NULL,
  state text NOT NULL DEFAULT 'sent' CHECK (state IN ('sent', 'agreed', 'infeasible', 'not-in-plan', 'withdrawn')),
  created_by integer REFERENCES app_user ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  answered_at timestamptz,
  from_seen_at timestamptz NOT NULL DEFAULT now(),
  to_seen_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CHECK (from_organisation_id <> to_organisation_id)
);
COMMENT ON COLUMN sharing_request.antenna_height_m IS 'wanted height of the antenna''s centre above ground; null: open';
COMMENT ON COLUMN sharing_request.state IS 'infeasible and not-in-plan are answered with a reason; withdrawn by who sent it';
COMMENT ON COLUMN sharing_request.to_seen_at IS 'when the side looked at it last: later words of the other side are new to it';
CREATE INDEX sharing_request_to ON sharing_request (to_organisation_id, id DESC);
CREATE INDEX sharing_request_from ON sharing_request (from_organisation_id, id DESC);

CREATE TABLE sharing_request_message (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request_id integer NOT NULL REFERENCES sharing_request ON DELETE CASCADE,
  organisation_id integer NOT NULL REFERENCES organisation,
  user_id integer REFERENCES app_user ON DELETE SET NULL,
  at timestamptz NOT NULL DEFAULT now(),
  body text NOT NULL CHECK (length(body) <= 4000),
  state_after text CHECK (state_after IN ('sent', 'agreed', 'infeasible', 'not-in-plan', 'withdrawn'))
);
COMMENT ON TABLE sharing_request_message IS 'both sides'' words in their order, append-only; state_after: the answer that came with them';
CREATE INDEX sharing_request_message_request ON sharing_request_message (request_id, id);

-- Only the mast's owner answers, only who asked withdraws, and what is asked for stays as it was asked.
CREATE FUNCTION guard_sharing_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.from_organisation_id, NEW.to_organisation_id, NEW.site_id, NEW.created_at)
    IS DISTINCT FROM (OLD.from_organisation_id, OLD.to_organisation_id, OLD.site_id, OLD.created_at) THEN
    RAISE EXCEPTION 'request % cannot become another request', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.state <> OLD.state AND actor_role() <> 'system'
    AND actor_organisation_id() IS DISTINCT FROM (CASE WHEN NEW.state IN ('sent', 'withdrawn') THEN OLD.from_organisation_id ELSE OLD.to_organisation_id END) THEN
    RAISE EXCEPTION 'request % is not for this organisation to set to %', OLD.id, NEW.state USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_answer BEFORE UPDATE ON sharing_request FOR EACH ROW EXECUTE FUNCTION guard_sharing_answer();

ALTER TABLE sharing_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_request FORCE ROW LEVEL SECURITY;
CREATE POLICY see ON sharing_request FOR SELECT USING (actor_may_see(from_organisation_id) OR actor_may_see(to_organisation_id));
CREATE POLICY send ON sharing_request FOR INSERT WITH CHECK (actor_role() = 'system' OR (actor_role() = 'planner' AND actor_organisation_id() = from_organisation_id));
CREATE POLICY answer ON sharing_request FOR UPDATE USING (actor_role() = 'system' OR (actor_role() = 'planner' AND actor_organisation_id() IN (from_organisation_id, to_organisation_id)));
ALTER TABLE sharing_request_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_request_message FORCE ROW LEVEL SECURITY;
CREATE POLICY see ON sharing_request_message FOR SELECT USING (EXISTS (SELECT FROM sharing_request r WHERE r.id = request_id));
CREATE POLICY say ON sharing_request_message FOR INSERT WITH CHECK (
  EXISTS (SELECT FROM sharing_request r WHERE r.id = request_id) AND (actor_role() = 'system' OR organisation_id = actor_organisation_id())
);
GRANT SELECT, INSERT ON sharing_request, sharing_request_message TO tram_chung_member, tram_chung_system;
GRANT UPDATE (state, answered_at, from_seen_at, to_seen_at, version) ON sharing_request TO tram_chung_member, tram_chung_system;
