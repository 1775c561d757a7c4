import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { inTenantSql, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { findIndicator } from '@/lib/figures/catalogue'
import { redrawPhoto } from '@/lib/files/photo'
import { storeFile } from '@/lib/files/store'
import { formatDate } from '@/lib/format/date'
import { notify } from '@/lib/notifications/notify'
import { paths } from '@/lib/paths'
import { type KeyedChange, type KeyedStamp, runKeyedStep } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { nextVersion } from '@/lib/registers/run-step'
import type { Columns, Steps } from '@/lib/registers/steps'
import { asJson, fresh, openRapat, RAPAT_SCOPE, rapatSubject } from './commands'
import type { FigureThen } from './figure'
import { listOwners } from './owners'
import { keepsPlace, updatesRtl } from './policy'
import { getRapat, type Rapat } from './queries'
import { readFiguresOn } from './read-figure'
import { getRtl, type Rtl } from './rtl-queries'
import type { AddRtl, ChangeRtl, TellRtl, WithdrawRtl } from './schema'

const invalid = (fields: Record<string, string>): never => {
  throw new Refusal('input-invalid', { fields })
}

type Agreed = Omit<AddRtl, 'key' | 'rapatId'>

/** The region whose figure a follow-up means to move: its one village, else the kecamatan, else the district. */
function figureRegion(
  { indicator, villageIds }: Agreed,
  { kecamatanId }: Pick<Rapat, 'kecamatanId'>,
  tenantId: number,
) {
  const alone = villageIds.length === 1 && (findIndicator(indicator)?.lowestLevel ?? 0) === 4
  return alone ? villageIds[0]! : (kecamatanId ?? tenantId)
}

/** The linked figure of the day of the rapat (of today for one that is still to come). */
async function figureFor(actor: Actor, rapatId: string, agreed: Agreed, now: Date): Promise<FigureThen | null> {
  if (agreed.indicator === '' || !worksInOffice(actor)) return null
  const today = dayIn(actor.zone, now)
  const rapat = await inTenantSql(actor, (tx) => getRapat(tx, rapatId, today))
  const [day] = [rapat.heldOn, today].sort() as [string, string]
  const regionId = figureRegion(agreed, rapat, actor.tenantId)
  const [figure] = await readFiguresOn(actor, [{ indicator: agreed.indicator, regionId, day }], now)
  return figure ?? null
}

/** Writes down what was agreed, with the linked figure as it stands, and tells its owner. */
export async function addRtl(actor: Actor, { key, ...input }: AddRtl, now = new Date()): Promise<KeyedStamp> {
  const figure = await figureFor(actor, input.rapatId, input, now)
  return runKeyedStep(actor, RAPAT_SCOPE, { key, body: { rtl: input } }, async (tx, steps) => {
    const rapat = await openRapat(tx, input.rapatId, now)
    const { rapatId, ...agreed } = input
    const set = await agreedColumns(tx, rapat, agreed, now)
    const id = randomUUID()
    await steps.insert(
      'rapat_rtl',
      {
        ...{ id, rapat_id: rapatId, kecamatan_id: rapat.kecamatanId, ...set, figure_then: asJson(figure) },
        ...{ state: 'belum', progress: '', withdrawn: false, source: '', sample: false, made_name: tx.actor.name },
        ...fresh(now),
      },
      { id },
      { withdrawn: true },
    )
    await tellOwner(tx, id, 'baru', now)
    return done(tx, rapat.id, 'rapat.rtl-added', id, 1, { indicator: input.indicator })
  })
}

/** Changes what was agreed. A new indicator or village freezes its figure anew; all else keeps the first one. */
export async function changeRtl(actor: Actor, { key, ...input }: ChangeRtl, now = new Date()): Promise<KeyedStamp> {
  if (!worksInOffice(actor)) throw new Refusal('not-allowed')
  const before = await inTenantSql(actor, (tx) => getRtl(tx, input.id))
  const { id: _id, version: _version, ...wanted } = input
  const moved = before.indicator !== wanted.indicator || before.villageIds.join() !== wanted.villageIds.join()
  const figure = moved ? await figureFor(actor, before.rapatId, wanted, now) : before.figureThen
  return inRtl(actor, key, input, now, async (tx, steps, found) => {
    const rapat = await openRapat(tx, found.rapatId, now)
    const set = await agreedColumns(tx, rapat, wanted, now)
    await steps.update(
      'rapat_rtl',
      { id: found.id },
      { ...set, figure_then: asJson(figure), ...nextVersion({ version: found.version }) },
    )
    if (set.owner_account !== found.ownerAccount || set.owner_petugas !== found.ownerPetugas)
      await tellOwner(tx, found.id, `v${found.version + 1}`, now)
    return done(tx, found.rapatId, 'rapat.rtl-changed', found.id, found.version + 1)
  })
}

/** Takes a follow-up that was a slip off the list; the trail keeps it. */
export function withdrawRtl(actor: Actor, { key, ...input }: WithdrawRtl, now = new Date()): Promise<KeyedStamp> {
  return inRtl(actor, key, input, now, async (tx, steps, found) => {
    if (!keepsPlace(tx.actor, found.kecamatanId)) throw new Refusal('not-allowed')
    await steps.update('rapat_rtl', { id: found.id }, { withdrawn: true, ...nextVersion({ version: found.version }) })
    return done(tx, found.rapatId, 'rapat.rtl-withdrawn', found.id, found.version + 1)
  })
}

/** Says how a follow-up stands, with words and photos as evidence. For its owner and who keeps the rapat. */
export async function tellRtl(
  actor: Actor,
  { key, evidence, ...input }: TellRtl,
  now = new Date(),
): Promise<KeyedStamp> {
  const photos = await Promise.all(
    evidence
      .filter(({ size }) => size > 0)
      .slice(0, 6)
      .map(async (file) => redrawPhoto(new Uint8Array(await file.arrayBuffer()))),
  )
  const digests = photos.map((bytes) => createHash('sha256').update(bytes).digest('hex'))
  return inRtl(actor, key, { ...input, digests }, now, async (tx, steps, found) => {
    if (!updatesRtl(tx.actor, found)) throw new Refusal('not-allowed')
    const today = dayIn(tx.actor.zone, now)
    const files: string[] = []
    for (const bytes of photos) files.push(await storeFile(tx, { kind: 'image/webp', name: 'bukti.webp', bytes }))
    const id = randomUUID()
    await steps.insert(
      'rapat_rtl_note',
      {
        ...{ id, rtl_id: found.id, state: input.state, words: input.words, file_ids: files, withdrawn: false },
        ...{ by_account: tx.actor.accountId, by_name: tx.actor.name, sample: false, version: 1 },
        created_at: now.toISOString(),
      },
      { id },
      { withdrawn: true },
    )
    const doneOn = input.state === 'selesai' ? (found.doneOn ?? today) : null
    const set = {
      state: input.state,
      progress: input.words,
      done_on: doneOn,
      ...nextVersion({ version: found.version }),
    }
    await steps.update('rapat_rtl', { id: found.id }, set)
    const kept = await done(tx, found.rapatId, 'rapat.rtl-told', found.id, found.version + 1, { state: input.state })
    return { ...kept, subject: `rtl/${found.id}`, rows: [...kept.rows, { table: 'rapat_rtl_note', id, version: 1 }] }
  })
}

/** Whether what was agreed can be kept, as columns. */
async function agreedColumns(tx: TenantTx, rapat: Rapat, agreed: Agreed, now: Date): Promise<Columns> {
  if (agreed.dueOn < rapat.heldOn)
    invalid({ dueOn: `Tenggat tidak boleh sebelum rapatnya, ${formatDate(rapat.heldOn)}.` })
  const { owner, ownerName, villageIds } = agreed
  if (owner === '' && ownerName === '') invalid({ owner: 'Pilih penanggung jawabnya, atau tulis instansinya.' })
  const known = await tx.sql.query(
    `select 1 from region where id = any($1::int[]) and level = 4 and district_id = $2::int
       and ($3::int is null or kecamatan_id = $3::int)`,
    [[...villageIds], tx.tenantId, rapat.kecamatanId],
  )
  if (known.length !== new Set(villageIds).size) throw new Refusal('not-found')
  const [kind, id] = owner.split('/')
  const chosen =
    owner === ''
      ? null
      : (await listOwners(tx, rapat.kecamatanId, dayIn(tx.actor.zone, now))).find(({ value }) => value === owner)
  if (chosen === undefined) throw new Refusal('not-found')
  return {
    ...{ what: agreed.what, executor: agreed.executor, due_on: agreed.dueOn, fund: agreed.fund, note: agreed.note },
    owner_account: kind === 'akun' ? id! : null,
    owner_petugas: kind === 'petugas' ? id! : null,
    owner_opd: kind === 'opd' ? id! : null,
    owner_name: chosen?.label ?? ownerName,
    weeks: asJson([...new Set(agreed.weeks)].sort()),
    indicator: agreed.indicator,
    village_ids: asJson([...new Set(villageIds)]),
  }
}

/** Tells the owner of a follow-up that it is theirs. */
async function tellOwner(tx: TenantTx, id: string, matter: string, now: Date): Promise<void> {
  const rtl = await getRtl(tx, id)
  const account = rtl.ownerAccount ?? rtl.officerAccount
  if (account === tx.actor.accountId) return
  await notify(
    tx,
    [account],
    {
      kind: 'rtl',
      matter: `rtl/${id}/${matter}`,
      title: `Tindak lanjut untuk Anda, tenggat ${formatDate(rtl.dueOn)}`,
      text: `${rtl.what} (${rtl.rapatTitle})`,
      href: paths.rtlOf(id),
    },
    now,
  )
}

function inRtl<Input extends { id: string; version: number }>(
  actor: Actor,
  key: string,
  input: Input,
  _now: Date,
  work: (tx: TenantTx, steps: Steps, found: Rtl) => Promise<KeyedChange>,
): Promise<KeyedStamp> {
  return runKeyedStep(actor, RAPAT_SCOPE, { key, body: { rtl: input } }, async (tx, steps) => {
    const found = await getRtl(tx, input.id)
    if (!updatesRtl(tx.actor, found)) throw new Refusal('not-allowed')
    if (found.version !== input.version) throw new Refusal('changed-meanwhile')
    return work(tx, steps, found)
  })
}

async function done(
  tx: TenantTx,
  rapatId: string,
  action: string,
  id: string,
  version: number,
  detail: Record<string, unknown> = {},
): Promise<KeyedChange> {
  await recordAudit(tx, action, rapatSubject(rapatId), { rtl: id, ...detail })
  return { action, subject: rapatSubject(rapatId), rows: [{ table: 'rapat_rtl', id, version }] }
}
