-- The history on screen: who changed what, and taking one change back.

-- A colleague and the authority see the name, everybody else only whose organisation it was.
CREATE FUNCTION history_author(changed_by integer, OUT person text, OUT organisation text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN actor_role() IN ('system', 'authority') OR u.organisation_id = actor_organisation_id() THEN u.display_name END, o.name
  FROM app_user u JOIN organisation o ON o.id = u.organisation_id
  WHERE u.id = changed_by;
$$;
REVOKE ALL ON FUNCTION history_author(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION history_author(integer) TO tram_chung_member, tram_chung_system;

CREATE FUNCTION history_key(changed_table text) RETURNS text LANGUAGE sql IMMUTABLE
  AS $$ SELECT CASE changed_table WHEN 'site_confidential' THEN 'site_id' WHEN 'hamlet_report' THEN 'hamlet_id' ELSE 'id' END $$;
COMMENT ON FUNCTION history_key(text) IS 'the column that history.row_id holds';

-- The fields that an update changed and that a person would speak of.
CREATE FUNCTION history_fields(before jsonb, after jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(f.key ORDER BY f.key), '{}')
  FROM jsonb_each(before) f
  WHERE f.value IS DISTINCT FROM after -> f.key AND f.key NOT IN ('version', 'search', 'updated_at')
$$;

-- Puts the fields of one update back, as the actor: row security and the owner's trigger hold. Where one of them was changed again since,
-- nothing is written. Returns the fields that stand in the way; empty: it was taken back; null: there is no such update for this actor.
CREATE FUNCTION undo_change(wanted bigint) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
  entry history%ROWTYPE;
  present jsonb;
  fields text[];
  changed_since text[];
  columns text;
BEGIN
  SELECT * INTO entry FROM history h WHERE h.id = wanted AND h.operation = 'update' AND h.table_name <> 'hamlet_report';
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  EXECUTE format('SELECT to_jsonb(t) FROM %I t WHERE %I = $1 FOR UPDATE', entry.table_name, history_key(entry.table_name))
    INTO present USING entry.row_id;
  IF present IS NULL THEN
    RETURN NULL;
  END IF;
  fields := history_fields(entry.before, entry.after);
  SELECT coalesce(array_agg(field), '{}') INTO changed_since FROM unnest(fields) field WHERE present -> field IS DISTINCT FROM entry.after -> field;
  IF cardinality(changed_since) > 0 OR cardinality(fields) = 0 THEN
    RETURN changed_since;
  END IF;
  SELECT string_agg(format('%I', field), ', ') INTO columns FROM unnest(fields) field;
  EXECUTE format('UPDATE %1$I t SET (%2$s) = (SELECT %2$s FROM jsonb_populate_record(NULL::%1$I, $1))%3$s WHERE t.%4$I = $2',
    entry.table_name, columns, CASE WHEN present ? 'version' THEN ', version = t.version + 1' ELSE '' END, history_key(entry.table_name))
    USING entry.before, entry.row_id;
  RETURN '{}';
END $$;
