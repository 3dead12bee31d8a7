/* @name ListShares */
SELECT l.id, l.title, o.name AS organisation_name, u.display_name AS "created_by?", s.name AS "scenario_name?", actor_is_of(l.organisation_id) AS "is_own!", l.opened_count,
  to_char(l.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "created_at!",
  to_char(l.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expires_at!",
  to_char(l.last_opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS last_opened_at, l.expires_at <= now() AS "is_over!"
FROM share_link l
JOIN organisation o ON o.id = l.organisation_id
LEFT JOIN app_user u ON u.id = l.created_by
LEFT JOIN scenario s ON s.id = l.scenario_id
WHERE l.revoked_at IS NULL AND l.expires_at > now() - interval '30 days'
ORDER BY l.created_at DESC
LIMIT 200;

/* @name CreateShare */
INSERT INTO share_link (token_hash, title, view, organisation_id, created_by, scenario_id, expires_at)
VALUES (:tokenHash!, :title!, :view!, :organisationId!, :userId!, :scenarioId, now() + make_interval(days => :days!))
RETURNING id, to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expires_at!";

/* @name OwnScenario */
SELECT id FROM scenario WHERE id = :scenarioId! AND organisation_id = actor_organisation_id() AND deleted_at IS NULL;

/* @name RevokeShare */
UPDATE share_link SET revoked_at = now() WHERE id = :shareId! AND revoked_at IS NULL RETURNING id;

/* @name OpenShare */
-- A link ends with the account that made it, and when that moves to another organisation.
UPDATE share_link l SET last_opened_at = now(), opened_count = l.opened_count + 1
FROM app_user u, organisation o
WHERE l.token_hash = :tokenHash! AND l.revoked_at IS NULL AND l.expires_at > now()
  AND u.id = l.created_by AND u.disabled_at IS NULL AND u.organisation_id = l.organisation_id AND (:demonstrationAllowed! OR NOT u.is_demonstration)
  AND o.id = l.organisation_id
RETURNING l.title, l.view, o.name AS organisation_name, l.scenario_id, to_char(l.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expires_at!";

/* @name SharedScenario */
SELECT s.name, to_char(s.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "updated_at!"
FROM scenario s WHERE s.id = :scenarioId! AND s.deleted_at IS NULL;

/* @name SharedItems */
-- Only what may be shown: no cost, no reasons, no radio parameters, nothing that the optimiser was forbidden.
SELECT i.id, i.kind, o.name AS "organisation_name?", i.technology, CASE WHEN i.kind = 'mast' THEN i.height_m END AS height_m,
  ST_AsGeoJSON(coalesce(i.geom, s.geom, h.geom), 6)::jsonb AS geometry, coalesce(s.code, h.name) AS "place_name?"
FROM scenario_item i
LEFT JOIN organisation o ON o.id = i.organisation_id
LEFT JOIN site s ON s.id = i.site_id
LEFT JOIN hamlet h ON h.id = i.hamlet_id
WHERE i.scenario_id = :scenarioId! AND i.decision <> 'forbidden' AND coalesce(i.geom, s.geom, h.geom) IS NOT NULL
ORDER BY i.position, i.id;
