import type { LonLat } from "./selection.ts";

const EQUATOR_M = 40_075_016.686;
const TILE_PIXELS = 512;
const BAR_PX = 110;

/** Degrees as `106°58′12″Đ`. Seconds are whole: about 30 m, finer than a pixel below zoom 12. */
export function dmsText(degrees: number, hemisphere: string): string {
  const seconds = Math.round(Math.abs(degrees) * 3600);
  const two = (value: number) => String(value).padStart(2, "0");
  const sign = degrees < 0 ? "\u2212" : "";
  return `${sign}${Math.floor(seconds / 3600)}°${two(Math.floor(seconds / 60) % 60)}′${two(seconds % 60)}″${hemisphere}`;
}

/** A central meridian as Vietnamese papers write it: 106.25 -> `106°15′`. */
export function meridianText(degrees: number): string {
  const minutes = Math.round(degrees * 60);
  return `${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, "0")}′`;
}

/** Metres on the ground in one screen pixel. */
export function metresPerPixel(latDeg: number, zoom: number): number {
  return (EQUATOR_M * Math.cos((latDeg * Math.PI) / 180)) / (TILE_PIXELS * 2 ** zoom);
}

/** The longest round length (1, 2, 3, 5 x 10^n metres) that fits, and its width on the screen. */
export function scaleBar(latDeg: number, zoom: number): { metres: number; widthPx: number } {
  const perPixel = metresPerPixel(latDeg, zoom);
  const most = BAR_PX * perPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  const round = [5, 3, 2, 1].find((factor) => factor * power <= most) ?? 1;
  return { metres: round * power, widthPx: Math.round((round * power) / perPixel) };
}

/** [easting, northing] in whole metres; null where the projection does not reach. */
export function projector(converter: {
  forward(position: [number, number]): number[];
}): (lonLat: LonLat) => [number, number] | null {
  return ([lon, lat]) => {
    const [easting, northing] = converter.forward([lon, lat]);
    if (easting === undefined || northing === undefined || !Number.isFinite(easting + northing)) return null;
    return [Math.round(easting), Math.round(northing)];
  };
}
