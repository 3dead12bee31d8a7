import { Button, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { SessionUser } from "../../../../server/modules/accounts/accounts.schemas.ts";
import type { PreviewSectors, PreviewSetup } from "../../../../server/modules/coverage/preview.schemas.ts";
import type { Sector } from "../../../../server/modules/sectors/sectors.schemas.ts";
import { api } from "../../api/client.ts";
import { coverageQuery } from "../../api/coverage.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { useMapInstance, useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { Section } from "../../ui/Section.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { Basis } from "./Basis.tsx";
import { problemText } from "./Figures.tsx";
import { firstProposal } from "./first-proposal.ts";
import { MastHandle } from "./MastHandle.tsx";
import type { Shown } from "./messages.ts";
import { Preparing } from "./Preparing.tsx";
import { PICTURE_OVERLAY } from "./picture-overlay.ts";
import { firstProblem, type Proposal, RANGES, type Ranged, uplinkEndsOf } from "./proposal.ts";
import { QuantityInput } from "./QuantityInput.tsx";
import { SectorFigures } from "./SectorFigures.tsx";
import { type Edited, SectorKeep } from "./SectorKeep.tsx";
import {
  boxAround,
  changeOf,
  changesOf,
  mayTry,
  partedPlaces,
  trialOf,
  VALUE_NAMES,
  valuesOf,
  valuesWith,
} from "./sector-trial.ts";
import { rateText, usePreview } from "./use-preview.ts";
import styles from "./whatif.module.css";

interface Props {
  readonly tool: ToolProps;
  readonly setup: PreviewSetup;
  readonly user: SessionUser;
  readonly sectorId: number;
  /** The item of a scenario that changes the sector and is tried out again; null: a change of its own. */
  readonly edited: Edited | null;
}

/** An existing sector that is turned, raised or tilted on trial: reads it and the operator's sectors around. */
export function SectorTrial({ tool, setup, user, sectorId, edited }: Props) {
  const words = useWords();
  const sector = useQuery({
    queryKey: ["sectors", sectorId],
    queryFn: ({ signal }) => api<Sector>(`/api/sectors/${sectorId}`, { signal }),
  });
  const site = useQuery({
    queryKey: ["sites", sector.data?.siteId],
    queryFn: ({ signal }) =>
      api<{ geometry: { coordinates: [number, number] } }>(`/api/sites/${sector.data?.siteId}`, { signal }),
    enabled: sector.data !== undefined,
  });
  const [lon, lat] = site.data?.geometry.coordinates ?? [0, 0];
  const places = useQuery({
    queryKey: ["preview", "sectors", sectorId, sector.data?.version],
    queryFn: ({ signal }) => {
      const { organisationId, technology } = sector.data as Sector;
      const box = boxAround(lon, lat, setup.parameters.radiusKm);
      const asked = { ...box, organisationId, technology };
      const query = new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)]));
      return api<PreviewSectors>(`/api/preview/sectors?${query}`, { signal });
    },
    enabled: sector.data !== undefined && site.data !== undefined && mayTry(sector.data),
  });
  const title = words.t("whatif.sectorTitle");
  const error = sector.error ?? site.error ?? places.error;
  if (error !== null) {
    return (
      <Section title={title}>
        <Failed
          title={words.t("state.failed")}
          what={errorText(error, words)}
          retryLabel={words.t("state.retry")}
          onRetry={() => void Promise.all([sector.refetch(), site.refetch()])}
        />
      </Section>
    );
  }
  if (sector.data !== undefined && !mayTry(sector.data)) {
    return (
      <Section title={title}>
        <Empty title={words.t("whatif.sectorNotComputed")} />
      </Section>
    );
  }
  if (sector.data === undefined || places.data === undefined) return <Loading label={words.t("state.loading")} />;
  const parted = partedPlaces(places.data.places, sectorId);
  if (parted === undefined) {
    return (
      <Section title={title}>
        <Empty title={words.t("whatif.sectorNotComputed")} />
      </Section>
    );
  }
  const bench = { tool, setup, user, edited, sector: sector.data, ...parted };
  return <Bench key={`${sectorId}/${sector.data.version}/${edited?.item.id ?? ""}`} {...bench} />;
}

type BenchProps = Omit<Props, "sectorId"> & { readonly sector: Sector } & NonNullable<ReturnType<typeof partedPlaces>>;

