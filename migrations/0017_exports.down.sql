DROP TABLE access_token;
DROP FUNCTION same_shape(geometry, geometry);
