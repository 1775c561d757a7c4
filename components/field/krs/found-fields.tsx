'use client'

import { Badge } from '@/components/ui/badge'
import { type ShownVerval, unpackTraits } from '@/lib/krs/field-part'
import { KRS_MARKS, KRS_TARGETS, type KrsTrait, RANK, RANKS, rankLabel, type TraitCode } from '@/lib/krs/marks'
import { Picked } from '../care/inputs'
import { countDifferences, type VervalDraft, withFound } from './verval-draft'

const TRUTHS = [
  { value: 'ya', label: 'Ya' },
  { value: 'tidak', label: 'Tidak' },
  { value: '?', label: 'Belum tahu' },
] as const
const wordOf = (said: boolean | null): string => (said === null ? '?' : said ? 'ya' : 'tidak')
const truthOf = (word: string): boolean | null => (word === '?' ? null : word === 'ya')

const RANK_CHOICES = [
  ...RANKS.map((rank) => ({ value: String(rank), label: rankLabel(rank) })),
  { value: '?', label: rankLabel(null) },
]

interface FoundFieldsProps {
  draft: VervalDraft
  line: ShownVerval
  change: (make: (now: VervalDraft) => VervalDraft) => void
}

/** Every mark as the list has it, to be tapped where the house tells otherwise. */
export function FoundFields({ draft, line, change }: FoundFieldsProps) {
  const differ = countDifferences(draft, line)
  const trait = (one: KrsTrait & { code: TraitCode }) => (
    <Trait key={one.code} trait={one} draft={draft} line={line} change={change} />
  )
  const rank = RANK in draft.found ? (draft.found[RANK] as number | null) : line.rank
  return (
    <section aria-label="Yang berbeda" className="surface min-w-0 space-y-5 p-4">
      <div>
        <h2 className="text-md">Yang berbeda</h2>
        <p role="status" className="mt-1 text-sm text-ink-soft">
          Terisi seperti daftar. Ketuk hanya yang berbeda{differ > 0 ? `: ${differ} sudah ditandai.` : '.'}
        </p>
      </div>
      <h3 className="text-sm font-semibold text-ink-soft">Sasaran</h3>
      {KRS_TARGETS.map(trait)}
      <h3 className="text-sm font-semibold text-ink-soft">Tanda risiko</h3>
      {KRS_MARKS.map(trait)}
      <Picked
        label="Peringkat kesejahteraan"
        choices={RANK_CHOICES}
        value={rank === null ? '?' : String(rank)}
        onPick={(word) => change((now) => withFound(now, line, RANK, word === '?' ? null : Number(word)))}
        required
      />
      <Picked
        label="Menurut Anda, keluarga ini berisiko?"
        hint="Status resmi pada daftar tetap tersimpan."
        choices={TRUTHS.slice(0, 2)}
        value={draft.foundAtRisk === null ? '' : wordOf(draft.foundAtRisk)}
        onPick={(word) => change((now) => ({ ...now, foundAtRisk: truthOf(word) }))}
      />
    </section>
  )
}

function Trait({
  trait: { code, label },
  draft,
  line,
  change,
}: FoundFieldsProps & { trait: KrsTrait & { code: TraitCode } }) {
  const listed = unpackTraits(line.traits)[code]
  const differs = code in draft.found
  const value = differs ? (draft.found[code] as boolean | null) : listed
  return (
    <div className="space-y-1.5">
      <Picked
        label={label}
        choices={TRUTHS}
        value={wordOf(value)}
        onPick={(word) => change((now) => withFound(now, line, code, truthOf(word)))}
        required
      />
      {differs && <Badge tone="warn">Daftar: {listed === null ? 'belum diketahui' : listed ? 'ya' : 'tidak'}</Badge>}
    </div>
  )
}
