import type { FilterSpecification, LayerSpecification } from "maplibre-gl";
import type { ByZoom } from "../../../server/drawing/looks.ts";
import type { Service } from "../../../server/modules/hamlets/hamlets.schemas.ts";
import type { VectorLayerId } from "../../../server/modules/tiles/tiles.schemas.ts";
import type { AssetStatus } from "../../../server/schemas.ts";
import type { MessageKey } from "../i18n/vi.ts";
import type { Organisation } from "./organisation.ts";
import type { SymbolName } from "./symbols.ts";

/** What narrows the map; an empty list means everything. */
export interface MapFilters {
  readonly operators: readonly number[];
  readonly mastClasses: readonly string[];
  readonly statuses: readonly AssetStatus[];
  /** Hamlets with fewer people are left out; those whose number is unknown stay. */
  readonly minPopulation: number;
}

/** Everything that a layer's look depends on; nothing else does. */
export interface LayerContext {
  readonly organisations: readonly Organisation[];
  readonly filters: MapFilters;
  /** 0 to 1. */
  readonly opacity: number;
  /** The service that the list of hamlets asks for, and the ids in that list; null while it loads. */
  readonly service: Service;
  readonly gapIds: readonly number[] | null;
  /** Of the list: those whose sources contradict each other, measured ones included, which no tile may tell everybody. */
  readonly checkIds: readonly number[];
}

/** One line of the legend: exactly what the layer paints. */
export type LegendSign =
  | { readonly kind: "symbol"; readonly symbol: SymbolName }
  | { readonly kind: "circle"; readonly fill: string; readonly stroke: string; readonly strokeWidth: number }
  | { readonly kind: "line"; readonly colour: string; readonly width: number; readonly dash?: readonly number[] };

export interface LegendItem {
  readonly sign: LegendSign;
  /** A text by key (with values that are keys themselves), or a name as it is. */
  readonly label:
    | { readonly key: MessageKey; readonly values?: Readonly<Record<string, MessageKey>> }
    | { readonly text: string };
}

export type LayerGroup = "service" | "stations" | "fixed" | "corridors" | "places";

/** How one vector layer is drawn, explained and offered. Adding a layer: one such file and one line in `layers.ts`. */
export interface LayerDefinition {
  readonly group: LayerGroup;
  readonly label: MessageKey;
  readonly geometry: "point" | "line" | "polygon";
  readonly isOnAtFirst: boolean;
  /** Below this zoom there is nothing to see and no tile is asked for. */
  readonly minZoom: number;
  /** A click selects its objects. */
  readonly isSelectable: boolean;
  /** The layers, from below, without `source` and `source-layer`, which are the same for all. */
  style(context: LayerContext): LayerStyle[];
  legend(context: LayerContext): LegendItem[];
}

type WithoutSource<Layer> = Layer extends { source: string } ? Omit<Layer, "source" | "source-layer"> : never;
export type LayerStyle = WithoutSource<LayerSpecification>;

export type LayerRegistry = Readonly<Record<VectorLayerId, LayerDefinition>>;

/** Tests a comma list of ids in a tile attribute against the wanted ones. */
export function holdsAnyId(attribute: string, ids: readonly number[]): FilterSpecification {
  const list = ["concat", ",", ["coalesce", ["get", attribute], ""], ","];
  return ["any", ...ids.map((id) => ["in", `,${id},`, list])] as unknown as FilterSpecification;
}

/** A value by zoom as MapLibre takes it. */
export const byZoom = (stops: ByZoom) =>
  ["interpolate", ["linear"], ["zoom"], ...stops.flat()] as ["interpolate", ["linear"], ["zoom"], ...number[]];

/** All of the given conditions; undefined ones do not count. */
export function allOf(...conditions: (FilterSpecification | undefined)[]): FilterSpecification {
  return ["all", ...conditions.filter((condition) => condition !== undefined)] as unknown as FilterSpecification;
}

/** `true` when nothing is asked, else whether the attribute is one of the values. */
export function isOneOf(attribute: string, values: readonly (string | number)[]): FilterSpecification | undefined {
  return values.length === 0 ? undefined : ["in", ["get", attribute], ["literal", [...values]]];
}
