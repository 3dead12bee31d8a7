-- Files and services for others: personal access tokens, and when an imported shape is the stored one.

CREATE FUNCTION same_shape(one geometry, other geometry) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT coalesce(ST_OrderingEquals(one, other) OR (GeometryType(one) = GeometryType(other) AND ST_NPoints(one) = ST_NPoints(other) AND ST_HausdorffDistance(one, other) < 2e-8), false) $$;
COMMENT ON FUNCTION same_shape(geometry, geometry) IS 'equal within 2 mm (2e-8 degrees), point for point: what a file that went through another format or coordinate system still is';
GRANT EXECUTE ON FUNCTION same_shape(geometry, geometry) TO tram_chung_member, tram_chung_system;

CREATE TABLE access_token (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id integer NOT NULL REFERENCES app_user ON DELETE CASCADE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  scope text NOT NULL DEFAULT 'read' CHECK (scope IN ('read')),
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at timestamptz,
  CONSTRAINT access_token_life CHECK (expires_at > created_at AND expires_at <= created_at + interval '2 years')
);
COMMENT ON TABLE access_token IS 'lets a program read what its user may read: the services under /ogc only, no writing';
COMMENT ON COLUMN access_token.token_hash IS 'SHA-256 of the token; the token itself is shown once and stored nowhere';
COMMENT ON COLUMN access_token.last_used_at IS 'to the minute';
CREATE INDEX access_token_of_user ON access_token (user_id);

ALTER TABLE access_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_token FORCE ROW LEVEL SECURITY;
CREATE POLICY self_and_system ON access_token USING (actor_role() = 'system' OR user_id = actor_user_id());

GRANT SELECT (id, user_id, name, scope, created_at, expires_at, last_used_at, revoked_at) ON access_token TO tram_chung_member;
GRANT INSERT (user_id, name, token_hash, expires_at) ON access_token TO tram_chung_member;
GRANT UPDATE (revoked_at) ON access_token TO tram_chung_member;
GRANT SELECT, UPDATE, DELETE ON access_token TO tram_chung_system;
