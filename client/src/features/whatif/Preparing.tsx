import { Button, Progress } from "@mantine/core";
import { useWords } from "../../i18n/language.tsx";
import { Failed } from "../../ui/States.tsx";
import type { PreviewState } from "./use-preview.ts";

interface Props {
  readonly preview: PreviewState;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** What is computed before the first answer on a sector: how far it is, with a stop; stopped, a way to go on. */
export function Preparing({ preview, onStop, onAgain }: Props) {
  const words = useWords();
  if (preview.isStopped) {
    return (
      <Failed
        title={words.t("task.stopped")}
        what={words.t("whatif.sectorStopped")}
        retryLabel={words.t("task.again")}
        onRetry={onAgain}
      />
    );
  }
  const { done, total } = preview.step ?? { done: 0, total: 0 };
  const share = total === 0 ? 0 : done / total;
  const title = preview.step === null ? words.t("whatif.loading") : words.t("whatif.sectorLoading", { done, total });
  return (
    <div role="status" aria-live="off">
      <p>{title}</p>
      <Progress.Root size="sm" radius="xl" mb={8}>
        <Progress.Section value={share * 100} animated={preview.step === null} aria-label={title} />
      </Progress.Root>
      <Button size="compact-xs" variant="default" disabled={preview.step === null} onClick={onStop}>
        {words.t("task.stop")}
      </Button>
    </div>
  );
}
