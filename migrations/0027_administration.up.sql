-- Users and organisations kept from the screen: invitations and resets by one-time link, what ends with an account, and the events
-- of security that no row's history tells.

-- Users -----------------------------------------------------------------------------------------------------------------------

ALTER TABLE app_user ALTER COLUMN password_hash DROP NOT NULL;
ALTER TABLE app_user ADD COLUMN has_password boolean NOT NULL GENERATED ALWAYS AS (password_hash IS NOT NULL) STORED;
ALTER TABLE app_user ADD COLUMN version integer NOT NULL DEFAULT 1;
COMMENT ON COLUMN app_user.password_hash IS 'argon2id in PHC string form; null: invited or reset, and no password of the own was set yet';
ALTER TABLE session ADD COLUMN address text CHECK (length(address) <= 64);
COMMENT ON COLUMN session.address IS 'network address that signed in; null: not recorded';

CREATE POLICY authority_keeps ON app_user AS RESTRICTIVE FOR UPDATE USING (actor_role() IN ('system', 'authority'));
CREATE POLICY authority_invites ON app_user AS RESTRICTIVE FOR INSERT WITH CHECK (actor_role() IN ('system', 'authority'));
GRANT SELECT (has_password, version) ON app_user TO tram_chung_member;
GRANT INSERT (organisation_id, login, display_name, role) ON app_user TO tram_chung_member;
GRANT UPDATE (organisation_id, login, display_name, role, password_hash, disabled_at, version) ON app_user TO tram_chung_member;

CREATE POLICY authority_lists ON session FOR SELECT USING (actor_role() = 'authority');
CREATE POLICY authority_ends ON session FOR UPDATE USING (actor_role() = 'authority');
GRANT SELECT (address) ON session TO tram_chung_member;
CREATE POLICY authority_lists ON access_token FOR SELECT USING (actor_role() = 'authority');
CREATE POLICY authority_ends ON access_token FOR UPDATE USING (actor_role() = 'authority');

-- One-time links --------------------------------------------------------------------------------------------------------------

CREATE TABLE one_time_link (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id integer NOT NULL REFERENCES app_user ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('invitation', 'reset')),
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  created_by integer REFERENCES app_user ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  revoked_at timestamptz,
  CONSTRAINT one_time_link_life CHECK (expires_at > created_at AND expires_at <= created_at + interval '30 days')
);
COMMENT ON TABLE one_time_link IS 'lets its holder set the password of one account, once';
COMMENT ON COLUMN one_time_link.token_hash IS 'SHA-256 of the link''s secret, which is shown once and stored nowhere';
CREATE UNIQUE INDEX one_time_link_open ON one_time_link (user_id) WHERE used_at IS NULL AND revoked_at IS NULL;

ALTER TABLE one_time_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE one_time_link FORCE ROW LEVEL SECURITY;
CREATE POLICY authority_and_system ON one_time_link USING (actor_role() IN ('system', 'authority'));
GRANT SELECT (id, user_id, kind, created_by, created_at, expires_at, used_at, revoked_at) ON one_time_link TO tram_chung_member;
GRANT INSERT (user_id, kind, token_hash, created_by, expires_at), UPDATE (revoked_at) ON one_time_link TO tram_chung_member;
GRANT SELECT, UPDATE ON one_time_link TO tram_chung_system;

-- Organisations ---------------------------------------------------------------------------------------------------------------

ALTER TABLE organisation ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE organisation ADD COLUMN retired_at timestamptz;
COMMENT ON COLUMN organisation.retired_at IS 'takes no further users; what it owns stays on the map. null: in use';

CREATE FUNCTION guard_authority() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF actor_role() NOT IN ('system', 'authority') THEN
    RAISE EXCEPTION 'the role % may not write %', actor_role(), TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
