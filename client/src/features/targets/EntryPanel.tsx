import { Button, NumberInput, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { EnteredValue, Indicator } from "../../../../server/modules/targets/targets.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { Failed, Loading } from "../../ui/States.tsx";
import { nameOf, unitText, valueText } from "../../ui/target-words.ts";
import { capitalised } from "../../ui/text.ts";
import { ImportForm } from "./ImportForm.tsx";
import { NewIndicatorForm, PlanForm } from "./PlanForms.tsx";
import { addValue, changeValue, entryUnitsQuery, removeValue, targetsQuery, valuesQuery } from "./targets.api.ts";
import styles from "./targets.module.css";
import { useStored } from "./use-stored.ts";

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
        decimalSeparator={words.decimalSeparator}
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
      <NewIndicatorForm onAdded={(code) => setState({ code })} />
      <PlanForm key={indicator.code} indicator={indicator} />
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
