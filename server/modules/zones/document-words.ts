import type { LineLook } from "../../documents/canvas.ts";
import { formatDate, formatNumber } from "../../documents/vietnamese.ts";
import type { Disposition, WorkKind } from "./works.schemas.ts";
import type { PlanZone } from "./zones.schemas.ts";

/** The plan is a Vietnamese document, whatever language the screen has. */
export const KIND_WORDS: Readonly<Record<WorkKind, string>> = {
  mast: "Cột ăng ten",
  "pole-line": "Tuyến cột treo cáp",
  duct: "Cống bể",
  aerial: "Cáp treo",
  "in-duct": "Cáp trong cống bể",
  buried: "Cáp chôn trực tiếp",
};

export const DISPOSITION_WORDS: Readonly<Record<Disposition, string>> = {
  remove: "Tháo dỡ",
  underground: "Ngầm hóa",
  "planned-against": "Dự kiến, trái quy hoạch",
  "not-permitted": "Không phù hợp, chưa có hạn",
  unknown: "Chưa đủ số liệu",
  planned: "Dự kiến xây dựng",
  stays: "Hiện có, giữ lại",
  unregulated: "Hiện có, không quy định",
};

/** Fates differ by colour, width and pattern, on paper as on the screen. */
export const DISPOSITION_LOOK: Readonly<Record<Disposition, LineLook>> = {
  remove: { colour: "#a3262f", width: 7, dash: [3, 6] },
  underground: { colour: "#6b3fa0", width: 7, dash: [16, 7] },
  "planned-against": { colour: "#c2410c", width: 6, dash: [10, 4, 3, 4] },
  "not-permitted": { colour: "#9a6700", width: 5, dash: [5, 5] },
  unknown: { colour: "#76828d", width: 4, dash: [2, 6] },
  planned: { colour: "#0f7c8c", width: 5, dash: [12, 5] },
  stays: { colour: "#1a6b3f", width: 3.5 },
  unregulated: { colour: "#9aa5ad", width: 2.5 },
};

/** What stands beside a mast on a map printed without colours; nothing beside one that stays. */
export const DISPOSITION_SIGN: Readonly<Record<Disposition, string>> = {
  remove: "×",
  underground: "",
  "planned-against": "!",
  "not-permitted": "–",
  unknown: "?",
  planned: "+",
  stays: "",
  unregulated: "",
};

const SILENT = "không quy định";
export const NO_UNIT = "Ngoài địa giới đã có";

export const classesWords = (codes: readonly string[] | null): string =>
  codes === null ? SILENT : codes.length === 0 ? "không loại nào" : codes.join(", ");
export const dayWords = (day: string | null): string => (day === null ? SILENT : formatDate(day));
export const heightWords = (metres: number | null): string =>
  metres === null ? SILENT : `${formatNumber(metres, 1)}\u00a0m`;
export const kindWords = ({ kind, reachM }: PlanZone): string =>
  kind === "zone" ? "Khu vực" : `Tuyến phố, mỗi bên ${formatNumber(reachM ?? 0, 1)}\u00a0m`;
export const capitalised = (text: string | null): string =>
  text === null ? NO_UNIT : text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
