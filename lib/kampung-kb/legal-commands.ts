import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import { readScan } from '@/lib/files/scan'
import { storeFile } from '@/lib/files/store'
import { formatDate } from '@/lib/format/date'
import { dayIn } from '@/lib/registers/rules'
import { findKept, type Kept, keepRow, requireKeptVersion, runKept, undoKept } from './keep'
import { listLegalBasis } from './legal-queries'
import { type AddLegal, type MoveLegal, NATIONAL_BASES } from './legal-schema'
import { officeWriters } from './policy'

const TABLE = 'legal_basis'
const SCOPE = 'dasar-hukum'

async function requireOffice(tx: TenantTx): Promise<void> {
  if ((await areaOf(tx, officeWriters)).kind !== 'office') throw new Refusal('not-allowed')
}

async function openLegal(tx: TenantTx, id: string) {
  const row = await findKept(tx, TABLE, { id })
  if (!row) throw new Refusal('not-found')
  return row
}

const sameNumber = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

async function requireNew(tx: TenantTx, number: string): Promise<number> {
  const known = await listLegalBasis(tx)
  if (known.some((one) => sameNumber(one.number, number)))
    throw new Refusal('register.exists', { fields: { number: 'Nomor ini sudah ada di daftar.' } })
  return Math.max(0, ...known.map(({ position }) => position)) + 1
}

type Paper = Omit<AddLegal, 'key' | 'file'>

async function add(tx: TenantTx, paper: Paper, fileId: string | null): Promise<Omit<Kept, 'by'>> {
  const position = await requireNew(tx, paper.number)
  const key = { id: randomUUID() }
  const { issuedOn, ...rest } = paper
  const set = {
    ...rest,
    issued_on: issuedOn,
    file_id: fileId,
    position,
    removed: false,
    created_at: new Date().toISOString(),
  }
  const version = await keepRow(tx, { table: TABLE, key, before: null, set })
  await recordAudit(tx, 'legal-basis.added', SCOPE, { id: key.id, number: paper.number, withFile: fileId !== null })
  return { table: TABLE, key, version, before: null, action: 'legal-basis.added', subject: SCOPE }
}

/** Adds a paper at the end of the list, with its scan. Refuses a number that is there already and a day ahead. */
export async function addLegalBasis(actor: Actor, input: AddLegal, now = new Date()): Promise<Kept> {
  const { key, file, ...paper } = input
  const scan = file && (await readScan(file))
  const digest = scan && createHash('sha256').update(scan.bytes).digest('hex')
  return runKept(actor, SCOPE, { key, ...paper, digest }, async (tx) => {
    await requireOffice(tx)
    const today = dayIn(tx.actor.zone, now)
    if (paper.issuedOn && paper.issuedOn > today)
      throw new Refusal('input-invalid', {
        fields: { issuedOn: `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.` },
      })
    const fileId = scan ? await storeFile(tx, { ...scan, name: file.name }) : null
    return add(tx, paper, fileId)
  })
}

/** Takes over a national paper as it is known. */
export function takeNationalBasis(actor: Actor, { key, code }: { key: string; code: string }): Promise<Kept> {
  return runKept(actor, SCOPE, { key, code }, async (tx) => {
    await requireOffice(tx)
    const offered = NATIONAL_BASES.find((one) => one.code === code)
    if (!offered) throw new Refusal('not-found')
    const { code: _code, ...paper } = offered
    return add(tx, paper, null)
  })
}

/** Changes places with the neighbour above or below; at the end of the list nothing moves. */
export function moveLegalBasis(actor: Actor, { key, id, version, direction }: MoveLegal): Promise<Kept> {
  return runKept(actor, SCOPE, { key, id, version, direction }, async (tx) => {
    await requireOffice(tx)
    const before = await openLegal(tx, id)
    requireKeptVersion(before, version)
    const list = await listLegalBasis(tx)
    const at = list.findIndex((one) => one.id === id)
    const neighbour = at < 0 ? undefined : list[at + (direction === 'naik' ? -1 : 1)]
    if (!neighbour) return { table: TABLE, key: { id }, version, before, action: 'unchanged', subject: SCOPE }
    const other = await openLegal(tx, neighbour.id)
    // Papers added in the same second may share a place: then the order itself is written out.
    const [mine, theirs] =
      neighbour.position === Number(before.position) ? [at, at + 1] : [Number(before.position), neighbour.position]
    await keepRow(tx, { table: TABLE, key: { id: neighbour.id }, before: other, set: { position: mine } })
    const next = await keepRow(tx, { table: TABLE, key: { id }, before, set: { position: theirs } })
    await recordAudit(tx, 'legal-basis.moved', SCOPE, { id, direction })
    return { table: TABLE, key: { id }, version: next, before, action: 'legal-basis.moved', subject: SCOPE }
  })
}

/** Takes a paper off the list. It can be put back right after. */
export function removeLegalBasis(
  actor: Actor,
  { key, id, version }: { key: string; id: string; version: number },
): Promise<Kept> {
  return runKept(actor, SCOPE, { key, id, version }, async (tx) => {
    await requireOffice(tx)
    const before = await openLegal(tx, id)
    requireKeptVersion(before, version)
    const next = await keepRow(tx, { table: TABLE, key: { id }, before, set: { removed: true } })
    await recordAudit(tx, 'legal-basis.removed', SCOPE, { id, number: String(before.number) })
    return { table: TABLE, key: { id }, version: next, before, action: 'legal-basis.removed', subject: SCOPE }
  })
}

/** Takes back one's own latest adding or removing. */
export function undoLegalBasis(actor: Actor, { key }: { key: string }): Promise<Kept> {
  return undoKept(actor, SCOPE, key, async (tx, kept) => {
    if (kept.table !== TABLE || kept.action === 'legal-basis.moved') throw new Refusal('not-found')
    await requireOffice(tx)
  })
}
