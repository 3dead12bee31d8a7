import { type Block, bullet, paragraph, table } from "../../documents/blocks.ts";
import { formatDate, formatLength, formatNumber, formatVnd } from "../../documents/vietnamese.ts";
import type { FreezeContent, KeptFreeze, UnservedHamlet } from "./freezes.ts";
import {
  basisText,
  byUnit,
  CORRIDOR,
  changeRow,
  changesOf,
  INCIDENT,
  INCIDENT_STATE,
  isJudged,
  lacking,
  lackingCount,
  NO_DATA,
  NO_INCIDENTS,
  namesOf,
  nobodyUnserved,
  nothingShared,
  titled,
  unknownCount,
  VERDICT,
  valueText,
} from "./report-content.ts";
import { ductsMap, gapMap, mapBlocks, priorityMap, sharedSitesMap } from "./report-maps.ts";
import type { Indicator } from "./targets.schemas.ts";
import type { ReportSection } from "./template.schemas.ts";

const targetRow = ({ nameVi, unit, target, actual, verdict, code }: Indicator, at: number) => [
  String(at + 1),
  nameVi,
  target === null ? "—" : `${valueText(target.value, unit)} (${target.year})`,
  valueText(actual.value, unit),
  VERDICT[verdict],
  basisText(actual, code),
];

function sharingBlocks(freeze: KeptFreeze): Block[] {
  const { pairs } = freeze.content;
  if (pairs.length === 0) return [paragraph(nothingShared(freeze.content))];
  return [
    ...mapBlocks(sharedSitesMap(freeze)),
    table(
      [
        { title: "Nhà mạng", share: 3 },
        { title: "Cùng với", share: 3 },
        { title: "Số vị trí", share: 1, isNumber: true },
      ],
      pairs.map(({ one, other, sites }) => [one, other, formatNumber(sites)]),
    ),
  ];
}

function corridorBlocks({ corridors }: FreezeContent): Block[] {
  if (corridors === null) return [paragraph(`Tuyến hạ tầng trên đường đô thị: ${NO_DATA}.`)];
  return [
    table(
      [
        { title: "Kết luận", share: 3 },
        { title: "Số đoạn", share: 1, isNumber: true },
        { title: "Chiều dài", share: 1, isNumber: true },
      ],
      corridors.map(({ verdict, segments, lengthM }) => [
        CORRIDOR[verdict] ?? verdict,
        formatNumber(segments),
        formatLength(lengthM),
      ]),
    ),
  ];
}

/** Roads that need a shared duct now; absent in what was frozen before they were kept. */
function roadBlocks({ roads }: FreezeContent): Block[] {
  if (roads === undefined || roads.length === 0) return [];
  return [
    paragraph("Đường đô thị cần cống bể dùng chung ngay:", { isBold: true }),
    table(
      [
        { title: "Xã, phường", share: 2 },
        { title: "Đường", share: 3 },
        { title: "Số đoạn", share: 1, isNumber: true },
        { title: "Chiều dài", share: 1, isNumber: true },
        { title: "Chi phí ước tính", share: 1.6, isNumber: true },
      ],
      roads.map(({ unitName, name, segments, lengthM, costVnd }) => [
        unitName === null ? "Chưa rõ xã, phường" : titled(unitName),
        name ?? "Đường không tên",
        formatNumber(segments),
        formatLength(lengthM),
        costVnd === null ? NO_DATA : formatVnd(costVnd),
      ]),
    ),
  ];
}

function incidentBlocks({ incidents }: FreezeContent): Block[] {
  if (incidents === undefined) return [paragraph(`Phản ánh: ${NO_DATA}.`)];
  if (incidents.length === 0) return [paragraph(NO_INCIDENTS)];
  const states = Object.keys(INCIDENT_STATE) as (keyof typeof INCIDENT_STATE)[];
  const kinds = [...new Set(incidents.map(({ kind }) => kind))];
  const count = (kind: string, state?: string) =>
    incidents
      .filter((each) => each.kind === kind && (state === undefined || each.state === state))
      .reduce((sum, each) => sum + each.count, 0);
  return [
    table(
      [
        { title: "Loại phản ánh", share: 3 },
        ...states.map((state) => ({ title: INCIDENT_STATE[state], share: 1.3, isNumber: true })),
        { title: "Tổng số trong năm", share: 1.4, isNumber: true },
      ],
      kinds.map((kind) => [
        INCIDENT[kind] ?? kind,
        ...states.map((state) => formatNumber(count(kind, state))),
        formatNumber(count(kind)),
      ]),
    ),
  ];
}

