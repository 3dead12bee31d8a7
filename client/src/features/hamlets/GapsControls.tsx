import { Checkbox, NumberInput, Select } from "@mantine/core";
import type { GapsQuery, Service } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { compareText } from "../../i18n/format.ts";
import { useWords } from "../../i18n/language.tsx";
import styles from "./GapsTable.module.css";

const SERVICES: readonly Service[] = ["mobile", "4G", "5G", "3G", "FTTH"];

interface Props {
  readonly query: GapsQuery;
  readonly onQuery: (query: GapsQuery) => void;
  /** undefined where the map cannot tell what it shows. */
  readonly isOnlyInView: boolean;
  readonly canLookAtMap: boolean;
  readonly onOnlyInView: (isOn: boolean) => void;
}

/** Which service is missing, by whom, where and for how many. */
export function GapsControls(props: Props) {
  const { query, onQuery } = props;
  const words = useWords();
  const { organisations, communes } = useCatalogue();
  const providers = organisations
    .filter(({ isMobile, isFixed }) => (query.service === "FTTH" ? isFixed : isMobile))
    .sort((a, b) => compareText(a.name, b.name));
  const by = [
    { value: "any", label: words.t("gaps.by.any") },
    { value: "each", label: words.t("gaps.by.each") },
    ...providers.map(({ id, name }) => ({ value: String(id), label: words.t("gaps.by.one", { operator: name }) })),
  ];
  const setService = (service: Service) => {
    // Who provides the one service need not provide the other.
    const isProvider = organisations.some(
      ({ id, isMobile, isFixed }) => id === query.by && (service === "FTTH" ? isFixed : isMobile),
    );
    onQuery({ ...query, service, by: typeof query.by === "number" && !isProvider ? "any" : query.by });
  };
  const common = { size: "xs", comboboxProps: { shadow: "md", width: "max-content" } } as const;
  return (
    <div className={styles.controls}>
      <Select
        {...common}
        className={styles.service as string}
        aria-label={words.t("gaps.service")}
        data={SERVICES.map((service) => ({ value: service, label: words.t(`gaps.service.${service}`) }))}
        value={query.service}
        allowDeselect={false}
        onChange={(value) => value !== null && setService(value as Service)}
      />
      <Select
        {...common}
        className={styles.by as string}
        aria-label={words.t("gaps.by")}
        data={by}
        value={String(query.by)}
        allowDeselect={false}
        onChange={(value) =>
          value !== null && onQuery({ ...query, by: value === "any" || value === "each" ? value : Number(value) })
        }
      />
      <Select
        {...common}
        className={styles.unit as string}
        aria-label={words.t("gaps.unit")}
        placeholder={words.t("gaps.unitAll")}
        searchable
        clearable
        nothingFoundMessage={words.t("gaps.unitNone")}
        data={communes
          .map(({ code, type, name }) => ({ value: code, label: `${name} (${type.toLocaleLowerCase("vi")})` }))
          .sort((a, b) => compareText(a.label, b.label))}
        value={query.unitCode ?? null}
        onChange={(unitCode) => {
          const { unitCode: _before, ...rest } = query;
          onQuery(unitCode === null ? rest : { ...rest, unitCode });
        }}
      />
      <NumberInput
        className={styles.people as string}
        size="xs"
        aria-label={words.t("gaps.minPeople")}
        placeholder={words.t("gaps.minPeopleAny")}
        prefix={words.t("gaps.minPeoplePrefix")}
        min={0}
        max={9_999_999}
        step={50}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        value={query.minPopulation ?? ""}
        onChange={(value) => {
          const { minPopulation: _before, ...rest } = query;
          const least = Number(value) || 0;
          onQuery(least > 0 ? { ...rest, minPopulation: least } : rest);
        }}
      />
      {props.canLookAtMap && (
        <Checkbox
          size="xs"
          className={styles.inView as string}
          label={words.t("gaps.onlyInView")}
          checked={props.isOnlyInView}
          onChange={({ currentTarget }) => props.onOnlyInView(currentTarget.checked)}
        />
      )}
    </div>
  );
}
