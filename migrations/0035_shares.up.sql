-- Links for people without an account: a view of the map, and at most one scenario of the creator's own organisation, until a day.

CREATE TABLE share_link (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  view text NOT NULL CHECK (length(view) <= 4000),
  organisation_id integer NOT NULL REFERENCES organisation,
  created_by integer NOT NULL REFERENCES app_user ON DELETE CASCADE,
  scenario_id integer REFERENCES scenario ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  last_opened_at timestamptz,
  opened_count integer NOT NULL DEFAULT 0,
  CONSTRAINT share_link_life CHECK (expires_at > created_at AND expires_at <= created_at + interval '1 year')
);
COMMENT ON TABLE share_link IS 'read-only: shows what the public sees, and of the scenario where, what kind, whose and how high; no cost, no radio parameter, no remark';
COMMENT ON COLUMN share_link.token_hash IS 'SHA-256 of the link''s secret; the secret itself is shown once and stored nowhere';
COMMENT ON COLUMN share_link.view IS 'what stands in the address after the question mark: layers, camera, filters';
CREATE INDEX share_link_of_organisation ON share_link (organisation_id, created_at DESC);

ALTER TABLE share_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE share_link FORCE ROW LEVEL SECURITY;
CREATE POLICY see ON share_link FOR SELECT USING (actor_role() = 'authority' OR actor_is_of(organisation_id));
CREATE POLICY revoke ON share_link FOR UPDATE USING (actor_role() = 'authority' OR actor_is_of(organisation_id));
-- Another organisation's scenario is not given away, even where it is shared with the authority.
CREATE POLICY make ON share_link FOR INSERT WITH CHECK (
  organisation_id = actor_organisation_id() AND created_by = actor_user_id()
  AND (scenario_id IS NULL OR EXISTS (SELECT FROM scenario s WHERE s.id = scenario_id AND s.organisation_id = actor_organisation_id() AND s.deleted_at IS NULL)));
GRANT SELECT (id, title, view, organisation_id, created_by, scenario_id, created_at, expires_at, revoked_at, last_opened_at, opened_count) ON share_link TO tram_chung_member;
GRANT INSERT (token_hash, title, view, organisation_id, created_by, scenario_id, expires_at), UPDATE (revoked_at) ON share_link TO tram_chung_member;
GRANT SELECT, UPDATE ON share_link TO tram_chung_system;

CREATE FUNCTION note_share() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM record_event(CASE TG_OP WHEN 'INSERT' THEN 'share-made' ELSE 'share-revoked' END, NULL, NEW.created_by, NULL,
    jsonb_build_object('name', NEW.title, 'expiresAt', NEW.expires_at));
  RETURN NULL;
END $$;
CREATE TRIGGER note_start AFTER INSERT ON share_link FOR EACH ROW EXECUTE FUNCTION note_share();
CREATE TRIGGER note_end AFTER UPDATE OF revoked_at ON share_link FOR EACH ROW
  WHEN (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION note_share();
