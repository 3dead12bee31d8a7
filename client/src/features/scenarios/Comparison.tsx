import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Comparison as Figures, Lacking } from "../../../../server/modules/coverage/scenario.schemas.ts";
import type { Scenario } from "../../../../server/scenarios/scenarios.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { computeScenario, scenarioQuery, scenariosQuery, useScenario } from "../../api/scenarios.ts";
import { isActive, useTask } from "../../api/tasks.ts";
import { isMessageKey, useWords, type Words } from "../../i18n/language.tsx";
import { inputNames } from "../../ui/input-names.ts";
import { Section } from "../../ui/Section.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { TaskProgress } from "../../ui/TaskProgress.tsx";
import { itemTitle } from "./item-text.ts";
import styles from "./scenarios.module.css";

/** The figures of a scenario; undefined where they were not computed since its last change. */
export function figuresOf(scenario: Scenario | undefined): Figures | undefined {
  const outcome = scenario?.outcome as { comparison?: Figures } | null | undefined;
  return outcome?.comparison;
}

interface Row {
  readonly name: string;
  readonly of: (figures: Figures) => {
    readonly before: string | null;
    readonly after: string;
    readonly better: number;
  };
}

function lackingRow(
  name: string,
  pick: (figures: Figures) => { before: Lacking; after: Lacking } | undefined,
  words: Words,
): Row {
  const text = ({ hamlets, people }: Lacking) =>
    `${words.number(hamlets)} · ${words.t("people.count", { count: people })}`;
  return {
    name,
    of: (figures) => {
      const found = pick(figures);
      if (found === undefined) return { before: null, after: words.t("notKnown"), better: 0 };
      return {
        before: text(found.before),
        after: text(found.after),
        better: found.before.hamlets - found.after.hamlets,
      };
    },
  };
}

function rowsOf(figures: Figures, words: Words): Row[] {
  const share = (shared: number, sites: number) => (sites === 0 ? words.t("notKnown") : words.share(shared / sites, 1));
  const sum = ({ costs }: Figures) => costs.reduce((total, { amountVnd }) => total + amountVnd, 0);
  return [
    lackingRow(words.t("scenario.figure.mobileAny"), (each) => each.mobileAny, words),
    ...figures.mobileByOperator.map(({ organisationId, organisationName }) =>
      lackingRow(
        words.t("scenario.figure.mobileOf", { name: organisationName }),
        (each) => each.mobileByOperator.find((own) => own.organisationId === organisationId),
        words,
      ),
    ),
    lackingRow(words.t("scenario.figure.ftth"), (each) => each.ftth, words),
    {
      name: words.t("scenario.figure.sharing"),
      of: ({ sites, sharedSites }) => ({
        before: share(sharedSites.before, sites.before),
        after: share(sharedSites.after, sites.after),
        better: sharedSites.after / Math.max(sites.after, 1) - sharedSites.before / Math.max(sites.before, 1),
      }),
    },
    {
      name: words.t("scenario.figure.sites"),
      of: ({ sites }) => ({ before: words.number(sites.before), after: words.number(sites.after), better: 0 }),
    },
    ...[...new Set(figures.costs.map(({ kind }) => kind))].map(
      (kind): Row => ({
        name: words.t("scenario.figure.costOf", { kind: kindName(kind, words) }),
        of: ({ costs }) => {
          const own = costs.find((each) => each.kind === kind);
          const unknown =
            own !== undefined && own.unknown > 0 ? ` (${words.t("scenario.withoutCost", { count: own.unknown })})` : "";
          return { before: null, after: own === undefined ? "–" : words.vnd(own.amountVnd) + unknown, better: 0 };
        },
      }),
    ),
    { name: words.t("scenario.figure.cost"), of: (each) => ({ before: null, after: words.vnd(sum(each)), better: 0 }) },
    {
      name: words.t("scenario.figure.fibre"),
      of: ({ fibreM }) => ({ before: null, after: words.length(fibreM), better: 0 }),
    },
    {
      name: words.t("scenario.figure.duct"),
      of: ({ ductM }) => ({ before: null, after: words.length(ductM), better: 0 }),
    },
  ];
}

function kindName(kind: string, words: Words): string {
  const key = `scenario.kind.${kind}`;
  return isMessageKey(key) ? words.t(key) : kind;
}

