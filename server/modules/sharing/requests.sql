/* @name ListRequests */
SELECT r.id, r.from_organisation_id, f.name AS from_name, r.to_organisation_id, o.name AS to_name, r.site_id, s.code AS site_code,
  ST_X(s.geom) AS "lon!", ST_Y(s.geom) AS "lat!", r.technology, r.antenna_height_m, r.hamlet_id, h.name AS "hamletName?", r.state,
  r.created_at::text AS "createdAt!", r.answered_at::text AS answered_at, coalesce(m.last_at, r.created_at)::text AS "lastAt!",
  coalesce(m.last_of_others > CASE
    WHEN actor_organisation_id() = r.from_organisation_id THEN r.from_seen_at
    WHEN actor_organisation_id() = r.to_organisation_id THEN coalesce(r.to_seen_at, '-infinity')
  END, false) AS "isNew!", r.version
FROM sharing_request r
JOIN organisation f ON f.id = r.from_organisation_id
JOIN organisation o ON o.id = r.to_organisation_id
JOIN site s ON s.id = r.site_id
LEFT JOIN hamlet h ON h.id = r.hamlet_id
LEFT JOIN LATERAL (
  SELECT max(at) AS last_at, max(at) FILTER (WHERE organisation_id <> actor_organisation_id()) AS last_of_others
  FROM sharing_request_message WHERE request_id = r.id
) m ON true
WHERE :requestId::integer IS NULL OR r.id = :requestId
ORDER BY coalesce(m.last_at, r.created_at) DESC, r.id DESC
LIMIT 1000;

/* @name RequestMessages */
SELECT m.id, m.organisation_id, o.name AS organisation_name, m.at::text AS "at!", m.body, m.state_after
FROM sharing_request_message m JOIN organisation o ON o.id = m.organisation_id
WHERE m.request_id = :requestId!
ORDER BY m.id;

/* @name InsertRequest */
-- The owner of the mast is who is asked.
INSERT INTO sharing_request (from_organisation_id, to_organisation_id, site_id, technology, antenna_height_m, hamlet_id, scenario_id, created_by)
SELECT :organisationId!, s.owner_organisation_id, s.id, :technology, :antennaHeightM, :hamletId, :scenarioId, :userId!
FROM site s WHERE s.id = :siteId!
RETURNING id;

/* @name OwnerOfSite */
SELECT owner_organisation_id, status FROM site WHERE id = :siteId!;

/* @name OpenRequestFor */
SELECT id FROM sharing_request
WHERE from_organisation_id = :organisationId! AND site_id = :siteId! AND technology IS NOT DISTINCT FROM :technology AND state = 'sent';

/* @name InsertMessage */
INSERT INTO sharing_request_message (request_id, organisation_id, user_id, body, state_after)
VALUES (:requestId!, :organisationId!, :userId!, :body!, :stateAfter);

/* @name SetRequestState */
UPDATE sharing_request
SET state = :state!, version = version + 1, answered_at = CASE WHEN :state! IN ('sent', 'withdrawn') THEN answered_at ELSE now() END
WHERE id = :requestId! AND version = :version!
RETURNING id;

/* @name MarkSeen */
UPDATE sharing_request
SET from_seen_at = CASE WHEN from_organisation_id = actor_organisation_id() THEN now() ELSE from_seen_at END,
  to_seen_at = CASE WHEN to_organisation_id = actor_organisation_id() THEN now() ELSE to_seen_at END
WHERE id = :requestId! AND actor_organisation_id() IN (from_organisation_id, to_organisation_id);
