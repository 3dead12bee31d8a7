import type { RadioPart } from "./radio-part.ts";
import type { Messages } from "./report.ts";
import type { InventoryRow } from "./rows.ts";
import { foldText } from "./text.ts";

/** A row ready to be folded. */
export interface Entry {
  row: InventoryRow;
  lonLat: [number, number] | null;
  crs: string | null;
  operatorId: string | null;
  parts: RadioPart[];
}

/** The rows of one site. */
export interface SiteGroup {
  entries: Entry[];
  /** Of the first row that has one. */
  lonLat: [number, number] | null;
  crs: string | null;
  /** Codes of its rows, folded -> as written. */
  codes: Map<string, string>;
  owners: Set<string>;
  foldedByPosition: boolean;
}

/** Rows of one owner as near as this are one mast: positions from two phones differ by as much. */
export const samePlaceM = 30;
/** Different operators that use one code mean one site only on one plot. */
const samePlotM = 100;
/** One operator's rows of one code may be written apart by a wrong digit; farther is another place. */
const farthestSameCodeM = 1000;

/**
 * Folds rows into sites: rows of one code are one site; a row whose code is new, or that has none, joins the site of
 * the same owner (the operator where no owner is named) at most 30 m away. Never silently: rows of one code far apart are
 * refused, equal codes of different operators far apart stay two sites, near sites with different masts stay two.
 */
export function foldRows(entries: readonly Entry[], messages: Messages): SiteGroup[] {
  const groups: SiteGroup[] = [];
  const byCode = new Map<string, SiteGroup[]>();
  const grid = new NearbyGroups();
  for (const entry of entries) {
    const code = entry.row.values.siteCode ?? null;
    const key = code === null ? "" : foldText(code);
    const known = key === "" ? [] : (byCode.get(key) ?? []);
    const joined = joinByCode(known, entry, code ?? "", messages);
    if (joined === "refused") continue;
    const group = joined ?? joinByPosition(grid, entry, key, messages) ?? newGroup(groups);
    add(group, entry, code, key);
    grid.note(group);
    if (key !== "" && !known.includes(group)) byCode.set(key, [...known, group]);
  }
  return groups.filter((group) => hasPosition(group, messages));
}

function newGroup(groups: SiteGroup[]): SiteGroup {
  const group = {
    entries: [],
    lonLat: null,
    crs: null,
    codes: new Map(),
    owners: new Set<string>(),
    foldedByPosition: false,
  };
  groups.push(group);
  return group;
}

function add(group: SiteGroup, entry: Entry, code: string | null, key: string): void {
  group.entries.push(entry);
  if (code !== null && !group.codes.has(key)) group.codes.set(key, code);
  const owner = ownerKey(entry);
  if (owner !== null) group.owners.add(owner);
  if (group.lonLat === null && entry.lonLat !== null) {
    group.lonLat = entry.lonLat;
    group.crs = entry.crs;
  }
}

/** Who owns the mast of a row: the owner named, else its operator. */
export function ownerKey({ row, operatorId }: Entry): string | null {
  const owner = row.values.owner ?? null;
  if (owner === null) return operatorId;
  return owner.operatorId ?? foldText(owner.name);
}

function joinByCode(
  known: readonly SiteGroup[],
  entry: Entry,
  code: string,
  messages: Messages,
): SiteGroup | "refused" | undefined {
  let reused: { group: SiteGroup; metres: number } | undefined;
  for (const group of known) {
    const metres = group.lonLat === null || entry.lonLat === null ? 0 : distanceM(group.lonLat, entry.lonLat);
    const sameOperator = group.entries.some(
      ({ operatorId }) => operatorId === entry.operatorId || entry.operatorId === null,
    );
    if (metres <= (sameOperator ? farthestSameCodeM : samePlotM)) {
      remarkDistance(group, entry, metres, messages);
      return group;
    }
    if (sameOperator) {
      const parameters = { site: code, first: firstRow(group), metres: Math.round(metres), limit: farthestSameCodeM };
      const column = entry.row.columns.get("siteCode");
      messages.refuse({ code: "CODE_FAR_APART", parameters, at: entry.row, column, value: code });
      return "refused";
    }
    reused ??= { group, metres };
  }
  if (reused !== undefined) {
    const parameters = { site: code, first: firstRow(reused.group), metres: Math.round(reused.metres) };
    const column = entry.row.columns.get("siteCode");
    messages.warn({ code: "CODE_REUSED", parameters, at: entry.row, column, value: code });
  }
  return undefined;
}

