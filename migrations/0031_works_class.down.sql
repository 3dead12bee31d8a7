DROP POLICY read_plans ON history;
ALTER TABLE duct DROP COLUMN works_class;
ALTER TABLE pole_line DROP COLUMN works_class;
