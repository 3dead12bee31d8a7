/* @name InsertScenario */
INSERT INTO scenario (name, note, organisation_id, created_by, updated_by, source, parameters, costs, input_versions, outcome)
VALUES (:name!, :note!, :organisationId!, :userId!, :userId!, :source!, :parameters!, :costs!, current_input_versions(), :outcome)
RETURNING id;

/* @name InsertItems */
-- The items come as one JSON array, so that thousands of them are one statement.
INSERT INTO scenario_item (scenario_id, position, kind, decision, organisation_id, site_id, hamlet_id, technology, geom, height_m, properties, reasons, cost_vnd, people_gained)
SELECT :scenarioId!, i.position, i.kind, i.decision, i."organisationId", i."siteId", i."hamletId", i.technology,
  ST_SetSRID(ST_GeomFromGeoJSON(i.geometry), 4326), i."heightM", coalesce(i.properties, '{}'), coalesce(i.reasons, '[]'), i."costVnd", i."peopleGained"
FROM jsonb_to_recordset(:items!) AS i (position integer, kind text, decision text, "organisationId" integer, "siteId" integer, "hamletId" integer,
  technology text, geometry jsonb, "heightM" double precision, properties jsonb, reasons jsonb, "costVnd" double precision, "peopleGained" integer);

