import { bandwidthOf, entryLossDb, NR_TIME_SHARE } from "../../drawing/derived.ts";
import { rampPainter } from "../../formats/painted-raster.ts";
import { modelSigmaDb } from "../../radio/calibration/calibration.ts";
import { coverageLook } from "./coverage-image.ts";
import type { Gathered, PrintedCoverage, RunParameters } from "./gather.ts";
import type { LegendRow, RampLegend } from "./primitives.ts";
import type { PrintLayer } from "./print.schemas.ts";
import type { PrintWords } from "./words.ts";

const METRES_PER_DEGREE = 111_320;

/** A colour on white paper at some strength. */
function onWhite(rgb: readonly number[], opacity: number): string {
  const mixed = rgb.map((channel) => Math.round(255 + (channel - 255) * opacity));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Standard error of the run's levels, dB; undefined: an old run does not say. */
function sigmaOf({ facts }: Pick<PrintedCoverage, "facts">): number | undefined {
  const { sigmaDb, calibration } = facts.parameters as RunParameters;
  if (sigmaDb === undefined) return undefined;
  return modelSigmaDb(calibration === undefined ? { sigmaDb } : { sigmaDb, calibration }, facts.technology);
}

/** How the values of the printed layer look. */
export function lookOf(coverage: PrintedCoverage) {
  const { chosen, facts } = coverage;
  const parameters = facts.parameters as RunParameters;
  return coverageLook(chosen, {
    technology: facts.technology as "2G" | "3G" | "4G" | "5G",
    bandsMhz: facts.bandsMhz,
    operators: facts.operators,
    thresholdDbm: parameters.thresholdDbm?.[facts.technology],
    sigmaDb: sigmaOf(coverage),
    probability: parameters.probability,
  });
}

function rampOf(coverage: PrintedCoverage, words: PrintWords): RampLegend {
  const { quantity, threshold, opacity } = coverage.chosen;
  const { scale, stops } = lookOf(coverage);
  const paint = rampPainter(stops);
  const unit = words.t(`unit.${quantity}`);
  return {
    min: scale.min,
    max: scale.max,
    threshold: quantity === "operators" ? threshold - 0.5 : threshold,
    ticks: scale.ticks.map((value) => ({ value, text: words.number(value) })),
    thresholdText: words.t("threshold", { value: words.quantity(threshold, unit) }),
    colourOf: (value) => onWhite(paint(value), opacity),
  };
}

function assumption({ chosen, facts }: PrintedCoverage, words: PrintWords): string[] {
  const { quantity, building } = chosen;
  const technology = facts.technology as "4G" | "5G";
  if (quantity === "indoor") {
    return [
      words.t("assumeIndoor", {
        building: words.t(`building.${building}`),
        loss: words.quantity(entryLossDb(building, facts.bandsMhz), "dB", 1),
        band: words.quantity(Math.max(...facts.bandsMhz), "MHz"),
      }),
    ];
  }
  if (quantity === "covered") {
    const { thresholdDbm } = facts.parameters as RunParameters;
    const [threshold, sigma] = [thresholdDbm?.[technology], sigmaOf({ facts })];
    if (threshold === undefined || sigma === undefined) return [];
    const values = { threshold: words.quantity(threshold, "dBm"), sigma: words.quantity(sigma, "dB", 1) };
    return [words.t("assumeCovered", values)];
  }
  if (quantity !== "throughput") return [];
  return [
    words.t(technology === "5G" ? "assumeThroughputNr" : "assumeThroughput", {
      bandwidth: words.quantity(bandwidthOf(technology, chosen), "MHz"),
      share: words.share(NR_TIME_SHARE),
    }),
  ];
}

/** Model, ground, receiver, threshold, probability, day and assumptions of the computation, as one sentence of parts. */
function basis({ facts }: PrintedCoverage, words: PrintWords): string {
  const { thresholdDbm, probability, receiverHeightM, calibration } = facts.parameters as RunParameters;
  const threshold = thresholdDbm?.[facts.technology];
  const { assumedSectors, sectors, finishedOn } = facts;
  const parts = [
    words.t("model", { model: facts.model }),
    facts.terrain === null || facts.terrain === undefined
      ? words.t("noTerrain")
      : words.t("terrainOf", {
          name: facts.terrain,
          step: words.length(Math.round((facts.terrainStepDeg ?? 0) * METRES_PER_DEGREE)),
        }),
    facts.clutter === null || facts.clutter === undefined
      ? words.t("noClutter")
      : words.t("clutterOf", { name: facts.clutter }),
    ...(receiverHeightM === undefined
      ? []
      : [words.t("receiver", { height: words.quantity(receiverHeightM, "m", 1) })]),
    ...(threshold === undefined ? [] : [words.t("serviceThreshold", { value: words.quantity(threshold, "dBm") })]),
    ...(probability === undefined ? [] : [words.t("probability", { value: words.share(probability) })]),
    ...(calibration === undefined ? [] : [words.t("calibrated", { number: calibration.number })]),
    ...(finishedOn === null || finishedOn === undefined
      ? []
      : [words.t("computedOn", { date: words.date(finishedOn) })]),
    ...(assumedSectors === null || assumedSectors === 0
      ? []
      : [
          words.t("assumed", {
            count: words.number(assumedSectors),
            total: words.number(sectors ?? assumedSectors),
          }),
        ]),
  ];
  return `${parts.join("; ")}.`;
}

function coverageRows(coverage: PrintedCoverage, words: PrintWords): LegendRow[] {
  const { chosen, facts } = coverage;
  const { quantity, threshold } = chosen;
  const whose = quantity === "operators" ? [] : [facts.operatorName ?? words.t("bestOperator")];
  const what = [...whose, facts.technology, ...(facts.bandCode === null ? [] : [facts.bandCode])].join(" · ");
  const unit = words.t(`unit.${quantity}`);
  const named =
    quantity === "operators" ? words.t("quantity.operators") : `${words.t(`quantity.${quantity}`)}, ${unit}`;
  const served = (facts.parameters as RunParameters).thresholdDbm?.[facts.technology];
  const note = (text: string): LegendRow => ({ kind: "note", text });
  return [
    { kind: "head", text: words.t("layer.coverage") },
    note(`${named} · ${what}`),
    { kind: "ramp", ramp: rampOf(coverage, words) },
    ...(quantity === "rsrp" && served !== undefined && served !== threshold
      ? [note(words.t("thresholdDiffers", { value: words.quantity(served, "dBm") }))]
      : []),
    ...assumption(coverage, words).map(note),
    note(words.t("noService")),
    note(basis(coverage, words)),
  ];
}

function filterRows({ request, context }: Gathered, words: PrintWords): LegendRow[] {
  const { operators, mastClasses, statuses, gaps, layers } = request;
  const name = (id: number) => context.organisations.get(id)?.name ?? String(id);
  const filters = [
    ...(operators.length === 0 ? [] : [words.t("filterOperators", { names: words.list(operators.map(name)) })]),
    ...(mastClasses.length === 0 ? [] : [words.t("filterMasts", { names: words.list(mastClasses) })]),
    ...(statuses.length === 0
      ? []
      : [words.t("filterStatuses", { names: words.list(statuses.map((each) => words.t(`status.${each}`))) })]),
    ...((gaps.minPopulation ?? 0) > 0
      ? [words.t("filterPeople", { count: words.number(gaps.minPopulation as number) })]
      : []),
  ];
  const by =
    gaps.by === "any"
      ? words.t("byAny")
      : gaps.by === "each"
        ? words.t("byEach")
        : words.t("byOne", { name: name(gaps.by) });
  const service = gaps.service === "mobile" ? words.t("service.mobile") : gaps.service;
  return [
    ...(layers.includes("hamlets") ? [{ kind: "note", text: words.t("gapsOf", { service, by }) } as const] : []),
    ...(filters.length === 0
      ? []
      : [{ kind: "note", text: words.t("filtered", { filters: filters.join("; ") }) } as const]),
  ];
}

function sourceRows({ sources, coverage }: Gathered, words: PrintWords): LegendRow[] {
  const layerName = (layer: string) => words.t(`layer.${layer as PrintLayer}`);
  const made = [
    ...sources.filter(({ isSynthetic }) => isSynthetic).map(({ layer }) => layerName(layer)),
    ...(coverage?.facts.terrainIsSynthetic === true ? [words.t("terrain")] : []),
  ];
  // Layers of one source and day share a line.
  const groups = Map.groupBy(sources, ({ sources: text, newest }) => `${text}\n${newest ?? ""}`);
  const lines = [...groups.values()].map((members) => {
    const [{ sources: text, newest }] = members as [Gathered["sources"][number]];
    const layer = words.list(members.map((member) => layerName(member.layer)));
    return newest === null
      ? words.t("sourceOf", { layer, sources: text ?? "?" })
      : words.t("sourceDated", { layer, sources: text ?? "?", date: words.date(newest) });
  });
  const terrain = coverage?.facts.terrainSource;
  if (terrain != null) lines.push(words.t("sourceOf", { layer: words.t("terrain"), sources: terrain }));
  return [
    ...(made.length === 0 ? [] : [{ kind: "note", text: words.t("synthetic", { layers: words.list(made) }) } as const]),
    ...(lines.length === 0 ? [] : [{ kind: "head", text: words.t("sources") } as const]),
    ...lines.map((text): LegendRow => ({ kind: "note", text })),
  ];
}

/** All that the legend says, from what was really drawn. The most important layers stand first. */
export function legendRows(gathered: Gathered, unnamed: number): LegendRow[] {
  const { layers, tooSmall, coverage, context } = gathered;
  const { words } = context;
  const drawn = layers.filter(({ primitives }) => primitives.legend.length > 0);
  const nothing = layers.filter(({ primitives: { legend, labels } }) => legend.length === 0 && labels.length === 0);
  const names = (ids: readonly PrintLayer[]) => words.list(ids.map((id) => words.t(`layer.${id}`)));
  const note = (text: string): LegendRow => ({ kind: "note", text });
  return [
    ...drawn
      .toReversed()
      .flatMap(({ id, primitives }): LegendRow[] => [
        { kind: "head", text: words.t(`layer.${id}`) },
        ...primitives.legend,
      ]),
    ...(coverage === null ? [] : coverageRows(coverage, words)),
    ...filterRows(gathered, words),
    ...(nothing.length === 0 ? [] : [note(words.t("nothing", { layers: names(nothing.map(({ id }) => id)) }))]),
    ...(tooSmall.length === 0 ? [] : [note(words.t("tooSmall", { layers: names(tooSmall) }))]),
    ...(unnamed === 0 ? [] : [note(words.t("unnamed", { count: words.number(unnamed) }))]),
    ...sourceRows(gathered, words),
  ];
}
