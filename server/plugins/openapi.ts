import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";

/** Collects every route under /api into an OpenAPI document: `app.swagger()` once the application is ready. */
export async function registerOpenapi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Trạm Chung",
        description:
          "A province's telecom infrastructure on one map. Coordinates are WGS 84 [longitude, latitude]. What an answer holds depends on who asks: a session cookie, and for writes the header x-csrf-token.",
        version: "1",
      },
      components: {
        securitySchemes: { session: { type: "apiKey", in: "cookie", name: "tram-chung" } },
      },
    },
    transform: ({ schema, url, route }) => {
      const access = route.config?.access;
      if (access === undefined) return { schema: { ...schema, hide: true }, url };
      return { schema: access === "public" ? schema : { ...schema, security: [{ session: [] }] }, url };
    },
  });
}
