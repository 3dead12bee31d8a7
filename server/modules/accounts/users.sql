/* @name ListUsers */
SELECT u.id, u.login, u.display_name, u.role, u.organisation_id, o.name AS organisation_name, u.has_password, u.is_demonstration, u.version,
  to_char(u.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "created_at!",
  to_char(u.disabled_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS disabled_at,
  (SELECT to_char(max(s.last_seen_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM session s WHERE s.user_id = u.id) AS last_seen_at,
  (SELECT count(*) FROM session s WHERE s.user_id = u.id AND s.revoked_at IS NULL AND s.expires_at > now())::integer AS "sessions!",
  (SELECT count(*) FROM access_token t WHERE t.user_id = u.id AND t.revoked_at IS NULL AND t.expires_at > now())::integer AS "tokens!",
  to_char(l.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "link_expires_at?"
FROM app_user u
JOIN organisation o ON o.id = u.organisation_id
LEFT JOIN one_time_link l ON l.user_id = u.id AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > now()
WHERE :userId::integer IS NULL OR u.id = :userId
ORDER BY u.id;

/* @name InviteUser */
INSERT INTO app_user (organisation_id, login, display_name, role)
VALUES (:organisationId!, :login!, :displayName!, :role!)
ON CONFLICT (login) DO NOTHING
RETURNING id;

/* @name LockUser */
SELECT u.id, u.version, u.has_password, u.role, u.organisation_id, u.disabled_at IS NOT NULL AS "is_disabled!"
FROM app_user u WHERE u.id = :userId! FOR UPDATE;

/* @name ChangeUser */
UPDATE app_user
SET login = :login!, display_name = :displayName!, role = :role!, organisation_id = :organisationId!,
  disabled_at = CASE WHEN :isActive! THEN NULL ELSE coalesce(disabled_at, now()) END, version = version + 1
WHERE id = :userId!;

/* @name ForgetPassword */
UPDATE app_user SET password_hash = NULL, version = version + 1 WHERE id = :userId! AND has_password;

/* @name SetPassword */
UPDATE app_user SET password_hash = :passwordHash!, version = version + 1 WHERE id = :userId! AND disabled_at IS NULL RETURNING login;

/* @name PasswordOf */
SELECT password_hash FROM app_user WHERE id = :userId!;

/* @name OrganisationForUser */
SELECT id, kind, retired_at IS NOT NULL AS "is_retired!" FROM organisation WHERE id = :organisationId!;

/* @name SessionsOf */
SELECT s.id, to_char(s.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "created_at!",
  to_char(s.last_seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "last_seen_at!",
  to_char(s.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expires_at!", s.user_agent, s.address
FROM session s
WHERE s.user_id = :userId! AND s.revoked_at IS NULL AND s.expires_at > now()
ORDER BY s.last_seen_at DESC;

/* @name EndSessionsOf */
-- One, or all of them but the one that is kept.
UPDATE session SET revoked_at = now()
WHERE user_id = :userId! AND revoked_at IS NULL AND expires_at > now()
  AND (:sessionId::uuid IS NULL OR id = :sessionId) AND (:keptId::uuid IS NULL OR id <> :keptId)
RETURNING id;

/* @name RecordEvent */
SELECT record_event(:kind!, :actorId, :subjectId, :address, :details!) IS NULL AS done;

/* @name AddLink */
INSERT INTO one_time_link (user_id, kind, token_hash, created_by, expires_at)
VALUES (:userId!, :kind!, :tokenHash!, :createdBy!, now() + make_interval(days => :days!))
RETURNING to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expires_at!";

/* @name RevokeLinks */
UPDATE one_time_link SET revoked_at = now() WHERE user_id = :userId! AND used_at IS NULL AND revoked_at IS NULL RETURNING id;

/* @name FindLink */
SELECT l.id, l.user_id, l.kind, u.login, u.display_name, o.name AS organisation_name,
  to_char(l.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expires_at!"
FROM one_time_link l
JOIN app_user u ON u.id = l.user_id
JOIN organisation o ON o.id = u.organisation_id
WHERE l.token_hash = :tokenHash! AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > now() AND u.disabled_at IS NULL;

/* @name UseLink */
UPDATE one_time_link SET used_at = now()
WHERE token_hash = :tokenHash! AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now()
RETURNING user_id;
