import type { FormatReader } from "./format.ts";
import { startsWith } from "./format.ts";
import { readVectorSets } from "./vector.ts";

const SQLITE = [...Buffer.from("SQLite format 3\0", "latin1")];

/** Application id of the database header. Source: OGC GeoPackage 1.4, requirement 2 (GPKG; GP10 and GP11 before 1.2). */
const APPLICATION_IDS = ["GPKG", "GP10", "GP11"];

export const geopackage: FormatReader = {
  find: (files) =>
    files.find(
      ({ bytes }) =>
        startsWith(bytes, SQLITE) && APPLICATION_IDS.includes(new TextDecoder("latin1").decode(bytes.subarray(68, 72))),
    ),
  read: (main, _files, context) =>
    readVectorSets(
      [
        {
          format: "geopackage",
          driver: "GPKG",
          main: { name: "data.gpkg", bytes: main.bytes },
          files: [{ name: "data.gpkg", bytes: main.bytes }],
          warnings: [],
          openOptions: [],
          rawTexts: false,
        },
      ],
      context,
    ),
};
