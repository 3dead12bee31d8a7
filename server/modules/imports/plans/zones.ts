import { codeField, dateField, flagField, nameField, numberField, textField } from "../plan/fields.ts";
import { type BuildScope, keyOfPlace, recordPlan, type ValuesOf } from "../plan/record-plan.ts";

/** Words for a list that holds nothing: the plan speaks of the matter and permits no class. */
const NOTHING = /^(không|khong|không loại nào|không cho phép|none|no class|cấm)$/iu;

/** "A1a, A1b; A2a" as sorted codes; `[]` where the text says that none is permitted. */
export function classCodes(text: string): string[] {
  if (NOTHING.test(text.trim())) return [];
  const codes = text.split(/[\s,;/+]+/).filter((code) => code !== "");
  return [...new Set(codes)].sort();
}

const fields = {
  code: codeField(["ma_vung", "mã vùng", "mã khu vực", "mã tuyến"]),
  name: nameField(["tên khu vực", "khu vực", "tên tuyến", "tên đường", "tuyến phố", "ten_khu_vuc", "ten_tuyen"], true),
  mastClasses: textField({
    label: { vi: "Loại cột được phép", en: "Permitted mast classes" },
    names: ["mast_classes", "loại cột ăng ten được phép", "loại cột ăng ten", "loai_cot", "loại cột"],
  }),
  cableClasses: textField({
    label: { vi: "Loại công trình cáp được phép", en: "Permitted cable works" },
    names: ["cable_classes", "loại công trình cáp", "loại công trình", "loai_ct_cap", "cáp được phép"],
  }),
  greatestHeightM: numberField(
    {
      label: { vi: "Chiều cao cột tối đa", en: "Greatest mast height" },
      names: ["greatest_height_m", "chiều cao tối đa", "cao tối đa", "chieu_cao_td", "greatest_h"],
    },
    0.1,
    400,
    "m",
  ),
  removeBy: dateField({
    label: { vi: "Tháo dỡ trước ngày", en: "Removed by" },
    names: ["remove_by", "hạn tháo dỡ", "tháo dỡ trước", "han_thao_do"],
  }),
  undergroundBy: dateField({
    label: { vi: "Ngầm hóa trước ngày", en: "Underground by" },
    names: ["underground_by", "hạn ngầm hóa", "ngầm hóa trước", "han_ngam_hoa", "undergroun"],
  }),
  source: textField(
    { label: { vi: "Căn cứ", en: "Source" }, names: ["source", "nguồn", "can_cu", "phụ lục", "điều khoản"] },
    500,
  ),
  sourceDate: dateField({
    label: { vi: "Ngày của nguồn", en: "Date of the source" },
    names: ["source_date", "ngày của căn cứ", "source_dat"],
  }),
  isVerified: flagField({
    label: { vi: "Đã đối chiếu", en: "Compared with the text" },
    names: ["is_verified", "đã đối chiếu với văn bản", "is_verifie"],
  }),
};
const streetFields = {
  ...fields,
  reachM: numberField(
    { label: { vi: "Phạm vi mỗi bên", en: "Reach" }, names: ["reach_m", "phạm vi", "hành lang", "pham_vi"] },
    0.5,
    500,
    "m",
  ),
};

/** Where a street's file names no reach: about the width of a town's street with its verges. */
const STREET_REACH_M = 30;

function built(kind: "zone" | "street", values: ValuesOf<typeof streetFields>, { geometry }: BuildScope) {
  const { code, name, mastClasses, cableClasses, greatestHeightM, isVerified, reachM, ...rest } = values;
  const key = code ?? keyOfPlace(kind, geometry, name!);
  const stated = {
    remove_by: rest.removeBy,
    underground_by: rest.undergroundBy,
    source: rest.source,
    source_date: rest.sourceDate,
    greatest_height_m: greatestHeightM,
    permitted_mast_classes: mastClasses == null ? undefined : classCodes(mastClasses),
    permitted_cable_classes: cableClasses == null ? undefined : classCodes(cableClasses),
    is_verified: isVerified == null ? undefined : isVerified === "yes",
    reach_m: kind === "street" ? (reachM ?? undefined) : undefined,
  };
  const known = Object.fromEntries(Object.entries(stated).filter(([, value]) => value != null));
  return { key, payload: { code: key, kind, name: name!, ...known } as never };
}

const ROLES = ["authority", "construction"] as const;

/** Areas of the plan of passive infrastructure; they go into its draft. */
export const zones = recordPlan({
  label: { vi: "khu vực của quy hoạch hạ tầng thụ động", en: "areas of the passive infrastructure plan" },
  roles: ROLES,
  tables: ["plan_zone"],
  wanted: "area",
  ownerColumn: null,
  fields,
  build: (values, scope) => built("zone", values, scope),
});

/** Streets of the plan of passive infrastructure; they go into its draft. */
export const streets = recordPlan({
  label: { vi: "tuyến phố của quy hoạch hạ tầng thụ động", en: "streets of the passive infrastructure plan" },
  roles: ROLES,
  tables: ["plan_zone"],
  wanted: "lines",
  ownerColumn: null,
  fields: streetFields,
  build: (values, scope) => built("street", { reachM: STREET_REACH_M, ...values }, scope),
});
