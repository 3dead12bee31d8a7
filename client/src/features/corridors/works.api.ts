import { queryOptions } from "@tanstack/react-query";
import type {
  AnswerBody,
  Invitation,
  InvitationsAnswer,
  Invite,
  WorkAnswer,
  WorksAnswer,
} from "../../../../server/modules/corridors/works.schemas.ts";
import { api } from "../../api/client.ts";

export const worksQuery = queryOptions({
  queryKey: ["corridors", "works"],
  queryFn: ({ signal }) => api<WorksAnswer>("/api/corridors/works", { signal }),
});

export const workQuery = (workId: number) =>
  queryOptions({
    queryKey: ["corridors", "work", workId],
    queryFn: ({ signal }) => api<WorkAnswer>(`/api/corridors/works/${workId}`, { signal }),
  });

export const invitationsQuery = queryOptions({
  queryKey: ["corridors", "invitations"],
  queryFn: ({ signal }) => api<InvitationsAnswer>("/api/corridors/invitations", { signal }),
});

export const sendInvitations = (workId: number, body: Invite) =>
  api<InvitationsAnswer>(`/api/corridors/works/${workId}/invitations`, { method: "POST", body });

const versionOf = ({ version }: Pick<Invitation, "version">) => ({ "if-match": `"${version}"` });

export const answerInvitation = (invitation: Invitation, body: AnswerBody) =>
  api<Invitation>(`/api/corridors/invitations/${invitation.id}`, {
    method: "PATCH",
    body,
    headers: versionOf(invitation),
  });

export const withdrawInvitation = (invitation: Invitation) =>
  api<Invitation>(`/api/corridors/invitations/${invitation.id}`, { method: "DELETE", headers: versionOf(invitation) });
