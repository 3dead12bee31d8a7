-- The class of poles and ducts, by which the plan permits them; and the history of the plan for those who make it.
ALTER TABLE pole_line ADD COLUMN works_class text REFERENCES catalogue_cable_class;
ALTER TABLE duct ADD COLUMN works_class text REFERENCES catalogue_cable_class;
COMMENT ON COLUMN pole_line.works_class IS 'whether the poles are shared with other utilities; null: not known';
COMMENT ON COLUMN duct.works_class IS 'whether the works are shared with other utilities; null: not known';

CREATE POLICY read_plans ON history FOR SELECT USING (table_name IN ('plan_version', 'plan_zone') AND actor_makes_plans());
