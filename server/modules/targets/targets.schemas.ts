import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../schemas.ts";

export const Year = Type.Integer({ minimum: 2000, maximum: 2100 });
const Code = Type.String({ pattern: "^[a-z0-9-]{2,60}$" });
const Source = Type.String({ minLength: 1, maxLength: 500 });
const Value = Type.Number({ minimum: 0, maximum: 1e9 });

/** What the figure is of: any operator, each one of them, or a single one. */
export const OperatorMode = Type.Enum(["any", "each", "one"]);
export type OperatorMode = Static<typeof OperatorMode>;

/** Communes or districts of a day; those of the past are reached through the successors. */
export const Geography = Type.Enum(["commune", "district"]);
export type Geography = Static<typeof Geography>;

const Day = Type.String({ format: "date" });

/** From this day on there were other units than before. */
export const UnitPeriod = Type.Object({
  from: Day,
  communes: Type.Integer({ minimum: 0 }),
  districts: Type.Integer({ minimum: 0 }),
});
export type UnitPeriod = Static<typeof UnitPeriod>;

/** "none": there is no target; "unknown": there is no figure. */
export const TargetVerdict = Type.Enum(["met", "missed", "unknown", "none"]);
export type TargetVerdict = Static<typeof TargetVerdict>;

/** Where a figure is from: the map as it is now, a day that was frozen, or a person. */
export const Basis = Type.Enum(["computed", "frozen", "entered"]);
export type Basis = Static<typeof Basis>;

/** A share as its parts: hamlets, sites, places or metres. */
export const ShareParts = Type.Object({
  good: Type.Number({ minimum: 0 }),
  counted: Type.Number({ minimum: 0 }),
  /** What nobody can judge; in neither of the two. */
  unknown: Type.Number({ minimum: 0 }),
});
export type ShareParts = Static<typeof ShareParts>;

export const Figure = Type.Object({
  year: Year,
  /** In the indicator's unit; more than 100 % stays as it is; null: there is no figure. */
  value: Nullable(Type.Number()),
  parts: Nullable(ShareParts),
  basis: Nullable(Basis),
  /** Of an entered figure. */
  source: Nullable(Type.String()),
});
export type Figure = Static<typeof Figure>;

export const Target = Type.Object({ year: Year, value: Type.Number() });
export type Target = Static<typeof Target>;

export const Indicator = Type.Object({
  code: Type.String(),
  nameVi: Type.String(),
  nameEn: Type.String(),
  unit: Type.String(),
  direction: Type.Enum(["up", "down"]),
  origin: Type.Enum(["computed", "entered"]),
  formulaVersion: Type.Integer(),
  definitionVi: Type.String(),
  source: Type.String(),
  targets: Type.Array(Target),
  /** Added by the province: those that the program brings along stay. */
  isOwn: Type.Boolean(),
  /** The target that holds in the asked year: of that year, else of the last one before, else of the next. */
  target: Nullable(Target),
  actual: Figure,
  verdict: TargetVerdict,
  /** Where the map gives the figure of each and of every single operator as well. */
  each: Nullable(Figure),
  /** One figure a year, oldest first. */
  trend: Type.Array(Figure),
});
export type Indicator = Static<typeof Indicator>;

export const TargetsQuery = Type.Object({ year: Type.Optional(Year) }, { additionalProperties: false });

export const TargetsAnswer = Type.Object({
  year: Year,
  /** The year that the map speaks of: this one. */
  thisYear: Year,
  coverageRunId: Nullable(Id),
  coverageAt: Nullable(Type.String()),
  /** Oldest first; the last one is today's. */
  unitPeriods: Type.Array(UnitPeriod),
  indicators: Type.Array(Indicator),
});
export type TargetsAnswer = Static<typeof TargetsAnswer>;

export const IndicatorParams = Type.Object({ code: Code });

