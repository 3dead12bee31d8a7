import { inHLossDb } from "./tr38901-indoor.ts";
import type { Tr38901Link, Tr38901Loss } from "./tr38901-link.ts";
import { rmaLossDb } from "./tr38901-rma.ts";
import { umaLossDb, umiLossDb } from "./tr38901-urban.ts";

export type { Tr38901Condition, Tr38901Link, Tr38901Loss } from "./tr38901-link.ts";

/** Outdoor scenarios and the indoor office of 3GPP TR 38.901 whose path loss is built here. */
export type Tr38901Scenario = "RMa" | "SMa" | "UMa" | "UMi" | "InH";
const SCENARIOS: Record<Tr38901Scenario, (link: Tr38901Link) => Tr38901Loss> = {
  RMa: (link) => rmaLossDb(link, "RMa"),
  SMa: (link) => rmaLossDb(link, "SMa"),
  UMa: umaLossDb,
  UMi: umiLossDb,
  InH: inHLossDb,
};

/**
 * Median path loss and shadow-fading deviation. Source: [TR 38.901 v19, Table 7.4.1-1].
 * Frequency 0.5..100 GHz (RMa and SMa up to 30); heights and distances as the table says.
 * Throws OutOfRangeError that names the value and the permitted range.
 */
export function tr38901LossDb(scenario: Tr38901Scenario, link: Tr38901Link): Tr38901Loss {
  return SCENARIOS[scenario](link);
}
