import type { FeatureCollection } from "geojson";
import type { Session, SessionUser } from "../../../server/modules/accounts/accounts.schemas.ts";
import type { CoverageLayer } from "../../../server/modules/coverage/coverage.schemas.ts";
import type { GapsQuery } from "../../../server/modules/hamlets/hamlets.schemas.ts";
import type { VectorLayerId } from "../../../server/modules/tiles/tiles.schemas.ts";
import type { BuildingClass } from "../../../server/radio/p2109.ts";
import type { MapFilters } from "./layer-definition.ts";
import type { LonLatBounds, MapCommands, Selection } from "./selection.ts";

/** Column and direction of the table, in the table's own words; part of the address. */
export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

/** The table of hamlets without a service, in step with the map: the same query rings them there. */
export interface GapsTableProps {
  /** Signed in: ways to serve a hamlet, which rest on room on masts, are for members. */
  readonly isMember: boolean;
  readonly query: GapsQuery;
  readonly onQuery: (query: GapsQuery) => void;
  /** null: the table's own first order. */
  readonly sort: TableSort | null;
  readonly onSort: (sort: TableSort | null) => void;
  /** Whether only what the map shows is listed. */
  readonly isOnlyInView: boolean;
  readonly onOnlyInView: (isOn: boolean) => void;
  readonly selection: Selection | null;
  /** Selects the hamlet and opens its panel; `map.flyTo` beside it brings it into view. */
  readonly onSelect: (selection: Selection | null) => void;
  readonly map: MapCommands;
}

/** The panel of one selected thing (a hamlet, a site); the panel's title is an `h2`. */
export interface SelectionPanelProps {
  readonly id: number;
  readonly onSelect: (selection: Selection | null) => void;
  readonly map: MapCommands;
}

/** The ranked ways to serve a hamlet, below its panel; numbers its masts on the map with `map.highlight`. */
export interface OptionsPanelProps extends SelectionPanelProps {
  readonly service: GapsQuery["service"];
}

/** The workspace of data: files in, report out, the preview on the map beside it. */
export interface ImportScreenProps {
  readonly user: SessionUser | null;
  readonly onSignIn: () => void;
  /** Draws points, lines and areas of a dry run on the map; null takes them away. */
  readonly showPreview: (preview: FeatureCollection | null, bounds?: LonLatBounds) => void;
  /** Something was stored: layers, list and coverage are asked for again. */
  readonly onStored: () => void;
  /** The import whose report is open; the address holds it. */
  readonly importId: string | null;
  readonly onImport: (importId: string | null) => void;
}

/** How received levels look. */
export interface LevelLook {
  readonly thresholdDbm: number;
  readonly stops: readonly { readonly value: number; readonly colour: string }[];
}

/** What the map shows beside its layers. */
export interface ShownOnMap {
  readonly filters: MapFilters;
  /** The painted values; null: none. */
  readonly coverage: {
    readonly layerId: number;
    readonly quantity: CoverageLayer["quantity"] | "covered" | "indoor" | "throughput";
    readonly building: BuildingClass;
    readonly bandwidthMhz: number | null;
    /** In the shown unit. */
    readonly threshold: number;
    /** 0 to 1. */
    readonly opacity: number;
  } | null;
}

/** A tool of a workspace: a panel left of the map. It draws with `useOverlay` and takes places with `usePlaceOnMap` (map/overlays.ts). */
export interface ToolProps {
  readonly session: Session;
  /** A phone: the tool stands in a sheet. */
  readonly isNarrow: boolean;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly map: MapCommands;
  readonly gaps: GapsQuery;
  readonly layers: readonly VectorLayerId[];
  readonly shown: ShownOnMap;
  /** The received level as the legend paints it: its threshold, and colours rising in value. */
  readonly levels: LevelLook;
  /** Turns layers on that the tool speaks of; those that are on stay on. */
  readonly showLayers: (layers: readonly VectorLayerId[]) => void;
  /** Turns exactly these layers on. */
  readonly setLayers: (layers: readonly VectorLayerId[]) => void;
  /** The functions below stay the same for good: overlays and effects may depend on them. */
  /** The tool's part of the address: names of letters, short texts. */
  readonly state: Readonly<Record<string, string>>;
  /** null takes a name out. "push" is a step that Back undoes, "replace" a continuous change. */
  readonly setState: (patch: Readonly<Record<string, string | null>>, mode?: "push" | "replace") => void;
  /** Opens another tool, with its state. */
  readonly openTool: (workspace: string, tool: string, state?: Readonly<Record<string, string>>) => void;
  /** Opens the table of hamlets that lack a service. */
  readonly showGaps: (query: GapsQuery) => void;
  readonly onSignIn: () => void;
  /** Draws what a file holds that is not stored yet; null takes it away. */
  readonly showPreview: (preview: FeatureCollection | null, bounds?: LonLatBounds) => void;
  /** Something was stored: layers, lists and coverage are asked for again. */
  readonly onStored: () => void;
}