export const BreakdownQuery = Type.Object(
  {
    year: Type.Optional(Year),
    geography: Type.Optional(Geography),
    /** Whose units: those of this day. Absent: today's, or the last day that had districts. */
    asOf: Type.Optional(Day),
    mode: Type.Optional(OperatorMode),
    /** For the mode "one". */
    organisationId: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export type BreakdownQuery = Static<typeof BreakdownQuery>;

export const AreaFigure = Type.Object({
  unitId: Id,
  unitCode: Type.String(),
  unitName: Type.String(),
  figure: Figure,
  verdict: TargetVerdict,
});
export type AreaFigure = Static<typeof AreaFigure>;

export const OperatorFigure = Type.Object({
  mode: OperatorMode,
  /** null for any and each. */
  organisationId: Nullable(Id),
  organisationName: Nullable(Type.String()),
  figure: Figure,
  verdict: TargetVerdict,
});
export type OperatorFigure = Static<typeof OperatorFigure>;

export const Breakdown = Type.Object({
  code: Type.String(),
  year: Year,
  geography: Geography,
  /** The day whose units these are. */
  asOf: Day,
  mode: OperatorMode,
  organisationId: Nullable(Id),
  areas: Type.Array(AreaFigure),
  /** Counted in the province but in no area: its place among the units of that day is not known. */
  outside: Nullable(ShareParts),
  operators: Type.Array(OperatorFigure),
});
export type Breakdown = Static<typeof Breakdown>;

export const UnitShapesQuery = Type.Object(
  { geography: Geography, asOf: Type.Optional(Day) },
  { additionalProperties: false },
);
export const UnitShapes = Type.Object({
  type: Type.Literal("FeatureCollection"),
  features: Type.Array(
    Type.Object({
      type: Type.Literal("Feature"),
      id: Id,
      geometry: Type.Object({ type: Type.Literal("MultiPolygon"), coordinates: Type.Array(Type.Any()) }),
      properties: Type.Object({ code: Type.String(), name: Type.String() }),
    }),
  ),
});
export type UnitShapes = Static<typeof UnitShapes>;

export const TargetsChange = Type.Object(
  {
    /** All targets of the indicator, one a year. */
    targets: Type.Array(Type.Object({ year: Year, value: Value }), { maxItems: 60 }),
    source: Source,
  },
  { additionalProperties: false },
);
export type TargetsChange = Static<typeof TargetsChange>;

/** An indicator of the province's own plan, whose figures are entered; its code and unit stay. */
export const NewIndicator = Type.Object(
  {
    code: Code,
    nameVi: Type.String({ minLength: 1, maxLength: 200 }),
    nameEn: Type.String({ minLength: 1, maxLength: 200 }),
    /** As it stands behind the figure; "%", "per 100" and "per person" have words in both languages. */
    unit: Type.String({ minLength: 1, maxLength: 20 }),
    direction: Type.Enum(["up", "down"]),
    definitionVi: Type.String({ minLength: 1, maxLength: 1_000 }),
    source: Source,
  },
  { additionalProperties: false },
);
export type NewIndicator = Static<typeof NewIndicator>;

export const ValueParams = Type.Object({ valueId: Id });

export const NewValue = Type.Object(
  {
    indicatorCode: Code,
    year: Year,
    /** A commune of today or a former district; null: the province. */
    unitId: Nullable(Id),
    organisationId: Nullable(Id),
    value: Value,
    source: Source,
  },
  { additionalProperties: false },
);
export type NewValue = Static<typeof NewValue>;

export const ValueChange = Type.Object({ value: Value, source: Source }, { additionalProperties: false });

export const EnteredValue = Type.Object({
  id: Id,
  indicatorCode: Type.String(),
  year: Year,
  unitId: Nullable(Id),
  unitName: Nullable(Type.String()),
  organisationId: Nullable(Id),
  organisationName: Nullable(Type.String()),
  value: Type.Number(),
  source: Type.String(),
  /** UTC. */
  enteredAt: Type.String(),
  /** Named to colleagues and the authority. */
  person: Nullable(Type.String()),
  organisation: Nullable(Type.String()),
  version: Type.Integer(),
});
export type EnteredValue = Static<typeof EnteredValue>;
export const ValuesAnswer = Type.Object({ values: Type.Array(EnteredValue) });
export type ValuesAnswer = Static<typeof ValuesAnswer>;

/** Units that a value can be entered for. */
export const EntryUnits = Type.Object({
  units: Type.Array(Type.Object({ id: Id, code: Type.String(), level: Geography, name: Type.String() })),
  operators: Type.Array(Type.Object({ id: Id, code: Type.String(), name: Type.String() })),
});
export type EntryUnits = Static<typeof EntryUnits>;

export const ValueImport = Type.Object(
  {
    fileName: Type.String({ minLength: 5, maxLength: 200, pattern: "\\.([cC][sS][vV]|[xX][lL][sS][xX])$" }),
    /** The file's bytes in base64. */
    content: Type.String({ minLength: 4, maxLength: 1_000_000, pattern: "^[A-Za-z0-9+/]+={0,2}$" }),
    /** Checks only; nothing is stored. */
    isDryRun: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type ValueImport = Static<typeof ValueImport>;

export const ImportProblem = Type.Object({
  /** Line of the file; its first is 1. */
  row: Type.Integer({ minimum: 1 }),
  column: Type.String(),
  code: Type.Enum([
    "column-missing",
    "indicator-unknown",
    "year-bad",
    "unit-unknown",
    "operator-unknown",
    "value-bad",
    "source-missing",
    "twice",
  ]),
  found: Type.String(),
});
export type ImportProblem = Static<typeof ImportProblem>;

export const ImportOutcome = Type.Object({
  rows: Type.Integer(),
  problems: Type.Array(ImportProblem),
  /** null: nothing was stored. */
  stored: Nullable(Type.Object({ added: Type.Integer(), changed: Type.Integer(), same: Type.Integer() })),
});
export type ImportOutcome = Static<typeof ImportOutcome>;
