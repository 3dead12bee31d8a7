import type { LonLat } from "./selection.ts";

/** Pixels of the world's width at zoom 0, as MapLibre counts them. */
const WORLD_PX = 512;

/** Where a place lies in the world at a zoom, in pixels: the spherical Mercator projection of the map. */
function pixelsOf([lon, lat]: LonLat, zoom: number): { x: number; y: number } {
  const size = WORLD_PX * 2 ** zoom;
  const north = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return { x: (size * (lon + 180)) / 360, y: (size * (1 - north / Math.PI)) / 2 };
}

/**
 * Puts places together whose round signs would lie over each other at this zoom: each goes to the nearest of the groups before it
 * whose first place is less than `reachPx` away, and founds one of its own else. Groups and their members keep the order given.
 */
export function groupsOf<Place extends { readonly center: LonLat }>(
  places: readonly Place[],
  zoom: number,
  reachPx: number,
): Place[][] {
  const groups: { at: { x: number; y: number }; places: Place[] }[] = [];
  for (const place of places) {
    const at = pixelsOf(place.center, zoom);
    const distances = groups.map((group) => Math.hypot(group.at.x - at.x, group.at.y - at.y));
    const nearestPx = Math.min(...distances);
    if (nearestPx < reachPx) groups[distances.indexOf(nearestPx)]?.places.push(place);
    else groups.push({ at, places: [place] });
  }
  return groups.map((group) => group.places);
}
