import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { isUnsent } from '@/lib/offline/outbox'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import type { ItemKind, PlainItem } from '@/lib/sync/protocol'
import { allCells } from '@/tests/support/cells'
import { type Fault, FaultyLine } from '@/tests/support/offline/faults'
import { judgeOnce, judgeOrder, judgeReport, type Subject, storedCells } from '@/tests/support/offline/judge'
import { ModelPhone, type Typed } from '@/tests/support/offline/model-phone'
import { type Backup, backUp, realLine, seen } from '@/tests/support/offline/real-server'
import { CLOCKS, COLUMNS, type Step } from '@/tests/support/offline/story'
import { NOW } from '@/tests/support/reports'

/** What a run works on, unlike any other run's. */
export interface Scene {
  subjects: readonly Subject[]
  group: string
  picture: Uint8Array
}

/** No figure is typed twice, so that each can be followed to where it ends. */
let number = 0
const newNumber = () => {
  number += 1
  return number
}

const anItem = (phone: ModelPhone, kind: ItemKind, subject: string, body: Record<string, unknown>): PlainItem => ({
  ...{ key: randomUUID(), kind, subject, label: 'Kiriman uji', body, baseVersion: 0, madeAt: phone.madeAt() },
})

/** One run: three phones, three reports, one group, one server that may be set back. */
export class World {
  readonly tally: Record<string, number> = {}
  private readonly subjects: readonly Subject[]
  private readonly faults: Fault[][] = [[], [], []]
  private readonly lines: FaultyLine[]
  private readonly phones: ModelPhone[]
  private backup: Backup | null = null
  private restored = false
  private clock = NOW.getTime()

  constructor(
    people: readonly OfficeActor[],
    private readonly scene: Scene,
  ) {
    this.subjects = scene.subjects
    const now = () => {
      this.clock += 1_000
      return new Date(this.clock)
    }
    this.lines = people.map((person, index) => {
      const line = realLine(() => (this.phones[index]!.signedIn ? person : null), now)
      return new FaultyLine(line, () => this.faults[index]!.shift() ?? 'none')
    })
    this.phones = this.lines.map(({ send }) => new ModelPhone(send, NOW.getTime()))
  }

  async take(one: Step): Promise<void> {
    if (one.do === 'back up') {
      this.backup = await backUp()
      return
    }
    if (one.do === 'restore') {
      this.restored = true
      return this.backup?.restore()
    }
    const phone = this.phones[one.phone]!
    if (one.do === 'full') phone.full = true
    if (one.do === 'die') phone.death = one.death
    if (one.do === 'clock') phone.now = CLOCKS[one.to]
    if (one.do === 'sign') phone.signedIn = !phone.signedIn
    if (one.do === 'tidy') await phone.tidy()
    if (one.do === 'deliver') {
      this.faults[one.phone] = [...one.faults]
      await phone.deliver(one.why)
      this.faults[one.phone] = []
    }
    // After a delivery screens take what is stored now; a person who is told of a conflict types upon it.
    if (one.do === 'read' || (one.do === 'deliver' && one.faults.length < 2))
      for (const each of this.subjects) await phone.read(each.subject, await storedCells(each))
    if (one.do === 'end')
      await seen('update field_device set revoked_at = $2 where id = $1', [await this.deviceOf(phone), NOW])
    if (one.do === 'type' || one.do === 'withdraw' || one.do === 'visit' || one.do === 'photo') {
      await this.ready(phone)
      await this.save(phone, one)
    }
  }

  /** A phone on which nobody ever was must be signed in once before anything can be saved. */
  private async ready(phone: ModelPhone): Promise<void> {
    const { signedIn } = phone
    if (await phone.isReady()) return
    phone.signedIn = true
    await phone.open()
    phone.signedIn = signedIn
  }

  private async deviceOf(phone: ModelPhone): Promise<string> {
    await this.ready(phone)
    return phone.deviceId()
  }

