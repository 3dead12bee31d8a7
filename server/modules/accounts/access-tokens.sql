/* @name FindTokenUser */
SELECT t.id, u.id AS user_id, u.organisation_id, u.role, coalesce(t.last_used_at < now() - interval '1 minute', true) AS "isStale!"
FROM access_token t
JOIN app_user u ON u.id = t.user_id
WHERE t.token_hash = :tokenHash! AND t.revoked_at IS NULL AND t.expires_at > now()
  AND u.disabled_at IS NULL AND (:demonstrationAllowed! OR NOT u.is_demonstration);

/* @name NoteTokenUse */
UPDATE access_token SET last_used_at = now() WHERE id = :tokenId!;

/* @name OwnTokens */
SELECT id, name, scope, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "created_at!",
  to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expires_at!",
  to_char(last_used_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS last_used_at, expires_at <= now() AS "isOver!"
FROM access_token
WHERE revoked_at IS NULL AND user_id = :userId!
ORDER BY access_token.created_at DESC;

/* @name CreateToken */
INSERT INTO access_token (user_id, name, token_hash, expires_at) VALUES (:userId!, :name!, :tokenHash!, now() + make_interval(days => :days!))
RETURNING id, to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expires_at!";

/* @name RevokeToken */
UPDATE access_token SET revoked_at = now() WHERE id = :tokenId! AND user_id = :userId! AND revoked_at IS NULL RETURNING id;
