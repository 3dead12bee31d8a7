import { Button } from "@mantine/core";
import { IconCurrentLocation, IconMapPin } from "@tabler/icons-react";
import { useCallback, useState } from "react";
import { useWords, type Words } from "../../i18n/language.tsx";
import { usePlaceOnMap } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import type { LonLat } from "../../map/selection.ts";
import styles from "./field.module.css";
import { findHere, type Here, useHere } from "./position.ts";

const HERE_ZOOM = 12;

export function hereText({ source, accuracyM }: Here, words: Words): string {
  if (source === "map") return words.t("field.here.map");
  return accuracyM === null
    ? words.t("field.here.deviceUnknown")
    : words.t("field.here.device", { accuracy: words.length(accuracyM) });
}

/** Where the inspector is: by the device, or shown on the map. `without`: what is said while there is none. */
export function HereField({ props, without }: { props: ToolProps; without: string }) {
  const words = useWords();
  const { t } = words;
  const { here, state, setOnMap } = useHere();
  const [isPicking, setPicking] = useState(false);
  const pick = useCallback(
    (place: LonLat) => {
      setPicking(false);
      setOnMap(place);
    },
    [setOnMap],
  );
  usePlaceOnMap(isPicking ? pick : null);
  return (
    <section className={styles.here} aria-label={t("field.here")}>
      <div className={styles.two}>
        <Button
          size="md"
          variant="default"
          loading={state === "asking"}
          leftSection={<IconCurrentLocation size={20} aria-hidden="true" />}
          onClick={() => findHere((place) => props.map.flyTo(place, HERE_ZOOM))}
        >
          {t("field.here.find")}
        </Button>
        <Button
          size="md"
          variant="default"
          aria-pressed={isPicking}
          leftSection={<IconMapPin size={20} aria-hidden="true" />}
          onClick={() => setPicking(!isPicking)}
        >
          {t(isPicking ? "field.here.picking" : "field.here.pick")}
        </Button>
      </div>
      {(state === "refused" || state === "unknown") && (
        <p className={styles.wrong} role="alert">
          {t(`field.here.${state}`)}
        </p>
      )}
      {here === null ? (
        <p className={styles.soft}>{without}</p>
      ) : (
        <button type="button" className={styles.link} onClick={() => props.map.flyTo(here.place, HERE_ZOOM)}>
          {hereText(here, words)} · {words.number(here.place[1], 5)}, {words.number(here.place[0], 5)}
        </button>
      )}
    </section>
  );
}
