import { Button, TextInput } from "@mantine/core";
import { IconCurrentLocation, IconMapPin } from "@tabler/icons-react";
import { useCallback, useEffect, useState } from "react";
import { useWords } from "../../i18n/language.tsx";
import { useMapInstance, usePlaceOnMap } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { placeOf } from "../../map/reveal.ts";
import type { LonLat } from "../../map/selection.ts";
import styles from "./incidents.module.css";
import { readDegrees } from "./place.ts";

interface Props {
  readonly place: LonLat | null;
  readonly onPlace: (place: LonLat) => void;
  readonly props: ToolProps;
}

const PLACE_ZOOM = 15;

function textOf(degrees: number | undefined, language: string): string {
  if (degrees === undefined) return "";
  return language === "vi" ? String(degrees).replace(".", ",") : String(degrees);
}

/** Both coordinates as text; they count when both can be read. */
function Coordinates({ place, onPlace }: Pick<Props, "place" | "onPlace">) {
  const { t, language } = useWords();
  const [lon, setLon] = useState(textOf(place?.[0], language));
  const [lat, setLat] = useState(textOf(place?.[1], language));
  const [isLeft, setLeft] = useState(false);
  const [lonDeg, latDeg] = place ?? [];
  useEffect(() => {
    if (lonDeg === undefined || latDeg === undefined) return;
    setLon((typed) => (readDegrees(typed, 180) === lonDeg ? typed : textOf(lonDeg, language)));
    setLat((typed) => (readDegrees(typed, 90) === latDeg ? typed : textOf(latDeg, language)));
  }, [lonDeg, latDeg, language]);
  const take = (lonText: string, latText: string) => {
    setLon(lonText);
    setLat(latText);
    const [nextLon, nextLat] = [readDegrees(lonText, 180), readDegrees(latText, 90)];
    if (nextLon !== null && nextLat !== null) onPlace([nextLon, nextLat]);
  };
  const isWrong =
    (lon !== "" || lat !== "") && (readDegrees(lon, 180) === null || readDegrees(lat, 90) === null) && isLeft;
  const common = {
    size: "sm",
    inputMode: "decimal",
    autoComplete: "off",
    onFocus: () => setLeft(false),
    onBlur: () => setLeft(true),
  } as const;
  return (
    <>
      <div className={styles.filters}>
        <TextInput
          {...common}
          label={t("incidents.report.lat")}
          value={lat}
          error={isWrong}
          onChange={({ currentTarget }) => take(lon, currentTarget.value)}
        />
        <TextInput
          {...common}
          label={t("incidents.report.lon")}
          value={lon}
          error={isWrong}
          onChange={({ currentTarget }) => take(currentTarget.value, lat)}
        />
      </div>
      {isWrong && (
        <p className={styles.wrong} role="alert">
          {t("incidents.report.placeWrong")}
        </p>
      )}
    </>
  );
}

/** Where it is: a click on the map, the phone's position, what is selected, the middle of the map, or coordinates. */
export function PlaceField({ place, onPlace, props }: Props) {
  const { t } = useWords();
  const map = useMapInstance();
  const [isPlacing, setPlacing] = useState(place === null);
  const [isLost, setLost] = useState(false);
  const take = useCallback(
    ([lon, lat]: LonLat) => {
      setPlacing(false);
      setLost(false);
      onPlace([Number(lon.toFixed(6)), Number(lat.toFixed(6))]);
    },
    [onPlace],
  );
  usePlaceOnMap(isPlacing ? take : null);
  const { selection } = props;
  const selected = map === null || selection === null ? null : placeOf(map, selection);
  const findMe = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        take([coords.longitude, coords.latitude]);
        props.map.flyTo([coords.longitude, coords.latitude], PLACE_ZOOM);
      },
      () => setLost(true),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{t("incidents.report.place")}</legend>
      <span className={styles.soft}>{t("incidents.report.placeHow")}</span>
      <div className={styles.buttons}>
        <Button
          size="xs"
          variant={isPlacing ? "filled" : "default"}
          aria-pressed={isPlacing}
          leftSection={<IconMapPin size={16} aria-hidden="true" />}
          onClick={() => setPlacing(!isPlacing)}
        >
          {t(isPlacing ? "incidents.report.placing" : "incidents.report.placeOn")}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCurrentLocation size={16} aria-hidden="true" />}
          onClick={findMe}
        >
          {t("incidents.report.placeHere")}
        </Button>
        {selected !== null && (
          <Button size="xs" variant="default" onClick={() => take(selected)}>
            {t("incidents.report.placeSelected")}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          disabled={map === null}
          onClick={() => map !== null && take([map.getCenter().lng, map.getCenter().lat])}
        >
          {t("incidents.report.placeCentre")}
        </Button>
      </div>
      {isLost && (
        <p className={styles.wrong} role="alert">
          {t("incidents.report.noPosition")}
        </p>
      )}
      <Coordinates place={place} onPlace={onPlace} />
    </fieldset>
  );
}
