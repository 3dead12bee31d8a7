import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PlanZone, Street } from "../../../../server/modules/zones/zones.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { Differences } from "./Differences.tsx";
import { Drawing } from "./Drawing.tsx";
import { PlanDocument } from "./PlanDocument.tsx";
import { PlanHead } from "./PlanHead.tsx";
import { StreetChooser } from "./StreetChooser.tsx";
import { boundsOf, type Shape, shapeOf } from "./shape.ts";
import { rememberChange } from "./undo-store.ts";
import { usePlan, useRefresh } from "./use-plan.ts";
import { ZoneCard } from "./ZoneCard.tsx";
import { ZoneEditor } from "./ZoneEditor.tsx";
import { ZoneList } from "./ZoneList.tsx";
import { draftOf, emptyDraft, type ZoneDraft } from "./zone-draft.ts";
import { addPlan } from "./zones.api.ts";
import { zonesOverlay } from "./zones-overlay.ts";

/** What the panel is busy with; the address holds version and selected zone only. */
type Work =
  | { readonly at: "list" }
  | { readonly at: "draw"; readonly kind: PlanZone["kind"] }
  | { readonly at: "pick" }
  | { readonly at: "edit"; readonly zone: PlanZone | null; readonly shape: Shape; readonly draft: ZoneDraft };

const LIST: Work = { at: "list" };

/** No version yet: what the tool is for, and how it begins. */
function NoPlan({ isMaker, onMade }: { readonly isMaker: boolean; readonly onMade: () => Promise<void> }) {
  const words = useWords();
  const { t } = words;
  const making = useMutation({
    mutationFn: () => addPlan({ name: t("zones.firstName"), note: "", basedOnId: null }),
    onSuccess: onMade,
  });
  return (
    <Empty title={t("zones.noPlan")}>
      <p>{t(isMaker ? "zones.noPlanHow" : "zones.noPlanRead")}</p>
      {isMaker && (
        <Button size="xs" loading={making.isPending} onClick={() => making.mutate()}>
          {t("zones.makeFirst")}
        </Button>
      )}
      {making.isError && <Failed title={t("zones.notDone")} what={errorText(making.error, words)} />}
    </Empty>
  );
}

/** The plan of passive infrastructure: its versions, their areas and streets drawn, changed, compared and put in force. */
export function PlanPanel(props: ToolProps) {
  const { session, state, setState, map, openTool, onSignIn, onStored } = props;
  const words = useWords();
  const { t } = words;
  const { asked, plans, plan, askedZones, zones, zone, isMaker, mayEdit } = usePlan(props);
  const refresh = useRefresh(onStored);
  const planId = plan?.id ?? null;
  // Another version begins with its list.
  const [begun, setBegun] = useState<{ readonly planId: number | null; readonly work: Work }>({ planId, work: LIST });
  const work = begun.planId === planId ? begun.work : LIST;
  const setWork = useCallback((next: Work) => setBegun({ planId, work: next }), [planId]);
  const toList = useCallback(() => setWork(LIST), [setWork]);
  // The address as it is when the map is clicked, not as it was when the overlay was made.
  const pick = useRef((_zoneId: number) => {});
  useEffect(() => {
    pick.current = (zoneId) => work.at === "list" && setState({ zone: String(zoneId) });
  }, [setState, work.at]);
  const editedId = work.at === "edit" ? (work.zone?.id ?? null) : null;
  const selectedId = zone?.id ?? null;
  useOverlay(
    useMemo(() => zonesOverlay(zones, selectedId, editedId, (id) => pick.current(id)), [zones, selectedId, editedId]),
  );
  if (session.user === null) {
    return (
      <Empty title={t("zones.signIn")}>
        <Button size="xs" variant="default" onClick={onSignIn}>
          {t("account.signIn")}
        </Button>
      </Empty>
    );
  }
  const error = asked.error ?? askedZones.error;
  if (error !== null) {
    const retry = () => void (asked.error === null ? askedZones.refetch() : asked.refetch());
    return (
      <Failed title={t("state.failed")} what={errorText(error, words)} retryLabel={t("state.retry")} onRetry={retry} />
    );
  }
  if (asked.data === undefined) return <Loading label={t("state.loading")} />;
  if (plan === null) return <NoPlan isMaker={isMaker} onMade={refresh} />;

  const edit = (shape: Shape, name: string) =>
    setWork({ at: "edit", zone: null, shape, draft: emptyDraft(shape.kind, zones, name) });
  const show = (each: PlanZone) => map.fitBounds(boundsOf(shapeOf(each.geometry)));
  const onSaved = async (saved: PlanZone, before: PlanZone | null) => {
    rememberChange({ before, after: saved });
    await refresh();
    setWork(LIST);
    setState({ zone: String(saved.id) });
  };
  if (work.at === "draw") {
    return <Drawing key={work.kind} kind={work.kind} onDone={(shape) => edit(shape, "")} onCancel={toList} />;
  }
  if (work.at === "pick") {
    const onStreet = ({ geometry, name }: Street) => {
      const shape = shapeOf(geometry);
      map.fitBounds(boundsOf(shape));
      edit(shape, name ?? "");
    };
    return (
      <StreetChooser onStreet={onStreet} onDraw={() => setWork({ at: "draw", kind: "street" })} onCancel={toList} />
    );
  }
  if (work.at === "edit") {
    const cancel = () => {
      toList();
      void refresh();
    };
    return (
      <ZoneEditor
        key={work.zone?.id ?? "new"}
        planId={plan.id}
        zone={work.zone}
        firstShape={work.shape}
        firstDraft={work.draft}
        onSaved={(saved, before) => void onSaved(saved, before)}
        onCancel={cancel}
      />
    );
  }
  if (zone !== null) {
    return (
      <ZoneCard
        plan={plan}
        zone={zone}
        mayEdit={mayEdit}
        onBack={() => setState({ zone: null })}
        onShow={() => show(zone)}
        onEdit={() => {
          show(zone);
          setWork({ at: "edit", zone, shape: shapeOf(zone.geometry), draft: draftOf(zone) });
        }}
        onRemoved={(removed) => {
          rememberChange({ before: removed, after: null });
          setState({ zone: null });
          void refresh();
        }}
      />
    );
  }
  return (
    <>
      <PlanHead
        plans={plans}
        plan={plan}
        isMaker={isMaker}
        onPlan={(id) => setState({ plan: id === null ? null : String(id), zone: null, from: null })}
        onChanged={refresh}
      />
      {askedZones.data === undefined ? (
        <Loading label={t("state.loading")} />
      ) : (
        <ZoneList
          plan={plan}
          zones={zones}
          mayEdit={mayEdit}
          onZone={(each) => {
            setState({ zone: String(each.id) });
            show(each);
          }}
          onDraw={() => setWork({ at: "draw", kind: "zone" })}
          onPick={() => setWork({ at: "pick" })}
          onImport={() => openTool("data", "import")}
          onChanged={refresh}
        />
      )}
      <PlanDocument key={plan.id} plan={plan} />
      <Differences
        plans={plans}
        plan={plan}
        fromId={state.from === undefined ? null : Number(state.from)}
        onFrom={(id) => setState({ from: id === null ? null : String(id) })}
      />
    </>
  );
}
