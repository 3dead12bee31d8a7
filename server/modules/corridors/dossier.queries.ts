/** Types generated for queries found in "server/modules/corridors/dossier.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

/** 'DossierSegments' parameters type */
export interface IDossierSegmentsParams {
  segmentIds: numberArray;
}

/** 'DossierSegments' return type */
export interface IDossierSegmentsResult {
  cables: unknown;
  /** null: nothing to build, or the catalogue lacks the unit cost */
  costVnd: number | null;
  ductM: number;
  ducts: unknown;
  /** of all existing ducts along it; null: no duct, or one whose free pipes are not known */
  freePipes: number | null;
  /** metres from the road's start */
  fromM: number;
  /** stays the same while the road's line does */
  id: number;
  isSynthetic: boolean;
  /** operators with existing cables along enough of it, in a duct or outside */
  operatorIds: numberArray;
  positions: unknown;
  reasons: unknown;
  roadClass: string;
  roadCode: string;
  roadName: string | null;
  source: string;
  sourceDate: string | null;
  toM: number;
  unitCode: string | null;
  unitName: string | null;
  verdict: string;
  works: unknown;
}

/** 'DossierSegments' query type */
export interface IDossierSegmentsQuery {
  params: IDossierSegmentsParams;
  result: IDossierSegmentsResult;
}

