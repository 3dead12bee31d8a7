import { SegmentedControl } from "@mantine/core";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { Empty } from "../../ui/States.tsx";
import { PairsTool } from "./PairsTool.tsx";
import { PlanTool } from "./PlanTool.tsx";
import styles from "./sharing.module.css";

/** Which masts to share: a plan for hamlets without service, or near masts that could be one. */
export function SharingTool(props: ToolProps) {
  const words = useWords();
  const { session, state, setState, onSignIn } = props;
  const view = state.view === "pairs" ? "pairs" : "plan";
  return (
    <div className={styles.tool}>
      <h2>{words.t("sharing.title")}</h2>
      {session.user === null ? (
        <Empty title={words.t("sharing.forMembers")}>
          <button type="button" className={styles.link} onClick={onSignIn}>
            {words.t("account.signIn")}
          </button>
        </Empty>
      ) : (
        <>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={words.t("sharing.view")}
            data={(["plan", "pairs"] as const).map((value) => ({ value, label: words.t(`sharing.view.${value}`) }))}
            value={view}
            onChange={(value) => setState({ view: value === "plan" ? null : value })}
          />
          {view === "plan" ? <PlanTool {...props} /> : <PairsTool {...props} />}
        </>
      )}
    </div>
  );
}
