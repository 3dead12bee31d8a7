import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { User } from "../../../../server/modules/accounts/users.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { ConfirmButton } from "../../ui/ConfirmButton.tsx";
import { deviceName } from "../../ui/device.ts";
import list from "../../ui/EntryList.module.css";
import { Section } from "../../ui/Section.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { endUserSession, revokeUserToken, userAccessQuery } from "./administration.api.ts";

interface EntryProps {
  readonly title: string;
  readonly isOver?: boolean;
  readonly line: string;
  readonly label: string;
  readonly onEnd: () => Promise<void>;
}

function Entry({ title, isOver, line, label, onEnd }: EntryProps) {
  const words = useWords();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: onEnd,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["administration"] }),
  });
  return (
    <li>
      <div>
        <strong>{title}</strong> {isOver === true && <Tag tone="warn">{words.t("services.over")}</Tag>}
        <br />
        <small>{line}</small>
      </div>
      <ConfirmButton
        label={label}
        sureLabel={words.t("admin.sure")}
        of={title}
        isPending={ending.isPending}
        onConfirm={() => ending.mutate()}
      />
      {ending.isError && <Failed title={words.t("state.failed")} what={errorText(ending.error, words)} />}
    </li>
  );
}

/** Where a user is signed in and which tokens are out, by name; the authority may end each. */
export function UserAccessPart({ user }: { user: User }) {
  const words = useWords();
  const { data, error, refetch } = useQuery(userAccessQuery(user.id));
  if (data === undefined) {
    if (error === null) return <Loading label={words.t("state.loading")} />;
    const again = { retryLabel: words.t("state.retry"), onRetry: () => void refetch() };
    return <Failed title={words.t("state.failed")} what={errorText(error, words)} {...again} />;
  }
  return (
    <>
      <Section title={words.t("admin.sessions")} note={words.number(data.sessions.length)}>
        {data.sessions.length === 0 && <Empty title={words.t("admin.noSessions")} />}
        <ul className={list.entries}>
          {data.sessions.map((each) => (
            <Entry
              key={each.id}
              title={each.userAgent === null ? words.t("notKnown") : deviceName(each.userAgent)}
              line={words.t("account.sessionLine", {
                address: each.address ?? words.t("notKnown"),
                from: words.time(each.createdAt),
                seen: words.time(each.lastSeenAt),
              })}
              label={words.t("account.endSession")}
              onEnd={() => endUserSession(user.id, each.id)}
            />
          ))}
        </ul>
      </Section>
      <Section title={words.t("admin.tokens")} note={words.number(data.tokens.length)}>
        {data.tokens.length === 0 && <Empty title={words.t("admin.noTokens")} />}
        <ul className={list.entries}>
          {data.tokens.map((each) => (
            <Entry
              key={each.id}
              title={each.name}
              isOver={each.isOver}
              line={[
                words.t("services.read"),
                words.t("services.period", { from: words.date(each.createdAt), until: words.date(each.expiresAt) }),
                each.lastUsedAt === null
                  ? words.t("services.neverUsed")
                  : words.t("services.lastUsed", { time: words.time(each.lastUsedAt) }),
              ].join(" · ")}
              label={words.t("services.revoke")}
              onEnd={() => revokeUserToken(user.id, each.id)}
            />
          ))}
        </ul>
      </Section>
    </>
  );
}
