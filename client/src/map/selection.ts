import type { VectorLayerId } from "../../../server/modules/tiles/tiles.schemas.ts";

/** [lon, lat] in degrees. */
export type LonLat = readonly [number, number];
/** West, south, east, north in degrees. */
export type LonLatBounds = readonly [number, number, number, number];

/** One thing of one layer; the address holds it. */
export interface Selection {
  readonly layer: VectorLayerId;
  readonly id: number;
}

/** A place that a panel numbers on the map, such as a mast that could serve the hamlet. */
export interface NumberedMarker {
  readonly number: number;
  readonly center: LonLat;
  readonly label: string;
  /** What a click on the marker selects. */
  readonly selection?: Selection;
}

/** What tables and panels may ask of the map. */
export interface MapCommands {
  flyTo(center: LonLat, zoom?: number): void;
  fitBounds(bounds: LonLatBounds): void;
  /** Replaces the numbered markers; an empty list removes them. They vanish when another thing is selected. */
  highlight(markers: readonly NumberedMarker[]): void;
}

/** The attributes that a tile carries of a thing; null while the tile is not loaded. */
export type TileAttributes = Readonly<Record<string, string | number | boolean>>;
