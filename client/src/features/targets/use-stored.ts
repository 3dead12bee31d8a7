import { useQueryClient } from "@tanstack/react-query";

/** What is stored changes every figure that was shown. */
export function useStored() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ["targets"] });
}
