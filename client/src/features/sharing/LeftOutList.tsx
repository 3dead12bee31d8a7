import type { UnservedHamlet } from "../../../../server/modules/sharing/sharing.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { groupLeftOut } from "./left-out.ts";
import styles from "./sharing.module.css";

/** More names than these are told as a number. */
const MOST_NAMES = 5;

function someNames(hamlets: readonly UnservedHamlet[]): string {
  const shown = hamlets.slice(0, MOST_NAMES).map(({ name }) => name);
  return hamlets.length > MOST_NAMES ? `${shown.join(", ")}, … (+${hamlets.length - MOST_NAMES})` : shown.join(", ");
}

/** The hamlets that the plan leaves out, by what can be done about it. */
export function LeftOutList({ unserved }: { readonly unserved: readonly UnservedHamlet[] }) {
  const words = useWords();
  if (unserved.length === 0) return null;
  return (
    <section className={styles.leftOut} aria-label={words.t("sharing.leftOut")}>
      <h3>{words.t("sharing.leftOut")}</h3>
      <ul>
        {groupLeftOut(unserved).map(({ remedy, hamlets, leastVnd }) => (
          <li key={remedy ?? "none"}>
            {words.t("sharing.leftOutHamlets", { count: hamlets.length, hamlets: someNames(hamlets) })}
            <p className={styles.soft}>
              {words.t(`sharing.remedy.${remedy ?? "none"}`, {
                least: leastVnd === null ? words.t("notKnown") : words.vnd(leastVnd),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
