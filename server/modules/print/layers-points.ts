import { ask } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { COLOUR } from "../../drawing/colours.ts";
import {
  ACCESS_SIZE,
  atZoom,
  type ByZoom,
  CHECK_SIZE,
  GAP_SIZE,
  PLACE_SIZE,
  SECTOR_SHARE,
  SECTOR_SIZES,
  SERVED_SIZE,
  SITE_SIZE,
} from "../../drawing/looks.ts";
import { type SymbolName, UNKNOWN_COLOUR, UNKNOWN_SYMBOL } from "../../drawing/signs.ts";
import type { Label } from "./labels.ts";
import { isInFrame, type LayerContext, type LegendRow, type PaperSign, type Primitives } from "./primitives.ts";
import * as queries from "./print.queries.ts";

const place = ({ frame }: LayerContext) => ({ epsg: frame.epsg, around: frame.aroundText });
const sizeOf = ({ frame }: LayerContext, stops: ByZoom) => atZoom(stops, frame.zoom) * frame.ptPerPx;
const textPt = ({ frame }: LayerContext, size: number) => size * Math.sqrt(frame.sheet.textFactor);

/** Names are set smaller on paper than on the screen, so they have room at a smaller scale. */
const GAP_NAME_ZOOM = 9.8;
const NAME_ZOOM = 11.3;
const CODE_ZOOM = 11.8;
const NEUTRAL = COLOUR.text.slice(1);

export async function hamlets(context: LayerContext, client: Conversation): Promise<Primitives> {
  const { frame, request, gapIds, words } = context;
  const { service, minPopulation = 0 } = request.gaps;
  const rows = (await ask(queries.printHamlets, { ...place(context), minPopulation }, client)).filter((row) =>
    isInFrame(row, frame),
  );
  const stateOf = (row: (typeof rows)[number]): "gap" | "unknown" | "served" => {
    if (gapIds.has(row.id)) return "gap";
    return (service === "FTTH" ? row.ftth : row.mobile) === "unknown" ? "unknown" : "served";
  };
  const drawn = rows.map((row) => ({ ...row, state: stateOf(row), at: frame.toPaper(row.x, row.y) }));
  const sizes = {
    gap: sizeOf(context, GAP_SIZE),
    served: sizeOf(context, SERVED_SIZE),
    check: sizeOf(context, CHECK_SIZE),
  };
  const sign = (state: "gap" | "served" | "unknown" | "check", at: PaperSign["at"]): PaperSign => ({
    sign: `hamlet/${state}`,
    at,
    scale: state === "unknown" ? sizes.served : sizes[state],
  });
  const isChecked = ({ needsCheck }: (typeof drawn)[number]) => needsCheck && frame.zoom >= 9;
  const labels = drawn
    .filter(({ state }) => frame.zoom >= (state === "gap" ? GAP_NAME_ZOOM : NAME_ZOOM))
    .map(
      ({ name, at, state }): Label => ({
        text: name,
        at,
        size: textPt(context, 6.2),
        colour: state === "gap" ? COLOUR.gap : COLOUR.text,
        weight: "regular",
        rank: state === "gap" ? 0 : 5,
        gap: 9 * (state === "gap" ? sizes.gap : sizes.served * 0.6),
      }),
    );
  const serviceText = service === "mobile" ? words.t("service.mobile") : service;
  const legend: LegendRow[] = [
    { kind: "sign", sign: "hamlet/gap", text: words.t("hamlet.gap", { service: serviceText }) },
    { kind: "sign", sign: "hamlet/served", text: words.t("hamlet.served") },
    { kind: "sign", sign: "hamlet/unknown", text: words.t("hamlet.unknown") },
  ].filter(({ sign: each }) => drawn.some(({ state }) => each === `hamlet/${state}`)) as LegendRow[];
  if (drawn.some(isChecked)) legend.push({ kind: "sign", sign: "hamlet/check", text: words.t("hamlet.check") });
  return {
    lines: [],
    signs: [
      ...drawn.filter(({ state }) => state !== "gap").map(({ state, at }) => sign(state, at)),
      ...drawn.filter(({ state }) => state === "gap").map(({ at }) => sign("gap", at)),
      ...drawn.filter(isChecked).map(({ at }) => sign("check", at)),
    ],
    labels,
    legend,
  };
}

