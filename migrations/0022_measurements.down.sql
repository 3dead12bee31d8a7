DROP TABLE calibration;
DROP TABLE measurement_residual;
DROP TABLE measurement_comparison;
DROP TABLE measurement;
DROP TABLE measurement_set;
DROP FUNCTION count_calibration_in_force();
DROP FUNCTION actor_may_see_measured(integer, integer[]);
DELETE FROM layer_version WHERE layer IN ('measurement_set', 'calibration', 'calibration_in_force');
