/*
 * Figures find their place by code and day, or by a name that can mean one place only. A name without marks may stand for one with
 * marks; a name with other marks is another name. What stays open is refused with the places that it may be.
 */

/* @name CompareUnitPopulation */
WITH candidate AS (
  SELECT s.number, u.id, u.type || ' ' || u.name || ' (' || u.code || ', ' || to_char(u.valid_from, 'DD/MM/YYYY') || coalesce('–' || to_char(u.valid_to, 'DD/MM/YYYY'), '') || ')' AS label,
    s.payload ->> 'name' IS NULL OR u.search = search_text(s.payload ->> 'name') AS is_named,
    rank() OVER (PARTITION BY s.number ORDER BY
      (s.payload ->> 'name' IS NULL OR u.search = search_text(s.payload ->> 'name')) DESC,
      (s.payload ? 'code' OR lower(u.name) = lower(s.payload ->> 'name')) DESC,
      (s.payload ? 'code' OR u.valid_to IS NULL) DESC) AS place
  FROM import_row s JOIN administrative_unit u ON (s.payload ->> 'valid_on' IS NULL
      OR (u.valid_from <= (s.payload ->> 'valid_on')::date AND coalesce(u.valid_to > (s.payload ->> 'valid_on')::date, true)))
    AND CASE
      WHEN s.payload ? 'code' THEN u.code = s.payload ->> 'code'
      ELSE u.search = search_text(s.payload ->> 'name') AND (s.payload ->> 'type' IS NULL OR lower(u.type) = lower(s.payload ->> 'type'))
        AND (lower(u.name) = lower(s.payload ->> 'name') OR lower(s.payload ->> 'name') = search_text(s.payload ->> 'name'))
    END
  WHERE s.import_id = :importId! AND s.table_name = 'unit_population' AND s.status = 'read'
), found AS (
  SELECT number, count(*) AS count, min(id) AS id, bool_and(is_named) AS is_named, left(string_agg(label, '; ' ORDER BY label), 300) AS candidates
  FROM candidate WHERE place = 1 GROUP BY number
), judged AS (
  SELECT s.number, u.id, u.geom, u.name, u.type, u.area_km2, u.population, (s.payload ->> 'population')::integer AS stated,
    (s.payload ->> 'population')::integer / nullif(u.area_km2, 0) AS density,
    (SELECT min(o.rows[1]) FROM found g JOIN import_row o ON o.import_id = s.import_id AND o.number = g.number
      WHERE o.table_name = 'unit_population' AND g.count = 1 AND g.is_named AND g.id = f.id AND o.number < s.number) AS first,
    CASE WHEN f.count IS NULL THEN 'population.unit-unknown' WHEN NOT f.is_named THEN 'population.name-differs' WHEN f.count > 1 THEN 'population.unit-ambiguous' END AS problem, f.candidates, s.key
  FROM import_row s LEFT JOIN found f ON f.number = s.number LEFT JOIN administrative_unit u ON u.id = f.id AND f.count = 1 AND f.is_named
  WHERE s.import_id = :importId! AND s.table_name = 'unit_population' AND s.status = 'read'
), reasoned AS (
  SELECT j.*, CASE
    WHEN j.problem IS NOT NULL THEN jsonb_build_object('code', j.problem, 'value', j.key, 'candidates', coalesce(j.candidates, ''))
    WHEN j.first IS NOT NULL THEN jsonb_build_object('code', 'population.twice', 'value', j.key, 'first', j.first)
    WHEN j.population > j.stated AND (abs(j.population - j.stated::bigint * 10) < 10 OR abs(j.population - j.stated::bigint * 100) < 100 OR abs(j.population - j.stated::bigint * 1000) < 1000)
      THEN jsonb_build_object('code', 'unit.population-zeros', 'value', j.stated, 'name', j.name, 'stored', j.population)
    WHEN j.density < CASE WHEN j.type = 'Phường' THEN 150 ELSE 15 END OR j.density > 60000
      THEN jsonb_build_object('code', 'unit.population-absurd', 'value', j.stated, 'name', j.name, 'density', round(j.density::numeric, 1))
    END AS reason
  FROM judged j
)
UPDATE import_row r SET target_id = n.id, geom = ST_PointOnSurface(n.geom), reason = n.reason,
  status = CASE WHEN n.reason IS NOT NULL THEN 'refused' WHEN n.population = n.stated THEN 'unchanged' ELSE 'changed' END
FROM reasoned n WHERE r.import_id = :importId! AND r.number = n.number;

/* @name UpdateUnitPopulation */
UPDATE administrative_unit t SET population = (r.payload ->> 'population')::integer, population_source = :source!,
  population_date = coalesce((r.payload ->> 'valid_on')::date, :sourceDate::date), version = t.version + 1
