import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { accountSql } from '@/lib/db/login'
import { reference } from '@/lib/db/reference'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { notify } from '@/lib/notifications/notify'
import { listRoleHolders } from '@/lib/notifications/recipients'
import { listSignatories } from '@/lib/office/queries'
import { paths } from '@/lib/paths'
import { getRegion } from '@/lib/regions/queries'
import { dayIn } from '@/lib/registers/rules'
import type { NaskahState } from './body'
import { hashOf, type Signatory } from './hash'
import { coversPlace, signsNaskah, writesNaskah } from './policy'
import { findNaskah, type Naskah } from './queries'
import type { ReturnNaskah, Step } from './schema'
import { type NaskahStamp, runNaskahStep, saveNaskah, undoNaskahStep } from './step'

/** A naskah as an official step finds it. */
async function openFor(tx: TenantTx, { id, version }: Step, from: NaskahState, may: boolean): Promise<Naskah> {
  const naskah = await findNaskah(tx, id, true)
  if (!naskah) throw new Refusal('not-found')
  if (!may || !coversPlace(tx.actor, await getRegion(reference, naskah.regionId))) throw new Refusal('not-allowed')
  if (naskah.state !== from) throw new Refusal('naskah.step-not-open')
  if (naskah.version !== version) throw new Refusal('changed-meanwhile')
  return naskah
}

const before = ({ state, note }: Naskah) => ({ state, note })

/** Hands the naskah to the head of the office; nobody changes it while it is there. */
export function submitNaskah(actor: Actor, input: Step, now = new Date()): Promise<NaskahStamp> {
  return runNaskahStep(actor, { ...input, step: 'ajukan' }, async (tx) => {
    const naskah = await openFor(tx, input, 'draf', writesNaskah(tx.actor))
    const { accountId, name } = tx.actor
    await saveNaskah(tx, naskah, { state: 'diajukan', note: '', submitted: { by: accountId, name, at: now } })
    const heads = await listRoleHolders(tx.tenantId, ['kepala_dinas'], dayIn(tx.actor.zone, now))
    const matter = `naskah/${naskah.id}/ajukan/${naskah.version}`
    const title = `Naskah menunggu tanda tangan: ${naskah.title}`
    await notify(tx, heads, { kind: 'pengingat', matter, title, href: paths.naskahOf(naskah.id) }, now)
    return { naskahId: naskah.id, action: 'naskah.submitted', before: before(naskah) }
  })
}

/** Takes a submission back: the naskah is a draft again. */
export function recallNaskah(actor: Actor, input: Step): Promise<NaskahStamp> {
  return runNaskahStep(actor, { ...input, step: 'tarik' }, async (tx) => {
    const naskah = await openFor(tx, input, 'diajukan', writesNaskah(tx.actor))
    await saveNaskah(tx, naskah, { state: 'draf', submitted: null })
    return { naskahId: naskah.id, action: 'naskah.recalled', before: before(naskah) }
  })
}

/** The head sends it back with what is to be mended. */
export function returnNaskah(actor: Actor, input: ReturnNaskah, now = new Date()): Promise<NaskahStamp> {
  const { reason, ...step } = input
  return runNaskahStep(actor, { ...input, step: 'kembalikan' }, async (tx) => {
    const naskah = await openFor(tx, step, 'diajukan', signsNaskah(tx.actor))
    await saveNaskah(tx, naskah, { state: 'draf', note: reason, submitted: null })
    const matter = `naskah/${naskah.id}/kembali/${naskah.version}`
    const news = { kind: 'dikembalikan', matter, title: `Naskah dikembalikan: ${naskah.title}`, text: reason } as const
    await notify(tx, [naskah.madeBy, naskah.submittedBy], { ...news, href: paths.naskahOf(naskah.id) }, now)
    return { naskahId: naskah.id, action: 'naskah.returned', before: before(naskah), detail: { reason } }
  })
}

/** Throws a draft away; its versions stay in the trail. */
export function discardNaskah(actor: Actor, input: Step): Promise<NaskahStamp> {
  return runNaskahStep(actor, { ...input, step: 'buang' }, async (tx) => {
    const naskah = await openFor(tx, input, 'draf', writesNaskah(tx.actor))
    await saveNaskah(tx, naskah, { state: 'dibuang' })
    return { naskahId: naskah.id, action: 'naskah.discarded', before: before(naskah) }
  })
}

/**
 * Signs: figures, words and the signatory are frozen under one hash. Only the head, or who holds the head's role for
 * the time, and only under the own name as it stands among the office's signatories that day.
 */
export function signNaskah(actor: Actor, input: Step, now = new Date()): Promise<NaskahStamp> {
  return runNaskahStep(actor, { ...input, step: 'tandatangani' }, async (tx) => {
    const naskah = await openFor(tx, input, 'diajukan', signsNaskah(tx.actor))
    const signatory = await ownSignatory(tx, now)
    const hash = hashOf({ ...naskah, signatory })
    await tx.sql.query(
      `update naskah set state = 'ditandatangani', signed_by = $3::uuid, signed_at = $4::timestamptz,
         signatory = $5::jsonb, hash = $6, note = '', version = version + 1, updated_at = $4::timestamptz
       where tenant_id = $1 and id = $2::uuid`,
      [tx.tenantId, naskah.id, tx.actor.accountId, now, JSON.stringify(signatory), hash],
    )
    await recordAudit(tx, 'naskah.hash', `naskah/${naskah.id}`, { hash, revision: naskah.revision })
    const matter = `naskah/${naskah.id}/tandatangan`
    const news = { kind: 'disetujui', matter, title: `Naskah ditandatangani: ${naskah.title}` } as const
    await notify(tx, [naskah.madeBy, naskah.submittedBy], { ...news, href: paths.naskahOf(naskah.id) }, now)
    return { naskahId: naskah.id, action: 'naskah.signed', before: before(naskah) }
  })
}

const bare = (name: string): string =>
  name
    .split(',')[0]!
    .replace(/\b(?:dr|drg|drs|dra|ir|h|hj|prof)\.?\s/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** The signatory of the day that is this person, by NIP where both have one, else by name. */
export async function ownSignatory(tx: Pick<TenantTx, 'tenantId' | 'actor' | 'sql'>, now: Date): Promise<Signatory> {
  const { actor } = tx
  const [account] = await accountSql.query<{ nip: string | null }>('select nip from account where id = $1::uuid', [
    actor.accountId,
  ])
  const named = await listSignatories(tx as TenantTx, dayIn(actor.zone, now))
  const own = named.find(({ name, nip }) =>
    nip && account?.nip ? nip === account.nip : bare(name) === bare(actor.name),
  )
  if (!own) throw new Refusal('naskah.not-signatory')
  const { name, nip, jabatan } = own
  return { name, nip: nip || account?.nip || '', jabatan, acting: actor.onBehalfOf !== null }
}

/** Takes back one's own latest step while nothing came after; whoever may write may, a head's return the head. */
export const undoNaskah = (actor: Actor, input: { key: string }): Promise<NaskahStamp> =>
  undoNaskahStep(actor, input, async (tx, naskah) => {
    const may = worksInOffice(actor) && (writesNaskah(actor) || signsNaskah(actor))
    if (!may || !coversPlace(tx.actor, await getRegion(reference, naskah.regionId))) throw new Refusal('not-allowed')
  })
