/** Columns of a path profile, from the first end to the second; heights in metres above sea level, clutter and bulge in metres. */
export interface ProfileSamples {
  readonly distanceM: readonly number[];
  readonly groundM: readonly number[];
  readonly clutterM: readonly number[];
  readonly bulgeM: readonly number[];
  readonly rayM: readonly number[];
  readonly fresnelRadiusM: readonly number[];
}

/** Room for the drawing in its own units. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Of every drawing of a profile. */
export const PROFILE_FRAME: Frame = { width: 300, height: 110 };

export interface ProfileShape {
  /** Outlines as SVG paths. */
  readonly ground: string;
  readonly clutter: string;
  readonly ray: string;
  readonly fresnel: string;
  /** Heights at the lower and upper edge, metres above sea level. */
  readonly lowM: number;
  readonly highM: number;
}

const pathOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");

/**
 * The profile as outlines: ground and what stands on it lifted by the Earth's bulge, so that the ray is straight; the
 * first Fresnel zone around the ray.
 */
export function profileShape(samples: ProfileSamples, frame: Frame): ProfileShape {
  const count = samples.distanceM.length;
  const at = Array.from({ length: count }, (_, i) => i);
  const groundM = at.map((i) => (samples.groundM[i] ?? 0) + (samples.bulgeM[i] ?? 0));
  const topM = at.map((i) => (groundM[i] ?? 0) + (samples.clutterM[i] ?? 0));
  const rayM = at.map((i) => samples.rayM[i] ?? 0);
  const upperM = at.map((i) => (rayM[i] ?? 0) + (samples.fresnelRadiusM[i] ?? 0));
  const lowerM = at.map((i) => (rayM[i] ?? 0) - (samples.fresnelRadiusM[i] ?? 0));
  const least = Math.min(...groundM);
  const most = Math.max(...topM, ...upperM);
  const margin = Math.max(2, (most - least) * 0.08);
  const [lowM, highM] = [least - margin, most + margin];
  const lengthM = Math.max(samples.distanceM[count - 1] ?? 1, 1);
  const place = (i: number, heightM: number): [number, number] => [
    ((samples.distanceM[i] ?? 0) / lengthM) * frame.width,
    frame.height - ((heightM - lowM) / (highM - lowM)) * frame.height,
  ];
  const line = (heightsM: readonly number[]) => at.map((i) => place(i, heightsM[i] ?? 0));
  const area = (heightsM: readonly number[]) =>
    `${pathOf([[0, frame.height], ...line(heightsM), [frame.width, frame.height]])}Z`;
  return {
    ground: area(groundM),
    clutter: area(topM),
    ray: pathOf(line(rayM)),
    fresnel: `${pathOf([...line(upperM), ...line(lowerM).toReversed()])}Z`,
    lowM,
    highM,
  };
}
