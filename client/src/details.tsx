import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { lazy, type RefObject, Suspense, useEffect, useState } from "react";
import type { SessionUser } from "../../server/modules/accounts/accounts.schemas.ts";
import type { HistoryTable } from "../../server/modules/history/history.schemas.ts";
import type { VectorLayerId } from "../../server/modules/tiles/tiles.schemas.ts";
import styles from "./app.module.css";
import { FieldPart } from "./features/field/FieldPart.tsx";
import { HamletPanel } from "./features/hamlets/HamletPanel.tsx";
import { HistoryPart } from "./features/history/HistoryPart.tsx";
import { OptionsPanel } from "./features/planning/OptionsPanel.tsx";
import { SectorPanel, SectorsPart } from "./features/sectors/SectorsPart.tsx";
import { SitePanel } from "./features/sites/SitePanel.tsx";
import { FeaturePanel } from "./features/tiles/FeaturePanel.tsx";
import { Guarded } from "./guarded.tsx";
import { useWords } from "./i18n/language.tsx";
import { LAYERS } from "./layers.ts";
import type { MapHandle } from "./map/MapView.tsx";
import type { MapCommands, Selection, TileAttributes } from "./map/selection.ts";
import type { View } from "./view.ts";

/** With the table of kinds and the prices of the tool of fibre: fetched when a hamlet is looked at. */
const FibreWays = lazy(() => import("./features/fiber/FibreWays.tsx").then((part) => ({ default: part.FibreWays })));

/** The table whose rows a layer shows. */
const TABLE_OF: Record<VectorLayerId, HistoryTable> = {
  districts: "administrative_unit",
  communes: "administrative_unit",
  "plan-zones": "plan_zone",
  roads: "road",
  "road-works": "road_work",
  "pole-lines": "pole_line",
  ducts: "duct",
  fibre: "fibre_route",
  "access-points": "access_point",
  "priority-places": "priority_place",
  hamlets: "hamlet",
  sites: "site",
  sectors: "sector",
};

interface DetailsProps {
  readonly user: SessionUser | null;
  readonly selection: Selection;
  readonly view: View;
  readonly picked: { readonly selection: Selection; readonly attributes: TileAttributes } | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly commands: MapCommands;
  readonly map: RefObject<MapHandle | null>;
}

const WAIT_FOR_TILES_MS = 400;

/** The attributes of a thing that was not clicked but named by the address: asked of the tiles until they hold it. */
function useAttributes({ selection, picked, map }: DetailsProps): TileAttributes | null {
  const known = picked !== null && picked.selection.layer === selection.layer && picked.selection.id === selection.id;
  const [found, setFound] = useState<TileAttributes | null>(null);
  useEffect(() => {
    if (known || found !== null) return;
    const timer = setInterval(() => setFound(map.current?.attributesOf(selection) ?? null), WAIT_FOR_TILES_MS);
    return () => clearInterval(timer);
  }, [known, found, map, selection]);
  return known ? picked.attributes : found;
}

/** The panel of whatever is selected. */
export function Details(props: DetailsProps) {
  const { selection, view, user, onSelect, commands } = props;
  const mayEdit = user !== null && (user.role === "authority" || user.role === "planner");
  const { t } = useWords();
  const attributes = useAttributes(props);
  const isFibre = view.gaps.service === "FTTH";
  const common = { id: selection.id, onSelect, map: commands };
  return (
    <div className={styles.details}>
      <ActionIcon
        className={styles.closeDetails as string}
        variant="subtle"
        color="gray"
        aria-label={t("panel.closeDetails")}
        onClick={() => onSelect(null)}
      >
        <IconX size={18} aria-hidden="true" />
      </ActionIcon>
      <Guarded>
        {selection.layer === "hamlets" && (
          <>
            <HamletPanel {...common}>
              {!isFibre && <OptionsPanel {...common} service={view.gaps.service} />}
              {user !== null && (
                <Suspense fallback={null}>
                  <FibreWays key={selection.id} hamletId={selection.id} isAsked={isFibre} />
                </Suspense>
              )}
              {isFibre && <OptionsPanel {...common} service={view.gaps.service} />}
            </HamletPanel>
            {user !== null && user.role !== "construction" && (
              <FieldPart hamletId={selection.id} mayRecord={user.role === "inspector" || user.role === "authority"} />
            )}
          </>
        )}
        {selection.layer === "sites" && (
          <>
            <SitePanel {...common} />
            {user !== null && <SectorsPart siteId={selection.id} mayEdit={mayEdit} />}
          </>
        )}
        {selection.layer === "sectors" && <SectorPanel id={selection.id} mayEdit={mayEdit} />}
        {!["hamlets", "sites", "sectors"].includes(selection.layer) && (
          <FeaturePanel layer={selection.layer} definition={LAYERS[selection.layer]} attributes={attributes} />
        )}
        {user !== null && (
          <HistoryPart
            table={TABLE_OF[selection.layer]}
            rowId={selection.id}
            mayUndo={mayEdit || user.role === "construction"}
          />
        )}
      </Guarded>
    </div>
  );
}
