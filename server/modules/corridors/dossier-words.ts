import { formatDate, formatLength, formatNumber } from "../../documents/vietnamese.ts";
import type { CorridorReason, CorridorVerdict, RoadClass, RoadWorkKind } from "./corridors.schemas.ts";

/** The dossier is a Vietnamese document, whatever language the screen has. */
export const VERDICT_WORDS: Record<CorridorVerdict, string> = {
  "duct-now": "Cần cống bể dùng chung ngay",
  "duct-when-opened": "Cần khi mở đường lần tới",
  full: "Có cống bể nhưng đã đầy",
  "has-room": "Có cống bể, còn ống trống",
  unknown: "Chưa đủ số liệu",
  "not-needed": "Chưa cần",
};

export const CLASS_WORDS: Record<RoadClass, string> = {
  national: "Quốc lộ",
  provincial: "Đường tỉnh",
  district: "Đường huyện",
  commune: "Đường xã",
  urban: "Đường đô thị",
};

export const KIND_WORDS = { aerial: "treo", duct: "trong cống", buried: "chôn" } as const;

export const WORK_WORDS: Record<RoadWorkKind, string> = {
  new_road: "làm đường mới",
  widening: "mở rộng",
  resurfacing: "thảm lại mặt đường",
  drainage: "thoát nước",
  pavement: "vỉa hè",
  other: "khác",
};

const REASON_WORDS: Record<CorridorReason["code"], string> = {
  "operators-outside": "{operators} doanh nghiệp có cáp treo hoặc chôn (ngưỡng {threshold})",
  "one-operator-outside": "mới có {operators} doanh nghiệp có cáp ngoài cống bể (ngưỡng {threshold})",
  "no-cables": "không có cáp dọc đoạn này",
  "no-cable-data": "chưa doanh nghiệp nào cung cấp tuyến cáp tại xã, phường",
  "all-in-duct": "cáp ghi đi trong cống nhưng dữ liệu không có cống bể: cần hỏi lại",
  "planned-cables": "thêm {operators} doanh nghiệp dự kiến kéo cáp",
  "duct-room": "cống bể dọc {ductM} còn {freePipes}/{pipes} ống",
  "duct-room-for-some": "cống bể chỉ còn {freePipes} ống cho {operators} doanh nghiệp",
  "duct-full": "cống bể dọc {ductM}, {pipes} ống, đã hết chỗ",
  "duct-room-unknown": "cống bể dọc {ductM}, chưa rõ ống trống",
  "duct-partial": "cống bể chỉ dọc {ductM} trên {lengthM}",
  "duct-planned": "đã có dự kiến xây cống bể",
  "work-opens-road": "đường sẽ được mở: {name} ({kind}), {startsOn} – {endsOn}",
  "work-new-surface": "sẽ làm mới mặt đường: {name}, {startsOn} – {endsOn}",
  "no-work-planned": "chưa có công trình mở đường trong kế hoạch",
  "poles-carry-cables": "cáp treo trên cột dọc {polesM}",
  "cost-unknown": "danh mục chưa có đơn giá {costCode}",
};

function valueWords(name: string, value: number | string | null): string {
  if (value === null) return "chưa rõ";
  if (typeof value === "number") return name.endsWith("M") ? formatLength(value) : formatNumber(value);
  if (name.endsWith("On")) return formatDate(value);
  return name === "kind" ? (WORK_WORDS[value as RoadWorkKind] ?? value) : value;
}

/** A reason as a clause. */
export function reasonWords({ code, parameters }: CorridorReason): string {
  const words =
    code === "operators-outside" && parameters.threshold === null
      ? "{operators} doanh nghiệp có cáp ngoài cống bể, nên đưa vào cống"
      : REASON_WORDS[code];
  return words.replace(/\{(\w+)\}/g, (_place, name: string) => valueWords(name, parameters[name] ?? null));
}
