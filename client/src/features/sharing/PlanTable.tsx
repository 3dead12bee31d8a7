import { Button, SegmentedControl } from "@mantine/core";
import { IconBan, IconDownload, IconPinned } from "@tabler/icons-react";
import { useMemo } from "react";
import type {
  SharingItem,
  SharingOutcome,
  UnservedHamlet,
} from "../../../../server/modules/sharing/sharing.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { OrganisationName, OrganisationSigns } from "../../map/OrganisationName.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { csvText, saveText } from "../../ui/csv.ts";
import type { GridColumn } from "../../ui/DataGrid.tsx";
import { RowGrid } from "../../ui/RowGrid.tsx";
import { reasonText } from "../../ui/reason-text.ts";
import { Empty } from "../../ui/States.tsx";
import part from "../../ui/TablePart.module.css";
import { Tag } from "../../ui/Tag.tsx";
import { capitalised } from "../../ui/text.ts";
import { itemKey, useDecisions } from "./sharing-state.ts";
import { usePlan } from "./use-plan.ts";

const PLACE_ZOOM = 12;

const perPerson = ({ costVnd, people }: SharingItem): number | null => (people === 0 ? null : costVnd / people);

function DecisionTag({ item }: { item: SharingItem }) {
  const words = useWords();
  const decision = useDecisions().get(itemKey(item))?.decision ?? (item.decision === "pinned" ? "pinned" : null);
  if (decision === null) return null;
  const Icon = decision === "pinned" ? IconPinned : IconBan;
  return (
    <Tag tone={decision === "pinned" ? "accent" : "danger"}>
      <Icon size={13} aria-hidden="true" /> {words.t(`sharing.decision.${decision}`)}
    </Tag>
  );
}

function itemColumns(words: Words): GridColumn<SharingItem>[] {
  const none = words.t("unknown");
  return [
    {
      id: "site",
      title: words.t("sharing.mast"),
      cell: ({ siteCode }) => siteCode ?? <Tag tone="warn">{words.t("sharing.newMast")}</Tag>,
      sortBy: ({ siteCode }) => siteCode ?? "",
    },
    {
      id: "operator",
      title: words.t("sharing.operator"),
      cell: ({ organisationId, organisationName }) => <OrganisationName id={organisationId} name={organisationName} />,
      sortBy: ({ organisationName }) => organisationName,
    },
    {
      id: "owner",
      title: words.t("sharing.owner"),
      cell: ({ ownerName }) => ownerName ?? "–",
      sortBy: ({ ownerName }) => ownerName,
    },
    {
      id: "height",
      title: words.t("sharing.height"),
      isNumber: true,
      cell: ({ antennaHeightM }) => words.quantity(antennaHeightM, "m", 1),
      sortBy: ({ antennaHeightM }) => antennaHeightM,
    },
    {
      id: "hamlets",
      title: words.t("sharing.hamlets"),
      isNumber: true,
      cell: ({ hamletIds }) => words.number(hamletIds.length),
      sortBy: ({ hamletIds }) => hamletIds.length,
    },
    {
      id: "only",
      title: words.t("sharing.onlyHere"),
      help: words.t("sharing.onlyHereHelp"),
      isNumber: true,
      cell: ({ onlyHere }) => words.number(onlyHere),
      sortBy: ({ onlyHere }) => onlyHere,
    },
    {
      id: "people",
      title: words.t("sharing.people"),
      isNumber: true,
      cell: ({ people, unknownPopulation }) => `${unknownPopulation > 0 ? "≥ " : ""}${words.number(people)}`,
      sortBy: ({ people }) => people,
    },
    {
      id: "cost",
      title: words.t("sharing.cost"),
      isNumber: true,
      cell: ({ costVnd }) => words.vnd(costVnd),
      sortBy: ({ costVnd }) => costVnd,
    },
    {
      id: "perPerson",
      title: words.t("sharing.perPerson"),
      isNumber: true,
      cell: (item) => {
        const cost = perPerson(item);
        return cost === null ? none : words.vnd(cost);
      },
      sortBy: perPerson,
    },
    {
      id: "decision",
      title: words.t("sharing.nextRun"),
      cell: (item) => <DecisionTag item={item} />,
      sortBy: ({ decision }) => decision,
    },
  ];
}

function unservedColumns(words: Words): GridColumn<UnservedHamlet>[] {
  const none = words.t("unknown");
  return [
    { id: "name", title: words.t("gaps.column.name"), cell: ({ name }) => name, sortBy: ({ name }) => name },
    {
      id: "unit",
      title: words.t("gaps.column.unit"),
      cell: ({ unitName }) => (unitName === null ? none : capitalised(unitName)),
      sortBy: ({ unitName }) => unitName,
    },
    {
      id: "people",
      title: words.t("gaps.column.people"),
      isNumber: true,
      cell: ({ population }) => (population === null ? none : words.number(population)),
      sortBy: ({ population }) => population,
    },
    {
      id: "operators",
      title: words.t("gaps.column.lacking"),
      cell: ({ organisationIds }) => <OrganisationSigns ids={organisationIds} />,
      sortBy: ({ organisationIds }) => organisationIds.length,
    },
    {
      id: "why",
      title: words.t("sharing.why"),
      cell: ({ reasons }) => {
        const text = reasons.map((reason) => reasonText(reason, words)).join(" · ");
        return <span title={text}>{text}</span>;
      },
      sortBy: ({ reasons }) => reasons[0]?.code ?? null,
    },
  ];
}

