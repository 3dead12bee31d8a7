# The province's server. One image for three commands: migrate, serve, work (see docker-compose.yml).
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=optional --no-audit --no-fund

FROM packages AS client
COPY . .
RUN node scripts/build-client.ts

FROM packages AS production-packages
RUN npm prune --omit=dev --omit=optional --no-audit --no-fund

# Backups need PostgreSQL's own programs in the version of the database: its image, with this program beside them.
FROM postgis/postgis:16-3.4 AS backup
ENV NODE_ENV=production NODE_NO_WARNINGS=1
WORKDIR /app
COPY --from=packages /usr/local/bin/node /usr/local/bin/node
COPY package.json ./
COPY --from=production-packages /app/node_modules ./node_modules
COPY migrations ./migrations
COPY data ./data
COPY scripts ./scripts
COPY server ./server
ENTRYPOINT []
CMD ["node", "scripts/backup.ts", "/backups"]

FROM node:24-bookworm-slim
ENV NODE_ENV=production NODE_NO_WARNINGS=1 HOST=0.0.0.0 PORT=3000 DEMONSTRATION=no
# As in scripts/bootstrap.mjs: memory that was let go goes back to the system.
ENV MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=131072 MALLOC_TRIM_THRESHOLD_=131072
WORKDIR /app
COPY package.json ./
COPY --from=production-packages /app/node_modules ./node_modules
COPY migrations ./migrations
COPY data ./data
COPY scripts ./scripts
COPY server ./server
COPY --from=client /app/dist ./dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||3000)+'/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "server/main.ts"]
