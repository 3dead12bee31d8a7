DROP TABLE incident_contact, incident_photo, incident_step, incident_case, incident;
DROP FUNCTION actor_sees_all_incidents, actor_handles_incident, actor_holds_incident;
-- The table's guard asks for a role; a migration has none.
SELECT set_config('app.role', 'system', true);
DELETE FROM setting WHERE key = 'incidents';
