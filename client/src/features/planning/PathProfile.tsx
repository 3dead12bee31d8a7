import { Button } from "@mantine/core";
import { IconPhoto, IconTable, IconTableExport } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { ProfileAnswer } from "../../../../server/modules/planning/planning.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { useToolDoor } from "../../map/tool-door.ts";
import { saveText } from "../../ui/csv.ts";
import { ProfileDrawing } from "../../ui/ProfileDrawing.tsx";
import { PROFILE_FRAME, profileShape } from "../../ui/profile-shape.ts";
import { Failed, Loading } from "../../ui/States.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { uplinkAssumptions } from "../../ui/uplink-text.ts";
import styles from "./PathProfile.module.css";
import { profileQuery } from "./planning.api.ts";
import { type ProfileEnd, writeEnd } from "./profile-ends.ts";
import { profilePng } from "./profile-picture.ts";
import { budgetParts, lossParts, profileCsv, profileFileName } from "./profile-rows.ts";
import { reasonText } from "./reasons.ts";

/** A path: its two ends and the frequency in MHz. */
export interface ProfilePath {
  readonly from: ProfileEnd;
  readonly to: ProfileEnd;
  readonly frequencyMhz: number;
}

export const pathQuery = ({ from, to, frequencyMhz }: ProfilePath) =>
  profileQuery({
    fromLon: from.center[0],
    fromLat: from.center[1],
    fromHeightM: from.heightM,
    toLon: to.center[0],
    toLat: to.center[1],
    toHeightM: to.heightM,
    frequencyMhz,
  });

/** What the drawing shows, in words. */
function factsOf(answer: ProfileAnswer, words: Words): string[] {
  const [worst] = answer.obstructions.toSorted((a, b) => b.aboveRayM - a.aboveRayM);
  return [
    words.t(answer.lineOfSight ? "profile.clear" : "profile.blocked"),
    words.t("profile.fresnel", { value: words.share(answer.fresnelClearance) }),
    ...(worst === undefined
      ? []
      : [
          words.t("profile.worst", {
            at: words.length(worst.distanceM),
            above: words.quantity(worst.aboveRayM, "m", 1),
          }),
        ]),
    ...answer.warnings.map((warning) => reasonText(warning, words)),
  ];
}

/** Keeps the profile as a picture or as a table, or opens the table under the map. */
function Actions({ answer, path, hasTable }: { answer: ProfileAnswer; path: ProfilePath; hasTable: boolean }) {
  const words = useWords();
  const openTool = useToolDoor();
  const [failure, setFailure] = useState<unknown>(null);
  const ends = [path.from, path.to] as const;
  const today = new Date().toISOString().slice(0, 10);
  const fileName = profileFileName(ends, words, today);
  const keepPicture = async () => {
    setFailure(null);
    try {
      saveFile(`${fileName}.png`, await profilePng(answer, ends, words, today));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <div className={styles.actions}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPhoto size={15} aria-hidden="true" />}
          onClick={() => void keepPicture()}
        >
          {words.t("profile.png")}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconTableExport size={15} aria-hidden="true" />}
          onClick={() => saveText(`${fileName}.csv`, profileCsv(answer, ends, words, today))}
        >
          {words.t("profile.csv")}
        </Button>
        {!hasTable && openTool !== null && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTable size={15} aria-hidden="true" />}
            onClick={() =>
              openTool("plan", "profile", {
                from: writeEnd(path.from),
                to: writeEnd(path.to),
                mhz: String(path.frequencyMhz),
              })
            }
          >
            {words.t("profile.openTable")}
          </Button>
        )}
      </div>
      {failure !== null && <Failed title={words.t("profile.noPicture")} what={errorText(failure, words)} />}
    </>
  );
}

/** What a handset at the second end gets and is heard with, and what that rests on. */
function Budget({ answer }: { answer: ProfileAnswer }) {
  const words = useWords();
  const { budget } = answer;
  if (budget === null) return <p>{words.t("profile.budget.none")}</p>;
  const { calibration, uplinkEndDbm, thresholdDbm } = budget;
  return (
    <>
      <strong>{words.t("profile.budget.title", { technology: budget.technology, band: budget.bandCode })}</strong>
      <dl className={styles.losses}>
        {budgetParts(answer).map(([label, value, unit]) => (
          <div key={label}>
            <dt>{words.t(label)}</dt>
            <dd>{words.quantity(value, unit, 1)}</dd>
          </div>
        ))}
      </dl>
      <p>
        {[
          words.t("profile.budget.antenna", {
            power: words.quantity(budget.powerDbm, "dBm"),
            gain: words.quantity(budget.gainDbi, "dBi", 1),
          }),
          calibration === null
            ? words.t("calibration.without")
            : `${words.t("calibration.with", { number: calibration.number })} (${words.quantity(calibration.offsetDb, "dB", 1)})`,
          uplinkEndDbm === null
            ? words.t("whatif.uplink.none")
            : words.t(uplinkEndDbm > thresholdDbm ? "profile.budget.uplinkLimits" : "profile.budget.downlinkLimits"),
          ...(uplinkEndDbm === null ? [] : [uplinkAssumptions(words)]),
        ].join(" · ")}
      </p>
    </>
  );
}

interface Props {
  readonly path: ProfilePath;
  readonly fromLabel: ReactNode;
  readonly toLabel: (distanceM: number) => ReactNode;
  /** The table of the path stands under the map already. */
  readonly hasTable?: boolean;
}

/** The ground between two antennas, the ray over it with its first Fresnel zone, and the loss by its parts. */
export function PathProfile({ path, fromLabel, toLabel, hasTable = false }: Props) {
  const words = useWords();
  const { data, error } = useQuery(pathQuery(path));
  if (error !== null) return <Failed title={words.t("state.failed")} what={errorText(error, words)} />;
  if (data === undefined) return <Loading label={words.t("state.loading")} />;
  const shape = profileShape(data.samples, PROFILE_FRAME);
  const facts = factsOf(data, words);
  return (
    <figure className={styles.profile}>
      <ProfileDrawing shape={shape} isClear={data.lineOfSight} label={facts.join(". ")} />
      <div className={styles.axis}>
        <span>{fromLabel}</span>
        <span>
          {words.quantity(shape.lowM, "m")} – {words.quantity(shape.highM, "m")}
        </span>
        <span>{toLabel(data.distanceM)}</span>
      </div>
      <figcaption>
        {facts.join(" · ")}
        <dl className={styles.losses}>
          {lossParts(data).map(([label, lossDb]) => (
            <div key={label}>
              <dt>{words.t(label)}</dt>
              <dd>{words.quantity(lossDb, "dB", 1)}</dd>
            </div>
          ))}
        </dl>
        <Budget answer={data} />
        {words.t("profile.basis", {
          terrain: data.terrainName,
          clutter: words.t(data.hasClutter ? "profile.withClutter" : "profile.withoutClutter"),
          frequency: words.quantity(data.frequencyMhz, "MHz", 1),
        })}
      </figcaption>
      <Actions answer={data} path={path} hasTable={hasTable} />
    </figure>
  );
}
