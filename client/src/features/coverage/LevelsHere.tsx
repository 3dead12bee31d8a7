import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Technology } from "../../../../server/schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import type { LonLat } from "../../map/selection.ts";
import { uplinkAssumptions, uplinkText } from "../../ui/uplink-text.ts";
import { levelsQuery } from "./coverage.api.ts";
import styles from "./coverage.module.css";

const REST_MS = 180;

interface Props {
  /** The pointer, or the middle of the map while there is none. */
  readonly position: LonLat;
  readonly isPointer: boolean;
  readonly technology: Technology;
  /** dBm: at or above it counts as service. */
  readonly thresholdDbm: number | null;
}

/** Who serves where the pointer rests and at what level, strongest first; modelled, outdoors. */
export function LevelsHere({ position, isPointer, technology, thresholdDbm }: Props) {
  const words = useWords();
  const [[lon, lat]] = useDebouncedValue(position, REST_MS);
  const { data } = useQuery({ ...levelsQuery(lon, lat), placeholderData: keepPreviousData, staleTime: 60_000 });
  if (data === undefined) return null;
  const levels = data.levels
    .filter((level) => level.technology === technology)
    .toSorted((a, b) => (b.rsrpDbm ?? -999) - (a.rsrpDbm ?? -999));
  if (levels.length === 0) return null;
  const uplink = data.uplink.find((each) => each.technology === technology);
  const title = words.t(isPointer ? "coverage.herePointer" : "coverage.hereMiddle", { technology });
  return (
    <section className={styles.here} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {levels.map(({ organisationId, organisationName, rsrpDbm, siteCode }) => {
          const isEnough = rsrpDbm !== null && thresholdDbm !== null && rsrpDbm >= thresholdDbm;
          return (
            <li key={organisationId} data-enough={isEnough || undefined}>
              <OrganisationName id={organisationId} name={organisationName} />
              <span>{rsrpDbm === null ? words.t("coverage.outOfReach") : words.quantity(rsrpDbm, "dBm")}</span>
              <span className={styles.soft}>
                {siteCode ?? ""}
                {rsrpDbm !== null && thresholdDbm !== null && !isEnough ? ` · ${words.t("coverage.tooWeak")}` : ""}
                {rsrpDbm !== null && uplink !== undefined && ` · ${uplinkText(rsrpDbm - uplink.endDbm, words)}`}
              </span>
            </li>
          );
        })}
      </ul>
      {uplink !== undefined && (
        <p className={styles.basis}>
          {words.t("coverage.uplink.end", { band: uplink.bandCode, level: words.quantity(uplink.endDbm, "dBm", 1) })}{" "}
          {thresholdDbm !== null &&
            words.t(uplink.endDbm > thresholdDbm ? "coverage.uplink.limits" : "coverage.uplink.limitsNot", {
              margin: words.quantity(Math.abs(thresholdDbm - uplink.endDbm), "dB", 1),
            })}{" "}
          {uplinkAssumptions(words)}
        </p>
      )}
    </section>
  );
}
