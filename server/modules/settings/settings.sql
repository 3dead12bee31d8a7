/* @name StoredSettings */
SELECT key, value, source, version FROM setting;

/* @name LockSettings */
LOCK TABLE setting IN SHARE ROW EXCLUSIVE MODE;

/* @name StoreSetting */
-- What the setting holds beside (bounds of a province) stays.
INSERT INTO setting AS s (key, value, source) VALUES (:key!, :value!::jsonb, :source!)
ON CONFLICT (key) DO UPDATE SET value = s.value || excluded.value, source = excluded.source;

/* @name DropSetting */
DELETE FROM setting WHERE key = :key!;

/* @name SettingHistory */
-- An insert keeps no image: what it wrote stands in the next entry's before, or in the row itself.
WITH entries AS (
  SELECT h.id, h.row_id, h.operation, h.at, h.actor_user_id, h.before, h.after,
    coalesce(h.after, lead(h.before) OVER of_row, to_jsonb(s)) AS then_holds
  FROM history h LEFT JOIN setting s ON s.id = h.row_id
  WHERE h.table_name = 'setting'
  WINDOW of_row AS (PARTITION BY h.row_id ORDER BY h.id)
),
keyed AS (
  SELECT e.*, coalesce(e.before ->> 'key', e.then_holds ->> 'key') AS key,
    row_number() OVER (PARTITION BY coalesce(e.before ->> 'key', e.then_holds ->> 'key') ORDER BY e.id DESC) AS place
  FROM entries e
)
SELECT k.key AS "key!", k.operation = 'delete' AS "isReset!", to_char(k.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "at!", a.person, a.organisation,
  k.before -> 'value' AS "before?", CASE WHEN k.operation <> 'delete' THEN k.then_holds -> 'value' END AS "after?"
FROM keyed k LEFT JOIN LATERAL history_author(k.actor_user_id) a ON true
WHERE k.key IS NOT NULL AND k.place <= 20
ORDER BY k.id DESC;
