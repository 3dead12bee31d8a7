import { codeField, integerField, statusField, worksClassField } from "../plan/fields.ts";
import { keyOfPlace, known, recordPlan } from "../plan/record-plan.ts";

export const poleLines = recordPlan({
  label: { vi: "tuyến cột", en: "pole lines" },
  roles: ["authority", "planner"],
  tables: ["pole_line"],
  wanted: "line",
  ownerColumn: "owner_organisation_id",
  fields: {
    code: codeField(["mã tuyến", "ma_tuyen", "tên tuyến", "tên"]),
    poles: integerField(
      { label: { vi: "Số cột", en: "Poles" }, names: ["poles", "số cột", "so_cot", "số lượng cột"] },
      0,
      1_000_000,
      "cột|poles?",
    ),
    status: statusField(),
    worksClass: worksClassField,
  },
  build({ code, poles, status, worksClass }, { geometry, suffix }) {
    const key = code === undefined ? keyOfPlace("poles", geometry) : `${code}${suffix}`;
    return { key, payload: known({ code: key, poles, status, works_class: worksClass }) };
  },
});
