import { Button, Checkbox, ColorInput, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type {
  ManagedOrganisation,
  OrganisationKind,
} from "../../../../server/modules/accounts/organisations.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { SymbolPicture } from "../../map/SymbolPicture.tsx";
import { Section } from "../../ui/Section.tsx";
import { Failed } from "../../ui/States.tsx";
import { changeOrganisation, createOrganisation } from "./administration.api.ts";
import styles from "./administration.module.css";

export const KINDS = [
  "operator",
  "tower",
  "power",
  "authority",
  "construction",
  "other",
] as const satisfies readonly OrganisationKind[];
const SYMBOLS = ["triangle", "square", "circle", "diamond", "star", "hexagon", "cross"] as const;
/** Hues that are told apart on the map's ground and beside each other. */
const COLOURS = ["#c4314b", "#1f5fa8", "#2e7d4f", "#8a5a00", "#6d3fa0", "#0f7c8c", "#b0417f", "#5b6770"];

type Draft = Omit<ManagedOrganisation, "id" | "users" | "sites" | "version">;
const EMPTY: Draft = {
  code: "",
  name: "",
  kind: "operator",
  isMobile: false,
  isFixed: false,
  plmn: null,
  mapSymbol: "circle",
  mapColour: "#5b6770",
  isRetired: false,
};

const draftOf = ({ id: _id, users: _users, sites: _sites, version: _version, ...draft }: ManagedOrganisation): Draft =>
  draft;

function isComplete({ code, name, plmn, mapColour }: Draft): boolean {
  return (
    /^[a-z0-9-]{2,40}$/.test(code) &&
    name.trim() !== "" &&
    (plmn === null || /^\d{5,6}$/.test(plmn)) &&
    /^#[0-9a-f]{6}$/.test(mapColour)
  );
}

function MapSign({ draft, onDraft }: { draft: Draft; onDraft: (draft: Draft) => void }) {
  const { t } = useWords();
  return (
    <>
      <fieldset className={styles.shapes}>
        <legend>{t("admin.shape")}</legend>
        {SYMBOLS.map((symbol) => (
          <label key={symbol}>
            <input
              type="radio"
              name="symbol"
              checked={draft.mapSymbol === symbol}
              onChange={() => onDraft({ ...draft, mapSymbol: symbol })}
            />
            <SymbolPicture symbol={`site/${symbol}/${draft.mapColour.slice(1)}/own/existing`} size={18} />
            {t(`admin.shape.${symbol}`)}
          </label>
        ))}
      </fieldset>
      <ColorInput
        size="sm"
        label={t("admin.colour")}
        format="hex"
        withEyeDropper={false}
        swatches={COLOURS}
        value={draft.mapColour}
        onChange={(mapColour) => onDraft({ ...draft, mapColour: mapColour.toLowerCase() })}
      />
    </>
  );
}

interface Props {
  /** null: a new one. */
  readonly organisation: ManagedOrganisation | null;
  readonly onStored: (organisation: ManagedOrganisation) => void;
}

/** An organisation's name, kind, networks and sign on the map. */
export function OrganisationForm({ organisation, onStored }: Props) {
  const words = useWords();
  const { t } = words;
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>(organisation === null ? EMPTY : draftOf(organisation));
  const storing = useMutation({
    mutationFn: () => {
      const { code, isRetired, ...fields } = { ...draft, name: draft.name.trim() };
      return organisation === null
        ? createOrganisation({ code, ...fields })
        : changeOrganisation(organisation, { ...fields, isRetired });
    },
    onSuccess: async (stored) => {
      // Names and signs stand in every list and on the map.
      await queries.invalidateQueries();
      onStored(stored);
    },
    onError: () => queries.invalidateQueries({ queryKey: ["administration"] }),
  });
  const recounts =
    organisation !== null && (organisation.isMobile !== draft.isMobile || organisation.isFixed !== draft.isFixed);
  return (
    <Section title={t(organisation === null ? "admin.newOrganisation" : "admin.editOrganisation")}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete(draft)) storing.mutate();
        }}
      >
        <TextInput
          size="sm"
          label={t("admin.name")}
          value={draft.name}
          maxLength={200}
          onChange={({ currentTarget }) => setDraft({ ...draft, name: currentTarget.value })}
        />
        {organisation === null && (
          <TextInput
            size="sm"
            label={t("admin.code")}
            description={t("admin.codeRule")}
            value={draft.code}
            maxLength={40}
            onChange={({ currentTarget }) => setDraft({ ...draft, code: currentTarget.value.toLowerCase() })}
          />
        )}
        <div className={styles.pair}>
          <NativeSelect
            size="sm"
            label={t("admin.kind")}
            value={draft.kind}
            data={KINDS.map((kind) => ({ value: kind, label: t(`admin.kind.${kind}`) }))}
            onChange={({ currentTarget }) => setDraft({ ...draft, kind: currentTarget.value as OrganisationKind })}
          />
          <TextInput
            size="sm"
            label={t("admin.plmn")}
            placeholder="45204"
            inputMode="numeric"
            value={draft.plmn ?? ""}
            onChange={({ currentTarget: { value } }) =>
              setDraft({ ...draft, plmn: value === "" ? null : value.trim() })
            }
          />
        </div>
        <Checkbox
          size="sm"
          label={t("admin.isMobile")}
          checked={draft.isMobile}
          onChange={({ currentTarget }) => setDraft({ ...draft, isMobile: currentTarget.checked })}
        />
        <Checkbox
          size="sm"
          label={t("admin.isFixed")}
          checked={draft.isFixed}
          onChange={({ currentTarget }) => setDraft({ ...draft, isFixed: currentTarget.checked })}
        />
        {recounts && <p className={styles.soft}>{t("admin.recounts")}</p>}
        <MapSign draft={draft} onDraft={setDraft} />
        {organisation !== null && (
          <Checkbox
            size="sm"
            label={t("admin.isRetired")}
            description={t("admin.retiredMeans")}
            checked={draft.isRetired}
            onChange={({ currentTarget }) => setDraft({ ...draft, isRetired: currentTarget.checked })}
          />
        )}
        <Button type="submit" size="sm" loading={storing.isPending} disabled={!isComplete(draft)}>
          {t(organisation === null ? "admin.createOrganisation" : "admin.save")}
        </Button>
        {storing.isError && <Failed title={t("admin.notSaved")} what={errorText(storing.error, words)} />}
        {storing.isSuccess && <p role="status">{t("admin.saved")}</p>}
      </form>
    </Section>
  );
}
