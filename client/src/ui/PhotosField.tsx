import { ActionIcon, Button } from "@mantine/core";
import { IconCamera, IconX } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "../i18n/language.tsx";
import styles from "./PhotosField.module.css";
import { shrinkPhoto } from "./shrink-photo.ts";

/** A photo that was chosen and has not been stored yet; `id` tells it from the others on this page. */
export interface ChosenPhoto {
  readonly id: number;
  readonly content: Blob;
}

let chosen = 0;

interface ThumbnailProps {
  readonly photo: ChosenPhoto;
  readonly number: number;
  readonly isLarge: boolean;
  readonly onRemove: () => void;
}

function Thumbnail({ photo: { content }, number, isLarge, onRemove }: ThumbnailProps) {
  const { t } = useWords();
  const address = useMemo(() => URL.createObjectURL(content), [content]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <li>
      <img src={address} alt={t("photos.number", { number })} />
      <ActionIcon
        size={isLarge ? 44 : "md"}
        variant="default"
        aria-label={t("photos.remove", { number })}
        onClick={onRemove}
      >
        <IconX size={isLarge ? 20 : 16} aria-hidden="true" />
      </ActionIcon>
    </li>
  );
}

interface Props {
  readonly photos: readonly ChosenPhoto[];
  readonly most: number;
  readonly how: string;
  readonly addLabel: string;
  /** For a finger, outdoors. */
  readonly isLarge?: boolean;
  readonly onPhotos: (photos: readonly ChosenPhoto[]) => void;
}

/** At most so many photos, made smaller before they are stored or leave. */
export function PhotosField({ photos, most, how, addLabel, isLarge = false, onPhotos }: Props) {
  const { t } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const [isReading, setReading] = useState(false);
  const add = async (files: FileList | null) => {
    setReading(true);
    const added = await Promise.all([...(files ?? [])].slice(0, most - photos.length).map(shrinkPhoto));
    setReading(false);
    onPhotos([...photos, ...added.map((content) => ({ id: ++chosen, content }))]);
    if (chooser.current !== null) chooser.current.value = "";
  };
  return (
    <div className={styles.field} data-large={isLarge || undefined}>
      <span className={styles.label}>{t("photos.title")}</span>
      <span className={styles.soft}>{how}</span>
      {photos.length > 0 && (
        <ul className={styles.photos}>
          {photos.map((photo, at) => (
            <Thumbnail
              key={photo.id}
              photo={photo}
              number={at + 1}
              isLarge={isLarge}
              onRemove={() => onPhotos(photos.filter(({ id }) => id !== photo.id))}
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
        aria-label={addLabel}
        onChange={({ currentTarget }) => void add(currentTarget.files)}
      />
      <Button
        size={isLarge ? "md" : "sm"}
        variant="default"
        leftSection={<IconCamera size={isLarge ? 22 : 16} aria-hidden="true" />}
        disabled={photos.length >= most}
        loading={isReading}
        onClick={() => chooser.current?.click()}
      >
        {addLabel}
      </Button>
    </div>
  );
}
