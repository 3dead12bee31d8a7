import { IconBuilding, IconUserCog, IconUsers } from "@tabler/icons-react";
import { lazy } from "react";
import type { SessionUser } from "../../server/modules/accounts/accounts.schemas.ts";

const AccountPanel = lazy(() =>
  import("./features/accounts/AccountPanel.tsx").then((part) => ({ default: part.AccountPanel })),
);
const UsersPanel = lazy(() =>
  import("./features/administration/UsersPanel.tsx").then((part) => ({ default: part.UsersPanel })),
);
const OrganisationsPanel = lazy(() =>
  import("./features/administration/OrganisationsPanel.tsx").then((part) => ({ default: part.OrganisationsPanel })),
);

const isAuthority = (user: SessionUser | null) => user?.role === "authority";
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
    id: "account",
    label: "account.own",
    short: "account.ownShort",
    Icon: IconUserCog,
    Panel: AccountPanel,
    isFull: true,
    isFor: isSomebody,
  },
] as const;
