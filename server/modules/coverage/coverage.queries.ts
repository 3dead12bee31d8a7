/** Types generated for queries found in "server/modules/coverage/coverage.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type booleanArray = (boolean)[];

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'CurrentRun' parameters type */
export type ICurrentRunParams = void;

/** 'CurrentRun' return type */
export interface ICurrentRunResult {
  id: number;
}

/** 'CurrentRun' query type */
export interface ICurrentRunQuery {
  params: ICurrentRunParams;
  result: ICurrentRunResult;
}

const currentRunIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id FROM coverage_run WHERE status = 'done' ORDER BY finished_at DESC LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id FROM coverage_run WHERE status = 'done' ORDER BY finished_at DESC LIMIT 1
 * ```
 */
export const currentRun = new PreparedQuery<ICurrentRunParams,ICurrentRunResult>(currentRunIR);


/** 'ActiveRun' parameters type */
export type IActiveRunParams = void;

/** 'ActiveRun' return type */
export interface IActiveRunResult {
  id: number;
}

/** 'ActiveRun' query type */
export interface IActiveRunQuery {
  params: IActiveRunParams;
  result: IActiveRunResult;
}

const activeRunIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id FROM coverage_run WHERE status IN ('queued', 'running') LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id FROM coverage_run WHERE status IN ('queued', 'running') LIMIT 1
 * ```
 */
export const activeRun = new PreparedQuery<IActiveRunParams,IActiveRunResult>(activeRunIR);


/** 'FindRun' parameters type */
export interface IFindRunParams {
  runId: number;
}

/** 'FindRun' return type */
export interface IFindRunResult {
  assumedSectors: number | null;
  clutterGridId: number | null;
  failure: string | null;
  finishedAt: string | null;
  id: number;
  /** layer_version of every input table at the start: a higher one today means that the result is stale */
  inputVersions: unknown;
  model: string;
  parameters: unknown;
  populationGridId: number | null;
  progress: number;
  scope: string;
  seconds: number | null;
  secondsLeft: number | null;
  sectors: number | null;
  startedAt: string | null;
  status: string;
  step: string | null;
  stopRequested: boolean;
  terrainGridId: number | null;
  warnings: unknown;
}

/** 'FindRun' query type */
export interface IFindRunQuery {
  params: IFindRunParams;
  result: IFindRunResult;
}

