-- Sessions that their owner can list and end, each by an id that tells nothing of the cookie.

ALTER TABLE session ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE;
COMMENT ON COLUMN session.id IS 'names the session to its user; the cookie cannot be derived from it';
COMMENT ON COLUMN session.expires_at IS 'moves on while the session is used, but never beyond 30 days after created_at';
ALTER TABLE session ADD CONSTRAINT session_life CHECK (expires_at <= created_at + interval '30 days');
CREATE INDEX session_expiry ON session (expires_at);

GRANT SELECT (id) ON session TO tram_chung_member;
GRANT UPDATE (revoked_at) ON session TO tram_chung_member;
