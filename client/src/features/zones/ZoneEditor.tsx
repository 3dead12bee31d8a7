import { Button, Select, Textarea } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useMemo, useState } from "react";
import type { PlanZone, ZoneChange, ZonesAnswer } from "../../../../server/modules/zones/zones.schemas.ts";
import { ApiError, api } from "../../api/client.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { Section } from "../../ui/Section.tsx";
import { Failed } from "../../ui/States.tsx";
import { geometryOf, readVertices, type Shape, setPositions, vertexCount, verticesText } from "./shape.ts";
import { useDrawing } from "./use-drawing.ts";
import { useShape } from "./use-shape.ts";
import { MOST_HANDLES, VertexHandles } from "./VertexHandles.tsx";
import { ZoneFields } from "./ZoneFields.tsx";
import { changeOf, differingFields, missingIn, type ZoneDraft } from "./zone-draft.ts";
import { addZone, changeZone } from "./zones.api.ts";
import styles from "./zones.module.css";
import { drawnFeatures } from "./zones-overlay.ts";

interface VerticesProps {
  readonly shape: Shape;
  readonly onShape: (shape: Shape) => void;
}

/** The vertices as text: to be typed, pasted from a decision, read by a screen reader. */
function Vertices({ shape, onShape }: VerticesProps) {
  const { t } = useWords();
  const [part, setPart] = useState(0);
  const positions = shape.parts[part]?.positions ?? [];
  const written = useMemo(() => verticesText(positions), [positions]);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = () => {
    if (typed === null || typed === written) return setTyped(null);
    const read = readVertices(typed);
    if ("line" in read) return setProblem(t("zones.vertexLine", { line: read.line }));
    const next = setPositions(shape, part, read.positions);
    if (geometryOf(next) === null) return setProblem(t("zones.tooFew"));
    setProblem(null);
    setTyped(null);
    onShape(next);
  };
  return (
    <details className={styles.vertices}>
      <summary>{t("zones.vertices", { count: vertexCount(shape) })}</summary>
      {shape.parts.length > 1 && (
        <Select
          size="xs"
          label={t("zones.part")}
          allowDeselect={false}
          value={String(part)}
          data={shape.parts.map((_part, at) => ({ value: String(at), label: String(at + 1) }))}
          onChange={(value) => setPart(Number(value))}
        />
      )}
      <Textarea
        size="xs"
        label={t("zones.verticesHow")}
        autosize
        minRows={4}
        maxRows={10}
        value={typed ?? written}
        error={problem}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={take}
      />
    </details>
  );
}

interface Contest {
  readonly theirs: PlanZone;
  /** Fields that they changed since one began. */
  readonly fields: ReturnType<typeof differingFields>;
}

interface Props {
  readonly planId: number;
  /** null: a new one. */
  readonly zone: PlanZone | null;
  readonly firstShape: Shape;
  readonly firstDraft: ZoneDraft;
  readonly onSaved: (saved: PlanZone, before: PlanZone | null) => void;
  readonly onCancel: () => void;
}

/** Edits a zone or street: its vertices on the map or as text, and what the plan says of it. */
export function ZoneEditor({ planId, zone, firstShape, firstDraft, onSaved, onCancel }: Props) {
  const words = useWords();
  const { t } = words;
  const { shape, canUndo, change, step, undo } = useShape(firstShape);
  const [draft, setDraft] = useState(firstDraft);
  const [wasTried, setTried] = useState(false);
  const [contest, setContest] = useState<Contest | null>(null);
  const { kind } = shape;
  const missing = missingIn(draft, kind);
  useDrawing(useMemo(() => drawnFeatures(shape, []), [shape]));
  const saving = useMutation({
    mutationFn: (body: ZoneChange) =>
      zone === null ? addZone(planId, body) : changeZone(contest?.theirs ?? zone, body),
    onSuccess: (saved) => onSaved(saved, contest?.theirs ?? zone),
    onError: async (error) => {
      if (zone === null || !(error instanceof ApiError) || error.status !== 412) return;
      const { zones } = await api<ZonesAnswer>(`/api/zones/plans/${planId}/zones`);
      const theirs = zones.find(({ id }) => id === zone.id);
      if (theirs !== undefined) setContest({ theirs, fields: differingFields(changeOf(zone), changeOf(theirs)) });
    },
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest("input, textarea") !== null;
      if (isTyping || event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undo]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const geometry = geometryOf(shape);
    if (geometry === null || missing.length > 0) return;
    const trimmed = { name: draft.name.trim(), code: draft.code.trim(), source: draft.source.trim() };
    saving.mutate({ ...draft, ...trimmed, kind, geometry });
  };
  return (
    <form onSubmit={submit} noValidate>
      <VertexHandles shape={shape} onChange={change} onStep={step} />
      <Section title={t(zone === null ? `zones.new.${kind}` : `zones.edit.${kind}`)}>
        <p className={styles.soft}>
          {vertexCount(shape) > MOST_HANDLES
            ? t("zones.tooManyVertices", { count: vertexCount(shape), most: MOST_HANDLES })
            : t("zones.handlesHow")}
        </p>
        <div className={styles.actions}>
          <Button
            size="compact-sm"
            variant="default"
            disabled={!canUndo}
            leftSection={<IconArrowBackUp size={15} aria-hidden="true" />}
            onClick={undo}
          >
            {t("zones.undoShape")}
          </Button>
        </div>
        <Vertices shape={shape} onShape={step} />
      </Section>
      <Section title={t("zones.rule")}>
        <ZoneFields
          kind={kind}
          draft={draft}
          missing={wasTried ? missing : []}
          onChange={(patch) => setDraft({ ...draft, ...patch })}
        />
      </Section>
      <div className={styles.foot}>
        {contest !== null && (
          <div className={styles.conflict} role="alert">
            <strong>{t("zones.conflict")}</strong>
            <p>
              {t("zones.conflictWhat", {
                fields:
                  contest.fields.map((field) => t(`zones.field.${field}`)).join(", ") || t("zones.conflictNothing"),
              })}
            </p>
            <Button size="xs" variant="default" onClick={onCancel}>
              {t("zones.takeTheirs")}
            </Button>
          </div>
        )}
        {saving.isError && contest === null && (
          <Failed title={t("zones.notSaved")} what={errorText(saving.error, words)} />
        )}
        <div className={styles.actions}>
          <Button size="sm" type="submit" loading={saving.isPending}>
            {t(contest === null ? "zones.save" : "zones.keepMine")}
          </Button>
          <Button size="sm" variant="default" onClick={onCancel}>
            {t("zones.cancel")}
          </Button>
        </div>
      </div>
    </form>
  );
}