function targetBlocks(freeze: KeptFreeze): Block[] {
  return [
    table(
      [
        { title: "STT", share: 0.6, isNumber: true },
        { title: "Chỉ tiêu", share: 4 },
        { title: "Mức chỉ tiêu (năm)", share: 2.2, isNumber: true },
        { title: "Thực hiện", share: 2, isNumber: true },
        { title: "Kết quả", share: 1.6 },
        { title: "Căn cứ", share: 3.4 },
      ],
      freeze.content.indicators.map(targetRow),
    ),
    ...mapBlocks(priorityMap(freeze)),
    ...placesWithout5g(freeze.content),
  ];
}

/** Priority places that are not covered, or of which nobody knows; absent in what was frozen before they were kept. */
function placesWithout5g({ map }: FreezeContent): Block[] {
  const places = (map?.priorityPlaces ?? []).filter(({ verdict }) => verdict !== "yes");
  if (places.length === 0) return [];
  if (places.every(({ verdict }) => verdict === "unknown"))
    return [paragraph(`Sóng 5G tại ${formatNumber(places.length)} địa điểm ưu tiên: ${NO_DATA}.`)];
  return [
    paragraph("Địa điểm ưu tiên chưa có sóng 5G:", { isBold: true }),
    table(
      [
        { title: "Địa điểm", share: 4 },
        { title: "Xã, phường", share: 2 },
        { title: "Sóng 5G", share: 1.4 },
      ],
      places.map(({ name, unitName, verdict }) => [
        name,
        unitName === null ? "Chưa rõ xã, phường" : titled(unitName),
        verdict === "no" ? "chưa có" : NO_DATA,
      ]),
    ),
  ];
}

function changeBlocks(freeze: KeptFreeze, before: KeptFreeze | undefined): Block[] {
  if (before === undefined) return [paragraph("Đây là lần chốt số liệu đầu tiên.")];
  return [
    paragraph(`Lần chốt trước: ${formatDate(before.asOf)}.`),
    table(
      [
        { title: "Chỉ tiêu", share: 4 },
        ...["Trước", "Nay", "Chênh lệch"].map((name) => ({ title: name, share: 1.6, isNumber: true })),
      ],
      changesOf(freeze, before).map(changeRow),
    ),
  ];
}

function unservedBlocks(freeze: KeptFreeze): Block[] {
  if (!isJudged(freeze.content)) return [paragraph(nobodyUnserved(freeze.content))];
  const units = byUnit(freeze.content.unserved);
  const unknown = unknownBlocks(freeze.content);
  const cell = (service: "mobile" | "ftth", hamlets: readonly UnservedHamlet[]) =>
    lackingCount(freeze.content, service) === null ? NO_DATA : formatNumber(hamlets.length);
  if (units.length === 0) return [paragraph(nobodyUnserved(freeze.content)), ...unknown];
  return [
    ...unknown,
    ...mapBlocks(gapMap(freeze, "mobile")),
    ...mapBlocks(gapMap(freeze, "ftth")),
    table(
      [
        { title: "Xã, phường", share: 2 },
        { title: "Chưa có sóng", share: 1, isNumber: true },
        { title: "Thôn chưa có sóng băng rộng", share: 5 },
        { title: "Chưa có FTTH", share: 1, isNumber: true },
        { title: "Thôn chưa có FTTH", share: 5 },
      ],
      units.map(({ unitName, hamlets }) => {
        const [mobile, ftth] = [lacking(hamlets, "mobile"), lacking(hamlets, "ftth")];
        return [unitName, cell("mobile", mobile), namesOf(mobile), cell("ftth", ftth), namesOf(ftth)];
      }),
    ),
  ];
}

/** Of how many hamlets nobody knows; they are neither served nor without. */
function unknownBlocks(content: FreezeContent): Block[] {
  const parts = (["mobile", "ftth"] as const)
    .map((service) => ({ service, count: unknownCount(content, service) }))
    .filter(({ count }) => count > 0)
    .map(({ service, count }) => `${service === "mobile" ? "sóng băng rộng" : "FTTH"} ${formatNumber(count)} thôn`);
  return parts.length === 0 ? [] : [paragraph(`${titled(NO_DATA)}: ${parts.join(", ")}.`)];
}

const methodBlocks = ({ indicators }: FreezeContent): Block[] =>
  indicators.map(({ nameVi, formulaVersion, definitionVi, source }) =>
    bullet(`${nameVi} (phiên bản ${formulaVersion}): ${definitionVi}. Nguồn chỉ tiêu: ${source}.`),
  );

/** What stands in each section under its heading and introduction. */
export const SECTIONS: Readonly<
  Record<ReportSection, (freeze: KeptFreeze, before: KeptFreeze | undefined) => Block[]>
> = {
  targets: targetBlocks,
  changes: changeBlocks,
  unserved: unservedBlocks,
  sharing: sharingBlocks,
  corridors: (freeze) => [
    ...corridorBlocks(freeze.content),
    ...mapBlocks(ductsMap(freeze)),
    ...roadBlocks(freeze.content),
  ],
  incidents: ({ content }) => incidentBlocks(content),
  method: ({ content }) => methodBlocks(content),
};
