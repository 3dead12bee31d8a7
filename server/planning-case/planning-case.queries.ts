/** Types generated for queries found in "server/planning-case/planning-case.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'BandsOfTechnology' parameters type */
export interface IBandsOfTechnologyParams {
  technology: string;
}

/** 'BandsOfTechnology' return type */
export interface IBandsOfTechnologyResult {
  code: string;
  /** measured attenuation in dB at 0..359 degrees, {horizontal: [...], vertical: [...] (downward), builtInTiltDeg}; null: 3GPP parabola of the beamwidths */
  cuts: unknown | null;
  defaultBandwidthMhz: number;
  defaultPatternCode: string;
  /** total transmit power at the antenna port, assumed where a sector states none */
  defaultPowerDbm: number;
  /** centre frequency used for propagation */
  downlinkMhz: number;
  frontToBackDb: number | null;
  gainDbi: number | null;
  horizontalBeamwidthDeg: number | null;
  patternName: string | null;
  /** of LTE and NR; for GSM the width of a channel */
  subcarrierSpacingKhz: number;
  verticalBeamwidthDeg: number | null;
}

/** 'BandsOfTechnology' query type */
export interface IBandsOfTechnologyQuery {
  params: IBandsOfTechnologyParams;
  result: IBandsOfTechnologyResult;
}

