import { Button, NativeSelect, Switch, TextInput } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { OneTimeLink, User } from "../../../../server/modules/accounts/users.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { DataGrid, type GridColumn, readGridSort, writeGridSort } from "../../ui/DataGrid.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { plain } from "../../ui/text.ts";
import { organisationsQuery, usersQuery } from "./administration.api.ts";
import styles from "./administration.module.css";
import { InviteForm } from "./InviteForm.tsx";
import { LinkShown } from "./LinkShown.tsx";
import { Split } from "./Split.tsx";
import { StateTag } from "./StateTag.tsx";
import { UserDetail } from "./UserDetail.tsx";

const FIRST_SORT = { column: "name", descending: false } as const;

function columnsIn(words: Words): GridColumn<User>[] {
  const { t } = words;
  const count = (id: "sessions" | "tokens"): GridColumn<User> => ({
    id,
    title: t(`admin.column.${id}`),
    isNumber: true,
    cell: (user) => (user[id] === 0 ? <span className={styles.none}>—</span> : words.number(user[id])),
    sortBy: (user) => user[id],
  });
  return [
    {
      id: "name",
      title: t("admin.column.name"),
      cell: ({ displayName, isDemonstration }) => (
        <>
          {displayName} {isDemonstration && <Tag>{t("admin.demonstration")}</Tag>}
        </>
      ),
      sortBy: ({ displayName }) => displayName,
    },
    { id: "login", title: t("account.login"), cell: ({ login }) => login, sortBy: ({ login }) => login },
    {
      id: "role",
      title: t("admin.role"),
      cell: ({ role }) => t(`role.${role}`),
      sortBy: ({ role }) => t(`role.${role}`),
    },
    {
      id: "organisation",
      title: t("admin.organisation"),
      cell: ({ organisationId, organisationName }) => <OrganisationName id={organisationId} name={organisationName} />,
      sortBy: ({ organisationName }) => organisationName,
    },
    {
      id: "state",
      title: t("admin.column.state"),
      cell: ({ state }) => <StateTag state={state} />,
      sortBy: ({ state }) => t(`admin.state.${state}`),
    },
    {
      id: "seen",
      title: t("admin.lastSeen"),
      cell: ({ lastSeenAt }) =>
        lastSeenAt === null ? <span className={styles.none}>{t("admin.never")}</span> : words.time(lastSeenAt),
      sortBy: ({ lastSeenAt }) => lastSeenAt,
    },
    count("sessions"),
    count("tokens"),
  ];
}

/** Which accounts the filters leave; texts are compared without marks. */
function matches(user: User, text: string, organisationId: string, withDisabled: boolean): boolean {
  if (!withDisabled && user.state === "disabled") return false;
  if (organisationId !== "" && String(user.organisationId) !== organisationId) return false;
  return plain(`${user.displayName} ${user.login}`).includes(plain(text.trim()));
}

function Filters(props: {
  text: string;
  onText: (text: string) => void;
  organisationId: string;
  onOrganisation: (id: string) => void;
  withDisabled: boolean;
  onDisabled: (withDisabled: boolean) => void;
  onInvite: () => void;
}) {
  const { t } = useWords();
  const organisations = useQuery(organisationsQuery).data ?? [];
  return (
    <>
      <TextInput
        size="xs"
        type="search"
        label={t("admin.find")}
        placeholder={t("admin.findWhat")}
        value={props.text}
        onChange={({ currentTarget }) => props.onText(currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        label={t("admin.organisation")}
        value={props.organisationId}
        data={[
          { value: "", label: t("admin.all") },
          ...organisations.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChange={({ currentTarget }) => props.onOrganisation(currentTarget.value)}
      />
      <Switch
        size="xs"
        label={t("admin.withDisabled")}
        checked={props.withDisabled}
        onChange={({ currentTarget }) => props.onDisabled(currentTarget.checked)}
      />
      <Button
        className={styles.push as string}
        size="xs"
        leftSection={<IconUserPlus size={15} aria-hidden="true" />}
        onClick={props.onInvite}
      >
        {t("admin.invite")}
      </Button>
    </>
  );
}

/** Everybody who may sign in, and who keeps them: the authority. */
export function UsersPanel({ state, setState, isNarrow, openTool }: ToolProps) {
  const words = useWords();
  const { data, error, refetch } = useQuery(usersQuery);
  const [text, setText] = useState("");
  const [withDisabled, setWithDisabled] = useState(false);
  const [link, setLink] = useState<OneTimeLink | null>(null);
  const columns = useMemo(() => columnsIn(words), [words]);
  const sort = useMemo(() => readGridSort(state.sort, FIRST_SORT), [state.sort]);
  const organisationId = state.organisation ?? "";
  if (data === undefined) {
    if (error === null) return <Loading label={words.t("state.loading")} />;
    const again = { retryLabel: words.t("state.retry"), onRetry: () => void refetch() };
    return <Failed title={words.t("state.failed")} what={errorText(error, words)} {...again} />;
  }
  const rows = data.filter((user) => matches(user, text, organisationId, withDisabled));
  const chosen = data.find(({ id }) => String(id) === state.user);
  const open = (user: string | null) => {
    setLink(null);
    setState({ user });
  };
  const shown = link !== null && link.user.id === chosen?.id && (
    <div className={styles.head}>
      <LinkShown link={link} onDone={() => setLink(null)} />
    </div>
  );
  const side =
    state.user === "new" ? (
      <InviteForm
        onInvited={(made) => {
          setLink(made);
          setState({ user: String(made.user.id) });
        }}
      />
    ) : chosen === undefined ? null : (
      <>
        {shown}
        <UserDetail
          key={chosen.id}
          user={chosen}
          onLink={setLink}
          onAudit={() => openTool("system", "audit", { person: String(chosen.id) })}
        />
      </>
    );
  return (
    <Split
      title={words.t("admin.users")}
      lead={words.t("admin.usersLead")}
      sideLabel={words.t(state.user === "new" ? "admin.invite" : "admin.account")}
      isNarrow={isNarrow}
      onClose={() => open(null)}
      side={side}
      tools={
        <Filters
          {...{ text, organisationId, withDisabled }}
          onText={setText}
          onOrganisation={(id) => setState({ organisation: id === "" ? null : id }, "replace")}
          onDisabled={setWithDisabled}
          onInvite={() => open("new")}
        />
      }
      list={
        rows.length === 0 ? (
          <Empty title={words.t("admin.noUsers")} />
        ) : (
          <DataGrid
            rows={rows}
            columns={columns}
            label={words.t("admin.users")}
            sort={sort}
            onSort={(next) => setState({ sort: writeGridSort(next) }, "replace")}
            selectedId={chosen?.id ?? null}
            isNarrow={isNarrow}
            moreLabel={(count) => words.t("corridors.more", { count })}
            onOpen={({ id }) => open(String(id))}
          />
        )
      }
    />
  );
}
