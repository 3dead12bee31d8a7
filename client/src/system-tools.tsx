import { IconBuilding, IconHeartRateMonitor, IconListDetails, IconUserCog, IconUsers } from "@tabler/icons-react";
import type { SessionUser } from "../../server/modules/accounts/accounts.schemas.ts";
import { onDemand } from "./ui/on-demand.ts";

const AccountPanel = onDemand(() => import("./features/accounts/AccountPanel.tsx").then((part) => part.AccountPanel));
const UsersPanel = onDemand(() => import("./features/administration/UsersPanel.tsx").then((part) => part.UsersPanel));
const OrganisationsPanel = onDemand(() =>
  import("./features/administration/OrganisationsPanel.tsx").then((part) => part.OrganisationsPanel),
);
const AuditPanel = onDemand(() => import("./features/administration/AuditPanel.tsx").then((part) => part.AuditPanel));
const SystemPanel = onDemand(() =>
  import("./features/administration/SystemPanel.tsx").then((part) => part.SystemPanel),
);

const isAuthority = (user: SessionUser | null) => user?.role === "authority";
const mayAudit = (user: SessionUser | null) => user !== null && user.role !== "inspector";
const isSomebody = (user: SessionUser | null) => user !== null;

/** The workspace of the system: who may do what, and everybody's own account. */
export const SYSTEM_TOOLS = [
  {
    id: "users",
    label: "admin.users",
    short: "admin.usersShort",
    Icon: IconUsers,
    Panel: UsersPanel,
    isFull: true,
    isFor: isAuthority,
  },
  {
    id: "organisations",
    label: "admin.organisations",
    short: "admin.organisationsShort",
    Icon: IconBuilding,
    Panel: OrganisationsPanel,
    isFull: true,
    isFor: isAuthority,
  },
  {
    id: "audit",
    label: "audit.title",
    short: "audit.short",
    Icon: IconListDetails,
    Panel: AuditPanel,
    isFull: true,
    isFor: mayAudit,
  },
  {
    id: "status",
    label: "system.title",
    short: "system.short",
    Icon: IconHeartRateMonitor,
    Panel: SystemPanel,
    isFull: true,
    isFor: isAuthority,
  },
  {
    id: "account",
    label: "account.own",
    short: "account.ownShort",
    Icon: IconUserCog,
    Panel: AccountPanel,
    isFull: true,
    isFor: isSomebody,
  },
] as const;
