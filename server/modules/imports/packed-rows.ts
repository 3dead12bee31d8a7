import { deflateRawSync, inflateRawSync } from "node:zlib";

/** The fastest level: rows repeat themselves so much that slower ones win little. */
const LEVEL = 1;

/** Rows as the JSON of the staging statements, packed, in a buffer of their own that can be handed to another thread. */
export const packRows = (rows: readonly object[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(deflateRawSync(JSON.stringify(rows), { level: LEVEL }));

/** The JSON of packed rows. */
export const unpackRows = (bytes: Uint8Array): string => inflateRawSync(bytes).toString();
