import { Button, SegmentedControl } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import type { Meeting, WorkRow } from "../../../../server/modules/corridors/works.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { isMessageKey, useWords, type Words } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import { useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { SignPicture } from "../../map/SymbolPicture.tsx";
import { Provenance } from "../../ui/Provenance.tsx";
import { Section } from "../../ui/Section.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { Tag, type Tone } from "../../ui/Tag.tsx";
import { capitalised } from "../../ui/text.ts";
import styles from "./corridors.module.css";
import { InvitationCard, InviteForm } from "./Invitations.tsx";
import { useWorks, WORK_FILTERS, type WorkFilter } from "./use-works.ts";
import { invitationsQuery, workQuery } from "./works.api.ts";
import { WORK_LOOK, worksOverlay } from "./works-overlay.ts";

const RELATION_TONE: Record<Meeting["relation"], Tone> = {
  clash: "danger",
  opportunity: "good",
  undated: "warn",
  affected: "neutral",
};

function partnerText({ partner, partnerName, kind }: Meeting, words: Words): string {
  if (partner === "work") return partnerName ?? words.t("notKnown");
  if (partnerName !== null) {
    return words.t(partner === "cable" ? "works.partner.planCable" : "works.partner.planDuct", { name: partnerName });
  }
  const kindKey = `corridors.kind.${kind}`;
  return partner === "duct"
    ? words.t("works.partner.duct")
    : words.t("works.partner.cable", { kind: isMessageKey(kindKey) ? words.t(kindKey) : "" });
}

