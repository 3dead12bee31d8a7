import { ask } from "../database/ask.ts";
import type { Conversation } from "../database/conversation.ts";
import { unacceptable } from "../errors.ts";
import type { AntennaPattern } from "../radio/antenna-pattern.ts";
import { type AppliedCalibration, offsetsByHeight } from "../radio/calibration/calibration.ts";
import { type CataloguePattern, catalogueAntenna, referenceSignalDbm } from "../radio/catalogue-antenna.ts";
import * as queries from "./planning-case.queries.ts";
import type { PlanningSetting } from "./planning-case.schemas.ts";
import type { PlannedTechnology } from "./requirement.ts";

/** The antenna that every operator is assumed to hang: defaults of the catalogue, nobody's own sectors. */
export interface TypicalAntenna {
  readonly bandCode: string;
  readonly frequencyMhz: number;
  readonly bandwidthMhz: number;
  readonly powerDbm: number;
  readonly referenceDbm: number;
  readonly pattern: AntennaPattern;
  /** Of the coverage run's calibration for this band, by clutter height; undefined: levels are as modelled. */
  readonly offsetsDb: Float64Array | undefined;
}

/** Sectors of a typical station, spread evenly over the circle. */
export const SECTORS = 3;

/** The catalogue's defaults of the technology's usual band, else of its lowest one. Throws 422 where the catalogue has none. */
export async function typicalAntenna(
  technology: PlannedTechnology,
  setting: PlanningSetting,
  calibration: AppliedCalibration | undefined,
  client: Conversation,
): Promise<TypicalAntenna> {
  const bands = await ask(queries.bandsOfTechnology, { technology }, client);
  const band = bands.find((each) => each.code === setting.bandCodes[technology]) ?? bands[0];
  if (band === undefined) throw unacceptable("no-band-in-catalogue", `the catalogue has no band for ${technology}`);
  const { patternName, gainDbi, horizontalBeamwidthDeg, verticalBeamwidthDeg, frontToBackDb } = band;
  if (
    patternName === null ||
    gainDbi === null ||
    horizontalBeamwidthDeg === null ||
    verticalBeamwidthDeg === null ||
    frontToBackDb === null
  ) {
    const message = `the antenna ${band.defaultPatternCode} of band ${band.code} is not in the catalogue`;
    throw unacceptable("no-antenna-in-catalogue", message);
  }
  const cuts = band.cuts as CataloguePattern["cuts"];
  const beam = { name: patternName, gainDbi, horizontalBeamwidthDeg, verticalBeamwidthDeg, frontToBackDb, cuts };
  const carrier = {
    technology,
    downlinkMhz: band.downlinkMhz,
    bandwidthMhz: band.defaultBandwidthMhz,
    subcarrierSpacingKhz: band.subcarrierSpacingKhz,
    powerDbm: band.defaultPowerDbm,
  };
  return {
    bandCode: band.code,
    frequencyMhz: band.downlinkMhz,
    bandwidthMhz: carrier.bandwidthMhz,
    powerDbm: carrier.powerDbm,
    referenceDbm: referenceSignalDbm(carrier),
    pattern: catalogueAntenna(beam),
    offsetsDb: offsetsByHeight(calibration, technology, band.code),
  };
}
