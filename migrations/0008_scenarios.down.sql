DROP TABLE scenario_item;
DROP TABLE scenario;
DROP FUNCTION actor_may_see_scenario(integer, boolean);
