import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { Street } from "../../../../server/modules/zones/zones.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { usePlaceOnMap } from "../../map/overlays.ts";
import type { LonLat } from "../../map/selection.ts";
import { Section } from "../../ui/Section.tsx";
import { capitalised } from "../../ui/text.ts";
import { streetsAt, streetsNamedQuery } from "./zones.api.ts";
import styles from "./zones.module.css";

const TYPING_MS = 300;

interface Props {
  readonly onStreet: (street: Street) => void;
  readonly onDraw: () => void;
  readonly onCancel: () => void;
}

/** Takes a street from the roads: by a click on it or by its name; one that is not among them is drawn. */
export function StreetChooser({ onStreet, onDraw, onCancel }: Props) {
  const words = useWords();
  const { t } = words;
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), TYPING_MS);
  const named = useQuery({ ...streetsNamedQuery(asked), placeholderData: keepPreviousData });
  const clicked = useMutation({
    mutationFn: (place: LonLat) => streetsAt(place),
    onSuccess: ({ streets: [street] }) => street !== undefined && onStreet(street),
  });
  usePlaceOnMap(useCallback((place: LonLat) => clicked.mutate(place), [clicked.mutate]));
  const streets = asked.length < 2 ? [] : (named.data?.streets ?? []);
  const isNothing = clicked.data?.streets.length === 0;
  return (
    <Section title={t("zones.pick")}>
      <p className={styles.soft}>{t("zones.pickHow")}</p>
      <TextInput
        size="sm"
        label={t("zones.pickName")}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p className={styles.soft} role="status">
        {isNothing && t("zones.pickNothing")}
        {clicked.isError && errorText(clicked.error, words)}
        {asked.length >= 2 && named.isSuccess && streets.length === 0 && t("zones.pickNoName", { text: asked })}
      </p>
      <ul className={styles.streets}>
        {streets.map((street) => (
          <li key={street.roadId}>
            <button type="button" onClick={() => onStreet(street)}>
              <strong>{street.name ?? street.code}</strong>
              <span>
                {street.unitName === null ? t("notKnown") : capitalised(street.unitName)} ·{" "}
                {words.length(street.lengthM)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button size="xs" variant="default" onClick={onDraw}>
          {t("zones.drawStreet")}
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          {t("zones.cancel")}
        </Button>
      </div>
    </Section>
  );
}
