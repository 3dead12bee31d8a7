import { Button } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import type { SharingDecision } from "../../../../server/modules/sharing/sharing.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { useWords } from "../../i18n/language.tsx";
import { MarkList } from "../../ui/MarkList.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { mastQuery } from "./sharing.api.ts";
import styles from "./sharing.module.css";
import { takeBack } from "./sharing-state.ts";

/** More masts than these are not asked for by name. */
const MOST_NAMED = 50;

interface Props {
  readonly decisions: ReadonlyMap<string, SharingDecision>;
  readonly onForget: () => void;
}

/** What is kept or ruled out for the next run, each with a way to take it back: a mast that was ruled out is in no plan any more. */
export function DecisionList({ decisions, onForget }: Props) {
  const words = useWords();
  const { organisations } = useCatalogue();
  const siteIds = [...new Set([...decisions.values()].flatMap(({ siteId }) => siteId ?? []))].slice(0, MOST_NAMED);
  const codes = new Map(
    useQueries({ queries: siteIds.map(mastQuery) }).flatMap(({ data }) =>
      data ? [[data.id, data.code] as const] : [],
    ),
  );
  const marks = [...decisions].map(([key, { decision, organisationId, siteId }]) => {
    const mast =
      siteId === null
        ? words.t("sharing.newMast")
        : (codes.get(siteId) ?? words.t("sharing.mastNumber", { id: String(siteId) }));
    const operator = organisations.find(({ id }) => id === organisationId)?.name;
    const name = operator === undefined ? mast : `${mast} · ${operator}`;
    const what = words.t(`sharing.decide.${decision}`);
    return {
      key,
      tone: decision === "forbidden" ? ("danger" as const) : ("accent" as const),
      text: `${what}: ${name}`,
      removeLabel: words.t("sharing.takeBack", { what, name }),
      onRemove: () => takeBack(key),
    };
  });
  return (
    <>
      <div className={styles.row}>
        <Tag tone="accent">{words.t("sharing.decided", { count: decisions.size })}</Tag>
        <Button size="compact-xs" variant="subtle" onClick={onForget}>
          {words.t("sharing.forget")}
        </Button>
      </div>
      <MarkList marks={marks} />
    </>
  );
}
