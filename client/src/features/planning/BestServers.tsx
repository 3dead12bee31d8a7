import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Hamlet, HamletMobile } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { hamletQuery } from "../../api/hamlet.ts";
import { useWords } from "../../i18n/language.tsx";
import { Failed } from "../../ui/States.tsx";
import styles from "./PathProfile.module.css";
import { siteQuery } from "./planning.api.ts";
import type { ProfileEnd } from "./profile-ends.ts";

/** Where the mast's height is not known, metres. */
export const USUAL_MAST_M = 30;
/** A phone in a hand, metres. */
export const PHONE_M = 1.5;

export const hamletEnd = ({ name, geometry }: Hamlet): ProfileEnd => ({
  center: geometry.coordinates as [number, number],
  heightM: PHONE_M,
  name,
});

/** The masts that serve the selected hamlet best, by the model; one step to the path to each. */
export function BestServers({
  hamletId,
  onPath,
}: {
  readonly hamletId: number;
  readonly onPath: (from: ProfileEnd, to: ProfileEnd) => void;
}) {
  const words = useWords();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const hamlet = useQuery(hamletQuery(hamletId)).data;
  if (hamlet === undefined) return null;
  const servers = hamlet.mobile
    .filter(({ bestSiteId, rsrpDbm }) => bestSiteId !== null && rsrpDbm !== null)
    .sort((a, b) => (b.rsrpDbm ?? 0) - (a.rsrpDbm ?? 0));
  const open = async (siteId: number) => {
    setFailure(null);
    try {
      const site = await queries.fetchQuery(siteQuery(siteId));
      const center = site.geometry.coordinates as [number, number];
      onPath({ center, heightM: site.heightM ?? USUAL_MAST_M, name: site.code }, hamletEnd(hamlet));
    } catch (error) {
      setFailure(error);
    }
  };
  const margin = ({ rsrpDbm, thresholdDbm }: HamletMobile) =>
    rsrpDbm === null || thresholdDbm === null
      ? words.t("notKnown")
      : words.t("profile.margin", { value: words.quantity(rsrpDbm - thresholdDbm, "dB") });
  return (
    <section aria-label={words.t("profile.servers", { name: hamlet.name })}>
      <p className={styles.soft}>{words.t("profile.servers", { name: hamlet.name })}</p>
      {servers.length === 0 ? (
        <p className={styles.soft}>{words.t("profile.noServers")}</p>
      ) : (
        <ul className={styles.servers}>
          {servers.map((server) => (
            <li key={`${server.organisationId}${server.technology}`}>
              <button type="button" onClick={() => void open(server.bestSiteId ?? 0)}>
                <span>
                  {server.organisationName} {server.technology}
                </span>
                <span>{words.quantity(server.rsrpDbm ?? 0, "dBm")}</span>
                <small>{server.bestSiteCode}</small>
                <small>{margin(server)}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
      {failure !== null && <Failed title={words.t("state.failed")} what={errorText(failure, words)} />}
    </section>
  );
}
