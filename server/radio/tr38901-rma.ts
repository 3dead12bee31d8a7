import {
  distance3dM,
  PROPAGATION_VELOCITY_M_PER_S,
  requireLinkInLimits,
  type Tr38901Link,
  type Tr38901Loss,
} from "./tr38901-link.ts";
import { requireInRange } from "./valid-range.ts";

/** Rural macro, or suburban macro, which has RMa's form with its own surroundings and limits. */
type MacroScenario = "RMa" | "SMa";

/** Surroundings taken where the caller gives none: the defaults of RMa, the fixed values of SMa [Table 7.4.1-1]. */
const SURROUNDINGS = {
  RMa: { streetWidthM: 20, buildingHeightM: 5 },
  SMa: { streetWidthM: 10, buildingHeightM: 10 },
} as const;

const HEIGHTS_M = {
  RMa: { baseHeightM: [10, 150], userHeightM: [1, 10] },
  SMa: { baseHeightM: [25, 35], userHeightM: [1, 14] },
} as const;

function checkLink(link: Tr38901Link, scenario: MacroScenario): void {
  const longestM = scenario === "RMa" && link.condition === "LOS" ? 10_000 : 5_000;
  const source = `TR 38.901 ${scenario} ${link.condition}`;
  requireLinkInLimits(link, { source, frequencyGhz: [0.5, 30], distance2dM: [10, longestM], ...HEIGHTS_M[scenario] });
}

function surroundings(link: Tr38901Link, scenario: MacroScenario) {
  if (scenario === "SMa") return SURROUNDINGS.SMa;
  const { streetWidthM = SURROUNDINGS.RMa.streetWidthM, buildingHeightM = SURROUNDINGS.RMa.buildingHeightM } = link;
  const range = { min: 5, max: 50, unit: "m", source: "TR 38.901 RMa" };
  requireInRange("streetWidthM", streetWidthM, range);
  requireInRange("buildingHeightM", buildingHeightM, range);
  return { streetWidthM, buildingHeightM };
}

/** The breakpoint distance of RMa and SMa, metres [Table 7.4.1-1, NOTE 5]. */
export function rmaBreakpointM(baseHeightM: number, userHeightM: number, frequencyGhz: number): number {
  return (2 * Math.PI * baseHeightM * userHeightM * frequencyGhz * 1e9) / PROPAGATION_VELOCITY_M_PER_S;
}

/** PL1 of Table 7.4.1-1: the loss before the breakpoint, dB. */
function beforeBreakpointDb(distanceM: number, frequencyGhz: number, buildingHeightM: number): number {
  const power = buildingHeightM ** 1.72;
  return (
    20 * Math.log10((40 * Math.PI * distanceM * frequencyGhz) / 3) +
    Math.min(0.03 * power, 10) * Math.log10(distanceM) -
    Math.min(0.044 * power, 14.77) +
    0.002 * Math.log10(buildingHeightM) * distanceM
  );
}

function lineOfSight(link: Tr38901Link, buildingHeightM: number): Tr38901Loss {
  const direct = distance3dM(link);
  const breakpointM = rmaBreakpointM(link.baseHeightM, link.userHeightM, link.frequencyGhz);
  if (link.distance2dM <= breakpointM) {
    return { lossDb: beforeBreakpointDb(direct, link.frequencyGhz, buildingHeightM), shadowSigmaDb: 4 };
  }
  const atBreakpointDb = beforeBreakpointDb(breakpointM, link.frequencyGhz, buildingHeightM);
  return { lossDb: atBreakpointDb + 40 * Math.log10(direct / breakpointM), shadowSigmaDb: 6 };
}

/** PL' of RMa NLOS, the loss of SMa NLOS, dB. */
function obstructedDb(link: Tr38901Link, streetWidthM: number, buildingHeightM: number): number {
  const { baseHeightM, userHeightM, frequencyGhz } = link;
  return (
    161.04 -
    7.1 * Math.log10(streetWidthM) +
    7.5 * Math.log10(buildingHeightM) -
    (24.37 - 3.7 * (buildingHeightM / baseHeightM) ** 2) * Math.log10(baseHeightM) +
    (43.42 - 3.1 * Math.log10(baseHeightM)) * (Math.log10(distance3dM(link)) - 3) +
    20 * Math.log10(frequencyGhz) -
    (3.2 * Math.log10(11.75 * userHeightM) ** 2 - 4.97)
  );
}

/**
 * Rural or suburban macro path loss, dB. Source: [TR 38.901 v19, Table 7.4.1-1, RMa and SMa].
 * 0.5..30 GHz, 10 m to 10 km (RMa LOS) or 5 km; RMa: base 10..150 m, user 1..10 m, street and buildings 5..50 m;
 * SMa: base 25..35 m, user 1..14 m, street and buildings 10 m. Throws OutOfRangeError outside.
 */
export function rmaLossDb(link: Tr38901Link, scenario: MacroScenario): Tr38901Loss {
  checkLink(link, scenario);
  const { streetWidthM, buildingHeightM } = surroundings(link, scenario);
  const sight = lineOfSight(link, buildingHeightM);
  if (link.condition === "LOS") return sight;
  const obstructed = obstructedDb(link, streetWidthM, buildingHeightM);
  // The table takes the larger of both for RMa alone; SMa NLOS is the formula as it stands.
  return { lossDb: scenario === "RMa" ? Math.max(sight.lossDb, obstructed) : obstructed, shadowSigmaDb: 8 };
}
