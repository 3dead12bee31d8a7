import { type Band, sameBand } from "./cells/radio.ts";
import type { Entry, SiteGroup } from "./fold.ts";
import type { RadioPart } from "./radio-part.ts";
import type { Messages } from "./report.ts";
import { foldText } from "./text.ts";
import type { InventorySector, InventoryStation } from "./types.ts";

/** Folds the radio parts of a site's rows into one station for each operator and technology. */
export function foldStations(group: SiteGroup, siteCode: string | null, messages: Messages): InventoryStation[] {
  const stations = new Map<string, InventoryStation>();
  for (const entry of group.entries) {
    if (entry.operatorId === null) continue;
    for (const part of entry.parts) {
      const key = `${part.technology} ${entry.operatorId}`;
      const known = stations.get(key);
      if (known === undefined) stations.set(key, newStation(entry, entry.operatorId, part, siteCode));
      else extend(known, entry, part, messages);
    }
  }
  return [...stations.values()].map(withSectorCount);
}

function newStation(entry: Entry, operatorId: string, part: RadioPart, siteCode: string | null): InventoryStation {
  const { row } = entry;
  const code = row.values.siteCode ?? null;
  const ownCode = code !== null && siteCode !== null && foldText(code) !== foldText(siteCode) ? code : null;
  return {
    operatorId,
    technology: part.technology,
    code: ownCode,
    status: row.values.status ?? null,
    sharingForm: row.values.sharingForm ?? null,
    onAirDate: row.values.onAirDate ?? (row.values.builtYear ? String(row.values.builtYear) : null),
    bands: [...part.bands],
    sectorCount: part.sectorCount,
    sectors: sectorsOf(entry, part),
    rows: [{ sheet: row.sheet, row: row.row }],
  };
}

/** Further rows of a station add bands and sectors; one that adds nothing is reported. */
function extend(station: InventoryStation, entry: Entry, part: RadioPart, messages: Messages): void {
  const { row } = entry;
  const bands = part.bands.filter((band) => !station.bands.some((known) => sameBand(known, band)));
  const sectors = sectorsOf(entry, part).filter(
    (sector) => !station.sectors.some((known) => sameSector(known, sector)),
  );
  if (bands.length === 0 && sectors.length === 0) {
    const parameters = { technology: station.technology, operator: station.operatorId, first: station.rows[0].row };
    messages.inform({ code: "STATION_REPEATED", parameters, at: row, rows: [station.rows[0].row, row.row] });
  }
  station.bands.push(...bands);
  station.sectors.push(...sectors);
  station.status ??= row.values.status ?? null;
  station.sharingForm ??= row.values.sharingForm ?? null;
  station.onAirDate ??= row.values.onAirDate ?? null;
  if (part.sectorCount !== null) station.sectorCount = Math.max(station.sectorCount ?? 0, part.sectorCount);
  station.rows.push({ sheet: row.sheet, row: row.row });
}

/** Every band of a row stands in each of its directions; without a direction only a named sector is one. */
function sectorsOf({ row }: Entry, part: RadioPart): InventorySector[] {
  const name = row.values.sectorName ?? null;
  const omnidirectional = part.azimuths === "omni";
  const azimuths = Array.isArray(part.azimuths) ? part.azimuths : omnidirectional || name !== null ? [null] : [];
  const bands: (Band | null)[] = part.bands.length === 0 ? [null] : part.bands;
  return azimuths.flatMap((azimuthDeg, index) =>
    bands.map((band) => ({
      name: azimuths.length === 1 ? name : null,
      azimuthDeg,
      omnidirectional,
      band,
      antennaHeightM: part.antennaHeightM,
      electricalTiltDeg: ofSector(part.electricalTiltsDeg, index),
      mechanicalTiltDeg: ofSector(part.mechanicalTiltsDeg, index),
      antennaPattern: part.antennaPattern,
      powerDbm: part.powerDbm,
    })),
  );
}

/** One value holds for all sectors, a list for each in its order. */
function ofSector(values: readonly number[] | null, index: number): number | null {
  if (values === null) return null;
  return (values.length === 1 ? values[0] : values[index]) ?? null;
}

function sameSector(one: InventorySector, other: InventorySector): boolean {
  const bandsEqual =
    one.band === null || other.band === null ? one.band === other.band : sameBand(one.band, other.band);
  return bandsEqual && one.azimuthDeg === other.azimuthDeg && one.name === other.name;
}

function withSectorCount(station: InventoryStation): InventoryStation {
  if (station.sectorCount !== null || station.sectors.length === 0) return station;
  const distinct = new Set(station.sectors.map(({ azimuthDeg, name }) => azimuthDeg ?? name ?? "omni"));
  return { ...station, sectorCount: distinct.size };
}
