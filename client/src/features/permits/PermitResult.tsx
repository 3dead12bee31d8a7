import { IconAlertTriangle, IconCheck, IconQuestionMark, IconX } from "@tabler/icons-react";
import type {
  Finding,
  Neighbour,
  PermitAnswer,
  PermitVerdict,
} from "../../../../server/modules/permits/permits.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { Provenance } from "../../ui/Provenance.tsx";
import { Tag, type Tone } from "../../ui/Tag.tsx";
import styles from "./permits.module.css";

/** What stops the mast first, then what must be asked, what is not known, and what holds. */
const LOOK: Readonly<Record<PermitVerdict, { tone: Tone; Icon: typeof IconCheck }>> = {
  fails: { tone: "danger", Icon: IconX },
  "needs-approval": { tone: "warn", Icon: IconAlertTriangle },
  unknown: { tone: "neutral", Icon: IconQuestionMark },
  passes: { tone: "good", Icon: IconCheck },
};
const ORDER = Object.keys(LOOK) as PermitVerdict[];
const WOULD_DO = { yes: LOOK.passes, no: LOOK.fails, unknown: LOOK.unknown } as const;

function figureText(name: string, value: number | string | null, words: Words): string {
  if (name === "permitted" && value === "") return words.t("permit.noClass");
  if (value === null) return words.t("notKnown");
  if (typeof value === "string") return value;
  if (name === "share") return words.share(value);
  return name.endsWith("M") ? words.quantity(value, "m", 1) : words.number(value);
}

/** Opens the zone in the plan; absent on paper. */
type OnZone = ((zoneId: number) => void) | undefined;

function FindingRow({ finding, onZone }: { readonly finding: Finding; readonly onZone: OnZone }) {
  const words = useWords();
  const { code, figures, source, isVerified, zoneId } = finding;
  const values = Object.entries(figures).map(([name, value]) => [name, figureText(name, value, words)]);
  return (
    <li>
      <p>{words.t(`permit.finding.${code}`, Object.fromEntries(values))}</p>
      <p className={styles.soft}>
        {source === null ? words.t("permit.noSource") : words.t("permit.source", { source })}{" "}
        {source !== null && !isVerified && (
          <Tag tone="warn" title={words.t("permit.unverifiedWhat")}>
            <IconAlertTriangle size={12} aria-hidden="true" />
            {words.t("permit.unverified")}
          </Tag>
        )}
        {zoneId !== null && onZone !== undefined && (
          <button type="button" className={styles.link} onClick={() => onZone(zoneId)}>
            {words.t("permit.showZone")}
          </button>
        )}
      </p>
    </li>
  );
}

function NeighbourRow({ neighbour, number }: { readonly neighbour: Neighbour; readonly number: number }) {
  const words = useWords();
  const { code, ownerName, distanceM, heightM, freeHeightM, freeLoadKg, status, wouldDo, reasons } = neighbour;
  const { tone, Icon } = WOULD_DO[wouldDo];
  const known = (value: number | null, unit: string) =>
    value === null ? words.t("notKnown") : words.quantity(value, unit, unit === "m" ? 1 : 0);
  const why = [
    ...reasons.map((reason) => words.t(`permit.reason.${reason}`)),
    ...(neighbour.isInSharingDistance ? [] : [words.t("permit.beyond")]),
  ];
  return (
    <li>
      <p className={styles.line}>
        <strong>
          {number}. {code} · {ownerName}
        </strong>
        <Tag tone={tone}>
          <Icon size={13} stroke={2.6} aria-hidden="true" />
          {words.t(`permit.wouldDo.${wouldDo}`)}
        </Tag>
      </p>
      <p>
        {words.t("permit.neighbour", {
          distance: words.length(distanceM),
          height: known(heightM, "m"),
          freeHeight: known(freeHeightM, "m"),
          freeLoad: known(freeLoadKg, "kg"),
          status: words.t(status === "planned" ? "attribute.status.planned" : "attribute.status.existing"),
        })}
      </p>
      {why.length > 0 && <p className={styles.soft}>{why.join("; ")}</p>}
      <Provenance source={neighbour.source} sourceDate={neighbour.sourceDate} isSynthetic={neighbour.isSynthetic} />
    </li>
  );
}

/** What was asked, in one line; stands on the printed page as well. */
function AskedLine({ answer: { asked, operatorName } }: { readonly answer: PermitAnswer }) {
  const words = useWords();
  const { mastClasses } = useCatalogue();
  const found = mastClasses.find(({ code }) => code === asked.mastClass);
  const kind = found === undefined ? "" : ` · ${words.language === "vi" ? found.nameVi : found.nameEn}`;
  return (
    <p>
      {operatorName} · {words.number(asked.lat, 6)}; {words.number(asked.lon, 6)} (WGS84) · {asked.mastClass}
      {kind} · {words.t("permit.height")} {words.quantity(asked.heightM, "m", 1)} · {words.t("permit.building")}{" "}
      {asked.buildingHeightM === null ? "–" : words.quantity(asked.buildingHeightM, "m", 1)}
    </p>
  );
}

/** Findings by verdict, each with its rule's source, and the masts around by number. */
export function PermitResult({ answer, onZone }: { readonly answer: PermitAnswer; readonly onZone?: OnZone }) {
  const words = useWords();
  const { findings, neighbours, checkedOn, plan, tenantRoomM, tenantLoadKg } = answer;
  const groups = ORDER.map((verdict) => ({ verdict, rows: findings.filter((each) => each.verdict === verdict) }));
  return (
    <div className={styles.result}>
      <AskedLine answer={answer} />
      <p className={styles.soft}>{words.t("permit.checkedOn", { date: words.date(checkedOn) })}</p>
      {plan !== null && (
        <p className={styles.soft}>
          {words.t("permit.plan", {
            name: plan.name,
            decision: plan.decision ?? words.t("notKnown"),
            from: words.date(plan.validFrom),
          })}
          {plan.sourceUrl !== null && (
            <>
              {" · "}
              <a href={plan.sourceUrl} target="_blank" rel="noreferrer">
                {words.t("permit.readPlan")}
              </a>
            </>
          )}
        </p>
      )}
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ verdict, rows }) => {
          const { tone, Icon } = LOOK[verdict];
          return (
            <section key={verdict} aria-label={words.t(`permit.verdict.${verdict}`)}>
              <h3>
                <Tag tone={tone}>
                  <Icon size={14} stroke={2.6} aria-hidden="true" />
                  {words.t(`permit.verdict.${verdict}`)} · {words.number(rows.length)}
                </Tag>
              </h3>
              <ul className={styles.list} data-tone={tone}>
                {rows.map((finding) => (
                  <FindingRow key={`${finding.code}/${finding.zoneId ?? ""}`} finding={finding} onZone={onZone} />
                ))}
              </ul>
            </section>
          );
        })}
      <section aria-label={words.t("permit.neighbours")}>
        <h3>{words.t("permit.neighbours")}</h3>
        {neighbours.length === 0 && <p className={styles.soft}>{words.t("permit.noNeighbours")}</p>}
        <ol className={styles.list}>
          {neighbours.map((neighbour, at) => (
            <NeighbourRow key={neighbour.siteId} neighbour={neighbour} number={at + 1} />
          ))}
        </ol>
        <p className={styles.soft}>
          {words.t("permit.need", {
            height: words.quantity(tenantRoomM, "m", 1),
            load: words.quantity(tenantLoadKg, "kg"),
          })}
        </p>
      </section>
    </div>
  );
}
