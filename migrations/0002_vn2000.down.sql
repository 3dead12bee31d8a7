-- Only the rows that the way up writes: a definition that PostGIS brought along carries no TOWGS84 in its srtext and stays.
DELETE FROM spatial_ref_sys
WHERE srid BETWEEN 9205 AND 9218
  AND auth_name = 'EPSG'
  AND srtext LIKE 'PROJCS["VN-2000 / TM-3 %TOWGS84[-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278]%';