/* @name ListScenarios */
SELECT s.id, s.name, s.note, s.organisation_id, o.name AS organisation_name, actor_is_of(s.organisation_id) AS "isOwn!", s.is_shared_with_authority, s.source,
  s.version, c.display_name AS "createdBy?", u.display_name AS "updatedBy?",
  to_char(s.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt!", to_char(s.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "updatedAt!",
  (SELECT count(*)::integer FROM scenario_item i WHERE i.scenario_id = s.id) AS "items!",
  (SELECT coalesce(sum(i.cost_vnd), 0) FROM scenario_item i WHERE i.scenario_id = s.id AND i.decision <> 'forbidden') AS "costVnd!",
  (SELECT count(*)::integer FROM scenario_item i WHERE i.scenario_id = s.id AND i.decision <> 'forbidden' AND i.cost_vnd IS NULL) AS "itemsWithoutCost!",
  s.outcome IS NOT NULL AS "hasOutcome!",
  CASE WHEN s.outcome IS NULL THEN '{}' ELSE ARRAY(
    SELECT v.layer FROM layer_version v
    WHERE v.layer IN ('site', 'station', 'sector', 'hamlet', 'hamlet_report', 'access_point', 'road', 'grid', 'coverage_setting', 'planning_setting', 'catalogue_band', 'coverage')
      AND v.version <> coalesce((s.input_versions ->> v.layer)::bigint, 0)
    UNION ALL
    -- What a fibre tree was laid along, for scenarios that hold one.
    SELECT v.layer FROM layer_version v
    WHERE v.layer IN ('duct', 'pole_line', 'fibre_route') AND v.version <> coalesce((s.input_versions ->> v.layer)::bigint, 0)
      AND EXISTS (SELECT FROM scenario_item i WHERE i.scenario_id = s.id AND i.kind IN ('fibre', 'duct'))
    ORDER BY 1) END AS "staleBecause!",
  (SELECT coalesce(jsonb_agg(k), '[]') FROM changed_costs(s.costs) k) AS "changedCosts!"
FROM scenario s
JOIN organisation o ON o.id = s.organisation_id
LEFT JOIN app_user c ON c.id = s.created_by
LEFT JOIN app_user u ON u.id = s.updated_by
WHERE s.deleted_at IS NULL AND (:scenarioId::integer IS NULL OR s.id = :scenarioId)
ORDER BY s.updated_at DESC, s.id DESC
LIMIT 500;

/* @name ScenarioDetail */
SELECT parameters, costs, outcome FROM scenario WHERE id = :scenarioId!;

/* @name ScenarioItems */
SELECT i.id, i.kind, i.decision, i.organisation_id, o.name AS "organisationName?", i.site_id, s.code AS "siteCode?", i.hamlet_id, h.name AS "hamletName?", i.technology,
  ST_AsGeoJSON(i.geom, 7)::jsonb AS geometry, i.height_m, i.properties, i.reasons, i.cost_vnd, i.people_gained,
  ST_X(p.place) AS lon, ST_Y(p.place) AS lat,
  CASE WHEN ST_Dimension(i.geom) = 1 THEN ST_Length(i.geom::geography) END AS length_m
FROM scenario_item i
LEFT JOIN organisation o ON o.id = i.organisation_id
LEFT JOIN site s ON s.id = i.site_id
LEFT JOIN hamlet h ON h.id = i.hamlet_id
CROSS JOIN LATERAL (SELECT coalesce(CASE WHEN ST_Dimension(i.geom) = 0 THEN i.geom ELSE ST_PointOnSurface(i.geom) END, s.geom, h.geom) AS place) p
WHERE i.scenario_id = :scenarioId!
ORDER BY i.position, i.id;

/* @name ScenarioRasters */
SELECT r.id, r.organisation_id, o.name AS organisation_name, r.technology, r.west_deg, r.north_deg, r.step_deg, r.columns, r.rows
FROM scenario_raster r JOIN organisation o ON o.id = r.organisation_id
WHERE r.scenario_id = :scenarioId!
ORDER BY r.technology DESC, r.organisation_id;

/* @name RasterBytes */
SELECT CASE WHEN :isAfter! THEN r.after ELSE r.before END AS "values!"
FROM scenario_raster r JOIN scenario s ON s.id = r.scenario_id
WHERE r.scenario_id = :scenarioId! AND r.id = :rasterId! AND s.deleted_at IS NULL;

/* @name ForgetRasters */
DELETE FROM scenario_raster WHERE scenario_id = :scenarioId!;

/* @name PutRaster */
INSERT INTO scenario_raster (scenario_id, organisation_id, technology, west_deg, north_deg, step_deg, columns, rows, before, after)
VALUES (:scenarioId!, :organisationId!, :technology!, :westDeg!, :northDeg!, :stepDeg!, :columns!, :rows!, :before!, :after!);

/* @name CurrentVersions */
SELECT current_input_versions() AS "versions!";

/* @name PutOutcome */
-- Only where nobody has changed the scenario since it was read: figures of another plan would be a lie.
UPDATE scenario SET outcome = coalesce(outcome, '{}') || :outcome!, costs = :costs!, input_versions = :inputVersions!
WHERE id = :scenarioId! AND version = :version! AND deleted_at IS NULL
RETURNING id;

/* @name ChangeScenario */
UPDATE scenario
SET name = coalesce(:name, name), note = coalesce(:note, note), is_shared_with_authority = coalesce(:isSharedWithAuthority, is_shared_with_authority),
  version = version + 1, updated_at = now(), updated_by = :userId!
WHERE id = :scenarioId! AND version = :version! AND deleted_at IS NULL
RETURNING id;

/* @name TouchScenario */
-- Every change of an item is a new version of its scenario. Without a version the change adds only, so that it loses nothing.
UPDATE scenario
SET version = version + 1, updated_at = now(), updated_by = :userId!, outcome = CASE WHEN :keepsOutcome! THEN outcome END
WHERE id = :scenarioId! AND deleted_at IS NULL AND (:version::integer IS NULL OR version = :version)
RETURNING id;

/* @name DeleteScenario */
UPDATE scenario SET deleted_at = now(), version = version + 1, updated_at = now(), updated_by = :userId!
WHERE id = :scenarioId! AND version = :version! AND deleted_at IS NULL
RETURNING id;

/* @name RestoreScenario */
UPDATE scenario SET deleted_at = NULL, version = version + 1, updated_at = now(), updated_by = :userId!
WHERE id = :scenarioId! AND deleted_at IS NOT NULL
RETURNING id;

/* @name FindItem */
SELECT id, kind, decision, properties FROM scenario_item WHERE id = :itemId! AND scenario_id = :scenarioId!;

/* @name ChangeItem */
UPDATE scenario_item
SET decision = coalesce(:decision, decision), height_m = coalesce(:heightM, height_m), technology = coalesce(:technology, technology),
  organisation_id = coalesce(:organisationId, organisation_id), geom = coalesce(ST_SetSRID(ST_GeomFromGeoJSON(:geometry), 4326), geom),
  properties = coalesce(:properties, properties), cost_vnd = CASE WHEN :changesCost! THEN :costVnd ELSE cost_vnd END,
  people_gained = CASE WHEN :keepsGain! THEN people_gained END
WHERE id = :itemId! AND scenario_id = :scenarioId!
RETURNING id;

/* @name RemoveItem */
DELETE FROM scenario_item WHERE id = :itemId! AND scenario_id = :scenarioId! RETURNING id;

/* @name LastPosition */
SELECT coalesce(max(position), -1) AS "position!" FROM scenario_item WHERE scenario_id = :scenarioId!;
