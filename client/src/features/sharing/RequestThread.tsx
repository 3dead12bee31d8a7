import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { RequestDetail, RequestState } from "../../../../server/modules/sharing/requests.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import { Tag, type Tone } from "../../ui/Tag.tsx";
import { requestQuery, sayTo } from "./requests.api.ts";
import styles from "./sharing.module.css";

export const STATE_TONE: Readonly<Record<RequestState, Tone>> = {
  sent: "warn",
  agreed: "good",
  infeasible: "danger",
  "not-in-plan": "neutral",
  withdrawn: "neutral",
};

/** What an organisation may say to a request: the owner answers, who asked withdraws, the authority only speaks. */
export function answersFor(request: RequestDetail, organisationId: number): RequestState[] {
  const answers: readonly RequestState[] = ["agreed", "infeasible", "not-in-plan"];
  if (organisationId === request.toOrganisationId && request.state !== "withdrawn") {
    return answers.filter((state) => state !== request.state);
  }
  return organisationId === request.fromOrganisationId && request.state === "sent" ? ["withdrawn"] : [];
}

interface Props {
  readonly request: RequestDetail;
  readonly organisationId: number;
  readonly onBack: () => void;
  readonly onShow: () => void;
}

/** One request with both sides' words, and what one's own side may answer. */
export function RequestThread({ request, organisationId, onBack, onShow }: Props) {
  const words = useWords();
  const queryClient = useQueryClient();
  const [message, setMessage] = useState("");
  const saying = useMutation({
    mutationFn: (state: RequestState | undefined) => sayTo(request, { message, ...(state !== undefined && { state }) }),
    onSuccess: (answer) => {
      setMessage("");
      queryClient.setQueryData(requestQuery(request.id).queryKey, answer);
      void queryClient.invalidateQueries({ queryKey: ["sharing", "requests"] });
    },
    onError: () => void queryClient.invalidateQueries({ queryKey: requestQuery(request.id).queryKey }),
  });
  const isEmpty = message.trim() === "";
  const { siteCode, technology, antennaHeightM, hamletName } = request;
  const facts = [
    ...(technology === null ? [] : [technology]),
    ...(antennaHeightM === null ? [] : [words.t("option.antenna", { height: words.quantity(antennaHeightM, "m", 1) })]),
    ...(hamletName === null ? [] : [words.t("request.forHamlet", { hamlet: hamletName })]),
  ];
  return (
    <section className={styles.result} aria-label={words.t("request.one", { site: siteCode })}>
      <div className={styles.row}>
        <Button size="compact-xs" variant="default" onClick={onBack}>
          {words.t("request.back")}
        </Button>
        <Button size="compact-xs" variant="default" onClick={onShow}>
          {words.t("option.show")}
        </Button>
      </div>
      <h3 className={styles.heading}>
        {words.t("request.one", { site: siteCode })}{" "}
        <Tag tone={STATE_TONE[request.state]}>{words.t(`request.state.${request.state}`)}</Tag>
      </h3>
      <p>{words.t("request.between", { from: request.fromName, to: request.toName })}</p>
      {facts.length > 0 && <p className={styles.soft}>{facts.join(" · ")}</p>}
      <ol className={styles.thread}>
        {request.messages.map((each) => (
          <li key={each.id} data-own={each.organisationId === organisationId || undefined}>
            <div className={styles.threadHead}>
              <OrganisationName id={each.organisationId} name={each.organisationName} />
              <time dateTime={each.at}>{words.time(each.at)}</time>
            </div>
            {each.stateAfter !== null && (
              <Tag tone={STATE_TONE[each.stateAfter]}>{words.t(`request.state.${each.stateAfter}`)}</Tag>
            )}
            {each.body !== "" && <p>{each.body}</p>}
          </li>
        ))}
      </ol>
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
        {answersFor(request, organisationId).map((state) => (
          <Button
            key={state}
            size="xs"
            variant={state === "agreed" ? "filled" : "default"}
            disabled={saying.isPending || ((state === "infeasible" || state === "not-in-plan") && isEmpty)}
            title={state === "infeasible" || state === "not-in-plan" ? words.t("request.needsReason") : undefined}
            onClick={() => saying.mutate(state)}
          >
            {words.t(`request.answer.${state}` as "request.answer.agreed")}
          </Button>
        ))}
        <Button
          size="xs"
          variant="default"
          disabled={saying.isPending || isEmpty}
          onClick={() => saying.mutate(undefined)}
        >
          {words.t("request.say")}
        </Button>
      </div>
      {saying.error !== null && (
        <p className={styles.problem} role="alert">
          {errorText(saying.error, words)}
        </p>
      )}
    </section>
  );
}
