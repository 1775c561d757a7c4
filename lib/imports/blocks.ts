import 'server-only'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { TenantSql } from '@/lib/db/tenant'
import { seal, unseal } from '@/lib/files/seal'
import type { StagedRow } from './rows'

/** Rows kept together: few enough to open one for a screen, many enough to be small when packed. */
export const ROWS_A_BLOCK = 1_000

const aboutOf = (jobId: string, block: number) => `import/${jobId}/${block}`

const pack = (tenantId: number, jobId: string, block: number, rows: readonly StagedRow[]): Buffer<ArrayBuffer> =>
  seal(tenantId, aboutOf(jobId, block), gzipSync(JSON.stringify(rows), { level: 1 }))

const unpack = (tenantId: number, jobId: string, block: number, sealed: Uint8Array): StagedRow[] =>
  JSON.parse(gunzipSync(unseal(tenantId, aboutOf(jobId, block), sealed)).toString('utf8')) as StagedRow[]

/** Keeps a block of rows, sealed: they hold persons' numbers. Replaces the block of that number. */
export async function writeBlock(
  tx: TenantSql,
  jobId: string,
  block: number,
  rows: readonly StagedRow[],
): Promise<void> {
  await tx.sql.query(
    `insert into import_block (tenant_id, job_id, block, first_row, rows, sealed) values ($1, $2::uuid, $3, $4, $5, $6)
     on conflict (tenant_id, job_id, block) do update
       set first_row = excluded.first_row, rows = excluded.rows, sealed = excluded.sealed`,
    [tx.tenantId, jobId, block, rows[0]?.row ?? 0, rows.length, pack(tx.tenantId, jobId, block, rows)],
  )
}

/** One block's rows; none when there is no such block. */
export async function readBlock(tx: TenantSql, jobId: string, block: number): Promise<StagedRow[]> {
  const [found] = await tx.sql.query<{ sealed: Uint8Array }>(
    'select sealed from import_block where tenant_id = $1 and job_id = $2::uuid and block = $3::int',
    [tx.tenantId, jobId, block],
  )
  return found ? unpack(tx.tenantId, jobId, block, found.sealed) : []
}

/** Where the blocks of an import begin, in order. */
export const listBlocks = (
  tx: TenantSql,
  jobId: string,
): Promise<{ block: number; firstRow: number; rows: number }[]> =>
  tx.sql.query(
    `select block, first_row as "firstRow", rows from import_block
     where tenant_id = $1 and job_id = $2::uuid order by block`,
    [tx.tenantId, jobId],
  )

/** All rows of an import, block by block; the next block is fetched while one is worked on. */
export async function* eachBlock(tx: TenantSql, jobId: string): AsyncGenerator<{ block: number; rows: StagedRow[] }> {
  const blocks = await listBlocks(tx, jobId)
  let next = blocks[0] ? readBlock(tx, jobId, blocks[0].block) : null
  for (const [at, { block }] of blocks.entries()) {
    const rows = await next!
    const following = blocks[at + 1]
    next = following ? readBlock(tx, jobId, following.block) : null
    next?.catch(() => {})
    yield { block, rows }
  }
}

/** Forgets an import's rows. */
export async function dropBlocks(tx: TenantSql, jobId: string): Promise<void> {
  await tx.sql.query('delete from import_block where tenant_id = $1 and job_id = $2::uuid', [tx.tenantId, jobId])
  await tx.sql.query('delete from import_problem where tenant_id = $1 and job_id = $2::uuid', [tx.tenantId, jobId])
}
