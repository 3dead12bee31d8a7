import { Button, Checkbox, NumberInput, Radio, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { DigAnswer, Invitation } from "../../../../server/modules/corridors/works.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { compareText } from "../../i18n/format.ts";
import { useWords } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Failed } from "../../ui/States.tsx";
import { Tag, type Tone } from "../../ui/Tag.tsx";
import styles from "./corridors.module.css";
import { answerInvitation, sendInvitations, withdrawInvitation } from "./works.api.ts";

const ANSWERS = ["joins", "declines", "not-in-plan"] as const satisfies readonly DigAnswer[];
const TONE: Record<DigAnswer, Tone> = { joins: "good", declines: "danger", "not-in-plan": "neutral" };
const DAYS_TO_ANSWER = 21;

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Asks for everything that shows invitations again. */
function useRefresh() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ["corridors"] });
}

function StateTag({ invitation: { answer, withdrawnAt, replyBy } }: { invitation: Invitation }) {
  const { t } = useWords();
  if (withdrawnAt !== null) return <Tag>{t("works.withdrawn")}</Tag>;
  if (answer !== null) return <Tag tone={TONE[answer]}>{t(`works.answer.${answer}`)}</Tag>;
  const isOverdue = replyBy < dayIn(0);
  return <Tag tone={isOverdue ? "danger" : "warn"}>{t(isOverdue ? "works.overdue" : "works.waiting")}</Tag>;
}

