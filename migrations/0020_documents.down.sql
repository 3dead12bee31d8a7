DROP TABLE document_file;
