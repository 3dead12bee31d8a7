/* @name InsertScenario */
INSERT INTO scenario (name, note, organisation_id, created_by, source, parameters, costs, input_versions, outcome)
VALUES (:name!, :note!, :organisationId!, :userId!, :source!, :parameters!, :costs!, current_input_versions(), :outcome)
RETURNING id;

/* @name InsertItems */
-- The items come as one JSON array, so that thousands of them are one statement.
INSERT INTO scenario_item (scenario_id, position, kind, decision, organisation_id, site_id, hamlet_id, technology, geom, height_m, properties, reasons, cost_vnd, people_gained)
SELECT :scenarioId!, i.position, i.kind, i.decision, i."organisationId", i."siteId", i."hamletId", i.technology,
  ST_SetSRID(ST_GeomFromGeoJSON(i.geometry), 4326), i."heightM", coalesce(i.properties, '{}'), coalesce(i.reasons, '[]'), i."costVnd", i."peopleGained"
FROM jsonb_to_recordset(:items!) AS i (position integer, kind text, decision text, "organisationId" integer, "siteId" integer, "hamletId" integer,
  technology text, geometry jsonb, "heightM" double precision, properties jsonb, reasons jsonb, "costVnd" double precision, "peopleGained" integer);
