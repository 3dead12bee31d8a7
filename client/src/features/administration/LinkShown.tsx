import { Button } from "@mantine/core";
import type { OneTimeLink } from "../../../../server/modules/accounts/users.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { CopyLine } from "../../ui/CopyLine.tsx";
import { ShownOnce } from "../../ui/ShownOnce.tsx";

/** A one-time link, shown this once to be handed over: the server sends nothing. */
export function LinkShown({ link, onDone }: { link: OneTimeLink; onDone: () => void }) {
  const words = useWords();
  const language = words.language === "en" ? "?lang=en" : "";
  return (
    <ShownOnce>
      <strong>{words.t("admin.link.once")}</strong>
      <CopyLine
        label={words.t("admin.link.of", { name: link.user.displayName })}
        text={`${window.location.origin}/password${language}#${link.secret}`}
      />
      <p>{words.t("admin.link.handOver", { until: words.time(link.expiresAt) })}</p>
      <Button size="xs" variant="default" onClick={onDone}>
        {words.t("admin.link.done")}
      </Button>
    </ShownOnce>
  );
}
