import { Button, Select } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "../../i18n/language.tsx";
import { OrganisationSigns } from "../../map/OrganisationName.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { capitalised } from "../../ui/text.ts";
import { VerdictTag } from "../../ui/VerdictTag.tsx";
import { BestCell } from "./BestCell.tsx";
import type { GapsListProps } from "./GapsGrid.tsx";
import styles from "./GapsTable.module.css";
import { FIRST_SORT } from "./gap-columns.ts";

/** A phone draws slowly, and nobody reads hundreds of cards: more come when asked for. */
const CARDS_AT_ONCE = 30;

/** The same list on a phone: one card a hamlet. */
export function GapsCards({ rows, columns, technology, sort, onSort, selectedId, onOpen, label }: GapsListProps) {
  const words = useWords();
  const [limit, setLimit] = useState(CARDS_AT_ONCE);
  const options = columns
    .filter(({ id }) => ["name", "unit", "people", "share", "accessPoint", "cost"].includes(id))
    .map(({ id, title }) => ({ value: id, label: words.t(title) }));
  return (
    <div className={styles.cards}>
      <Select
        size="md"
        label={words.t("gaps.sortBy")}
        data={options}
        value={sort.column}
        allowDeselect={false}
        onChange={(id) => {
          const column = columns.find((each) => each.id === id);
          if (column !== undefined) onSort({ column: column.id, descending: column.isNumber === true });
        }}
      />
      <ul aria-label={label}>
        {rows.slice(0, limit).map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={styles.card}
              aria-current={row.id === selectedId || undefined}
              onClick={() => onOpen(row)}
            >
              <span className={styles.cardHead}>
                <strong>{row.name}</strong>
                <span>
                  {row.population === null
                    ? words.t("people.unknown")
                    : words.t("people.count", { count: row.population })}
                </span>
              </span>
              <span className={styles.cardLine}>
                <span>{row.unitName === null ? words.t("unknown") : capitalised(row.unitName)}</span>
                <OrganisationSigns ids={row.missingOrganisationIds} />
              </span>
              {technology !== null && (
                <span className={styles.cardLine}>
                  <BestCell hamletId={row.id} technology={technology} what="best" />
                  <BestCell hamletId={row.id} technology={technology} what="cost" />
                </span>
              )}
              <span className={styles.cardTags}>
                {row.accessPointM !== null && (
                  <Tag title={words.t("gaps.column.accessPointHelp")}>
                    {words.t("gaps.column.accessPoint")} {words.length(row.accessPointM)}
                  </Tag>
                )}
                <VerdictTag verdict={row.modelled} source={words.t("source.modelled")} />
                {row.reported !== "unknown" && (
                  <VerdictTag verdict={row.reported} source={words.t("source.reported")} />
                )}
                {row.measured !== "unknown" && (
                  <VerdictTag verdict={row.measured} source={words.t("source.measured")} />
                )}
                {row.needsCheck && (
                  <Tag tone="warn">
                    <IconAlertTriangle size={13} aria-hidden="true" />
                    {words.t("gaps.check")}
                  </Tag>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > limit && (
        <Button variant="default" size="md" fullWidth onClick={() => setLimit(limit + CARDS_AT_ONCE)}>
          {words.t("gaps.more", { count: rows.length - limit })}
        </Button>
      )}
      {sort.column !== FIRST_SORT.column && (
        <Button variant="subtle" size="md" fullWidth onClick={() => onSort(FIRST_SORT)}>
          {words.t("gaps.sortReset")}
        </Button>
      )}
    </div>
  );
}
