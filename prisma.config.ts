import { defineConfig } from 'prisma/config'

// The address is left out on purpose: migrations run through scripts/database/migrate.ts with the owner's role.
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
})
