import 'server-only'
import type { TenantTx } from '@/lib/db/tenant'
import type { CardContent } from '@/lib/poktan/card'
import { getCard, listCards, readCard, type TakenCard } from '@/lib/poktan/card-queries'

type Params = Readonly<Record<string, string | string[] | undefined>>

/** What a card's address asks for; what cannot be read counts as not asked. */
export interface CardAsked {
  year: number | null
  revision: number | null
  against: number | null
}

const numberOf = (value: Params[string], pattern: RegExp): number | null =>
  typeof value === 'string' && pattern.test(value) ? Number(value) : null

export const readCardAddress = (params: Params): CardAsked => ({
  year: numberOf(params.tahun, /^20\d\d$/),
  revision: numberOf(params.revisi, /^\d{1,3}$/),
  against: numberOf(params.banding, /^20\d\d$/),
})

/** The card to show with the list of those that were taken. */
export interface ShownCard {
  card: CardContent
  /** Absent for the card as the group stands now. */
  taken: TakenCard | null
  cards: TakenCard[]
  /** The card of another year it is compared with. */
  against: { year: number; card: CardContent } | null
}

/** Reads what an address asks for: a taken card, or the group as it stands today. */
export async function readShownCard(
  tx: TenantTx,
  poktanId: string,
  asked: CardAsked,
  today: string,
): Promise<ShownCard> {
  const cards = await listCards(tx, poktanId)
  const { year, revision, against } = asked
  const other = against && cards.some((card) => card.year === against) ? against : null
  return {
    card: year ? await getCard(tx, poktanId, year, revision ?? undefined) : await readCard(tx, poktanId, today),
    taken: cards.find((card) => card.year === year && (revision === null || card.revision === revision)) ?? null,
    cards,
    against: other ? { year: other, card: await getCard(tx, poktanId, other) } : null,
  }
}
