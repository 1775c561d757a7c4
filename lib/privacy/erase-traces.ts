import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantTx } from '@/lib/db/tenant'
import { type Content, readKept } from '@/lib/handover/content'
import { hashContent } from '@/lib/handover/content-hash'
import { ERASED_NAME } from './rules'

/** Runs a statement and counts the rows of its table that it emptied. */
export type Counting = (table: string, text: string, ...values: SqlValue[]) => Promise<void>

/** Rows that name somebody without being theirs: found by these ids and names. */
interface Whom {
  ids: readonly string[]
  names: readonly string[]
}

/**
 * Empties what is kept of somebody beside their rows: how a merge or a step is undone, what a phone
 * brought late, why a measure was corrected, and the sheets that were copied. Run it last.
 */
export async function forgetTraces(
  tx: TenantTx,
  run: Counting,
  ids: readonly string[],
  names: readonly string[],
): Promise<void> {
  await run(
    'duplicate_pair',
    `update duplicate_pair set undo = '[]', note = '', version = version + 1
     where tenant_id = $1 and (first_id = any($2::uuid[]) or second_id = any($2::uuid[]))`,
    ids as string[],
  )
  await run(
    'late_item',
    `update late_item set body = '\\x', label = '' where tenant_id = $1 and state <> 'menunggu'
       and subject = any(select prefix || id from unnest($2::text[]) id cross join unnest(array['keluarga/', 'orang/']) prefix)`,
    ids as string[],
  )
  await run(
    'measurement_change',
    `update measurement_change set reason = '' where tenant_id = $1 and measurement_id in
       (select id from measurement where tenant_id = $1 and (person_id = any($2::uuid[]) or family_id = any($2::uuid[])))`,
    ids as string[],
  )
  const whom = { ids: [...ids, ...(await rowsOf(tx, ids))], names: names.filter((name) => name !== ERASED_NAME) }
  // The answer stays, so that a repeated step is still answered as before; only its way back closes.
  await run(
    'receipt',
    `update receipt set answer = answer || '{"undo": [], "warnings": []}'
     where tenant_id = $1 and answer ? 'undo' and exists (select from unnest($2::text[]) word where position(word in answer::text) > 0)`,
    [...whom.ids, ...whom.names],
  )
  await forgetCopies(tx, run, whom)
}

/** Ids of the rows that hang on somebody, by which a kept sheet may call them. */
async function rowsOf(tx: TenantTx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.sql.query<{ id: string }>(
    `select id::text as id from poktan_member where tenant_id = $1 and (person_id = any($2::uuid[]) or family_id = any($2::uuid[]))
     union select id::text from tpk_target where tenant_id = $1 and (person_id = any($2::uuid[]) or family_id = any($2::uuid[]))
     union select id::text from tpk_visit where tenant_id = $1 and (person_id = any($2::uuid[]) or family_id = any($2::uuid[]))
     union select id::text from measurement where tenant_id = $1 and (person_id = any($2::uuid[]) or family_id = any($2::uuid[]))
     union select id::text from krs_family where tenant_id = $1 and family_id = any($2::uuid[])`,
    [tx.tenantId, ids as string[]],
  )
  return rows.map(({ id }) => id)
}

/** A block of a copied sheet that speaks of somebody keeps its place and says nothing. */
async function forgetCopies(tx: TenantTx, run: Counting, whom: Whom): Promise<void> {
  const kept = await tx.sql.query<{ id: string; subjectId: string; content: unknown }>(
    `select id::text as id, subject_id as "subjectId", content from handed_over
     where tenant_id = $1 and exists (select from unnest($2::text[]) word where position(word in subject_id || content::text) > 0)`,
    [tx.tenantId, [...whom.ids, ...whom.names]],
  )
  for (const { id, subjectId, content } of kept) {
    const whole = whom.ids.some((one) => subjectId.includes(one))
    const emptied = emptyBlocks(readKept(content), (text) => whole || speaksOf(whom, text))
    await run(
      'handed_over',
      `update handed_over set content = $3::jsonb, content_hash = $4 where tenant_id = $1 and id = $2::uuid`,
      id,
      JSON.stringify(emptied),
      hashContent(emptied),
    )
  }
}

const speaksOf = ({ ids, names }: Whom, text: string): boolean => [...ids, ...names].some((word) => text.includes(word))

/** The sheet without what its blocks of somebody said; how many blocks it has stays as it was copied. */
export function emptyBlocks({ blocks }: Content, isTheirs: (text: string) => boolean): Content {
  return {
    blocks: blocks.map((block) =>
      isTheirs(JSON.stringify(block))
        ? { ...block, title: ERASED_NAME, answers: block.answers.map(({ field }) => ({ field, value: null })) }
        : block,
    ),
  }
}
