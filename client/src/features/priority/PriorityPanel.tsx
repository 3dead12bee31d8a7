import { Button, SegmentedControl, Select } from "@mantine/core";
import type { FeatureCollection } from "geojson";
import { useEffect, useMemo, useRef } from "react";
import type { PriorityPlace } from "../../../../server/modules/priority/priority.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { COLOUR } from "../../map/colours.ts";
import { type MapOverlay, useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { Section } from "../../ui/Section.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { VerdictTag } from "../../ui/VerdictTag.tsx";
import styles from "./priority.module.css";
import { COVERED, KINDS, usePlaces } from "./use-places.ts";

const SOURCE = "priority-rings";

/** A ring around each place: filled where it has 5G, thick and empty where not, thin where nobody knows. */
function placesOverlay(places: readonly PriorityPlace[], onPick: (id: number) => void): MapOverlay {
  const data: FeatureCollection = {
    type: "FeatureCollection",
    features: places.map(({ id, center, covered }) => ({
      type: "Feature",
      id,
      properties: { covered },
      geometry: { type: "Point", coordinates: [...center] },
    })),
  };
  const by = (yes: string | number, no: string | number, unknown: string | number) =>
    ["match", ["get", "covered"], "yes", yes, "no", no, unknown] as unknown as number;
  return {
    id: "priority",
    sources: { [SOURCE]: { type: "geojson", data } },
    layers: [
      {
        id: "priority-places-ring",
        type: "circle",
        source: SOURCE,
        paint: {
          "circle-radius": by(6, 8, 6),
          "circle-color": by(COLOUR.previewAdded, COLOUR.halo, COLOUR.halo) as unknown as string,
          "circle-stroke-color": by(COLOUR.halo, COLOUR.gap, COLOUR.unknown) as unknown as string,
          "circle-stroke-width": by(2, 4, 1.5),
        },
      },
    ],
    onPick: ({ id }) => typeof id === "number" && onPick(id),
  };
}

/** Which places that get 5G first have it, by the model. */
export function PriorityPanel(props: ToolProps) {
  const { session, state, setState, onSelect, onSignIn } = props;
  const words = useWords();
  const { t } = words;
  const { asked, covered, kind, places } = usePlaces({ session, state });
  const latest = useRef(onSelect);
  useEffect(() => {
    latest.current = onSelect;
  }, [onSelect]);
  const overlay = useMemo(
    () => placesOverlay(places, (id) => latest.current({ layer: "priority-places", id })),
    [places],
  );
  useOverlay(overlay);
  if (session.user === null) {
    return (
      <Empty title={t("priority.forMembers")}>
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
        title={t("priority.failed")}
        what={errorText(asked.error, words)}
        retryLabel={t("state.retry")}
        onRetry={() => void asked.refetch()}
      />
    );
  }
  const { thresholdDbm, probability, places: all } = asked.data;
  if (all.length === 0) return <Empty title={t("priority.noPlaces")}>{<p>{t("priority.noPlacesWhat")}</p>}</Empty>;
  const count = (which: PriorityPlace["covered"]) => all.filter((place) => place.covered === which).length;
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h1>{t("priority.title")}</h1>
        <p>
          {thresholdDbm === null || probability === null
            ? t("priority.notComputed")
            : t("priority.basis", {
                threshold: words.quantity(thresholdDbm, "dBm"),
                probability: words.share(probability),
              })}
        </p>
      </header>
      <Section title={t("priority.covered")} note={t("priority.count", { covered: count("yes"), count: all.length })}>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t("priority.covered")}
          value={covered ?? "all"}
          data={[
            { value: "all", label: t("priority.all") },
            ...COVERED.map((value) => ({
              value,
              label: `${t(`priority.covered.${value}`)} (${words.number(count(value))})`,
            })),
          ]}
          onChange={(value) => setState({ covered: value === "all" ? null : value })}
        />
        <ul className={styles.key}>
          {COVERED.map((verdict) => (
            <li key={verdict}>
              <span className={styles.ring} data-covered={verdict} aria-hidden="true" />
              <VerdictTag verdict={verdict} word={t(`priority.covered.${verdict}`)} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("priority.kind")}>
        <Select
          size="xs"
          clearable
          aria-label={t("priority.kind")}
          placeholder={t("priority.kindAll")}
          data={KINDS.map((value) => ({ value, label: t(`legend.place.${value}`) }))}
          value={kind}
          onChange={(value) => setState({ kind: value })}
        />
      </Section>
    </div>
  );
}
