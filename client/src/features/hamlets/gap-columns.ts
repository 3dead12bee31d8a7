import type { GapRow, GapsQuery, Verdict } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import type { MessageKey } from "../../i18n/vi.ts";
import type { TableSort } from "../../map/panel-props.ts";
import type { CsvCell } from "../../ui/csv.ts";
import { type SortColumn, sortGridRows } from "../../ui/grid-sort.ts";
import type { ListedGap } from "./best-options.ts";

export type GapColumnId =
  | "name"
  | "unit"
  | "people"
  | "share"
  | "accessPoint"
  | "lacking"
  | "modelled"
  | "reported"
  | "measured"
  | "check"
  | "best"
  | "cost";

/** Column of the list with its words. */
export interface GapColumn extends SortColumn<ListedGap> {
  readonly id: GapColumnId;
  readonly title: MessageKey;
  /** What the title means, where the words alone may not say it. */
  readonly help?: MessageKey;
}

/** Without service first: that is what the list is for. */
const VERDICT_ORDER: Record<Verdict, number> = { no: 0, unknown: 1, yes: 2 };
/** Sharing before building, as the ways themselves are ranked. */
const KIND_ORDER = { "existing-mast": 0, roaming: 1, "new-mast": 2 } as const;

const COLUMNS: readonly GapColumn[] = [
  { id: "name", title: "gaps.column.name", sortBy: ({ name }) => name },
  { id: "unit", title: "gaps.column.unit", sortBy: ({ unitName }) => unitName },
  { id: "people", title: "gaps.column.people", isNumber: true, sortBy: ({ population }) => population },
  {
    id: "share",
    title: "gaps.column.share",
    help: "gaps.column.shareHelp",
    isNumber: true,
    sortBy: ({ servedShare }) => servedShare,
  },
  {
    id: "accessPoint",
    title: "gaps.column.accessPoint",
    help: "gaps.column.accessPointHelp",
    isNumber: true,
    sortBy: ({ accessPointM }) => accessPointM,
  },
  {
    id: "lacking",
    title: "gaps.column.lacking",
    help: "gaps.column.lackingHelp",
    sortBy: ({ missingOrganisationIds }) => missingOrganisationIds.length,
  },
  {
    id: "modelled",
    title: "source.modelled",
    help: "source.modelledHelp",
    sortBy: ({ modelled }) => VERDICT_ORDER[modelled],
  },
  {
    id: "reported",
    title: "source.reported",
    help: "source.reportedHelp",
    sortBy: ({ reported }) => VERDICT_ORDER[reported],
  },
  {
    id: "measured",
    title: "source.measured",
    help: "source.measuredHelp",
    sortBy: ({ measured }) => VERDICT_ORDER[measured],
  },
  {
    id: "check",
    title: "gaps.column.check",
    help: "gaps.column.checkHelp",
    sortBy: ({ needsCheck }) => (needsCheck ? 0 : 1),
  },
  {
    id: "best",
    title: "gaps.column.best",
    help: "gaps.column.bestHelp",
    sortBy: ({ best }) => (best?.option == null ? null : `${KIND_ORDER[best.option.kind]} ${best.option.siteCode}`),
  },
  {
    id: "cost",
    title: "gaps.column.cost",
    help: "gaps.column.costHelp",
    isNumber: true,
    sortBy: ({ best }) => best?.option?.investmentVnd ?? null,
  },
];

/** What the ways to serve a hamlet are ordered by, and what only they know. */
export const isOfBest = (column: string): boolean => column === "best" || column === "cost";

/**
 * The columns that make sense: a distance for FTTH, a share of residents and the best way for mobile; who is lacking only
 * where it differs from row to row.
 */
export function columnsFor({ service, by }: Pick<GapsQuery, "service" | "by">, knowsBest: boolean): GapColumn[] {
  const without: GapColumnId[] = [
    service === "FTTH" ? "share" : "accessPoint",
    ...(by === "any" ? (["lacking"] as const) : []),
    ...(knowsBest ? [] : (["best", "cost"] as const)),
  ];
  return COLUMNS.filter(({ id }) => !without.includes(id));
}

/** The most people first. */
export const FIRST_SORT: TableSort = { column: "people", descending: true };

/** A sorted copy; for a column that there is not, by people. */
export function sortRows(rows: readonly ListedGap[], sort: TableSort): ListedGap[] {
  const isKnown = COLUMNS.some(({ id }) => id === sort.column);
  return sortGridRows(rows, COLUMNS, isKnown ? sort : { ...sort, column: FIRST_SORT.column });
}

/** How many hamlets and people lack the service, for how many nobody knows the people, and how many more are only to be verified. */
export function totalsOf(rows: readonly GapRow[]) {
  const lacking = rows.filter(({ isOnlyToVerify }) => !isOnlyToVerify);
  return {
    hamlets: lacking.length,
    people: lacking.reduce((sum, { population }) => sum + (population ?? 0), 0),
    unknownPopulation: lacking.filter(({ population }) => population === null).length,
    toVerify: rows.length - lacking.length,
  };
}

export const CSV_TITLES = [
  "gaps.csv.id",
  "gaps.column.name",
  "gaps.csv.unitCode",
  "gaps.column.unit",
  "gaps.column.people",
  "gaps.csv.longitude",
  "gaps.csv.latitude",
  "gaps.csv.share",
  "gaps.csv.accessPoint",
  "gaps.column.lacking",
  "source.modelled",
  "source.reported",
  "source.measured",
  "gaps.column.check",
  "gaps.column.best",
  "gaps.csv.investment",
  "gaps.csv.monthly",
  "gaps.csv.perPerson",
] as const satisfies readonly MessageKey[];

/** A hamlet as a line of the file to keep, in the order of `CSV_TITLES`; `words` name verdicts and organisations. */
export function csvRow(
  row: ListedGap,
  words: {
    verdict(verdict: Verdict): string;
    organisation(id: number): string;
    best(best: ListedGap["best"]): string | null;
    yes: string;
    no: string;
  },
): CsvCell[] {
  const option = row.best?.option ?? null;
  return [
    row.id,
    row.name,
    row.unitCode,
    row.unitName,
    row.population,
    ...row.center,
    row.servedShare,
    row.accessPointM === null ? null : Math.round(row.accessPointM),
    row.missingOrganisationIds.map(words.organisation).join(", "),
    words.verdict(row.modelled),
    words.verdict(row.reported),
    words.verdict(row.measured),
    row.needsCheck ? words.yes : words.no,
    words.best(row.best),
    option?.investmentVnd ?? null,
    option?.monthlyVnd ?? null,
    option?.costPerPersonVnd ?? null,
  ];
}
