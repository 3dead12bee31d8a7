import { Button } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { AntennaFileAnswer, AntennaPattern } from "../../../../server/modules/catalogue/catalogue.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { Panel, PanelPart } from "../../ui/Panel.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { antennaPatternsQuery, sendAntenna } from "./imports.api.ts";
import styles from "./imports.module.css";

interface Outcome {
  readonly fileName: string;
  readonly answer: AntennaFileAnswer | null;
  readonly problem: string | null;
}

function factsOf(pattern: AntennaPattern, words: Words): string {
  const { make, frequencyMhz, gainDbi, horizontalBeamwidthDeg, verticalBeamwidthDeg, builtInTiltDeg } = pattern;
  return [
    make,
    frequencyMhz === null ? null : words.quantity(frequencyMhz, "MHz", 1),
    words.quantity(gainDbi, "dBi", 1),
    words.t("antennas.beam", { h: words.number(horizontalBeamwidthDeg), v: words.number(verticalBeamwidthDeg, 1) }),
    builtInTiltDeg === null
      ? words.t("antennas.parabola")
      : words.t("antennas.measured", { tilt: words.number(builtInTiltDeg, 1) }),
    pattern.source,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

/** Files one after the other: each has its own answer. */
async function sendAll(files: readonly File[], words: Words): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const file of files) {
    try {
      outcomes.push({ fileName: file.name, answer: await sendAntenna(file.name, await file.text()), problem: null });
    } catch (error) {
      outcomes.push({ fileName: file.name, answer: null, problem: errorText(error, words) });
    }
  }
  return outcomes;
}

function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  const words = useWords();
  return (
    <ul className={styles.grids} role="status">
      {outcomes.map(({ fileName, answer, problem }) => (
        <li key={fileName}>
          <strong>{fileName}</strong>{" "}
          <Tag tone={answer === null ? "danger" : "good"}>
            {words.t(answer === null ? "antennas.refused" : answer.isNew ? "antennas.added" : "antennas.known")}
          </Tag>
          {problem !== null && <p>{problem}</p>}
          {answer?.warnings.map((warning) => (
            <p key={warning} className={styles.soft} lang="en">
              {warning}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Antenna patterns that sectors can name, and measured ones read from Planet files. */
export function AntennasTool({ session, onSignIn }: ToolProps) {
  const words = useWords();
  const queryClient = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const { user } = session;
  const { data, error, refetch } = useQuery({ ...antennaPatternsQuery, enabled: user !== null });
  const sending = useMutation({
    mutationFn: (files: readonly File[]) => sendAll(files, words),
    onSettled: () => queryClient.invalidateQueries({ queryKey: antennaPatternsQuery.queryKey }),
  });
  if (user === null) {
    return (
      <Empty title={words.t("error.unauthorized")}>
        <Button size="sm" onClick={onSignIn}>
          {words.t("account.signIn")}
        </Button>
      </Empty>
    );
  }
  const maySend = user.role === "authority" || user.role === "planner";
  return (
    <Panel title={words.t("tool.antennas")} lines={[words.t("antennas.what")]}>
      {maySend && (
        <PanelPart title={words.t("antennas.add")} note=".msi, .pln">
          <input
            ref={chooser}
            type="file"
            multiple
            accept=".msi,.pln,.txt"
            className="visually-hidden"
            tabIndex={-1}
            aria-label={words.t("antennas.choose")}
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])];
              if (files.length > 0) sending.mutate(files);
              currentTarget.value = "";
            }}
          />
          <Button
            size="sm"
            loading={sending.isPending}
            leftSection={<IconFileUpload size={16} aria-hidden="true" />}
            onClick={() => chooser.current?.click()}
          >
            {words.t("antennas.choose")}
          </Button>
          <p className={styles.soft}>{words.t(user.role === "authority" ? "antennas.shared" : "antennas.own")}</p>
          {sending.data !== undefined && <Outcomes outcomes={sending.data} />}
        </PanelPart>
      )}
      <PanelPart title={words.t("antennas.list")}>
        {error !== null && (
          <Failed
            title={words.t("state.failed")}
            what={errorText(error, words)}
            retryLabel={words.t("state.retry")}
            onRetry={() => void refetch()}
          />
        )}
        {error === null && data === undefined && <Loading label={words.t("state.loading")} />}
        <ul className={styles.grids}>
          {data?.patterns.map((pattern) => (
            <li key={pattern.code}>
              <strong>{pattern.name}</strong> <Tag>{pattern.organisationName ?? words.t("antennas.everybody")}</Tag>
              <p className={styles.antenna}>{factsOf(pattern, words)}</p>
            </li>
          ))}
        </ul>
      </PanelPart>
    </Panel>
  );
}
