import { type Static, Type } from "typebox";
import { Id, Nullable, Technology } from "../../schemas.ts";

export const MeasurementKind = Type.Enum(["drive-test", "field", "speed-test"]);
export type MeasurementKind = Static<typeof MeasurementKind>;

const LonLatBox = Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]);

/** One file of measured levels, with what of it this reader may see. */
export const MeasurementSet = Type.Object({
  id: Id,
  name: Type.String(),
  kind: MeasurementKind,
  organisationId: Id,
  organisationName: Type.String(),
  fileName: Type.String(),
  source: Type.String(),
  sourceDate: Nullable(Type.String()),
  isSynthetic: Type.Boolean(),
  createdAt: Type.String(),
  /** Whether this reader may take it away again. */
  mayRemove: Type.Boolean(),
  samples: Type.Integer(),
  firstAt: Nullable(Type.String()),
  lastAt: Nullable(Type.String()),
  operatorIds: Type.Array(Id),
  technologies: Type.Array(Technology),
  bounds: Nullable(LonLatBox),
});
export type MeasurementSet = Static<typeof MeasurementSet>;
export const SetsAnswer = Type.Object({ sets: Type.Array(MeasurementSet) });
export type SetsAnswer = Static<typeof SetsAnswer>;
export const SetParams = Type.Object({ setId: Id });

/** The file itself is the body (`application/octet-stream`): CSV or XLSX. */
export const UploadQuery = Type.Object({
  fileName: Type.String({ minLength: 1, maxLength: 200 }),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  kind: MeasurementKind,
  source: Type.String({ minLength: 1, maxLength: 500 }),
  sourceDate: Type.Optional(Type.String({ format: "date" })),
  isSynthetic: Type.Optional(Type.Boolean()),
  /** EPSG code of the coordinates where it is not to be found out. */
  crs: Type.Optional(Type.String({ pattern: "^EPSG:\\d{4,5}$" })),
  /** Nothing is stored: the answer tells what would be. */
  dryRun: Type.Boolean(),
  /** Rows with errors are left out; false: with errors nothing is stored. */
  partial: Type.Optional(Type.Boolean()),
});
export type UploadQuery = Static<typeof UploadQuery>;

export const SampleProblem = Type.Object({
  row: Type.Integer(),
  column: Type.String(),
  value: Type.String(),
  code: Type.String(),
  vi: Type.String(),
  en: Type.String(),
});
export type SampleProblem = Static<typeof SampleProblem>;

export const UploadReport = Type.Object({
  /** null: nothing was stored. */
  setId: Nullable(Id),
  /** The same file was stored before, as `setId`; nothing was changed. */
  isKnown: Type.Boolean(),
  rowsRead: Type.Integer(),
  /** Rows that can be stored; after storing, those that are. */
  samples: Type.Integer(),
  /** Samples that an earlier file of the organisation holds already. */
  knownSamples: Type.Integer(),
  refusedRows: Type.Integer(),
  /** The first of them, by row. */
  errors: Type.Array(SampleProblem),
  crs: Nullable(Type.String()),
  unknownColumns: Type.Array(Type.String()),
  /** Samples whose height was not stated and is assumed, m. */
  assumedHeights: Type.Integer(),
  receiverHeightM: Type.Number(),
  groups: Type.Array(
    Type.Object({ operatorId: Id, technology: Technology, bandCode: Nullable(Type.String()), samples: Type.Integer() }),
  ),
  firstAt: Nullable(Type.String()),
  lastAt: Nullable(Type.String()),
  bounds: Nullable(LonLatBox),
  /** Some of the places, [lon, lat, level in dBm], for a look at the map. */
  preview: Type.Array(Type.Tuple([Type.Number(), Type.Number(), Type.Number()])),
});
export type UploadReport = Static<typeof UploadReport>;

/** Columns of equal length; thinned evenly where there are more than the screen can show. */
export const SamplePoints = Type.Object({
  total: Type.Integer(),
  /** Every how many-th sample is here. */
  every: Type.Integer(),
  ids: Type.Array(Id),
  lons: Type.Array(Type.Number()),
  lats: Type.Array(Type.Number()),
  measuredDbm: Type.Array(Type.Number()),
  operatorIds: Type.Array(Id),
  technologies: Type.Array(Technology),
  bandCodes: Type.Array(Nullable(Type.String())),
});
export type SamplePoints = Static<typeof SamplePoints>;

export const ComparisonBody = Type.Object(
  { setIds: Type.Array(Id, { minItems: 1, maxItems: 50, uniqueItems: true }) },
  { additionalProperties: false },
);
export type ComparisonBody = Static<typeof ComparisonBody>;
export const TaskStarted = Type.Object({ taskId: Id });

const Interval = Nullable(Type.Tuple([Type.Number(), Type.Number()]));

/** Residual = measured minus modelled, dB. */
export const Figures = Type.Object({
  samples: Type.Integer(),
  /** Coverage cells measured: what counts as independent. */
  cells: Type.Integer(),
  biasDb: Type.Number(),
  sigmaDb: Nullable(Type.Number()),
  rmseDb: Type.Number(),
  /** 95 % confidence. */
  biasInterval: Interval,
  sigmaInterval: Interval,
});
export type Figures = Static<typeof Figures>;

