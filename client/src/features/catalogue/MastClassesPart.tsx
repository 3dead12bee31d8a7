import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { MastClassEntry } from "../../../../server/modules/catalogue/editing.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { changeMastClass, useCatalogueEdit } from "./catalogue.api.ts";
import styles from "./catalogue.module.css";
import { changedText, EditForm, type PartProps } from "./shared.tsx";

const PLACES = ["ground", "building", "other"] as const;

function ClassForm({ entry, onDone }: { entry: MastClassEntry; onDone: () => void }) {
  const words = useWords();
  const [nameVi, setNameVi] = useState(entry.nameVi);
  const [nameEn, setNameEn] = useState(entry.nameEn);
  const [place, setPlace] = useState(entry.place);
  const [source, setSource] = useState(entry.source);
  const change = { nameVi: nameVi.trim(), nameEn: nameEn.trim(), place, source: source.trim() };
  const saving = useCatalogueEdit(() => changeMastClass(entry.code, entry.version, change), onDone);
  return (
    <EditForm
      label={words.t("catalogue.editOf", { name: entry.code })}
      saving={saving}
      isComplete={change.nameVi !== "" && change.nameEn !== "" && change.source.length >= 3}
      onCancel={onDone}
    >
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
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </>
  );
}