/** The invited operator's answer: joins with so many pipes, does not because, or not in its plan. */
function AnswerForm({ invitation, onDone }: { invitation: Invitation; onDone: () => void }) {
  const words = useWords();
  const refresh = useRefresh();
  const [answer, setAnswer] = useState<DigAnswer>(invitation.answer ?? "joins");
  const [pipes, setPipes] = useState<number | "">(invitation.pipesWanted ?? 1);
  const [reason, setReason] = useState(invitation.answerReason ?? "");
  const sending = useMutation({
    mutationFn: () =>
      answerInvitation(invitation, {
        answer,
        reason: reason.trim() === "" ? null : reason.trim(),
        pipesWanted: answer === "joins" && pipes !== "" ? pipes : null,
      }),
    onSuccess: onDone,
    onSettled: refresh,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate();
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <Radio.Group
        size="xs"
        label={words.t("works.answerTitle")}
        value={answer}
        onChange={(value) => setAnswer(ANSWERS.find((each) => each === value) ?? "joins")}
      >
        <div className={styles.choices}>
          {ANSWERS.map((value) => (
            <Radio key={value} size="xs" value={value} label={words.t(`works.answer.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      {answer === "joins" && (
        <NumberInput
          size="xs"
          required
          label={words.t("works.pipesWanted")}
          min={1}
          max={200}
          allowDecimal={false}
          value={pipes}
          onChange={(value) => setPipes(typeof value === "number" ? value : "")}
        />
      )}
      <Textarea
        size="xs"
        required={answer === "declines"}
        minLength={answer === "declines" ? 3 : 0}
        maxLength={2_000}
        label={words.t(answer === "declines" ? "works.reasonNeeded" : "works.reason")}
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {sending.isError && <Failed title={words.t("state.failed")} what={errorText(sending.error, words)} />}
      <div className={styles.buttons}>
        <Button size="xs" type="submit" loading={sending.isPending}>
          {words.t("works.answerSend")}
        </Button>
      </div>
    </form>
  );
}

interface CardProps {
  readonly invitation: Invitation;
  /** The work's name stands above where the list is not of one work. */
  readonly onWork?: (workId: number) => void;
  readonly mayAnswer: boolean;
  readonly mayInvite: boolean;
}

/** One invitation with its dates, its answer, and what its reader may do about it. */
export function InvitationCard({ invitation, onWork, mayAnswer, mayInvite }: CardProps) {
  const words = useWords();
  const refresh = useRefresh();
  const { organisations } = useCatalogue();
  const [isAnswering, setAnswering] = useState(false);
  const withdrawing = useMutation({ mutationFn: () => withdrawInvitation(invitation), onSettled: refresh });
  const { organisationId, workId, workName, answer, answerReason, pipesWanted, answeredAt, message, withdrawnAt } =
    invitation;
  const name = organisations.find(({ id }) => id === organisationId)?.name ?? words.t("notKnown");
  const isOpen = withdrawnAt === null;
  return (
    <li className={styles.invitation}>
      {onWork !== undefined && (
        <button
          type="button"
          className={styles.link}
          disabled={workId === null}
          onClick={() => workId !== null && onWork(workId)}
        >
          {workName}
        </button>
      )}
      {onWork !== undefined && (
        <span className={styles.none}>
          {words.t("works.dates", { from: words.date(invitation.workStartsOn), to: words.date(invitation.workEndsOn) })}
        </span>
      )}
      <span className={styles.spread}>
        <OrganisationName id={organisationId} name={name} />
        <StateTag invitation={invitation} />
      </span>
      <span className={styles.none}>
        {words.t("works.invitedAt", {
          date: words.date(invitation.invitedAt),
          replyBy: words.date(invitation.replyBy),
        })}
        {invitation.invitedBy !== null && ` · ${invitation.invitedBy}`}
      </span>
      {message !== "" && <q>{message}</q>}
      {answer !== null && answeredAt !== null && (
        <span>
          {words.t("works.answeredAt", { date: words.date(answeredAt) })}
          {pipesWanted !== null && ` · ${words.t("works.pipes", { count: pipesWanted })}`}
          {answerReason !== null && ` · ${answerReason}`}
        </span>
      )}
      {isOpen && mayAnswer && (isAnswering || answer === null) && (
        <AnswerForm key={invitation.version} invitation={invitation} onDone={() => setAnswering(false)} />
      )}
      {isOpen && mayAnswer && answer !== null && !isAnswering && (
        <Button
          size="compact-sm"
          variant="default"
          className={styles.back as string}
          onClick={() => setAnswering(true)}
        >
          {words.t("works.answerAgain")}
        </Button>
      )}
      {isOpen && mayInvite && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          className={styles.back as string}
          aria-label={words.t("works.withdrawOf", { name })}
          loading={withdrawing.isPending}
          onClick={() => withdrawing.mutate()}
        >
          {words.t("works.withdraw")}
        </Button>
      )}
      {withdrawing.isError && <Failed title={words.t("state.failed")} what={errorText(withdrawing.error, words)} />}
    </li>
  );
}

interface InviteProps {
  readonly workId: number;
  /** Operators with lines where the work will be: chosen at first. */
  readonly operatorIds: readonly number[];
  readonly invited: readonly number[];
}

/** Invites operators to lay their pipes while the road is open. */
export function InviteForm({ workId, operatorIds, invited }: InviteProps) {
  const words = useWords();
  const refresh = useRefresh();
  const { organisations } = useCatalogue();
  const offered = organisations
    .filter(({ id, kind, isFixed, isMobile }) => kind === "operator" && (isFixed || isMobile) && !invited.includes(id))
    .sort(
      (a, b) => Number(operatorIds.includes(b.id)) - Number(operatorIds.includes(a.id)) || compareText(a.name, b.name),
    );
  const [chosen, setChosen] = useState<readonly number[]>(operatorIds);
  const [replyBy, setReplyBy] = useState<string | null>(dayIn(DAYS_TO_ANSWER));
  const [message, setMessage] = useState("");
  const organisationIds = chosen.filter((id) => offered.some((each) => each.id === id));
  const sending = useMutation({
    mutationFn: (day: string) => sendInvitations(workId, { organisationIds, replyBy: day, message }),
    onSettled: refresh,
  });
  if (offered.length === 0) return null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (replyBy !== null) sending.mutate(replyBy);
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <fieldset className={styles.choices}>
        <legend>{words.t("works.inviteWhom")}</legend>
        {offered.map(({ id, name }) => (
          <Checkbox
            key={id}
            size="xs"
            label={operatorIds.includes(id) ? `${name} (${words.t("works.inviteHere")})` : name}
            checked={chosen.includes(id)}
            onChange={({ currentTarget }) =>
              setChosen(currentTarget.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
        ))}
      </fieldset>
      <DateField label={words.t("works.replyBy")} value={replyBy} onChange={setReplyBy} />
      <Textarea
        size="xs"
        label={words.t("works.message")}
        maxLength={2_000}
        autosize
        minRows={2}
        value={message}
        onChange={({ currentTarget }) => setMessage(currentTarget.value)}
      />
      {sending.isError && <Failed title={words.t("state.failed")} what={errorText(sending.error, words)} />}
      <div className={styles.buttons}>
        <Button
          size="xs"
          type="submit"
          loading={sending.isPending}
          disabled={organisationIds.length === 0 || replyBy === null}
        >
          {words.t("works.send")}
        </Button>
      </div>
    </form>
  );
}
