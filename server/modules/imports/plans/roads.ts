import { codeField, nameField, numberField, wordField } from "../plan/fields.ts";
import { keyOfPlace, known, recordPlan } from "../plan/record-plan.ts";

/** Words for the class of a road; OpenStreetMap's values of `highway` among them. */
const CLASSES = {
  national: ["quốc lộ", "ql", "cao tốc", "motorway", "trunk", "primary", "national"],
  provincial: ["tỉnh lộ", "đường tỉnh", "đt", "tl", "secondary", "provincial"],
  district: ["huyện lộ", "đường huyện", "đh", "tertiary", "district"],
  commune: ["đường xã", "liên xã", "đường thôn", "đx", "nông thôn", "unclassified", "residential", "track", "commune"],
  urban: ["đô thị", "đường phố", "đường đô thị", "nội thị", "phố", "urban", "street", "living_street"],
} as const;

/** "QL14", "ĐT.741" */
function classOfName(name: string | undefined) {
  if (name === undefined) return undefined;
  if (/^\s*(QL|quốc lộ)\s*\.?\s*\d/iu.test(name)) return "national";
  if (/^\s*(ĐT|DT|TL|tỉnh lộ)\s*\.?\s*\d/iu.test(name)) return "provincial";
  return /^\s*(ĐH|DH|huyện lộ)\s*\.?\s*\d/iu.test(name) ? "district" : undefined;
}

export const roads = recordPlan({
  label: { vi: "đường", en: "roads" },
  roles: ["authority", "construction"],
  tables: ["road"],
  wanted: "line",
  ownerColumn: null,
  fields: {
    code: codeField(["osm_id", "ref", "ma_duong"]),
    name: nameField(["tên đường", "ten_duong", "tuyến đường", "road_name"]),
    class: wordField(
      {
        label: { vi: "Cấp đường", en: "Class" },
        names: ["class", "highway", "loại đường", "cấp", "cap_duong", "loai_duong", "fclass"],
      },
      CLASSES,
      { within: true },
    ),
    widthM: numberField(
      {
        label: { vi: "Bề rộng (m)", en: "Width (m)" },
        names: ["width", "width_m", "bề rộng", "be_rong", "chiều rộng", "rộng"],
      },
      0.5,
      200,
      "m|mét",
    ),
  },
  build({ code, name, class: stated, widthM }, { record, geometry, suffix, findings }) {
    const roadClass = stated ?? classOfName(name) ?? classOfName(code);
    if (roadClass === undefined) {
      findings.refuse(
        { code: "value.missing", parameters: { labelVi: "Cấp đường", labelEn: "The class" } },
        { row: record.row, layer: record.layer },
      );
      return undefined;
    }
    const key = code === undefined ? keyOfPlace("road", geometry) : `${code}${suffix}`;
    const urban = roadClass === "urban" ? true : undefined;
    return { key, payload: known({ code: key, name, class: roadClass, is_urban: urban, width_m: widthM }) };
  },
});
