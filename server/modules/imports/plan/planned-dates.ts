import { dateField, integerField } from "./fields.ts";
import type { Findings } from "./findings.ts";
import type { RawRecord } from "./records.ts";

/** When a planned line is to be built: two days, or a year, as programmes write it. */
export const plannedFields = {
  plannedFrom: dateField({
    label: { vi: "Dự kiến từ", en: "Planned from" },
    names: [
      "planned_from",
      "dự kiến từ ngày",
      "dự kiến bắt đầu",
      "ngày khởi công dự kiến",
      "du_kien_tu",
      "planned start",
    ],
  }),
  plannedTo: dateField({
    label: { vi: "Dự kiến đến", en: "Planned to" },
    names: ["planned_to", "dự kiến đến ngày", "dự kiến hoàn thành", "dự kiến xong", "du_kien_den", "planned end"],
  }),
  plannedYear: integerField(
    {
      label: { vi: "Năm dự kiến", en: "Planned year" },
      names: ["planned_year", "năm triển khai", "năm thực hiện", "năm kế hoạch", "nam_du_kien", "năm đầu tư"],
    },
    2000,
    2100,
    "năm",
  ),
};

interface PlannedValues {
  readonly plannedFrom?: string | null;
  readonly plannedTo?: string | null;
  readonly plannedYear?: number | null;
  readonly status?: "existing" | "planned" | "retired" | null;
}

/**
 * The columns of the table: days go before the year, which means all of it, and what has a planned day without a status is
 * planned. Undefined where the end is before the start, which is told.
 */
export function plannedPeriod(
  { plannedFrom, plannedTo, plannedYear, status }: PlannedValues,
  record: RawRecord,
  findings: Findings,
): { planned_from?: string; planned_to?: string; status?: string } | undefined {
  const year = plannedYear ?? undefined;
  const from = plannedFrom ?? (year === undefined ? undefined : `${year}-01-01`);
  const to = plannedTo ?? (year === undefined ? undefined : `${year}-12-31`);
  if (from !== undefined && to !== undefined && from > to) {
    const parameters = { labelVi: "Dự kiến đến", labelEn: "Planned to", value: to, min: from, max: "2100-12-31" };
    findings.refuse({ code: "value.range", parameters }, { row: record.row, layer: record.layer, value: to });
    return undefined;
  }
  const known = status ?? (from === undefined && to === undefined ? undefined : "planned");
  return {
    ...(from === undefined ? {} : { planned_from: from }),
    ...(to === undefined ? {} : { planned_to: to }),
    ...(known === undefined ? {} : { status: known }),
  };
}
