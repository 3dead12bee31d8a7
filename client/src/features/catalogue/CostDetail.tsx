import { Button, Checkbox, NumberInput, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { CostEntry, CostVersion, MissingCost } from "../../../../server/modules/catalogue/editing.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { costUnit } from "../../ui/cost-unit.ts";
import { DateField } from "../../ui/DateField.tsx";
import { Failed } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { addCost, correctCost, removeCost, useCatalogueEdit } from "./catalogue.api.ts";
import styles from "./catalogue.module.css";
import { changedText, EditForm, fullVnd } from "./shared.tsx";

const TONES = { earlier: "neutral", today: "accent", later: "warn" } as const;

/** Today in Viet Nam, where prices begin to hold. */
const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());

interface FormProps {
  readonly cost: Pick<CostEntry, "code" | "unit" | "versions">;
  /** null: a new price from a day on. */
  readonly edited: CostVersion | null;
  readonly onDone: () => void;
}

function PriceForm({ cost, edited, onDone }: FormProps) {
  const words = useWords();
  const start = edited ?? cost.versions.find(({ holds }) => holds === "today") ?? cost.versions[0];
  const [amount, setAmount] = useState<number | string>(start?.amountVnd ?? "");
  const [validFrom, setValidFrom] = useState<string | null>(today());
  const [isAssumption, setAssumption] = useState(edited?.isAssumption ?? false);
  const [source, setSource] = useState(edited?.source ?? "");
  const [note, setNote] = useState(edited?.note ?? "");
  const body = { amountVnd: Number(amount), isAssumption, source: source.trim(), note: note.trim() };
  const saving = useCatalogueEdit(
    () =>
      edited === null
        ? addCost(cost.code, { ...body, validFrom: validFrom ?? today() })
        : correctCost(edited.id, edited.version, body),
    onDone,
  );
  return (
    <EditForm
      label={
        edited === null
          ? words.t("catalogue.addPrice")
          : words.t("catalogue.correctOf", { date: words.date(edited.validFrom) })
      }
      what={words.t(edited === null ? "catalogue.addPriceWhat" : "catalogue.correctWhat")}
      saving={saving}
      isComplete={amount !== "" && body.source.length >= 3 && (edited !== null || validFrom !== null)}
      onCancel={onDone}
    >
      <NumberInput
        size="sm"
        label={words.t("catalogue.amount", { unit: costUnit(cost.unit, words) })}
        min={0}
        max={1e13}
        allowNegative={false}
        thousandSeparator={words.thousandSeparator}
        decimalSeparator={words.decimalSeparator}
        required
        value={amount}
        onChange={setAmount}
      />
      {edited === null && (
        <DateField size="sm" label={words.t("catalogue.validFrom")} value={validFrom} onChange={setValidFrom} />
      )}
      <TextInput
        size="sm"
        className={styles.wide}
        label={words.t("catalogue.sourceOf")}
        placeholder={words.t("catalogue.sourcePlaceholder")}
        required
        minLength={3}
        maxLength={500}
        value={source}
        onChange={({ currentTarget }) => setSource(currentTarget.value)}
      />
      <Textarea
        size="sm"
        className={styles.wide}
        label={words.t("catalogue.note")}
        autosize
        maxLength={1_000}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <Checkbox
        size="sm"
        className={styles.wide}
        label={words.t("catalogue.isAssumption")}
        checked={isAssumption}
        onChange={({ currentTarget }) => setAssumption(currentTarget.checked)}
      />
    </EditForm>
  );
}

function Version(props: { version: CostVersion; mayEdit: boolean; isOnly: boolean; onCorrect: () => void }) {
  const { version, mayEdit, isOnly, onCorrect } = props;
  const words = useWords();
  const [isSure, setSure] = useState(false);
  const removing = useCatalogueEdit(
    () => removeCost(version.id, version.version),
    () => {},
  );
  const date = words.date(version.validFrom);
  const facts = [version.source, version.note, changedText(version, words)].filter(
    (part) => part !== null && part !== "",
  );
  return (
    <li className={styles.version}>
      <div>
        <strong>{fullVnd(version.amountVnd, words)}</strong> · {words.t("catalogue.from").toLowerCase()} {date}{" "}
        <Tag tone={TONES[version.holds]}>{words.t(`catalogue.holds.${version.holds}`)}</Tag>
        {version.isAssumption && <Tag>{words.t("catalogue.assumption")}</Tag>}
        <p className={styles.soft}>{facts.join(" · ")}</p>
        {removing.error !== null && (
          <Failed title={words.t("state.notSaved")} what={errorText(removing.error, words)} />
        )}
      </div>
      {mayEdit && (
        <div className={styles.buttons}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={words.t("catalogue.correctOf", { date })}
            onClick={onCorrect}
          >
            {words.t("catalogue.correct")}
          </Button>
          {!isOnly && (
            <Button
              size="compact-sm"
              variant={isSure ? "filled" : "default"}
              color={isSure ? "red" : "gray"}
              aria-label={`${words.t(isSure ? "catalogue.removeSure" : "catalogue.remove")}: ${date}`}
              loading={removing.isPending}
              onClick={() => (isSure ? removing.mutate() : setSure(true))}
              onBlur={() => setSure(false)}
            >
              {words.t(isSure ? "catalogue.removeSure" : "catalogue.remove")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** Which computations read the price, or that none does. */
function Uses({ uses }: Pick<CostEntry, "uses">) {
  const words = useWords();
  const names = uses.map((use) => words.t(`catalogue.use.${use}`));
  return (
    <p className={styles.soft}>
      {names.length === 0 ? words.t("catalogue.usesNone") : words.t("catalogue.uses", { uses: names.join(" · ") })}
    </p>
  );
}

/** An item that computations ask for in vain, until it gets its first price. */
export function MissingCostDetail({ cost, mayEdit }: { cost: MissingCost; mayEdit: boolean }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.detail}>
      <Uses uses={cost.uses} />
      {mayEdit && !isOpen && (
        <Button size="xs" onClick={() => setOpen(true)}>
          {words.t("catalogue.addPrice")}
        </Button>
      )}
      {isOpen && <PriceForm cost={{ ...cost, versions: [] }} edited={null} onDone={() => setOpen(false)} />}
    </div>
  );
}

/** All prices of one item by day, the newest first; a new one leaves the others. */
export function CostDetail({ cost, mayEdit }: { cost: CostEntry; mayEdit: boolean }) {
  const words = useWords();
  const [form, setForm] = useState<"new" | number | null>(null);
  return (
    <div className={styles.detail}>
      <Uses uses={cost.uses} />
      <ul className={styles.versions} aria-label={words.t("catalogue.versions")}>
        {cost.versions.map((version) =>
          form === version.id ? (
            <li key={version.id}>
              <PriceForm cost={cost} edited={version} onDone={() => setForm(null)} />
            </li>
          ) : (
            <Version
              key={version.id}
              version={version}
              mayEdit={mayEdit}
              isOnly={cost.versions.length === 1}
              onCorrect={() => setForm(version.id)}
            />
          ),
        )}
      </ul>
      {mayEdit && form !== "new" && (
        <Button size="xs" onClick={() => setForm("new")}>
          {words.t("catalogue.addPrice")}
        </Button>
      )}
      {form === "new" && <PriceForm cost={cost} edited={null} onDone={() => setForm(null)} />}
    </div>
  );
}
