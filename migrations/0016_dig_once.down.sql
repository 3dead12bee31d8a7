DROP TABLE dig_invitation, dig_meeting;
DROP FUNCTION actor_invites;
DROP FUNCTION guard_invitation;
ALTER TABLE fibre_route DROP COLUMN planned_from, DROP COLUMN planned_to;
ALTER TABLE duct DROP COLUMN planned_from, DROP COLUMN planned_to;