const findRunIR: any = {"usedParamSet":{"runId":true},"params":[{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":548,"b":554}]}],"statement":"SELECT r.id, r.status, r.scope, r.progress, r.step, r.seconds_left, r.model, r.parameters, r.terrain_grid_id, r.clutter_grid_id, r.population_grid_id,\n  r.sectors, r.assumed_sectors, r.failure, r.warnings, r.stop_requested, r.input_versions, to_char(r.started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS started_at,\n  to_char(r.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS finished_at,\n  extract(epoch FROM coalesce(r.finished_at, now()) - r.started_at)::double precision AS seconds\nFROM coverage_run r\nWHERE r.id = :runId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT r.id, r.status, r.scope, r.progress, r.step, r.seconds_left, r.model, r.parameters, r.terrain_grid_id, r.clutter_grid_id, r.population_grid_id,
 *   r.sectors, r.assumed_sectors, r.failure, r.warnings, r.stop_requested, r.input_versions, to_char(r.started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS started_at,
 *   to_char(r.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS finished_at,
 *   extract(epoch FROM coalesce(r.finished_at, now()) - r.started_at)::double precision AS seconds
 * FROM coverage_run r
 * WHERE r.id = :runId!
 * ```
 */
export const findRun = new PreparedQuery<IFindRunParams,IFindRunResult>(findRunIR);


/** 'GridFacts' parameters type */
export interface IGridFactsParams {
  gridId: number;
}

/** 'GridFacts' return type */
export interface IGridFactsResult {
  cells: number;
  /** void cells of the source that were filled; how stands in processing */
  filledCells: number;
  id: number;
  isSynthetic: boolean;
  name: string;
  processing: string;
  source: string;
  sourceDate: string | null;
  stepDeg: number;
}

/** 'GridFacts' query type */
export interface IGridFactsQuery {
  params: IGridFactsParams;
  result: IGridFactsResult;
}

const gridFactsIR: any = {"usedParamSet":{"gridId":true},"params":[{"name":"gridId","required":true,"transform":{"type":"scalar"},"locs":[{"a":174,"b":181}]}],"statement":"SELECT id, name, source, to_char(source_date, 'YYYY-MM-DD') AS source_date, step_deg, columns * rows AS \"cells!\", filled_cells, processing, is_synthetic FROM grid WHERE id = :gridId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, name, source, to_char(source_date, 'YYYY-MM-DD') AS source_date, step_deg, columns * rows AS "cells!", filled_cells, processing, is_synthetic FROM grid WHERE id = :gridId!
 * ```
 */
export const gridFacts = new PreparedQuery<IGridFactsParams,IGridFactsResult>(gridFactsIR);


/** 'QueueRun' parameters type */
export interface IQueueRunParams {
  createdBy?: number | null | void;
  scope: string;
}

/** 'QueueRun' return type */
export interface IQueueRunResult {
  id: number;
}

/** 'QueueRun' query type */
export interface IQueueRunQuery {
  params: IQueueRunParams;
  result: IQueueRunResult;
}

const queueRunIR: any = {"usedParamSet":{"scope":true,"createdBy":true},"params":[{"name":"scope","required":true,"transform":{"type":"scalar"},"locs":[{"a":87,"b":93}]},{"name":"createdBy","required":false,"transform":{"type":"scalar"},"locs":[{"a":106,"b":115}]}],"statement":"INSERT INTO coverage_run (scope, model, parameters, created_by, input_versions)\nSELECT :scope!, '', '{}', :createdBy, coalesce(jsonb_object_agg(layer, version), '{}')\nFROM layer_version WHERE layer = ANY (coverage_input_layers())\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO coverage_run (scope, model, parameters, created_by, input_versions)
 * SELECT :scope!, '', '{}', :createdBy, coalesce(jsonb_object_agg(layer, version), '{}')
 * FROM layer_version WHERE layer = ANY (coverage_input_layers())
 * RETURNING id
 * ```
 */
export const queueRun = new PreparedQuery<IQueueRunParams,IQueueRunResult>(queueRunIR);


/** 'RequestStop' parameters type */
export interface IRequestStopParams {
  runId: number;
}

/** 'RequestStop' return type */
export interface IRequestStopResult {
  id: number;
}

/** 'RequestStop' query type */
export interface IRequestStopQuery {
  params: IRequestStopParams;
  result: IRequestStopResult;
}

const requestStopIR: any = {"usedParamSet":{"runId":true},"params":[{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":57,"b":63}]}],"statement":"UPDATE coverage_run SET stop_requested = true WHERE id = :runId! AND status IN ('queued', 'running') RETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE coverage_run SET stop_requested = true WHERE id = :runId! AND status IN ('queued', 'running') RETURNING id
 * ```
 */
export const requestStop = new PreparedQuery<IRequestStopParams,IRequestStopResult>(requestStopIR);


/** 'StopQueuedRun' parameters type */
export interface IStopQueuedRunParams {
  runId: number;
}

/** 'StopQueuedRun' return type */
export interface IStopQueuedRunResult {
  id: number;
}

/** 'StopQueuedRun' query type */
export interface IStopQueuedRunQuery {
  params: IStopQueuedRunParams;
  result: IStopQueuedRunResult;
}

const stopQueuedRunIR: any = {"usedParamSet":{"runId":true},"params":[{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":75,"b":81}]}],"statement":"UPDATE coverage_run SET status = 'stopped', finished_at = now() WHERE id = :runId! AND status = 'queued' AND stop_requested RETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE coverage_run SET status = 'stopped', finished_at = now() WHERE id = :runId! AND status = 'queued' AND stop_requested RETURNING id
 * ```
 */
export const stopQueuedRun = new PreparedQuery<IStopQueuedRunParams,IStopQueuedRunResult>(stopQueuedRunIR);


/** 'BeginRun' parameters type */
export interface IBeginRunParams {
  assumedSectors: number;
  clutterGridId?: number | null | void;
  inputVersions: unknown;
  model: string;
  parameters: unknown;
  populationGridId?: number | null | void;
  runId: number;
  sectors: number;
  terrainGridId?: number | null | void;
}

/** 'BeginRun' return type */
export interface IBeginRunResult {
  id: number;
}

/** 'BeginRun' query type */
export interface IBeginRunQuery {
  params: IBeginRunParams;
  result: IBeginRunResult;
}

const beginRunIR: any = {"usedParamSet":{"model":true,"parameters":true,"inputVersions":true,"terrainGridId":true,"clutterGridId":true,"populationGridId":true,"sectors":true,"assumedSectors":true,"runId":true},"params":[{"name":"model","required":true,"transform":{"type":"scalar"},"locs":[{"a":112,"b":118}]},{"name":"parameters","required":true,"transform":{"type":"scalar"},"locs":[{"a":134,"b":145}]},{"name":"inputVersions","required":true,"transform":{"type":"scalar"},"locs":[{"a":165,"b":179}]},{"name":"terrainGridId","required":false,"transform":{"type":"scalar"},"locs":[{"a":202,"b":215}]},{"name":"clutterGridId","required":false,"transform":{"type":"scalar"},"locs":[{"a":236,"b":249}]},{"name":"populationGridId","required":false,"transform":{"type":"scalar"},"locs":[{"a":273,"b":289}]},{"name":"sectors","required":true,"transform":{"type":"scalar"},"locs":[{"a":302,"b":310}]},{"name":"assumedSectors","required":true,"transform":{"type":"scalar"},"locs":[{"a":331,"b":346}]},{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":359,"b":365}]}],"statement":"UPDATE coverage_run\nSET status = 'running', started_at = coalesce(started_at, now()), step = 'terrain', model = :model!, parameters = :parameters!, input_versions = :inputVersions!,\n  terrain_grid_id = :terrainGridId, clutter_grid_id = :clutterGridId, population_grid_id = :populationGridId, sectors = :sectors!, assumed_sectors = :assumedSectors!\nWHERE id = :runId! AND status IN ('queued', 'running')\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE coverage_run
 * SET status = 'running', started_at = coalesce(started_at, now()), step = 'terrain', model = :model!, parameters = :parameters!, input_versions = :inputVersions!,
 *   terrain_grid_id = :terrainGridId, clutter_grid_id = :clutterGridId, population_grid_id = :populationGridId, sectors = :sectors!, assumed_sectors = :assumedSectors!
 * WHERE id = :runId! AND status IN ('queued', 'running')
 * RETURNING id
 * ```
 */
export const beginRun = new PreparedQuery<IBeginRunParams,IBeginRunResult>(beginRunIR);


/** 'ReportProgress' parameters type */
export interface IReportProgressParams {
  progress: number;
  runId: number;
  secondsLeft?: number | null | void;
  step: string;
}

/** 'ReportProgress' return type */
export interface IReportProgressResult {
  stopRequested: boolean;
}

/** 'ReportProgress' query type */
export interface IReportProgressQuery {
  params: IReportProgressParams;
  result: IReportProgressResult;
}

const reportProgressIR: any = {"usedParamSet":{"progress":true,"step":true,"secondsLeft":true,"runId":true},"params":[{"name":"progress","required":true,"transform":{"type":"scalar"},"locs":[{"a":35,"b":44}]},{"name":"step","required":true,"transform":{"type":"scalar"},"locs":[{"a":54,"b":59}]},{"name":"secondsLeft","required":false,"transform":{"type":"scalar"},"locs":[{"a":77,"b":88}]},{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":101,"b":107}]}],"statement":"UPDATE coverage_run SET progress = :progress!, step = :step!, seconds_left = :secondsLeft WHERE id = :runId! RETURNING stop_requested"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE coverage_run SET progress = :progress!, step = :step!, seconds_left = :secondsLeft WHERE id = :runId! RETURNING stop_requested
 * ```
 */
export const reportProgress = new PreparedQuery<IReportProgressParams,IReportProgressResult>(reportProgressIR);


/** 'EndRun' parameters type */
export interface IEndRunParams {
  failure?: string | null | void;
  runId: number;
  status: string;
}

/** 'EndRun' return type */
export type IEndRunResult = void;

/** 'EndRun' query type */
export interface IEndRunQuery {
  params: IEndRunParams;
  result: IEndRunResult;
}

const endRunIR: any = {"usedParamSet":{"status":true,"failure":true,"runId":true},"params":[{"name":"status","required":true,"transform":{"type":"scalar"},"locs":[{"a":33,"b":40},{"a":126,"b":133}]},{"name":"failure","required":false,"transform":{"type":"scalar"},"locs":[{"a":53,"b":60}]},{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":180,"b":186}]}],"statement":"UPDATE coverage_run\nSET status = :status!, failure = :failure, finished_at = now(), seconds_left = NULL, progress = CASE WHEN :status! = 'done' THEN 1 ELSE progress END\nWHERE id = :runId!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE coverage_run
 * SET status = :status!, failure = :failure, finished_at = now(), seconds_left = NULL, progress = CASE WHEN :status! = 'done' THEN 1 ELSE progress END
 * WHERE id = :runId!
 * ```
 */
export const endRun = new PreparedQuery<IEndRunParams,IEndRunResult>(endRunIR);


/** 'InputVersions' parameters type */
export type IInputVersionsParams = void;

/** 'InputVersions' return type */
export interface IInputVersionsResult {
  layer: string;
  version: number | null;
}

/** 'InputVersions' query type */
export interface IInputVersionsQuery {
  params: IInputVersionsParams;
  result: IInputVersionsResult;
}

const inputVersionsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT layer, version::integer AS version FROM layer_version WHERE layer = ANY (coverage_input_layers())"};

/**
 * Query generated from SQL:
 * ```
 * SELECT layer, version::integer AS version FROM layer_version WHERE layer = ANY (coverage_input_layers())
 * ```
 */
export const inputVersions = new PreparedQuery<IInputVersionsParams,IInputVersionsResult>(inputVersionsIR);


/** 'CoverageSetting' parameters type */
export interface ICoverageSettingParams {
  key: string;
}

/** 'CoverageSetting' return type */
export interface ICoverageSettingResult {
  value: unknown;
}

/** 'CoverageSetting' query type */
export interface ICoverageSettingQuery {
  params: ICoverageSettingParams;
  result: ICoverageSettingResult;
}

const coverageSettingIR: any = {"usedParamSet":{"key":true},"params":[{"name":"key","required":true,"transform":{"type":"scalar"},"locs":[{"a":38,"b":42}]}],"statement":"SELECT value FROM setting WHERE key = :key!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT value FROM setting WHERE key = :key!
 * ```
 */
export const coverageSetting = new PreparedQuery<ICoverageSettingParams,ICoverageSettingResult>(coverageSettingIR);


/** 'CalibrationInForce' parameters type */
export type ICalibrationInForceParams = void;

/** 'CalibrationInForce' return type */
export interface ICalibrationInForceResult {
  /** technology, band, clutter class, offset (dB), sigma (dB), samples, cells, confidence interval; a class with too few cells has no offset */
  classes: unknown;
  /** given when it comes into force: the version that legends name */
  number: number;
  /** sigma by technology, dB: in the place of the sigma of the coverage parameters */
  sigmaDb: unknown;
}

/** 'CalibrationInForce' query type */
export interface ICalibrationInForceQuery {
  params: ICalibrationInForceParams;
  result: ICalibrationInForceResult;
}

const calibrationInForceIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT number AS \"number!\", classes, sigma_db FROM calibration WHERE status = 'in-force'"};

/**
 * Query generated from SQL:
 * ```
 * SELECT number AS "number!", classes, sigma_db FROM calibration WHERE status = 'in-force'
 * ```
 */
export const calibrationInForce = new PreparedQuery<ICalibrationInForceParams,ICalibrationInForceResult>(calibrationInForceIR);


/** 'CurrentGrids' parameters type */
export type ICurrentGridsParams = void;

/** 'CurrentGrids' return type */
export interface ICurrentGridsResult {
  columns: number;
  contentHash: string;
  id: number;
  kind: string;
  name: string;
  /** latitude of the centre of the first (northern) row */
  northDeg: number;
  rows: number;
  stepDeg: number;
  /** longitude of the centre of the first (western) column */
  westDeg: number;
}

/** 'CurrentGrids' query type */
export interface ICurrentGridsQuery {
  params: ICurrentGridsParams;
  result: ICurrentGridsResult;
}

const currentGridsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, kind, name, west_deg, north_deg, step_deg, columns, rows, content_hash FROM grid WHERE is_current"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, kind, name, west_deg, north_deg, step_deg, columns, rows, content_hash FROM grid WHERE is_current
 * ```
 */
export const currentGrids = new PreparedQuery<ICurrentGridsParams,ICurrentGridsResult>(currentGridsIR);


/** 'GridSamples' parameters type */
export interface IGridSamplesParams {
  gridId: number;
}

/** 'GridSamples' return type */
export interface IGridSamplesResult {
  /** row by row from the north-west, little-endian, deflated (zlib) */
  samples: Buffer;
  sampleType: string;
}

/** 'GridSamples' query type */
export interface IGridSamplesQuery {
  params: IGridSamplesParams;
  result: IGridSamplesResult;
}

const gridSamplesIR: any = {"usedParamSet":{"gridId":true},"params":[{"name":"gridId","required":true,"transform":{"type":"scalar"},"locs":[{"a":49,"b":56}]}],"statement":"SELECT samples, sample_type FROM grid WHERE id = :gridId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT samples, sample_type FROM grid WHERE id = :gridId!
 * ```
 */
export const gridSamples = new PreparedQuery<IGridSamplesParams,IGridSamplesResult>(gridSamplesIR);


/** 'MobileOrganisations' parameters type */
export type IMobileOrganisationsParams = void;

/** 'MobileOrganisations' return type */
export interface IMobileOrganisationsResult {
  code: string;
  id: number;
  name: string;
}

/** 'MobileOrganisations' query type */
export interface IMobileOrganisationsQuery {
  params: IMobileOrganisationsParams;
  result: IMobileOrganisationsResult;
}

const mobileOrganisationsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, code, name FROM organisation WHERE is_mobile ORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, code, name FROM organisation WHERE is_mobile ORDER BY id
 * ```
 */
export const mobileOrganisations = new PreparedQuery<IMobileOrganisationsParams,IMobileOrganisationsResult>(mobileOrganisationsIR);


/** 'SectorInputs' parameters type */
export type ISectorInputsParams = void;

/** 'SectorInputs' return type */
export interface ISectorInputsResult {
  /** of the antenna's centre above ground (building and mast together) */
  antennaHeightM: number;
  azimuthDeg: number;
  bandCode: string;
  bandwidthMhz: number | null;
  defaultBandwidthMhz: number;
  /** total transmit power at the antenna port, assumed where a sector states none */
  defaultPowerDbm: number;
  /** centre frequency used for propagation */
  downlinkMhz: number;
  electricalTiltDeg: number;
  feederLossDb: number | null;
  id: number;
  /** azimuth or height was not in the inventory and was assumed at import */
  isAssumed: boolean;
  lat: number;
  lon: number;
  mechanicalTiltDeg: number;
  /** the station's operator; kept here so that row security needs no join */
  organisationId: number;
  patternCode: string;
  patternIsAssumed: boolean;
  /** total transmit power at the antenna port; null: not stated, the band's default is assumed and the result says so */
  powerDbm: number | null;
  siteId: number;
  /** of LTE and NR; for GSM the width of a channel */
  subcarrierSpacingKhz: number;
  technology: string;
}

/** 'SectorInputs' query type */
export interface ISectorInputsQuery {
  params: ISectorInputsParams;
  result: ISectorInputsResult;
}

const sectorInputsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT c.id, c.organisation_id, s.id AS site_id, ST_X(s.geom) AS \"lon!\", ST_Y(s.geom) AS \"lat!\", n.technology, c.band_code, b.downlink_mhz, b.subcarrier_spacing_khz,\n  c.azimuth_deg, c.antenna_height_m, c.electrical_tilt_deg, c.mechanical_tilt_deg, c.power_dbm, b.default_power_dbm, c.bandwidth_mhz, b.default_bandwidth_mhz,\n  c.feeder_loss_db, coalesce(c.pattern_code, b.default_pattern_code) AS \"patternCode!\", c.pattern_code IS NULL AS \"patternIsAssumed!\", c.is_assumed\nFROM sector c\nJOIN station n ON n.id = c.station_id\nJOIN site s ON s.id = n.site_id\nJOIN catalogue_band b ON b.code = c.band_code\nJOIN organisation o ON o.id = c.organisation_id\nWHERE o.is_mobile AND n.technology <> '2G' AND n.status = 'existing' AND s.status = 'existing'\nORDER BY c.organisation_id, s.id, c.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT c.id, c.organisation_id, s.id AS site_id, ST_X(s.geom) AS "lon!", ST_Y(s.geom) AS "lat!", n.technology, c.band_code, b.downlink_mhz, b.subcarrier_spacing_khz,
 *   c.azimuth_deg, c.antenna_height_m, c.electrical_tilt_deg, c.mechanical_tilt_deg, c.power_dbm, b.default_power_dbm, c.bandwidth_mhz, b.default_bandwidth_mhz,
 *   c.feeder_loss_db, coalesce(c.pattern_code, b.default_pattern_code) AS "patternCode!", c.pattern_code IS NULL AS "patternIsAssumed!", c.is_assumed
 * FROM sector c
 * JOIN station n ON n.id = c.station_id
 * JOIN site s ON s.id = n.site_id
 * JOIN catalogue_band b ON b.code = c.band_code
 * JOIN organisation o ON o.id = c.organisation_id
 * WHERE o.is_mobile AND n.technology <> '2G' AND n.status = 'existing' AND s.status = 'existing'
 * ORDER BY c.organisation_id, s.id, c.id
 * ```
 */
export const sectorInputs = new PreparedQuery<ISectorInputsParams,ISectorInputsResult>(sectorInputsIR);


/** 'Patterns' parameters type */
export type IPatternsParams = void;

/** 'Patterns' return type */
export interface IPatternsResult {
  code: string;
  /** measured attenuation in dB at 0..359 degrees, {horizontal: [...], vertical: [...] (downward), builtInTiltDeg}; null: 3GPP parabola of the beamwidths */
  cuts: unknown | null;
  frontToBackDb: number;
  gainDbi: number;
  horizontalBeamwidthDeg: number;
  name: string;
  verticalBeamwidthDeg: number;
}

/** 'Patterns' query type */
export interface IPatternsQuery {
  params: IPatternsParams;
  result: IPatternsResult;
}

const patternsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT code, name, gain_dbi, horizontal_beamwidth_deg, vertical_beamwidth_deg, front_to_back_db, cuts FROM antenna_pattern"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code, name, gain_dbi, horizontal_beamwidth_deg, vertical_beamwidth_deg, front_to_back_db, cuts FROM antenna_pattern
 * ```
 */
export const patterns = new PreparedQuery<IPatternsParams,IPatternsResult>(patternsIR);


/** 'HamletPlaces' parameters type */
export type IHamletPlacesParams = void;

/** 'HamletPlaces' return type */
export interface IHamletPlacesResult {
  area: unknown | null;
  id: number;
  lat: number;
  lon: number;
}

/** 'HamletPlaces' query type */
export interface IHamletPlacesQuery {
  params: IHamletPlacesParams;
  result: IHamletPlacesResult;
}

const hamletPlacesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, ST_X(geom) AS \"lon!\", ST_Y(geom) AS \"lat!\", ST_AsGeoJSON(area)::jsonb AS area FROM hamlet ORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, ST_X(geom) AS "lon!", ST_Y(geom) AS "lat!", ST_AsGeoJSON(area)::jsonb AS area FROM hamlet ORDER BY id
 * ```
 */
export const hamletPlaces = new PreparedQuery<IHamletPlacesParams,IHamletPlacesResult>(hamletPlacesIR);


/** 'SiteSignatures' parameters type */
export interface ISiteSignaturesParams {
  organisationId: number;
}

/** 'SiteSignatures' return type */
export interface ISiteSignaturesResult {
  eastDeg: number;
  northDeg: number;
  signature: string;
  siteId: number;
  southDeg: number;
  westDeg: number;
}

/** 'SiteSignatures' query type */
export interface ISiteSignaturesQuery {
  params: ISiteSignaturesParams;
  result: ISiteSignaturesResult;
}

const siteSignaturesIR: any = {"usedParamSet":{"organisationId":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":111,"b":126}]}],"statement":"SELECT site_id, signature, west_deg, south_deg, east_deg, north_deg FROM coverage_site WHERE organisation_id = :organisationId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT site_id, signature, west_deg, south_deg, east_deg, north_deg FROM coverage_site WHERE organisation_id = :organisationId!
 * ```
 */
export const siteSignatures = new PreparedQuery<ISiteSignaturesParams,ISiteSignaturesResult>(siteSignaturesIR);


/** 'Layers' parameters type */
export type ILayersParams = void;

/** 'Layers' return type */
export interface ILayersResult {
  /** null: the best of all bands; a layer of one band is confidential to its operator */
  bandCode: string | null;
  id: number;
  maxValue: number | null;
  minValue: number | null;
  organisationCode: string | null;
  /** null: the best of all mobile operators */
  organisationId: number | null;
  organisationName: string | null;
  quantity: string;
  technology: string;
  version: string;
}

/** 'Layers' query type */
export interface ILayersQuery {
  params: ILayersParams;
  result: ILayersResult;
}

const layersIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT l.id, l.quantity, l.organisation_id, o.code AS \"organisationCode?\", o.name AS \"organisationName?\", l.technology, l.band_code, l.version::text AS \"version!\",\n  l.min_value, l.max_value\nFROM coverage_layer l\nLEFT JOIN organisation o ON o.id = l.organisation_id\nORDER BY l.quantity, l.organisation_id NULLS FIRST, l.technology DESC, l.band_code NULLS FIRST"};

/**
 * Query generated from SQL:
 * ```
 * SELECT l.id, l.quantity, l.organisation_id, o.code AS "organisationCode?", o.name AS "organisationName?", l.technology, l.band_code, l.version::text AS "version!",
 *   l.min_value, l.max_value
 * FROM coverage_layer l
 * LEFT JOIN organisation o ON o.id = l.organisation_id
 * ORDER BY l.quantity, l.organisation_id NULLS FIRST, l.technology DESC, l.band_code NULLS FIRST
 * ```
 */
export const layers = new PreparedQuery<ILayersParams,ILayersResult>(layersIR);


/** 'StoredChunks' parameters type */
export interface IStoredChunksParams {
  bandCode?: string | null | void;
  firstColumn: number;
  firstRow: number;
  lastColumn: number;
  lastRow: number;
  organisationId?: number | null | void;
  quantity: string;
  technology: string;
}

/** 'StoredChunks' return type */
export interface IStoredChunksResult {
  chunkColumn: number;
  chunkRow: number;
  level: number;
  /** int32 little-endian site ids of the best server, 0: none; level 0 of rsrp layers of one operator only; deflated */
  servers: Buffer | null;
  /** int16 little-endian in tenths (dBm, dB or a count), row by row from the north-west, -32768: no server in reach; deflated (zlib) */
  values: Buffer;
}

/** 'StoredChunks' query type */
export interface IStoredChunksQuery {
  params: IStoredChunksParams;
  result: IStoredChunksResult;
}

const storedChunksIR: any = {"usedParamSet":{"quantity":true,"organisationId":true,"technology":true,"bandCode":true,"firstColumn":true,"lastColumn":true,"firstRow":true,"lastRow":true},"params":[{"name":"quantity","required":true,"transform":{"type":"scalar"},"locs":[{"a":149,"b":158}]},{"name":"organisationId","required":false,"transform":{"type":"scalar"},"locs":[{"a":203,"b":217}]},{"name":"technology","required":true,"transform":{"type":"scalar"},"locs":[{"a":238,"b":249}]},{"name":"bandCode","required":false,"transform":{"type":"scalar"},"locs":[{"a":288,"b":296}]},{"name":"firstColumn","required":true,"transform":{"type":"scalar"},"locs":[{"a":327,"b":339}]},{"name":"lastColumn","required":true,"transform":{"type":"scalar"},"locs":[{"a":365,"b":376}]},{"name":"firstRow","required":true,"transform":{"type":"scalar"},"locs":[{"a":424,"b":433}]},{"name":"lastRow","required":true,"transform":{"type":"scalar"},"locs":[{"a":459,"b":467}]}],"statement":"SELECT c.level, c.chunk_column, c.chunk_row, c.values, c.servers\nFROM coverage_chunk c JOIN coverage_layer l ON l.id = c.layer_id\nWHERE l.quantity = :quantity! AND l.organisation_id IS NOT DISTINCT FROM :organisationId AND l.technology = :technology! AND l.band_code IS NOT DISTINCT FROM :bandCode\n  AND c.chunk_column BETWEEN :firstColumn!::integer >> c.level AND :lastColumn!::integer >> c.level\n  AND c.chunk_row BETWEEN :firstRow!::integer >> c.level AND :lastRow!::integer >> c.level"};

/**
 * Query generated from SQL:
 * ```
 * SELECT c.level, c.chunk_column, c.chunk_row, c.values, c.servers
 * FROM coverage_chunk c JOIN coverage_layer l ON l.id = c.layer_id
 * WHERE l.quantity = :quantity! AND l.organisation_id IS NOT DISTINCT FROM :organisationId AND l.technology = :technology! AND l.band_code IS NOT DISTINCT FROM :bandCode
 *   AND c.chunk_column BETWEEN :firstColumn!::integer >> c.level AND :lastColumn!::integer >> c.level
 *   AND c.chunk_row BETWEEN :firstRow!::integer >> c.level AND :lastRow!::integer >> c.level
 * ```
 */
export const storedChunks = new PreparedQuery<IStoredChunksParams,IStoredChunksResult>(storedChunksIR);


/** 'ChunksOfRun' parameters type */
export interface IChunksOfRunParams {
  bandCode?: string | null | void;
  firstColumn: number;
  firstRow: number;
  lastColumn: number;
  lastRow: number;
  organisationId?: number | null | void;
  quantity: string;
  runId: number;
  technology: string;
  withPublished: boolean;
}

/** 'ChunksOfRun' return type */
export interface IChunksOfRunResult {
  chunkColumn: number;
  chunkRow: number;
  servers: Buffer | null;
  values: Buffer;
}

/** 'ChunksOfRun' query type */
export interface IChunksOfRunQuery {
  params: IChunksOfRunParams;
  result: IChunksOfRunResult;
}

const chunksOfRunIR: any = {"usedParamSet":{"runId":true,"quantity":true,"organisationId":true,"technology":true,"bandCode":true,"firstColumn":true,"lastColumn":true,"firstRow":true,"lastRow":true,"withPublished":true},"params":[{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":107,"b":113}]},{"name":"quantity","required":true,"transform":{"type":"scalar"},"locs":[{"a":130,"b":139},{"a":710,"b":719}]},{"name":"organisationId","required":false,"transform":{"type":"scalar"},"locs":[{"a":182,"b":196},{"a":764,"b":778}]},{"name":"technology","required":true,"transform":{"type":"scalar"},"locs":[{"a":215,"b":226},{"a":799,"b":810}]},{"name":"bandCode","required":false,"transform":{"type":"scalar"},"locs":[{"a":267,"b":275},{"a":851,"b":859}]},{"name":"firstColumn","required":true,"transform":{"type":"scalar"},"locs":[{"a":320,"b":332},{"a":906,"b":918}]},{"name":"lastColumn","required":true,"transform":{"type":"scalar"},"locs":[{"a":338,"b":349},{"a":924,"b":935}]},{"name":"firstRow","required":true,"transform":{"type":"scalar"},"locs":[{"a":373,"b":382},{"a":961,"b":970}]},{"name":"lastRow","required":true,"transform":{"type":"scalar"},"locs":[{"a":388,"b":396},{"a":976,"b":984}]},{"name":"withPublished","required":true,"transform":{"type":"scalar"},"locs":[{"a":668,"b":682}]}],"statement":"WITH staged AS (\n  SELECT chunk_column, chunk_row, values, servers\n  FROM coverage_staged\n  WHERE run_id = :runId! AND quantity = :quantity! AND organisation_id IS NOT DISTINCT FROM :organisationId AND technology = :technology!\n    AND band_code IS NOT DISTINCT FROM :bandCode AND level = 0\n    AND chunk_column BETWEEN :firstColumn! AND :lastColumn! AND chunk_row BETWEEN :firstRow! AND :lastRow!\n)\nSELECT chunk_column AS \"chunkColumn!\", chunk_row AS \"chunkRow!\", values AS \"values!\", servers FROM staged WHERE values IS NOT NULL\nUNION ALL\nSELECT c.chunk_column, c.chunk_row, c.values, c.servers\nFROM coverage_chunk c JOIN coverage_layer l ON l.id = c.layer_id\nWHERE :withPublished!::boolean AND l.quantity = :quantity! AND l.organisation_id IS NOT DISTINCT FROM :organisationId AND l.technology = :technology!\n  AND l.band_code IS NOT DISTINCT FROM :bandCode AND c.level = 0\n  AND c.chunk_column BETWEEN :firstColumn! AND :lastColumn! AND c.chunk_row BETWEEN :firstRow! AND :lastRow!\n  AND NOT EXISTS (SELECT FROM staged s WHERE s.chunk_column = c.chunk_column AND s.chunk_row = c.chunk_row)"};

/**
 * Query generated from SQL:
 * ```
 * WITH staged AS (
 *   SELECT chunk_column, chunk_row, values, servers
 *   FROM coverage_staged
 *   WHERE run_id = :runId! AND quantity = :quantity! AND organisation_id IS NOT DISTINCT FROM :organisationId AND technology = :technology!
 *     AND band_code IS NOT DISTINCT FROM :bandCode AND level = 0
 *     AND chunk_column BETWEEN :firstColumn! AND :lastColumn! AND chunk_row BETWEEN :firstRow! AND :lastRow!
 * )
 * SELECT chunk_column AS "chunkColumn!", chunk_row AS "chunkRow!", values AS "values!", servers FROM staged WHERE values IS NOT NULL
 * UNION ALL
 * SELECT c.chunk_column, c.chunk_row, c.values, c.servers
 * FROM coverage_chunk c JOIN coverage_layer l ON l.id = c.layer_id
 * WHERE :withPublished!::boolean AND l.quantity = :quantity! AND l.organisation_id IS NOT DISTINCT FROM :organisationId AND l.technology = :technology!
 *   AND l.band_code IS NOT DISTINCT FROM :bandCode AND c.level = 0
 *   AND c.chunk_column BETWEEN :firstColumn! AND :lastColumn! AND c.chunk_row BETWEEN :firstRow! AND :lastRow!
 *   AND NOT EXISTS (SELECT FROM staged s WHERE s.chunk_column = c.chunk_column AND s.chunk_row = c.chunk_row)
 * ```
 */
export const chunksOfRun = new PreparedQuery<IChunksOfRunParams,IChunksOfRunResult>(chunksOfRunIR);


/** 'LevelChunksAt' parameters type */
export interface ILevelChunksAtParams {
  chunkColumn: number;
  chunkRow: number;
}

/** 'LevelChunksAt' return type */
export interface ILevelChunksAtResult {
  organisationId: number;
  organisationName: string;
  /** int32 little-endian site ids of the best server, 0: none; level 0 of rsrp layers of one operator only; deflated */
  servers: Buffer | null;
  technology: string;
  /** int16 little-endian in tenths (dBm, dB or a count), row by row from the north-west, -32768: no server in reach; deflated (zlib) */
  values: Buffer;
}

/** 'LevelChunksAt' query type */
export interface ILevelChunksAtQuery {
  params: ILevelChunksAtParams;
  result: ILevelChunksAtResult;
}

const levelChunksAtIR: any = {"usedParamSet":{"chunkColumn":true,"chunkRow":true},"params":[{"name":"chunkColumn","required":true,"transform":{"type":"scalar"},"locs":[{"a":250,"b":262}]},{"name":"chunkRow","required":true,"transform":{"type":"scalar"},"locs":[{"a":282,"b":291}]}],"statement":"SELECT o.id AS organisation_id, o.name AS organisation_name, l.technology, c.values, c.servers\nFROM coverage_layer l\nJOIN organisation o ON o.id = l.organisation_id\nLEFT JOIN coverage_chunk c ON c.layer_id = l.id AND c.level = 0 AND c.chunk_column = :chunkColumn! AND c.chunk_row = :chunkRow!\nWHERE l.quantity = 'rsrp' AND l.band_code IS NULL\nORDER BY o.id, l.technology"};

/**
 * Query generated from SQL:
 * ```
 * SELECT o.id AS organisation_id, o.name AS organisation_name, l.technology, c.values, c.servers
 * FROM coverage_layer l
 * JOIN organisation o ON o.id = l.organisation_id
 * LEFT JOIN coverage_chunk c ON c.layer_id = l.id AND c.level = 0 AND c.chunk_column = :chunkColumn! AND c.chunk_row = :chunkRow!
 * WHERE l.quantity = 'rsrp' AND l.band_code IS NULL
 * ORDER BY o.id, l.technology
 * ```
 */
export const levelChunksAt = new PreparedQuery<ILevelChunksAtParams,ILevelChunksAtResult>(levelChunksAtIR);


/** 'SiteCodes' parameters type */
export interface ISiteCodesParams {
  siteIds: numberArray;
}

/** 'SiteCodes' return type */
export interface ISiteCodesResult {
  code: string;
  id: number;
}

/** 'SiteCodes' query type */
export interface ISiteCodesQuery {
  params: ISiteCodesParams;
  result: ISiteCodesResult;
}

const siteCodesIR: any = {"usedParamSet":{"siteIds":true},"params":[{"name":"siteIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":41,"b":49}]}],"statement":"SELECT id, code FROM site WHERE id = ANY(:siteIds!)"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, code FROM site WHERE id = ANY(:siteIds!)
 * ```
 */
export const siteCodes = new PreparedQuery<ISiteCodesParams,ISiteCodesResult>(siteCodesIR);


/** 'StageChunk' parameters type */
export interface IStageChunkParams {
  bandCode?: string | null | void;
  chunkColumn: number;
  chunkRow: number;
  level: number;
  organisationId?: number | null | void;
  part: string;
  quantity: string;
  runId: number;
  servers?: Buffer | null | void;
  technology: string;
  values?: Buffer | null | void;
}

/** 'StageChunk' return type */
export type IStageChunkResult = void;

/** 'StageChunk' query type */
export interface IStageChunkQuery {
  params: IStageChunkParams;
  result: IStageChunkResult;
}

const stageChunkIR: any = {"usedParamSet":{"runId":true,"part":true,"quantity":true,"organisationId":true,"technology":true,"bandCode":true,"level":true,"chunkColumn":true,"chunkRow":true,"values":true,"servers":true},"params":[{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":150,"b":156}]},{"name":"part","required":true,"transform":{"type":"scalar"},"locs":[{"a":159,"b":164}]},{"name":"quantity","required":true,"transform":{"type":"scalar"},"locs":[{"a":167,"b":176}]},{"name":"organisationId","required":false,"transform":{"type":"scalar"},"locs":[{"a":179,"b":193}]},{"name":"technology","required":true,"transform":{"type":"scalar"},"locs":[{"a":196,"b":207}]},{"name":"bandCode","required":false,"transform":{"type":"scalar"},"locs":[{"a":210,"b":218}]},{"name":"level","required":true,"transform":{"type":"scalar"},"locs":[{"a":221,"b":227}]},{"name":"chunkColumn","required":true,"transform":{"type":"scalar"},"locs":[{"a":230,"b":242}]},{"name":"chunkRow","required":true,"transform":{"type":"scalar"},"locs":[{"a":245,"b":254}]},{"name":"values","required":false,"transform":{"type":"scalar"},"locs":[{"a":257,"b":263}]},{"name":"servers","required":false,"transform":{"type":"scalar"},"locs":[{"a":266,"b":273}]}],"statement":"INSERT INTO coverage_staged (run_id, part, quantity, organisation_id, technology, band_code, level, chunk_column, chunk_row, values, servers)\nVALUES (:runId!, :part!, :quantity!, :organisationId, :technology!, :bandCode, :level!, :chunkColumn!, :chunkRow!, :values, :servers)"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO coverage_staged (run_id, part, quantity, organisation_id, technology, band_code, level, chunk_column, chunk_row, values, servers)
 * VALUES (:runId!, :part!, :quantity!, :organisationId, :technology!, :bandCode, :level!, :chunkColumn!, :chunkRow!, :values, :servers)
 * ```
 */
export const stageChunk = new PreparedQuery<IStageChunkParams,IStageChunkResult>(stageChunkIR);


/** 'MarkPart' parameters type */
export interface IMarkPartParams {
  part: string;
  runId: number;
}

/** 'MarkPart' return type */
export type IMarkPartResult = void;

/** 'MarkPart' query type */
export interface IMarkPartQuery {
  params: IMarkPartParams;
  result: IMarkPartResult;
}

const markPartIR: any = {"usedParamSet":{"runId":true,"part":true},"params":[{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":51,"b":57}]},{"name":"part","required":true,"transform":{"type":"scalar"},"locs":[{"a":60,"b":65}]}],"statement":"INSERT INTO coverage_staged (run_id, part) VALUES (:runId!, :part!)"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO coverage_staged (run_id, part) VALUES (:runId!, :part!)
 * ```
 */
export const markPart = new PreparedQuery<IMarkPartParams,IMarkPartResult>(markPartIR);


/** 'FinishedParts' parameters type */
export interface IFinishedPartsParams {
  runId: number;
}

/** 'FinishedParts' return type */
export interface IFinishedPartsResult {
  part: string;
}

/** 'FinishedParts' query type */
export interface IFinishedPartsQuery {
  params: IFinishedPartsParams;
  result: IFinishedPartsResult;
}

const finishedPartsIR: any = {"usedParamSet":{"runId":true},"params":[{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":48,"b":54}]}],"statement":"SELECT part FROM coverage_staged WHERE run_id = :runId! AND quantity IS NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT part FROM coverage_staged WHERE run_id = :runId! AND quantity IS NULL
 * ```
 */
export const finishedParts = new PreparedQuery<IFinishedPartsParams,IFinishedPartsResult>(finishedPartsIR);


/** 'ForgetPart' parameters type */
export interface IForgetPartParams {
  part: string;
  runId: number;
}

/** 'ForgetPart' return type */
export type IForgetPartResult = void;

/** 'ForgetPart' query type */
export interface IForgetPartQuery {
  params: IForgetPartParams;
  result: IForgetPartResult;
}

const forgetPartIR: any = {"usedParamSet":{"runId":true,"part":true},"params":[{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":43,"b":49}]},{"name":"part","required":true,"transform":{"type":"scalar"},"locs":[{"a":62,"b":67}]}],"statement":"DELETE FROM coverage_staged WHERE run_id = :runId! AND part = :part!"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM coverage_staged WHERE run_id = :runId! AND part = :part!
 * ```
 */
export const forgetPart = new PreparedQuery<IForgetPartParams,IForgetPartResult>(forgetPartIR);


/** 'ForgetOtherParts' parameters type */
export interface IForgetOtherPartsParams {
  parts: stringArray;
  runId: number;
}

/** 'ForgetOtherParts' return type */
export type IForgetOtherPartsResult = void;

/** 'ForgetOtherParts' query type */
export interface IForgetOtherPartsQuery {
  params: IForgetOtherPartsParams;
  result: IForgetOtherPartsResult;
}

const forgetOtherPartsIR: any = {"usedParamSet":{"runId":true,"parts":true},"params":[{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":43,"b":49}]},{"name":"parts","required":true,"transform":{"type":"scalar"},"locs":[{"a":70,"b":76}]}],"statement":"DELETE FROM coverage_staged WHERE run_id = :runId! AND NOT part = ANY(:parts!::text[])"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM coverage_staged WHERE run_id = :runId! AND NOT part = ANY(:parts!::text[])
 * ```
 */
export const forgetOtherParts = new PreparedQuery<IForgetOtherPartsParams,IForgetOtherPartsResult>(forgetOtherPartsIR);


/** 'ForgetOtherRuns' parameters type */
export interface IForgetOtherRunsParams {
  runId: number;
}

/** 'ForgetOtherRuns' return type */
export type IForgetOtherRunsResult = void;

/** 'ForgetOtherRuns' query type */
export interface IForgetOtherRunsQuery {
  params: IForgetOtherRunsParams;
  result: IForgetOtherRunsResult;
}

const forgetOtherRunsIR: any = {"usedParamSet":{"runId":true},"params":[{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":44,"b":50}]}],"statement":"DELETE FROM coverage_staged WHERE run_id <> :runId!"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM coverage_staged WHERE run_id <> :runId!
 * ```
 */
export const forgetOtherRuns = new PreparedQuery<IForgetOtherRunsParams,IForgetOtherRunsResult>(forgetOtherRunsIR);


/** 'StagedLayers' parameters type */
export interface IStagedLayersParams {
  runId: number;
}

/** 'StagedLayers' return type */
export interface IStagedLayersResult {
  bandCode: string | null;
  organisationId: number | null;
  quantity: string;
  technology: string;
}

/** 'StagedLayers' query type */
export interface IStagedLayersQuery {
  params: IStagedLayersParams;
  result: IStagedLayersResult;
}

const stagedLayersIR: any = {"usedParamSet":{"runId":true},"params":[{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":133,"b":139}]}],"statement":"SELECT DISTINCT quantity AS \"quantity!\", organisation_id, technology AS \"technology!\", band_code FROM coverage_staged WHERE run_id = :runId! AND quantity IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT DISTINCT quantity AS "quantity!", organisation_id, technology AS "technology!", band_code FROM coverage_staged WHERE run_id = :runId! AND quantity IS NOT NULL
 * ```
 */
export const stagedLayers = new PreparedQuery<IStagedLayersParams,IStagedLayersResult>(stagedLayersIR);


/** 'PutLayer' parameters type */
export interface IPutLayerParams {
  bandCode?: string | null | void;
  columns: number;
  northDeg: number;
  organisationId?: number | null | void;
  quantity: string;
  rows: number;
  runId: number;
  stepDeg: number;
  technology: string;
  westDeg: number;
}

/** 'PutLayer' return type */
export interface IPutLayerResult {
  id: number;
}

/** 'PutLayer' query type */
export interface IPutLayerQuery {
  params: IPutLayerParams;
  result: IPutLayerResult;
}

const putLayerIR: any = {"usedParamSet":{"quantity":true,"organisationId":true,"technology":true,"bandCode":true,"runId":true,"westDeg":true,"northDeg":true,"stepDeg":true,"columns":true,"rows":true},"params":[{"name":"quantity","required":true,"transform":{"type":"scalar"},"locs":[{"a":145,"b":154}]},{"name":"organisationId","required":false,"transform":{"type":"scalar"},"locs":[{"a":157,"b":171}]},{"name":"technology","required":true,"transform":{"type":"scalar"},"locs":[{"a":174,"b":185}]},{"name":"bandCode","required":false,"transform":{"type":"scalar"},"locs":[{"a":188,"b":196}]},{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":199,"b":205}]},{"name":"westDeg","required":true,"transform":{"type":"scalar"},"locs":[{"a":208,"b":216}]},{"name":"northDeg","required":true,"transform":{"type":"scalar"},"locs":[{"a":219,"b":228}]},{"name":"stepDeg","required":true,"transform":{"type":"scalar"},"locs":[{"a":231,"b":239}]},{"name":"columns","required":true,"transform":{"type":"scalar"},"locs":[{"a":242,"b":250}]},{"name":"rows","required":true,"transform":{"type":"scalar"},"locs":[{"a":253,"b":258}]}],"statement":"INSERT INTO coverage_layer AS l (quantity, organisation_id, technology, band_code, run_id, west_deg, north_deg, step_deg, columns, rows)\nVALUES (:quantity!, :organisationId, :technology!, :bandCode, :runId!, :westDeg!, :northDeg!, :stepDeg!, :columns!, :rows!)\nON CONFLICT (quantity, organisation_id, technology, band_code) DO UPDATE\nSET run_id = excluded.run_id, version = l.version + 1, west_deg = excluded.west_deg, north_deg = excluded.north_deg, step_deg = excluded.step_deg,\n  columns = excluded.columns, rows = excluded.rows\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO coverage_layer AS l (quantity, organisation_id, technology, band_code, run_id, west_deg, north_deg, step_deg, columns, rows)
 * VALUES (:quantity!, :organisationId, :technology!, :bandCode, :runId!, :westDeg!, :northDeg!, :stepDeg!, :columns!, :rows!)
 * ON CONFLICT (quantity, organisation_id, technology, band_code) DO UPDATE
 * SET run_id = excluded.run_id, version = l.version + 1, west_deg = excluded.west_deg, north_deg = excluded.north_deg, step_deg = excluded.step_deg,
 *   columns = excluded.columns, rows = excluded.rows
 * RETURNING id
 * ```
 */
export const putLayer = new PreparedQuery<IPutLayerParams,IPutLayerResult>(putLayerIR);


/** 'DropChunks' parameters type */
export interface IDropChunksParams {
  layerId: number;
}

/** 'DropChunks' return type */
export type IDropChunksResult = void;

/** 'DropChunks' query type */
export interface IDropChunksQuery {
  params: IDropChunksParams;
  result: IDropChunksResult;
}

const dropChunksIR: any = {"usedParamSet":{"layerId":true},"params":[{"name":"layerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":44,"b":52}]}],"statement":"DELETE FROM coverage_chunk WHERE layer_id = :layerId!"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM coverage_chunk WHERE layer_id = :layerId!
 * ```
 */
export const dropChunks = new PreparedQuery<IDropChunksParams,IDropChunksResult>(dropChunksIR);


/** 'DropReplacedChunks' parameters type */
export interface IDropReplacedChunksParams {
  bandCode?: string | null | void;
  layerId: number;
  organisationId?: number | null | void;
  quantity: string;
  runId: number;
  technology: string;
}

/** 'DropReplacedChunks' return type */
export type IDropReplacedChunksResult = void;

/** 'DropReplacedChunks' query type */
export interface IDropReplacedChunksQuery {
  params: IDropReplacedChunksParams;
  result: IDropReplacedChunksResult;
}

const dropReplacedChunksIR: any = {"usedParamSet":{"layerId":true,"runId":true,"quantity":true,"organisationId":true,"technology":true,"bandCode":true},"params":[{"name":"layerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":72,"b":80}]},{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":97,"b":103}]},{"name":"quantity","required":true,"transform":{"type":"scalar"},"locs":[{"a":122,"b":131}]},{"name":"organisationId","required":false,"transform":{"type":"scalar"},"locs":[{"a":176,"b":190}]},{"name":"technology","required":true,"transform":{"type":"scalar"},"locs":[{"a":213,"b":224}]},{"name":"bandCode","required":false,"transform":{"type":"scalar"},"locs":[{"a":263,"b":271}]}],"statement":"DELETE FROM coverage_chunk c USING coverage_staged s\nWHERE c.layer_id = :layerId! AND s.run_id = :runId! AND s.quantity = :quantity! AND s.organisation_id IS NOT DISTINCT FROM :organisationId\n  AND s.technology = :technology! AND s.band_code IS NOT DISTINCT FROM :bandCode\n  AND s.level = c.level AND s.chunk_column = c.chunk_column AND s.chunk_row = c.chunk_row"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM coverage_chunk c USING coverage_staged s
 * WHERE c.layer_id = :layerId! AND s.run_id = :runId! AND s.quantity = :quantity! AND s.organisation_id IS NOT DISTINCT FROM :organisationId
 *   AND s.technology = :technology! AND s.band_code IS NOT DISTINCT FROM :bandCode
 *   AND s.level = c.level AND s.chunk_column = c.chunk_column AND s.chunk_row = c.chunk_row
 * ```
 */
export const dropReplacedChunks = new PreparedQuery<IDropReplacedChunksParams,IDropReplacedChunksResult>(dropReplacedChunksIR);


/** 'LayerValues' parameters type */
export interface ILayerValuesParams {
  layerId: number;
  level: number;
}

/** 'LayerValues' return type */
export interface ILayerValuesResult {
  chunkColumn: number;
  chunkRow: number;
  /** int16 little-endian in tenths (dBm, dB or a count), row by row from the north-west, -32768: no server in reach; deflated (zlib) */
  values: Buffer;
}

/** 'LayerValues' query type */
export interface ILayerValuesQuery {
  params: ILayerValuesParams;
  result: ILayerValuesResult;
}

const layerValuesIR: any = {"usedParamSet":{"layerId":true,"level":true},"params":[{"name":"layerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":76,"b":84}]},{"name":"level","required":true,"transform":{"type":"scalar"},"locs":[{"a":98,"b":104}]}],"statement":"SELECT chunk_column, chunk_row, values FROM coverage_chunk WHERE layer_id = :layerId! AND level = :level!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT chunk_column, chunk_row, values FROM coverage_chunk WHERE layer_id = :layerId! AND level = :level!
 * ```
 */
export const layerValues = new PreparedQuery<ILayerValuesParams,ILayerValuesResult>(layerValuesIR);


/** 'PutRange' parameters type */
export interface IPutRangeParams {
  layerId: number;
  maxValue?: number | null | void;
  minValue?: number | null | void;
}

/** 'PutRange' return type */
export type IPutRangeResult = void;

/** 'PutRange' query type */
export interface IPutRangeQuery {
  params: IPutRangeParams;
  result: IPutRangeResult;
}

const putRangeIR: any = {"usedParamSet":{"minValue":true,"maxValue":true,"layerId":true},"params":[{"name":"minValue","required":false,"transform":{"type":"scalar"},"locs":[{"a":38,"b":46}]},{"name":"maxValue","required":false,"transform":{"type":"scalar"},"locs":[{"a":61,"b":69}]},{"name":"layerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":82,"b":90}]}],"statement":"UPDATE coverage_layer SET min_value = :minValue, max_value = :maxValue WHERE id = :layerId!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE coverage_layer SET min_value = :minValue, max_value = :maxValue WHERE id = :layerId!
 * ```
 */
export const putRange = new PreparedQuery<IPutRangeParams,IPutRangeResult>(putRangeIR);


/** 'LayersWithoutContour' parameters type */
export type ILayersWithoutContourParams = void;

/** 'LayersWithoutContour' return type */
export interface ILayersWithoutContourResult {
  columns: number;
  id: number;
  northDeg: number;
  rows: number;
  stepDeg: number;
  technology: string;
  version: number;
  westDeg: number;
}

/** 'LayersWithoutContour' query type */
export interface ILayersWithoutContourQuery {
  params: ILayersWithoutContourParams;
  result: ILayersWithoutContourResult;
}

const layersWithoutContourIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, technology, west_deg, north_deg, step_deg, columns, rows, version\nFROM coverage_layer l\nWHERE quantity = 'rsrp' AND band_code IS NULL AND NOT EXISTS (SELECT FROM coverage_contour c WHERE c.layer_id = l.id)\nORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, technology, west_deg, north_deg, step_deg, columns, rows, version
 * FROM coverage_layer l
 * WHERE quantity = 'rsrp' AND band_code IS NULL AND NOT EXISTS (SELECT FROM coverage_contour c WHERE c.layer_id = l.id)
 * ORDER BY id
 * ```
 */
export const layersWithoutContour = new PreparedQuery<ILayersWithoutContourParams,ILayersWithoutContourResult>(layersWithoutContourIR);


/** 'TakeStagedChunks' parameters type */
export interface ITakeStagedChunksParams {
  bandCode?: string | null | void;
  layerId: number;
  organisationId?: number | null | void;
  quantity: string;
  runId: number;
  technology: string;
}

/** 'TakeStagedChunks' return type */
export type ITakeStagedChunksResult = void;

/** 'TakeStagedChunks' query type */
export interface ITakeStagedChunksQuery {
  params: ITakeStagedChunksParams;
  result: ITakeStagedChunksResult;
}

const takeStagedChunksIR: any = {"usedParamSet":{"layerId":true,"runId":true,"quantity":true,"organisationId":true,"technology":true,"bandCode":true},"params":[{"name":"layerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":94,"b":102}]},{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":189,"b":195}]},{"name":"quantity","required":true,"transform":{"type":"scalar"},"locs":[{"a":212,"b":221}]},{"name":"organisationId","required":false,"transform":{"type":"scalar"},"locs":[{"a":264,"b":278}]},{"name":"technology","required":true,"transform":{"type":"scalar"},"locs":[{"a":297,"b":308}]},{"name":"bandCode","required":false,"transform":{"type":"scalar"},"locs":[{"a":347,"b":355}]}],"statement":"INSERT INTO coverage_chunk (layer_id, level, chunk_column, chunk_row, values, servers)\nSELECT :layerId!, level, chunk_column, chunk_row, values, servers\nFROM coverage_staged\nWHERE run_id = :runId! AND quantity = :quantity! AND organisation_id IS NOT DISTINCT FROM :organisationId AND technology = :technology!\n  AND band_code IS NOT DISTINCT FROM :bandCode AND values IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO coverage_chunk (layer_id, level, chunk_column, chunk_row, values, servers)
 * SELECT :layerId!, level, chunk_column, chunk_row, values, servers
 * FROM coverage_staged
 * WHERE run_id = :runId! AND quantity = :quantity! AND organisation_id IS NOT DISTINCT FROM :organisationId AND technology = :technology!
 *   AND band_code IS NOT DISTINCT FROM :bandCode AND values IS NOT NULL
 * ```
 */
export const takeStagedChunks = new PreparedQuery<ITakeStagedChunksParams,ITakeStagedChunksResult>(takeStagedChunksIR);


/** 'PutContour' parameters type */
export interface IPutContourParams {
  areaKm2: number;
  geometry: string;
  layerId: number;
  threshold: number;
  version: number;
}

/** 'PutContour' return type */
export type IPutContourResult = void;

/** 'PutContour' query type */
export interface IPutContourQuery {
  params: IPutContourParams;
  result: IPutContourResult;
}

const putContourIR: any = {"usedParamSet":{"threshold":true,"areaKm2":true,"geometry":true,"layerId":true,"version":true},"params":[{"name":"threshold","required":true,"transform":{"type":"scalar"},"locs":[{"a":80,"b":90}]},{"name":"areaKm2","required":true,"transform":{"type":"scalar"},"locs":[{"a":200,"b":208}]},{"name":"geometry","required":true,"transform":{"type":"scalar"},"locs":[{"a":253,"b":262}]},{"name":"layerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":314,"b":322}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":340,"b":348}]}],"statement":"INSERT INTO coverage_contour (layer_id, threshold, geom, area_km2)\nSELECT l.id, :threshold!, CASE WHEN ST_IsValid(g.geom) THEN g.geom ELSE ST_Multi(ST_CollectionExtract(ST_MakeValid(g.geom), 3)) END, :areaKm2!\nFROM (SELECT ST_SetSRID(ST_GeomFromGeoJSON(:geometry!), 4326) AS geom) g, coverage_layer l\nWHERE l.id = :layerId! AND l.version = :version!\nON CONFLICT DO NOTHING"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO coverage_contour (layer_id, threshold, geom, area_km2)
 * SELECT l.id, :threshold!, CASE WHEN ST_IsValid(g.geom) THEN g.geom ELSE ST_Multi(ST_CollectionExtract(ST_MakeValid(g.geom), 3)) END, :areaKm2!
 * FROM (SELECT ST_SetSRID(ST_GeomFromGeoJSON(:geometry!), 4326) AS geom) g, coverage_layer l
 * WHERE l.id = :layerId! AND l.version = :version!
 * ON CONFLICT DO NOTHING
 * ```
 */
export const putContour = new PreparedQuery<IPutContourParams,IPutContourResult>(putContourIR);


/** 'DropContours' parameters type */
export interface IDropContoursParams {
  layerId: number;
}

/** 'DropContours' return type */
export type IDropContoursResult = void;

/** 'DropContours' query type */
export interface IDropContoursQuery {
  params: IDropContoursParams;
  result: IDropContoursResult;
}

const dropContoursIR: any = {"usedParamSet":{"layerId":true},"params":[{"name":"layerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":46,"b":54}]}],"statement":"DELETE FROM coverage_contour WHERE layer_id = :layerId!"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM coverage_contour WHERE layer_id = :layerId!
 * ```
 */
export const dropContours = new PreparedQuery<IDropContoursParams,IDropContoursResult>(dropContoursIR);


/** 'ForgetSites' parameters type */
export interface IForgetSitesParams {
  organisationId: number;
}

/** 'ForgetSites' return type */
export type IForgetSitesResult = void;

/** 'ForgetSites' query type */
export interface IForgetSitesQuery {
  params: IForgetSitesParams;
  result: IForgetSitesResult;
}

const forgetSitesIR: any = {"usedParamSet":{"organisationId":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":50,"b":65}]}],"statement":"DELETE FROM coverage_site WHERE organisation_id = :organisationId!"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM coverage_site WHERE organisation_id = :organisationId!
 * ```
 */
export const forgetSites = new PreparedQuery<IForgetSitesParams,IForgetSitesResult>(forgetSitesIR);


/** 'PutSites' parameters type */
export interface IPutSitesParams {
  east: numberArray;
  north: numberArray;
  organisationId: number;
  signatures: stringArray;
  siteIds: numberArray;
  south: numberArray;
  west: numberArray;
}

/** 'PutSites' return type */
export type IPutSitesResult = void;

/** 'PutSites' query type */
export interface IPutSitesQuery {
  params: IPutSitesParams;
  result: IPutSitesResult;
}

const putSitesIR: any = {"usedParamSet":{"organisationId":true,"siteIds":true,"signatures":true,"west":true,"south":true,"east":true,"north":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":124,"b":139}]},{"name":"siteIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":200,"b":208}]},{"name":"signatures","required":true,"transform":{"type":"scalar"},"locs":[{"a":222,"b":233}]},{"name":"west","required":true,"transform":{"type":"scalar"},"locs":[{"a":244,"b":249}]},{"name":"south","required":true,"transform":{"type":"scalar"},"locs":[{"a":272,"b":278}]},{"name":"east","required":true,"transform":{"type":"scalar"},"locs":[{"a":301,"b":306}]},{"name":"north","required":true,"transform":{"type":"scalar"},"locs":[{"a":329,"b":335}]}],"statement":"INSERT INTO coverage_site (site_id, organisation_id, signature, west_deg, south_deg, east_deg, north_deg)\nSELECT u.site_id, :organisationId!, u.signature, u.west, u.south, u.east, u.north\nFROM unnest(:siteIds!::integer[], :signatures!::text[], :west!::double precision[], :south!::double precision[], :east!::double precision[], :north!::double precision[])\n  AS u (site_id, signature, west, south, east, north)"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO coverage_site (site_id, organisation_id, signature, west_deg, south_deg, east_deg, north_deg)
 * SELECT u.site_id, :organisationId!, u.signature, u.west, u.south, u.east, u.north
 * FROM unnest(:siteIds!::integer[], :signatures!::text[], :west!::double precision[], :south!::double precision[], :east!::double precision[], :north!::double precision[])
 *   AS u (site_id, signature, west, south, east, north)
 * ```
 */
export const putSites = new PreparedQuery<IPutSitesParams,IPutSitesResult>(putSitesIR);


/** 'JudgedHamlets' parameters type */
export interface IJudgedHamletsParams {
  organisationId: number;
}

/** 'JudgedHamlets' return type */
export interface IJudgedHamletsResult {
  hamletIds: numberArray;
  technology: string;
}

/** 'JudgedHamlets' query type */
export interface IJudgedHamletsQuery {
  params: IJudgedHamletsParams;
  result: IJudgedHamletsResult;
}

const judgedHamletsIR: any = {"usedParamSet":{"organisationId":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":101,"b":116}]}],"statement":"SELECT technology, array_agg(hamlet_id) AS \"hamletIds!\" FROM hamlet_coverage WHERE organisation_id = :organisationId! GROUP BY technology"};

/**
 * Query generated from SQL:
 * ```
 * SELECT technology, array_agg(hamlet_id) AS "hamletIds!" FROM hamlet_coverage WHERE organisation_id = :organisationId! GROUP BY technology
 * ```
 */
export const judgedHamlets = new PreparedQuery<IJudgedHamletsParams,IJudgedHamletsResult>(judgedHamletsIR);


/** 'PutHamletCoverage' parameters type */
export interface IPutHamletCoverageParams {
  hamletIds: numberArray;
  levels: numberArray;
  organisationId: number;
  runId: number;
  shares: numberArray;
  siteIds: numberArray;
  technology: string;
  verdicts: stringArray;
}

/** 'PutHamletCoverage' return type */
export type IPutHamletCoverageResult = void;

/** 'PutHamletCoverage' query type */
export interface IPutHamletCoverageQuery {
  params: IPutHamletCoverageParams;
  result: IPutHamletCoverageResult;
}

const putHamletCoverageIR: any = {"usedParamSet":{"organisationId":true,"technology":true,"runId":true,"hamletIds":true,"levels":true,"shares":true,"siteIds":true,"verdicts":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":144,"b":159}]},{"name":"technology","required":true,"transform":{"type":"scalar"},"locs":[{"a":162,"b":173}]},{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":221,"b":227}]},{"name":"hamletIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":241,"b":251}]},{"name":"levels","required":true,"transform":{"type":"scalar"},"locs":[{"a":265,"b":272}]},{"name":"shares","required":true,"transform":{"type":"scalar"},"locs":[{"a":283,"b":290}]},{"name":"siteIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":301,"b":309}]},{"name":"verdicts","required":true,"transform":{"type":"scalar"},"locs":[{"a":323,"b":332}]}],"statement":"INSERT INTO hamlet_coverage (hamlet_id, organisation_id, technology, rsrp_dbm, served_share, best_site_id, verdict, run_id)\nSELECT u.hamlet_id, :organisationId!, :technology!, u.rsrp_dbm, u.served_share, s.id, u.verdict, :runId!\nFROM unnest(:hamletIds!::integer[], :levels!::real[], :shares!::real[], :siteIds!::integer[], :verdicts!::text[]) AS u (hamlet_id, rsrp_dbm, served_share, site_id, verdict)\nJOIN hamlet h ON h.id = u.hamlet_id\nLEFT JOIN site s ON s.id = u.site_id\nON CONFLICT (hamlet_id, organisation_id, technology) DO UPDATE\nSET rsrp_dbm = excluded.rsrp_dbm, served_share = excluded.served_share, best_site_id = excluded.best_site_id, verdict = excluded.verdict, run_id = excluded.run_id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO hamlet_coverage (hamlet_id, organisation_id, technology, rsrp_dbm, served_share, best_site_id, verdict, run_id)
 * SELECT u.hamlet_id, :organisationId!, :technology!, u.rsrp_dbm, u.served_share, s.id, u.verdict, :runId!
 * FROM unnest(:hamletIds!::integer[], :levels!::real[], :shares!::real[], :siteIds!::integer[], :verdicts!::text[]) AS u (hamlet_id, rsrp_dbm, served_share, site_id, verdict)
 * JOIN hamlet h ON h.id = u.hamlet_id
 * LEFT JOIN site s ON s.id = u.site_id
 * ON CONFLICT (hamlet_id, organisation_id, technology) DO UPDATE
 * SET rsrp_dbm = excluded.rsrp_dbm, served_share = excluded.served_share, best_site_id = excluded.best_site_id, verdict = excluded.verdict, run_id = excluded.run_id
 * ```
 */
export const putHamletCoverage = new PreparedQuery<IPutHamletCoverageParams,IPutHamletCoverageResult>(putHamletCoverageIR);


/** 'Roads' parameters type */
export type IRoadsParams = void;

/** 'Roads' return type */
export interface IRoadsResult {
  geometry: unknown;
}

/** 'Roads' query type */
export interface IRoadsQuery {
  params: IRoadsParams;
  result: IRoadsResult;
}

const roadsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT ST_AsGeoJSON(geom, 6)::jsonb AS \"geometry!\" FROM road"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_AsGeoJSON(geom, 6)::jsonb AS "geometry!" FROM road
 * ```
 */
export const roads = new PreparedQuery<IRoadsParams,IRoadsResult>(roadsIR);


/** 'AccessPoints' parameters type */
export type IAccessPointsParams = void;

/** 'AccessPoints' return type */
export interface IAccessPointsResult {
  lat: number;
  lon: number;
  organisationId: number;
}

/** 'AccessPoints' query type */
export interface IAccessPointsQuery {
  params: IAccessPointsParams;
  result: IAccessPointsResult;
}

const accessPointsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT organisation_id, ST_X(geom) AS \"lon!\", ST_Y(geom) AS \"lat!\" FROM access_point WHERE status = 'existing' ORDER BY organisation_id, id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT organisation_id, ST_X(geom) AS "lon!", ST_Y(geom) AS "lat!" FROM access_point WHERE status = 'existing' ORDER BY organisation_id, id
 * ```
 */
export const accessPoints = new PreparedQuery<IAccessPointsParams,IAccessPointsResult>(accessPointsIR);


/** 'ForgetFixed' parameters type */
export type IForgetFixedParams = void;

/** 'ForgetFixed' return type */
export type IForgetFixedResult = void;

/** 'ForgetFixed' query type */
export interface IForgetFixedQuery {
  params: IForgetFixedParams;
  result: IForgetFixedResult;
}

const forgetFixedIR: any = {"usedParamSet":{},"params":[],"statement":"DELETE FROM hamlet_fixed"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM hamlet_fixed
 * ```
 */
export const forgetFixed = new PreparedQuery<IForgetFixedParams,IForgetFixedResult>(forgetFixedIR);


/** 'PutFixed' parameters type */
export interface IPutFixedParams {
  byRoad: booleanArray;
  distances: numberArray;
  hamletIds: numberArray;
  organisationId: number;
  runId: number;
  thresholdM: number;
  verdicts: stringArray;
}

/** 'PutFixed' return type */
export type IPutFixedResult = void;

/** 'PutFixed' query type */
export interface IPutFixedQuery {
  params: IPutFixedParams;
  result: IPutFixedResult;
}

const putFixedIR: any = {"usedParamSet":{"organisationId":true,"thresholdM":true,"runId":true,"hamletIds":true,"distances":true,"byRoad":true,"verdicts":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":122,"b":137}]},{"name":"thresholdM","required":true,"transform":{"type":"scalar"},"locs":[{"a":169,"b":180}]},{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":194,"b":200}]},{"name":"hamletIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":214,"b":224}]},{"name":"distances","required":true,"transform":{"type":"scalar"},"locs":[{"a":238,"b":248}]},{"name":"byRoad","required":true,"transform":{"type":"scalar"},"locs":[{"a":259,"b":266}]},{"name":"verdicts","required":true,"transform":{"type":"scalar"},"locs":[{"a":280,"b":289}]}],"statement":"INSERT INTO hamlet_fixed (hamlet_id, organisation_id, access_point_m, by_road, threshold_m, verdict, run_id)\nSELECT h.id, :organisationId!, u.access_point_m, u.by_road, :thresholdM!, u.verdict, :runId!\nFROM unnest(:hamletIds!::integer[], :distances!::real[], :byRoad!::boolean[], :verdicts!::text[]) AS u (hamlet_id, access_point_m, by_road, verdict)\nJOIN hamlet h ON h.id = u.hamlet_id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO hamlet_fixed (hamlet_id, organisation_id, access_point_m, by_road, threshold_m, verdict, run_id)
 * SELECT h.id, :organisationId!, u.access_point_m, u.by_road, :thresholdM!, u.verdict, :runId!
 * FROM unnest(:hamletIds!::integer[], :distances!::real[], :byRoad!::boolean[], :verdicts!::text[]) AS u (hamlet_id, access_point_m, by_road, verdict)
 * JOIN hamlet h ON h.id = u.hamlet_id
 * ```
 */
export const putFixed = new PreparedQuery<IPutFixedParams,IPutFixedResult>(putFixedIR);


/** 'ForgetService' parameters type */
export type IForgetServiceParams = void;

/** 'ForgetService' return type */
export type IForgetServiceResult = void;

/** 'ForgetService' query type */
export interface IForgetServiceQuery {
  params: IForgetServiceParams;
  result: IForgetServiceResult;
}

const forgetServiceIR: any = {"usedParamSet":{},"params":[],"statement":"DELETE FROM hamlet_service"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM hamlet_service
 * ```
 */
export const forgetService = new PreparedQuery<IForgetServiceParams,IForgetServiceResult>(forgetServiceIR);


/** 'PutService' parameters type */
export interface IPutServiceParams {
  runId: number;
}

/** 'PutService' return type */
export type IPutServiceResult = void;

/** 'PutService' query type */
export interface IPutServiceQuery {
  params: IPutServiceParams;
  result: IPutServiceResult;
}

const putServiceIR: any = {"usedParamSet":{"runId":true},"params":[{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":2138,"b":2144}]}],"statement":"WITH mobile AS (\n  SELECT hamlet_id, bool_or(verdict = 'yes') AS has_yes, bool_or(verdict = 'no') AS has_no, max(served_share) AS share,\n    array_agg(DISTINCT organisation_id) FILTER (WHERE verdict = 'yes') AS organisations\n  FROM hamlet_coverage WHERE technology IN ('4G', '5G') GROUP BY hamlet_id\n),\nfixed_by_operator AS (\n  SELECT coalesce(f.hamlet_id, r.hamlet_id) AS hamlet_id, coalesce(f.organisation_id, r.organisation_id) AS organisation_id,\n    coalesce(CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' END, f.verdict) AS verdict, f.verdict AS modelled, r.served\n  FROM hamlet_fixed f\n  FULL JOIN (SELECT * FROM hamlet_report WHERE service = 'FTTH') r ON r.hamlet_id = f.hamlet_id AND r.organisation_id = f.organisation_id\n),\nfixed AS (\n  SELECT hamlet_id, bool_or(verdict = 'yes') AS has_yes, bool_or(verdict = 'no') AS has_no,\n    array_agg(organisation_id) FILTER (WHERE verdict = 'yes') AS organisations,\n    coalesce(bool_or((modelled = 'yes' AND NOT served) OR (modelled = 'no' AND served)), false) AS contradicts\n  FROM fixed_by_operator GROUP BY hamlet_id\n),\nreported AS (\n  SELECT r.hamlet_id, coalesce(bool_or(r.service = '2G' AND r.served), false) AS has_2g, coalesce(bool_or(r.service IN ('3G', '4G', '5G') AND r.served), false) AS has_more,\n    coalesce(bool_or((c.verdict = 'yes' AND NOT r.served) OR (c.verdict = 'no' AND r.served)), false) AS contradicts\n  FROM hamlet_report r\n  LEFT JOIN hamlet_coverage c ON c.hamlet_id = r.hamlet_id AND c.organisation_id = r.organisation_id AND c.technology = r.service\n  WHERE r.service <> 'FTTH' GROUP BY r.hamlet_id\n)\nINSERT INTO hamlet_service (hamlet_id, mobile_any, ftth_any, mobile_organisations, ftth_organisations, served_share, needs_check, was_only_2g, run_id)\nSELECT h.id,\n  CASE WHEN m.has_yes THEN 'yes' WHEN m.has_no THEN 'no' ELSE 'unknown' END,\n  CASE WHEN f.has_yes THEN 'yes' WHEN f.has_no THEN 'no' ELSE 'unknown' END,\n  coalesce(m.organisations, '{}'), coalesce(f.organisations, '{}'), m.share,\n  coalesce(f.contradicts, false) OR coalesce(r.contradicts, false),\n  coalesce(r.has_2g AND NOT r.has_more, false) AND NOT coalesce(m.has_yes, false), :runId!\nFROM hamlet h\nLEFT JOIN mobile m ON m.hamlet_id = h.id\nLEFT JOIN fixed f ON f.hamlet_id = h.id\nLEFT JOIN reported r ON r.hamlet_id = h.id"};

/**
 * Query generated from SQL:
 * ```
 * WITH mobile AS (
 *   SELECT hamlet_id, bool_or(verdict = 'yes') AS has_yes, bool_or(verdict = 'no') AS has_no, max(served_share) AS share,
 *     array_agg(DISTINCT organisation_id) FILTER (WHERE verdict = 'yes') AS organisations
 *   FROM hamlet_coverage WHERE technology IN ('4G', '5G') GROUP BY hamlet_id
 * ),
 * fixed_by_operator AS (
 *   SELECT coalesce(f.hamlet_id, r.hamlet_id) AS hamlet_id, coalesce(f.organisation_id, r.organisation_id) AS organisation_id,
 *     coalesce(CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' END, f.verdict) AS verdict, f.verdict AS modelled, r.served
 *   FROM hamlet_fixed f
 *   FULL JOIN (SELECT * FROM hamlet_report WHERE service = 'FTTH') r ON r.hamlet_id = f.hamlet_id AND r.organisation_id = f.organisation_id
 * ),
 * fixed AS (
 *   SELECT hamlet_id, bool_or(verdict = 'yes') AS has_yes, bool_or(verdict = 'no') AS has_no,
 *     array_agg(organisation_id) FILTER (WHERE verdict = 'yes') AS organisations,
 *     coalesce(bool_or((modelled = 'yes' AND NOT served) OR (modelled = 'no' AND served)), false) AS contradicts
 *   FROM fixed_by_operator GROUP BY hamlet_id
 * ),
 * reported AS (
 *   SELECT r.hamlet_id, coalesce(bool_or(r.service = '2G' AND r.served), false) AS has_2g, coalesce(bool_or(r.service IN ('3G', '4G', '5G') AND r.served), false) AS has_more,
 *     coalesce(bool_or((c.verdict = 'yes' AND NOT r.served) OR (c.verdict = 'no' AND r.served)), false) AS contradicts
 *   FROM hamlet_report r
 *   LEFT JOIN hamlet_coverage c ON c.hamlet_id = r.hamlet_id AND c.organisation_id = r.organisation_id AND c.technology = r.service
 *   WHERE r.service <> 'FTTH' GROUP BY r.hamlet_id
 * )
 * INSERT INTO hamlet_service (hamlet_id, mobile_any, ftth_any, mobile_organisations, ftth_organisations, served_share, needs_check, was_only_2g, run_id)
 * SELECT h.id,
 *   CASE WHEN m.has_yes THEN 'yes' WHEN m.has_no THEN 'no' ELSE 'unknown' END,
 *   CASE WHEN f.has_yes THEN 'yes' WHEN f.has_no THEN 'no' ELSE 'unknown' END,
 *   coalesce(m.organisations, '{}'), coalesce(f.organisations, '{}'), m.share,
 *   coalesce(f.contradicts, false) OR coalesce(r.contradicts, false),
 *   coalesce(r.has_2g AND NOT r.has_more, false) AND NOT coalesce(m.has_yes, false), :runId!
 * FROM hamlet h
 * LEFT JOIN mobile m ON m.hamlet_id = h.id
 * LEFT JOIN fixed f ON f.hamlet_id = h.id
 * LEFT JOIN reported r ON r.hamlet_id = h.id
 * ```
 */
export const putService = new PreparedQuery<IPutServiceParams,IPutServiceResult>(putServiceIR);


/** 'BumpCoverageVersion' parameters type */
export type IBumpCoverageVersionParams = void;

/** 'BumpCoverageVersion' return type */
export type IBumpCoverageVersionResult = void;

/** 'BumpCoverageVersion' query type */
export interface IBumpCoverageVersionQuery {
  params: IBumpCoverageVersionParams;
  result: IBumpCoverageVersionResult;
}

const bumpCoverageVersionIR: any = {"usedParamSet":{},"params":[],"statement":"UPDATE layer_version SET version = version + 1, changed_at = now() WHERE layer = 'coverage'"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE layer_version SET version = version + 1, changed_at = now() WHERE layer = 'coverage'
 * ```
 */
export const bumpCoverageVersion = new PreparedQuery<IBumpCoverageVersionParams,IBumpCoverageVersionResult>(bumpCoverageVersionIR);


/** 'ForgetRun' parameters type */
export interface IForgetRunParams {
  runId: number;
}

/** 'ForgetRun' return type */
export type IForgetRunResult = void;

/** 'ForgetRun' query type */
export interface IForgetRunQuery {
  params: IForgetRunParams;
  result: IForgetRunResult;
}

const forgetRunIR: any = {"usedParamSet":{"runId":true},"params":[{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":43,"b":49}]}],"statement":"DELETE FROM coverage_staged WHERE run_id = :runId!"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM coverage_staged WHERE run_id = :runId!
 * ```
 */
export const forgetRun = new PreparedQuery<IForgetRunParams,IForgetRunResult>(forgetRunIR);


/** 'NoteWarning' parameters type */
export interface INoteWarningParams {
  runId: number;
  warning: unknown;
}

/** 'NoteWarning' return type */
export type INoteWarningResult = void;

/** 'NoteWarning' query type */
export interface INoteWarningQuery {
  params: INoteWarningParams;
  result: INoteWarningResult;
}

const noteWarningIR: any = {"usedParamSet":{"warning":true,"runId":true},"params":[{"name":"warning","required":true,"transform":{"type":"scalar"},"locs":[{"a":47,"b":55}]},{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":75,"b":81}]}],"statement":"UPDATE coverage_run SET warnings = warnings || :warning!::jsonb WHERE id = :runId!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE coverage_run SET warnings = warnings || :warning!::jsonb WHERE id = :runId!
 * ```
 */
export const noteWarning = new PreparedQuery<INoteWarningParams,INoteWarningResult>(noteWarningIR);


/** 'DropVanishedLayers' parameters type */
export interface IDropVanishedLayersParams {
  bandCodes: stringArray;
  organisationIds: numberArray;
  technologies: stringArray;
}

/** 'DropVanishedLayers' return type */
export type IDropVanishedLayersResult = void;

/** 'DropVanishedLayers' query type */
export interface IDropVanishedLayersQuery {
  params: IDropVanishedLayersParams;
  result: IDropVanishedLayersResult;
}

const dropVanishedLayersIR: any = {"usedParamSet":{"organisationIds":true,"technologies":true,"bandCodes":true},"params":[{"name":"organisationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":69,"b":85}]},{"name":"technologies","required":true,"transform":{"type":"scalar"},"locs":[{"a":99,"b":112}]},{"name":"bandCodes","required":true,"transform":{"type":"scalar"},"locs":[{"a":123,"b":133}]}],"statement":"DELETE FROM coverage_layer l\nWHERE NOT EXISTS (\n  SELECT FROM unnest(:organisationIds!::integer[], :technologies!::text[], :bandCodes!::text[]) AS k (organisation_id, technology, band_code)\n  WHERE k.technology = l.technology AND (l.organisation_id IS NULL OR k.organisation_id = l.organisation_id) AND (l.band_code IS NULL OR k.band_code = l.band_code)\n)"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM coverage_layer l
 * WHERE NOT EXISTS (
 *   SELECT FROM unnest(:organisationIds!::integer[], :technologies!::text[], :bandCodes!::text[]) AS k (organisation_id, technology, band_code)
 *   WHERE k.technology = l.technology AND (l.organisation_id IS NULL OR k.organisation_id = l.organisation_id) AND (l.band_code IS NULL OR k.band_code = l.band_code)
 * )
 * ```
 */
export const dropVanishedLayers = new PreparedQuery<IDropVanishedLayersParams,IDropVanishedLayersResult>(dropVanishedLayersIR);


/** 'DropVanishedVerdicts' parameters type */
export interface IDropVanishedVerdictsParams {
  organisationIds: numberArray;
  technologies: stringArray;
}

/** 'DropVanishedVerdicts' return type */
export type IDropVanishedVerdictsResult = void;

/** 'DropVanishedVerdicts' query type */
export interface IDropVanishedVerdictsQuery {
  params: IDropVanishedVerdictsParams;
  result: IDropVanishedVerdictsResult;
}

const dropVanishedVerdictsIR: any = {"usedParamSet":{"organisationIds":true,"technologies":true},"params":[{"name":"organisationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":70,"b":86}]},{"name":"technologies","required":true,"transform":{"type":"scalar"},"locs":[{"a":100,"b":113}]}],"statement":"DELETE FROM hamlet_coverage c\nWHERE NOT EXISTS (\n  SELECT FROM unnest(:organisationIds!::integer[], :technologies!::text[]) AS k (organisation_id, technology)\n  WHERE k.organisation_id = c.organisation_id AND k.technology = c.technology\n)"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM hamlet_coverage c
 * WHERE NOT EXISTS (
 *   SELECT FROM unnest(:organisationIds!::integer[], :technologies!::text[]) AS k (organisation_id, technology)
 *   WHERE k.organisation_id = c.organisation_id AND k.technology = c.technology
 * )
 * ```
 */
export const dropVanishedVerdicts = new PreparedQuery<IDropVanishedVerdictsParams,IDropVanishedVerdictsResult>(dropVanishedVerdictsIR);


/** 'VanishedSites' parameters type */
export interface IVanishedSitesParams {
  organisationIds: numberArray;
}

/** 'VanishedSites' return type */
export interface IVanishedSitesResult {
  eastDeg: number;
  northDeg: number;
  signature: string;
  southDeg: number;
  westDeg: number;
}

/** 'VanishedSites' query type */
export interface IVanishedSitesQuery {
  params: IVanishedSitesParams;
  result: IVanishedSitesResult;
}

const vanishedSitesIR: any = {"usedParamSet":{"organisationIds":true},"params":[{"name":"organisationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":110,"b":126}]}],"statement":"SELECT signature, west_deg, south_deg, east_deg, north_deg FROM coverage_site WHERE NOT organisation_id = ANY(:organisationIds!)"};

/**
 * Query generated from SQL:
 * ```
 * SELECT signature, west_deg, south_deg, east_deg, north_deg FROM coverage_site WHERE NOT organisation_id = ANY(:organisationIds!)
 * ```
 */
export const vanishedSites = new PreparedQuery<IVanishedSitesParams,IVanishedSitesResult>(vanishedSitesIR);


/** 'DropVanishedSites' parameters type */
export interface IDropVanishedSitesParams {
  organisationIds: numberArray;
}

/** 'DropVanishedSites' return type */
export type IDropVanishedSitesResult = void;

/** 'DropVanishedSites' query type */
export interface IDropVanishedSitesQuery {
  params: IDropVanishedSitesParams;
  result: IDropVanishedSitesResult;
}

const dropVanishedSitesIR: any = {"usedParamSet":{"organisationIds":true},"params":[{"name":"organisationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":58,"b":74}]}],"statement":"DELETE FROM coverage_site WHERE NOT organisation_id = ANY(:organisationIds!)"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM coverage_site WHERE NOT organisation_id = ANY(:organisationIds!)
 * ```
 */
export const dropVanishedSites = new PreparedQuery<IDropVanishedSitesParams,IDropVanishedSitesResult>(dropVanishedSitesIR);


/** 'StaleInputs' parameters type */
export interface IStaleInputsParams {
  runId: number;
}

/** 'StaleInputs' return type */
export interface IStaleInputsResult {
  layer: string;
}

/** 'StaleInputs' query type */
export interface IStaleInputsQuery {
  params: IStaleInputsParams;
  result: IStaleInputsResult;
}

const staleInputsIR: any = {"usedParamSet":{"runId":true},"params":[{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":89,"b":95}]}],"statement":"SELECT v.layer\nFROM layer_version v, (SELECT input_versions FROM coverage_run WHERE id = :runId!) r\nWHERE v.layer = ANY (coverage_input_layers())\n  AND v.version <> coalesce((r.input_versions ->> v.layer)::bigint, 0)\nORDER BY v.layer"};

/**
 * Query generated from SQL:
 * ```
 * SELECT v.layer
 * FROM layer_version v, (SELECT input_versions FROM coverage_run WHERE id = :runId!) r
 * WHERE v.layer = ANY (coverage_input_layers())
 *   AND v.version <> coalesce((r.input_versions ->> v.layer)::bigint, 0)
 * ORDER BY v.layer
 * ```
 */
export const staleInputs = new PreparedQuery<IStaleInputsParams,IStaleInputsResult>(staleInputsIR);


/** 'NewestInputs' parameters type */
export type INewestInputsParams = void;

/** 'NewestInputs' return type */
export interface INewestInputsResult {
  hasResult: boolean;
  hasSectors: boolean;
  isActive: boolean;
  newestRunId: number | null;
  quietSeconds: number;
}

/** 'NewestInputs' query type */
export interface INewestInputsQuery {
  params: INewestInputsParams;
  result: INewestInputsResult;
}

const newestInputsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT (SELECT id FROM coverage_run ORDER BY id DESC LIMIT 1) AS newest_run_id,\n  EXISTS (SELECT FROM coverage_run WHERE status IN ('queued', 'running')) AS \"isActive!\",\n  EXISTS (SELECT FROM coverage_run WHERE status = 'done') AS \"hasResult!\",\n  (SELECT count(*) FROM sector) > 0 AS \"hasSectors!\",\n  extract(epoch FROM now() - (SELECT max(changed_at) FROM layer_version WHERE layer <> 'coverage'))::double precision AS \"quietSeconds!\""};

/**
 * Query generated from SQL:
 * ```
 * SELECT (SELECT id FROM coverage_run ORDER BY id DESC LIMIT 1) AS newest_run_id,
 *   EXISTS (SELECT FROM coverage_run WHERE status IN ('queued', 'running')) AS "isActive!",
 *   EXISTS (SELECT FROM coverage_run WHERE status = 'done') AS "hasResult!",
 *   (SELECT count(*) FROM sector) > 0 AS "hasSectors!",
 *   extract(epoch FROM now() - (SELECT max(changed_at) FROM layer_version WHERE layer <> 'coverage'))::double precision AS "quietSeconds!"
 * ```
 */
export const newestInputs = new PreparedQuery<INewestInputsParams,INewestInputsResult>(newestInputsIR);


/** 'LayerFrame' parameters type */
export type ILayerFrameParams = void;

/** 'LayerFrame' return type */
export interface ILayerFrameResult {
  columns: number;
  northDeg: number;
  rows: number;
  stepDeg: number;
  westDeg: number;
}

/** 'LayerFrame' query type */
export interface ILayerFrameQuery {
  params: ILayerFrameParams;
  result: ILayerFrameResult;
}

const layerFrameIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT west_deg, north_deg, step_deg, columns, rows FROM coverage_layer ORDER BY id LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT west_deg, north_deg, step_deg, columns, rows FROM coverage_layer ORDER BY id LIMIT 1
 * ```
 */
export const layerFrame = new PreparedQuery<ILayerFrameParams,ILayerFrameResult>(layerFrameIR);


/** 'GapsByOperator' parameters type */
export type IGapsByOperatorParams = void;

/** 'GapsByOperator' return type */
export interface IGapsByOperatorResult {
  hamlets: number;
  name: string | null;
  people: number;
  service: string;
  total: number;
  unknownPopulation: number;
}

/** 'GapsByOperator' query type */
export interface IGapsByOperatorQuery {
  params: IGapsByOperatorParams;
  result: IGapsByOperatorResult;
}

const gapsByOperatorIR: any = {"usedParamSet":{},"params":[],"statement":"WITH facts AS (\n  SELECT NULL::text AS name, 0 AS rank, 'mobile broadband' AS service, s.mobile_any AS verdict, s.hamlet_id FROM hamlet_service s\n  UNION ALL SELECT NULL, 0, 'FTTH', s.ftth_any, s.hamlet_id FROM hamlet_service s\n  UNION ALL SELECT o.name, o.id, c.technology, c.verdict, c.hamlet_id FROM hamlet_coverage c JOIN organisation o ON o.id = c.organisation_id\n)\nSELECT f.name, f.service AS \"service!\", count(*) FILTER (WHERE f.verdict = 'no')::integer AS \"hamlets!\", count(*)::integer AS \"total!\",\n  coalesce(sum(h.population) FILTER (WHERE f.verdict = 'no'), 0)::integer AS \"people!\",\n  count(*) FILTER (WHERE f.verdict = 'no' AND h.population IS NULL)::integer AS \"unknownPopulation!\"\nFROM facts f JOIN hamlet h ON h.id = f.hamlet_id\nGROUP BY f.name, f.rank, f.service\nORDER BY f.rank, f.service"};

/**
 * Query generated from SQL:
 * ```
 * WITH facts AS (
 *   SELECT NULL::text AS name, 0 AS rank, 'mobile broadband' AS service, s.mobile_any AS verdict, s.hamlet_id FROM hamlet_service s
 *   UNION ALL SELECT NULL, 0, 'FTTH', s.ftth_any, s.hamlet_id FROM hamlet_service s
 *   UNION ALL SELECT o.name, o.id, c.technology, c.verdict, c.hamlet_id FROM hamlet_coverage c JOIN organisation o ON o.id = c.organisation_id
 * )
 * SELECT f.name, f.service AS "service!", count(*) FILTER (WHERE f.verdict = 'no')::integer AS "hamlets!", count(*)::integer AS "total!",
 *   coalesce(sum(h.population) FILTER (WHERE f.verdict = 'no'), 0)::integer AS "people!",
 *   count(*) FILTER (WHERE f.verdict = 'no' AND h.population IS NULL)::integer AS "unknownPopulation!"
 * FROM facts f JOIN hamlet h ON h.id = f.hamlet_id
 * GROUP BY f.name, f.rank, f.service
 * ORDER BY f.rank, f.service
 * ```
 */
export const gapsByOperator = new PreparedQuery<IGapsByOperatorParams,IGapsByOperatorResult>(gapsByOperatorIR);


/** 'NewestRun' parameters type */
export type INewestRunParams = void;

/** 'NewestRun' return type */
export interface INewestRunResult {
  id: number;
}

/** 'NewestRun' query type */
export interface INewestRunQuery {
  params: INewestRunParams;
  result: INewestRunResult;
}

const newestRunIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id FROM coverage_run ORDER BY id DESC LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id FROM coverage_run ORDER BY id DESC LIMIT 1
 * ```
 */
export const newestRun = new PreparedQuery<INewestRunParams,INewestRunResult>(newestRunIR);


