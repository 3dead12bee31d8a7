import { Button, NumberInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Sector } from "../../../../server/modules/sectors/sectors.schemas.ts";
import { ApiError, api } from "../../api/client.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import {
  changeOf,
  conflicts,
  type Draft,
  draftOf,
  rebased,
  SECTOR_FIELD_NAMES,
  SECTOR_FIELDS,
  wrongFields,
} from "./sector-edit.ts";
import { changeSector } from "./sectors.api.ts";
import styles from "./sectors.module.css";

interface Props {
  readonly sector: Sector;
  readonly onDone: (saved: Sector | null) => void;
}

interface FieldsProps {
  readonly draft: Draft;
  readonly wrong: ReturnType<typeof wrongFields>;
  readonly onDraft: (draft: Draft) => void;
}

function Fields({ draft, wrong, onDraft }: FieldsProps) {
  const words = useWords();
  return (
    <div className={styles.fields}>
      {SECTOR_FIELD_NAMES.map((name) => {
        const { unit, min, max, step, digits } = SECTOR_FIELDS[name];
        const range = words.t("sector.range", {
          min: words.number(min, digits),
          max: words.quantity(max, unit, digits),
        });
        return (
          <NumberInput
            key={name}
            size="xs"
            label={`${words.t(`sector.${name}`)} (${unit})`}
            value={draft[name]}
            step={step}
            decimalScale={digits}
            decimalSeparator={words.decimalSeparator}
            clampBehavior="none"
            error={wrong.includes(name) ? range : undefined}
            placeholder={name === "powerDbm" ? words.t("sector.powerDefault") : undefined}
            onChange={(value) => onDraft({ ...draft, [name]: value === "" ? "" : Number(value) })}
          />
        );
      })}
    </div>
  );
}

/** Turns, raises and tilts one sector. Where somebody else was faster, both sets of changes are shown and nothing is lost. */
export function SectorForm({ sector, onDone }: Props) {
  const words = useWords();
  const queryClient = useQueryClient();
  // The version that the changes are based on: the one that was read, or theirs after a conflict was looked at.
  const [base, setBase] = useState(sector);
  const [draft, setDraft] = useState<Draft>(draftOf(sector));
  const [contested, setContested] = useState<{ theirs: Sector; fields: ReturnType<typeof conflicts> } | null>(null);
  const saving = useMutation({
    mutationFn: (change: NonNullable<ReturnType<typeof changeOf>>) => changeSector(sector.id, base.version, change),
    onSuccess: async (saved) => {
      await queryClient.invalidateQueries();
      onDone(saved);
    },
    onError: async (error) => {
      if (!(error instanceof ApiError) || error.status !== 412) return;
      const theirs = await api<Sector>(`/api/sectors/${sector.id}`);
      setContested({ theirs, fields: conflicts(draft, base, theirs) });
      setDraft(rebased(draft, base, theirs));
      setBase(theirs);
    },
  });
  const wrong = wrongFields(draft);
  const change = changeOf(draft, base);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change !== null && wrong.length === 0) saving.mutate(change);
  };
  const isStale = saving.error instanceof ApiError && saving.error.status === 412;
  return (
    <form className={styles.form} onSubmit={submit} aria-label={words.t("sector.edit")}>
      <Fields draft={draft} wrong={wrong} onDraft={setDraft} />
      {contested !== null && (
        <div className={styles.conflict} role="alert">
          <strong>{words.t("sector.conflict")}</strong>
          <p>{words.t(contested.fields.length === 0 ? "sector.conflictMerged" : "sector.conflictFields")}</p>
          <ul>
            {contested.fields.map((name) => (
              <li key={name}>
                {words.t(`sector.${name}`)}: {words.t("sector.theirs")} {draftOf(contested.theirs)[name]}{" "}
                {SECTOR_FIELDS[name].unit}, {words.t("sector.mine")} {draft[name]} {SECTOR_FIELDS[name].unit}
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => {
                    setDraft({ ...draft, [name]: draftOf(contested.theirs)[name] });
                    setContested({ ...contested, fields: contested.fields.filter((each) => each !== name) });
                  }}
                >
                  {words.t("sector.takeTheirs")}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {saving.isError && !isStale && (
        <p className={styles.problem} role="alert">
          {errorText(saving.error, words)}
        </p>
      )}
      <div className={styles.actions}>
        <Button size="xs" type="submit" loading={saving.isPending} disabled={change === null || wrong.length > 0}>
          {words.t(contested === null ? "sector.save" : "sector.saveOver")}
        </Button>
        <Button size="xs" variant="default" onClick={() => onDone(null)}>
          {words.t("sector.cancel")}
        </Button>
      </div>
    </form>
  );
}
