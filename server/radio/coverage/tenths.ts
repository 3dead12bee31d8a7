/** Stored where a raster has no value: no server in reach, or unknown terrain. */
export const NO_VALUE = -32_768;

/** Tenths of a value as stored; NaN becomes NO_VALUE. */
export function toTenths(value: number): number {
  return Number.isNaN(value) ? NO_VALUE : Math.min(Math.max(Math.round(value * 10), -32_767), 32_767);
}
