import {
  distance3dM,
  PROPAGATION_VELOCITY_M_PER_S,
  requireLinkInLimits,
  type Tr38901Link,
  type Tr38901Loss,
} from "./tr38901-link.ts";

/** Constants of one urban scenario's formulas [Table 7.4.1-1]. */
interface UrbanModel {
  readonly name: string;
  /** Before the breakpoint: offset + slope log10(d3D) + 20 log10(f). */
  readonly nearOffsetDb: number;
  readonly nearSlopeDb: number;
  /** Beyond it: the same offset, 40 dB a decade, less this many dB a decade of the squared breakpoint distance. */
  readonly breakpointSlopeDb: number;
  readonly nlos: { offsetDb: number; slopeDb: number; frequencySlopeDb: number; userHeightSlopeDb: number };
  readonly nlosSigmaDb: number;
  /** Base heights about the one the table states: it names a single typical value, these bound where it still describes the place. */
  readonly baseHeightM: readonly [number, number];
}

const UMA: UrbanModel = {
  name: "UMa",
  nearOffsetDb: 28,
  nearSlopeDb: 22,
  breakpointSlopeDb: 9,
  nlos: { offsetDb: 13.54, slopeDb: 39.08, frequencySlopeDb: 20, userHeightSlopeDb: 0.6 },
  nlosSigmaDb: 6,
  baseHeightM: [20, 60],
};

const UMI: UrbanModel = {
  name: "UMi",
  nearOffsetDb: 32.4,
  nearSlopeDb: 21,
  breakpointSlopeDb: 9.5,
  nlos: { offsetDb: 22.4, slopeDb: 35.3, frequencySlopeDb: 21.3, userHeightSlopeDb: 0.3 },
  nlosSigmaDb: 7.82,
  baseHeightM: [5, 20],
};

/** Effective height of the surroundings, metres: certain for terminals up to 13 m, taken for higher ones too [NOTE 1 draws it at random there]. */
const ENVIRONMENT_HEIGHT_M = 1;

/** The breakpoint distance d'BP of UMa and UMi, metres [Table 7.4.1-1, NOTE 1]. */
export function urbanBreakpointM(baseHeightM: number, userHeightM: number, frequencyGhz: number): number {
  const heights = (baseHeightM - ENVIRONMENT_HEIGHT_M) * (userHeightM - ENVIRONMENT_HEIGHT_M);
  return (4 * heights * frequencyGhz * 1e9) / PROPAGATION_VELOCITY_M_PER_S;
}

function lineOfSightDb(model: UrbanModel, link: Tr38901Link): number {
  const { baseHeightM, userHeightM, frequencyGhz } = link;
  const logDistance = Math.log10(distance3dM(link));
  const common = model.nearOffsetDb + 20 * Math.log10(frequencyGhz);
  const breakpointM = urbanBreakpointM(baseHeightM, userHeightM, frequencyGhz);
  if (link.distance2dM <= breakpointM) return common + model.nearSlopeDb * logDistance;
  const squares = breakpointM ** 2 + (baseHeightM - userHeightM) ** 2;
  return common + 40 * logDistance - model.breakpointSlopeDb * Math.log10(squares);
}

function urbanLossDb(model: UrbanModel, link: Tr38901Link): Tr38901Loss {
  requireLinkInLimits(link, {
    source: `TR 38.901 ${model.name} ${link.condition}`,
    frequencyGhz: [0.5, 100],
    distance2dM: [10, 5_000],
    baseHeightM: model.baseHeightM,
    userHeightM: [1.5, 22.5],
  });
  const sightDb = lineOfSightDb(model, link);
  if (link.condition === "LOS") return { lossDb: sightDb, shadowSigmaDb: 4 };
  const { offsetDb, slopeDb, frequencySlopeDb, userHeightSlopeDb } = model.nlos;
  const obstructedDb =
    offsetDb +
    slopeDb * Math.log10(distance3dM(link)) +
    frequencySlopeDb * Math.log10(link.frequencyGhz) -
    userHeightSlopeDb * (link.userHeightM - 1.5);
  return { lossDb: Math.max(sightDb, obstructedDb), shadowSigmaDb: model.nlosSigmaDb };
}

/**
 * Urban macro path loss, dB. Source: [TR 38.901 v19, Table 7.4.1-1, UMa].
 * 0.5..100 GHz, 10 m to 5 km, user 1.5..22.5 m; the table is written for a base at 25 m, 20..60 m are accepted.
 * Throws OutOfRangeError outside.
 */
export function umaLossDb(link: Tr38901Link): Tr38901Loss {
  return urbanLossDb(UMA, link);
}

/**
 * Urban micro (street canyon) path loss, dB. Source: [TR 38.901 v19, Table 7.4.1-1, UMi].
 * 0.5..100 GHz, 10 m to 5 km, user 1.5..22.5 m; the table is written for a base at 10 m, 5..20 m are accepted.
 * Throws OutOfRangeError outside.
 */
export function umiLossDb(link: Tr38901Link): Tr38901Loss {
  return urbanLossDb(UMI, link);
}
