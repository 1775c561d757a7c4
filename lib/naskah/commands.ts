import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Actor, type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { formatFigurePeriod } from '@/lib/figures/period'
import { currentPeriod } from '@/lib/format/period'
import { findRegionByCode, getRegion } from '@/lib/regions/queries'
import { fullName } from '@/lib/regions/rules'
import { readChanges } from './again'
import { type Body, changeSection, changeSentence, moveSection, NASKAH_KINDS, retype } from './body'
import { draftBody } from './draft'
import { withFresh } from './fresh'
import { inLayout, layoutOf } from './layout'
import { coversPlace, setsLayout, writesNaskah } from './policy'
import { findLayout, findNaskah, listSame, type Naskah } from './queries'
import { readMaterial } from './read-material'
import type {
  Arrange,
  Compose,
  Redraft,
  RestoreSentence,
  Revise,
  SetHead,
  Step,
  TypeSentence,
  WriteNote,
} from './schema'
import { type Sentence, saidOf } from './sentence'
import { type NaskahStamp, runNaskahStep, saveNaskah } from './step'

const invalid = (fields: Record<string, string>): never => {
  throw new Refusal('input-invalid', { fields })
}

function writer(actor: Actor): OfficeActor {
  if (!worksInOffice(actor) || !writesNaskah(actor)) throw new Refusal('not-allowed')
  return actor
}

/** Composes a naskah of a month or half-year from the figures as they are now. Refuses where one is open already. */
export async function composeNaskah(actor: Actor, input: Compose, now = new Date()): Promise<NaskahStamp> {
  const office = writer(actor)
  const { key, kind, period } = input
  const region = await findRegionByCode(reference, input.region)
  if (!region || !coversPlace(office, region))
    return invalid({ region: 'Pilih kabupaten/kota atau kecamatan di wilayah Anda.' })
  const field = kind === 'bulanan' ? 'month' : 'semester'
  if (period.to > currentPeriod(now, office.zone)) invalid({ [field]: 'Periode ini belum selesai berjalan.' })
  const material = await readMaterial(office, kind, region, period, now)
  const title = `${NASKAH_KINDS[kind]} ${fullName(region)}, ${formatFigurePeriod(period)}`
  return runNaskahStep(actor, { key, make: kind, region: region.id, from: period.from, to: period.to }, async (tx) => {
    const same = await listSame(tx, { kind, regionId: region.id, period })
    if (same.some(({ state }) => state !== 'ditandatangani')) throw new Refusal('naskah.open-already')
    if (same.length > 0) throw new Refusal('naskah.signed-already')
    const body = inLayout(draftBody(material), await findLayout(tx, kind))
    const id = randomUUID()
    await tx.sql.query(
      `insert into naskah (tenant_id, id, kind, region_id, from_period, to_period, title, body, made_by, made_by_name)
       values ($1, $2::uuid, $3, $4, $5, $6, $7, $8::jsonb, $9::uuid, $10)`,
      [
        ...[tx.tenantId, id, kind, region.id, period.from, period.to, title, JSON.stringify(body)],
        ...[tx.actor.accountId, tx.actor.name],
      ],
    )
    return { naskahId: id, action: 'naskah.composed', before: null, detail: { kind, region: region.code } }
  })
}

/** A naskah as a step finds it: of this office and the person's place, still a draft, and as it was read. */
async function openDraft(tx: TenantTx, { id, version }: { id: string; version: number }): Promise<Naskah> {
  const naskah = await findNaskah(tx, id, true)
  if (!naskah) throw new Refusal('not-found')
  if (!writesNaskah(tx.actor) || !coversPlace(tx.actor, await getRegion(reference, naskah.regionId)))
    throw new Refusal('not-allowed')
  if (naskah.state !== 'draf') throw new Refusal('naskah.step-not-open')
  if (naskah.version !== version) throw new Refusal('changed-meanwhile')
  return naskah
}

const before = ({ state, note }: Naskah) => ({ state, note })

function inDraft(
  actor: Actor,
  input: { key: string; id: string; version: number },
  action: string,
  change: (naskah: Naskah) => { body?: Body; title?: string; number?: string; detail?: Record<string, unknown> },
): Promise<NaskahStamp> {
  return runNaskahStep(actor, { ...input, action }, async (tx) => {
    const naskah = await openDraft(tx, input)
    const { detail, ...saving } = change(naskah)
    await saveNaskah(tx, naskah, saving)
    return { naskahId: naskah.id, action, before: before(naskah), detail }
  })
}

const requireSentence = (body: Body, id: string): Sentence => {
  const found = body.sections.flatMap(({ sentences }) => sentences).find((one) => one.id === id)
  if (!found) throw new Refusal('not-found')
  return found
}

/** Writes a sentence otherwise than the rule; an empty text leaves it out. What stood there is kept. */
export const typeSentence = (actor: Actor, input: TypeSentence): Promise<NaskahStamp> =>
  inDraft(actor, input, 'naskah.sentence-typed', ({ body }) => {
    const said = saidOf(requireSentence(body, input.sentence))
    const typed = input.text === said ? null : input.text
    return {
      body: changeSentence(body, input.sentence, (one) => retype(one, typed)),
      detail: { sentence: input.sentence },
    }
  })

/** Goes back to what the rule said; what was written stays in reach. */
export const restoreSentence = (actor: Actor, input: RestoreSentence): Promise<NaskahStamp> =>
  inDraft(actor, input, 'naskah.sentence-restored', ({ body }) => {
    requireSentence(body, input.sentence)
    return {
      body: changeSentence(body, input.sentence, (one) => retype(one, null)),
      detail: { sentence: input.sentence },
    }
  })

