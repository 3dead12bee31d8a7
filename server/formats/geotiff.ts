import { deflateSync } from "node:zlib";
import { xmlText } from "./safe-text.ts";

/** Cells of one band, row by row from the north-west; `west` and `north` are the centre of the first cell. */
export interface Raster {
  readonly westDeg: number;
  readonly northDeg: number;
  readonly stepDeg: number;
  readonly columns: number;
  readonly rows: number;
  readonly cells: Float32Array | Int32Array;
  /** The value of cells that have none. */
  readonly noData: number;
}

export interface RasterDescription {
  /** The band's name: `RSRP (dBm)`. */
  readonly band: string;
  readonly unit: string;
  /** Further facts by name: model, parameters, date. */
  readonly facts: Readonly<Record<string, string>>;
}

const ROWS_PER_STRIP = 64;
const TYPES = {
  ascii: { code: 2, bytes: 1 },
  short: { code: 3, bytes: 2 },
  long: { code: 4, bytes: 4 },
  double: { code: 12, bytes: 8 },
};

interface Tag {
  readonly id: number;
  readonly type: keyof typeof TYPES;
  readonly values: readonly number[] | string;
}

function tagBytes({ type, values }: Tag): Buffer {
  if (typeof values === "string") return Buffer.from(`${values}\0`, "utf8");
  const bytes = Buffer.alloc(values.length * TYPES[type].bytes);
  values.forEach((value, index) => {
    if (type === "short") bytes.writeUInt16LE(value, index * 2);
    else if (type === "long") bytes.writeUInt32LE(value, index * 4);
    else bytes.writeDoubleLE(value, index * 8);
  });
  return bytes;
}

/** GDAL takes the signs of XML back twice when it reads a value: once as XML, once as its own writer wrote it. */
const itemText = (value: string) => xmlText(xmlText(value));

/** GDAL's form of band names, units and facts. Source: GDAL, GeoTIFF driver, tag 42112. */
function metadataXml({ band, unit, facts }: RasterDescription): string {
  const items = Object.entries(facts).map(
    ([name, value]) => `  <Item name="${xmlText(name)}">${itemText(value)}</Item>`,
  );
  return [
    "<GDALMetadata>",
    ...items,
    `  <Item name="DESCRIPTION" sample="0" role="description">${itemText(band)}</Item>`,
    `  <Item name="UNITTYPE" sample="0" role="unittype">${itemText(unit)}</Item>`,
    "</GDALMetadata>",
  ].join("\n");
}

function strips({ cells, columns, rows }: Raster): Buffer[] {
  const bytes = new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength);
  const rowBytes = columns * cells.BYTES_PER_ELEMENT;
  const parts: Buffer[] = [];
  for (let row = 0; row < rows; row += ROWS_PER_STRIP) {
    parts.push(deflateSync(bytes.subarray(row * rowBytes, Math.min(row + ROWS_PER_STRIP, rows) * rowBytes)));
  }
  return parts;
}

/**
 * A GeoTIFF of one band in EPSG:4326, deflated in strips, with nodata, band name, unit and facts.
 * Sources: TIFF 6.0, section 2 (file structure) and Adobe's technical note 3 (deflate); OGC GeoTIFF 1.1, 7.1 and annex B.
 */
export function geoTiff(raster: Raster, description: RasterDescription): Uint8Array {
  const { westDeg, northDeg, stepDeg, columns, rows, cells, noData } = raster;
  const parts = strips(raster);
  const header = 8;
  const offsets: number[] = [];
  let end = header;
  for (const part of parts) {
    offsets.push(end);
    end += part.length;
  }
  const tags: Tag[] = [
    { id: 256, type: "long", values: [columns] },
    { id: 257, type: "long", values: [rows] },
    { id: 258, type: "short", values: [32] },
    { id: 259, type: "short", values: [8] }, // deflate
    { id: 262, type: "short", values: [1] }, // black is zero
    { id: 270, type: "ascii", values: description.band },
    { id: 273, type: "long", values: offsets },
    { id: 277, type: "short", values: [1] },
    { id: 278, type: "long", values: [ROWS_PER_STRIP] },
    { id: 279, type: "long", values: parts.map(({ length }) => length) },
    { id: 284, type: "short", values: [1] },
    { id: 339, type: "short", values: [cells instanceof Float32Array ? 3 : 2] }, // IEEE floats, signed integers
    { id: 33550, type: "double", values: [stepDeg, stepDeg, 0] },
    { id: 33922, type: "double", values: [0, 0, 0, westDeg - stepDeg / 2, northDeg + stepDeg / 2, 0] },
    // keys: geographic model, pixels are areas, EPSG:4326
    { id: 34735, type: "short", values: [1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326] },
    { id: 42112, type: "ascii", values: metadataXml(description) },
    { id: 42113, type: "ascii", values: String(noData) },
  ];
  const start = Buffer.alloc(header);
  start.write("II", "latin1");
  start.writeUInt16LE(42, 2);
  const padding = Buffer.alloc(end % 2);
  start.writeUInt32LE(end + padding.length, 4);
  return Buffer.concat([start, ...parts, padding, directory(tags, end + padding.length)]);
}

/** The directory of tags and the values that do not fit into it. */
function directory(tags: readonly Tag[], at: number): Buffer {
  const table = Buffer.alloc(2 + tags.length * 12 + 4);
  table.writeUInt16LE(tags.length, 0);
  const values: Buffer[] = [];
  let end = at + table.length;
  tags.forEach((tag, index) => {
    const bytes = tagBytes(tag);
    const place = 2 + index * 12;
    table.writeUInt16LE(tag.id, place);
    table.writeUInt16LE(TYPES[tag.type].code, place + 2);
    table.writeUInt32LE(bytes.length / TYPES[tag.type].bytes, place + 4);
    if (bytes.length <= 4) bytes.copy(table, place + 8);
    else {
      table.writeUInt32LE(end, place + 8);
      const even = Buffer.concat([bytes, Buffer.alloc(bytes.length % 2)]);
      values.push(even);
      end += even.length;
    }
  });
  return Buffer.concat([table, ...values]);
}
