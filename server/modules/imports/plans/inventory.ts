import type { MultiPolygon, Polygon } from "geojson";
import { contains } from "../../../geometry/contains.ts";
import { describeMessage, inventoryFindings } from "../inventory/describe.ts";
import type { ColumnMapping } from "../inventory/headers.ts";
import { readInventory } from "../inventory/inventory.ts";
import type { Bilingual } from "../inventory/messages.ts";
import { inventorySheet } from "../inventory/table-sheet.ts";
import type { InventoryOptions, InventoryReport, InventorySite, InventoryStation } from "../inventory/types.ts";
import { mastClassEntry, withKnownNames } from "../inventory/well-known-names.ts";
import type { ParsedTable } from "../parsed-file.ts";
import type { Findings } from "../plan/findings.ts";
import { known } from "../plan/record-plan.ts";
import type {
  ContextOrganisation,
  EmitObject,
  Payload,
  PlanBase,
  PlanContext,
  PreparedFinding,
  StagedObject,
} from "../plan/types.ts";
import { newSectorTally, type SectorTally, sectorsOf } from "./inventory-sectors.ts";

/** The BTS inventory of an operator. */
export interface InventoryPlan extends PlanBase {
  readonly form: "inventory";
}

export const inventory: InventoryPlan = {
  form: "inventory",
  label: { vi: "danh sách trạm BTS", en: "BTS inventories" },
  roles: ["authority", "planner"],
  tables: ["site", "site_confidential", "station", "sector"],
};

/** Where nothing of the province is known, anywhere in Viet Nam will do. */
const VIETNAM_BOUNDS = [102.1, 8.3, 109.6, 23.5] as const;

interface InventoryScope {
  readonly context: PlanContext;
  readonly crs: string | undefined;
  readonly findings: Findings;
  readonly emit: EmitObject;
  readonly tell: (done: number, total: number) => void;
}

/** Reads the sheets and lays out sites, stations and sectors as objects; findings are those of the inventory and of the layout. */
export function prepareInventory(
  tables: readonly ParsedTable[],
  { context, crs, findings, emit, tell }: InventoryScope,
): InventoryReport {
  const report = readInventory(tables.map(inventorySheet), { ...inventoryOptions(context, crs), tell });
  findings.list.push(...bilingualFindings(report));
  const layout = new Layout(context, findings, emit);
  for (const site of report.sites) layout.add(site);
  layout.conclude();
  return report;
}

function inventoryOptions(context: PlanContext, crs: string | undefined): InventoryOptions {
  const { deliverer, bounds, places } = context;
  const isOperator = deliverer?.kind === "operator";
  return {
    province: { bounds: bounds ?? VIETNAM_BOUNDS, provinceCodes: context.provinceCodes },
    operators: context.organisations
      .filter(({ kind }) => kind !== "authority" && kind !== "construction")
      .map(({ code, name }) => withKnownNames({ id: code, names: [name] }, code)),
    mastClasses: context.mastClasses.map(({ code, nameVi, nameEn }) => mastClassEntry(code, [nameVi, nameEn])),
    places,
    ...(context.communes.length === 0 ? {} : { communeAt: communeFinder(context.communes) }),
    mapping: context.mapping as ColumnMapping,
    ...(crs === undefined ? {} : { crs }),
    ...(isOperator ? { operatorId: deliverer.code } : {}),
  };
}

/** Today's commune at a place, by its outline. */
function communeFinder(communes: PlanContext["communes"]): (lon: number, lat: number) => string | null {
  const areas = communes.map(({ code, geometry }) => {
    const area = JSON.parse(geometry) as Polygon | MultiPolygon;
    const points = (area.type === "Polygon" ? [area.coordinates] : area.coordinates).flatMap(([outer]) => outer ?? []);
    const [lons, lats] = [points.map(([lon]) => lon!), points.map(([, lat]) => lat!)];
    const edge = (values: number[], pick: (a: number, b: number) => number) => values.reduce((a, b) => pick(a, b));
    const box = {
      west: edge(lons, Math.min),
      east: edge(lons, Math.max),
      south: edge(lats, Math.min),
      north: edge(lats, Math.max),
    };
    return { code, area, box };
  });
  return (lon, lat) => {
    const here = areas.find(
      ({ area, box }) =>
        lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north && contains(area, lon, lat),
    );
    return here?.code ?? null;
  };
}

function bilingualFindings(report: InventoryReport): PreparedFinding[] {
  const inLanguage = (language: keyof Bilingual) => inventoryFindings(report, language);
  const english = [...report.refused, ...report.warnings, ...report.info];
  return inLanguage("vi").map(({ message, ...finding }, index) => ({
    ...finding,
    messageVi: message,
    messageEn: describeMessage(english[index]!, "en"),
  }));
}

/** Lays the sites of a report out as rows of four tables. */
class Layout {
  readonly #emit: EmitObject;
  #objects = 0;
  readonly #context: PlanContext;
  readonly #findings: Findings;
  readonly #byCode: ReadonlyMap<string, ContextOrganisation>;
  readonly #sectors: SectorTally = newSectorTally();
  readonly #keys = new Set<string>();
  #codesMade = 0;
  #foreignMasts = 0;
  #foreignStations = 0;

  constructor(context: PlanContext, findings: Findings, emit: EmitObject) {
    this.#emit = emit;
    this.#context = context;
    this.#findings = findings;
    this.#byCode = new Map(context.organisations.map((organisation) => [organisation.code, organisation]));
  }

