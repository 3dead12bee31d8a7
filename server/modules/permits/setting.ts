import { unfit } from "../../mismatch.ts";
import { PermitRules } from "./permits.schemas.ts";

const CLASSES = "Phân loại cột ăng ten trong quy hoạch hạ tầng viễn thông thụ động";
const SUGGESTION = "Mức gợi ý của chương trình, không phải quy định; tỉnh tự quyết định";

/** Until the province decides in the setting "permit". None has been compared with the text in force: every one says so. */
export const DEFAULT_RULES: PermitRules = {
  sharingDistanceM: { value: 500, source: SUGGESTION, isVerified: false },
  neighbourDistanceM: { value: null, source: "Tỉnh chưa quy định khoảng cách tối thiểu", isVerified: false },
  a1aShare: { value: 0.2, source: CLASSES, isVerified: false },
  a1aHeightM: { value: 3, source: CLASSES, isVerified: false },
  airDefenceHeightM: { value: 45, source: "Quản lý độ cao chướng ngại vật hàng không", isVerified: false },
  sharingPriority: {
    value: null,
    source: "Luật Viễn thông 2023: dùng chung cơ sở hạ tầng viễn thông",
    isVerified: false,
  },
};

/** The stored rules over the suggestions. Throws 422 with the place where they do not fit. */
export function permitRulesOf(stored: unknown): PermitRules {
  const given = typeof stored === "object" && stored !== null ? (stored as Partial<PermitRules>) : {};
  const merged = { ...DEFAULT_RULES, ...given };
  const refusal = unfit("bad-setting", PermitRules, merged, "body");
  if (refusal !== undefined) throw refusal;
  return merged;
}
