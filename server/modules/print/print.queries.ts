/** Types generated for queries found in "server/modules/print/print.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'PrintProvince' parameters type */
export type IPrintProvinceParams = void;

/** 'PrintProvince' return type */
export interface IPrintProvinceResult {
  name: string | null;
  vn2000Epsg: number | null;
}

/** 'PrintProvince' query type */
export interface IPrintProvinceQuery {
  params: IPrintProvinceParams;
  result: IPrintProvinceResult;
}

const printProvinceIR: any = {"usedParamSet":{},"params":[],"statement":"-- The province's name and its own zone of VN-2000.\nSELECT s.value ->> 'name' AS \"name?\", (s.value ->> 'vn2000Epsg')::integer AS \"vn2000Epsg?\" FROM setting s WHERE s.key = 'province'"};

/**
 * Query generated from SQL:
 * ```
 * -- The province's name and its own zone of VN-2000.
 * SELECT s.value ->> 'name' AS "name?", (s.value ->> 'vn2000Epsg')::integer AS "vn2000Epsg?" FROM setting s WHERE s.key = 'province'
 * ```
 */
export const printProvince = new PreparedQuery<IPrintProvinceParams,IPrintProvinceResult>(printProvinceIR);


/** 'PrintOrganisations' parameters type */
export type IPrintOrganisationsParams = void;

/** 'PrintOrganisations' return type */
export interface IPrintOrganisationsResult {
  id: number;
  /** has fibre to the home or cables */
  isFixed: boolean;
  /** runs a mobile network: its stations count for coverage and for the sharing rate */
  isMobile: boolean;
  kind: string;
  mapColour: string;
  mapSymbol: string;
  name: string;
}

/** 'PrintOrganisations' query type */
export interface IPrintOrganisationsQuery {
  params: IPrintOrganisationsParams;
  result: IPrintOrganisationsResult;
}

const printOrganisationsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, name, map_symbol, map_colour, is_mobile, is_fixed, kind FROM organisation ORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, name, map_symbol, map_colour, is_mobile, is_fixed, kind FROM organisation ORDER BY id
 * ```
 */
export const printOrganisations = new PreparedQuery<IPrintOrganisationsParams,IPrintOrganisationsResult>(printOrganisationsIR);


/** 'PrintUnits' parameters type */
export interface IPrintUnitsParams {
  around: string;
  epsg: number;
  frame: string;
  level: string;
  toleranceM: number;
}

/** 'PrintUnits' return type */
export interface IPrintUnitsResult {
  geometry: unknown | null;
  id: number;
  name: string;
  /** phường, xã, thị trấn, huyện, thị xã, thành phố, tỉnh */
  type: string;
  x: number | null;
  y: number | null;
}

/** 'PrintUnits' query type */
export interface IPrintUnitsQuery {
  params: IPrintUnitsParams;
  result: IPrintUnitsResult;
}

const printUnitsIR: any = {"usedParamSet":{"frame":true,"epsg":true,"toleranceM":true,"level":true,"around":true},"params":[{"name":"frame","required":true,"transform":{"type":"scalar"},"locs":[{"a":235,"b":241},{"a":473,"b":479}]},{"name":"epsg","required":true,"transform":{"type":"scalar"},"locs":[{"a":597,"b":602}]},{"name":"toleranceM","required":true,"transform":{"type":"scalar"},"locs":[{"a":615,"b":626}]},{"name":"level","required":true,"transform":{"type":"scalar"},"locs":[{"a":693,"b":699}]},{"name":"around","required":true,"transform":{"type":"scalar"},"locs":[{"a":759,"b":766}]}],"statement":"-- Boundaries within the frame, and a place for the name well inside of what the frame shows of the unit. Metres of the projection.\nSELECT u.id, u.type, u.name,\n  ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(ST_Boundary(u.shape), (:frame!::text)::geometry::box2d), 2), 1)::json AS \"geometry?\",\n  ST_X(u.middle) AS \"x?\", ST_Y(u.middle) AS \"y?\"\nFROM (\n  SELECT t.id, t.type, t.name, t.shape, ST_PointOnSurface(ST_CollectionExtract(ST_Intersection(ST_MakeValid(t.shape), (:frame!::text)::geometry), 3)) AS middle\n  FROM (\n    SELECT id, type, name, ST_SimplifyPreserveTopology(ST_Transform(geom, :epsg!::integer), :toleranceM!::float8) AS shape\n    FROM administrative_unit\n    WHERE level = :level! AND (valid_to IS NULL OR level = 'district') AND geom && (:around!::text)::geometry\n  ) t\n) u\nORDER BY u.id"};

/**
 * Query generated from SQL:
 * ```
 * -- Boundaries within the frame, and a place for the name well inside of what the frame shows of the unit. Metres of the projection.
 * SELECT u.id, u.type, u.name,
 *   ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(ST_Boundary(u.shape), (:frame!::text)::geometry::box2d), 2), 1)::json AS "geometry?",
 *   ST_X(u.middle) AS "x?", ST_Y(u.middle) AS "y?"
 * FROM (
 *   SELECT t.id, t.type, t.name, t.shape, ST_PointOnSurface(ST_CollectionExtract(ST_Intersection(ST_MakeValid(t.shape), (:frame!::text)::geometry), 3)) AS middle
 *   FROM (
 *     SELECT id, type, name, ST_SimplifyPreserveTopology(ST_Transform(geom, :epsg!::integer), :toleranceM!::float8) AS shape
 *     FROM administrative_unit
 *     WHERE level = :level! AND (valid_to IS NULL OR level = 'district') AND geom && (:around!::text)::geometry
 *   ) t
 * ) u
 * ORDER BY u.id
 * ```
 */
export const printUnits = new PreparedQuery<IPrintUnitsParams,IPrintUnitsResult>(printUnitsIR);


/** 'PrintPlanZones' parameters type */
export interface IPrintPlanZonesParams {
  around: string;
  epsg: number;
  frame: string;
  toleranceM: number;
}

/** 'PrintPlanZones' return type */
export interface IPrintPlanZonesResult {
  geometry: unknown | null;
  kind: string;
  name: string;
  rule: string;
  x: number | null;
  y: number | null;
}

/** 'PrintPlanZones' query type */
export interface IPrintPlanZonesQuery {
  params: IPrintPlanZonesParams;
  result: IPrintPlanZonesResult;
}

const printPlanZonesIR: any = {"usedParamSet":{"frame":true,"epsg":true,"toleranceM":true,"around":true},"params":[{"name":"frame","required":true,"transform":{"type":"scalar"},"locs":[{"a":379,"b":385}]},{"name":"epsg","required":true,"transform":{"type":"scalar"},"locs":[{"a":620,"b":625}]},{"name":"toleranceM","required":true,"transform":{"type":"scalar"},"locs":[{"a":638,"b":649}]},{"name":"around","required":true,"transform":{"type":"scalar"},"locs":[{"a":766,"b":773}]}],"statement":"-- Areas by their outline and streets by their line, of the plan in force.\nSELECT p.kind AS \"kind!\", p.name, CASE WHEN p.underground_by IS NOT NULL THEN 'underground' WHEN cardinality(p.permitted_mast_classes) = 0 THEN 'no-masts' ELSE 'other' END AS \"rule!\",\n  ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(CASE p.kind WHEN 'zone' THEN ST_Boundary(s.shape) ELSE s.shape END, (:frame!::text)::geometry::box2d), 2), 1)::json AS \"geometry?\",\n  ST_X(ST_PointOnSurface(s.shape)) AS \"x?\", ST_Y(ST_PointOnSurface(s.shape)) AS \"y?\"\nFROM plan_zone p CROSS JOIN LATERAL (SELECT ST_SimplifyPreserveTopology(ST_Transform(p.geom, :epsg!::integer), :toleranceM!::float8) AS shape) s\nWHERE p.plan_id = plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AND p.geom && (:around!::text)::geometry\nORDER BY p.id"};

/**
 * Query generated from SQL:
 * ```
 * -- Areas by their outline and streets by their line, of the plan in force.
 * SELECT p.kind AS "kind!", p.name, CASE WHEN p.underground_by IS NOT NULL THEN 'underground' WHEN cardinality(p.permitted_mast_classes) = 0 THEN 'no-masts' ELSE 'other' END AS "rule!",
 *   ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(CASE p.kind WHEN 'zone' THEN ST_Boundary(s.shape) ELSE s.shape END, (:frame!::text)::geometry::box2d), 2), 1)::json AS "geometry?",
 *   ST_X(ST_PointOnSurface(s.shape)) AS "x?", ST_Y(ST_PointOnSurface(s.shape)) AS "y?"
 * FROM plan_zone p CROSS JOIN LATERAL (SELECT ST_SimplifyPreserveTopology(ST_Transform(p.geom, :epsg!::integer), :toleranceM!::float8) AS shape) s
 * WHERE p.plan_id = plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AND p.geom && (:around!::text)::geometry
 * ORDER BY p.id
 * ```
 */
export const printPlanZones = new PreparedQuery<IPrintPlanZonesParams,IPrintPlanZonesResult>(printPlanZonesIR);


/** 'PrintRoads' parameters type */
export interface IPrintRoadsParams {
  around: string;
  classes: stringArray;
  epsg: number;
  frame: string;
  toleranceM: number;
}

/** 'PrintRoads' return type */
export interface IPrintRoadsResult {
  class: string;
  geometry: unknown | null;
  name: string | null;
}

/** 'PrintRoads' query type */
export interface IPrintRoadsQuery {
  params: IPrintRoadsParams;
  result: IPrintRoadsResult;
}

const printRoadsIR: any = {"usedParamSet":{"epsg":true,"toleranceM":true,"frame":true,"around":true,"classes":true},"params":[{"name":"epsg","required":true,"transform":{"type":"scalar"},"locs":[{"a":118,"b":123}]},{"name":"toleranceM","required":true,"transform":{"type":"scalar"},"locs":[{"a":136,"b":147}]},{"name":"frame","required":true,"transform":{"type":"scalar"},"locs":[{"a":166,"b":172}]},{"name":"around","required":true,"transform":{"type":"scalar"},"locs":[{"a":257,"b":264}]},{"name":"classes","required":true,"transform":{"type":"scalar"},"locs":[{"a":301,"b":309}]}],"statement":"SELECT r.name, r.class AS \"class!\", ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(ST_Simplify(ST_Transform(r.geom, :epsg!::integer), :toleranceM!::float8, true), (:frame!::text)::geometry::box2d), 2), 1)::json AS \"geometry?\"\nFROM road r WHERE r.geom && (:around!::text)::geometry AND r.class = ANY(:classes!::text[])\nORDER BY r.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT r.name, r.class AS "class!", ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(ST_Simplify(ST_Transform(r.geom, :epsg!::integer), :toleranceM!::float8, true), (:frame!::text)::geometry::box2d), 2), 1)::json AS "geometry?"
 * FROM road r WHERE r.geom && (:around!::text)::geometry AND r.class = ANY(:classes!::text[])
 * ORDER BY r.id
 * ```
 */
export const printRoads = new PreparedQuery<IPrintRoadsParams,IPrintRoadsResult>(printRoadsIR);


/** 'PrintRoadWorks' parameters type */
export interface IPrintRoadWorksParams {
  around: string;
  epsg: number;
  frame: string;
  toleranceM: number;
}

