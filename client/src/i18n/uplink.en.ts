import type { vi } from "./uplink.vi.ts";

/** English texts of the uplink and of the probability of coverage. */
export const en: Record<keyof typeof vi, string> = {
  "coverage.quantity.covered": "Probability of coverage",
  "coverage.unit.covered": "%",
  "coverage.assume.covered":
    "Probability that a place reaches {threshold} when the modelled level is its median and the standard error is {sigma}; it follows exactly from the stored level, nothing else is stored for it.",
  "coverage.uplink.end": "The uplink ends at about {level} ({band}, the band that ends first).",
  "coverage.uplink.limits": "The uplink limits before the downlink: the threshold lies {margin} below that.",
  "coverage.uplink.limitsNot": "The downlink limits first: at the threshold the uplink has {margin} to spare.",
  "uplink.margin": "uplink {margin} to spare",
  "uplink.tooFar": "uplink {margin} short",
  "uplink.assumptions":
    "Assumed of the uplink: handset {power}, {blocks} resource blocks, base noise figure {noise}, SINR needed {sinr}, rise by interference {interference}, {branches} receive branches; no loss of body or building.",
  "whatif.uplink.limits": "the uplink limits first on {bands}, where it ends at that level",
  "whatif.uplink.limitsNot": "the downlink limits first on every band; the uplink ends at {bands}",
  "whatif.uplink.none": "no uplink is modelled for this technology",
  "profile.budget.title": "A handset at end B ({technology}, {band})",
  "profile.budget.level": "Level",
  "profile.budget.required": "Median level needed",
  "profile.budget.margin": "Downlink margin",
  "profile.budget.uplinkEnd": "Uplink ends at",
  "profile.budget.uplinkMargin": "Uplink margin",
  "profile.budget.antenna": "assumed from the catalogue: {power}, antenna {gain} looking straight at end B",
  "profile.budget.uplinkLimits": "the uplink limits first",
  "profile.budget.downlinkLimits": "the downlink limits first",
  "profile.budget.none": "No band of the catalogue holds this frequency: there is a loss, but no level.",
};