const bandsOfTechnologyIR: any = {"usedParamSet":{"technology":true},"params":[{"name":"technology","required":true,"transform":{"type":"scalar"},"locs":[{"a":446,"b":457}]}],"statement":"SELECT b.code, b.downlink_mhz, b.default_bandwidth_mhz, b.subcarrier_spacing_khz, b.default_power_dbm, b.default_pattern_code, a.name AS \"patternName?\",\n  a.gain_dbi AS \"gainDbi?\", a.horizontal_beamwidth_deg AS \"horizontalBeamwidthDeg?\", a.vertical_beamwidth_deg AS \"verticalBeamwidthDeg?\",\n  a.front_to_back_db AS \"frontToBackDb?\", a.cuts\nFROM catalogue_band b\nLEFT JOIN antenna_pattern a ON a.code = b.default_pattern_code\nWHERE b.technology = :technology!\nORDER BY b.downlink_mhz, b.code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT b.code, b.downlink_mhz, b.default_bandwidth_mhz, b.subcarrier_spacing_khz, b.default_power_dbm, b.default_pattern_code, a.name AS "patternName?",
 *   a.gain_dbi AS "gainDbi?", a.horizontal_beamwidth_deg AS "horizontalBeamwidthDeg?", a.vertical_beamwidth_deg AS "verticalBeamwidthDeg?",
 *   a.front_to_back_db AS "frontToBackDb?", a.cuts
 * FROM catalogue_band b
 * LEFT JOIN antenna_pattern a ON a.code = b.default_pattern_code
 * WHERE b.technology = :technology!
 * ORDER BY b.downlink_mhz, b.code
 * ```
 */
export const bandsOfTechnology = new PreparedQuery<IBandsOfTechnologyParams,IBandsOfTechnologyResult>(bandsOfTechnologyIR);


/** 'BandAt' parameters type */
export interface IBandAtParams {
  frequencyMhz: number;
}

/** 'BandAt' return type */
export interface IBandAtResult {
  code: string;
  defaultBandwidthMhz: number;
  /** total transmit power at the antenna port, assumed where a sector states none */
  defaultPowerDbm: number;
  /** centre frequency used for propagation */
  downlinkMhz: number;
  gainDbi: number;
  /** of LTE and NR; for GSM the width of a channel */
  subcarrierSpacingKhz: number;
  technology: string;
}

/** 'BandAt' query type */
export interface IBandAtQuery {
  params: IBandAtParams;
  result: IBandAtResult;
}

const bandAtIR: any = {"usedParamSet":{"frequencyMhz":true},"params":[{"name":"frequencyMhz","required":true,"transform":{"type":"scalar"},"locs":[{"a":344,"b":357},{"a":421,"b":434}]}],"statement":"-- The carrier that holds a frequency; of several, the one whose middle is nearest.\nSELECT b.code, b.technology, b.downlink_mhz, b.default_bandwidth_mhz, b.subcarrier_spacing_khz, b.default_power_dbm, a.gain_dbi\nFROM catalogue_band b JOIN antenna_pattern a ON a.code = b.default_pattern_code\nWHERE b.technology <> '2G' AND abs(b.downlink_mhz - :frequencyMhz!) <= b.default_bandwidth_mhz / 2\nORDER BY abs(b.downlink_mhz - :frequencyMhz!), b.technology = '4G' DESC, b.technology DESC, b.code\nLIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * -- The carrier that holds a frequency; of several, the one whose middle is nearest.
 * SELECT b.code, b.technology, b.downlink_mhz, b.default_bandwidth_mhz, b.subcarrier_spacing_khz, b.default_power_dbm, a.gain_dbi
 * FROM catalogue_band b JOIN antenna_pattern a ON a.code = b.default_pattern_code
 * WHERE b.technology <> '2G' AND abs(b.downlink_mhz - :frequencyMhz!) <= b.default_bandwidth_mhz / 2
 * ORDER BY abs(b.downlink_mhz - :frequencyMhz!), b.technology = '4G' DESC, b.technology DESC, b.code
 * LIMIT 1
 * ```
 */
export const bandAt = new PreparedQuery<IBandAtParams,IBandAtResult>(bandAtIR);


/** 'CostsToday' parameters type */
export interface ICostsTodayParams {
  codes: stringArray;
}

/** 'CostsToday' return type */
export interface ICostsTodayResult {
  amountVnd: number;
  code: string;
  isAssumption: boolean;
  validFrom: string;
}

/** 'CostsToday' query type */
export interface ICostsTodayQuery {
  params: ICostsTodayParams;
  result: ICostsTodayResult;
}

const costsTodayIR: any = {"usedParamSet":{"codes":true},"params":[{"name":"codes","required":true,"transform":{"type":"scalar"},"locs":[{"a":179,"b":185}]}],"statement":"SELECT code AS \"code!\", amount_vnd AS \"amountVnd!\", is_assumption AS \"isAssumption!\", to_char(valid_from, 'YYYY-MM-DD') AS \"validFrom!\"\nFROM catalogue_cost_today WHERE code = ANY(:codes!) ORDER BY code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code AS "code!", amount_vnd AS "amountVnd!", is_assumption AS "isAssumption!", to_char(valid_from, 'YYYY-MM-DD') AS "validFrom!"
 * FROM catalogue_cost_today WHERE code = ANY(:codes!) ORDER BY code
 * ```
 */
export const costsToday = new PreparedQuery<ICostsTodayParams,ICostsTodayResult>(costsTodayIR);


/** 'NewestRun' parameters type */
export type INewestRunParams = void;

/** 'NewestRun' return type */
export interface INewestRunResult {
  id: number;
  parameters: unknown;
}

/** 'NewestRun' query type */
export interface INewestRunQuery {
  params: INewestRunParams;
  result: INewestRunResult;
}

const newestRunIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, parameters FROM coverage_run WHERE status = 'done' ORDER BY finished_at DESC, id DESC LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, parameters FROM coverage_run WHERE status = 'done' ORDER BY finished_at DESC, id DESC LIMIT 1
 * ```
 */
export const newestRun = new PreparedQuery<INewestRunParams,INewestRunResult>(newestRunIR);


/** 'PlanningSettings' parameters type */
export type IPlanningSettingsParams = void;

/** 'PlanningSettings' return type */
export interface IPlanningSettingsResult {
  key: string;
  value: unknown;
}

/** 'PlanningSettings' query type */
export interface IPlanningSettingsQuery {
  params: IPlanningSettingsParams;
  result: IPlanningSettingsResult;
}

const planningSettingsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT key, value FROM setting WHERE key IN ('planning', 'coverage')"};

/**
 * Query generated from SQL:
 * ```
 * SELECT key, value FROM setting WHERE key IN ('planning', 'coverage')
 * ```
 */
export const planningSettings = new PreparedQuery<IPlanningSettingsParams,IPlanningSettingsResult>(planningSettingsIR);


/** 'CurrentGround' parameters type */
export type ICurrentGroundParams = void;

/** 'CurrentGround' return type */
export interface ICurrentGroundResult {
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

/** 'CurrentGround' query type */
export interface ICurrentGroundQuery {
  params: ICurrentGroundParams;
  result: ICurrentGroundResult;
}

const currentGroundIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, kind, name, west_deg, north_deg, step_deg, columns, rows, content_hash FROM grid WHERE is_current AND kind IN ('terrain', 'clutter') ORDER BY kind"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, kind, name, west_deg, north_deg, step_deg, columns, rows, content_hash FROM grid WHERE is_current AND kind IN ('terrain', 'clutter') ORDER BY kind
 * ```
 */
export const currentGround = new PreparedQuery<ICurrentGroundParams,ICurrentGroundResult>(currentGroundIR);


/** 'GroundSamples' parameters type */
export interface IGroundSamplesParams {
  gridId: number;
}

/** 'GroundSamples' return type */
export interface IGroundSamplesResult {
  /** row by row from the north-west, little-endian, deflated (zlib) */
  samples: Buffer;
  sampleType: string;
}

/** 'GroundSamples' query type */
export interface IGroundSamplesQuery {
  params: IGroundSamplesParams;
  result: IGroundSamplesResult;
}

const groundSamplesIR: any = {"usedParamSet":{"gridId":true},"params":[{"name":"gridId","required":true,"transform":{"type":"scalar"},"locs":[{"a":49,"b":56}]}],"statement":"SELECT samples, sample_type FROM grid WHERE id = :gridId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT samples, sample_type FROM grid WHERE id = :gridId!
 * ```
 */
export const groundSamples = new PreparedQuery<IGroundSamplesParams,IGroundSamplesResult>(groundSamplesIR);


