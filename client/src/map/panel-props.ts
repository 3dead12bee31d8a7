import type { FeatureCollection } from "geojson";
import type { SessionUser } from "../../../server/modules/accounts/accounts.schemas.ts";
import type { GapsQuery } from "../../../server/modules/hamlets/hamlets.schemas.ts";
import type { LonLatBounds, MapCommands, Selection } from "./selection.ts";

/** Column and direction of the table, in the table's own words; part of the address. */
export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

/** The table of hamlets without a service, in step with the map: the same query rings them there. */
export interface GapsTableProps {
  readonly query: GapsQuery;
  readonly onQuery: (query: GapsQuery) => void;
  /** null: the table's own first order. */
  readonly sort: TableSort | null;
  readonly onSort: (sort: TableSort | null) => void;
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
}
