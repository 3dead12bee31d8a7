import { type Static, Type } from "typebox";
import { Id, Nullable, Technology } from "../../schemas.ts";

export const RunStatus = Type.Enum(["queued", "running", "done", "failed", "stopped"]);

/** The ground that a result stands on. */
export const GridInfo = Type.Object({
  id: Id,
  name: Type.String(),
  source: Type.String(),
  sourceDate: Nullable(Type.String()),
  stepDeg: Type.Number(),
  cells: Type.Integer(),
  filledCells: Type.Integer(),
  processing: Type.String(),
  isSynthetic: Type.Boolean(),
});
export type GridInfo = Static<typeof GridInfo>;

/** A calibration from measurements, as the run that used it keeps it. */
export const RunCalibration = Type.Object({
  /** The version that the legend names. */
  number: Type.Integer({ minimum: 1 }),
  classes: Type.Array(
    Type.Object({
      technology: Technology,
      bandCode: Type.String(),
      clutter: Type.Enum(["none", "open", "low", "high", "all"]),
      /** Added to the modelled level, dB; null: too little was measured, the class is as modelled. */
      offsetDb: Nullable(Type.Number({ minimum: -30, maximum: 30 })),
    }),
  ),
  /** In the place of `sigmaDb`, by technology. */
  sigmaDb: Type.Record(Type.String(), Type.Number({ minimum: 0, maximum: 40 })),
});
export type RunCalibration = Static<typeof RunCalibration>;

export const CoverageParameters = Type.Object({
  /** Received level that counts as service, outdoors. */
  thresholdDbm: Type.Record(Technology, Type.Number({ minimum: -160, maximum: -40 })),
  /** Probability of location and model together with which the threshold must be met. */
  probability: Type.Number({ exclusiveMinimum: 0, exclusiveMaximum: 1 }),
  /** Standard deviation of the model's error. */
  sigmaDb: Type.Number({ minimum: 0, maximum: 20 }),
  /** Share of a hamlet's residents that must be served for the hamlet to count as served. */
  servedShare: Type.Number({ exclusiveMinimum: 0, maximum: 1 }),
  receiverHeightM: Type.Number({ minimum: 0.5, maximum: 50 }),
  radiusKm: Type.Number({ exclusiveMinimum: 0, maximum: 50 }),
  loadShare: Type.Number({ minimum: 0, maximum: 1 }),
  /** Absent: levels are as modelled. */
  calibration: Type.Optional(RunCalibration),
});
export type CoverageParameters = Static<typeof CoverageParameters>;

export const CoverageRun = Type.Object({
  id: Id,
  status: RunStatus,
  /** 0 to 1. */
  progress: Type.Number({ minimum: 0, maximum: 1 }),
  /** What is being done, as a code that the client has words for: terrain, sites, combining, hamlets. */
  step: Nullable(Type.String()),
  secondsLeft: Nullable(Type.Number()),
  /** "province", or "changed": only what changed since the last run. */
  scope: Type.Union([Type.Literal("province"), Type.Literal("changed")]),
  /** Name of the propagation model, such as "ITU-R P.1812 (raster mode)". */
  model: Type.String(),
  parameters: CoverageParameters,
  terrain: Nullable(GridInfo),
  clutter: Nullable(GridInfo),
  population: Nullable(GridInfo),
  sectors: Nullable(Type.Integer()),
  /** Sectors for which power, height, azimuth or pattern was assumed. */
  assumedSectors: Nullable(Type.Integer()),
  startedAt: Nullable(Type.String()),
  finishedAt: Nullable(Type.String()),
  seconds: Nullable(Type.Number()),
  /** What the run could not do, such as sites outside the terrain. */
  warnings: Type.Array(Type.Object({ code: Type.String(), operatorCode: Type.String(), sites: Type.Integer() })),
  /** Why it failed, in words. */
  failure: Nullable(Type.String()),
});
export type CoverageRun = Static<typeof CoverageRun>;

/**
 * A raster that can be painted: `/tiles/coverage/LAYERID/Z/X/Y.png?v=VERSION`, Mapbox-style raster-dem with
 * MapLibre's custom encoding: value = redFactor*R + greenFactor*G + blueFactor*B - baseShift, in dBm (or dB, or a count).
 */
export const CoverageLayer = Type.Object({
  id: Id,
  quantity: Type.Union([Type.Literal("rsrp"), Type.Literal("sinr"), Type.Literal("operators")]),
  /** null: the best of all mobile operators. */
  organisationId: Nullable(Id),
  organisationCode: Nullable(Type.String()),
  organisationName: Nullable(Type.String()),
  technology: Technology,
  /** null: the best of all bands. */
  bandCode: Nullable(Type.String()),
  version: Type.String(),
  minValue: Nullable(Type.Number()),
  maxValue: Nullable(Type.Number()),
});
export type CoverageLayer = Static<typeof CoverageLayer>;

/** Value of a cell without any server in reach; paint it transparent. */
export const NO_SERVICE_VALUE = -200;
export const TILE_ENCODING = { redFactor: 25.6, greenFactor: 0.1, blueFactor: 0, baseShift: 200 } as const;

export const CoverageAnswer = Type.Object({
  /** The newest finished run; null: coverage has not been computed yet. */
  current: Nullable(CoverageRun),
  /** The run that is going on or waiting. */
  active: Nullable(CoverageRun),
  /** The newest run where it failed or was stopped and none is going on. */
  unfinished: Nullable(CoverageRun),
  /** Input tables that changed after `current`. */
  staleBecause: Type.Array(Type.String()),
  layers: Type.Array(CoverageLayer),
});
export type CoverageAnswer = Static<typeof CoverageAnswer>;

export const StartRunBody = Type.Object(
  { scope: Type.Union([Type.Literal("province"), Type.Literal("changed")]) },
  { additionalProperties: false },
);
export const RunParams = Type.Object({ runId: Id });

/** `/api/coverage/at?lon=&lat=`: the modelled levels at one point. */
export const LevelsQuery = Type.Object({
  lon: Type.Number({ minimum: -180, maximum: 180 }),
  lat: Type.Number({ minimum: -90, maximum: 90 }),
});
export const LevelsAnswer = Type.Object({
  /**
   * Level at which the uplink ends, by technology: of the band of the catalogue whose uplink ends first, with the catalogue's power
   * and the assumptions of `UplinkAssumptions`. Technologies without a modelled uplink are absent.
   */
  uplink: Type.Array(Type.Object({ technology: Technology, bandCode: Type.String(), endDbm: Type.Number() })),
  levels: Type.Array(
    Type.Object({
      organisationId: Id,
      organisationName: Type.String(),
      technology: Technology,
      rsrpDbm: Nullable(Type.Number()),
      siteId: Nullable(Id),
      siteCode: Nullable(Type.String()),
    }),
  ),
});
export type LevelsAnswer = Static<typeof LevelsAnswer>;
