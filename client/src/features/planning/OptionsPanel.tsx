import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { OptionsAnswer } from "../../../../server/modules/planning/planning.schemas.ts";
import { ApiError } from "../../api/client.ts";
import { errorText } from "../../api/error-text.ts";
import { hamletQuery } from "../../api/hamlet.ts";
import { useWords } from "../../i18n/language.tsx";
import type { OptionsPanelProps } from "../../map/panel-props.ts";
import type { NumberedMarker } from "../../map/selection.ts";
import { Note, PanelPart } from "../../ui/Panel.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { WayList } from "../../ui/WayCard.tsx";
import { OptionCard } from "./OptionCard.tsx";
import styles from "./OptionsPanel.module.css";
import { optionsQuery } from "./planning.api.ts";
import { optionTitle, partOptions, reasonName, technologyFor } from "./reasons.ts";

/** Near enough to see a mast among its neighbours. */
const MAST_ZOOM = 13;

function Basis({ answer }: { answer: OptionsAnswer }) {
  const words = useWords();
  const { basis } = answer;
  const { antenna } = basis;
  return (
    <details className={styles.basis}>
      <summary>{words.t("options.basis")}</summary>
      <p>
        {words.t("options.basisModel", {
          model: basis.model,
          terrain: basis.terrainName ?? words.t("coverage.basis.noTerrain"),
          threshold: words.quantity(answer.thresholdDbm, "dBm"),
          required: words.quantity(answer.requiredDbm, "dBm"),
        })}{" "}
        {basis.calibrationNumber === null
          ? words.t("calibration.without")
          : words.t("calibration.with", { number: basis.calibrationNumber })}
        .
      </p>
      <p>
        {words.t("options.basisAntenna", {
          band: antenna.bandCode,
          power: words.quantity(antenna.powerDbm, "dBm"),
          gain: words.quantity(antenna.gainDbi, "dBi", 1),
          tilt: words.quantity(antenna.tiltDeg, "°", 1),
          sectors: antenna.sectors,
        })}
      </p>
      <p>
        {words.t("options.basisCost", { months: basis.rentMonths })}{" "}
        {basis.costDate === null
          ? words.t("options.basisNoCost")
          : words.t("options.basisCostDate", { date: words.date(basis.costDate) })}
        {basis.costsAreAssumptions && ` ${words.t("option.assumedWhy")}`}
      </p>
    </details>
  );
}

/** How many masts were looked at, and on demand why most of them will not do. */
function Rejected({ answer, isOpen, onOpen }: { answer: OptionsAnswer; isOpen: boolean; onOpen: () => void }) {
  const words = useWords();
  const counts = Object.entries(answer.rejected).sort(([, a], [, b]) => b - a);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return (
    <div className={styles.rejected}>
      <p>
        {words.t("options.considered", {
          considered: answer.considered,
          radius: words.length(answer.searchRadiusM),
        })}
        {total > 0 &&
          ` ${counts.map(([code, count]) => words.t("options.rejectedBy", { count, reason: reasonName(code, words) })).join("; ")}.`}
      </p>
      {total > 0 && (
        <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={onOpen}>
          {words.t(isOpen ? "options.hideRejected" : "options.showRejected", { count: total })}
        </Button>
      )}
    </div>
  );
}

/** What to read where there is nothing to choose from. */
function NoOptions({ answer }: { answer: OptionsAnswer }) {
  const { t } = useWords();
  if (answer.lacking.length === 0) return <Note>{t("options.allServe", { technology: answer.technology })}</Note>;
  return <Note>{t("options.none")}</Note>;
}

/** The ranked ways to serve the hamlet, sharing first; their masts are numbered on the map. */
export function OptionsPanel({ id, service, map }: OptionsPanelProps) {
  const words = useWords();
  const technology = technologyFor(service);
  const [isRejectedOpen, setRejectedOpen] = useState(false);
  const { data: answer, error, refetch } = useQuery(optionsQuery(id, technology, false));
  const all = useQuery({ ...optionsQuery(id, technology, true), enabled: isRejectedOpen });
  const hamlet = useQuery(hamletQuery(id)).data;
  const { ranked, rejected } = useMemo(() => partOptions(answer?.options ?? []), [answer]);
  const turnedDown = isRejectedOpen ? partOptions(all.data?.options ?? []).rejected : rejected;

  useEffect(() => {
    const markers = ranked.flatMap((option, at): NumberedMarker[] =>
      option.center === null
        ? []
        : [
            {
              number: at + 1,
              center: option.center,
              label: optionTitle(option, words),
              ...(option.siteId === null ? {} : { selection: { layer: "sites" as const, id: option.siteId } }),
            },
          ],
    );
    map.highlight(markers);
    return () => map.highlight([]);
  }, [ranked, map, words]);

  const title = words.t("options.title", { technology });
  if (error instanceof ApiError && error.status === 401) {
    return (
      <PanelPart title={title}>
        <Empty title={words.t("error.unauthorized")}>
          <p>{words.t("options.forMembers")}</p>
        </Empty>
      </PanelPart>
    );
  }
  if (error !== null && answer === undefined) {
    return (
      <PanelPart title={title}>
        <Failed
          title={words.t("options.failed")}
          what={errorText(error, words)}
          retryLabel={words.t("state.retry")}
          onRetry={() => void refetch()}
        />
      </PanelPart>
    );
  }
  if (answer === undefined) {
    return (
      <PanelPart title={title}>
        <Loading label={words.t("options.loading")} />
      </PanelPart>
    );
  }
  const cards = (options: typeof ranked, isNumbered: boolean) =>
    options.map((option, at) => (
      <OptionCard
        key={`${option.kind}${option.siteId ?? option.ownerName}`}
        option={option}
        number={isNumbered ? at + 1 : null}
        answer={answer}
        hamletCenter={hamlet?.geometry.coordinates ?? null}
        hamletName={hamlet?.name ?? null}
        onShow={() => option.center !== null && map.flyTo(option.center, MAST_ZOOM)}
      />
    ));
  return (
    <PanelPart title={title} note={ranked.length > 1 ? words.t("options.order") : undefined}>
      {ranked.length === 0 && <NoOptions answer={answer} />}
      <WayList isRanked>{cards(ranked, true)}</WayList>
      {answer.lacking.length > 0 && (
        <Rejected answer={answer} isOpen={isRejectedOpen} onOpen={() => setRejectedOpen(!isRejectedOpen)} />
      )}
      {isRejectedOpen && all.isPending && <Loading label={words.t("state.loading")} />}
      <WayList isRanked={false}>{cards(turnedDown, false)}</WayList>
      <Basis answer={answer} />
    </PanelPart>
  );
}
