# Node 24 is supported until April 2028 and is among the versions that the tests run on; Node 20 no longer is supported.
FROM node:24-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
COPY vendor vendor
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# What an image holds is what a release archive holds.
RUN --mount=type=cache,target=/root/.npm npm run release -- --unreleased && cd build/release/peaceops && npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/var/lib/peaceops
RUN install --directory --owner=1000 --group=1000 --mode=0700 /var/lib/peaceops
WORKDIR /app
COPY --from=build /src/build/release/peaceops ./
# "node" of the base image, by number, so that whoever forbids root can see that it is not.
USER 1000:1000
VOLUME /var/lib/peaceops
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=4", "bin/serve.js"]
