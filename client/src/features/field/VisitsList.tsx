import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { FieldVisit } from "../../../../server/modules/field/field.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { hamletVisitsQuery, photoAddress } from "./field.api.ts";
import styles from "./field.module.css";

export const VERDICT_TONE = { covered: "good", "not-covered": "danger", "to-verify": "warn" } as const;

/** One visit: what was found, by whom, where, and whether it counts. */
export function VisitItem({ visit, withTitle }: { visit: FieldVisit; withTitle: boolean }) {
  const words = useWords();
  const { t } = words;
  const { organisations } = useCatalogue();
  const operator = organisations.find(({ id }) => id === visit.operatorId)?.name ?? t("notKnown");
  const { levelDbm, levelSamples, downMbps, upMbps, latencyMs } = visit;
  const speed = (value: number | null, unit: string) => (value === null ? "—" : words.quantity(value, unit, 1));
  const measured = [
    ...(levelDbm === null ? [] : [t("field.visits.level", { level: words.quantity(levelDbm, "dBm", 1) })]),
    ...(levelSamples === null ? [] : [t("field.visits.levelOf", { samples: levelSamples })]),
    ...(downMbps === null && upMbps === null && latencyMs === null
      ? []
      : [
          t("field.visits.speed", {
            down: speed(downMbps, "Mbps"),
            up: speed(upMbps, "Mbps"),
            latency: speed(latencyMs, "ms"),
          }),
        ]),
  ];
  const where = [
    ...(visit.positionSource === "hamlet" ? [t("field.visits.noPosition")] : []),
    ...(visit.distanceM === null || visit.positionSource === "hamlet"
      ? []
      : [t("field.visits.position", { distance: words.length(visit.distanceM) })]),
    ...(visit.accuracyM === null ? [] : [t("field.visits.accuracy", { accuracy: words.length(visit.accuracyM) })]),
    t("field.visits.received", { time: words.time(visit.receivedAt) }),
  ];
  return (
    <li className={styles.visit}>
      {withTitle && <strong>{visit.hamletName ?? visit.placeName ?? t("field.record.hamletNone")}</strong>}
      <div className={styles.tags}>
        <OrganisationName id={visit.operatorId} name={`${operator} ${visit.technology}`} />
        <Tag tone={VERDICT_TONE[visit.verdict]}>{t(`field.verdict.${visit.verdict}`)}</Tag>
        <Tag tone={visit.ignoredBecause === null ? "accent" : "neutral"}>
          {visit.ignoredBecause === null ? t("field.visits.counts") : t(`field.ignored.${visit.ignoredBecause}`)}
        </Tag>
      </div>
      <p>
        {words.time(visit.measuredAt)} ·{" "}
        {visit.person === null
          ? visit.organisationName
          : t("field.visits.by", { person: visit.person, organisation: visit.organisationName })}
      </p>
      {measured.length > 0 && <p>{measured.join(" · ")}</p>}
      {visit.note !== null && <p>{visit.note}</p>}
      <p className={styles.soft}>{where.join(" · ")}</p>
      {visit.conflictsWith !== null && (
        <Tag tone="warn">
          <IconAlertTriangle size={14} aria-hidden="true" />
          {t("field.visits.conflict")}
        </Tag>
      )}
      {visit.photos.length > 0 && (
        <div className={styles.photos}>
          {visit.photos.map(({ id }, at) => (
            <a key={id} href={photoAddress(visit.id, id)} target="_blank" rel="noreferrer">
              <img
                loading="lazy"
                src={photoAddress(visit.id, id)}
                alt={t("field.visits.photoOf", { number: at + 1, date: words.date(visit.measuredAt) })}
              />
            </a>
          ))}
        </div>
      )}
    </li>
  );
}

/** All visits of one hamlet that the reader may see, the newest first: those that contradict each other stand side by side. */
export function HamletVisits({ hamletId }: { hamletId: number }) {
  const words = useWords();
  const { t } = words;
  const { data, error, refetch } = useQuery(hamletVisitsQuery(hamletId));
  if (error !== null && data === undefined) {
    return (
      <Failed
        title={t("state.failed")}
        what={errorText(error, words)}
        retryLabel={t("state.retry")}
        onRetry={() => void refetch()}
      />
    );
  }
  if (data === undefined) return <Loading label={t("state.loading")} />;
  if (data.visits.length === 0) return <p className={styles.soft}>{t("field.visits.none")}</p>;
  return (
    <ul className={styles.items}>
      {data.visits.map((visit) => (
        <VisitItem key={visit.id} visit={visit} withTitle={false} />
      ))}
    </ul>
  );
}
