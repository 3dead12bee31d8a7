import { Button, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { BandsPart } from "./BandsPart.tsx";
import { CostsPart } from "./CostsPart.tsx";
import { entriesQuery } from "./catalogue.api.ts";
import styles from "./catalogue.module.css";
import { MastClassesPart } from "./MastClassesPart.tsx";

const PARTS = ["costs", "bands", "masts"] as const;

/** Catalogues as data: unit costs by day, what is assumed of a band, classes of masts. The authority edits, others read. */
export function CatalogueTool({ session, onSignIn, state, setState }: ToolProps) {
  const words = useWords();
  const { user } = session;
  const { data, error, refetch } = useQuery({ ...entriesQuery, enabled: user !== null });
  if (user === null) {
    return (
      <Empty title={words.t("error.unauthorized")}>
        <Button size="sm" onClick={onSignIn}>
          {words.t("account.signIn")}
        </Button>
      </Empty>
    );
  }
  const part = PARTS.find((each) => each === state.part) ?? "costs";
  const open = state.open ?? null;
  const shared = {
    mayEdit: user.role === "authority",
    open,
    onOpen: (code: string | null) => setState({ open: code }, "replace"),
  };
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{words.t("catalogue.title")}</h1>
        <p>{words.t("catalogue.lead")}</p>
      </header>
      <SegmentedControl
        size="sm"
        className={styles.parts}
        aria-label={words.t("catalogue.part")}
        data={PARTS.map((value) => ({ value, label: words.t(`catalogue.part.${value}`) }))}
        value={part}
        onChange={(value) => setState({ part: value, open: null })}
      />
      {error !== null && (
        <Failed
          title={words.t("state.failed")}
          what={errorText(error, words)}
          retryLabel={words.t("state.retry")}
          onRetry={() => void refetch()}
        />
      )}
      {error === null && data === undefined && <Loading label={words.t("state.loading")} />}
      {data !== undefined && part === "costs" && (
        <CostsPart costs={data.costs} missing={data.missingCosts} {...shared} />
      )}
      {data !== undefined && part === "bands" && <BandsPart bands={data.bands} patterns={data.patterns} {...shared} />}
      {data !== undefined && part === "masts" && <MastClassesPart classes={data.mastClasses} {...shared} />}
    </div>
  );
}
