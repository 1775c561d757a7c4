import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { deliver } from '@/lib/offline/courier'
import { DeviceError } from '@/lib/offline/device-error'
import { dropItem, listItems, type OutboxItem, putItem, replaceUntried } from '@/lib/offline/outbox'
import { Place } from '@/lib/offline/place'
import { openField } from '@/lib/offline/session'
import type { PlainItem } from '@/lib/sync/protocol'
import type { Line } from '@/tests/support/offline/device'

/** Cells by column; what was never typed is not there. */
export type Typed = Record<string, number>

/** Where the app dies while it works: at which write to the disk, before or after it. */
export interface Death {
  write: number
  after: boolean
}

/** What a person did with items, beside what the device says. */
export interface Made {
  item: PlainItem
  /** Autosave put another in its place before it was ever tried. */
  replacedBy?: string
  /** Taken off the list by the person, after its outcome. */
  dropped?: OutboxItem
}

class Died extends Error {}

/**
 * A phone of the model: the real outbox and courier on a store of its own, and a person who
 * types figures of reports that nobody typed before, so that each can be followed.
 */
export class ModelPhone {
  readonly made = new Map<string, Made>()
  now: number
  signedIn = true
  private place: Place
  /** What its screens show of each report. */
  private readonly shown = new Map<string, Typed>()
  /** The last draft it queued of each report, and what that stood on. */
  private readonly last = new Map<string, { key: string; base: Typed }>()
  private readonly name = randomUUID()

  constructor(
    private readonly line: Line,
    now: number,
  ) {
    this.now = now
    this.place = this.started()
  }

  private started(): Place {
    const ticks = () => performance.now()
    return new Place(this.name, this.line, () => this.now, ticks)
  }

  /** Opens the app: signed in, it is introduced. */
  open = () => openField(this.place, 30_000)

  /** Whether anybody was ever signed in here. */
  async isReady(): Promise<boolean> {
    return (await this.account())?.device != null
  }

  /** What the server calls this device. */
  async deviceId(): Promise<string> {
    return (await this.account())!.device!
  }

  private async account() {
    return (await (await this.place.base()).getAll('accounts'))[0]
  }

  /** What its screen shows of a report. */
  seen = (subject: string): Typed => this.shown.get(subject) ?? {}

  /** Types into a report and saves it: as a draft of its own, by autosave, or as what is sent. */
  async type(subject: string, body: Record<string, unknown>, typed: Typed, how: 'draft' | 'autosave' | 'send') {
    const shown = this.shown.get(subject) ?? {}
    const next = { ...shown, ...typed }
    const item = (base: Typed): PlainItem => ({
      ...{ key: randomUUID(), kind: how === 'send' ? 'report.send' : 'report.draft', subject, label: 'Laporan uji' },
      body: { ...body, cells: next, reasons: {} },
      ...{ baseVersion: 0, base: { cells: base, reasons: {}, unread: {} }, madeAt: this.madeAt() },
    })
    if (how !== 'autosave') {
      const made = item(shown)
      await this.put(made)
      this.last.set(subject, { key: made.key, base: shown })
    } else {
      const made = item(shown)
      const giveWay = new Set<string>()
      await this.surely(async () => {
        const make = (replaces: string | null) => {
          // After a death it may find itself in the queue.
          if (replaces === made.key) return made
          const last = this.last.get(subject)
          made.base = item(replaces !== null && last?.key === replaces ? last.base : shown).base!
          if (replaces) giveWay.add(replaces)
          return made
        }
        await replaceUntried(subject, 'report.draft', make, this.place)
      })
      for (const key of giveWay)
        if (!(await this.kept(key))) this.made.set(key, { ...this.made.get(key)!, replacedBy: made.key })
      this.made.set(made.key, { item: made })
      this.last.set(subject, { key: made.key, base: (made.base as { cells: Typed }).cells })
    }
    this.shown.set(subject, next)
  }

  /** Saves an item, and once more where the storage was full or the app died: the screen still holds it. */
  async put(item: PlainItem, photo?: Uint8Array): Promise<void> {
    await this.surely(async () => {
      await putItem(item, photo, this.place)
    })
    this.made.set(item.key, { item })
  }

  /** Set before a save or a delivery: the storage is full, or the app dies. */
  full = false
  death: Death | null = null

  private async surely(save: () => Promise<void>): Promise<void> {
    for (let attempt = 0; attempt < 4; attempt++) {
      try {
        return await this.mortal(save)
      } catch (error) {
        if (!(error instanceof DeviceError) && !(error instanceof Died)) throw error
      }
    }
    throw new Error('An item could not be saved at all')
  }

  /** Delivers as a page or the service worker would; dies on the way where that is set. */
  async deliver(why: Parameters<typeof deliver>[0]): Promise<void> {
    try {
      await this.mortal(async () => {
        await deliver(why, this.place)
      })
    } catch (error) {
      if (!(error instanceof Died)) throw error
    }
  }

  private async mortal<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const { place, death, full } = this
    this.death = null
    this.full = false
    if (!death && !full) return work()
    const real = place.write.bind(place)
    let writes = 0
    let die = () => {}
    const dies = new Promise<never>((_, reject) => {
      die = () => reject(new Died())
    })
    const forever = () => {
      die()
      return new Promise<never>(() => {})
    }
    place.write = async (shelves, act) => {
      writes += 1
      if (full) throw new DeviceError('storage-full')
      if (writes !== death?.write) return real(shelves, act)
      if (death.after) await real(shelves, act)
      return forever()
    }
    try {
      return await Promise.race([work(), dies])
    } finally {
      place.write = real
      // Another process of the app: what hangs in the old one never comes back.
      if (death) this.place = this.started()
    }
  }

  /** Reads a report anew where nothing of one's own waits. */
  async read(subject: string, stored: Typed): Promise<void> {
    const waiting = (await this.items()).some((item) => item.subject === subject && item.state === 'menunggu')
    if (!waiting) this.shown.set(subject, stored)
  }

  async items(): Promise<OutboxItem[]> {
    const last = await (await this.place.base()).get('notes', 'last')
    return last ? listItems(last, this.place) : []
  }

  /** Takes the first settled item off the list. */
  async tidy(): Promise<void> {
    const settled = (await this.items()).find(({ state }) => state !== 'menunggu' && state !== 'dikirim')
    if (!settled) return
    await dropItem(settled.key, this.place)
    this.made.set(settled.key, { ...this.made.get(settled.key)!, dropped: settled })
  }

  /** The state of an item while the device keeps it at all, also one that was taken off the list. */
  async kept(key: string): Promise<string | undefined> {
    return (await (await this.place.base()).get('items', key))?.state
  }

  madeAt(): string {
    return new Date(this.now).toISOString()
  }
}
