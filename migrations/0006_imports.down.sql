DROP TABLE import_column_mapping, import_grid, import_finding, import_row, import;
DROP FUNCTION actor_may_see_import(integer);
