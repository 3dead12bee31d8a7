import { ActionIcon, Button } from "@mantine/core";
import { IconCamera, IconX } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "../../i18n/language.tsx";
import { shrinkPhoto } from "../../ui/shrink-photo.ts";
import styles from "./field.module.css";

export const MOST_PHOTOS = 8;

function Thumbnail({ photo, number, onRemove }: { photo: Blob; number: number; onRemove: () => void }) {
  const { t } = useWords();
  const address = useMemo(() => URL.createObjectURL(photo), [photo]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <li>
      <img src={address} alt={t("field.record.photoNumber", { number })} />
      <ActionIcon size={44} variant="default" aria-label={t("field.record.photoRemove", { number })} onClick={onRemove}>
        <IconX size={20} aria-hidden="true" />
      </ActionIcon>
    </li>
  );
}

/** Photos of a record, made smaller before they are stored on the device. */
export function PhotosField({
  photos,
  onPhotos,
}: {
  photos: readonly Blob[];
  onPhotos: (photos: readonly Blob[]) => void;
}) {
  const { t } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const [isReading, setReading] = useState(false);
  const add = async (files: FileList | null) => {
    setReading(true);
    const added = await Promise.all([...(files ?? [])].slice(0, MOST_PHOTOS - photos.length).map(shrinkPhoto));
    setReading(false);
    onPhotos([...photos, ...added]);
    if (chooser.current !== null) chooser.current.value = "";
  };
  return (
    <div className={styles.field}>
      <span className={styles.label}>{t("field.record.photos")}</span>
      {photos.length > 0 && (
        <ul className={styles.thumbnails}>
          {photos.map((photo, at) => (
            <Thumbnail
              // biome-ignore lint/suspicious/noArrayIndexKey: a blob has no other name
              key={at}
              photo={photo}
              number={at + 1}
              onRemove={() => onPhotos(photos.filter((each) => each !== photo))}
            />
          ))}
        </ul>
      )}
      <input
        ref={chooser}
        className="visually-hidden"
        type="file"
        accept="image/*"
        multiple
        tabIndex={-1}
        aria-label={t("field.record.photoAdd")}
        onChange={({ currentTarget }) => void add(currentTarget.files)}
      />
      <Button
        size="md"
        variant="default"
        leftSection={<IconCamera size={22} aria-hidden="true" />}
        disabled={photos.length >= MOST_PHOTOS}
        loading={isReading}
        onClick={() => chooser.current?.click()}
      >
        {t("field.record.photoAdd")}
      </Button>
      <span className={styles.soft}>{t("field.record.photosHow", { most: MOST_PHOTOS })}</span>
    </div>
  );
}
