import { Alert, Button, NativeSelect, Select, Textarea, TextInput } from "@mantine/core";
import { IconDeviceFloppy } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useMemo, useState } from "react";
import type { FieldHamlet } from "../../../../server/modules/field/field.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { hamletQuery } from "../../api/hamlet.ts";
import { useWords } from "../../i18n/language.tsx";
import { useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import type { LonLat } from "../../map/selection.ts";
import { useReach } from "../../offline/reach.ts";
import { type ChosenPhoto, PhotosField } from "../../ui/PhotosField.tsx";
import { Section } from "../../ui/Section.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { VerdictTag } from "../../ui/VerdictTag.tsx";
import { bodyOf, type Draft, type DraftPlace, draftOf, keepDraft, missingIn, readDraft } from "./draft.ts";
import { FieldFrame } from "./FieldFrame.tsx";
import { fieldHamletsQuery, ruleQuery } from "./field.api.ts";
import styles from "./field.module.css";
import { isFull, type KeptRecord, keepRecordWithPhotos } from "./field-db.ts";
import { fieldOverlay } from "./field-overlay.ts";
import { Choices, LevelField, NumberField } from "./fields.tsx";
import { HereField } from "./HereField.tsx";
import { useHere } from "./position.ts";
import { newSending } from "./queue.ts";
import { readQueue, useQueue } from "./queue-store.ts";
import { straightM } from "./route-order.ts";
import { wakeSender } from "./sending.ts";
import { HamletVisits } from "./VisitsList.tsx";

const MOST_PHOTOS = 8;
const TECHNOLOGIES = ["4G", "5G", "3G", "2G"] as const;
const VERDICTS = [
  ["covered", "good"],
  ["not-covered", "danger"],
  ["to-verify", "warn"],
] as const;

type Place = Pick<FieldHamlet, "id" | "name" | "center" | "modelled" | "reported" | "missingOrganisationIds">;

/** The hamlet of the record: from the list that is here anyway, else asked for. */
function useHamlet(id: number | null): Place | null {
  const listed = useQuery(fieldHamletsQuery).data?.hamlets.find((hamlet) => hamlet.id === id);
  const { data } = useQuery({ ...hamletQuery(id ?? 0), enabled: id !== null && listed === undefined });
  return useMemo(() => {
    if (listed !== undefined) return listed;
    if (data === undefined || id === null) return null;
    const broadband = data.mobile.filter(({ technology }) => technology === "4G" || technology === "5G");
    const any = (source: "modelled" | "reported") =>
      (["yes", "no"] as const).find((verdict) => broadband.some((each) => each[source] === verdict)) ?? "unknown";
    const center = data.geometry.coordinates as LonLat as [number, number];
    return {
      id,
      name: data.name,
      center,
      modelled: any("modelled"),
      reported: any("reported"),
      missingOrganisationIds: [],
    };
  }, [listed, data, id]);
}

interface Saved {
  readonly photos: number;
}

function SavedNote({ saved, onAnother, onQueue }: { saved: Saved; onAnother: () => void; onQueue: () => void }) {
  const { t } = useWords();
  return (
    <div className={styles.saved} role="status">
      <h3>{t("field.record.saved")}</h3>
      <p>{t("field.record.savedWhat", { photos: saved.photos })}</p>
      <div className={styles.two}>
        <Button size="md" onClick={onQueue}>
          {t("field.record.toQueue")}
        </Button>
        <Button size="md" variant="default" onClick={onAnother}>
          {t("field.record.another")}
        </Button>
      </div>
    </div>
  );
}

function HamletChoice({ hamlet, props }: { hamlet: Place | null; props: ToolProps }) {
  const { t } = useWords();
  const { here } = useHere();
  const { data } = useQuery(fieldHamletsQuery);
  const near = useMemo(() => {
    const place = here?.place ?? null;
    const all = [...(data?.hamlets ?? [])];
    return place === null
      ? all
      : all.sort((one, other) => straightM(place, one.center) - straightM(place, other.center));
  }, [data, here]);
  const options = [...(hamlet === null || near.some(({ id }) => id === hamlet.id) ? [] : [hamlet]), ...near];
  return (
    <Select
      size="md"
      searchable
      clearable
      limit={40}
      label={t("field.record.hamlet")}
      placeholder={t("field.record.hamletNone")}
      data={options.map((each) => ({
        value: String(each.id),
        label: "unitName" in each ? `${each.name} · ${(each as FieldHamlet).unitName ?? ""}` : each.name,
      }))}
      value={hamlet === null ? null : String(hamlet.id)}
      clearButtonProps={{ "aria-label": t("field.record.hamletNone") }}
      onChange={(id) => props.setState({ hamlet: id }, "replace")}
    />
  );
}

/** Where the record stands: the device or the map, else the hamlet's centre. */
function placeOf(hamlet: Place | null, here: ReturnType<typeof useHere>["here"]): DraftPlace | null {
  const hamletId = hamlet?.id ?? null;
  if (here !== null) return { hamletId, place: here.place, accuracyM: here.accuracyM, positionSource: here.source };
  return hamlet === null ? null : { hamletId, place: hamlet.center, accuracyM: null, positionSource: "hamlet" };
}

function Form({
  props,
  fixing,
  onSaved,
}: {
  props: ToolProps;
  fixing: KeptRecord | null;
  onSaved: (saved: Saved) => void;
}) {
  const words = useWords();
  const { t } = words;
  const queryClient = useQueryClient();
  const userId = props.session.user?.id ?? 0;
  const isReached = useReach();
  const { organisations } = useCatalogue();
  const rule = useQuery(ruleQuery).data?.rule;
  const { here } = useHere();
  const hamletId = /^[1-9]\d{0,9}$/.test(props.state.hamlet ?? "") ? Number(props.state.hamlet) : null;
  const hamlet = useHamlet(hamletId);
  const [draft, setDraft] = useState<Draft>(() => (fixing === null ? readDraft(userId) : draftOf(fixing.body)));
  const [photos, setPhotos] = useState<readonly ChosenPhoto[]>([]);
  const [failure, setFailure] = useState<"full" | "other" | null>(null);
  const [isTried, setTried] = useState(false);
  const change = (changes: Partial<Draft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    if (fixing === null) keepDraft(userId, next);
  };
  const operators = organisations.filter(({ isMobile }) => isMobile);
  const first = operators.find(({ id }) => hamlet?.missingOrganisationIds.includes(id)) ?? operators[0];
  const operatorId = draft.operatorId ?? first?.id ?? null;
  const own = fixing?.body;
  const fixedPlace: DraftPlace | null =
    own === undefined || here !== null
      ? null
      : { hamletId, place: [own.lon, own.lat], accuracyM: own.accuracyM, positionSource: own.positionSource };
  const where = fixedPlace ?? placeOf(hamlet, here);
  const full = { ...draft, operatorId };
  const missing = missingIn(full, where);
  const distanceM = hamlet === null || where === null ? 0 : straightM(where.place, hamlet.center);
  const { place } = where ?? {};
  useOverlay(useMemo(() => fieldOverlay({ here: place ?? null, stops: [] }), [place]));

  const save = async (withPhotos: boolean) => {
    setTried(true);
    if (missing.length > 0) return;
    const now = Date.now();
    const body = bodyOf(full, where, now);
    const id = fixing?.id ?? crypto.randomUUID();
    const title = hamlet?.name ?? body.placeName ?? t("field.record.hamletNone");
    const record: KeptRecord = { ...newSending(id, userId, fixing?.createdAt ?? now), body, title, keptAs: null };
    const kept = withPhotos ? photos : [];
    try {
      await keepRecordWithPhotos(
        record,
        kept.map(({ content }) => content),
        now,
      );
    } catch (error) {
      setFailure(isFull(error) ? "full" : "other");
      return;
    }
    keepDraft(userId, null);
    await readQueue(userId);
    wakeSender();
    void queryClient.invalidateQueries({ queryKey: ["field"] });
    onSaved({ photos: kept.length });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(true);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <HamletChoice hamlet={hamlet} props={props} />
      {hamlet !== null && (
        <div className={styles.tags}>
          <VerdictTag verdict={hamlet.modelled} source={t("source.modelled")} />
          <VerdictTag verdict={hamlet.reported} source={t("source.reported")} />
        </div>
      )}
      {hamlet === null && (
        <TextInput
          size="md"
          label={t("field.record.place")}
          description={t("field.record.placeHow")}
          maxLength={200}
          value={draft.placeName}
          onChange={({ currentTarget }) => change({ placeName: currentTarget.value })}
        />
      )}
      {rule !== undefined && distanceM > rule.visitReachM && (
        <Alert color="yellow" role="alert">
          {t("field.record.far", { distance: words.length(distanceM), reach: words.length(rule.visitReachM) })}
        </Alert>
      )}
      <NativeSelect
        size="md"
        label={t("field.record.operator")}
        value={operatorId ?? ""}
        data={operators.map(({ id, name }) => ({ value: String(id), label: name }))}
        onChange={({ currentTarget }) => change({ operatorId: Number(currentTarget.value) })}
      />
      <Choices
        legend={t("field.record.technology")}
        name="technology"
        options={TECHNOLOGIES.map((value) => ({ value, label: value }))}
        value={draft.technology}
        onChange={(technology) => change({ technology })}
      />
      <Choices
        legend={t("field.record.verdict")}
        name="verdict"
        options={VERDICTS.map(([value, tone]) => ({ value, tone, label: t(`field.verdict.${value}`) }))}
        value={draft.verdict}
        onChange={(verdict) => change({ verdict })}
      />
      <LevelField draft={draft} onDraft={change} />
      <fieldset className={styles.choices}>
        <legend>{t("field.record.speed")}</legend>
        <div className={styles.three}>
          <NumberField field="downMbps" label="field.record.down" draft={draft} onDraft={change} />
          <NumberField field="upMbps" label="field.record.up" draft={draft} onDraft={change} />
          <NumberField field="latencyMs" label="field.record.latency" draft={draft} onDraft={change} />
        </div>
      </fieldset>
      <PhotosField
        photos={photos}
        most={MOST_PHOTOS}
        how={t("field.record.photosHow", { most: MOST_PHOTOS })}
        addLabel={t("field.record.photoAdd")}
        isLarge
        onPhotos={setPhotos}
      />
      <Textarea
        size="md"
        label={t("field.record.note")}
        autosize
        minRows={2}
        maxLength={2_000}
        value={draft.note}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
      />
      <TextInput
        size="md"
        type="datetime-local"
        label={t("field.record.at")}
        description={t("field.record.atHow")}
        value={draft.measuredAt}
        onChange={({ currentTarget }) => change({ measuredAt: currentTarget.value })}
      />
      {hamlet !== null && isReached && (
        <Section title={t("field.record.others")}>
          <HamletVisits hamletId={hamlet.id} />
        </Section>
      )}
      <div className={styles.save}>
        {isTried && missing.includes("verdict") && (
          <p className={styles.wrong} role="alert">
            {t("field.record.verdictMissing")}
          </p>
        )}
        {isTried && missing.includes("place") && (
          <p className={styles.wrong} role="alert">
            {t("field.record.noPlace")}
          </p>
        )}
        {failure !== null && (
          <Alert color="red" role="alert" title={t(failure === "full" ? "field.record.full" : "field.record.notSaved")}>
            <p>{t(failure === "full" ? "field.record.fullWhat" : "field.queue.unavailable")}</p>
            {failure === "full" && photos.length > 0 && (
              <Button size="md" variant="default" onClick={() => void save(false)}>
                {t("field.record.saveWithoutPhotos")}
              </Button>
            )}
          </Alert>
        )}
        <Button type="submit" size="lg" fullWidth leftSection={<IconDeviceFloppy size={22} aria-hidden="true" />}>
          {t(fixing !== null ? "field.record.saveAgain" : isReached ? "field.record.save" : "field.record.saveOffline")}
        </Button>
      </div>
    </form>
  );
}

/** The record of an inspector: written into this browser first, and sent from there. */
export function RecordTool(props: ToolProps) {
  const { t } = useWords();
  const queue = useQueue();
  const [saved, setSaved] = useState<Saved | null>(null);
  const [round, setRound] = useState(0);
  const fixing = queue?.records.find(({ id, state }) => id === props.state.fix && state === "refused") ?? null;
  const { state, setState } = props;
  useEffect(() => {
    if (fixing !== null && state.hamlet === undefined && fixing.body.hamletId !== null) {
      setState({ hamlet: String(fixing.body.hamletId) }, "replace");
    }
  }, [fixing, state.hamlet, setState]);
  // The record to be corrected is in the browser's database: the form waits for it.
  const isWaiting = props.state.fix !== undefined && queue === null;
  return (
    <FieldFrame tool="record" title="field.record.title" props={props}>
      {saved === null && (
        <HereField
          props={props}
          without={t(props.state.hamlet === undefined ? "field.record.noPlace" : "field.here.hamlet")}
        />
      )}
      {fixing !== null && saved === null && (
        <p className={styles.note}>
          <Tag tone="warn">{t("field.record.fixing")}</Tag>
        </p>
      )}
      {saved !== null ? (
        <SavedNote
          saved={saved}
          onQueue={() => props.openTool("field", "queue")}
          onAnother={() => {
            setSaved(null);
            setRound(round + 1);
          }}
        />
      ) : (
        !isWaiting && (
          <Form
            key={`${fixing?.id ?? ""}/${round}`}
            {...{ props, fixing }}
            onSaved={(next) => {
              setSaved(next);
              setState({ fix: null }, "replace");
            }}
          />
        )
      )}
    </FieldFrame>
  );
}
