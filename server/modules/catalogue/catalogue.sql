/* @name Organisations */
SELECT id, code, name, kind, is_mobile, is_fixed, map_symbol, map_colour FROM organisation ORDER BY is_mobile DESC, kind, id;

/* @name Bands */
SELECT code, name, technology, downlink_mhz FROM catalogue_band ORDER BY technology, downlink_mhz;

/* @name MastClasses */
SELECT code, name_vi, name_en FROM catalogue_mast_class ORDER BY code;

/* @name Communes */
SELECT id, code, type, name, CASE WHEN geom IS NOT NULL THEN ARRAY[ST_XMin(geom), ST_YMin(geom), ST_XMax(geom), ST_YMax(geom)] END AS bounds,
  CASE WHEN geom IS NOT NULL THEN ARRAY[ST_X(label.at), ST_Y(label.at)] END AS label_at
FROM administrative_unit
CROSS JOIN LATERAL (SELECT (ST_MaximumInscribedCircle(ST_Simplify(geom, 0.001, true))).center AS at) label
WHERE level = 'commune' AND valid_to IS NULL
ORDER BY name COLLATE "vi-x-icu", code;

/* @name FormerDistricts */
SELECT id, name, ARRAY[ST_X(label.at), ST_Y(label.at)] AS "label_at!"
FROM administrative_unit
CROSS JOIN LATERAL (SELECT (ST_MaximumInscribedCircle(ST_Simplify(geom, 0.001, true))).center AS at) label
WHERE level = 'district' AND geom IS NOT NULL
ORDER BY name COLLATE "vi-x-icu", code;

/* @name ProvinceZone */
SELECT r.srid, r.proj4text FROM setting s JOIN spatial_ref_sys r ON r.srid = (s.value ->> 'vn2000Epsg')::integer WHERE s.key = 'province';

/* @name BoundarySource */
SELECT source || coalesce(' · ' || to_char(max(source_date), 'DD/MM/YYYY'), '') AS source
FROM administrative_unit
WHERE valid_to IS NULL AND geom IS NOT NULL
GROUP BY source ORDER BY count(*) DESC LIMIT 1;

/* @name Outline */
SELECT ST_AsGeoJSON(ST_Multi(ST_SimplifyPreserveTopology(ST_Union(geom), 0.001)), 5)::jsonb AS outline
FROM administrative_unit
WHERE level = 'commune' AND valid_to IS NULL AND geom IS NOT NULL;

/* @name UnitsVersion */
SELECT version::text AS "version!" FROM layer_version WHERE layer = 'administrative_unit';

/* @name AntennaPatterns */
SELECT p.code, p.name, p.make, p.frequency_mhz, p.gain_dbi, p.horizontal_beamwidth_deg, p.vertical_beamwidth_deg,
  CASE WHEN p.cuts IS NOT NULL THEN coalesce((p.cuts ->> 'builtInTiltDeg')::double precision, 0) END AS built_in_tilt_deg, o.name AS "organisation_name?", p.source
FROM antenna_pattern p LEFT JOIN organisation o ON o.id = p.organisation_id
WHERE p.code = :code OR :code::text IS NULL
ORDER BY p.organisation_id IS NOT NULL, p.name COLLATE "vi-x-icu", p.code;

/* @name AddAntennaPattern */
INSERT INTO antenna_pattern (code, name, make, frequency_mhz, gain_dbi, horizontal_beamwidth_deg, vertical_beamwidth_deg, front_to_back_db, cuts, organisation_id, source, imported_at)
VALUES (:code!, :name!, :make, :frequencyMhz, :gainDbi!, :horizontalBeamwidthDeg!, :verticalBeamwidthDeg!, :frontToBackDb!, :cuts!::jsonb, :organisationId, :source!, now())
RETURNING code;