function Table({
  scenario,
  figures,
  against,
}: {
  scenario: Scenario;
  figures: Figures;
  against: Scenario | undefined;
}) {
  const words = useWords();
  const other = figuresOf(against);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.t("scenario.figure")}</th>
            <th scope="col">{words.t("scenario.before")}</th>
            <th scope="col">{against === undefined ? words.t("scenario.after") : scenario.name}</th>
            {against !== undefined && <th scope="col">{against.name}</th>}
          </tr>
        </thead>
        <tbody>
          {rowsOf(figures, words).map(({ name, of }) => {
            const { before, after, better } = of(figures);
            const tone = better > 0 ? styles.better : better < 0 ? styles.worse : undefined;
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{before ?? "–"}</td>
                <td className={tone}>{after}</td>
                {against !== undefined && (
                  <td>{other === undefined ? words.t("scenario.notComputed") : of(other).after}</td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Proposals that the figures do not hold, each with the reason. */
function LeftOut({ scenario, leftOut }: { scenario: Scenario; leftOut: Figures["leftOut"] }) {
  const words = useWords();
  const items = Map.groupBy(leftOut, ({ itemId }) => itemId);
  return (
    <div className={styles.line}>
      {words.t("scenario.leftOut", { count: items.size })}
      <ul className={styles.leftOut}>
        {[...items].map(([itemId, reasons]) => {
          const item = scenario.list.find(({ id }) => id === itemId);
          const title = item === undefined ? words.t("notKnown") : itemTitle(item, words);
          const because = reasons.map((each) => {
            const key = `scenario.because.${each.because}`;
            return isMessageKey(key) ? words.t(key) : each.because;
          });
          return (
            <li key={itemId}>
              {title}: {[...new Set(because)].join(", ")}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Every indicator before and after, beside another scenario where one is chosen; computed on demand. */
export function Comparison({
  scenario,
  againstId,
  onAgainst,
}: {
  scenario: Scenario;
  againstId: number | null;
  onAgainst: (id: number | null) => void;
}) {
  const words = useWords();
  const queryClient = useQueryClient();
  const [taskId, setTaskId] = useState<number | null>(null);
  const { data: task } = useTask(taskId);
  const starting = useMutation({
    mutationFn: () => computeScenario(scenario.id),
    onSuccess: (answer) => setTaskId(answer.taskId),
  });
  const others = useQuery(scenariosQuery).data?.scenarios.filter(({ id }) => id !== scenario.id) ?? [];
  const against = useScenario(againstId).data;
  const isDone = task?.status === "done";
  useEffect(() => {
    if (isDone) void queryClient.invalidateQueries({ queryKey: scenarioQuery(scenario.id).queryKey });
  }, [isDone, queryClient, scenario.id]);
  const figures = figuresOf(scenario);
  const isStale = figures !== undefined && scenario.staleBecause.length > 0;
  const isRunning = task !== undefined && isActive(task);
  return (
    <Section
      title={words.t("scenario.compare")}
      note={figures === undefined ? undefined : words.t("scenario.computedAt", { at: words.time(figures.computedAt) })}
    >
      {isStale && (
        <p className={styles.line}>
          <Tag tone="warn">{words.t("scenario.stale")}</Tag>{" "}
          {words.t("scenario.staleWhy", { tables: inputNames(scenario.staleBecause, words) })}
        </p>
      )}
      {figures === undefined && !isRunning && <p className={styles.line}>{words.t("scenario.notComputedWhat")}</p>}
      {scenario.isOwn && !isRunning && (
        <div className={styles.actions}>
          <Button
            size="xs"
            variant={figures === undefined || isStale ? "filled" : "default"}
            loading={starting.isPending}
            onClick={() => starting.mutate()}
          >
            {words.t(figures === undefined ? "scenario.compute" : "scenario.computeAgain")}
          </Button>
        </div>
      )}
      {starting.isError && (
        <p className={styles.problem} role="alert">
          {errorText(starting.error, words)}
        </p>
      )}
      {task !== undefined && !isDone && (
        <TaskProgress
          task={task}
          title={words.t("scenario.computing")}
          stepPrefix="scenario.step"
          onAgain={() => starting.mutate()}
        />
      )}
      {figures !== undefined && (
        <>
          {others.length > 0 && (
            <NativeSelect
              size="xs"
              mt={8}
              mb={8}
              label={words.t("scenario.against")}
              value={againstId === null ? "" : String(againstId)}
              data={[
                { value: "", label: words.t("scenario.againstNone") },
                ...others.map(({ id, name }) => ({ value: String(id), label: name })),
              ]}
              onChange={(event) =>
                onAgainst(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))
              }
            />
          )}
          <Table scenario={scenario} figures={figures} against={against} />
          <p className={styles.line}>
            {words.t("scenario.shifts", { gained: figures.gained.length, lost: figures.lost?.length ?? 0 })}
          </p>
          {figures.leftOut.length > 0 && <LeftOut scenario={scenario} leftOut={figures.leftOut} />}
        </>
      )}
    </Section>
  );
}
