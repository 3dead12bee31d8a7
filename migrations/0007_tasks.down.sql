DROP FUNCTION current_input_versions();
DROP TABLE task;
DROP FUNCTION actor_is_of(integer);
