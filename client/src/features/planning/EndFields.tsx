import { Button, NumberInput, TextInput } from "@mantine/core";
import { IconCurrentLocation } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "../../i18n/language.tsx";
import styles from "./PathProfile.module.css";
import { HEIGHT_RANGE_M, type ProfileEnd, placeFromText } from "./profile-ends.ts";

interface Props {
  readonly title: string;
  readonly end: ProfileEnd | null;
  /** For a place that has no height yet, metres above ground. */
  readonly usualHeightM: number;
  readonly isPlacing: boolean;
  readonly onPlacing: (isPlacing: boolean) => void;
  readonly onEnd: (end: ProfileEnd) => void;
  /** What is selected on the map and could be this end. */
  readonly offered: ProfileEnd | null;
}

/** One end of a path: a place on the map, typed coordinates, or what is selected; and the antenna's height. */
export function EndFields({ title, end, usualHeightM, isPlacing, onPlacing, onEnd, offered }: Props) {
  const words = useWords();
  const shown = end === null ? "" : `${words.number(end.center[1], 6)}; ${words.number(end.center[0], 6)}`;
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed.trim() !== "" && placeFromText(typed) === null;
  const heightM = end?.heightM ?? usualHeightM;
  const take = () => {
    const center = typed === null ? null : placeFromText(typed);
    if (center === null) return;
    setTyped(null);
    onEnd({ center, heightM, name: null });
  };
  return (
    <fieldset className={styles.end}>
      <legend>{end?.name == null ? title : `${title}: ${end.name}`}</legend>
      <div className={styles.actions}>
        <Button
          size="xs"
          variant={isPlacing ? "filled" : "default"}
          aria-pressed={isPlacing}
          leftSection={<IconCurrentLocation size={15} aria-hidden="true" />}
          onClick={() => onPlacing(!isPlacing)}
        >
          {words.t(isPlacing ? "profile.placing" : "profile.place")}
        </Button>
        {offered !== null && (
          <Button size="xs" variant="default" onClick={() => onEnd(offered)}>
            {words.t("profile.use", { name: offered.name ?? "" })}
          </Button>
        )}
      </div>
      <div className={styles.fields}>
        <TextInput
          size="xs"
          label={words.t("profile.coordinates")}
          placeholder={words.language === "vi" ? "11,5312; 106,9021" : "11.5312, 106.9021"}
          value={typed ?? shown}
          error={isWrong ? words.t("profile.coordinatesWrong") : undefined}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onBlur={take}
          onKeyDown={({ key }) => {
            if (key === "Enter") take();
          }}
        />
        <NumberInput
          size="xs"
          label={words.t("profile.height")}
          suffix={"\u00a0m"}
          min={HEIGHT_RANGE_M[0]}
          max={HEIGHT_RANGE_M[1]}
          decimalScale={1}
          decimalSeparator={words.decimalSeparator}
          disabled={end === null}
          value={heightM}
          onChange={(value) => {
            const isHeight = typeof value === "number" && value >= HEIGHT_RANGE_M[0] && value <= HEIGHT_RANGE_M[1];
            if (end !== null && isHeight) onEnd({ ...end, heightM: value });
          }}
        />
      </div>
    </fieldset>
  );
}
