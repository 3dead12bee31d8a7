import type { LonLatBounds } from "../../map/selection.ts";

export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

const column = (lon: number, z: number) => Math.floor(((lon + 180) / 360) * 2 ** z);
const row = (lat: number, z: number) => {
  const phi = (lat * Math.PI) / 180;
  return Math.floor(((1 - Math.asinh(Math.tan(phi)) / Math.PI) / 2) * 2 ** z);
};

/** The Web Mercator tiles that touch an area, from one zoom to another, the coarse ones first. */
export function tilesOf([west, south, east, north]: LonLatBounds, fromZoom: number, toZoom: number): TileAddress[] {
  const tiles: TileAddress[] = [];
  for (let z = fromZoom; z <= toZoom; z++) {
    const last = 2 ** z - 1;
    const within = (value: number) => Math.min(Math.max(value, 0), last);
    for (let x = within(column(west, z)); x <= within(column(east, z)); x++) {
      for (let y = within(row(north, z)); y <= within(row(south, z)); y++) tiles.push({ z, x, y });
    }
  }
  return tiles;
}
