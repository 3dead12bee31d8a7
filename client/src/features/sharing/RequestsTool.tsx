import { SegmentedControl } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { RequestRow, RequestsAnswer } from "../../../../server/modules/sharing/requests.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { NewRequestForm, type RequestStart } from "./NewRequestForm.tsx";
import { RequestThread, STATE_TONE } from "./RequestThread.tsx";
import { requestQuery, requestsQuery } from "./requests.api.ts";
import styles from "./sharing.module.css";

const MAST_ZOOM = 13;
type Box = "in" | "out" | "all";

const idOf = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

/** What a new request is begun with, as the address says. */
function startOf(state: Readonly<Record<string, string>>): RequestStart | null {
  const siteId = idOf(state.site);
  if (siteId === null) return null;
  const height = Number(state.height);
  const hamletId = idOf(state.hamlet);
  const scenarioId = idOf(state.scenario);
  return {
    siteId,
    technology: (["3G", "4G", "5G"] as const).find((each) => each === state.tech) ?? null,
    antennaHeightM: state.height !== undefined && height > 0 && height <= 400 ? height : null,
    ...(hamletId !== null && { hamletId }),
    ...(scenarioId !== null && { scenarioId }),
  };
}

interface ListProps {
  readonly answer: RequestsAnswer;
  readonly box: Box;
  readonly organisationId: number;
  readonly onOpen: (request: RequestRow) => void;
}

function List({ answer, box, organisationId, onOpen }: ListProps) {
  const words = useWords();
  const rows = answer.requests.filter(({ fromOrganisationId, toOrganisationId }) =>
    box === "all" ? true : (box === "in" ? toOrganisationId : fromOrganisationId) === organisationId,
  );
  if (rows.length === 0) return <Empty title={words.t("request.none")}>{<p>{words.t("request.noneWhat")}</p>}</Empty>;
  return (
    <ul className={styles.requests}>
      {rows.map((row) => (
        <li key={row.id}>
          <button type="button" onClick={() => onOpen(row)}>
            <span className={styles.threadHead}>
              <strong>{words.t("request.one", { site: row.siteCode })}</strong>
              <Tag tone={STATE_TONE[row.state]}>{words.t(`request.state.${row.state}`)}</Tag>
            </span>
            <span>{words.t("request.between", { from: row.fromName, to: row.toName })}</span>
            <span className={styles.soft}>
              {words.t("request.dates", { sent: words.date(row.createdAt), last: words.time(row.lastAt) })}
              {row.isNew && ` · ${words.t("request.isNew")}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Requests for places on masts: those that came in, those that went out, each with its thread. */
export function RequestsTool({ session, state, setState, onSelect, map }: ToolProps) {
  const words = useWords();
  const queryClient = useQueryClient();
  const { user } = session;
  const mayRead = user?.role === "planner" || user?.role === "authority";
  const organisationId = user?.organisationId ?? 0;
  const { data, error } = useQuery({ ...requestsQuery, enabled: mayRead });
  const requestId = idOf(state.request);
  const opened = useQuery({ ...requestQuery(requestId), enabled: mayRead && requestId !== null });
  // Looking at a request makes it seen: the counts are asked for again.
  useEffect(() => {
    if (opened.isSuccess) void queryClient.invalidateQueries({ queryKey: requestsQuery.queryKey });
  }, [opened.isSuccess, queryClient]);
  const start = user?.role === "planner" ? startOf(state) : null;
  const box: Box = user?.role === "authority" ? "all" : state.box === "out" ? "out" : "in";
  const open = (id: number) => setState({ request: String(id), site: null, height: null, tech: null, hamlet: null });
  const show = ({ siteId, center }: RequestRow) => {
    onSelect({ layer: "sites", id: siteId });
    map.flyTo(center, MAST_ZOOM);
  };
  return (
    <div className={styles.tool}>
      <h2>{words.t("request.title")}</h2>
      <p className={styles.soft}>{words.t("request.what")}</p>
      {!mayRead && <Empty title={words.t("request.forPlanners")} />}
      {start !== null && (
        <NewRequestForm
          key={start.siteId}
          start={start}
          onSent={open}
          onCancel={() => setState({ site: null, height: null, tech: null, hamlet: null })}
        />
      )}
      {error !== null && <Failed title={words.t("state.failed")} what={errorText(error, words)} />}
      {mayRead && error === null && data === undefined && <Loading label={words.t("state.loading")} />}
      {data !== undefined && (
        <p role="status">
          <Tag tone={data.waiting > 0 ? "warn" : "neutral"}>{words.t("request.waiting", { count: data.waiting })}</Tag>{" "}
          <Tag tone={data.unseen > 0 ? "accent" : "neutral"}>{words.t("request.unseen", { count: data.unseen })}</Tag>
        </p>
      )}
      {requestId !== null && opened.data !== undefined && (
        <RequestThread
          key={requestId}
          request={opened.data}
          organisationId={organisationId}
          onBack={() => setState({ request: null })}
          onShow={() => opened.data !== undefined && show(opened.data)}
        />
      )}
      {requestId !== null && opened.error !== null && (
        <Failed
          title={words.t("state.failed")}
          what={errorText(opened.error, words)}
          retryLabel={words.t("request.back")}
          onRetry={() => setState({ request: null })}
        />
      )}
      {requestId === null && data !== undefined && (
        <>
          {user?.role === "planner" && (
            <SegmentedControl
              fullWidth
              size="xs"
              aria-label={words.t("request.title")}
              data={(["in", "out"] as const).map((value) => ({ value, label: words.t(`request.box.${value}`) }))}
              value={box}
              onChange={(value) => setState({ box: value === "in" ? null : value })}
            />
          )}
          <List answer={data} box={box} organisationId={organisationId} onOpen={({ id }) => open(id)} />
        </>
      )}
    </div>
  );
}
