import { SegmentedControl } from "@mantine/core";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { Empty } from "../../ui/States.tsx";
import { BackhaulPart } from "./BackhaulPart.tsx";
import styles from "./FibrePanel.module.css";
import { readFibreState } from "./fibre-state.ts";
import { TreePart } from "./TreePart.tsx";

/** Fibre along roads: trees to hamlets without FTTH, and the backhaul of a mast. */
export function FibrePanel(props: ToolProps) {
  const { t } = useWords();
  const { mode } = readFibreState(props.state);
  if (props.session.user === null) {
    return (
      <div className={styles.panel}>
        <Empty title={t("fibre.signIn")}>
          <p>{t("fibre.signInWhy")}</p>
        </Empty>
      </div>
    );
  }
  return (
    <div className={styles.panel}>
      <SegmentedControl
        fullWidth
        size="xs"
        className={styles.mode as string}
        aria-label={t("fibre.mode")}
        data={[
          { value: "tree", label: t("fibre.mode.tree") },
          { value: "backhaul", label: t("fibre.mode.backhaul") },
        ]}
        value={mode}
        onChange={(value) => props.setState({ mode: value === "tree" ? null : value })}
      />
      {mode === "tree" ? <TreePart {...props} /> : <BackhaulPart {...props} />}
    </div>
  );
}
