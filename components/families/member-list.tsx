import { Pencil, TrendingUp } from 'lucide-react'
import { RevealNumber } from '@/components/families/reveal-number'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/link-button'
import type { FormAction } from '@/lib/actions/form-state'
import { ageInMonths, ageInPlainWords } from '@/lib/families/age'
import type { Person } from '@/lib/families/queries'
import { relationLabel } from '@/lib/families/rules'
import { formatDate } from '@/lib/format/date'
import { formatCount, formatDecimal } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { groupLabel } from '@/lib/timeline/group-label'
import type { OpenTarget } from '@/lib/timeline/life-line'

export type MemberListProps = {
  persons: readonly Person[]
  targets: readonly OpenTarget[]
  today: string
  writes: boolean
  /** Health data of theirs is open to this reader. */
  health: boolean
  /** Whose NIK may be opened, and by what. */
  reveal: { action: FormAction; nik: 'all' | ReadonlySet<string> }
}

/** The members of a family, the head first. */
export function MemberList({ persons, today, ...rest }: MemberListProps) {
  return (
    <ul className="divide-y divide-line">
      {persons.map((person) => (
        <Member key={person.id} person={person} persons={persons} today={today} {...rest} />
      ))}
    </ul>
  )
}

const SEX = { L: 'Laki-laki', P: 'Perempuan', '': '' } as const

function Member({ person, persons, targets, today, writes, health, reveal }: MemberListProps & { person: Person }) {
  const { id, familyId, name, sex, bornOn, bornExact, diedOn, relation, phone } = person
  const months = ageInMonths(bornOn, today)
  const isSmall = months !== null && months < 60 && diedOn === null
  const age = diedOn ? null : ageInPlainWords(bornOn, today)
  const facts = [SEX[sex], age && (bornExact ? age : `sekitar ${age}`), bornOn && `lahir ${formatDate(bornOn)}`]
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3 break-inside-avoid">
      <div className="min-w-0 flex-1 basis-72 space-y-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-semibold">{name}</span>
          <span className="text-ink-soft">{relationLabel(relation)}</span>
          {diedOn && <Badge>Meninggal {formatDate(diedOn)}</Badge>}
          {targets
            .filter(({ personId }) => personId === id)
            .map((target) => (
              <Badge key={target.id} tone={health && target.risk === 'merah' ? 'bad' : 'info'}>
                {groupLabel(target.stage, bornOn, today)}
                {health && target.risk === 'merah' && ', ada tanda bahaya'}
              </Badge>
            ))}
        </p>
        <p>{facts.filter(Boolean).join(', ') || 'Jenis kelamin dan tanggal lahir belum diketahui'}</p>
        {health && isSmall && <BirthFacts person={person} persons={persons} />}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
          <NumberOf person={person} reveal={reveal} />
          {phone && <span>HP {phone}</span>}
        </div>
      </div>
      <div className="no-print flex flex-wrap gap-2">
        {health && isSmall && (
          <LinkButton href={paths.growth(id)} size="small" icon={TrendingUp} aria-label={`Tumbuh kembang ${name}`}>
            Tumbuh kembang
          </LinkButton>
        )}
        {writes && (
          <LinkButton href={paths.familyPerson(familyId, id)} size="small" icon={Pencil} aria-label={`Ubah ${name}`}>
            Ubah
          </LinkButton>
        )}
      </div>
    </li>
  )
}

/** The masked NIK, or the code that stands for it until it comes. */
function NumberOf({ person, reveal }: { person: Person; reveal: MemberListProps['reveal'] }) {
  const { id, name, nik, nikState, tempCode } = person
  const opens = reveal.nik === 'all' || reveal.nik.has(id)
  if (nik)
    return (
      <span className="inline-flex flex-wrap items-center gap-x-2">
        <span>
          NIK <span className="figures whitespace-nowrap">{nik}</span>
        </span>
        {opens && (
          <span className="no-print">
            <RevealNumber action={reveal.action} id={`nik-${id}`} title={`NIK ${name}`} hidden={{ kind: 'nik', id }} />
          </span>
        )}
      </span>
    )
  return (
    <span>
      NIK {nikState === 'tidak_diketahui' ? 'tidak diketahui' : 'belum ada'}
      {tempCode && (
        <>
          , kode sementara <span className="figures font-medium whitespace-nowrap text-ink">{tempCode}</span>
        </>
      )}
    </span>
  )
}

function BirthFacts({ person, persons }: { person: Person; persons: readonly Person[] }) {
  const { birthWeightG, birthLengthMm, gestationWeeks, birthOrder, motherId, motherName } = person
  const mother = persons.find(({ id }) => id === motherId)?.name ?? motherName
  const facts = [
    birthWeightG !== null && `berat lahir ${formatCount(birthWeightG)} gram`,
    birthLengthMm !== null && `panjang lahir ${formatDecimal(birthLengthMm / 10)} cm`,
    gestationWeeks !== null && `lahir pada ${gestationWeeks} minggu`,
    birthOrder !== null && `kembar, lahir ke-${birthOrder}`,
    mother && `ibu ${mother}`,
  ].filter(Boolean)
  if (facts.length === 0) return null
  const [first, ...others] = facts as string[]
  return (
    <p className="text-sm text-ink-soft">{[`${first![0]!.toUpperCase()}${first!.slice(1)}`, ...others].join(', ')}</p>
  )
}
