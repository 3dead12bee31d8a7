import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconLogout, IconUserCircle } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { SessionUser } from "../../../../server/modules/accounts/accounts.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { signOut } from "./accounts.api.ts";

/** Who is signed in, or the way in. */
export function AccountMenu({ user, onSignIn }: { user: SessionUser | null; onSignIn: () => void }) {
  const words = useWords();
  const queryClient = useQueryClient();
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
  const name = `${user.organisationName} · ${words.t(`role.${user.role}`)}`;
  return (
    <Menu position="bottom-end" shadow="md" width={240}>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          aria-label={words.t("account.menu", { name: user.displayName })}
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {user.displayName} ({user.login})
        </Menu.Label>
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
