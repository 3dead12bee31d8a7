import { type Static, Type } from "typebox";
import { AssetStatus, Id, Latitude, Longitude } from "../../schemas.ts";

/** Layers that can be printed, in drawing order from below. Repeated here because a module takes nothing from another; a test compares. */
export const PRINT_LAYERS = [
  "districts",
  "communes",
  "plan-zones",
  "roads",
  "road-works",
  "pole-lines",
  "ducts",
  "fibre",
  "access-points",
  "priority-places",
  "sectors",
  "sites",
  "hamlets",
] as const;
export type PrintLayer = (typeof PRINT_LAYERS)[number];

/** What is painted under the lines, as the legend of the screen has it. */
export const PrintCoverage = Type.Object(
  {
    layerId: Id,
    /** "covered", "indoor" and "throughput" follow from the computed level and SINR. */
    quantity: Type.Enum(["rsrp", "covered", "indoor", "sinr", "throughput", "operators"]),
    building: Type.Enum(["traditional", "thermally-efficient"]),
    /** null: the widest carrier of the technology. */
    bandwidthMhz: Type.Union([Type.Number({ minimum: 1, maximum: 400 }), Type.Null()]),
    threshold: Type.Number({ minimum: -200, maximum: 5_000 }),
    /** 0 to 1. */
    opacity: Type.Number({ minimum: 0.05, maximum: 1 }),
  },
  { additionalProperties: false },
);
export type PrintCoverage = Static<typeof PrintCoverage>;

/** A sheet of paper: what it is of, and everything that the screen shows of the map. */
export const PrintRequest = Type.Object(
  {
    paper: Type.Enum(["A4", "A3", "A2", "A1", "A0"]),
    orientation: Type.Enum(["portrait", "landscape"]),
    /** The denominator: 50000 for 1:50,000. */
    scale: Type.Integer({ minimum: 1_000, maximum: 500_000 }),
    center: Type.Tuple([Longitude, Latitude]),
    /** A zone of VN-2000; absent: the province's own. */
    crs: Type.Optional(Type.String({ pattern: "^EPSG:[0-9]{4}$" })),
    title: Type.String({ minLength: 1, maxLength: 200 }),
    subtitle: Type.Optional(Type.String({ maxLength: 300 })),
    language: Type.Enum(["vi", "en"]),
    layers: Type.Array(Type.Enum([...PRINT_LAYERS]), { maxItems: 20, uniqueItems: true }),
    operators: Type.Array(Id, { maxItems: 200 }),
    mastClasses: Type.Array(Type.String({ maxLength: 20 }), { maxItems: 50 }),
    statuses: Type.Array(AssetStatus, { maxItems: 3 }),
    /** Which hamlets count as gaps: the query of the list beside the map. */
    gaps: Type.Object(
      {
        service: Type.Enum(["mobile", "3G", "4G", "5G", "FTTH"]),
        by: Type.Union([Type.Literal("any"), Type.Literal("each"), Id]),
        unitCode: Type.Optional(Type.String({ pattern: "^[0-9A-Za-z]{2,20}$" })),
        minPopulation: Type.Optional(Type.Integer({ minimum: 0 })),
      },
      { additionalProperties: false },
    ),
    coverage: Type.Union([PrintCoverage, Type.Null()]),
  },
  { additionalProperties: false },
);
export type PrintRequest = Static<typeof PrintRequest>;

export const PrintStarted = Type.Object({ taskId: Id });

/** What the task's result holds. */
export const PrintResult = Type.Object({
  pages: Type.Integer({ minimum: 1 }),
  /** Names for which there was no room on the map. */
  unnamed: Type.Integer({ minimum: 0 }),
  file: Type.Object({ id: Id, name: Type.String(), bytes: Type.Integer() }),
});
export type PrintResult = Static<typeof PrintResult>;
