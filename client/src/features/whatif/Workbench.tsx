import { Button, SegmentedControl } from "@mantine/core";
import { IconMapPinPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SessionUser } from "../../../../server/modules/accounts/accounts.schemas.ts";
import type { PreviewSetup } from "../../../../server/modules/coverage/preview.schemas.ts";
import type { Site } from "../../../../server/modules/sites/sites.schemas.ts";
import type { Scenario, ScenarioItem } from "../../../../server/scenarios/scenarios.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { api } from "../../api/client.ts";
import { coverageQuery } from "../../api/coverage.ts";
import { useWords } from "../../i18n/language.tsx";
import { useMapInstance, useOverlay, usePlaceOnMap } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import type { LonLat } from "../../map/selection.ts";
import { Section } from "../../ui/Section.tsx";
import { Figures } from "./Figures.tsx";
import { firstProposal, proposalOfItem } from "./first-proposal.ts";
import { Keep } from "./Keep.tsx";
import { MastHandle } from "./MastHandle.tsx";
import type { Shown } from "./messages.ts";
import { ProposalForm } from "./ProposalForm.tsx";
import { PICTURE_OVERLAY } from "./picture-overlay.ts";
import { firstProblem, type Proposal } from "./proposal.ts";
import { readProposal, writeProposal } from "./proposal-address.ts";
import { rateText, usePreview } from "./use-preview.ts";
import styles from "./whatif.module.css";

interface Props {
  readonly tool: ToolProps;
  readonly setup: PreviewSetup;
  readonly user: SessionUser;
  /** The item of a scenario that is tried out again; null: a proposal of its own. */
  readonly edited: { readonly scenario: Scenario; readonly item: ScenarioItem } | null;
}

