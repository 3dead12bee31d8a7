import { ask, askOne } from "../database/ask.ts";
import type { Conversation } from "../database/conversation.ts";
import { type AppliedCalibration, offsetAt, offsetsByHeight } from "../radio/calibration/calibration.ts";
import { type CatalogueBand, referenceSignalDbm, uplinkEndDbm } from "../radio/catalogue-antenna.ts";
import * as queries from "./planning-case.queries.ts";
import type { UserBudget } from "./planning-case.schemas.ts";
import { type PlannedTechnology, requirementOf } from "./requirement.ts";

/** What a path loses, and what stands where it ends. */
export interface BudgetedPath {
  readonly frequencyMhz: number;
  readonly lossDb: number;
  /** Of the receiving end's cell, m; undefined: none is known. */
  readonly clutterHeightM: number | undefined;
}

/** A catalogue may hold a carrier that the standard does not know: of that nothing is said. */
function signalOf(carrier: CatalogueBand): { referenceDbm: number; endDbm: number | null } | null {
  try {
    return { referenceDbm: referenceSignalDbm(carrier), endDbm: uplinkEndDbm(carrier) };
  } catch {
    return null;
  }
}

const tenth = (value: number) => Math.round(10 * value) / 10;

/**
 * Level and margin of a handset at the far end of a path, downlink and uplink, when the near end carries the catalogue's antenna and
 * power of the band, looking straight at it; with the calibration of the newest coverage. null: no band of the catalogue holds the
 * frequency, or its carrier is unknown to the standard.
 */
export async function userBudget(path: BudgetedPath, client: Conversation): Promise<UserBudget | null> {
  const band = await askOne(queries.bandAt, { frequencyMhz: path.frequencyMhz }, client);
  if (band === undefined || band.gainDbi === null) return null;
  const run = await askOne(queries.newestRun, undefined, client);
  const stored = new Map((await ask(queries.planningSettings, undefined, client)).map((row) => [row.key, row.value]));
  const technology = band.technology as PlannedTechnology;
  const calibration = (run?.parameters as { calibration?: AppliedCalibration } | undefined)?.calibration;
  const carrier = {
    technology,
    downlinkMhz: band.downlinkMhz,
    bandwidthMhz: band.defaultBandwidthMhz,
    subcarrierSpacingKhz: band.subcarrierSpacingKhz,
    powerDbm: band.defaultPowerDbm,
  };
  const signal = signalOf(carrier);
  if (signal === null) return null;
  const offsetDb = offsetAt(offsetsByHeight(calibration, technology, band.code), path.clutterHeightM);
  const { referenceDbm, endDbm } = signal;
  const levelDbm = referenceDbm + band.gainDbi - path.lossDb + offsetDb;
  const { thresholdDbm, requiredDbm } = requirementOf(technology, run?.parameters ?? stored.get("coverage"));
  return {
    technology,
    bandCode: band.code,
    powerDbm: band.defaultPowerDbm,
    gainDbi: band.gainDbi,
    levelDbm: tenth(levelDbm),
    thresholdDbm,
    requiredDbm: tenth(requiredDbm),
    marginDb: tenth(levelDbm - requiredDbm),
    uplinkEndDbm: endDbm === null ? null : tenth(endDbm),
    uplinkMarginDb: endDbm === null ? null : tenth(levelDbm - endDbm),
    calibration: calibration === undefined ? null : { number: calibration.number, offsetDb },
  };
}
