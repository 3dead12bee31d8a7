import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { CorridorRun, Segment } from "../../../../server/modules/corridors/corridors.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import type { MapCommands } from "../../map/selection.ts";
import { Provenance } from "../../ui/Provenance.tsx";
import { Section } from "../../ui/Section.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import { capitalised } from "../../ui/text.ts";
import { segmentQuery } from "./corridors.api.ts";
import styles from "./corridors.module.css";
import { reasonText } from "./reasons.ts";
import { VerdictName } from "./VerdictName.tsx";

interface Props {
  readonly segmentId: number;
  readonly run: CorridorRun;
  readonly map: MapCommands;
  readonly onBack: () => void;
}

function useOrganisationName(): (id: number) => string {
  const { organisations } = useCatalogue();
  const { t } = useWords();
  return (id) => organisations.find((each) => each.id === id)?.name ?? t("notKnown");
}

/** What the verdict's work costs, and what that figure is made of. */
function Cost({ segment, run }: { segment: Segment; run: CorridorRun }) {
  const words = useWords();
  const { costVnd, costCode, costM } = segment;
  const unit = run.costs.find(({ code }) => code === costCode);
  if (costVnd === null || costM === null || unit === undefined) {
    return <p className={styles.soft}>{words.t(costCode === null ? "corridors.noCost" : "notKnown")}</p>;
  }
  return (
    <>
      <strong>{words.vnd(costVnd)}</strong>
      <p className={styles.soft}>
        {words.t("corridors.costBasis", {
          length: words.length(costM),
          unit: words.vnd(unit.amountVnd),
          name: words.language === "vi" ? unit.nameVi : unit.nameEn,
          date: words.date(unit.validFrom),
        })}
        {unit.isAssumption && ` ${words.t("corridors.costAssumed")}`}
      </p>
    </>
  );
}

/** Cables, ducts, poles and works along the segment, with owners and metres. */
function Along({ segment }: { segment: Segment }) {
  const words = useWords();
  const nameOf = useOrganisationName();
  const cables = segment.cables.toSorted((a, b) => b.lengthM - a.lengthM);
  return (
    <>
      <Section title={words.t("corridors.along")}>
        {cables.length === 0 && <p className={styles.soft}>{words.t("corridors.noneAlong")}</p>}
        <table className={styles.lines}>
          <tbody>
            {cables.map(({ organisationId, kind, status, lengthM }) => (
              <tr key={`${organisationId} ${kind} ${status}`}>
                <td>
                  <OrganisationName id={organisationId} name={nameOf(organisationId)} />
                </td>
                <td>
                  {words.t(`corridors.kind.${kind}`)}
                  {status === "planned" && ` (${words.t("corridors.planned")})`}
                </td>
                <td data-number="">{words.length(lengthM)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      {segment.ducts.length > 0 && (
        <Section title={words.t("corridors.ducts")}>
          <table className={styles.lines}>
            <tbody>
              {segment.ducts.map(({ ductId, code, organisationId, status, pipes, freePipes, lengthM }) => (
                <tr key={ductId}>
                  <td>
                    <OrganisationName id={organisationId} name={nameOf(organisationId)} />
                    <span className={styles.none}> {code}</span>
                  </td>
                  <td>
                    {freePipes === null
                      ? words.t("corridors.pipesUnknown", { pipes })
                      : words.t("corridors.pipes", { free: freePipes, pipes })}
                    {status === "planned" && ` (${words.t("corridors.planned")})`}
                  </td>
                  <td data-number="">{words.length(lengthM)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      {segment.poles.length > 0 && (
        <Section title={words.t("corridors.poles")}>
          <table className={styles.lines}>
            <tbody>
              {segment.poles.map(({ organisationId, lengthM }) => (
                <tr key={organisationId}>
                  <td>
                    <OrganisationName id={organisationId} name={nameOf(organisationId)} />
                  </td>
                  <td data-number="">{words.length(lengthM)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      {segment.works.length > 0 && (
        <Section title={words.t("corridors.works")}>
          <table className={styles.lines}>
            <tbody>
              {segment.works.map(({ workId, name, kind, startsOn, endsOn }) => (
                <tr key={workId}>
                  <td>
                    {name} <span className={styles.none}>({words.t(`corridors.work.${kind}`)})</span>
                  </td>
                  <td data-number="">
                    {words.t("corridors.workDates", { from: words.date(startsOn), to: words.date(endsOn) })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </>
  );
}

/** One segment: its verdict with every reason, its cost, and what runs along it. */
export function SegmentDetails({ segmentId, run, map, onBack }: Props) {
  const words = useWords();
  const { data: segment, error, refetch } = useQuery(segmentQuery(segmentId));
  const back = (
    <Button
      className={styles.back as string}
      size="compact-sm"
      variant="subtle"
      leftSection={<IconArrowLeft size={15} aria-hidden="true" />}
      onClick={onBack}
    >
      {words.t("corridors.back")}
    </Button>
  );
  if (segment === undefined) {
    return (
      <div className={styles.panel}>
        <div className={styles.head}>{back}</div>
        {error === null ? (
          <Loading label={words.t("state.loading")} />
        ) : (
          <Failed
            title={words.t("state.failed")}
            what={errorText(error, words)}
            retryLabel={words.t("state.retry")}
            onRetry={() => void refetch()}
          />
        )}
      </div>
    );
  }
  const { roadName, roadCode, roadClass, unitName, fromM, toM, roadLengthM, verdict, reasons } = segment;
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        {back}
        <h1>{roadName ?? words.t("corridors.unnamed", { code: roadCode })}</h1>
        <p>
          {words.t(`corridors.class.${roadClass}`)} · {unitName === null ? words.t("notKnown") : capitalised(unitName)}
        </p>
        <p>
          {words.t("corridors.segmentOf", {
            from: words.length(fromM),
            to: words.length(toM),
            length: words.length(roadLengthM),
          })}
        </p>
        <div>
          <VerdictName verdict={verdict} />
        </div>
        <Button
          size="compact-sm"
          variant="default"
          className={styles.back as string}
          onClick={() => map.fitBounds(segment.bounds)}
        >
          {words.t("option.show")}
        </Button>
      </header>
      <Section title={words.t("corridors.reasons")}>
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={reason.code}>{reasonText(reason, words)}</li>
          ))}
        </ul>
      </Section>
      <Section title={words.t("corridors.cost")}>
        <Cost segment={segment} run={run} />
      </Section>
      <Along segment={segment} />
      <Section title={words.t("provenance.title")}>
        <Provenance source={segment.source} sourceDate={segment.sourceDate} isSynthetic={segment.isSynthetic} />
      </Section>
    </div>
  );
}
