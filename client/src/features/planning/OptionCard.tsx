import { Button } from "@mantine/core";
import {
  IconAlertTriangle,
  IconChartAreaLine,
  IconCheck,
  IconMapPin,
  IconMessage,
  IconPoint,
  IconX,
} from "@tabler/icons-react";
import { useState } from "react";
import type { OptionsAnswer, Reason, ServingOption } from "../../../../server/modules/planning/planning.schemas.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { AddToScenario } from "../../map/AddToScenario.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import { useToolDoor } from "../../map/tool-door.ts";
import { useMayAskForRoom } from "../../map/viewer.ts";
import { Tag, type Tone } from "../../ui/Tag.tsx";
import { WayActions, WayCard, WayCost, WayLine } from "../../ui/WayCard.tsx";
import { PHONE_M } from "./BestServers.tsx";
import styles from "./OptionsPanel.module.css";
import { optionItems } from "./option-items.ts";
import { PathProfile } from "./PathProfile.tsx";
import { optionTitle, REASON_TONE, reasonText } from "./reasons.ts";

const ICONS: Record<Tone, typeof IconCheck> = {
  good: IconCheck,
  danger: IconX,
  warn: IconAlertTriangle,
  neutral: IconPoint,
  accent: IconPoint,
};
const VERDICT_TONE: Record<ServingOption["verdict"], Tone> = {
  feasible: "good",
  "needs-agreement": "warn",
  rejected: "danger",
};

