import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { TreeResult, UsedCost } from "../../../../server/modules/fibre/fibre.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { SignPicture } from "../../map/SymbolPicture.tsx";
import { costUnit } from "../../ui/cost-unit.ts";
import { Section } from "../../ui/Section.tsx";
import { Empty, Failed } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import styles from "./FibrePanel.module.css";
import { keepTree } from "./fibre.api.ts";
import { layingSign } from "./fibre-overlay.ts";
import { ProblemsList } from "./ProblemsList.tsx";
import type { FibreTree } from "./use-fibre-tree.ts";

interface Props extends ToolProps {
  readonly tree: FibreTree;
  readonly result: TreeResult;
  readonly mayKeep: boolean;
}

/** Whether it is a preview, the best, cut short, old. */
function StateTags({ tree, result }: Pick<Props, "tree" | "result">) {
  const { t } = useWords();
  // The proof is of the tree that joins everyone; phases are chosen well, not proven best.
  const hasBudgets = result.phases.some(({ budgetVnd }) => budgetVnd !== null);
  const proven = tree.isStale ? "fibre.provenThen" : "fibre.proven";
  return (
    <span className={styles.tags}>
      {result.isPreview ? (
        <Tag tone="neutral">{t("fibre.preview")}</Tag>
      ) : (
        <Tag tone={tree.isStale ? "neutral" : "good"}>
          {t(hasBudgets ? "fibre.budgeted" : result.whole.gap === 0 ? proven : "fibre.best")}
        </Tag>
      )}
      {result.isCutShort && <Tag tone="warn">{t("fibre.cutShort")}</Tag>}
      {tree.isStale && (
        <Tag tone="warn" title={t("fibre.staleWhy")}>
          {t("fibre.stale")}
        </Tag>
      )}
    </span>
  );
}

