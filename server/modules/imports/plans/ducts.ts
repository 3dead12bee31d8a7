import { codeField, integerField, statusField, worksClassField } from "../plan/fields.ts";
import { plannedFields, plannedPeriod } from "../plan/planned-dates.ts";
import { keyOfPlace, known, recordPlan } from "../plan/record-plan.ts";

const PIPES = "ống|pipes?";

export const ducts = recordPlan({
  label: { vi: "cống bể", en: "ducts" },
  roles: ["authority", "planner"],
  tables: ["duct"],
  wanted: "line",
  ownerColumn: "owner_organisation_id",
  fields: {
    code: codeField(["mã tuyến", "ma_tuyen", "tên tuyến", "tên"]),
    pipes: integerField(
      {
        label: { vi: "Số ống", en: "Pipes" },
        names: ["pipes", "số ống", "so_ong", "số lỗ", "tổng số ống"],
        required: true,
      },
      1,
      200,
      PIPES,
    ),
    freePipes: integerField(
      {
        label: { vi: "Ống trống", en: "Free pipes" },
        names: ["free_pipes", "ống trống", "số ống trống", "ong_trong", "còn trống"],
      },
      0,
      200,
      PIPES,
    ),
    status: statusField(),
    ...plannedFields,
    worksClass: worksClassField,
  },
  build({ code, pipes, freePipes, worksClass, ...planned }, { record, geometry, suffix, findings }) {
    if (pipes !== undefined && freePipes !== undefined && freePipes > pipes) {
      const parameters = { labelVi: "Ống trống", labelEn: "Free pipes", value: freePipes, min: 0, max: pipes };
      findings.refuse(
        { code: "value.range", parameters },
        { row: record.row, layer: record.layer, value: String(freePipes) },
      );
      return undefined;
    }
    const key = code === undefined ? keyOfPlace("duct", geometry) : `${code}${suffix}`;
    const period = plannedPeriod(planned, record, findings);
    if (period === undefined) return undefined;
    return { key, payload: known({ code: key, pipes, free_pipes: freePipes, works_class: worksClass, ...period }) };
  },
});
