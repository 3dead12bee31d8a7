DROP TABLE layer_version, history, grid, priority_place, road_work, pole_line, duct, access_point, fibre_route, road, sector, station, site_confidential, site,
  setting, catalogue_indicator, catalogue_cost, catalogue_mast_class, antenna_pattern, catalogue_band, hamlet_report, hamlet, unit_successor, administrative_unit,
  session, app_user, organisation CASCADE;
DROP FUNCTION record_change, guard_owner, guard_role, search_text, actor_may_see, actor_role, actor_organisation_id, actor_user_id;
REVOKE ALL ON SCHEMA public FROM tram_chung_app, tram_chung_public, tram_chung_member, tram_chung_system;
REVOKE ALL ON spatial_ref_sys FROM tram_chung_public, tram_chung_member, tram_chung_system;
