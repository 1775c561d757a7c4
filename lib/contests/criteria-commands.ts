import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import type { Cell } from '@/lib/registers/fields'
import { type KeyedStamp, runKeyedStep } from '@/lib/registers/keyed-step'
import { type Aspect, type Criteria, criteriaProblem, proposalOf } from './criteria'
import { readAspects } from './criteria-text'
import { writesContests } from './policy'
import type { LayCriteria } from './schema'
import { CONTEST_SCOPE, fresh, invalid } from './step'

/** Lays down an office's own edition of aspects and weights, from a day on. Contests made before keep theirs. */
export function layCriteria(actor: Actor, { key, ...input }: LayCriteria, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, CONTEST_SCOPE, { key, body: { criteria: input } }, async (tx, steps) => {
    if (!writesContests(tx.actor.role)) throw new Refusal('not-allowed')
    const { kind, name, source, validFrom, spreadLimit } = input
    const aspects = readAspects(input.aspects)
    const problem = typeof aspects === 'string' ? aspects : criteriaProblem({ aspects })
    if (problem !== null) return invalid({ aspects: problem })
    const content: Omit<Criteria, 'edition' | 'source'> = {
      ...{ name, certainty: 'pasti', spreadLimit, aspects: aspects as Aspect[] },
      proposal: weightsOf(kind, input.proposal),
    }
    const id = randomUUID()
    await steps.insert(
      'contest_criteria',
      {
        ...{ id, kind, edition: `kantor-${id.slice(0, 8)}`, valid_from: validFrom, source },
        ...{ content: content as unknown as Cell, withdrawn: false, made_name: tx.actor.name, ...fresh(now) },
      },
      { id },
      { withdrawn: true },
    )
    const action = 'lomba.criteria-laid-down'
    await recordAudit(tx, action, `lomba-kriteria/${kind}`, { name, source, validFrom })
    return { action, subject: `lomba-kriteria/${kind}`, rows: [{ table: 'contest_criteria', id, version: 1 }] }
  })
}

/** The proposal's weights as typed; those of the shipped edition where nothing was. */
function weightsOf(kind: string, typed: Readonly<Record<string, number>>): Record<string, number> {
  const known = proposalOf(kind)
  const own = Object.fromEntries(Object.keys(known).map((code) => [code, typed[code] ?? 0]))
  return Object.values(own).some((weight) => weight > 0) ? own : { ...known }
}
