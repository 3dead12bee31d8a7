import type { WorkPiece, WorkSummary } from "../../../../server/modules/zones/works.schemas.ts";
import type { Words } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import type { GridColumn } from "../../ui/DataGrid.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { capitalised } from "../../ui/text.ts";
import { FATE_LOOK, FATES } from "./fate-look.ts";

type Common = Pick<WorkSummary, "zoneName" | "unitName" | "kind" | "worksClass" | "disposition" | "by" | "lengthM">;

const HAS_CLASS: readonly WorkSummary["kind"][] = ["mast", "pole-line", "duct"];

function common<Row extends Common>(words: Words) {
  const { t } = words;
  return {
    zone: {
      id: "zone",
      title: t("zones.column.zone"),
      cell: ({ zoneName }) => zoneName,
      sortBy: ({ zoneName }) => zoneName,
    },
    unit: {
      id: "unit",
      title: t("zones.column.unit"),
      cell: ({ unitName }) => (unitName === null ? t("notKnown") : capitalised(unitName)),
      sortBy: ({ unitName }) => unitName,
    },
    kind: {
      id: "kind",
      title: t("zones.column.kind"),
      cell: ({ kind }) => t(`zones.work.${kind}`),
      sortBy: ({ kind }) => t(`zones.work.${kind}`),
    },
    worksClass: {
      id: "class",
      title: t("zones.column.class"),
      cell: ({ worksClass, kind }) => worksClass ?? (HAS_CLASS.includes(kind) ? t("notKnown") : "—"),
      sortBy: ({ worksClass }) => worksClass,
    },
    fate: {
      id: "fate",
      title: t("zones.column.fate"),
      cell: ({ disposition }) => <Tag tone={FATE_LOOK[disposition].tone}>{t(`zones.fate.${disposition}`)}</Tag>,
      sortBy: ({ disposition }) => FATES.indexOf(disposition),
    },
    by: {
      id: "by",
      title: t("zones.column.by"),
      cell: ({ by }) => (by === null ? "—" : words.date(by)),
      sortBy: ({ by }) => by,
    },
    length: {
      id: "length",
      title: t("zones.column.length"),
      isNumber: true,
      cell: ({ lengthM }) => (lengthM === null ? "—" : words.length(lengthM)),
      sortBy: ({ lengthM }) => lengthM,
    },
  } satisfies Record<string, GridColumn<Row>>;
}

/** Works of one kind and class in one zone and commune. */
export function summaryColumns(words: Words): GridColumn<WorkSummary>[] {
  const { zone, unit, kind, worksClass, fate, by, length } = common<WorkSummary>(words);
  const works: GridColumn<WorkSummary> = {
    id: "works",
    title: words.t("zones.column.works"),
    isNumber: true,
    cell: (row) => words.number(row.works),
    sortBy: (row) => row.works,
  };
  return [zone, unit, kind, worksClass, fate, by, works, length];
}

/** Single works. */
export function pieceColumns(words: Words, nameOf: (organisationId: number) => string): GridColumn<WorkPiece>[] {
  const { zone, unit, kind, worksClass, fate, by, length } = common<WorkPiece>(words);
  const code: GridColumn<WorkPiece> = {
    id: "code",
    title: words.t("zones.code"),
    cell: (row) => row.code,
    sortBy: (row) => row.code,
  };
  const owner: GridColumn<WorkPiece> = {
    id: "owner",
    title: words.t("zones.column.owner"),
    cell: ({ ownerId }) => <OrganisationName id={ownerId} name={nameOf(ownerId)} />,
    sortBy: ({ ownerId }) => nameOf(ownerId),
  };
  const planned: GridColumn<WorkPiece> = {
    id: "planned",
    title: words.t("zones.column.planned"),
    cell: ({ plannedFrom, plannedTo }) =>
      plannedFrom === null && plannedTo === null
        ? "—"
        : [plannedFrom, plannedTo].map((day) => (day === null ? "?" : words.date(day))).join(" – "),
    sortBy: ({ plannedFrom, plannedTo }) => plannedFrom ?? plannedTo,
  };
  return [code, kind, fate, by, zone, unit, owner, worksClass, length, planned];
}

/** What a commune has, will have and loses. */
export interface UnitTotals {
  readonly id: number;
  readonly unitName: string | null;
  /** Number of masts, metres of lines. */
  readonly totals: Readonly<Record<TotalId, number>>;
}
export const TOTALS = [
  "masts",
  "mastsPlanned",
  "mastsRemoved",
  "aerial",
  "underground",
  "polesRemoved",
  "belowGround",
  "ducts",
  "linesPlanned",
] as const;
export type TotalId = (typeof TOTALS)[number];

const isPlanned = ({ disposition }: WorkSummary) => disposition === "planned" || disposition === "planned-against";
const COUNTED: Readonly<Record<TotalId, (row: WorkSummary) => boolean>> = {
  masts: (row) => row.kind === "mast" && !isPlanned(row),
  mastsPlanned: (row) => row.kind === "mast" && isPlanned(row),
  mastsRemoved: (row) => row.kind === "mast" && row.disposition === "remove",
  aerial: (row) => row.kind === "aerial" && !isPlanned(row),
  underground: (row) => row.disposition === "underground",
  polesRemoved: (row) => row.kind === "pole-line" && row.disposition === "remove",
  belowGround: (row) => (row.kind === "in-duct" || row.kind === "buried") && !isPlanned(row),
  ducts: (row) => row.kind === "duct" && !isPlanned(row),
  linesPlanned: (row) => row.kind !== "mast" && isPlanned(row),
};
export const isCount = (id: TotalId): boolean => id.startsWith("masts");

/** Sums by commune; the last row is the whole plan. */
export function unitTotals(summary: readonly WorkSummary[]): UnitTotals[] {
  const totalsOf = (rows: readonly WorkSummary[]) =>
    Object.fromEntries(
      TOTALS.map((id) => {
        const counted = rows.filter(COUNTED[id]);
        return [id, counted.reduce((sum, { works, lengthM }) => sum + (isCount(id) ? works : (lengthM ?? 0)), 0)];
      }),
    ) as Record<TotalId, number>;
  const units = [...Map.groupBy(summary, ({ unitName }) => unitName)];
  return units.map(([unitName, rows], at) => ({ id: at + 1, unitName, totals: totalsOf(rows) }));
}

export function unitColumns(words: Words): GridColumn<UnitTotals>[] {
  return [
    {
      id: "unit",
      title: words.t("zones.column.unit"),
      cell: ({ unitName }) => (unitName === null ? words.t("notKnown") : capitalised(unitName)),
      sortBy: ({ unitName }) => unitName,
    },
    ...TOTALS.map(
      (id): GridColumn<UnitTotals> => ({
        id,
        title: words.t(`zones.total.${id}`),
        isNumber: true,
        cell: ({ totals }) => (isCount(id) ? words.number(totals[id]) : words.length(totals[id])),
        sortBy: ({ totals }) => totals[id],
      }),
    ),
  ];
}