/** The mast that is tried out: on the map, in numbers, and what it would bring. */
export function Workbench({ tool, setup, user, edited }: Props) {
  const words = useWords();
  const map = useMapInstance();
  const { organisations } = useCatalogue();
  const coverage = useQuery(coverageQuery).data;
  const layers = useMemo(() => coverage?.layers ?? [], [coverage]);
  const { state, setState, levels: look, selection } = tool;
  const [shown, setShown] = useState<Shown>("level");
  const [isPlacing, setPlacing] = useState(false);
  const [isMoving, setMoving] = useState(false);
  const mobile = organisations.filter(({ isMobile }) => isMobile);
  const ownId = mobile.find(({ id }) => id === user.organisationId)?.id ?? mobile[0]?.id ?? user.organisationId;
  const [proposal, setProposal] = useState<Proposal | null>(() => {
    const first = firstProposal([0, 0], ownId, setup, layers);
    if (edited !== null) return proposalOfItem(edited.item, first, setup, layers);
    return readProposal(state) ?? null;
  });
  const { state: preview, ask } = usePreview();
  useOverlay(map === null ? null : PICTURE_OVERLAY);

  const problem = proposal === null ? null : firstProblem(proposal);
  const layer = layers.find(
    (each) =>
      each.quantity === "rsrp" &&
      each.organisationId === proposal?.organisationId &&
      each.technology === proposal.technology &&
      each.bandCode === null,
  );
  const base = useMemo(() => (layer === undefined ? null : { layerId: layer.id, version: layer.version }), [layer]);
  // Every change asks at once; the worker answers the newest.
  const isAskable = problem === null && coverage !== undefined;
  useEffect(() => {
    if (proposal !== null && isAskable) ask({ proposal, setup, base, look, shown, isMoving });
  }, [proposal, isAskable, ask, setup, base, look, shown, isMoving]);

  const latest = useRef(proposal);
  latest.current = proposal;
  /** The address follows when the movement rests. */
  const rest = (next: Proposal | null = latest.current) => {
    setMoving(false);
    if (next !== null && edited === null) setState(writeProposal(next), "replace");
  };
  const change = (patch: Partial<Proposal>, isAtRest = true) => {
    if (latest.current === null) return;
    const next = { ...latest.current, ...patch };
    latest.current = next;
    setProposal(next);
    if (isAtRest) rest(next);
    else setMoving(true);
  };
  const place = (lon: number, lat: number, siteId: number | null = null, heightM?: number) => {
    const before = latest.current ?? firstProposal([lon, lat], ownId, setup, layers);
    const next = { ...before, lon, lat, siteId, ...(heightM === undefined ? {} : { heightM }) };
    latest.current = next;
    setProposal(next);
    setPlacing(false);
    rest(next);
  };
  const placeNow = useRef(place);
  placeNow.current = place;
  const takePlace = useCallback(([lon, lat]: LonLat) => placeNow.current(lon, lat), []);
  usePlaceOnMap(isPlacing || proposal === null ? takePlace : null);

  const siteId = selection?.layer === "sites" ? selection.id : null;
  const site = useQuery({
    queryKey: ["sites", siteId],
    queryFn: ({ signal }) => api<Site>(`/api/sites/${siteId}`, { signal }),
    enabled: siteId !== null,
  }).data;

  return (
    <>
      <Section title={words.t("whatif.title")} note={words.t("whatif.exact")}>
        <div className={styles.actions}>
          <Button
            size="xs"
            variant={proposal === null ? "filled" : "default"}
            leftSection={<IconMapPinPlus size={15} aria-hidden="true" />}
            aria-pressed={isPlacing || proposal === null}
            onClick={() => (proposal === null ? placeAtCentre() : setPlacing(!isPlacing))}
          >
            {words.t(proposal === null ? "whatif.placeCentre" : "whatif.placeAgain")}
          </Button>
          {site !== undefined && site.status === "existing" && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                const [lon, lat] = site.geometry.coordinates;
                place(lon, lat, site.id, site.heightM === null ? undefined : Math.max(site.heightM - 3, 1));
              }}
            >
              {words.t("whatif.onSite", { code: site.code })}
            </Button>
          )}
        </div>
        {(proposal === null || isPlacing) && <p className={styles.note}>{words.t("whatif.placeHow")}</p>}
      </Section>
      {proposal !== null && (
        <>
          <Section title={words.t("whatif.brings")} note={rateText(preview, words)}>
            <SegmentedControl
              size="xs"
              fullWidth
              mb={12}
              aria-label={words.t("whatif.shown")}
              value={shown}
              data={[
                { value: "level", label: words.t("whatif.shown.level") },
                { value: "gain", label: words.t("whatif.shown.gain") },
              ]}
              onChange={(value) => setShown(value as Shown)}
            />
            <Figures
              proposal={proposal}
              setup={setup}
              preview={preview}
              problem={problem}
              hasBase={base !== null}
              onSelect={tool.onSelect}
              map={tool.map}
            />
            <Keep
              proposal={proposal}
              setup={setup}
              preview={preview}
              isWrong={problem !== null || preview.problem !== null}
              edited={edited}
              tool={tool}
            />
          </Section>
          <ProposalForm
            proposal={proposal}
            isMoving={isMoving}
            setup={setup}
            layers={layers}
            operators={mobile}
            onChange={change}
          />
          <MastHandle
            place={[proposal.lon, proposal.lat]}
            azimuthsDeg={proposal.azimuthsDeg}
            onMove={proposal.siteId === null ? ([lon, lat]) => change({ lon, lat }, false) : null}
            onMoved={() => rest()}
            onTurn={(sector, azimuthDeg) =>
              change(
                {
                  azimuthsDeg: (latest.current?.azimuthsDeg ?? []).map((each, i) => (i === sector ? azimuthDeg : each)),
                },
                false,
              )
            }
            onTurned={() => rest()}
          />
        </>
      )}
    </>
  );

  function placeAtCentre() {
    const centre = map?.getCenter();
    if (centre !== undefined) place(centre.lng, centre.lat);
  }
}
