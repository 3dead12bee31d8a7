import { codeField, integerField, statusField, wordField } from "../plan/fields.ts";
import { plannedFields, plannedPeriod } from "../plan/planned-dates.ts";
import { keyOfPlace, known, recordPlan } from "../plan/record-plan.ts";

/** Fibre routes; the Open Fibre Data Standard's spans among them (`deployment`, `fibreCount`). */
export const fibre = recordPlan({
  label: { vi: "tuyến cáp quang", en: "fibre routes" },
  roles: ["authority", "planner"],
  tables: ["fibre_route"],
  wanted: "line",
  ownerColumn: "organisation_id",
  fields: {
    code: codeField(["ma_tuyen", "mã tuyến", "tuyến", "tên tuyến", "ten_tuyen"]),
    kind: wordField(
      {
        label: { vi: "Hình thức", en: "Kind" },
        names: ["kind", "deployment", "hình thức", "loại tuyến", "kiểu", "cách lắp đặt", "hinh_thuc", "loai"],
        required: true,
      },
      {
        aerial: ["treo", "cáp treo", "aerial", "overhead", "cột"],
        duct: ["cống bể", "trong cống", "cống", "ngầm trong cống", "duct", "ducted", "belowground", "hào kỹ thuật"],
        buried: ["chôn trực tiếp", "chôn", "ngầm", "cáp ngầm", "buried", "direct buried", "underground"],
      },
      { within: true },
    ),
    cores: integerField(
      {
        label: { vi: "Số sợi", en: "Cores" },
        names: ["cores", "fibrecount", "số sợi", "dung lượng", "so_soi", "số fo", "dung_luong"],
      },
      1,
      3456,
      "fo|sợi|lõi|cores?",
    ),
    status: statusField(),
    ...plannedFields,
  },
  build({ code, kind, cores, ...planned }, { record, geometry, suffix, findings }) {
    const key = code === undefined ? keyOfPlace("fibre", geometry) : `${code}${suffix}`;
    const period = plannedPeriod(planned, record, findings);
    return period && { key, payload: known({ code: key, kind, cores, ...period }) };
  },
});
