/* @name HoldIncidentCode */
SELECT set_config('app.incident_code_hash', :codeHash!, true) AS hash;

/* @name IncidentSetting */
SELECT value, source FROM setting WHERE key = 'incidents';

/* @name StoreIncidentSetting */
INSERT INTO setting (key, value, source) VALUES ('incidents', :value!, :source!)
ON CONFLICT (key) DO UPDATE SET value = excluded.value, source = excluded.source, updated_at = now();

/* @name CommuneAt */
-- Outside: the province's communes are known and none holds the place.
SELECT (SELECT u.id FROM administrative_unit u
    WHERE u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326)) LIMIT 1) AS "unitId?",
  EXISTS (SELECT FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND u.geom IS NOT NULL) AS "hasCommunes!";

/* @name InsertIncident */
INSERT INTO incident (kind, rough_place, unit_id)
VALUES (:kind!, ST_SetSRID(ST_MakePoint((floor(:lon!::float8 / 0.005) + 0.5) * 0.005, (floor(:lat!::float8 / 0.005) + 0.5) * 0.005), 4326), :unitId)
RETURNING id;

/* @name InsertIncidentCase */
INSERT INTO incident_case (incident_id, code_hash, place, words, near_layer, near_id, due_on)
VALUES (:incidentId!, decode(:codeHash!, 'hex'), ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326), :words!, :nearLayer, :nearId,
  (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + :days!::integer)
RETURNING to_char(due_on, 'YYYY-MM-DD') AS "dueOn!";

/* @name InsertIncidentPhoto */
INSERT INTO incident_photo (incident_id, media_type, width_px, height_px, content) VALUES (:incidentId!, :mediaType!, :widthPx!, :heightPx!, :content!);

/* @name InsertIncidentContact */
INSERT INTO incident_contact (incident_id, contact) VALUES (:incidentId!, :contact!);

/* @name InsertSenderStep */
INSERT INTO incident_step (incident_id, kind, side, words) VALUES (:incidentId!, :kind!, 'sender', :words!);

/* @name InsertIncidentStep */
INSERT INTO incident_step (incident_id, kind, side, words, user_id, organisation_id, due_on)
VALUES (:incidentId!, :kind!, :side!, :words!, actor_user_id(), :organisationId, :dueOn::date);

/* @name IncidentRows */
SELECT i.id AS "id!", i.kind AS "kind!", i.state AS "state!", u.code AS "unitCode?", u.type || ' ' || u.name AS "unitName?",
  to_char(i.received_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS "receivedOn!",
  to_char(i.closed_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS "closedOn?",
  round(ST_X(i.rough_place)::numeric, 4)::float8 AS "roughLon!", round(ST_Y(i.rough_place)::numeric, 4)::float8 AS "roughLat!", i.version AS "version!",
  ST_X(c.place) AS "lon?", ST_Y(c.place) AS "lat?", c.words AS "words?", c.near_layer AS "nearLayer?", c.near_id AS "nearId?",
  c.assigned_organisation_id AS "assignedOrganisationId?", o.name AS "assignedName?", to_char(c.due_on, 'YYYY-MM-DD') AS "dueOn?",
  (i.closed_at IS NULL AND c.due_on < (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS "isOverdue?",
  ARRAY(SELECT p.id FROM incident_photo p WHERE p.incident_id = i.id ORDER BY p.id) AS "photoIds!",
  coalesce(actor_handles_incident(c.assigned_organisation_id), false) AND c.incident_id IS NOT NULL AS "maySay!"
FROM incident i
LEFT JOIN incident_case c ON c.incident_id = i.id
LEFT JOIN administrative_unit u ON u.id = i.unit_id
LEFT JOIN organisation o ON o.id = c.assigned_organisation_id
WHERE (:incidentId::integer IS NULL OR i.id = :incidentId)
ORDER BY i.received_at DESC, i.id DESC;

/* @name HeldIncident */
SELECT incident_id FROM incident_case WHERE code_hash = decode(:codeHash!, 'hex');

/* @name StepsOfIncident */
SELECT s.id, to_char(s.at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM') AS "at!", s.kind, s.side, s.words, a.display_name AS "by?", s.organisation_id,
  to_char(s.due_on, 'YYYY-MM-DD') AS "dueOn?"
FROM incident_step s LEFT JOIN app_user a ON a.id = s.user_id
WHERE s.incident_id = :incidentId! ORDER BY s.id;

/* @name StepsForHolder */
SELECT s.id, to_char(s.at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM') AS "at!", s.kind, s.side, s.words, s.organisation_id, to_char(s.due_on, 'YYYY-MM-DD') AS "dueOn?"
FROM incident_step s WHERE s.incident_id = :incidentId! ORDER BY s.id;

/* @name PhotosOfIncident */
SELECT id, width_px, height_px FROM incident_photo WHERE incident_id = :incidentId! ORDER BY id;

/* @name FindIncidentPhoto */
SELECT media_type, content FROM incident_photo WHERE id = :photoId! AND incident_id = :incidentId!;

/* @name ContactOfIncident */
SELECT contact FROM incident_contact WHERE incident_id = :incidentId!;

/* @name OwnerOfNear */
SELECT c.owner_id AS "ownerId?"
FROM (
  SELECT owner_organisation_id AS owner_id FROM site WHERE :layer! = 'sites' AND id = :id!
  UNION ALL SELECT owner_organisation_id FROM duct WHERE :layer! = 'ducts' AND id = :id!
  UNION ALL SELECT owner_organisation_id FROM pole_line WHERE :layer! = 'pole-lines' AND id = :id!
  UNION ALL SELECT organisation_id FROM fibre_route WHERE :layer! = 'fibre' AND id = :id!
  UNION ALL SELECT organisation_id FROM access_point WHERE :layer! = 'access-points' AND id = :id!
) c;

/* @name NearestSite */
SELECT s.id, s.code, s.owner_organisation_id, ST_Distance(s.geom::geography, p.place) AS "distanceM!"
FROM site s, (SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326)::geography AS place) p
WHERE s.status = 'existing' AND ST_DWithin(s.geom::geography, p.place, 300)
ORDER BY 4 LIMIT 1;

/* @name MoveIncident */
UPDATE incident SET state = :state!, closed_at = CASE WHEN :state! IN ('fixed', 'refused') THEN coalesce(closed_at, now()) END, version = version + 1
WHERE id = :incidentId! AND version = :version!
RETURNING id;

/* @name AssignIncident */
UPDATE incident_case SET assigned_organisation_id = :organisationId!, due_on = coalesce(:dueOn::date, due_on) WHERE incident_id = :incidentId!
RETURNING to_char(due_on, 'YYYY-MM-DD') AS "dueOn!";

/* @name OrganisationForIncident */
SELECT kind FROM organisation WHERE id = :organisationId!;

/* @name DeleteOldContacts */
WITH gone AS (
  DELETE FROM incident_contact c USING incident i
  WHERE i.id = c.incident_id
    AND (i.closed_at < now() - make_interval(days => :afterClosing!::integer) OR i.received_at < now() - make_interval(days => :atMost!::integer))
  RETURNING c.incident_id
)
INSERT INTO incident_step (incident_id, kind, side) SELECT incident_id, 'personal-data-deleted', 'system' FROM gone RETURNING incident_id;

/* @name DeleteOldPhotos */
DELETE FROM incident_photo p USING incident i
WHERE i.id = p.incident_id AND i.closed_at < now() - make_interval(days => :afterClosing!::integer)
RETURNING p.id;
