import type { CellContext, CellNote, CellValue, Parsed } from "./cells/parsed.ts";
import { cellText, isBlank, known } from "./cells/parsed.ts";
import { assignBands, type Band, bandList, type Technology, technologies } from "./cells/radio.ts";
import type { Azimuths } from "./cells/sector.ts";
import { mark } from "./cells/words.ts";
import { foldText } from "./text.ts";

/** What one row says about one technology. */
export interface RadioPart {
  technology: Technology;
  bands: Band[];
  sectorCount: number | null;
  azimuths: Azimuths | null;
  antennaHeightM: number | null;
  electricalTiltsDeg: number[] | null;
  mechanicalTiltsDeg: number[] | null;
  antennaPattern: string | null;
  powerDbm: number | null;
}

/** Radio values of a row: those for all its technologies and those from columns for one technology only. */
export interface RadioCells {
  technologies: Technology[];
  bands: Band[];
  sectorCounts: number[] | null;
  shared: Omit<RadioPart, "technology" | "bands" | "sectorCount">;
  /** Values of columns such as "Số sector 4G". */
  own: Map<Technology, Partial<RadioPart>>;
}

export function emptyRadioCells(): RadioCells {
  const shared = {
    azimuths: null,
    antennaHeightM: null,
    electricalTiltsDeg: null,
    mechanicalTiltsDeg: null,
    antennaPattern: null,
    powerDbm: null,
  };
  return { technologies: [], bands: [], sectorCounts: null, shared, own: new Map() };
}

/** True where a row says anything about radio. */
export function saysRadio(cells: RadioCells): boolean {
  return (
    cells.technologies.length > 0 ||
    cells.bands.length > 0 ||
    cells.sectorCounts !== null ||
    Object.values(cells.shared).some((value) => value !== null)
  );
}

/** A cell below "2G": a mark, the technology's own name, or the bands it uses ("L1800"). */
export function technologyMark(
  cell: CellValue,
  technology: Technology,
  context: CellContext,
): Parsed<{ present: boolean; bands: Band[] }> {
  if (isBlank(cell) && typeof cell !== "boolean" && cellText(cell) === "") return { ok: true, value: null };
  if (foldText(cellText(cell)) === technology.toLowerCase()) return known({ present: true, bands: [] });
  const marked = mark(cell, context);
  if (marked.ok) return marked.value === null ? { ok: true, value: null } : known({ present: marked.value, bands: [] });
  const bands = bandList(cell, context);
  const fits = bands.ok && bands.value?.every((band) => band.technology === null || band.technology === technology);
  if (!fits || bands.value === null) return marked;
  return known({ present: true, bands: bands.value.map((band) => ({ ...band, technology })) });
}

/** One part for each technology of a row, with notes on what could not be joined. */
export function radioParts(cells: RadioCells): { parts: RadioPart[]; notes: CellNote[] } {
  const named = cells.technologies;
  const fromBands = cells.bands.flatMap(({ technology }) => (technology === null ? [] : [technology]));
  const of = technologies.filter((one) => named.includes(one) || fromBands.includes(one) || cells.own.has(one));
  if (of.length === 0) {
    const lost: CellNote = { code: "TECHNOLOGY_MISSING", parameters: { permitted: technologies.join(", ") } };
    return { parts: [], notes: saysRadio(cells) ? [lost] : [] };
  }
  // The order of the cell, not of the list, pairs bands and sector counts with technologies.
  const ordered = [...named, ...of.filter((one) => !named.includes(one))];
  const assigned = assignBands(ordered, cells.bands);
  const notes: CellNote[] = [];
  if (assigned.unassigned.length > 0) {
    const bands = assigned.unassigned.map(({ frequencyMhz }) => frequencyMhz).join(", ");
    notes.push({ code: "BANDS_NOT_ASSIGNED", parameters: { bands, technologies: ordered.join(", ") } });
  }
  const parts = ordered.map((technology, index) => radioPart(cells, technology, assigned.byTechnology, index, notes));
  return { parts, notes };
}

function radioPart(
  cells: RadioCells,
  technology: Technology,
  bands: Map<Technology, Band[]>,
  index: number,
  notes: CellNote[],
): RadioPart {
  const own = cells.own.get(technology) ?? {};
  const counts = cells.sectorCounts;
  const sectorCount = counts === null ? null : counts.length === 1 ? counts[0] : (counts[index] ?? null);
  const part: RadioPart = {
    technology,
    sectorCount,
    ...cells.shared,
    ...own,
    bands: own.bands ?? bands.get(technology) ?? [],
  };
  const listed = part.azimuths === null || part.azimuths === "omni" ? null : part.azimuths.length;
  if (listed !== null && listed > 1 && part.sectorCount !== null && part.sectorCount !== listed) {
    notes.push({ code: "SECTOR_COUNT_DIFFERS", parameters: { stated: part.sectorCount, listed } });
  }
  for (const key of ["electricalTiltsDeg", "mechanicalTiltsDeg"] as const) {
    const tilts = part[key];
    const sectors = listed ?? part.sectorCount ?? 1;
    if (tilts === null || tilts.length === 1 || tilts.length === sectors) continue;
    notes.push({ code: "LIST_LENGTH_DIFFERS", parameters: { value: tilts.join("/"), count: tilts.length, sectors } });
    part[key] = null;
  }
  return part;
}
