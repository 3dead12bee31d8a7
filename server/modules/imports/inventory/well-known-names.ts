import type { NamedEntry } from "./cells/names.ts";

/** Names by which companies stand in inventories, by the code that the list of organisations gives them. */
const operatorNames: Record<string, readonly string[]> = {
  viettel: ["Viettel", "VTL", "VTT", "Viễn thông Quân đội", "Tập đoàn Viettel", "452-04", "45204"],
  vnpt: ["VNPT", "VinaPhone", "Vina", "VNP", "Bưu chính Viễn thông", "VNPT Net", "452-02", "45202"],
  mobifone: ["MobiFone", "Mobi", "MBF", "Mobi Fone", "VMS", "Viễn thông MobiFone", "452-01", "45201"],
  vietnamobile: ["Vietnamobile", "VNM", "VNMB", "Viet Nam Mobile", "Vietnam Mobile", "HTMobile", "452-05", "45205"],
  fpt: ["FPT", "FPT Telecom"],
  sctv: ["SCTV", "Saigontourist"],
  cmc: ["CMC", "CMC Telecom", "CMC TI"],
};

/** Words for mast classes, by code. */
const mastClassNames: Record<string, readonly string[]> = {
  A1a: ["A1a", "A1.a"],
  A1b: ["A1b", "A1.b", "ngụy trang", "ngụy trang thân thiện", "camouflaged"],
  A2a: ["A2a", "A2.a", "trên mái", "trên mái nhà", "trên công trình", "cột trên mái", "rooftop", "roof top"],
  A2b: ["A2b", "A2.b", "mặt đất", "dưới đất", "cột dưới đất", "trên mặt đất", "greenfield", "ground"],
  A2c: ["A2c", "A2.c"],
};

/** An organisation of the list with the names it is known by; its code may be longer ("mobifone-bp"). */
export function withKnownNames(entry: NamedEntry, code: string): NamedEntry {
  const key = Object.keys(operatorNames).find((one) => code === one || code.startsWith(`${one}-`));
  return { id: entry.id, names: [...entry.names, code, ...(key === undefined ? [] : operatorNames[key])] };
}

/** A mast class of the catalogue with the words that mean it. */
export function mastClassEntry(code: string, names: readonly string[]): NamedEntry {
  return { id: code, names: [code, ...names, ...(mastClassNames[code] ?? [])] };
}
