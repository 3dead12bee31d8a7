DROP TRIGGER count_change ON grid;
DROP FUNCTION count_grid_change();
