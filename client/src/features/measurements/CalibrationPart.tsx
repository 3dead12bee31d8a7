import { Button, Checkbox, NumberInput, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type {
  Calibration,
  Comparison,
  DecisionBody,
} from "../../../../server/modules/measurements/measurements.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { ScrollRegion } from "../../ui/ScrollRegion.tsx";
import { Failed } from "../../ui/States.tsx";
import { Tag, type Tone } from "../../ui/Tag.tsx";
import { clutterText, signed } from "./FiguresTable.tsx";
import { calibrationsQuery, decide, propose } from "./measurements.api.ts";
import styles from "./measurements.module.css";

const FEWEST_CELLS = 30;
const TONES: Readonly<Record<Calibration["status"], Tone>> = {
  proposed: "accent",
  "in-force": "good",
  replaced: "neutral",
  "taken-back": "neutral",
  rejected: "neutral",
};

function useRefresh() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: calibrationsQuery.queryKey });
}

/** Proposes a calibration from a comparison that still holds. */
export function ProposePart({ comparison }: { readonly comparison: Comparison }) {
  const words = useWords();
  const refresh = useRefresh();
  const [byClutter, setByClutter] = useState(true);
  const [minimumCells, setMinimumCells] = useState(FEWEST_CELLS);
  const [reason, setReason] = useState("");
  const sending = useMutation({
    mutationFn: () => propose({ comparisonId: comparison.id, byClutter, minimumCells, reason: reason.trim() }),
    onSuccess: refresh,
  });
  return (
    <div className={styles.upload}>
      <div className={styles.fields}>
        <TextInput
          size="xs"
          label={words.t("calibration.reason")}
          value={reason}
          maxLength={1000}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <NumberInput
          size="xs"
          label={words.t("calibration.minimum")}
          min={10}
          max={10_000}
          allowDecimal={false}
          value={minimumCells}
          onChange={(value) => setMinimumCells(typeof value === "number" ? value : FEWEST_CELLS)}
        />
      </div>
      <Checkbox
        size="xs"
        label={words.t("calibration.byClutter")}
        checked={byClutter}
        onChange={({ currentTarget }) => setByClutter(currentTarget.checked)}
      />
      {sending.isError && <Failed title={words.t("state.failed")} what={errorText(sending.error, words)} />}
      <div className={styles.line}>
        <Button
          size="xs"
          variant="default"
          loading={sending.isPending}
          disabled={reason.trim() === "" || comparison.staleBecause.length > 0}
          onClick={() => sending.mutate()}
        >
          {words.t("calibration.propose")}
        </Button>
      </div>
    </div>
  );
}

function ClassTable({ classes }: Pick<Calibration, "classes">) {
  const words = useWords();
  return (
    <ScrollRegion className={styles.scroll} label={words.t("calibration.title")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.t("measure.group")}</th>
            <th scope="col">{words.t("calibration.offset")}</th>
            <th scope="col">{words.t("measure.interval")}</th>
            <th scope="col">{words.t("measure.sigma")}</th>
            <th scope="col">{words.t("measure.cells")}</th>
          </tr>
        </thead>
        <tbody>
          {classes.map((each) => (
            <tr key={`${each.technology}/${each.bandCode}/${each.clutter}`}>
              <th scope="row">
                {each.technology} · {each.bandCode} · {clutterText(each.clutter, words)}
              </th>
              <td>{each.offsetDb === null ? words.t("calibration.tooFew") : signed(each.offsetDb, words)}</td>
              <td>{each.interval?.map((end) => signed(end, words)).join(" … ") ?? words.t("notKnown")}</td>
              <td>{each.sigmaDb === null ? words.t("notKnown") : words.number(each.sigmaDb, 1)}</td>
              <td>{words.number(each.cells)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Card({ calibration, mayDecide }: { readonly calibration: Calibration; readonly mayDecide: boolean }) {
  const words = useWords();
  const refresh = useRefresh();
  const deciding = useMutation({
    mutationFn: (decision: DecisionBody["decision"]) => decide(calibration.id, decision),
    onSettled: refresh,
  });
  const { id, number, status, classes, basis, reason } = calibration;
  const said = (
    key: "calibration.by" | "calibration.decided" | "calibration.takenBack",
    name: string | null,
    time: string | null,
  ) => (time === null ? [] : [words.t(key, { name: name ?? calibration.organisationName, time: words.time(time) })]);
  const button = (decision: DecisionBody["decision"], key: "accept" | "reject" | "takeBack", isMain = false) => (
    <Button
      size="compact-xs"
      variant={isMain ? "filled" : "default"}
      loading={deciding.isPending}
      onClick={() => deciding.mutate(decision)}
    >
      {words.t(`calibration.${key}`)}
    </Button>
  );
  return (
    <li className={styles.card}>
      <div className={styles.line}>
        <strong>
          {number === null ? words.t("calibration.proposal", { id }) : words.t("calibration.version", { number })}
        </strong>
        <Tag tone={TONES[status]}>{words.t(`calibration.status.${status}`)}</Tag>
        {mayDecide && status === "proposed" && button("accept", "accept", true)}
        {mayDecide && status === "proposed" && button("reject", "reject")}
        {mayDecide && status === "in-force" && button("take-back", "takeBack")}
      </div>
      <p className={styles.soft}>
        {[
          ...said("calibration.by", calibration.proposedBy, calibration.proposedAt),
          ...said("calibration.decided", calibration.decidedBy, calibration.decidedAt),
          ...said("calibration.takenBack", calibration.takenBackBy, calibration.takenBackAt),
        ].join(" · ")}
      </p>
      <p className={styles.soft}>
        {words.t("calibration.basis", { samples: basis.samples, sets: basis.sets.join(", "), reason })}
      </p>
      {deciding.isError && <Failed title={words.t("state.failed")} what={errorText(deciding.error, words)} />}
      <ClassTable classes={classes} />
    </li>
  );
}

/** Every calibration that this reader may see, with its state, its basis and who decided. */
export function CalibrationPart({ session }: Pick<ToolProps, "session">) {
  const words = useWords();
  const { data, error } = useQuery(calibrationsQuery);
  return (
    <section className={styles.part} aria-label={words.t("calibration.title")}>
      <h3>{words.t("calibration.title")}</h3>
      <p className={styles.soft}>{words.t("calibration.what")}</p>
      {error !== null && <Failed title={words.t("state.failed")} what={errorText(error, words)} />}
      {data?.calibrations.length === 0 && <p>{words.t("calibration.none")}</p>}
      <ul className={styles.cards}>
        {data?.calibrations.map((calibration) => (
          <Card key={calibration.id} calibration={calibration} mayDecide={session.user?.role === "authority"} />
        ))}
      </ul>
    </section>
  );
}
