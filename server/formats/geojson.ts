import { WGS84 } from "../geometry/vn2000.ts";
import { sourceLines } from "./dictionary.ts";
import { type Dossier, geometryOf, type Layer, type WrittenFile } from "./layer.ts";
import { projected } from "./projected.ts";

/**
 * A file a layer, RFC 7946 in WGS 84. In VN-2000 the system is named as the format's older form had it (`crs`), which GIS programs
 * still read. The data dictionary and the sources are foreign members.
 */
export function writeGeoJson(dossier: Dossier): WrittenFile[] {
  return dossier.layers.map((layer) => ({
    name: `${layer.id}.geojson`,
    bytes: Buffer.from(collectionText(layer, dossier), "utf8"),
  }));
}

function collectionText(layer: Layer, dossier: Dossier): string {
  const { crs } = dossier;
  const head = {
    type: "FeatureCollection",
    name: layer.id,
    ...(crs === WGS84
      ? {}
      : { crs: { type: "name", properties: { name: `urn:ogc:def:crs:${crs.replace(":", "::")}` } } }),
    title: layer.title,
    metadata: Object.fromEntries(sourceLines({ ...dossier, layers: [layer] })),
    fields: layer.fields,
  };
  const features = layer.rows.map((row) => {
    const geometry = geometryOf(row);
    return JSON.stringify({
      type: "Feature",
      id: row.id,
      geometry: geometry === null ? null : projected(geometry, crs),
      properties: Object.fromEntries(layer.fields.map(({ name }) => [name, row.properties[name] ?? null])),
    });
  });
  return `${JSON.stringify(head).slice(0, -1)},"features":[\n${features.join(",\n")}\n]}\n`;
}
