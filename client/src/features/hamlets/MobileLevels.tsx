import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Hamlet, HamletMobile } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import type { Technology } from "../../../../server/schemas.ts";
import { coverageQuery } from "../../api/coverage.ts";
import { useWords } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import type { Selection } from "../../map/selection.ts";
import { Note, PanelPart } from "../../ui/Panel.tsx";
import { VerdictTag } from "../../ui/VerdictTag.tsx";
import styles from "./HamletPanel.module.css";
import { alongBar, type RequiredLevel, requiredLevel, technologiesOf } from "./hamlet-summary.ts";

function LevelBar({ rsrpDbm, required }: { rsrpDbm: number | null; required: RequiredLevel | null }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      {rsrpDbm !== null && (
        <span
          className={styles.fill}
          data-enough={(required !== null && rsrpDbm >= required.requiredDbm) || undefined}
          style={{ width: `${alongBar(rsrpDbm) * 100}%` }}
        />
      )}
      {required !== null && (
        <span className={styles.tick} style={{ left: `${alongBar(required.requiredDbm) * 100}%` }} />
      )}
    </span>
  );
}

interface LevelProps {
  readonly level: HamletMobile;
  readonly required: RequiredLevel | null;
  readonly isComputed: boolean;
  readonly hasLevels: boolean;
  readonly onSelect: (selection: Selection | null) => void;
}

/** One operator: level against the threshold, the share served, and what each source says. */
function Level({ level, required, isComputed, hasLevels, onSelect }: LevelProps) {
  const words = useWords();
  const { rsrpDbm, servedShare, bestSiteId, bestSiteCode, modelled } = level;
  const noLevel = !isComputed || modelled === "unknown" ? "hamlet.notComputed" : "hamlet.noServer";
  return (
    <li className={styles.level}>
      <OrganisationName id={level.organisationId} name={level.organisationName} />
      <LevelBar rsrpDbm={rsrpDbm} required={required} />
      <span className={styles.value} data-weak={rsrpDbm === null || undefined}>
        {rsrpDbm !== null ? words.quantity(rsrpDbm, "dBm") : hasLevels ? words.t(noLevel) : ""}
      </span>
      <span className={styles.detail}>
        <VerdictTag isShort verdict={modelled} source={words.t("source.modelled")} />
        <VerdictTag isShort verdict={level.reported} source={words.t("source.reported")} />
        {level.measuredOn !== null && (
          <>
            <VerdictTag isShort verdict={level.measured} source={words.t("source.measured")} />
            <span>
              {words.t("hamlet.measuredBasis", {
                count: words.number(level.measuredSamples),
                date: words.date(level.measuredOn),
              })}
              {level.measuredVisits > 0 && ` · ${words.t("hamlet.measuredVisits", { count: level.measuredVisits })}`}
            </span>
          </>
        )}
        {servedShare !== null && (
          <span title={words.t("hamlet.share", { share: words.share(servedShare) })}>
            {words.t("hamlet.shareShort", { share: words.share(servedShare) })}
          </span>
        )}
        {bestSiteId !== null && bestSiteCode !== null && (
          <button
            type="button"
            className={styles.site}
            aria-label={words.t("hamlet.fromSite", { code: bestSiteCode })}
            title={words.t("hamlet.fromSite", { code: bestSiteCode })}
            onClick={() => onSelect({ layer: "sites", id: bestSiteId })}
          >
            {bestSiteCode}
          </button>
        )}
      </span>
    </li>
  );
}

/** Mobile service by operator for one technology at a time. */
export function MobileLevels({ hamlet, onSelect }: { hamlet: Hamlet; onSelect: LevelProps["onSelect"] }) {
  const words = useWords();
  const parameters = useQuery(coverageQuery).data?.current?.parameters;
  const technologies = technologiesOf(hamlet.mobile);
  const [chosen, setChosen] = useState<Technology>("4G");
  const technology = technologies.includes(chosen) ? chosen : technologies[0];
  if (technology === undefined) {
    return (
      <PanelPart title={words.t("hamlet.mobile")}>
        <Note>{words.t("hamlet.mobileNone")}</Note>
      </PanelPart>
    );
  }
  const levels = hamlet.mobile.filter((each) => each.technology === technology);
  const required = parameters === undefined ? null : requiredLevel(parameters, technology);
  const hasLevels = hamlet.mobile.some(({ rsrpDbm }) => rsrpDbm !== null);
  const isComputed = hamlet.runId !== null;
  return (
    <PanelPart
      title={words.t("hamlet.levels", { technology })}
      note={
        required === null
          ? undefined
          : words.t("hamlet.required", { value: words.quantity(required.requiredDbm, "dBm") })
      }
    >
      <SegmentedControl
        size="xs"
        fullWidth
        mb={10}
        aria-label={words.t("hamlet.technology")}
        data={technologies.map((value) => ({ value, label: value }))}
        value={technology}
        onChange={(value) => setChosen(value as Technology)}
      />
      <ul className={styles.levels}>
        {levels.map((level) => (
          <Level key={level.organisationId} {...{ level, required, isComputed, hasLevels, onSelect }} />
        ))}
      </ul>
      {required !== null && hasLevels && (
        <Note>
          {words.t("hamlet.requiredWhy", {
            threshold: words.quantity(required.thresholdDbm, "dBm"),
            required: words.quantity(required.requiredDbm, "dBm"),
            probability: words.share(required.probability),
          })}
        </Note>
      )}
      {isComputed && !hasLevels && <Note>{words.t("hamlet.levelsForMembers")}</Note>}
      {!isComputed && <Note>{words.t("hamlet.runFirst")}</Note>}
    </PanelPart>
  );
}