const dossierSegmentsIR: any = {"usedParamSet":{"segmentIds":true},"params":[{"name":"segmentIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":546,"b":557}]}],"statement":"SELECT s.id AS \"id!\", r.name AS \"roadName?\", r.code AS road_code, r.class AS road_class, u.code AS \"unitCode?\", u.type || ' ' || u.name AS \"unitName?\",\n  s.from_m, s.to_m, s.verdict, s.operator_ids, s.duct_m, s.free_pipes, s.cost_vnd, s.cables, s.ducts, s.works, s.reasons,\n  ST_AsGeoJSON(s.geom, 7)::jsonb -> 'coordinates' AS \"positions!\", r.source, to_char(r.source_date, 'YYYY-MM-DD') AS \"sourceDate?\", r.is_synthetic\nFROM corridor_segment s\nJOIN road r ON r.id = s.road_id\nLEFT JOIN administrative_unit u ON u.id = s.unit_id\nWHERE s.id = ANY(:segmentIds!::integer[])\nORDER BY s.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT s.id AS "id!", r.name AS "roadName?", r.code AS road_code, r.class AS road_class, u.code AS "unitCode?", u.type || ' ' || u.name AS "unitName?",
 *   s.from_m, s.to_m, s.verdict, s.operator_ids, s.duct_m, s.free_pipes, s.cost_vnd, s.cables, s.ducts, s.works, s.reasons,
 *   ST_AsGeoJSON(s.geom, 7)::jsonb -> 'coordinates' AS "positions!", r.source, to_char(r.source_date, 'YYYY-MM-DD') AS "sourceDate?", r.is_synthetic
 * FROM corridor_segment s
 * JOIN road r ON r.id = s.road_id
 * LEFT JOIN administrative_unit u ON u.id = s.unit_id
 * WHERE s.id = ANY(:segmentIds!::integer[])
 * ORDER BY s.id
 * ```
 */
export const dossierSegments = new PreparedQuery<IDossierSegmentsParams,IDossierSegmentsResult>(dossierSegmentsIR);


/** 'LinesAround' parameters type */
export interface ILinesAroundParams {
  east: number;
  north: number;
  south: number;
  west: number;
}

/** 'LinesAround' return type */
export interface ILinesAroundResult {
  kind: string | null;
  layer: string;
  name: string | null;
  organisationId: number | null;
  positions: unknown;
}

/** 'LinesAround' query type */
export interface ILinesAroundQuery {
  params: ILinesAroundParams;
  result: ILinesAroundResult;
}

const linesAroundIR: any = {"usedParamSet":{"west":true,"south":true,"east":true,"north":true},"params":[{"name":"west","required":true,"transform":{"type":"scalar"},"locs":[{"a":148,"b":153}]},{"name":"south","required":true,"transform":{"type":"scalar"},"locs":[{"a":156,"b":162}]},{"name":"east","required":true,"transform":{"type":"scalar"},"locs":[{"a":165,"b":170}]},{"name":"north","required":true,"transform":{"type":"scalar"},"locs":[{"a":173,"b":179}]}],"statement":"-- Everything that a map of these bounds shows; cables of each operator, ducts, works, and roads below them.\nWITH box AS (\n  SELECT ST_MakeEnvelope(:west!, :south!, :east!, :north!, 4326) AS geom\n)\nSELECT 'road' AS \"layer!\", r.class AS \"kind?\", NULL::integer AS \"organisationId?\", r.name AS \"name?\", ST_AsGeoJSON(r.geom, 7)::jsonb -> 'coordinates' AS \"positions!\"\nFROM road r, box b WHERE r.geom && b.geom\nUNION ALL\nSELECT 'cable', f.kind, f.organisation_id, NULL, ST_AsGeoJSON(f.geom, 7)::jsonb -> 'coordinates' FROM fibre_route f, box b WHERE f.geom && b.geom AND f.status <> 'retired'\nUNION ALL\nSELECT 'duct', NULL, d.owner_organisation_id, NULL, ST_AsGeoJSON(d.geom, 7)::jsonb -> 'coordinates' FROM duct d, box b WHERE d.geom && b.geom AND d.status = 'existing'\nUNION ALL\nSELECT 'work', w.kind, NULL, w.name, ST_AsGeoJSON(w.geom, 7)::jsonb -> 'coordinates' FROM road_work w, box b WHERE w.geom && b.geom AND w.status IN ('planned', 'running')"};

/**
 * Query generated from SQL:
 * ```
 * -- Everything that a map of these bounds shows; cables of each operator, ducts, works, and roads below them.
 * WITH box AS (
 *   SELECT ST_MakeEnvelope(:west!, :south!, :east!, :north!, 4326) AS geom
 * )
 * SELECT 'road' AS "layer!", r.class AS "kind?", NULL::integer AS "organisationId?", r.name AS "name?", ST_AsGeoJSON(r.geom, 7)::jsonb -> 'coordinates' AS "positions!"
 * FROM road r, box b WHERE r.geom && b.geom
 * UNION ALL
 * SELECT 'cable', f.kind, f.organisation_id, NULL, ST_AsGeoJSON(f.geom, 7)::jsonb -> 'coordinates' FROM fibre_route f, box b WHERE f.geom && b.geom AND f.status <> 'retired'
 * UNION ALL
 * SELECT 'duct', NULL, d.owner_organisation_id, NULL, ST_AsGeoJSON(d.geom, 7)::jsonb -> 'coordinates' FROM duct d, box b WHERE d.geom && b.geom AND d.status = 'existing'
 * UNION ALL
 * SELECT 'work', w.kind, NULL, w.name, ST_AsGeoJSON(w.geom, 7)::jsonb -> 'coordinates' FROM road_work w, box b WHERE w.geom && b.geom AND w.status IN ('planned', 'running')
 * ```
 */
export const linesAround = new PreparedQuery<ILinesAroundParams,ILinesAroundResult>(linesAroundIR);


/** 'DossierOrganisations' parameters type */
export type IDossierOrganisationsParams = void;

/** 'DossierOrganisations' return type */
export interface IDossierOrganisationsResult {
  id: number;
  mapColour: string;
  name: string;
}

/** 'DossierOrganisations' query type */
export interface IDossierOrganisationsQuery {
  params: IDossierOrganisationsParams;
  result: IDossierOrganisationsResult;
}

const dossierOrganisationsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, name, map_colour FROM organisation ORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, name, map_colour FROM organisation ORDER BY id
 * ```
 */
export const dossierOrganisations = new PreparedQuery<IDossierOrganisationsParams,IDossierOrganisationsResult>(dossierOrganisationsIR);


/** 'DossierProvince' parameters type */
export type IDossierProvinceParams = void;

/** 'DossierProvince' return type */
export interface IDossierProvinceResult {
  name: string | null;
}

/** 'DossierProvince' query type */
export interface IDossierProvinceQuery {
  params: IDossierProvinceParams;
  result: IDossierProvinceResult;
}

const dossierProvinceIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT value ->> 'name' AS \"name?\" FROM setting WHERE key = 'province'"};

/**
 * Query generated from SQL:
 * ```
 * SELECT value ->> 'name' AS "name?" FROM setting WHERE key = 'province'
 * ```
 */
export const dossierProvince = new PreparedQuery<IDossierProvinceParams,IDossierProvinceResult>(dossierProvinceIR);


