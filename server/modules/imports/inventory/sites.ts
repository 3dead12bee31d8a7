import type { FieldId, FieldValue } from "./columns.ts";
import { type Entry, firstRow, ownerKey, type SiteGroup, samePlaceM } from "./fold.ts";
import type { Gazetteer } from "./places.ts";
import type { Messages } from "./report.ts";
import { foldStations } from "./stations.ts";
import { foldText } from "./text.ts";
import type { InventoryPlace, InventorySite, InventoryStation } from "./types.ts";

export interface PlaceSources {
  gazetteer: Gazetteer | undefined;
  communeAt: ((lon: number, lat: number) => string | null) | undefined;
}

/** When rows of a site that differ in a field contradict each other; elsewhere the first value is kept without a word. */
const conflicts: Partial<Record<FieldId, "always" | "same code" | "same operator">> = {
  mastHeightM: "always",
  buildingHeightM: "always",
  mastType: "always",
  owner: "always",
  commune: "always",
  communeCode: "always",
  siteName: "same code",
  address: "same code",
  hamlet: "same code",
  rent: "same operator",
};

/** Makes the site of a group of rows; of contradicting values the first is kept and the others are reported. */
export function buildSite(group: SiteGroup, places: PlaceSources, messages: Messages): InventorySite {
  const take = <Id extends FieldId>(field: Id): FieldValue<Id> | null => firstValue(group, field, messages);
  const code = siteCode(group);
  const stations = foldStations(group, code, messages);
  const [lon, lat] = group.lonLat as [number, number];
  const site: InventorySite = {
    code,
    name: take("siteName"),
    lon,
    lat,
    crs: group.crs as string,
    address: take("address"),
    place: buildPlace(group, places, take, messages),
    mastType: take("mastType"),
    mastHeightM: take("mastHeightM"),
    buildingHeightM: take("buildingHeightM"),
    owner: take("owner"),
    status: siteStatus(group),
    builtYear: earliestYear(group),
    sharedOperatorIds: sharedOperators(group),
    sharingForm: take("sharingForm"),
    rent: take("rent"),
    powerSupply: take("powerSupply"),
    transmission: take("transmission"),
    buildingPermit: take("buildingPermit"),
    inspection: take("inspection"),
    remarks: remarks(group),
    stations,
    rows: group.entries.map(({ row }) => ({ sheet: row.sheet, row: row.row })),
  };
  remarkSharing(group, site, stations, messages);
  remarkFolding(group, site, messages);
  return site;
}

/** The code of the owner's own row where there is one: tenants number a shared mast in their own way. */
function siteCode({ entries }: SiteGroup): string | null {
  const coded = entries.filter(({ row }) => row.values.siteCode);
  const own = coded.find((entry) => entry.operatorId !== null && ownerKey(entry) === entry.operatorId);
  return (own ?? coded[0])?.row.values.siteCode ?? null;
}

function firstValue<Id extends FieldId>(group: SiteGroup, field: Id, messages: Messages): FieldValue<Id> | null {
  let kept: { entry: Entry; value: FieldValue<Id> } | undefined;
  const reported = new Set<string>();
  for (const entry of group.entries) {
    const value = entry.row.values[field] as FieldValue<Id> | null | undefined;
    if (value === null || value === undefined) continue;
    if (kept === undefined) {
      kept = { entry, value };
      continue;
    }
    const other = valueText(value);
    if (!contradicts(field, kept.entry, entry) || comparable(kept.value) === comparable(value) || reported.has(other))
      continue;
    reported.add(other);
    const parameters = { other, kept: valueText(kept.value), first: kept.entry.row.row };
    messages.warn({
      code: "VALUE_CONFLICT",
      parameters,
      at: entry.row,
      column: entry.row.columns.get(field),
      value: other,
    });
  }
  return kept?.value ?? null;
}

function contradicts(field: FieldId, one: Entry, other: Entry): boolean {
  const rule = conflicts[field];
  if (rule === "same code")
    return foldText(one.row.values.siteCode ?? "") === foldText(other.row.values.siteCode ?? "");
  if (rule === "same operator") return one.operatorId === other.operatorId;
  return rule === "always";
}

function valueText(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  if ("text" in value) return String(value.text);
  if ("name" in value) return String(value.name);
  if ("amountVnd" in value) return `${value.amountVnd} ₫`;
  return JSON.stringify(value);
}

/** Identities before words: "VNPT" and "VinaPhone" are one owner, "A2b" and "mặt đất" one class. */
function comparable(value: unknown): string {
  if (typeof value === "object" && value !== null) {
    if ("operatorId" in value && value.operatorId !== null) return String(value.operatorId);
    if ("classCode" in value && value.classCode !== null) return String(value.classCode);
    if ("vndPerMonth" in value && value.vndPerMonth !== null) return String(value.vndPerMonth);
  }
  return foldText(valueText(value));
}

