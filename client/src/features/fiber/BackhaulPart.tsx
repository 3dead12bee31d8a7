import { Button, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import type { BackhaulAnswer } from "../../../../server/modules/fibre/fibre.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { compareText } from "../../i18n/format.ts";
import { useWords } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import { useOverlay, usePlaceOnMap } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import type { LonLat } from "../../map/selection.ts";
import { Section } from "../../ui/Section.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import styles from "./FibrePanel.module.css";
import { backhaulQuery } from "./fibre.api.ts";
import { placesOverlay, treeOverlay } from "./fibre-overlay.ts";
import { readFibreState } from "./fibre-state.ts";
import { CostBasis, KindsTable } from "./ResultPart.tsx";

const PLACE_DIGITS = 5;

/** A place as the address keeps it. */
export function placeOf(text: string | undefined): LonLat | null {
  const [lon, lat] = (text ?? "").split(",").map(Number);
  return lon !== undefined && lat !== undefined && Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
}

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
export function BackhaulPart({ state: address, setState, map }: ToolProps) {
  const words = useWords();
  const { organisations } = useCatalogue();
  const state = readFibreState(address);
  const from = placeOf(address.from);
  const [isPlacing, setIsPlacing] = useState(false);
  const write = useRef(setState);
  write.current = setState;
  const place = useMemo(
    () =>
      isPlacing
        ? ([lon, lat]: LonLat) => {
            setIsPlacing(false);
            write.current({ from: `${lon.toFixed(PLACE_DIGITS)},${lat.toFixed(PLACE_DIGITS)}` });
          }
        : null,
    [isPlacing],
  );
  usePlaceOnMap(place);
  const asked = useQuery({
    ...backhaulQuery({
      lon: from?.[0] ?? 0,
      lat: from?.[1] ?? 0,
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
  const fromText = address.from;
  const ends = useMemo(() => {
    const start = placeOf(fromText);
    if (start === null) return null;
    return placesOverlay("backhaul-ends", [start, ...(answer === undefined ? [] : [answer.meetsAt])]);
  }, [fromText, answer]);
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
          <div className={styles.line}>
            <Button size="xs" variant={isPlacing ? "filled" : "default"} onClick={() => setIsPlacing(!isPlacing)}>
              {words.t(isPlacing ? "backhaul.placing" : "backhaul.place")}
            </Button>
            {from !== null && (
              <Button size="xs" variant="subtle" onClick={() => map.flyTo(from, 13)}>
                {words.t("backhaul.at", { lat: words.number(from[1], 4), lon: words.number(from[0], 4) })}
              </Button>
            )}
          </div>
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
    </>
  );
}
