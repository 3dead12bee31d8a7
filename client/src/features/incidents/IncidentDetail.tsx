import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { Incident, IncidentRow } from "../../../../server/modules/incidents/incidents.schemas.ts";
import type { VectorLayerId } from "../../../../server/modules/tiles/tiles.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { isMessageKey, useWords } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { SymbolPicture } from "../../map/SymbolPicture.tsx";
import { Facts } from "../../ui/Panel.tsx";
import { Section } from "../../ui/Section.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { capitalised } from "../../ui/text.ts";
import { DueTag } from "./DueTag.tsx";
import { centreOf, STATE_TONE, signOf } from "./incident-look.ts";
import { incidentQuery } from "./incidents.api.ts";
import styles from "./incidents.module.css";
import { StepForm } from "./StepForm.tsx";
import { StepsList } from "./StepsList.tsx";
import { isOpen } from "./use-incidents.ts";

const INCIDENT_ZOOM = 16;

function Photo({
  incidentId,
  photo,
  number,
}: {
  incidentId: number;
  photo: Incident["photos"][number];
  number: number;
}) {
  const { t } = useWords();
  const [isFailed, setFailed] = useState(false);
  const address = `/api/incidents/${incidentId}/photos/${photo.id}`;
  if (isFailed) return <p className={styles.soft}>{t("incidents.detail.photoFailed", { number })}</p>;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      <img
        src={address}
        alt={t("incidents.detail.photo", { number })}
        width={photo.widthPx}
        height={photo.heightPx}
        loading="lazy"
        onError={() => setFailed(true)}
      />
    </a>
  );
}

function AssignedTo({ id }: { id: number | null }) {
  const { t } = useWords();
  const { organisations } = useCatalogue();
  if (id === null) return t("incidents.detail.notAssigned");
  return <OrganisationName id={id} name={organisations.find((each) => each.id === id)?.name ?? t("notKnown")} />;
}

function Nearest({ site }: { site: Incident["nearestSite"] }) {
  const words = useWords();
  if (site === null) return words.t("incidents.detail.nearestNone");
  return (
    <>
      {words.t("incidents.detail.nearestAt", { code: site.code, distance: words.length(site.distanceM) })}
      <br />
      <AssignedTo id={site.ownerOrganisationId} />
    </>
  );
}

function FactsPart({ incident, props }: { incident: Incident; props: ToolProps }) {
  const words = useWords();
  const { t } = words;
  const { assignedOrganisationId, nearestSite, dueOn, contact, near } = incident;
  const nearLayer = near !== null && isMessageKey(`layer.${near.layer}`) ? (near.layer as VectorLayerId) : undefined;
  const rows: [string, ReactNode][] = [
    [t("incidents.detail.assignedTo"), <AssignedTo key="assigned" id={assignedOrganisationId} />],
    [t("incidents.detail.due"), words.date(dueOn)],
    [t("incidents.detail.nearest"), <Nearest key="nearest" site={nearestSite} />],
  ];
  if (incident.mayAssign) rows.push([t("incidents.detail.contact"), contact ?? t("incidents.detail.contactNone")]);
  return (
    <Section title={t("incidents.detail.facts")}>
      <Facts rows={rows} />
      {near !== null && nearLayer !== undefined && (
        <Button size="compact-sm" variant="default" onClick={() => props.onSelect({ layer: nearLayer, id: near.id })}>
          {t("incidents.detail.openNear")}
        </Button>
      )}
    </Section>
  );
}

function Whole({ id, props }: { id: number; props: ToolProps }) {
  const words = useWords();
  const { t } = words;
  const { data: incident, error, refetch } = useQuery(incidentQuery(id));
  if (incident === undefined) {
    if (error === null) return <Loading label={t("state.loading")} />;
    return (
      <Failed
        title={t("incidents.detail.failed")}
        what={errorText(error, words)}
        retryLabel={t("state.retry")}
        onRetry={() => void refetch()}
      />
    );
  }
  return (
    <>
      <Section title={t("incidents.detail.words")}>
        <p className={styles.words}>{incident.words}</p>
        {incident.photos.length > 0 && (
          <div className={styles.photos}>
            {incident.photos.map((photo, at) => (
              <Photo key={photo.id} incidentId={id} photo={photo} number={at + 1} />
            ))}
          </div>
        )}
      </Section>
      <FactsPart incident={incident} props={props} />
      {incident.maySay && (
        <Section title={t("incidents.detail.act")}>
          <StepForm key={incident.version} incident={incident} />
        </Section>
      )}
      <Section title={t("incidents.detail.history")}>
        <StepsList steps={incident.steps} />
      </Section>
    </>
  );
}

/** One incident: what was reported, where, what has been done, and the next step for those who may take it. */
export function IncidentDetail({ row, props }: { row: IncidentRow; props: ToolProps }) {
  const words = useWords();
  const { t } = words;
  const { id, kind, state, unitName, receivedOn, case: known } = row;
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <Button
          className={styles.start as string}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowLeft size={15} aria-hidden="true" />}
          onClick={() => props.setState({ id: null })}
        >
          {t("incidents.detail.back")}
        </Button>
        <h2>{t("incidents.detail.title", { id: String(id) })}</h2>
        <p className={styles.sign}>
          <SymbolPicture symbol={signOf(kind, state, known?.isOverdue === true)} size={22} />
          {t(`incidents.kind.${kind}`)}
          {unitName !== null && ` · ${capitalised(unitName)}`}
        </p>
        <p>{t("incidents.detail.received", { date: words.date(receivedOn) })}</p>
        <div className={styles.tags}>
          <Tag tone={STATE_TONE[state]}>{t(`incidents.state.${state}`)}</Tag>
          {known !== null && isOpen(row) && <DueTag dueOn={known.dueOn} />}
        </div>
        <Button
          className={styles.start as string}
          size="compact-sm"
          variant="default"
          onClick={() => props.map.flyTo(centreOf(row), INCIDENT_ZOOM)}
        >
          {t("incidents.detail.show")}
        </Button>
      </header>
      {known === null ? (
        <p className={styles.note}>{t("incidents.detail.roughOnly")}</p>
      ) : (
        <Whole id={id} props={props} />
      )}
    </div>
  );
}
