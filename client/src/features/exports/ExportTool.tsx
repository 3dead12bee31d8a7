import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { CoverageExport, type RampOf } from "./CoverageExport.tsx";
import styles from "./exports.module.css";
import { LayersExport } from "./LayersExport.tsx";

/** Files out, as a tool of the workspace Data. */
export function ExportTool({ gaps, state, setState, rampOf }: ToolProps & { rampOf: RampOf }) {
  const { t } = useWords();
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{t("export.title")}</h1>
        <p>{t("export.lead")}</p>
      </header>
      <LayersExport gaps={gaps} state={state} setState={(patch) => setState(patch, "replace")} />
      <CoverageExport rampOf={rampOf} />
    </div>
  );
}
