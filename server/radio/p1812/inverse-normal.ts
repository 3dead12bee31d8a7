/**
 * Approximate inverse complementary cumulative normal distribution: the level exceeded with probability x.
 * Valid for 1e-6 <= x <= 1 - 1e-6; values beyond are held at these ends. [P.1812, Attachment 2, eq 96 and 97]
 */
export function inverseComplementaryNormal(x: number): number {
  const held = Math.min(Math.max(x, 1e-6), 1 - 1e-6);
  return held <= 0.5 ? tail(held) : -tail(1 - held);
}

function tail(x: number): number {
  const t = Math.sqrt(-2 * Math.log(x));
  const numerator = (0.010328 * t + 0.802853) * t + 2.515516698;
  const denominator = ((0.001308 * t + 0.189269) * t + 1.432788) * t + 1;
  return t - numerator / denominator;
}
