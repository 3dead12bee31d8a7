import { Button, FileButton, NumberInput, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { EnteredValue, ImportOutcome, Indicator } from "../../../../server/modules/targets/targets.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { csvText, saveText } from "../../ui/csv.ts";
import { Failed, Loading } from "../../ui/States.tsx";
import { nameOf, unitText, valueText } from "../../ui/target-words.ts";
import { capitalised } from "../../ui/text.ts";
import {
  addValue,
  changeValue,
  entryUnitsQuery,
  importValues,
  removeValue,
  targetsQuery,
  valuesQuery,
} from "./targets.api.ts";
import styles from "./targets.module.css";

/** What is stored changes every figure that was shown. */
function useStored() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ["targets"] });
}

function ValueForm({
  indicator,
  edited,
  onDone,
}: {
  indicator: Indicator;
  edited: EnteredValue | null;
  onDone: () => void;
}) {
  const words = useWords();
  const units = useQuery(entryUnitsQuery).data;
  const stored = useStored();
  const [year, setYear] = useState<number | string>(edited?.year ?? new Date().getFullYear() - 1);
  const [unitId, setUnitId] = useState<string | null>(null);
  const [organisationId, setOrganisationId] = useState<string | null>(null);
  const [value, setValue] = useState<number | string>(edited?.value ?? "");
  const [source, setSource] = useState(edited?.source ?? "");
  const storing = useMutation({
    mutationFn: () =>
      edited === null
        ? addValue({
            indicatorCode: indicator.code,
            year: Number(year),
            unitId: unitId === null ? null : Number(unitId),
            organisationId: organisationId === null ? null : Number(organisationId),
            value: Number(value),
            source,
          })
        : changeValue({ ...edited, value: Number(value), source }),
    onSuccess: async () => {
      await stored();
      setValue("");
      onDone();
    },
  });
  const store = (event: FormEvent) => {
    event.preventDefault();
    storing.mutate();
  };
  const unit = unitText(indicator.unit, words);
  return (
    <form className={styles.form} onSubmit={store}>
      <h3>{words.t(edited === null ? "targets.entry.add" : "targets.entry.change")}</h3>
      {edited === null && (
        <>
          <NumberInput
            size="xs"
            label={words.t("targets.year")}
            min={2000}
            max={2100}
            allowDecimal={false}
            thousandSeparator=""
            required
            value={year}
            onChange={setYear}
          />
          <Select
            size="xs"
            label={words.t("targets.area")}
            placeholder={words.t("targets.wholeProvince")}
            searchable
            clearable
            data={(["commune", "district"] as const).map((level) => ({
              group: words.t(`targets.by.${level}`),
              items: (units?.units ?? [])
                .filter((each) => each.level === level)
                .map(({ id, name }) => ({ value: String(id), label: capitalised(name) })),
            }))}
            value={unitId}
            onChange={setUnitId}
          />
          <Select
            size="xs"
            label={words.t("targets.operator")}
            placeholder={words.t("targets.mode.any")}
            clearable
            data={(units?.operators ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
            value={organisationId}
            onChange={setOrganisationId}
          />
        </>
      )}
      <NumberInput
        size="xs"
        label={words.t("targets.entry.value", { unit })}
        min={0}
        max={1e9}
        decimalSeparator={words.language === "vi" ? "," : "."}
        required
        value={value}
        onChange={setValue}
      />
      <TextInput
        size="xs"
        label={words.t("targets.entry.source")}
        maxLength={500}
        required
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      {storing.isError && <Failed title={words.t("targets.entry.failed")} what={errorText(storing.error, words)} />}
      <div className={styles.line}>
        <Button size="xs" type="submit" loading={storing.isPending} disabled={value === "" || source.trim() === ""}>
          {words.t("targets.entry.store")}
        </Button>
        {edited !== null && (
          <Button size="xs" variant="default" onClick={onDone}>
            {words.t("targets.entry.cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}

function StoredValues({ indicator, onEdit }: { indicator: Indicator; onEdit: (value: EnteredValue) => void }) {
  const words = useWords();
  const stored = useStored();
  const { data } = useQuery(valuesQuery(indicator.code));
  const removing = useMutation({ mutationFn: removeValue, onSettled: stored });
  if (data === undefined) return <Loading label={words.t("state.loading")} />;
  if (data.values.length === 0) return <p className={styles.soft}>{words.t("targets.entry.none")}</p>;
  return (
    <div className={styles.scroll}>
      {removing.isError && <Failed title={words.t("targets.entry.failed")} what={errorText(removing.error, words)} />}
      <table className={styles.years}>
        <thead>
          <tr>
            <th scope="col">{words.t("targets.year")}</th>
            <th scope="col">{words.t("targets.area")}</th>
            <th scope="col">{words.t("targets.actual")}</th>
            <th scope="col">{words.t("targets.entry.who")}</th>
            <th scope="col">{words.t("targets.entry.actions")}</th>
          </tr>
        </thead>
        <tbody>
          {data.values.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.year}</th>
              <td>
                {[
                  row.unitName === null ? words.t("targets.wholeProvince") : capitalised(row.unitName),
                  row.organisationName,
                ]
                  .filter((part) => part !== null)
                  .join(" · ")}
              </td>
              <td>{valueText(row.value, indicator.unit, words)}</td>
              <td>
                {[row.person ?? row.organisation ?? words.t("notKnown"), words.time(row.enteredAt), row.source].join(
                  " · ",
                )}
              </td>
              <td>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => onEdit(row)}
                  aria-label={words.t("targets.entry.editOf", { year: String(row.year) })}
                >
                  {words.t("targets.entry.edit")}
                </Button>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="red"
                  loading={removing.isPending && removing.variables?.id === row.id}
                  onClick={() => removing.mutate(row)}
                  aria-label={words.t("targets.entry.removeOf", { year: String(row.year) })}
                >
                  {words.t("targets.entry.remove")}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}

function Outcome({ outcome }: { outcome: ImportOutcome }) {
  const words = useWords();
  const { rows, problems, stored } = outcome;
  return (
    <div role="status">
      <p>
        {stored === null
          ? words.t("targets.import.checked", { rows, problems: problems.length })
          : words.t("targets.import.stored", stored)}
      </p>
      {problems.length > 0 && (
        <table className={styles.years}>
          <thead>
            <tr>
              <th scope="col">{words.t("targets.import.row")}</th>
              <th scope="col">{words.t("targets.import.column")}</th>
              <th scope="col">{words.t("targets.import.problem")}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, 200).map(({ row, column, code, found }) => (
              <tr key={`${row}${column}${code}`}>
                <th scope="row">{row}</th>
                <td>{column}</td>
                <td>{words.t(`targets.import.${code}`, { found: found === "" ? "—" : found })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function ImportForm({ indicators }: { indicators: readonly Indicator[] }) {
  const words = useWords();
  const refresh = useStored();
  const [file, setFile] = useState<File | null>(null);
  const sending = useMutation({
    mutationFn: async (isDryRun: boolean) => {
      if (file === null) throw new Error("no file");
      return importValues({ fileName: file.name, content: await base64Of(file), isDryRun });
    },
    onSuccess: ({ stored }) => (stored === null ? undefined : refresh()),
  });
  const choose = (chosen: File | null) => {
    sending.reset();
    setFile(chosen);
  };
  const template = () => {
    const header = ["Mã chỉ tiêu", "Năm", "Mã đơn vị", "Nhà mạng", "Giá trị", "Nguồn"];
    const lines = indicators
      .filter(({ origin }) => origin === "entered")
      .map(({ code }) => [code, new Date().getFullYear() - 1, "", "", "", ""]);
    saveText("mau-so-lieu-chi-tieu.csv", csvText(header, lines, words.language));
  };
  const isReady = sending.data !== undefined && sending.data.problems.length === 0 && sending.data.stored === null;
  return (
    <section className={styles.form} aria-label={words.t("targets.import.title")}>
      <h3>{words.t("targets.import.title")}</h3>
      <p className={styles.soft}>{words.t("targets.import.what")}</p>
      <div className={styles.line}>
        <FileButton accept=".csv,.xlsx" onChange={choose}>
          {(props) => (
            <Button {...props} size="xs" variant="default">
              {file?.name ?? words.t("targets.import.choose")}
            </Button>
          )}
        </FileButton>
        <Button size="xs" variant="subtle" onClick={template}>
          {words.t("targets.import.template")}
        </Button>
      </div>
      <div className={styles.line}>
        <Button
          size="xs"
          variant="default"
          disabled={file === null}
          loading={sending.isPending}
          onClick={() => sending.mutate(true)}
        >
          {words.t("targets.import.check")}
        </Button>
        <Button size="xs" disabled={!isReady} onClick={() => sending.mutate(false)}>
          {words.t("targets.import.store")}
        </Button>
      </div>
      {sending.isError && <Failed title={words.t("targets.entry.failed")} what={errorText(sending.error, words)} />}
      {sending.data !== undefined && <Outcome outcome={sending.data} />}
    </section>
  );
}

/** Figures that no map gives: typed in one by one or from a file, each with its source, its author and its time. */
export function EntryPanel({ state, setState }: ToolProps) {
  const words = useWords();
  const { data, error } = useQuery(targetsQuery(null));
  const [edited, setEdited] = useState<EnteredValue | null>(null);
  if (data === undefined) {
    if (error === null) return <Loading label={words.t("state.loading")} />;
    return <Failed title={words.t("state.failed")} what={errorText(error, words)} />;
  }
  const first = data.indicators.find(({ origin }) => origin === "entered") ?? data.indicators[0];
  const indicator = data.indicators.find(({ code }) => code === state.code) ?? first;
  if (indicator === undefined) return null;
  return (
    <div className={styles.tool}>
      <h2>{words.t("targets.entry.title")}</h2>
      <Select
        size="xs"
        label={words.t("targets.indicator")}
        searchable
        allowDeselect={false}
        data={data.indicators.map((each) => ({ value: each.code, label: nameOf(each, words) }))}
        value={indicator.code}
        onChange={(code) => {
          setEdited(null);
          setState({ code });
        }}
      />
      {indicator.origin === "computed" && <p className={styles.soft}>{words.t("targets.entry.computed")}</p>}
      <ValueForm
        key={`${indicator.code}${edited?.id}`}
        indicator={indicator}
        edited={edited}
        onDone={() => setEdited(null)}
      />
      <StoredValues indicator={indicator} onEdit={setEdited} />
      <ImportForm indicators={data.indicators} />
    </div>
  );
}
