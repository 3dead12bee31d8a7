import { Button, MultiSelect, NumberInput } from "@mantine/core";
import type { Catalogue } from "../../../../server/modules/catalogue/catalogue.schemas.ts";
import type { AssetStatus } from "../../../../server/schemas.ts";
import { compareText } from "../../i18n/format.ts";
import { useWords } from "../../i18n/language.tsx";
import type { MapFilters } from "../../map/layer-definition.ts";
import styles from "./tiles.module.css";

const STATUSES: readonly AssetStatus[] = ["existing", "planned", "retired"];

interface Props {
  readonly catalogue: Pick<Catalogue, "organisations" | "mastClasses">;
  readonly filters: MapFilters;
  readonly onFilters: (filters: MapFilters) => void;
}

/** How many of the filters narrow the map. */
export function activeFilters({ operators, mastClasses, statuses, minPopulation }: MapFilters): number {
  return [operators.length > 0, mastClasses.length > 0, statuses.length > 0, minPopulation > 0].filter(Boolean).length;
}

/** Narrows sites, sectors, cables and hamlets together. */
export function FilterPanel({ catalogue, filters, onFilters }: Props) {
  const words = useWords();
  const active = activeFilters(filters);
  const owners = catalogue.organisations
    .filter(({ isMobile, isFixed, kind }) => isMobile || isFixed || kind === "tower" || kind === "power")
    .map(({ id, name }) => ({ value: String(id), label: name }))
    .sort((a, b) => compareText(a.label, b.label));
  const classes = catalogue.mastClasses.map(({ code, nameVi, nameEn }) => ({
    value: code,
    label: `${code} · ${words.language === "vi" ? nameVi : nameEn}`,
  }));
  const common = { size: "xs", clearable: true, comboboxProps: { shadow: "md" } } as const;
  return (
    <div className={styles.filters}>
      <MultiSelect
        {...common}
        label={words.t("filters.operators")}
        placeholder={filters.operators.length === 0 ? words.t("filters.allOperators") : ""}
        data={owners}
        value={filters.operators.map(String)}
        onChange={(values) => onFilters({ ...filters, operators: values.map(Number) })}
      />
      <MultiSelect
        {...common}
        label={words.t("filters.mastClass")}
        placeholder={filters.mastClasses.length === 0 ? words.t("filters.allMastClasses") : ""}
        data={classes}
        value={[...filters.mastClasses]}
        onChange={(mastClasses) => onFilters({ ...filters, mastClasses })}
      />
      <MultiSelect
        {...common}
        label={words.t("filters.status")}
        placeholder={filters.statuses.length === 0 ? words.t("filters.allStatuses") : ""}
        data={STATUSES.map((status) => ({ value: status, label: words.t(`status.${status}`) }))}
        value={[...filters.statuses]}
        onChange={(values) => onFilters({ ...filters, statuses: STATUSES.filter((each) => values.includes(each)) })}
      />
      <NumberInput
        size="xs"
        label={words.t("filters.minPopulation")}
        placeholder={words.t("filters.minPopulationAny")}
        min={0}
        max={9_999_999}
        step={50}
        allowDecimal={false}
        allowNegative={false}
        thousandSeparator={words.thousandSeparator}
        decimalSeparator={words.decimalSeparator}
        value={filters.minPopulation === 0 ? "" : filters.minPopulation}
        onChange={(value) => onFilters({ ...filters, minPopulation: Number(value) || 0 })}
      />
      <p className={styles.caption}>{words.t("filters.appliesTo")}</p>
      {active > 0 && (
        <Button
          size="xs"
          variant="default"
          onClick={() => onFilters({ operators: [], mastClasses: [], statuses: [], minPopulation: 0 })}
        >
          {words.t("filters.clear")} ({active})
        </Button>
      )}
    </div>
  );
}
