import { Button, NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Indicator } from "../../../../server/modules/targets/targets.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { ConfirmButton } from "../../ui/ConfirmButton.tsx";
import { Failed } from "../../ui/States.tsx";
import { nameOf, unitText, valueText } from "../../ui/target-words.ts";
import { addIndicator, removeIndicator, setTargets } from "./targets.api.ts";
import styles from "./targets.module.css";
import { useStored } from "./use-stored.ts";

interface YearRow {
  readonly key: number;
  readonly year: number | string;
  readonly value: number | string;
}

/** What a plan asks for by year, as rows that are edited together. */
function TargetsForm({ indicator, onDone }: { indicator: Indicator; onDone: () => void }) {
  const words = useWords();
  const stored = useStored();
  const [rows, setRows] = useState<readonly YearRow[]>(
    indicator.targets.map(({ year, value }) => ({ key: year, year, value })),
  );
  const [source, setSource] = useState("");
  const storing = useMutation({
    mutationFn: () =>
      setTargets(indicator.code, {
        targets: rows.map(({ year, value }) => ({ year: Number(year), value: Number(value) })),
        source: source.trim(),
      }),
    onSuccess: async () => {
      await stored();
      onDone();
    },
  });
  const change = (key: number, more: Partial<YearRow>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...more } : row)));
  const add = () => {
    const year = Math.max(new Date().getFullYear(), ...rows.map((row) => Number(row.year) + 1));
    setRows([...rows, { key: Math.max(0, ...rows.map(({ key }) => key)) + 1, year, value: "" }]);
  };
  const isComplete = source.trim() !== "" && rows.every(({ year, value }) => year !== "" && value !== "");
  return (
    <form
      className={styles.plan}
      aria-label={words.t("targets.plan.change")}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        storing.mutate();
      }}
    >
      {rows.map(({ key, year, value }) => (
        <div key={key} className={styles.target}>
          <NumberInput
            size="xs"
            label={words.t("targets.year")}
            min={2000}
            max={2100}
            allowDecimal={false}
            thousandSeparator=""
            required
            value={year}
            onChange={(changed) => change(key, { year: changed })}
          />
          <NumberInput
            size="xs"
            label={words.t("targets.plan.of", { unit: unitText(indicator.unit, words) })}
            min={0}
            max={1e9}
            decimalSeparator={words.decimalSeparator}
            required
            value={value}
            onChange={(changed) => change(key, { value: changed })}
          />
          <Button
            size="xs"
            variant="subtle"
            color="red"
            aria-label={words.t("targets.plan.removeYear", { year: String(year) })}
            onClick={() => setRows(rows.filter((row) => row.key !== key))}
          >
            {words.t("targets.entry.remove")}
          </Button>
        </div>
      ))}
      <div className={styles.line}>
        <Button size="xs" variant="default" disabled={rows.length >= 60} onClick={add}>
          {words.t("targets.plan.addYear")}
        </Button>
      </div>
      <TextInput
        size="xs"
        label={words.t("targets.plan.source")}
        maxLength={500}
        required
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      {storing.isError && <Failed title={words.t("targets.entry.failed")} what={errorText(storing.error, words)} />}
      <div className={styles.line}>
        <Button size="xs" type="submit" loading={storing.isPending} disabled={!isComplete}>
          {words.t("targets.entry.store")}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {words.t("targets.entry.cancel")}
        </Button>
      </div>
    </form>
  );
}

