import { compareText, formatDate, formatLength, formatNumber } from "../../documents/vietnamese.ts";
import type { FreezeContent, KeptFreeze, UnservedHamlet } from "./freezes.ts";
import type { Figure, TargetVerdict } from "./targets.schemas.ts";

export const NO_DATA = "chưa có số liệu";
export const VERDICT: Record<TargetVerdict, string> = {
  met: "đạt",
  missed: "chưa đạt",
  unknown: NO_DATA,
  none: "chưa đặt chỉ tiêu",
};
export const UNIT: Readonly<Record<string, string>> = { "per 100": "trên 100 dân", "per person": "mỗi người" };
export const CORRIDOR: Readonly<Record<string, string>> = {
  "duct-now": "Cần cống bể dùng chung ngay",
  "duct-when-opened": "Cần khi đường được đào",
  "has-room": "Cống bể còn chỗ",
  full: "Cống bể đã đầy",
  "not-needed": "Không cần",
  unknown: "Chưa đủ dữ liệu",
};
export const INCIDENT: Readonly<Record<string, string>> = {
  unsafe: "Mất an toàn",
  damaged: "Hư hỏng",
  "against-rules": "Xây dựng sai quy định",
  noisy: "Gây ồn",
  "no-signal": "Không có sóng",
  other: "Khác",
};
export const INCIDENT_STATE = {
  received: "Mới nhận",
  assigned: "Đang xử lý",
  fixed: "Đã khắc phục",
  refused: "Từ chối, có lý do",
} as const;
const NO_UNIT = "Chưa rõ xã, phường";

export const valueText = (value: number | null, unit: string): string =>
  value === null ? NO_DATA : `${formatNumber(value, 1)} ${UNIT[unit] ?? unit}`;
export const titled = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

export function basisText({ basis, source, parts }: Figure, code: string): string {
  if (basis === null) return "—";
  if (basis === "entered") return `Nhập: ${source ?? ""}`;
  const amount = (value: number) => (code === "urban-undergrounding" ? formatLength(value) : formatNumber(value));
  const unknown = parts !== null && parts.unknown > 0 ? `, chưa rõ ${amount(parts.unknown)}` : "";
  return parts === null ? "Bản đồ" : `Bản đồ: ${amount(parts.good)} / ${amount(parts.counted)}${unknown}`;
}

export interface UnitGaps {
  readonly unitName: string;
  readonly hamlets: readonly UnservedHamlet[];
}
export function byUnit(unserved: readonly UnservedHamlet[]): UnitGaps[] {
  const groups = Map.groupBy(unserved, ({ unitName }) => (unitName === null ? NO_UNIT : titled(unitName)));
  return [...groups]
    .map(([unitName, hamlets]) => ({ unitName, hamlets }))
    .sort((a, b) => compareText(a.unitName, b.unitName));
}
/** Whether hamlets were judged at all: without coverage nobody knows which have no service, and none is not the answer. */
export const isJudged = ({ basis }: FreezeContent): boolean => basis.coverageRunId !== null;
export const lacking = (hamlets: readonly UnservedHamlet[], service: "mobile" | "ftth") =>
  hamlets.filter((hamlet) => hamlet[service] === "no");
const RATE_OF = { mobile: "hamlets-mobile-broadband", ftth: "hamlets-ftth" } as const;
const rateOf = ({ indicators }: FreezeContent, service: "mobile" | "ftth") =>
  indicators.find(({ code }) => code === RATE_OF[service])?.actual;

/** How many hamlets lack a service; null where nobody knows of any hamlet: none is not the answer. */
export function lackingCount(content: FreezeContent, service: "mobile" | "ftth"): number | null {
  const rate = rateOf(content, service);
  const isKnown = rate === undefined || (rate.basis !== null && rate.parts?.counted !== 0);
  return isJudged(content) && isKnown ? lacking(content.unserved, service).length : null;
}
/** Hamlets of which nobody knows whether they have a service. */
export const unknownCount = (content: FreezeContent, service: "mobile" | "ftth"): number =>
  rateOf(content, service)?.parts?.unknown ?? 0;

export const NO_INCIDENTS = "Trong năm không có phản ánh nào.";
/** What is said where no hamlet is known to lack a service: that all have it only where somebody knows of any. */
export function nobodyUnserved(content: FreezeContent): string {
  if (!isJudged(content)) return `Vùng phủ sóng chưa được tính: ${NO_DATA}.`;
  const isKnown = lackingCount(content, "mobile") !== null || lackingCount(content, "ftth") !== null;
  return isKnown ? "Mọi thôn, ấp, khu phố có số liệu đều đã có dịch vụ." : `Dịch vụ tại thôn, ấp, khu phố: ${NO_DATA}.`;
}
/** What is said where no two operators are known to share a site. */
export function nothingShared({ indicators }: FreezeContent): string {
  const rate = indicators.find(({ code }) => code === "sites-shared")?.actual;
  if (rate?.value === null) return `Dùng chung vị trí trạm: ${NO_DATA}.`;
  return "Chưa có vị trí nào được ghi nhận có từ hai nhà mạng.";
}
export const namesOf = (hamlets: readonly UnservedHamlet[]) => hamlets.map(({ name }) => name).join(", ") || "—";

export interface Change {
  readonly name: string;
  readonly unit: string;
  readonly was: number | null;
  readonly is: number | null;
}

/** Figures and counts beside those of the freeze before. */
export function changesOf({ content }: KeptFreeze, before: KeptFreeze): Change[] {
  const figures = content.indicators.map(({ code, nameVi, unit, actual }) => {
    const old = before.content.indicators.find((each) => each.code === code);
    return { name: nameVi, unit, was: old?.actual.value ?? null, is: actual.value };
  });
  const counts = (["mobile", "ftth"] as const).map((service) => ({
    name: service === "mobile" ? "Thôn chưa có sóng băng rộng" : "Thôn chưa có FTTH",
    unit: "thôn",
    was: lackingCount(before.content, service),
    is: lackingCount(content, service),
  }));
  return [...figures, ...counts];
}
export const differenceOf = ({ was, is }: Change) => (was === null || is === null ? null : is - was);

export function changeRow(change: Change): string[] {
  const difference = differenceOf(change);
  const text = difference === null ? "—" : `${difference > 0 ? "+" : ""}${formatNumber(difference, 1)}`;
  return [change.name, valueText(change.was, change.unit), valueText(change.is, change.unit), text];
}

/** Of which day the figures are, and what they were computed from. */
export const basisOf = ({ asOf, content }: KeptFreeze): string[] => [
  `Số liệu chốt ngày ${formatDate(asOf)}.${content.isSynthetic ? " Có dữ liệu minh họa, không phải số liệu thật." : ""}`,
  content.basis.coverageRunId === null
    ? "Vùng phủ sóng chưa được tính."
    : `Vùng phủ sóng: lần tính số ${content.basis.coverageRunId}, ${formatDate(content.basis.coverageAt ?? asOf)}.`,
];
