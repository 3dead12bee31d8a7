import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Hamlet, HamletFixed } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { hamletQuery } from "../../api/hamlet.ts";
import { useWords } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import type { SelectionPanelProps } from "../../map/panel-props.ts";
import { Note, Panel, PanelPart } from "../../ui/Panel.tsx";
import { Provenance } from "../../ui/Provenance.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { capitalised } from "../../ui/text.ts";
import { VerdictTag } from "../../ui/VerdictTag.tsx";
import styles from "./HamletPanel.module.css";

import { broadbandBySource, ftthBySource } from "./hamlet-summary.ts";
import { MobileLevels } from "./MobileLevels.tsx";

/** Positions known better than this need no remark. */
const FINE_POSITION_M = 100;

function StatusTags({ hamlet }: { hamlet: Hamlet }) {
  const { t } = useWords();
  const { modelled, reported, measured } = broadbandBySource(hamlet.mobile);
  const word = (verdict: "yes" | "no" | "unknown") => t(`hamlet.broadband.${verdict}`);
  return (
    <>
      <VerdictTag verdict={modelled} source={t("source.modelled")} word={word(modelled)} />
      <VerdictTag verdict={reported} source={t("source.reported")} word={word(reported)} />
      <VerdictTag
        verdict={measured}
        source={t("source.measured")}
        word={measured === "unknown" ? t("hamlet.notMeasured") : word(measured)}
      />
      {hamlet.needsCheck && (
        <Tag tone="warn" title={t("gaps.column.checkHelp")}>
          <IconAlertTriangle size={13} aria-hidden="true" />
          {t("gaps.check")}
        </Tag>
      )}
    </>
  );
}

function FixedRow({ fixed }: { fixed: HamletFixed }) {
  const words = useWords();
  const { accessPointM, byRoad, modelled, reported } = fixed;
  return (
    <li>
      <OrganisationName id={fixed.organisationId} name={fixed.organisationName} />
      <span className={styles.value} data-weak={modelled !== "yes" || undefined}>
        {accessPointM === null ? words.t("hamlet.noAccessPoint") : words.length(accessPointM)}
      </span>
      <span className={styles.detail}>
        <VerdictTag verdict={modelled} source={words.t("source.modelled")} />
        <VerdictTag verdict={reported} source={words.t("source.reported")} />
        {accessPointM !== null && <span>{words.t(byRoad ? "hamlet.byRoad" : "hamlet.straight")}</span>}
      </span>
    </li>
  );
}

function FixedPart({ hamlet }: { hamlet: Hamlet }) {
  const words = useWords();
  const { fixed, runId } = hamlet;
  const { modelled } = ftthBySource(fixed);
  const thresholdM = fixed.find((each) => each.thresholdM !== null)?.thresholdM ?? null;
  const byDistance = fixed.toSorted(
    (a, b) => (a.accessPointM ?? Number.POSITIVE_INFINITY) - (b.accessPointM ?? Number.POSITIVE_INFINITY),
  );
  const rowOf = (each: HamletFixed) => <FixedRow key={each.organisationId} fixed={each} />;
  return (
    <PanelPart
      title={words.t("hamlet.fixed")}
      note={thresholdM === null ? undefined : words.t("hamlet.fixedThreshold", { value: words.length(thresholdM) })}
    >
      {fixed.length === 0 || (runId === null && modelled === "unknown") ? (
        <Note>{words.t(fixed.length === 0 ? "hamlet.fixedNone" : "hamlet.runFirst")}</Note>
      ) : (
        <>
          <ul className={styles.fixed}>{byDistance.slice(0, 1).map(rowOf)}</ul>
          {byDistance.length > 1 && (
            <details className={styles.more}>
              <summary>{words.t("hamlet.fixedAll", { count: byDistance.length })}</summary>
              <ul className={styles.fixed}>{byDistance.slice(1).map(rowOf)}</ul>
            </details>
          )}
        </>
      )}
    </PanelPart>
  );
}

/** One hamlet: who serves it, by the model, by report and by measurement, operator by operator; `children` stand before its sources. */
export function HamletPanel({ id, onSelect, children }: SelectionPanelProps & { children?: ReactNode }) {
  const words = useWords();
  const { data: hamlet, error, refetch } = useQuery(hamletQuery(id));
  if (error !== null && hamlet === undefined) {
    return (
      <Failed
        title={words.t("state.failed")}
        what={errorText(error, words)}
        retryLabel={words.t("state.retry")}
        onRetry={() => void refetch()}
      />
    );
  }
  if (hamlet === undefined) return <Loading label={words.t("state.loading")} />;
  const { population, households, positionAccuracyM, unitName, formerDistrictName } = hamlet;
  const place = [
    words.t(`hamlet.kind.${hamlet.kind}`),
    unitName === null ? words.t("hamlet.unitUnknown") : capitalised(unitName),
    ...(formerDistrictName === null ? [] : [words.t("hamlet.formerDistrict", { name: formerDistrictName })]),
  ];
  const people = [
    population === null ? words.t("people.unknown") : words.t("people.count", { count: population }),
    households === null ? words.t("households.unknown") : words.t("households.count", { count: households }),
    ...(positionAccuracyM !== null && positionAccuracyM > FINE_POSITION_M
      ? [words.t("hamlet.accuracy", { length: words.length(positionAccuracyM) })]
      : []),
  ];
  return (
    <Panel title={hamlet.name} lines={[place.join(" · "), people.join(" · ")]} tags={<StatusTags hamlet={hamlet} />}>
      <MobileLevels hamlet={hamlet} onSelect={onSelect} />
      <FixedPart hamlet={hamlet} />
      {children}
      <PanelPart title={words.t("provenance.title")}>
        <Provenance {...hamlet} />
      </PanelPart>
    </Panel>
  );
}