function remarkDistance(group: SiteGroup, entry: Entry, metres: number, messages: Messages): void {
  if (metres <= samePlaceM) return;
  const parameters = { first: firstRow(group), metres: Math.round(metres) };
  messages.warn({ code: "POSITION_DIFFERS", parameters, at: entry.row });
}

function joinByPosition(grid: NearbyGroups, entry: Entry, key: string, messages: Messages): SiteGroup | undefined {
  const owner = ownerKey(entry);
  if (entry.lonLat === null || owner === null) return undefined;
  const near = grid.near(entry.lonLat, (group) => group.owners.has(owner));
  if (near === undefined) return undefined;
  const { group, metres } = near;
  const otherCode = key !== "" && group.codes.size > 0 && !group.codes.has(key);
  if (otherCode && differentMast(group, entry)) {
    const parameters = { first: firstRow(group), metres: Math.round(metres) };
    messages.warn({ code: "NEARBY_SITE_KEPT", parameters, at: entry.row });
    return undefined;
  }
  group.foldedByPosition = true;
  return group;
}

/** Two masts on one plot differ in height or class; one mast with two codes does not. */
function differentMast(group: SiteGroup, { row: { values } }: Entry): boolean {
  return group.entries.some(({ row }) => {
    const [height, other] = [row.values.mastHeightM ?? null, values.mastHeightM ?? null];
    const [type, otherType] = [row.values.mastType?.classCode ?? null, values.mastType?.classCode ?? null];
    return (
      (height !== null && other !== null && height !== other) ||
      (type !== null && otherType !== null && type !== otherType)
    );
  });
}

function hasPosition(group: SiteGroup, messages: Messages): boolean {
  if (group.lonLat !== null) return true;
  for (const { row } of group.entries) messages.refuse({ code: "POSITION_MISSING", parameters: {}, at: row });
  return false;
}

export function firstRow(group: SiteGroup): number {
  return group.entries[0].row.row;
}

const metresPerDegree = 111_320;
/** A cell of the grid is at least 30 m wide at every latitude of Viet Nam. */
const cellDegrees = 0.0004;

/** Distance in metres on the plane, exact to a per mille at the distances compared here; both [lon, lat] in degrees. */
export function distanceM(
  [lon, lat]: readonly [number, number],
  [otherLon, otherLat]: readonly [number, number],
): number {
  const eastM = (lon - otherLon) * Math.cos((lat * Math.PI) / 180) * metresPerDegree;
  return Math.hypot(eastM, (lat - otherLat) * metresPerDegree);
}

/** Groups by the cell of their position: a search looks into nine cells. */
class NearbyGroups {
  private readonly cells = new Map<string, SiteGroup[]>();
  private readonly noted = new Set<SiteGroup>();

  note(group: SiteGroup): void {
    if (group.lonLat === null || this.noted.has(group)) return;
    this.noted.add(group);
    const key = this.key(group.lonLat, 0, 0);
    const cell = this.cells.get(key);
    if (cell === undefined) this.cells.set(key, [group]);
    else cell.push(group);
  }

  near(
    lonLat: [number, number],
    accepts: (group: SiteGroup) => boolean,
  ): { group: SiteGroup; metres: number } | undefined {
    let best: { group: SiteGroup; metres: number } | undefined;
    for (const east of [-1, 0, 1]) {
      for (const north of [-1, 0, 1]) {
        for (const group of this.cells.get(this.key(lonLat, east, north)) ?? []) {
          const metres = distanceM(lonLat, group.lonLat as [number, number]);
          if (metres <= samePlaceM && metres < (best?.metres ?? Number.POSITIVE_INFINITY) && accepts(group))
            best = { group, metres };
        }
      }
    }
    return best;
  }

  private key([lon, lat]: readonly [number, number], east: number, north: number): string {
    return `${Math.floor(lon / cellDegrees) + east}:${Math.floor(lat / cellDegrees) + north}`;
  }
}
