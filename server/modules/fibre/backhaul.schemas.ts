import { type Static, Type } from "typebox";
import { Id, Latitude, Longitude } from "../../schemas.ts";
import { LengthByKind, NewBuild, Position, Segment, UsedCost } from "./fibre.schemas.ts";

export const BackhaulQuery = Type.Object(
  {
    lon: Longitude,
    lat: Latitude,
    /** Whose cables; absent: anybody's. */
    organisationId: Type.Optional(Id),
    newBuild: Type.Optional(NewBuild),
    maxApproachM: Type.Optional(Type.Number({ minimum: 10, maximum: 10_000 })),
  },
  { additionalProperties: false },
);
export type BackhaulQuery = Static<typeof BackhaulQuery>;

/** The cheapest way along roads from a mast to fibre that is there. */
export const BackhaulAnswer = Type.Object({
  lengthM: Type.Number(),
  costVnd: Type.Number(),
  /** Whose cable or access point is met. */
  organisationId: Id,
  /** What is met: a cable along a road or an access point. */
  meets: Type.Enum(["cable", "access-point"]),
  meetsCode: Type.String(),
  meetsAt: Position,
  byKind: Type.Array(LengthByKind),
  segments: Type.Array(Segment),
  costs: Type.Array(UsedCost),
});
export type BackhaulAnswer = Static<typeof BackhaulAnswer>;

const AntennaHeight = Type.Number({ minimum: 1, maximum: 400 });

export const MicrowaveQuery = Type.Object(
  {
    fromLon: Longitude,
    fromLat: Latitude,
    fromHeightM: AntennaHeight,
    toLon: Longitude,
    toLat: Latitude,
    toHeightM: AntennaHeight,
    frequencyGhz: Type.Number({ minimum: 1, maximum: 90 }),
  },
  { additionalProperties: false },
);
export type MicrowaveQuery = Static<typeof MicrowaveQuery>;

/** Clearance of a hop in the usual bands, and the profile of the band asked for. */
export const MicrowaveAnswer = Type.Object({
  terrainName: Type.String(),
  hasClutter: Type.Boolean(),
  distanceM: Type.Number(),
  bearingDeg: Type.Number(),
  frequencyGhz: Type.Number(),
  bands: Type.Array(
    Type.Object({
      frequencyGhz: Type.Number(),
      freeSpaceDb: Type.Number(),
      isClear: Type.Boolean(),
      /** Both ends would have to be so much higher, m; 0 where they need not. */
      raiseM: Type.Number(),
      checks: Type.Array(
        Type.Object({
          radiusFactor: Type.Number(),
          /** Shares of the first Fresnel radius. */
          neededShare: Type.Number(),
          share: Type.Number(),
          atM: Type.Number(),
        }),
      ),
    }),
  ),
  samples: Type.Object({
    distanceM: Type.Array(Type.Number()),
    groundM: Type.Array(Type.Number()),
    clutterM: Type.Array(Type.Number()),
    bulgeM: Type.Array(Type.Number()),
    rayM: Type.Array(Type.Number()),
    fresnelRadiusM: Type.Array(Type.Number()),
  }),
});
export type MicrowaveAnswer = Static<typeof MicrowaveAnswer>;
