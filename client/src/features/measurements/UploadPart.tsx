import { Button, NativeSelect, TextInput } from "@mantine/core";
import { IconDownload, IconFileUpload } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type {
  MeasurementKind,
  UploadQuery,
  UploadReport,
} from "../../../../server/modules/measurements/measurements.schemas.ts";
import { ApiError } from "../../api/client.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { ScrollRegion } from "../../ui/ScrollRegion.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import { sendFile, setsQuery, TEMPLATE_ADDRESS } from "./measurements.api.ts";
import styles from "./measurements.module.css";

const KINDS: readonly MeasurementKind[] = ["drive-test", "field", "speed-test"];

/** The server's words about a file are in both languages. */
function problemOf(error: unknown, words: Words): string {
  const own = error instanceof ApiError ? error.details?.[words.language] : undefined;
  return typeof own === "string" ? own : errorText(error, words);
}

function Report({ report }: { readonly report: UploadReport }) {
  const words = useWords();
  const { rowsRead, samples, refusedRows, errors, crs, unknownColumns, assumedHeights, receiverHeightM } = report;
  return (
    <div>
      <p>
        <strong>{words.t("measure.report", { rows: rowsRead, samples, refused: refusedRows })}</strong>
      </p>
      {report.isKnown && <p>{words.t("measure.known")}</p>}
      <p className={styles.soft}>
        {[
          ...(crs === null ? [] : [words.t("measure.crs", { crs })]),
          ...(assumedHeights === 0
            ? []
            : [words.t("measure.assumed", { count: assumedHeights, height: words.quantity(receiverHeightM, "m", 1) })]),
          ...(unknownColumns.length === 0
            ? []
            : [words.t("measure.unknownColumns", { names: unknownColumns.join(", ") })]),
        ].join(" · ")}
      </p>
      {errors.length > 0 && (
        <ScrollRegion className={styles.errors} label={words.t("measure.errors")}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.t("measure.row")}</th>
                <th scope="col">{words.t("measure.column")}</th>
                <th scope="col">{words.t("measure.problem")}</th>
              </tr>
            </thead>
            <tbody>
              {errors.map((error) => (
                <tr key={`${error.row}/${error.code}`}>
                  <td>{words.number(error.row)}</td>
                  <td className={styles.text}>{error.column}</td>
                  <td className={styles.text}>{words.language === "vi" ? error.vi : error.en}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {errors.length < refusedRows && (
        <p className={styles.soft}>{words.t("measure.moreErrors", { count: errors.length })}</p>
      )}
    </div>
  );
}

/** A file of samples: what is needed of it, the preview with every row in error, then storing. */
export function UploadPart({ showPreview }: Pick<ToolProps, "showPreview">) {
  const words = useWords();
  const queryClient = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<MeasurementKind>("drive-test");
  const [name, setName] = useState("");
  const [source, setSource] = useState("");
  const ask = (chosen: File, more: Pick<UploadQuery, "dryRun" | "partial">) => {
    const title = name.trim() === "" ? chosen.name : name.trim();
    const query = { fileName: chosen.name, name: title, kind, source: source.trim() || title, ...more };
    return sendFile(chosen, query);
  };
  const preview = useMutation({
    mutationFn: (chosen: File) => ask(chosen, { dryRun: true }),
    onSuccess: ({ preview: places, bounds }) =>
      showPreview(
        {
          type: "FeatureCollection",
          features: places.map(([lon, lat, levelDbm]) => ({
            type: "Feature",
            geometry: { type: "Point", coordinates: [lon, lat] },
            properties: { levelDbm },
          })),
        },
        bounds ?? undefined,
      ),
  });
  const close = () => {
    setFile(null);
    preview.reset();
    showPreview(null);
  };
  const store = useMutation({
    mutationFn: (chosen: File) => ask(chosen, { dryRun: false, partial: true }),
    onSuccess: () => {
      close();
      void queryClient.invalidateQueries({ queryKey: setsQuery.queryKey });
    },
  });
  const choose = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    store.reset();
    setFile(chosen);
    if (name === "") setName(chosen.name.replace(/\.[^.]+$/, ""));
    preview.mutate(chosen);
    if (chooser.current !== null) chooser.current.value = "";
  };
  const report = preview.data;
  return (
    <div className={styles.upload}>
      <input
        ref={chooser}
        type="file"
        accept=".csv,.txt,.xlsx"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={words.t("measure.choose")}
        onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
      />
      <div className={styles.line}>
        <Button
          leftSection={<IconFileUpload size={18} aria-hidden="true" />}
          loading={preview.isPending}
          onClick={() => chooser.current?.click()}
        >
          {words.t("measure.choose")}
        </Button>
        <a className={styles.template} href={TEMPLATE_ADDRESS} download>
          <IconDownload size={16} aria-hidden="true" />
          {words.t("measure.template")}
        </a>
      </div>
      <p className={styles.soft}>{words.t("measure.columns")}</p>
      {preview.isPending && <Loading label={words.t("measure.reading")} />}
      {preview.isError && <Failed title={words.t("state.failed")} what={problemOf(preview.error, words)} />}
      {store.isError && <Failed title={words.t("state.failed")} what={problemOf(store.error, words)} />}
      {store.isSuccess && file === null && (
        <p role="status">{words.t("measure.stored", { count: store.data.samples })}</p>
      )}
      {file !== null && report !== undefined && (
        <>
          <Report report={report} />
          {!report.isKnown && (
            <div className={styles.fields}>
              <TextInput
                size="xs"
                label={words.t("measure.name")}
                value={name}
                maxLength={200}
                onChange={({ currentTarget }) => setName(currentTarget.value)}
              />
              <NativeSelect
                size="xs"
                label={words.t("measure.kind")}
                value={kind}
                onChange={({ currentTarget }) => setKind(currentTarget.value as MeasurementKind)}
                data={KINDS.map((value) => ({ value, label: words.t(`measure.kind.${value}`) }))}
              />
              <TextInput
                size="xs"
                label={words.t("measure.source")}
                placeholder={words.t("measure.sourceHint")}
                value={source}
                maxLength={500}
                onChange={({ currentTarget }) => setSource(currentTarget.value)}
              />
            </div>
          )}
          <div className={styles.line}>
            {!report.isKnown && report.samples > 0 && (
              <Button size="xs" loading={store.isPending} onClick={() => store.mutate(file)}>
                {report.refusedRows === 0
                  ? words.t("measure.store", { count: report.samples })
                  : words.t("measure.storePartly", { count: report.samples, refused: report.refusedRows })}
              </Button>
            )}
            <Button size="xs" variant="default" onClick={close}>
              {words.t("measure.cancel")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
