import { type Static, Type } from "typebox";
import { Id, Latitude, Longitude, Nullable, Technology } from "../../schemas.ts";
import { CoverageParameters } from "./coverage.schemas.ts";

/** What a live preview computes with, read once: frame, model, rule, catalogue. */
export const PreviewSetup = Type.Object({
  model: Type.String(),
  /** null: neither terrain nor coverage is there, nothing can be previewed. */
  frame: Nullable(
    Type.Object({
      westDeg: Type.Number(),
      northDeg: Type.Number(),
      stepDeg: Type.Number(),
      columns: Type.Integer(),
      rows: Type.Integer(),
    }),
  ),
  hasTerrain: Type.Boolean(),
  hasClutter: Type.Boolean(),
  terrainName: Nullable(Type.String()),
  /** Part of the blocks' address, so that they may be kept. */
  groundVersion: Type.String(),
  parameters: CoverageParameters,
  bands: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      technology: Technology,
      downlinkMhz: Type.Number(),
      bandwidthMhz: Type.Number(),
      subcarrierSpacingKhz: Type.Number(),
      powerDbm: Type.Number(),
      patternCode: Type.String(),
    }),
  ),
  patterns: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      gainDbi: Type.Number(),
      horizontalBeamwidthDeg: Type.Number(),
      verticalBeamwidthDeg: Type.Number(),
      frontToBackDb: Type.Number(),
      cuts: Nullable(Type.Object({ horizontal: Type.Array(Type.Number()), vertical: Type.Array(Type.Number()) })),
    }),
  ),
  /** Unit costs as they hold today. */
  costs: Type.Array(
    Type.Object({
      code: Type.String(),
      amountVnd: Type.Number(),
      isAssumption: Type.Boolean(),
      validFrom: Type.String(),
    }),
  ),
  /** What is assumed of a new mast until something else is chosen. */
  assumed: Type.Object({
    heightM: Type.Number(),
    tiltDeg: Type.Number(),
    bandCodes: Type.Record(Type.String(), Type.String()),
  }),
});
export type PreviewSetup = Static<typeof PreviewSetup>;

const BlockNumber = Type.Integer({ minimum: 0, maximum: 4_096 });
const Version = { v: Type.Optional(Type.String({ maxLength: 80 })) };
export const BlockQuery = Type.Object(Version, { additionalProperties: false });
export const GroundBlockParams = Type.Object({ column: BlockNumber, row: BlockNumber });
export const LevelBlockParams = Type.Object({ layerId: Id, column: BlockNumber, row: BlockNumber });

/** A box of at most 1.5 degrees. */
export const PreviewHamletsQuery = Type.Object(
  { west: Longitude, south: Latitude, east: Longitude, north: Latitude, technology: Technology },
  { additionalProperties: false },
);

export const PreviewHamlets = Type.Object({
  hamlets: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      center: Type.Tuple([Type.Number(), Type.Number()]),
      population: Nullable(Type.Integer()),
      /** Modelled mobile broadband of any operator. */
      mobileAny: Type.Enum(["yes", "no", "unknown"]),
      /** Operators that serve it with the technology by the model, and those that do not. */
      served: Type.Array(Id),
      unserved: Type.Array(Id),
      /** Cells of the frame (row * columns + column), ascending, and the residents of each. */
      cells: Type.Array(Type.Integer()),
      weights: Type.Array(Type.Number()),
    }),
  ),
});
export type PreviewHamlets = Static<typeof PreviewHamlets>;

export const PreviewSectorsQuery = Type.Object(
  { organisationId: Id, technology: Technology, west: Longitude, south: Latitude, east: Longitude, north: Latitude },
  { additionalProperties: false },
);

/** Existing sectors as coverage takes them, for those who may see their parameters. */
export const PreviewSectors = Type.Object({
  places: Type.Array(
    Type.Object({
      siteId: Id,
      lon: Type.Number(),
      lat: Type.Number(),
      antennaHeightM: Type.Number(),
      sectors: Type.Array(
        Type.Object({
          sectorId: Id,
          bandCode: Type.String(),
          frequencyGhz: Type.Number(),
          referenceDbm: Type.Number(),
          powerDbm: Type.Number(),
          patternCode: Type.String(),
          azimuthDeg: Type.Number(),
          electricalTiltDeg: Type.Number(),
          mechanicalTiltDeg: Type.Number(),
        }),
      ),
    }),
  ),
});
export type PreviewSectors = Static<typeof PreviewSectors>;
