/* @name FindCredentials */
SELECT u.id, u.password_hash
FROM app_user u
WHERE u.login = :login! AND u.disabled_at IS NULL AND (:demonstrationAllowed! OR NOT u.is_demonstration);

/* @name FindSessionUser */
SELECT u.id, u.login, u.display_name, u.role, u.organisation_id, o.code AS organisation_code, o.name AS organisation_name, u.is_demonstration
FROM app_user u
JOIN organisation o ON o.id = u.organisation_id
WHERE u.id = :userId!;

/* @name StartSession */
INSERT INTO session (token_hash, user_id, expires_at, user_agent, address)
VALUES (:tokenHash!, :userId!, now() + make_interval(hours => :idleHours!), :userAgent, :address);

/* @name FindSession */
SELECT s.id, u.id AS user_id, u.organisation_id, u.role, s.last_seen_at < now() - interval '5 minutes' AS is_stale
FROM session s
JOIN app_user u ON u.id = s.user_id
WHERE s.token_hash = :tokenHash! AND s.revoked_at IS NULL AND s.expires_at > now()
  AND u.disabled_at IS NULL AND (:demonstrationAllowed! OR NOT u.is_demonstration);

/* @name KeepSession */
UPDATE session
SET last_seen_at = now(), expires_at = least(now() + make_interval(hours => :idleHours!), created_at + interval '30 days')
WHERE id = :sessionId!;

/* @name EndSession */
UPDATE session SET revoked_at = now() WHERE token_hash = :tokenHash! AND revoked_at IS NULL;

/* @name ForgetOldSessions */
DELETE FROM session WHERE expires_at < now() - interval '7 days';

/* @name ProvinceSetting */
SELECT value FROM setting WHERE key = 'province';

/* @name BoundsOfUnits */
SELECT ST_XMin(e.box) AS west, ST_YMin(e.box) AS south, ST_XMax(e.box) AS east, ST_YMax(e.box) AS north
FROM (SELECT ST_Extent(geom) AS box FROM administrative_unit WHERE valid_to IS NULL) e
WHERE e.box IS NOT NULL;

/* @name HasSyntheticObjects */
SELECT EXISTS (SELECT FROM site WHERE is_synthetic) OR EXISTS (SELECT FROM hamlet WHERE is_synthetic) AS "is_demonstration!";

/* @name DemonstrationSignIns */
SELECT u.login, u.display_name, u.role, o.name AS organisation_name
FROM app_user u
JOIN organisation o ON o.id = u.organisation_id
WHERE u.is_demonstration AND u.disabled_at IS NULL
ORDER BY u.id;

/* @name OrganisationByCode */
SELECT id FROM organisation WHERE code = :code!;

/* @name AddOrganisation */
INSERT INTO organisation (code, name, kind) VALUES (:code!, :name!, :kind!)
ON CONFLICT (code) DO UPDATE SET code = excluded.code
RETURNING id;

/* @name MobileOperators */
SELECT id, code, name FROM organisation WHERE kind = 'operator' AND is_mobile ORDER BY code;

/* @name AddUser */
INSERT INTO app_user (organisation_id, login, display_name, role, password_hash, is_demonstration)
VALUES (:organisationId!, :login!, :displayName!, :role!, :passwordHash!, :isDemonstration!)
ON CONFLICT (login) DO NOTHING
RETURNING id;

/* @name KeepDemonstrationUser */
INSERT INTO app_user (organisation_id, login, display_name, role, password_hash, is_demonstration)
VALUES (:organisationId!, :login!, :displayName!, :role!, :passwordHash!, true)
ON CONFLICT (login) DO UPDATE SET password_hash = excluded.password_hash, disabled_at = NULL
WHERE app_user.is_demonstration AND (app_user.password_hash IS DISTINCT FROM excluded.password_hash OR app_user.disabled_at IS NOT NULL);

/* @name CountDemonstrationUsers */
SELECT count(*)::integer AS "count!" FROM app_user WHERE is_demonstration AND disabled_at IS NULL;

/* @name DisableDemonstrationUsers */
WITH disabled AS (
  UPDATE app_user SET disabled_at = now() WHERE is_demonstration AND disabled_at IS NULL RETURNING id
)
UPDATE session SET revoked_at = now() WHERE user_id IN (SELECT id FROM disabled) AND revoked_at IS NULL;
