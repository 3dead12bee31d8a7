import { useQuery } from "@tanstack/react-query";
import type { HealthItem, SystemAnswer } from "../../../../server/modules/system/system.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { isMessageKey, useWords, type Words } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { bytesText } from "../../ui/bytes.ts";
import list from "../../ui/EntryList.module.css";
import { Facts } from "../../ui/Panel.tsx";
import { Section } from "../../ui/Section.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { Tag, type Tone } from "../../ui/Tag.tsx";
import styles from "./administration.module.css";
import { tableText } from "./audit-words.ts";
import { SystemTasks } from "./SystemTasks.tsx";
import { systemQuery } from "./system.api.ts";

const TONES: Record<HealthItem["level"], Tone> = { good: "good", warn: "warn", danger: "danger" };
const DAY_MS = 86_400_000;

function Health({ health }: Pick<SystemAnswer, "health">) {
  const words = useWords();
  const valuesOf = ({ values }: HealthItem) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, /Bytes$/.test(name) ? bytesText(value, words) : value]),
    );
  return (
    <Section title={words.t("system.health")}>
      <ul className={styles.health}>
        {health.map((item) => (
          <li key={item.code}>
            <span>
              <Tag tone={TONES[item.level]}>{words.t(`system.level.${item.level}`)}</Tag>
            </span>
            <span>{words.t(`system.health.${item.code}`, valuesOf(item))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Versions({ versions, workers }: Pick<SystemAnswer, "versions" | "workers">) {
  const words = useWords();
  const { migration } = versions;
  return (
    <Section title={words.t("system.versions")}>
      <Facts
        rows={[
          ["Trạm Chung", versions.application],
          ["Node.js", versions.node],
          ["PostgreSQL", versions.postgresql],
          ["PostGIS", versions.postgis],
          [
            words.t("system.migration"),
            migration === null
              ? null
              : words.t("system.migrationLine", {
                  number: String(migration.number),
                  newest: String(versions.newestMigration),
                  date: words.time(migration.appliedAt),
                }),
          ],
          [
            words.t("system.workers"),
            workers.length === 0
              ? words.t("system.noWorkers")
              : workers
                  .map(({ startedAt, silentSeconds }) =>
                    words.t("system.workerLine", { from: words.time(startedAt), seconds: Math.round(silentSeconds) }),
                  )
                  .join("; "),
          ],
        ]}
      />
    </Section>
  );
}

/** Change against the sample nearest to so many days ago; null where there is none yet. */
export function growth(
  samples: SystemAnswer["storage"]["samples"],
  now: number,
  bytes: number,
  days: number,
): number | null {
  const then = samples.findLast(({ takenOn }) => Date.parse(takenOn) <= now - days * DAY_MS);
  return then === undefined ? null : bytes - then.bytes;
}

function growthText(change: number | null, words: Words): string {
  if (change === null) return words.t("system.growthUnknown");
  return `${change < 0 ? "−" : "+"}${bytesText(Math.abs(change), words)}`;
}

function StorageGroups({ groups }: Pick<SystemAnswer["storage"], "groups">) {
  const words = useWords();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.t("system.group")}</th>
          <th scope="col" data-number>
            {words.t("system.tables")}
          </th>
          <th scope="col" data-number>
            {words.t("system.size")}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ id, bytes, tables }) => (
          <tr key={id}>
            <th scope="row">{words.t(`system.group.${id}`)}</th>
            <td data-number>{words.number(tables)}</td>
            <td data-number>{bytesText(bytes, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Storage({ storage }: Pick<SystemAnswer, "storage">) {
  const words = useWords();
  const { databaseBytes, freeBytes, groups, tables, samples } = storage;
  const grown = (days: number) => growthText(growth(samples, Date.now(), databaseBytes, days), words);
  return (
    <Section title={words.t("system.storage")} note={bytesText(databaseBytes, words)}>
      <Facts
        rows={[
          [words.t("system.free"), freeBytes === null ? words.t("system.freeUnknown") : bytesText(freeBytes, words)],
          [words.t("system.growth7"), grown(7)],
          [words.t("system.growth30"), grown(30)],
        ]}
      />
      <StorageGroups groups={groups} />
      <details>
        <summary>{words.t("system.largest", { count: tables.length })}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.t("system.tableName")}</th>
              <th scope="col" data-number>
                {words.t("system.rows")}
              </th>
              <th scope="col" data-number>
                {words.t("system.size")}
              </th>
            </tr>
          </thead>
          <tbody>
            {tables.map(({ name, bytes, rows }) => (
              <tr key={name}>
                <th scope="row">{tableText(name, words)}</th>
                <td data-number>{words.number(rows)}</td>
                <td data-number>{bytesText(bytes, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  );
}

function Backups({ backups }: Pick<SystemAnswer, "backups">) {
  const words = useWords();
  return (
    <Section title={words.t("system.backups")}>
      <p className={styles.soft}>{words.t("system.restoreEnds")}</p>
      {backups.length === 0 ? (
        <Empty title={words.t("system.noBackups")} />
      ) : (
        <ul className={list.entries}>
          {backups.map(({ takenAt, succeeded, bytes, pathName, sha256, message }) => (
            <li key={takenAt}>
              <div className={styles.break}>
                <strong>{words.time(takenAt)}</strong>{" "}
                <Tag tone={succeeded ? "good" : "danger"}>{words.t(succeeded ? "system.kept" : "system.notKept")}</Tag>
                <br />
                <small title={sha256 === null ? undefined : `SHA-256 ${sha256}`}>
                  {succeeded ? pathName : message}
                </small>
              </div>
              <span>{bytes === null ? "" : bytesText(bytes, words)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function named(prefix: string, code: string, words: Words): string {
  const key = `${prefix}.${code}`;
  return isMessageKey(key) ? words.t(key) : code;
}

function DataDates({ data }: Pick<SystemAnswer, "data">) {
  const words = useWords();
  const { coverage, population, grids, imports } = data;
  const dated = (source: string, date: string | null) =>
    `${source} · ${date === null ? words.t("provenance.noDate") : words.date(date)}`;
  const stale = coverage?.staleBecause.map((layer) => tableText(layer, words)).join(", ") ?? "";
  return (
    <Section title={words.t("system.data")}>
      <Facts
        rows={[
          [
            words.t("system.coverage"),
            coverage === null || coverage.finishedAt === null
              ? words.t("system.noCoverage")
              : `${words.time(coverage.finishedAt)} · ${coverage.model} · ${
                  stale === "" ? words.t("system.current") : words.t("system.stale", { what: stale })
                }`,
          ],
          ...grids.map(
            ({ kind, source, sourceDate }) => [named("import.kind", kind, words), dated(source, sourceDate)] as const,
          ),
          [
            words.t("system.population"),
            population === null
              ? null
              : `${dated(population.source, population.sourceDate)} · ${words.t("system.populationLine", {
                  hamlets: population.hamlets,
                  unknown: population.unknown,
                })}`,
          ],
          ...imports.map(
            ({ kind, fileName, storedAt, organisation }) =>
              [
                words.t("system.importOf", { kind: named("import.kind", kind, words) }),
                [words.time(storedAt), fileName, organisation].filter((part) => part !== null).join(" · "),
              ] as const,
          ),
        ]}
      />
      {imports.length === 0 && <p className={styles.soft}>{words.t("system.noImports")}</p>}
    </Section>
  );
}

/** How the installation is, in words that say what to do, and the figures behind them. */
export function SystemPanel(_props: ToolProps) {
  const words = useWords();
  const { data, error, refetch } = useQuery(systemQuery);
  if (data === undefined) {
    if (error === null) return <Loading label={words.t("state.loading")} />;
    const again = { retryLabel: words.t("state.retry"), onRetry: () => void refetch() };
    return <Failed title={words.t("state.failed")} what={errorText(error, words)} {...again} />;
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.t("system.title")}</h1>
        <p>{words.t("system.lead")}</p>
      </header>
      <Health health={data.health} />
      <SystemTasks tasks={data.tasks} />
      <div className={styles.columns}>
        <Backups backups={data.backups} />
        <Storage storage={data.storage} />
        <DataDates data={data.data} />
        <Versions versions={data.versions} workers={data.workers} />
      </div>
    </div>
  );
}
