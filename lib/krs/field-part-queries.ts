import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { krsAreaOf } from './area'
import { packTraits, type VervalLine, type VervalPart, type VervalVillagePart } from './field-part'
import { listName } from './marks'
import { mayVerifyKrs } from './policy'
import { type KrsFamily, listKrsFamilies, listKrsLists, NO_FILTER } from './queries'

/** So many families a device carries: a kecamatan's list of half a year. */
const MOST = 4_000

/** What somebody who verifies needs without signal. */
export interface VervalParts {
  index: VervalPart
  villages: ReadonlyMap<number, VervalVillagePart>
}

/** Reads the families of open lists in the own area, those to be looked at first on top of each village. Null for other roles. */
export async function readVervalParts(actor: Actor, now: Date): Promise<VervalParts | null> {
  if (!mayVerifyKrs(actor.role)) return null
  return inTenantSql(actor, async (tx) => {
    const area = await krsAreaOf(tx, now)
    const open = (await listKrsLists(tx)).filter(({ state }) => state === 'terbuka')
    const villages = new Map<number, { name: string; lines: VervalLine[] }>()
    let [carried, more] = [0, 0]
    for (const { id } of open) {
      const { rows, total } = await listKrsFamilies(tx, id, area, NO_FILTER, { limit: MOST - carried })
      carried += rows.length
      more += total - rows.length
      for (const row of rows) {
        const village = villages.get(row.villageId) ?? { name: row.villageName, lines: [] }
        village.lines.push(lineOf(row))
        villages.set(row.villageId, village)
      }
    }
    const counted = [...villages].map(([id, { name, lines }]) => {
      return { id, name, total: lines.length, done: lines.filter(({ said }) => said !== null).length }
    })
    return {
      index: {
        lists: open.map((list) => ({ id: list.id, name: listName(list), year: list.year })),
        villages: counted.sort((one, other) => one.name.localeCompare(other.name, 'id')),
        more,
      },
      villages: new Map([...villages].map(([id, { lines }]) => [id, { lines }])),
    }
  })
}

function lineOf(family: KrsFamily): VervalLine {
  const { id, listId, familyId, name, rw, rt, marks, rank, atRisk, version } = family
  const { verified, found, foundAtRisk, reason, verifiedOn, verifierName } = family
  return {
    ...{ id, listId, familyId, name, rw, rt, traits: packTraits(marks), rank, atRisk, version },
    said:
      verified === 'belum'
        ? null
        : { verified, found, foundAtRisk, reason, verifiedOn: verifiedOn ?? '', byName: verifierName },
  }
}
