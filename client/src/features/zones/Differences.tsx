import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { PlanVersion, ZoneDifference } from "../../../../server/modules/zones/zones.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { Section } from "../../ui/Section.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import { Tag, type Tone } from "../../ui/Tag.tsx";
import { differencesQuery } from "./zones.api.ts";
import styles from "./zones.module.css";

const TONE: Readonly<Record<ZoneDifference["change"], Tone>> = { added: "good", removed: "danger", changed: "warn" };

type Change = ZoneDifference["fields"][number];

function valueText(
  field: Change["field"],
  value: Change["before"],
  kind: ZoneDifference["kind"],
  words: Words,
): string {
  if (value === null) return words.t("zones.silent");
  if (Array.isArray(value)) return value.length === 0 ? words.t("zones.none") : value.join(", ");
  if (typeof value === "boolean") return words.t(value ? "zones.yes" : "zones.no");
  if (field === "geometry") return kind === "zone" ? words.area(Number(value)) : words.length(Number(value));
  if (typeof value === "number") return words.quantity(value, "m", 1);
  if (field === "kind") return words.t(value === "zone" ? "zones.kind.zone" : "zones.kind.street");
  return /^\d{4}-\d\d-\d\d$/.test(value) ? words.date(value) : value;
}

interface Props {
  readonly plans: readonly PlanVersion[];
  readonly plan: PlanVersion;
  readonly fromId: number | null;
  readonly onFrom: (planId: number | null) => void;
}

/** What the version changes against another one. */
export function Differences({ plans, plan, fromId, onFrom }: Props) {
  const words = useWords();
  const { t } = words;
  const others = plans.filter(({ id }) => id !== plan.id);
  const chosen = others.find(({ id }) => id === fromId) ?? others.find(({ id }) => id === plan.basedOnId) ?? null;
  const { data, error, isLoading } = useQuery(differencesQuery(plan.id, chosen?.id ?? null));
  if (others.length === 0) return null;
  return (
    <Section title={t("zones.differences")} note={data && t("zones.unchanged", { count: data.unchanged })}>
      <Select
        size="sm"
        label={t("zones.comparedWith")}
        placeholder={t("zones.chooseVersion")}
        value={chosen === null ? null : String(chosen.id)}
        data={others.map(({ id, name, validFrom }) => ({
          value: String(id),
          label: `${name} · ${validFrom === null ? t("zones.noDay") : words.date(validFrom)}`,
        }))}
        onChange={(value) => onFrom(value === null ? null : Number(value))}
      />
      {isLoading && <Loading label={t("state.loading")} />}
      {error !== null && <Failed title={t("state.failed")} what={errorText(error, words)} />}
      {data?.differences.length === 0 && <p className={styles.soft}>{t("zones.noDifferences")}</p>}
      <ul className={styles.differences}>
        {(data?.differences ?? []).map(({ code, name, kind, change, fields }) => (
          <li key={code}>
            <p>
              <Tag tone={TONE[change]}>{t(`zones.change.${change}`)}</Tag> <strong>{name}</strong>{" "}
              <span className={styles.soft}>{code}</span>
            </p>
            {fields.map(({ field, before, after }) => (
              <p key={field} className={styles.soft}>
                {t(`zones.field.${field}`)}: <del>{valueText(field, before, kind, words)}</del> →{" "}
                <ins>{valueText(field, after, kind, words)}</ins>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
