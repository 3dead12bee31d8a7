-- Small functions that the tile queries share; SQL, so that they are inlined and the spatial index is used.

CREATE FUNCTION tile_lonlat(z integer, x integer, y integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT ST_Transform(ST_TileEnvelope(z, x, y, margin => 64.0 / 4096), 4326) $$;
COMMENT ON FUNCTION tile_lonlat(integer, integer, integer) IS 'a tile with its buffer, in EPSG:4326: the bounds are transformed, not the column';

CREATE FUNCTION tile_pixel_deg(z integer) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT 360.0 / (512 * (2 ^ z)) $$;
COMMENT ON FUNCTION tile_pixel_deg(integer) IS 'width of a screen pixel in degrees of longitude, at 512 pixels a tile';

CREATE FUNCTION tile_geometry(geom geometry, z integer, x integer, y integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT ST_AsMVTGeom(ST_Transform(geom, 3857), ST_TileEnvelope(z, x, y), 4096, 64, true) $$;

CREATE FUNCTION tile_line(geom geometry, z integer, x integer, y integer) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT ST_AsMVTGeom(ST_Transform(ST_Simplify(geom, tile_pixel_deg(z) / 2, true), 3857), ST_TileEnvelope(z, x, y), 4096, 64, true) $$;

CREATE FUNCTION tile_cell(geom geometry, z integer, pixels double precision) RETURNS geometry LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT ST_SnapToGrid(geom, tile_pixel_deg(z) * pixels) $$;
COMMENT ON FUNCTION tile_cell(geometry, integer, double precision) IS 'points with the same cell would be drawn on top of each other: one of them stands for all';

GRANT EXECUTE ON FUNCTION tile_lonlat, tile_pixel_deg, tile_geometry, tile_line, tile_cell TO tram_chung_public, tram_chung_member, tram_chung_system;
