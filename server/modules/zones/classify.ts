import type { Disposition, WorkKind } from "./works.schemas.ts";
import type { PlanZone } from "./zones.schemas.ts";

/** What decides about a work. */
export interface WorkFacts {
  readonly kind: WorkKind;
  readonly status: "existing" | "planned";
  /** Class of a mast, or of the works that are poles and ducts; null: not known. */
  readonly worksClass: string | null;
  /** Of a mast above its base, metres; null: not known. */
  readonly heightM: number | null;
}

export type ZoneRules = Pick<
  PlanZone,
  "permittedMastClasses" | "permittedCableClasses" | "greatestHeightM" | "removeBy" | "undergroundBy"
>;

/** Codes of the catalogue by where the cables are. */
export interface CableClasses {
  readonly pole: readonly string[];
  readonly underground: readonly string[];
}

export interface Fate {
  readonly disposition: Disposition;
  readonly by: string | null;
}

type Answer = "yes" | "no" | "unknown" | "silent";

/** Both rules must permit it: what one forbids is forbidden, whatever the other does not know. */
function both(one: Answer, other: Answer): Answer {
  for (const answer of ["no", "unknown", "yes"] as const) if (one === answer || other === answer) return answer;
  return "silent";
}

function mastPermitted({ worksClass, heightM }: WorkFacts, rules: ZoneRules): Answer {
  const { permittedMastClasses: classes, greatestHeightM: limitM } = rules;
  const byClass: Answer =
    classes === null
      ? "silent"
      : classes.length === 0
        ? "no"
        : worksClass === null
          ? "unknown"
          : classes.includes(worksClass)
            ? "yes"
            : "no";
  const byHeight: Answer = limitM === null ? "silent" : heightM === null ? "unknown" : heightM <= limitM ? "yes" : "no";
  return both(byClass, byHeight);
}

/** Whether works of a class are permitted; of an unknown class only where all or none of the classes that it could be are. */
function worksPermitted(
  worksClass: string | null,
  possible: readonly string[],
  permitted: readonly string[] | null,
): Answer {
  if (permitted === null) return "silent";
  if (worksClass !== null) return permitted.includes(worksClass) ? "yes" : "no";
  const count = possible.filter((code) => permitted.includes(code)).length;
  return count === 0 ? "no" : count === possible.length ? "yes" : "unknown";
}

/** Whether cables may be there in this way: one class of works that could carry them is enough. */
function cablePermitted(possible: readonly string[], permitted: readonly string[] | null): Answer {
  if (permitted === null) return "silent";
  return possible.some((code) => permitted.includes(code)) ? "yes" : "no";
}

function isPermitted(work: WorkFacts, rules: ZoneRules, classes: CableClasses): Answer {
  const permitted = rules.permittedCableClasses;
  switch (work.kind) {
    case "mast":
      return mastPermitted(work, rules);
    case "pole-line":
      return worksPermitted(work.worksClass, classes.pole, permitted);
    case "duct":
      return worksPermitted(work.worksClass, classes.underground, permitted);
    case "aerial":
      return cablePermitted(classes.pole, permitted);
    case "in-duct":
    case "buried":
      return cablePermitted(classes.underground, permitted);
  }
}

/**
 * What the plan means for a work in a zone. A day for undergrounding holds for every hung cable, and for the poles under it unless
 * the plan permits poles there all the same. Nothing said, nothing known and nothing permitted stay three things.
 */
export function fateOf(work: WorkFacts, rules: ZoneRules, classes: CableClasses): Fate {
  const answer = isPermitted(work, rules, classes);
  const keeps: Fate = { disposition: "stays", by: null };
  if (work.status === "planned") {
    const isAgainst = answer === "no" || (work.kind === "aerial" && rules.undergroundBy !== null);
    return { disposition: isAgainst ? "planned-against" : answer === "unknown" ? "unknown" : "planned", by: null };
  }
  if (rules.undergroundBy !== null) {
    if (work.kind === "aerial") return { disposition: "underground", by: rules.undergroundBy };
    if (work.kind === "pole-line" && answer !== "yes" && answer !== "unknown") {
      return { disposition: "remove", by: rules.undergroundBy };
    }
  }
  if (answer === "yes") return keeps;
  if (answer === "silent") return { disposition: "unregulated", by: null };
  if (answer === "unknown") return { disposition: "unknown", by: null };
  if (work.kind === "mast" && rules.removeBy !== null) return { disposition: "remove", by: rules.removeBy };
  return { disposition: "not-permitted", by: null };
}
