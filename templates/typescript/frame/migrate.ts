import { closeDatabase } from './db/database.ts';
import { migrate } from './db/migrate.ts';

// Applies pending migrations without starting the server.
for (const name of migrate()) console.log(`Migrated: ${name}`);
await closeDatabase();
