DROP TABLE permit_zone;
DELETE FROM layer_version WHERE layer = 'permit_zone';
