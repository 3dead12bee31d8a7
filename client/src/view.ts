import type { CoverageLayer } from "../../server/modules/coverage/coverage.schemas.ts";
import type { GapsQuery } from "../../server/modules/hamlets/hamlets.schemas.ts";
import type { VectorLayerId } from "../../server/modules/tiles/tiles.schemas.ts";
import type { BuildingClass } from "../../server/radio/p2109.ts";
import type { AssetStatus, Technology } from "../../server/schemas.ts";
import type { Language } from "./i18n/format.ts";
import { DRAWING_ORDER, LAYERS } from "./layers.ts";
import type { Camera } from "./map/camera.ts";
import type { TableSort } from "./map/panel-props.ts";
import type { Selection } from "./map/selection.ts";

/** In the order of the header; one that has no tool yet is not shown. */
export const WORKSPACES = ["plan", "corridors", "field", "targets", "incidents", "data", "system"] as const;
export type Workspace = (typeof WORKSPACES)[number];

/** Which coverage raster is painted and what is read from it; null ids mean the best of all. */
export interface CoverageChoice {
  readonly quantity: CoverageLayer["quantity"] | "covered" | "indoor" | "throughput";
  readonly technology: Technology;
  readonly organisationId: number | null;
  readonly bandCode: string | null;
  /** Behind whose walls "indoor" is. */
  readonly building: BuildingClass;
  /** Of the carrier for "throughput"; null: the widest one. */
  readonly bandwidthMhz: number | null;
}

/** Everything that the screen shows, and nothing that it does not: the address holds it, so that a link shows the same. */
export interface View {
  readonly workspace: Workspace;
  readonly language: Language;
  /** null: the whole province. */
  readonly camera: Camera | null;
  readonly layers: readonly VectorLayerId[];
  /** 0 to 1, for layers that are not at their full strength. */
  readonly opacity: Readonly<Partial<Record<VectorLayerId | "coverage", number>>>;
  readonly coverage: CoverageChoice;
  readonly isCoverageShown: boolean;
  /** The ground is shaded by the terrain; without it areas and lines stand on a calm one. */
  readonly isReliefShown: boolean;
  /** null: the threshold of the computation. */
  readonly threshold: number | null;
  readonly operators: readonly number[];
  readonly mastClasses: readonly string[];
  readonly statuses: readonly AssetStatus[];
  readonly selection: Selection | null;
  readonly gaps: GapsQuery;
  readonly sort: TableSort | null;
  readonly isTableShown: boolean;
  /** The table lists only what the map shows. */
  readonly isOnlyInView: boolean;
  /** The open tool of the workspace; null: its first one. */
  readonly tool: string | null;
  /** What the tools keep in the address, by their own names. */
  readonly toolState: Readonly<Record<string, string>>;
}

export const FIRST_VIEW: View = {
  workspace: "plan",
  language: "vi",
  camera: null,
  layers: DRAWING_ORDER.filter((id) => LAYERS[id].isOnAtFirst),
  opacity: {},
  coverage: {
    quantity: "rsrp",
    technology: "4G",
    organisationId: null,
    bandCode: null,
    building: "traditional",
    bandwidthMhz: null,
  },
  isCoverageShown: true,
  isReliefShown: true,
  threshold: null,
  operators: [],
  mastClasses: [],
  statuses: [],
  selection: null,
  gaps: { service: "mobile", by: "any" },
  sort: null,
  isTableShown: true,
  isOnlyInView: false,
  tool: null,
  toolState: {},
};

const QUANTITIES = [
  "rsrp",
  "covered",
  "indoor",
  "sinr",
  "throughput",
  "operators",
] as const satisfies readonly CoverageChoice["quantity"][];
const BUILDINGS = ["traditional", "thermally-efficient"] as const satisfies readonly BuildingClass[];
const TECHNOLOGIES = ["2G", "3G", "4G", "5G"] as const satisfies readonly Technology[];
const STATUSES = ["existing", "planned", "retired"] as const satisfies readonly AssetStatus[];
const SERVICES = ["mobile", "3G", "4G", "5G", "FTTH"] as const satisfies readonly GapsQuery["service"][];