function keepItems({ items }: SharingOutcome, words: Words): void {
  const header = ["mast", "operator", "owner", "height", "hamlets", "onlyHere", "people", "cost", "perPerson"].map(
    (name) => words.t(`sharing.${name}` as "sharing.mast"),
  );
  const rows = items.map((item) => [
    item.siteCode ?? words.t("sharing.newMast"),
    item.organisationName,
    item.ownerName,
    item.antennaHeightM,
    item.hamletIds.length,
    item.onlyHere,
    item.people,
    item.costVnd,
    perPerson(item),
    item.center[0],
    item.center[1],
    item.reasons.map((reason) => reasonText(reason, words)).join(" · "),
  ]);
  const titles = [...header, "lon", "lat", words.t("sharing.why")];
  saveText(
    `${words.t("sharing.file")}-${new Date().toISOString().slice(0, 10)}.csv`,
    csvText(titles, rows, words.language),
  );
}

function keepUnserved({ unserved }: SharingOutcome, names: ReadonlyMap<number, string>, words: Words): void {
  const titles = [
    "gaps.column.name",
    "gaps.column.unit",
    "gaps.column.people",
    "gaps.column.lacking",
    "sharing.why",
  ].map((key) => words.t(key as "sharing.why"));
  const rows = unserved.map(({ name, unitName, population, organisationIds, reasons }) => [
    name,
    unitName,
    population,
    organisationIds.map((id) => names.get(id) ?? String(id)).join(", "),
    reasons.map((reason) => reasonText(reason, words)).join(" · "),
  ]);
  const file = `${words.t("sharing.fileUnserved")}-${new Date().toISOString().slice(0, 10)}.csv`;
  saveText(file, csvText(titles, rows, words.language));
}

/** The plan's antennas and the hamlets that it leaves out, in step with the map. */
export function PlanTable({ session, state, setState, selection, onSelect, map }: ToolProps) {
  const words = useWords();
  const { organisations } = useCatalogue();
  const { plan } = usePlan(session.user === null ? {} : state);
  const itemsColumns = useMemo(() => itemColumns(words), [words]);
  const hamletColumns = useMemo(() => unservedColumns(words), [words]);
  if (plan === undefined) {
    return <Empty title={words.t("sharing.noPlanYet")}>{<p>{words.t("sharing.noPlanYetWhat")}</p>}</Empty>;
  }
  const { outcome } = plan;
  const list = state.list === "unserved" ? "unserved" : "items";
  const count = list === "items" ? outcome.items.length : outcome.unserved.length;
  const nothing = outcome.unserved.length === 0 ? "sharing.nothing" : "sharing.nothingServed";
  const emptyTitle = list === "items" ? nothing : "sharing.allServed";
  return (
    <div className={part.table} data-tall>
      <div className={part.head}>
        <h2>{plan.name ?? words.t("sharing.result")}</h2>
        <SegmentedControl
          size="xs"
          aria-label={words.t("sharing.list")}
          data={[
            { value: "items", label: words.t("sharing.list.items", { count: outcome.items.length }) },
            { value: "unserved", label: words.t("sharing.list.unserved", { count: outcome.unserved.length }) },
          ]}
          value={list}
          onChange={(value) => setState({ list: value === "items" ? null : value }, "replace")}
        />
        <Button
          size="compact-sm"
          variant="default"
          className={part.end as string}
          leftSection={<IconDownload size={15} aria-hidden="true" />}
          disabled={count === 0}
          onClick={() =>
            list === "items"
              ? keepItems(outcome, words)
              : keepUnserved(outcome, new Map(organisations.map(({ id, name }) => [id, name])), words)
          }
        >
          {words.t("gaps.export")}
        </Button>
      </div>
      {count === 0 && <Empty title={words.t(emptyTitle)} />}
      {count > 0 && list === "items" && (
        <RowGrid
          label={words.t("sharing.list.items", { count })}
          rows={outcome.items}
          columns={itemsColumns}
          firstSort={{ column: "people", descending: true }}
          keyOf={itemKey}
          selected={state.item ?? null}
          onOpen={(item) => {
            setState({ item: itemKey(item) });
            map.flyTo(item.center, PLACE_ZOOM);
          }}
        />
      )}
      {count > 0 && list === "unserved" && (
        <RowGrid
          label={words.t("sharing.list.unserved", { count })}
          rows={outcome.unserved}
          columns={hamletColumns}
          firstSort={{ column: "people", descending: true }}
          keyOf={({ hamletId }) => hamletId}
          selected={selection?.layer === "hamlets" ? selection.id : null}
          onOpen={({ hamletId, center }) => {
            onSelect({ layer: "hamlets", id: hamletId });
            map.flyTo(center, PLACE_ZOOM);
          }}
        />
      )}
    </div>
  );
}
