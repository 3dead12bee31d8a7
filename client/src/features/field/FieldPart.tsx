import { Button } from "@mantine/core";
import { IconPencilPlus } from "@tabler/icons-react";
import { useWords } from "../../i18n/language.tsx";
import { useToolDoor } from "../../map/tool-door.ts";
import { PanelPart } from "../../ui/Panel.tsx";
import { StatusHistory } from "./StatusHistory.tsx";
import { HamletVisits } from "./VisitsList.tsx";

/** Below a hamlet's panel: what was found there on the spot, how its status changed, and the way to a new record. */
export function FieldPart({ hamletId, mayRecord }: { hamletId: number; mayRecord: boolean }) {
  const { t } = useWords();
  const openTool = useToolDoor();
  return (
    <>
      <PanelPart title={t("field.visits.title")}>
        <HamletVisits hamletId={hamletId} />
        {mayRecord && openTool !== null && (
          <Button
            size="sm"
            mt={8}
            variant="default"
            leftSection={<IconPencilPlus size={18} aria-hidden="true" />}
            onClick={() => openTool("field", "record", { hamlet: String(hamletId) })}
          >
            {t("field.record.title")}
          </Button>
        )}
      </PanelPart>
      <PanelPart title={t("field.history.title")}>
        <StatusHistory hamletId={hamletId} />
      </PanelPart>
    </>
  );
}
