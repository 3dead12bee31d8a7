DROP TABLE sharing_request_message;
DROP TABLE sharing_request;
DROP FUNCTION guard_sharing_answer();
