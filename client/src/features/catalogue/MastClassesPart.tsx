import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { MastClassEntry } from "../../../../server/modules/catalogue/editing.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { addMastClass, changeMastClass, removeMastClass, useCatalogueEdit } from "./catalogue.api.ts";
import styles from "./catalogue.module.css";
import { changedText, EditForm, type PartProps, RemoveEntry } from "./shared.tsx";

const PLACES = ["ground", "building", "other"] as const;

/** null: a new class. */
function ClassForm({ entry, onDone }: { entry: MastClassEntry | null; onDone: () => void }) {
  const words = useWords();
  const [code, setCode] = useState("");
  const [nameVi, setNameVi] = useState(entry?.nameVi ?? "");
  const [nameEn, setNameEn] = useState(entry?.nameEn ?? "");
  const [place, setPlace] = useState(entry?.place ?? "ground");
  const [source, setSource] = useState(entry?.source ?? "");
  const change = { nameVi: nameVi.trim(), nameEn: nameEn.trim(), place, source: source.trim() };
  const saving = useCatalogueEdit(
    () =>
      entry === null
        ? addMastClass({ code: code.trim(), ...change })
        : changeMastClass(entry.code, entry.version, change),
    onDone,
  );
  const isNamed = change.nameVi !== "" && change.nameEn !== "" && (entry !== null || code.trim() !== "");
  return (
    <EditForm
      label={entry === null ? words.t("catalogue.masts.add") : words.t("catalogue.editOf", { name: entry.code })}
      {...(entry === null ? { what: words.t("catalogue.masts.addWhat") } : {})}
      saving={saving}
      isComplete={isNamed && change.source.length >= 3}
      onCancel={onDone}
    >
      {entry === null && (
        <TextInput
          size="sm"
          className={styles.wide}
          label={words.t("catalogue.code")}
          required
          maxLength={20}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
      )}
      <TextInput
        size="sm"
        label={words.t("catalogue.nameVi")}
        required
        maxLength={200}
        value={nameVi}
        onChange={({ currentTarget }) => setNameVi(currentTarget.value)}
      />
      <TextInput
        size="sm"
        label={words.t("catalogue.nameEn")}
        required
        maxLength={200}
        value={nameEn}
        onChange={({ currentTarget }) => setNameEn(currentTarget.value)}
      />
      <NativeSelect
        size="sm"
        label={words.t("catalogue.place")}
        data={PLACES.map((value) => ({ value, label: words.t(`catalogue.place.${value}`) }))}
        value={place}
        onChange={({ currentTarget }) => setPlace(PLACES.find((each) => each === currentTarget.value) ?? "other")}
      />
      <TextInput
        size="sm"
        label={words.t("catalogue.sourceOf")}
        required
        minLength={3}
        maxLength={500}
        value={source}
        onChange={({ currentTarget }) => setSource(currentTarget.value)}
      />
    </EditForm>
  );
}

/** Classes of masts: their names in both languages and what they stand on. */
export function MastClassesPart(props: PartProps & { classes: readonly MastClassEntry[] }) {
  const { classes, mayEdit, open, onOpen } = props;
  const words = useWords();
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <p className={styles.what}>{words.t("catalogue.masts.what")}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.t("catalogue.code")}</th>
            <th scope="col">{words.t("catalogue.name")}</th>
            <th scope="col">{words.t("catalogue.place")}</th>
            <th scope="col" data-number="true">
              {words.t("catalogue.sites")}
            </th>
          </tr>
        </thead>
        {classes.map((entry) => (
          <tbody key={entry.code}>
            <tr>
              <td>{entry.code}</td>
              <th scope="row">
                {mayEdit ? (
                  <button
                    type="button"
                    className={styles.name}
                    aria-expanded={open === entry.code}
                    onClick={() => onOpen(open === entry.code ? null : entry.code)}
                  >
                    {words.language === "vi" ? entry.nameVi : entry.nameEn}
                  </button>
                ) : words.language === "vi" ? (
                  entry.nameVi
                ) : (
                  entry.nameEn
                )}
              </th>
              <td>{words.t(`catalogue.place.${entry.place}`)}</td>
              <td data-number="true">{words.number(entry.sites)}</td>
            </tr>
            {open === entry.code && mayEdit && (
              <tr>
                <td colSpan={4}>
                  <p className={styles.soft}>
                    {[entry.source, changedText(entry, words)].filter((part) => part !== null).join(" · ")}
                  </p>
                  <ClassForm key={entry.version} entry={entry} onDone={() => onOpen(null)} />
                  <RemoveEntry
                    name={entry.code}
                    isOwn={entry.isOwn}
                    isUsed={entry.sites > 0}
                    remove={() => removeMastClass(entry.code, entry.version)}
                  />
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
      {mayEdit && !isAdding && (
        <Button size="xs" className={styles.add} onClick={() => setAdding(true)}>
          {words.t("catalogue.masts.add")}
        </Button>
      )}
      {isAdding && <ClassForm entry={null} onDone={() => setAdding(false)} />}
    </>
  );
}