export async function sites(context: LayerContext, client: Conversation): Promise<Primitives> {
  const { frame, request, organisations, words } = context;
  const { operators, mastClasses, statuses } = request;
  const rows = await ask(queries.printSites, { ...place(context), operators, mastClasses, statuses }, client);
  const drawn = rows.filter((row) => isInFrame(row, frame)).map((row) => ({ ...row, at: frame.toPaper(row.x, row.y) }));
  const lookOf = (owner: number) => {
    const { mapSymbol = UNKNOWN_SYMBOL, mapColour = UNKNOWN_COLOUR } = organisations.get(owner) ?? {};
    return `${mapSymbol}/${mapColour.slice(1)}`;
  };
  const use = (isShared: boolean) => (isShared ? "shared" : "own");
  const scale = sizeOf(context, SITE_SIZE);
  const owners = [...new Set(drawn.map(({ owner }) => owner))].sort((a, b) => a - b);
  const notes = [
    {
      sign: `site/circle/${NEUTRAL}/shared/existing`,
      word: "site.shared",
      isOn: drawn.some(({ isShared }) => isShared),
    },
    {
      sign: `site/circle/${NEUTRAL}/own/planned`,
      word: "site.planned",
      isOn: drawn.some((row) => row.status === "planned"),
    },
    {
      sign: `site/circle/${NEUTRAL}/own/retired`,
      word: "site.retired",
      isOn: drawn.some((row) => row.status === "retired"),
    },
  ] as const;
  return {
    lines: [],
    signs: drawn.map(({ owner, isShared, status, at }) => ({
      sign: `site/${lookOf(owner)}/${use(isShared)}/${status}`,
      at,
      scale,
    })),
    labels:
      frame.zoom < CODE_ZOOM
        ? []
        : drawn.map(({ code, at }) => ({
            text: code,
            at,
            size: textPt(context, 5.6),
            colour: COLOUR.text,
            weight: "regular",
            rank: 6,
            gap: 8 * scale,
          })),
    legend: [
      ...owners.map(
        (owner): LegendRow => ({
          kind: "sign",
          sign: `site/${lookOf(owner)}/own/existing`,
          text: organisations.get(owner)?.name ?? "?",
        }),
      ),
      ...notes
        .filter(({ isOn }) => isOn)
        .map(({ sign, word }): LegendRow => ({ kind: "sign", sign, text: words.t(word) })),
    ],
  };
}

export async function sectors(context: LayerContext, client: Conversation): Promise<Primitives> {
  const { frame, request, organisations, words } = context;
  const rows = await ask(queries.printSectors, { ...place(context), operators: request.operators }, client);
  const drawn = rows.filter((row) => isInFrame(row, frame));
  const size = sizeOf(context, SECTOR_SIZES);
  const signs = drawn.map((row): PaperSign => {
    const colour = (organisations.get(row.organisationId)?.mapColour ?? UNKNOWN_COLOUR).slice(1);
    const share = SECTOR_SHARE[row.technology as keyof typeof SECTOR_SHARE];
    return {
      sign: `sector/${colour}/${Math.round(row.beamwidthDeg / 10) * 10}`,
      at: frame.toPaper(row.x, row.y),
      scale: size * share,
      // Azimuths are from true north; the paper's top is grid north.
      rotateDeg: row.azimuthDeg + frame.trueNorthDeg,
    };
  });
  const legend: LegendRow[] =
    signs.length === 0 ? [] : [{ kind: "sign", sign: `sector/${NEUTRAL}/60`, text: words.t("sectorSign") }];
  return { lines: [], signs, labels: [], legend };
}

export async function accessPoints(context: LayerContext, client: Conversation): Promise<Primitives> {
  const { frame, request, organisations, words } = context;
  const rows = await ask(queries.printAccessPoints, { ...place(context), operators: request.operators }, client);
  const drawn = rows
    .filter((row) => isInFrame(row, frame))
    .map(({ organisationId, freePorts, x, y }) => ({
      state: freePorts === null ? "unknown" : freePorts > 0 ? "free" : "full",
      colour: (organisations.get(organisationId)?.mapColour ?? UNKNOWN_COLOUR).slice(1),
      at: frame.toPaper(x, y),
    }));
  const scale = sizeOf(context, ACCESS_SIZE);
  const states = (["free", "full", "unknown"] as const).filter((state) => drawn.some((row) => row.state === state));
  return {
    lines: [],
    signs: drawn.map(({ state, colour, at }) => ({ sign: `access/${colour}/${state}`, at, scale })),
    labels: [],
    legend: states.map((state) => ({
      kind: "sign",
      sign: `access/${NEUTRAL}/${state}`,
      text: words.t(`access.${state}`),
    })),
  };
}

const PLACE_KINDS = [
  "district_centre",
  "industrial_zone",
  "tourist_zone",
  "agency",
  "hospital",
  "school",
  "other",
] as const;

export async function priorityPlaces(context: LayerContext, client: Conversation): Promise<Primitives> {
  const { frame, words } = context;
  const rows = await ask(queries.printPlaces, place(context), client);
  const drawn = rows
    .filter((row) => isInFrame(row, frame))
    .map(({ name, kind, x, y }) => ({ name, kind, at: frame.toPaper(x, y) }));
  const scale = sizeOf(context, PLACE_SIZE);
  const signOf = (kind: string): SymbolName => `place/${kind}`;
  return {
    lines: [],
    signs: drawn.map(({ kind, at }) => ({ sign: signOf(kind), at, scale })),
    labels:
      frame.zoom < 10.5
        ? []
        : drawn.map(({ name, at }) => ({
            text: name,
            at,
            size: textPt(context, 6.2),
            colour: COLOUR.place,
            weight: "regular",
            rank: 3,
            gap: 9 * scale,
          })),
    legend: PLACE_KINDS.filter((kind) => drawn.some((row) => row.kind === kind)).map((kind) => ({
      kind: "sign",
      sign: signOf(kind),
      text: words.t(`place.${kind}`),
    })),
  };
}
