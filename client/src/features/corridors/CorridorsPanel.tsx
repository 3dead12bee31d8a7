import { Button, Select } from "@mantine/core";
import { useEffect, useMemo, useRef } from "react";
import type { SegmentsAnswer } from "../../../../server/modules/corridors/corridors.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { compareText } from "../../i18n/format.ts";
import { isMessageKey, useWords } from "../../i18n/language.tsx";
import { useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { SignPicture } from "../../map/SymbolPicture.tsx";
import { Section } from "../../ui/Section.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import styles from "./corridors.module.css";
import { Dossier } from "./Dossier.tsx";
import { passes, ROAD_CLASSES, type SegmentFilters, sumOf, VERDICTS } from "./filters.ts";
import { SegmentDetails } from "./SegmentDetails.tsx";
import { Thresholds } from "./Thresholds.tsx";
import { useCorridors } from "./use-corridors.ts";
import { corridorsOverlay, verdictSign } from "./verdict-look.ts";

/** When the verdicts were computed, and what has changed since. */
function Freshness({ answer }: { answer: SegmentsAnswer }) {
  const words = useWords();
  if (answer.run === null) return <p role="status">{words.t("corridors.computing")}</p>;
  const what = answer.run.staleBecause.map((layer) => {
    const key = `corridors.stale.${layer}`;
    return isMessageKey(key) ? words.t(key) : layer;
  });
  return (
    <p role="status">
      {words.t("corridors.computedAt", { time: words.time(answer.run.computedAt) })}
      {what.length > 0 && ` · ${words.t("corridors.stale", { what: what.join(", ") })}`}
    </p>
  );
}

interface FilterProps {
  readonly answer: SegmentsAnswer;
  readonly filters: SegmentFilters;
  readonly setFilters: (patch: Partial<SegmentFilters>) => void;
}

/** The verdicts as the legend of the map, with how much of each; pressing one leaves only it. */
function Verdicts({ answer, filters, setFilters }: FilterProps) {
  const words = useWords();
  const sums = useMemo(() => {
    const rows = answer.rows.filter((row) => passes(row, filters, "verdicts"));
    return new Map(VERDICTS.map((verdict) => [verdict, sumOf(rows.filter((row) => row.verdict === verdict))]));
  }, [answer, filters]);
  return (
    <ul className={styles.verdicts}>
      {VERDICTS.map((verdict) => {
        const { segments = 0, lengthM = 0, costVnd = 0 } = sums.get(verdict) ?? {};
        const isOn = filters.verdicts.includes(verdict);
        const next = isOn ? filters.verdicts.filter((each) => each !== verdict) : [...filters.verdicts, verdict];
        return (
          <li key={verdict}>
            <button
              type="button"
              className={styles.verdict}
              aria-pressed={isOn}
              onClick={() => setFilters({ verdicts: next })}
            >
              <SignPicture sign={verdictSign(verdict)} />
              <span>
                <strong>{words.t(`corridors.verdict.${verdict}`)}</strong>
                <small>
                  {words.t("corridors.segments", { count: segments })}
                  {costVnd > 0 && ` · ${words.vnd(costVnd)}`}
                </small>
              </span>
              <span>{words.length(lengthM)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Filters({ answer, filters, setFilters }: FilterProps) {
  const { t } = useWords();
  const { communes, organisations } = useCatalogue();
  const [units, operators] = useMemo(
    () => [
      new Set(answer.rows.map(({ unitCode }) => unitCode)),
      new Set(answer.rows.flatMap(({ operatorIds }) => operatorIds)),
    ],
    [answer],
  );
  const common = { size: "xs", clearable: true, comboboxProps: { shadow: "md", width: "max-content" } } as const;
  const isAny =
    filters.verdicts.length > 0 ||
    filters.unitCode !== null ||
    filters.roadClass !== null ||
    filters.operatorId !== null;
  return (
    <>
      <div className={styles.filters}>
        <Select
          {...common}
          searchable
          aria-label={t("corridors.unit")}
          placeholder={t("corridors.unitAll")}
          data={communes
            .filter(({ code }) => units.has(code))
            .map(({ code, type, name }) => ({ value: code, label: `${name} (${type.toLocaleLowerCase("vi")})` }))
            .sort((a, b) => compareText(a.label, b.label))}
          value={filters.unitCode}
          onChange={(unitCode) => setFilters({ unitCode })}
        />
        <Select
          {...common}
          aria-label={t("corridors.class")}
          placeholder={t("corridors.classAll")}
          data={ROAD_CLASSES.map((value) => ({ value, label: t(`corridors.class.${value}`) }))}
          value={filters.roadClass}
          onChange={(value) => setFilters({ roadClass: ROAD_CLASSES.find((each) => each === value) ?? null })}
        />
        <Select
          {...common}
          aria-label={t("corridors.operator")}
          placeholder={t("corridors.operatorAll")}
          data={organisations
            .filter(({ id }) => operators.has(id))
            .map(({ id, name }) => ({ value: String(id), label: name }))
            .sort((a, b) => compareText(a.label, b.label))}
          value={filters.operatorId === null ? null : String(filters.operatorId)}
          onChange={(value) => setFilters({ operatorId: value === null ? null : Number(value) })}
        />
      </div>
      {isAny && (
        <div className={styles.buttons}>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setFilters({ verdicts: [], unitCode: null, roadClass: null, operatorId: null })}
          >
            {t("corridors.clear")}
          </Button>
        </div>
      )}
    </>
  );
}

/** Which urban roads need a shared duct, and why: verdicts on the map, filters, the chosen segment, the thresholds. */
export function CorridorsPanel(props: ToolProps) {
  const { session, setState, onSignIn } = props;
  const words = useWords();
  const { t } = words;
  const { asked, filters, setFilters, rows, segmentId } = useCorridors(props);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const answer = asked.data;
  const runId = answer?.run?.id ?? null;
  // The address as it is when the map is clicked, not as it was when the overlay was made.
  const latest = useRef(setState);
  useEffect(() => {
    latest.current = setState;
  }, [setState]);
  const overlay = useMemo(() => {
    if (runId === null) return null;
    return corridorsOverlay(window.location.origin, runId, filters, segmentId, ({ id }) =>
      latest.current({ segment: id === undefined ? null : String(id) }),
    );
  }, [runId, filters, segmentId]);
  useOverlay(overlay);
  if (session.user === null) {
    return (
      <Empty title={t("corridors.forMembers")}>
        <p>{t("corridors.forMembersWhat")}</p>
        <Button size="xs" onClick={onSignIn}>
          {t("account.signIn")}
        </Button>
      </Empty>
    );
  }
  if (answer === undefined) {
    if (asked.error === null) return <Loading label={t("state.loading")} />;
    return (
      <Failed
        title={t("corridors.failed")}
        what={errorText(asked.error, words)}
        retryLabel={t("state.retry")}
        onRetry={() => void asked.refetch()}
      />
    );
  }
  if (!answer.hasUrbanRoads) return <Empty title={t("corridors.noRoads")}>{<p>{t("corridors.noRoadsWhat")}</p>}</Empty>;
  if (segmentId !== null && answer.run !== null) {
    return (
      <SegmentDetails
        key={segmentId}
        segmentId={segmentId}
        run={answer.run}
        map={props.map}
        onBack={() => setState({ segment: null })}
      />
    );
  }
  const parts = { answer, filters, setFilters };
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h1>{t("corridors.title")}</h1>
        <Freshness answer={answer} />
      </header>
      <Section title={t("corridors.verdicts")} note={t("corridors.verdictsNote")}>
        <Verdicts {...parts} />
      </Section>
      <Section title={t("corridors.filters")}>
        <Filters {...parts} />
      </Section>
      {answer.run !== null && <Dossier segmentIds={ids} computedAt={answer.run.computedAt} />}
      {answer.run !== null && <Thresholds run={answer.run} canEdit={session.user.role === "authority"} />}
    </div>
  );
}