COMMENT ON FUNCTION guard_authority() IS 'lets the owner of the tables pass, who sets up an installation without an actor';
CREATE TRIGGER guard_authority BEFORE INSERT OR UPDATE OR DELETE ON organisation FOR EACH STATEMENT EXECUTE FUNCTION guard_authority();
GRANT INSERT (code, name, kind, is_mobile, is_fixed, plmn, map_symbol, map_colour) ON organisation TO tram_chung_member;
GRANT UPDATE (name, kind, is_mobile, is_fixed, plmn, map_symbol, map_colour, retired_at, version) ON organisation TO tram_chung_member;

-- Which operators count decides coverage, verdicts and rates: all of it is computed again.
CREATE FUNCTION recount_operators() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE layer_version SET version = version + 1, changed_at = now() WHERE layer = 'setting';
  RETURN NULL;
END $$;
CREATE TRIGGER recount_operators AFTER UPDATE ON organisation FOR EACH ROW
  WHEN (actor_role() = 'authority' AND (OLD.is_mobile, OLD.is_fixed) IS DISTINCT FROM (NEW.is_mobile, NEW.is_fixed)) EXECUTE FUNCTION recount_operators();

-- History of both; no secret of an account is ever copied there.
CREATE FUNCTION record_account_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  new_image jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - 'password_hash' END;
  old_image jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - 'password_hash' END;
  image jsonb := coalesce(new_image, old_image);
BEGIN
  IF TG_OP = 'UPDATE' AND old_image = new_image THEN
    RETURN NULL;
  END IF;
  INSERT INTO history (table_name, row_id, operation, organisation_id, is_confidential, actor_user_id, actor_role, before, after)
  VALUES (TG_TABLE_NAME, (image ->> 'id')::integer, lower(TG_OP), CASE TG_TABLE_NAME WHEN 'app_user' THEN (image ->> 'organisation_id')::integer END,
    TG_TABLE_NAME = 'app_user', actor_user_id(), actor_role(), old_image, CASE WHEN TG_OP = 'UPDATE' THEN new_image END);
  RETURN NULL;
END $$;
CREATE TRIGGER record_change AFTER INSERT OR UPDATE OR DELETE ON app_user FOR EACH ROW EXECUTE FUNCTION record_account_change();
CREATE TRIGGER record_change AFTER INSERT OR UPDATE OR DELETE ON organisation FOR EACH ROW EXECUTE FUNCTION record_account_change();

-- What ends with an account: everything at deactivation, sessions and tokens where the authority gives it another role or
-- organisation (what was made for the one must not read for the other), sessions at a reset.
CREATE FUNCTION end_access() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  is_over boolean := NEW.disabled_at IS NOT NULL AND OLD.disabled_at IS NULL;
  is_another boolean := actor_role() = 'authority' AND (NEW.role, NEW.organisation_id) IS DISTINCT FROM (OLD.role, OLD.organisation_id);
BEGIN
  IF is_over OR is_another OR (NEW.password_hash IS NULL AND OLD.password_hash IS NOT NULL) THEN
    UPDATE session SET revoked_at = now() WHERE user_id = NEW.id AND revoked_at IS NULL;
  END IF;
  IF is_over OR is_another THEN
    UPDATE access_token SET revoked_at = now() WHERE user_id = NEW.id AND revoked_at IS NULL;
  END IF;
  IF is_over THEN
    UPDATE one_time_link SET revoked_at = now() WHERE user_id = NEW.id AND used_at IS NULL AND revoked_at IS NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER end_access AFTER UPDATE ON app_user FOR EACH ROW EXECUTE FUNCTION end_access();

-- Somebody must be left who can let others in. Two who do it to each other at once are put in a row by the lock.
CREATE FUNCTION keep_an_authority() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('keep_an_authority'));
  IF NOT EXISTS (SELECT FROM app_user WHERE role = 'authority' AND disabled_at IS NULL AND password_hash IS NOT NULL) THEN
    RAISE EXCEPTION 'the last account of the authority stays' USING ERRCODE = 'TC001';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_an_authority AFTER UPDATE ON app_user FOR EACH ROW
  WHEN (OLD.role = 'authority' AND actor_role() = 'authority') EXECUTE FUNCTION keep_an_authority();

-- Events of security ----------------------------------------------------------------------------------------------------------