function Meetings({ meetings }: { meetings: readonly Meeting[] }) {
  const words = useWords();
  const { organisations } = useCatalogue();
  if (meetings.length === 0) return <p className={styles.soft}>{words.t("works.noMeetings")}</p>;
  return (
    <table className={styles.lines}>
      <tbody>
        {meetings.map((meeting) => {
          const { id, organisationId, relation, startsOn, endsOn, gapDays, freePipes, lengthM } = meeting;
          const details = [
            ...(startsOn === null || endsOn === null
              ? []
              : [words.t("works.dates", { from: words.date(startsOn), to: words.date(endsOn) })]),
            ...(relation === "opportunity" && gapDays !== null ? [words.t("works.gap", { count: gapDays })] : []),
            ...(freePipes === null ? [] : [words.t("works.freePipes", { count: freePipes })]),
          ];
          return (
            <tr key={id}>
              <td>
                <Tag tone={RELATION_TONE[relation]}>{words.t(`works.relation.${relation}`)}</Tag>
              </td>
              <td>
                {organisationId !== null && (
                  <OrganisationName
                    id={organisationId}
                    name={organisations.find((each) => each.id === organisationId)?.name ?? words.t("notKnown")}
                  />
                )}
                <div>{partnerText(meeting, words)}</div>
                {details.length > 0 && <div className={styles.none}>{details.join(" · ")}</div>}
              </td>
              <td data-number="">{words.length(lengthM)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** One work: its dates, what it meets, who was invited and what they said. */
function WorkDetails({ work, props }: { work: WorkRow; props: ToolProps }) {
  const words = useWords();
  const { data, error, refetch } = useQuery(workQuery(work.id));
  const role = props.session.user?.role;
  const mayInvite = role === "construction" || role === "authority";
  const open = data?.invitations.filter(({ withdrawnAt }) => withdrawnAt === null) ?? [];
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <Button
          className={styles.back as string}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowLeft size={15} aria-hidden="true" />}
          onClick={() => props.setState({ work: null })}
        >
          {words.t("works.back")}
        </Button>
        <h1>{work.name}</h1>
        <p>
          {words.t(`corridors.work.${work.kind}`)} · {words.length(work.lengthM)}
          {work.unitName !== null && ` · ${capitalised(work.unitName)}`}
        </p>
        <p>{words.t("works.dates", { from: words.date(work.startsOn), to: words.date(work.endsOn) })}</p>
        <Button
          size="compact-sm"
          variant="default"
          className={styles.back as string}
          onClick={() => props.map.fitBounds(work.bounds)}
        >
          {words.t("option.show")}
        </Button>
      </header>
      {data === undefined ? (
        error === null ? (
          <Loading label={words.t("state.loading")} />
        ) : (
          <Failed
            title={words.t("works.failed")}
            what={errorText(error, words)}
            retryLabel={words.t("state.retry")}
            onRetry={() => void refetch()}
          />
        )
      ) : (
        <>
          <Section title={words.t("works.meetings")}>
            <Meetings meetings={data.meetings} />
          </Section>
          {data.invitations.length > 0 && (
            <Section title={words.t("works.invitations")}>
              <ul className={styles.invitations}>
                {data.invitations.map((invitation) => (
                  <InvitationCard
                    key={invitation.id}
                    invitation={invitation}
                    mayAnswer={role === "planner"}
                    mayInvite={mayInvite}
                  />
                ))}
              </ul>
            </Section>
          )}
          {mayInvite && (
            <Section title={words.t("works.invite")}>
              <InviteForm
                key={open.length}
                workId={work.id}
                operatorIds={work.operatorIds}
                invited={open.map(({ organisationId }) => organisationId)}
              />
            </Section>
          )}
          <Section title={words.t("provenance.title")}>
            <Provenance source={data.source} sourceDate={data.sourceDate} isSynthetic={data.isSynthetic} />
          </Section>
        </>
      )}
    </div>
  );
}

/** Every invitation that the reader may see: an operator's own, or all of them. */
function AllInvitations({ role, onWork }: { role: string; onWork: (workId: number) => void }) {
  const words = useWords();
  const invitations = useQuery(invitationsQuery).data?.invitations ?? [];
  const isPlanner = role === "planner";
  return (
    <Section title={words.t(isPlanner ? "works.mine" : "works.allInvitations")} note={words.number(invitations.length)}>
      {invitations.length === 0 && <p className={styles.soft}>{words.t("works.noneMine")}</p>}
      <ul className={styles.invitations}>
        {invitations.map((invitation) => (
          <InvitationCard
            key={invitation.id}
            invitation={invitation}
            onWork={onWork}
            mayAnswer={isPlanner}
            mayInvite={false}
          />
        ))}
      </ul>
    </Section>
  );
}

/** Coming road works against cables, ducts, plans and each other; invitations to dig once and their answers. */
export function WorksPanel(props: ToolProps) {
  const { session, state, setState, onSignIn } = props;
  const words = useWords();
  const { t } = words;
  const { asked, filter, works, work } = useWorks({ session, state });
  // The address as it is when the map is clicked, not as it was when the overlay was made.
  const latest = useRef(setState);
  useEffect(() => {
    latest.current = setState;
  }, [setState]);
  const selectedId = work?.id ?? null;
  const overlay = useMemo(
    () => worksOverlay(works, selectedId, ({ id }) => latest.current({ work: id === undefined ? null : String(id) })),
    [works, selectedId],
  );
  useOverlay(overlay);
  if (session.user === null) {
    return (
      <Empty title={t("works.forMembers")}>
        <Button size="xs" onClick={onSignIn}>
          {t("account.signIn")}
        </Button>
      </Empty>
    );
  }
  if (asked.data === undefined) {
    if (asked.error === null) return <Loading label={t("state.loading")} />;
    return (
      <Failed
        title={t("works.failed")}
        what={errorText(asked.error, words)}
        retryLabel={t("state.retry")}
        onRetry={() => void asked.refetch()}
      />
    );
  }
  if (work !== null) return <WorkDetails key={work.id} work={work} props={props} />;
  if (asked.data.works.length === 0) return <Empty title={t("works.noWorks")}>{<p>{t("works.noWorksWhat")}</p>}</Empty>;
  const { nearM, similarDays } = asked.data;
  const role = session.user.role;
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h1>{t("works.title")}</h1>
        {nearM !== null && similarDays !== null && (
          <p>{t("works.what", { near: words.length(nearM), days: similarDays })}</p>
        )}
      </header>
      <Section title={t("works.show")}>
        <SegmentedControl
          fullWidth
          orientation="vertical"
          size="xs"
          aria-label={t("works.show")}
          value={filter}
          data={WORK_FILTERS.map((value) => ({ value, label: t(`works.filter.${value}`) }))}
          onChange={(value) => setState({ show: (value as WorkFilter) === "all" ? null : value })}
        />
        <ul className={styles.key}>
          {(["clash", "opportunity"] as const).map((relation) => {
            const look = WORK_LOOK[relation];
            const dash = "dash" in look ? { dash: look.dash.map((part) => part * 5) } : {};
            return (
              <li key={relation}>
                <SignPicture sign={{ kind: "line", colour: look.colour, width: 5, ...dash }} />
                {t(`works.relation.${relation}`)}
              </li>
            );
          })}
        </ul>
      </Section>
      {(role === "planner" || role === "construction" || role === "authority") && (
        <AllInvitations role={role} onWork={(workId) => setState({ work: String(workId) })} />
      )}
    </div>
  );
}
