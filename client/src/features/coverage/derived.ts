export {
  type Assumptions,
  BANDWIDTHS_MHZ,
  bandwidthOf,
  type Derivation,
  derivationOf,
  entryLossDb,
  NR_TIME_SHARE,
  type ShownQuantity,
  STORED,
} from "../../../../server/drawing/derived.ts";
