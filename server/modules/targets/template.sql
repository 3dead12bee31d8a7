/* @name TemplateVersions */
SELECT t.version, t.note, t.created_at, a.person AS "person?"
FROM report_template t LEFT JOIN LATERAL history_author(t.created_by) a ON true
ORDER BY t.version DESC;

/* @name TemplateContent */
SELECT version, content FROM report_template WHERE version = :version!;

/* @name NewestTemplate */
SELECT version, content FROM report_template ORDER BY version DESC LIMIT 1;

/* @name InsertTemplate */
-- Nothing is inserted where the newest version is no longer the one that the edit is based on.
INSERT INTO report_template (version, content, note, created_by)
SELECT :basedOn!::integer + 1, :content!, :note!, actor_user_id()
WHERE coalesce((SELECT max(version) FROM report_template), 0) = :basedOn!::integer
ON CONFLICT (version) DO NOTHING
RETURNING version;

/* @name NewestFreezeId */
SELECT id FROM target_freeze ORDER BY id DESC LIMIT 1;