function Bench({ tool, setup, user, edited, sector, own, others }: BenchProps) {
  const words = useWords();
  const map = useMapInstance();
  const coverage = useQuery(coverageQuery).data;
  const today = useMemo(() => valuesOf(own), [own]);
  const [values, setValues] = useState(() =>
    valuesWith(
      today,
      changesOf(edited?.item).find((each) => each.sectorId === sector.id),
    ),
  );
  const [shown, setShown] = useState<Shown>("level");
  const [isMoving, setMoving] = useState(false);
  const { state: preview, ask, stop } = usePreview();
  useOverlay(map === null ? null : PICTURE_OVERLAY);
  const layer = coverage?.layers.find(
    (each) =>
      each.quantity === "rsrp" &&
      each.organisationId === sector.organisationId &&
      each.technology === sector.technology &&
      each.bandCode === null,
  );
  const base = useMemo(() => (layer === undefined ? null : { layerId: layer.id, version: layer.version }), [layer]);
  const proposal = useMemo(
    (): Proposal => ({
      ...firstProposal([own.lon, own.lat], sector.organisationId, setup, []),
      technology: sector.technology as Proposal["technology"],
      heightM: values.heightM,
      azimuthsDeg: [values.azimuthDeg],
      electricalTiltDeg: values.electricalTiltDeg,
      mechanicalTiltDeg: values.mechanicalTiltDeg,
      powerDbm: values.powerDbm,
      siteId: own.siteId,
    }),
    [own, sector, setup, values],
  );
  const problem = firstProblem(proposal);
  const look = tool.levels;
  const isAskable = problem === null && coverage !== undefined;
  const askNow = useCallback(() => {
    if (isAskable) ask({ proposal, setup, base, look, shown, isMoving, sector: trialOf(own, others, values) });
  }, [isAskable, ask, proposal, setup, base, look, shown, isMoving, own, others, values]);
  useEffect(askNow, [askNow]);
  const put = (name: Ranged, value: number, isAtRest: boolean) => {
    setValues((before) => ({ ...before, [name]: value }));
    setMoving(!isAtRest);
  };
  const change = changeOf(values, today);
  const name = `${sector.technology} · ${sector.bandCode} · ${words.t("sector.number", { number: sector.number })}`;
  return (
    <>
      <Section title={words.t("whatif.sectorTitle")} note={rateText(preview, words)}>
        <p className={styles.note}>{`${sector.organisationName} · ${name}`}</p>
        <SegmentedControl
          size="xs"
          fullWidth
          mb={12}
          aria-label={words.t("whatif.shown")}
          value={shown}
          data={[
            { value: "level", label: words.t("whatif.shown.sector") },
            { value: "gain", label: words.t("whatif.shown.gain") },
          ]}
          onChange={(value) => setShown(value as Shown)}
        />
        {problem !== null && (
          <p className={styles.problem} role="alert">
            {problemText(problem, words)}
          </p>
        )}
        {preview.problem !== null && (
          <p className={styles.problem} role="alert">
            {words.t("error.other", { message: preview.problem.message })}
          </p>
        )}
        {preview.figures === null && preview.problem === null && (
          <Preparing preview={preview} onStop={stop} onAgain={askNow} />
        )}
        {preview.figures !== null && <SectorFigures figures={preview.figures} tool={tool} />}
        <p className={styles.note}>{words.t("whatif.sectorHow")}</p>
        {base === null && <p className={styles.note}>{words.t("whatif.noBase")}</p>}
        <Basis
          setup={setup}
          technology={proposal.technology}
          groundM={preview.figures?.groundM ?? null}
          uplink={uplinkEndsOf({ ...proposal, bandCodes: [sector.bandCode] }, setup)}
          hasBase
        />
      </Section>
      <Section title={words.t("whatif.sectorValues")}>
        <div className={styles.form}>
          {VALUE_NAMES.map((each) => {
            return (
              <QuantityInput
                key={each}
                name={each}
                label={words.t(`whatif.quantity.${each}`)}
                description={words.t("whatif.today", { value: words.quantity(today[each], RANGES[each].unit, 1) })}
                value={values[each]}
                onChange={(value, isAtRest) => put(each, value, isAtRest)}
              />
            );
          })}
        </div>
        <Button mt={8} size="xs" variant="default" disabled={change === null} onClick={() => setValues(today)}>
          {words.t("whatif.asToday")}
        </Button>
        <SectorKeep
          sector={sector}
          change={problem === null && preview.problem === null ? change : null}
          figures={preview.isBehind ? null : preview.figures}
          mayWrite={
            user.role === "authority" || (user.role === "planner" && user.organisationId === sector.organisationId)
          }
          edited={edited}
          tool={tool}
        />
      </Section>
      <MastHandle
        place={[own.lon, own.lat]}
        azimuthsDeg={[values.azimuthDeg]}
        onMove={null}
        onMoved={() => undefined}
        onTurn={(_sector, azimuthDeg) => put("azimuthDeg", azimuthDeg, false)}
        onTurned={() => setMoving(false)}
      />
    </>
  );
}
