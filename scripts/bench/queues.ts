import type { ItemOutcome, SealedItem, SyncReply } from '@/lib/sync/protocol'
import type { Ground } from './ground'
import { rate, Visitor } from './load'
import { against, bare, type Measured } from './measure'
import type { Site } from './pages'
import { countKept, type Phone, plantPhones, removePhones, sealQueue } from './phones'

const LANES = 16
const BATCH = 20
const numberOf = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise)

async function deliver(visitor: Visitor, phone: Phone, items: readonly SealedItem[]): Promise<ItemOutcome[]> {
  const { status, body } = await visitor.ask('/api/sync', {
    ...{ protocol: 2, device: phone.device, deviceAt: new Date().toISOString(), accepted: 0, items },
  })
  if (status !== 200) throw new Error(`sync answered ${status}: ${body.toString('utf8').slice(0, 200)}`)
  return (JSON.parse(body.toString('utf8')) as SyncReply).items
}

/** Works through tasks with so many at once. */
async function inLanes<Task>(tasks: readonly Task[], work: (task: Task) => Promise<void>): Promise<void> {
  const left = [...tasks]
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (let task = left.shift(); task !== undefined; task = left.shift()) await work(task)
    }),
  )
}

const batchesOf = (items: readonly SealedItem[]): SealedItem[][] =>
  Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) => items.slice(at * BATCH, (at + 1) * BATCH))

/**
 * Sealed queues over HTTP without a session. `LINI_BENCH_HP` and `LINI_BENCH_ITEM` set how
 * many phones bring how many items (500 and 200 are the design's), `LINI_BENCH_PETUGAS`
 * how many workers send a week.
 */
export async function measureQueues(ground: Ground, site: Site): Promise<Measured[]> {
  ground.progress('sync.burst')
  const [count, each] = [numberOf('LINI_BENCH_HP', 50), numberOf('LINI_BENCH_ITEM', 40)]
  const phones = await plantPhones(ground, Math.max(count, numberOf('LINI_BENCH_PETUGAS', 1_000)))
  const visitor = new Visitor(site.port, '', LANES)
  const floor = new Visitor(site.barePort, '', LANES)
  try {
    const burst = await measureBurst(ground, {
      phones: phones.slice(0, count),
      each,
      visitor,
      floor,
    })
    ground.progress('sync.week')
    const weeks = await measureWeeks(ground, { phones, visitor })
    return [burst, ...weeks]
  } finally {
    visitor.close()
    floor.close()
    await removePhones(ground, phones)
  }
}

interface Burst {
  phones: readonly Phone[]
  each: number
  visitor: Visitor
  floor: Visitor
}

async function measureBurst(ground: Ground, { phones, each, visitor, floor }: Burst): Promise<Measured> {
  let sent = 0
  const burst = async () => {
    const queues = await Promise.all(phones.map(async (phone) => ({ phone, items: await sealQueue(phone, each) })))
    const start = performance.now()
    await inLanes(queues, async ({ phone, items }) => {
      for (const batch of batchesOf(items)) requireAccepted(await deliver(visitor, phone, batch))
    })
    sent += phones.length * each
    return (phones.length * each * 1000) / (performance.now() - start)
  }
  const measured = await against(
    {
      ...{ name: 'sync.burst', unit: 'item/detik', floorName: 'Node tanpa kerangka, satu baris INSERT' },
      ...{ better: 'higher' as const, target: 0.15 },
    },
    burst,
    () => rate(LANES, 5, async () => void (await floor.ask('/row', {}))),
    3,
  )
  const { accepted, edits } = await countKept(ground, phones)
  const note = `${phones.length} HP × ${each} item, ${LANES} jalur; hilang ${sent - accepted}, ganda ${edits - sent}`
  return { ...measured, note }
}

function requireAccepted(outcomes: readonly ItemOutcome[]): void {
  const other = outcomes.find(({ outcome }) => outcome !== 'diterima')
  if (other) throw new Error(`An item was ${other.outcome}: ${'message' in other ? other.message : ''}`)
}

/** A week of every worker at once, on a line that loses three answers of ten and sends one batch of ten twice. */
async function measureWeeks(
  ground: Ground,
  { phones, visitor }: { phones: readonly Phone[]; visitor: Visitor },
): Promise<Measured[]> {
  const week = 7
  const before = await countKept(ground, phones)
  let turn = 0
  const start = performance.now()
  await inLanes(phones, async (phone) => {
    const items = await sealQueue(phone, week)
    turn += 1
    const lost = turn % 10 < 3
    const twice = turn % 10 === 9
    if (lost) await deliver(visitor, phone, items)
    const [outcomes] = await Promise.all([
      deliver(visitor, phone, items),
      ...(twice ? [deliver(visitor, phone, items)] : []),
    ])
    requireAccepted(outcomes!)
  })
  const seconds = (performance.now() - start) / 1000
  const { accepted, edits } = await countKept(ground, phones)
  const sent = phones.length * week
  const note = `${phones.length} petugas × ${week} item dalam ${seconds.toFixed(0)} detik, 30 % jawaban hilang, 10 % terkirim dua kali`
  const count = (name: string, value: number) =>
    bare({ name, unit: 'item', better: 'lower', target: 0, note }, async () => value, 1)
  return [
    await count('sync.lost', sent - (accepted - before.accepted)),
    await count('sync.doubled', edits - before.edits - sent),
  ]
}
