import {
  IconAlertTriangle,
  IconAntenna,
  IconArrowsExchange,
  IconChartAreaLine,
  IconClipboardCheck,
  IconClipboardText,
  IconCloudUpload,
  IconDatabaseExport,
  IconDatabaseImport,
  IconDeviceMobileDown,
  IconFileCheck,
  IconFileText,
  IconGauge,
  IconHistory,
  IconListSearch,
  IconMap2,
  IconMapPinSearch,
  IconMessageReport,
  IconMessages,
  IconMountain,
  IconPencilPlus,
  IconPlugConnected,
  IconPrinter,
  IconRoad,
  IconRoute,
  IconRoute2,
  IconShare2,
  IconShovel,
  IconSignal5g,
  IconStack2,
  IconTablePlus,
  IconTargetArrow,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { SessionUser } from "../../server/modules/accounts/accounts.schemas.ts";
import { CATALOGUE_TOOLS } from "./catalogue-tools.tsx";
import type { MessageKey } from "./i18n/vi.ts";
import type { ToolProps } from "./map/panel-props.ts";
import { SCENARIO_TOOLS } from "./scenario-tools.tsx";
import { SHARED_TOOL } from "./shared-tool.tsx";
import { SYSTEM_TOOLS } from "./system-tools.tsx";
import { type OnDemand, onDemand } from "./ui/on-demand.ts";
import { WORKSPACES, type Workspace } from "./view.ts";

/** One tool of a workspace: a panel left of the map, and below the map its table where it has one. */
export interface Tool {
  readonly id: string;
  readonly label: MessageKey;
  /** Two words at most, for the rail. */
  readonly short: MessageKey;
  readonly Icon: ComponentType<{ size?: number; "aria-hidden"?: "true" }>;
  /** null: the layers with their filters, which the frame itself brings. */
  readonly Panel: OnDemand<ToolProps> | null;
  /** "gaps": the table of hamlets without service. */
  readonly Table?: OnDemand<ToolProps> | "gaps";
  /** Half of the window instead of a panel. */
  readonly isWide?: boolean;
  /** The whole window: what it is about is not on the map. */
  readonly isFull?: boolean;
  /** On a phone it opens over the whole map: a form. */
  readonly isTall?: boolean;
  /** On a phone the panel itself leads to the workspace's other tools. */
  readonly leadsOn?: boolean;
  /** Who finds the tool in the rail; absent: everybody. The server decides what is answered. */
  readonly isFor?: (user: SessionUser | null) => boolean;
}

const ExportTool = onDemand(() => import("./export-tool.tsx").then((part) => part.ExportTool));
const TemplateTool = onDemand(() => import("./features/targets/TemplateTool.tsx").then((part) => part.TemplateTool));
const PrintTool = onDemand(() => import("./features/print/PrintTool.tsx").then((part) => part.PrintTool));
const ServicesTool = onDemand(() => import("./features/exports/ServicesTool.tsx").then((part) => part.ServicesTool));
const ImportTool = onDemand(() => import("./features/imports/ImportTool.tsx").then((part) => part.ImportTool));

const SharingTool = onDemand(() => import("./features/sharing/SharingTool.tsx").then((part) => part.SharingTool));
const RequestsTool = onDemand(() => import("./features/sharing/RequestsTool.tsx").then((part) => part.RequestsTool));
const SharingTable = onDemand(() => import("./features/sharing/SharingTable.tsx").then((part) => part.SharingTable));
const RoamingTool = onDemand(() => import("./features/roaming/RoamingTool.tsx").then((part) => part.RoamingTool));
const RoamingTable = onDemand(() => import("./features/roaming/RoamingTable.tsx").then((part) => part.RoamingTable));

const ProfileTool = onDemand(() => import("./features/planning/ProfileTool.tsx").then((part) => part.ProfileTool));
const ProfileTable = onDemand(() => import("./features/planning/ProfileTable.tsx").then((part) => part.ProfileTable));

const CorridorsPanel = onDemand(() =>
  import("./features/corridors/CorridorsPanel.tsx").then((part) => part.CorridorsPanel),
);
const CorridorsTable = onDemand(() =>
  import("./features/corridors/CorridorsTable.tsx").then((part) => part.CorridorsTable),
);
const AntennasTool = onDemand(() => import("./features/imports/AntennasTool.tsx").then((part) => part.AntennasTool));

const MeasurementsTool = onDemand(() =>
  import("./features/measurements/MeasurementsTool.tsx").then((part) => part.MeasurementsTool),
);
const GridsTool = onDemand(() => import("./features/imports/GridsTool.tsx").then((part) => part.GridsTool));
const FibrePanel = onDemand(() => import("./features/fiber/FibrePanel.tsx").then((part) => part.FibrePanel));
const FibreTable = onDemand(() => import("./features/fiber/FibreTable.tsx").then((part) => part.FibreTable));

const WorksPanel = onDemand(() => import("./features/corridors/WorksPanel.tsx").then((part) => part.WorksPanel));
const WorksTable = onDemand(() => import("./features/corridors/WorksTable.tsx").then((part) => part.WorksTable));

const PlanPanel = onDemand(() => import("./features/zones/PlanPanel.tsx").then((part) => part.PlanPanel));
const PlanTable = onDemand(() => import("./features/zones/PlanTable.tsx").then((part) => part.PlanTable));

const PermitTool = onDemand(() => import("./features/permits/PermitTool.tsx").then((part) => part.PermitTool));

const PriorityPanel = onDemand(() =>
  import("./features/priority/PriorityPanel.tsx").then((part) => part.PriorityPanel),
);
const PriorityTable = onDemand(() =>
  import("./features/priority/PriorityTable.tsx").then((part) => part.PriorityTable),
);
const LegacyPanel = onDemand(() => import("./features/priority/LegacyPanel.tsx").then((part) => part.LegacyPanel));
const DashboardPanel = onDemand(() =>
  import("./features/targets/DashboardPanel.tsx").then((part) => part.DashboardPanel),
);
const TargetsTable = onDemand(() => import("./features/targets/TargetsTable.tsx").then((part) => part.TargetsTable));
const FreezePanel = onDemand(() => import("./features/targets/FreezePanel.tsx").then((part) => part.FreezePanel));
const EntryPanel = onDemand(() => import("./features/targets/EntryPanel.tsx").then((part) => part.EntryPanel));

const IncidentsTool = onDemand(() =>
  import("./features/incidents/IncidentsTool.tsx").then((part) => part.IncidentsTool),
);
const IncidentsTable = onDemand(() =>
  import("./features/incidents/IncidentsTable.tsx").then((part) => part.IncidentsTable),
);
const ReportTool = onDemand(() => import("./features/incidents/ReportTool.tsx").then((part) => part.ReportTool));
const TrackTool = onDemand(() => import("./features/incidents/TrackTool.tsx").then((part) => part.TrackTool));

const NearbyTool = onDemand(() => import("./features/field/NearbyTool.tsx").then((part) => part.NearbyTool));
const RouteTool = onDemand(() => import("./features/field/RouteTool.tsx").then((part) => part.RouteTool));
const RecordTool = onDemand(() => import("./features/field/RecordTool.tsx").then((part) => part.RecordTool));
const QueueTool = onDemand(() => import("./features/field/QueueTool.tsx").then((part) => part.QueueTool));
const OfflineTool = onDemand(() => import("./features/field/OfflineTool.tsx").then((part) => part.OfflineTool));
const RulesTool = onDemand(() => import("./features/field/RulesTool.tsx").then((part) => part.RulesTool));

const isInField = (user: SessionUser | null) => user?.role === "inspector" || user?.role === "authority";
/** What all tools of field work share. */
const IN_FIELD = { leadsOn: true, isFor: isInField } as const;

const LAYERS_TOOL: Tool = {
  id: "layers",
  label: "panel.layers",
  short: "panel.layersShort",
  Icon: IconStack2,
  Panel: null,
  Table: "gaps",
};

const { Table: _gaps, ...LAYERS_ALONE } = LAYERS_TOOL;

/** Every tool, in the order of the rail; the first is open when the workspace is. */
const TOOLS: Readonly<Record<Workspace, readonly Tool[]>> = {
  plan: [
    LAYERS_TOOL,
    SHARED_TOOL,
    {
      id: "sharing",
      label: "sharing.title",
      short: "sharing.short",
      Icon: IconShare2,
      Panel: SharingTool,
      Table: SharingTable,
    },
    {
      id: "requests",
      label: "request.title",
      short: "request.short",
      Icon: IconMessages,
      Panel: RequestsTool,
      isFor: (user) => user?.role === "planner" || user?.role === "authority",
    },
    {
      id: "roaming",
      label: "roaming.title",
      short: "roaming.short",
      Icon: IconArrowsExchange,
      Panel: RoamingTool,
      Table: RoamingTable,
    },
    {
      id: "fibre",
      label: "tool.fibre",
      short: "tool.fibreShort",
      Icon: IconRoute,
      Panel: FibrePanel,
      Table: FibreTable,
    },
    {
      id: "profile",
      label: "profile.title",
      short: "tool.profileShort",
      Icon: IconChartAreaLine,
      Panel: ProfileTool,
      Table: ProfileTable,
    },
    ...SCENARIO_TOOLS,
    {
      id: "priority",
      label: "tool.priority",
      short: "tool.priorityShort",
      Icon: IconSignal5g,
      Panel: PriorityPanel,
      Table: PriorityTable,
    },
    { id: "legacy", label: "tool.legacy", short: "tool.legacyShort", Icon: IconHistory, Panel: LegacyPanel },
  ],
  corridors: [
    {
      id: "corridors",
      label: "tool.corridors",
      short: "tool.corridorsShort",
      Icon: IconRoad,
      Panel: CorridorsPanel,
      Table: CorridorsTable,
    },
    {
      id: "works",
      label: "tool.works",
      short: "tool.worksShort",
      Icon: IconShovel,
      Panel: WorksPanel,
      Table: WorksTable,
    },
    { id: "zones", label: "zones.title", short: "zones.short", Icon: IconMap2, Panel: PlanPanel, Table: PlanTable },
    { id: "permit", label: "permit.title", short: "permit.short", Icon: IconClipboardCheck, Panel: PermitTool },
  ],
  field: [
    {
      id: "nearby",
      label: "field.nearby.title",
      short: "field.nearby.short",
      Icon: IconMapPinSearch,
      Panel: NearbyTool,
      ...IN_FIELD,
    },
    {
      id: "route",
      label: "field.route.title",
      short: "field.route.short",
      Icon: IconRoute2,
      Panel: RouteTool,
      ...IN_FIELD,
    },
    {
      id: "record",
      label: "field.record.title",
      short: "field.record.short",
      Icon: IconPencilPlus,
      Panel: RecordTool,
      isTall: true,
      ...IN_FIELD,
    },
    {
      id: "queue",
      label: "field.queue.title",
      short: "field.queue.short",
      Icon: IconCloudUpload,
      Panel: QueueTool,
      ...IN_FIELD,
    },
    {
      id: "offline",
      label: "field.offline.title",
      short: "field.offline.short",
      Icon: IconDeviceMobileDown,
      Panel: OfflineTool,
      ...IN_FIELD,
    },
    {
      id: "rules",
      label: "field.rules.title",
      short: "field.rules.short",
      Icon: IconClipboardText,
      Panel: RulesTool,
      ...IN_FIELD,
    },
  ],
  incidents: [
    {
      id: "incidents",
      label: "incidents.list.title",
      short: "incidents.list.short",
      Icon: IconAlertTriangle,
      Panel: IncidentsTool,
      Table: IncidentsTable,
      isFor: (user) => user !== null,
    },
    {
      id: "report",
      label: "incidents.report.title",
      short: "incidents.report.short",
      Icon: IconMessageReport,
      Panel: ReportTool,
    },
    {
      id: "track",
      label: "incidents.track.title",
      short: "incidents.track.short",
      Icon: IconListSearch,
      Panel: TrackTool,
    },
  ],
  targets: [
    {
      id: "targets",
      label: "targets.title",
      short: "targets.short",
      Icon: IconTargetArrow,
      Panel: DashboardPanel,
      Table: TargetsTable,
    },
    {
      id: "freezes",
      label: "targets.freeze.title",
      short: "targets.freeze.short",
      Icon: IconFileCheck,
      Panel: FreezePanel,
      Table: TargetsTable,
    },
    {
      id: "words",
      label: "targets.words.title",
      short: "targets.words.short",
      Icon: IconFileText,
      Panel: TemplateTool,
      isWide: true,
      isFor: (user) => user?.role === "authority",
    },
    {
      id: "entry",
      label: "targets.entry.title",
      short: "targets.entry.short",
      Icon: IconTablePlus,
      Panel: EntryPanel,
      isWide: true,
      isFor: (user) => user?.role === "authority",
    },
  ],
  data: [
    {
      id: "import",
      label: "tool.import",
      short: "tool.import",
      Icon: IconDatabaseImport,
      Panel: ImportTool,
      isWide: true,
    },
    {
      id: "export",
      label: "export.title",
      short: "tool.export",
      Icon: IconDatabaseExport,
      Panel: ExportTool,
      isWide: true,
    },
    { id: "print", label: "print.title", short: "print.short", Icon: IconPrinter, Panel: PrintTool },
    {
      id: "services",
      label: "services.title",
      short: "tool.services",
      Icon: IconPlugConnected,
      Panel: ServicesTool,
      isWide: true,
    },
    {
      id: "antennas",
      label: "tool.antennas",
      short: "tool.antennasShort",
      Icon: IconAntenna,
      Panel: AntennasTool,
      isWide: true,
    },
    {
      id: "measurements",
      label: "tool.measurements",
      short: "tool.measurementsShort",
      Icon: IconGauge,
      Panel: MeasurementsTool,
      isWide: true,
    },
    { id: "grids", label: "tool.grids", short: "tool.gridsShort", Icon: IconMountain, Panel: GridsTool, isWide: true },
  ],
  system: [...CATALOGUE_TOOLS, ...SYSTEM_TOOLS],
};

/** Every tool with its workspace, whoever finds it, in the order of the screen. */
export const EVERY_TOOL: readonly { readonly workspace: Workspace; readonly tool: Tool }[] = WORKSPACES.flatMap(
  (workspace) => TOOLS[workspace].map((tool) => ({ workspace, tool })),
);

/** The tools that this user finds in a workspace; the layers stand last where they are not the workspace's own. */
export function toolsOf(workspace: Workspace, user: SessionUser | null): readonly Tool[] {
  const own = TOOLS[workspace].filter(({ isFor }) => isFor === undefined || isFor(user));
  if (
    own.length === 0 ||
    own.some(({ isWide, isFull }) => isWide === true || isFull === true) ||
    own.includes(LAYERS_TOOL)
  )
    return own;
  return [...own, LAYERS_ALONE];
}

/** Brings what a tool shows, before it is opened; rejects where it cannot be had. */
export async function fetchTool({ Panel, Table }: Tool): Promise<void> {
  await Promise.all([Panel?.fetch(), Table === undefined || Table === "gaps" ? undefined : Table.fetch()]);
}

/** The workspaces that hold at least one tool for this user. */
export const workspacesOf = (user: SessionUser | null): readonly Workspace[] =>
  WORKSPACES.filter((workspace) => toolsOf(workspace, user).length > 0);

/** The open tool: the one that the address names, else the workspace's first, else the layers. */
export function openTool(workspace: Workspace, tool: string | null, user: SessionUser | null): Tool {
  const tools = toolsOf(workspace, user);
  return tools.find(({ id }) => id === tool) ?? tools[0] ?? LAYERS_TOOL;
}
