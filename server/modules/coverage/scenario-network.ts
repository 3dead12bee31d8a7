import type { ScenarioItem, SectorChange } from "../../scenarios/scenarios.schemas.ts";
import type { SectorRow } from "./operator-plan.ts";
import type { PreviewSetup } from "./preview.schemas.ts";
import type { Comparison } from "./scenario.schemas.ts";
import type { SiteFacts } from "./scenario-figures.ts";
import { type PlannedTechnology, stationsOf } from "./scenario-stations.ts";

type LeftOut = Comparison["leftOut"][number];

/** What a scenario does to the network of one operator and technology. */
export interface NetworkChange {
  readonly organisationId: number;
  readonly technology: PlannedTechnology;
  /** Sectors that the scenario brings, of new stations, of changed sectors and of those that moved. */
  readonly added: readonly SectorRow[];
  /** Sectors that are as today no longer. */
  readonly removed: readonly SectorRow[];
  /** Sectors that stay as they are. */
  readonly kept: readonly SectorRow[];
}

export interface ScenarioNetwork {
  readonly changes: readonly NetworkChange[];
  readonly leftOut: readonly LeftOut[];
  /** Which items brought sectors to a place, by the id that their rows carry. */
  readonly itemsAt: ReadonlyMap<number, readonly number[]>;
}

const changesOf = ({ properties }: ScenarioItem): readonly SectorChange[] =>
  Array.isArray(properties.changes) ? (properties.changes as SectorChange[]) : [];

/** The mast from which an antenna item takes the operator's station; undefined: it brings a new one. */
export function movedFrom({ kind, properties }: ScenarioItem): number | undefined {
  return kind === "antenna" && typeof properties.movedFromSiteId === "number" ? properties.movedFromSiteId : undefined;
}

const isOf = (row: SectorRow, organisationId: number | null, technology: string | null) =>
  row.organisationId === organisationId && row.technology === technology;

/** Collects what the items do to the sectors that the actor may see. */
class Collector {
  readonly added: SectorRow[] = [];
  /** By sector, what is left of it: nothing of a sector that is removed. */
  readonly after = new Map<number, SectorRow | undefined>();
  readonly leftOut: LeftOut[] = [];
  readonly itemsAt = new Map<number, number[]>();
  readonly #rows: readonly SectorRow[];
  readonly #setup: PreviewSetup;
  readonly #sites: ReadonlyMap<number, SiteFacts>;

  constructor(rows: readonly SectorRow[], setup: PreviewSetup, sites: readonly SiteFacts[]) {
    this.#rows = rows;
    this.#setup = setup;
    this.#sites = new Map(sites.map((site) => [site.id, site]));
  }

  /** Sectors with other values; those that the actor may not see are left as they are. */
  change(item: ScenarioItem): void {
    for (const { sectorId, ...values } of changesOf(item)) {
      const row = this.#rows.find(({ id }) => id === sectorId);
      if (row === undefined) this.#leave(item, "sectors-unknown");
      else this.after.set(sectorId, { ...(this.after.get(sectorId) ?? row), ...values });
    }
  }

  /** A station that leaves one mast for another with all its sectors, or is new. */
  station(item: ScenarioItem): void {
    const from = movedFrom(item);
    const moving = this.#rows.filter((row) => row.siteId === from && isOf(row, item.organisationId, item.technology));
    if (moving.length > 0) this.#move(item, moving);
    else this.#build(item);
  }

  remove(item: ScenarioItem): void {
    const own = this.#rows.filter(({ siteId }) => siteId === item.siteId);
    for (const { id } of own) if (!this.#isMoved(id)) this.after.set(id, undefined);
    const tenants = this.#sites.get(item.siteId ?? 0)?.tenants ?? [];
    const seen = new Set(own.map(({ organisationId }) => organisationId));
    if (tenants.some((id) => !seen.has(id))) this.#leave(item, "sectors-unknown");
  }

  #isMoved(sectorId: number): boolean {
    return this.after.has(sectorId) && this.after.get(sectorId) === undefined;
  }

  #move(item: ScenarioItem, moving: readonly SectorRow[]): void {
    const { place, siteId, heightM } = item;
    if (place === null || siteId === null) {
      this.#leave(item, "no-place");
      return;
    }
    const [lon, lat] = place;
    for (const row of moving) {
      const now = this.after.get(row.id) ?? row;
      this.after.set(row.id, undefined);
      this.#add(item, { ...now, siteId, lon, lat, antennaHeightM: heightM ?? now.antennaHeightM });
    }
  }

  #build(item: ScenarioItem): void {
    const rows = this.#setup.frame === null ? "no-place" : stationsOf(item, this.#setup);
    if (typeof rows === "string") this.#leave(item, rows);
    else for (const row of rows) this.#add(item, row);
  }

  #add(item: ScenarioItem, row: SectorRow): void {
    this.added.push(row);
    const items = this.itemsAt.get(row.siteId) ?? [];
    if (!items.includes(item.id)) this.itemsAt.set(row.siteId, [...items, item.id]);
  }

  #leave({ id }: ScenarioItem, because: LeftOut["because"]): void {
    if (!this.leftOut.some((each) => each.itemId === id)) this.leftOut.push({ itemId: id, because });
  }
}

/**
 * The sectors of every operator and technology that a scenario changes, before and after. `rows` are all sectors that the actor
 * may see, `items` those that are built. Sectors are changed first, then stations move, and what is still on a mast that is given
 * up goes with it: the order of the items makes no difference.
 */
export function scenarioNetwork(
  items: readonly ScenarioItem[],
  rows: readonly SectorRow[],
  setup: PreviewSetup,
  sites: readonly SiteFacts[],
): ScenarioNetwork {
  const collector = new Collector(rows, setup, sites);
  for (const item of items) if (item.kind === "sector-change") collector.change(item);
  for (const item of items) if (item.kind === "mast" || item.kind === "antenna") collector.station(item);
  for (const item of items) if (item.kind === "site-removal") collector.remove(item);
  const { added, after, leftOut, itemsAt } = collector;
  const removed = rows.filter(({ id }) => after.has(id));
  const changed = removed.flatMap(({ id }) => after.get(id) ?? []);
  const keyOf = ({ organisationId, technology }: SectorRow) => `${organisationId}/${technology}`;
  const keys = new Set([...added, ...removed].map(keyOf));
  const changes = [...keys].map((key): NetworkChange => {
    const isOwn = (row: SectorRow) => keyOf(row) === key;
    const [first] = [...added, ...removed].filter(isOwn) as [SectorRow];
    return {
      organisationId: first.organisationId,
      technology: first.technology as PlannedTechnology,
      added: [...added, ...changed].filter(isOwn),
      removed: removed.filter(isOwn),
      kept: rows.filter((row) => isOwn(row) && !after.has(row.id)),
    };
  });
  return { changes, leftOut, itemsAt };
}
