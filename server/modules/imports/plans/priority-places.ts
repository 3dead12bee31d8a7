import { codeField, nameField, wordField } from "../plan/fields.ts";
import { keyOfPlace, known, recordPlan } from "../plan/record-plan.ts";

export const priorityPlaces = recordPlan({
  label: { vi: "địa điểm ưu tiên", en: "priority places" },
  roles: ["authority"],
  tables: ["priority_place"],
  wanted: "point",
  ownerColumn: null,
  fields: {
    code: codeField(["ma_dia_diem"]),
    name: nameField(["tên địa điểm", "ten_dia_diem"], true),
    kind: wordField(
      {
        label: { vi: "Loại", en: "Kind" },
        names: ["kind", "type", "loại", "loại địa điểm", "loai", "amenity"],
        required: true,
      },
      {
        district_centre: ["trung tâm huyện", "trung tâm hành chính", "trung tâm", "district centre"],
        industrial_zone: ["khu công nghiệp", "kcn", "cụm công nghiệp", "khu kinh tế", "industrial zone", "industrial"],
        tourist_zone: ["khu du lịch", "du lịch", "tourist zone", "tourism", "attraction"],
        agency: ["cơ quan", "ủy ban nhân dân", "ubnd", "trụ sở", "agency", "townhall"],
        hospital: ["bệnh viện", "trung tâm y tế", "trạm y tế", "hospital", "clinic"],
        school: ["trường", "trường học", "school", "university", "college"],
        other: ["khác", "other"],
      },
      { within: true },
    ),
  },
  build({ code, name, kind }, { geometry }) {
    const key = code ?? keyOfPlace("place", geometry, name!);
    return { key, payload: known({ code: key, name, kind }) };
  },
});
