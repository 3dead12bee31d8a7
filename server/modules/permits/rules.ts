import type { Finding, Neighbour, PermitAsked, PermitRules, PermitVerdict } from "./permits.schemas.ts";

/** Where a class of mast stands; "other" may be either. */
export type MastPlace = "ground" | "building" | "other";

/** A rule of the plan that holds at the proposed place. */
export interface ZoneAt {
  readonly id: number;
  readonly kind: "zone" | "street";
  readonly name: string;
  /** null: the plan says nothing of masts there. */
  readonly permittedMastClasses: readonly string[] | null;
  readonly greatestHeightM: number | null;
  readonly source: string;
  readonly isVerified: boolean;
}

/** Slack for heights and shares, so that 3.0 m on 15.0 m is 20 %, not a rounding error above it. */
const SLACK = 1e-9;

type NamedRule = Pick<Finding, "source" | "isVerified">;
const named = ({ source, isVerified }: NamedRule) => ({ source, isVerified, zoneId: null });

const atMost = (value: number, limit: number): PermitVerdict => (value <= limit + SLACK ? "passes" : "fails");

/** What one zone or street says of the mast; where it is silent, that. */
function findingsOfZone(asked: PermitAsked, zone: ZoneAt): Finding[] {
  const { kind, name, permittedMastClasses, greatestHeightM, source, isVerified } = zone;
  const ofZone = { source, isVerified, zoneId: zone.id };
  const findings: Finding[] = [];
  if (permittedMastClasses !== null) {
    findings.push({
      code: "zone-class",
      verdict: permittedMastClasses.includes(asked.mastClass) ? "passes" : "fails",
      figures: { kind, name, mastClass: asked.mastClass, permitted: permittedMastClasses.join(", ") },
      ...ofZone,
    });
  }
  if (greatestHeightM !== null) {
    const verdict = atMost(asked.heightM, greatestHeightM);
    const figures = { kind, name, heightM: asked.heightM, limitM: greatestHeightM };
    findings.push({ code: "zone-height", verdict, figures, ...ofZone });
  }
  if (findings.length === 0)
    findings.push({ code: "zone-silent", verdict: "unknown", figures: { kind, name }, ...ofZone });
  return findings;
}

/** What zones and streets say. Nothing loaded, or nothing for this place, is not known: never permitted. */
export function zoneFindings(asked: PermitAsked, zones: readonly ZoneAt[], zonesInForce: number): Finding[] {
  if (zones.length > 0) return zones.flatMap((zone) => findingsOfZone(asked, zone));
  const code = zonesInForce === 0 ? "no-zones" : "outside-zones";
  return [{ code, verdict: "unknown", figures: { zonesInForce }, source: null, isVerified: false, zoneId: null }];
}

/** The small mast on a building: at most a share of the building's height, and at most so many metres. */
export function a1aFindings({ mastClass, heightM, buildingHeightM }: PermitAsked, rules: PermitRules): Finding[] {
  if (mastClass !== "A1a") return [];
  const { a1aShare, a1aHeightM } = rules;
  const isKnown = buildingHeightM !== null && buildingHeightM > 0;
  const limitM = isKnown ? a1aShare.value * buildingHeightM : null;
  return [
    {
      code: "a1a-share",
      verdict: limitM === null ? "unknown" : atMost(heightM, limitM),
      figures: { heightM, buildingHeightM, limitM, share: a1aShare.value },
      ...named(a1aShare),
    },
    {
      code: "a1a-height",
      verdict: atMost(heightM, a1aHeightM.value),
      figures: { heightM, limitM: a1aHeightM.value },
      ...named(a1aHeightM),
    },
  ];
}

/** Height of the top above ground, metres; null: on a building whose height is not known. */
export function topM({ heightM, buildingHeightM }: PermitAsked, place: MastPlace): number | null {
  if (buildingHeightM === null) return place === "building" ? null : heightM;
  return heightM + buildingHeightM;
}

/** From the rule's height on, that height included, the air defence is asked. */
export function airDefenceFinding(asked: PermitAsked, place: MastPlace, { airDefenceHeightM }: PermitRules): Finding {
  const top = topM(asked, place);
  const isHigh = (top ?? asked.heightM) >= airDefenceHeightM.value - SLACK;
  return {
    code: "air-defence",
    verdict: isHigh ? "needs-approval" : top === null ? "unknown" : "passes",
    figures: { topM: top, limitM: airDefenceHeightM.value },
    ...named(airDefenceHeightM),
  };
}

/** Whether the next mast, built or planned, stands far enough away. */
export function distanceFinding(neighbours: readonly Neighbour[], { neighbourDistanceM }: PermitRules): Finding {
  const [nearest] = neighbours;
  const limitM = neighbourDistanceM.value;
  const distanceM = nearest?.distanceM ?? null;
  const isKnown = limitM !== null && distanceM !== null;
  return {
    code: "neighbour-distance",
    verdict: !isKnown ? "unknown" : distanceM >= limitM - SLACK ? "passes" : "fails",
    figures: { distanceM, limitM, code: nearest?.code ?? null },
    ...named(neighbourDistanceM),
  };
}

/** Sharing before building: a mast that would do forbids a new one by the distance rule, and by law must be asked for first. */
export function sharingFindings(neighbours: readonly Neighbour[], rules: PermitRules): Finding[] {
  const near = neighbours.filter(({ isInSharingDistance }) => isInSharingDistance);
  const count = (answer: Neighbour["wouldDo"]) => near.filter(({ wouldDo }) => wouldDo === answer).length;
  const [wouldDo, unknown] = [count("yes"), count("unknown")];
  const figures = { masts: near.length, wouldDo, unknown, distanceM: rules.sharingDistanceM.value };
  const isOpen = unknown > 0;
  return [
    {
      code: "sharing",
      verdict: wouldDo > 0 ? "fails" : isOpen ? "unknown" : "passes",
      figures,
      ...named(rules.sharingDistanceM),
    },
    {
      code: "sharing-priority",
      verdict: wouldDo > 0 || isOpen ? "needs-approval" : "passes",
      figures,
      ...named(rules.sharingPriority),
    },
  ];
}

export interface PermitCase {
  readonly asked: PermitAsked;
  readonly place: MastPlace;
  readonly rules: PermitRules;
  readonly zones: readonly ZoneAt[];
  /** How many zones and streets the province has in force at all. */
  readonly zonesInForce: number;
  /** Nearest first. */
  readonly neighbours: readonly Neighbour[];
}

/** Every rule on the proposed mast, each with its figures, verdict and source. */
export function permitFindings({ asked, place, rules, zones, zonesInForce, neighbours }: PermitCase): Finding[] {
  return [
    ...zoneFindings(asked, zones, zonesInForce),
    ...a1aFindings(asked, rules),
    airDefenceFinding(asked, place, rules),
    ...sharingFindings(neighbours, rules),
    distanceFinding(neighbours, rules),
  ];
}
