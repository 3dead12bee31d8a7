import type { PreviewSectors } from "../../../../server/modules/coverage/preview.schemas.ts";
import type { Sector, SectorChange } from "../../../../server/modules/sectors/sectors.schemas.ts";
import type { SectorChange as ItemChange, ScenarioItem } from "../../../../server/scenarios/scenarios.schemas.ts";
import type { SectorTrial } from "./messages.ts";
import type { Ranged } from "./proposal.ts";

type Place = PreviewSectors["places"][number];

/** What is turned on an existing sector, in degrees, m and dBm. */
export type SectorValues = Readonly<Record<Ranged, number>>;
export const VALUE_NAMES: readonly Ranged[] = [
  "azimuthDeg",
  "heightM",
  "electricalTiltDeg",
  "mechanicalTiltDeg",
  "powerDbm",
];

const KM_PER_DEG = 111.2;

/** Box of all places whose antennas may reach where those of a place reach, degrees. */
export function boxAround(lon: number, lat: number, radiusKm: number) {
  const [dLat, dLon] = [(2 * radiusKm) / KM_PER_DEG, (2 * radiusKm) / (KM_PER_DEG * Math.cos((lat * Math.PI) / 180))];
  return { west: lon - dLon, east: lon + dLon, south: lat - dLat, north: lat + dLat };
}

/** The sector by itself and everything else of the operator around it; undefined where the sector is not among the places. */
export function partedPlaces(places: readonly Place[], sectorId: number): { own: Place; others: Place[] } | undefined {
  const at = places.find(({ sectors }) => sectors.some((each) => each.sectorId === sectorId));
  if (at === undefined) return undefined;
  const own = { ...at, sectors: at.sectors.filter((each) => each.sectorId === sectorId) };
  const others = places.map((place) =>
    place === at ? { ...place, sectors: place.sectors.filter((each) => each.sectorId !== sectorId) } : place,
  );
  return { own, others: others.filter(({ sectors }) => sectors.length > 0) };
}

/** The values that the sector has today; of the power, the band's own where none is stated. */
export function valuesOf(own: Place): SectorValues {
  const [sector] = own.sectors;
  if (sector === undefined) throw new Error(`the place on site ${own.siteId} has no sector`);
  const { azimuthDeg, electricalTiltDeg, mechanicalTiltDeg, powerDbm } = sector;
  return { azimuthDeg, heightM: own.antennaHeightM, electricalTiltDeg, mechanicalTiltDeg, powerDbm };
}

/** The trial of new values. A stronger transmitter raises the reference signal by as many decibels. */
export function trialOf(own: Place, others: readonly Place[], values: SectorValues): SectorTrial {
  const { azimuthDeg, electricalTiltDeg, mechanicalTiltDeg, powerDbm } = values;
  const sectors = own.sectors.map((sector) => ({
    ...sector,
    azimuthDeg,
    electricalTiltDeg,
    mechanicalTiltDeg,
    powerDbm,
    referenceDbm: sector.referenceDbm + powerDbm - sector.powerDbm,
  }));
  return { today: own, now: { ...own, antennaHeightM: values.heightM, sectors }, others };
}

/** Only what differs from today, by the names that a sector's change is written with; null: nothing. */
export function changeOf(values: SectorValues, today: SectorValues): (SectorChange & { powerDbm?: number }) | null {
  const pairs = VALUE_NAMES.filter((name) => values[name] !== today[name]).map(
    (name) => [name === "heightM" ? "antennaHeightM" : name, values[name]] as const,
  );
  return pairs.length === 0 ? null : Object.fromEntries(pairs);
}

/** What an item of a scenario changes of existing sectors; empty where it changes none. */
export function changesOf(item: Pick<ScenarioItem, "kind" | "properties"> | undefined): readonly ItemChange[] {
  const changes = item?.kind === "sector-change" ? item.properties.changes : undefined;
  return Array.isArray(changes) ? (changes as ItemChange[]) : [];
}

/** Today's values with those that a scenario changes. */
export function valuesWith(today: SectorValues, change: ItemChange | undefined): SectorValues {
  if (change === undefined) return today;
  const changed = VALUE_NAMES.map((name) => {
    const value = change[name === "heightM" ? "antennaHeightM" : name];
    return [name, value ?? today[name]] as const;
  });
  return Object.fromEntries(changed) as SectorValues;
}

/** Sectors whose levels a preview can compute. */
export const mayTry = ({ technology }: Pick<Sector, "technology">): boolean => technology !== "2G";
