import type { Materials, TreeResult } from "../../../../server/modules/fibre/fibre.schemas.ts";
import type { Words } from "../../i18n/language.tsx";
import type { MessageKey } from "../../i18n/vi.ts";
import type { CsvCell } from "../../ui/csv.ts";
import type { TableId } from "./fibre-state.ts";

/** One column: its title, what it says on screen, and what the file holds (numbers in base units). */
export interface TreeColumn {
  readonly title: MessageKey;
  readonly unit?: string;
  readonly isNumber: boolean;
}

/** One line: texts for the screen, values for the file, and where it is. */
export interface TreeLine {
  readonly key: string;
  readonly cells: readonly string[];
  readonly values: readonly CsvCell[];
  readonly center: readonly [number, number] | null;
}

export interface TreeTable {
  readonly columns: readonly TreeColumn[];
  readonly lines: readonly TreeLine[];
}

type NameOf = (organisationId: number | null) => string | null;

/** A cell on screen and in the file. */
interface Cell {
  readonly text: string;
  readonly value: CsvCell;
}

function table(
  columns: readonly TreeColumn[],
  rows: readonly { key: string; cells: readonly Cell[]; center?: TreeLine["center"] }[],
): TreeTable {
  return {
    columns,
    lines: rows.map(({ key, cells, center = null }) => ({
      key,
      cells: cells.map(({ text }) => text),
      values: cells.map(({ value }) => value),
      center,
    })),
  };
}

const text = (value: string | null, unknown = ""): Cell => ({ text: value ?? unknown, value });

function cellsOf(words: Words) {
  return {
    count: (value: number | null): Cell => ({ text: value === null ? words.t("unknown") : words.number(value), value }),
    metres: (value: number): Cell => ({ text: words.length(value), value: Math.round(value * 10) / 10 }),
    money: (value: number | null, otherwise: string): Cell => ({
      text: value === null ? otherwise : words.vnd(value),
      value,
    }),
    phase: (phase: number | null): Cell => ({
      text: phase === null ? words.t("fibre.beyond") : words.number(phase),
      value: phase ?? words.t("fibre.beyond"),
    }),
  };
}

function phasesTable(result: TreeResult, words: Words): TreeTable {
  const { count, metres, money } = cellsOf(words);
  const number = { isNumber: true };
  return table(
    [
      { title: "fibre.column.phase", ...number },
      { title: "fibre.column.budget", unit: "VND", ...number },
      { title: "fibre.column.cost", unit: "VND", ...number },
      { title: "fibre.column.hamlets", ...number },
      { title: "fibre.column.people", ...number },
      { title: "fibre.column.perPerson", unit: "VND", ...number },
      { title: "fibre.column.length", unit: "m", ...number },
    ],
    result.phases.map((phase) => ({
      key: String(phase.number),
      cells: [
        count(phase.number),
        money(phase.budgetVnd, words.t("fibre.noLimit")),
        money(phase.costVnd, ""),
        count(phase.hamlets),
        count(phase.people),
        money(phase.people === 0 ? null : Math.round(phase.costVnd / phase.people), "–"),
        metres(phase.lengthM),
      ],
    })),
  );
}

function hamletsTable(result: TreeResult, words: Words, nameOf: NameOf): TreeTable {
  const { count, metres, money, phase } = cellsOf(words);
  return table(
    [
      { title: "fibre.column.phase", isNumber: true },
      { title: "fibre.column.hamlet", isNumber: false },
      { title: "fibre.column.unit", isNumber: false },
      { title: "fibre.column.people", isNumber: true },
      { title: "fibre.column.accessPoint", isNumber: false },
      { title: "fibre.column.operator", isNumber: false },
      { title: "fibre.column.route", unit: "m", isNumber: true },
      { title: "fibre.column.approach", unit: "m", isNumber: true },
      { title: "fibre.column.cabinets", isNumber: true },
      { title: "fibre.column.cost", unit: "VND", isNumber: true },
      { title: "fibre.column.note", isNumber: false },
    ],
    result.hamlets.map((hamlet) => ({
      key: String(hamlet.hamletId),
      center: hamlet.center,
      cells: [
        phase(hamlet.phase),
        text(hamlet.name),
        text(hamlet.unitName, words.t("unknown")),
        count(hamlet.population),
        text(hamlet.accessPointCode),
        text(nameOf(hamlet.organisationId)),
        metres(hamlet.routeM),
        metres(hamlet.approachM),
        count(hamlet.cabinets),
        money(hamlet.costVnd, ""),
        text(hamlet.cabinetsAssumed ? words.t("fibre.cabinetsAssumed") : ""),
      ],
    })),
  );
}

