import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type {
  RoamingAnswer,
  RoamingHamletsAnswer,
  RoamingService,
} from "../../../../server/modules/roaming/roaming.schemas.ts";
import { api } from "../../api/client.ts";

/** What every pair of operators would add, for a service and an area. */
export function roamingQuery({ service, unitCode }: Pick<RoamingChoice, "service" | "unitCode">) {
  return queryOptions({
    queryKey: ["roaming", service, unitCode],
    queryFn: ({ signal }) => api<RoamingAnswer>("/api/roaming", { query: { service, unitCode }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** The hamlets of one pair; `host` null: of all other operators. */
export function roamingHamletsQuery({ service, unitCode, guest, host }: RoamingChoice) {
  return queryOptions({
    queryKey: ["roaming", "hamlets", service, unitCode, guest, host],
    queryFn: ({ signal }) =>
      api<RoamingHamletsAnswer>("/api/roaming/hamlets", { query: { service, unitCode, guest, host }, signal }),
    enabled: guest !== null,
  });
}

export const SERVICES = ["mobile", "4G", "5G", "3G"] as const satisfies readonly RoamingService[];

/** What the tool shows; the address holds it. */
export interface RoamingChoice {
  readonly service: RoamingService;
  readonly unitCode: string | null;
  /** Whose customers would gain; null: no pair is chosen. */
  readonly guest: number | null;
  /** null: in the networks of all others. */
  readonly host: number | null;
  readonly measure: "people" | "hamlets";
}

const idOf = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

/** Reads the tool's part of the address; what it does not say is as at first. */
export function readChoice(state: Readonly<Record<string, string>>): RoamingChoice {
  return {
    service: SERVICES.find((service) => service === state.service) ?? "mobile",
    unitCode: state.unit ?? null,
    guest: idOf(state.guest),
    host: idOf(state.host),
    measure: state.measure === "hamlets" ? "hamlets" : "people",
  };
}