const oneOf = <Value extends string>(values: readonly Value[], text: string | null | undefined): Value | undefined =>
  values.find((value) => value === text);

const idOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;

const listOf = (text: string | null): string[] => (text ?? "").split(",").filter((part) => part !== "");

/** Empties of an optional list say "everything" by being absent from the address. */
const joined = (values: readonly (string | number)[]): string | null => (values.length === 0 ? null : values.join(","));

function readCamera(text: string | null): Camera | null {
  const [lon, lat, zoom] = (text ?? "").split(",").map(Number);
  if (lon === undefined || lat === undefined || zoom === undefined) return null;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22 ? { lon, lat, zoom } : null;
}

function readCoverage(text: string | null): Pick<View, "coverage" | "isCoverageShown"> {
  const [shown, quantity, technology, organisation, band, building, bandwidth] = (text ?? "").split("~");
  const first = FIRST_VIEW.coverage;
  return {
    isCoverageShown: shown !== "off",
    coverage: {
      quantity: oneOf(QUANTITIES, quantity) ?? first.quantity,
      technology: oneOf(TECHNOLOGIES, technology) ?? first.technology,
      organisationId: idOf(organisation) ?? null,
      bandCode: band === undefined || band === "" ? null : band,
      building: oneOf(BUILDINGS, building) ?? first.building,
      bandwidthMhz: /^\d{1,3}$/.test(bandwidth ?? "") ? Number(bandwidth) : null,
    },
  };
}

function readOpacity(text: string | null): View["opacity"] {
  const pairs = listOf(text).flatMap((part) => {
    const [name, percent] = part.split(":");
    const id = oneOf([...DRAWING_ORDER, "coverage"] as const, name);
    const value = Number(percent) / 100;
    return id === undefined || !(value >= 0 && value <= 1) ? [] : [[id, value] as const];
  });
  return Object.fromEntries(pairs);
}

function readGaps(parameters: URLSearchParams): GapsQuery {
  const by = parameters.get("by");
  const unitCode = parameters.get("unit");
  const least = parameters.get("people");
  return {
    service: oneOf(SERVICES, parameters.get("service")) ?? FIRST_VIEW.gaps.service,
    by: idOf(by ?? undefined) ?? oneOf(["any", "each"] as const, by) ?? FIRST_VIEW.gaps.by,
    ...(unitCode === null || unitCode.length > 20 ? {} : { unitCode }),
    ...(least !== null && /^\d{1,7}$/.test(least) && Number(least) > 0 ? { minPopulation: Number(least) } : {}),
  };
}

function readSelection(text: string | null): Selection | null {
  const [name, number] = (text ?? "").split(":");
  const layer = oneOf(DRAWING_ORDER, name);
  const id = idOf(number);
  return layer === undefined || id === undefined ? null : { layer, id };
}

function readSort(text: string | null): TableSort | null {
  const match = /^(-?)([a-zA-Z]{1,30})$/.exec(text ?? "");
  return match === null ? null : { column: match[2] as string, descending: match[1] === "-" };
}

/** Names of tools' own parameters stand behind this, so that they meet no other. */
const TOOL_PREFIX = "t.";
/** Long enough for every hamlet of a province that was chosen by hand. */
const MAX_TOOL_VALUE = 6_000;

function readToolState(parameters: URLSearchParams): View["toolState"] {
  const pairs = [...parameters].flatMap(([name, value]) =>
    name.startsWith(TOOL_PREFIX) && /^[a-z][A-Za-z]{0,30}$/.test(name.slice(TOOL_PREFIX.length))
      ? [[name.slice(TOOL_PREFIX.length), value.slice(0, MAX_TOOL_VALUE)] as const]
      : [],
  );
  return Object.fromEntries(pairs);
}

