DROP FUNCTION tile_cell, tile_line, tile_geometry, tile_pixel_deg, tile_lonlat;
