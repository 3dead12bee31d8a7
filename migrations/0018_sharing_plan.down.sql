DROP TABLE sharing_plan;