  add(site: InventorySite): void {
    const owner = this.#ownerOf(site);
    const place = { row: site.rows[0]!.row, layer: site.rows[0]!.sheet || null };
    if (owner === undefined) {
      this.#findings.refuse({ code: "organisation.missing" }, place);
      return;
    }
    const key = this.#siteKey(site, owner);
    if (this.#keys.has(`${owner.id} ${key}`)) {
      this.#findings.refuse({ code: "row.duplicate", parameters: { key, first: "?" } }, { ...place, value: key });
      return;
    }
    this.#keys.add(`${owner.id} ${key}`);
    const ownRow = site.stations.length === 0 || site.stations.some(({ operatorId }) => operatorId === owner.code);
    const mayWrite = this.#mayWrite(owner.id);
    if (!mayWrite) this.#foreignMasts++;
    const siteNumber = this.#push("site", site.rows, key, null, sitePayload(site, key, owner), {
      isReference: !ownRow || !mayWrite,
      geometry: { type: "Point", coordinates: [site.lon, site.lat] },
    });
    const confidential = mayWrite ? confidentialPayload(site, owner) : undefined;
    if (confidential !== undefined) this.#push("site_confidential", site.rows, key, siteNumber, confidential);
    for (const station of site.stations) this.#addStation(station, site, siteNumber);
  }

  #addStation(station: InventoryStation, site: InventorySite, siteNumber: number): void {
    const operator = this.#byCode.get(station.operatorId)!;
    if (!this.#mayWrite(operator.id)) {
      this.#foreignStations++;
      return;
    }
    const payload = known({
      organisation_id: operator.id,
      technology: station.technology,
      code: station.code,
      status: station.status,
      sharing_form: station.sharingForm ?? site.sharingForm,
      on_air_year: station.onAirDate === null ? null : Number(station.onAirDate.slice(0, 4)),
      is_synthetic: false,
    });
    const key = `${operator.code} ${station.technology}`;
    const number = this.#push("station", station.rows, key, siteNumber, payload);
    for (const sector of sectorsOf(station, site, this.#context, this.#sectors, this.#findings)) {
      this.#push("sector", station.rows, sector.key, number, { ...sector.payload, organisation_id: operator.id });
    }
  }

  /** The owner of the mast where the list has it, else the operator of its first station, else who delivers the file. */
  #ownerOf({ owner, stations }: InventorySite): ContextOrganisation | undefined {
    const { deliverer } = this.#context;
    const stated = owner?.operatorId ?? null;
    if (stated !== null) return this.#byCode.get(stated);
    if (deliverer !== null && deliverer.kind !== "operator") return deliverer;
    return this.#byCode.get(stations[0]?.operatorId ?? "") ?? deliverer ?? undefined;
  }

  #siteKey({ code, lon, lat }: InventorySite, owner: ContextOrganisation): string {
    if (code !== null) return code;
    this.#codesMade++;
    return `${owner.code}@${lat.toFixed(5)},${lon.toFixed(5)}`;
  }

  #mayWrite(organisationId: number): boolean {
    return this.#context.writableId === null || this.#context.writableId === organisationId;
  }

  #push(
    table: StagedObject["table"],
    rows: InventorySite["rows"],
    key: string,
    parent: number | null,
    payload: Payload,
    more: { isReference?: boolean; geometry?: StagedObject["geometry"] } = {},
  ): number {
    this.#objects++;
    const number = this.#objects;
    const sheet = rows[0]?.sheet ?? "";
    this.#emit({
      number,
      table,
      layer: sheet === "" ? null : sheet,
      rows: rows.filter((row) => row.sheet === sheet).map(({ row }) => row),
      key,
      parent,
      isReference: more.isReference ?? false,
      payload,
      geometry: more.geometry ?? null,
    });
    return number;
  }

  /** What was made, assumed or left out, a line each. */
  conclude(): void {
    const inform = (count: number, code: Parameters<Findings["inform"]>[0]["code"]) => {
      if (count > 0) this.#findings.inform({ code, parameters: { count } });
    };
    inform(this.#codesMade, "site.code-made");
    inform(this.#foreignMasts, "site.foreign-found");
    inform(this.#foreignStations, "station.foreign-left-out");
    const { assumedSectors, assumedStations, assumedBands, withoutBand } = this.#sectors;
    if (assumedSectors > 0) {
      const parameters = { count: assumedSectors, stations: assumedStations };
      this.#findings.warn({ code: "sector.assumed", parameters });
    }
    for (const parameters of assumedBands.values()) this.#findings.warn({ code: "band.assumed", parameters });
    for (const [technology, stations] of withoutBand) {
      this.#findings.warn({ code: "band.none", parameters: { technology, stations } });
    }
  }
}

function sitePayload(site: InventorySite, code: string, owner: ContextOrganisation): Payload {
  return known({
    code,
    owner_organisation_id: owner.id,
    name: site.name,
    address: site.address,
    mast_class: site.mastType?.classCode,
    height_m: site.mastHeightM === 0 ? null : site.mastHeightM,
    building_height_m: site.buildingHeightM,
    status: site.status,
    built_year: site.builtYear,
    is_synthetic: false,
  });
}

/** Rent and papers, for the owner and the authority only. */
function confidentialPayload(site: InventorySite, owner: ContextOrganisation): Payload | undefined {
  const notes = [
    site.buildingPermit === null ? null : `GPXD: ${site.buildingPermit.text}`,
    site.inspection === null ? null : `Kiểm định: ${site.inspection.text}`,
    site.powerSupply === null ? null : `Nguồn điện: ${site.powerSupply}`,
    site.transmission === null ? null : `Truyền dẫn: ${site.transmission}`,
    site.remarks,
  ].filter((note) => note !== null);
  const payload = known({
    rent_vnd_per_month: site.rent?.vndPerMonth,
    note: notes.length === 0 ? null : notes.join("\n"),
  });
  return Object.keys(payload).length === 0 ? undefined : { ...payload, owner_organisation_id: owner.id };
}
