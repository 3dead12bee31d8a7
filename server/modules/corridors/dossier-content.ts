import { compareText, formatDate, formatLength, formatNumber, formatVnd } from "../../documents/vietnamese.ts";
import type { Position } from "../../geometry/road-network.ts";
import type { CableAlong, CorridorReason, CorridorRun, CorridorVerdict, RoadClass } from "./corridors.schemas.ts";
import { KIND_WORDS, VERDICT_WORDS } from "./dossier-words.ts";

/** Maps of more roads than this would make a file that no word processor opens in comfort. */
export const MOST_MAPS = 250;
const ORDER = Object.keys(VERDICT_WORDS) as CorridorVerdict[];

export interface DossierSegment {
  readonly id: number;
  readonly roadName: string | null;
  readonly roadCode: string;
  readonly roadClass: RoadClass;
  readonly unitName: string | null;
  readonly fromM: number;
  readonly toM: number;
  readonly verdict: CorridorVerdict;
  readonly ductM: number;
  readonly freePipes: number | null;
  readonly costVnd: number | null;
  readonly cables: CableAlong[];
  readonly reasons: CorridorReason[];
  readonly positions: Position[];
  readonly source: string;
  readonly sourceDate: string | null;
  readonly isSynthetic: boolean;
}

/** Segments of one name in one commune: what a reader calls a road. */
export interface DossierRoad {
  readonly title: string;
  readonly unitName: string;
  readonly segments: readonly DossierSegment[];
}
export type Names = ReadonlyMap<number, string>;

/** A map of a road, as both files take it. */
export type RoadPicture = { png: Uint8Array; width: number; height: number } | undefined;

/** What both files are written from. */
export interface Dossier {
  readonly title: string;
  /** Where the verdicts come from, a sentence each. */
  readonly basis: readonly string[];
  readonly segments: readonly DossierSegment[];
  readonly roads: readonly DossierRoad[];
  /** In the order of the roads; there may be fewer. */
  readonly maps: readonly RoadPicture[];
  readonly names: Names;
}

/** The roads by commune and name, each with its most pressing segments first. */
export function roadsOf(segments: readonly DossierSegment[]): DossierRoad[] {
  const unitOf = ({ unitName }: DossierSegment) => unitName ?? "Chưa rõ xã, phường";
  const titleOf = ({ roadName, roadCode }: DossierSegment) => roadName ?? `Đường không tên (${roadCode})`;
  const groups = Map.groupBy(segments, (segment) => `${unitOf(segment)}\n${titleOf(segment)}`);
  return [...groups.values()]
    .map((members) => {
      const [first] = members as [DossierSegment];
      const sorted = members.toSorted(
        (a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || compareText(a.roadCode, b.roadCode),
      );
      return { title: titleOf(first), unitName: unitOf(first), segments: sorted };
    })
    .sort((a, b) => compareText(a.unitName, b.unitName) || compareText(a.title, b.title));
}

/** Metres. */
export const lengthOf = (segments: readonly DossierSegment[]) =>
  segments.reduce((sum, { fromM, toM }) => sum + toM - fromM, 0);
/** VND, of the segments whose cost is known. */
export const costOf = (segments: readonly DossierSegment[]) =>
  segments.reduce((sum, { costVnd }) => sum + (costVnd ?? 0), 0);

/** By commune and verdict: how many segments, how long, at what cost. */
export function summaryOf(segments: readonly DossierSegment[]) {
  const groups = Map.groupBy(segments, ({ unitName, verdict }) => `${unitName ?? "Chưa rõ xã, phường"}\n${verdict}`);
  return [...groups]
    .map(([key, members]) => {
      const [unitName, verdict] = key.split("\n") as [string, CorridorVerdict];
      return { unitName, verdict, count: members.length, lengthM: lengthOf(members), costVnd: costOf(members) };
    })
    .sort((a, b) => compareText(a.unitName, b.unitName) || ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}

/** Who has how much existing cable along a segment. */
export function cableWords(cables: readonly CableAlong[], names: Names): string {
  const existing = cables.filter(({ status }) => status === "existing");
  if (existing.length === 0) return "không có";
  return existing
    .toSorted((a, b) => b.lengthM - a.lengthM)
    .map(
      ({ organisationId, kind, lengthM }) =>
        `${names.get(organisationId) ?? "Chưa rõ"}: ${KIND_WORDS[kind]}, ${formatLength(lengthM)}`,
    )
    .join("\n");
}

export function ductWords({ ductM, freePipes }: DossierSegment): string {
  if (ductM === 0) return "không có";
  return `${formatLength(ductM)}\n${freePipes === null ? "chưa rõ ống trống" : `${formatNumber(freePipes)} ống trống`}`;
}

export function basisOf(run: CorridorRun): string[] {
  const { setting, settingSource, costs, computedAt } = run;
  return [
    `Kết luận tính ngày ${formatDate(computedAt)} từ mạng đường, tuyến cáp, cống bể, tuyến cột và kế hoạch công trình đường.`,
    `Cần ngay: từ ${setting.operatorsNow} doanh nghiệp có cáp ngoài cống bể; cần khi mở đường: từ ${setting.operatorsWhenOpened} doanh nghiệp; chờ công trình mở đường trong ${setting.waitMonths} tháng.`,
    `Cáp tính là có mặt từ ${formatNumber(setting.minCableShare * 100)} % chiều dài đoạn, cống bể từ ${formatNumber(setting.minDuctShare * 100)} %.`,
    settingSource === null
      ? "Các ngưỡng là gợi ý của phần mềm, chưa phải quy định."
      : `Nguồn của các ngưỡng: ${settingSource}.`,
    ...costs.map(
      ({ nameVi, amountVnd, validFrom, isAssumption }) =>
        `Đơn giá ${nameVi}: ${formatVnd(amountVnd)}/m, từ ${formatDate(validFrom)}${isAssumption ? " (giả định)" : ""}.`,
    ),
    "Trên bản đồ, các tuyến cáp cùng một đường được vẽ tách nhau cho dễ đọc.",
  ];
}