export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const words = useWords();
  return (
    <ul className={styles.reasons}>
      {reasons.map((reason) => {
        const tone = REASON_TONE[reason.code];
        const Icon = ICONS[tone];
        return (
          <li key={`${reason.code}${JSON.stringify(reason.parameters)}`} data-tone={tone}>
            <Icon size={14} stroke={2.2} aria-hidden="true" />
            <span>{reasonText(reason, words)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Distance, room on the mast, predicted level: what a planner compares at a glance. */
function factsOf(option: ServingOption, words: Words): string[] {
  const facts: string[] = [];
  if (option.distanceM !== null && option.kind === "existing-mast") facts.push(words.length(option.distanceM));
  if (option.antennaHeightM !== null) {
    facts.push(words.t("option.antenna", { height: words.quantity(option.antennaHeightM, "m", 1) }));
  }
  if (option.kind === "existing-mast") {
    const height = option.freeHeightM === null ? words.t("notKnown") : words.quantity(option.freeHeightM, "m", 1);
    const load = option.freeLoadKg === null ? words.t("notKnown") : words.quantity(option.freeLoadKg, "kg");
    facts.push(words.t("option.room", { height, load }));
  }
  return facts;
}

function Gains({ option }: { option: ServingOption }) {
  const words = useWords();
  if (option.gains.length === 0) return null;
  return (
    <ul className={styles.gains} aria-label={words.t("option.gains")}>
      {option.gains.map(({ organisationId, organisationName, peopleGained }) => (
        <li key={organisationId}>
          <OrganisationName id={organisationId} name={organisationName} />
          <span>
            {peopleGained === null ? words.t("people.unknown") : words.t("option.gain", { count: peopleGained })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Cost({ option, isAssumed }: { option: ServingOption; isAssumed: boolean }) {
  const words = useWords();
  const { investmentVnd, monthlyVnd, costPerPersonVnd, kind } = option;
  const parts = [
    investmentVnd === null
      ? words.t(kind === "roaming" ? "option.costByAgreement" : "option.costUnknown")
      : words.t("option.investment", { cost: words.vnd(investmentVnd) }),
    ...(monthlyVnd !== null && monthlyVnd > 0 ? [words.t("cost.perMonth", { cost: words.vnd(monthlyVnd) })] : []),
    ...(costPerPersonVnd !== null ? [words.t("cost.perPerson", { cost: words.vnd(costPerPersonVnd) })] : []),
  ];
  return (
    <WayCost>
      <span>{parts.join(" · ")}</span>
      {isAssumed && investmentVnd !== null && (
        <Tag tone="warn" title={words.t("option.assumedWhy")}>
          {words.t("option.assumed")}
        </Tag>
      )}
    </WayCost>
  );
}

/** What a request for the mast begins with, as the requests tool reads it from the address. */
function requestState({ siteId, antennaHeightM }: ServingOption, { hamletId, technology }: OptionsAnswer) {
  return {
    site: String(siteId),
    tech: technology,
    hamlet: String(hamletId),
    ...(antennaHeightM !== null && { height: String(antennaHeightM) }),
  };
}

export interface OptionCardProps {
  readonly option: ServingOption;
  /** null: not numbered, as it cannot be taken. */
  readonly number: number | null;
  readonly answer: OptionsAnswer;
  /** The hamlet's place, where a path profile ends; null while it loads. */
  readonly hamletCenter: readonly [number, number] | null;
  readonly hamletName: string | null;
  readonly onShow: () => void;
}

/** One way to serve the hamlet, with what speaks for and against it. */
export function OptionCard({ option, number, answer, hamletCenter, hamletName, onShow }: OptionCardProps) {
  const words = useWords();
  const openTool = useToolDoor();
  const mayAsk = useMayAskForRoom();
  const [isProfileOpen, setProfileOpen] = useState(false);
  const { kind, verdict, center, antennaHeightM, ownerName, rsrpDbm } = option;
  const facts = factsOf(option, words);
  const title = optionTitle(option, words);
  const hasProfile = kind === "existing-mast" && center !== null && antennaHeightM !== null && hamletCenter !== null;
  return (
    <WayCard
      number={number}
      title={title}
      tag={<Tag tone={VERDICT_TONE[verdict]}>{words.t(`option.verdict.${verdict}`)}</Tag>}
      isRejected={verdict === "rejected"}
    >
      {kind === "existing-mast" && ownerName !== null && (
        <WayLine>{words.t("option.owner", { name: ownerName })}</WayLine>
      )}
      {facts.length > 0 && <WayLine>{facts.join(" · ")}</WayLine>}
      {rsrpDbm !== null && (
        <p className={styles.level}>
          {words.t("option.level", {
            level: words.quantity(rsrpDbm, "dBm"),
            required: words.quantity(answer.requiredDbm, "dBm"),
          })}
        </p>
      )}
      <Gains option={option} />
      {verdict !== "rejected" && <Cost option={option} isAssumed={answer.basis.costsAreAssumptions} />}
      <Reasons reasons={option.reasons.filter(({ code }) => code !== "no-construction" || kind === "roaming")} />
      {(center !== null || verdict !== "rejected") && (
        <WayActions>
          {verdict !== "rejected" && <AddToScenario what={title} items={() => optionItems(option, answer)} />}
          {verdict === "feasible" && option.siteId !== null && mayAsk && openTool !== null && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconMessage size={15} aria-hidden="true" />}
              onClick={() => openTool("plan", "requests", requestState(option, answer))}
            >
              {words.t("request.send")}
            </Button>
          )}
          {center !== null && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconMapPin size={15} aria-hidden="true" />}
              aria-label={words.t("option.showOf", { title })}
              onClick={onShow}
            >
              {words.t("option.show")}
            </Button>
          )}
          {hasProfile && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconChartAreaLine size={15} aria-hidden="true" />}
              aria-expanded={isProfileOpen}
              onClick={() => setProfileOpen(!isProfileOpen)}
            >
              {words.t("option.profile")}
            </Button>
          )}
        </WayActions>
      )}
      {isProfileOpen && hasProfile && (
        <PathProfile
          path={{
            from: { center, heightM: antennaHeightM, name: option.siteCode },
            to: { center: hamletCenter, heightM: PHONE_M, name: hamletName },
            frequencyMhz: answer.basis.antenna.frequencyMhz,
          }}
          fromLabel={words.t("profile.mast", { height: words.quantity(antennaHeightM, "m", 1) })}
          toLabel={(distanceM) => words.t("profile.hamlet", { distance: words.length(distanceM) })}
        />
      )}
    </WayCard>
  );
}
