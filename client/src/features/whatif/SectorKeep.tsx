import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ItemToAdd } from "../../../../server/modules/scenarios/scenarios.schemas.ts";
import type { Sector, SectorChange } from "../../../../server/modules/sectors/sectors.schemas.ts";
import { api } from "../../api/client.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { AddToScenario } from "../../map/AddToScenario.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import type { HamletGain, PreviewFigures } from "./messages.ts";
import styles from "./whatif.module.css";

/** People of hamlets; null where the number of one is unknown. */
function allPeople(hamlets: readonly HamletGain[]): number | null {
  return hamlets.reduce<number | null>(
    (sum, { population }) => (sum === null || population === null ? null : sum + population),
    0,
  );
}

/** People gained less people lost; null where it is unknown, or less than nothing: a scenario's item counts people gained. */
function peopleGained(figures: PreviewFigures | null): number | null {
  if (figures === null) return null;
  const [more, fewer] = [allPeople(figures.gained), allPeople(figures.lost)];
  return more === null || fewer === null || fewer > more ? null : more - fewer;
}

interface Props {
  readonly sector: Sector;
  /** null: nothing was changed, or a value is wrong. */
  readonly change: (SectorChange & { powerDbm?: number }) | null;
  /** null: not computed for these values yet. */
  readonly figures: PreviewFigures | null;
  readonly mayWrite: boolean;
  readonly tool: ToolProps;
}

/** Keeps another setting of a sector: in a scenario, or as what the sector is from now on. */
export function SectorKeep({ sector, change, figures, mayWrite, tool }: Props) {
  const words = useWords();
  const saving = useMutation({
    mutationFn: (body: SectorChange) =>
      api<Sector>(`/api/sectors/${sector.id}`, {
        method: "PATCH",
        body,
        headers: { "if-match": `"${sector.version}"` },
      }),
    onSuccess: () => tool.onStored(),
  });
  const items = (): ItemToAdd[] => [
    {
      kind: "sector-change",
      siteId: sector.siteId,
      organisationId: sector.organisationId,
      technology: sector.technology,
      peopleGained: peopleGained(figures),
      properties: { changes: [{ sectorId: sector.id, ...change }] },
    },
  ];
  return (
    <div className={styles.actions} style={{ marginTop: 12 }}>
      <AddToScenario
        variant="filled"
        what={words.t("whatif.sectorTitle")}
        items={items}
        disabledBecause={change === null ? words.t("whatif.changeFirst") : undefined}
      />
      {mayWrite && (
        <Button
          size="xs"
          variant="default"
          disabled={change === null}
          loading={saving.isPending}
          onClick={() => change !== null && saving.mutate(change)}
        >
          {words.t("sector.save")}
        </Button>
      )}
      {saving.isError && (
        <p className={styles.problem} role="alert">
          {errorText(saving.error, words)}
        </p>
      )}
    </div>
  );
}