FROM import_row r
WHERE r.import_id = :importId! AND r.table_name = 'unit_population' AND r.status = 'changed' AND t.id = r.target_id;

/* @name CompareHamletPopulation */
WITH wanted AS (
  SELECT s.number, s.key, s.rows, s.payload, s.payload ->> 'code' AS code,
    regexp_replace(lower(normalize(s.payload ->> 'name', NFC)), '^(thôn|ấp|khu phố|kp|sóc|buôn|bản|làng|thon|ap|khu pho|soc)\s+', '') AS bare,
    s.payload ->> 'unit_code' AS unit_code, s.payload ->> 'unit_name' AS unit_name, (s.payload ->> 'population')::integer AS stated, (s.payload ->> 'households')::integer AS households
  FROM import_row s WHERE s.import_id = :importId! AND s.table_name = 'hamlet_population' AND s.status = 'read'
), known AS (
  SELECT h.id, h.code, h.name, h.unit_id, h.geom, h.population, h.households,
    regexp_replace(lower(normalize(h.name, NFC)), '^(thôn|ấp|khu phố|kp|sóc|buôn|bản|làng)\s+', '') AS bare
  FROM hamlet h
), candidate AS (
  SELECT w.number, h.id, h.name || coalesce(', ' || u.type || ' ' || u.name, '') || ' (' || h.code || ')' AS label,
    rank() OVER (PARTITION BY w.number ORDER BY (w.code IS NOT NULL OR lower(h.name) = lower(w.payload ->> 'name')) DESC) AS place
  FROM wanted w JOIN known h ON CASE
      WHEN w.code IS NOT NULL THEN h.code = w.code
      ELSE search_text(h.bare) = search_text(w.bare) AND (h.bare = w.bare OR w.bare = search_text(w.bare))
    END
    AND (w.code IS NOT NULL OR (w.unit_code IS NULL AND w.unit_name IS NULL) OR EXISTS (
      SELECT FROM administrative_unit p
      WHERE p.level = 'commune' AND CASE WHEN w.unit_code IS NOT NULL THEN p.code = w.unit_code ELSE p.search = search_text(w.unit_name) END
        AND CASE WHEN p.valid_to IS NULL THEN p.id = h.unit_id WHEN p.geom IS NOT NULL THEN ST_Covers(p.geom, h.geom)
          ELSE h.unit_id IN (SELECT c.new_unit_id FROM unit_successor c WHERE c.old_unit_id = p.id) END))
  LEFT JOIN administrative_unit u ON u.id = h.unit_id
), found AS (
  SELECT number, count(*) AS count, min(id) AS id, left(string_agg(label, '; ' ORDER BY label), 300) AS candidates FROM candidate WHERE place = 1 GROUP BY number
), judged AS (
  SELECT w.number, h.id, h.geom, w.stated, w.households, h.population AS stored, h.households AS stored_households,
    (SELECT min(o.rows[1]) FROM found g JOIN wanted o ON o.number = g.number WHERE g.count = 1 AND g.id = f.id AND o.number < w.number) AS first,
    w.key, f.count, f.candidates
  FROM wanted w LEFT JOIN found f ON f.number = w.number LEFT JOIN hamlet h ON h.id = f.id AND f.count = 1
), reasoned AS (
  SELECT j.*, CASE
    WHEN j.count IS NULL THEN jsonb_build_object('code', 'population.hamlet-unknown', 'value', j.key)
    WHEN j.count > 1 THEN jsonb_build_object('code', 'population.hamlet-ambiguous', 'value', j.key, 'candidates', j.candidates)
    WHEN j.first IS NOT NULL THEN jsonb_build_object('code', 'population.twice', 'value', j.key, 'first', j.first)
    END AS reason
  FROM judged j
)
UPDATE import_row r SET target_id = n.id, geom = n.geom, reason = n.reason,
  status = CASE
    WHEN n.reason IS NOT NULL THEN 'refused'
    WHEN n.stored = n.stated AND (n.households IS NULL OR n.stored_households IS NOT DISTINCT FROM n.households) THEN 'unchanged'
    ELSE 'changed'
  END
FROM reasoned n WHERE r.import_id = :importId! AND r.number = n.number;

/* @name UpdateHamletPopulation */
UPDATE hamlet t SET population = (r.payload ->> 'population')::integer, households = coalesce((r.payload ->> 'households')::integer, t.households),
  population_source = :source!, population_date = coalesce((r.payload ->> 'valid_on')::date, :sourceDate::date), version = t.version + 1
FROM import_row r
WHERE r.import_id = :importId! AND r.table_name = 'hamlet_population' AND r.status = 'changed' AND t.id = r.target_id;
