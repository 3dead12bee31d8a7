/* @name InsertDocument */
INSERT INTO document_file (task_id, organisation_id, name, media_type, bytes)
VALUES (:taskId, actor_organisation_id(), :name!, :mediaType!, :bytes!)
RETURNING id;

/* @name FindDocument */
SELECT id, name, media_type, bytes FROM document_file WHERE id = :documentId!;
