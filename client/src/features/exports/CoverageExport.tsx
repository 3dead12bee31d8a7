import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CoverageLayer } from "../../../../server/modules/coverage/coverage.schemas.ts";
import { coverageQuery } from "../../api/coverage.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { Section } from "../../ui/Section.tsx";
import { Empty } from "../../ui/States.tsx";
import { DownloadState } from "./DownloadState.tsx";
import styles from "./exports.module.css";
import { useDownload } from "./use-download.ts";

const FORMATS = ["tif", "server", "png", "geojson", "kml", "shp"] as const;
type Format = (typeof FORMATS)[number];

const layerText = (layer: CoverageLayer, words: Words) =>
  [
    words.t(`coverage.quantity.${layer.quantity}`),
    layer.quantity === "operators" ? null : (layer.organisationName ?? words.t("coverage.bestOperator")),
    layer.technology,
    layer.bandCode,
  ]
    .filter((part) => part !== null)
    .join(" · ");

/** The colours of a layer as the legend paints them. */
export type RampOf = (
  layer: CoverageLayer,
  more: { readonly operators: number; readonly thresholdDbm?: number },
) => readonly { readonly value: number; readonly colour: string }[];

/** Coverage as a raster, a picture or contours. Layers of single bands are listed for their operator only. */
export function CoverageExport({ rampOf }: { rampOf: RampOf }) {
  const words = useWords();
  const { data } = useQuery(coverageQuery);
  const [layerId, setLayerId] = useState<number | null>(null);
  const [format, setFormat] = useState<Format>("tif");
  const { download, start, stop } = useDownload();
  const layers = data?.layers ?? [];
  const layer = layers.find(({ id }) => id === layerId) ?? layers[0];
  if (layer === undefined) {
    return (
      <Section title={words.t("export.coverage")}>
        <Empty title={words.t("export.noCoverage")} />
      </Section>
    );
  }
  const hasServer = layer.quantity === "rsrp" && layer.organisationId !== null && layer.bandCode === null;
  const formats = FORMATS.filter((each) => each !== "server" || hasServer);
  const chosen = formats.includes(format) ? format : "tif";
  const address = () => {
    const query = new URLSearchParams({ format: chosen === "server" ? "tif" : chosen, lang: words.language });
    if (chosen === "server") query.set("what", "server");
    if (chosen === "png") {
      const operators = new Set(layers.flatMap(({ organisationId }) => organisationId ?? [])).size;
      const thresholdDbm = data?.current?.parameters.thresholdDbm[layer.technology];
      const stops = rampOf(layer, { operators, ...(thresholdDbm === undefined ? {} : { thresholdDbm }) });
      query.set("stops", stops.map(({ value, colour }) => `${Number(value.toFixed(3))}:${colour.slice(1)}`).join(","));
    }
    return `/api/exports/coverage/${layer.id}?${query}`;
  };
  return (
    <Section title={words.t("export.coverage")}>
      <div className={styles.form}>
        <div className={styles.choices}>
          <NativeSelect
            size="sm"
            label={words.t("export.coverageLayer")}
            value={String(layer.id)}
            onChange={({ currentTarget }) => setLayerId(Number(currentTarget.value))}
            data={layers.map((each) => ({ value: String(each.id), label: layerText(each, words) }))}
          />
          <NativeSelect
            size="sm"
            label={words.t("export.format")}
            value={chosen}
            onChange={({ currentTarget }) => setFormat(currentTarget.value as Format)}
            data={formats.map((each) => ({ value: each, label: words.t(`export.coverage.${each}`) }))}
          />
        </div>
        <Button disabled={download.state === "running"} onClick={() => void start(address())}>
          {words.t("export.start")}
        </Button>
        <DownloadState download={download} onStop={stop} />
      </div>
    </Section>
  );
}
