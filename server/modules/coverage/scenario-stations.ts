import { catalogueAntenna, referenceSignalDbm } from "../../radio/catalogue-antenna.ts";
import type { PreviewSector, PreviewStation } from "../../radio/coverage/station-preview.ts";
import type { ProposedRadio, ScenarioItem } from "../../scenarios/scenarios.schemas.ts";
import type { Technology } from "../../schemas.ts";
import type { PreviewSetup } from "./preview.schemas.ts";

/** A proposed station of one operator and technology. */
export interface PlannedStation {
  readonly itemId: number;
  readonly organisationId: number;
  readonly technology: Exclude<Technology, "2G">;
  readonly station: PreviewStation;
}

const EQUAL_SECTORS_DEG = [0, 120, 240];

/** What the item says of its antennas, else the province's assumptions: its usual band, three equal sectors. */
function radioOf(item: ScenarioItem, technology: string, setup: PreviewSetup): ProposedRadio {
  if (typeof item.properties.radio === "object" && item.properties.radio !== null) {
    return item.properties.radio as ProposedRadio;
  }
  const usual = setup.assumed.bandCodes[technology];
  const electricalTiltDeg = setup.assumed.tiltDeg;
  const sectors = EQUAL_SECTORS_DEG.map((azimuthDeg) => ({ azimuthDeg, electricalTiltDeg, mechanicalTiltDeg: 0 }));
  return { bandCodes: usual === undefined ? [] : [usual], sectors, patternCode: null, powerDbm: null };
}

function sectorsOf(
  radio: ProposedRadio,
  technology: PlannedStation["technology"],
  setup: PreviewSetup,
): PreviewSector[] {
  return radio.bandCodes.flatMap((code) => {
    const band = setup.bands.find((each) => each.code === code && each.technology === technology);
    const patternCode = radio.patternCode ?? band?.patternCode;
    const row = setup.patterns.find((each) => each.code === patternCode);
    if (band === undefined || row === undefined || patternCode === undefined) return [];
    const pattern = catalogueAntenna(row);
    const referenceDbm = referenceSignalDbm({ ...band, technology, powerDbm: radio.powerDbm ?? band.powerDbm });
    const frequencyGhz = band.downlinkMhz / 1000;
    return radio.sectors.map((sector) => ({ ...sector, frequencyGhz, referenceDbm, patternCode, pattern }));
  });
}

/** Who gets antennas by an item: its operator, or all that a new mast is for. */
export function organisationsOf({ organisationId, properties }: ScenarioItem): number[] {
  if (organisationId !== null) return [organisationId];
  const many = properties.organisationIds;
  return Array.isArray(many) ? many.filter((each) => Number.isInteger(each)) : [];
}

/** The stations that an item proposes; a text tells why there are none. */
export function stationsOf(item: ScenarioItem, setup: PreviewSetup): PlannedStation[] | "no-place" | "no-radio" {
  if (item.place === null) return "no-place";
  const [longitudeDeg, latitudeDeg] = item.place;
  const technology = item.technology === null || item.technology === "2G" ? "4G" : item.technology;
  const sectors = sectorsOf(radioOf(item, technology, setup), technology, setup);
  const organisations = organisationsOf(item);
  if (sectors.length === 0 || organisations.length === 0) return "no-radio";
  const antennaHeightM = item.heightM ?? setup.assumed.heightM;
  const station = { longitudeDeg, latitudeDeg, antennaHeightM, sectors };
  return organisations.map((organisationId) => ({ itemId: item.id, organisationId, technology, station }));
}
