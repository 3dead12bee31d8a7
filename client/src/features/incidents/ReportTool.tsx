import { Button, Checkbox, NativeSelect, Progress, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { IncidentKind, IncidentReceipt } from "../../../../server/modules/incidents/incidents.schemas.ts";
import { ApiError } from "../../api/client.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { COLOUR } from "../../map/colours.ts";
import { type MapOverlay, useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import type { LonLat } from "../../map/selection.ts";
import { type ChosenPhoto, PhotosField } from "../../ui/PhotosField.tsx";
import { Section } from "../../ui/Section.tsx";
import { Failed } from "../../ui/States.tsx";
import { IncidentKey } from "./IncidentsTool.tsx";
import { INCIDENT_KINDS, incidentsOverlay } from "./incident-look.ts";
import { incidentSettingQuery, incidentsQuery, sendReport, setLastCode } from "./incidents.api.ts";
import styles from "./incidents.module.css";
import { PlaceField } from "./PlaceField.tsx";
import { readPlace, writePlace } from "./place.ts";
import { isOpen } from "./use-incidents.ts";

const MOST_PHOTOS = 3;

function placeOverlay([lon, lat]: LonLat): MapOverlay {
  return {
    id: "report",
    sources: { "report-place": { type: "geojson", data: { type: "Point", coordinates: [lon, lat] } } },
    layers: [
      {
        id: "report-place",
        type: "circle",
        source: "report-place",
        paint: {
          "circle-radius": 9,
          "circle-color": COLOUR.gap,
          "circle-stroke-color": COLOUR.halo,
          "circle-stroke-width": 3,
        },
      },
    ],
  };
}

/** The code, told once. */
function Receipt({
  receipt,
  onAnother,
  onFollow,
}: {
  receipt: IncidentReceipt;
  onAnother: () => void;
  onFollow: () => void;
}) {
  const words = useWords();
  const { t } = words;
  const [isCopied, setCopied] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const copy = () => void navigator.clipboard?.writeText(receipt.code).then(() => setCopied(true));
  return (
    <div className={styles.receipt} role="status">
      <h3 ref={title} tabIndex={-1}>
        {t("incidents.report.sent", { id: String(receipt.incidentId) })}
      </h3>
      <p>{t("incidents.report.code")}</p>
      <output className={styles.code}>{receipt.code}</output>
      <p>{t("incidents.report.keepCode")}</p>
      <p>{t("incidents.report.due", { date: words.date(receipt.dueOn) })}</p>
      <div className={styles.buttons}>
        <Button size="sm" variant="default" onClick={copy}>
          {t(isCopied ? "incidents.report.copied" : "incidents.report.copy")}
        </Button>
        <Button size="sm" onClick={onFollow}>
          {t("incidents.report.follow")}
        </Button>
        <Button size="sm" variant="default" onClick={onAnother}>
          {t("incidents.report.another")}
        </Button>
      </div>
    </div>
  );
}

function Form({ props, onSent }: { props: ToolProps; onSent: (receipt: IncidentReceipt) => void }) {
  const { state, setState, selection } = props;
  const words = useWords();
  const { t } = words;
  const setting = useQuery(incidentSettingQuery).data?.setting;
  const place = useMemo(() => readPlace(state.at), [state.at]);
  const latest = useRef(setState);
  useEffect(() => {
    latest.current = setState;
  }, [setState]);
  const onPlace = useCallback((next: LonLat) => latest.current({ at: writePlace(next) }, "replace"), []);
  const [kind, setKind] = useState<IncidentKind>("unsafe");
  const [text, setText] = useState("");
  const [contact, setContact] = useState("");
  const [photos, setPhotos] = useState<readonly ChosenPhoto[]>([]);
  const [isAbout, setAbout] = useState(true);
  const [share, setShare] = useState(0);
  const stop = useRef<AbortController | null>(null);
  useOverlay(useMemo(() => (place === null ? null : placeOverlay(place)), [place]));
  const sending = useMutation({
    mutationFn: ([lon, lat]: LonLat) => {
      stop.current = new AbortController();
      const report = {
        ...{ kind, lon, lat, words: text },
        ...(contact.trim() === "" ? {} : { contact: contact.trim() }),
        ...(selection === null || !isAbout ? {} : { near: selection }),
      };
      const contents = photos.map(({ content }) => content);
      return sendReport({ report, photos: contents, onProgress: setShare, signal: stop.current.signal });
    },
    onSuccess: onSent,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (place !== null) sending.mutate(place);
  };
  const isStopped = sending.isError && !(sending.error instanceof ApiError);
  return (
    <form className={styles.report} onSubmit={send}>
      <PlaceField place={place} onPlace={onPlace} props={props} />
      {selection !== null && (
        <Checkbox
          size="sm"
          label={t("incidents.report.near", { layer: t(`layer.${selection.layer}`) })}
          checked={isAbout}
          onChange={({ currentTarget }) => setAbout(currentTarget.checked)}
        />
      )}
      <NativeSelect
        size="sm"
        label={t("incidents.report.kind")}
        value={kind}
        data={INCIDENT_KINDS.map((value) => ({ value, label: t(`incidents.kind.${value}`) }))}
        onChange={({ currentTarget }) =>
          setKind(INCIDENT_KINDS.find((each) => each === currentTarget.value) ?? "other")
        }
      />
      <Textarea
        size="sm"
        required
        label={t("incidents.report.words")}
        description={t("incidents.report.wordsHow")}
        minLength={5}
        maxLength={4_000}
        autosize
        minRows={3}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <PhotosField
        photos={photos}
        most={MOST_PHOTOS}
        how={t("incidents.report.photosHow")}
        addLabel={t("incidents.report.photoAdd")}
        onPhotos={setPhotos}
      />
      <TextInput
        size="sm"
        label={t("incidents.report.contact")}
        description={
          setting === undefined
            ? undefined
            : t("incidents.report.contactHow", {
                days: setting.contactDaysAfterClosing,
                most: setting.contactDaysAtMost,
              })
        }
        maxLength={300}
        autoComplete="tel"
        value={contact}
        onChange={({ currentTarget }) => setContact(currentTarget.value)}
      />
      {sending.isError && !isStopped && <Failed title={t("state.failed")} what={errorText(sending.error, words)} />}
      {sending.isPending ? (
        <div className={styles.field}>
          <span role="status">{t("incidents.report.sending", { share: words.share(share) })}</span>
          <Progress value={share * 100} aria-label={t("incidents.report.sending", { share: words.share(share) })} />
          <Button size="sm" variant="default" className={styles.start as string} onClick={() => stop.current?.abort()}>
            {t("incidents.report.stop")}
          </Button>
        </div>
      ) : (
        <div className={styles.field}>
          <Button size="md" type="submit" disabled={place === null}>
            {t("incidents.report.send")}
          </Button>
          {place === null && <span className={styles.soft}>{t("incidents.report.placeMissing")}</span>}
        </div>
      )}
    </form>
  );
}

/** The public's form, and what is open in the province as far as everybody may know it. */
export function ReportTool(props: ToolProps) {
  const words = useWords();
  const { t } = words;
  const queryClient = useQueryClient();
  const [receipt, setReceipt] = useState<IncidentReceipt | null>(null);
  const incidents = useQuery(incidentsQuery).data?.incidents;
  useOverlay(
    useMemo(
      () => (incidents === undefined ? null : incidentsOverlay(incidents.filter(isOpen), null, words, null)),
      [incidents, words],
    ),
  );
  const onSent = (sent: IncidentReceipt) => {
    setReceipt(sent);
    setLastCode(sent.code);
    props.setState({ at: null }, "replace");
    void queryClient.invalidateQueries({ queryKey: ["incidents"] });
  };
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2>{t("incidents.report.title")}</h2>
        <p>{t("incidents.report.what")}</p>
      </header>
      {receipt === null ? (
        <Form props={props} onSent={onSent} />
      ) : (
        <Receipt
          receipt={receipt}
          onAnother={() => setReceipt(null)}
          onFollow={() => props.openTool("incidents", "track")}
        />
      )}
      <Section title={t("incidents.public.title")} note={words.number(incidents?.filter(isOpen).length ?? 0)}>
        <p className={styles.soft}>{t("incidents.public.what")}</p>
        <IncidentKey />
      </Section>
    </div>
  );
}
