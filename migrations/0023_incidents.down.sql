DROP TABLE incident_contact, incident_photo, incident_step, incident_case, incident;
DROP FUNCTION actor_sees_all_incidents, actor_handles_incident, actor_holds_incident;
DELETE FROM setting WHERE key = 'incidents';
