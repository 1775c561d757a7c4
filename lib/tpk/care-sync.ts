import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { addPersonTo, recordFamilyAt } from '@/lib/families/care-commands'
import { familyBodySchema, personAddSchema } from '@/lib/families/schema'
import { correctMeasurement, recordMeasurement } from '@/lib/growth/commands'
import { correctMeasurementSchema, recordMeasurementSchema } from '@/lib/growth/schema'
import { KRS_SCOPE, verifyKrsIn } from '@/lib/krs/commands'
import { krsVerifySchema } from '@/lib/krs/schema'
import { makeReferralIn, withdrawReferral } from '@/lib/referrals/commands'
import { makeReferralSchema, withdrawReferralSchema } from '@/lib/referrals/schema'
import { type KeyedStamp, runKeyedStep } from '@/lib/registers/keyed-step'
import { parsed } from '@/lib/sync/parsed'
import type { ItemKind, PlainItem } from '@/lib/sync/protocol'
import { recordBirth } from './birth-commands'
import type { Doing } from './care-step'
import { closeTarget, openTarget } from './commands'
import {
  birthSchema,
  changeVisitSchema,
  closeTargetSchema,
  openTargetSchema,
  recordVisitSchema,
  withdrawVisitSchema,
} from './schema'
import { changeVisit, recordVisit, withdrawVisit } from './visit-commands'

/** What a device hears of an item that was done. */
export interface CareDone {
  id: string
  version: number
  /** Answers of somebody else were joined with these. */
  joined?: true
  /** What deserves a look and stops nothing: another visit on the same day, a doubtful weight. */
  warnings?: readonly string[]
}

type Run = (actor: Actor, item: CareItem, doing: Doing) => Promise<KeyedStamp>
/** An item as it runs: its version and what its author saw stand beside its body. */
export type CareItem = Pick<PlainItem, 'key' | 'kind' | 'body' | 'baseVersion' | 'base'>

/** A step whose schema takes the key beside the body. */
const step =
  <Input>(
    schema: z.ZodType<Input>,
    run: (actor: Actor, input: Input, doing: Doing) => Promise<KeyedStamp>,
    seen: (item: CareItem) => Record<string, unknown> = () => ({}),
  ): Run =>
  (actor, item, doing) =>
    run(actor, parsed(schema, { ...item.body, ...seen(item), key: item.key }), doing)

const versioned = ({ baseVersion, base }: CareItem) => ({ version: baseVersion, ...(base && { base }) })
const deciding = ({ author }: Doing) => ({ deciding: author !== undefined })

const STEPS = {
  'family.record': (actor, { body }, doing) =>
    recordFamilyAt(actor, parsed(familyBodySchema, body), doing.now, deciding(doing)),
  'person.add': (actor, { body }, doing) =>
    addPersonTo(actor, parsed(personAddSchema, body), doing.now, deciding(doing)),
  'target.open': step(openTargetSchema, openTarget),
  'target.close': step(closeTargetSchema, closeTarget),
  'birth.record': step(birthSchema, recordBirth),
  'visit.record': step(recordVisitSchema, recordVisit),
  'visit.change': step(changeVisitSchema, changeVisit, versioned),
  'visit.withdraw': step(withdrawVisitSchema, withdrawVisit, versioned),
  'referral.make': step(makeReferralSchema, (actor, { key, ...input }, doing) =>
    runKeyedStep(actor, 'rujukan', { key, body: input }, (tx, steps) =>
      makeReferralIn(tx, steps, input, doing.now, deciding(doing)),
    ),
  ),
  'referral.withdraw': step(
    withdrawReferralSchema,
    (actor, input, { now }) => withdrawReferral(actor, input, now),
    ({ baseVersion }) => ({ version: baseVersion }),
  ),
  'measurement.record': step(recordMeasurementSchema, (actor, input, doing) =>
    recordMeasurement(actor, input, doing.now, deciding(doing)),
  ),
  'measurement.correct': step(
    correctMeasurementSchema,
    (actor, input, doing) => correctMeasurement(actor, input, doing.now, deciding(doing)),
    ({ baseVersion }) => ({ version: baseVersion }),
  ),
  'krs.verify': (actor, { key, body, baseVersion }, doing) => {
    const input = parsed(krsVerifySchema, body)
    return runKeyedStep(actor, KRS_SCOPE, { key, body: { ...input, version: baseVersion } }, (tx, steps) =>
      verifyKrsIn(tx, steps, { ...input, version: baseVersion }, doing.now, deciding(doing)),
    )
  },
} satisfies Partial<Record<ItemKind, Run>>

export type CareItemKind = keyof typeof STEPS
/** The steps of families and their assistance that travel from phones without signal. */
export const CARE_ITEM_KINDS = Object.keys(STEPS) as CareItemKind[]

/**
 * Runs one opened item as its author; as the decider's where the office applies what came late
 * (`author` is then who made it). Refuses like the commands do: with `StaleVisit` where
 * another's answers touch it.
 */
export async function applyCareItem(
  actor: Actor,
  item: CareItem & { kind: CareItemKind },
  now: Date,
  author?: Doing['author'],
): Promise<CareDone> {
  const stamp = await STEPS[item.kind](actor, item, { now, ...(author && { author }) })
  const [first] = stamp.rows
  return {
    id: first?.id ?? item.key,
    version: first?.version ?? 1,
    ...(stamp.action === 'visit.joined' && { joined: true }),
    ...(stamp.warnings && stamp.warnings.length > 0 && { warnings: stamp.warnings }),
  }
}
