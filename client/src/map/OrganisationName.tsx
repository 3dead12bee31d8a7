import { useCatalogue } from "../api/catalogue.ts";
import { compareText } from "../i18n/format.ts";
import styles from "./OrganisationName.module.css";
import { type Organisation, UNKNOWN_COLOUR, UNKNOWN_SYMBOL } from "./organisation.ts";
import { SymbolPicture } from "./SymbolPicture.tsx";

function signOf(organisation: Pick<Organisation, "mapSymbol" | "mapColour"> | undefined): string {
  const { mapSymbol, mapColour } = organisation ?? { mapSymbol: UNKNOWN_SYMBOL, mapColour: UNKNOWN_COLOUR };
  return `site/${mapSymbol}/${mapColour.slice(1)}/own/existing`;
}

/** An organisation as lists name it: the sign that the map paints for it, and its name. */
export function OrganisationName({ id, name }: { id: number; name: string }) {
  const { organisations } = useCatalogue();
  return (
    <span className={styles.name}>
      <SymbolPicture symbol={signOf(organisations.find((each) => each.id === id))} size={16} />
      <span>{name}</span>
    </span>
  );
}

/** Several organisations in little room: their signs, and their names for those who point or listen. */
export function OrganisationSigns({ ids }: { ids: readonly number[] }) {
  const { organisations } = useCatalogue();
  const named = organisations.filter(({ id }) => ids.includes(id));
  const names = named.map(({ name }) => name).sort(compareText);
  return (
    <span className={styles.signs} title={names.join(", ")}>
      {named.map((each) => (
        <SymbolPicture key={each.id} symbol={signOf(each)} size={16} />
      ))}
      <span className="visually-hidden">{names.join(", ")}</span>
    </span>
  );
}
