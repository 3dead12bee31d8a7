import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import type { PlanVersion, PlanZone } from "../../../../server/modules/zones/zones.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { Facts } from "../../ui/Panel.tsx";
import { Provenance } from "../../ui/Provenance.tsx";
import { Section } from "../../ui/Section.tsx";
import { Failed } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { removeZone } from "./zones.api.ts";
import styles from "./zones.module.css";

/** Permitted classes in words: nothing said is not nothing permitted. */
export function classesText(codes: readonly string[] | null, words: Words): string {
  if (codes === null) return words.t("zones.silent");
  return codes.length === 0 ? words.t("zones.none") : codes.join(", ");
}

/** Area of a zone or length of a street. */
export function sizeText({ areaM2, lengthM }: PlanZone, words: Words): string {
  if (areaM2 !== null) return words.area(areaM2);
  return lengthM === null ? words.t("notKnown") : words.length(lengthM);
}

interface Props {
  readonly plan: PlanVersion;
  readonly zone: PlanZone;
  readonly mayEdit: boolean;
  readonly onBack: () => void;
  readonly onShow: () => void;
  readonly onEdit: () => void;
  readonly onRemoved: (zone: PlanZone) => void;
}

/** All that the plan says of one area or street, and where it says so. */
export function ZoneCard({ plan, zone, mayEdit, onBack, onShow, onEdit, onRemoved }: Props) {
  const words = useWords();
  const { t } = words;
  const removing = useMutation({ mutationFn: () => removeZone(zone), onSuccess: onRemoved });
  const { greatestHeightM, removeBy, undergroundBy } = zone;
  return (
    <>
      <div className={styles.head}>
        <Button
          className={styles.back as string}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowLeft size={15} aria-hidden="true" />}
          onClick={onBack}
        >
          {t("zones.back")}
        </Button>
        <h1>{zone.name}</h1>
        <p>
          {t(`zones.kind.${zone.kind}`)} · {zone.code} · {sizeText(zone, words)}
        </p>
        <div className={styles.actions}>
          <Button size="xs" variant="default" onClick={onShow}>
            {t("option.show")}
          </Button>
          {mayEdit && (
            <>
              <Button size="xs" onClick={onEdit}>
                {t("zones.editOne")}
              </Button>
              <Button
                size="xs"
                variant="subtle"
                color="red"
                loading={removing.isPending}
                onClick={() => removing.mutate()}
              >
                {t("zones.remove")}
              </Button>
            </>
          )}
        </div>
        {removing.isError && <Failed title={t("zones.notDone")} what={errorText(removing.error, words)} />}
      </div>
      <Section title={t("zones.rule")}>
        <Facts
          rows={[
            ...(zone.reachM === null ? [] : [[t("zones.reachM"), words.quantity(zone.reachM, "m", 1)] as const]),
            [t("zones.permittedMastClasses"), classesText(zone.permittedMastClasses, words)],
            [
              t("zones.greatestHeightM"),
              greatestHeightM === null ? t("zones.silent") : words.quantity(greatestHeightM, "m", 1),
            ],
            [t("zones.removeBy"), removeBy === null ? t("zones.silent") : words.date(removeBy)],
            [t("zones.permittedCableClasses"), classesText(zone.permittedCableClasses, words)],
            [t("zones.undergroundBy"), undergroundBy === null ? t("zones.silent") : words.date(undergroundBy)],
          ]}
        />
      </Section>
      <Section title={t("zones.source")}>
        <Provenance source={zone.source} sourceDate={zone.sourceDate} isSynthetic={zone.isSynthetic} />
        <p className={styles.tags}>
          <Tag tone={zone.isVerified ? "good" : "warn"}>
            {t(zone.isVerified ? "zones.verified" : "zones.unverified")}
          </Tag>
        </p>
        <p className={styles.soft}>
          {plan.name} · {t("zones.decisionIs", { decision: plan.decision ?? t("zones.noDecision") })}
          {plan.sourceUrl !== null && (
            <>
              {" · "}
              <a href={plan.sourceUrl} target="_blank" rel="noreferrer">
                {t("zones.readDecision")}
              </a>
            </>
          )}
        </p>
      </Section>
    </>
  );
}