/** The targets of an indicator by year with their basis; the authority changes them. */
export function PlanForm({ indicator }: { indicator: Indicator }) {
  const words = useWords();
  const stored = useStored();
  const [isOpen, setOpen] = useState(false);
  const removing = useMutation({ mutationFn: () => removeIndicator(indicator.code), onSuccess: stored });
  const targets = indicator.targets
    .map(({ year, value }) => `${year}: ${valueText(value, indicator.unit, words)}`)
    .join(" · ");
  return (
    <section className={styles.form} aria-label={words.t("targets.plan.title")}>
      <h3>{words.t("targets.plan.title")}</h3>
      <p className={styles.soft}>
        {targets === "" ? words.t("targets.plan.none") : targets}
        <br />
        {indicator.source}
      </p>
      {isOpen ? (
        <TargetsForm indicator={indicator} onDone={() => setOpen(false)} />
      ) : (
        <div className={styles.line}>
          <Button size="xs" variant="default" className={styles.start} onClick={() => setOpen(true)}>
            {words.t("targets.plan.change")}
          </Button>
          {indicator.isOwn && (
            <ConfirmButton
              label={words.t("targets.plan.remove")}
              sureLabel={words.t("targets.plan.removeSure")}
              of={nameOf(indicator, words)}
              isPending={removing.isPending}
              onConfirm={() => removing.mutate()}
            />
          )}
        </div>
      )}
      {removing.isError && <Failed title={words.t("targets.entry.failed")} what={errorText(removing.error, words)} />}
    </section>
  );
}

const EMPTY = { code: "", nameVi: "", nameEn: "", unit: "%", direction: "up", definitionVi: "", source: "" } as const;
type Draft = { readonly [Field in keyof typeof EMPTY]: string };
const NAMES = ["code", "nameVi", "nameEn", "unit"] as const;
const LIMITS = { code: 60, nameVi: 200, nameEn: 200, unit: 20 } as const;

/** An indicator of the province's own plan. */
export function NewIndicatorForm({ onAdded }: { onAdded: (code: string) => void }) {
  const words = useWords();
  const stored = useStored();
  const [draft, setDraft] = useState<Draft | null>(null);
  const adding = useMutation({
    mutationFn: (ready: Draft) =>
      addIndicator({ ...ready, code: ready.code.trim(), direction: ready.direction === "down" ? "down" : "up" }),
    onSuccess: async (_, { code }) => {
      await stored();
      setDraft(null);
      onAdded(code.trim());
    },
  });
  if (draft === null) {
    return (
      <>
        <Button size="xs" variant="default" className={styles.start} onClick={() => setDraft(EMPTY)}>
          {words.t("targets.new.title")}
        </Button>
        {adding.isSuccess && <p role="status">{words.t("targets.new.stored")}</p>}
      </>
    );
  }
  const change = (field: keyof Draft) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setDraft({ ...draft, [field]: event.currentTarget.value });
  const isComplete =
    /^[a-z0-9-]{2,60}$/.test(draft.code.trim()) && Object.values(draft).every((value) => value.trim() !== "");
  return (
    <form
      className={styles.form}
      aria-label={words.t("targets.new.title")}
      onSubmit={(event) => {
        event.preventDefault();
        adding.mutate(draft);
      }}
    >
      <h3>{words.t("targets.new.title")}</h3>
      <p className={styles.soft}>{words.t("targets.new.what")}</p>
      {NAMES.map((field) => (
        <TextInput
          key={field}
          size="xs"
          label={words.t(`targets.new.${field}`)}
          maxLength={LIMITS[field]}
          required
          value={draft[field]}
          onChange={change(field)}
        />
      ))}
      <NativeSelect
        size="xs"
        label={words.t("targets.new.direction")}
        data={(["up", "down"] as const).map((value) => ({ value, label: words.t(`targets.new.direction.${value}`) }))}
        value={draft.direction}
        onChange={change("direction")}
      />
      <Textarea
        size="xs"
        label={words.t("targets.new.definition")}
        autosize
        maxLength={1_000}
        required
        value={draft.definitionVi}
        onChange={change("definitionVi")}
      />
      <TextInput
        size="xs"
        label={words.t("targets.plan.source")}
        maxLength={500}
        required
        value={draft.source}
        onChange={change("source")}
      />
      {adding.isError && <Failed title={words.t("targets.entry.failed")} what={errorText(adding.error, words)} />}
      <div className={styles.line}>
        <Button size="xs" type="submit" loading={adding.isPending} disabled={!isComplete}>
          {words.t("targets.entry.store")}
        </Button>
        <Button size="xs" variant="default" onClick={() => setDraft(null)}>
          {words.t("targets.entry.cancel")}
        </Button>
      </div>
    </form>
  );
}
