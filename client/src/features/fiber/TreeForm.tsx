import { Button, Chip, NumberInput, SegmentedControl, Select } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useCatalogue } from "../../api/catalogue.ts";
import { compareText } from "../../i18n/format.ts";
import { useWords } from "../../i18n/language.tsx";
import { useMapInstance } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { MarkList } from "../../ui/MarkList.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "./FibrePanel.module.css";
import { CLICKS, fits, MARKS, NEW_BUILDS, SCOPES, type Scope } from "./fibre-state.ts";
import { Lasso } from "./Lasso.tsx";
import type { TreeChanges } from "./use-changes.ts";
import type { FibreTree } from "./use-fibre-tree.ts";

interface Props extends ToolProps {
  readonly tree: FibreTree;
  readonly changes: TreeChanges;
  readonly roadNames: ReadonlyMap<number, string>;
}

const COMMON = { size: "xs", comboboxProps: { shadow: "md" } } as const;
/** Corners are kept to about 10 m. */
const BOX_DIGITS = 4;

/** Which hamlets: of which operator's gaps, in which extent, by hand. */
function Whom({ tree, setState, changes }: Props) {
  const words = useWords();
  const map = useMapInstance();
  const { organisations, communes } = useCatalogue();
  const { state, rows, chosen, basis } = tree;
  const counts = new Map(basis.data?.operators.map((each) => [each.organisationId, each.accessPoints]));
  const operators = organisations
    .filter(({ id, isFixed }) => isFixed || counts.has(id))
    .sort((a, b) => compareText(a.name, b.name))
    .map(({ id, name }) => ({
      value: String(id),
      label: words.t("fibre.operatorOption", { name, count: counts.get(id) ?? 0 }),
    }));
  const viewBox = () => {
    const bounds = map?.getBounds();
    if (bounds === undefined) return null;
    const corners = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    return corners.map((corner) => corner.toFixed(BOX_DIGITS)).join(",");
  };
  const setScope = (scope: Scope) =>
    setState({
      scope: scope === "province" ? null : scope,
      box: scope === "view" ? viewBox() : null,
      add: null,
      drop: null,
    });
  const people = chosen.reduce((sum, { population }) => sum + (population ?? 0), 0);
  const byHand = state.added.length + state.dropped.length;
  return (
    <Section
      title={words.t("fibre.whom")}
      note={words.t("fibre.whomNote", { chosen: chosen.length, all: rows.length })}
    >
      <div className={styles.fields}>
        <Select
          {...COMMON}
          label={words.t("fibre.operator")}
          data={[{ value: "any", label: words.t("fibre.anyOperator") }, ...operators]}
          value={state.organisationId === null ? "any" : String(state.organisationId)}
          allowDeselect={false}
          onChange={(value) => setState({ op: value === "any" ? null : value })}
        />
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={words.t("fibre.scope")}
          data={SCOPES.map((scope) => ({ value: scope, label: words.t(`fibre.scope.${scope}`) }))}
          value={state.scope}
          onChange={(scope) => setScope(scope as Scope)}
        />
        {state.scope === "unit" && (
          <Select
            {...COMMON}
            aria-label={words.t("fibre.unit")}
            placeholder={words.t("fibre.unitPick")}
            searchable
            nothingFoundMessage={words.t("fibre.unitNone")}
            data={communes
              .map(({ code, type, name }) => ({ value: code, label: `${name} (${type.toLocaleLowerCase("vi")})` }))
              .sort((a, b) => compareText(a.label, b.label))}
            value={state.unitCode}
            onChange={(unit) => setState({ unit })}
          />
        )}
        {state.scope === "view" && (
          <Button size="xs" variant="default" onClick={() => setState({ box: viewBox() })}>
            {words.t("fibre.useView")}
          </Button>
        )}
        <p className={styles.soft}>
          {words.t("fibre.people", { people })}
          {!fits([...state.added, 999_999]) || !fits([...state.dropped, 999_999])
            ? ` · ${words.t("fibre.tooMany")}`
            : ""}
        </p>
        {byHand > 0 && state.scope !== "hand" && (
          <div className={styles.line}>
            <Button size="compact-xs" variant="default" onClick={() => changes.onChange({ add: null, drop: null })}>
              {words.t("fibre.clearHand", { count: byHand })}
            </Button>
          </div>
        )}
        <Clicks tree={tree} setState={setState} />
        <Lasso tree={tree} changes={changes} />
      </div>
    </Section>
  );
}

