import { Button, NumberInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import type { PairsAnswer } from "../../../../server/modules/sharing/pairs.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { isActive, useTask } from "../../api/tasks.ts";
import { useWords } from "../../i18n/language.tsx";
import { boundsAround } from "../../map/camera.ts";
import { OverlayLegend } from "../../map/OverlayLegend.tsx";
import { useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { TaskProgress } from "../../ui/TaskProgress.tsx";
import { PairCard } from "./PairCard.tsx";
import { rateText } from "./PlanResult.tsx";
import { pairOverlay, pairSigns } from "./pair-overlay.ts";
import { type RankedPair, STANDINGS } from "./pair-rank.ts";
import { STANDING_TONE } from "./pair-text.ts";
import { startEffects } from "./pairs.api.ts";
import styles from "./sharing.module.css";
import { askedDistance, GREATEST_DISTANCE_M, LEAST_DISTANCE_M, usePairs } from "./use-pairs.ts";

const FIRST_PAIRS = 8;
/** How far around a pair the map shows: half a kilometre and the masts. */
const MARGIN_DEG = 0.006;

/** How near masts must be, who says so, and what farther ones are good for. */
function DistanceField({ answer, state, setState }: { answer: PairsAnswer } & Pick<ToolProps, "state" | "setState">) {
  const words = useWords();
  const asked = askedDistance(state);
  const near = words.length(answer.sharingDistanceM);
  return (
    <>
      <NumberInput
        size="xs"
        label={words.t("pairs.within")}
        description={words.t(`pairs.distanceFrom.${answer.distanceFrom}`, { near })}
        suffix=" m"
        min={LEAST_DISTANCE_M}
        max={GREATEST_DISTANCE_M}
        step={50}
        value={asked ?? answer.sharingDistanceM}
        onBlur={({ currentTarget }) => {
          const value = Number.parseInt(currentTarget.value.replaceAll(/[^\d]/g, ""), 10);
          const isOwn = !Number.isFinite(value) || value === answer.sharingDistanceM;
          setState({ within: isOwn ? null : String(value), pair: null }, "replace");
        }}
        onKeyDown={({ key, currentTarget }) => key === "Enter" && currentTarget.blur()}
        thousandSeparator={words.thousandSeparator}
        decimalSeparator={words.decimalSeparator}
        allowDecimal={false}
      />
      {answer.maxDistanceM > answer.sharingDistanceM && (
        <p className={styles.note}>{words.t("pairs.farNote", { near })}</p>
      )}
    </>
  );
}

/** Sharing rate now and what merging near masts would do to it. */
function RateNote({ answer }: { answer: PairsAnswer }) {
  const words = useWords();
  const { rate, targetShare, missingShared, path, isReached } = answer;
  const last = path.at(-1);
  const now = { rate: rateText(rate, words), shared: rate.shared, sites: rate.sites };
  return (
    <p className={styles.soft}>
      {words.t("sharing.rateNow", now)}{" "}
      {missingShared > 0 && words.t("pairs.missing", { target: words.share(targetShare), count: missingShared })}{" "}
      {last !== undefined &&
        words.t(isReached ? "pairs.pathReaches" : "pairs.pathFallsShort", {
          count: path.length,
          rate: rateText(last, words),
          cost: words.vnd(last.equipmentVnd),
        })}
    </p>
  );
}

function PairLine({ each, isSelected, onOpen }: { each: RankedPair; isSelected: boolean; onOpen: () => void }) {
  const words = useWords();
  const { pair, rank, standing, effect } = each;
  return (
    <button type="button" aria-pressed={isSelected} onClick={onOpen}>
      <span className={styles.threadHead}>
        <strong>
          {rank}. {pair.stays.code} ← {pair.goes.code}
        </strong>
        <Tag tone={STANDING_TONE[standing]}>{words.t(`pairs.standing.${standing}`)}</Tag>
      </span>
      <span className={styles.soft}>
        {[
          words.length(pair.distanceM),
          `${pair.stays.ownerName} ← ${pair.goes.ownerName}`,
          ...(effect === undefined
            ? []
            : [words.t("pairs.lostGained", { lost: effect.lost.people, gained: effect.gained.people })]),
        ].join(" · ")}
      </span>
    </button>
  );
}

/** How the pairs stand, counted. */
function Standings({ ranked }: { ranked: readonly RankedPair[] }) {
  const words = useWords();
  const counts = Map.groupBy(ranked, ({ standing }) => standing);
  return (
    <p className={styles.row}>
      {STANDINGS.flatMap((standing) => {
        const count = counts.get(standing)?.length ?? 0;
        if (count === 0) return [];
        return [
          <Tag key={standing} tone={STANDING_TONE[standing]}>
            {words.number(count)} {words.t(`pairs.standing.${standing}`)}
          </Tag>,
        ];
      })}
    </p>
  );
}

/** Near masts that could be merged: how near, what it does to coverage and money, which first. */
export function PairsTool({ session, state, setState, onSelect, openTool, map }: ToolProps) {
  const words = useWords();
  const queryClient = useQueryClient();
  const { user } = session;
  const mayRun = user?.role === "planner" || user?.role === "authority";
  const { pairs, effects, answer, ranked, selected } = usePairs(state);
  const { data: predicted } = effects;
  const taskId = predicted?.activeTaskId ?? null;
  const task = useTask(taskId).data;
  const askAgain = () => queryClient.invalidateQueries({ queryKey: ["sharing", "pair-effects"] });
  const starting = useMutation({ mutationFn: () => startEffects(answer?.maxDistanceM ?? 0), onSuccess: askAgain });
  const isEnded = task !== undefined && !isActive(task);
  // A prediction that has ended is asked for, and the task forgotten.
  useEffect(() => {
    if (isEnded) void queryClient.invalidateQueries({ queryKey: ["sharing", "pair-effects"] });
  }, [isEnded, queryClient]);
  const picks = useRef({ setState, onSelect });
  picks.current = { setState, onSelect };
  useOverlay(
    useMemo(
      () =>
        ranked === undefined
          ? null
          : pairOverlay(ranked, selected, {
              onPair: (pair) => picks.current.setState({ pair }),
              onHamlet: (id) => picks.current.onSelect({ layer: "hamlets", id }),
            }),
      [ranked, selected],
    ),
  );
  if (pairs.error !== null) return <Failed title={words.t("state.failed")} what={errorText(pairs.error, words)} />;
  if (answer === undefined || ranked === undefined) return <Loading label={words.t("state.loading")} />;
  const open = ({ key, pair: { stays, goes } }: RankedPair) => {
    setState({ pair: key });
    const ends = [stays, goes].map(({ lon, lat }) => [lon, lat] as const);
    map.fitBounds(boundsAround(ends, MARGIN_DEG));
  };
  const isBusy = starting.isPending || (task !== undefined && isActive(task));
  return (
    <>
      <p className={styles.soft}>{words.t("pairs.what")}</p>
      <DistanceField key={answer.maxDistanceM} {...{ answer, state, setState }} />
      <RateNote answer={answer} />
      {ranked.length > 0 && <Standings ranked={ranked} />}
      <OverlayLegend title={words.t("pairs.signs")} signs={pairSigns(ranked, selected, words)} />
      {ranked.length > 0 && predicted !== undefined && !isBusy && (predicted.effects === null || predicted.isStale) && (
        <div className={styles.group}>
          <p>{predicted.isStale ? <Tag tone="warn">{words.t("sharing.stale")}</Tag> : words.t("pairs.notPredicted")}</p>
          {mayRun && (
            <Button size="xs" onClick={() => starting.mutate()}>
              {words.t(predicted.isStale ? "pairs.predictAgain" : "pairs.predict")}
            </Button>
          )}
        </div>
      )}
      {starting.error !== null && <Failed title={words.t("task.failed")} what={errorText(starting.error, words)} />}
      {task !== undefined && task.status !== "done" && (
        <TaskProgress
          task={task}
          title={words.t("pairs.predicting")}
          stepPrefix="sharing.step"
          onAgain={starting.mutate}
        />
      )}
      {selected !== undefined && (
        <PairCard
          key={selected.key}
          ranked={selected}
          plannerOf={user?.role === "planner" ? user.organisationId : null}
          onSelect={onSelect}
          onRequest={({ siteId, technology, antennaHeightM }) =>
            openTool("plan", "requests", { site: String(siteId), tech: technology, height: String(antennaHeightM) })
          }
        />
      )}
      {ranked.length === 0 ? (
        <Empty title={words.t("pairs.none", { distance: words.length(answer.maxDistanceM) })} />
      ) : (
        <ul className={styles.requests} aria-label={words.t("pairs.first")}>
          {ranked.slice(0, FIRST_PAIRS).map((each) => (
            <li key={each.key}>
              <PairLine each={each} isSelected={each.key === selected?.key} onOpen={() => open(each)} />
            </li>
          ))}
        </ul>
      )}
      {answer.total > ranked.length && (
        <p className={styles.soft}>{words.t("pairs.listed", { listed: ranked.length, total: answer.total })}</p>
      )}
      {predicted?.effects != null && (
        <details className={styles.basis}>
          <summary>{words.t("options.basis")}</summary>
          <p>
            {words.t(predicted.effects.isOnTerrain ? "pairs.basis" : "pairs.basisFlat", {
              time: words.time(predicted.effects.computedAt),
            })}{" "}
            {words.t("pairs.order")}
          </p>
        </details>
      )}
    </>
  );
}
