/* @name CompareSiteConfidential */
UPDATE import_row r SET target_id = t.site_id,
  status = CASE WHEN p.status = 'refused' THEN 'refused' WHEN t.site_id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload THEN 'unchanged' ELSE 'changed' END
FROM import_row s JOIN import_row p ON p.import_id = s.import_id AND p.number = s.parent_number
LEFT JOIN site_confidential t ON t.site_id = p.target_id
WHERE s.import_id = :importId! AND s.table_name = 'site_confidential' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number;

/* @name InsertSiteConfidential */
INSERT INTO site_confidential (site_id, owner_organisation_id, rent_vnd_per_month, note)
SELECT p.target_id, n.owner_organisation_id, n.rent_vnd_per_month, n.note
FROM import_row r JOIN import_row p ON p.import_id = r.import_id AND p.number = r.parent_number
CROSS JOIN LATERAL jsonb_populate_record(NULL::site_confidential, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'site_confidential' AND r.status = 'added';

/* @name UpdateSiteConfidential */
UPDATE site_confidential t SET rent_vnd_per_month = n.rent_vnd_per_month, note = n.note, version = t.version + 1
FROM import_row r JOIN site_confidential old ON old.site_id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'site_confidential' AND r.status = 'changed' AND t.site_id = old.site_id;
