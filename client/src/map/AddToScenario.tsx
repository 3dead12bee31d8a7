import { Button, Popover, TextInput } from "@mantine/core";
import { IconCheck, IconPlaylistAdd } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ItemToAdd } from "../../../server/modules/scenarios/scenarios.schemas.ts";
import { errorText } from "../api/error-text.ts";
import { scenariosQuery, useAddToScenario } from "../api/scenarios.ts";
import { useWords } from "../i18n/language.tsx";
import styles from "./AddToScenario.module.css";
import { useToolDoor } from "./tool-door.ts";
import { useMayKeepScenarios } from "./viewer.ts";

interface Props {
  /** What is added; asked for when it is, so that it is as it stands then. */
  readonly items: () => readonly ItemToAdd[];
  /** Names what is added, for those who do not see it. */
  readonly what: string;
  /** Why nothing can be added now; undefined: it can. */
  readonly disabledBecause?: string | undefined;
  readonly variant?: "filled" | "default";
}

/** Keeps a proposal in a scenario; nothing for those whose organisation keeps none. */
export function AddToScenario(props: Props) {
  return useMayKeepScenarios() ? <Adding {...props} /> : null;
}

/** Keeps a proposal in one of the organisation's scenarios or in a new one, and offers to open it. */
function Adding({ items, what, disabledBecause, variant = "default" }: Props) {
  const words = useWords();
  const openTool = useToolDoor();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState("");
  const { data } = useQuery({ ...scenariosQuery, enabled: isOpen });
  const adding = useAddToScenario();
  const own = (data?.scenarios ?? []).filter(({ isOwn }) => isOwn);
  const add = (into: number | string) => adding.mutate({ into, items: items() }, { onSuccess: () => setOpen(false) });
  const { data: added } = adding;
  return (
    <div className={styles.add}>
      <Popover
        opened={isOpen}
        onChange={setOpen}
        position="bottom-start"
        width={288}
        shadow="md"
        trapFocus
        withinPortal
      >
        <Popover.Target>
          <Button
            size="xs"
            variant={variant}
            leftSection={<IconPlaylistAdd size={15} aria-hidden="true" />}
            aria-label={words.t("scenario.addOf", { what })}
            aria-haspopup="dialog"
            disabled={disabledBecause !== undefined}
            title={disabledBecause}
            onClick={() => setOpen(!isOpen)}
          >
            {words.t("scenario.add")}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={words.t("scenario.addWhere")}>
          <strong className={styles.title}>{words.t("scenario.addWhere")}</strong>
          {own.length > 0 && (
            <ul className={styles.list}>
              {own.slice(0, 8).map(({ id, name: each, items: count }) => (
                <li key={id}>
                  <button type="button" onClick={() => add(id)} disabled={adding.isPending}>
                    <span>{each}</span>
                    <span className={styles.soft}>{words.t("scenario.itemCount", { count })}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() !== "") add(name.trim());
            }}
          >
            <TextInput
              size="xs"
              label={words.t("scenario.newName")}
              value={name}
              maxLength={200}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button size="xs" type="submit" loading={adding.isPending} disabled={name.trim() === ""}>
              {words.t("scenario.createAndAdd")}
            </Button>
          </form>
          {adding.isError && (
            <p className={styles.problem} role="alert">
              {errorText(adding.error, words)}
            </p>
          )}
        </Popover.Dropdown>
      </Popover>
      {added !== undefined && !adding.isPending && (
        <span className={styles.done} role="status">
          <IconCheck size={14} aria-hidden="true" />
          {words.t("scenario.added", { name: added.name })}
          <button
            type="button"
            className={styles.link}
            onClick={() => openTool?.("plan", "scenarios", { scenario: String(added.id) })}
          >
            {words.t("scenario.open")}
          </button>
        </span>
      )}
    </div>
  );
}
