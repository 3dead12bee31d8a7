import type { Disposition } from "../../../../server/modules/zones/works.schemas.ts";
import type { Tone } from "../../ui/Tag.tsx";

/** What becomes of works, the urgent first: colour, dash (in widths of the line) and sign on masts on the map, tone in tables. */
export const FATE_LOOK: Readonly<
  Record<
    Disposition,
    { readonly colour: string; readonly dash?: readonly number[]; readonly glyph: string; readonly tone: Tone }
  >
> = {
  remove: { colour: "#a3262f", dash: [0.6, 1.2], glyph: "×", tone: "danger" },
  underground: { colour: "#6b3fa0", dash: [2.4, 1], glyph: "↓", tone: "danger" },
  "planned-against": { colour: "#c2410c", dash: [1.8, 0.7, 0.6, 0.7], glyph: "!", tone: "danger" },
  "not-permitted": { colour: "#9a6700", dash: [1, 1], glyph: "–", tone: "warn" },
  unknown: { colour: "#76828d", dash: [0.4, 1.2], glyph: "?", tone: "neutral" },
  planned: { colour: "#0f7c8c", dash: [2, 0.8], glyph: "+", tone: "accent" },
  stays: { colour: "#1a6b3f", glyph: "", tone: "good" },
  unregulated: { colour: "#9aa5ad", glyph: "", tone: "neutral" },
};
export const FATES = Object.keys(FATE_LOOK) as Disposition[];
/** Those that are listed one by one and drawn on the map. */
export const LISTED_FATES = FATES.filter((fate) => fate !== "stays" && fate !== "unregulated");
export const FATE_LINE_PX = 5;