function Figures({ result }: { result: TreeResult }) {
  const words = useWords();
  const { costVnd, layingVnd, lengthM, people, hamlets, whole } = result;
  const joined = hamlets.filter(({ phase }) => phase !== null).length;
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{words.t("fibre.cost")}</dt>
        <dd>
          {words.vnd(costVnd)}
          <small>
            {words.t("fibre.costOf", { laying: words.vnd(layingVnd), cabinets: words.vnd(costVnd - layingVnd) })}
          </small>
        </dd>
      </div>
      <div>
        <dt>{words.t("fibre.length")}</dt>
        <dd>{words.length(lengthM)}</dd>
      </div>
      <div>
        <dt>{words.t("fibre.joined")}</dt>
        <dd>
          {words.t("fibre.joinedOf", { hamlets: joined, people })}
          {result.unknownPopulation > 0 && (
            <small>{words.t("fibre.unknownPeople", { count: result.unknownPopulation })}</small>
          )}
        </dd>
      </div>
      {people > 0 && (
        <div>
          <dt>{words.t("fibre.perPerson")}</dt>
          <dd>{words.vnd(costVnd / people)}</dd>
        </div>
      )}
      {whole.boundVnd !== null && whole.gap !== null && (
        <div>
          <dt>{words.t("fibre.whole")}</dt>
          <dd>
            {words.vnd(whole.weighedVnd)}
            <small>
              {words.t("fibre.wholeBound", { bound: words.vnd(whole.boundVnd), gap: words.share(whole.gap, 3) })}
            </small>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Length and cost by way of laying; the signs are those of the map. */
export function KindsTable({ byKind }: Pick<TreeResult, "byKind">) {
  const words = useWords();
  return (
    <table className={styles.kinds}>
      <caption>{words.t("fibre.byKind")}</caption>
      <tbody>
        {byKind.map(({ kind, lengthM, costVnd }) => (
          <tr key={kind}>
            <th scope="row">
              <span>
                <SignPicture sign={layingSign(kind)} size={20} />
                {words.t(`fibre.kind.${kind}`)}
              </span>
            </th>
            <td>{words.length(lengthM)}</td>
            <td>{words.vnd(costVnd)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The prices and rules behind the figures. */
export function CostBasis({ costs, tree }: { costs: readonly UsedCost[]; tree?: FibreTree }) {
  const words = useWords();
  const setting = tree?.basis.data?.setting;
  return (
    <details className={styles.basis}>
      <summary>{words.t("fibre.basis")}</summary>
      <p>{words.t("fibre.basisCosts")}</p>
      <ul>
        {costs.map(({ code, nameVi, nameEn, amountVnd, unit, validFrom, isAssumption }) => (
          <li key={code}>
            {words.t("fibre.basisCost", {
              name: words.language === "vi" ? nameVi : nameEn,
              amount: words.vnd(amountVnd),
              unit: costUnit(unit, words),
              date: words.date(validFrom),
            })}
            {isAssumption && ` · ${words.t("fibre.basisAssumed")}`}
          </li>
        ))}
      </ul>
      {setting !== undefined && (
        <p>
          {words.t("fibre.basisRules", {
            slack: words.share(setting.cableSlackShare),
            pole: words.length(setting.poleSpacingM),
            closure: words.length(setting.closureSpacingM),
            handhole: words.length(setting.handholeSpacingM),
            ports: setting.cabinetPorts,
            takeUp: words.share(setting.takeUpShare),
          })}
        </p>
      )}
      <p>{words.t("fibre.basisScope")}</p>
    </details>
  );
}

/** Keeps the tree under a name and opens it among the scenarios. */
function Keep({ tree, result, openTool }: Props) {
  const words = useWords();
  const { communes } = useCatalogue();
  const { state } = tree;
  const where =
    state.scope === "unit"
      ? (communes.find(({ code }) => code === state.unitCode)?.name ?? "")
      : words.t(
          state.scope === "province"
            ? "fibre.keepProvince"
            : state.scope === "view"
              ? "fibre.keepView"
              : "fibre.keepHand",
        );
  const hamlets = result.hamlets.filter(({ phase }) => phase !== null).length;
  const [given, setGiven] = useState<string | null>(null);
  const name = given ?? words.t("fibre.keepDefault", { where, hamlets });
  const keeping = useMutation({
    mutationFn: () => keepTree(state.taskId ?? 0, name.trim()),
    onSuccess: ({ scenarioId }) => openTool("plan", "scenarios", { scenario: String(scenarioId) }),
  });
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        keeping.mutate();
      }}
    >
      <TextInput
        size="xs"
        label={words.t("fibre.keepName")}
        maxLength={200}
        value={name}
        onChange={({ currentTarget }) => setGiven(currentTarget.value)}
      />
      <Button type="submit" size="sm" loading={keeping.isPending} disabled={name.trim() === "" || hamlets === 0}>
        {words.t("fibre.keep")}
      </Button>
      {keeping.error !== null && <Failed title={words.t("state.failed")} what={errorText(keeping.error, words)} />}
    </form>
  );
}

/** What the tree costs, is made of and leaves out, and how to keep it. */
export function ResultPart(props: Props) {
  const { tree, result, map, mayKeep } = props;
  const words = useWords();
  const isEmpty = result.hamlets.every(({ phase }) => phase === null) && result.problems.length > 0;
  return (
    <>
      <Section title={words.t("fibre.result")} note={isEmpty ? null : <StateTags tree={tree} result={result} />}>
        {isEmpty ? (
          <Empty title={words.t("fibre.nothing")}>
            <p>{words.t("fibre.nothingWhy")}</p>
          </Empty>
        ) : (
          <>
            <Figures result={result} />
            <KindsTable byKind={result.byKind} />
          </>
        )}
        {tree.isOutdated && <p className={styles.soft}>{words.t("fibre.outdated")}</p>}
        {result.isPreview && !isEmpty && !tree.isOutdated && (
          <p className={styles.soft}>
            {words.t("fibre.previewWhy")}
            {tree.state.budgetBillion !== null && ` ${words.t("fibre.previewWithoutBudget")}`}
          </p>
        )}
        {result.isWeighed && !result.isPreview && <p className={styles.soft}>{words.t("fibre.weighedWhy")}</p>}
        {!isEmpty && <CostBasis costs={result.costs} tree={tree} />}
      </Section>
      <ProblemsList problems={result.problems} limitM={tree.state.maxApproachM} map={map} />
      {mayKeep && !isEmpty && tree.isCurrent && !tree.isStale && (
        <Section title={words.t("fibre.keep")}>
          <Keep {...props} />
        </Section>
      )}
    </>
  );
}
