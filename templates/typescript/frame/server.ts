import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import { closeDatabase, databaseFile } from './db/database.ts';
import { migrate } from './db/migrate.ts';

const hostname = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.API_PORT ?? 8100);

console.log(`Data is in ${databaseFile()}`);
for (const name of migrate()) console.log(`Migrated: ${name}`);

const server = serve(
  {
    fetch: createApp().fetch,
    hostname,
    port,
    // Slow or silent clients do not hold a connection for long.
    serverOptions: { requestTimeout: 15_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 },
  },
  (address) => console.log(`Running at http://${hostname}:${address.port}`),
);
server.on('error', (error) => {
  console.error(`Cannot listen on ${hostname}:${port}: ${error.message}`);
  process.exit(1);
});

/** Answers what is under way, then leaves the database closed. */
function stop(): void {
  server.close(async () => {
    await closeDatabase();
    process.exit(0);
  });
}

process.once('SIGTERM', stop);
process.once('SIGINT', stop);
