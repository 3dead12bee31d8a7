import latin500 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-500-normal.woff2?url";
import latin600 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url";
import latinExtended500 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-500-normal.woff2?url";
import latinExtended600 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-600-normal.woff2?url";
import vietnamese500 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-500-normal.woff2?url";
import vietnamese600 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url";
import type { StyleSpecification } from "maplibre-gl";

export const MAP_FONT = ["Be Vietnam Pro Medium"];
export const MAP_FONT_BOLD = ["Be Vietnam Pro SemiBold"];

/** First match wins: the file with the Vietnamese marks stands before the two Latin ones that share some of its code points. */
const VIETNAMESE = [
  "U+0102-0103",
  "U+0110-0111",
  "U+0128-0129",
  "U+0168-0169",
  "U+01A0-01A1",
  "U+01AF-01B0",
  "U+0300-0301",
  "U+0303-0304",
  "U+0308-0309",
  "U+0323",
  "U+0329",
  "U+1EA0-1EF9",
  "U+20AB",
];
const LATIN_EXTENDED = [
  "U+0100-02BA",
  "U+02BD-02C5",
  "U+02C7-02CC",
  "U+02CE-02D7",
  "U+02DD-02FF",
  "U+1D00-1DBF",
  "U+1E00-1E9F",
  "U+1EF2-1EFF",
  "U+20A0-20AA",
  "U+20AD-20C0",
];

const absolute = (address: string) => new URL(address, window.location.href).href;

const facesOf = (vietnamese: string, extended: string, latin: string) => [
  { url: absolute(vietnamese), "unicode-range": VIETNAMESE },
  { url: absolute(extended), "unicode-range": LATIN_EXTENDED },
  { url: absolute(latin) },
];

/** Font files of our own for the map's labels: there is no glyph server to ask. */
export function fontFaces(): NonNullable<StyleSpecification["font-faces"]> {
  return {
    [MAP_FONT[0] as string]: facesOf(vietnamese500, latinExtended500, latin500),
    [MAP_FONT_BOLD[0] as string]: facesOf(vietnamese600, latinExtended600, latin600),
  };
}
