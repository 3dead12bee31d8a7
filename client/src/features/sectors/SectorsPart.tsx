import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Sector } from "../../../../server/modules/sectors/sectors.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { useToolDoor } from "../../map/tool-door.ts";
import { Facts, Note, Panel, PanelPart } from "../../ui/Panel.tsx";
import { Provenance } from "../../ui/Provenance.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { SectorForm } from "./SectorForm.tsx";
import { sectorQuery, sectorsQuery } from "./sectors.api.ts";
import styles from "./sectors.module.css";

function SectorLine({ sector, mayEdit }: { sector: Sector; mayEdit: boolean }) {
  const words = useWords();
  const openTool = useToolDoor();
  const [isEditing, setIsEditing] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const { azimuthDeg, antennaHeightM, electricalTiltDeg, mechanicalTiltDeg, powerDbm } = sector;
  const name = `${sector.technology} · ${sector.bandCode} · ${words.t("sector.number", { number: sector.number })}`;
  return (
    <li>
      <div className={styles.head}>
        <strong>{name}</strong>
        {sector.isAssumed && <Tag tone="warn">{words.t("sector.assumed")}</Tag>}
        {openTool !== null && !isEditing && sector.technology !== "2G" && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={words.t("sector.tryOf", { name })}
            onClick={() => openTool("plan", "whatif", { sector: String(sector.id) })}
          >
            {words.t("sector.try")}
          </Button>
        )}
        {mayEdit && !isEditing && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={words.t("sector.editOf", { name })}
            onClick={() => {
              setIsSaved(false);
              setIsEditing(true);
            }}
          >
            {words.t("sector.change")}
          </Button>
        )}
      </div>
      {isEditing ? (
        <SectorForm
          sector={sector}
          onDone={(saved) => {
            setIsEditing(false);
            setIsSaved(saved !== null);
          }}
        />
      ) : (
        <div className={styles.figures}>
          <span>{words.quantity(azimuthDeg, "°", 1)}</span>
          <span>{words.t("sector.at", { height: words.quantity(antennaHeightM, "m", 1) })}</span>
          <span>
            {words.t("sector.tilts", {
              electrical: words.quantity(electricalTiltDeg, "°", 1),
              mechanical: words.quantity(mechanicalTiltDeg, "°", 1),
            })}
          </span>
          <span>{powerDbm === null ? words.t("sector.powerDefault") : words.quantity(powerDbm, "dBm", 1)}</span>
        </div>
      )}
      {isSaved && (
        <p className={styles.saved} role="status">
          {words.t("sector.saved")}
        </p>
      )}
    </li>
  );
}

/** The sectors of one mast that the user may see, each with its form. Shows nothing where there are none to see. */
export function SectorsPart({ siteId, mayEdit }: { siteId: number; mayEdit: boolean }) {
  const words = useWords();
  const { data, error, refetch } = useQuery(sectorsQuery(siteId));
  if (error !== null)
    return (
      <Failed
        title={words.t("state.failed")}
        what={errorText(error, words)}
        retryLabel={words.t("state.retry")}
        onRetry={() => void refetch()}
      />
    );
  if (data === undefined || data.sectors.length === 0) return null;
  const byOperator = Map.groupBy(data.sectors, ({ organisationName }) => organisationName);
  return (
    <PanelPart title={words.t("sector.title")} note={words.t("sector.count", { count: data.sectors.length })}>
      {[...byOperator].map(([operator, sectors]) => (
        <div key={operator}>
          {byOperator.size > 1 && <Note>{operator}</Note>}
          <ul className={styles.sectors}>
            {sectors.map((sector) => (
              <SectorLine key={sector.id} sector={sector} mayEdit={mayEdit} />
            ))}
          </ul>
        </div>
      ))}
    </PanelPart>
  );
}

/** One sector by itself, as it is clicked on the map. */
export function SectorPanel({ id, mayEdit }: { id: number; mayEdit: boolean }) {
  const words = useWords();
  const { data: sector, error, refetch } = useQuery(sectorQuery(id));
  if (error !== null)
    return (
      <Failed
        title={words.t("state.failed")}
        what={errorText(error, words)}
        retryLabel={words.t("state.retry")}
        onRetry={() => void refetch()}
      />
    );
  if (sector === undefined) return <Loading label={words.t("state.loading")} />;
  return (
    <Panel
      title={`${sector.organisationName} · ${sector.technology} · ${sector.bandCode}`}
      lines={[words.t("sector.number", { number: sector.number })]}
    >
      <PanelPart title={words.t("sector.title")}>
        <ul className={styles.sectors}>
          <SectorLine sector={sector} mayEdit={mayEdit} />
        </ul>
        <Facts
          rows={[
            [
              words.t("sector.bandwidth"),
              sector.bandwidthMhz === null ? null : words.quantity(sector.bandwidthMhz, "MHz", 1),
            ],
            [words.t("sector.pattern"), sector.patternCode],
          ]}
        />
      </PanelPart>
      <PanelPart title={words.t("provenance.title")}>
        <Provenance {...sector} />
      </PanelPart>
    </Panel>
  );
}
