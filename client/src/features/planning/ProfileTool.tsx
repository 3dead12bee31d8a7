import { Button, NumberInput } from "@mantine/core";
import { IconArrowsExchange } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { hamletQuery } from "../../api/hamlet.ts";
import { useWords } from "../../i18n/language.tsx";
import { boundsAround } from "../../map/camera.ts";
import { useOverlay, usePlaceOnMap } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import type { LonLat, Selection } from "../../map/selection.ts";
import { Empty } from "../../ui/States.tsx";
import { BestServers, hamletEnd, PHONE_M, USUAL_MAST_M } from "./BestServers.tsx";
import { EndFields } from "./EndFields.tsx";
import styles from "./PathProfile.module.css";
import { PathProfile, pathQuery } from "./PathProfile.tsx";
import { siteQuery } from "./planning.api.ts";
import { FREQUENCY_RANGE_MHZ, type ProfileEnd, writeEnd } from "./profile-ends.ts";
import { profileOverlay } from "./profile-overlay.ts";
import { useProfilePath } from "./use-profile-path.ts";

/** The selected mast or hamlet as an end of a path. */
function useOfferedEnd(selection: Selection | null): ProfileEnd | null {
  const isSite = selection?.layer === "sites";
  const isHamlet = selection?.layer === "hamlets";
  const site = useQuery({ ...siteQuery(selection?.id ?? 0), enabled: isSite }).data;
  const hamlet = useQuery({ ...hamletQuery(selection?.id ?? 0), enabled: isHamlet }).data;
  if (isSite && site !== undefined) {
    return {
      center: site.geometry.coordinates as [number, number],
      heightM: site.heightM ?? USUAL_MAST_M,
      name: site.code,
    };
  }
  return isHamlet && hamlet !== undefined ? hamletEnd(hamlet) : null;
}

/** The profile between any two places, or from a hamlet to the masts that serve it best. */
export function ProfileTool({ session, state, setState, selection, map, onSignIn }: ToolProps) {
  const words = useWords();
  const { from, to, frequencyMhz, path } = useProfilePath(state);
  const [placing, setPlacing] = useState<"from" | "to" | null>(null);
  const offered = useOfferedEnd(session.user === null ? null : selection);
  const { data } = useQuery({ ...pathQuery(path ?? NOWHERE), enabled: path !== null && session.user !== null });
  const place = useMemo(
    () =>
      placing === null
        ? null
        : (center: LonLat) => {
            const before = placing === "from" ? from : to;
            const heightM = before?.heightM ?? (placing === "from" ? USUAL_MAST_M : PHONE_M);
            setState({ [placing]: writeEnd({ center, heightM, name: null }) });
            setPlacing(placing === "from" && to === null ? "to" : null);
          },
    [placing, from, to, setState],
  );
  usePlaceOnMap(place);
  useOverlay(useMemo(() => profileOverlay(from, to, data?.obstructions ?? []), [from, to, data]));
  if (session.user === null) {
    return (
      <div className={styles.tool}>
        <h2>{words.t("profile.title")}</h2>
        <Empty title={words.t("profile.forMembers")}>
          <Button size="xs" variant="default" onClick={onSignIn}>
            {words.t("account.signIn")}
          </Button>
        </Empty>
      </div>
    );
  }
  const fields = (id: "from" | "to", end: ProfileEnd | null) => ({
    title: words.t(id === "from" ? "profile.endA" : "profile.endB"),
    end,
    usualHeightM: id === "from" ? USUAL_MAST_M : PHONE_M,
    isPlacing: placing === id,
    onPlacing: (isPlacing: boolean) => setPlacing(isPlacing ? id : null),
    onEnd: (next: ProfileEnd) => setState({ [id]: writeEnd(next) }, "replace"),
    offered,
  });
  return (
    <div className={styles.tool}>
      <h2>{words.t("profile.title")}</h2>
      <p className={styles.soft}>{words.t("profile.what")}</p>
      {selection?.layer === "hamlets" && (
        <BestServers
          hamletId={selection.id}
          onPath={(first, second) => {
            setState({ from: writeEnd(first), to: writeEnd(second) });
            map.fitBounds(boundsAround([first.center, second.center]));
          }}
        />
      )}
      <EndFields {...fields("from", from)} />
      <EndFields {...fields("to", to)} />
      <div className={styles.fields}>
        <NumberInput
          size="xs"
          label={words.t("profile.frequency")}
          suffix={"\u00a0MHz"}
          min={FREQUENCY_RANGE_MHZ[0]}
          max={FREQUENCY_RANGE_MHZ[1]}
          decimalScale={1}
          decimalSeparator={words.decimalSeparator}
          value={frequencyMhz}
          onChange={(value) => {
            const [least, most] = FREQUENCY_RANGE_MHZ;
            if (typeof value === "number" && value >= least && value <= most)
              setState({ mhz: String(value) }, "replace");
          }}
        />
        {path !== null && (
          <Button
            size="xs"
            variant="default"
            mt={22}
            leftSection={<IconArrowsExchange size={15} aria-hidden="true" />}
            onClick={() => setState({ from: writeEnd(path.to), to: writeEnd(path.from) })}
          >
            {words.t("profile.swap")}
          </Button>
        )}
      </div>
      {path === null ? (
        <Empty title={words.t("profile.twoEnds")} />
      ) : (
        <PathProfile
          path={path}
          hasTable
          fromLabel={`A, ${words.quantity(path.from.heightM, "m", 1)}`}
          toLabel={(distanceM) => `B, ${words.length(distanceM)}`}
        />
      )}
    </div>
  );
}

/** Stands in a query that is not asked. */
const NOWHERE_END: ProfileEnd = { center: [0, 0], heightM: 1, name: null };
const NOWHERE = { from: NOWHERE_END, to: NOWHERE_END, frequencyMhz: 1800 };
