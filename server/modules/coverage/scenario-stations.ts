import type { ProposedRadio, ScenarioItem } from "../../scenarios/scenarios.schemas.ts";
import type { Technology } from "../../schemas.ts";
import type { SectorRow } from "./operator-plan.ts";
import type { PreviewSetup } from "./preview.schemas.ts";

/** 2G is closed. */
export type PlannedTechnology = Exclude<Technology, "2G">;

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

type Radio = Omit<SectorRow, "id" | "organisationId" | "siteId" | "lon" | "lat" | "antennaHeightM">;

/** The sectors of a proposal, with what the catalogue says of their bands; bands that it lacks are left out. */
function sectorsOf(radio: ProposedRadio, technology: PlannedTechnology, setup: PreviewSetup): Radio[] {
  return radio.bandCodes.flatMap((bandCode) => {
    const band = setup.bands.find((each) => each.code === bandCode && each.technology === technology);
    const patternCode = radio.patternCode ?? band?.patternCode;
    if (band === undefined || !setup.patterns.some(({ code }) => code === patternCode)) return [];
    return radio.sectors.map(
      (sector): Radio => ({
        ...sector,
        technology,
        bandCode,
        downlinkMhz: band.downlinkMhz,
        subcarrierSpacingKhz: band.subcarrierSpacingKhz,
        powerDbm: radio.powerDbm,
        defaultPowerDbm: band.powerDbm,
        bandwidthMhz: null,
        defaultBandwidthMhz: band.bandwidthMhz,
        feederLossDb: null,
        patternCode: patternCode as string,
        patternIsAssumed: radio.patternCode === null,
        isAssumed: true,
      }),
    );
  });
}

/** Who gets antennas by an item: its operator, or all that a new mast is for. */
export function organisationsOf({ organisationId, properties }: ScenarioItem): number[] {
  if (organisationId !== null) return [organisationId];
  const many = properties.organisationIds;
  return Array.isArray(many) ? many.filter((each) => Number.isInteger(each)) : [];
}

/**
 * The sectors that an item proposes, as coverage takes them; a text tells why there are none. What is not in the database yet has
 * a negative id: the sectors, and the mast, which is named by its item.
 */
export function stationsOf(item: ScenarioItem, setup: PreviewSetup): SectorRow[] | "no-place" | "no-radio" {
  if (item.place === null) return "no-place";
  const [lon, lat] = item.place;
  const technology = item.technology === null || item.technology === "2G" ? "4G" : item.technology;
  const sectors = sectorsOf(radioOf(item, technology, setup), technology, setup);
  const organisations = organisationsOf(item);
  if (sectors.length === 0 || organisations.length === 0) return "no-radio";
  const antennaHeightM = item.heightM ?? setup.assumed.heightM;
  const siteId = item.siteId ?? -item.id;
  return organisations.flatMap((organisationId) =>
    sectors.map((sector): SectorRow => ({ ...sector, id: -item.id, organisationId, siteId, lon, lat, antennaHeightM })),
  );
}