CREATE TABLE security_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  kind text NOT NULL CHECK (kind ~ '^[a-z][a-z-]{1,40}$'),
  actor_user_id integer,
  actor_role text,
  subject_user_id integer,
  organisation_id integer,
  address text,
  details jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE security_event IS 'append-only: sign-ins, links, tokens, files that left; beside history, which tells the changes of rows';
COMMENT ON COLUMN security_event.actor_user_id IS 'who did it; null: nobody was signed in, or the system did';
COMMENT ON COLUMN security_event.subject_user_id IS 'whose account it is about';
COMMENT ON COLUMN security_event.organisation_id IS 'whose members may read it beside the authority';
CREATE INDEX security_event_time ON security_event (at DESC, id DESC);

ALTER TABLE security_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE security_event FORCE ROW LEVEL SECURITY;
CREATE POLICY read_own ON security_event FOR SELECT
  USING (actor_role() IN ('system', 'authority') OR (actor_role() IN ('planner', 'construction') AND organisation_id = actor_organisation_id()));
CREATE POLICY append ON security_event FOR INSERT WITH CHECK (true);
GRANT SELECT ON security_event TO tram_chung_member, tram_chung_system;

CREATE FUNCTION record_event(kind text, actor integer, subject integer, address text, details jsonb) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO security_event (kind, actor_user_id, actor_role, subject_user_id, organisation_id, address, details)
  SELECT $1, coalesce($2, actor_user_id()), CASE WHEN $2 IS NULL THEN actor_role() ELSE (SELECT role FROM app_user WHERE id = $2) END, $3,
    coalesce((SELECT organisation_id FROM app_user WHERE id = $3), actor_organisation_id()), left($4, 64), jsonb_strip_nulls($5)
$$;
COMMENT ON FUNCTION record_event(text, integer, integer, text, jsonb) IS 'actor null: the actor of the conversation';
REVOKE ALL ON FUNCTION record_event(text, integer, integer, text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_event(text, integer, integer, text, jsonb) TO tram_chung_member, tram_chung_system;

CREATE FUNCTION note_session() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM record_event('sign-in', NEW.user_id, NEW.user_id, NEW.address, jsonb_build_object('device', NEW.user_agent));
  ELSE
    PERFORM record_event('session-ended', coalesce(actor_user_id(), NEW.user_id), NEW.user_id, NEW.address, jsonb_build_object('device', NEW.user_agent));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER note_start AFTER INSERT ON session FOR EACH ROW EXECUTE FUNCTION note_session();
CREATE TRIGGER note_end AFTER UPDATE OF revoked_at ON session FOR EACH ROW
  WHEN (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION note_session();

CREATE FUNCTION note_token() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM record_event(CASE TG_OP WHEN 'INSERT' THEN 'token-made' ELSE 'token-revoked' END, NULL, NEW.user_id, NULL,
    jsonb_build_object('name', NEW.name, 'expiresAt', NEW.expires_at));
  RETURN NULL;
END $$;
CREATE TRIGGER note_start AFTER INSERT ON access_token FOR EACH ROW EXECUTE FUNCTION note_token();
CREATE TRIGGER note_end AFTER UPDATE OF revoked_at ON access_token FOR EACH ROW
  WHEN (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION note_token();

CREATE FUNCTION note_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM record_event(CASE NEW.kind WHEN 'invitation' THEN 'invited' ELSE 'password-reset' END, NULL, NEW.user_id, NULL,
      jsonb_build_object('expiresAt', NEW.expires_at));
  ELSIF NEW.used_at IS NOT NULL AND OLD.used_at IS NULL THEN
    PERFORM record_event('password-set', NEW.user_id, NEW.user_id, NULL, jsonb_build_object('by', NEW.kind));
  ELSIF NEW.revoked_at IS NOT NULL AND OLD.revoked_at IS NULL THEN
    PERFORM record_event('link-revoked', NULL, NEW.user_id, NULL, '{}');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER note_link AFTER INSERT OR UPDATE ON one_time_link FOR EACH ROW EXECUTE FUNCTION note_link();
