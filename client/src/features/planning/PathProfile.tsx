import { useQuery } from "@tanstack/react-query";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import type { LonLat } from "../../map/selection.ts";
import { ProfileDrawing } from "../../ui/ProfileDrawing.tsx";
import { PROFILE_FRAME, profileShape } from "../../ui/profile-shape.ts";
import { Failed, Loading } from "../../ui/States.tsx";
import styles from "./OptionsPanel.module.css";
import { profileQuery } from "./planning.api.ts";
import { reasonText } from "./reasons.ts";

/** A phone in a hand. */
const RECEIVER_HEIGHT_M = 1.5;

interface Props {
  readonly from: LonLat;
  readonly fromHeightM: number;
  readonly to: LonLat;
  readonly frequencyMhz: number;
}

/** The ground between the mast and the hamlet, the ray over it and its first Fresnel zone. */
export function PathProfile({ from, fromHeightM, to, frequencyMhz }: Props) {
  const words = useWords();
  const { data, error } = useQuery(
    profileQuery({
      fromLon: from[0],
      fromLat: from[1],
      fromHeightM,
      toLon: to[0],
      toLat: to[1],
      toHeightM: RECEIVER_HEIGHT_M,
      frequencyMhz,
    }),
  );
  if (error !== null) return <Failed title={words.t("state.failed")} what={errorText(error, words)} />;
  if (data === undefined) return <Loading label={words.t("state.loading")} />;
  const shape = profileShape(data.samples, PROFILE_FRAME);
  const [worst] = data.obstructions.toSorted((a, b) => b.aboveRayM - a.aboveRayM);
  const facts = [
    words.t(data.lineOfSight ? "profile.clear" : "profile.blocked"),
    words.t("profile.fresnel", { value: words.share(data.fresnelClearance) }),
    words.t("profile.loss", {
      loss: words.quantity(data.lossDb, "dB"),
      part: words.quantity(data.diffractionDb, "dB"),
    }),
    ...(worst === undefined
      ? []
      : [
          words.t("profile.worst", {
            at: words.length(worst.distanceM),
            above: words.quantity(worst.aboveRayM, "m", 1),
          }),
        ]),
  ];
  return (
    <figure className={styles.profile}>
      <ProfileDrawing shape={shape} isClear={data.lineOfSight} label={facts.join(". ")} />
      <div className={styles.axis}>
        <span>{words.t("profile.mast", { height: words.quantity(fromHeightM, "m", 1) })}</span>
        <span>
          {words.quantity(shape.lowM, "m")} – {words.quantity(shape.highM, "m")}
        </span>
        <span>{words.t("profile.hamlet", { distance: words.length(data.distanceM) })}</span>
      </div>
      <figcaption>
        {facts.join(" · ")}
        {data.warnings.map((warning) => ` · ${reasonText(warning, words)}`).join("")}
        <br />
        {words.t("profile.basis", {
          terrain: data.terrainName,
          clutter: words.t(data.hasClutter ? "profile.withClutter" : "profile.withoutClutter"),
          frequency: words.quantity(data.frequencyMhz, "MHz"),
        })}
      </figcaption>
    </figure>
  );
}