/** 'PrintRoadWorks' return type */
export interface IPrintRoadWorksResult {
  geometry: unknown | null;
  name: string;
}

/** 'PrintRoadWorks' query type */
export interface IPrintRoadWorksQuery {
  params: IPrintRoadWorksParams;
  result: IPrintRoadWorksResult;
}

const printRoadWorksIR: any = {"usedParamSet":{"epsg":true,"toleranceM":true,"frame":true,"around":true},"params":[{"name":"epsg","required":true,"transform":{"type":"scalar"},"locs":[{"a":97,"b":102}]},{"name":"toleranceM","required":true,"transform":{"type":"scalar"},"locs":[{"a":115,"b":126}]},{"name":"frame","required":true,"transform":{"type":"scalar"},"locs":[{"a":145,"b":151}]},{"name":"around","required":true,"transform":{"type":"scalar"},"locs":[{"a":241,"b":248}]}],"statement":"SELECT w.name, ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(ST_Simplify(ST_Transform(w.geom, :epsg!::integer), :toleranceM!::float8, true), (:frame!::text)::geometry::box2d), 2), 1)::json AS \"geometry?\"\nFROM road_work w WHERE w.geom && (:around!::text)::geometry AND w.status IN ('planned', 'running')\nORDER BY w.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT w.name, ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(ST_Simplify(ST_Transform(w.geom, :epsg!::integer), :toleranceM!::float8, true), (:frame!::text)::geometry::box2d), 2), 1)::json AS "geometry?"
 * FROM road_work w WHERE w.geom && (:around!::text)::geometry AND w.status IN ('planned', 'running')
 * ORDER BY w.id
 * ```
 */
export const printRoadWorks = new PreparedQuery<IPrintRoadWorksParams,IPrintRoadWorksResult>(printRoadWorksIR);


/** 'PrintPoleLines' parameters type */
export interface IPrintPoleLinesParams {
  around: string;
  epsg: number;
  frame: string;
  toleranceM: number;
}

/** 'PrintPoleLines' return type */
export interface IPrintPoleLinesResult {
  geometry: unknown | null;
}

/** 'PrintPoleLines' query type */
export interface IPrintPoleLinesQuery {
  params: IPrintPoleLinesParams;
  result: IPrintPoleLinesResult;
}

const printPoleLinesIR: any = {"usedParamSet":{"epsg":true,"toleranceM":true,"frame":true,"around":true},"params":[{"name":"epsg","required":true,"transform":{"type":"scalar"},"locs":[{"a":89,"b":94}]},{"name":"toleranceM","required":true,"transform":{"type":"scalar"},"locs":[{"a":107,"b":118}]},{"name":"frame","required":true,"transform":{"type":"scalar"},"locs":[{"a":137,"b":143}]},{"name":"around","required":true,"transform":{"type":"scalar"},"locs":[{"a":233,"b":240}]}],"statement":"SELECT ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(ST_Simplify(ST_Transform(p.geom, :epsg!::integer), :toleranceM!::float8, true), (:frame!::text)::geometry::box2d), 2), 1)::json AS \"geometry?\"\nFROM pole_line p WHERE p.geom && (:around!::text)::geometry AND p.status <> 'retired'\nORDER BY p.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(ST_Simplify(ST_Transform(p.geom, :epsg!::integer), :toleranceM!::float8, true), (:frame!::text)::geometry::box2d), 2), 1)::json AS "geometry?"
 * FROM pole_line p WHERE p.geom && (:around!::text)::geometry AND p.status <> 'retired'
 * ORDER BY p.id
 * ```
 */
export const printPoleLines = new PreparedQuery<IPrintPoleLinesParams,IPrintPoleLinesResult>(printPoleLinesIR);


/** 'PrintDucts' parameters type */
export interface IPrintDuctsParams {
  around: string;
  epsg: number;
  frame: string;
  toleranceM: number;
}

/** 'PrintDucts' return type */
export interface IPrintDuctsResult {
  /** null: unknown */
  freePipes: number | null;
  geometry: unknown | null;
}

/** 'PrintDucts' query type */
export interface IPrintDuctsQuery {
  params: IPrintDuctsParams;
  result: IPrintDuctsResult;
}

const printDuctsIR: any = {"usedParamSet":{"epsg":true,"toleranceM":true,"frame":true,"around":true},"params":[{"name":"epsg","required":true,"transform":{"type":"scalar"},"locs":[{"a":103,"b":108}]},{"name":"toleranceM","required":true,"transform":{"type":"scalar"},"locs":[{"a":121,"b":132}]},{"name":"frame","required":true,"transform":{"type":"scalar"},"locs":[{"a":151,"b":157}]},{"name":"around","required":true,"transform":{"type":"scalar"},"locs":[{"a":242,"b":249}]}],"statement":"SELECT d.free_pipes, ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(ST_Simplify(ST_Transform(d.geom, :epsg!::integer), :toleranceM!::float8, true), (:frame!::text)::geometry::box2d), 2), 1)::json AS \"geometry?\"\nFROM duct d WHERE d.geom && (:around!::text)::geometry AND d.status <> 'retired'\nORDER BY d.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT d.free_pipes, ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(ST_Simplify(ST_Transform(d.geom, :epsg!::integer), :toleranceM!::float8, true), (:frame!::text)::geometry::box2d), 2), 1)::json AS "geometry?"
 * FROM duct d WHERE d.geom && (:around!::text)::geometry AND d.status <> 'retired'
 * ORDER BY d.id
 * ```
 */
export const printDucts = new PreparedQuery<IPrintDuctsParams,IPrintDuctsResult>(printDuctsIR);


/** 'PrintFibre' parameters type */
export interface IPrintFibreParams {
  around: string;
  epsg: number;
  frame: string;
  operators: numberArray;
  toleranceM: number;
}

/** 'PrintFibre' return type */
export interface IPrintFibreResult {
  geometry: unknown | null;
  kind: string;
  organisationId: number;
}

/** 'PrintFibre' query type */
export interface IPrintFibreQuery {
  params: IPrintFibreParams;
  result: IPrintFibreResult;
}

const printFibreIR: any = {"usedParamSet":{"epsg":true,"toleranceM":true,"frame":true,"around":true,"operators":true},"params":[{"name":"epsg","required":true,"transform":{"type":"scalar"},"locs":[{"a":127,"b":132}]},{"name":"toleranceM","required":true,"transform":{"type":"scalar"},"locs":[{"a":145,"b":156}]},{"name":"frame","required":true,"transform":{"type":"scalar"},"locs":[{"a":175,"b":181}]},{"name":"around","required":true,"transform":{"type":"scalar"},"locs":[{"a":273,"b":280}]},{"name":"operators","required":true,"transform":{"type":"scalar"},"locs":[{"a":342,"b":352},{"a":397,"b":407}]}],"statement":"SELECT f.organisation_id, f.kind AS \"kind!\", ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(ST_Simplify(ST_Transform(f.geom, :epsg!::integer), :toleranceM!::float8, true), (:frame!::text)::geometry::box2d), 2), 1)::json AS \"geometry?\"\nFROM fibre_route f\nWHERE f.geom && (:around!::text)::geometry AND f.status <> 'retired' AND (cardinality(:operators!::integer[]) = 0 OR f.organisation_id = ANY(:operators!::integer[]))\nORDER BY f.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT f.organisation_id, f.kind AS "kind!", ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(ST_Simplify(ST_Transform(f.geom, :epsg!::integer), :toleranceM!::float8, true), (:frame!::text)::geometry::box2d), 2), 1)::json AS "geometry?"
 * FROM fibre_route f
 * WHERE f.geom && (:around!::text)::geometry AND f.status <> 'retired' AND (cardinality(:operators!::integer[]) = 0 OR f.organisation_id = ANY(:operators!::integer[]))
 * ORDER BY f.id
 * ```
 */
export const printFibre = new PreparedQuery<IPrintFibreParams,IPrintFibreResult>(printFibreIR);


/** 'PrintAccessPoints' parameters type */
export interface IPrintAccessPointsParams {
  around: string;
  epsg: number;
  operators: numberArray;
}

/** 'PrintAccessPoints' return type */
export interface IPrintAccessPointsResult {
  freePorts: number | null;
  organisationId: number;
  x: number;
  y: number;
}

/** 'PrintAccessPoints' query type */
export interface IPrintAccessPointsQuery {
  params: IPrintAccessPointsParams;
  result: IPrintAccessPointsResult;
}

const printAccessPointsIR: any = {"usedParamSet":{"epsg":true,"around":true,"operators":true},"params":[{"name":"epsg","required":true,"transform":{"type":"scalar"},"locs":[{"a":66,"b":71},{"a":119,"b":124}]},{"name":"around","required":true,"transform":{"type":"scalar"},"locs":[{"a":182,"b":189}]},{"name":"operators","required":true,"transform":{"type":"scalar"},"locs":[{"a":251,"b":261},{"a":306,"b":316}]}],"statement":"SELECT a.organisation_id, a.free_ports, ST_X(ST_Transform(a.geom, :epsg!::integer)) AS \"x!\", ST_Y(ST_Transform(a.geom, :epsg!::integer)) AS \"y!\"\nFROM access_point a\nWHERE a.geom && (:around!::text)::geometry AND a.status <> 'retired' AND (cardinality(:operators!::integer[]) = 0 OR a.organisation_id = ANY(:operators!::integer[]))\nORDER BY a.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT a.organisation_id, a.free_ports, ST_X(ST_Transform(a.geom, :epsg!::integer)) AS "x!", ST_Y(ST_Transform(a.geom, :epsg!::integer)) AS "y!"
 * FROM access_point a
 * WHERE a.geom && (:around!::text)::geometry AND a.status <> 'retired' AND (cardinality(:operators!::integer[]) = 0 OR a.organisation_id = ANY(:operators!::integer[]))
 * ORDER BY a.id
 * ```
 */
export const printAccessPoints = new PreparedQuery<IPrintAccessPointsParams,IPrintAccessPointsResult>(printAccessPointsIR);


/** 'PrintPlaces' parameters type */
export interface IPrintPlacesParams {
  around: string;
  epsg: number;
}

/** 'PrintPlaces' return type */
export interface IPrintPlacesResult {
  kind: string;
  name: string;
  x: number;
  y: number;
}

/** 'PrintPlaces' query type */
export interface IPrintPlacesQuery {
  params: IPrintPlacesParams;
  result: IPrintPlacesResult;
}

const printPlacesIR: any = {"usedParamSet":{"epsg":true,"around":true},"params":[{"name":"epsg","required":true,"transform":{"type":"scalar"},"locs":[{"a":60,"b":65},{"a":113,"b":118}]},{"name":"around","required":true,"transform":{"type":"scalar"},"locs":[{"a":178,"b":185}]}],"statement":"SELECT p.name, p.kind AS \"kind!\", ST_X(ST_Transform(p.geom, :epsg!::integer)) AS \"x!\", ST_Y(ST_Transform(p.geom, :epsg!::integer)) AS \"y!\"\nFROM priority_place p WHERE p.geom && (:around!::text)::geometry\nORDER BY p.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT p.name, p.kind AS "kind!", ST_X(ST_Transform(p.geom, :epsg!::integer)) AS "x!", ST_Y(ST_Transform(p.geom, :epsg!::integer)) AS "y!"
 * FROM priority_place p WHERE p.geom && (:around!::text)::geometry
 * ORDER BY p.id
 * ```
 */
export const printPlaces = new PreparedQuery<IPrintPlacesParams,IPrintPlacesResult>(printPlacesIR);


/** 'PrintHamlets' parameters type */
export interface IPrintHamletsParams {
  around: string;
  epsg: number;
  minPopulation: number;
}

/** 'PrintHamlets' return type */
export interface IPrintHamletsResult {
  ftth: string;
  id: number;
  mobile: string;
  name: string;
  needsCheck: boolean;
  /** residents; null: unknown, never 0 for unknown */
  population: number | null;
  x: number;
  y: number;
}

/** 'PrintHamlets' query type */
export interface IPrintHamletsQuery {
  params: IPrintHamletsParams;
  result: IPrintHamletsResult;
}

const printHamletsIR: any = {"usedParamSet":{"epsg":true,"around":true,"minPopulation":true},"params":[{"name":"epsg","required":true,"transform":{"type":"scalar"},"locs":[{"a":204,"b":209},{"a":257,"b":262}]},{"name":"around","required":true,"transform":{"type":"scalar"},"locs":[{"a":363,"b":370}]},{"name":"minPopulation","required":true,"transform":{"type":"scalar"},"locs":[{"a":434,"b":448}]}],"statement":"SELECT h.id, h.name, h.population, coalesce(s.mobile_any, 'unknown') AS \"mobile!\", coalesce(s.ftth_any, 'unknown') AS \"ftth!\",\n  coalesce(s.needs_check, false) AS \"needsCheck!\", ST_X(ST_Transform(h.geom, :epsg!::integer)) AS \"x!\", ST_Y(ST_Transform(h.geom, :epsg!::integer)) AS \"y!\"\nFROM hamlet h LEFT JOIN hamlet_service s ON s.hamlet_id = h.id\nWHERE h.geom && (:around!::text)::geometry AND (h.population IS NULL OR h.population >= :minPopulation!::integer)\nORDER BY h.population DESC NULLS LAST, h.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT h.id, h.name, h.population, coalesce(s.mobile_any, 'unknown') AS "mobile!", coalesce(s.ftth_any, 'unknown') AS "ftth!",
 *   coalesce(s.needs_check, false) AS "needsCheck!", ST_X(ST_Transform(h.geom, :epsg!::integer)) AS "x!", ST_Y(ST_Transform(h.geom, :epsg!::integer)) AS "y!"
 * FROM hamlet h LEFT JOIN hamlet_service s ON s.hamlet_id = h.id
 * WHERE h.geom && (:around!::text)::geometry AND (h.population IS NULL OR h.population >= :minPopulation!::integer)
 * ORDER BY h.population DESC NULLS LAST, h.id
 * ```
 */
export const printHamlets = new PreparedQuery<IPrintHamletsParams,IPrintHamletsResult>(printHamletsIR);


/** 'PrintSites' parameters type */
export interface IPrintSitesParams {
  around: string;
  epsg: number;
  mastClasses: stringArray;
  operators: numberArray;
  statuses: stringArray;
}

/** 'PrintSites' return type */
export interface IPrintSitesResult {
  code: string;
  isShared: boolean;
  owner: number;
  status: string;
  x: number;
  y: number;
}

/** 'PrintSites' query type */
export interface IPrintSitesQuery {
  params: IPrintSitesParams;
  result: IPrintSitesResult;
}

const printSitesIR: any = {"usedParamSet":{"epsg":true,"around":true,"operators":true,"mastClasses":true,"statuses":true},"params":[{"name":"epsg","required":true,"transform":{"type":"scalar"},"locs":[{"a":127,"b":132},{"a":180,"b":185}]},{"name":"around","required":true,"transform":{"type":"scalar"},"locs":[{"a":508,"b":515}]},{"name":"operators","required":true,"transform":{"type":"scalar"},"locs":[{"a":553,"b":563},{"a":614,"b":624},{"a":656,"b":666}]},{"name":"mastClasses","required":true,"transform":{"type":"scalar"},"locs":[{"a":699,"b":711},{"a":748,"b":760}]},{"name":"statuses","required":true,"transform":{"type":"scalar"},"locs":[{"a":791,"b":800},{"a":833,"b":842}]}],"statement":"SELECT s.code, s.owner_organisation_id AS owner, s.status AS \"status!\", t.mobile > 1 AS \"isShared!\", ST_X(ST_Transform(s.geom, :epsg!::integer)) AS \"x!\", ST_Y(ST_Transform(s.geom, :epsg!::integer)) AS \"y!\"\nFROM site s\nCROSS JOIN LATERAL (\n  SELECT array_agg(DISTINCT n.organisation_id) AS operators, count(DISTINCT n.organisation_id) FILTER (WHERE m.is_mobile) AS mobile\n  FROM station n JOIN organisation m ON m.id = n.organisation_id\n  WHERE n.site_id = s.id AND n.status = 'existing'\n) t\nWHERE s.geom && (:around!::text)::geometry\n  AND (cardinality(:operators!::integer[]) = 0 OR s.owner_organisation_id = ANY(:operators!::integer[]) OR t.operators && :operators!::integer[])\n  AND (cardinality(:mastClasses!::text[]) = 0 OR s.mast_class = ANY(:mastClasses!::text[]))\n  AND (cardinality(:statuses!::text[]) = 0 OR s.status = ANY(:statuses!::text[]))\nORDER BY s.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT s.code, s.owner_organisation_id AS owner, s.status AS "status!", t.mobile > 1 AS "isShared!", ST_X(ST_Transform(s.geom, :epsg!::integer)) AS "x!", ST_Y(ST_Transform(s.geom, :epsg!::integer)) AS "y!"
 * FROM site s
 * CROSS JOIN LATERAL (
 *   SELECT array_agg(DISTINCT n.organisation_id) AS operators, count(DISTINCT n.organisation_id) FILTER (WHERE m.is_mobile) AS mobile
 *   FROM station n JOIN organisation m ON m.id = n.organisation_id
 *   WHERE n.site_id = s.id AND n.status = 'existing'
 * ) t
 * WHERE s.geom && (:around!::text)::geometry
 *   AND (cardinality(:operators!::integer[]) = 0 OR s.owner_organisation_id = ANY(:operators!::integer[]) OR t.operators && :operators!::integer[])
 *   AND (cardinality(:mastClasses!::text[]) = 0 OR s.mast_class = ANY(:mastClasses!::text[]))
 *   AND (cardinality(:statuses!::text[]) = 0 OR s.status = ANY(:statuses!::text[]))
 * ORDER BY s.id
 * ```
 */
export const printSites = new PreparedQuery<IPrintSitesParams,IPrintSitesResult>(printSitesIR);


/** 'PrintSectors' parameters type */
export interface IPrintSectorsParams {
  around: string;
  epsg: number;
  operators: numberArray;
}

/** 'PrintSectors' return type */
export interface IPrintSectorsResult {
  azimuthDeg: number;
  beamwidthDeg: number;
  /** the station's operator; kept here so that row security needs no join */
  organisationId: number;
  technology: string;
  x: number;
  y: number;
}

/** 'PrintSectors' query type */
export interface IPrintSectorsQuery {
  params: IPrintSectorsParams;
  result: IPrintSectorsResult;
}

const printSectorsIR: any = {"usedParamSet":{"epsg":true,"around":true,"operators":true},"params":[{"name":"epsg","required":true,"transform":{"type":"scalar"},"locs":[{"a":228,"b":233},{"a":281,"b":286}]},{"name":"around","required":true,"transform":{"type":"scalar"},"locs":[{"a":543,"b":550}]},{"name":"operators","required":true,"transform":{"type":"scalar"},"locs":[{"a":586,"b":596},{"a":641,"b":651}]}],"statement":"-- Under row security: an organisation's own, all for the authority.\nSELECT c.organisation_id, n.technology AS \"technology!\", c.azimuth_deg, coalesce(p.horizontal_beamwidth_deg, 65) AS \"beamwidthDeg!\", ST_X(ST_Transform(s.geom, :epsg!::integer)) AS \"x!\", ST_Y(ST_Transform(s.geom, :epsg!::integer)) AS \"y!\"\nFROM site s\nJOIN station n ON n.site_id = s.id\nJOIN sector c ON c.station_id = n.id\nJOIN catalogue_band b ON b.code = c.band_code\nLEFT JOIN antenna_pattern p ON p.code = coalesce(c.pattern_code, b.default_pattern_code)\nWHERE s.geom && (:around!::text)::geometry AND (cardinality(:operators!::integer[]) = 0 OR c.organisation_id = ANY(:operators!::integer[]))\nORDER BY c.id"};

/**
 * Query generated from SQL:
 * ```
 * -- Under row security: an organisation's own, all for the authority.
 * SELECT c.organisation_id, n.technology AS "technology!", c.azimuth_deg, coalesce(p.horizontal_beamwidth_deg, 65) AS "beamwidthDeg!", ST_X(ST_Transform(s.geom, :epsg!::integer)) AS "x!", ST_Y(ST_Transform(s.geom, :epsg!::integer)) AS "y!"
 * FROM site s
 * JOIN station n ON n.site_id = s.id
 * JOIN sector c ON c.station_id = n.id
 * JOIN catalogue_band b ON b.code = c.band_code
 * LEFT JOIN antenna_pattern p ON p.code = coalesce(c.pattern_code, b.default_pattern_code)
 * WHERE s.geom && (:around!::text)::geometry AND (cardinality(:operators!::integer[]) = 0 OR c.organisation_id = ANY(:operators!::integer[]))
 * ORDER BY c.id
 * ```
 */
export const printSectors = new PreparedQuery<IPrintSectorsParams,IPrintSectorsResult>(printSectorsIR);


/** 'PrintSources' parameters type */
export interface IPrintSourcesParams {
  around: string;
  layers: stringArray;
}

/** 'PrintSources' return type */
export interface IPrintSourcesResult {
  isSynthetic: boolean;
  layer: string;
  newest: string | null;
  sources: string | null;
}

/** 'PrintSources' query type */
export interface IPrintSourcesQuery {
  params: IPrintSourcesParams;
  result: IPrintSourcesResult;
}

const printSourcesIR: any = {"usedParamSet":{"around":true,"layers":true},"params":[{"name":"around","required":true,"transform":{"type":"scalar"},"locs":[{"a":437,"b":444},{"a":612,"b":619},{"a":820,"b":827},{"a":938,"b":945},{"a":1108,"b":1115},{"a":1265,"b":1272},{"a":1407,"b":1414},{"a":1563,"b":1570},{"a":1729,"b":1736},{"a":1877,"b":1884},{"a":2001,"b":2008},{"a":2119,"b":2126},{"a":2316,"b":2323}]},{"name":"layers","required":true,"transform":{"type":"scalar"},"locs":[{"a":2364,"b":2371}]}],"statement":"-- Where the objects of each layer come from, as far as the actor sees them.\nSELECT layer AS \"layer!\", string_agg(DISTINCT source, '; ') AS \"sources?\", to_char(max(source_date), 'YYYY-MM-DD') AS \"newest?\", coalesce(bool_or(is_synthetic), false) AS \"isSynthetic!\"\nFROM (\n  SELECT 'communes' AS layer, source, source_date, is_synthetic FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL AND administrative_unit.geom && (:around!::text)::geometry\n  UNION ALL SELECT 'districts', source, source_date, is_synthetic FROM administrative_unit WHERE level = 'district' AND administrative_unit.geom && (:around!::text)::geometry\n  UNION ALL SELECT 'plan-zones', source, source_date, is_synthetic FROM plan_zone WHERE plan_id = plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AND plan_zone.geom && (:around!::text)::geometry\n  UNION ALL SELECT 'roads', source, source_date, is_synthetic FROM road WHERE road.geom && (:around!::text)::geometry\n  UNION ALL SELECT 'road-works', source, source_date, is_synthetic FROM road_work WHERE status IN ('planned', 'running') AND road_work.geom && (:around!::text)::geometry\n  UNION ALL SELECT 'pole-lines', source, source_date, is_synthetic FROM pole_line WHERE status <> 'retired' AND pole_line.geom && (:around!::text)::geometry\n  UNION ALL SELECT 'ducts', source, source_date, is_synthetic FROM duct WHERE status <> 'retired' AND duct.geom && (:around!::text)::geometry\n  UNION ALL SELECT 'fibre', source, source_date, is_synthetic FROM fibre_route WHERE status <> 'retired' AND fibre_route.geom && (:around!::text)::geometry\n  UNION ALL SELECT 'access-points', source, source_date, is_synthetic FROM access_point WHERE status <> 'retired' AND access_point.geom && (:around!::text)::geometry\n  UNION ALL SELECT 'priority-places', source, source_date, is_synthetic FROM priority_place WHERE priority_place.geom && (:around!::text)::geometry\n  UNION ALL SELECT 'hamlets', source, source_date, is_synthetic FROM hamlet WHERE hamlet.geom && (:around!::text)::geometry\n  UNION ALL SELECT 'sites', source, source_date, is_synthetic FROM site WHERE site.geom && (:around!::text)::geometry\n  UNION ALL SELECT 'sectors', c.source, c.source_date, c.is_synthetic FROM sector c JOIN station n ON n.id = c.station_id JOIN site s ON s.id = n.site_id WHERE s.geom && (:around!::text)::geometry\n) t\nWHERE layer = ANY(:layers!::text[])\nGROUP BY layer"};

/**
 * Query generated from SQL:
 * ```
 * -- Where the objects of each layer come from, as far as the actor sees them.
 * SELECT layer AS "layer!", string_agg(DISTINCT source, '; ') AS "sources?", to_char(max(source_date), 'YYYY-MM-DD') AS "newest?", coalesce(bool_or(is_synthetic), false) AS "isSynthetic!"
 * FROM (
 *   SELECT 'communes' AS layer, source, source_date, is_synthetic FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL AND administrative_unit.geom && (:around!::text)::geometry
 *   UNION ALL SELECT 'districts', source, source_date, is_synthetic FROM administrative_unit WHERE level = 'district' AND administrative_unit.geom && (:around!::text)::geometry
 *   UNION ALL SELECT 'plan-zones', source, source_date, is_synthetic FROM plan_zone WHERE plan_id = plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AND plan_zone.geom && (:around!::text)::geometry
 *   UNION ALL SELECT 'roads', source, source_date, is_synthetic FROM road WHERE road.geom && (:around!::text)::geometry
 *   UNION ALL SELECT 'road-works', source, source_date, is_synthetic FROM road_work WHERE status IN ('planned', 'running') AND road_work.geom && (:around!::text)::geometry
 *   UNION ALL SELECT 'pole-lines', source, source_date, is_synthetic FROM pole_line WHERE status <> 'retired' AND pole_line.geom && (:around!::text)::geometry
 *   UNION ALL SELECT 'ducts', source, source_date, is_synthetic FROM duct WHERE status <> 'retired' AND duct.geom && (:around!::text)::geometry
 *   UNION ALL SELECT 'fibre', source, source_date, is_synthetic FROM fibre_route WHERE status <> 'retired' AND fibre_route.geom && (:around!::text)::geometry
 *   UNION ALL SELECT 'access-points', source, source_date, is_synthetic FROM access_point WHERE status <> 'retired' AND access_point.geom && (:around!::text)::geometry
 *   UNION ALL SELECT 'priority-places', source, source_date, is_synthetic FROM priority_place WHERE priority_place.geom && (:around!::text)::geometry
 *   UNION ALL SELECT 'hamlets', source, source_date, is_synthetic FROM hamlet WHERE hamlet.geom && (:around!::text)::geometry
 *   UNION ALL SELECT 'sites', source, source_date, is_synthetic FROM site WHERE site.geom && (:around!::text)::geometry
 *   UNION ALL SELECT 'sectors', c.source, c.source_date, c.is_synthetic FROM sector c JOIN station n ON n.id = c.station_id JOIN site s ON s.id = n.site_id WHERE s.geom && (:around!::text)::geometry
 * ) t
 * WHERE layer = ANY(:layers!::text[])
 * GROUP BY layer
 * ```
 */
export const printSources = new PreparedQuery<IPrintSourcesParams,IPrintSourcesResult>(printSourcesIR);


/** 'PrintCoverageLayer' parameters type */
export interface IPrintCoverageLayerParams {
  layerId: number;
}

/** 'PrintCoverageLayer' return type */
export interface IPrintCoverageLayerResult {
  assumedSectors: number | null;
  /** null: the best of all bands; a layer of one band is confidential to its operator */
  bandCode: string | null;
  bandsMhz: numberArray;
  clutter: string | null;
  columns: number;
  finishedOn: string | null;
  id: number;
  model: string;
  northDeg: number;
  operatorName: string | null;
  operators: number;
  /** null: the best of all mobile operators */
  organisationId: number | null;
  parameters: unknown;
  quantity: string;
  rows: number;
  sectors: number | null;
  stepDeg: number;
  technology: string;
  terrain: string | null;
  terrainIsSynthetic: boolean | null;
  terrainSource: string | null;
  terrainStepDeg: number | null;
  westDeg: number;
}

/** 'PrintCoverageLayer' query type */
export interface IPrintCoverageLayerQuery {
  params: IPrintCoverageLayerParams;
  result: IPrintCoverageLayerResult;
}

const printCoverageLayerIR: any = {"usedParamSet":{"layerId":true},"params":[{"name":"layerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":955,"b":963}]}],"statement":"SELECT l.id, l.quantity AS \"quantity!\", l.technology AS \"technology!\", l.organisation_id, o.name AS \"operatorName?\", l.band_code,\n  l.west_deg, l.north_deg, l.step_deg, l.columns, l.rows,\n  r.model, r.parameters, to_char(r.finished_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS \"finishedOn?\", r.sectors, r.assumed_sectors,\n  t.name AS \"terrain?\", t.source AS \"terrainSource?\", t.step_deg AS \"terrainStepDeg?\", t.is_synthetic AS \"terrainIsSynthetic?\", c.name AS \"clutter?\",\n  (SELECT coalesce(array_agg(b.downlink_mhz), '{}') FROM catalogue_band b WHERE b.technology = l.technology AND (l.band_code IS NULL OR b.code = l.band_code)) AS \"bandsMhz!\",\n  (SELECT count(*)::integer FROM organisation m WHERE m.is_mobile) AS \"operators!\"\nFROM coverage_layer l\nJOIN coverage_run r ON r.id = l.run_id\nLEFT JOIN organisation o ON o.id = l.organisation_id\nLEFT JOIN grid t ON t.id = r.terrain_grid_id\nLEFT JOIN grid c ON c.id = r.clutter_grid_id\nWHERE l.id = :layerId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT l.id, l.quantity AS "quantity!", l.technology AS "technology!", l.organisation_id, o.name AS "operatorName?", l.band_code,
 *   l.west_deg, l.north_deg, l.step_deg, l.columns, l.rows,
 *   r.model, r.parameters, to_char(r.finished_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS "finishedOn?", r.sectors, r.assumed_sectors,
 *   t.name AS "terrain?", t.source AS "terrainSource?", t.step_deg AS "terrainStepDeg?", t.is_synthetic AS "terrainIsSynthetic?", c.name AS "clutter?",
 *   (SELECT coalesce(array_agg(b.downlink_mhz), '{}') FROM catalogue_band b WHERE b.technology = l.technology AND (l.band_code IS NULL OR b.code = l.band_code)) AS "bandsMhz!",
 *   (SELECT count(*)::integer FROM organisation m WHERE m.is_mobile) AS "operators!"
 * FROM coverage_layer l
 * JOIN coverage_run r ON r.id = l.run_id
 * LEFT JOIN organisation o ON o.id = l.organisation_id
 * LEFT JOIN grid t ON t.id = r.terrain_grid_id
 * LEFT JOIN grid c ON c.id = r.clutter_grid_id
 * WHERE l.id = :layerId!
 * ```
 */
export const printCoverageLayer = new PreparedQuery<IPrintCoverageLayerParams,IPrintCoverageLayerResult>(printCoverageLayerIR);


/** 'PrintCoverageChunks' parameters type */
export interface IPrintCoverageChunksParams {
  firstColumn: number;
  firstRow: number;
  lastColumn: number;
  lastRow: number;
  layerId: number;
  level: number;
}

/** 'PrintCoverageChunks' return type */
export interface IPrintCoverageChunksResult {
  chunkColumn: number;
  chunkRow: number;
  /** int16 little-endian in tenths (dBm, dB or a count), row by row from the north-west, -32768: no server in reach; deflated (zlib) */
  values: Buffer;
}

/** 'PrintCoverageChunks' query type */
export interface IPrintCoverageChunksQuery {
  params: IPrintCoverageChunksParams;
  result: IPrintCoverageChunksResult;
}

const printCoverageChunksIR: any = {"usedParamSet":{"layerId":true,"level":true,"firstColumn":true,"lastColumn":true,"firstRow":true,"lastRow":true},"params":[{"name":"layerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":76,"b":84}]},{"name":"level","required":true,"transform":{"type":"scalar"},"locs":[{"a":98,"b":104}]},{"name":"firstColumn","required":true,"transform":{"type":"scalar"},"locs":[{"a":133,"b":145}]},{"name":"lastColumn","required":true,"transform":{"type":"scalar"},"locs":[{"a":151,"b":162}]},{"name":"firstRow","required":true,"transform":{"type":"scalar"},"locs":[{"a":186,"b":195}]},{"name":"lastRow","required":true,"transform":{"type":"scalar"},"locs":[{"a":201,"b":209}]}],"statement":"SELECT chunk_column, chunk_row, values\nFROM coverage_chunk\nWHERE layer_id = :layerId! AND level = :level!\n  AND chunk_column BETWEEN :firstColumn! AND :lastColumn! AND chunk_row BETWEEN :firstRow! AND :lastRow!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT chunk_column, chunk_row, values
 * FROM coverage_chunk
 * WHERE layer_id = :layerId! AND level = :level!
 *   AND chunk_column BETWEEN :firstColumn! AND :lastColumn! AND chunk_row BETWEEN :firstRow! AND :lastRow!
 * ```
 */
export const printCoverageChunks = new PreparedQuery<IPrintCoverageChunksParams,IPrintCoverageChunksResult>(printCoverageChunksIR);


