# The Roundtable as an image: built with everything, run with what it needs and no more. PostgreSQL is not inside: name
# one in DATABASE_URL. docs/operations.md tells the rest.

FROM node:24-bookworm-slim AS build
WORKDIR /build
ENV CI=true NX_DAEMON=false NX_NO_CLOUD=true
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npx nx run-many -t build -p api,web --outputStyle=static

FROM node:24-bookworm-slim AS packages
WORKDIR /packages
COPY package.json package-lock.json .npmrc ./
# Optional ones are the embedded PostgreSQL alone.
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force

FROM node:24-alpine
LABEL org.opencontainers.image.title="Roundtable" \
      org.opencontainers.image.licenses="MIT"
WORKDIR /app
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps PORT=3000 DATA_DIR=/data DEMO=0 LOG_LEVEL=info
COPY --from=packages /packages/node_modules ./node_modules
COPY --from=build /build/package.json /build/LICENSE ./
COPY --from=build /build/dist/apps ./dist/apps
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000 9464
# Ready to take visitors: it reaches its database, and is not about to leave.
HEALTHCHECK --interval=5s --timeout=4s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/api/health').then(a=>process.exit(a.ok?0:1),()=>process.exit(1))"]
# SIGTERM: listeners are sent elsewhere, commands are finished, then the process ends.
STOPSIGNAL SIGTERM
CMD ["node", "dist/apps/api/main.js"]
