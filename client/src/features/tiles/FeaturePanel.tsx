import type { VectorLayerId } from "../../../../server/modules/tiles/tiles.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { isMessageKey, useWords, type Words } from "../../i18n/language.tsx";
import type { LayerDefinition } from "../../map/layer-definition.ts";
import type { Organisation } from "../../map/organisation.ts";
import type { TileAttributes } from "../../map/selection.ts";
import styles from "./FeaturePanel.module.css";

/** Attributes that say the same twice or only steer the drawing. */
const HIDDEN = new Set(["name", "organisationCode", "ownerCode"]);
const ORGANISATIONS = new Set(["organisationId", "owner"]);
const DATES = new Set(["startsOn", "endsOn", "removeBy", "undergroundBy"]);

function valueText(
  name: string,
  value: string | number | boolean,
  organisations: readonly Organisation[],
  words: Words,
): string {
  if (ORGANISATIONS.has(name)) return organisations.find(({ id }) => id === value)?.name ?? String(value);
  if (DATES.has(name)) return words.date(String(value));
  if (name.endsWith("Deg")) return words.quantity(Number(value), "°", 1);
  if (name.endsWith("M")) return words.quantity(Number(value), "m", 1);
  if (typeof value === "number") return words.number(value, 1);
  const key = `attribute.${name}.${value}`;
  return isMessageKey(key) ? words.t(key) : String(value);
}

interface Props {
  readonly layer: VectorLayerId;
  readonly definition: LayerDefinition;
  /** null until the tile that holds it is loaded. */
  readonly attributes: TileAttributes | null;
}

/** What a tile says of a thing that has no panel of its own: a road, a route, a duct. */
export function FeaturePanel({ definition, attributes }: Props) {
  const words = useWords();
  const { organisations } = useCatalogue();
  if (attributes === null) {
    return (
      <div className={styles.panel}>
        <h2>{words.t(definition.label)}</h2>
        <p>{words.t("feature.waiting")}</p>
      </div>
    );
  }
  const { name } = attributes;
  const rows = Object.entries(attributes).filter(([key, value]) => !HIDDEN.has(key) && value !== "");
  return (
    <div className={styles.panel}>
      <h2>{typeof name === "string" && name !== "" ? name : words.t(definition.label)}</h2>
      <p>{words.t(definition.label)}</p>
      <dl>
        {rows.map(([key, value]) => {
          const label = `attribute.${key}`;
          return (
            <div key={key}>
              <dt>{isMessageKey(label) ? words.t(label) : key}</dt>
              <dd>{valueText(key, value, organisations, words)}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
