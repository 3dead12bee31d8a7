import { SegmentedControl, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { HamletSet, RoamingAnswer, RoamingPair } from "../../../../server/modules/roaming/roaming.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { compareText } from "../../i18n/format.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import { OverlayLegend } from "../../map/OverlayLegend.tsx";
import { useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { Matrix } from "./Matrix.tsx";
import { type RoamingChoice, readChoice, roamingHamletsQuery, roamingQuery, SERVICES } from "./roaming.api.ts";
import styles from "./roaming.module.css";
import { roamingOverlay, roamingSigns } from "./roaming-overlay.ts";

/** Hamlets and people of a set, with how many hamlets are missing from the people. */
export function setText({ hamlets, people, unknownPopulation }: HamletSet, words: Words): string {
  const parts = [
    words.t("roaming.hamlets", { count: hamlets }),
    words.t("people.count", { count: people }),
    ...(unknownPopulation > 0 ? [words.t("gaps.unknownPopulation", { count: unknownPopulation })] : []),
  ];
  return parts.join(" · ");
}

function Controls({
  choice,
  setState,
}: {
  readonly choice: RoamingChoice;
  readonly setState: (patch: Record<string, string | null>) => void;
}) {
  const words = useWords();
  const { communes } = useCatalogue();
  return (
    <div className={styles.controls}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={words.t("gaps.service")}
        data={SERVICES.map((service) => ({ value: service, label: words.t(`roaming.service.${service}`) }))}
        value={choice.service}
        onChange={(service) => setState({ service })}
      />
      <Select
        size="xs"
        aria-label={words.t("gaps.unit")}
        placeholder={words.t("roaming.wholeProvince")}
        searchable
        clearable
        nothingFoundMessage={words.t("gaps.unitNone")}
        data={communes
          .map(({ code, type, name }) => ({ value: code, label: `${name} (${type.toLocaleLowerCase("vi")})` }))
          .sort((a, b) => compareText(a.label, b.label))}
        value={choice.unitCode}
        onChange={(unit) => setState({ unit })}
      />
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={words.t("roaming.measure")}
        data={(["people", "hamlets"] as const).map((value) => ({ value, label: words.t(`roaming.measure.${value}`) }))}
        value={choice.measure}
        onChange={(measure) => setState({ measure })}
      />
    </div>
  );
}

/** The chosen agreement in both directions. */
function PairCard({ answer, pair }: { readonly answer: RoamingAnswer; readonly pair: RoamingPair }) {
  const words = useWords();
  const nameOf = (id: number | null) =>
    answer.operators.find(({ organisationId }) => organisationId === id)?.organisationName ??
    words.t("roaming.allOthers");
  const guest = answer.operators.find(({ organisationId }) => organisationId === pair.guestId);
  const back = answer.pairs.find((each) => each.guestId === pair.hostId && each.hostId === pair.guestId);
  const direction = ({ guestId, hostId, added, unknownHamlets }: RoamingPair) => (
    <p>
      {words.t("roaming.direction", { guest: nameOf(guestId), host: nameOf(hostId) })}
      <br />
      <strong>{setText(added, words)}</strong>
      {unknownHamlets > 0 && (
        <>
          <br />
          <span className={styles.soft}>{words.t("roaming.unknownHamlets", { count: unknownHamlets })}</span>
        </>
      )}
    </p>
  );
  return (
    <section className={styles.pair} aria-label={words.t("roaming.pair")}>
      <h3>{words.t("roaming.pair")}</h3>
      {direction(pair)}
      {guest !== undefined && answer.area.hamlets > 0 && (
        <p className={styles.soft}>
          {words.t("roaming.beforeAfter", {
            before: words.share(guest.served.hamlets / answer.area.hamlets, 1),
            after: words.share((guest.served.hamlets + pair.added.hamlets) / answer.area.hamlets, 1),
          })}
        </p>
      )}
      {back !== undefined && direction(back)}
    </section>
  );
}

function OwnNetworks({ answer }: { readonly answer: RoamingAnswer }) {
  const words = useWords();
  return (
    <section aria-label={words.t("roaming.own")}>
      <p className={styles.soft}>{words.t("roaming.own")}</p>
      <ul className={styles.own}>
        {answer.operators.map(({ organisationId, organisationName, hasNetwork, served }) => (
          <li key={organisationId}>
            <OrganisationName id={organisationId} name={organisationName} />
            <span>
              {hasNetwork
                ? words.t("roaming.ownServed", {
                    hamlets: served.hamlets,
                    total: answer.area.hamlets,
                    share: words.share(answer.area.hamlets === 0 ? 0 : served.hamlets / answer.area.hamlets, 1),
                  })
                : words.t("roaming.noNetwork")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who has a network, if anybody, and what can be done to have pairs. */
function noPairsText({ operators }: RoamingAnswer, words: Words): string {
  const names = operators.filter(({ hasNetwork }) => hasNetwork).map(({ organisationName }) => organisationName);
  return names.length === 0
    ? words.t("roaming.noPairsNone")
    : words.t("roaming.noPairsWhy", { operators: names.join(", ") });
}

/** What roaming within the province would add: the matrix of operators, and where a pair's hamlets lie. */
export function RoamingTool({ state, setState, onSelect }: ToolProps) {
  const words = useWords();
  const choice = useMemo(() => readChoice(state), [state]);
  const { data, error, refetch } = useQuery(roamingQuery(choice));
  const hamlets = useQuery(roamingHamletsQuery(choice)).data?.hamlets;
  useOverlay(
    useMemo(
      () =>
        choice.guest === null || hamlets === undefined
          ? null
          : roamingOverlay(hamlets, (id) => onSelect({ layer: "hamlets", id })),
      [choice.guest, hamlets, onSelect],
    ),
  );
  const pair = data?.pairs.find(({ guestId, hostId }) => guestId === choice.guest && hostId === choice.host);
  return (
    <div className={styles.tool}>
      <h2>{words.t("roaming.title")}</h2>
      <p className={styles.soft}>{words.t("roaming.what")}</p>
      <Controls choice={choice} setState={setState} />
      {choice.guest !== null && hamlets !== undefined && (
        <OverlayLegend title={words.t("roaming.signs")} signs={roamingSigns(hamlets, words)} />
      )}
      {error !== null && data === undefined && (
        <Failed
          title={words.t("state.failed")}
          what={errorText(error, words)}
          retryLabel={words.t("state.retry")}
          onRetry={() => void refetch()}
        />
      )}
      {error === null && data === undefined && <Loading label={words.t("state.loading")} />}
      {data !== undefined && data.coverageRunId === null && (
        <Empty title={words.t("gaps.notComputed")}>{<p>{words.t("gaps.notComputedWhat")}</p>}</Empty>
      )}
      {data !== undefined && data.coverageRunId !== null && (
        <>
          {data.pairs.length === 0 ? (
            <Empty title={words.t("roaming.noPairs")}>
              <p>{noPairsText(data, words)}</p>
            </Empty>
          ) : (
            <Matrix
              answer={data}
              choice={choice}
              onPair={(guest, host) => setState({ guest: String(guest), host: host === null ? null : String(host) })}
            />
          )}
          {pair !== undefined && <PairCard answer={data} pair={pair} />}
          <OwnNetworks answer={data} />
          <p className={styles.soft}>{words.t("roaming.basis", { run: data.coverageRunId })}</p>
        </>
      )}
    </div>
  );
}
