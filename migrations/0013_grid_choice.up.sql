-- Choosing, adding or retiring a grid changes what coverage is computed from: derived results must notice. (Its history keeps no image: samples are megabytes.)
CREATE FUNCTION count_grid_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE layer_version SET version = version + 1, changed_at = now() WHERE layer = 'grid';
  RETURN NULL;
END $$;
CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE ON grid FOR EACH STATEMENT EXECUTE FUNCTION count_grid_change();