function segmentName(
  segment: TreeResult["segments"][number],
  names: ReadonlyMap<number, string>,
  words: Words,
): string {
  if (segment.hamletId !== null) return words.t("fibre.toHamlet", { name: names.get(segment.hamletId) ?? "" });
  if (segment.accessPointId !== null) return words.t("fibre.toAccessPoint");
  return segment.roadName ?? words.t("fibre.roadUnnamed");
}

function segmentsTable(result: TreeResult, words: Words, nameOf: NameOf): TreeTable {
  const { count, metres, money, phase } = cellsOf(words);
  const names = new Map(result.hamlets.map(({ hamletId, name }) => [hamletId, name]));
  return table(
    [
      { title: "fibre.column.number", isNumber: true },
      { title: "fibre.column.phase", isNumber: true },
      { title: "fibre.column.road", isNumber: false },
      { title: "fibre.column.kind", isNumber: false },
      { title: "fibre.column.length", unit: "m", isNumber: true },
      { title: "fibre.column.cost", unit: "VND", isNumber: true },
      { title: "fibre.column.cable", unit: "m", isNumber: true },
      { title: "fibre.column.poles", isNumber: true },
      { title: "fibre.column.closures", isNumber: true },
      { title: "fibre.column.handholes", isNumber: true },
      { title: "fibre.column.beyond", isNumber: true },
      { title: "fibre.column.operator", isNumber: false },
      { title: "fibre.column.owner", isNumber: false },
      { title: "fibre.column.note", isNumber: false },
    ],
    result.segments.map((segment) => ({
      key: String(segment.id),
      center: segment.path[Math.floor(segment.path.length / 2)] ?? null,
      cells: [
        count(segment.id + 1),
        phase(segment.phase),
        text(segmentName(segment, names, words)),
        text(words.t(`fibre.kind.${segment.kind}`)),
        metres(segment.lengthM),
        money(segment.costVnd, ""),
        metres(segment.materials.cableM),
        count(segment.materials.newPoles + segment.materials.usedPoles),
        count(segment.materials.closures),
        count(segment.materials.handholes),
        count(segment.hamletsBeyond),
        text(nameOf(segment.organisationId)),
        text(nameOf(segment.ownerOrganisationId)),
        text(segment.unusableDuct === null ? "" : words.t(`fibre.duct.${segment.unusableDuct}`)),
      ],
    })),
  );
}

const IN_METRES: readonly (keyof Materials)[] = ["cableM", "ductM", "trenchM"];
const MATERIALS: readonly (keyof Materials)[] = [
  ...IN_METRES,
  "handholes",
  "newPoles",
  "usedPoles",
  "closures",
  "cabinets",
];

function materialsTable({ materials }: TreeResult, words: Words): TreeTable {
  return table(
    [
      { title: "fibre.column.item", isNumber: false },
      { title: "fibre.column.quantity", isNumber: true },
      { title: "fibre.column.measure", isNumber: false },
    ],
    MATERIALS.map((name) => {
      const value = Math.ceil(materials[name]);
      const unit = words.t(IN_METRES.includes(name) ? "fibre.metres" : "fibre.pieces");
      return {
        key: name,
        cells: [text(words.t(`fibre.material.${name}`)), { text: words.number(value), value }, text(unit)],
      };
    }),
  );
}

/** A table of the result, for the screen and for the file. */
export function treeTable(id: TableId, result: TreeResult, words: Words, nameOf: NameOf): TreeTable {
  switch (id) {
    case "phases":
      return phasesTable(result, words);
    case "hamlets":
      return hamletsTable(result, words, nameOf);
    case "segments":
      return segmentsTable(result, words, nameOf);
    case "materials":
      return materialsTable(result, words);
  }
}
