import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ManagedOrganisation } from "../../../../server/modules/accounts/organisations.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { DataGrid, type GridColumn, readGridSort, writeGridSort } from "../../ui/DataGrid.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { organisationsQuery } from "./administration.api.ts";
import styles from "./administration.module.css";
import { OrganisationForm } from "./OrganisationForm.tsx";
import { Split } from "./Split.tsx";

const FIRST_SORT = { column: "name", descending: false } as const;

function columnsIn(words: Words): GridColumn<ManagedOrganisation>[] {
  const { t } = words;
  const networks = ({ isMobile, isFixed }: ManagedOrganisation) =>
    [isMobile ? t("admin.mobile") : null, isFixed ? t("admin.fixed") : null].filter((each) => each !== null).join(", ");
  const count = (id: "users" | "sites"): GridColumn<ManagedOrganisation> => ({
    id,
    title: t(`admin.column.${id}`),
    isNumber: true,
    cell: (each) => (each[id] === 0 ? <span className={styles.none}>—</span> : words.number(each[id])),
    sortBy: (each) => each[id],
  });
  return [
    {
      id: "name",
      title: t("admin.name"),
      cell: ({ id, name }) => <OrganisationName id={id} name={name} />,
      sortBy: ({ name }) => name,
    },
    { id: "code", title: t("admin.code"), cell: ({ code }) => code, sortBy: ({ code }) => code },
    {
      id: "kind",
      title: t("admin.kind"),
      cell: ({ kind }) => t(`admin.kind.${kind}`),
      sortBy: ({ kind }) => t(`admin.kind.${kind}`),
    },
    {
      id: "networks",
      title: t("admin.networks"),
      cell: (each) => networks(each) || <span className={styles.none}>—</span>,
      sortBy: (each) => networks(each) || null,
    },
    {
      id: "plmn",
      title: "MCC-MNC",
      cell: ({ plmn }) => plmn ?? <span className={styles.none}>—</span>,
      sortBy: ({ plmn }) => plmn,
    },
    count("users"),
    count("sites"),
    {
      id: "state",
      title: t("admin.column.state"),
      cell: ({ isRetired }) => (
        <Tag tone={isRetired ? "neutral" : "good"}>{t(isRetired ? "admin.retired" : "admin.inUse")}</Tag>
      ),
      sortBy: ({ isRetired }) => (isRetired ? 1 : 0),
    },
  ];
}

/** Who takes part, with the sign that stands for each on the map. */
export function OrganisationsPanel({ state, setState, isNarrow }: ToolProps) {
  const words = useWords();
  const { data, error, refetch } = useQuery(organisationsQuery);
  const columns = useMemo(() => columnsIn(words), [words]);
  const sort = useMemo(() => readGridSort(state.sort, FIRST_SORT), [state.sort]);
  if (data === undefined) {
    if (error === null) return <Loading label={words.t("state.loading")} />;
    const again = { retryLabel: words.t("state.retry"), onRetry: () => void refetch() };
    return <Failed title={words.t("state.failed")} what={errorText(error, words)} {...again} />;
  }
  const isNew = state.organisation === "new";
  const chosen = data.find(({ id }) => String(id) === state.organisation) ?? null;
  return (
    <Split
      title={words.t("admin.organisations")}
      lead={words.t("admin.organisationsLead")}
      sideLabel={words.t(isNew ? "admin.newOrganisation" : "admin.editOrganisation")}
      isNarrow={isNarrow}
      onClose={() => setState({ organisation: null })}
      tools={
        <Button
          className={styles.push as string}
          size="xs"
          leftSection={<IconPlus size={15} aria-hidden="true" />}
          onClick={() => setState({ organisation: "new" })}
        >
          {words.t("admin.newOrganisation")}
        </Button>
      }
      side={
        isNew || chosen !== null ? (
          <OrganisationForm
            key={chosen === null ? "new" : `${chosen.id}/${chosen.version}`}
            organisation={chosen}
            onStored={({ id }) => setState({ organisation: String(id) })}
          />
        ) : null
      }
      list={
        <DataGrid
          rows={data}
          columns={columns}
          label={words.t("admin.organisations")}
          sort={sort}
          onSort={(next) => setState({ sort: writeGridSort(next) }, "replace")}
          selectedId={chosen?.id ?? null}
          isNarrow={isNarrow}
          moreLabel={(count) => words.t("corridors.more", { count })}
          onOpen={({ id }) => setState({ organisation: String(id) })}
        />
      }
    />
  );
}
