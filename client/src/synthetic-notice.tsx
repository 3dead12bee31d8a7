import { IconFlask } from "@tabler/icons-react";
import type { LayersAnswer } from "../../server/modules/tiles/tiles.schemas.ts";
import styles from "./app.module.css";
import { useWords } from "./i18n/language.tsx";
import { LAYERS } from "./layers.ts";

/** Says that what is shown was made up, wherever any of it was. */
export function SyntheticNotice({ layers: { layers, terrain } }: { layers: LayersAnswer }) {
  const { t } = useWords();
  const names = layers.filter(({ syntheticCount }) => syntheticCount > 0).map(({ id }) => t(LAYERS[id].label));
  if (terrain?.isSynthetic === true) names.push(t("layer.hillshade"));
  if (names.length === 0) return null;
  const text = names.map((name) => name.toLocaleLowerCase()).join(", ");
  return (
    <p className={styles.synthetic} title={t("app.syntheticWhat", { layers: text })}>
      <IconFlask size={15} aria-hidden="true" />
      {t("app.synthetic")}
      <span className="visually-hidden">: {text}</span>
    </p>
  );
}
