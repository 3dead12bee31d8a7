import { Button, Checkbox, MultiSelect, NumberInput, SegmentedControl } from "@mantine/core";
import type { SharingDecision, SharingOverview } from "../../../../server/modules/sharing/sharing.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { useWords } from "../../i18n/language.tsx";
import { AreaChooser } from "./AreaChooser.tsx";
import { DecisionList } from "./DecisionList.tsx";
import styles from "./sharing.module.css";
import { areaText, type SharingDraft } from "./sharing-state.ts";

interface Props {
  readonly draft: SharingDraft;
  readonly setState: (patch: Record<string, string | null>) => void;
  readonly overview: SharingOverview | undefined;
  readonly decisions: ReadonlyMap<string, SharingDecision>;
  readonly isBusy: boolean;
  readonly onForget: () => void;
  readonly onRun: () => void;
}

const textOf = (value: string | number): string | null => (value === "" ? null : String(value));

function Limits({ draft, setState }: Pick<Props, "draft" | "setState">) {
  const words = useWords();
  const common = {
    size: "xs",
    min: 0,
    hideControls: true,
    thousandSeparator: words.thousandSeparator,
    decimalSeparator: words.decimalSeparator,
  } as const;
  return (
    <div className={styles.pairs}>
      {draft.objective === "budget" && (
        <NumberInput
          {...common}
          label={words.t("sharing.budget")}
          suffix={` ${words.t("sharing.million")}`}
          value={draft.budgetMillion ?? ""}
          onChange={(value) => setState({ budget: textOf(value) })}
        />
      )}
      <NumberInput
        {...common}
        label={words.t("sharing.maxPerPerson")}
        placeholder={words.t("sharing.noLimit")}
        suffix={` ${words.t("sharing.million")}`}
        value={draft.maxPerPersonMillion ?? ""}
        onChange={(value) => setState({ max: textOf(value) })}
      />
      <NumberInput
        {...common}
        max={100}
        label={words.t("sharing.minimumShare")}
        suffix=" %"
        value={draft.sharePercent}
        onChange={(value) => setState({ share: value === 0 ? null : textOf(value) })}
      />
      <NumberInput
        {...common}
        min={1}
        max={600}
        label={words.t("sharing.seconds")}
        suffix=" s"
        value={draft.seconds}
        onChange={(value) => setState({ seconds: textOf(value) })}
      />
    </div>
  );
}

/** What is to be planned: where, for whom, to what end and within which limits. */
export function SharingForm({ draft, setState, overview, decisions, isBusy, onForget, onRun }: Props) {
  const words = useWords();
  const { organisations } = useCatalogue();
  const missing = overview?.missingCosts[draft.technology] ?? [];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onRun();
      }}
    >
      <AreaChooser area={draft.area} onArea={(area) => setState({ area: areaText(area) })} />
      <fieldset className={styles.group}>
        <legend>{words.t("sharing.whom")}</legend>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={words.t("sharing.technology")}
          data={["4G", "5G", "3G"]}
          value={draft.technology}
          onChange={(tech) => setState({ tech })}
        />
        <MultiSelect
          size="xs"
          aria-label={words.t("sharing.operators")}
          placeholder={draft.organisationIds.length === 0 ? words.t("sharing.allOperators") : ""}
          clearable
          data={organisations
            .filter(({ isMobile }) => isMobile)
            .map(({ id, name }) => ({ value: String(id), label: name }))}
          value={draft.organisationIds.map(String)}
          onChange={(ids) => setState({ ops: ids.length === 0 ? null : ids.join(",") })}
        />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{words.t("sharing.goal")}</legend>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={words.t("sharing.goal")}
          data={(["cover", "budget"] as const).map((value) => ({ value, label: words.t(`sharing.goal.${value}`) }))}
          value={draft.objective}
          onChange={(goal) => setState({ goal })}
        />
        <p className={styles.soft}>{words.t(`sharing.goalWhat.${draft.objective}`)}</p>
        <Limits draft={draft} setState={setState} />
        <Checkbox
          size="xs"
          label={words.t("sharing.allowNewMasts")}
          checked={draft.allowNewMasts}
          onChange={({ currentTarget }) => setState({ masts: currentTarget.checked ? null : "no" })}
        />
      </fieldset>
      {missing.length > 0 && (
        <p className={styles.problem} role="alert">
          {words.t("sharing.missingCosts", { codes: missing.join(", ") })}
        </p>
      )}
      {decisions.size > 0 && <DecisionList decisions={decisions} onForget={onForget} />}
      <Button
        type="submit"
        size="sm"
        loading={isBusy}
        disabled={missing.length > 0 || (draft.objective === "budget" && draft.budgetMillion === null)}
      >
        {words.t(decisions.size > 0 ? "sharing.runAgain" : "sharing.run")}
      </Button>
    </form>
  );
}
