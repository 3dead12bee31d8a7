import { ask } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import type { Point } from "../../documents/canvas.ts";
import { COLOUR } from "../../drawing/colours.ts";
import {
  atZoom,
  COMMUNE_WIDTH,
  corridorWidth,
  DISTRICT_DASH,
  DISTRICT_WIDTH,
  DUCT_UNKNOWN_DASH,
  FIBRE_KINDS,
  POLE_DASH,
  ROAD_CLASSES,
  ROAD_FAR_SHARE,
  ROAD_GROWTH,
  ROAD_WORKS_DASH,
  STREET_LINE_PX,
  ZONE_LINE_PX,
  ZONE_LOOK,
  ZONE_RULES,
  type ZoneRule,
} from "../../drawing/looks.ts";
import { UNKNOWN_COLOUR } from "../../drawing/signs.ts";
import type { Label } from "./labels.ts";
import {
  dashOf,
  isInFrame,
  type LayerContext,
  type LegendRow,
  type PaperLine,
  type Primitives,
  partsOf,
} from "./primitives.ts";
import * as queries from "./print.queries.ts";
import type { PrintWord } from "./words.ts";

/** Details of a line that are finer than this on paper are left out, mm. */
const FINENESS_MM = 0.06;
const TOWN_TYPE = "phường";
/** Further away only the towns are named, as on the screen. */
const ALL_NAMES_ZOOM = 9.5;

function place({ frame }: LayerContext) {
  const { epsg, frameText, aroundText, scale } = frame;
  return { epsg, frame: frameText, around: aroundText, toleranceM: (FINENESS_MM * scale) / 1_000 };
}
const titled = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

async function units(level: "commune" | "district", context: LayerContext, client: Conversation): Promise<Primitives> {
  const { frame, words } = context;
  const rows = await ask(queries.printUnits, { level, ...place(context) }, client);
  const isCommune = level === "commune";
  const width = atZoom(isCommune ? COMMUNE_WIDTH : DISTRICT_WIDTH, frame.zoom) * frame.ptPerPx;
  const colour = isCommune ? COLOUR.boundary : COLOUR.districtBoundary;
  const look: PaperLine = { colour, width, ...(isCommune ? {} : dashOf(DISTRICT_DASH, width)) };
  const parts = rows.flatMap(({ geometry }) => partsOf(geometry, frame));
  const textSize = (isCommune ? 7 : 9) * Math.sqrt(frame.sheet.textFactor);
  const labels = rows.flatMap(({ type, name, x, y }): Label[] => {
    if (x === null || y === null) return [];
    const isNamed = !isCommune || frame.zoom >= ALL_NAMES_ZOOM || type === TOWN_TYPE;
    if (!isNamed) return [];
    return [
      {
        text: isCommune ? titled(`${type} ${name}`) : name.toLocaleUpperCase("vi"),
        at: frame.toPaper(x, y),
        size: textSize,
        colour: isCommune ? COLOUR.text : COLOUR.districtBoundary,
        weight: "semibold",
        rank: isCommune ? 2 : 1,
        gap: 0,
      },
    ];
  });
  const legend: LegendRow[] = parts.length === 0 ? [] : [{ kind: "line", look, text: words.t("boundary") }];
  // A frame wholly inside one unit has no boundary to explain, but its name.
  return { lines: [{ look, parts }], signs: [], labels, legend };
}
export const communes = (context: LayerContext, client: Conversation) => units("commune", context, client);
export const districts = (context: LayerContext, client: Conversation) => units("district", context, client);

