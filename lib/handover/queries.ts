import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import { type Period, yearOf } from '@/lib/format/period'
import { type Area, mayWriteAt } from '@/lib/registers/policy'
import { type Content, contentChanges, type FieldChange, readKept } from './content'
import { hashContent } from './content-hash'
import { groupedBy } from './grouped'
import { type Item, type ItemFilter, keptPeriod, listItems } from './items'
import type { Layout } from './layout'
import { familyOf, familyOfLayout, findLayout, type SheetFamily } from './layouts/all'
import { copiersOf, readersOf } from './policy'
import { readSheets } from './read'

/** A copying that stands: by whom, when, and the sheet as it was then. */
export interface Copied {
  id: string
  sheet: string
  edition: number
  subjectId: string
  hash: string
  by: string
  byName: string
  at: Date
}

/** kosong: nothing to copy. belum, sudah: not yet, and as it stands. berubah: copied, and another since. */
export type CopyState = 'kosong' | 'belum' | 'sudah' | 'berubah'

export interface ListedItem extends Item {
  state: CopyState
  copied: Copied | null
  /** How many fields differ from what was copied. */
  changes: number
}

const COPIED = `distinct on (sheet, subject_id) id::text as id, sheet, edition::int as edition,
  subject_id as "subjectId", content_hash as hash, copied_by::text as by, copied_name as "byName", at`

/** The latest copying of each subject that was not taken back. */
async function findCopied(
  tx: TenantSql,
  sheets: readonly string[],
  period: Period,
  subjects: readonly string[],
): Promise<Map<string, Copied>> {
  const rows = await tx.sql.query<Copied>(
    `select ${COPIED} from handed_over
     where tenant_id = $1 and sheet = any ($2::text[]) and period = $3 and subject_id = any ($4::text[])
       and undone_at is null order by sheet, subject_id, at desc, id`,
    [tx.tenantId, sheets, period, subjects],
  )
  return new Map(rows.map((row) => [`${row.sheet}/${row.subjectId}`, row]))
}

async function readKeptOf(tx: TenantSql, ids: readonly string[]): Promise<Map<string, Content>> {
  const rows = await tx.sql.query<{ id: string; content: unknown }>(
    'select id::text as id, content from handed_over where tenant_id = $1 and id = any ($2::uuid[])',
    [tx.tenantId, ids],
  )
  return new Map(rows.map(({ id, content }) => [id, readKept(content)]))
}

const areaFor = async (tx: TenantSql, family: SheetFamily, now: Date): Promise<Area> =>
  areaOf(tx, readersOf(familyOf(family).layouts[0]!.subject), now)

/** A list of sheets of a month in the person's area, each with its state. */
export async function listHandover(
  tx: TenantSql,
  family: SheetFamily,
  period: Period,
  today: string,
  filter: ItemFilter = {},
  now = new Date(),
): Promise<ListedItem[]> {
  const items = await listItems(tx, family, period, await areaFor(tx, family, now), today, filter)
  return withStates(tx, items, keptPeriod(family, period), today)
}

async function withStates(tx: TenantSql, items: readonly Item[], period: Period, today: string): Promise<ListedItem[]> {
  const bySheet = groupedBy(items, ({ sheet }) => sheet)
  const copied = await findCopied(
    tx,
    [...bySheet.keys()],
    period,
    items.map(({ id }) => id),
  )
  const changes = new Map<string, number>()
  for (const [sheet, own] of bySheet) {
    const layout = findLayout(sheet)!
    const done = own.flatMap(({ id }) => copied.get(`${sheet}/${id}`) ?? [])
    const now = await readSheets(
      tx,
      layout,
      done.map(({ subjectId }) => subjectId),
      period,
      today,
    )
    const different = done.filter(({ subjectId, hash }) => hashOf(now.get(subjectId)) !== hash)
    const kept = await readKeptOf(
      tx,
      different.map(({ id }) => id),
    )
    for (const { id, subjectId } of different)
      changes.set(
        `${sheet}/${subjectId}`,
        contentChanges(layout, kept.get(id) ?? NOTHING, now.get(subjectId) ?? NOTHING).length,
      )
  }
  return items.map((item) => {
    const key = `${item.sheet}/${item.id}`
    const done = copied.get(key) ?? null
    const changed = changes.get(key)
    const state: CopyState = done ? (changed === undefined ? 'sudah' : 'berubah') : item.filled ? 'belum' : 'kosong'
    return { ...item, state, copied: done, changes: changed ?? 0 }
  })
}

const NOTHING: Content = { blocks: [] }
const hashOf = (content: Content | undefined): string => hashContent(content ?? NOTHING)

/** A sheet to copy, with what became of its earlier copying. */
export interface OpenedSheet {
  layout: Layout
  item: Item
  /** The month the sheet is kept under. */
  period: Period
  content: Content
  hash: string
  copied: Copied | null
  /** What differs from what was copied. */
  changes: FieldChange[]
  /** Whether this person may say that it was copied. */
  copies: boolean
}

/** One sheet of the person's area; the same refusal for one that is missing and one of another office. */
export async function openSheet(
  tx: TenantSql,
  { sheet, period, subject }: { sheet: string; period: Period; subject: string },
  today: string,
  now = new Date(),
): Promise<OpenedSheet> {
  const layout = findLayout(sheet)
  // A card K/0 is copied as it stands, so there is only this year's.
  if (!layout || (layout.every === 'year' && yearOf(period) !== Number(today.slice(0, 4))))
    throw new Refusal('not-found')
  const family = familyOfLayout(layout).value
  const [item] = await listItems(tx, family, period, { kind: 'office' }, today, { subjects: [subject] })
  if (item?.sheet !== sheet) throw new Refusal('not-found')
  if (!mayWriteAt(await areaFor(tx, family, now), item)) throw new Refusal('not-allowed')
  const kept = keptPeriod(family, period)
  const content = (await readSheets(tx, layout, [subject], kept, today)).get(subject) ?? NOTHING
  const hash = hashContent(content)
  const copied = (await findCopied(tx, [sheet], kept, [subject])).get(`${sheet}/${subject}`) ?? null
  const before = copied && copied.hash !== hash ? (await readKeptOf(tx, [copied.id])).get(copied.id) : undefined
  return {
    layout,
    item,
    period: kept,
    content,
    hash,
    copied,
    changes: before ? contentChanges(layout, before, content) : [],
    copies: mayWriteAt(await areaOf(tx, copiersOf(layout.subject), now), item),
  }
}

/** Every sheet of a list that has something to copy, for one file. */
export async function readAllSheets(
  tx: TenantSql,
  family: SheetFamily,
  period: Period,
  today: string,
  filter: ItemFilter & { villageId?: number | null } = {},
  now = new Date(),
): Promise<{ layout: Layout; item: Item; content: Content }[]> {
  const area = await areaFor(tx, family, now)
  const items = (await listItems(tx, family, period, area, today, filter)).filter(
    ({ villageId }) => !filter.villageId || villageId === filter.villageId,
  )
  const contents = new Map<string, Content>()
  for (const [sheet, own] of groupedBy(items, (item) => item.sheet)) {
    const ids = own.map(({ id }) => id)
    for (const [id, content] of await readSheets(tx, findLayout(sheet)!, ids, keptPeriod(family, period), today))
      contents.set(`${sheet}/${id}`, content)
  }
  return items.flatMap((item) => {
    const content = contents.get(`${item.sheet}/${item.id}`)
    return content ? [{ layout: findLayout(item.sheet)!, item, content }] : []
  })
}
