import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { MicrowaveAnswer } from "../../../../server/modules/fibre/backhaul.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { ProfileDrawing } from "../../ui/ProfileDrawing.tsx";
import { PROFILE_FRAME, profileShape } from "../../ui/profile-shape.ts";
import { Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import type { LinkEnd } from "./end-place.ts";
import styles from "./FibrePanel.module.css";
import { microwaveQuery } from "./fibre.api.ts";

const BANDS_GHZ = ["7", "15", "23"] as const;

/** What a band's clearance is, under both refractions, and what would mend it. */
function Band({ band }: { band: MicrowaveAnswer["bands"][number] }) {
  const words = useWords();
  return (
    <>
      <p className={styles.line}>
        <Tag tone={band.isClear ? "good" : "danger"}>
          {words.t(band.isClear ? "backhaul.clear" : "backhaul.notClear")}
        </Tag>
        <span className={styles.soft}>
          {words.t("backhaul.freeSpace", { loss: words.quantity(band.freeSpaceDb, "dB") })}
        </span>
      </p>
      {band.checks.map(({ radiusFactor, neededShare, share, atM }, index) => (
        <p key={radiusFactor} className={styles.soft}>
          {words.t(index === 0 ? "backhaul.atMedian" : "backhaul.atLow", { k: words.number(radiusFactor, 2) })}:{" "}
          {words.t("backhaul.worst", {
            clearance: words.share(share),
            at: words.length(atM),
            needed: words.share(neededShare),
          })}
        </p>
      ))}
      {band.raiseM > 0 && (
        <p className={styles.soft}>{words.t("backhaul.raise", { metres: words.quantity(band.raiseM, "m", 1) })}</p>
      )}
    </>
  );
}

/** The path between two masts with its Fresnel zone, and whether it is clear in the usual bands. */
export function MicrowavePart({ from, to }: { from: LinkEnd; to: LinkEnd }) {
  const words = useWords();
  const [frequency, setFrequency] = useState<string>("15");
  const { data, error } = useQuery(
    microwaveQuery({
      fromLon: from.center[0],
      fromLat: from.center[1],
      fromHeightM: from.heightM,
      toLon: to.center[0],
      toLat: to.center[1],
      toHeightM: to.heightM,
      frequencyGhz: Number(frequency),
    }),
  );
  if (error !== null) return <Failed title={words.t("state.failed")} what={errorText(error, words)} />;
  if (data === undefined) return <Loading label={words.t("state.loading")} />;
  const band = data.bands.find(({ frequencyGhz }) => frequencyGhz === data.frequencyGhz);
  if (band === undefined) return null;
  const shape = profileShape(data.samples, PROFILE_FRAME);
  return (
    <div className={styles.fields}>
      <SegmentedControl
        size="xs"
        aria-label={words.t("backhaul.band")}
        data={BANDS_GHZ.map((value) => ({ value, label: words.quantity(Number(value), "GHz") }))}
        value={frequency}
        onChange={setFrequency}
      />
      <ProfileDrawing
        shape={shape}
        isClear={band.isClear}
        label={words.t(band.isClear ? "backhaul.clear" : "backhaul.notClear")}
      />
      <p className={styles.soft}>
        {words.length(data.distanceM)} · {words.quantity(shape.lowM, "m")} – {words.quantity(shape.highM, "m")} ·{" "}
        {words.t("profile.basis", {
          terrain: data.terrainName,
          clutter: words.t(data.hasClutter ? "profile.withClutter" : "profile.withoutClutter"),
          frequency: words.quantity(data.frequencyGhz, "GHz"),
        })}
      </p>
      <Band band={band} />
    </div>
  );
}
