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
import { type ComponentType, lazy } from "react";
import type { SessionUser } from "../../server/modules/accounts/accounts.schemas.ts";
import { CATALOGUE_TOOLS } from "./catalogue-tools.tsx";
import type { MessageKey } from "./i18n/vi.ts";
import type { ToolProps } from "./map/panel-props.ts";
import { SCENARIO_TOOLS } from "./scenario-tools.tsx";
import { SHARED_TOOL } from "./shared-tool.tsx";
import { SYSTEM_TOOLS } from "./system-tools.tsx";
import { WORKSPACES, type Workspace } from "./view.ts";

/** One tool of a workspace: a panel left of the map, and below the map its table where it has one. */
export interface Tool {
  readonly id: string;
  readonly label: MessageKey;
  /** Two words at most, for the rail. */
  readonly short: MessageKey;
  readonly Icon: ComponentType<{ size?: number; "aria-hidden"?: "true" }>;
  /** null: the layers with their filters, which the frame itself brings. */
  readonly Panel: ComponentType<ToolProps> | null;
  /** "gaps": the table of hamlets without service. */
  readonly Table?: ComponentType<ToolProps> | "gaps";
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

const ExportTool = lazy(() => import("./export-tool.tsx").then((part) => ({ default: part.ExportTool })));
const TemplateTool = lazy(() =>
  import("./features/targets/TemplateTool.tsx").then((part) => ({ default: part.TemplateTool })),
);
const PrintTool = lazy(() => import("./features/print/PrintTool.tsx").then((part) => ({ default: part.PrintTool })));
const ServicesTool = lazy(() =>
  import("./features/exports/ServicesTool.tsx").then((part) => ({ default: part.ServicesTool })),
);
const ImportTool = lazy(() =>
  import("./features/imports/ImportTool.tsx").then((part) => ({ default: part.ImportTool })),
);

const SharingTool = lazy(() =>
  import("./features/sharing/SharingTool.tsx").then((part) => ({ default: part.SharingTool })),
);
const RequestsTool = lazy(() =>
  import("./features/sharing/RequestsTool.tsx").then((part) => ({ default: part.RequestsTool })),
);
const SharingTable = lazy(() =>
  import("./features/sharing/SharingTable.tsx").then((part) => ({ default: part.SharingTable })),
);
const RoamingTool = lazy(() =>
  import("./features/roaming/RoamingTool.tsx").then((part) => ({ default: part.RoamingTool })),
);
const RoamingTable = lazy(() =>
  import("./features/roaming/RoamingTable.tsx").then((part) => ({ default: part.RoamingTable })),
);

const ProfileTool = lazy(() =>
  import("./features/planning/ProfileTool.tsx").then((part) => ({ default: part.ProfileTool })),
);
const ProfileTable = lazy(() =>
  import("./features/planning/ProfileTable.tsx").then((part) => ({ default: part.ProfileTable })),
);

const CorridorsPanel = lazy(() =>
  import("./features/corridors/CorridorsPanel.tsx").then((part) => ({ default: part.CorridorsPanel })),
);
const CorridorsTable = lazy(() =>
  import("./features/corridors/CorridorsTable.tsx").then((part) => ({ default: part.CorridorsTable })),
);
const AntennasTool = lazy(() =>
  import("./features/imports/AntennasTool.tsx").then((part) => ({ default: part.AntennasTool })),
);

const MeasurementsTool = lazy(() =>
  import("./features/measurements/MeasurementsTool.tsx").then((part) => ({ default: part.MeasurementsTool })),
);
const GridsTool = lazy(() => import("./features/imports/GridsTool.tsx").then((part) => ({ default: part.GridsTool })));
const FibrePanel = lazy(() => import("./features/fiber/FibrePanel.tsx").then((part) => ({ default: part.FibrePanel })));
const FibreTable = lazy(() => import("./features/fiber/FibreTable.tsx").then((part) => ({ default: part.FibreTable })));

const WorksPanel = lazy(() =>
  import("./features/corridors/WorksPanel.tsx").then((part) => ({ default: part.WorksPanel })),
);
const WorksTable = lazy(() =>
  import("./features/corridors/WorksTable.tsx").then((part) => ({ default: part.WorksTable })),
);

const PlanPanel = lazy(() => import("./features/zones/PlanPanel.tsx").then((part) => ({ default: part.PlanPanel })));
const PlanTable = lazy(() => import("./features/zones/PlanTable.tsx").then((part) => ({ default: part.PlanTable })));

const PermitTool = lazy(() =>
  import("./features/permits/PermitTool.tsx").then((part) => ({ default: part.PermitTool })),
);

const PriorityPanel = lazy(() =>
  import("./features/priority/PriorityPanel.tsx").then((part) => ({ default: part.PriorityPanel })),
);
const PriorityTable = lazy(() =>
  import("./features/priority/PriorityTable.tsx").then((part) => ({ default: part.PriorityTable })),
);
const LegacyPanel = lazy(() =>
  import("./features/priority/LegacyPanel.tsx").then((part) => ({ default: part.LegacyPanel })),
);
const DashboardPanel = lazy(() =>
  import("./features/targets/DashboardPanel.tsx").then((part) => ({ default: part.DashboardPanel })),
);
const TargetsTable = lazy(() =>
  import("./features/targets/TargetsTable.tsx").then((part) => ({ default: part.TargetsTable })),
);
const FreezePanel = lazy(() =>
  import("./features/targets/FreezePanel.tsx").then((part) => ({ default: part.FreezePanel })),
);
const EntryPanel = lazy(() =>
  import("./features/targets/EntryPanel.tsx").then((part) => ({ default: part.EntryPanel })),
);

const IncidentsTool = lazy(() =>
  import("./features/incidents/IncidentsTool.tsx").then((part) => ({ default: part.IncidentsTool })),
);
const IncidentsTable = lazy(() =>
  import("./features/incidents/IncidentsTable.tsx").then((part) => ({ default: part.IncidentsTable })),
);
const ReportTool = lazy(() =>
  import("./features/incidents/ReportTool.tsx").then((part) => ({ default: part.ReportTool })),
);
const TrackTool = lazy(() =>
  import("./features/incidents/TrackTool.tsx").then((part) => ({ default: part.TrackTool })),
);

const NearbyTool = lazy(() => import("./features/field/NearbyTool.tsx").then((part) => ({ default: part.NearbyTool })));
const RouteTool = lazy(() => import("./features/field/RouteTool.tsx").then((part) => ({ default: part.RouteTool })));
const RecordTool = lazy(() => import("./features/field/RecordTool.tsx").then((part) => ({ default: part.RecordTool })));
const QueueTool = lazy(() => import("./features/field/QueueTool.tsx").then((part) => ({ default: part.QueueTool })));
const OfflineTool = lazy(() =>
  import("./features/field/OfflineTool.tsx").then((part) => ({ default: part.OfflineTool })),
);
const RulesTool = lazy(() => import("./features/field/RulesTool.tsx").then((part) => ({ default: part.RulesTool })));

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
  const { Table: _gaps, ...layersAlone } = LAYERS_TOOL;
  return [...own, layersAlone];
}

/** The workspaces that hold at least one tool for this user. */
export const workspacesOf = (user: SessionUser | null): readonly Workspace[] =>
  WORKSPACES.filter((workspace) => toolsOf(workspace, user).length > 0);

/** The open tool: the one that the address names, else the workspace's first, else the layers. */
export function openTool(workspace: Workspace, tool: string | null, user: SessionUser | null): Tool {
  const tools = toolsOf(workspace, user);
  return tools.find(({ id }) => id === tool) ?? tools[0] ?? LAYERS_TOOL;
}