  private async save(phone: ModelPhone, one: Step & { phone: number }): Promise<void> {
    if (one.do === 'visit') {
      const body = {
        poktanId: this.scene.group,
        service: 'kunjungan',
        doneOn: '2026-07-10',
        referredTo: '',
        purpose: 'Uji',
        result: '',
      }
      await phone.put(anItem(phone, 'service.record', `kelompok/${this.scene.group}`, { id: randomUUID(), ...body }))
    }
    if (one.do === 'photo') await phone.put(anItem(phone, 'photo.keep', 'foto', {}), this.scene.picture)
    if (one.do !== 'type' && one.do !== 'withdraw') return
    const { subject, unit, period } = this.subjects[one.report]!
    const head = { form: 'laporan-desa', period, unit }
    if (one.do === 'withdraw') return phone.put(anItem(phone, 'report.withdraw', subject, head))
    const typed: Typed = Object.fromEntries(one.columns.map((column) => [COLUMNS[column]!, newNumber()]))
    const whole = one.how === 'send' ? { ...(allCells(laporanDesa) as Typed), ...phone.seen(subject), ...typed } : typed
    await phone.type(subject, head, whole, one.how)
  }

  /** Signal for everybody, and time: at the end nothing may be left on the way. */
  async settle(): Promise<void> {
    for (const line of this.lines) await line.arriveLate()
    for (let round = 0, quiet = 0; round < 40 && quiet < 2; round++) {
      for (const phone of this.phones) Object.assign(phone, { signedIn: true, full: false, death: null })
      // All at the same moment, as on the first day with signal.
      await Promise.all(this.phones.map((phone) => phone.open().then(() => phone.deliver('button'))))
      const items = (await Promise.all(this.phones.map((phone) => phone.items()))).flat()
      quiet = items.some(isUnsent) ? 0 : quiet + 1
    }
  }

  async judge(): Promise<void> {
    const rows = await seen<{ key: string; outcome: string }>('select key::text as key, outcome from sync_item')
    const atServer = new Map(rows.map(({ key, outcome }) => [key, outcome]))
    const accepted: PlainItem[] = []
    const visits: unknown[] = []
    for (const phone of this.phones) {
      const listed = new Map((await phone.items()).map((item) => [item.key, item]))
      for (const [key, made] of phone.made) {
        if (made.replacedBy) {
          expect(atServer.has(key), 'what autosave replaced was never sent').toBe(false)
          continue
        }
        const state = listed.get(key)?.state ?? (await phone.kept(key)) ?? made.dropped?.state
        const told = listed.get(key)?.outcome
        this.tally[state ?? 'lost'] = (this.tally[state ?? 'lost'] ?? 0) + 1
        expect(state, `${made.item.kind} ${key} ends in one of four`).toMatch(/^(diterima|ditolak|bentrok|susulan)$/)
        if (listed.has(key))
          expect(told, 'with words').toMatchObject({ outcome: state, receipt: expect.stringMatching(/./) })
        if (told && 'message' in told) expect(told.message.length).toBeGreaterThan(10)
        const there = atServer.get(key)
        // A server that was set back may have forgotten what it refused.
        const isForgotten = this.restored || made.dropped !== undefined
        const isRefused = state === 'ditolak' || state === 'bentrok'
        // An old request that comes late may find that what refused an item is gone: the server then takes it.
        if (isRefused && there === 'diterima' && this.lines.some(({ wasLate }) => wasLate)) accepted.push(made.item)
        // Refusals and conflicts lie with the person who typed: a request that came twice may have met either.
        else if (isRefused)
          expect(there ?? (isForgotten ? state : 'lost'), `${made.item.kind} ${key}`).toMatch(/^(ditolak|bentrok)$/)
        else expect(there, `${made.item.kind} ${key}`).toBe(state)
        if (made.item.kind === 'service.record') visits.push(made.item.body.id)
        if (state === 'diterima') accepted.push(made.item)
      }
    }
    await judgeOnce(accepted, visits)
    for (const one of this.subjects) await judgeReport(one, accepted)
    // What was set back or came late was judged anew: then only the figures tell.
    if (this.restored || this.lines.some(({ wasLate }) => wasLate)) return
    for (const { made } of this.phones) await judgeOrder(accepted.filter(({ key }) => made.has(key)))
  }

  async end(): Promise<void> {
    await this.backup?.forget()
  }
}
