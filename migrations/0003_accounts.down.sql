REVOKE UPDATE (revoked_at) ON session FROM tram_chung_member;
DROP INDEX session_expiry;
ALTER TABLE session DROP CONSTRAINT session_life;
ALTER TABLE session DROP COLUMN id;
