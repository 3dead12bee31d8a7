import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Task, TasksAnswer } from "../../../server/tasks/tasks.schemas.ts";
import { api } from "./client.ts";

const POLL_MS = 500;

export const isActive = ({ status }: Pick<Task, "status">): boolean => status === "queued" || status === "running";

/** One task, asked for again while it waits or runs. */
export const taskQuery = (taskId: number) =>
  queryOptions({
    queryKey: ["task", taskId],
    queryFn: ({ signal }) => api<Task>(`/api/tasks/${taskId}`, { signal }),
    refetchInterval: ({ state }) => (state.data === undefined || isActive(state.data) ? POLL_MS : false),
  });

/** The newest tasks of a kind, for coming back to one after a reload; without their results. */
export const tasksQuery = (kind: string) =>
  queryOptions({
    queryKey: ["tasks", kind],
    queryFn: ({ signal }) => api<TasksAnswer>("/api/tasks", { query: { kind }, signal }),
  });

/** A task as it goes on; null asks for nothing. */
export function useTask(taskId: number | null) {
  return useQuery({ ...taskQuery(taskId ?? 0), enabled: taskId !== null });
}

export const stopTask = (taskId: number): Promise<Task> => api<Task>(`/api/tasks/${taskId}`, { method: "DELETE" });
