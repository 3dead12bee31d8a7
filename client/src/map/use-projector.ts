import { useEffect, useState } from "react";
import { projector } from "./coordinates.ts";

type Project = ReturnType<typeof projector>;

/** Degrees into the projected system of a PROJ definition; null until the library for it is here. */
export function useProjector(definition: string | null): Project | null {
  const [known, setKnown] = useState<{ definition: string; project: Project } | null>(null);
  useEffect(() => {
    if (definition === null) return;
    let isWanted = true;
    void import("proj4").then(({ default: proj4 }) => {
      if (isWanted) setKnown({ definition, project: projector(proj4(definition)) });
    });
    return () => {
      isWanted = false;
    };
  }, [definition]);
  return known !== null && known.definition === definition ? known.project : null;
}
