// The one door to reading files for other modules: tables of any known format, coordinates in any known system, names as people write them.
export { parseDecimal } from "./crs/coordinate-text.ts";
export { locatePoints } from "./formats/points.ts";
export { foldText } from "./inventory/text.ts";
export { withKnownNames } from "./inventory/well-known-names.ts";
export { type Language, messageText } from "./messages.ts";
export { parseFile } from "./parse.ts";
export { type Cell, type ParsedTable, shortened, UnreadableFileError } from "./parsed-file.ts";