const group = <Keys extends Record<string, ReturnType<typeof Type.String>>>(keys: Keys) =>
  Type.Array(Type.Object({ ...keys, figures: Figures }));

export const INCOMPARABLE = ["outside-raster", "no-modelled-layer", "no-modelled-service", "height-differs"] as const;

export const ComparisonFigures = Type.Object({
  samples: Type.Integer(),
  comparable: Type.Integer(),
  incomparable: Type.Array(Type.Object({ reason: Type.Enum([...INCOMPARABLE]), samples: Type.Integer() })),
  /** Compared with the operator's best of all bands, for the band is not stated or its layer is not open to the asker. */
  againstBestLayer: Type.Integer(),
  overall: Nullable(Figures),
  byCarrier: Type.Array(
    Type.Object({ operatorId: Id, technology: Technology, bandCode: Nullable(Type.String()), figures: Figures }),
  ),
  /** From the serving site, km, "0.5-1"; the last is open. */
  byDistance: group({ distanceKm: Type.String() }),
  byClutter: group({ clutter: Type.String() }),
  /** By the modelled level in tens of dB, by the lower end. */
  byLevel: group({ fromDbm: Type.String() }),
  /** What a calibration would be made from. */
  byBandAndClutter: group({ technology: Type.String(), bandCode: Type.String(), clutter: Type.String() }),
  /** The version of the calibration that the compared levels hold; null: they are as modelled. */
  calibrationNumber: Nullable(Type.Integer()),
});
export type ComparisonFigures = Static<typeof ComparisonFigures>;

export const Comparison = Type.Object({
  id: Id,
  organisationId: Id,
  organisationName: Type.String(),
  runId: Id,
  setIds: Type.Array(Id),
  createdAt: Type.String(),
  /** What has changed since: coverage, measurement_set. */
  staleBecause: Type.Array(Type.String()),
  figures: ComparisonFigures,
});
export type Comparison = Static<typeof Comparison>;
export const ComparisonsAnswer = Type.Object({ comparisons: Type.Array(Comparison) });
export type ComparisonsAnswer = Static<typeof ComparisonsAnswer>;
export const ComparisonParams = Type.Object({ comparisonId: Id });

export const ResidualPoints = Type.Object({
  ...SamplePoints.properties,
  modelledDbm: Type.Array(Type.Number()),
  /** To the site that serves in the model; null: unknown. */
  distancesM: Type.Array(Nullable(Type.Number())),
});
export type ResidualPoints = Static<typeof ResidualPoints>;

export const CalibrationLine = Type.Object({
  technology: Technology,
  bandCode: Type.String(),
  clutter: Type.Enum(["none", "open", "low", "high", "all"]),
  /** Added to the modelled level, dB; null: too few cells were measured, the class stays as modelled. */
  offsetDb: Nullable(Type.Number()),
  sigmaDb: Nullable(Type.Number()),
  samples: Type.Integer(),
  cells: Type.Integer(),
  /** 95 % confidence of the offset, dB. */
  interval: Interval,
});
export type CalibrationLine = Static<typeof CalibrationLine>;

export const CalibrationStatus = Type.Enum(["proposed", "in-force", "replaced", "taken-back", "rejected"]);

export const Calibration = Type.Object({
  id: Id,
  /** Given when it comes into force. */
  number: Nullable(Type.Integer()),
  status: CalibrationStatus,
  organisationId: Id,
  organisationName: Type.String(),
  comparisonId: Nullable(Id),
  runId: Id,
  minimumCells: Type.Integer(),
  classes: Type.Array(CalibrationLine),
  /** In the place of the parameters' sigma, by technology, dB. */
  sigmaDb: Type.Record(Type.String(), Type.Number()),
  basis: Type.Object({ sets: Type.Array(Type.String()), samples: Type.Integer(), byClutter: Type.Boolean() }),
  reason: Type.String(),
  /** What it replaced and what comes into force again when it is taken back. */
  replacesId: Nullable(Id),
  proposedBy: Nullable(Type.String()),
  proposedAt: Type.String(),
  decidedBy: Nullable(Type.String()),
  decidedAt: Nullable(Type.String()),
  takenBackBy: Nullable(Type.String()),
  takenBackAt: Nullable(Type.String()),
});
export type Calibration = Static<typeof Calibration>;
export const CalibrationsAnswer = Type.Object({ calibrations: Type.Array(Calibration) });
export type CalibrationsAnswer = Static<typeof CalibrationsAnswer>;
export const CalibrationParams = Type.Object({ calibrationId: Id });

export const ProposalBody = Type.Object(
  {
    comparisonId: Id,
    /** By band and clutter class, or by band alone. */
    byClutter: Type.Boolean(),
    /** Classes with fewer measured cells stay uncalibrated. */
    minimumCells: Type.Integer({ minimum: 10, maximum: 10_000 }),
    reason: Type.String({ minLength: 1, maxLength: 1000 }),
  },
  { additionalProperties: false },
);
export type ProposalBody = Static<typeof ProposalBody>;

export const DecisionBody = Type.Object(
  { decision: Type.Union([Type.Literal("accept"), Type.Literal("reject"), Type.Literal("take-back")]) },
  { additionalProperties: false },
);
export type DecisionBody = Static<typeof DecisionBody>;