/** Areas and streets of the plan in force; an area is named inside. */
export async function planZones(context: LayerContext, client: Conversation): Promise<Primitives> {
  const { frame, words } = context;
  const rows = await ask(queries.printPlanZones, place(context), client);
  const lookOf = (rule: ZoneRule, px: number): PaperLine => {
    const width = px * frame.ptPerPx;
    return { colour: ZONE_LOOK[rule].colour, width, ...dashOf(ZONE_LOOK[rule].dash, width) };
  };
  const lines = ZONE_RULES.flatMap((rule) =>
    (["zone", "street"] as const).map((kind) => ({
      look: lookOf(rule, kind === "zone" ? ZONE_LINE_PX : STREET_LINE_PX),
      parts: rows
        .filter((row) => row.rule === rule && row.kind === kind)
        .flatMap(({ geometry }) => partsOf(geometry, frame)),
    })),
  );
  const labels = rows.flatMap(({ kind, name, rule, x, y }): Label[] => {
    if (kind !== "zone" || x === null || y === null || !isInFrame({ x, y }, frame)) return [];
    const size = 6.4 * Math.sqrt(frame.sheet.textFactor);
    const { colour } = ZONE_LOOK[rule as ZoneRule];
    return [{ text: name, at: frame.toPaper(x, y), size, colour, weight: "semibold", rank: 3, gap: 0 }];
  });
  const legend = ZONE_RULES.filter((rule) => rows.some((row) => row.rule === rule)).map(
    (rule): LegendRow => ({ kind: "line", look: lookOf(rule, 3), text: words.t(`zone.${rule}`) }),
  );
  return { lines, signs: [], labels, legend };
}

/** The classes that the screen shows at this zoom. */
function classesAt(zoom: number): string[] {
  if (zoom >= 12) return ROAD_CLASSES.map(({ name }) => name);
  return ["national", "provincial", ...(zoom >= 9 ? ["district"] : []), ...(zoom >= 11 ? ["commune"] : [])];
}

/** The middle of the longest straight part of a line, and its direction read from left to right. */
function alongOf(parts: readonly (readonly Point[])[]): { at: Point; rotateDeg: number; length: number } | undefined {
  let best: { at: Point; rotateDeg: number; length: number } | undefined;
  for (const part of parts) {
    for (const [at, from] of part.slice(0, -1).entries()) {
      const to = part[at + 1] as Point;
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
      if (best !== undefined && length <= best.length) continue;
      let angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
      if (angle > 90) angle -= 180;
      if (angle <= -90) angle += 180;
      best = { at: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], rotateDeg: angle, length };
    }
  }
  return best;
}

/** A little to the upper side of a line, so that its name does not stand on it. */
function aboveLine([x, y]: Point, rotateDeg: number, points: number): Point {
  const angle = (rotateDeg * Math.PI) / 180;
  return [x + Math.sin(angle) * points, y - Math.cos(angle) * points];
}

const ROAD_NAME_ZOOM = 10.3;

export async function roads(context: LayerContext, client: Conversation): Promise<Primitives> {
  const { frame, words } = context;
  const rows = await ask(queries.printRoads, { ...place(context), classes: classesAt(frame.zoom) }, client);
  const drawn = rows.map((row) => ({ ...row, parts: partsOf(row.geometry, frame) }));
  // The greater roads over the smaller ones.
  const classes = ROAD_CLASSES.map(({ name, colour, width }) => {
    const far: [number, number] = [7, width * ROAD_FAR_SHARE];
    const px = Math.min(atZoom([far, [14, width]], frame.zoom, ROAD_GROWTH), width);
    const look: PaperLine = { colour, width: Math.max(px, 0.6) * frame.ptPerPx, cap: "round" };
    return { name, look, parts: drawn.filter((row) => row.class === name).flatMap(({ parts }) => parts) };
  }).filter(({ parts }) => parts.length > 0);
  const size = 6 * Math.sqrt(frame.sheet.textFactor);
  const named = new Map<string, { at: Point; rotateDeg: number; length: number }>();
  for (const { name, parts } of frame.zoom < ROAD_NAME_ZOOM ? [] : drawn) {
    const along = alongOf(parts);
    if (name === null || along === undefined || along.length <= (named.get(name)?.length ?? size * 2)) continue;
    named.set(name, along);
  }
  const labels = [...named].map(
    ([text, { at, rotateDeg }]): Label => ({
      text,
      at: aboveLine(at, rotateDeg, size * 0.4),
      rotateDeg,
      size,
      colour: "#6b5320",
      weight: "regular",
      rank: 4,
      gap: 0,
    }),
  );
  return {
    lines: classes.toReversed(),
    signs: [],
    labels,
    legend: classes.map(({ name, look }) => ({ kind: "line", look, text: words.t(`road.${name}`) })),
  };
}

