import { Button, NumberInput, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { NewRequest } from "../../../../server/modules/sharing/requests.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import { sendRequest, siteQuery } from "./requests.api.ts";
import styles from "./sharing.module.css";

/** What a request is begun with, from a plan's antennas or a mast. */
export type RequestStart = Pick<NewRequest, "siteId" | "technology" | "antennaHeightM" | "hamletId" | "scenarioId">;

interface Props {
  readonly start: RequestStart;
  readonly onSent: (requestId: number) => void;
  readonly onCancel: () => void;
}

/** A request to the owner of a mast: which mast, how high, and in what words. */
export function NewRequestForm({ start, onSent, onCancel }: Props) {
  const words = useWords();
  const queryClient = useQueryClient();
  const site = useQuery(siteQuery(start.siteId));
  const [heightM, setHeightM] = useState<number | null>(start.antennaHeightM);
  const [message, setMessage] = useState("");
  const sending = useMutation({
    mutationFn: () => sendRequest({ ...start, antennaHeightM: heightM, message }),
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: ["sharing", "requests"] });
      onSent(id);
    },
  });
  if (site.error !== null) return <Failed title={words.t("state.failed")} what={errorText(site.error, words)} />;
  if (site.data === undefined) return <Loading label={words.t("state.loading")} />;
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate();
      }}
    >
      <h3>{words.t("request.new", { site: site.data.code, owner: site.data.ownerName })}</h3>
      {start.technology !== null && <p className={styles.soft}>{start.technology}</p>}
      <NumberInput
        size="xs"
        min={1}
        max={400}
        hideControls
        decimalSeparator={words.decimalSeparator}
        label={words.t("request.height")}
        placeholder={words.t("request.heightOpen")}
        suffix=" m"
        value={heightM ?? ""}
        onChange={(value) => setHeightM(value === "" ? null : Number(value))}
      />
      <Textarea
        size="xs"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        label={words.t("request.words")}
        value={message}
        onChange={({ currentTarget }) => setMessage(currentTarget.value)}
      />
      <div className={styles.row}>
        <Button type="submit" size="xs" loading={sending.isPending}>
          {words.t("request.send")}
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          {words.t("request.cancel")}
        </Button>
      </div>
      {sending.error !== null && (
        <p className={styles.problem} role="alert">
          {errorText(sending.error, words)}
        </p>
      )}
    </form>
  );
}
