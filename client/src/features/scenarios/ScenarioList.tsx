import { Button, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ScenarioSummary } from "../../../../server/scenarios/scenarios.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { createScenario, restoreScenario, scenariosQuery, useRememberScenario } from "../../api/scenarios.ts";
import { useWords } from "../../i18n/language.tsx";
import { inputNames } from "../../ui/input-names.ts";
import { Section } from "../../ui/Section.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import styles from "./scenarios.module.css";

export function ScenarioTags({ scenario }: { scenario: ScenarioSummary }) {
  const words = useWords();
  const { t } = words;
  const { isOwn, isSharedWithAuthority, source, hasOutcome, staleBecause, changedCosts, organisationName } = scenario;
  return (
    <div className={styles.tags}>
      {!isOwn && <Tag tone="accent">{t("scenario.of", { name: organisationName })}</Tag>}
      {source !== "manual" && <Tag>{t(`scenario.source.${source}`)}</Tag>}
      {isOwn && isSharedWithAuthority && <Tag tone="accent">{t("scenario.isShared")}</Tag>}
      {hasOutcome && staleBecause.length > 0 && (
        <Tag tone="warn" title={t("scenario.staleWhy", { tables: inputNames(staleBecause, words) })}>
          {t("scenario.stale")}
        </Tag>
      )}
      {changedCosts.length > 0 && <Tag tone="warn">{t("scenario.costsChanged")}</Tag>}
    </div>
  );
}

function Card({ scenario, onOpen }: { scenario: ScenarioSummary; onOpen: () => void }) {
  const words = useWords();
  const { name, items, costVnd, itemsWithoutCost, updatedAt, updatedBy, createdBy } = scenario;
  const facts = [
    words.t("scenario.itemCount", { count: items }),
    ...(costVnd > 0 ? [words.vnd(costVnd)] : []),
    ...(itemsWithoutCost > 0 ? [words.t("scenario.withoutCost", { count: itemsWithoutCost })] : []),
  ];
  return (
    <li className={styles.card}>
      <button type="button" className={styles.openName} onClick={onOpen}>
        {name}
      </button>
      <p className={styles.line}>{facts.join(" · ")}</p>
      <p className={styles.line}>
        {words.t("scenario.updated", {
          at: words.time(updatedAt),
          who: updatedBy ?? createdBy ?? words.t("notKnown"),
        })}
      </p>
      <ScenarioTags scenario={scenario} />
    </li>
  );
}

function NewScenario({ onMade }: { onMade: (scenarioId: number) => void }) {
  const words = useWords();
  const remember = useRememberScenario();
  const [name, setName] = useState("");
  const making = useMutation({
    mutationFn: () => createScenario(name.trim()),
    onSuccess: (scenario) => {
      remember(scenario);
      onMade(scenario.id);
    },
  });
  return (
    <>
      <form
        className={styles.newForm}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "") making.mutate();
        }}
      >
        <TextInput
          size="sm"
          label={words.t("scenario.newName")}
          placeholder={words.t("scenario.newPlaceholder")}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          type="submit"
          size="sm"
          loading={making.isPending}
          disabled={name.trim() === ""}
          leftSection={<IconPlus size={16} aria-hidden="true" />}
        >
          {words.t("scenario.create")}
        </Button>
      </form>
      {making.isError && (
        <p className={styles.problem} role="alert">
          {errorText(making.error, words)}
        </p>
      )}
    </>
  );
}

interface Props {
  readonly onOpen: (scenarioId: number) => void;
  /** The scenario that was just deleted, so that it can be taken back. */
  readonly deleted: { readonly id: number; readonly name: string } | null;
  readonly onRestored: () => void;
}

/** All scenarios that the reader may see, the last changed first. */
export function ScenarioList({ onOpen, deleted, onRestored }: Props) {
  const words = useWords();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(scenariosQuery);
  const restoring = useMutation({
    mutationFn: restoreScenario,
    onSuccess: () => {
      onRestored();
      void queryClient.invalidateQueries({ queryKey: scenariosQuery.queryKey });
    },
  });
  return (
    <Section title={words.t("scenario.title")}>
      {deleted !== null && (
        <p className={styles.undo} role="status">
          <span>{words.t("scenario.deleted", { name: deleted.name })}</span>
          <Button size="compact-sm" variant="subtle" onClick={() => restoring.mutate(deleted.id)}>
            {words.t("scenario.undo")}
          </Button>
        </p>
      )}
      <NewScenario onMade={onOpen} />
      {error !== null && data === undefined && (
        <Failed
          title={words.t("state.failed")}
          what={errorText(error, words)}
          retryLabel={words.t("state.retry")}
          onRetry={() => void refetch()}
        />
      )}
      {error === null && data === undefined && <Loading label={words.t("state.loading")} />}
      {data?.scenarios.length === 0 && (
        <Empty title={words.t("scenario.none")}>
          <p>{words.t("scenario.noneWhat")}</p>
        </Empty>
      )}
      <ul className={styles.list}>
        {data?.scenarios.map((scenario) => (
          <Card key={scenario.id} scenario={scenario} onOpen={() => onOpen(scenario.id)} />
        ))}
      </ul>
    </Section>
  );
}