/** Reads an address; what it does not say, or says wrongly, is as at first. */
export function readView(search: string): View {
  const parameters = new URLSearchParams(search);
  const layers = parameters.get("layers");
  const threshold = parameters.get("threshold");
  return {
    workspace: oneOf(WORKSPACES, parameters.get("workspace")) ?? FIRST_VIEW.workspace,
    language: oneOf(["vi", "en"] as const, parameters.get("lang")) ?? FIRST_VIEW.language,
    camera: readCamera(parameters.get("at")),
    layers: layers === null ? FIRST_VIEW.layers : DRAWING_ORDER.filter((id) => layers.split(",").includes(id)),
    opacity: readOpacity(parameters.get("opacity")),
    ...readCoverage(parameters.get("coverage")),
    isReliefShown: parameters.get("relief") !== "off",
    threshold: threshold !== null && /^-?\d{1,3}$/.test(threshold) ? Number(threshold) : null,
    operators: listOf(parameters.get("operators")).flatMap((text) => idOf(text) ?? []),
    mastClasses: listOf(parameters.get("mast")),
    statuses: listOf(parameters.get("status")).flatMap((text) => oneOf(STATUSES, text) ?? []),
    selection: readSelection(parameters.get("selected")),
    gaps: readGaps(parameters),
    sort: readSort(parameters.get("sort")),
    isTableShown: parameters.get("table") !== "off",
    isOnlyInView: parameters.get("inview") === "on",
    tool: /^[a-z][a-z-]{0,30}$/.exec(parameters.get("tool") ?? "")?.[0] ?? null,
    toolState: readToolState(parameters),
  };
}

function writeCamera(camera: Camera | null): string | null {
  return camera === null ? null : `${camera.lon.toFixed(5)},${camera.lat.toFixed(5)},${camera.zoom.toFixed(2)}`;
}

function writeCoverage({ coverage, isCoverageShown }: View): string {
  const { quantity, technology, organisationId, bandCode, building, bandwidthMhz } = coverage;
  const parts = [isCoverageShown ? "on" : "off", quantity, technology, organisationId ?? "", bandCode ?? ""];
  // Only where they differ, so that addresses stay short.
  if (building !== FIRST_VIEW.coverage.building || bandwidthMhz !== null) parts.push(building, bandwidthMhz ?? "");
  return parts.join("~");
}

function partsOf(view: View): Record<string, string | null> {
  const { gaps, sort, selection } = view;
  return {
    workspace: view.workspace,
    lang: view.language,
    at: writeCamera(view.camera),
    layers: view.layers.join(","),
    opacity: joined(Object.entries(view.opacity).map(([id, value]) => `${id}:${Math.round(value * 100)}`)),
    coverage: writeCoverage(view),
    relief: view.isReliefShown ? "on" : "off",
    threshold: view.threshold === null ? null : String(view.threshold),
    operators: joined(view.operators),
    mast: joined(view.mastClasses),
    status: joined(view.statuses),
    selected: selection === null ? null : `${selection.layer}:${selection.id}`,
    service: gaps.service,
    by: String(gaps.by),
    unit: gaps.unitCode ?? null,
    people: gaps.minPopulation === undefined ? null : String(gaps.minPopulation),
    sort: sort === null ? null : `${sort.descending ? "-" : ""}${sort.column}`,
    table: view.isTableShown ? "on" : "off",
    inview: view.isOnlyInView ? "on" : "off",
    tool: view.tool,
    ...Object.fromEntries(Object.entries(view.toolState).map(([name, value]) => [`${TOOL_PREFIX}${name}`, value])),
  };
}

const FIRST_PARTS = partsOf(FIRST_VIEW);

/** The address of a view: `?lang=en&selected=hamlets:12`, empty at first; commas and colons stay readable. */
export function writeView(view: View): string {
  const parts = Object.entries(partsOf(view)).flatMap(([name, value]) =>
    value === null || value === FIRST_PARTS[name]
      ? []
      : [`${name}=${encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":")}`],
  );
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}
