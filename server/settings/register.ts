import { Type } from "typebox";
import { VN2000_EPSG } from "../geometry/vn2000.ts";
import { DEFAULT_MEASURED_RULE, MeasuredRule, measuredRuleOf } from "../measured/rule.ts";
import { CorridorSetting } from "../modules/corridors/corridors.schemas.ts";
import { corridorSettingOf, DEFAULT_CORRIDORS } from "../modules/corridors/setting.ts";
import { CoverageParameters } from "../modules/coverage/coverage.schemas.ts";
import {
  DEFAULT_FTTH_DISTANCE_M,
  DEFAULT_PARAMETERS,
  FtthSetting,
  parametersOf,
} from "../modules/coverage/parameters.ts";
import { FibreSetting } from "../modules/fibre/fibre.schemas.ts";
import { DEFAULT_FIBRE_SETTING, fibreSettingOf } from "../modules/fibre/setting.ts";
import { IncidentSetting } from "../modules/incidents/incidents.schemas.ts";
import { checkIncidentSetting, DEFAULT_INCIDENTS } from "../modules/incidents/setting.ts";
import { PermitRules } from "../modules/permits/permits.schemas.ts";
import { DEFAULT_RULES, permitRulesOf } from "../modules/permits/setting.ts";
import { MergeSetting } from "../modules/sharing/pairs.schemas.ts";
import { DEFAULT_MERGE, mergeSettingOf } from "../modules/sharing/setting.ts";
import { PlanningSetting } from "../planning-case/planning-case.schemas.ts";
import { DEFAULT_PLANNING, planningSettingOf } from "../planning-case/setting.ts";
import { fieldsOf } from "./fields.ts";
import type { SettingField, SettingValue } from "./settings.schemas.ts";

/** One key of table `setting`, whatever module reads it. */
export interface SettingEntry {
  readonly fields: readonly SettingField[];
  /** The program's suggestions; null: the province must say it itself. */
  readonly suggestion: SettingValue;
  /** Throws where figures that fit each by itself do not fit together. */
  readonly check: (value: object) => unknown;
}

const ProvinceName = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 100 }),
  vn2000Epsg: Type.Enum([...VN2000_EPSG]),
});
const { calibration: _ofTheRun, ...coverageFields } = CoverageParameters.properties;

const entry = (schema: object, suggestion: object | null, check: SettingEntry["check"] = () => {}): SettingEntry => ({
  fields: fieldsOf(schema),
  suggestion: suggestion as SettingValue,
  check,
});

/** What a province decides for itself, in the order of the editor: like the lists of modules and tasks, the one place that names all. */
export const SETTINGS: Readonly<Record<string, SettingEntry>> = {
  province: entry(ProvinceName, null),
  coverage: entry(Type.Object(coverageFields), DEFAULT_PARAMETERS, parametersOf),
  ftth: entry(FtthSetting, { distanceM: DEFAULT_FTTH_DISTANCE_M }),
  measured: entry(MeasuredRule, DEFAULT_MEASURED_RULE, measuredRuleOf),
  planning: entry(PlanningSetting, DEFAULT_PLANNING, planningSettingOf),
  sharing: entry(MergeSetting, DEFAULT_MERGE, mergeSettingOf),
  fibre: entry(FibreSetting, DEFAULT_FIBRE_SETTING, fibreSettingOf),
  corridors: entry(CorridorSetting, DEFAULT_CORRIDORS, corridorSettingOf),
  permit: entry(PermitRules, DEFAULT_RULES, permitRulesOf),
  incidents: entry(IncidentSetting, DEFAULT_INCIDENTS, (value) =>
    checkIncidentSetting(value as typeof DEFAULT_INCIDENTS),
  ),
};
