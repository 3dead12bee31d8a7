import { queryOptions } from "@tanstack/react-query";
import type {
  ManagedOrganisation,
  NewOrganisation,
  OrganisationEdit,
} from "../../../../server/modules/accounts/organisations.schemas.ts";
import type {
  Invitation,
  OneTimeLink,
  User,
  UserAccess,
  UserChange,
} from "../../../../server/modules/accounts/users.schemas.ts";
import { api } from "../../api/client.ts";

const ifMatch = (version: number) => ({ "if-match": `"${version}"` });

/** Every account, with what it can do now. */
export const usersQuery = queryOptions({
  queryKey: ["administration", "users"],
  queryFn: ({ signal }) => api<User[]>("/api/users", { signal }),
  staleTime: 0,
});
export const userAccessQuery = (userId: number) =>
  queryOptions({
    queryKey: ["administration", "users", userId, "access"],
    queryFn: ({ signal }) => api<UserAccess>(`/api/users/${userId}/access`, { signal }),
    staleTime: 0,
  });
export const organisationsQuery = queryOptions({
  queryKey: ["administration", "organisations"],
  queryFn: ({ signal }) => api<ManagedOrganisation[]>("/api/organisations", { signal }),
  staleTime: 0,
});

export const inviteUser = (body: Invitation) => api<OneTimeLink>("/api/users", { method: "POST", body });
export const changeUser = (user: Pick<User, "id" | "version">, body: UserChange) =>
  api<User>(`/api/users/${user.id}`, { method: "PATCH", body, headers: ifMatch(user.version) });
export const makeLink = (userId: number, days: number) =>
  api<OneTimeLink>(`/api/users/${userId}/link`, { method: "POST", body: { days } });
export const revokeLink = (userId: number) => api<void>(`/api/users/${userId}/link`, { method: "DELETE" });
export const endUserSession = (userId: number, id: string) =>
  api<void>(`/api/users/${userId}/sessions/${id}`, { method: "DELETE" });
export const revokeUserToken = (userId: number, id: string) =>
  api<void>(`/api/users/${userId}/tokens/${id}`, { method: "DELETE" });

export const createOrganisation = (body: NewOrganisation) =>
  api<ManagedOrganisation>("/api/organisations", { method: "POST", body });
export const changeOrganisation = (organisation: Pick<ManagedOrganisation, "id" | "version">, body: OrganisationEdit) =>
  api<ManagedOrganisation>(`/api/organisations/${organisation.id}`, {
    method: "PUT",
    body,
    headers: ifMatch(organisation.version),
  });
