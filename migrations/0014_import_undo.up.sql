-- A whole import taken back: every change that it wrote is known by its history.

ALTER TABLE history ADD COLUMN import_id uuid DEFAULT nullif(current_setting('app.import_id', true), '')::uuid;
COMMENT ON COLUMN history.import_id IS 'the import that wrote the change; it may be gone by now';
CREATE INDEX history_import ON history (import_id, table_name) WHERE import_id IS NOT NULL;

ALTER TABLE import DROP CONSTRAINT import_status_check,
  ADD CONSTRAINT import_status_check CHECK (status IN ('reading', 'previewed', 'storing', 'stored', 'undone', 'failed')),
  ADD COLUMN undone jsonb;
COMMENT ON COLUMN import.undone IS 'what undoing did: rows by table, and the rows that were left because they had changed since';

CREATE FUNCTION stored_columns(wanted regclass, without text[]) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
  WHERE attrelid = wanted AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND NOT attname = ANY (without)
$$;
COMMENT ON FUNCTION stored_columns(regclass, text[]) IS 'the columns of a table that can be written, as a list for a statement';

-- Derived rows go with what they were derived from.
CREATE FUNCTION hangs_on(wanted regclass, alias text, key text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(string_agg(format('EXISTS (SELECT FROM %s c WHERE c.%I = %s.%I)', c.conrelid::regclass, a.attname, alias, key), ' OR '), 'false')
  FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
  WHERE c.confrelid = wanted AND c.contype = 'f' AND c.confdeltype <> 'n'
    AND c.conrelid::regclass::text NOT IN ('hamlet_coverage', 'hamlet_fixed', 'hamlet_service', 'unit_successor')
$$;
COMMENT ON FUNCTION hangs_on(regclass, text, text) IS 'a condition: something else belongs to the row, which would be lost with it or would forbid deleting it';

/*
 * Takes back what an import wrote to one table, as the actor: row security and the owners' triggers hold. `phase` is 'update' (changed fields go
 * back), 'insert' (new rows go) or 'delete' (removed rows return). Returns how many rows were taken back and the rows that were left, with why:
 * 'changed' since, 'needed' by something else, 'replaced' by another row, 'gone'.
 */
CREATE FUNCTION undo_import_table(wanted uuid, changed_table text, phase text, OUT done integer, OUT rows_left jsonb) LANGUAGE plpgsql AS $$
DECLARE
  key text := history_key(changed_table);
  net text := format('
    SELECT h.row_id, (array_agg(h.operation ORDER BY h.id))[1] AS first, (array_agg(h.operation ORDER BY h.id DESC))[1] AS last, max(h.id) AS last_id,
      (array_agg(h.before ORDER BY h.id))[1] AS before, (array_agg(h.after ORDER BY h.id DESC))[1] AS after
    FROM history h WHERE h.import_id = $1 AND h.table_name = %L GROUP BY h.row_id', changed_table);
  -- An insert keeps no image: the next entry's before has it, or the row itself.
  later text := format('cardinality(history_fields((SELECT l.before FROM history l WHERE l.table_name = %L AND l.row_id = n.row_id AND l.id > n.last_id
    AND l.operation = ''update'' AND l.import_id IS DISTINCT FROM $1 ORDER BY l.id LIMIT 1), to_jsonb(t))) > 0', changed_table);
BEGIN
  IF phase = 'update' THEN
    EXECUTE format('
      WITH net AS (%1$s), changed AS (
        SELECT n.row_id, history_fields(n.before, n.after) AS fields, n.before, n.after FROM net n WHERE n.first = ''update'' AND n.last = ''update''
      ), judged AS (
        SELECT c.*, t.%3$I IS NULL AS is_gone,
          EXISTS (SELECT FROM unnest(c.fields) f WHERE to_jsonb(t) -> f IS DISTINCT FROM c.after -> f) AS is_changed
        FROM changed c LEFT JOIN %2$I t ON t.%3$I = c.row_id
      ), restored AS (
        UPDATE %2$I t SET (%4$s) = (
          SELECT %4$s FROM jsonb_populate_record(t, (SELECT jsonb_object_agg(f, j.before -> f) FROM unnest(j.fields) f WHERE f NOT IN (''length_m'', ''area_km2''))))%5$s
        FROM judged j WHERE t.%3$I = j.row_id AND NOT j.is_gone AND NOT j.is_changed AND cardinality(j.fields) > 0 RETURNING t.%3$I
      )
      SELECT (SELECT count(*) FROM restored), coalesce((SELECT jsonb_agg(jsonb_build_object(''table'', %6$L, ''rowId'', row_id,
        ''name'', coalesce(after ->> ''name'', after ->> ''code''), ''why'', CASE WHEN is_gone THEN ''gone'' ELSE ''changed'' END) ORDER BY row_id) FROM judged WHERE is_gone OR is_changed), ''[]'')',
      net, changed_table, key, stored_columns(changed_table::regclass, ARRAY[key, 'version']),
      CASE WHEN EXISTS (SELECT FROM pg_attribute WHERE attrelid = changed_table::regclass AND attname = 'version') THEN ', version = t.version + 1' ELSE '' END, changed_table)
      INTO done, rows_left USING wanted;
  ELSIF phase = 'insert' THEN
    EXECUTE format('
      WITH net AS (%1$s), judged AS (
        SELECT n.row_id, to_jsonb(t) AS present, %4$s AS is_changed, (%5$s) AS is_needed
        FROM net n JOIN %2$I t ON t.%3$I = n.row_id WHERE n.first = ''insert'' AND n.last <> ''delete''
      ), removed AS (
        DELETE FROM %2$I t USING judged j WHERE t.%3$I = j.row_id AND NOT j.is_changed AND NOT j.is_needed RETURNING t.%3$I
      )
      SELECT (SELECT count(*) FROM removed), coalesce((SELECT jsonb_agg(jsonb_build_object(''table'', %6$L, ''rowId'', row_id,
        ''name'', coalesce(present ->> ''name'', present ->> ''code''), ''why'', CASE WHEN is_changed THEN ''changed'' ELSE ''needed'' END) ORDER BY row_id) FROM judged WHERE is_changed OR is_needed), ''[]'')',
      net, changed_table, key, later, hangs_on(changed_table::regclass, 't', key), changed_table)
      INTO done, rows_left USING wanted;
  ELSE
    EXECUTE format('
      WITH net AS (%1$s), lost AS (SELECT n.row_id, n.before FROM net n WHERE n.first <> ''insert'' AND n.last = ''delete''), returned AS (
        INSERT INTO %2$I (%3$s) OVERRIDING SYSTEM VALUE SELECT %4$s FROM lost l CROSS JOIN LATERAL jsonb_populate_record(NULL::%2$I, l.before) b
        ON CONFLICT DO NOTHING RETURNING %5$I
      )
      SELECT (SELECT count(*) FROM returned), coalesce((SELECT jsonb_agg(jsonb_build_object(''table'', %6$L, ''rowId'', row_id,
        ''name'', coalesce(before ->> ''name'', before ->> ''code''), ''why'', ''replaced'') ORDER BY row_id) FROM lost WHERE row_id NOT IN (SELECT %5$I FROM returned)), ''[]'')',
      net, changed_table, stored_columns(changed_table::regclass, '{}'), 'b.' || replace(stored_columns(changed_table::regclass, '{}'), ', ', ', b.'), key, changed_table)
      INTO done, rows_left USING wanted;
  END IF;
END $$;
