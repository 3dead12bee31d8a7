import type { Catalogue } from "../../../server/modules/catalogue/catalogue.schemas.ts";
import { useWords } from "../i18n/language.tsx";
import type { Camera } from "./camera.ts";
import { dmsText, meridianText, scaleBar } from "./coordinates.ts";
import styles from "./StatusBar.module.css";
import type { LonLat } from "./selection.ts";
import { useProjector } from "./use-projector.ts";

interface Props {
  readonly position: LonLat;
  readonly camera: Camera;
  readonly vn2000: Catalogue["vn2000"] | null;
}

/** Where the pointer is (else the middle of the map), in WGS 84 and in the province's VN-2000 zone, and how long a kilometre is. */
export function StatusBar({ position: [lon, lat], camera, vn2000 }: Props) {
  const words = useWords();
  const project = useProjector(vn2000?.proj4 ?? null);
  const bar = scaleBar(camera.lat, camera.zoom);
  const projected = project?.([lon, lat]) ?? null;
  const hemispheres = { north: words.t("map.north"), east: words.t("map.east") };
  return (
    <div className={styles.bar}>
      <span className={styles.text}>
        {dmsText(lon, hemispheres.east)} {dmsText(lat, hemispheres.north)}
      </span>
      {vn2000 !== null && projected !== null && (
        <span className={styles.text}>
          VN-2000 {meridianText(vn2000.centralMeridianDeg)}: X {words.number(projected[1])} · Y{" "}
          {words.number(projected[0])}
        </span>
      )}
      <span className={styles.scale}>
        <span className="visually-hidden">{words.t("map.scale")}: </span>
        <i style={{ width: bar.widthPx }} aria-hidden="true" />
        {words.length(bar.metres)}
      </span>
    </div>
  );
}
