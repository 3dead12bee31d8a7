import { Button, NativeSelect, Select } from "@mantine/core";
import { IconDownload, IconFileUpload } from "@tabler/icons-react";
import { type DragEvent, useRef, useState } from "react";
import type { SessionUser } from "../../../../server/modules/accounts/accounts.schemas.ts";
import type { ImportKind, ImportOptions } from "../../../../server/modules/imports/imports.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { compareText } from "../../i18n/format.ts";
import { useWords } from "../../i18n/language.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { KINDS } from "./import-view.ts";
import { TEMPLATE_ADDRESS } from "./imports.api.ts";
import styles from "./imports.module.css";

const ENDINGS =
  ".xlsx,.csv,.txt,.zip,.geojson,.json,.kml,.kmz,.gpkg,.tab,.mif,.mid,.dat,.map,.id,.shp,.shx,.dbf,.prj,.cpg,.hgt,.tif,.tiff";

interface Props {
  readonly user: SessionUser;
  readonly isSending: boolean;
  readonly onFiles: (files: readonly File[], options: ImportOptions) => void;
}

/** Choosing or dropping a file, with the little that the file itself may not say. */
export function UploadForm({ user, isSending, onFiles }: Props) {
  const words = useWords();
  const { organisations } = useCatalogue();
  const [kind, setKind] = useState<ImportKind | "auto">("auto");
  const [organisationId, setOrganisationId] = useState<number | null>(null);
  const [sourceDate, setSourceDate] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length === 0) return;
    onFiles(files, {
      kind,
      ...(organisationId === null ? {} : { organisationId }),
      ...(sourceDate === null ? {} : { sourceDate }),
    });
    // The same file, corrected, must be noticed when it is chosen again.
    if (chooser.current !== null) chooser.current.value = "";
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const providers = organisations
    .filter(({ kind: role }) => role !== "authority" && role !== "construction")
    .map(({ id, name }) => ({ value: String(id), label: name }))
    .sort((a, b) => compareText(a.label, b.label));
  return (
    <div className={styles.form}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first */}
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <input
          ref={chooser}
          type="file"
          multiple
          accept={ENDINGS}
          className="visually-hidden"
          tabIndex={-1}
          aria-label={words.t("import.choose")}
          onChange={({ currentTarget }) => take(currentTarget.files)}
        />
        <Button
          loading={isSending}
          leftSection={<IconFileUpload size={18} aria-hidden="true" />}
          onClick={() => chooser.current?.click()}
        >
          {words.t("import.choose")}
        </Button>
        <p>{words.t("import.drop")}</p>
        <p className={styles.soft}>{words.t("import.formats")}</p>
      </div>
      <div className={styles.options}>
        <NativeSelect
          size="sm"
          label={words.t("import.kind")}
          value={kind}
          onChange={({ currentTarget }) => setKind(currentTarget.value as ImportKind | "auto")}
          data={[
            { value: "auto", label: words.t("import.kind.auto") },
            ...KINDS.map((each) => ({ value: each, label: words.t(`import.kind.${each}`) })),
          ]}
        />
        {user.role === "authority" && (
          <Select
            size="sm"
            label={words.t("import.owner")}
            placeholder={words.t("import.ownerNone")}
            data={providers}
            clearable
            searchable
            value={organisationId === null ? null : String(organisationId)}
            onChange={(value) => setOrganisationId(value === null ? null : Number(value))}
          />
        )}
        <DateField size="sm" label={words.t("import.date")} value={sourceDate} onChange={setSourceDate} />
      </div>
      <a className={styles.template} href={TEMPLATE_ADDRESS} download>
        <IconDownload size={16} aria-hidden="true" />
        {words.t("import.template")}
      </a>
    </div>
  );
}