/** Lines of one look each, with their words in the legend. */
function kinds(
  list: readonly { readonly look: PaperLine; readonly parts: Point[][]; readonly word: PrintWord }[],
  { words }: LayerContext,
): Primitives {
  const drawn = list.filter(({ parts }) => parts.length > 0);
  return {
    lines: drawn,
    signs: [],
    labels: [],
    legend: drawn.map(({ look, word }) => ({ kind: "line", look, text: words.t(word) })),
  };
}
const corridor = ({ frame }: LayerContext, near: number) => atZoom(corridorWidth(near), frame.zoom) * frame.ptPerPx;

export async function roadWorks(context: LayerContext, client: Conversation): Promise<Primitives> {
  const rows = await ask(queries.printRoadWorks, place(context), client);
  const parts = rows.flatMap(({ geometry }) => partsOf(geometry, context.frame));
  const width = corridor(context, 6);
  const look: PaperLine = { colour: COLOUR.roadWorks, width, ...dashOf(ROAD_WORKS_DASH, width) };
  const { lines, legend } = kinds([{ look, parts, word: "line" }], context);
  const casing: PaperLine = { colour: COLOUR.halo, width: corridor(context, 9) };
  return { lines: [{ look: casing, parts }, ...lines], signs: [], labels: [], legend };
}

export async function poleLines(context: LayerContext, client: Conversation): Promise<Primitives> {
  const rows = await ask(queries.printPoleLines, place(context), client);
  const width = corridor(context, 2);
  const look: PaperLine = { colour: COLOUR.pole, width, ...dashOf(POLE_DASH, width) };
  const parts = rows.flatMap(({ geometry }) => partsOf(geometry, context.frame));
  return kinds([{ look, parts, word: "line" }], context);
}

export async function ducts(context: LayerContext, client: Conversation): Promise<Primitives> {
  const rows = await ask(queries.printDucts, place(context), client);
  const where = (isOne: (freePipes: number | null) => boolean) =>
    rows.filter(({ freePipes }) => isOne(freePipes)).flatMap(({ geometry }) => partsOf(geometry, context.frame));
  const [wide, narrow] = [corridor(context, 4), corridor(context, 3)];
  return kinds(
    [
      {
        look: { colour: COLOUR.duct, width: wide },
        parts: where((free) => free !== null && free > 0),
        word: "duct.free",
      },
      { look: { colour: COLOUR.ductFull, width: wide }, parts: where((free) => free === 0), word: "duct.full" },
      {
        look: { colour: COLOUR.duct, width: narrow, ...dashOf(DUCT_UNKNOWN_DASH, narrow) },
        parts: where((free) => free === null),
        word: "duct.unknown",
      },
    ],
    context,
  );
}

export async function fibre(context: LayerContext, client: Conversation): Promise<Primitives> {
  const { frame, organisations, request, words } = context;
  const rows = await ask(queries.printFibre, { ...place(context), operators: request.operators }, client);
  const drawn = rows
    .map((row) => ({ ...row, parts: partsOf(row.geometry, frame) }))
    .filter(({ parts }) => parts.length);
  const colourOf = (id: number) => organisations.get(id)?.mapColour ?? UNKNOWN_COLOUR;
  const lookOf = ({ dash, width: px }: (typeof FIBRE_KINDS)[number], colour: string): PaperLine => {
    const width =
      atZoom(
        [
          [8, px / 1.6],
          [14, px * 1.6],
        ],
        frame.zoom,
      ) * frame.ptPerPx;
    return { colour, width, ...dashOf(dash, width) };
  };
  const owners = [...new Set(drawn.map(({ organisationId }) => organisationId))].sort((a, b) => a - b);
  const lines = FIBRE_KINDS.flatMap((kind) =>
    owners.map((owner) => ({
      look: lookOf(kind, colourOf(owner)),
      parts: drawn
        .filter((row) => row.kind === kind.kind && row.organisationId === owner)
        .flatMap(({ parts }) => parts),
    })),
  );
  const legend: LegendRow[] = [
    ...FIBRE_KINDS.filter(({ kind }) => drawn.some((row) => row.kind === kind)).map(
      (kind): LegendRow => ({ kind: "line", look: lookOf(kind, COLOUR.text), text: words.t(`fibre.${kind.kind}`) }),
    ),
    ...owners.map(
      (owner): LegendRow => ({
        kind: "line",
        look: { colour: colourOf(owner), width: 3 * frame.ptPerPx },
        text: organisations.get(owner)?.name ?? "?",
      }),
    ),
  ];
  return { lines, signs: [], labels: [], legend };
}
