import { type Point, toPlane, toPosition } from "./plane.ts";
import type { Random } from "./random.ts";
import type { Centre } from "./towns.ts";
import type { PriorityPlace } from "./types.ts";
import { COMMUNES, DISTRICTS, FORMER_COMMUNES, formerCommunesOf, formerIndex } from "./units.ts";
import { isInsideProvince } from "./working-grid.ts";

type Kind = PriorityPlace["kind"];

/** Seats of the former districts: the former commune that held them. */
const DISTRICT_SEATS: Readonly<Record<string, string>> = {
  "688": "25217",
  "689": "25198",
  "690": "25324",
  "691": "25267",
  "692": "25270",
  "693": "25308",
  "694": "25357",
  "695": "25363",
  "696": "25396",
  "697": "25432",
  "698": "25252",
};

/** Industrial and tourist zones by name and rough place from general knowledge, [longitude, latitude]. */
const ZONES: readonly { readonly name: string; readonly kind: Kind; readonly at: readonly [number, number] }[] = [
  { name: "Khu công nghiệp Chơn Thành I", kind: "industrial_zone", at: [106.648, 11.405] },
  { name: "Khu công nghiệp Chơn Thành II", kind: "industrial_zone", at: [106.655, 11.415] },
  { name: "Khu công nghiệp Becamex Bình Phước", kind: "industrial_zone", at: [106.69, 11.44] },
  { name: "Khu công nghiệp Minh Hưng – Hàn Quốc", kind: "industrial_zone", at: [106.618, 11.475] },
  { name: "Khu công nghiệp Minh Hưng III", kind: "industrial_zone", at: [106.6, 11.495] },
  { name: "Khu công nghiệp Minh Hưng – Sikico", kind: "industrial_zone", at: [106.585, 11.52] },
  { name: "Khu công nghiệp Tân Khai II", kind: "industrial_zone", at: [106.62, 11.545] },
  { name: "Khu công nghiệp Việt Kiều", kind: "industrial_zone", at: [106.59, 11.605] },
  { name: "Khu công nghiệp Đồng Xoài I", kind: "industrial_zone", at: [106.845, 11.505] },
  { name: "Khu công nghiệp Đồng Xoài II", kind: "industrial_zone", at: [106.885, 11.475] },
  { name: "Khu công nghiệp Đồng Xoài III", kind: "industrial_zone", at: [106.9, 11.47] },
  { name: "Khu công nghiệp Bắc Đồng Phú", kind: "industrial_zone", at: [106.868, 11.44] },
  { name: "Khu công nghiệp Nam Đồng Phú", kind: "industrial_zone", at: [106.815, 11.41] },
  { name: "Khu kinh tế cửa khẩu Hoa Lư", kind: "industrial_zone", at: [106.55, 11.945] },
  { name: "Vườn quốc gia Bù Gia Mập", kind: "tourist_zone", at: [107.2, 12.195] },
  { name: "Quần thể Bà Rá – Thác Mơ", kind: "tourist_zone", at: [107.005, 11.825] },
  { name: "Khu bảo tồn văn hóa S'tiêng sóc Bom Bo", kind: "tourist_zone", at: [107.175, 11.905] },
  { name: "Trảng cỏ Bù Lạch", kind: "tourist_zone", at: [107.2, 11.72] },
  { name: "Căn cứ Tà Thiết", kind: "tourist_zone", at: [106.49, 11.79] },
  { name: "Hồ Suối Lam", kind: "tourist_zone", at: [106.93, 11.63] },
  { name: "Hồ Suối Cam", kind: "tourist_zone", at: [106.895, 11.55] },
  { name: "Thác số 4", kind: "tourist_zone", at: [106.63, 11.72] },
  { name: "Thác Đứng", kind: "tourist_zone", at: [107.19, 11.8] },
];

/** The places that get 5G first: centres, zones, agencies, hospitals, schools. Their positions are invented or rough. */
export function priorityPlaces(centres: readonly Centre[], random: Random): PriorityPlace[] {
  const drafts: { name: string; kind: Kind; at: Point }[] = ZONES.map(({ name, kind, at }) => ({
    name,
    kind,
    at: toPlane([...at]),
  }));
  const near = (former: number, reachM: number): Point => {
    const centre = centres[former]!.point;
    for (let attempt = 0; attempt < 20; attempt++) {
      const point = { x: random.normal(centre.x, reachM / 2), y: random.normal(centre.y, reachM / 2) };
      if (isInsideProvince(point)) return point;
    }
    return centre;
  };
  for (const district of DISTRICTS) {
    const seat = formerIndex(DISTRICT_SEATS[district.code]!);
    drafts.push({
      name: `Trung tâm hành chính ${district.name} (huyện cũ)`,
      kind: "district_centre",
      at: centres[seat]!.point,
    });
    drafts.push({ name: `Trung tâm y tế ${district.name}`, kind: "hospital", at: near(seat, 700) });
    drafts.push({ name: `Trường trung học phổ thông ${district.name}`, kind: "school", at: near(seat, 800) });
  }
  for (const commune of COMMUNES) {
    const members = formerCommunesOf(commune.code);
    const seat = FORMER_COMMUNES.indexOf(members.find((member) => member.name === commune.name) ?? members[0]!);
    drafts.push({
      name: `Ủy ban nhân dân ${commune.typeFrom20260430.toLowerCase()} ${commune.name}`,
      kind: "agency",
      at: near(seat, 300),
    });
    drafts.push({ name: `Trường trung học cơ sở ${commune.name}`, kind: "school", at: near(seat, 900) });
  }
  const main = formerIndex("25198");
  drafts.push({ name: "Bệnh viện đa khoa khu vực Đồng Xoài", kind: "hospital", at: near(main, 900) });
  drafts.push({ name: "Trung tâm phục vụ hành chính công Đồng Xoài", kind: "agency", at: near(main, 500) });
  return drafts.map(({ name, kind, at }, index) => ({
    code: `UT-${String(index + 1).padStart(3, "0")}`,
    name,
    kind,
    geometry: { type: "Point", coordinates: toPosition(at) },
  }));
}
