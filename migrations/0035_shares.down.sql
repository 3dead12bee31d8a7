DROP TABLE share_link;
DROP FUNCTION note_share;
