import { Button, Checkbox, NativeSelect, SegmentedControl, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ExportFormat, ExportsAnswer } from "../../../../server/modules/exports/exports.schemas.ts";
import type { GapsQuery } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { compareText } from "../../i18n/format.ts";
import { useWords } from "../../i18n/language.tsx";
import { useShownBounds } from "../../map/sight.ts";
import { Section } from "../../ui/Section.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import { DownloadState } from "./DownloadState.tsx";
import { exportsQuery } from "./exports.api.ts";
import styles from "./exports.module.css";
import { useDownload } from "./use-download.ts";

type Area = "province" | "view" | "commune";

interface Props {
  readonly gaps: GapsQuery;
  readonly state: Readonly<Record<string, string>>;
  readonly setState: (patch: Readonly<Record<string, string | null>>) => void;
}

/** Layers and tables as a file: what, as which format, in which system, of which area. */
export function LayersExport(props: Props) {
  const words = useWords();
  const { data, error, refetch } = useQuery(exportsQuery);
  if (error !== null) {
    return (
      <Failed
        title={words.t("state.failed")}
        what={errorText(error, words)}
        retryLabel={words.t("state.retry")}
        onRetry={() => void refetch()}
      />
    );
  }
  return data === undefined ? <Loading label={words.t("state.loading")} /> : <Form {...props} offer={data} />;
}

function Form({ gaps, state, setState, offer }: Props & { offer: ExportsAnswer }) {
  const words = useWords();
  const { communes } = useCatalogue();
  const bounds = useShownBounds();
  const [area, setArea] = useState<Area>("province");
  const [unitCode, setUnitCode] = useState<string | null>(null);
  const { download, start, stop } = useDownload();
  const known = new Set<string>(offer.layers.map(({ id }) => id));
  const layers = (state.layers ?? "hamlets").split(",").filter((id) => known.has(id));
  const format = (offer.formats.find(({ id }) => id === state.format)?.id ?? "xlsx") as ExportFormat;
  const onlyWgs84 = offer.formats.some(({ id, onlyWgs84: only }) => id === format && only);
  const crs = onlyWgs84 ? "EPSG:4326" : (state.crs ?? "EPSG:4326");
  const toggle = (id: string) => {
    const next = layers.includes(id as never) ? layers.filter((each) => each !== id) : [...layers, id];
    setState({ layers: next.join(",") || "none" });
  };
  const address = () => {
    const query = new URLSearchParams({ layers: layers.join(","), format, crs, lang: words.language });
    if (area === "view" && bounds !== null) query.set("bbox", bounds.map((edge) => edge.toFixed(6)).join(","));
    if (area === "commune" && unitCode !== null) query.set("unitCode", unitCode);
    if (layers.includes("gaps" as never)) {
      query.set("service", gaps.service);
      query.set("by", String(gaps.by));
      if (gaps.minPopulation !== undefined) query.set("minPopulation", String(gaps.minPopulation));
      if (gaps.unitCode !== undefined && !query.has("unitCode")) query.set("unitCode", gaps.unitCode);
    }
    return `/api/exports/file?${query}`;
  };
  const isReady = layers.length > 0 && (area !== "commune" || unitCode !== null) && download.state !== "running";
  return (
    <Section title={words.t("export.layers")} note={words.t("export.chosen", { count: layers.length })}>
      <div className={styles.form}>
        <fieldset className={styles.layers}>
          <legend className="visually-hidden">{words.t("export.layers")}</legend>
          {offer.layers.map(({ id, title }) => (
            <Checkbox
              key={id}
              size="sm"
              label={title[words.language]}
              checked={layers.includes(id as never)}
              onChange={() => toggle(id)}
            />
          ))}
        </fieldset>
        {layers.includes("gaps" as never) && <p className={styles.note}>{words.t("export.gapsNote")}</p>}
        <div className={styles.choices}>
          <NativeSelect
            size="sm"
            label={words.t("export.format")}
            value={format}
            onChange={({ currentTarget }) => setState({ format: currentTarget.value })}
            data={offer.formats.map(({ id }) => ({ value: id, label: words.t(`export.format.${id}`) }))}
          />
          <NativeSelect
            size="sm"
            label={words.t("export.crs")}
            description={onlyWgs84 ? words.t("export.onlyWgs84") : undefined}
            disabled={onlyWgs84}
            value={crs}
            onChange={({ currentTarget }) => setState({ crs: currentTarget.value })}
            data={offer.systems.map(({ code, title, isProvinces }) => ({
              value: code,
              label: `${title[words.language]}${isProvinces ? ` · ${words.t("export.ownZone")}` : ""}`,
            }))}
          />
        </div>
        <div className={styles.area}>
          <span id="export-area">{words.t("export.area")}</span>
          <SegmentedControl
            size="xs"
            aria-labelledby="export-area"
            value={area}
            onChange={(value) => setArea(value as Area)}
            data={(["province", "view", "commune"] as const).map((value) => ({
              value,
              label: words.t(`export.area.${value}`),
            }))}
          />
          {area === "commune" && (
            <Select
              size="sm"
              searchable
              aria-label={words.t("export.area.commune")}
              placeholder={words.t("export.chooseCommune")}
              value={unitCode}
              onChange={setUnitCode}
              data={communes
                .map(({ code, type, name }) => ({ value: code, label: `${type} ${name}` }))
                .sort((a, b) => compareText(a.label, b.label))}
            />
          )}
        </div>
        <Button disabled={!isReady} onClick={() => void start(address())}>
          {words.t("export.start")}
        </Button>
        <DownloadState download={download} onStop={stop} />
        <p className={styles.note}>{words.t("export.what")}</p>
      </div>
    </Section>
  );
}
