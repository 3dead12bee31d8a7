/** Types generated for queries found in "server/modules/tiles/tiles.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DistrictsTile' parameters type */
export interface IDistrictsTileParams {
  x: number;
  y: number;
  z: number;
}

/** 'DistrictsTile' return type */
export interface IDistrictsTileResult {
  tile: Buffer | null;
}

/** 'DistrictsTile' query type */
export interface IDistrictsTileQuery {
  params: IDistrictsTileParams;
  result: IDistrictsTileResult;
}

const districtsTileIR: any = {"usedParamSet":{"z":true,"x":true,"y":true},"params":[{"name":"z","required":true,"transform":{"type":"scalar"},"locs":[{"a":124,"b":126},{"a":231,"b":233}]},{"name":"x","required":true,"transform":{"type":"scalar"},"locs":[{"a":129,"b":131},{"a":236,"b":238}]},{"name":"y","required":true,"transform":{"type":"scalar"},"locs":[{"a":134,"b":136},{"a":241,"b":243}]}],"statement":"SELECT ST_AsMVT(t, 'districts', 4096, 'geom', 'id') AS tile\nFROM (\n  SELECT u.id, u.code, u.name, u.type, tile_line(u.geom, :z!, :x!, :y!) AS geom\n  FROM administrative_unit u\n  WHERE u.level = 'district' AND u.geom && tile_lonlat(:z!, :x!, :y!)\n) t WHERE t.geom IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_AsMVT(t, 'districts', 4096, 'geom', 'id') AS tile
 * FROM (
 *   SELECT u.id, u.code, u.name, u.type, tile_line(u.geom, :z!, :x!, :y!) AS geom
 *   FROM administrative_unit u
 *   WHERE u.level = 'district' AND u.geom && tile_lonlat(:z!, :x!, :y!)
 * ) t WHERE t.geom IS NOT NULL
 * ```
 */
export const districtsTile = new PreparedQuery<IDistrictsTileParams,IDistrictsTileResult>(districtsTileIR);


/** 'CommunesTile' parameters type */
export interface ICommunesTileParams {
  x: number;
  y: number;
  z: number;
}

/** 'CommunesTile' return type */
export interface ICommunesTileResult {
  tile: Buffer | null;
}

/** 'CommunesTile' query type */
export interface ICommunesTileQuery {
  params: ICommunesTileParams;
  result: ICommunesTileResult;
}

const communesTileIR: any = {"usedParamSet":{"z":true,"x":true,"y":true},"params":[{"name":"z","required":true,"transform":{"type":"scalar"},"locs":[{"a":123,"b":125},{"a":252,"b":254}]},{"name":"x","required":true,"transform":{"type":"scalar"},"locs":[{"a":128,"b":130},{"a":257,"b":259}]},{"name":"y","required":true,"transform":{"type":"scalar"},"locs":[{"a":133,"b":135},{"a":262,"b":264}]}],"statement":"SELECT ST_AsMVT(t, 'communes', 4096, 'geom', 'id') AS tile\nFROM (\n  SELECT u.id, u.code, u.name, u.type, tile_line(u.geom, :z!, :x!, :y!) AS geom\n  FROM administrative_unit u\n  WHERE u.level = 'commune' AND u.valid_to IS NULL AND u.geom && tile_lonlat(:z!, :x!, :y!)\n) t WHERE t.geom IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_AsMVT(t, 'communes', 4096, 'geom', 'id') AS tile
 * FROM (
 *   SELECT u.id, u.code, u.name, u.type, tile_line(u.geom, :z!, :x!, :y!) AS geom
 *   FROM administrative_unit u
 *   WHERE u.level = 'commune' AND u.valid_to IS NULL AND u.geom && tile_lonlat(:z!, :x!, :y!)
 * ) t WHERE t.geom IS NOT NULL
 * ```
 */
export const communesTile = new PreparedQuery<ICommunesTileParams,ICommunesTileResult>(communesTileIR);


/** 'RoadsTile' parameters type */
export interface IRoadsTileParams {
  x: number;
  y: number;
  z: number;
}

/** 'RoadsTile' return type */
export interface IRoadsTileResult {
  tile: Buffer | null;
}

/** 'RoadsTile' query type */
export interface IRoadsTileQuery {
  params: IRoadsTileParams;
  result: IRoadsTileResult;
}

const roadsTileIR: any = {"usedParamSet":{"z":true,"x":true,"y":true},"params":[{"name":"z","required":true,"transform":{"type":"scalar"},"locs":[{"a":88,"b":90},{"a":171,"b":173},{"a":238,"b":240},{"a":329,"b":331},{"a":367,"b":369},{"a":381,"b":383}]},{"name":"x","required":true,"transform":{"type":"scalar"},"locs":[{"a":176,"b":178},{"a":243,"b":245}]},{"name":"y","required":true,"transform":{"type":"scalar"},"locs":[{"a":181,"b":183},{"a":248,"b":250}]}],"statement":"SELECT ST_AsMVT(t, 'roads', 4096, 'geom', 'id') AS tile\nFROM (\n  SELECT r.id, CASE WHEN :z! >= 10 THEN r.name END AS name, r.class, r.is_urban AS urban, tile_line(r.geom, :z!, :x!, :y!) AS geom\n  FROM road r\n  WHERE r.geom && tile_lonlat(:z!, :x!, :y!)\n    AND (r.class IN ('national', 'provincial') OR (r.class = 'district' AND :z! >= 9) OR (r.class = 'commune' AND :z! >= 11) OR :z! >= 12)\n) t WHERE t.geom IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_AsMVT(t, 'roads', 4096, 'geom', 'id') AS tile
 * FROM (
 *   SELECT r.id, CASE WHEN :z! >= 10 THEN r.name END AS name, r.class, r.is_urban AS urban, tile_line(r.geom, :z!, :x!, :y!) AS geom
 *   FROM road r
 *   WHERE r.geom && tile_lonlat(:z!, :x!, :y!)
 *     AND (r.class IN ('national', 'provincial') OR (r.class = 'district' AND :z! >= 9) OR (r.class = 'commune' AND :z! >= 11) OR :z! >= 12)
 * ) t WHERE t.geom IS NOT NULL
 * ```
 */
export const roadsTile = new PreparedQuery<IRoadsTileParams,IRoadsTileResult>(roadsTileIR);


/** 'RoadWorksTile' parameters type */
export interface IRoadWorksTileParams {
  x: number;
  y: number;
  z: number;
}

/** 'RoadWorksTile' return type */
export interface IRoadWorksTileResult {
  tile: Buffer | null;
}

/** 'RoadWorksTile' query type */
export interface IRoadWorksTileQuery {
  params: IRoadWorksTileParams;
  result: IRoadWorksTileResult;
}

const roadWorksTileIR: any = {"usedParamSet":{"z":true,"x":true,"y":true},"params":[{"name":"z","required":true,"transform":{"type":"scalar"},"locs":[{"a":217,"b":219},{"a":289,"b":291}]},{"name":"x","required":true,"transform":{"type":"scalar"},"locs":[{"a":222,"b":224},{"a":294,"b":296}]},{"name":"y","required":true,"transform":{"type":"scalar"},"locs":[{"a":227,"b":229},{"a":299,"b":301}]}],"statement":"SELECT ST_AsMVT(t, 'road-works', 4096, 'geom', 'id') AS tile\nFROM (\n  SELECT w.id, w.name, w.kind, to_char(w.starts_on, 'YYYY-MM-DD') AS \"startsOn\", to_char(w.ends_on, 'YYYY-MM-DD') AS \"endsOn\",\n    tile_line(w.geom, :z!, :x!, :y!) AS geom\n  FROM road_work w\n  WHERE w.geom && tile_lonlat(:z!, :x!, :y!) AND w.status IN ('planned', 'running')\n) t WHERE t.geom IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_AsMVT(t, 'road-works', 4096, 'geom', 'id') AS tile
 * FROM (
 *   SELECT w.id, w.name, w.kind, to_char(w.starts_on, 'YYYY-MM-DD') AS "startsOn", to_char(w.ends_on, 'YYYY-MM-DD') AS "endsOn",
 *     tile_line(w.geom, :z!, :x!, :y!) AS geom
 *   FROM road_work w
 *   WHERE w.geom && tile_lonlat(:z!, :x!, :y!) AND w.status IN ('planned', 'running')
 * ) t WHERE t.geom IS NOT NULL
 * ```
 */
export const roadWorksTile = new PreparedQuery<IRoadWorksTileParams,IRoadWorksTileResult>(roadWorksTileIR);


/** 'PlanZonesTile' parameters type */
export interface IPlanZonesTileParams {
  x: number;
  y: number;
  z: number;
}

/** 'PlanZonesTile' return type */
export interface IPlanZonesTileResult {
  tile: Buffer | null;
}

/** 'PlanZonesTile' query type */
export interface IPlanZonesTileQuery {
  params: IPlanZonesTileParams;
  result: IPlanZonesTileResult;
}

const planZonesTileIR: any = {"usedParamSet":{"z":true,"x":true,"y":true},"params":[{"name":"z","required":true,"transform":{"type":"scalar"},"locs":[{"a":444,"b":446},{"a":593,"b":595}]},{"name":"x","required":true,"transform":{"type":"scalar"},"locs":[{"a":449,"b":451},{"a":598,"b":600}]},{"name":"y","required":true,"transform":{"type":"scalar"},"locs":[{"a":454,"b":456},{"a":603,"b":605}]}],"statement":"SELECT ST_AsMVT(t, 'plan-zones', 4096, 'geom', 'id') AS tile\nFROM (\n  SELECT p.id, p.code, p.name, p.kind, array_to_string(p.permitted_mast_classes, ', ') AS \"mastClasses\", array_to_string(p.permitted_cable_classes, ', ') AS \"cableClasses\",\n    p.greatest_height_m AS \"heightM\", p.reach_m AS \"reachM\", to_char(p.remove_by, 'YYYY-MM-DD') AS \"removeBy\", to_char(p.underground_by, 'YYYY-MM-DD') AS \"undergroundBy\", p.source,\n    tile_line(p.geom, :z!, :x!, :y!) AS geom\n  FROM plan_zone p\n  WHERE p.plan_id = plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AND p.geom && tile_lonlat(:z!, :x!, :y!)\n) t WHERE t.geom IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_AsMVT(t, 'plan-zones', 4096, 'geom', 'id') AS tile
 * FROM (
 *   SELECT p.id, p.code, p.name, p.kind, array_to_string(p.permitted_mast_classes, ', ') AS "mastClasses", array_to_string(p.permitted_cable_classes, ', ') AS "cableClasses",
 *     p.greatest_height_m AS "heightM", p.reach_m AS "reachM", to_char(p.remove_by, 'YYYY-MM-DD') AS "removeBy", to_char(p.underground_by, 'YYYY-MM-DD') AS "undergroundBy", p.source,
 *     tile_line(p.geom, :z!, :x!, :y!) AS geom
 *   FROM plan_zone p
 *   WHERE p.plan_id = plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AND p.geom && tile_lonlat(:z!, :x!, :y!)
 * ) t WHERE t.geom IS NOT NULL
 * ```
 */
export const planZonesTile = new PreparedQuery<IPlanZonesTileParams,IPlanZonesTileResult>(planZonesTileIR);


/** 'PoleLinesTile' parameters type */
export interface IPoleLinesTileParams {
  x: number;
  y: number;
  z: number;
}

/** 'PoleLinesTile' return type */
export interface IPoleLinesTileResult {
  tile: Buffer | null;
}

/** 'PoleLinesTile' query type */
export interface IPoleLinesTileQuery {
  params: IPoleLinesTileParams;
  result: IPoleLinesTileResult;
}

const poleLinesTileIR: any = {"usedParamSet":{"z":true,"x":true,"y":true},"params":[{"name":"z","required":true,"transform":{"type":"scalar"},"locs":[{"a":135,"b":137},{"a":207,"b":209},{"a":226,"b":228}]},{"name":"x","required":true,"transform":{"type":"scalar"},"locs":[{"a":140,"b":142},{"a":212,"b":214}]},{"name":"y","required":true,"transform":{"type":"scalar"},"locs":[{"a":145,"b":147},{"a":217,"b":219}]}],"statement":"SELECT ST_AsMVT(t, 'pole-lines', 4096, 'geom', 'id') AS tile\nFROM (\n  SELECT p.id, p.owner_organisation_id AS owner, tile_line(p.geom, :z!, :x!, :y!) AS geom\n  FROM pole_line p\n  WHERE p.geom && tile_lonlat(:z!, :x!, :y!) AND :z! >= 9 AND p.status <> 'retired'\n) t WHERE t.geom IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_AsMVT(t, 'pole-lines', 4096, 'geom', 'id') AS tile
 * FROM (
 *   SELECT p.id, p.owner_organisation_id AS owner, tile_line(p.geom, :z!, :x!, :y!) AS geom
 *   FROM pole_line p
 *   WHERE p.geom && tile_lonlat(:z!, :x!, :y!) AND :z! >= 9 AND p.status <> 'retired'
 * ) t WHERE t.geom IS NOT NULL
 * ```
 */
export const poleLinesTile = new PreparedQuery<IPoleLinesTileParams,IPoleLinesTileResult>(poleLinesTileIR);


/** 'DuctsTile' parameters type */
export interface IDuctsTileParams {
  x: number;
  y: number;
  z: number;
}

/** 'DuctsTile' return type */
export interface IDuctsTileResult {
  tile: Buffer | null;
}

/** 'DuctsTile' query type */
export interface IDuctsTileQuery {
  params: IDuctsTileParams;
  result: IDuctsTileResult;
}

const ductsTileIR: any = {"usedParamSet":{"z":true,"x":true,"y":true},"params":[{"name":"z","required":true,"transform":{"type":"scalar"},"locs":[{"a":178,"b":180},{"a":245,"b":247},{"a":264,"b":266}]},{"name":"x","required":true,"transform":{"type":"scalar"},"locs":[{"a":183,"b":185},{"a":250,"b":252}]},{"name":"y","required":true,"transform":{"type":"scalar"},"locs":[{"a":188,"b":190},{"a":255,"b":257}]}],"statement":"SELECT ST_AsMVT(t, 'ducts', 4096, 'geom', 'id') AS tile\nFROM (\n  SELECT d.id, d.owner_organisation_id AS owner, d.pipes, d.free_pipes AS \"freePipes\", d.status, tile_line(d.geom, :z!, :x!, :y!) AS geom\n  FROM duct d\n  WHERE d.geom && tile_lonlat(:z!, :x!, :y!) AND :z! >= 9 AND d.status <> 'retired'\n) t WHERE t.geom IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_AsMVT(t, 'ducts', 4096, 'geom', 'id') AS tile
 * FROM (
 *   SELECT d.id, d.owner_organisation_id AS owner, d.pipes, d.free_pipes AS "freePipes", d.status, tile_line(d.geom, :z!, :x!, :y!) AS geom
 *   FROM duct d
 *   WHERE d.geom && tile_lonlat(:z!, :x!, :y!) AND :z! >= 9 AND d.status <> 'retired'
 * ) t WHERE t.geom IS NOT NULL
 * ```
 */
export const ductsTile = new PreparedQuery<IDuctsTileParams,IDuctsTileResult>(ductsTileIR);


/** 'FibreTile' parameters type */
export interface IFibreTileParams {
  x: number;
  y: number;
  z: number;
}

/** 'FibreTile' return type */
export interface IFibreTileResult {
  tile: Buffer | null;
}

/** 'FibreTile' query type */
export interface IFibreTileQuery {
  params: IFibreTileParams;
  result: IFibreTileResult;
}

const fibreTileIR: any = {"usedParamSet":{"z":true,"x":true,"y":true},"params":[{"name":"z","required":true,"transform":{"type":"scalar"},"locs":[{"a":82,"b":84},{"a":204,"b":206},{"a":259,"b":261},{"a":383,"b":385},{"a":433,"b":435},{"a":473,"b":475}]},{"name":"x","required":true,"transform":{"type":"scalar"},"locs":[{"a":264,"b":266},{"a":388,"b":390}]},{"name":"y","required":true,"transform":{"type":"scalar"},"locs":[{"a":269,"b":271},{"a":393,"b":395}]}],"statement":"SELECT ST_AsMVT(t, 'fibre', 4096, 'geom', 'id') AS tile\nFROM (\n  SELECT CASE WHEN :z! >= 11 THEN f.id END AS id, f.organisation_id AS \"organisationId\", o.code AS \"organisationCode\", f.kind,\n    CASE WHEN :z! >= 11 THEN f.cores END AS cores, tile_line(f.geom, :z!, :x!, :y!) AS geom\n  FROM fibre_route f\n  JOIN organisation o ON o.id = f.organisation_id\n  WHERE f.geom && tile_lonlat(:z!, :x!, :y!) AND f.status <> 'retired'\n    AND (:z! >= 10 OR f.length_m >= 78271 / (2 ^ :z!) * 4)\n) t WHERE t.geom IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_AsMVT(t, 'fibre', 4096, 'geom', 'id') AS tile
 * FROM (
 *   SELECT CASE WHEN :z! >= 11 THEN f.id END AS id, f.organisation_id AS "organisationId", o.code AS "organisationCode", f.kind,
 *     CASE WHEN :z! >= 11 THEN f.cores END AS cores, tile_line(f.geom, :z!, :x!, :y!) AS geom
 *   FROM fibre_route f
 *   JOIN organisation o ON o.id = f.organisation_id
 *   WHERE f.geom && tile_lonlat(:z!, :x!, :y!) AND f.status <> 'retired'
 *     AND (:z! >= 10 OR f.length_m >= 78271 / (2 ^ :z!) * 4)
 * ) t WHERE t.geom IS NOT NULL
 * ```
 */
export const fibreTile = new PreparedQuery<IFibreTileParams,IFibreTileResult>(fibreTileIR);


/** 'AccessPointsTile' parameters type */
export interface IAccessPointsTileParams {
  x: number;
  y: number;
  z: number;
}

/** 'AccessPointsTile' return type */
export interface IAccessPointsTileResult {
  tile: Buffer | null;
}

/** 'AccessPointsTile' query type */
export interface IAccessPointsTileQuery {
  params: IAccessPointsTileParams;
  result: IAccessPointsTileResult;
}

const accessPointsTileIR: any = {"usedParamSet":{"z":true,"x":true,"y":true},"params":[{"name":"z","required":true,"transform":{"type":"scalar"},"locs":[{"a":111,"b":113},{"a":247,"b":249},{"a":322,"b":324},{"a":341,"b":343},{"a":405,"b":407}]},{"name":"x","required":true,"transform":{"type":"scalar"},"locs":[{"a":252,"b":254},{"a":327,"b":329}]},{"name":"y","required":true,"transform":{"type":"scalar"},"locs":[{"a":257,"b":259},{"a":332,"b":334}]}],"statement":"SELECT ST_AsMVT(t, 'access-points', 4096, 'geom', 'id') AS tile\nFROM (\n  SELECT DISTINCT ON (tile_cell(a.geom, :z!, 6), a.organisation_id) a.id, a.organisation_id AS \"organisationId\", a.kind, a.free_ports AS \"freePorts\",\n    tile_geometry(a.geom, :z!, :x!, :y!) AS geom\n  FROM access_point a\n  WHERE a.geom && tile_lonlat(:z!, :x!, :y!) AND :z! >= 9 AND a.status <> 'retired'\n  ORDER BY tile_cell(a.geom, :z!, 6), a.organisation_id, a.id\n) t WHERE t.geom IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_AsMVT(t, 'access-points', 4096, 'geom', 'id') AS tile
 * FROM (
 *   SELECT DISTINCT ON (tile_cell(a.geom, :z!, 6), a.organisation_id) a.id, a.organisation_id AS "organisationId", a.kind, a.free_ports AS "freePorts",
 *     tile_geometry(a.geom, :z!, :x!, :y!) AS geom
 *   FROM access_point a
 *   WHERE a.geom && tile_lonlat(:z!, :x!, :y!) AND :z! >= 9 AND a.status <> 'retired'
 *   ORDER BY tile_cell(a.geom, :z!, 6), a.organisation_id, a.id
 * ) t WHERE t.geom IS NOT NULL
 * ```
 */
export const accessPointsTile = new PreparedQuery<IAccessPointsTileParams,IAccessPointsTileResult>(accessPointsTileIR);


/** 'PriorityPlacesTile' parameters type */
export interface IPriorityPlacesTileParams {
  x: number;
  y: number;
  z: number;
}

/** 'PriorityPlacesTile' return type */
export interface IPriorityPlacesTileResult {
  tile: Buffer | null;
}

/** 'PriorityPlacesTile' query type */
export interface IPriorityPlacesTileQuery {
  params: IPriorityPlacesTileParams;
  result: IPriorityPlacesTileResult;
}

const priorityPlacesTileIR: any = {"usedParamSet":{"z":true,"x":true,"y":true},"params":[{"name":"z","required":true,"transform":{"type":"scalar"},"locs":[{"a":113,"b":115},{"a":174,"b":176},{"a":251,"b":253},{"a":295,"b":297}]},{"name":"x","required":true,"transform":{"type":"scalar"},"locs":[{"a":179,"b":181},{"a":256,"b":258}]},{"name":"y","required":true,"transform":{"type":"scalar"},"locs":[{"a":184,"b":186},{"a":261,"b":263}]}],"statement":"SELECT ST_AsMVT(t, 'priority-places', 4096, 'geom', 'id') AS tile\nFROM (\n  SELECT DISTINCT ON (tile_cell(p.geom, :z!, 4), p.kind) p.id, p.name, p.kind, tile_geometry(p.geom, :z!, :x!, :y!) AS geom\n  FROM priority_place p\n  WHERE p.geom && tile_lonlat(:z!, :x!, :y!)\n  ORDER BY tile_cell(p.geom, :z!, 4), p.kind, p.id\n) t WHERE t.geom IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_AsMVT(t, 'priority-places', 4096, 'geom', 'id') AS tile
 * FROM (
 *   SELECT DISTINCT ON (tile_cell(p.geom, :z!, 4), p.kind) p.id, p.name, p.kind, tile_geometry(p.geom, :z!, :x!, :y!) AS geom
 *   FROM priority_place p
 *   WHERE p.geom && tile_lonlat(:z!, :x!, :y!)
 *   ORDER BY tile_cell(p.geom, :z!, 4), p.kind, p.id
 * ) t WHERE t.geom IS NOT NULL
 * ```
 */
export const priorityPlacesTile = new PreparedQuery<IPriorityPlacesTileParams,IPriorityPlacesTileResult>(priorityPlacesTileIR);


/** 'HamletsTile' parameters type */
export interface IHamletsTileParams {
  x: number;
  y: number;
  z: number;
}

/** 'HamletsTile' return type */
export interface IHamletsTileResult {
  tile: Buffer | null;
}

/** 'HamletsTile' query type */
export interface IHamletsTileQuery {
  params: IHamletsTileParams;
  result: IHamletsTileResult;
}

const hamletsTileIR: any = {"usedParamSet":{"z":true,"x":true,"y":true},"params":[{"name":"z","required":true,"transform":{"type":"scalar"},"locs":[{"a":105,"b":107},{"a":202,"b":204},{"a":543,"b":545},{"a":712,"b":714},{"a":756,"b":758}]},{"name":"x","required":true,"transform":{"type":"scalar"},"locs":[{"a":548,"b":550},{"a":717,"b":719}]},{"name":"y","required":true,"transform":{"type":"scalar"},"locs":[{"a":553,"b":555},{"a":722,"b":724}]}],"statement":"SELECT ST_AsMVT(t, 'hamlets', 4096, 'geom', 'id') AS tile\nFROM (\n  SELECT DISTINCT ON (tile_cell(h.geom, :z!, 4), coalesce(s.mobile_any, 'unknown'), coalesce(s.ftth_any, 'unknown'))\n    h.id, CASE WHEN :z! >= 10 THEN h.name END AS name, h.kind, h.population,\n    coalesce(s.mobile_any, 'unknown') AS m, coalesce(s.ftth_any, 'unknown') AS f,\n    array_to_string(s.mobile_organisations, ',') AS mo, array_to_string(s.ftth_organisations, ',') AS fo, coalesce(s.needs_check, false) OR k.hamlet_id IS NOT NULL AS \"check\",\n    tile_geometry(h.geom, :z!, :x!, :y!) AS geom\n  FROM hamlet h\n  LEFT JOIN hamlet_service s ON s.hamlet_id = h.id\n  LEFT JOIN hamlet_check k ON k.hamlet_id = h.id\n  WHERE h.geom && tile_lonlat(:z!, :x!, :y!)\n  ORDER BY tile_cell(h.geom, :z!, 4), coalesce(s.mobile_any, 'unknown'), coalesce(s.ftth_any, 'unknown'), h.population DESC NULLS LAST\n) t WHERE t.geom IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_AsMVT(t, 'hamlets', 4096, 'geom', 'id') AS tile
 * FROM (
 *   SELECT DISTINCT ON (tile_cell(h.geom, :z!, 4), coalesce(s.mobile_any, 'unknown'), coalesce(s.ftth_any, 'unknown'))
 *     h.id, CASE WHEN :z! >= 10 THEN h.name END AS name, h.kind, h.population,
 *     coalesce(s.mobile_any, 'unknown') AS m, coalesce(s.ftth_any, 'unknown') AS f,
 *     array_to_string(s.mobile_organisations, ',') AS mo, array_to_string(s.ftth_organisations, ',') AS fo, coalesce(s.needs_check, false) OR k.hamlet_id IS NOT NULL AS "check",
 *     tile_geometry(h.geom, :z!, :x!, :y!) AS geom
 *   FROM hamlet h
 *   LEFT JOIN hamlet_service s ON s.hamlet_id = h.id
 *   LEFT JOIN hamlet_check k ON k.hamlet_id = h.id
 *   WHERE h.geom && tile_lonlat(:z!, :x!, :y!)
 *   ORDER BY tile_cell(h.geom, :z!, 4), coalesce(s.mobile_any, 'unknown'), coalesce(s.ftth_any, 'unknown'), h.population DESC NULLS LAST
 * ) t WHERE t.geom IS NOT NULL
 * ```
 */
export const hamletsTile = new PreparedQuery<IHamletsTileParams,IHamletsTileResult>(hamletsTileIR);


/** 'SitesTile' parameters type */
export interface ISitesTileParams {
  x: number;
  y: number;
  z: number;
}

/** 'SitesTile' return type */
export interface ISitesTileResult {
  tile: Buffer | null;
}

/** 'SitesTile' query type */
export interface ISitesTileQuery {
  params: ISitesTileParams;
  result: ISitesTileResult;
}

const sitesTileIR: any = {"usedParamSet":{"z":true,"x":true,"y":true},"params":[{"name":"z","required":true,"transform":{"type":"scalar"},"locs":[{"a":88,"b":90},{"a":313,"b":315},{"a":385,"b":387},{"a":400,"b":402},{"a":440,"b":442},{"a":598,"b":600},{"a":642,"b":644},{"a":657,"b":659},{"a":697,"b":699}]},{"name":"x","required":true,"transform":{"type":"scalar"},"locs":[{"a":318,"b":320},{"a":603,"b":605}]},{"name":"y","required":true,"transform":{"type":"scalar"},"locs":[{"a":323,"b":325},{"a":608,"b":610}]}],"statement":"SELECT ST_AsMVT(t, 'sites', 4096, 'geom', 'id') AS tile\nFROM (\n  SELECT s.id, CASE WHEN :z! >= 10 THEN s.code END AS code, s.owner_organisation_id AS owner, o.code AS \"ownerCode\", s.mast_class AS \"mastClass\",\n    s.height_m AS \"heightM\", s.status, tenants.ops, tenants.mobile > 1 AS shared, tile_geometry(s.geom, :z!, :x!, :y!) AS geom\n  FROM (\n    SELECT DISTINCT ON (tile_cell(geom, :z!, CASE WHEN :z! <= 9 THEN 14 ELSE 4 END), CASE WHEN :z! > 9 THEN owner_organisation_id END)\n      id, code, owner_organisation_id, mast_class, height_m, status, geom\n    FROM site\n    WHERE geom && tile_lonlat(:z!, :x!, :y!)\n    ORDER BY tile_cell(geom, :z!, CASE WHEN :z! <= 9 THEN 14 ELSE 4 END), CASE WHEN :z! > 9 THEN owner_organisation_id END, md5(id::text)\n  ) s\n  JOIN organisation o ON o.id = s.owner_organisation_id\n  CROSS JOIN LATERAL (\n    SELECT string_agg(DISTINCT t.organisation_id::text, ',') AS ops, count(DISTINCT t.organisation_id) FILTER (WHERE m.is_mobile) AS mobile\n    FROM station t JOIN organisation m ON m.id = t.organisation_id\n    WHERE t.site_id = s.id AND t.status = 'existing'\n  ) tenants\n) t WHERE t.geom IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_AsMVT(t, 'sites', 4096, 'geom', 'id') AS tile
 * FROM (
 *   SELECT s.id, CASE WHEN :z! >= 10 THEN s.code END AS code, s.owner_organisation_id AS owner, o.code AS "ownerCode", s.mast_class AS "mastClass",
 *     s.height_m AS "heightM", s.status, tenants.ops, tenants.mobile > 1 AS shared, tile_geometry(s.geom, :z!, :x!, :y!) AS geom
 *   FROM (
 *     SELECT DISTINCT ON (tile_cell(geom, :z!, CASE WHEN :z! <= 9 THEN 14 ELSE 4 END), CASE WHEN :z! > 9 THEN owner_organisation_id END)
 *       id, code, owner_organisation_id, mast_class, height_m, status, geom
 *     FROM site
 *     WHERE geom && tile_lonlat(:z!, :x!, :y!)
 *     ORDER BY tile_cell(geom, :z!, CASE WHEN :z! <= 9 THEN 14 ELSE 4 END), CASE WHEN :z! > 9 THEN owner_organisation_id END, md5(id::text)
 *   ) s
 *   JOIN organisation o ON o.id = s.owner_organisation_id
 *   CROSS JOIN LATERAL (
 *     SELECT string_agg(DISTINCT t.organisation_id::text, ',') AS ops, count(DISTINCT t.organisation_id) FILTER (WHERE m.is_mobile) AS mobile
 *     FROM station t JOIN organisation m ON m.id = t.organisation_id
 *     WHERE t.site_id = s.id AND t.status = 'existing'
 *   ) tenants
 * ) t WHERE t.geom IS NOT NULL
 * ```
 */
export const sitesTile = new PreparedQuery<ISitesTileParams,ISitesTileResult>(sitesTileIR);


/** 'SectorsTile' parameters type */
export interface ISectorsTileParams {
  x: number;
  y: number;
  z: number;
}

/** 'SectorsTile' return type */
export interface ISectorsTileResult {
  tile: Buffer | null;
}

/** 'SectorsTile' query type */
export interface ISectorsTileQuery {
  params: ISectorsTileParams;
  result: ISectorsTileResult;
}

const sectorsTileIR: any = {"usedParamSet":{"z":true,"x":true,"y":true},"params":[{"name":"z","required":true,"transform":{"type":"scalar"},"locs":[{"a":271,"b":273},{"a":553,"b":555},{"a":572,"b":574}]},{"name":"x","required":true,"transform":{"type":"scalar"},"locs":[{"a":276,"b":278},{"a":558,"b":560}]},{"name":"y","required":true,"transform":{"type":"scalar"},"locs":[{"a":281,"b":283},{"a":563,"b":565}]}],"statement":"SELECT ST_AsMVT(t, 'sectors', 4096, 'geom', 'id') AS tile\nFROM (\n  SELECT c.id, c.organisation_id AS \"organisationId\", n.technology, c.band_code AS band, c.azimuth_deg AS \"azimuthDeg\",\n    coalesce(p.horizontal_beamwidth_deg, 65) AS \"beamwidthDeg\", tile_geometry(s.geom, :z!, :x!, :y!) AS geom\n  FROM site s\n  JOIN station n ON n.site_id = s.id\n  JOIN sector c ON c.station_id = n.id\n  JOIN catalogue_band b ON b.code = c.band_code\n  LEFT JOIN antenna_pattern p ON p.code = coalesce(c.pattern_code, b.default_pattern_code)\n  WHERE s.geom && tile_lonlat(:z!, :x!, :y!) AND :z! >= 11\n) t WHERE t.geom IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_AsMVT(t, 'sectors', 4096, 'geom', 'id') AS tile
 * FROM (
 *   SELECT c.id, c.organisation_id AS "organisationId", n.technology, c.band_code AS band, c.azimuth_deg AS "azimuthDeg",
 *     coalesce(p.horizontal_beamwidth_deg, 65) AS "beamwidthDeg", tile_geometry(s.geom, :z!, :x!, :y!) AS geom
 *   FROM site s
 *   JOIN station n ON n.site_id = s.id
 *   JOIN sector c ON c.station_id = n.id
 *   JOIN catalogue_band b ON b.code = c.band_code
 *   LEFT JOIN antenna_pattern p ON p.code = coalesce(c.pattern_code, b.default_pattern_code)
 *   WHERE s.geom && tile_lonlat(:z!, :x!, :y!) AND :z! >= 11
 * ) t WHERE t.geom IS NOT NULL
 * ```
 */
export const sectorsTile = new PreparedQuery<ISectorsTileParams,ISectorsTileResult>(sectorsTileIR);


/** 'LayerVersions' parameters type */
export type ILayerVersionsParams = void;

/** 'LayerVersions' return type */
export interface ILayerVersionsResult {
  layer: string;
  version: string | null;
}

/** 'LayerVersions' query type */
export interface ILayerVersionsQuery {
  params: ILayerVersionsParams;
  result: ILayerVersionsResult;
}

const layerVersionsIR: any = {"usedParamSet":{},"params":[],"statement":"-- The version of the plan that is in force changes with the day as well.\nSELECT layer AS \"layer!\", version::text AS version FROM layer_version\nUNION ALL SELECT 'plan_in_force', coalesce(plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date), 0)::text"};

/**
 * Query generated from SQL:
 * ```
 * -- The version of the plan that is in force changes with the day as well.
 * SELECT layer AS "layer!", version::text AS version FROM layer_version
 * UNION ALL SELECT 'plan_in_force', coalesce(plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date), 0)::text
 * ```
 */
export const layerVersions = new PreparedQuery<ILayerVersionsParams,ILayerVersionsResult>(layerVersionsIR);


/** 'PublicLayerFacts' parameters type */
export type IPublicLayerFactsParams = void;

/** 'PublicLayerFacts' return type */
export interface IPublicLayerFactsResult {
  count: number | null;
  layer: string | null;
  lengthKm: number | null;
  newest: string | null;
  synthetic: number | null;
}

/** 'PublicLayerFacts' query type */
export interface IPublicLayerFactsQuery {
  params: IPublicLayerFactsParams;
  result: IPublicLayerFactsResult;
}

const publicLayerFactsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT 'districts' AS layer, count(*)::integer AS count, NULL::double precision AS length_km, max(source_date)::text AS newest, count(*) FILTER (WHERE is_synthetic)::integer AS synthetic FROM administrative_unit WHERE level = 'district'\nUNION ALL SELECT 'communes', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL\nUNION ALL SELECT 'roads', count(*)::integer, sum(length_m) / 1000, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM road\nUNION ALL SELECT 'road-works', count(*)::integer, sum(ST_Length(geom::geography)) / 1000, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM road_work WHERE status IN ('planned', 'running')\nUNION ALL SELECT 'priority-places', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM priority_place\nUNION ALL SELECT 'hamlets', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM hamlet\nUNION ALL SELECT 'sites', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM site"};

/**
 * Query generated from SQL:
 * ```
 * SELECT 'districts' AS layer, count(*)::integer AS count, NULL::double precision AS length_km, max(source_date)::text AS newest, count(*) FILTER (WHERE is_synthetic)::integer AS synthetic FROM administrative_unit WHERE level = 'district'
 * UNION ALL SELECT 'communes', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL
 * UNION ALL SELECT 'roads', count(*)::integer, sum(length_m) / 1000, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM road
 * UNION ALL SELECT 'road-works', count(*)::integer, sum(ST_Length(geom::geography)) / 1000, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM road_work WHERE status IN ('planned', 'running')
 * UNION ALL SELECT 'priority-places', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM priority_place
 * UNION ALL SELECT 'hamlets', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM hamlet
 * UNION ALL SELECT 'sites', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM site
 * ```
 */
export const publicLayerFacts = new PreparedQuery<IPublicLayerFactsParams,IPublicLayerFactsResult>(publicLayerFactsIR);


/** 'MemberLayerFacts' parameters type */
export type IMemberLayerFactsParams = void;

/** 'MemberLayerFacts' return type */
export interface IMemberLayerFactsResult {
  count: number | null;
  layer: string | null;
  lengthKm: number | null;
  newest: string | null;
  synthetic: number | null;
}

/** 'MemberLayerFacts' query type */
export interface IMemberLayerFactsQuery {
  params: IMemberLayerFactsParams;
  result: IMemberLayerFactsResult;
}

const memberLayerFactsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT 'pole-lines' AS layer, count(*)::integer AS count, sum(length_m) / 1000 AS length_km, max(source_date)::text AS newest, count(*) FILTER (WHERE is_synthetic)::integer AS synthetic FROM pole_line WHERE status <> 'retired'\nUNION ALL SELECT 'ducts', count(*)::integer, sum(length_m) / 1000, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM duct WHERE status <> 'retired'\nUNION ALL SELECT 'fibre', count(*)::integer, sum(length_m) / 1000, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM fibre_route WHERE status <> 'retired'\nUNION ALL SELECT 'access-points', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM access_point WHERE status <> 'retired'\nUNION ALL SELECT 'sectors', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM sector\nUNION ALL SELECT 'plan-zones', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM plan_zone\n  WHERE plan_id = plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)"};

/**
 * Query generated from SQL:
 * ```
 * SELECT 'pole-lines' AS layer, count(*)::integer AS count, sum(length_m) / 1000 AS length_km, max(source_date)::text AS newest, count(*) FILTER (WHERE is_synthetic)::integer AS synthetic FROM pole_line WHERE status <> 'retired'
 * UNION ALL SELECT 'ducts', count(*)::integer, sum(length_m) / 1000, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM duct WHERE status <> 'retired'
 * UNION ALL SELECT 'fibre', count(*)::integer, sum(length_m) / 1000, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM fibre_route WHERE status <> 'retired'
 * UNION ALL SELECT 'access-points', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM access_point WHERE status <> 'retired'
 * UNION ALL SELECT 'sectors', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM sector
 * UNION ALL SELECT 'plan-zones', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM plan_zone
 *   WHERE plan_id = plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
 * ```
 */
export const memberLayerFacts = new PreparedQuery<IMemberLayerFactsParams,IMemberLayerFactsResult>(memberLayerFactsIR);


/** 'CurrentTerrain' parameters type */
export type ICurrentTerrainParams = void;

/** 'CurrentTerrain' return type */
export interface ICurrentTerrainResult {
  columns: number;
  contentHash: string;
  id: number;
  isSynthetic: boolean;
  name: string;
  /** latitude of the centre of the first (northern) row */
  northDeg: number;
  rows: number;
  stepDeg: number;
  /** longitude of the centre of the first (western) column */
  westDeg: number;
}

/** 'CurrentTerrain' query type */
export interface ICurrentTerrainQuery {
  params: ICurrentTerrainParams;
  result: ICurrentTerrainResult;
}

const currentTerrainIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, name, west_deg, north_deg, step_deg, columns, rows, content_hash, is_synthetic FROM grid WHERE kind = 'terrain' AND is_current"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, name, west_deg, north_deg, step_deg, columns, rows, content_hash, is_synthetic FROM grid WHERE kind = 'terrain' AND is_current
 * ```
 */
export const currentTerrain = new PreparedQuery<ICurrentTerrainParams,ICurrentTerrainResult>(currentTerrainIR);


/** 'TerrainSamples' parameters type */
export interface ITerrainSamplesParams {
  gridId: number;
}

/** 'TerrainSamples' return type */
export interface ITerrainSamplesResult {
  /** row by row from the north-west, little-endian, deflated (zlib) */
  samples: Buffer;
  sampleType: string;
}

/** 'TerrainSamples' query type */
export interface ITerrainSamplesQuery {
  params: ITerrainSamplesParams;
  result: ITerrainSamplesResult;
}

const terrainSamplesIR: any = {"usedParamSet":{"gridId":true},"params":[{"name":"gridId","required":true,"transform":{"type":"scalar"},"locs":[{"a":49,"b":56}]}],"statement":"SELECT samples, sample_type FROM grid WHERE id = :gridId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT samples, sample_type FROM grid WHERE id = :gridId!
 * ```
 */
export const terrainSamples = new PreparedQuery<ITerrainSamplesParams,ITerrainSamplesResult>(terrainSamplesIR);


/** 'CoverageLayerOfTile' parameters type */
export interface ICoverageLayerOfTileParams {
  layerId: number;
}

/** 'CoverageLayerOfTile' return type */
export interface ICoverageLayerOfTileResult {
  /** null: the best of all bands; a layer of one band is confidential to its operator */
  bandCode: string | null;
  columns: number;
  id: number;
  northDeg: number;
  /** null: the best of all mobile operators */
  organisationId: number | null;
  rows: number;
  stepDeg: number;
  version: number;
  westDeg: number;
}

/** 'CoverageLayerOfTile' query type */
export interface ICoverageLayerOfTileQuery {
  params: ICoverageLayerOfTileParams;
  result: ICoverageLayerOfTileResult;
}

const coverageLayerOfTileIR: any = {"usedParamSet":{"layerId":true},"params":[{"name":"layerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":124,"b":132}]}],"statement":"SELECT id, version, west_deg, north_deg, step_deg, columns, rows, organisation_id, band_code FROM coverage_layer WHERE id = :layerId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, version, west_deg, north_deg, step_deg, columns, rows, organisation_id, band_code FROM coverage_layer WHERE id = :layerId!
 * ```
 */
export const coverageLayerOfTile = new PreparedQuery<ICoverageLayerOfTileParams,ICoverageLayerOfTileResult>(coverageLayerOfTileIR);


/** 'CoverageChunks' parameters type */
export interface ICoverageChunksParams {
  firstColumn: number;
  firstRow: number;
  lastColumn: number;
  lastRow: number;
  layerId: number;
  level: number;
}

/** 'CoverageChunks' return type */
export interface ICoverageChunksResult {
  chunkColumn: number;
  chunkRow: number;
  /** int16 little-endian in tenths (dBm, dB or a count), row by row from the north-west, -32768: no server in reach; deflated (zlib) */
  values: Buffer;
}

/** 'CoverageChunks' query type */
export interface ICoverageChunksQuery {
  params: ICoverageChunksParams;
  result: ICoverageChunksResult;
}

const coverageChunksIR: any = {"usedParamSet":{"layerId":true,"level":true,"firstColumn":true,"lastColumn":true,"firstRow":true,"lastRow":true},"params":[{"name":"layerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":76,"b":84}]},{"name":"level","required":true,"transform":{"type":"scalar"},"locs":[{"a":98,"b":104}]},{"name":"firstColumn","required":true,"transform":{"type":"scalar"},"locs":[{"a":133,"b":145}]},{"name":"lastColumn","required":true,"transform":{"type":"scalar"},"locs":[{"a":151,"b":162}]},{"name":"firstRow","required":true,"transform":{"type":"scalar"},"locs":[{"a":186,"b":195}]},{"name":"lastRow","required":true,"transform":{"type":"scalar"},"locs":[{"a":201,"b":209}]}],"statement":"SELECT chunk_column, chunk_row, values\nFROM coverage_chunk\nWHERE layer_id = :layerId! AND level = :level!\n  AND chunk_column BETWEEN :firstColumn! AND :lastColumn! AND chunk_row BETWEEN :firstRow! AND :lastRow!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT chunk_column, chunk_row, values
 * FROM coverage_chunk
 * WHERE layer_id = :layerId! AND level = :level!
 *   AND chunk_column BETWEEN :firstColumn! AND :lastColumn! AND chunk_row BETWEEN :firstRow! AND :lastRow!
 * ```
 */
export const coverageChunks = new PreparedQuery<ICoverageChunksParams,ICoverageChunksResult>(coverageChunksIR);


