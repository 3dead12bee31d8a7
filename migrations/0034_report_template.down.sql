DROP TABLE report_template;
