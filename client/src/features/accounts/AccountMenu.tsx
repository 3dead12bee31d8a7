import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconLogout, IconUserCircle, IconUserCog } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { SessionUser } from "../../../../server/modules/accounts/accounts.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { useToolDoor } from "../../map/tool-door.ts";
import { signOut } from "./accounts.api.ts";
import styles from "./accounts.module.css";

interface Props {
  readonly user: SessionUser | null;
  readonly onSignIn: () => void;
  /** Inside another menu, which would take a touch on a list elsewhere in the page for one outside and close before it counts. */
  readonly isInside: boolean;
}

/** Who is signed in, or the way in. */
export function AccountMenu({ user, onSignIn, isInside }: Props) {
  const words = useWords();
  const queryClient = useQueryClient();
  const openTool = useToolDoor();
  const leaving = useMutation({ mutationFn: signOut, onSuccess: () => queryClient.invalidateQueries() });
  if (user === null) {
    return (
      <Button
        variant="default"
        size="xs"
        onClick={onSignIn}
        leftSection={<IconUserCircle size={16} aria-hidden="true" />}
      >
        {words.t("account.signIn")}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end" shadow="md" width={240} withinPortal={!isInside}>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          className={styles.account}
          title={user.organisationName}
          aria-label={words.t("account.menu", { name: user.displayName })}
          leftSection={<IconUserCircle size={16} aria-hidden="true" />}
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
        >
          <span className={styles.name}>{user.organisationName}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {user.displayName} ({user.login})
          <br />
          {user.organisationName} · {words.t(`role.${user.role}`)}
        </Menu.Label>
        <Menu.Item
          leftSection={<IconUserCog size={16} aria-hidden="true" />}
          onClick={() => openTool?.("system", "account")}
        >
          {words.t("account.own")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden="true" />}
          disabled={leaving.isPending}
          onClick={() => leaving.mutate()}
        >
          {words.t("account.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
