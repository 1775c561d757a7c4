import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm'
import type { Connection } from '../../lib/db/connection'
import { Problem, sentenceOf } from '../setup/problem'

const MIGRATIONS = resolve('prisma/migrations')
const SCHEMA = resolve('prisma/schema')
const NO_FILTER = { externalTables: [], externalEnums: [] }

/**
 * Applies every migration that the database does not have yet, as its owner,
 * and gives their names. Each is one transaction: a failed one leaves nothing
 * behind but its mark, and is explained with what to do.
 */
export async function migrate(owner: Connection, folder = MIGRATIONS): Promise<string[]> {
  if (!existsSync(folder)) return []
  const migrationsList = listMigrations(folder)
  const failure: Failure = {}
  return withEngine(owner, failure, async (engine) => {
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTER })
      return appliedMigrationNames
    } catch (error) {
      const failed = migrationsList.migrationDirectories.find(
        ({ migrationFile }) => migrationFile.content.tag === 'ok' && migrationFile.content.value === failure.script,
      )
      throw explained(error, failure.message, failed?.path)
    }
  })
}

/** Clears the mark of a failed migration, so that the next run tries it again. */
export async function forgetFailed(owner: Connection, migrationName: string): Promise<void> {
  await withEngine(owner, {}, (engine) => engine.markMigrationRolledBack({ migrationName }))
}

/**
 * The SQL from one state of the schema to the present one: the migration
 * author's draft, to which policies, grants and functions are added by hand.
 */
export async function diff(owner: Connection, earlier?: SchemasContainer): Promise<string> {
  return withEngine(owner, {}, async (engine) => {
    const { stdout } = await engine.diff({
      from: earlier ? { tag: 'schemaDatamodel', ...earlier } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', ...presentSchema() },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    })
    return stdout ?? ''
  })
}

/** The schema files of the working tree. */
export function presentSchema(): SchemasContainer {
  const files = readdirSync(SCHEMA).filter((name) => name.endsWith('.prisma'))
  return {
    files: files.map((name) => ({ path: join(SCHEMA, name), content: readFileSync(join(SCHEMA, name), 'utf8') })),
  }
}

function listMigrations(baseDir: string): MigrationList {
  const lock = join(baseDir, 'migration_lock.toml')
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return {
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lock) ? readFileSync(lock, 'utf8') : 'provider = "postgresql"\n',
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(baseDir, path, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

async function withEngine<Result>(
  owner: Connection,
  failure: Failure,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const { SchemaEngine } = await loadEngine()
  const adapter = wholeScripts(new PrismaPg({ ...owner, max: 1 }), failure)
  const engine = await SchemaEngine.new(
    { datamodels: existsSync(SCHEMA) ? presentSchema().files.map(({ path, content }) => [path, content]) : undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
  try {
    return await work(engine)
  } finally {
    engine.free()
    await adapter.close()
  }
}

/**
 * The adapter splits a script at every semicolon and commits each piece, which
 * breaks function bodies and leaves a failed migration half applied. Here the
 * script goes as one message, which PostgreSQL runs as one transaction.
 */
function wholeScripts(factory: PrismaPg, failure: Failure) {
  const opened: { dispose(): Promise<void> }[] = []
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    opened.push(adapter)
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script)
      } catch (error) {
        failure.script = script
        failure.message = pointed(error as PostgresError, script)
        throw error
      }
    }
    return adapter
  }
  return Object.assign(factory, {
    close: async () => {
      for (const adapter of opened) await adapter.dispose().catch(() => {})
    },
  })
}

/** What the last refused script was and what PostgreSQL said of it; the engine's own error drops both. */
interface Failure {
  script?: string
  message?: string
}

interface PostgresError extends Error {
  code?: string
  position?: string
  detail?: string
}

function pointed({ message, code, position, detail }: PostgresError, script: string): string {
  const line = position ? ` di baris ${script.slice(0, Number(position)).split('\n').length}` : ''
  return `${message}${line}${code ? ` [${code}]` : ''}${detail ? ` (${detail})` : ''}`
}

function explained(error: unknown, said?: string, failed?: string): unknown {
  const text = sentenceOf(error)
  const name = failed ?? /The `([^`]+)` migration started at/.exec(text)?.[1] ?? 'NAMA'
  const again = `npm run lini -- migrate --ulangi ${name}`
  if (said) {
    return new Problem(
      `Migrasi ${name} gagal dan dibatalkan seluruhnya: ${said}.`,
      `Data tidak berubah. Setelah penyebabnya diperbaiki, jalankan: ${again}`,
      { cause: error },
    )
  }
  if (/failed migrations in the target database|P3009/.test(text)) {
    return new Problem(
      `Migrasi ${name} pernah gagal dan belum diulang.`,
      `Setelah penyebabnya diperbaiki, jalankan: ${again}`,
      {
        cause: error,
      },
    )
  }
  return error
}

type EngineModule = typeof import('@prisma/schema-engine-wasm') & { __wbg_set_wasm(exports: WebAssembly.Exports): void }
let engineModule: Promise<EngineModule> | undefined

/** The package expects a bundler that can import WebAssembly; Node needs it put together by hand. */
function loadEngine(): Promise<EngineModule> {
  engineModule ??= (async () => {
    const glue: EngineModule = await import('@prisma/schema-engine-wasm/schema_engine_bg' as string)
    const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    const { instance } = await WebAssembly.instantiate(await readFile(path.replace(/\.js$/, '.wasm')), {
      './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
    })
    glue.__wbg_set_wasm(instance.exports)
    ;(instance.exports.__wbindgen_start as () => void)()
    return glue
  })()
  return engineModule
}
