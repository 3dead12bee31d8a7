import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { BackhaulAnswer } from "../../../../server/modules/fibre/backhaul.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { compareText } from "../../i18n/format.ts";
import { useWords } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import { useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { Section } from "../../ui/Section.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { EndPicker } from "./EndPicker.tsx";
import { readEnd } from "./end-place.ts";
import styles from "./FibrePanel.module.css";
import { backhaulQuery } from "./fibre.api.ts";
import { placesOverlay, treeOverlay } from "./fibre-overlay.ts";
import { readFibreState } from "./fibre-state.ts";
import { MicrowavePart } from "./MicrowavePart.tsx";
import { CostBasis, KindsTable } from "./ResultPart.tsx";

function Answer({ answer }: { answer: BackhaulAnswer }) {
  const words = useWords();
  const { organisations } = useCatalogue();
  const owner = organisations.find(({ id }) => id === answer.organisationId);
  return (
    <>
      <dl className={styles.figures}>
        <div>
          <dt>{words.t("fibre.length")}</dt>
          <dd>{words.length(answer.lengthM)}</dd>
        </div>
        <div>
          <dt>{words.t("fibre.cost")}</dt>
          <dd>{words.vnd(answer.costVnd)}</dd>
        </div>
        <div>
          <dt>{words.t(`backhaul.meets.${answer.meets}`, { code: answer.meetsCode })}</dt>
          <dd>{owner !== undefined && <OrganisationName id={owner.id} name={owner.name} />}</dd>
        </div>
      </dl>
      <KindsTable byKind={answer.byKind} />
      <CostBasis costs={answer.costs} />
    </>
  );
}

/** The cheapest way from a mast, existing or proposed, to fibre that is there. */
export function BackhaulPart({ state: address, setState, map, selection }: ToolProps) {
  const words = useWords();
  const { organisations } = useCatalogue();
  const state = readFibreState(address);
  const from = readEnd(address.from);
  const to = readEnd(address.to);
  const [placing, setPlacing] = useState<"from" | "to" | null>(null);
  const asked = useQuery({
    ...backhaulQuery({
      lon: from?.center[0] ?? 0,
      lat: from?.center[1] ?? 0,
      newBuild: state.newBuild,
      maxApproachM: state.maxApproachM,
      ...(state.organisationId === null ? {} : { organisationId: state.organisationId }),
    }),
    enabled: from !== null,
  });
  const answer = from === null ? undefined : asked.data;
  const lines = useMemo(
    () => (answer === undefined ? null : treeOverlay("backhaul", answer.segments, false)),
    [answer],
  );
  const [fromText, toText] = [address.from, address.to];
  const ends = useMemo(() => {
    const masts = [readEnd(fromText), readEnd(toText)].flatMap((end) => (end === null ? [] : [end.center]));
    return masts.length === 0 ? null : placesOverlay("backhaul-ends", masts);
  }, [fromText, toText]);
  useOverlay(lines);
  useOverlay(ends);
  const operators = organisations
    .filter(({ isFixed }) => isFixed)
    .sort((a, b) => compareText(a.name, b.name))
    .map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <>
      <Section title={words.t("backhaul.from")}>
        <div className={styles.fields}>
          <EndPicker
            end={from}
            heightLabel={words.t("backhaul.heightFrom")}
            isPlacing={placing === "from"}
            onPlacing={(isPlacing) => setPlacing(isPlacing ? "from" : null)}
            onEnd={(text) => setState({ from: text }, "replace")}
            selection={selection}
            map={map}
          />
          <Select
            size="xs"
            comboboxProps={{ shadow: "md" }}
            label={words.t("backhaul.operator")}
            data={[{ value: "any", label: words.t("fibre.anyOperator") }, ...operators]}
            value={state.organisationId === null ? "any" : String(state.organisationId)}
            allowDeselect={false}
            onChange={(value) => setState({ op: value === "any" ? null : value })}
          />
        </div>
      </Section>
      <Section title={words.t("backhaul.fibre")}>
        {from === null ? (
          <Empty title={words.t("backhaul.pick")}>
            <p>{words.t("backhaul.pickWhy")}</p>
          </Empty>
        ) : asked.error !== null ? (
          <Failed title={words.t("state.failed")} what={errorText(asked.error, words)} />
        ) : answer === undefined ? (
          <Loading label={words.t("state.loading")} />
        ) : (
          <Answer answer={answer} />
        )}
      </Section>
      {from !== null && (
        <Section title={words.t("backhaul.microwave")}>
          <p className={styles.soft}>{words.t("backhaul.to")}</p>
          <EndPicker
            end={to}
            heightLabel={words.t("backhaul.heightTo")}
            isPlacing={placing === "to"}
            onPlacing={(isPlacing) => setPlacing(isPlacing ? "to" : null)}
            onEnd={(text) => setState({ to: text }, "replace")}
            selection={selection}
            map={map}
          />
          {to !== null && <MicrowavePart from={from} to={to} />}
        </Section>
      )}
    </>
  );
}