function Clicks({ tree, setState }: Pick<Props, "tree" | "setState">) {
  const words = useWords();
  return (
    <div>
      <p className={styles.soft} id="fibre-click">
        {words.t("fibre.click")}
      </p>
      <Chip.Group value={tree.state.click} onChange={(click) => setState({ click: click as string }, "replace")}>
        <div className={styles.clicks} role="radiogroup" aria-labelledby="fibre-click">
          {CLICKS.map((click) => (
            <Chip key={click} value={click} size="xs">
              {words.t(`fibre.click.${click}`)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
    </div>
  );
}

const TONES = { forbid: "danger", prefer: "accent", pin: "neutral" } as const;

/** Roads that were marked, each with a way to take the mark away. */
function Marks({ tree, changes, roadNames }: Pick<Props, "tree" | "changes" | "roadNames">) {
  const words = useWords();
  const named = new Map(tree.result?.markedRoads?.map(({ roadId, roadName }) => [roadId, roadName]));
  const marked = MARKS.flatMap((mark) => tree.state.marks[mark].map((id) => ({ mark, id })));
  if (marked.length === 0 && !changes.canUndo) return null;
  return (
    <div className={styles.fields}>
      <div className={styles.line}>
        <p className={styles.soft}>{words.t("fibre.marks")}</p>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconArrowBackUp size={14} aria-hidden="true" />}
          disabled={!changes.canUndo}
          onClick={changes.onUndo}
        >
          {words.t("fibre.undo")}
        </Button>
      </div>
      <MarkList
        marks={marked.map(({ mark, id }) => {
          const road = roadNames.get(id) ?? named.get(id) ?? words.t("fibre.roadNumber", { id: String(id) });
          return {
            key: `${mark} ${id}`,
            tone: TONES[mark],
            text: `${road} · ${words.t(`fibre.mark.${mark}`)}`,
            removeLabel: words.t("fibre.markRemove", { mark: words.t(`fibre.mark.${mark}`), road }),
            onRemove: () =>
              changes.onChange({ [mark]: tree.state.marks[mark].filter((each) => each !== id).join(",") || null }),
          };
        })}
      />
    </div>
  );
}

/** How to build, and with how much money. */
function How({ tree, setState, changes, roadNames }: Props) {
  const words = useWords();
  const { state } = tree;
  return (
    <Section title={words.t("fibre.how")}>
      <div className={styles.fields}>
        <Select
          {...COMMON}
          label={words.t("fibre.newBuild")}
          data={NEW_BUILDS.map((value) => ({ value, label: words.t(`fibre.newBuild.${value}`) }))}
          value={state.newBuild}
          allowDeselect={false}
          onChange={(value) => setState({ build: value === "by-road" ? null : value })}
        />
        <NumberInput
          size="xs"
          label={words.t("fibre.reach")}
          suffix={words.t("backhaul.metres")}
          min={10}
          max={10_000}
          step={100}
          thousandSeparator={words.thousandSeparator}
          decimalSeparator={words.decimalSeparator}
          allowDecimal={false}
          clampBehavior="blur"
          allowNegative={false}
          value={state.maxApproachM}
          onBlur={({ currentTarget }) => {
            const metres = Number(currentTarget.value.replace(/\D/g, ""));
            if (metres >= 10 && metres <= 10_000) setState({ reach: metres === 2_000 ? null : String(metres) });
          }}
        />
        <div className={styles.pair}>
          <NumberInput
            size="xs"
            label={words.t("fibre.budget")}
            placeholder={words.t("fibre.budgetNone")}
            suffix={words.t("fibre.billion")}
            decimalSeparator={words.decimalSeparator}
            min={0}
            max={100_000}
            allowNegative={false}
            decimalScale={3}
            hideControls
            value={state.budgetBillion ?? ""}
            onChange={(value) => setState({ budget: value === "" ? null : String(value) }, "replace")}
          />
          <NumberInput
            size="xs"
            label={words.t("fibre.phases")}
            min={1}
            max={20}
            allowDecimal={false}
            disabled={state.budgetBillion === null}
            value={state.phases}
            onChange={(value) => setState({ phases: value === 3 || value === "" ? null : String(value) }, "replace")}
          />
        </div>
        <Marks tree={tree} changes={changes} roadNames={roadNames} />
      </div>
    </Section>
  );
}

/** What is asked: whom to connect, how to build, in which phases. */
export function TreeForm(props: Props) {
  return (
    <>
      <Whom {...props} />
      <How {...props} />
    </>
  );
}
