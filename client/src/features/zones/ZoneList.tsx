import { Button, TextInput } from "@mantine/core";
import { IconArrowBackUp, IconPolygon, IconRoad } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { PlanVersion, PlanZone } from "../../../../server/modules/zones/zones.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { SignPicture } from "../../map/SymbolPicture.tsx";
import { Section } from "../../ui/Section.tsx";
import { Empty, Failed } from "../../ui/States.tsx";
import { undoChange, useStoredChanges } from "./undo-store.ts";
import { sizeText } from "./ZoneCard.tsx";
import { ruleOf, ZONE_LOOK, ZONE_RULES, type ZoneRule } from "./zone-look.ts";
import styles from "./zones.module.css";

/** Text without marks and case, as people search. */
const bare = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "d").toLowerCase();

function Sign({ rule }: { readonly rule: ZoneRule }) {
  const { colour, dash } = ZONE_LOOK[rule];
  return (
    <SignPicture
      sign={{ kind: "line", colour, width: 3, ...(dash === undefined ? {} : { dash: dash.map((part) => part * 3) }) }}
    />
  );
}

/** Takes the last stored change of this visit back. */
function Undo({ plan, onChanged }: { plan: PlanVersion; onChanged: () => Promise<void> }) {
  const words = useWords();
  const { t } = words;
  const changes = useStoredChanges().filter(({ before, after }) => (after ?? before)?.planId === plan.id);
  const undoing = useMutation({ mutationFn: () => undoChange(plan.id), onSettled: onChanged });
  const last = changes.at(-1);
  if (last === undefined) return null;
  const what = last.before === null ? "added" : last.after === null ? "removed" : "changed";
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={undoing.isPending}
        leftSection={<IconArrowBackUp size={15} aria-hidden="true" />}
        onClick={() => undoing.mutate()}
      >
        {t(`zones.undo.${what}`, { name: (last.after ?? last.before)?.name ?? "" })}
      </Button>
      {undoing.isError && <Failed title={t("zones.notDone")} what={errorText(undoing.error, words)} />}
    </>
  );
}

interface Props {
  readonly plan: PlanVersion;
  readonly zones: readonly PlanZone[];
  readonly mayEdit: boolean;
  readonly onZone: (zone: PlanZone) => void;
  readonly onDraw: () => void;
  readonly onPick: () => void;
  readonly onImport: () => void;
  readonly onChanged: () => Promise<void>;
}

/** Areas and streets of the version, and how further ones come in. */
export function ZoneList({ plan, zones, mayEdit, onZone, onDraw, onPick, onImport, onChanged }: Props) {
  const words = useWords();
  const { t } = words;
  const [text, setText] = useState("");
  const found = useMemo(() => {
    const wanted = bare(text.trim());
    return wanted === "" ? zones : zones.filter(({ name, code }) => bare(`${code} ${name}`).includes(wanted));
  }, [zones, text]);
  return (
    <Section title={t("zones.list")} note={words.number(zones.length)}>
      {mayEdit && (
        <div className={styles.actions}>
          <Button size="xs" leftSection={<IconPolygon size={15} aria-hidden="true" />} onClick={onDraw}>
            {t("zones.draw.zone")}
          </Button>
          <Button size="xs" leftSection={<IconRoad size={15} aria-hidden="true" />} onClick={onPick}>
            {t("zones.pick")}
          </Button>
          <Button size="xs" variant="default" onClick={onImport}>
            {t("zones.import")}
          </Button>
          <Undo plan={plan} onChanged={onChanged} />
        </div>
      )}
      {zones.length === 0 ? (
        <Empty title={t("zones.empty")}>{mayEdit && <p>{t("zones.emptyHow")}</p>}</Empty>
      ) : (
        <>
          <ul className={styles.key}>
            {ZONE_RULES.map((rule) => (
              <li key={rule}>
                <Sign rule={rule} /> {t(`legend.zone.${rule}`)}
              </li>
            ))}
          </ul>
          <TextInput
            size="sm"
            aria-label={t("zones.search")}
            placeholder={t("zones.search")}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <ul className={styles.streets}>
            {found.map((zone) => (
              <li key={zone.id}>
                <button type="button" onClick={() => onZone(zone)}>
                  <strong>
                    <Sign rule={ruleOf(zone)} /> {zone.name}
                  </strong>
                  <span>
                    {t(`zones.kind.${zone.kind}`)} · {zone.code} · {sizeText(zone, words)}
                    {zone.undergroundBy !== null &&
                      ` · ${t("zones.undergroundOn", { day: words.date(zone.undergroundBy) })}`}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {found.length === 0 && <p className={styles.soft}>{t("zones.noneFound", { text })}</p>}
        </>
      )}
    </Section>
  );
}
