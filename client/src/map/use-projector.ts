import { useEffect, useState } from "react";
import { projector } from "./coordinates.ts";
import { useAfterFirstPicture } from "./first-picture.ts";

type Project = ReturnType<typeof projector>;

/** Degrees into the projected system of a PROJ definition; null until the library for it is here. */
export function useProjector(definition: string | null): Project | null {
  const [known, setKnown] = useState<{ definition: string; project: Project } | null>(null);
  const mayFetch = useAfterFirstPicture();
  useEffect(() => {
    if (definition === null || !mayFetch) return;
    let isWanted = true;
    void import("proj4").then(({ default: proj4 }) => {
      if (isWanted) setKnown({ definition, project: projector(proj4(definition)) });
    });
    return () => {
      isWanted = false;
    };
  }, [definition, mayFetch]);
  return known !== null && known.definition === definition ? known.project : null;
}
