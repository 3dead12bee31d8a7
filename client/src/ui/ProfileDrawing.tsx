import styles from "./ProfileDrawing.module.css";
import { PROFILE_FRAME, type ProfileShape } from "./profile-shape.ts";

/** Ground, what stands on it, the ray and its first Fresnel zone; the label tells in words what the drawing shows. */
export function ProfileDrawing({ shape, isClear, label }: { shape: ProfileShape; isClear: boolean; label: string }) {
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${PROFILE_FRAME.width} ${PROFILE_FRAME.height}`}
      role="img"
      aria-label={label}
    >
      <path className={styles.fresnel} d={shape.fresnel} />
      <path className={styles.clutter} d={shape.clutter} />
      <path className={styles.ground} d={shape.ground} />
      <path className={styles.ray} data-clear={isClear || undefined} d={shape.ray} />
    </svg>
  );
}