/** Writes what the office adds to a section. */
export const writeNote = (actor: Actor, input: WriteNote): Promise<NaskahStamp> =>
  inDraft(actor, input, 'naskah.note-written', ({ body }) => {
    if (!body.sections.some(({ code }) => code === input.section)) throw new Refusal('not-found')
    return {
      body: changeSection(body, input.section, (one) => ({ ...one, note: input.text })),
      detail: { section: input.section },
    }
  })

/** Moves a section, leaves it out or takes it in again. */
export const arrangeSection = (actor: Actor, input: Arrange): Promise<NaskahStamp> =>
  inDraft(actor, input, 'naskah.arranged', ({ body }) => {
    const { section, move } = input
    if (!body.sections.some(({ code }) => code === section)) throw new Refusal('not-found')
    const detail = { section, move }
    if (move === 'naik' || move === 'turun')
      return { body: moveSection(body, section, move === 'naik' ? -1 : 1), detail }
    return { body: changeSection(body, section, (one) => ({ ...one, hidden: move === 'sembunyi' })), detail }
  })

/** Sets the title and the number of the letter. */
export const setHead = (actor: Actor, input: SetHead): Promise<NaskahStamp> =>
  inDraft(actor, input, 'naskah.head-set', () => ({ title: input.title, number: input.number }))

/**
 * Drafts a sentence anew from the figures as they are now; without one, every sentence whose figures changed, with
 * tables and drawings. Sentences of the same rule keep their place; what was written by hand is kept beside them.
 */
export async function redraftNaskah(actor: Actor, input: Redraft, now = new Date()): Promise<NaskahStamp> {
  const office = writer(actor)
  const known = await inTenant(actor, (tx) => findNaskah(tx, input.id))
  if (!known) throw new Refusal('not-found')
  const region = await getRegion(reference, known.regionId)
  if (!coversPlace(office, region)) throw new Refusal('not-allowed')
  const period = { kind: periodKind(known), from: known.fromPeriod, to: known.toPeriod } as const
  const [material, changes] = await Promise.all([
    readMaterial(office, known.kind, region, period, now),
    readChanges(office, known.body, now),
  ])
  const fresh = draftBody(material)
  return inDraft(actor, input, 'naskah.redrafted', ({ body }) => {
    if (input.sentence) requireSentence(body, input.sentence)
    return {
      body: withFresh(body, fresh, (id) => (input.sentence ? id === input.sentence : changes.has(id)), !input.sentence),
      detail: { sentence: input.sentence || 'semua yang berubah' },
    }
  })
}

const periodKind = ({ kind }: Naskah) => (kind === 'bulanan' ? 'month' : 'semester')

/** Keeps this naskah's order of sections for the next ones of its kind. */
export function keepLayout(actor: Actor, { key, id }: Step): Promise<NaskahStamp> {
  return runNaskahStep(actor, { key, id, layout: true }, async (tx) => {
    if (!setsLayout(tx.actor)) throw new Refusal('not-allowed')
    const naskah = await findNaskah(tx, id, true)
    if (!naskah || !coversPlace(tx.actor, await getRegion(reference, naskah.regionId))) throw new Refusal('not-found')
    if (naskah.state === 'ditandatangani') throw new Refusal('naskah.step-not-open')
    await tx.sql.query(
      `insert into naskah_layout (tenant_id, kind, sections, by_name) values ($1, $2, $3::jsonb, $4)
       on conflict (tenant_id, kind) do update
         set sections = excluded.sections, by_name = excluded.by_name, version = naskah_layout.version + 1, updated_at = now()`,
      [tx.tenantId, naskah.kind, JSON.stringify(layoutOf(naskah.body)), tx.actor.name],
    )
    await saveNaskah(tx, naskah, {})
    return { naskahId: id, action: 'naskah.layout-kept', before: before(naskah) }
  })
}

/** Begins the next revision of a signed naskah, with a reason: text and figures as signed, to be redrafted at will. */
export function reviseNaskah(actor: Actor, input: Revise): Promise<NaskahStamp> {
  return runNaskahStep(actor, { ...input, revise: true }, async (tx) => {
    const signed = await findNaskah(tx, input.id)
    if (!signed) throw new Refusal('not-found')
    if (!writesNaskah(tx.actor) || !coversPlace(tx.actor, await getRegion(reference, signed.regionId)))
      throw new Refusal('not-allowed')
    if (signed.state !== 'ditandatangani') throw new Refusal('naskah.step-not-open')
    if (signed.version !== input.version) throw new Refusal('changed-meanwhile')
    const { kind, regionId, fromPeriod: from, toPeriod: to } = signed
    const same = await listSame(tx, { kind, regionId, period: { kind: periodKind(signed), from, to } })
    if (same.some(({ state }) => state !== 'ditandatangani')) throw new Refusal('naskah.open-already')
    const id = randomUUID()
    const revision = Math.max(...same.map((one) => one.revision)) + 1
    await tx.sql.query(
      `insert into naskah (tenant_id, id, kind, region_id, from_period, to_period, title, body, made_by, made_by_name,
         revision, revises, reason)
       values ($1, $2::uuid, $3, $4, $5, $6, $7, $8::jsonb, $9::uuid, $10, $11, $12::uuid, $13)`,
      [
        ...[tx.tenantId, id, kind, regionId, from, to, signed.title, JSON.stringify(signed.body)],
        ...[tx.actor.accountId, tx.actor.name, revision, signed.id, input.reason],
      ],
    )
    return { naskahId: id, action: 'naskah.revised', before: null, detail: { revises: signed.id, revision } }
  })
}
