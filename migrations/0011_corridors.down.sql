DROP TABLE corridor_segment, corridor_run;