/** A site stands while anything on it does. */
function siteStatus({ entries }: SiteGroup): InventorySite["status"] {
  const stated = new Set(entries.map(({ row }) => row.values.status ?? null));
  return (["existing", "planned", "retired"] as const).find((status) => stated.has(status)) ?? null;
}

/** Rows of later technologies carry later years; the mast is as old as the first. */
function earliestYear({ entries }: SiteGroup): number | null {
  const years = entries.flatMap(({ row }) => (row.values.builtYear ? [row.values.builtYear] : []));
  return years.length === 0 ? null : Math.min(...years);
}

/** Each operator names the others: together they name all. */
function sharedOperators({ entries }: SiteGroup): string[] | null {
  const stated = entries.flatMap(({ row }) => (row.values.sharedOperators ? [row.values.sharedOperators] : []));
  return stated.length === 0 ? null : [...new Set(stated.flat())];
}

function remarks({ entries }: SiteGroup): string | null {
  const texts = [...new Set(entries.flatMap(({ row }) => (row.values.remarks ? [row.values.remarks] : [])))];
  return texts.length === 0 ? null : texts.join("; ");
}

type Take = <Id extends FieldId>(field: Id) => FieldValue<Id> | null;

function buildPlace(group: SiteGroup, sources: PlaceSources, take: Take, messages: Messages): InventoryPlace {
  const [lon, lat] = group.lonLat as [number, number];
  const found = sources.communeAt?.(lon, lat) ?? null;
  const written = {
    commune: take("commune"),
    communeNew: take("communeNew"),
    communeCode: take("communeCode"),
    district: take("district"),
  };
  const words = { hamlet: take("hamlet"), commune: written.commune ?? written.communeNew, district: written.district };
  const byPosition: InventoryPlace = {
    communeCode: found,
    formerCommuneCode: null,
    source: found === null ? null : "position",
    ...words,
  };
  const says = written.commune ?? written.communeNew ?? written.communeCode;
  if (sources.gazetteer === undefined || says === null) return byPosition;

  const { gazetteer } = sources;
  const match = gazetteer.match(written);
  const at = (
    group.entries.find(({ row }) => row.values.commune ?? row.values.communeNew ?? row.values.communeCode) ??
    group.entries[0]
  ).row;
  const column = at.columns.get("commune") ?? at.columns.get("communeNew") ?? at.columns.get("communeCode");
  const settled = found !== null && match.currentCode === null && match.candidates.includes(found);
  for (const doubt of match.doubts) {
    if (settled && doubt.code === "COMMUNE_AMBIGUOUS") {
      const parameters = { value: doubt.parameters.value, taken: gazetteer.label(found) };
      messages.inform({ code: "COMMUNE_BY_POSITION", parameters, at, column });
    } else messages.warn({ ...doubt, at, column });
  }
  if (found !== null && match.currentCode !== null && match.currentCode !== found) {
    const parameters = { value: says, named: gazetteer.label(match.currentCode), found: gazetteer.label(found) };
    messages.warn({ code: "PLACE_DISAGREES", parameters, at, column });
  }
  if (found !== null)
    return { ...byPosition, formerCommuneCode: match.currentCode === found ? match.formerCode : null };
  return { communeCode: match.currentCode, formerCommuneCode: match.formerCode, source: match.source, ...words };
}

function remarkSharing(
  group: SiteGroup,
  site: InventorySite,
  stations: readonly InventoryStation[],
  messages: Messages,
): void {
  const operators = [...new Set(stations.map(({ operatorId }) => operatorId))];
  const denied = site.sharingForm === "none" || site.sharedOperatorIds?.length === 0;
  if (!denied || operators.length < 2) return;
  messages.warn({
    code: "SHARING_CONTRADICTED",
    parameters: { operators: operators.join(", ") },
    at: group.entries[0].row,
  });
}

function remarkFolding(group: SiteGroup, site: InventorySite, messages: Messages): void {
  const rows = group.entries.map(({ row }) => row.row);
  if (rows.length < 2) return;
  const at = { sheet: group.entries[0].row.sheet, row: firstRow(group) };
  const name = site.code ?? site.name ?? `${site.lat.toFixed(5)}; ${site.lon.toFixed(5)}`;
  if (!group.foldedByPosition) {
    messages.inform({ code: "FOLDED_BY_CODE", parameters: { site: name, count: rows.length }, at, rows });
    return;
  }
  const codes = group.codes.size > 1 ? ` (${[...group.codes.values()].join(", ")})` : "";
  const parameters = { site: name, count: rows.length, metres: samePlaceM, codes };
  messages.inform({ code: "FOLDED_BY_POSITION", parameters, at, rows });
}
