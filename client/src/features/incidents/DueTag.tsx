import { useWords } from "../../i18n/language.tsx";
import { Tag } from "../../ui/Tag.tsx";

const DAY_MS = 86_400_000;
const SOON_DAYS = 2;

/** Today in Viet Nam, as YYYY-MM-DD. */
export const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());

/** How the time limit of an open incident stands, in days. */
export function DueTag({ dueOn }: { dueOn: string }) {
  const { t } = useWords();
  const days = Math.round((Date.parse(dueOn) - Date.parse(today())) / DAY_MS);
  if (days < 0) return <Tag tone="danger">{t("incidents.detail.overdueBy", { days: -days })}</Tag>;
  if (days === 0) return <Tag tone="warn">{t("incidents.detail.dueToday")}</Tag>;
  return <Tag tone={days <= SOON_DAYS ? "warn" : "neutral"}>{t("incidents.detail.dueIn", { days })}</Tag>;
}
